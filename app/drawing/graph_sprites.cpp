#include "drawing/graph_sprites.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace hw {
namespace {

constexpr qsizetype mostKept = 6000;
constexpr double haloAround = 3; // pixels

QImage blank(const QSizeF &size, double ratio) {
    QImage picture((size * ratio).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    return picture;
}

/// On whole pixels of the device: between them, a picture blurs.
QPointF snapped(const QPainter &p, const QPointF &at) {
    const QTransform t = p.deviceTransform();
    return {(std::round(t.m11() * at.x() + t.dx()) - t.dx()) / t.m11(),
            (std::round(t.m22() * at.y() + t.dy()) - t.dy()) / t.m22()};
}

} // namespace

size_t qHash(const NodeMark &m, size_t seed) noexcept {
    return qHashMulti(seed, int(m.kind), m.colour.rgba(), m.radius, m.glyph, m.hatched, m.stacked, m.count);
}

size_t qHash(const LabelMark &m, size_t seed) noexcept {
    return qHashMulti(seed, m.text, m.secondLine, m.strong, m.colour.rgba(), m.align);
}

bool GraphSprites::suit(const QPainter &p) {
    const QTransform t = p.deviceTransform();
    return p.paintEngine()->type() == QPaintEngine::Raster && t.type() <= QTransform::TxScale && t.m11() > 0 &&
           std::abs(t.m11() - t.m22()) < 1e-6;
}

void GraphSprites::keepFor(const Theme &theme, double ratio) {
    if (theme.isDark() == m_dark && theme.textScale() == m_textScale && std::abs(ratio - m_ratio) < 1e-6 &&
        size() < mostKept)
        return;
    m_nodes.clear();
    m_labels.clear();
    m_dark = theme.isDark();
    m_textScale = theme.textScale();
    m_ratio = ratio;
}

void GraphSprites::drawNode(QPainter &p, const Theme &theme, const NodeMark &mark, const QPointF &centre) {
    const double ratio = p.deviceTransform().m11();
    keepFor(theme, ratio);
    const double reach = std::ceil(reachOf(mark));
    QImage &picture = m_nodes[mark];
    if (picture.isNull()) {
        picture = blank({2 * reach, 2 * reach}, ratio);
        QPainter onto(&picture);
        drawNodeMark(onto, theme, mark, {reach, reach});
    }
    p.drawImage(snapped(p, centre - QPointF(reach, reach)), picture);
}

void GraphSprites::drawLabel(QPainter &p, const Theme &theme, const LabelMark &mark, const QRectF &box) {
    const double ratio = p.deviceTransform().m11();
    keepFor(theme, ratio);
    QImage &picture = m_labels[mark];
    if (picture.isNull()) {
        picture = blank(box.size() + QSizeF(2, 2) * haloAround, ratio);
        QPainter onto(&picture);
        drawLabelMark(onto, theme, mark, {QPointF(haloAround, haloAround), box.size()});
    }
    p.drawImage(snapped(p, box.topLeft() - QPointF(haloAround, haloAround)), picture);
}

} // namespace hw
