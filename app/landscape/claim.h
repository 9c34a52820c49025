// Claim: the unit of the landscape. Somebody says something of a subject; with dates, confidence and sources.
#pragma once

#include "basics/partial_date.h"
#include "basics/strong_id.h"
#include "landscape/kinds.h"

#include <string_view>

namespace hw {

/// One claim of one snapshot. The texts live in the Landscape; a Claim is valid as long as its Landscape.
struct Claim {
    std::string_view id; ///< eight hexadecimal digits, stable over datasets (see landscape_builder.h, claimId)
    ObjectIndex subject;
    ObjectIndex object; ///< invalid for a valued fact
    Predicate predicate = Predicate::Statement;
    AreaBasis areaBasis = AreaBasis::None;
    Confidence confidence = Confidence::NotStated;
    Evidence evidence = Evidence::Unverified;
    char credibility = 0;                ///< '1' to '6' of the Admiralty code, 0 where nobody graded it
    bool analystMapping = false;         ///< the relation is our reading of the source, not the source's own words
    TimeSpan span;                       ///< event time
    std::optional<PartialDate> reported; ///< when it became public; else the earliest date of its sources
    std::string_view value;              ///< of valued facts, and the victim's name
    std::string_view statement;          ///< the sentence that carries it, ours
    std::string_view accordingTo;        ///< who makes the claim
    std::string_view confidenceReason;
    std::string_view dispute;    ///< who disagrees and how; empty when undisputed
    std::string_view unverified; ///< comma-separated fields that no text confirms: "start,end"
    std::string_view note;

    bool isDisputed() const { return !dispute.empty(); }
};

/// A lasting state of affairs rather than something that happened: undated, it holds in every period.
constexpr bool isLasting(Predicate p) {
    return p == Predicate::Sophistication || p == Predicate::Motivation || p == Predicate::OriginatesFrom ||
           p == Predicate::SponsoredBy || p == Predicate::Mitigates || p == Predicate::MapsTo ||
           p >= Predicate::RelatedTo;
}

} // namespace hw
