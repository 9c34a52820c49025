#include "briefing/page_maker.h"

#include "briefing/deck_facts.h"
#include "landscape/filter_text.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr qsizetype mostTitle = 84;       ///< characters: two lines of a slide
constexpr std::size_t mostClaimsTold = 6; ///< in the notes

} // namespace

Selection selectionOf(LandscapePtr landscape, const Filter &filter) {
    VisibleSet visible = visibleIn(*landscape, filter);
    return {std::move(landscape), filter, std::move(visible)};
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
    page.frozen.lens = m_selection.lens;
    page.frozen.dataset = wording::line(m_landscape.info().version);
    const auto date = PartialDate::parse(m_landscape.info().date);
    page.frozen.date = date ? wording::date(*date) : wording::line(m_landscape.info().date);
    for (const Page &other : m_deck.pages)
        page.key = std::max(page.key, other.key);
    ++page.key;
    return page;
}

/// The speaker can defend every line: the notes name what the page rests on.
Page PageMaker::finished(Page page) {
    const QStringList claims = claimsOf(page);
    QStringList lines;
    lines << (claims.isEmpty()
                  ? tr("This page rests on no claim.")
                  : tr("This page rests on %1.").arg(wording::count(claims.size(), tr("claim"), tr("claims"))));
    for (qsizetype i = 0; i < std::min(claims.size(), qsizetype(mostClaimsTold)); ++i) {
        const CitedClaim cited = m_deck.claims.value(claims.at(i));
        lines << QStringLiteral("%1: %2").arg(citationOf(cited), cited.text);
    }
    if (claims.size() > qsizetype(mostClaimsTold))
        lines << tr("All of them stand in the list of claims.");
    if (!page.frozen.filter.isEmpty())
        lines << tr("Filter: %1").arg(page.frozen.filter);
    page.notes = lines.join(u'\n');
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
    if (m_aims.empty())
        return tr("No report names a research area as the aim");
    use(m_aims[0]);
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
        if (ranking.size() > 2 && ranking[2].events == ranking[0].events)
            return m_citing.sure(tr("No actor stands out: the most active ones have %1 each of %2.")
                                     .arg(wording::number(ranking[0].events), of),
                                 claims);
        use(ranking[1].actor);
        return m_citing.sure(
            tr("%1 and %2 are attributed most: %3 each of %4.")
                .arg(first, wording::name(m_landscape, ranking[1].actor), wording::number(ranking[0].events), of),
            claims);
    }
    return m_citing.sure(tr("%1 is attributed most: %2 of %3.").arg(first, wording::number(ranking[0].events), of),
                         claims);
}

std::optional<Statement> PageMaker::origins() {
    std::array<std::uint32_t, originCount> counts{};
    std::array<std::vector<ObjectIndex>, originCount> events;
    for (std::size_t o = 0; o < originCount; ++o) {
        EventQuery query;
        query.origin = static_cast<Origin>(o);
        events[o] = eventsBehind(m_landscape, m_visible, query);
        counts[o] = static_cast<std::uint32_t>(events[o].size());
    }
    std::array<std::size_t, originCount - 1> order{}; // without Unknown
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    if (counts[order[0]] == 0)
        return std::nullopt;
    const auto words = [&](std::size_t o) {
        const auto origin = static_cast<Origin>(o);
        return origin == Origin::Criminal     ? tr("criminal groups")
               : origin == Origin::OtherState ? tr("actors of other states")
                                              : tr("%1 actors").arg(wording::text(title(origin)));
    };
    static constexpr Predicate said[] = {Predicate::AttributedTo, Predicate::OriginatesFrom};
    auto claims = claimsOfEvents(m_landscape, m_visible, events[order[0]], said);
    QString text =
        tr("%1 of %2 are attributed to %3")
            .arg(wording::number(counts[order[0]]),
                 wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns")),
                 words(order[0]));
    if (counts[order[1]] > 0) {
        text += tr(", %1 to %2").arg(wording::number(counts[order[1]]), words(order[1]));
        const auto more = claimsOfEvents(m_landscape, m_visible, events[order[1]], said);
        claims.insert(claims.end(), more.begin(), more.end());
    }
    return m_citing.sure(text + u'.', claims);
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
    const auto count = [](std::size_t n) { return n ? wording::number(qint64(n)) : tr("none reported"); };
    const QString text = tr("In %1, %2 began; in %3, %4. The latest months are thin.")
                             .arg(last)
                             .arg(newer.empty() ? count(0) : wording::events(qint64(newer.size())))
                             .arg(last - 1)
                             .arg(count(older.size()));
    newer.insert(newer.end(), older.begin(), older.end());
    return m_citing.sure(text, occurred(newer));
}

std::vector<Statement> PageMaker::findings(std::size_t most) {
    std::vector<Statement> found;
    for (auto statement : {leaders(), origins(), trend()})
        if (statement && found.size() < most)
            found.push_back(std::move(*statement));
    return found;
}

std::vector<Statement> PageMaker::hits() {
    std::vector<Statement> found;
    const auto add = [&](const QString &lead, AreaBasis basis, const QString &one, const QString &many) {
        const BasisCount count = eventsOfBasis(m_landscape, m_visible, basis);
        if (count.events.empty())
            return;
        Statement statement = m_citing.say(QStringLiteral("%1 %2.").arg(wording::events(qint64(count.events.size())),
                                                                        count.events.size() == 1 ? one : many),
                                           count.claims);
        statement.lead = lead;
        found.push_back(std::move(statement));
    };
    add(tr("Aim."), AreaBasis::Targeted, tr("names a research area as the aim"), tr("name a research area as the aim"));
    add(tr("Data."), AreaBasis::DataExposed, tr("exposed data of a research area"),
        tr("exposed data of a research area"));
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
        parts << tr("a second publisher for the %1 that rest on one").arg(m_overview.singlePublisher);
    if (m_overview.areasTotal > m_overview.areasTargeted)
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
