// The likelihood terms of ICD 203 (design system 13.2): the one row that we write, the other row that is allowed but
// never mixed with it, and their ranges. Pure.
#pragma once

#include <QString>
#include <array>
#include <vector>

namespace hw::briefing {

struct LikelihoodTerm {
    const char *term;    ///< "very likely"
    const char *synonym; ///< "highly probable": the other row
    const char *range;   ///< "80–95%"
};
const std::array<LikelihoodTerm, 7> &likelihoodTerms();

/// A term that stands in a text.
struct FoundTerm {
    qsizetype at = 0, length = 0;
    int term = 0;         ///< index of likelihoodTerms()
    bool isOther = false; ///< of the other row
};
/// In order of place; "unlikely" is not found in "very unlikely" again, nor "likely" in "unlikely".
std::vector<FoundTerm> likelihoodIn(const QString &text);

} // namespace hw::briefing
