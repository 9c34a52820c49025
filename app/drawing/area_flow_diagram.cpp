#include "drawing/area_flow_diagram.h"

#include "drawing/paint.h"
#include "landscape/area_flow.h"
#include "landscape/landscape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hw {
namespace {

constexpr double labelGap = 6;    // between a bar and its label
constexpr double thinnestHit = 5; // a ribbon or bar thinner than this is hit a little beside it too
constexpr int widestLabel = 190;  // at 100 % text
constexpr double farthest = 1.7;  // lines that a label may stand beside the middle of its bar

QString tr(const char *text) { return QCoreApplication::translate("hw::AreaFlowDiagram", text); }

double headerHeight(const Theme &t) { return t.lineHeight(Type::Caption) + 8; }

QRectF plotIn(const Theme &t, const QRectF &area) { return area.adjusted(0, headerHeight(t), 0, -2); }

/// What stands beside a bar: its name and its number.
double labelWidth(const Theme &t, const FlowContent::Bar &bar) {
    return paint::textWidth(t, bar.name, Type::SmallMed) + paint::textWidth(t, paint::number(bar.events), Type::Small) +
           16;
}

/// Per column what its labels and its heading would like to have at its right.
std::vector<double> labelRooms(const Theme &t, const FlowContent &content) {
    std::vector<double> rooms(std::size_t(content.flow.columns), 0);
    for (std::size_t c = 0; c < rooms.size(); ++c)
        rooms[c] = paint::textWidth(t, content.columns.value(int(c)), Type::CaptionMed);
    for (std::size_t b = 0; b < content.bars.size(); ++b) {
        double &room = rooms[std::size_t(content.flow.bars[b].column)];
        room = std::max(room, std::min(labelWidth(t, content.bars[b]) + labelGap + 4, double(t.scaled(widestLabel))));
    }
    return rooms;
}

QString nameOf(const Landscape &landscape, const FlowNode &node) {
    switch (node.is) {
    case FlowNode::Is::OfOrigin: {
        const std::string_view name = title(node.origin);
        return QString::fromUtf8(name.data(), qsizetype(name.size())).remove(QStringLiteral("-nexus"));
    }
    case FlowNode::Is::Object: {
        for (const Fact &fact : landscape.facts(node.object))
            if (fact.key == "short")
                return paint::plain(fact.value, 60);
        return paint::plain(landscape.name(node.object), 80);
    }
    case FlowNode::Is::Others: return tr("%1 others").arg(paint::number(node.members));
    case FlowNode::Is::NotStated: break;
    }
    switch (node.column) {
    case FlowColumn::Actor: return tr("No actor named");
    case FlowColumn::Access: return tr("Not reported");
    default: return tr("Not stated");
    }
}

Kind kindOf(FlowColumn column) {
    switch (column) {
    case FlowColumn::Area: return Kind::ResearchArea;
    case FlowColumn::Victim: return Kind::Subsector;
    case FlowColumn::Access: return Kind::Technique;
    default: return Kind::Actor;
    }
}

} // namespace

FlowContent flowContent(const Landscape &landscape, const AreaFlow &flow) {
    FlowContent content;
    content.events = flow.events;
    content.flow.columns = int(flow.columns.size());
    for (const FlowColumn column : flow.columns) {
        const std::string_view name = title(column);
        content.columns << tr(std::string(name).c_str());
    }
    for (const FlowNode &node : flow.nodes) {
        const auto column = std::find(flow.columns.begin(), flow.columns.end(), node.column) - flow.columns.begin();
        const bool rest = node.is == FlowNode::Is::Others || node.is == FlowNode::Is::NotStated;
        content.flow.bars.push_back({int(column), node.weight, rest});
        FlowContent::Bar bar;
        bar.name = nameOf(landscape, node);
        bar.events = std::uint32_t(node.events.size());
        bar.origin = node.origin;
        bar.isOrigin = node.is == FlowNode::Is::OfOrigin;
        bar.hasOrigin = bar.isOrigin || (node.is == FlowNode::Is::Object && node.column == FlowColumn::Actor);
        bar.kind = kindOf(node.column);
        bar.isRest = rest;
        content.bars.push_back(std::move(bar));
    }
    for (const FlowLink &link : flow.links)
        content.flow.ribbons.push_back({link.from, link.to, link.weight});
    return content;
}

double AreaFlowDiagram::scaleIn(const Theme &theme, const FlowContent &content, const QRectF &area) {
    return AreaFlowLayout::scaleIn(content.flow, plotIn(theme, area));
}

AreaFlowDiagram::AreaFlowDiagram(const Theme &theme, FlowContent content, const QRectF &area, double scale)
    : m_theme(&theme)
    , m_content(std::move(content))
    , m_area(area)
    , m_layout(m_content.flow, plotIn(theme, area), labelRooms(theme, m_content), scale) {
    placeLabels();
}

/// Beside the middle of each bar, or near it where they would overlap; what would stand too far off goes, of the bars
/// with little weight first.
void AreaFlowDiagram::placeLabels() {
    m_labels.assign(m_content.bars.size(), QRectF());
    for (int column = 0; column < m_content.flow.columns; ++column) {
        std::vector<std::size_t> bars;
        for (std::size_t b = 0; b < m_content.bars.size(); ++b)
            if (m_content.flow.bars[b].column == column)
                bars.push_back(b);
        std::sort(bars.begin(), bars.end(),
                  [&](std::size_t a, std::size_t b) { return m_layout.rows()[a] < m_layout.rows()[b]; });
        while (!bars.empty() && !placeLabels(column, bars))
            bars.erase(std::min_element(bars.begin(), bars.end(), [&](std::size_t a, std::size_t b) {
                return m_content.flow.bars[a].weight < m_content.flow.bars[b].weight;
            }));
    }
}

/// Of these bars of a column, from above. False, and none is placed, when one would stand too far from its bar.
bool AreaFlowDiagram::placeLabels(int column, const std::vector<std::size_t> &bars) {
    const Theme &t = *m_theme;
    const double line = t.lineHeight(Type::Small);
    const double top = m_area.top() + headerHeight(t) - 2, bottom = std::max(top, m_area.bottom() - line);
    std::vector<double> at;
    for (const std::size_t b : bars) // each below the one before …
        at.push_back(std::max(at.empty() ? top : at.back() + line, m_layout.bars()[b].center().y() - line / 2));
    double most = bottom;
    for (std::size_t i = at.size(); i-- > 0; most = at[i] - line) // … and all above the lower edge
        at[i] = std::min(at[i], most);
    const double end = column + 1 < m_content.flow.columns ? m_layout.columnLeft(column + 1) - 4 : m_area.right();
    for (std::size_t i = 0; i < bars.size(); ++i)
        if (at[i] < top - 1e-6 || std::abs(at[i] + line / 2 - m_layout.bars()[bars[i]].center().y()) > farthest * line)
            return false;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const QRectF &bar = m_layout.bars()[bars[i]];
        const QRectF label(bar.right() + labelGap - 3, at[i],
                           std::min(labelWidth(t, m_content.bars[bars[i]]), end - bar.right() - labelGap), line - 0.01);
        if (label.width() > t.scaled(24))
            m_labels[bars[i]] = label;
    }
    return true;
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
    QColor wash = t.color("bg.surface");
    wash.setAlphaF(0.82F);
    for (std::size_t b = 0; b < m_content.bars.size(); ++b) {
        const QRectF &r = m_labels[b];
        if (r.isEmpty())
            continue;
        paint::roundedRect(p, r, 3, wash);
        const QString number = paint::number(m_content.bars[b].events);
        const double numberWidth = paint::textWidth(t, number, Type::Small);
        const double nameRoom = r.width() - numberWidth - 11;
        const QString name = paint::fittingName(t, m_content.bars[b].name, Type::SmallMed, nameRoom);
        paint::text(p, t, QRectF(r.left() + 3, r.top(), nameRoom + 1, r.height()), name, Type::SmallMed,
                    t.color(m_content.bars[b].isRest ? "text.muted" : "text.default"));
        const double nameEnd = std::min(paint::textWidth(t, name, Type::SmallMed), nameRoom);
        paint::text(p, t, QRectF(r.left() + 3 + nameEnd + 5, r.top(), numberWidth + 2, r.height()), number, Type::Small,
                    t.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
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
