#include "panel_bench.h"
#include "panels/rows_model.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QAbstractItemModelTester>

using namespace hw;
using namespace hw::test;

class RowsModelTest : public QObject {
    Q_OBJECT
    static QStringList column(const RowsModel &model, int column) {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, column).data().toString();
        return texts;
    }
    static int titled(const RowsModel &model, const QString &title) {
        for (int c = 0; c < model.columnCount(); ++c)
            if (model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString() == title)
                return c;
        return -1;
    }
    LandscapePtr m_landscape;

private slots:
    void initTestCase() {
        m_landscape = landscapeOf(
            "actor act-a \"Alpha\" type=state origin=CN\nactor act-b \"Bravo\" type=crime\n"
            "actor act-c \"Charlie\" type=crime\nactor act-d \"Delta\" type=state\n"
            "incident inc-1 \"One\" start=2020-03\nincident inc-2 \"Two\" start=2021\n"
            "incident inc-3 \"Three\" start=2019-05-01\nincident inc-4 \"Undated\"\n"
            "incident i5 \"5\" start=2018\nincident i6 \"6\" start=2018\nincident i7 \"7\" start=2018\n"
            "incident i8 \"8\" start=2018\nincident i9 \"9\" start=2018\nincident i10 \"10\" start=2018\n"
            "claim inc-1 attributed-to act-b\nclaim inc-2 attributed-to act-b\n"
            "claim inc-3 attributed-to act-a\nclaim i5 attributed-to act-c\nclaim i6 attributed-to act-c\n"
            "claim i7 attributed-to act-c\nclaim i8 attributed-to act-c\nclaim i9 attributed-to act-c\n"
            "claim i10 attributed-to act-c\nclaim inc-1 attributed-to act-c\nclaim inc-2 attributed-to act-c\n"
            "claim inc-3 attributed-to act-c\nclaim inc-4 attributed-to act-c\n");
    }
    void anAreaThatOnlyActorsAreAfterIsReported() {
        const LandscapePtr l =
            landscapeOf("actor act-a \"Alpha\" type=state\nincident inc-1 \"One\" start=2020\n"
                        "research-area ra-x \"X\"\nresearch-area ra-y \"Y\"\nresearch-area ra-z \"Z\"\n"
                        "claim act-a targets ra-x basis=targeted\nclaim act-a targets ra-y basis=assessed-interest\n"
                        "claim inc-1 targets ra-z basis=targeted\n");
        RowsQuery query;
        query.kind = Kind::ResearchArea;
        RowsModel model;
        model.setRows(l, visibleIn(*l, {}), query);
        model.sort(titled(model, "Research area"), Qt::AscendingOrder);
        QCOMPARE(column(model, titled(model, "Targeted")), (QStringList{"actors alone", "none reported", "1"}));
        QCOMPARE(column(model, titled(model, "Any link")), (QStringList{"actors alone", "actors alone", "1"}));
    }
    void everyListIsASoundModel() {
        RowsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const VisibleSet visible = visibleIn(*m_landscape, {});
        for (std::size_t k = 0; k < kindCount; ++k) {
            RowsQuery query;
            query.kind = static_cast<Kind>(k);
            model.setRows(m_landscape, visible, query);
            QVERIFY(model.columnCount() >= 2);
            for (int c = 0; c < model.columnCount(); ++c) {
                model.sort(c, Qt::AscendingOrder);
                model.sort(c, Qt::DescendingOrder);
            }
            model.setNarrowing(QStringLiteral("a"));
            model.setNarrowing({});
        }
        RowsQuery claims;
        claims.what = RowsQuery::What::Claims;
        model.setRows(m_landscape, visible, claims);
        QCOMPARE(model.rowCount(), int(m_landscape->claimCount()));
    }
    void numbersSortAsNumbers() {
        RowsModel model;
        RowsQuery query;
        model.setRows(m_landscape, visibleIn(*m_landscape, {}), query);
        const int incidents = titled(model, QStringLiteral("Incidents"));
        QVERIFY(incidents > 0);
        model.sort(incidents, Qt::DescendingOrder);
        QCOMPARE(column(model, incidents), (QStringList{"10", "2", "1", "none reported"}));
        model.sort(incidents, Qt::AscendingOrder);
        QCOMPARE(column(model, incidents), (QStringList{"none reported", "1", "2", "10"}));
    }
    void theUnknownIsLastEitherWay() {
        RowsModel model;
        RowsQuery query;
        query.kind = Kind::Incident;
        model.setRows(m_landscape, visibleIn(*m_landscape, {}), query);
        const int when = titled(model, QStringLiteral("When"));
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(when, order);
            QCOMPARE(column(model, when).last(), QStringLiteral("not stated"));
        }
    }
    void sortingIsStable() {
        RowsModel model;
        RowsQuery query;
        query.kind = Kind::Incident;
        model.setRows(m_landscape, visibleIn(*m_landscape, {}), query);
        model.sort(-1, Qt::AscendingOrder);
        const QStringList before = column(model, 0);
        model.sort(titled(model, QStringLiteral("Organisation types")), Qt::AscendingOrder); // the same for all
        QCOMPARE(column(model, 0), before);
        model.sort(titled(model, QStringLiteral("Organisation types")), Qt::DescendingOrder);
        QCOMPARE(column(model, 0), before);
    }
    void selectionFollowsItsRow() {
        RowsModel model;
        RowsQuery query;
        model.setRows(m_landscape, visibleIn(*m_landscape, {}), query);
        model.sort(0, Qt::AscendingOrder);
        const QPersistentModelIndex charlie = model.index(2, 0);
        QCOMPARE(charlie.data().toString(), QStringLiteral("Charlie"));
        model.sort(0, Qt::DescendingOrder);
        QCOMPARE(charlie.data().toString(), QStringLiteral("Charlie"));
        QCOMPARE(charlie.row(), 1);
    }
    void narrowingNeedsEveryWord() {
        RowsModel model;
        RowsQuery query;
        model.setRows(m_landscape, visibleIn(*m_landscape, {}), query);
        model.setNarrowing(QStringLiteral("criminal CHARLIE"));
        QCOMPARE(column(model, 0), QStringList{"Charlie"});
        QCOMPARE(model.allRows(), 4);
        model.setNarrowing(QStringLiteral("charlie china"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.text().rows.size(), 0);
    }
    void copiesHoldBareNumbers() {
        RowsModel model;
        RowsQuery query;
        model.setRows(m_landscape, visibleIn(*m_landscape, {}), query);
        const TextTable table = model.text();
        QCOMPARE(table.rows.size(), 4);
        QCOMPARE(table.header.size(), model.columnCount());
        QVERIFY(toCsv(table).contains(QStringLiteral("Charlie")));
    }
};

HW_TEST(RowsModelTest, "rows_model")
#include "tst_rows_model.moc"
