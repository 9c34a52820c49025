// A picture of the whole window at one place: for the command line, for exports and for tests. The same painting as on
// the screen; deterministic: everything refreshed, no caret, no focus ring, nothing of the person's workspace but
// the board that is asked for. Needs a
// QApplication (offscreen will do).
#pragma once

#include "basics/result.h"
#include "drawing/theme.h"
#include "session/graph_board_content.h"
#include "session/route.h"

#include <QByteArray>
#include <QImage>
#include <QMap>
#include <QSize>

namespace hw {

struct PictureRequest {
    PlaceLink place;
    /// Of Relationships, instead of what the view opens with: its graph as a page of its own, as an export of it is.
    std::optional<BoardContent> board{};
    QString boardName{};
    QByteArray viewState{}; ///< as the page keeps it: zoom, scroll and the like; empty: as it opens
    QSize size{1440, 900};  ///< device-independent pixels; a PNG has size x ratio pixels
    bool dark = false;
    Density density = Density::Comfortable;
    int textScale = 100;
    double ratio = 1; ///< PNG only
    /// Of the person's settings those that the picture needs (session/notebook_values.h); none: no notebook.
    QMap<QString, QString> settings;
};

QImage pictureOf(const LandscapePtr &landscape, const PictureRequest &request);

/// The view alone, without the window around it, as vectors in light colours; `size` says how large it is.
QByteArray svgOfView(const LandscapePtr &landscape, const PictureRequest &request, QSizeF &size);

/// By the ending of the name: .png, .svg or .pdf (vectors). Replaces the file as a whole or not at all.
Result<void> writePicture(const LandscapePtr &landscape, const PictureRequest &request, const QString &fileName);

} // namespace hw
