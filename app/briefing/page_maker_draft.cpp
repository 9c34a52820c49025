// The pages of the first draft.
#include "briefing/page_maker.h"

#include "briefing/page_layout.h"
#include "briefing/page_painter.h"
#include "briefing/type_setting.h"
#include "landscape/activity.h"
#include "landscape/answer_words.h"
#include "landscape/event_facts.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

int yearOf(DayNumber day) { return QDate(1970, 1, 1).addDays(day).year(); }

/// As the landscape shortens it, for heads and titles; else the whole name.
QString shortName(const Landscape &landscape, ObjectIndex area) {
    for (const Fact &fact : landscape.facts(area))
        if (fact.key == "short")
            return wording::line(fact.value);
    return wording::name(landscape, area);
}

QString idOf(const Landscape &landscape, ObjectIndex object) {
    return object.isValid() ? wording::line(landscape.id(object)) : QString();
}

} // namespace

Numbers PageMaker::numbers() {
    Numbers numbers;
    const auto add = [&](std::uint32_t value, const QString &of, const QString &caption,
                         std::vector<ClaimIndex> claims) {
        numbers.numbers.push_back({(value ? wording::number(value) : tr("none")) + of, caption,
                                   m_citing.cite(std::move(claims)), Tlp::Clear});
    };
    add(m_overview.events, {},
        m_overview.unattributed ? tr("incidents and campaigns, %1 without attribution").arg(m_overview.unattributed)
                                : tr("incidents and campaigns"),
        occurred(m_events));
    std::vector<ClaimIndex> aims;
    if (m_reach.asked.empty()) {
        for (const ObjectIndex area : targetedAreas(m_landscape, m_visible))
            for (const ClaimIndex c : m_landscape.claimsTo(area))
                if (const Claim &claim = m_landscape.claim(c); m_visible.claim(c) &&
                                                               claim.areaBasis == AreaBasis::Targeted &&
                                                               !m_landscape.isBackground(claim.subject))
                    aims.push_back(c);
        add(m_overview.areasTargeted, m_overview.areasTargeted ? tr(" of %1").arg(m_overview.areasTotal) : QString(),
            tr("research areas named as the aim"), aims);
    } else {
        const auto aimed = static_cast<std::uint32_t>(m_reach.aimed.size());
        add(aimed, aimed ? tr(" of %1").arg(m_overview.events) : QString(),
            (aimed ? tr("had %1 as the aim") : tr("reported to have had %1 as the aim")).arg(areaName()), m_reach.aims);
    }
    // Of what nobody reported the number is not known: "none" counts reports.
    add(m_overview.careDisrupted, {},
        m_overview.careDisrupted ? tr("disrupted care or research") : tr("reported to have disrupted care or research"),
        eventsOfBasis(m_landscape, m_visible, AreaBasis::ServiceDisrupted).claims);
    static constexpr Predicate attributed[] = {Predicate::AttributedTo};
    add(m_overview.activeActors, {},
        (m_overview.activeActors == 1 ? tr("active actor, %1 state-linked") : tr("active actors, %1 state-linked"))
            .arg(m_overview.stateActors ? wording::number(m_overview.stateActors) : tr("none")),
        claimsOfEvents(m_landscape, m_visible, m_events, attributed));
    return numbers;
}

/// The whole period in as many bars as there is room for: longer ones rather than fewer years. Only where even years
/// are too many the oldest are left out, which the words beside the heading say.
Figure PageMaker::activityFigure(std::size_t mostBuckets) {
    Figure figure;
    Columns chart{m_overview.activity};
    for (const BucketUnit longer : {BucketUnit::Quarter, BucketUnit::Year})
        if (chart.activity.buckets.size() > mostBuckets && chart.activity.unit < longer)
            chart.activity = activityOf(m_landscape, m_visible, m_events, longer);
    auto &buckets = chart.activity.buckets;
    std::uint32_t earlier = 0, shown = 0;
    while (buckets.size() > mostBuckets) {
        earlier += buckets.front().total();
        buckets.erase(buckets.begin());
    }
    for (const ActivityBucket &bucket : buckets)
        shown += bucket.total();
    figure.heading = chart.activity.unit == BucketUnit::Month     ? tr("By month and origin")
                     : chart.activity.unit == BucketUnit::Quarter ? tr("By quarter and origin")
                                                                  : tr("By year and origin");
    QStringList parts;
    if (!buckets.empty())
        parts << tr("%1 to %2").arg(yearOf(buckets.front().firstDay)).arg(yearOf(buckets.back().lastDay));
    parts << (shown == m_overview.events
                  ? wording::events(shown)
                  : tr("%1 of %2").arg(wording::number(shown), wording::events(m_overview.events)));
    if (earlier > 0)
        parts << tr("%1 earlier").arg(earlier);
    if (chart.activity.undated > 0)
        parts << tr("%1 without a date").arg(chart.activity.undated);
    figure.unit = parts.join(QStringLiteral(", "));
    std::vector<ObjectIndex> events = m_events;
    if (!buckets.empty()) {
        EventQuery query;
        query.from = buckets.front().firstDay;
        query.to = buckets.back().lastDay;
        events = eventsBehind(m_landscape, m_visible, query);
    }
    static constexpr Predicate said[] = {Predicate::Occurred, Predicate::AttributedTo, Predicate::OriginatesFrom};
    figure.claims = m_citing.cite(claimsOfEvents(m_landscape, m_visible, events, said));
    const Theme theme;
    figure.chart = std::move(chart);
    figure.alternative = describe(theme, figure.chart);
    return figure;
}

Figure PageMaker::matrixFigure(OverviewShape shape) {
    Figure figure;
    const TargetMatrix matrix = overviewOf(m_landscape, m_visible, shape).matrix;
    Matrix chart;
    chart.content = heatmapContent(m_landscape, matrix);
    for (const MatrixRow &row : matrix.rows) {
        chart.rowIds << idOf(m_landscape, row.actor);
        chart.rowsAre.push_back(row.is);
        if (row.is == MatrixRow::Is::Actor)
            chart.listedActors << chart.rowIds.back();
    }
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
        const ObjectIndex area = matrix.columns[i].area;
        chart.columnIds << idOf(m_landscape, area);
        chart.columnsAre.push_back(matrix.columns[i].is);
        if (matrix.columns[i].is == MatrixColumn::Is::Area)
            chart.listedAreas << chart.columnIds.back();
        if (area.isValid()) // a page has no room for long names of many areas
            chart.content.columns[i].name = shortName(m_landscape, area);
    }
    figure.heading = tr("Who is linked with what");
    figure.unit = wording::events(m_overview.events);
    static constexpr Predicate said[] = {Predicate::AttributedTo, Predicate::Targets, Predicate::LinkedTo};
    figure.claims = m_citing.cite(claimsOfEvents(m_landscape, m_visible, m_events, said));
    const Theme theme;
    figure.chart = std::move(chart);
    figure.alternative = describe(theme, figure.chart);
    return figure;
}

Table PageMaker::decisionTable(bool risks) {
    Table table;
    table.heading = tr("Decisions requested");
    table.numbered = true;
    table.columns = {{tr("Decision"), risks ? 3.6 : 4.4, false},
                     {tr("What it works against"), risks ? 2.4 : 2.6, false}};
    if (risks)
        table.columns.push_back({tr("If this alone is left out"), 2.6, false});
    table.columns.push_back({tr("Owner"), 1.1, false});
    table.columns.push_back({tr("By"), 0.9, false});
    const std::size_t rows = std::min(mostDecisions, m_stops.stops.size());
    for (std::size_t i = 0; i < rows; ++i) {
        const Stop &stop = m_stops.stops[i];
        Table::Row row;
        row.cells << wording::name(m_landscape, stop.recommendation)
                  << tr("%1 of %2 techniques").arg(stop.techniques.size()).arg(m_stops.seen.size());
        if (risks) {
            // What another row of this table works against, too, does not stay open.
            std::vector<std::string> names;
            for (const ObjectIndex technique : stop.techniques)
                if (std::none_of(
                        m_stops.stops.begin(), m_stops.stops.begin() + std::ptrdiff_t(rows), [&](const Stop &other) {
                            return &other != &stop && std::find(other.techniques.begin(), other.techniques.end(),
                                                                technique) != other.techniques.end();
                        }))
                    names.emplace_back(m_landscape.name(technique));
            row.cells << (names.empty()       ? tr("Nothing more stays open")
                          : names.size() == 1 ? tr("%1 stays open").arg(wording::paragraph(names[0]))
                                              : tr("%1 stay open").arg(wording::paragraph(answers::listed(names, 1))));
        }
        row.cells << tr("open") << tr("open");
        row.claims = m_citing.cite(stop.claims, Citing::Order::AsGiven);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Page PageMaker::brief() {
    std::vector<ClaimIndex> claims;
    const QString title = headline(claims);
    Page page = start(PageKind::Brief, title, claims);
    Prose line{Prose::Is::BottomLine, tr("Bottom line"), {}};
    line.statements = bottomLines(true);
    for (Statement &statement : line.statements) { // how sure that is stands on its page and in the judgements
        statement.confidence = Confidence::NotStated;
        statement.why.clear();
    }
    const std::size_t asked = std::min(mostDecisions, m_stops.stops.size());
    int words = 0;
    for (const Statement &statement : line.statements)
        words += wordCount(statement.text);
    if (m_overview.events > 0 && asked > 0 && words + 5 <= mostBottomLineWords)
        line.statements.push_back(
            m_citing.say(tr("We ask for %1.").arg(wording::count(qint64(asked), tr("decision"), tr("decisions")))));
    page.blocks.push_back(std::move(line));
    if (m_overview.events > 0) {
        page.blocks.push_back(numbers());
        Prose record{Prose::Is::Judgements, tr("What the record shows"), findings(3)};
        for (Statement &statement : record.statements)
            if (!statement.why.isEmpty())
                statement.why = m_citing.shortWhy(statement);
        page.blocks.push_back(std::move(record));
        page.blocks.push_back(Prose{Prose::Is::Points, tr("What was hit"), hits()});
        page.blocks.push_back(activityFigure(16));
        page.blocks.push_back(matrixFigure({4, 2}));
        page.blocks.push_back(decisionTable(false));
        page.blocks.push_back(gaps());
    }
    page.blocks.push_back(SourceList{});
    page.blocks.push_back(LikelihoodScale{});
    return finished(std::move(page));
}

/// What qualifies the headline, which the one-page brief has as its title: two pages with one title say less.
std::optional<Statement> PageMaker::qualification() {
    const auto all = wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns"));
    if (const BasisCount stopped = eventsOfBasis(m_landscape, m_visible, AreaBasis::ServiceDisrupted);
        !stopped.events.empty())
        return m_citing.say(tr("%1 of %2 disrupted care or research").arg(stopped.events.size()).arg(all),
                            stopped.claims);
    const auto unnamed = intrudersUnnamed();
    const auto intrusions = std::count_if(m_events.begin(), m_events.end(),
                                          [&](ObjectIndex event) { return hasIntruder(m_landscape, event); });
    if (unnamed.empty() || intrusions < 2)
        return std::nullopt;
    return m_citing.say(tr("Nobody is named behind %1 of %2 intrusions").arg(unnamed.size()).arg(intrusions),
                        confirmed(unnamed));
}

Page PageMaker::bottomLine() {
    std::vector<ClaimIndex> claims;
    const QString title = headline(claims);
    Page page = start(PageKind::BottomLine, title, claims);
    if (auto qualified = qualification())
        page.title = std::move(*qualified);
    Prose lines{Prose::Is::Lines, {}, bottomLines(false)};
    page.blocks.push_back(std::move(lines));
    page.blocks.push_back(numbers());
    if (!m_stops.stops.empty()) {
        const Stop &stop = m_stops.stops.front();
        page.blocks.push_back(Prose{Prose::Is::Ask,
                                    tr("What we ask for first"),
                                    {m_citing.say(tr("%1: works against %2 of the %3 techniques seen.")
                                                      .arg(wording::name(m_landscape, stop.recommendation))
                                                      .arg(stop.techniques.size())
                                                      .arg(m_stops.seen.size()),
                                                  stop.claims, Citing::Order::AsGiven)}});
    }
    return finished(std::move(page));
}

Page PageMaker::activity() {
    const auto attributed = origins(true);
    Page page = start(PageKind::StatementChart, {});
    if (attributed)
        page.title = *attributed;
    else if (m_overview.unattributed == m_overview.events)
        page.title = m_citing.say(tr("Nothing in this selection is attributed"), occurred(m_events));
    else if (auto began = trend()) { // the filter asks for one origin: that it is the one of all says nothing
        page.title.text = page.title.generated = began->text.section(QStringLiteral(". "), 0, 0);
        page.title.claims = began->claims;
    } else
        page.title =
            m_citing.say(tr("When they began: %1").arg(wording::events(m_overview.events)), occurred(m_events));
    page.blocks.push_back(activityFigure(28));
    Prose said{Prose::Is::Judgements, {}, {}};
    for (auto statement : {origins(), leaders(), trend()})
        if (statement && !statement->text.startsWith(page.title.text + u'.')) // which says it already
            said.statements.push_back(std::move(*statement));
    page.blocks.push_back(std::move(said));
    return finished(std::move(page));
}

/// Over all pairs, not only those that the page has room for: the one that meets more often than any other is marked.
Statement PageMaker::matrixTitle(Matrix &chart) {
    constexpr OverviewShape everything{100000, 100000};
    const TargetMatrix all = overviewOf(m_landscape, m_visible, everything).matrix;
    std::uint32_t best = 0, pairs = 0;
    MatrixRow row;
    MatrixColumn column;
    for (std::size_t i = 0; i < all.rows.size(); ++i)
        for (std::size_t j = 0; j < all.columns.size(); ++j) {
            if (all.rows[i].is != MatrixRow::Is::Actor || all.columns[j].is != MatrixColumn::Is::Area)
                continue;
            if (all.cell(i, j) > best) {
                best = all.cell(i, j);
                pairs = 0;
                row = all.rows[i];
                column = all.columns[j];
            }
            pairs += best > 0 && all.cell(i, j) == best;
        }
    static constexpr Predicate said[] = {Predicate::AttributedTo, Predicate::Targets, Predicate::LinkedTo};
    const auto behind = [&](const std::vector<ObjectIndex> &events) {
        return claimsOfEvents(m_landscape, m_visible, events, said);
    };
    if (best == 0)
        return m_citing.say(tr("No actor is linked with a research area"), occurred(m_events));
    if (best == 1)
        return m_citing.say(tr("No actor is reported twice on one research area: no single one to watch"),
                            behind(m_events));
    if (pairs > 1)
        return m_citing.say(
            tr("%1 pairs of actor and research area stand out, with %2 reports each").arg(pairs).arg(best),
            behind(m_events));
    chart.markedRow = int(chart.rowIds.indexOf(idOf(m_landscape, row.actor)));
    chart.markedColumn = int(chart.columnIds.indexOf(idOf(m_landscape, column.area)));
    if (chart.markedRow < 0 || chart.markedColumn < 0)
        chart.markedRow = chart.markedColumn = -1;
    EventQuery query;
    query.row = row;
    query.column = column;
    QString words = tr("%1 and %2 are reported together most often: %3 times")
                        .arg(wording::name(m_landscape, row.actor), wording::name(m_landscape, column.area))
                        .arg(best);
    if (words.size() > mostTitle) // without the other names, and as the head of the column has it
        words = tr("%1 and %2 are reported together %3 times")
                    .arg(wording::name(m_landscape, row.actor).section(QStringLiteral(" ("), 0, 0).left(36),
                         shortName(m_landscape, column.area).left(20))
                    .arg(best);
    return m_citing.say(words, behind(eventsBehind(m_landscape, m_visible, query)));
}

Page PageMaker::matrix() {
    constexpr OverviewShape shape{8, 4};
    Figure figure = matrixFigure(shape);
    Page page = start(PageKind::WhoTargetsWhat, {});
    page.title = matrixTitle(std::get<Matrix>(figure.chart));
    const Theme theme;
    figure.alternative = describe(theme, figure.chart);
    const QStringList counted = figure.claims;
    const TargetMatrix all = overviewOf(m_landscape, m_visible, shape).matrix;
    page.blocks.push_back(std::move(figure));
    Prose said{Prose::Is::Lines, {}, hits()};
    QStringList several;
    if (all.severalActors > 0)
        several << tr("%1 in more than one row").arg(all.severalActors);
    if (all.severalAreas > 0)
        several << tr("%1 in more than one column").arg(all.severalAreas);
    if (!several.isEmpty()) {
        said.statements.push_back(
            m_citing.say(tr("Counted more than once: %1. So sums exceed the total.").arg(several.join(tr(" and ")))));
        said.statements.back().claims = counted;
    }
    page.blocks.push_back(std::move(said));
    return finished(std::move(page));
}

} // namespace hw::briefing
