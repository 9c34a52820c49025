// The institution's own programmes as a file, for `helixwatch list exposure --profile FILE` and for carrying a profile
// from one workspace to another. JSON, version 1:
//
//     { "helixwatchProfile": 1,
//       "institution": "University hospital",
//       "country": "US",                      a code of ISO 3166-1 alpha-2
//       "subsector": "hs-hospitals",          id or name of a subsector
//       "weights": { "targeting": 5, "region": 3, "recency": 2, "capability": 1, "evidence": 2 },
//       "programmes": [ { "area": "ra-genomics", "name": "Sequencing core", "stage": "clinical", "size": "large",
//                         "partners": ["A university"] } ] }
//
// Only helixwatchProfile and programmes (each with area and name) must be there. What is wrong is said for the whole
// file, each fault with its place, and nothing is taken. Pure but for the reading of the file; any thread.
#pragma once

#include "basics/result.h"
#include "landscape/exposure.h"

#include <string>
#include <string_view>

namespace hw {

inline constexpr int exposureProfileVersion = 1;

struct ExposureProfileFile {
    ExposureProfile profile;
    ExposureWeights weights;
    friend bool operator==(const ExposureProfileFile &, const ExposureProfileFile &) = default;
};

/// `file` is how faults name it. Areas and subsectors may be given by id, name or an unambiguous beginning of a word;
/// they come out as ids.
Result<ExposureProfileFile> readExposureProfile(const std::string &file, std::string_view text,
                                                const Landscape &landscape);
/// The same from the disk; files over two megabytes are refused unread.
Result<ExposureProfileFile> loadExposureProfile(const std::string &path, const Landscape &landscape);

} // namespace hw
