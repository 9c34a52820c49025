#include "cli/comparison.h"

#include "cli/question.h"
#include "landscape/resolve.h"

namespace hw::cli {

tl::expected<ComparisonAsked, ViewError> comparisonAsked(const Invocation &invocation, const Landscape &landscape,
                                                         ObjectIndex area) {
    ComparisonAsked asked;
    if (!invocation.with.empty() && !invocation.periods.empty())
        return tl::unexpected(
            ViewError{"--with compares two areas and --periods one area with itself; give one of them."});
    if (!invocation.with.empty()) {
        const Kind kinds[] = {Kind::ResearchArea};
        const Resolved resolved = resolveObject(landscape, invocation.with, kinds);
        if (!resolved.object)
            return tl::unexpected(ViewError{resolved.sentence(landscape, invocation.with), couldNotBeDone});
        if (*resolved.object == area)
            return tl::unexpected(ViewError{"Both are " + shownName(landscape, area) +
                                            "; name another research area, or two --periods of this one."});
        asked.other = *resolved.object;
    }
    if (!invocation.periods.empty()) {
        const auto periods = readPeriods(QString::fromStdString(invocation.periods));
        if (!periods)
            return tl::unexpected(ViewError{"The value of --periods: " + periods.error().message});
        asked.periods = *periods;
    }
    return asked;
}

} // namespace hw::cli
