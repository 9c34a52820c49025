#include "session/graph_shown.h"

#include "landscape/event_facts.h"
#include "session/graph_edits.h"

#include <algorithm>

namespace hw {
namespace {

constexpr std::uint32_t nowhere = ShownGraph::nowhere;

class Drawer {
public:
    Drawer(const BoardContent &content, const LinkGraph &graph, const VisibleSet &visible,
           std::span<const ObjectIndex> path)
        : m_content(content)
        , m_graph(graph)
        , m_visible(visible)
        , m_path(path)
        , m_board(bitsOf(content.shown, graph.landscape()))
        , m_onPath(bitsOf(path, graph.landscape()))
        , m_gathered(graph.landscape().objectCount())
        , m_at(graph.landscape().objectCount(), nowhere) {}

    ShownGraph draw() {
        m_shown.hidden = m_content.hidden.size();
        drawCollections();
        for (const ObjectIndex o : m_content.shown)
            drawNode(o);
        for (const ObjectIndex o : m_path)
            if (m_at[o.value] == nowhere)
                addNode(o);
        for (std::size_t c = 0; c < m_shown.collections.size(); ++c)
            for (const ObjectIndex o : m_shown.collections[c].members)
                m_at[o.value] = static_cast<std::uint32_t>(m_shown.nodes.size() + c);
        drawLinks();
        m_shown.at = std::move(m_at);
        return std::move(m_shown);
    }

private:
    bool isDrawable(ObjectIndex o) const {
        return m_visible.object(o) && !m_content.kindsOff.contains(m_graph.landscape().kind(o));
    }

    void drawCollections() {
        for (const Collection &collection : m_content.collections) {
            Collection drawn{collection.key, {}, collection.place, collection.mixed};
            for (const ObjectIndex o : collection.members)
                if (isDrawable(o) && !m_onPath.test(o.value))
                    drawn.members.push_back(o);
            if (drawn.members.size() < 2)
                continue;
            for (const ObjectIndex o : drawn.members)
                m_gathered.set(o.value);
            m_shown.collections.push_back(std::move(drawn));
        }
    }

    void drawNode(ObjectIndex o) {
        const Kind kind = m_graph.landscape().kind(o);
        if (m_visible.object(o)) {
            ++m_shown.ofKind[static_cast<std::size_t>(kind)];
            m_shown.switchedOff += m_content.kindsOff.contains(kind) && !m_onPath.test(o.value);
        } else {
            ++m_shown.filteredOut;
        }
        if (!m_gathered.test(o.value) && (isDrawable(o) || m_onPath.test(o.value)))
            addNode(o);
    }

    void addNode(ObjectIndex o) {
        m_at[o.value] = static_cast<std::uint32_t>(m_shown.nodes.size());
        const auto more = static_cast<std::uint32_t>(hiddenNeighbourCount(m_board, m_graph, o));
        m_shown.nodes.push_back({o, m_graph.neighbourCount(o) - more, more, originOf(o), areaOf(m_graph, o),
                                 m_onPath.test(o.value), m_board.test(o.value)});
    }

    Origin originOf(ObjectIndex o) const {
        const Landscape &landscape = m_graph.landscape();
        return isEvent(landscape.kind(o)) ? originIn(landscape, m_visible, o) : landscape.origin(o);
    }

    void drawLinks() {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<LinkIndex>> bundles;
        const auto nodes = static_cast<std::uint32_t>(m_shown.nodes.size());
        const auto take = [&](ObjectIndex o) {
            for (const LinkIndex i : m_graph.linksAt(o)) {
                const auto &link = m_graph.link(i);
                if (link.from != o) // each once: from its subject
                    continue;
                const std::uint32_t from = m_at[link.from.value], to = m_at[link.to.value];
                if (to == nowhere)
                    continue;
                if (from < nodes && to < nodes)
                    m_shown.links.push_back(i);
                else if (from != to)
                    bundles[std::minmax(from, to)].push_back(i);
            }
        };
        for (const ShownGraph::Node &node : m_shown.nodes)
            take(node.object);
        for (const Collection &collection : m_shown.collections)
            for (const ObjectIndex o : collection.members)
                take(o);
        std::sort(m_shown.links.begin(), m_shown.links.end());
        for (auto &[ends, links] : bundles) {
            std::sort(links.begin(), links.end());
            m_shown.bundles.push_back({ends.first, ends.second, std::move(links)});
        }
    }

    const BoardContent &m_content;
    const LinkGraph &m_graph;
    const VisibleSet &m_visible;
    std::span<const ObjectIndex> m_path;
    Bits m_board, m_onPath, m_gathered;
    std::vector<std::uint32_t> m_at; ///< where each object is drawn
    ShownGraph m_shown;
};

/// By its own links.
ObjectIndex ownArea(const LinkGraph &graph, ObjectIndex object) {
    std::optional<LinkIndex> best;
    const auto isBetter = [&graph, &best](LinkIndex i) {
        const auto &link = graph.link(i), &other = graph.link(*best);
        if (link.predicate != other.predicate)
            return link.predicate == Predicate::Targets;
        return isStronger(link, other);
    };
    for (const LinkIndex i : graph.linksAt(object)) {
        const auto &link = graph.link(i);
        const bool aims = link.predicate == Predicate::Targets || link.predicate == Predicate::LinkedTo;
        if (aims && link.from == object && graph.landscape().kind(link.to) == Kind::ResearchArea &&
            (!best || isBetter(i)))
            best = i;
    }
    return best ? graph.link(*best).to : ObjectIndex();
}

} // namespace

ObjectIndex areaOf(const LinkGraph &graph, ObjectIndex object) {
    const Kind kind = graph.landscape().kind(object);
    if (kind == Kind::ResearchArea)
        return object;
    const ObjectIndex own = ownArea(graph, object);
    if (own.isValid() || kind != Kind::Actor)
        return own;
    std::map<ObjectIndex, std::size_t> ofEvents;
    for (const LinkIndex i : graph.linksAt(object))
        if (const auto &link = graph.link(i); link.predicate == Predicate::AttributedTo && link.to == object)
            if (const ObjectIndex area = ownArea(graph, link.from); area.isValid())
                ++ofEvents[area];
    const auto most = std::max_element(ofEvents.begin(), ofEvents.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == ofEvents.end() ? ObjectIndex() : most->first;
}

std::size_t ShownGraph::drawnObjects() const {
    std::size_t count = nodes.size();
    for (const Collection &collection : collections)
        count += collection.members.size();
    return count;
}

std::size_t ShownGraph::drawnLinks() const {
    std::size_t count = links.size();
    for (const Bundle &bundle : bundles)
        count += bundle.links.size();
    return count;
}

std::optional<std::uint32_t> ShownGraph::placeOf(ObjectIndex o) const {
    if (o.isValid() && o.value < at.size() && at[o.value] != nowhere)
        return at[o.value];
    return std::nullopt;
}

ShownGraph shownGraph(const BoardContent &content, const LinkGraph &graph, const VisibleSet &visible,
                      std::span<const ObjectIndex> path) {
    return Drawer(content, graph, visible, path).draw();
}

} // namespace hw
