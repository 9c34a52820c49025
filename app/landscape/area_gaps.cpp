#include "landscape/area_gaps.h"

#include "landscape/answer_words.h"
#include <optional>

namespace hw::area_gaps {
namespace {

using answers::counted;

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

    /// What is not said of an event, as bits.
    enum Lacks : std::uint8_t { Attribution = 1, Victim = 2, Access = 4, Technique = 8, Corroboration = 16, Date = 32 };

    std::uint8_t lacks(ObjectIndex event) const {
        std::uint8_t lacks = Attribution | Victim | Access | Technique;
        std::optional<std::uint32_t> publisher;
        bool isAlone = true;
        const auto &columns = m_l.columns();
        for (const ClaimIndex c : m_l.claimsFrom(event)) {
            if (!m_visible.claim(c))
                continue;
            for (const std::uint32_t p : m_l.publishersOf(c)) {
                isAlone = isAlone && publisher.value_or(p) == p;
                publisher = p;
            }
            const ObjectIndex object(columns.object[c.value]);
            const Predicate predicate = columns.predicate[c.value];
            if (predicate == Predicate::AttributedTo || predicate == Predicate::OriginatesFrom)
                lacks &= ~Attribution;
            else if (predicate == Predicate::Affects)
                lacks &= ~Victim;
            else if (predicate == Predicate::Uses && m_l.kind(object) == Kind::Technique)
                lacks &= isFirstAccess(m_l, object) ? ~(Technique | Access) : ~Technique;
        }
        if (isAlone && publisher)
            lacks |= Corroboration;
        if (std::binary_search(m_page.undated.begin(), m_page.undated.end(), event))
            lacks |= Date;
        return lacks;
    }

    /// The events that lack this, of all in the order of the page.
    void missing(AreaGap::Is is, std::string_view sentenceEnd, const std::vector<std::uint8_t> &all, Lacks what) {
        const auto count = std::ranges::count_if(all, [what](std::uint8_t lacks) { return (lacks & what) != 0; });
        if (count == 0)
            return;
        std::vector<ClaimIndex> claims;
        std::size_t event = 0;
        for (const ClaimIndex c : m_links.eventClaims) { // in the order of their events
            while (m_page.events[event].value < m_l.columns().subject[c.value])
                ++event;
            if (all[event] & what)
                claims.push_back(c);
        }
        add(is, static_cast<std::size_t>(count), m_page.events.size(),
            std::to_string(count) + " of " +
                counted(m_page.events.size(), "incident or campaign ", "incidents and campaigns ") +
                std::string(sentenceEnd),
            std::move(claims));
    }

    void ofEvents() {
        std::vector<std::uint8_t> all;
        all.reserve(m_page.events.size());
        for (const ObjectIndex event : m_page.events)
            all.push_back(lacks(event));
        missing(AreaGap::Is::Attribution, "without any actor or state named.", all, Attribution);
        missing(AreaGap::Is::KindOfVictim, "without a word on the kind of organisation.", all, Victim);
        missing(AreaGap::Is::FirstAccess, "without a word on how they got in.", all, Access);
        missing(AreaGap::Is::Techniques, "without any technique.", all, Technique);
        missing(AreaGap::Is::Corroboration, "that rest on one publisher alone.", all, Corroboration);
        missing(AreaGap::Is::Dates, "without a date.", all, Date);
    }

    /// Events stand in the year in which they begin; some go on for years.
    bool isCovered(int year) const {
        return std::ranges::any_of(m_page.events, [&](ObjectIndex event) {
            const TimeSpan &span = m_l.span(event);
            const auto &from = span.start ? span.start : span.end, &to = span.end ? span.end : span.start;
            return from && from->year() <= year && (span.ongoing || PartialDate::ofDay(to->lastDay()).year() >= year);
        });
    }

    void quietYears() {
        std::vector<int> quiet;
        for (const AreaYear &year : m_page.years)
            if (year.events.empty() && !isCovered(year.year))
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

    /// Whether the claim, on no weak source, joins its subject with a research area.
    bool describes(ClaimIndex c) const {
        const auto &columns = m_l.columns();
        const Predicate predicate = columns.predicate[c.value];
        return (predicate == Predicate::Targets || predicate == Predicate::LinkedTo) && m_visible.claim(c) &&
               !columns.weakOnly[c.value] && m_l.kind(ObjectIndex(columns.object[c.value])) == Kind::ResearchArea;
    }
    /// Calls `each` with the claims, on no weak source, that join events and visible actors with these areas.
    template<class Each>
    void forEachReport(Each each) const {
        const auto &columns = m_l.columns();
        for (const ClaimIndex c : m_links.eventClaims)
            if (!columns.weakOnly[c.value])
                each(c);
        for (const ClaimIndex c : m_links.actorClaims)
            if (!columns.weakOnly[c.value] && m_visible.object(ObjectIndex(columns.subject[c.value])))
                each(c);
    }

    /// What the column of this area has in the matrix (area_matrix.h); of a parent, an actor counts with the most that
    /// is known.
    void assessment() {
        const auto isElsewhere = [this](ObjectIndex area) {
            return m_l.parent(area).isValid() && std::ranges::find(m_page.areas, area) == m_page.areas.end();
        };
        if (std::ranges::none_of(m_l.objectsOf(Kind::ResearchArea), isElsewhere))
            return;
        Bits reported(m_l.objectCount()), reporters(m_l.publishers().size()), lookers(m_l.publishers().size());
        for (const auto &group : m_page.who)
            for (const AreaWho &who : group)
                if (who.who.isValid() && who.reach != AreaReach::StatedPriority)
                    reported.set(who.who.value);
        forEachReport([&](ClaimIndex c) {
            for (const std::uint32_t publisher : m_l.publishersOf(c))
                reporters.set(publisher);
        });
        std::size_t all = 0, none = 0, unknown = 0;
        Bits looked(m_l.claimCount());
        for (const ObjectIndex actor : m_l.objectsOf(Kind::Actor)) {
            if (!m_visible.object(actor))
                continue;
            ++all;
            if (reported.test(actor.value))
                continue;
            bool isLookedFor = false;
            for (const ClaimIndex c : m_l.claimsFrom(actor))
                if (describes(c))
                    for (const std::uint32_t publisher : m_l.publishersOf(c))
                        if (reporters.test(publisher)) {
                            isLookedFor = true;
                            lookers.set(publisher);
                            looked.set(c.value);
                        }
            ++(isLookedFor ? none : unknown);
        }
        if (unknown == 0)
            return;
        forEachReport([&](ClaimIndex c) {
            if (std::ranges::any_of(m_l.publishersOf(c), [&](std::uint32_t p) { return lookers.test(p); }))
                looked.set(c.value);
        });
        std::vector<ClaimIndex> claims;
        looked.forEach([&](std::size_t c) { claims.emplace_back(static_cast<std::uint32_t>(c)); });
        add(AreaGap::Is::Assessment, unknown, all,
            "Of " + counted(unknown, "actor", "actors") + " out of " + std::to_string(all) +
                " nobody says whether this field is among their aims; of " + std::to_string(none) +
                " a publisher that describes their aims reports it of others, and not of them.",
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
