// A small landscape: two actors, three campaigns, two research areas, one technique, two sources.
#pragma once

#include "support/text_landscape.h"

#include <string>

namespace hw::test {

/// `second`: which source says what the second campaign was, s1 or s2.
inline std::string twoActors(const std::string &second) {
    return R"(
source s1 "Report" publisher="Vendor X" published=2021-03
source s2 "Advisory" publisher="Agency Y" published=2022-04
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
research-area ra-x "Genetics"
research-area ra-y "Oncology"
technique T1 "Phishing"
campaign cam-1 "First" start=2018 src=s1
campaign cam-3 "Third" start=2021 src=s1
claim cam-1 attributed-to act-a src=s1
claim cam-3 attributed-to act-a src=s1
claim cam-1 targets ra-x basis=targeted src=s1
claim cam-3 targets ra-y basis=targeted src=s1
claim act-a uses T1 src=s1
campaign cam-2 "Second" start=2020 src=)" +
           second + "\nclaim cam-2 attributed-to act-b src=" + second +
           "\nclaim cam-2 targets ra-x basis=targeted src=" + second + "\n";
}

} // namespace hw::test
