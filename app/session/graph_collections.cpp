#include "session/graph_collections.h"

#include "landscape/links.h"
#include "session/graph_edits.h"

#include <algorithm>

namespace hw {
namespace {

using Groups = std::map<CollectionKey, std::vector<ObjectIndex>>;

/// Whether something else than the parent holds it on this board.
bool hangsElsewhere(const LinkGraph &graph, const Bits &board, ObjectIndex o, ObjectIndex parent) {
    return std::ranges::any_of(graph.linksAt(o), [&](LinkIndex i) {
        const ObjectIndex other = graph.link(i).other(o);
        return other != o && other != parent && board.test(other.value);
    });
}

/// Who stays in the collections that there are; marks them in `gathered`.
void dropStrangers(BoardContent &content, const LinkGraph &graph, const Bits &board, Bits &gathered) {
    for (Collection &collection : content.collections) {
        const ObjectIndex parent = collection.key.parent;
        if (!board.test(parent.value)) {
            collection.members.clear();
            continue;
        }
        std::erase_if(collection.members, [&](ObjectIndex o) {
            return !board.test(o.value) || content.isPinned(o) ||
                   (!collection.mixed && hangsElsewhere(graph, board, o, parent));
        });
        for (const ObjectIndex o : collection.members)
            gathered.set(o.value);
    }
}

Groups looseLeaves(const BoardContent &content, const LinkGraph &graph, const Bits &board, const Bits &gathered) {
    Groups groups;
    for (const ObjectIndex o : content.shown) {
        if (gathered.test(o.value) || content.isPinned(o))
            continue;
        const ObjectIndex parent = parentOf(graph, board, o);
        const CollectionKey key{parent, graph.landscape().kind(o)};
        if (parent.isValid() && !gathered.test(parent.value) && !content.apart.contains(key))
            groups[key].push_back(o);
    }
    return groups;
}

/// Its collection, made where there is none.
Collection &collectionAt(BoardContent &content, CollectionKey key) {
    const auto at = std::find_if(content.collections.begin(), content.collections.end(),
                                 [key](const Collection &c) { return c.key == key; });
    return at != content.collections.end()
               ? *at
               : *content.collections.insert(content.collections.end(), Collection{key, {}, {}});
}

void sortByKey(BoardContent &content) {
    std::sort(content.collections.begin(), content.collections.end(),
              [](const Collection &a, const Collection &b) { return a.key < b.key; });
}

} // namespace

ObjectIndex parentOf(const LinkGraph &graph, const Bits &board, ObjectIndex o) {
    ObjectIndex only;
    for (const LinkIndex i : graph.linksAt(o)) {
        const ObjectIndex other = graph.link(i).other(o);
        if (other == o || other == only || !board.test(other.value))
            continue;
        if (only.isValid())
            return {};
        only = other;
    }
    return only;
}

void gatherLeaves(BoardContent &content, const LinkGraph &graph) {
    const Bits board = bitsOf(content.shown, graph.landscape());
    Bits gathered(graph.landscape().objectCount());
    dropStrangers(content, graph, board, gathered);
    for (auto &[key, leaves] : looseLeaves(content, graph, board, gathered)) {
        const Collection *there = collectionOf(content, key);
        if (there ? there->mixed : leaves.size() <= mostLeaves) // of a mixed one, who stands alone is to stand alone
            continue;
        std::vector<ObjectIndex> &members = collectionAt(content, key).members;
        members.insert(members.end(), leaves.begin(), leaves.end());
        std::sort(members.begin(), members.end());
    }
    std::erase_if(content.collections, [](const Collection &c) { return c.members.size() < leastInCollection; });
    sortByKey(content);
}

bool gatherRest(BoardContent &content, const LinkGraph &graph, CollectionKey key, std::span<const ObjectIndex> ranked) {
    if (content.apart.contains(key))
        return false;
    Bits free = bitsOf(content.shown, graph.landscape());
    for (const Collection &collection : content.collections)
        for (const ObjectIndex o : collection.members)
            free.reset(o.value);
    std::vector<ObjectIndex> loose;
    for (const ObjectIndex o : ranked)
        if (free.test(o.value) && !content.isPinned(o) && graph.landscape().kind(o) == key.kind)
            loose.push_back(o);
    if (loose.size() <= mostLeaves)
        return false;
    Collection &collection = collectionAt(content, key);
    collection.mixed = true;
    collection.members.insert(collection.members.end(), loose.begin() + mostAlone, loose.end());
    std::sort(collection.members.begin(), collection.members.end());
    sortByKey(content);
    return true;
}

bool takeApart(BoardContent &content, CollectionKey key) {
    if (std::erase_if(content.collections, [key](const Collection &c) { return c.key == key; }) == 0)
        return false;
    content.apart.insert(key);
    return true;
}

bool gatherAgain(BoardContent &content, const LinkGraph &graph, CollectionKey key) {
    if (content.apart.erase(key) == 0)
        return false;
    gatherLeaves(content, graph);
    gatherRest(content, graph, key, rankedNeighbours(graph, bitsOf(content.shown, graph.landscape()), key.parent));
    if (collectionOf(content, key))
        return true;
    content.apart.insert(key);
    return false;
}

const Collection *collectionOf(const BoardContent &content, CollectionKey key) {
    const auto at = std::find_if(content.collections.begin(), content.collections.end(),
                                 [key](const Collection &c) { return c.key == key; });
    return at == content.collections.end() ? nullptr : &*at;
}

RowsQuery listOf(const Collection &collection) {
    constexpr std::size_t mostNamed = 500; // a place of the history is a short text
    RowsQuery query;
    query.what = RowsQuery::What::Objects;
    query.kind = collection.key.kind;
    query.about = collection.key.parent;
    if (collection.members.size() <= mostNamed)
        query.among = collection.members;
    return query;
}

} // namespace hw
