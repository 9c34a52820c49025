#include "landscape/area_gaps.h"

#include "landscape/area_matrix.h"
#include "landscape/event_facts.h"

namespace hw::area_gaps {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

class Gaps {
public:
    Gaps(const Landscape &landscape, const VisibleSet &visible, const AreaLinks &links, const AreaPage &page)
        : m_l(landscape)
        , m_visible(visible)
        , m_links(links)
        , m_page(page) {}

    std::vector<AreaGap> list() {
        if (m_page.claims.empty()) {
            add(AreaGap::Is::Nothing, 0, 0,
                "No report names this field. Small fields are seldom covered; that is no sign of safety.", {});
            return std::move(m_gaps);
        }
        noTargeting();
        prioritiesAlone();
        ofEvents();
        quietYears();
        assessment();
        return std::move(m_gaps);
    }

private:
    void add(AreaGap::Is is, std::size_t count, std::size_t of, std::string sentence, std::vector<ClaimIndex> claims) {
        m_gaps.push_back({is, static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(of), std::move(sentence),
                          std::move(claims)});
    }

    void noTargeting() {
        if (m_page.of(AreaReach::Targeted).empty())
            add(AreaGap::Is::Targeting, 0, m_page.claims.size(),
                "Nobody reports that this field was the aim; what is reported is exposure, disruption, interest or a "
                "stated priority.",
                m_page.claims);
    }

    bool isFrom(ObjectIndex actor, ObjectIndex state) const {
        return std::ranges::any_of(m_l.claimsFrom(actor), [&](ClaimIndex c) {
            const Claim &claim = m_l.claim(c);
            return claim.predicate == Predicate::OriginatesFrom && claim.object == state && m_visible.claim(c);
        });
    }
    void prioritiesAlone() {
        const auto &states = m_page.of(AreaReach::StatedPriority);
        for (const AreaWho &state : states) {
            const bool targeted = std::ranges::any_of(m_page.of(AreaReach::Targeted), [&](const AreaWho &who) {
                return who.who.isValid() ? isFrom(who.who, state.who)
                                         : who.origin == state.origin && who.origin != Origin::OtherState &&
                                               who.origin != Origin::Unknown;
            });
            if (!targeted)
                add(AreaGap::Is::PriorityWithoutTargeting, 1, states.size(),
                    "This field is a stated priority of " + std::string(m_l.name(state.who)) +
                        ", and nobody reports that actors from there were after it.",
                    state.claims);
        }
    }

    /// The events for which `lacks` is true.
    template<class Lacks>
    void missing(AreaGap::Is is, std::string_view sentenceEnd, Lacks lacks) {
        std::vector<ObjectIndex> events;
        for (const ObjectIndex event : m_page.events)
            if (lacks(event))
                events.push_back(event);
        if (events.empty())
            return;
        std::vector<ClaimIndex> claims;
        for (const ClaimIndex c : m_links.eventClaims)
            if (std::binary_search(events.begin(), events.end(), m_l.claim(c).subject))
                claims.push_back(c);
        add(is, events.size(), m_page.events.size(),
            std::to_string(events.size()) + " of " +
                counted(m_page.events.size(), "incident or campaign ", "incidents and campaigns ") +
                std::string(sentenceEnd),
            std::move(claims));
    }
    bool hasTechnique(ObjectIndex event) const {
        return std::ranges::any_of(m_l.claimsFrom(event), [&](ClaimIndex c) {
            const Claim &claim = m_l.claim(c);
            return claim.predicate == Predicate::Uses && m_visible.claim(c) &&
                   m_l.kind(claim.object) == Kind::Technique;
        });
    }

    void ofEvents() {
        EventFacts facts;
        missing(AreaGap::Is::Attribution, "without any actor or state named.", [&](ObjectIndex event) {
            readFacts(m_l, m_visible, event, facts);
            return facts.isUnattributed();
        });
        missing(AreaGap::Is::KindOfVictim, "without a word on the kind of organisation.",
                [&](ObjectIndex event) { return victimKindsOf(m_l, m_visible, event).empty(); });
        missing(AreaGap::Is::FirstAccess, "without a word on how they got in.",
                [&](ObjectIndex event) { return firstAccessOf(m_l, m_visible, event).empty(); });
        missing(AreaGap::Is::Techniques, "without any technique.",
                [&](ObjectIndex event) { return !hasTechnique(event); });
        missing(AreaGap::Is::Corroboration, "that rest on one publisher alone.", [&](ObjectIndex event) {
            readFacts(m_l, m_visible, event, facts);
            return facts.singlePublisher;
        });
        missing(AreaGap::Is::Dates, "without a date.", [&](ObjectIndex event) {
            return std::binary_search(m_page.undated.begin(), m_page.undated.end(), event);
        });
    }

    void quietYears() {
        std::vector<int> quiet;
        for (const AreaYear &year : m_page.years)
            if (year.events.empty())
                quiet.push_back(year.year);
        if (quiet.empty())
            return;
        std::string list;
        for (std::size_t i = 0; i < quiet.size(); ++i)
            list += (i == 0 ? "" : i + 1 == quiet.size() ? " and " : ", ") + std::to_string(quiet[i]);
        add(AreaGap::Is::QuietYears, quiet.size(), m_page.years.size(),
            "Nothing is reported for " + list + ". That nothing is reported does not mean that nothing happened.",
            m_links.eventClaims);
    }

    /// What the column of this area has in the matrix; of a parent, an actor counts with the most that is known.
    void assessment() {
        const AreaMatrix matrix = areaMatrixOf(m_l, m_visible);
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < matrix.areas.size(); ++c)
            if (std::ranges::find(m_page.areas, matrix.areas[c]) != m_page.areas.end())
                columns.push_back(c);
        if (columns.empty() || columns.size() == matrix.areas.size())
            return;
        std::array<std::size_t, cellStateCount> count{};
        LookedFor lookedFor(m_l, m_visible);
        Bits looked(m_l.claimCount());
        for (std::size_t r = 0; r < matrix.actors.size(); ++r) {
            CellState most = CellState::NotAssessed;
            for (const std::size_t c : columns)
                most = std::min(most, matrix.cell(r, c).state);
            ++count[static_cast<std::size_t>(most)];
            if (most == CellState::NoneReported)
                for (const std::size_t c : columns)
                    for (const ClaimIndex claim : lookedFor.claims(matrix.actors[r], matrix.areas[c]))
                        looked.set(claim.value);
        }
        const std::size_t none = count[static_cast<std::size_t>(CellState::NoneReported)];
        const std::size_t unknown = count[static_cast<std::size_t>(CellState::NotAssessed)];
        if (unknown == 0)
            return;
        std::vector<ClaimIndex> claims;
        for (std::uint32_t c = 0; c < m_l.claimCount(); ++c)
            if (looked.test(c))
                claims.emplace_back(c);
        add(AreaGap::Is::Assessment, unknown, matrix.actors.size(),
            "Of " + counted(unknown, "actor", "actors") + " out of " + std::to_string(matrix.actors.size()) +
                " nobody says whether this field is among their aims; of " + std::to_string(none) +
                " somebody looked and reports none.",
            std::move(claims));
    }

    const Landscape &m_l;
    const VisibleSet &m_visible;
    const AreaLinks &m_links;
    const AreaPage &m_page;
    std::vector<AreaGap> m_gaps;
};

} // namespace

std::vector<AreaGap> gapsOf(const Landscape &landscape, const VisibleSet &visible, const AreaLinks &links,
                            const AreaPage &page) {
    return Gaps(landscape, visible, links, page).list();
}

} // namespace hw::area_gaps
