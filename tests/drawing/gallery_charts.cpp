#include "gallery.h"
#include "gallery_parts.h"

#include "drawing/activity_chart.h"
#include "drawing/bars.h"
#include "drawing/heatmap.h"
#include "drawing/kpi.h"
#include "drawing/ranking.h"
#include "drawing/spans.h"
#include "panels/parts/card.h"
#include "panels/parts/chip_button.h"
#include "panels/parts/confidence_label.h"
#include "panels/parts/origin_tag_label.h"
#include "panels/parts/pill_tabs.h"

#include <QDate>
#include <QGridLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace hw::test {

std::unique_ptr<QWidget> chartsPage(Theme &t) {
    auto page = std::make_unique<QWidget>();
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page.get());
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(12);
    auto *kpis = new Card(t);
    kpis->setContent(
        new Painting(
            t,
            [&t](QPainter &p, const QRectF &r) {
                const Kpi cells[] = {{QStringLiteral("Incidents"),
                                      QStringLiteral("142"),
                                      {},
                                      QStringLiteral("18%"),
                                      true,
                                      true,
                                      QStringLiteral("vs Jun 2021 – May 2023"),
                                      {3, 4, 3, 5, 4, 6, 5, 7, 6, 8}},
                                     {QStringLiteral("Research areas targeted"),
                                      QStringLiteral("8"),
                                      QStringLiteral("of 12"),
                                      QStringLiteral("1"),
                                      true,
                                      true,
                                      QStringLiteral("new: neuroscience"),
                                      {5, 5, 6, 6, 7, 7, 8}},
                                     {QStringLiteral("Median dwell time"),
                                      QStringLiteral("21"),
                                      QStringLiteral("days"),
                                      QStringLiteral("6"),
                                      false,
                                      false,
                                      QStringLiteral("from 48 disclosed cases"),
                                      {9, 8, 7, 6, 6, 5}},
                                     {QStringLiteral("Care disrupted"),
                                      QStringLiteral("37"),
                                      {},
                                      {},
                                      true,
                                      false,
                                      QStringLiteral("incidents and campaigns"),
                                      {}}};
                for (int i = 0; i < 4; ++i)
                    drawKpi(p, t, {r.left() + i * r.width() / 4, r.top(), r.width() / 4, r.height()}, cells[i], i == 3);
            },
            {700, 88}),
        false);
    grid->addWidget(kpis, 0, 0, 1, 2);
    auto *activity = new Card(t, QStringLiteral("Activity over time"), QStringLiteral("by month and origin"));
    auto *chart = new ActivityChart(t);
    chart->setObjectName(QStringLiteral("activity"));
    const auto day = [](int y, int m, int d) { return DayNumber(QDate(1970, 1, 1).daysTo(QDate(y, m, d))); };
    chart->setActivity(sampleActivity(), {{day(2024, 2, 21), QStringLiteral("Claims clearinghouse outage")},
                                          {day(2025, 2, 20), QStringLiteral("HC3 alert on SSL-VPN exploitation")}});
    activity->setContent(chart);
    activity->moreMenu();
    grid->addWidget(activity, 1, 0);
    auto *ranking = new Card(t, QStringLiteral("Most active actors"));
    ranking->setContent(new Painting(t,
                                     [&t](QPainter &p, const QRectF &r) {
                                         Ranking::Marks marks;
                                         marks.hovered = 2;
                                         Ranking(t, sampleRanking(),
                                                 {QStringLiteral("Incidents"), QStringLiteral("8 quarters")}, r)
                                             .paint(p, marks);
                                     },
                                     {420, 200}),
                        false);
    grid->addWidget(ranking, 1, 1);
    auto *matrix = new Card(t, QStringLiteral("Who targets what"), QStringLiteral("by actor and research area"));
    matrix->setContent(new Painting(t,
                                    [&t](QPainter &p, const QRectF &r) {
                                        Heatmap::Marks marks;
                                        marks.selected = {Heatmap::Place::Part::Cell, 0, 0};
                                        marks.hovered = {Heatmap::Place::Part::Cell, 3, 5};
                                        marks.cursor = Heatmap::Place{Heatmap::Place::Part::Cell, 5, 2};
                                        Heatmap(t, sampleMatrix(), r).paint(p, marks);
                                    },
                                    {500, 240}));
    grid->addWidget(matrix, 2, 0);
    auto *right = new QWidget;
    auto *box = new QVBoxLayout(right);
    box->setContentsMargins(0, 0, 0, 0);
    auto *pills = new PillTabs(t);
    pills->setOptions({{QStringLiteral("All"), -1},
                       {QStringLiteral("Attribution"), 12},
                       {QStringLiteral("Targeting"), 23},
                       {QStringLiteral("Tools"), 26}});
    box->addWidget(pills);
    box->addWidget(new Painting(
        t,
        [&t](QPainter &p, const QRectF &r) {
            std::vector<BarRow> rows;
            const auto part = [](std::uint32_t n, const char *token, const char *name, bool hatch = false) {
                return BarRow::Part{n, QLatin1String(token), QLatin1String(name), hatch};
            };
            rows.push_back({{},
                            QStringLiteral("Genomics"),
                            {part(12, "chart.ink", "Targeted"), part(3, "edge.strong", "Data exposed"),
                             part(2, "chart.axis", "Lure theme", true)},
                            {}});
            rows.push_back({QStringLiteral("T1190"),
                            QStringLiteral("Public-facing application"),
                            {part(7, "chart.ink", "Uses")},
                            {}});
            rows.push_back({{}, QStringLiteral("Rare diseases"), {}, QStringLiteral("none reported")});
            Bars(t, rows, r).paint(p);
        },
        {300, 80}));
    box->addWidget(new Painting(t,
                                [&t](QPainter &p, const QRectF &r) {
                                    const auto span = [](const char *name, Kind kind, const char *from, const char *to,
                                                         Confidence c, bool ongoing = false) {
                                        Span s{QLatin1String(name), kind, Origin::China, {}, c};
                                        s.time.start = *PartialDate::parse(from);
                                        if (to)
                                            s.time.end = *PartialDate::parse(to);
                                        s.time.ongoing = ongoing;
                                        return s;
                                    };
                                    Spans(
                                        t,
                                        {span("Harvest Line", Kind::Campaign, "2019-03", "2021-06", Confidence::High),
                                         span("Quiet Helix", Kind::Campaign, "2021", "2023", Confidence::Moderate),
                                         span("Open end", Kind::Campaign, "2022-05-04", nullptr, Confidence::Low, true),
                                         span("Breach", Kind::Incident, "2020", nullptr, Confidence::High),
                                         span("Breach", Kind::Incident, "2024-02-01", nullptr, Confidence::High)},
                                        r)
                                        .paint(p);
                                },
                                {300, 100}),
                   1);
    auto *set = new ChipButton(t, QStringLiteral("Period"), QStringLiteral("Jun 2023 – May 2025"));
    set->setSet(true);
    auto *locked = new ChipButton(t, QStringLiteral("Actor"), QStringLiteral("APT41"));
    locked->setLocked(true);
    box->addLayout(row({set, new ChipButton(t, QStringLiteral("Origin"), QStringLiteral("All")), locked}));
    box->addLayout(row({new OriginTagLabel(t, Origin::Iran), new ConfidenceLabel(t, Confidence::Moderate),
                        new ConfidenceLabel(t, Confidence::NotStated)}));
    auto *details = new Card(t, QStringLiteral("Details"), QStringLiteral("bars, spans, chips"));
    details->setContent(right);
    grid->addWidget(details, 2, 1);
    grid->setColumnStretch(0, 60);
    grid->setColumnStretch(1, 40);
    grid->setRowStretch(1, 266);
    grid->setRowStretch(2, 312);
    return page;
}

} // namespace hw::test
