// A picture as SVG 1.1, whatever its texts hold: every view, chart and board that leaves as vectors goes through here.
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>
#include <functional>

class QPainter;

namespace hw {

struct SvgPicture {
    QSizeF size;         ///< in pixels of 96 to the inch
    QString title;       ///< plain text; none where empty
    QString description; ///< plain text; none where empty
    std::function<void(QPainter &)> paint;
};

/// Well-formed XML, for files: typefaces of their sort are named that take the place of ours where those are missing.
QByteArray svgOf(const SvgPicture &picture);
/// The same for pictures that this program draws again: Qt takes such a list for the name of one typeface.
QByteArray ownSvgOf(const SvgPicture &picture);

} // namespace hw
