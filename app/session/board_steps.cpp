#include "session/board_steps.h"

namespace hw {

void BoardSteps::carryOver(const LandscapePtr &to) {
    if (of == to)
        return;
    for (auto *steps : {&undo, &redo}) {
        const KeptContent *beside = nullptr;
        for (Step &step : *steps) {
            step.other = KeptContent(carriedOver(step.other.content(), *of, *to), beside);
            beside = &step.other;
        }
    }
    of = to;
}

} // namespace hw
