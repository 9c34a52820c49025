// One file of the dataset as records, with what is wrong inside that file and where everything stood. What needs the
// other files (known ids, kinds of objects, cycles) is checked by dataset_links.h. Any thread.
#pragma once

#include "exchange/dataset_check.h"
#include "exchange/json_tree.h"
#include "landscape/records.h"

#include <string>
#include <string_view>
#include <vector>

namespace hw {

struct ClaimPlaces {
    std::size_t index = 0; ///< in the file's list of claims
    TextPlace claim, predicate, object, areaBasis;
    std::vector<TextPlace> sources;
};

struct ObjectFile {
    std::string file;
    bool usable = false; ///< it has a kind and an id: other files may refer to it
    ObjectRecord object;
    std::vector<ClaimRecord> claims;
    TextPlace idPlace, addedPlace, licencePlace, parentPlace, attackIdPlace;
    std::vector<TextPlace> tactics, sources;
    std::vector<ClaimPlaces> claimPlaces;
};

/// `folder` is the name of the folder that the file lies in where that must be the kind, else empty.
ObjectFile readObjectFile(const std::string &file, std::string_view fileName, std::string_view folder,
                          std::string_view text, std::vector<DatasetFault> &faults);

/// The name that an object's file must have.
std::string fileNameOf(std::string_view id);

} // namespace hw
