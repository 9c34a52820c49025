#include "landscape/report_dates.h"

#include <algorithm>

namespace hw {
namespace {

/// A claim's earliest date may be imprecise ("2020") where another of its sources came out on a known day of it.
ReportDays reportDays(const Landscape &landscape, ClaimIndex c) {
    const auto &reported = landscape.claim(c).reported;
    if (!reported)
        return {};
    ReportDays days{reported->firstDay(), reported->lastDay()};
    if (reported->precision() != DatePrecision::Day)
        for (const ObjectIndex source : landscape.sourcesOf(c))
            if (const auto published = landscape.source(source).published;
                published && published->firstDay() >= days.first)
                days.last = std::min(days.last, published->lastDay());
    return days;
}

} // namespace

ReportDays earlier(const ReportDays &a, const ReportDays &b) {
    return {std::min(a.first, b.first), std::min(a.last, b.last)};
}

const ReportDays &ReportDates::of(const Landscape &landscape, ClaimIndex c) {
    if (m_landscape != &landscape || m_days.size() != landscape.claimCount()) {
        m_landscape = &landscape;
        m_days.assign(landscape.claimCount(), {});
        m_isFound.assign(landscape.claimCount(), false);
    }
    if (!m_isFound[c.value]) {
        m_isFound[c.value] = true;
        m_days[c.value] = reportDays(landscape, c);
    }
    return m_days[c.value];
}

} // namespace hw
