// Sets things in a row apart with the smallest moves. Pure; any thread.
#pragma once

#include <span>
#include <vector>

namespace hw {

/// Places in the same order as `wanted`, with at least `gaps[i]` between i and i + 1, so that the sum of the squared
/// moves is as small as it can be. (Isotonic regression by pooling neighbours: Ayer et al. 1955.)
std::vector<float> spreadApart(std::span<const float> wanted, std::span<const float> gaps);

} // namespace hw
