#include "landscape/visible_set.h"

#include "landscape/filter_evaluation.h"

namespace hw {
namespace {

std::uint32_t firstOf(const Landscape &landscape, Kind kind) {
    const auto objects = landscape.objectsOf(kind);
    return objects.empty() ? 0 : objects.front().value;
}

} // namespace

std::size_t VisibleSet::count(const Landscape &landscape, Kind kind) const {
    const std::size_t first = firstOf(landscape, kind);
    return objects.count(first, first + landscape.objectsOf(kind).size());
}

std::vector<ObjectIndex> VisibleSet::list(const Landscape &landscape, Kind kind) const {
    std::vector<ObjectIndex> list;
    for (const ObjectIndex o : landscape.objectsOf(kind))
        if (object(o))
            list.push_back(o);
    return list;
}

VisibleSet visibleIn(const Landscape &landscape, const Filter &filter) {
    return FilterEvaluation(landscape, filter).visible();
}

} // namespace hw
