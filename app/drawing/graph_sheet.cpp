#include "drawing/graph_sheet.h"

#include "drawing/graph_badges.h"
#include "drawing/paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double margin = 24, gap = 16, lineGap = 2;

QString tr(const char *text) { return QCoreApplication::translate("hw::GraphSheet", text); }

QString legendTitle(GraphColour colour) {
    return colour == GraphColour::Origin ? tr("Origin")
           : colour == GraphColour::Area ? tr("Research area")
                                         : tr("Kind");
}

/// Whether one node says that more is linked with it; at a small scale none does.
bool anyBadge(const Theme &theme, const GraphFrame &frame) {
    return std::any_of(frame.nodes().begin(), frame.nodes().end(),
                       [&](const FrameNode &n) { return !badgesOf(theme, frame, n).hidden.isEmpty(); });
}

} // namespace

GraphSheet::GraphSheet(const Theme &theme, const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
                       Words words)
    : m_theme(theme)
    , m_scene(scene)
    , m_look(look)
    , m_camera(camera)
    , m_words(std::move(words)) {
    m_look.hovered = m_look.hoveredEdge = m_look.selectedNote = m_look.cursor = noScene;
    m_look.presence = {}; // nothing fades on paper
    const QSizeF graph(std::max(160.0, std::ceil(camera.viewport().width())),
                       std::max(120.0, std::ceil(camera.viewport().height())));
    const bool badges = anyBadge(theme, GraphFrame(scene, m_look, m_camera));
    const auto nodes = [&](const QPointF &at) {
        return GraphLegend(theme, legendTitle(m_look.colour), legendRows(scene, m_look),
                           badges ? tr("+3: linked with 3 not shown") : QString(), at);
    };
    const auto lines = [&](const QPointF &at) {
        return GraphLegend(theme, tr("Links"), legendLines(scene), tr("Wider: more publishers"), at);
    };
    const double legendWidth = std::max(nodes({}).area().width(), lines({}).area().width());
    m_size.setWidth(int(margin + graph.width() + gap + legendWidth + margin)); // the texts wrap within it
    const QPointF at(margin, std::round(margin + heightOf(head()) + gap));
    m_camera.setViewport(QRectF(at, graph));
    QPointF next(graphRect().right() + gap, at.y());
    for (GraphLegend legend : {nodes(next), lines(next)}) {
        if (legend.rows().empty())
            continue;
        legend.moveTo(next);
        next.setY(legend.area().bottom() + gap);
        m_legends.push_back(std::move(legend));
    }
    const double bottom = next.y();
    const double body = std::max(graphRect().bottom(), bottom - gap);
    m_size.setHeight(int(std::ceil(body + gap + heightOf(foot()) + margin)));
}

std::vector<GraphSheet::Line> GraphSheet::head() const {
    return {{m_words.title, Type::Title, "text.default", 2},
            {m_words.filter, Type::Body, "text.muted", 3},
            {m_words.counts, Type::Body, "text.muted", 2},
            {m_words.path, Type::BodyMed, "text.default", 3}};
}

std::vector<GraphSheet::Line> GraphSheet::foot() const {
    return {{m_words.from, Type::Caption, "text.muted", 2}, {m_words.notices, Type::Caption, "text.muted", 8}};
}

/// With room to spare: an SVG may be read where our typeface is not installed, in a wider one.
double GraphSheet::textWidth() const {
    const double label = m_words.label.isEmpty() ? 0 : labelSize().width() + gap;
    return (m_size.width() - 2 * margin - label) * 0.92;
}

QSizeF GraphSheet::labelSize() const {
    return {std::max<double>(m_theme.scaled(90),
                             std::ceil(paint::textWidth(m_theme, m_words.label, Type::SmallStrong)) + 20),
            double(m_theme.scaled(22))};
}

double GraphSheet::heightOf(const std::vector<Line> &lines) const {
    double height = 0;
    for (const Line &line : lines)
        if (!line.text.isEmpty())
            height += paint::wrappedHeight(m_theme, textWidth(), line.text, line.role, line.most) + lineGap;
    return height;
}

void GraphSheet::paintLines(QPainter &p, const std::vector<Line> &lines, double top) const {
    for (const Line &line : lines)
        if (!line.text.isEmpty())
            top += paint::wrapped(p, m_theme, {margin, top, textWidth(), 1000}, line.text, line.role,
                                  m_theme.color(line.colour), line.most) +
                   lineGap;
}

void GraphSheet::paint(QPainter &p) const {
    const QRectF page({0, 0}, QSizeF(m_size)), graph = graphRect();
    const QColor ground = m_theme.color("bg.surface");
    const GraphFrame frame(m_scene, m_look, m_camera);
    paintGraph(p, m_theme, frame, graphLabels(m_theme, frame));
    // A file of vectors does not cut what reaches over the edge of the graph, so that is covered.
    const QRectF edge = graph.adjusted(0.5, 0.5, -0.5, -0.5);
    p.fillRect(QRectF(0, 0, page.width(), edge.top()), ground);
    p.fillRect(QRectF(0, edge.bottom(), page.width(), page.height() - edge.bottom()), ground);
    p.fillRect(QRectF(0, edge.top(), edge.left(), edge.height()), ground);
    p.fillRect(QRectF(edge.right(), edge.top(), page.width() - edge.right(), edge.height()), ground);
    paint::roundedRect(p, graph, 0, {}, m_theme.color("stroke.default"));
    for (const GraphLegend &legend : m_legends)
        legend.paint(p, -1, false);
    paintLines(p, head(), margin);
    if (!m_words.label.isEmpty())
        paint::tlp(p, m_theme, {QPointF(page.width() - margin - labelSize().width(), margin), labelSize()},
                   m_words.label);
    paintLines(p, foot(), page.bottom() - margin - heightOf(foot()));
}

} // namespace hw
