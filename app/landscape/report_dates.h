// When claims became public, each looked up once: somebody who drags a period asks for the same ones again and again.
// Days in UTC.
#pragma once

#include "landscape/landscape.h"

#include <vector>

namespace hw {

/// When something became public: on one of these days. Where nobody says when, both are noDayFirst.
struct ReportDays {
    DayNumber first = noDayFirst, last = noDayFirst;
    bool isKnown() const { return first != noDayFirst; }
};
/// Two dates of the first report: it came out on the earlier day, and for certain by the earlier of the last days.
ReportDays earlier(const ReportDays &a, const ReportDays &b);

class ReportDates {
public:
    /// Of another landscape than before, all is looked up anew.
    const ReportDays &of(const Landscape &landscape, ClaimIndex c);

private:
    const Landscape *m_landscape = nullptr;
    std::vector<ReportDays> m_days; ///< by claim
    std::vector<bool> m_isFound;
};

} // namespace hw
