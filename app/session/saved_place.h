// Where a saved view leads in the landscape of today: its place and filter, and what of it this dataset does not have.
// Pure.
#pragma once

#include "session/notebook_values.h"
#include "session/route.h"

namespace hw {

struct SavedPlace {
    PlaceLink link;
    QStringList unknown; ///< values of the filter that this dataset does not have: "actor:act-gone"; kept in the filter
    QString sentence;    ///< what is not as it was when it was saved; empty: all of it is
};

/// An error only when the filter text itself cannot be read; a place that is gone becomes the Overview.
Result<SavedPlace> savedPlace(const SavedView &view, const Landscape &landscape);
/// What is kept of a place under a name.
SavedView viewOf(const QString &name, const PlaceLink &link);

} // namespace hw
