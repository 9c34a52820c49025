#include "drawing/area_flow_diagram.h"

#include "drawing/paint.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hw {
namespace {

constexpr double thinnestHit = 5; // a ribbon or bar thinner than this is hit a little beside it too

QString tr(const char *text) { return QCoreApplication::translate("hw::AreaFlowDiagram", text); }

double headerHeight(const Theme &t) { return t.lineHeight(Type::Caption) + 8; }

QRectF plotIn(const Theme &t, const QRectF &area) { return area.adjusted(0, headerHeight(t), 0, -2); }

} // namespace

double AreaFlowDiagram::scaleIn(const Theme &theme, const FlowContent &content, const QRectF &area,
                                const std::vector<double> &rooms) {
    return flowLabels(theme, content, plotIn(theme, area), rooms).scale;
}

AreaFlowDiagram::AreaFlowDiagram(const Theme &theme, FlowContent content, const QRectF &area, double scale,
                                 const std::vector<double> &rooms)
    : m_theme(&theme)
    , m_content(std::move(content))
    , m_area(area)
    , m_words(flowLabels(theme, m_content, plotIn(theme, area), rooms))
    , m_layout(m_words.flow, m_words.rows, plotIn(theme, area), m_words.columnRooms, scale) {
    placeLabels();
}

/// Beside the middle of each bar: the layout has left room for it.
void AreaFlowDiagram::placeLabels() {
    m_labels.assign(m_content.bars.size(), QRectF());
    const QRectF plot = plotIn(*m_theme, m_area);
    for (std::size_t b = 0; b < m_labels.size(); ++b) {
        const double high = m_words.flow.bars[b].room;
        if (m_words.lines[b].isEmpty())
            continue;
        const QRectF &bar = m_layout.bars()[b];
        const double top =
            std::clamp(bar.center().y() - high / 2, plot.top(), std::max(plot.top(), plot.bottom() - high));
        m_labels[b] = {bar.right() + flowLabelGap - 3, top, m_words.widths[b], high - 0.01};
    }
}

QPainterPath AreaFlowDiagram::ribbonPath(std::size_t ribbon, double from, double to) const {
    const AreaFlowLayout::Band &band = m_layout.ribbons()[ribbon];
    const double left = band.bottomLeft - band.topLeft, right = band.bottomRight - band.topRight;
    const double middle = (band.left + band.right) / 2;
    QPainterPath path(QPointF(band.left, band.topLeft + from * left));
    path.cubicTo(middle, band.topLeft + from * left, middle, band.topRight + from * right, band.right,
                 band.topRight + from * right);
    path.lineTo(band.right, band.topRight + to * right);
    path.cubicTo(middle, band.topRight + to * right, middle, band.topLeft + to * left, band.left,
                 band.topLeft + to * left);
    path.closeSubpath();
    return path;
}

QColor AreaFlowDiagram::barColor(std::size_t bar) const {
    const FlowContent::Bar &content = m_content.bars[bar];
    if (content.isOrigin)
        return m_theme->color(paint::originToken(content.origin));
    return content.isRest ? m_theme->color("edge.strong")
                          : m_theme->color(QStringLiteral("kind.") + paint::kindToken(content.kind));
}

void AreaFlowDiagram::paintRibbons(QPainter &p) const {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QColor grey = m_theme->color("edge.strong");
    grey.setAlphaF(m_theme->isDark() ? 0.20F : 0.17F);
    for (std::size_t r = 0; r < m_content.flow.ribbons.size(); ++r)
        p.fillPath(ribbonPath(r, 0, 1), grey);
    p.restore();
}

void AreaFlowDiagram::paint(QPainter &p, const Marks &marks) const {
    const Theme &t = *m_theme;
    if (!marks.onRibbons)
        paintRibbons(p);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    std::vector<double> used(m_content.flow.ribbons.size(), 0);
    for (const Thread &thread : marks.threads) {
        QColor lit = thread.color;
        lit.setAlphaF(t.isDark() ? 0.42F : 0.34F);
        for (std::size_t r = 0; r < thread.ribbons.size(); ++r) {
            const double part = thread.ribbons[r] / m_content.flow.ribbons[r].weight;
            if (part <= 0)
                continue;
            const double from = std::min(used[r], 1.0), to = std::min(from + part, 1.0);
            p.fillPath(to > from ? ribbonPath(r, from, to) : ribbonPath(r, 0, part), lit);
            used[r] = to;
        }
    }
    for (std::size_t b = 0; b < m_content.bars.size(); ++b) {
        const QRectF &r = m_layout.bars()[b];
        if (m_content.bars[b].isOrigin)
            paint::originBar(p, t, r, m_content.bars[b].origin, std::min(2.0, r.height() / 2));
        else
            paint::roundedRect(p, r, std::min(2.0, r.height() / 2), barColor(b));
    }
    p.restore();
    paintLabels(p);
    if (marks.selected.part == Place::Part::Bar)
        paint::roundedRect(p, rectOf(marks.selected).adjusted(-3, -3, 3, 3), 4, {}, t.color("text.default"), 2);
    if (marks.cursor && marks.cursor->part == Place::Part::Bar)
        paint::roundedRect(p, rectOf(*marks.cursor).adjusted(-3, -3, 3, 3), 4, {}, t.color("stroke.focus"), 2);
}

void AreaFlowDiagram::paintLabels(QPainter &p) const {
    const Theme &t = *m_theme;
    for (int c = 0; c < m_content.columns.size(); ++c) {
        const double left = m_layout.columnLeft(c);
        const double right = c + 1 < m_content.columns.size() ? m_layout.columnLeft(c + 1) - 8 : m_area.right();
        paint::text(p, t, QRectF(left, m_area.top(), right - left, t.lineHeight(Type::Caption)), m_content.columns[c],
                    Type::CaptionMed, t.color("text.muted"));
    }
    for (std::size_t b = 0; b < m_labels.size(); ++b)
        if (!m_labels[b].isEmpty())
            paintLabel(p, b);
}

/// Its name in one line or two, the number behind the last.
void AreaFlowDiagram::paintLabel(QPainter &p, std::size_t bar) const {
    const Theme &t = *m_theme;
    const QRectF &r = m_labels[bar];
    const QStringList &lines = m_words.lines[bar];
    const QString number = paint::number(m_content.bars[bar].events);
    const double line = r.height() / double(lines.size()), numberWidth = paint::textWidth(t, number, Type::Small);
    QColor wash = t.color("bg.surface");
    wash.setAlphaF(0.82F);
    paint::roundedRect(p, r, 3, wash);
    double y = r.top();
    for (qsizetype i = 0; i < lines.size(); ++i, y += line) {
        const bool isLast = i + 1 == lines.size();
        const double room = r.width() - 6 - (isLast ? numberWidth + 5 : 0);
        paint::text(p, t, QRectF(r.left() + 3, y, room + 1, line), lines[i], Type::SmallMed,
                    t.color(m_content.bars[bar].isRest ? "text.muted" : "text.default"));
        if (isLast)
            paint::text(p, t,
                        QRectF(r.left() + 3 + std::min(paint::textWidth(t, lines[i], Type::SmallMed), room) + 5, y,
                               numberWidth + 2, line),
                        number, Type::Small, t.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    }
}

AreaFlowDiagram::Place AreaFlowDiagram::hitTest(const QPointF &at) const {
    for (std::size_t b = 0; b < m_content.bars.size(); ++b) {
        const QRectF &bar = m_layout.bars()[b];
        const double more = std::max(0.0, (thinnestHit - bar.height()) / 2);
        if (bar.adjusted(-3, -more, 3, more).contains(at) || m_labels[b].contains(at))
            return {Place::Part::Bar, b};
    }
    std::size_t best = m_content.flow.ribbons.size();
    double thinnest = std::numeric_limits<double>::max();
    for (std::size_t r = 0; r < m_content.flow.ribbons.size(); ++r) {
        const AreaFlowLayout::Band &band = m_layout.ribbons()[r];
        if (at.x() < band.left || at.x() > band.right || !ribbonPath(r, 0, 1).contains(at))
            continue;
        if (band.bottomLeft - band.topLeft < thinnest) { // the thinner one is harder to meet otherwise
            thinnest = band.bottomLeft - band.topLeft;
            best = r;
        }
    }
    return best < m_content.flow.ribbons.size() ? Place{Place::Part::Ribbon, best} : Place();
}

QRectF AreaFlowDiagram::rectOf(const Place &place) const {
    if (place.part == Place::Part::Bar)
        return m_layout.bars()[place.index];
    if (place.part == Place::Part::Ribbon)
        return ribbonPath(place.index, 0, 1).boundingRect();
    return {};
}

QRectF AreaFlowDiagram::labelRect(std::size_t bar) const { return m_labels[bar]; }

AreaFlowDiagram::Place AreaFlowDiagram::moved(const Place &from, int rows, int columns) const {
    if (m_content.bars.empty())
        return {};
    const auto at = [&](int column, int row) -> std::optional<std::size_t> {
        for (std::size_t b = 0; b < m_content.bars.size(); ++b)
            if (m_content.flow.bars[b].column == column && m_layout.rows()[b] == row)
                return b;
        return std::nullopt;
    };
    if (from.part != Place::Part::Bar || from.index >= m_content.bars.size())
        return {Place::Part::Bar, at(0, 0).value_or(0)};
    const int column = m_content.flow.bars[from.index].column;
    if (rows != 0)
        return {Place::Part::Bar, at(column, m_layout.rows()[from.index] + rows).value_or(from.index)};
    double most = 0;
    std::size_t to = from.index;
    for (const FlowBars::Ribbon &ribbon : m_content.flow.ribbons)
        if ((columns > 0 ? ribbon.from : ribbon.to) == from.index && ribbon.weight > most) {
            most = ribbon.weight;
            to = columns > 0 ? ribbon.to : ribbon.from;
        }
    return {Place::Part::Bar, to};
}

QString AreaFlowDiagram::describe(const Place &place, std::uint32_t eventsOfRibbon) const {
    const auto counted = [](std::uint32_t n) {
        return n == 1 ? tr("1 incident or campaign") : tr("%1 incidents and campaigns").arg(paint::number(n));
    };
    if (place.part == Place::Part::Bar) {
        const FlowContent::Bar &bar = m_content.bars[place.index];
        return QStringLiteral("%1, %2, %3")
            .arg(m_content.columns[m_content.flow.bars[place.index].column], bar.name, counted(bar.events));
    }
    if (place.part == Place::Part::Ribbon) {
        const FlowBars::Ribbon &ribbon = m_content.flow.ribbons[place.index];
        return tr("%1 to %2, %3")
            .arg(m_content.bars[ribbon.from].name, m_content.bars[ribbon.to].name, counted(eventsOfRibbon));
    }
    return {};
}

/// A thread takes its origin's colour; one through bars without an origin is ink.
QColor AreaFlowDiagram::threadColor(const Place &place) const {
    std::size_t bar = place.index;
    if (place.part == Place::Part::Ribbon)
        bar = m_content.flow.ribbons[place.index].from;
    if (place.part != Place::Part::None && m_content.bars[bar].hasOrigin)
        return m_theme->color(paint::originToken(m_content.bars[bar].origin));
    return m_theme->color("chart.ink");
}

} // namespace hw
