#include "session/graph_edits.h"

#include "session/graph_collections.h"

#include <algorithm>
#include <array>

namespace hw {
namespace {

/// Neighbours that are neither on the board nor itself, ascending.
std::vector<ObjectIndex> strangers(const Bits &board, const LinkGraph &graph, ObjectIndex object) {
    std::vector<ObjectIndex> list = graph.neighbours(object);
    std::erase_if(list, [&board](ObjectIndex o) { return board.test(o.value); });
    return list;
}

bool isLinkedBy(const LinkGraph &graph, ObjectIndex object, ObjectIndex other, PredicateEnd by) {
    const ObjectIndex fewer = graph.linksAt(object).size() <= graph.linksAt(other).size() ? object : other;
    return std::ranges::any_of(graph.linksAt(fewer), [&](LinkIndex i) {
        const auto &link = graph.link(i);
        return link.predicate == by.predicate && link.from == (by.incoming ? other : object) &&
               link.to == (by.incoming ? object : other);
    });
}

/// Puts them on the board, as many as fit; those that are there already do not count.
Added put(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects,
          std::size_t most = mostAdded) {
    Added result{content, 0, 0, {}};
    Bits board = bitsOf(content.shown, graph.landscape());
    Bits came(graph.landscape().objectCount());
    for (const ObjectIndex o : objects) {
        if (board.test(o.value))
            continue;
        if (result.added >= most) {
            ++result.leftOut;
            continue;
        }
        board.set(o.value);
        came.set(o.value);
        result.content.shown.push_back(o);
        ++result.added;
    }
    std::erase_if(result.content.hidden, [&came](ObjectIndex o) { return came.test(o.value); });
    return result;
}

/// What has come since, kind by kind; best first.
void gatherWhatCame(Added &step, const BoardContent &before, const LinkGraph &graph, ObjectIndex parent) {
    const std::vector<ObjectIndex> came(step.content.shown.begin() + std::ptrdiff_t(before.shown.size()),
                                        step.content.shown.end());
    for (std::size_t k = 0; k < kindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        if (!gatherRest(step.content, graph, {parent, kind}, came))
            continue;
        const auto all = std::ranges::count_if(came, [&](ObjectIndex o) { return graph.landscape().kind(o) == kind; });
        step.gathered.push_back({kind, mostAlone, static_cast<std::size_t>(all) - mostAlone});
    }
}

void takeOff(BoardContent &content, const Bits &off) {
    std::erase_if(content.shown, [&off](ObjectIndex o) { return off.test(o.value); });
}

} // namespace

Expansion expansionOf(const BoardContent &content, const LinkGraph &graph, ObjectIndex object) {
    const Landscape &landscape = graph.landscape();
    const Bits board = bitsOf(content.shown, landscape), hidden = bitsOf(content.hidden, landscape);
    Expansion result;
    std::array<std::size_t, kindCount> ofKind{};
    for (const ObjectIndex o : strangers(board, graph, object)) {
        if (hidden.test(o.value)) {
            ++result.hidden;
            continue;
        }
        ++result.count;
        ++ofKind[static_cast<std::size_t>(landscape.kind(o))];
    }
    for (std::size_t k = 0; k < kindCount; ++k)
        if (const auto kind = static_cast<Kind>(k); ofKind[k] > 0)
            result.kinds.push_back({kind, ofKind[k], content.kindsOff.contains(kind)});
    // A link stands for all claims of one predicate between two objects, so each adds one neighbour.
    std::map<PredicateEnd, std::size_t> ofPredicate;
    for (const LinkIndex i : graph.linksAt(object)) {
        const auto &link = graph.link(i);
        const ObjectIndex other = link.other(object);
        if (other != object && !board.test(other.value) && !hidden.test(other.value))
            ++ofPredicate[{link.predicate, link.to == object}];
    }
    for (const auto &[by, count] : ofPredicate)
        result.predicates.push_back({by, count});
    return result;
}

Added expand(const BoardContent &content, const LinkGraph &graph, ObjectIndex object, const ExpansionChoice &choice) {
    const Landscape &landscape = graph.landscape();
    const Bits board = bitsOf(content.shown, landscape), hidden = bitsOf(content.hidden, landscape);
    std::vector<ObjectIndex> wanted = rankedNeighbours(graph, board, object);
    std::erase_if(wanted, [&](ObjectIndex o) {
        if (board.test(o.value) || hidden.test(o.value) || (choice.kind && landscape.kind(o) != *choice.kind))
            return true;
        if (choice.by && !isLinkedBy(graph, object, o, *choice.by))
            return true;
        return !choice.kind && content.kindsOff.contains(landscape.kind(o));
    });
    if (wanted.empty())
        return {content, 0, 0, {}};
    Added base = put(content, graph, std::span(&object, 1));
    Added result = put(base.content, graph, wanted, mostAdded - base.added);
    result.added += base.added;
    if (choice.kind)
        result.content.kindsOff.erase(*choice.kind);
    gatherLeaves(result.content, graph);
    gatherWhatCame(result, base.content, graph, object);
    return result;
}

Added addObjects(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects) {
    Added result = put(content, graph, objects);
    for (std::size_t i = content.shown.size(); i < result.content.shown.size(); ++i)
        result.content.kindsOff.erase(graph.landscape().kind(result.content.shown[i]));
    if (result.added > 0)
        gatherLeaves(result.content, graph);
    return result;
}

BoardContent collapse(const BoardContent &content, const LinkGraph &graph, ObjectIndex object) {
    const Bits board = bitsOf(content.shown, graph.landscape());
    Bits leaves(graph.landscape().objectCount());
    for (const ObjectIndex o : content.shown)
        if (o != object && parentOf(graph, board, o) == object)
            leaves.set(o.value);
    for (const Collection &collection : content.collections)
        for (const ObjectIndex o : collection.members)
            if (collection.key.parent == object)
                leaves.set(o.value);
    BoardContent result = content;
    takeOff(result, leaves);
    if (result.shown.size() != content.shown.size())
        gatherLeaves(result, graph);
    return result;
}

BoardContent hide(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects) {
    const Bits board = bitsOf(content.shown, graph.landscape());
    Bits off(graph.landscape().objectCount());
    BoardContent result = content;
    for (const ObjectIndex o : objects)
        if (board.test(o.value) && !off.test(o.value)) {
            off.set(o.value);
            result.hidden.push_back(o);
        }
    takeOff(result, off);
    if (result.shown.size() != content.shown.size())
        gatherLeaves(result, graph);
    return result;
}

BoardContent showHidden(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects) {
    const Bits hidden = bitsOf(content.hidden, graph.landscape());
    std::vector<ObjectIndex> back(objects.begin(), objects.end());
    std::erase_if(back, [&hidden](ObjectIndex o) { return !hidden.test(o.value); });
    if (objects.empty())
        back = content.hidden;
    // What was on the board before comes back whole, however much it is.
    Added result = put(content, graph, back, back.size());
    if (result.added > 0)
        gatherLeaves(result.content, graph);
    return std::move(result.content);
}

BoardContent keepOnly(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> selection,
                      Keep keep) {
    Bits kept = bitsOf(selection, graph.landscape());
    if (keep == Keep::WithNeighbours)
        for (const ObjectIndex o : selection)
            for (const ObjectIndex other : graph.neighbours(o))
                kept.set(other.value);
    BoardContent result = content;
    std::erase_if(result.shown, [&kept](ObjectIndex o) { return !kept.test(o.value); });
    if (result.shown.size() != content.shown.size())
        gatherLeaves(result, graph);
    return result;
}

std::size_t hiddenNeighbourCount(const BoardContent &content, const LinkGraph &graph, ObjectIndex object) {
    return hiddenNeighbourCount(bitsOf(content.shown, graph.landscape()), graph, object);
}

std::size_t hiddenNeighbourCount(const Bits &board, const LinkGraph &graph, ObjectIndex object) {
    return strangers(board, graph, object).size();
}

std::vector<ObjectIndex> rankedNeighbours(const LinkGraph &graph, const Bits &board, ObjectIndex object) {
    struct Ranked {
        ObjectIndex object;
        LinkIndex strongest;
        std::size_t onBoard;
    };
    std::map<ObjectIndex, LinkIndex> strongest;
    for (const LinkIndex i : graph.linksAt(object)) {
        const ObjectIndex other = graph.link(i).other(object);
        if (other == object)
            continue;
        const auto [at, isNew] = strongest.emplace(other, i);
        if (!isNew && isStronger(graph.link(i), graph.link(at->second)))
            at->second = i;
    }
    std::vector<Ranked> ranked;
    ranked.reserve(strongest.size());
    for (const auto &[o, link] : strongest) {
        const std::vector<ObjectIndex> around = graph.neighbours(o);
        const auto onBoard = std::ranges::count_if(around, [&](ObjectIndex n) { return board.test(n.value); });
        ranked.push_back({o, link, static_cast<std::size_t>(onBoard)});
    }
    std::sort(ranked.begin(), ranked.end(), [&graph](const Ranked &a, const Ranked &b) {
        const auto &linkA = graph.link(a.strongest), &linkB = graph.link(b.strongest);
        if (isStronger(linkA, linkB) || isStronger(linkB, linkA))
            return isStronger(linkA, linkB);
        if (a.onBoard != b.onBoard)
            return a.onBoard > b.onBoard;
        const auto degreeA = graph.neighbourCount(a.object), degreeB = graph.neighbourCount(b.object);
        return degreeA != degreeB ? degreeA > degreeB : a.object < b.object;
    });
    std::vector<ObjectIndex> result;
    result.reserve(ranked.size());
    for (const Ranked &r : ranked)
        result.push_back(r.object);
    return result;
}

} // namespace hw
