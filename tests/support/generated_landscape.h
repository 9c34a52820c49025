// Landscapes of any size from a seed: for property tests (small) and for the speed of large ones. The same shape and
// seed give the same landscape on every machine.
#pragma once

#include "landscape/landscape.h"

#include <cstdint>
#include <random>

namespace hw::test {

struct GeneratedShape {
    std::uint32_t objects = 400;
    std::uint32_t claims = 2000;
    std::uint32_t seed = 1;
};
DatasetRecord generatedRecords(const GeneratedShape &shape);
LandscapePtr generatedLandscape(const GeneratedShape &shape);

/// Small numbers from a seed, the same everywhere (the distributions of the standard library are not).
class Dice {
public:
    explicit Dice(std::uint32_t seed)
        : m_random(seed) {}
    std::uint32_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::uint32_t>(m_random() % n); }
    bool oneIn(std::uint32_t n) { return below(n) == 0; }
    template<class List>
    const auto &of(const List &list) {
        return list[below(list.size())];
    }

private:
    std::mt19937 m_random;
};

} // namespace hw::test
