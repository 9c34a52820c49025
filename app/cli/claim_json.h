// Claims and objects as JSON: the shape that `list` and `explain` share and that helixwatch(1) describes. Pure.
#pragma once

#include "cli/json_text.h"
#include "landscape/landscape.h"

namespace hw::cli {

/// "dataset": version, date and ATT&CK version.
void addDataset(JsonText &json, const Landscape &landscape);
/// {"id", "kind", "name"}, or null.
void addReference(JsonText &json, const Landscape &landscape, ObjectIndex object);
/// Members of an open object: id, kind, name and what its kind has.
void addAttributes(JsonText &json, const Landscape &landscape, ObjectIndex object);
/// A whole claim with its sources. `via`: the event that stands between it and the row, or invalid.
void addClaim(JsonText &json, const Landscape &landscape, ClaimIndex claim, ObjectIndex via = {});
/// A source: id, publisher, title, url, date and what is known of its weight.
void addSource(JsonText &json, const Landscape &landscape, ObjectIndex source);
/// A member "span": start, end, sinceAtLeast, ongoing; null when undated.
void addSpan(JsonText &json, std::string_view name, const TimeSpan &span);

} // namespace hw::cli
