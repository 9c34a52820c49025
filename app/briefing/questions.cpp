#include "briefing/questions.h"

#include "landscape/answer_words.h"
#include "landscape/area_page.h"
#include "landscape/event_facts.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr std::size_t mostNamed = 4;

/// The answers share what is counted once.
class Answers {
public:
    Answers(Deck &deck, const Selection &selection)
        : m_selection(selection)
        , m_landscape(*selection.landscape)
        , m_visible(selection.visible)
        , m_citing(deck, m_landscape)
        , m_overview(overviewOf(m_landscape, m_visible))
        , m_aims(aimsOf(m_landscape, m_visible))
        , m_stops(stopsOf(m_landscape, m_visible))
        , m_reach(reachOf(m_landscape, m_visible, areasAskedFor(m_landscape, selection.filter))) {}

    Card wanting();
    Card stopping();
    Card worse();
    Card sure();
    Card first();
    Card aims();
    Card priorities();
    Card exposed();
    Card entry();
    Card detect();
    Card uncovered();
    Card disputed();

private:
    using Counted = std::vector<std::pair<ObjectIndex, std::vector<ClaimIndex>>>;
    ObjectIndex area() const;
    QString listed(const Counted &counted) const;
    Counted ranked(std::map<ObjectIndex, std::vector<ClaimIndex>> by) const;
    Statement counted(AreaBasis basis, const QString &none, const QString &some);
    Statement withoutAccess();
    Statement answer(const QString &text, const std::vector<ClaimIndex> &claims,
                     Citing::Order order = Citing::Order::SurestFirst) {
        return m_citing.sure(text, claims, order);
    }
    static std::vector<ClaimIndex> claimsOf(const Counted &counted) {
        std::vector<ClaimIndex> all;
        for (const auto &[object, claims] : counted)
            all.insert(all.end(), claims.begin(), claims.end());
        return all;
    }
    QString events(std::size_t count) const { return wording::events(qint64(count)); }

    const Selection &m_selection;
    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    Citing m_citing;
    Overview m_overview;
    std::vector<Aim> m_aims;
    Stops m_stops;
    AreaReach m_reach; ///< of the areas that the filter asks for
};

/// The area that the selection asks for, else the one that was the aim of most.
ObjectIndex Answers::area() const {
    const auto &wanted = m_selection.filter.values(FilterKey::Area).include;
    if (wanted.size() == 1)
        if (const auto object = m_landscape.find(wanted.front()))
            return *object;
    return m_aims.empty() ? ObjectIndex() : m_aims.front().area;
}

Answers::Counted Answers::ranked(std::map<ObjectIndex, std::vector<ClaimIndex>> by) const {
    Counted counted(by.begin(), by.end());
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
    return counted;
}

QString Answers::listed(const Counted &counted) const {
    std::vector<std::string> names;
    for (const auto &[object, claims] : counted)
        names.push_back(answers::nameOf(m_landscape, object));
    return wording::paragraph(answers::listed(names, mostNamed));
}

Card Answers::wanting() {
    const ObjectIndex of = area();
    const QString name = of.isValid() ? wording::name(m_landscape, of) : tr("research");
    Card card{tr("Who would want our data on %1?").arg(name), {}, {}, {}};
    const AreaReach reach = of.isValid() ? reachOf(m_landscape, m_visible, {of}) : AreaReach();
    const auto actors = [&](const std::vector<ObjectIndex> &all) {
        std::vector<std::string> names;
        for (const ObjectIndex actor : all)
            names.push_back(answers::nameOf(m_landscape, actor));
        return QStringLiteral("%1 (%2)").arg(wording::count(qint64(all.size()), tr("actor"), tr("actors")),
                                             wording::paragraph(answers::listed(names, mostNamed)));
    };
    QStringList said; // what was observed and what is assessed are never added up
    if (!reach.aimers.empty())
        said << tr("%1 had it as the aim.").arg(actors(reach.aimers));
    else if (!reach.interested.empty())
        said << tr("Nobody is named as having had it as the aim.");
    if (!reach.interested.empty())
        said << tr("Of %1 an interest is assessed, no more.").arg(actors(reach.interested));
    std::vector<ClaimIndex> claims = reach.aimersSaid;
    claims.insert(claims.end(), reach.interestsAssessed.begin(), reach.interestsAssessed.end());
    card.answer = said.isEmpty() ? answer(tr("No report in this selection names anybody who aimed at it."), {})
                                 : answer(said.join(u' '), claims);
    card.notKnown = m_citing.say(tr("Who looked without being seen, and who of them knows our holdings."));
    card.decision = tr("Name the owner of these data and what their loss would cost.");
    return card;
}

/// How many of all incidents and campaigns touch research areas in that way.
Statement Answers::counted(AreaBasis basis, const QString &none, const QString &some) {
    const BasisCount count = hitOf(m_landscape, m_visible, m_reach, basis);
    return count.events.empty() ? answer(none, {})
                                : answer(some.arg(count.events.size()).arg(events(m_overview.events)), count.claims);
}

Card Answers::stopping() {
    Card card{tr("Could this stop surgery?"), {}, {}, {}};
    card.answer =
        counted(AreaBasis::ServiceDisrupted, tr("No report in this selection says that care or research stood still."),
                tr("It has elsewhere: %1 of %2 disrupted care or research."));
    card.notKnown = m_citing.say(tr("How long our own theatres work without records and imaging."));
    card.decision = tr("Test one day of surgery on paper this year.");
    return card;
}

Card Answers::worse() {
    Card card{tr("Is it worse than before?"), {}, {}, {}};
    LastTwoYears years = lastTwoYears(m_landscape, m_visible);
    auto &newer = years.newer, &older = years.older;
    const int last = years.last;
    const auto count = [](std::size_t n) { return n ? wording::number(qint64(n)) : tr("none"); };
    const QString text =
        newer.size() > older.size()   ? tr("More were reported: %1 incidents and campaigns began in %2, %3 in %4.")
        : newer.size() < older.size() ? tr("Fewer were reported: %1 incidents and campaigns began in %2, %3 in %4.")
                                      : tr("As many were reported: %1 incidents and campaigns began in %2, %3 in %4.");
    QString said = newer.empty() && older.empty()
                       ? tr("None reported that began in %1 or %2.").arg(last).arg(last - 1)
                       : text.arg(count(newer.size())).arg(last).arg(count(older.size())).arg(last - 1);
    // Two years that are compared are not all there is: what came since, and where they are empty, what came before.
    if (!years.since.empty())
        said += u' ' + tr("%1 so far in %2.").arg(count(years.since.size())).arg(last + 1);
    newer.insert(newer.end(), years.since.begin(), years.since.end());
    if (older.empty() && !years.before.empty()) {
        said += u' ' + tr("Before that %1 in %2.").arg(count(years.before.size())).arg(years.beforeYear);
        newer.insert(newer.end(), years.before.begin(), years.before.end());
    }
    newer.insert(newer.end(), older.begin(), older.end());
    static constexpr Predicate occurred[] = {Predicate::Occurred};
    card.answer = answer(said, claimsOfEvents(m_landscape, m_visible, newer, occurred));
    card.notKnown = m_citing.say(tr("What nobody reported. Counts say more about reporting than about attacks."));
    return card;
}

Card Answers::sure() {
    Card card{tr("How do we know?"), {}, {}, {}};
    std::vector<ClaimIndex> all;
    m_visible.claims.forEach([&](std::size_t i) { all.emplace_back(static_cast<std::uint32_t>(i)); });
    const Sureness sureness = surenessOf(m_landscape, all);
    const QString published = wording::count(sureness.publishers, tr("publisher"), tr("publishers"));
    QStringList levels; // of so many claims together no one level would be true
    for (const Confidence level : {Confidence::High, Confidence::Moderate, Confidence::Low, Confidence::NotStated})
        if (const std::uint32_t n = sureness.held[std::size_t(level)]; n > 0)
            levels << tr("%1 %2").arg(wording::number(n), wording::confidence(level).toLower());
    const QString alone = m_overview.singlePublisher == 1
                              ? tr("1 incident or campaign rests on one of them alone")
                              : tr("%1 rest on one of them alone").arg(events(m_overview.singlePublisher));
    card.answer = m_citing.say(all.empty() ? tr("Nothing is recorded for this selection.")
                                           : tr("From what %1 published; %2. Confidence of the %3: %4.")
                                                 .arg(published, alone,
                                                      wording::count(sureness.claims, tr("claim"), tr("claims")),
                                                      levels.join(QStringLiteral(", "))),
                               all);
    EventQuery query;
    query.unattributedOnly = true;
    static constexpr Predicate occurred[] = {Predicate::Occurred};
    auto unnamed = eventsBehind(m_landscape, m_visible, query);
    std::erase_if(unnamed, [&](ObjectIndex event) { return !hasIntruder(m_landscape, event); }); // nobody to name
    card.notKnown =
        unnamed.empty()
            ? m_citing.say(tr("What nobody published."))
            : m_citing.say(tr("Who was behind %1.")
                               .arg(wording::count(qint64(unnamed.size()), tr("intrusion"), tr("intrusions"))),
                           claimsOfEvents(m_landscape, m_visible, unnamed, occurred));
    return card;
}

Card Answers::first() {
    Card card{tr("What do we do first?"), {}, {}, {}};
    if (m_stops.stops.empty()) {
        card.answer = answer(tr("No recommendation matches the techniques of this selection."), {});
    } else {
        const Stop &stop = m_stops.stops.front();
        card.answer = answer(tr("%1: it works against %2 of the %3 techniques seen.")
                                 .arg(wording::name(m_landscape, stop.recommendation))
                                 .arg(stop.techniques.size())
                                 .arg(m_stops.seen.size()),
                             stop.claims, Citing::Order::AsGiven);
        card.decision = tr("Who owns it, by when, and what it costs.");
    }
    card.notKnown = m_citing.say(tr("What of it we have already: own coverage is not in these data."));
    return card;
}

Card Answers::aims() {
    Card card{tr("Which research is named as the aim?"), {}, {}, {}};
    Counted counted;
    for (const Aim &aim : m_aims)
        counted.emplace_back(aim.area, aim.claims);
    card.answer = counted.empty() ? answer(tr("None in this selection."), {})
                                  : answer(tr("%1 of %2 research areas: %3.")
                                               .arg(counted.size())
                                               .arg(m_overview.areasTotal)
                                               .arg(listed(counted)),
                                           claimsOf(counted));
    card.notKnown = m_citing.say(tr("None reported is not the same as none attacked."));
    card.decision = tr("Which of our groups work on these, and who tells them.");
    return card;
}

/// What a state says itself, and what others say of it, never added up.
Card Answers::priorities() {
    Card card{tr("Which states have said that they want this?"), {}, {}, {}};
    std::map<ObjectIndex, std::vector<ClaimIndex>> stated, assessed;
    const ObjectIndex of = area();
    for (const ObjectIndex priority : m_landscape.objectsOf(Kind::Priority))
        for (const ClaimIndex c : m_landscape.claimsFrom(priority)) {
            const Claim &claim = m_landscape.claim(c);
            if (m_visible.claim(c) && claim.predicate == Predicate::StatesPriority &&
                (!of.isValid() || m_landscape.isWithin(claim.object, of)))
                (claim.accordingTo.empty() ? stated : assessed)[priority].push_back(c);
        }
    const Counted own = ranked(std::move(stated)), others = ranked(std::move(assessed));
    QStringList said;
    if (!own.empty())
        said << (own.size() == 1 ? tr("%1 names it: %2.") : tr("%1 name it: %2."))
                    .arg(wording::count(qint64(own.size()), tr("stated priority"), tr("stated priorities")),
                         listed(own));
    else if (!others.empty())
        said << tr("No stated priority in this selection names it.");
    if (!others.empty())
        said << tr("Others say so of a state, which is no statement of its own: %1.").arg(listed(others));
    std::vector<ClaimIndex> claims = claimsOf(own);
    const auto more = claimsOf(others);
    claims.insert(claims.end(), more.begin(), more.end());
    card.answer = said.isEmpty() ? answer(tr("No stated priority in this selection names it."), {})
                                 : answer(said.join(u' '), claims);
    card.notKnown = m_citing.say(tr("A stated priority is no attack; priorities that are not published are not here."));
    return card;
}

Card Answers::exposed() {
    Card card{tr("Whose data got out?"), {}, {}, {}};
    card.answer = counted(AreaBasis::DataExposed, tr("No report in this selection says that research data got out."),
                          tr("%1 of %2 exposed data of a research area."));
    card.notKnown = m_citing.say(tr("Where nobody looked or told; exposed is not the same as used."));
    card.decision = tr("Which partners we ask about their own incidents.");
    return card;
}

/// Of how many incidents and campaigns no claim gives the first access.
Statement Answers::withoutAccess() {
    std::vector<ObjectIndex> without = countedEvents(m_landscape, m_visible);
    std::erase_if(without, [&](ObjectIndex event) { return !firstAccessOf(m_landscape, m_visible, event).empty(); });
    if (without.empty())
        return m_citing.say(tr("Ways that nobody reported."));
    static constexpr Predicate occurred[] = {Predicate::Occurred};
    return m_citing.say(tr("How it began in %1 of %2: no report names the first access.")
                            .arg(without.size())
                            .arg(events(m_overview.events)),
                        claimsOfEvents(m_landscape, m_visible, without, occurred));
}

Card Answers::entry() {
    Card card{tr("How do they get in?"), {}, {}, {}};
    // Of what happened here; what its actors do elsewhere says nothing of it.
    std::map<ObjectIndex, std::vector<ClaimIndex>> techniques;
    std::size_t known = 0;
    for (const ObjectIndex event : countedEvents(m_landscape, m_visible)) {
        const auto access = firstAccessOf(m_landscape, m_visible, event);
        known += !access.empty();
        for (const ClaimIndex c : m_landscape.claimsFrom(event))
            if (m_visible.claim(c) && m_landscape.claim(c).predicate == Predicate::Uses &&
                std::find(access.begin(), access.end(), m_landscape.claim(c).object) != access.end())
                techniques[m_landscape.claim(c).object].push_back(c);
    }
    std::vector<std::string> ways;
    const Counted counted = ranked(std::move(techniques));
    for (const auto &[technique, claims] : counted) {
        std::set<ObjectIndex> events;
        for (const ClaimIndex c : claims)
            events.insert(m_landscape.claim(c).subject);
        ways.push_back(answers::nameOf(m_landscape, technique) + " (" + std::to_string(events.size()) + ")");
    }
    card.answer = counted.empty() ? answer(tr("No report in this selection says how."), {})
                                  : answer(tr("Reported of %1 of %2: by %3.")
                                               .arg(known)
                                               .arg(events(m_overview.events))
                                               .arg(wording::paragraph(answers::listed(ways, mostNamed))),
                                           claimsOf(counted));
    card.notKnown = withoutAccess();
    card.decision = tr("Which of these ways we check this quarter.");
    return card;
}

Card Answers::detect() {
    Card card{tr("Which techniques come first?"), {}, {}, {}};
    std::map<ObjectIndex, std::vector<ClaimIndex>> techniques;
    for (const ObjectIndex technique : m_stops.seen)
        for (const ClaimIndex c : m_landscape.claimsTo(technique))
            if (m_visible.claim(c) && m_landscape.claim(c).predicate == Predicate::Uses &&
                m_landscape.kind(m_landscape.claim(c).subject) == Kind::Actor)
                techniques[technique].push_back(c);
    const Counted counted = ranked(std::move(techniques));
    card.answer = counted.empty()
                      ? answer(tr("No actor in this selection has a known technique."), {})
                      : answer(tr("Those that most actors share: %1.").arg(listed(counted)), claimsOf(counted));
    card.notKnown = m_citing.say(tr("ATT&CK does not list all that these actors do."));
    return card;
}

Card Answers::uncovered() {
    Card card{tr("What does no recommendation cover?"), {}, {}, {}};
    Counted counted;
    for (const ObjectIndex technique : m_stops.uncovered) {
        std::vector<ClaimIndex> uses;
        for (const ClaimIndex c : m_landscape.claimsTo(technique))
            if (m_visible.claim(c) && m_landscape.claim(c).predicate == Predicate::Uses)
                uses.push_back(c);
        counted.emplace_back(technique, std::move(uses));
    }
    card.answer = counted.empty() ? answer(tr("Every technique seen has one."), {})
                                  : answer(tr("%1 of %2 techniques seen, among these %3.")
                                               .arg(counted.size())
                                               .arg(m_stops.seen.size())
                                               .arg(listed(counted)),
                                           claimsOf(counted));
    card.notKnown = m_citing.say(tr("Whether our own controls work against them."));
    return card;
}

Card Answers::disputed() {
    Card card{tr("What is disputed?"), {}, {}, {}};
    std::map<ObjectIndex, std::vector<ClaimIndex>> by;
    m_visible.claims.forEach([&](std::size_t i) {
        const ClaimIndex c(static_cast<std::uint32_t>(i));
        if (m_landscape.claim(c).isDisputed())
            by[m_landscape.claim(c).subject].push_back(c);
    });
    const Counted counted = ranked(std::move(by));
    const auto claims = claimsOf(counted);
    card.answer =
        counted.empty()
            ? answer(tr("Nothing in this selection."), {})
            : answer(tr("%1, most about %2.")
                         .arg(wording::count(qint64(claims.size()), tr("claim"), tr("claims")), listed(counted)),
                     claims);
    card.notKnown = m_citing.say(tr("Disputes that nobody published."));
    return card;
}

} // namespace

std::vector<Card> cardsOf(Deck &deck, const Selection &selection, Asker asker) {
    Answers answers(deck, selection);
    switch (asker) {
    case Asker::Board: return {answers.wanting(), answers.stopping(), answers.worse(), answers.sure(), answers.first()};
    case Asker::ResearchSecurity:
        return {answers.aims(), answers.wanting(), answers.priorities(), answers.exposed(), answers.entry()};
    case Asker::Analyst: break;
    }
    return {answers.detect(), answers.entry(), answers.uncovered(), answers.disputed(), answers.sure()};
}

} // namespace hw::briefing
