#include "landscape/area_page.h"

#include "landscape/activity.h"
#include "landscape/area_gaps.h"
#include "landscape/event_facts.h"

#include <map>
#include <tuple>

namespace hw {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// Gathers one page in the order of its members.
class PageMaker {
public:
    PageMaker(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_links(linksTo(landscape, visible, area))
        , m_placeOf(landscape.objectCount(), none)
        , m_placeOfState(landscape.objectCount(), none) {
        m_placeOfOrigin.fill(none);
        m_page.area = area;
        m_page.areas = m_links.areas;
        m_page.events = m_links.events;
    }

    AreaPage makeWho() {
        addWho();
        return std::move(m_page);
    }
    AreaPage make() {
        addWho();
        addYears();
        addEvidence();
        m_page.gaps = area_gaps::gapsOf(m_landscape, m_visible, m_links, m_page);
        return std::move(m_page);
    }

private:
    void addWho() {
        bySubject(m_links.eventClaims, [this](ObjectIndex event, auto claims) { addEvent(event, claims); });
        for (const ClaimIndex c : m_links.actorClaims)
            addLink(rowOf(ObjectIndex(m_landscape.columns().subject[c.value])), c);
        bySubject(m_links.priorityClaims, [this](ObjectIndex priority, auto claims) { addPriority(priority, claims); });
        finishRows();
    }

    /// Ascending claims stand by what they are about.
    template<class Each>
    void bySubject(const std::vector<ClaimIndex> &claims, Each each) const {
        const auto &subject = m_landscape.columns().subject;
        for (auto first = claims.begin(); first != claims.end();) {
            const auto next = std::find_if(first, claims.end(),
                                           [&](ClaimIndex c) { return subject[c.value] != subject[first->value]; });
            each(ObjectIndex(subject[first->value]), std::span<const ClaimIndex>(first, next));
            first = next;
        }
    }

    /// What is known of one of them, before it is told which of it is the strongest.
    struct Row {
        AreaWho who;
        std::vector<std::pair<ClaimIndex, AreaReach>> links;
    };

    Row &rowAt(std::uint32_t &place, ObjectIndex who, Origin origin) {
        if (place == none) {
            place = static_cast<std::uint32_t>(m_rows.size());
            m_rows.emplace_back();
            m_rows.back().who.who = who;
            m_rows.back().who.origin = origin;
        }
        return m_rows[place];
    }
    Row &rowOf(ObjectIndex who) { return rowAt(m_placeOf[who.value], who, m_landscape.origin(who)); }
    Row &rowOfNobody(Origin origin) { return rowAt(m_placeOfOrigin[static_cast<std::size_t>(origin)], {}, origin); }
    void addLink(Row &row, ClaimIndex c) {
        row.links.emplace_back(c, reachOf(m_landscape.columns().areaBasis[c.value]));
    }

    /// The claims join it with the area; under whoever it is attributed to.
    void addEvent(ObjectIndex event, std::span<const ClaimIndex> claims) {
        const auto addTo = [&](Row &row) {
            for (const ClaimIndex c : claims)
                addLink(row, c);
            row.who.events.push_back(event);
        };
        m_attributions = attributionsOf(m_landscape, m_visible, event);
        if (m_attributions.empty())
            return addTo(rowOfNobody(originIn(m_landscape, m_visible, event)));
        std::vector<std::uint32_t> actors;
        for (const ClaimIndex attribution : m_attributions) {
            const std::uint32_t actor = m_landscape.columns().object[attribution.value];
            Row &row = rowOf(ObjectIndex(actor));
            row.who.attributions.push_back(attribution);
            if (std::ranges::find(actors, actor) == actors.end())
                addTo(row);
            actors.push_back(actor);
        }
    }

    /// Under the state that it is the priority of; under the priority itself where none is named.
    void addPriority(ObjectIndex priority, std::span<const ClaimIndex> claims) {
        const auto &columns = m_landscape.columns();
        bool stateNamed = false;
        for (const ClaimIndex c : m_landscape.claimsFrom(priority)) {
            if (columns.predicate[c.value] != Predicate::OriginatesFrom || !m_visible.claim(c))
                continue;
            addPriorityOf(ObjectIndex(columns.object[c.value]), priority, claims).attributions.push_back(c);
            stateNamed = true;
        }
        if (!stateNamed)
            addPriorityOf(priority, priority, claims);
    }
    /// A state's priorities stand apart from what else is known of it.
    AreaWho &addPriorityOf(ObjectIndex state, ObjectIndex priority, std::span<const ClaimIndex> claims) {
        Row &row = rowAt(m_placeOfState[state.value], state, m_landscape.origin(state));
        auto &priorities = row.who.priorities;
        if (std::ranges::find(priorities, priority) != priorities.end()) // two claims name the same state
            return row.who;
        priorities.push_back(priority);
        for (const ClaimIndex c : claims)
            row.links.emplace_back(c, AreaReach::StatedPriority);
        return row.who;
    }

    void finishRows() {
        for (Row &row : m_rows) {
            AreaWho &who = row.who;
            for (const auto &[claim, reach] : row.links)
                who.reach = std::min(who.reach, reach);
            for (const auto &[claim, reach] : row.links) {
                (reach == who.reach ? who.claims : who.weakerClaims).push_back(claim);
                const ObjectIndex subject(m_landscape.columns().subject[claim.value]);
                if (reach == who.reach && isEvent(m_landscape.kind(subject)))
                    who.reachEvents.push_back(subject);
            }
            for (auto *list : {&who.claims, &who.weakerClaims, &who.attributions})
                sortOnce(*list);
            for (auto *list : {&who.events, &who.reachEvents, &who.priorities})
                sortOnce(*list);
            who.publishers = publisherCount(m_landscape, who.claims);
            who.confidence = bestConfidence(m_landscape, who.claims);
            for (const auto *list : {&who.claims, &who.attributions})
                for (const ClaimIndex c : *list)
                    who.disputed = who.disputed || m_landscape.claim(c).isDisputed();
            m_page.who[static_cast<std::size_t>(who.reach)].push_back(std::move(who));
        }
        for (auto &group : m_page.who)
            std::sort(group.begin(), group.end(),
                      [this](const AreaWho &a, const AreaWho &b) { return rank(a) < rank(b); });
    }
    /// Nobody named comes last.
    std::tuple<bool, std::int64_t, std::int64_t, std::string_view, ObjectIndex, Origin> rank(const AreaWho &who) const {
        return {!who.who.isValid(),
                -static_cast<std::int64_t>(who.reachEvents.size()),
                -static_cast<std::int64_t>(who.claims.size()),
                who.who.isValid() ? m_landscape.name(who.who) : std::string_view(),
                who.who,
                who.origin};
    }

    void addYears() {
        std::map<int, AreaYear> years;
        for (const ObjectIndex event : m_page.events) {
            const auto day = chartDay(m_landscape, event);
            if (!day) {
                m_page.undated.push_back(event);
                continue;
            }
            AreaYear &year = years[PartialDate::ofDay(*day).year()];
            year.events.push_back(event);
            ++year.byOrigin[static_cast<std::size_t>(originIn(m_landscape, m_visible, event))];
        }
        if (years.empty())
            return;
        for (int y = years.begin()->first; y <= years.rbegin()->first; ++y) {
            m_page.years.push_back(years[y]);
            m_page.years.back().year = y;
        }
    }

    void addEvidence() {
        auto &claims = m_page.claims;
        for (const auto *list : {&m_links.eventClaims, &m_links.actorClaims, &m_links.priorityClaims})
            claims.insert(claims.end(), list->begin(), list->end());
        sortOnce(claims);
        Bits sources(m_landscape.objectCount());
        for (const ClaimIndex c : claims)
            for (const ObjectIndex source : m_landscape.sourcesOf(c))
                sources.set(source.value);
        m_page.sources = static_cast<std::uint32_t>(sources.count());
        m_page.publishers = publisherCount(m_landscape, claims);
        m_page.confidence = bestConfidence(m_landscape, claims);
    }

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    AreaLinks m_links;
    AreaPage m_page;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_placeOf, m_placeOfState; ///< by object: its row, and as a state with priorities
    std::array<std::uint32_t, originCount> m_placeOfOrigin{};
    std::vector<ClaimIndex> m_attributions; ///< of the event that is added
};

} // namespace

std::vector<ClaimIndex> AreaWho::allClaims() const {
    std::vector<ClaimIndex> all = claims;
    all.insert(all.end(), weakerClaims.begin(), weakerClaims.end());
    all.insert(all.end(), attributions.begin(), attributions.end());
    sortOnce(all);
    return all;
}

AreaPage areaPageOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area) {
    return PageMaker(landscape, visible, area).make();
}

AreaPage areaWhoOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area) {
    return PageMaker(landscape, visible, area).makeWho();
}

bool isFirstAccess(const Landscape &landscape, ObjectIndex technique) {
    return std::ranges::any_of(landscape.tacticsOf(technique),
                               [&](ObjectIndex tactic) { return landscape.id(tactic) == "TA0001"; });
}

std::vector<ObjectIndex> firstAccessOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event) {
    std::vector<ObjectIndex> techniques;
    for (const ClaimIndex c : landscape.claimsFrom(event)) {
        const Claim &claim = landscape.claim(c);
        if (claim.predicate == Predicate::Uses && visible.claim(c) && isFirstAccess(landscape, claim.object))
            techniques.push_back(claim.object);
    }
    sortOnce(techniques);
    return techniques;
}

std::vector<ObjectIndex> victimKindsOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event) {
    std::vector<ObjectIndex> kinds;
    for (const ClaimIndex c : landscape.claimsFrom(event)) {
        const Claim &claim = landscape.claim(c);
        if (claim.predicate == Predicate::Affects && visible.claim(c))
            kinds.push_back(claim.object);
    }
    sortOnce(kinds);
    return kinds;
}

} // namespace hw
