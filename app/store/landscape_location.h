// Where landscape.db lies: one answer for the window and every command. Any thread; no Qt.
#pragma once

#include "basics/result.h"

#include <string>

namespace hw {

/// The first that applies: `asked` (--data), the environment's HELIXWATCH_DATA, ../landscape.db beside the folder of
/// the program (a build tree), ../share/helixwatch/landscape.db (installed). What is asked for by name is returned as
/// it is, there or not: the reader says what is wrong with it. The error names every place that was looked at.
Result<std::string> landscapeLocation(const std::string &asked = {});

/// The same with the parts given, for tests: `fromEnvironment` may be empty.
Result<std::string> landscapeLocation(const std::string &asked, const std::string &fromEnvironment,
                                      const std::string &programFolder);

} // namespace hw
