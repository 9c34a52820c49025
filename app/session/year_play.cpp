#include "session/year_play.h"

#include <algorithm>
#include <string>

namespace hw {

std::optional<YearRange> yearsOf(const Landscape &landscape, const Filter &filter, const Bits *among) {
    Filter always = filter;
    always.since.reset();
    always.until.reset();
    const VisibleSet visible = visibleIn(landscape, always);
    std::optional<YearRange> years;
    const auto include = [&](const std::optional<PartialDate> &date) {
        if (!date)
            return;
        if (!years)
            years = YearRange{date->year(), date->year()};
        years->first = std::min(years->first, date->year());
        years->last = std::max(years->last, date->year());
    };
    visible.claims.forEach([&](std::size_t c) {
        const Claim &claim = landscape.claim(ClaimIndex{static_cast<std::uint32_t>(c)});
        const auto isAmong = [&](ObjectIndex o) { return !o.isValid() || among->test(o.value); };
        if (among != nullptr && !(isAmong(claim.subject) && isAmong(claim.object)))
            return;
        const bool dated = claim.span.isKnown();
        if (!dated && isLasting(claim.predicate))
            return;
        const TimeSpan &span = dated ? claim.span : landscape.span(claim.subject);
        include(span.start);
        include(span.end);
    });
    return years;
}

Filter inYear(Filter filter, int year, YearWindow window) {
    const auto date = PartialDate::parse(std::to_string(year));
    if (!date)
        return filter;
    filter.since.reset();
    if (window == YearWindow::OneYear)
        filter.since = *date;
    filter.until = *date;
    return filter;
}

std::optional<int> lastYearOf(const Filter &filter) {
    return filter.until ? std::optional(filter.until->year()) : std::nullopt;
}

} // namespace hw
