#include "drawing/chain.h"

#include "drawing/paint.h"
#include "drawing/text_cache.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace hw {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::Chain", text); }
constexpr double mark = 15, gap = 6;

/// Lines centred over or under something; returns their height.
double centred(QPainter &p, const Theme &t, const QRectF &room, const QString &words, Type role, const QColor &c,
               int most) {
    const double line = t.lineHeight(role);
    const QStringList lines = t.texts().lines(t.font(role), int(role), words, room.width(), most);
    for (int i = 0; i < lines.size(); ++i)
        paint::text(p, t, {room.left(), room.top() + i * line, room.width(), line}, lines.at(i), role, c,
                    Qt::AlignHCenter | Qt::AlignVCenter);
    return line * double(lines.size());
}

QPen penOf(const Theme &t, const Chain::Link &link) {
    QPen pen(t.color("edge.path"), 2.2, Qt::CustomDashLine, Qt::FlatCap);
    if (link.confidence == Confidence::High)
        pen.setStyle(Qt::SolidLine);
    else if (link.confidence == Confidence::Moderate)
        pen.setDashPattern({3, 1.25});
    else
        pen.setDashPattern({1.5, 1.5});
    return pen;
}
} // namespace

ChainView::ChainView(const Theme &theme, Chain chain, const QRectF &area)
    : m_theme(&theme)
    , m_chain(std::move(chain))
    , m_area(area)
    , m_radius(mark) {
    const auto nodes = static_cast<double>(std::max<std::size_t>(1, m_chain.nodes.size()));
    m_pitch = m_area.width() / nodes;
}

QPointF ChainView::centre(int node) const {
    return {m_area.left() + (node + 0.5) * m_pitch, m_area.top() + m_area.height() * 0.42};
}

QRectF ChainView::nodeRect(int node) const {
    const QPointF c = centre(node);
    const double below = m_radius + gap + 3.0 * m_theme->lineHeight(Type::SmallStrong);
    return {c.x() - m_pitch / 2 + 2, c.y() - m_radius - 2, m_pitch - 4, m_radius + 2 + below};
}

QRectF ChainView::linkRect(int link) const {
    const QPointF a = centre(link), b = centre(link + 1);
    const double height = 3.0 * m_theme->lineHeight(Type::Caption);
    return {a.x() + m_radius + 2, a.y() - height - 4, b.x() - a.x() - 2 * m_radius - 4, height + 12};
}

int ChainView::nodeAt(const QPointF &at) const {
    for (int i = 0; i < static_cast<int>(m_chain.nodes.size()); ++i)
        if (nodeRect(i).contains(at))
            return i;
    return -1;
}

int ChainView::linkAt(const QPointF &at) const {
    for (int i = 0; i < static_cast<int>(m_chain.links.size()); ++i)
        if (linkRect(i).contains(at))
            return i;
    return -1;
}

QString ChainView::describe() const {
    QStringList words;
    for (std::size_t i = 0; i < m_chain.links.size() && i + 1 < m_chain.nodes.size(); ++i) {
        const Chain::Link &link = m_chain.links[i];
        const QString &left = m_chain.nodes[i].name, &right = m_chain.nodes[i + 1].name;
        words << (link.backwards ? right : left) + u' ' + link.words + u' ' + (link.backwards ? left : right);
    }
    return words.join(QLatin1String("; "));
}

void ChainView::paint(QPainter &p) const {
    const Theme &t = *m_theme;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < static_cast<int>(m_chain.links.size()); ++i) {
        const Chain::Link &link = m_chain.links[static_cast<std::size_t>(i)];
        const QPointF from = centre(i) + QPointF(m_radius + 4, 0), to = centre(i + 1) - QPointF(m_radius + 4, 0);
        p.setPen(penOf(t, link));
        p.drawLine(from, to);
        const QPointF tip = link.backwards ? from : to;
        const double back = link.backwards ? 7 : -7;
        p.setPen(Qt::NoPen);
        p.setBrush(t.color("edge.path"));
        p.drawPolygon(QPolygonF{tip, tip + QPointF(back, -4), tip + QPointF(back, 4)});
        const QString words = link.disputed ? link.words + u' ' + tr("(disputed)") : link.words;
        const QRectF room = linkRect(i);
        const double height =
            t.lineHeight(Type::Caption) *
            double(t.texts().lines(t.font(Type::Caption), int(Type::Caption), words, room.width(), 3).size());
        centred(p, t, {room.left(), centre(i).y() - 6 - height, room.width(), height}, words, Type::Caption,
                t.color("text.muted"), 3);
        paint::confidence(p, t, {room.center().x() - (link.weakest ? 30 : 6), centre(i).y() + 8}, link.confidence);
        if (link.weakest)
            paint::text(p, t, {room.center().x() - 12, centre(i).y() + 5, room.width() / 2 + 12, 16}, tr("weakest"),
                        Type::Caption, t.color("text.muted"));
    }
    for (int i = 0; i < static_cast<int>(m_chain.nodes.size()); ++i) {
        const Chain::Node &node = m_chain.nodes[static_cast<std::size_t>(i)];
        paint::kindMark(p, t, node.is, centre(i), m_radius);
        const QRectF room = nodeRect(i);
        const double top = centre(i).y() + m_radius + gap;
        const double used = centred(p, t, {room.left(), top, room.width(), 0}, node.name, Type::SmallStrong,
                                    t.color("text.default"), 2);
        centred(p, t, {room.left(), top + used, room.width(), 0}, node.kind, Type::Caption, t.color("text.subtle"), 1);
    }
    p.restore();
}

} // namespace hw
