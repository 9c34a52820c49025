#include "cli/passing_claims.h"

#include <algorithm>

namespace hw::cli {
namespace {

// The keys whose values are ids of objects that a claim joins actors and events with.
constexpr FilterKey objectKeys[] = {
    FilterKey::Actor,     FilterKey::Sponsor, FilterKey::Area,     FilterKey::Sector,        FilterKey::Country,
    FilterKey::Technique, FilterKey::Tactic,  FilterKey::Software, FilterKey::Vulnerability, FilterKey::Mitigation};

bool reaches(const Landscape &l, ObjectIndex object, FilterKey key, ObjectIndex wanted) {
    switch (key) {
    case FilterKey::Tactic: {
        if (l.kind(object) != Kind::Technique)
            return false;
        const auto tactics = l.tacticsOf(object);
        return std::find(tactics.begin(), tactics.end(), wanted) != tactics.end();
    }
    case FilterKey::Mitigation: {
        const auto claims = l.claimsFrom(wanted);
        return std::any_of(claims.begin(), claims.end(), [&](ClaimIndex c) {
            return l.claim(c).predicate == Predicate::Mitigates && l.claim(c).object == object;
        });
    }
    default: return l.isWithin(object, wanted);
    }
}

/// What a filter wants, looked up once.
class Wanted {
public:
    Wanted(const Landscape &landscape, const Filter &filter)
        : m_landscape(landscape) {
        for (const FilterKey key : objectKeys)
            for (const std::string &value : filter.values(key).include) {
                m_named = true;
                if (const auto object = landscape.find(value))
                    m_values.push_back({key, *object});
            }
    }
    bool namesObjects() const { return m_named; }
    bool isMetBy(ObjectIndex object) const {
        return object.isValid() && std::any_of(m_values.begin(), m_values.end(), [&](const Value &value) {
                   return reaches(m_landscape, object, value.key, value.object);
               });
    }

private:
    struct Value {
        FilterKey key;
        ObjectIndex object;
    };
    const Landscape &m_landscape;
    std::vector<Value> m_values;
    bool m_named = false;
};

void addJoining(const Landscape &l, const VisibleSet &visible, const Wanted &wanted, ObjectIndex subject,
                ObjectIndex via, std::vector<PassingClaim> &out) {
    for (const ClaimIndex c : l.claimsFrom(subject))
        if (visible.claim(c) && wanted.isMetBy(l.claim(c).object))
            out.push_back({c, via});
}

std::vector<PassingClaim> ofActor(const Landscape &l, const VisibleSet &visible, const Wanted &wanted,
                                  ObjectIndex actor) {
    std::vector<PassingClaim> out;
    addJoining(l, visible, wanted, actor, {}, out);
    for (const ClaimIndex c : l.claimsTo(actor)) {
        const Claim &claim = l.claim(c);
        if (claim.predicate != Predicate::AttributedTo || !visible.claim(c))
            continue;
        const std::size_t before = out.size();
        addJoining(l, visible, wanted, claim.subject, claim.subject, out);
        if (wanted.isMetBy(actor) || out.size() > before)
            out.insert(out.begin() + static_cast<std::ptrdiff_t>(before), {c, claim.subject});
    }
    return out;
}

} // namespace

std::vector<PassingClaim> passingClaims(const Landscape &l, const VisibleSet &visible, const Filter &filter,
                                        ObjectIndex row) {
    const Kind kind = l.kind(row);
    const Wanted wanted(l, filter);
    std::vector<PassingClaim> out;
    if (wanted.namesObjects() && kind == Kind::Actor)
        return ofActor(l, visible, wanted, row);
    if (wanted.namesObjects() && isEvent(kind)) {
        addJoining(l, visible, wanted, row, {}, out);
        return out;
    }
    for (const ClaimIndex c : l.claimsFrom(row))
        if (visible.claim(c))
            out.push_back({c, {}});
    if (kind != Kind::Actor && !isEvent(kind))
        for (const ClaimIndex c : l.claimsTo(row))
            if (visible.claim(c) && l.claim(c).subject != row)
                out.push_back({c, {}});
    return out;
}

} // namespace hw::cli
