// Narrow to an object: the one filter that "Filter everything to APT41" means, wherever it is asked for. Window's
// thread.
#pragma once

#include "session/exploration.h"

namespace hw {

/// Whether some key of the filter names objects of this kind; a source stands for its publisher.
bool canNarrowTo(Kind kind);
/// Keeps the other keys, as an undo step "Actor: APT41"; false, and nothing done, where there is no such key.
bool narrowTo(Exploration &exploration, ObjectIndex object);

} // namespace hw
