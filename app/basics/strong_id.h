// Typed indices: a position in one snapshot of the landscape. An ObjectIndex is never a ClaimIndex, and neither is
// an identity: identities are the texts in `ObjectId` and survive a new dataset, indices do not.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace hw {

template<class Tag>
struct StrongIndex {
    static constexpr std::uint32_t none = UINT32_MAX;
    std::uint32_t value = none;

    constexpr StrongIndex() = default;
    constexpr explicit StrongIndex(std::uint32_t v)
        : value(v) {}
    constexpr bool isValid() const { return value != none; }
    constexpr friend auto operator<=>(StrongIndex, StrongIndex) = default; // NOLINT(modernize-use-nullptr)
};

using ObjectIndex = StrongIndex<struct ObjectTag>;
using ClaimIndex = StrongIndex<struct ClaimTag>;

/// Identity of an object ("act-apt41", "T1190", "CVE-2020-10189"): stable over datasets.
struct ObjectId {
    std::string text;
    friend auto operator<=>(const ObjectId &, const ObjectId &) = default;
};

} // namespace hw

template<class Tag>
struct std::hash<hw::StrongIndex<Tag>> {
    std::size_t operator()(hw::StrongIndex<Tag> i) const noexcept { return std::hash<std::uint32_t>{}(i.value); }
};
template<>
struct std::hash<hw::ObjectId> {
    std::size_t operator()(const hw::ObjectId &i) const noexcept { return std::hash<std::string>{}(i.text); }
};
