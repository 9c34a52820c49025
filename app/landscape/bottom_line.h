// The bottom line: two generated sentences of facts, the first with the claims that it rests on. Pure; plain English.
#pragma once

#include "landscape/overview.h"

#include <string>

namespace hw {

/// The bottom line, with what its first sentence rests on and how sure that is (surenessOf).
struct BottomLine {
    std::string first;  ///< what stands out
    std::string second; ///< what qualifies it
    Confidence confidence = Confidence::NotStated;
    std::uint32_t sources = 0; ///< distinct sources behind these
    std::uint32_t weakSources = 0;
    std::vector<ClaimIndex> claims; ///< what the first sentence rests on
};
/// `asked` is the one research area that the filter asks for, if it does: that this is named most often would say
/// nothing.
BottomLine bottomLineOf(const Landscape &landscape, const VisibleSet &visible, const Overview &overview,
                        ObjectIndex asked = {});

} // namespace hw
