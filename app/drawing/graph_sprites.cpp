#include "drawing/graph_sprites.h"

#include "drawing/pixels.h"

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

} // namespace

std::size_t MarkHash::operator()(const NodeMark &m) const noexcept {
    // Asked ten thousand times a frame.
    const auto tenths = static_cast<std::uint64_t>(m.radius * 10);
    const std::uint64_t flags = (m.glyph ? 1U : 0U) | (m.hatched ? 2U : 0U) | (m.stacked ? 4U : 0U);
    std::uint64_t hash = m.colour.rgba() | tenths << 32;
    hash =
        (hash ^ hash >> 29) * 0x9E3779B97F4A7C15U + (std::uint64_t(m.kind) | flags << 8 | std::uint64_t{m.count} << 16);
    return static_cast<std::size_t>((hash ^ hash >> 32) * 0xBF58476D1CE4E5B9U >> 16);
}

std::size_t MarkHash::operator()(const LabelMark &m) const noexcept {
    return qHashMulti(0, m.text, m.secondLine, m.goesOn, m.strong, m.colour.rgba(), m.align);
}

bool GraphSprites::suit(const QPainter &p) {
    const QTransform t = p.deviceTransform();
    return p.paintEngine()->type() == QPaintEngine::Raster && t.type() <= QTransform::TxScale && t.m11() > 0 &&
           std::abs(t.m11() - t.m22()) < 1e-6;
}

void GraphSprites::gather(QPainter &p, const QRectF &viewport) { m_onto = pictureUnder(p, viewport); }

void GraphSprites::flush() {
    if (m_onto != nullptr)
        m_stamps.print(*m_onto);
}

void GraphSprites::finish() {
    flush();
    m_onto = nullptr;
}

/// On whole pixels of the device: between them, a picture blurs.
void GraphSprites::put(QPainter &p, const Stamp &stamp, const QPointF &topLeft) {
    const QTransform t = p.deviceTransform();
    const QPoint at = QPointF(t.m11() * topLeft.x() + t.dx(), t.m22() * topLeft.y() + t.dy()).toPoint();
    if (m_onto != nullptr)
        m_stamps.add(stamp, at);
    else if (!stamp.picture.isNull())
        p.drawImage(
            QPointF((at.x() + stamp.offset.x() - t.dx()) / t.m11(), (at.y() + stamp.offset.y() - t.dy()) / t.m22()),
            stamp.picture);
}

void GraphSprites::keepFor(const Theme &theme, double ratio) {
    if (theme.isDark() == m_dark && theme.textScale() == m_textScale && std::abs(ratio - m_ratio) < 1e-6 &&
        size() < mostKept)
        return;
    flush(); // what is noted down is drawn before it goes
    m_nodes.clear();
    m_labels.clear();
    m_dark = theme.isDark();
    m_textScale = theme.textScale();
    m_ratio = ratio;
}

const Stamp &GraphSprites::node(const Theme &theme, const NodeMark &mark, double reach) {
    const auto [at, isNew] = m_nodes.try_emplace(mark);
    if (isNew) {
        QImage picture = blank({2 * reach, 2 * reach}, m_ratio);
        QPainter onto(&picture);
        drawNodeMark(onto, theme, mark, {reach, reach});
        onto.end();
        at->second = Stamp::of(picture);
    }
    return at->second;
}

const Stamp &GraphSprites::label(const Theme &theme, const LabelMark &mark, const QSizeF &box) {
    const auto [at, isNew] = m_labels.try_emplace(mark);
    if (isNew) {
        QImage picture = blank(box + QSizeF(2, 2) * haloAround, m_ratio);
        QPainter onto(&picture);
        drawLabelMark(onto, theme, mark, {QPointF(haloAround, haloAround), box});
        onto.end();
        at->second = Stamp::of(picture);
    }
    return at->second;
}

void GraphSprites::drawNode(QPainter &p, const Theme &theme, const NodeMark &mark, const QPointF &centre) {
    keepFor(theme, p.deviceTransform().m11());
    const double reach = std::ceil(reachOf(mark));
    put(p, node(theme, mark, reach), centre - QPointF(reach, reach));
}

void GraphSprites::drawLabel(QPainter &p, const Theme &theme, const LabelMark &mark, const QRectF &box) {
    keepFor(theme, p.deviceTransform().m11());
    put(p, label(theme, mark, box.size()), box.topLeft() - QPointF(haloAround, haloAround));
}

} // namespace hw
