// Sets boxes side by side without overlap: the parts of a graph that no edge joins. Pure; any thread.
#pragma once

#include "layout/geometry.h"

#include <span>
#include <vector>

namespace hw {

/// How far each box has to move, so that `gap` stays between any two and all together are about 8 : 5. Higher boxes
/// come first, each as far up as it goes. The picture has its middle at the origin.
std::vector<Point> packed(std::span<const Box> boxes, float gap);

} // namespace hw
