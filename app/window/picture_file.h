// Pictures as files: PNG, SVG and PDF from one painting; whole or not at all, with an earlier file unchanged
// when anything fails. Needs a QGuiApplication.
#pragma once

#include "basics/result.h"

#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace hw {

struct PictureFile {
    QSize size;               ///< device-independent pixels
    QString title;            ///< that the file carries
    QString description = {}; ///< of what is to be seen, for who does not see it; SVG only
    std::function<void(QPainter &)> paint;
    double ratio = 1; ///< PNG only: pixels for each of them
};

/// By the ending of the name: .png, .svg or .pdf (vectors, texts as texts; fonts go into the PDF).
Result<void> writePictureFile(const PictureFile &picture, const QString &fileName);

} // namespace hw
