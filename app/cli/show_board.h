// The board that `show relationships --workspace FILE --board NAME` draws: read from the person's workspace, which is
// never read unless it is named.
#pragma once

#include "cli/commands.h"
#include "session/graph_board_content.h"

#include <optional>

namespace hw::cli {

struct ViewError {
    std::string message;
    int status = wrongUsage;
};

struct NamedBoard {
    std::string name;
    BoardContent content;
};

/// Nothing where no workspace is named, or where it has no board and none is asked for. What is damaged or gone on the
/// board is said.
tl::expected<std::optional<NamedBoard>, ViewError> boardFor(const Invocation &invocation, const Landscape &landscape,
                                                            Streams &streams);

} // namespace hw::cli
