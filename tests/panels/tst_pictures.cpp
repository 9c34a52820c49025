// Every panel with the bundled landscape, in both themes, at the widths of the design system and at 150 % text: nothing
// is cut and everything that takes focus has a name. With HELIXWATCH_PICTURES=FOLDER the pictures are kept to be looked
// at.
#include "panel_bench.h"
#include "panels/lists/list_panel.h"
#include "panels/lists/list_table.h"
#include "panels/overview/overview_panel.h"
#include "panels/profile/profile_panel.h"
#include "panels/timeline/timeline_panel.h"
#include "session/notebook.h"
#include "session/rows_query.h"
#include "support/test_registry.h"

using namespace hw;
using namespace hw::test;

class PicturesTest : public QObject {
    Q_OBJECT

    struct Look {
        const char *name;
        QSize size; ///< of the panel inside a window of 1280, 1440, 1920
        int scale;
        bool dark;
    };
    static QList<Look> looks() {
        return {{"1440_light", {1256, 784}, 100, false},     {"1440_dark", {1256, 784}, 100, true},
                {"1280_light", {1224, 684}, 100, false},     {"1920_light", {1736, 964}, 100, false},
                {"1440_150_light", {1256, 784}, 150, false}, {"1024_light", {968, 564}, 100, false}};
    }
    void dress(Bench &bench, const Look &look) {
        bench.theme.setDark(look.dark);
        bench.theme.setTextScale(look.scale);
    }
    void check(QWidget &panel, const QString &name) {
        picture(panel, name);
        const QStringList cut = cutTexts(panel);
        QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral(":\n") + cut.join(QLatin1Char('\n'))));
        const QStringList without = nameless(panel);
        QVERIFY2(without.isEmpty(), qPrintable(name + QStringLiteral(":\n") + without.join(QLatin1Char('\n'))));
    }

private slots:
    void initTestCase() { QVERIFY2(bundledLandscape(), "The bundled landscape has not been compiled."); }
    void overview() {
        for (const Look &look : looks()) {
            Bench bench(bundledLandscape());
            dress(bench, look);
            OverviewPanel panel(bench.exploration, bench.theme);
            bench.show(panel, look.size);
            check(panel, QStringLiteral("overview_%1").arg(QLatin1String(look.name)));
        }
    }
    void timeline_data() {
        QTest::addColumn<QString>("lanes");
        QTest::addColumn<QString>("known");
        QTest::newRow("actors") << ""
                                << "";
        QTest::newRow("areas") << "area"
                               << "known:2021-03-01";
        QTest::newRow("origins") << "origin"
                                 << "";
    }
    void timeline() {
        QFETCH(QString, lanes);
        QFETCH(QString, known);
        for (const Look &look : looks()) {
            Bench bench(bundledLandscape());
            dress(bench, look);
            TimelinePanel panel(bench.exploration, bench.theme);
            bench.exploration.go({View::Timeline, lanes, known});
            bench.show(panel, look.size);
            check(
                panel,
                QStringLiteral("timeline_%1_%2").arg(QLatin1String(QTest::currentDataTag()), QLatin1String(look.name)));
        }
    }
    void profiles_data() {
        QTest::addColumn<QString>("focus");
        QTest::newRow("actor") << "act-apt41";
        QTest::newRow("gang") << "act-rhysida";
        QTest::newRow("incident") << "inc-anthem";
        QTest::newRow("campaign") << "cam-badblood";
        QTest::newRow("area") << "ra-genomics";
        QTest::newRow("technique") << "T1566.001";
        QTest::newRow("vulnerability") << "CVE-2019-19781";
        QTest::newRow("mitigation") << "M1017";
    }
    void profiles() {
        QFETCH(QString, focus);
        for (const Look &look : looks()) {
            Bench bench(bundledLandscape());
            dress(bench, look);
            ProfilePanel panel(bench.exploration, bench.theme);
            bench.exploration.go({View::Profile, focus, {}});
            bench.show(panel, look.size);
            check(panel, QStringLiteral("profile_%1_%2").arg(focus, QLatin1String(look.name)));
        }
    }
    void claims() {
        const ObjectIndex actor = *bundledLandscape()->find("act-apt41");
        // The claim with the most to say: disputed, or with the most sources.
        ClaimIndex claim = bundledLandscape()->claimsFrom(actor).front();
        for (const ClaimIndex c : bundledLandscape()->claimsFrom(actor))
            if (bundledLandscape()->sourcesOf(c).size() > bundledLandscape()->sourcesOf(claim).size())
                claim = c;
        for (const Look &look : looks()) {
            Bench bench(bundledLandscape());
            dress(bench, look);
            Notebook notebook;
            notebook.setNote(targetOf(*bundledLandscape(), actor),
                             QStringLiteral("**For the board**: ask about the sequencing core."));
            notebook.addTag(targetOf(*bundledLandscape(), actor), QStringLiteral("board"));
            ProfilePanel panel(bench.exploration, bench.theme, &notebook);
            bench.exploration.go(profileRoute(*bundledLandscape(), claim));
            bench.show(panel, look.size);
            check(panel, QStringLiteral("claim_%1").arg(QLatin1String(look.name)));
            ListPanel list(bench.exploration, bench.theme, &notebook);
            RowsQuery query;
            query.what = RowsQuery::What::Claims;
            query.about = actor;
            bench.exploration.go(routeOf(query, *bundledLandscape()));
            bench.show(list, look.size);
            auto *table = list.findChild<ListTable *>();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(3, 0)).center());
            Bench::settle();
            check(list, QStringLiteral("listclaim_%1").arg(QLatin1String(look.name)));
        }
    }
    void lists_data() {
        QTest::addColumn<QString>("focus");
        for (const char *focus : {"actor", "event", "source", "claim", "technique", "research-area"})
            QTest::newRow(focus) << QString::fromLatin1(focus);
    }
    void lists() {
        QFETCH(QString, focus);
        for (const Look &look : looks()) {
            Bench bench(bundledLandscape());
            dress(bench, look);
            ListPanel panel(bench.exploration, bench.theme);
            bench.exploration.go({View::List, focus, {}});
            bench.show(panel, look.size);
            check(panel, QStringLiteral("list_%1_%2").arg(focus, QLatin1String(look.name)));
        }
    }
};

HW_TEST(PicturesTest, "pictures")
#include "tst_pictures.moc"
