// Pages of the draft that end it: what to do first, what to decide, what it rests on.
#include "briefing/page_maker.h"

#include "briefing/deck_facts.h"
#include "briefing/page_painter.h"
#include "landscape/answer_words.h"
#include "landscape/path_answer.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
constexpr std::size_t mostRanked = 9;

} // namespace

Statement PageMaker::recommendationsTitle() {
    const auto &stops = m_stops.stops;
    const auto name = [&](std::size_t i) { return wording::name(m_landscape, stops[i].recommendation); };
    if (stops.empty())
        return m_citing.say(tr("No recommendation matches the techniques seen"));
    const auto first = stops.front().techniques.size();
    const auto tied = static_cast<std::size_t>(
        std::count_if(stops.begin(), stops.end(), [&](const Stop &stop) { return stop.techniques.size() == first; }));
    if (tied == 1)
        return m_citing.say(tr("%1 works against the most techniques seen").arg(name(0)), stops[0].claims);
    std::vector<ClaimIndex> claims;
    for (std::size_t i = 0; i < tied; ++i)
        claims.insert(claims.end(), stops[i].claims.begin(), stops[i].claims.end());
    return m_citing.say(tr("%1 recommendations work against the most techniques seen, %2 each").arg(tied).arg(first),
                        claims);
}

Page PageMaker::recommendations() {
    const auto &stops = m_stops.stops;
    std::vector<ClaimIndex> claims;
    Ranks ranks;
    for (const Stop &stop : stops) {
        if (ranks.rows.size() == mostRanked)
            break;
        BarRow row;
        row.label = wording::name(m_landscape, stop.recommendation);
        row.parts = {{static_cast<std::uint32_t>(stop.techniques.size()), QStringLiteral("chart.ink"), {}, false}};
        ranks.rows.push_back(std::move(row));
        ranks.ids << wording::line(m_landscape.id(stop.recommendation));
        claims.insert(claims.end(), stop.claims.begin(), stop.claims.end());
    }
    Page page = start(PageKind::Recommendations, {});
    page.title = recommendationsTitle();
    Figure figure;
    figure.heading = tr("Recommendations for health care");
    figure.unit = tr("techniques worked against, of %1 seen").arg(m_stops.seen.size());
    figure.claims = m_citing.cite(std::move(claims));
    figure.chart = std::move(ranks);
    const Theme theme;
    figure.alternative = describe(theme, figure.chart);
    page.blocks.push_back(std::move(figure));
    Prose said{Prose::Is::Lines, {}, {}};
    if (!stops.empty())
        said.statements.push_back(
            m_citing.say(wholeSentences(wording::paragraph(m_landscape.summary(stops.front().recommendation)), 300),
                         stops.front().claims, Citing::Order::AsGiven));
    if (!m_stops.uncovered.empty()) {
        std::vector<std::string> names;
        std::vector<ClaimIndex> uses;
        for (const ObjectIndex technique : m_stops.uncovered) {
            names.emplace_back(m_landscape.name(technique));
            for (const ClaimIndex c : m_landscape.claimsTo(technique))
                if (m_visible.claim(c) && m_landscape.claim(c).predicate == Predicate::Uses)
                    uses.push_back(c);
        }
        said.statements.push_back(m_citing.say(tr("No recommendation works against %1 of them: %2.")
                                                   .arg(names.size())
                                                   .arg(wording::paragraph(answers::listed(names, 2))),
                                               uses));
    }
    said.statements.push_back(
        m_citing.say(tr("ATT&CK does not list all that these actors do; own coverage is not known "
                        "here.")));
    page.blocks.push_back(std::move(said));
    return finished(std::move(page));
}

Page PageMaker::decisions() {
    Table table = decisionTable(true);
    const auto count = qint64(table.rows.size());
    Page page = start(PageKind::Decisions,
                      count == 0 ? tr("No decision follows from this selection")
                                 : tr("We ask for %1").arg(wording::count(count, tr("decision"), tr("decisions"))));
    table.heading.clear();
    page.blocks.push_back(std::move(table));
    return finished(std::move(page));
}

Page PageMaker::sources() {
    Page page = start(PageKind::Sources, tr("What this rests on, and what it does not say"));
    Prose method{Prose::Is::Points, tr("Method"), {}};
    const auto add = [&](const QString &text) { method.statements.push_back(m_citing.say(text)); };
    add(QString()); // counted over the deck, whenever that changes
    method.statements.back().countsDeck = true;
    if (m_overview.singlePublisher > 0)
        add((m_overview.singlePublisher == 1 ? tr("%1 rests on a single publisher, %2 on weak sources alone.")
                                             : tr("%1 rest on a single publisher, %2 on weak sources alone."))
                .arg(wording::events(m_overview.singlePublisher))
                .arg(m_overview.weakOnly == 0 ? tr("none") : QString::number(m_overview.weakOnly)));
    add(tr("It shows what was published, mostly in English. What nobody reported is not here; counts say more about "
           "reporting than about attacks."));
    add(m_selection.lens.isEmpty()
            ? tr("Attribution is somebody's; actors go by the landscape's own names, others stand in their profiles.")
            : tr("Attribution is somebody's; actors go by the names that %1 uses.").arg(m_selection.lens));
    add(tr("B2: Admiralty grade, where given. +4: four more. Confidence: of the least sure claim."));
    page.blocks.push_back(std::move(method));
    return finished(std::move(page));
}

/// Who had the area that the filter asks for as the aim, else who stands behind most.
ObjectIndex PageMaker::mainOf() const {
    for (const RankedActor &ranked : m_overview.ranking)
        if (std::find(m_reach.aimers.begin(), m_reach.aimers.end(), ranked.actor) != m_reach.aimers.end())
            return ranked.actor;
    return m_overview.ranking.front().actor;
}

std::optional<Page> PageMaker::mainActor() {
    if (m_overview.ranking.empty())
        return std::nullopt;
    return profile(mainOf());
}

std::optional<Page> PageMaker::mainPath() {
    if (m_overview.ranking.empty() || m_aims.empty())
        return std::nullopt; // nobody to start from, or nothing to arrive at
    const LinkGraphPtr graph = LinkGraph::of(m_selection.landscape, m_visible);
    PathQuestion question;
    question.from = mainOf();
    question.to = m_reach.asked.empty() ? m_aims.front().area : m_reach.asked.front();
    question.most = 1;
    const auto paths = shortestPaths(*graph, question);
    if (paths.empty())
        return std::nullopt;
    // One link is a sentence, which the page of the actor has; a long way joins anything with anything.
    constexpr std::size_t mostSteps = 3;
    if (paths.front().steps() < 2 || paths.front().steps() > mostSteps)
        return std::nullopt;
    return path(*graph, paths.front());
}

std::optional<Page> PageMaker::again(const Page &page) {
    const auto about = [&](int i) { return m_landscape.find(page.about.value(i).toStdString()); };
    switch (page.kind) {
    case PageKind::Brief: return brief();
    case PageKind::BottomLine: return bottomLine();
    case PageKind::StatementChart: return activity();
    case PageKind::WhoTargetsWhat: return matrix();
    case PageKind::Recommendations: return recommendations();
    case PageKind::Decisions: return decisions();
    case PageKind::Sources: return sources();
    case PageKind::Changes: return page.about.isEmpty() ? std::optional(latest()) : std::nullopt;
    case PageKind::Actor:
        if (const auto object = about(0))
            return profile(*object);
        return std::nullopt;
    case PageKind::Path: {
        const auto from = about(0), to = about(1);
        if (!from || !to)
            return std::nullopt;
        const LinkGraphPtr graph = LinkGraph::of(m_selection.landscape, m_visible);
        const auto paths = shortestPaths(*graph, {*from, *to, 1});
        return paths.empty() ? std::nullopt : std::optional(path(*graph, paths.front()));
    }
    default: return std::nullopt;
    }
}

Deck draftOf(const Selection &selection, Deck head) {
    Deck deck = std::move(head);
    PageMaker maker(deck, selection);
    // Each page is put in before the next is made, so that keys differ.
    const auto add = [&](std::optional<Page> page) {
        if (page)
            deck.pages.push_back(std::move(*page));
    };
    add(maker.brief());
    if (maker.overview().events > 0) {
        add(maker.bottomLine());
        add(maker.latest());
        add(maker.activity());
        add(maker.matrix());
        add(maker.mainActor());
        add(maker.mainPath());
        add(maker.recommendations());
        add(maker.decisions());
    }
    add(maker.sources());
    for (Page &page : deck.pages)
        if (page.kind == PageKind::Actor || page.kind == PageKind::Path)
            page.audience = Audience::Technical;
    recount(deck);
    return deck;
}

} // namespace hw::briefing
