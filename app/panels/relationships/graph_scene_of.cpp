#include "panels/relationships/graph_scene_of.h"

#include "drawing/graph_labels.h"
#include "drawing/graph_marks.h"
#include "drawing/paint.h"
#include "panels/profile_lines.h"
#include "session/wording.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace hw {
namespace {

constexpr Point nowhere{std::numeric_limits<float>::quiet_NaN(), 0};
constexpr int longestLabel = 30;

Point pointOf(const std::optional<BoardPlace> &place) {
    return place ? Point{static_cast<float>(place->x), static_cast<float>(place->y)} : nowhere;
}

/// Techniques by the number that people know them by; names without what stands in brackets at their end.
QString labelOf(const Landscape &landscape, ObjectIndex object) {
    const Kind kind = landscape.kind(object);
    if (kind == Kind::Technique || kind == Kind::Vulnerability)
        if (const QString code = codeOf(landscape, object); !code.isEmpty())
            return code;
    QString name = wording::name(landscape, object, 200);
    const qsizetype bracket = name.indexOf(QStringLiteral(" ("));
    if (bracket > 0 && name.endsWith(u')'))
        name.truncate(bracket);
    if (name.size() <= longestLabel)
        return name;
    const qsizetype space = name.lastIndexOf(u' ', longestLabel);
    return name.left(space > longestLabel / 2 ? space : longestLabel).trimmed() + QChar(0x2026);
}

class Builder {
public:
    Builder(const BoardContent &content, const ShownGraph &shown, const LinkGraph &graph, const GraphScene &before)
        : m_content(content)
        , m_shown(shown)
        , m_graph(graph)
        , m_landscape(graph.landscape())
        , m_before(m_landscape.objectCount(), nullptr)
        , m_at(m_landscape.objectCount(), noScene) {
        for (const SceneNode &node : before.nodes)
            if (node.object.isValid())
                m_before[node.object.value] = &node;
    }

    GraphScene build() {
        countAreas();
        for (const ShownGraph::Node &node : m_shown.nodes)
            addNode(node);
        for (const Collection &collection : m_shown.collections)
            addCollection(collection);
        for (SceneIndex i = 0; i < m_shown.nodes.size(); ++i)
            m_at[m_shown.nodes[i].object.value] = i;
        m_scene.edges.reserve(m_shown.links.size() + m_shown.bundles.size());
        for (const LinkIndex link : m_shown.links)
            addLink(link);
        for (const ShownGraph::Bundle &bundle : m_shown.bundles)
            addBundle(bundle);
        for (const CanvasNote &note : m_content.notes)
            addNote(note);
        assignLanes(m_scene);
        return std::move(m_scene);
    }

private:
    /// The most frequent first; equal ones in the landscape's order.
    void countAreas() {
        std::map<ObjectIndex, int> counts;
        for (const ShownGraph::Node &node : m_shown.nodes)
            if (node.area.isValid())
                ++counts[node.area];
        std::vector<std::pair<int, ObjectIndex>> order;
        for (const auto &[area, count] : counts)
            order.emplace_back(-count, area);
        std::sort(order.begin(), order.end());
        for (const auto &[count, area] : order) {
            m_areas[area] = static_cast<int>(m_scene.areas.size());
            m_scene.areas.push_back(wording::name(m_landscape, area, 60));
        }
    }

    void addNode(const ShownGraph::Node &node) {
        SceneNode &to = m_scene.nodes.emplace_back();
        to.object = node.object;
        to.kind = m_landscape.kind(node.object);
        if (hasOrigin(to.kind))
            to.origin = node.origin;
        if (const auto area = m_areas.find(node.area); area != m_areas.end())
            to.area = area->second;
        to.degree = node.linked;
        to.hiddenNeighbours = node.more;
        const SceneNode *before = m_before[node.object.value];
        to.label = before != nullptr ? before->label : labelOf(m_landscape, node.object);
        to.secondLine =
            before != nullptr && before->degree == to.degree && before->hiddenNeighbours == to.hiddenNeighbours
                ? before->secondLine
                : secondLineOf(node);
        const auto place = m_content.places.find(node.object);
        to.at = place == m_content.places.end() ? nowhere : pointOf(place->second);
        to.pinned = place != m_content.places.end() && place->second.pinned;
    }

    QString secondLineOf(const ShownGraph::Node &node) const {
        const TimeSpan &span = m_landscape.span(node.object);
        if (span.isKnown())
            return wording::span(span);
        return node.linked + node.more == 1 ? QObject::tr("1 link")
                                            : QObject::tr("%1 linked").arg(paint::number(node.linked + node.more));
    }

    void addCollection(const Collection &collection) {
        SceneNode &to = m_scene.nodes.emplace_back();
        to.kind = collection.key.kind;
        to.members = collection.members;
        to.label = QStringLiteral("%1 %2").arg(paint::number(qint64(collection.members.size())),
                                               wording::text(pluralTitle(collection.key.kind)).toLower());
        if (collection.mixed) // lines lead from it to others too
            to.label = QObject::tr("%1 of %2").arg(to.label, labelOf(m_landscape, collection.key.parent));
        to.at = pointOf(collection.place);
        to.pinned = collection.place && collection.place->pinned;
        to.degree = 1;
    }

    void addLink(LinkIndex index) {
        const Link &link = m_graph.link(index);
        const SceneIndex from = m_at[link.from.value], to = m_at[link.to.value];
        if (from == noScene || to == noScene)
            return;
        QString &word = m_words[static_cast<std::size_t>(link.predicate)];
        if (word.isEmpty())
            word = wording::text(title(link.predicate));
        m_scene.edges.push_back({from, to, word, link.confidence, link.publishers, link.disputed, index});
    }

    /// As sure as its best link, disputed when one of them is.
    void addBundle(const ShownGraph::Bundle &bundle) {
        SceneEdge edge{bundle.from, bundle.to, {}, Confidence::NotStated, 0, false, noScene};
        for (const LinkIndex index : bundle.links) {
            const Link &link = m_graph.link(index);
            edge.confidence = std::max(edge.confidence, link.confidence);
            edge.publishers = std::max(edge.publishers, link.publishers);
            edge.disputed = edge.disputed || link.disputed;
        }
        edge.word = QObject::tr("%1 links").arg(paint::number(qint64(bundle.links.size())));
        m_scene.edges.push_back(std::move(edge));
    }

    void addNote(const CanvasNote &note) {
        SceneNote &to = m_scene.notes.emplace_back();
        to.form = note.is == CanvasNote::Is::Frame   ? SceneNote::Form::Frame
                  : note.is == CanvasNote::Is::Arrow ? SceneNote::Form::Arrow
                                                     : SceneNote::Form::Text;
        to.box = QRectF(note.x, note.y, note.width, note.height);
        to.from = QPointF(note.x, note.y);
        to.to = to.from + QPointF(note.width, note.height);
        to.text = note.text;
    }

    const BoardContent &m_content;
    const ShownGraph &m_shown;
    const LinkGraph &m_graph;
    const Landscape &m_landscape;
    std::map<ObjectIndex, int> m_areas;
    std::vector<const SceneNode *> m_before; ///< by object
    std::vector<SceneIndex> m_at;            ///< by object: its node
    std::array<QString, predicateCount> m_words;
    GraphScene m_scene;
};

std::uint32_t layerOf(Kind kind) {
    switch (kind) {
    case Kind::Country:
    case Kind::Sponsor: return 0;
    case Kind::Actor: return 1;
    case Kind::Campaign:
    case Kind::Disinformation: return 2;
    case Kind::Incident: return 3;
    case Kind::ResearchArea:
    case Kind::Subsector: return 4;
    default: return 5;
    }
}

template<class LayerOf>
std::vector<std::uint32_t> layers(const GraphScene &scene, LayerOf layerOf) {
    std::vector<std::uint32_t> all;
    all.reserve(scene.nodes.size());
    for (const SceneNode &node : scene.nodes)
        all.push_back(static_cast<std::uint32_t>(layerOf(node)));
    return all;
}

} // namespace

bool hasOrigin(Kind kind) {
    return kind == Kind::Actor || kind == Kind::Sponsor || kind == Kind::Country || isEvent(kind);
}

GraphScene sceneOf(const BoardContent &content, const ShownGraph &shown, const LinkGraph &graph,
                   const GraphScene &before) {
    return Builder(content, shown, graph, before).build();
}

GraphTopology topologyOf(const GraphScene &scene) {
    std::vector<GraphEdge> edges;
    edges.reserve(scene.edges.size());
    for (const SceneEdge &edge : scene.edges)
        edges.push_back({edge.from, edge.to, 1});
    std::vector<float> radii;
    radii.reserve(scene.nodes.size());
    for (const SceneNode &node : scene.nodes)
        radii.push_back(static_cast<float>(nodeRadius(node)));
    return GraphTopology(static_cast<std::uint32_t>(scene.nodes.size()), edges, std::move(radii));
}

std::vector<std::uint32_t> layersByKind(const GraphScene &scene) {
    return layers(scene, [](const SceneNode &node) { return layerOf(node.kind); });
}

std::vector<std::uint32_t> layersByOrigin(const GraphScene &scene) {
    return layers(scene, [](const SceneNode &node) { return node.origin ? int(*node.origin) : int(originCount); });
}

std::vector<std::uint32_t> layersByArea(const GraphScene &scene) {
    return layers(scene, [&](const SceneNode &node) { return node.area < 0 ? int(scene.areas.size()) : node.area; });
}

} // namespace hw
