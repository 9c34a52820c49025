#include "landscape/provenance.h"

#include <algorithm>

namespace hw {

std::string versionWords(const Landscape &landscape) {
    const DatasetInfo &info = landscape.info();
    std::string words = "Helixwatch " HELIXWATCH_VERSION "; dataset " + info.version + " of " + info.date;
    if (!info.attackVersion.empty())
        words += ", MITRE ATT&CK " + info.attackVersion;
    return words;
}

std::string noticesOf(const Landscape &landscape, std::span<const ObjectIndex> objects) {
    std::string words;
    for (const LicenceRecord &licence : landscape.info().licences)
        if (std::any_of(objects.begin(), objects.end(),
                        [&](ObjectIndex o) { return landscape.licence(o) == licence.key; }))
            words += (words.empty() ? "" : " ") + licence.name + ": " + licence.notice;
    return words;
}

} // namespace hw
