#include "landscape/exposure_terms.h"

#include "landscape/answer_words.h"
#include "landscape/area_page.h"

#include <cmath>

namespace hw {
namespace {

void append(std::vector<ClaimIndex> &to, const std::vector<ClaimIndex> &more) {
    to.insert(to.end(), more.begin(), more.end());
}

using answers::counted;
using answers::lowered;

} // namespace

ExposureTerms::ExposureTerms(const Landscape &landscape, const VisibleSet &visible, const ExposureProfile &profile)
    : m_l(landscape)
    , m_visible(visible)
    , m_profile(profile)
    , m_matrix(areaMatrixOf(landscape, visible))
    , m_looked(landscape, visible)
    , m_behind(landscape)
    , m_links(landscape) {
    for (std::size_t r = 0; r < m_matrix.actors.size(); ++r)
        m_rows[m_matrix.actors[r]] = r;
    for (std::size_t c = 0; c < m_matrix.areas.size(); ++c)
        m_columns[m_matrix.areas[c]] = c;
    for (const ExposureProgramme &programme : profile.programmes) {
        const auto area = landscape.find(programme.area);
        const bool isArea = area && landscape.kind(*area) == Kind::ResearchArea;
        m_programmeAreas.push_back(isArea ? *area : ObjectIndex());
        if (isArea && !m_areas.contains(*area))
            readArea(*area);
    }
    if (!profile.country.empty())
        m_country = landscape.find(profile.country).value_or(ObjectIndex()); // of none the landscape knows nothing
    if (const auto subsector = landscape.find(profile.subsector); subsector && !profile.subsector.empty())
        m_subsector = *subsector;
    if (const auto date = PartialDate::parse(landscape.info().date))
        m_today = date->lastDay();
    else
        m_today = today().lastDay();
}

void ExposureTerms::readArea(ObjectIndex object) {
    const AreaPage page = areaWhoOf(m_l, m_visible, object);
    Area &area = m_areas[object];
    area.areas = page.areas;
    for (const auto &group : page.who)
        for (const AreaWho &who : group) {
            if (!who.who.isValid())
                continue;
            if (who.reach == AreaReach::StatedPriority) {
                area.priorities.push_back({who.who, who.claims});
                append(area.priorities.back().claims, who.attributions);
                continue;
            }
            Reach &reach = area.reaches[who.who];
            reach.reach = who.reach;
            reach.links = who.claims;
            reach.claims = who.claims;
            // of the events that this reach is claimed for
            for (const ClaimIndex c : who.attributions)
                if (std::binary_search(who.reachEvents.begin(), who.reachEvents.end(), m_l.claim(c).subject))
                    reach.claims.push_back(c);
        }
}

std::optional<ExposureFinding> ExposureTerms::findingOf(ObjectIndex actor) {
    ExposureFinding finding{actor, {}};
    const auto set = [&](ExposureTerm term, ExposurePart part) {
        sortOnce(part.claims);
        finding.parts[static_cast<std::size_t>(term)] = std::move(part);
    };
    finding.parts[static_cast<std::size_t>(ExposureTerm::Targeting)] = targetingOf(actor);
    finding.parts[static_cast<std::size_t>(ExposureTerm::Region)] = regionOf(actor);
    if (m_links.isEmpty())
        return std::nullopt;
    finding.parts[static_cast<std::size_t>(ExposureTerm::Evidence)] = evidenceOf(m_links.take());
    set(ExposureTerm::Recency, recencyOf(actor));
    set(ExposureTerm::Capability, capabilityOf(actor));
    return finding;
}

bool ExposureTerms::wasLookedFor(ObjectIndex actor, const Area &area) const {
    const auto row = m_rows.find(actor);
    return row != m_rows.end() && std::ranges::any_of(area.areas, [&](ObjectIndex o) {
               const auto column = m_columns.find(o);
               return column != m_columns.end() &&
                      m_matrix.cell(row->second, column->second).state == CellState::NoneReported;
           });
}

std::vector<ClaimIndex> ExposureTerms::originClaims(ObjectIndex actor, ObjectIndex state) const {
    std::vector<ClaimIndex> claims;
    for (const ClaimIndex c : m_l.claimsFrom(actor)) {
        const Claim &claim = m_l.claim(c);
        if (claim.predicate == Predicate::OriginatesFrom && claim.object == state && m_visible.claim(c))
            claims.push_back(c);
    }
    return claims;
}

ExposureTerms::Value ExposureTerms::valueOf(ObjectIndex actor, const Area &area) {
    Value value;
    if (const auto at = area.reaches.find(actor); at != area.reaches.end()) {
        const Reach &reach = at->second;
        value.low = reachValue(reach.reach);
        value.words = lowered(title(reach.reach)) + ", " + counted(reach.links.size(), "claim", "claims") + " of " +
                      counted(publisherCount(m_l, reach.links), "publisher", "publishers");
        m_behind.add(reach.claims);
        m_links.add(reach.links);
    }
    for (const Priority &priority : area.priorities) {
        const auto origins = originClaims(actor, priority.state);
        if (origins.empty() || m_l.actorType(actor) == ActorType::Crime ||
            value.low >= reachValue(AreaReach::StatedPriority))
            continue;
        value.low = reachValue(AreaReach::StatedPriority);
        value.words += (value.words.empty() ? "" : "; ") + std::string("a stated priority of ") +
                       std::string(m_l.name(priority.state));
        m_behind.add(priority.claims);
        m_behind.add(origins);
        m_links.add(priority.claims);
    }
    value.high = value.low;
    if (!value.words.empty())
        return value;
    if (wasLookedFor(actor, area)) {
        value.words = "looked for and none reported";
        for (const ObjectIndex o : area.areas)
            m_behind.add(m_looked.claims(actor, o));
        return value;
    }
    value.high = 1;
    value.words = "not assessed, so unknown";
    return value;
}

ExposurePart ExposureTerms::targetingOf(ObjectIndex actor) {
    ExposurePart part;
    double size = 0;
    for (std::size_t i = 0; i < m_profile.programmes.size(); ++i) {
        if (!m_programmeAreas[i].isValid())
            continue;
        const ExposureProgramme &programme = m_profile.programmes[i];
        const Value value = valueOf(actor, m_areas.at(m_programmeAreas[i]));
        const double weight = static_cast<double>(programme.size) + 1;
        part.low += weight * value.low;
        part.high += weight * value.high;
        size += weight;
        part.words += (part.words.empty() ? "" : " ") + programme.name + " (" +
                      std::string(m_l.name(m_programmeAreas[i])) + "): " + value.words + ".";
    }
    part.asked = size > 0;
    if (!part.asked) {
        part.words = "No programme of an area that the landscape knows is ticked.";
        return part;
    }
    part.low /= size;
    part.high /= size;
    part.claims = m_behind.take();
    return part;
}

std::vector<ObjectIndex> ExposureTerms::eventsOf(ObjectIndex actor) const {
    std::vector<ObjectIndex> events;
    for (const ClaimIndex c : m_l.claimsTo(actor)) {
        const Claim &claim = m_l.claim(c);
        if (claim.predicate == Predicate::AttributedTo && m_visible.claim(c) && m_visible.object(claim.subject) &&
            !m_l.isBackground(claim.subject))
            events.push_back(claim.subject);
    }
    sortOnce(events);
    return events;
}

ExposureTerms::Value ExposureTerms::countryValue(ObjectIndex actor) {
    if (!m_country->isValid())
        return {0, 1,
                "no report here concerns a country with the code " +
                    m_profile.country.substr(std::string_view("country-").size()) + ", so unknown"};
    std::vector<ClaimIndex> here, elsewhere;
    for (const ObjectIndex event : eventsOf(actor))
        for (const ClaimIndex c : m_l.claimsFrom(event)) {
            const Claim &claim = m_l.claim(c);
            if (claim.predicate != Predicate::Victim || !claim.object.isValid() || !m_visible.claim(c))
                continue;
            auto &list = claim.object == *m_country ? here : elsewhere;
            list.push_back(c);
            append(list, attributionsOf(m_l, m_visible, event, actor));
        }
    const std::string country(m_l.name(*m_country));
    if (!here.empty()) {
        m_behind.add(here);
        m_links.add(here);
        return {1, 1, "victims in " + country + " are reported"};
    }
    if (!elsewhere.empty()) {
        m_behind.add(elsewhere);
        return {0, 1, "victims are reported elsewhere, none in " + country + ", which rules nothing out"};
    }
    return {0, 1, "no victim's country is stated, so unknown for " + country};
}

ExposureTerms::Value ExposureTerms::subsectorValue(ObjectIndex actor) {
    std::vector<ClaimIndex> ours, others;
    const auto add = [&](ClaimIndex c, const std::vector<ClaimIndex> &with) {
        auto &list = m_l.isWithin(m_l.claim(c).object, *m_subsector) ? ours : others;
        list.push_back(c);
        append(list, with);
    };
    for (const ClaimIndex c : m_l.claimsFrom(actor)) {
        const Claim &claim = m_l.claim(c);
        if (claim.predicate == Predicate::Targets && m_visible.claim(c) && m_l.kind(claim.object) == Kind::Subsector)
            add(c, {});
    }
    for (const ObjectIndex event : eventsOf(actor))
        for (const ClaimIndex c : m_l.claimsFrom(event))
            if (m_l.claim(c).predicate == Predicate::Affects && m_visible.claim(c))
                add(c, attributionsOf(m_l, m_visible, event, actor));
    const std::string kind = lowered(m_l.name(*m_subsector));
    if (!ours.empty()) {
        m_behind.add(ours);
        m_links.add(ours);
        return {1, 1, kind + " are reported among its targets or victims"};
    }
    if (!others.empty()) {
        m_behind.add(others);
        return {0, 1, "other kinds of organisation are reported, not " + kind + ", which rules nothing out"};
    }
    return {0, 1, "no kind of organisation is stated, so unknown for " + kind};
}

ExposurePart ExposureTerms::regionOf(ObjectIndex actor) {
    ExposurePart part;
    std::vector<Value> values;
    if (m_country)
        values.push_back(countryValue(actor));
    if (m_subsector)
        values.push_back(subsectorValue(actor));
    part.asked = !values.empty();
    if (!part.asked) {
        part.words = "The profile names neither a country nor a kind of organisation.";
        return part;
    }
    for (Value &value : values) {
        part.low += value.low / static_cast<double>(values.size());
        part.high += value.high / static_cast<double>(values.size());
        if (value.words.front() >= 'a' && value.words.front() <= 'z')
            value.words.front() = static_cast<char>(value.words.front() - 'a' + 'A');
        part.words += (part.words.empty() ? "" : " ") + value.words + ".";
    }
    part.claims = m_behind.take();
    return part;
}

} // namespace hw
