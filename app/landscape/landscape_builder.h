// LandscapeBuilder: records in, one immutable Landscape out. Checks what it must have to build (known ids, unique ids,
// no cycles); everything else is the dataset check's business (exchange/dataset_check.h).
#pragma once

#include "basics/result.h"
#include "landscape/landscape.h"
#include "landscape/records.h"

#include <span>
#include <utility>
#include <vector>

namespace hw {

class LandscapeBuilder {
public:
    /// Takes the records over. Fails with a sentence that names the id at fault.
    static Result<LandscapePtr> build(DatasetRecord dataset);

private:
    class Stages;
};

/// The stable name of a claim for citations: eight hexadecimal digits over what it says, not how sure it is, so a
/// re-graded claim keeps its id: FNV-1a, 64 bit, folded to 32, of
/// subject, predicate, object, value, according-to, area basis, start and end, separated by U+001F.
/// `occurrence` tells apart claims of one subject that would otherwise be equal (0 for the first).
std::string claimId(const ClaimRecord &claim, unsigned occurrence = 0);
/// The digits of a claim's number.
std::string claimIdText(std::uint32_t number);
/// Number and place of all claims, by number, each number once: of claims that are equal, the first in the dataset is
/// occurrence 0, the next one 1. Numbers, because they sort and compare faster than their digits, in the same order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> numberedClaims(std::span<const ClaimRecord> claims);

} // namespace hw
