// What `helixwatch brief --since` and --workspace bring: the records of earlier briefings in a workspace, and the new
// one put beside them.
#pragma once

#include "briefing/since.h"
#include "cli/command_line.h"

namespace hw::cli {

/// What changed since the dataset or day that --since names, or with a --workspace alone since the last briefing of the
/// same filter that is recorded there; nothing where nothing was asked or there was none. The error is a sentence and
/// the exit status.
struct Compared {
    std::optional<briefing::Changes> changes;
    std::string notTold; ///< where a workspace holds no briefing of this filter; else empty
};
struct SinceError {
    std::string message;
    int status = 1;
};
tl::expected<Compared, SinceError> changesFor(const Invocation &invocation, const briefing::Selection &selection);

/// Puts the record into the --workspace. The error says what was not kept; the briefing itself is written by then.
Result<void> keepRecord(const Invocation &invocation, const briefing::ExportRecord &record);

} // namespace hw::cli
