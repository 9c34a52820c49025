#include "session/narrow_to.h"

#include "session/wording.h"

namespace hw {
namespace {

std::optional<FilterKey> keyOf(Kind kind) {
    switch (kind) {
    case Kind::Actor: return FilterKey::Actor;
    case Kind::Sponsor: return FilterKey::Sponsor;
    case Kind::Country: return FilterKey::Country;
    case Kind::ResearchArea: return FilterKey::Area;
    case Kind::Subsector: return FilterKey::Sector;
    case Kind::Technique: return FilterKey::Technique;
    case Kind::Tactic: return FilterKey::Tactic;
    case Kind::Software: return FilterKey::Software;
    case Kind::Vulnerability: return FilterKey::Vulnerability;
    case Kind::Mitigation: return FilterKey::Mitigation;
    case Kind::Source: return FilterKey::Publisher;
    default: return std::nullopt;
    }
}

} // namespace

bool canNarrowTo(Kind kind) { return keyOf(kind).has_value(); }

bool narrowTo(Exploration &exploration, ObjectIndex object) {
    if (!object.isValid())
        return false;
    const Landscape &landscape = exploration.landscape();
    const Kind kind = landscape.kind(object);
    const auto key = keyOf(kind);
    if (!key)
        return false;
    const bool isSource = kind == Kind::Source;
    const std::string_view value = isSource ? landscape.source(object).publisher : landscape.id(object);
    const QString what = isSource ? wording::line(value, 60) : wording::name(landscape, object, 60);
    Filter filter = exploration.filter();
    filter.setOnly(*key, std::string(value));
    exploration.narrow(std::move(filter), QStringLiteral("%1: %2").arg(wording::text(title(kind)), what));
    return true;
}

} // namespace hw
