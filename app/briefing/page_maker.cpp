#include "briefing/page_maker.h"

#include "briefing/deck_facts.h"
#include "briefing/speaker_notes.h"
#include "landscape/event_facts.h"
#include "landscape/filter_text.h"
#include "session/filter_fields.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

} // namespace

Selection selectionOf(LandscapePtr landscape, const Filter &filter) {
    VisibleSet visible = visibleIn(*landscape, filter);
    return {std::move(landscape), filter, std::move(visible)};
}

std::optional<Selection> selectionOfPage(const Page &page, LandscapePtr landscape) {
    const auto filter = parseFilter(page.frozen.filter.toStdString(), *landscape, UnknownValues::Keep);
    if (!filter)
        return std::nullopt;
    Selection selection = selectionOf(std::move(landscape), *filter);
    selection.lens = page.frozen.lens;
    return selection;
}

Deck untitledDeck(const QDate &date) {
    Deck deck;
    deck.date = date;
    deck.name = tr("Briefing, %1")
                    .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("MMMM yyyy")));
    return deck;
}

PageMaker::PageMaker(Deck &deck, const Selection &selection)
    : m_deck(deck)
    , m_selection(selection)
    , m_landscape(*m_selection.landscape)
    , m_visible(m_selection.visible)
    , m_citing(deck, m_landscape)
    , m_overview(overviewOf(m_landscape, m_visible, {9, 7}))
    , m_line(bottomLineOf(m_landscape, m_visible, m_overview))
    , m_reach(reachOf(m_landscape, m_visible, areasAskedFor(m_landscape, selection.filter)))
    , m_events([this] {
        auto events = eventsBehind(m_landscape, m_visible, {});
        return events;
    }())
    , m_aims(aimsOf(m_landscape, m_visible))
    , m_stops(stopsOf(m_landscape, m_visible)) {}

Page PageMaker::start(PageKind kind, const QString &title, const std::vector<ClaimIndex> &claims) {
    Page page;
    page.kind = kind;
    page.title = m_citing.say(title, claims);
    page.frozen.filter = wording::text(printFilter(m_selection.filter));
    page.frozen.scope = filterInWords(m_selection.filter, m_landscape);
    page.frozen.lens = m_selection.lens;
    page.frozen.dataset = wording::line(m_landscape.info().version);
    const auto date = PartialDate::parse(m_landscape.info().date);
    page.frozen.date = date ? wording::date(*date) : wording::line(m_landscape.info().date);
    for (const Page &other : m_deck.pages)
        page.key = std::max(page.key, other.key);
    ++page.key;
    return page;
}

Page PageMaker::finished(Page page) {
    page.notes = speakerNotes(m_deck, page);
    return page;
}

std::vector<ClaimIndex> PageMaker::occurred(std::span<const ObjectIndex> events) const {
    static constexpr Predicate predicates[] = {Predicate::Occurred};
    return claimsOfEvents(m_landscape, m_visible, events, predicates);
}

std::vector<ObjectIndex> PageMaker::intrudersUnnamed() const {
    EventQuery query;
    query.unattributedOnly = true;
    std::vector<ObjectIndex> events = eventsBehind(m_landscape, m_visible, query);
    std::erase_if(events, [&](ObjectIndex event) { return !hasIntruder(m_landscape, event); });
    return events;
}

QString PageMaker::headline(std::vector<ClaimIndex> &claims) const {
    const auto use = [&](const Aim &aim) { claims.insert(claims.end(), aim.claims.begin(), aim.claims.end()); };
    const auto name = [&](const Aim &aim) { return wording::name(m_landscape, aim.area); };
    if (m_overview.events == 0)
        return tr("Nothing is recorded for this selection");
    if (!m_reach.asked.empty())
        return areaHeadline(claims);
    if (m_aims.empty())
        return tr("No report names a research area as the aim");
    use(m_aims[0]);
    if (m_aims.size() == 1 && m_aims[0].events == 1)
        return tr("%1 is the one named aim").arg(name(m_aims[0]));
    if (m_aims.size() == 1 || m_aims[1].events < m_aims[0].events)
        return tr("%1 is most often the aim").arg(name(m_aims[0]));
    use(m_aims[1]);
    if (m_aims[0].events == 1) {
        for (std::size_t i = 2; i < m_aims.size(); ++i)
            use(m_aims[i]);
        return tr("%1 research areas are named as the aim, once each").arg(m_aims.size());
    }
    if (m_aims.size() > 2 && m_aims[2].events == m_aims[0].events)
        return tr("No research area stands out as the aim");
    const QString both = tr("%1 and %2 are most often the named aims").arg(name(m_aims[0]), name(m_aims[1]));
    return both.size() <= mostTitle ? both : tr("Two research areas are most often the named aims");
}

std::optional<Statement> PageMaker::leaders() {
    const auto &ranking = m_overview.ranking;
    if (ranking.empty() || (ranking.size() == 1 && ranking[0].events == m_overview.events))
        return std::nullopt; // nobody, or the one that the filter asks for
    static constexpr Predicate attributed[] = {Predicate::AttributedTo};
    std::vector<ClaimIndex> claims;
    const auto use = [&](ObjectIndex actor) {
        for (const ClaimIndex c : claimsOfEvents(m_landscape, m_visible, m_events, attributed))
            if (m_landscape.claim(c).object == actor) {
                claims.push_back(c); // that it took place, too, is needed: whose it was is no surer than that it was
                const auto took = occurred({&m_landscape.claim(c).subject, 1});
                claims.insert(claims.end(), took.begin(), took.end());
            }
    };
    use(ranking[0].actor);
    const QString first = wording::name(m_landscape, ranking[0].actor);
    const QString of = wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns"));
    if (ranking.size() > 1 && ranking[1].events == ranking[0].events) {
        if (ranking.size() > 2 && ranking[2].events == ranking[0].events) {
            for (std::size_t i = 1; i < ranking.size() && ranking[i].events == ranking[0].events; ++i)
                use(ranking[i].actor);
            const auto tied = std::count_if(ranking.begin(), ranking.end(), [&](const RankedActor &ranked) {
                return ranked.events == ranking[0].events;
            });
            const QString text = std::size_t(tied) == ranking.size()
                                     ? tr("No actor stands out: each of the %1 named is behind %2 of %3.")
                                     : tr("No actor stands out: each of the %1 most active is behind %2 of %3.");
            return m_citing.sure(text.arg(wording::number(tied), wording::number(ranking[0].events), of), claims);
        }
        use(ranking[1].actor);
        return m_citing.sure(
            tr("%1 and %2 are attributed most: %3 each of %4.")
                .arg(first, wording::name(m_landscape, ranking[1].actor), wording::number(ranking[0].events), of),
            claims);
    }
    return m_citing.sure(tr("%1 is attributed most: %2 of %3.").arg(first, wording::number(ranking[0].events), of),
                         claims);
}

/// Of these how many nobody but the thief lays to anybody, which is not an indictment.
std::size_t PageMaker::byOwnWord(std::span<const ObjectIndex> events) const {
    static constexpr Predicate attributed[] = {Predicate::AttributedTo, Predicate::OriginatesFrom};
    return std::size_t(std::count_if(events.begin(), events.end(), [&](const ObjectIndex &event) {
        const auto claims = claimsOfEvents(m_landscape, m_visible, {&event, 1}, attributed);
        return std::all_of(claims.begin(), claims.end(), [&](ClaimIndex c) { return isOwnWord(m_landscape.claim(c)); });
    }));
}

/// As a sentence of how many are attributed to whom, or as the title of a page, which is short.
std::optional<Statement> PageMaker::origins(bool asTitle) {
    std::array<std::vector<ObjectIndex>, originCount> events;
    std::vector<std::size_t> order; // without Unknown
    std::size_t known = 0;
    for (std::size_t o = 0; o < originCount; ++o) {
        EventQuery query;
        query.origin = static_cast<Origin>(o);
        events[o] = eventsBehind(m_landscape, m_visible, query);
        if (query.origin == Origin::Unknown || events[o].empty())
            continue;
        order.push_back(o);
        known += events[o].size();
    }
    if (order.empty())
        return std::nullopt;
    if (order.size() == 1 && known == m_overview.events)
        return std::nullopt; // the filter made it so
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return events[a].size() > events[b].size(); });
    const auto words = [&](std::size_t o) {
        const auto origin = static_cast<Origin>(o);
        return origin == Origin::Criminal     ? tr("criminal groups")
               : origin == Origin::OtherState ? tr("actors of other states")
                                              : tr("%1 actors").arg(wording::text(title(origin)));
    };
    // That it took place, too, is needed: whose it was is no surer than that it was.
    static constexpr Predicate said[] = {Predicate::AttributedTo, Predicate::OriginatesFrom, Predicate::Occurred};
    std::vector<ClaimIndex> claims;
    for (const std::size_t o : order) {
        const auto more = claimsOfEvents(m_landscape, m_visible, events[o], said);
        claims.insert(claims.end(), more.begin(), more.end());
    }
    const QString of = wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns"));
    const bool tie = order.size() > 1 && events[order[0]].size() == events[order[1]].size();
    constexpr std::size_t mostOrigins = 3;
    const std::size_t own = byOwnWord(events[std::size_t(Origin::Criminal)]);
    const bool claimed = own > 0 && order[0] == std::size_t(Origin::Criminal);
    const QString alone = claimed && !asTitle ? tr(" (%1 by their word alone)").arg(own) : QString();
    QString text = (events[order[0]].size() == 1 ? tr("%1 of %2 is attributed to %3")
                    : claimed                    ? tr("%1 of %2 are claimed by or attributed to %3")
                                                 : tr("%1 of %2 are attributed to %3"))
                       .arg(wording::number(qint64(events[order[0]].size())),
                            claimed ? wording::number(m_overview.events) : of, words(order[0]) + alone);
    const QString first = text;
    for (std::size_t i = 1; i < std::min(mostOrigins, order.size()); ++i) {
        if (i > 1 && events[order[i]].size() < events[order[1]].size())
            break; // two are enough, unless the third is as large
        text += tr(", %1 to %2").arg(wording::number(qint64(events[order[i]].size())), words(order[i]));
    }
    if (!asTitle)
        return m_citing.sure(
            (tie ? tr("No origin stands out: %1.") : tr("%1.")).arg(text) +
                (own == 0 || claimed ? QString() : u' ' + tr("%1 by the word of the gang alone.").arg(own)),
            claims);
    if (tie)
        return m_citing.say((known * 2 < m_overview.events ? tr("Only %1 of %2 are attributed, to %3 origins")
                                                           : tr("%1 of %2 are attributed; of %3 origins none leads"))
                                .arg(wording::number(qint64(known)), of, wording::number(qint64(order.size()))),
                            claims);
    return m_citing.say(text.size() <= mostTitle ? text : first, claims);
}

std::optional<Statement> PageMaker::trend() {
    LastTwoYears years = lastTwoYears(m_landscape, m_visible);
    auto &newer = years.newer, &older = years.older;
    const int last = years.last;
    if (newer.empty() && older.empty())
        return std::nullopt;
    const QString text = newer.empty()
                             ? tr("None is reported to have begun in %1; in %2, %3 began. The latest months are thin.")
                                   .arg(last)
                                   .arg(last - 1)
                                   .arg(wording::events(qint64(older.size())))
                             : tr("In %1, %2 began; in %3, %4. The latest months are thin.")
                                   .arg(last)
                                   .arg(wording::events(qint64(newer.size())))
                                   .arg(last - 1)
                                   .arg(older.empty() ? tr("none reported") : wording::number(qint64(older.size())));
    newer.insert(newer.end(), older.begin(), older.end());
    return m_citing.sure(text, occurred(newer));
}

std::vector<Statement> PageMaker::findings(std::size_t most) {
    std::vector<Statement> found = m_reach.asked.empty() ? std::vector<Statement>() : reachers();
    for (auto statement : {m_reach.asked.empty() ? leaders() : std::nullopt, origins(), trend()})
        if (statement && found.size() < most)
            found.push_back(std::move(*statement));
    return found;
}

std::vector<Statement> PageMaker::hits() {
    std::vector<Statement> found;
    const auto add = [&](const QString &lead, AreaBasis basis, const QString &what) {
        const BasisCount count = hitOf(m_landscape, m_visible, m_reach, basis);
        if (count.events.empty())
            return;
        Statement statement = m_citing.say(
            QStringLiteral("%1 %2.").arg(wording::events(qint64(count.events.size())), what), count.claims);
        statement.lead = lead;
        found.push_back(std::move(statement));
    };
    // First what matters most to a hospital: where a page has no room, the last lines go.
    add(tr("Care."), AreaBasis::ServiceDisrupted, tr("disrupted care or research"));
    add(tr("Aim."), AreaBasis::Targeted, tr("had %1 as the aim").arg(areaName()));
    add(tr("Data."), AreaBasis::DataExposed,
        m_reach.asked.empty() ? tr("exposed data of a research area") : tr("exposed data of %1").arg(areaName()));
    return found;
}

/// What is not known, and would change the picture.
Prose PageMaker::gaps() {
    Prose prose{Prose::Is::ChangeOfView, tr("What would change this view"), {}};
    QStringList parts;
    if (const auto nobody = intrudersUnnamed().size(); nobody > 0) // of what is no intrusion there is nobody to name
        parts << (nobody == 1 ? tr("an attribution for the one intrusion without")
                              : tr("an attribution for any of the %1 intrusions").arg(nobody));
    if (m_overview.singlePublisher > 0)
        parts << tr("a second, own report on the %1 of one publisher").arg(m_overview.singlePublisher);
    if (parts.isEmpty() && m_reach.asked.empty() && m_overview.areasTotal > m_overview.areasTargeted)
        parts << tr("a report on any of the %1 research areas that none names as the aim")
                     .arg(m_overview.areasTotal - m_overview.areasTargeted);
    if (parts.isEmpty())
        return prose;
    QString text = parts.join(QStringLiteral("; ")) + u'.';
    text[0] = text.at(0).toUpper();
    std::vector<ObjectIndex> behind = intrudersUnnamed();
    EventQuery query;
    query.singlePublisherOnly = true;
    const auto more = eventsBehind(m_landscape, m_visible, query);
    behind.insert(behind.end(), more.begin(), more.end());
    prose.statements.push_back(m_citing.say(text, confirmed(behind)));
    return prose;
}

} // namespace hw::briefing
