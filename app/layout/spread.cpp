#include "spread.h"

#include <cstddef>

namespace hw {

std::vector<float> spreadApart(std::span<const float> wanted, std::span<const float> gaps) {
    struct Pool {
        double sum;
        std::size_t count;
        double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Pool> pools;
    std::vector<double> offsets;
    double offset = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        offset += i > 0 && i - 1 < gaps.size() ? double(gaps[i - 1]) : 0.0;
        offsets.push_back(offset);
        pools.push_back({wanted[i] - offset, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<float> places;
    places.reserve(wanted.size());
    for (const Pool &pool : pools)
        for (std::size_t i = 0; i < pool.count; ++i)
            places.push_back(static_cast<float>(pool.mean() + offsets[places.size()]));
    return places;
}

} // namespace hw
