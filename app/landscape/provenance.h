// Where something that leaves the program is from: version of program and dataset, and the notices that must go with
// the texts of others. Plain English. Pure.
#pragma once

#include "landscape/landscape.h"

#include <span>
#include <string>

namespace hw {

/// "Helixwatch 0.1.0; dataset 2026.11 of 2026-11-23, MITRE ATT&CK 18.1"
std::string versionWords(const Landscape &landscape);
/// The licences under which any of the objects stands, each with the text that must be shown; empty for none.
std::string noticesOf(const Landscape &landscape, std::span<const ObjectIndex> objects);

} // namespace hw
