#include "briefing/board_marking.h"

namespace hw::briefing {

Tlp markingOf(const BoardContent &board) {
    Tlp strictest = board.notes.empty() ? Tlp::Clear : Tlp::Amber;
    for (const CanvasNote &note : board.notes)
        strictest = stricter(strictest, strictestIn(note.text));
    return strictest;
}

} // namespace hw::briefing
