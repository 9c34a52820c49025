// What stands on the Overview equals what the landscape says, under several filters, and every number opens exactly as
// many rows as it names. Reads and clicks the widgets, not only the core.
#include "drawing/activity_chart.h"
#include "landscape/bottom_line.h"
#include "landscape/filter_text.h"
#include "panel_bench.h"
#include "panels/bottom_line.h"
#include "panels/chart_card.h"
#include "panels/heatmap_view.h"
#include "panels/lines_view.h"
#include "panels/overview/kpi_strip.h"
#include "panels/overview/overview_panel.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/hover_card.h"
#include "panels/plain_text.h"
#include "panels/ranking_view.h"
#include "session/rows_query.h"
#include "session/wording.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hw;
using namespace hw::test;

class OverviewPanelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<OverviewPanel> m_panel;

    template<class W>
    W &part() const {
        W *found = m_panel->findChild<W *>();
        Q_ASSERT(found);
        return *found;
    }
    std::size_t rowsNow() const {
        const Exploration &e = m_bench->exploration;
        const auto query = rowsQueryOf(e.route(), e.landscape());
        if (!query || e.route().view != View::List)
            return std::size_t(-1);
        return rowsOf(e.landscape(), e.visible(), *query).size();
    }
    void home() {
        m_bench->exploration.go({View::Overview, {}, {}});
        m_panel->refreshNow();
    }
    void doubleClick(QWidget &widget, const QPointF &at) {
        QTest::mouseDClick(&widget, Qt::LeftButton, {}, at.toPoint());
    }

private slots:
    void initTestCase() { QVERIFY2(bundledLandscape(), "The bundled landscape has not been compiled."); }
    void init_data() {}
    void sums_data() {
        QTest::addColumn<QString>("filter");
        for (const char *filter : {"", "origin:CN", "since:2020 until:2023-06", "confidence:>=moderate type:crime",
                                   "basis:targeted", "area:ra-genomics", "kind:incident -origin:EC"})
            QTest::newRow(filter) << QString::fromLatin1(filter);
    }
    void sums() {
        QFETCH(QString, filter);
        m_bench = std::make_unique<Bench>(bundledLandscape());
        const auto parsed = parseFilter(filter.toStdString(), *bundledLandscape());
        QVERIFY2(parsed.has_value(), filter.toLatin1());
        m_bench->exploration.narrow(*parsed, filter);
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        const Exploration &e = m_bench->exploration;
        const Overview o = overviewOf(e.landscape(), e.visible());
        QVERIFY(o.events > 0);

        const auto &numbers = part<KpiStrip>().buttons();
        QCOMPARE(numbers.size(), std::size_t(5));
        const std::uint32_t values[] = {o.events, o.activeActors, o.areasTargeted, o.careDisrupted, o.singlePublisher};
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(numbers[i]->text(), values[i] ? wording::number(values[i]) : QStringLiteral("None"));
            QTest::mouseClick(numbers[i], Qt::LeftButton);
            QVERIFY2(rowsNow() == values[i], qPrintable(QStringLiteral("%1: %2 rows for %3")
                                                            .arg(numbers[i]->number().shown.label)
                                                            .arg(rowsNow())
                                                            .arg(values[i])));
            home();
        }
        QCOMPARE(part<ActivityChart>().drawnTotal() + o.activity.undated, o.events);
        const TargetMatrix &matrix = part<HeatmapView>().matrix();
        QCOMPARE(matrix.total, o.events);
        QVERIFY(textsOn(*m_panel).join(u' ').contains(wording::number(o.events)));
    }
    void everyCellOpensItsRows() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        HeatmapView &view = part<HeatmapView>();
        const TargetMatrix matrix = view.matrix();
        QVERIFY(matrix.rows.size() >= 5 && matrix.columns.size() >= 5);
        using Part = Heatmap::Place::Part;
        const auto opens = [&](const Heatmap::Place &place, std::uint32_t count) {
            const QRectF r = view.heatmap().rectOf(place);
            QVERIFY(!r.isEmpty() && QRectF(view.rect()).adjusted(-1, -1, 1, 1).contains(r));
            doubleClick(view, r.center());
            QVERIFY2(rowsNow() == count, qPrintable(QStringLiteral("row %1 column %2: %3 rows, %4 expected")
                                                        .arg(place.row)
                                                        .arg(place.column)
                                                        .arg(rowsNow())
                                                        .arg(count)));
            home();
        };
        for (int r = 0; r < int(matrix.rows.size()); ++r) {
            for (int c = 0; c < int(matrix.columns.size()); ++c)
                opens({Part::Cell, r, c}, matrix.cell(std::size_t(r), std::size_t(c)));
            opens({Part::RowTotal, r, -1}, matrix.rows[std::size_t(r)].total);
        }
        for (int c = 0; c < int(matrix.columns.size()); ++c)
            opens({Part::ColumnTotal, -1, c}, matrix.columns[std::size_t(c)].total);
        opens({Part::GrandTotal, -1, -1}, matrix.total);
    }
    void everyBarOpensItsRows() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        ActivityChart &chart = part<ActivityChart>();
        const Activity activity = chart.activity();
        int opened = 0;
        for (int b = 0; b < int(activity.buckets.size()); ++b) {
            const ActivityBucket &bucket = activity.buckets[std::size_t(b)];
            const double x =
                chart.plotRect().left() + (b + 0.5) * chart.plotRect().width() / double(activity.buckets.size());
            QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(int(x), int(chart.plotRect().center().y())));
            for (LinkText *link : m_panel->findChildren<LinkText *>())
                if (link->text() == QLatin1String("List them"))
                    QTest::mouseClick(link, Qt::LeftButton);
            if (m_bench->exploration.route().view != View::List)
                continue;
            QCOMPARE(rowsNow(), std::size_t(bucket.total()));
            ++opened;
            home();
        }
        QCOMPARE(opened, int(activity.buckets.size()));
        const double each = chart.plotRect().width() / double(activity.buckets.size());
        doubleClick(chart, {chart.plotRect().left() + (activity.buckets.size() / 2 + 0.5) * each, 40});
        const auto &e = m_bench->exploration;
        QCOMPARE(e.route().view, View::Timeline);
        const ActivityBucket &middle = activity.buckets[activity.buckets.size() / 2];
        QVERIFY(e.filter().since && e.filter().until);
        QVERIFY(e.filter().since->firstDay() == middle.firstDay && e.filter().until->lastDay() == middle.lastDay);
        m_bench->exploration.undo();
        home();
        RankingView &ranking = part<RankingView>();
        QVERIFY(ranking.shownRows() >= 5);
        for (int row = 0; row < ranking.shownRows(); ++row) {
            // The bar's beginning stands at the same place in every row.
            const QRectF r = ranking.rowRect(row);
            const RankedActor actor = ranking.row(row);
            QSignalSpy spy(&ranking, &RankingView::rowsWanted);
            for (double x = r.left() + 150; x < r.right() && spy.isEmpty(); x += 8)
                if (m_bench->exploration.route().view == View::Overview) {
                    doubleClick(ranking, {x, r.center().y()});
                    if (spy.isEmpty() && m_bench->exploration.route().view != View::Overview)
                        home(); // the name: its profile
                }
            QVERIFY(!spy.isEmpty());
            QCOMPARE(rowsNow(), std::size_t(actor.events));
            home();
        }
    }
    void theBottomLineOpensItsClaims() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        const Exploration &e = m_bench->exploration;
        const Overview o = overviewOf(e.landscape(), e.visible());
        const BottomLine line = bottomLineOf(e.landscape(), e.visible(), o);
        QCOMPARE(part<BottomLineBox>().first(), QString::fromStdString(line.first));
        auto *link = part<BottomLineBox>().findChild<LinkText *>();
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(rowsNow(), line.claims.size());
    }
    void selectionIsShared() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        RankingView &ranking = part<RankingView>();
        QTest::mouseClick(&ranking, Qt::LeftButton, {}, ranking.rowRect(1).center().toPoint());
        QCOMPARE(m_bench->exploration.selection().objects.back(), ranking.row(1).actor);
        QCOMPARE(m_bench->exploration.route().view, View::Overview);
        QTest::keyClick(&ranking, Qt::Key_Down);
        QCOMPARE(m_bench->exploration.selection().objects.back(), ranking.row(2).actor);
        QTest::keyClick(&ranking, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_bench->exploration.filter().has(FilterKey::Actor));
        m_bench->exploration.undo();
        QTest::keyClick(&ranking, Qt::Key_Return);
        QCOMPARE(m_bench->exploration.route().view, View::Profile);
    }
    void chartsAreTablesToo() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        const Overview o = overviewOf(m_bench->exploration.landscape(), m_bench->exploration.visible());
        const auto cards = m_panel->findChildren<ChartCard *>();
        QCOMPARE(cards.size(), 3);
        for (ChartCard *card : cards) {
            emit card->moreMenu().aboutToShow();
            QAction *flip = card->moreMenu().actions().first();
            QCOMPARE(flip->text(), QStringLiteral("Show as table"));
            flip->trigger();
            QVERIFY(card->showsTable());
            QVERIFY(card->table().rows.size() > 3);
        }
        const TextTable activity = cards.at(0)->table();
        quint64 sum = 0;
        for (const QStringList &row : activity.rows)
            sum += row.last().toULongLong();
        QCOMPARE(sum, quint64(o.events));
        TextTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(activity);
    }
    void emptyByFilterSaysHowOn() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        const auto filter = parseFilter("origin:IR area:ra-animal-health basis:targeted", *bundledLandscape());
        Filter none = filter ? *filter : Filter();
        if (!filter) {
            none.include(FilterKey::Origin, "IR");
            none.include(FilterKey::Text, "nothingatallhasthisname");
        }
        m_bench->exploration.narrow(none, "none");
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        picture(*m_panel, "overview_empty");
        EmptyState &empty = part<EmptyState>();
        QVERIFY(empty.isVisibleTo(m_panel.get()));
        QVERIFY(!part<KpiStrip>().isVisibleTo(m_panel.get()));
        // It has the page to itself instead of a strip at its end.
        QVERIFY2(empty.height() > 600, qPrintable(QString::number(empty.height())));
        QVERIFY(!m_panel->statusText().contains(QStringLiteral("none reported")));
        auto buttons = empty.findChildren<QPushButton *>();
        QVERIFY(!buttons.isEmpty());
        QTest::mouseClick(buttons.last(), Qt::LeftButton); // clear all
        Bench::settle();
        QVERIFY(m_bench->exploration.filter().isEmpty());
        QVERIFY(part<KpiStrip>().isVisibleTo(m_panel.get()));
        QVERIFY(part<HeatmapView>().height() > 150); // and the cards have it back
    }
    void theHeatmapIsATableForScreenReaders() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        HeatmapView &view = part<HeatmapView>();
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(spoken && spoken->tableInterface());
        QCOMPARE(spoken->role(), QAccessible::Table);
        QAccessibleTableInterface &table = *spoken->tableInterface();
        const HeatmapContent &content = view.heatmap().content();
        const auto rows = int(content.rows.size());
        const auto columns = int(content.columns.size());
        QCOMPARE(table.rowCount(), rows + 1);
        QCOMPARE(table.columnCount(), columns + 1);
        QCOMPARE(spoken->childCount(), (rows + 1) * (columns + 1));
        QCOMPARE(table.rowDescription(0), content.rows[0].name);
        QCOMPARE(table.columnDescription(columns), QStringLiteral("Total"));
        using Part = Heatmap::Place::Part;
        for (int row = 0; row <= rows; ++row)
            for (int column = 0; column <= columns; ++column) {
                QAccessibleInterface *cell = table.cellAt(row, column);
                QVERIFY(cell && cell->isValid());
                QCOMPARE(cell->role(), QAccessible::Cell);
                QCOMPARE(spoken->child(row * (columns + 1) + column), cell);
                QCOMPARE(spoken->indexOfChild(cell), row * (columns + 1) + column);
                QCOMPARE(cell->tableCellInterface()->rowIndex(), row);
                const QPoint middle = cell->rect().center();
                QCOMPARE(spoken->childAt(middle.x(), middle.y()), cell);
            }
        QCOMPARE(table.cellAt(0, 0)->text(QAccessible::Name), view.heatmap().describe({Part::Cell, 0, 0}));
        QVERIFY(table.cellAt(rows, columns)
                    ->text(QAccessible::Name)
                    .contains(wording::number(qint64(view.matrix().total))));
        QVERIFY(!table.cellAt(rows + 1, 0) && !table.cellAt(0, -1) && !spoken->child(-1));
        // The cursor of the keyboard is the focus; a cell that a filter takes away is no longer valid.
        view.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(spoken->focusChild(), table.cellAt(0, 0));
        QVERIFY(table.cellAt(0, 0)->state().focused);
        QAccessibleInterface *last = table.cellAt(rows, columns);
        const auto few = parseFilter("area:ra-genomics", *bundledLandscape());
        QVERIFY(few.has_value());
        m_bench->exploration.narrow(*few, "few");
        Bench::settle();
        QVERIFY(table.rowCount() < rows + 1);
        QVERIFY(!last->isValid() && last->text(QAccessible::Name).isEmpty());
    }
    void hoverCardsStandBesideTheirMark() {
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<OverviewPanel>(m_bench->exploration, m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        const auto hover = [](QWidget &canvas, const QRectF &mark) {
            const QPoint at = mark.center().toPoint();
            QHelpEvent help(QEvent::ToolTip, at, canvas.mapToGlobal(at));
            QApplication::sendEvent(&canvas, &help);
        };
        const auto shown = [&]() -> HoverCard * {
            HoverCard *open = nullptr;
            for (HoverCard *card : m_panel->findChildren<HoverCard *>())
                if (card->isVisible())
                    open = card;
            return open;
        };
        auto &ranking = part<RankingView>();
        auto &heatmap = part<HeatmapView>();
        using Part = Heatmap::Place::Part;
        const std::pair<QWidget *, QRectF> marks[] = {
            {&ranking, ranking.rowRect(0)},
            {&ranking, ranking.rowRect(5)},
            {&heatmap, heatmap.heatmap().rectOf({Part::Cell, 0, 0})},
            {&heatmap, heatmap.heatmap().rectOf({Part::GrandTotal, -1, -1})},
            {&heatmap, heatmap.heatmap().rectOf({Part::ColumnHeader, -1, 0})}};
        for (const auto &[canvas, mark] : marks) {
            hover(*canvas, mark);
            HoverCard *card = shown();
            QVERIFY(card);
            QVERIFY(!card->content().title.isEmpty());
            const QRect box(card->mapTo(m_panel.get(), card->card().topLeft()), card->card().size());
            QCOMPARE(box.width(), 300);
            QVERIFY(m_panel->rect().contains(box));
            const QRect under(canvas->mapTo(m_panel.get(), mark.toAlignedRect().topLeft()),
                              mark.toAlignedRect().size());
            QVERIFY(!box.intersects(under));
            QEvent leave(QEvent::Leave);
            QApplication::sendEvent(canvas, &leave);
            QVERIFY(!shown());
        }
        hover(ranking, ranking.rowRect(0));
        QCOMPARE(shown()->content().title, wording::name(*bundledLandscape(), ranking.row(0).actor));
        QVERIFY(shown()->content().confidence.has_value());
        QTest::keyClick(&ranking, Qt::Key_Down);
        QVERIFY(!shown());
    }
};

HW_TEST(OverviewPanelTest, "overview_panel")
#include "tst_overview_panel.moc"
