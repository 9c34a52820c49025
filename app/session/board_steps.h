// BoardSteps: what can be undone and redone on one board of Relationships. It leaves with the board and comes back with
// it, for as long as the program runs. A value; any thread.
#pragma once

#include "session/kept_content.h"

#include <vector>

namespace hw {

struct BoardSteps {
    struct Step {
        QString title;
        KeptContent other; ///< the board before it; of one to be redone, after it
    };
    std::vector<Step> undo, redo; ///< the newest last
    int stack = 0;                ///< which board's they are, among all that one GraphBoard has shown; see UndoOrder
    LandscapePtr of;              ///< that their indexes belong to

    /// The same steps in another landscape.
    void carryOver(const LandscapePtr &to);
};

} // namespace hw
