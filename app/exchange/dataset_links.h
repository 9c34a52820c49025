// What can be checked only with all files of a dataset at hand: identities, what refers to what, the taxonomies,
// licences, revoked identifiers, claims that say the same. Any thread.
#pragma once

#include "exchange/dataset_file.h"
#include "exchange/object_reader.h"

#include <vector>

namespace hw {

/// Appends the faults, in no particular order. `revoked` may be empty; a dataset without licences has a fault already
/// that is not held against the objects.
void checkLinks(const DatasetFile &dataset, const RevokedIds &revoked, const std::vector<ObjectFile> &files,
                std::vector<DatasetFault> &faults);

} // namespace hw
