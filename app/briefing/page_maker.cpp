#include "briefing/page_maker.h"

#include "briefing/deck_facts.h"
#include "landscape/filter_text.h"
#include "session/filter_fields.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr qsizetype mostTitle = 84; ///< characters: two lines of a slide

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
    page.notes = groundsOf(m_deck, page);
    return page;
}

std::vector<ClaimIndex> PageMaker::occurred(std::span<const ObjectIndex> events) const {
    static constexpr Predicate predicates[] = {Predicate::Occurred};
    return claimsOfEvents(m_landscape, m_visible, events, predicates);
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
    if (m_aims.size() > 2 && m_aims[2].events == m_aims[0].events)
        return tr("No research area stands out as the aim");
    const QString both = tr("%1 and %2 are most often the named aims").arg(name(m_aims[0]), name(m_aims[1]));
    return both.size() <= mostTitle ? both : tr("Two research areas are most often the named aims");
}

std::optional<Statement> PageMaker::leaders() {
    const auto &ranking = m_overview.ranking;
    if (ranking.empty())
        return std::nullopt;
    static constexpr Predicate attributed[] = {Predicate::AttributedTo};
    std::vector<ClaimIndex> claims;
    const auto use = [&](ObjectIndex actor) {
        for (const ClaimIndex c : claimsOfEvents(m_landscape, m_visible, m_events, attributed))
            if (m_landscape.claim(c).object == actor)
                claims.push_back(c);
    };
    use(ranking[0].actor);
    const QString first = wording::name(m_landscape, ranking[0].actor);
    const QString of = wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns"));
    if (ranking.size() > 1 && ranking[1].events == ranking[0].events) {
        if (ranking.size() > 2 && ranking[2].events == ranking[0].events) {
            for (std::size_t i = 1; i < ranking.size() && ranking[i].events == ranking[0].events; ++i)
                use(ranking[i].actor);
            return m_citing.sure(tr("No actor stands out: %1 each of %2 for the most active.")
                                     .arg(wording::number(ranking[0].events), of),
                                 claims);
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
    if (!asTitle && order.size() == 1 && known == m_overview.events)
        return std::nullopt; // the filter made it so
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return events[a].size() > events[b].size(); });
    const auto words = [&](std::size_t o) {
        const auto origin = static_cast<Origin>(o);
        return origin == Origin::Criminal     ? tr("criminal groups")
               : origin == Origin::OtherState ? tr("actors of other states")
                                              : tr("%1 actors").arg(wording::text(title(origin)));
    };
    static constexpr Predicate said[] = {Predicate::AttributedTo, Predicate::OriginatesFrom};
    std::vector<ClaimIndex> claims;
    for (const std::size_t o : order) {
        const auto more = claimsOfEvents(m_landscape, m_visible, events[o], said);
        claims.insert(claims.end(), more.begin(), more.end());
    }
    const QString of = wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns"));
    const bool tie = order.size() > 1 && events[order[0]].size() == events[order[1]].size();
    constexpr std::size_t mostOrigins = 3;
    QString text =
        (events[order[0]].size() == 1 ? tr("%1 of %2 is attributed to %3") : tr("%1 of %2 are attributed to %3"))
            .arg(wording::number(qint64(events[order[0]].size())), of, words(order[0]));
    const QString first = text;
    for (std::size_t i = 1; i < std::min(mostOrigins, order.size()); ++i) {
        if (i > 1 && events[order[i]].size() < events[order[1]].size())
            break; // two are enough, unless the third is as large
        text += tr(", %1 to %2").arg(wording::number(qint64(events[order[i]].size())), words(order[i]));
    }
    if (!asTitle)
        return m_citing.sure((tie ? tr("No origin stands out: %1.") : tr("%1.")).arg(text), claims);
    if (tie)
        return m_citing.say(
            tr("No origin stands out: %1 of %2 %3")
                .arg(wording::number(qint64(known)), of, known == 1 ? tr("is attributed") : tr("are attributed")),
            claims);
    return m_citing.say(text.size() <= mostTitle ? text : first, claims);
}

/// The last two years that are over: the current one is always thin.
std::optional<Statement> PageMaker::trend() {
    const auto date = PartialDate::parse(m_landscape.info().date);
    if (!date)
        return std::nullopt;
    const auto in = [&](int year) {
        const auto span = PartialDate::parse(std::to_string(year));
        EventQuery query;
        query.from = span->firstDay();
        query.to = span->lastDay();
        return eventsBehind(m_landscape, m_visible, query);
    };
    const int last = date->year() - 1;
    std::vector<ObjectIndex> newer = in(last), older = in(last - 1);
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
    std::vector<Statement> found;
    for (auto statement : {m_reach.asked.empty() ? leaders() : reachers(), origins(), trend()})
        if (statement && found.size() < most)
            found.push_back(std::move(*statement));
    return found;
}

/// What was hit in that way: of the areas that the filter asks for, else of any. Care is nobody's research area.
BasisCount PageMaker::hit(AreaBasis basis) const {
    BasisCount count = eventsOfBasis(m_landscape, m_visible, basis);
    if (m_reach.asked.empty() || basis == AreaBasis::ServiceDisrupted)
        return count;
    std::erase_if(count.claims, [&](ClaimIndex c) { return !m_reach.isOf(m_landscape, m_landscape.claim(c).object); });
    std::erase_if(count.events, [&](ObjectIndex event) {
        return std::none_of(count.claims.begin(), count.claims.end(),
                            [&](ClaimIndex c) { return m_landscape.claim(c).subject == event; });
    });
    return count;
}

std::vector<Statement> PageMaker::hits() {
    std::vector<Statement> found;
    const auto add = [&](const QString &lead, AreaBasis basis, const QString &one, const QString &many) {
        const BasisCount count = hit(basis);
        if (count.events.empty())
            return;
        Statement statement = m_citing.say(QStringLiteral("%1 %2.").arg(wording::events(qint64(count.events.size())),
                                                                        count.events.size() == 1 ? one : many),
                                           count.claims);
        statement.lead = lead;
        found.push_back(std::move(statement));
    };
    const bool any = m_reach.asked.empty();
    const QString aim = tr("had %1 as the aim").arg(areaName());
    add(tr("Aim."), AreaBasis::Targeted, any ? tr("names a research area as the aim") : aim,
        any ? tr("name a research area as the aim") : aim);
    const QString data = any ? tr("exposed data of a research area") : tr("exposed data of %1").arg(areaName());
    add(tr("Data."), AreaBasis::DataExposed, data, data);
    add(tr("Care."), AreaBasis::ServiceDisrupted, tr("disrupted care or research"), tr("disrupted care or research"));
    return found;
}

/// What is not known, and would change the picture.
Prose PageMaker::gaps() {
    Prose prose{Prose::Is::ChangeOfView, tr("What would change this view"), {}};
    QStringList parts;
    if (m_overview.unattributed > 0)
        parts << tr("an attribution for any of the %1 without one").arg(m_overview.unattributed);
    if (m_overview.singlePublisher > 0)
        parts << (m_overview.singlePublisher == 1 ? tr("a second publisher for the %1 that rests on one")
                                                  : tr("a second publisher for the %1 that rest on one"))
                     .arg(m_overview.singlePublisher);
    if (m_reach.asked.empty() && m_overview.areasTotal > m_overview.areasTargeted)
        parts << tr("a report on any of the %1 research areas that none names as the aim")
                     .arg(m_overview.areasTotal - m_overview.areasTargeted);
    if (parts.isEmpty())
        return prose;
    QString text = parts.join(QStringLiteral("; ")) + u'.';
    text[0] = text.at(0).toUpper();
    EventQuery query;
    query.unattributedOnly = true;
    std::vector<ObjectIndex> behind = eventsBehind(m_landscape, m_visible, query);
    query = {};
    query.singlePublisherOnly = true;
    const auto more = eventsBehind(m_landscape, m_visible, query);
    behind.insert(behind.end(), more.begin(), more.end());
    prose.statements.push_back(m_citing.say(text, occurred(behind)));
    return prose;
}

} // namespace hw::briefing
