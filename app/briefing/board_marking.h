// How far a board of Relationships may go: what is drawn is published, the notes on it are the person's own. Pure.
#pragma once

#include "briefing/tlp.h"
#include "session/graph_board_content.h"

namespace hw::briefing {

/// Notes start at AMBER, or at what they say themselves; a board without notes is CLEAR.
Tlp markingOf(const BoardContent &board);

} // namespace hw::briefing
