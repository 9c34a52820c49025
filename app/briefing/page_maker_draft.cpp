// The pages of the first draft.
#include "briefing/page_maker.h"

#include "briefing/page_layout.h"
#include "briefing/page_painter.h"
#include "briefing/type_setting.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr qsizetype mostTitle = 80; ///< characters: two lines of a slide, also of wide letters

template<class T>
void append(std::vector<T> &to, const std::vector<T> &from) {
    to.insert(to.end(), from.begin(), from.end());
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
    for (const Aim &aim : m_aims)
        append(aims, aim.claims);
    add(m_overview.areasTargeted, m_overview.areasTargeted ? tr(" of %1").arg(m_overview.areasTotal) : QString(),
        tr("research areas named as the aim"), aims);
    add(m_overview.careDisrupted, {}, tr("disrupted care or research"),
        eventsOfBasis(m_landscape, m_visible, AreaBasis::ServiceDisrupted).claims);
    static constexpr Predicate attributed[] = {Predicate::AttributedTo};
    add(m_overview.activeActors, {}, tr("active actors, %1 state-linked").arg(m_overview.stateActors),
        claimsOfEvents(m_landscape, m_visible, m_events, attributed));
    return numbers;
}

Figure PageMaker::activityFigure(std::size_t mostBuckets) {
    Figure figure;
    Columns chart{m_overview.activity};
    auto &buckets = chart.activity.buckets;
    if (buckets.size() > mostBuckets)
        buckets.erase(buckets.begin(), buckets.end() - std::ptrdiff_t(mostBuckets));
    std::uint32_t shown = 0;
    for (const ActivityBucket &bucket : buckets)
        shown += bucket.total();
    figure.heading = chart.activity.unit == BucketUnit::Month     ? tr("By month and origin")
                     : chart.activity.unit == BucketUnit::Quarter ? tr("By quarter and origin")
                                                                  : tr("By year and origin");
    figure.unit = shown == m_overview.events
                      ? wording::events(shown)
                      : tr("%1 of %2").arg(wording::number(shown), wording::events(m_overview.events));
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

Figure PageMaker::matrixFigure(OverviewShape shape, bool marked) {
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
            for (const Fact &fact : m_landscape.facts(area))
                if (fact.key == "short")
                    chart.content.columns[i].name = wording::line(fact.value);
    }
    if (marked) {
        std::uint32_t best = 0;
        for (int row = 0; row < int(matrix.rows.size()); ++row)
            for (int column = 0; column < int(matrix.columns.size()); ++column)
                if (!chart.rowIds.at(row).isEmpty() && !chart.columnIds.at(column).isEmpty() &&
                    chart.content.cell(row, column) > best) {
                    best = chart.content.cell(row, column);
                    chart.markedRow = row;
                    chart.markedColumn = column;
                }
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

Table PageMaker::decisionTable(std::size_t most, bool risks) {
    Table table;
    table.heading = tr("Decisions requested");
    table.numbered = true;
    table.columns = {{tr("Decision"), risks ? 3.6 : 4.4, false},
                     {tr("What it works against"), risks ? 2.4 : 2.6, false}};
    if (risks)
        table.columns.push_back({tr("If not decided"), 2.6, false});
    table.columns.push_back({tr("Owner"), 1.1, false});
    table.columns.push_back({tr("By"), 0.9, false});
    for (const Stop &stop : m_stops.stops) {
        if (table.rows.size() == most)
            break;
        Table::Row row;
        row.cells << wording::name(m_landscape, stop.recommendation)
                  << tr("%1 of %2 techniques").arg(stop.techniques.size()).arg(m_stops.seen.size());
        if (risks) {
            std::vector<std::string> names;
            for (const ObjectIndex technique : stop.techniques)
                names.emplace_back(m_landscape.name(technique));
            row.cells << tr("%1 stay open")
                             .arg(wording::paragraph(names.size() > 1 ? names[0] + " and " +
                                                                            std::to_string(names.size() - 1) + " more"
                                                                      : names[0]));
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
    line.statements.push_back(m_citing.say(wording::paragraph(m_line.first), m_line.claims));
    if (!m_line.second.empty())
        line.statements.push_back(m_citing.say(wording::paragraph(m_line.second), m_line.claims));
    const std::size_t asked = std::min<std::size_t>(3, m_stops.stops.size());
    int words = 0;
    for (const Statement &statement : line.statements)
        words += wordCount(statement.text);
    if (m_overview.events > 0 && asked > 0 && words + 5 <= mostBottomLineWords)
        line.statements.push_back(
            m_citing.say(tr("We ask for %1.").arg(wording::count(qint64(asked), tr("decision"), tr("decisions")))));
    page.blocks.push_back(std::move(line));
    if (m_overview.events > 0) {
        page.blocks.push_back(numbers());
        page.blocks.push_back(Prose{Prose::Is::Judgements, tr("What the record shows"), findings(3)});
        page.blocks.push_back(Prose{Prose::Is::Points, tr("What was hit"), hits()});
        page.blocks.push_back(activityFigure(14));
        page.blocks.push_back(matrixFigure({6, 3}, false));
        page.blocks.push_back(decisionTable(3, false));
        page.blocks.push_back(gaps());
    }
    page.blocks.push_back(SourceList{});
    page.blocks.push_back(LikelihoodScale{});
    return finished(std::move(page));
}

Page PageMaker::bottomLine() {
    std::vector<ClaimIndex> claims;
    const QString title = headline(claims);
    Page page = start(PageKind::BottomLine, title, claims);
    Prose lines{Prose::Is::Lines, {}, {}};
    lines.statements.push_back(m_citing.sure(wording::paragraph(m_line.first), m_line.claims));
    if (!m_line.second.empty())
        lines.statements.push_back(m_citing.say(wording::paragraph(m_line.second), m_line.claims));
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

Page PageMaker::latest() {
    const std::size_t most = std::min<std::size_t>(5, m_overview.newest.size());
    Page page = start(PageKind::Changes, tr("Nothing in this selection has become public"));
    if (most > 0)
        page.title = m_citing.say(
            tr("%1 is the latest to become public").arg(wording::name(m_landscape, m_overview.newest[0], 60)),
            occurred({m_overview.newest.data(), 1}));
    Table table;
    table.columns = {
        {tr("Incident or campaign"), 3.2, false}, {tr("What is said of it"), 4.6, false}, {tr("Public"), 1.1, false}};
    for (std::size_t i = 0; i < most; ++i) {
        const ObjectIndex event = m_overview.newest[i];
        Table::Row row;
        std::vector<ClaimIndex> claims = occurred({&event, 1});
        QString public_ = tr("not stated");
        if (!claims.empty()) {
            row.confidence = m_landscape.claim(claims.front()).confidence;
            if (const auto &reported = m_landscape.claim(claims.front()).reported)
                public_ = wording::shortDate(*reported);
        }
        QString said = wholeSentences(wording::paragraph(m_landscape.summary(event)), 220);
        if (said.isEmpty() && !claims.empty())
            said = wholeSentences(wording::claimSentence(m_landscape, claims.front()), 220);
        row.cells = {wording::name(m_landscape, event), said, public_};
        row.claims = m_citing.cite(std::move(claims));
        table.rows.push_back(std::move(row));
    }
    page.blocks.push_back(std::move(table));
    return finished(std::move(page));
}

Page PageMaker::activity() {
    std::vector<ClaimIndex> claims;
    const auto first = origins();
    Page page = start(PageKind::StatementChart, {}, claims);
    page.title = first ? *first : m_citing.say(tr("Nothing in this selection is attributed"));
    page.title.confidence = Confidence::NotStated;
    page.title.why.clear();
    if (page.title.text.endsWith(u'.'))
        page.title.text.chop(1);
    page.title.generated = page.title.text;
    page.blocks.push_back(activityFigure(28));
    Prose said{Prose::Is::Judgements, {}, {}};
    for (auto statement : {leaders(), trend()})
        if (statement)
            said.statements.push_back(std::move(*statement));
    page.blocks.push_back(std::move(said));
    return finished(std::move(page));
}

Page PageMaker::matrix() {
    Figure figure = matrixFigure({8, 4}, true);
    const auto &chart = std::get<Matrix>(figure.chart);
    Page page = start(PageKind::WhoTargetsWhat, tr("No actor is linked with a research area"));
    if (chart.markedRow >= 0) {
        const auto actor = m_landscape.find(chart.rowIds.at(chart.markedRow).toStdString());
        const auto area = m_landscape.find(chart.columnIds.at(chart.markedColumn).toStdString());
        EventQuery query;
        query.row = MatrixRow{MatrixRow::Is::Actor, *actor, 0};
        query.column = MatrixColumn{MatrixColumn::Is::Area, *area, 0};
        const auto events = eventsBehind(m_landscape, m_visible, query);
        static constexpr Predicate said[] = {Predicate::AttributedTo, Predicate::Targets, Predicate::LinkedTo};
        const auto claims = claimsOfEvents(m_landscape, m_visible, events, said);
        const auto named = [&](const QString &words) {
            return words.arg(wording::name(m_landscape, *actor), wording::name(m_landscape, *area));
        };
        QString words = events.size() == 1 ? named(tr("%1 and %2 meet once, and no two more often"))
                                           : named(tr("%1 and %2 meet most often: %3 times")).arg(events.size());
        if (events.size() == 1 && words.size() > mostTitle)
            words = named(tr("%1 and %2 meet once"));
        page.title = m_citing.say(words, claims);
    }
    const TargetMatrix &all = m_overview.matrix;
    page.blocks.push_back(std::move(figure));
    Prose said{Prose::Is::Lines, {}, hits()};
    QStringList several;
    if (all.severalActors > 0)
        several << tr("%1 in more than one row").arg(all.severalActors);
    if (all.severalAreas > 0)
        several << tr("%1 in more than one column").arg(all.severalAreas);
    if (!several.isEmpty())
        said.statements.push_back(m_citing.say(
            tr("Counted more than once: %1. So sums exceed the total.").arg(several.join(tr(" and "))), m_line.claims));
    page.blocks.push_back(std::move(said));
    return finished(std::move(page));
}

} // namespace hw::briefing
