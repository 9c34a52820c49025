// The text form of a place: `helixwatch:profile?focus=act-apt41&filter=origin:CN%20area:genetics`. Copied as a link,
// accepted by the palette, kept in notes. parse -> print -> parse is the identity. Pure.
#pragma once

#include "basics/result.h"
#include "session/exploration.h"

namespace hw {

/// "overview", "profile" …: the words of links and of the command line.
QString viewWord(View view);
std::optional<View> viewFromWord(const QString &word);
/// For people: "Overview", "Catalogue".
QString viewTitle(View view);
/// For people: "APT41" for a profile, "Actors" or "Incidents and campaigns" for a list, else the view's title.
QString placeTitle(const Route &route, const Landscape &landscape);

struct PlaceLink {
    Route route;
    Filter filter;
    friend bool operator==(const PlaceLink &, const PlaceLink &) = default;
};

QString printLink(const PlaceLink &link);
/// True for texts that want to be a link, right or wrong.
bool looksLikeLink(const QString &text);
Result<PlaceLink> parseLink(const QString &text, const Landscape &landscape);

} // namespace hw
