#include "drawing/graph_frame.h"

#include "drawing/graph_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace hw {
namespace {

constexpr double seenAround = 120;  // pixels: a label may reach into the picture when its node does not
constexpr double labelRoom = 20;    // pixels around a node: its ring, and a label below it
constexpr double noteRoom = 8;      // pixels around the corners of a note
constexpr double laneStep = 6;      // pixels between edges of the same two nodes
constexpr double leastStep = 1.5;   // pixels, that lines can be told apart
constexpr double lanesWithin = 1.3; // of the smaller radius: so that they all end under the node
constexpr double reach = 64;        // pixels outside the picture within which a line may still reach into it
constexpr std::size_t mostLanes = 60000;
constexpr std::size_t ranks = 6, tones = 4;

void set(std::vector<std::uint8_t> &states, SceneIndex i, std::uint8_t state) {
    if (i < states.size())
        states[i] = static_cast<std::uint8_t>(states[i] | state);
}

/// Later ones are drawn over earlier ones.
int rankOf(const FrameNode &n) {
    return n.hovered || n.cursor ? 5 : n.selected ? 4 : n.onPath ? 3 : n.neighbour ? 2 : n.dimmed ? 0 : 1;
}

/// One bit for each side; two points that share one lie on that side together (Cohen and Sutherland).
std::uint8_t sidesOutside(const QRectF &r, const QPointF &at) {
    return static_cast<std::uint8_t>((at.x() < r.left() - reach ? 1 : 0) | (at.x() > r.right() + reach ? 2 : 0) |
                                     (at.y() < r.top() - reach ? 4 : 0) | (at.y() > r.bottom() + reach ? 8 : 0));
}

} // namespace

std::optional<QLineF> clippedTo(const QRectF &r, const QLineF &line) {
    // Liang and Barsky, "A new concept and method for line clipping" (1984).
    const double dx = line.dx(), dy = line.dy();
    if (!std::isfinite(dx) || !std::isfinite(dy))
        return std::nullopt;
    double from = 0, to = 1;
    for (const auto &[against, room] : {std::pair{-dx, line.x1() - r.left()}, std::pair{dx, r.right() - line.x1()},
                                        std::pair{-dy, line.y1() - r.top()}, std::pair{dy, r.bottom() - line.y1()}}) {
        if (against < 0)
            from = std::max(from, room / against);
        else if (against > 0)
            to = std::min(to, room / against);
        else if (room < 0)
            return std::nullopt;
    }
    if (from > to)
        return std::nullopt;
    return QLineF(line.pointAt(from), line.pointAt(to));
}

QPointF acrossOf(const QLineF &line) {
    const double dx = line.dx(), dy = line.dy(), squared = dx * dx + dy * dy;
    return squared > 0 ? QPointF(dy, -dx) / std::sqrt(squared) : QPointF();
}

std::vector<FitPoint> fitPoints(const GraphScene &scene, const GraphLook &look, std::span<const SceneIndex> only) {
    std::vector<FitPoint> points;
    const auto add = [&](const SceneNode &node) {
        if (isUsable(node.at) && !look.kindsOff.test(static_cast<std::size_t>(node.kind)))
            points.push_back({node.at, nodeRadius(node) + labelRoom});
    };
    for (const SceneIndex i : only)
        if (i < scene.nodes.size())
            add(scene.nodes[i]);
    if (only.empty())
        for (const SceneNode &node : scene.nodes)
            add(node);
    const auto corner = [&](const QPointF &at) {
        points.push_back({{static_cast<float>(at.x()), static_cast<float>(at.y())}, noteRoom});
    };
    for (std::size_t i = 0; only.empty() && i < scene.notes.size(); ++i) {
        const SceneNote &note = scene.notes[i];
        const bool isArrow = note.form == SceneNote::Form::Arrow;
        corner(isArrow ? note.from : note.box.topLeft());
        corner(isArrow ? note.to : note.box.bottomRight());
    }
    return points;
}

GraphFrame::GraphFrame(const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
                       const std::vector<SceneIndex> *among)
    : m_scene(&scene)
    , m_look(&look)
    , m_camera(&camera)
    , m_among(among)
    , m_states(scene.nodes.size(), 0)
    , m_edgeStates(scene.edges.size(), 0) {
    markNodes();
    markEdges();
    placeNodes();
    placeEdges();
}

const FrameNode *GraphFrame::find(SceneIndex node) const {
    const auto it = std::find_if(m_nodes.begin(), m_nodes.end(), [node](const FrameNode &n) { return n.node == node; });
    return it == m_nodes.end() ? nullptr : &*it;
}

void GraphFrame::markNodes() {
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        const SceneNode &node = m_scene->nodes[i];
        if (isUsable(node.at) && !m_look->kindsOff.test(static_cast<std::size_t>(node.kind)))
            m_states[i] = Shown;
    }
    for (const SceneIndex i : m_look->selected)
        set(m_states, i, Selected);
    for (const SceneIndex i : m_look->pathNodes)
        set(m_states, i, OnPath);
    set(m_states, m_look->hovered, Hovered);
}

bool GraphFrame::isThere(const SceneEdge &edge) const {
    return edge.from < m_states.size() && edge.to < m_states.size() && (m_states[edge.from] & Shown) &&
           (m_states[edge.to] & Shown);
}

void GraphFrame::markEdges() {
    for (const SceneIndex i : m_look->selectedEdges)
        set(m_edgeStates, i, Selected);
    for (const SceneIndex i : m_look->pathEdges)
        set(m_edgeStates, i, OnPath);
    set(m_edgeStates, m_look->hoveredEdge, Hovered);
    const bool anyIsLifted = !m_look->selected.empty() || !m_look->selectedEdges.empty() ||
                             m_look->hovered != noScene || m_look->hoveredEdge != noScene;
    if (anyIsLifted) // else there is nothing to mark, on half a million edges
        forEachEdge([this](SceneIndex i) { markEdge(i); });
}

template<class Each>
void GraphFrame::forEachEdge(Each each) const {
    if (m_among == nullptr) {
        for (SceneIndex i = 0; i < m_edgeStates.size(); ++i)
            each(i);
        return;
    }
    for (const SceneIndex i : *m_among)
        if (i < m_edgeStates.size())
            each(i);
}

void GraphFrame::markEdge(SceneIndex i) {
    const SceneEdge &edge = m_scene->edges[i];
    if (!isThere(edge))
        return;
    if ((m_states[edge.from] | m_states[edge.to]) & (Selected | Hovered))
        set(m_edgeStates, i, Neighbour);
    if (m_states[edge.from] & Selected)
        set(m_states, edge.to, Neighbour);
    if (m_states[edge.to] & Selected)
        set(m_states, edge.from, Neighbour);
    if (m_edgeStates[i] & (Selected | Hovered)) {
        set(m_states, edge.from, EdgeEnd);
        set(m_states, edge.to, EdgeEnd);
    }
}

void GraphFrame::placeNodes() {
    const QRectF view = m_camera->viewport();
    const QRectF seen = view.adjusted(-seenAround, -seenAround, seenAround, seenAround);
    const double scale = nodeScale(m_camera->zoom());
    const bool pathIsShown = !m_look->pathNodes.empty();
    std::array<std::vector<FrameNode>, ranks> byRank;
    m_at.resize(m_states.size());
    m_sides.resize(m_states.size());
    m_radii.resize(m_states.size());
    for (SceneIndex i = 0; i < m_states.size(); ++i) {
        const std::uint8_t state = m_states[i];
        if (!(state & Shown))
            continue;
        m_at[i] = m_camera->toScreen(m_scene->nodes[i].at);
        m_sides[i] = sidesOutside(view, m_at[i]);
        m_radii[i] = float(nodeRadius(m_scene->nodes[i]) * scale);
        if (!seen.contains(m_at[i]))
            continue;
        FrameNode n;
        n.node = i;
        n.at = m_at[i];
        // In steps of half a pixel: few different pictures are kept while zooming.
        n.radius = std::max(2.0, std::round(double(m_radii[i]) * 2) / 2);
        n.selected = state & Selected;
        n.onPath = state & OnPath;
        n.hovered = state & Hovered;
        n.neighbour = state & (Neighbour | EdgeEnd);
        n.cursor = i == m_look->cursor;
        n.dimmed = pathIsShown && !n.isLifted();
        byRank[static_cast<std::size_t>(rankOf(n))].push_back(n);
    }
    for (const std::vector<FrameNode> &nodes : byRank)
        m_nodes.insert(m_nodes.end(), nodes.begin(), nodes.end());
}

EdgeTone GraphFrame::toneOf(std::uint8_t state) const {
    if (state & OnPath)
        return EdgeTone::Path;
    if (state & (Selected | Hovered | Neighbour) || (m_look->highContrast && m_look->pathNodes.empty()))
        return EdgeTone::Strong;
    return m_look->pathNodes.empty() ? EdgeTone::Usual : EdgeTone::Faint;
}

void GraphFrame::placeEdges() {
    std::array<std::vector<FrameEdge>, tones> byTone;
    byTone[static_cast<std::size_t>(toneOf(0))].reserve(m_among != nullptr ? m_among->size() : m_scene->edges.size());
    forEachEdge([&](SceneIndex i) {
        const SceneEdge &edge = m_scene->edges[i];
        if (!isThere(edge) || m_sides[edge.from] & m_sides[edge.to]) // both on one side: not to be seen
            return;
        const std::uint8_t state = m_edgeStates[i];
        FrameEdge shown;
        shown.edge = i;
        shown.tone = toneOf(state);
        shown.labelled = state & (OnPath | Selected | Hovered);
        shown.isNear = (m_sides[edge.from] | m_sides[edge.to]) == 0;
        if (placeEdge(shown))
            byTone[static_cast<std::size_t>(shown.tone)].push_back(shown);
    });
    m_edges = std::move(byTone[0]);
    for (std::size_t tone = 1; tone < tones; ++tone)
        if (m_edges.empty()) // half a million of one tone are not copied
            m_edges = std::move(byTone[tone]);
        else
            m_edges.insert(m_edges.end(), byTone[tone].begin(), byTone[tone].end());
}

/// Its line; false where it is not seen.
bool GraphFrame::placeEdge(FrameEdge &shown) const {
    const SceneEdge &edge = m_scene->edges[shown.edge];
    shown.line = QLineF(m_at[edge.from], m_at[edge.to]);
    if (edge.from == edge.to || edge.lanes > 1) {
        const double radius = double(std::min(m_radii[edge.from], m_radii[edge.to]));
        if (edge.from == edge.to) {
            // At the lower left: badges are above, the label below the middle.
            shown.loopRadius = radius * 0.7 + 3 * edge.lane;
            shown.line = QLineF(shown.line.p1() + QPointF(-radius, radius * 0.7), shown.line.p1());
        } else {
            const double step = std::min(laneStep, lanesWithin * radius / (edge.lanes - 1));
            if (step < leastStep && edge.lane > 0 && shown.tone <= EdgeTone::Usual)
                return false; // one on the other: the first stands for all
            // From the lower to the higher number, so that both directions keep the same lanes.
            const double aside = step * (edge.lane - (edge.lanes - 1) / 2.0);
            shown.line.translate(acrossOf(shown.line) * (edge.from < edge.to ? aside : -aside));
        }
    }
    if (shown.isNear)
        return true;
    const double around = 2 * shown.loopRadius + 8;
    return clippedTo(m_camera->viewport().adjusted(-around, -around, around, around), shown.line).has_value();
}

void assignLanes(GraphScene &scene) {
    const auto count = static_cast<SceneIndex>(scene.edges.size());
    std::vector<std::pair<std::uint64_t, SceneIndex>> byPair;
    byPair.reserve(count);
    for (SceneIndex i = 0; i < count; ++i) {
        const SceneEdge &edge = scene.edges[i];
        byPair.emplace_back(std::uint64_t{std::min(edge.from, edge.to)} << 32 | std::max(edge.from, edge.to), i);
    }
    std::sort(byPair.begin(), byPair.end());
    for (std::size_t first = 0; first < byPair.size();) {
        std::size_t end = first + 1;
        while (end < byPair.size() && byPair[end].first == byPair[first].first)
            ++end;
        for (std::size_t i = first; i < end; ++i) {
            scene.edges[byPair[i].second].lane =
                static_cast<std::uint16_t>(std::min<std::size_t>(i - first, mostLanes));
            scene.edges[byPair[i].second].lanes =
                static_cast<std::uint16_t>(std::min<std::size_t>(end - first, mostLanes + 1));
        }
        first = end;
    }
}

} // namespace hw
