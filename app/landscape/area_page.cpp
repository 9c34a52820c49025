#include "landscape/area_page.h"

#include "landscape/activity.h"
#include "landscape/area_gaps.h"
#include "landscape/event_facts.h"

#include <map>
#include <tuple>

namespace hw {
namespace {

bool isIn(const std::vector<ObjectIndex> &list, ObjectIndex o) {
    return std::find(list.begin(), list.end(), o) != list.end();
}

/// Gathers one page in the order of its members.
class PageMaker {
public:
    PageMaker(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_links(linksTo(landscape, visible, area)) {
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
        for (const ClaimIndex c : m_links.eventClaims)
            addEventClaim(c);
        for (const ClaimIndex c : m_links.actorClaims)
            addLink(rowOf(m_landscape.claim(c).subject, Origin::Unknown), c);
        for (const ClaimIndex c : m_links.priorityClaims)
            addPriority(c);
        finishRows();
    }

    using Who = std::tuple<bool, ObjectIndex, Origin>; ///< a state's priorities stand apart from what is theirs
    /// What is known of one of them, before it is told which of it is the strongest.
    struct Row {
        AreaWho who;
        std::vector<std::pair<ClaimIndex, AreaReach>> links;
    };

    Row &rowOf(ObjectIndex who, Origin origin) {
        Row &row = m_rows[Who(false, who, who.isValid() ? Origin::Unknown : origin)];
        row.who.who = who;
        row.who.origin = who.isValid() ? m_landscape.origin(who) : origin;
        return row;
    }
    void addLink(Row &row, ClaimIndex c) {
        row.links.emplace_back(c, reachOf(m_landscape.columns().areaBasis[c.value]));
    }

    void addEventClaim(ClaimIndex c) {
        const ObjectIndex event = m_landscape.claim(c).subject;
        readFacts(m_landscape, m_visible, event, m_facts);
        if (m_facts.actors.empty()) {
            Row &row = rowOf({}, m_facts.origin);
            addLink(row, c);
            row.who.events.push_back(event);
            return;
        }
        for (const ObjectIndex actor : m_facts.actors) {
            Row &row = rowOf(actor, Origin::Unknown);
            addLink(row, c);
            row.who.events.push_back(event);
            for (const ClaimIndex attribution : attributionsOf(m_landscape, m_visible, event, actor))
                row.who.attributions.push_back(attribution);
        }
    }

    /// Under the state that it is the priority of; under the priority itself where none is named.
    void addPriority(ClaimIndex c) {
        const ObjectIndex priority = m_landscape.claim(c).subject;
        bool stateNamed = false;
        for (const ClaimIndex of : m_landscape.claimsFrom(priority)) {
            const Claim &claim = m_landscape.claim(of);
            if (claim.predicate != Predicate::OriginatesFrom || !m_visible.claim(of))
                continue;
            addPriorityOf(claim.object, priority, c).who.attributions.push_back(of);
            stateNamed = true;
        }
        if (!stateNamed)
            addPriorityOf(priority, priority, c);
    }
    Row &addPriorityOf(ObjectIndex state, ObjectIndex priority, ClaimIndex c) {
        Row &row = m_rows[Who(true, state, Origin::Unknown)];
        row.who.who = state;
        row.who.origin = m_landscape.origin(state);
        row.who.priorities.push_back(priority);
        row.links.emplace_back(c, AreaReach::StatedPriority);
        return row;
    }

    void finishRows() {
        for (auto &[key, row] : m_rows) {
            AreaWho &who = row.who;
            for (const auto &[claim, reach] : row.links)
                who.reach = std::min(who.reach, reach);
            for (const auto &[claim, reach] : row.links) {
                (reach == who.reach ? who.claims : who.weakerClaims).push_back(claim);
                const ObjectIndex subject = m_landscape.claim(claim).subject;
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
            std::stable_sort(group.begin(), group.end(),
                             [this](const AreaWho &a, const AreaWho &b) { return rank(a) < rank(b); });
    }
    /// Nobody named comes last.
    std::tuple<bool, std::int64_t, std::int64_t, std::string_view, Origin> rank(const AreaWho &who) const {
        return {!who.who.isValid(), -static_cast<std::int64_t>(who.reachEvents.size()),
                -static_cast<std::int64_t>(who.claims.size()),
                who.who.isValid() ? m_landscape.name(who.who) : std::string_view(), who.origin};
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
        std::vector<ObjectIndex> sources;
        for (const ClaimIndex c : claims) {
            const auto of = m_landscape.sourcesOf(c);
            sources.insert(sources.end(), of.begin(), of.end());
        }
        sortOnce(sources);
        m_page.sources = static_cast<std::uint32_t>(sources.size());
        m_page.publishers = publisherCount(m_landscape, claims);
        m_page.confidence = bestConfidence(m_landscape, claims);
    }

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    AreaLinks m_links;
    AreaPage m_page;
    std::map<Who, Row> m_rows;
    EventFacts m_facts;
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

bool hasReach(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event,
              const std::vector<ObjectIndex> &areas, AreaReach reach) {
    return std::ranges::any_of(landscape.claimsFrom(event), [&](ClaimIndex c) {
        const Claim &claim = landscape.claim(c);
        return visible.claim(c) && (claim.predicate == Predicate::Targets || claim.predicate == Predicate::LinkedTo) &&
               isIn(areas, claim.object) && reachOf(claim.areaBasis) == reach;
    });
}

std::vector<ObjectIndex> firstAccessOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event) {
    const auto isInitialAccess = [&](ObjectIndex tactic) { return landscape.id(tactic) == "TA0001"; };
    std::vector<ObjectIndex> techniques;
    for (const ClaimIndex c : landscape.claimsFrom(event)) {
        const Claim &claim = landscape.claim(c);
        if (claim.predicate == Predicate::Uses && visible.claim(c) &&
            std::ranges::any_of(landscape.tacticsOf(claim.object), isInitialAccess))
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
