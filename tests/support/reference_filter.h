// The rules of visible_set.h once more, written down as naively as they read: slow, without columns, bits or shared
// code. What the filter's tests compare with.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"
#include "support/generated_landscape.h"

#include <set>

namespace hw::test {

struct ReferenceAnswer {
    std::set<std::uint32_t> objects, claims;
};
ReferenceAnswer referenceVisibleIn(const Landscape &landscape, const Filter &filter);

/// A filter with a few terms that fit this landscape.
Filter anyFilter(const Landscape &landscape, Dice &dice);

} // namespace hw::test
