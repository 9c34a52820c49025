// The text form of the person's exposure profile, for the notebook: JSON in the shape that profile files have
// (exchange/exposure_profile_file.h), but read without complaint: what this dataset lacks is kept, what cannot be read
// is said. Pure; any thread.
#pragma once

#include "landscape/exposure.h"

#include <QString>

namespace hw {

/// The same profile and weights give the same text.
QString exposureText(const ExposureProfile &profile, const ExposureWeights &weights);
/// The same over several lines, as a file that `helixwatch list exposure --profile` reads.
QString exposureFileText(const ExposureProfile &profile, const ExposureWeights &weights);

struct ExposureReading {
    ExposureProfile profile;
    ExposureWeights weights;
    QString sentence; ///< what was damaged and left out; empty: all is as it was kept
};
/// Never fails; an empty text is an empty profile.
ExposureReading readExposureText(const QString &text);

} // namespace hw
