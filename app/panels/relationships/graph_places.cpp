#include "panels/relationships/graph_places.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr std::size_t heap = 3; // nodes on one pixel: that is no place that anybody gave them

/// Places that lie on one another, as in a board from elsewhere, are none to stay near.
std::vector<bool> onHeaps(const GraphScene &scene) {
    std::vector<std::pair<std::pair<float, float>, std::size_t>> cells;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        if (const Point at = scene.nodes[i].at; isUsable(at))
            cells.push_back({{std::round(at.x), std::round(at.y)}, i});
    std::sort(cells.begin(), cells.end());
    std::vector<bool> onHeap(scene.nodes.size(), false);
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t end = first + 1;
        while (end < cells.size() && cells[end].first == cells[first].first)
            ++end;
        for (std::size_t i = first; end - first >= heap && i < end; ++i)
            onHeap[cells[i].second] = true;
        first = end;
    }
    return onHeap;
}

} // namespace

void GraphPlaces::carryOver(GraphScene &next, const GraphScene &now, const BoardContent &content,
                            const ShownGraph &shown) {
    std::unordered_map<Key, Point> seen;
    for (std::size_t i = 0; i < now.nodes.size() && i < m_keys.size(); ++i)
        if (isUsable(now.nodes[i].at))
            seen[m_keys[i]] = now.nodes[i].at;
    m_keys.clear();
    for (std::size_t i = 0; i < next.nodes.size(); ++i) {
        SceneNode &node = next.nodes[i];
        const bool isObject = node.object.isValid();
        m_keys.push_back(isObject ? keyOf(node.object) : keyOf(shown.collections[i - shown.nodes.size()].key));
        const auto at = seen.find(m_keys.back());
        if (at == seen.end() || node.pinned)
            continue;
        const auto told = m_told.find(m_keys.back());
        const auto place = isObject ? content.places.find(node.object) : content.places.end();
        const bool moved = place != content.places.end() && told != m_told.end() && told->second != place->second;
        if (!moved)
            node.at = at->second;
    }
    note(content);
}

std::vector<StartPlace> GraphPlaces::startPlaces(const GraphScene &scene, bool anew) {
    if (anew)
        m_homes.clear();
    const std::vector<bool> onHeap = onHeaps(scene);
    std::vector<StartPlace> places;
    places.reserve(scene.nodes.size());
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        const SceneNode &node = scene.nodes[i];
        StartPlace &place = places.emplace_back();
        if (!isUsable(node.at))
            continue;
        place.at = node.at;
        if (node.pinned) {
            place.hold = Hold::Pinned;
            m_homes.erase(m_keys[i]); // the person moved it: from here on it belongs there
        } else if (!anew) {
            place.hold = onHeap[i] ? Hold::Near : Hold::Anchored;
            if (const auto home = m_homes.find(m_keys[i]); home != m_homes.end())
                place.home = home->second;
        }
    }
    return places;
}

void GraphPlaces::settled(const GraphScene &scene, const BoardContent &content) {
    for (std::size_t i = 0; i < scene.nodes.size() && i < m_keys.size(); ++i)
        if (isUsable(scene.nodes[i].at))
            m_homes.try_emplace(m_keys[i], scene.nodes[i].at);
    note(content);
}

void GraphPlaces::forget() {
    m_keys.clear();
    m_homes.clear();
    m_told.clear();
}

void GraphPlaces::note(const BoardContent &content) {
    m_told.clear();
    for (const auto &[object, place] : content.places)
        m_told.emplace(keyOf(object), place);
}

} // namespace hw
