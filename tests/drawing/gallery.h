// Pages that show every component once, for tests that look at pixels and for eyes (build/…/pictures).
#pragma once

#include "drawing/theme.h"

#include <QWidget>
#include <memory>

namespace hw {
struct Activity;
struct HeatmapContent;
struct RankingRow;
} // namespace hw

namespace hw::test {

Activity sampleActivity();
HeatmapContent sampleMatrix();
std::vector<RankingRow> sampleRanking();

/// Buttons, type, table, inputs, kinds and origins, menu and tabs, empty, loading, error.
std::unique_ptr<QWidget> componentsPage(Theme &theme);
/// Key numbers, activity, ranking, heatmap, bars, spans, chips, labels.
std::unique_ptr<QWidget> chartsPage(Theme &theme);
/// Relationships: a path as in the design's picture, origins with notes and a collection, a thousand nodes.
std::unique_ptr<QWidget> graphPage(Theme &theme);

/// The page as a picture of `size` at a device pixel ratio.
QImage pictureOf(QWidget &page, const QSize &size, double ratio = 1);
/// Writes it to build/…/pictures; returns the path.
QString keepPicture(const QImage &picture, const QString &name);

} // namespace hw::test
