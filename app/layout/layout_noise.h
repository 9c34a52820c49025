// Small reproducible noise for layouts: the same seed and number give the same offset on every machine and thread.
#pragma once

#include "layout/geometry.h"

#include <cstdint>

namespace hw {

/// Well mixed bits of a number (the finaliser of MurmurHash3, public domain).
inline std::uint32_t mixed(std::uint32_t v) {
    v ^= v >> 16;
    v *= 0x85EBCA6BU;
    v ^= v >> 13;
    v *= 0xC2B2AE35U;
    return v ^ (v >> 16);
}

/// A point of the square around the origin that reaches `reach` to each side.
inline Point noise(std::uint32_t seed, std::uint32_t number, float reach) {
    const std::uint32_t bits = mixed(number * 2654435761U + mixed(seed + 0x9E3779B9U));
    return {(static_cast<float>(bits & 0xFFFFU) / 32767.5F - 1) * reach,
            (static_cast<float>(bits >> 16) / 32767.5F - 1) * reach};
}

/// Where the n-th of many goes around a middle so that they lie evenly (Vogel 1979: sunflower seeds).
inline Point onSpiral(std::uint32_t n, float pitch) {
    const float turn = 2.39996323F * static_cast<float>(n);
    const float radius = pitch * std::sqrt(static_cast<float>(n) + 0.5F);
    return {radius * std::cos(turn), radius * std::sin(turn)};
}

} // namespace hw
