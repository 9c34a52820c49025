// Every #include held against the arrows between the rooms.
#include "include_rules.h"
#include "source_text.h"
#include "support/test_registry.h"

using namespace hw::test;

class IncludeDirectionsTest : public QObject {
    Q_OBJECT
private slots:
    void plantedArrowsAreCaught_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected"); // empty: nothing to find
        const auto row = [](const char *name, const char *path, const char *source, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromUtf8(source)
                                << QString::fromUtf8(expected);
        };
        row("upwards", "app/landscape/x.h", "#include \"store/database.h\"\n",
            "app/landscape/x.h:1: “store/database.h”");
        row("sideways", "app/store/x.cpp", "\n#include \"exchange/csv.h\"\n", ":2: “exchange/csv.h”");
        row("panels to the store", "app/panels/areas/x.cpp", "#include \"store/workspace.h\"", "“store/workspace.h”");
        row("a view to another", "app/panels/areas/x.cpp", "#include \"panels/timeline/timeline_panel.h\"",
            "“panels/timeline/timeline_panel.h”");
        row("what views share to a view", "app/panels/x.h", "#include \"panels/areas/areas_page.h\"", "areas_page.h”");
        row("a view that is none", "app/panels/attic/x.cpp", "int x;", "has no arrows");
        row("drawing to session", "app/drawing/x.cpp", "#  include \"session/route.h\"", "“session/route.h”");
        row("window to cli", "app/window/x.cpp", "#include \"cli/list.h\"", "“cli/list.h”");
        row("compiler to window", "data/compiler/main.cpp", "#include \"window/x.h\"", "“window/x.h”");
        row("a new room", "app/attic/x.cpp", "int x;", "has no arrows");
        row("a room that is none", "app/store/x.cpp", "#include \"attic/x.h\"", "“attic/x.h”");
        row("climbing", "app/store/x.cpp", "#include \"../window/x.h\"", "climbs");
        row("Qt in the landscape", "app/landscape/x.cpp", "#include <QString>", "knows nothing of Qt");
        row("widgets in session", "app/session/x.h", "#include <QMessageBox>", "knows no widgets");
        row("down", "app/panels/x.cpp",
            "#include \"landscape/filter.h\"\n#include \"basics/result.h\"\n#include <QWidget>", "");
        row("a view", "app/panels/briefing/x.cpp",
            "#include \"panels/panel.h\"\n#include \"panels/parts/card.h\"\n#include \"panels/lists/list_panel.h\"\n"
            "#include \"panels/briefing/presenter.h\"",
            "");
        row("itself", "app/store/x.cpp",
            "#include \"store/database.h\"\n#include \"x.h\"\n#include <sqlite3.h>\n#include <queue>", "");
        row("cli to window", "app/cli/show.cpp", "#include \"window/picture.h\"", "");
        row("main", "app/main.cpp", "#include \"window/run_window.h\"\n#include \"cli/run.h\"", "");
        row("only a comment", "app/landscape/x.h", "// #include \"store/database.h\"\n/* \n#include \"window/x.h\" */",
            "");
    }
    void plantedArrowsAreCaught() {
        QFETCH(QString, path);
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const QString faults = includeFaults(path, source).join(QLatin1Char('\n'));
        if (expected.isEmpty())
            QCOMPARE(faults, QString());
        else
            QVERIFY2(faults.contains(expected), qPrintable(faults));
    }

    void theTableHasNoCircle() {
        for (auto room = arrows().cbegin(); room != arrows().cend(); ++room)
            for (const QString &other : room.value())
                QVERIFY2(!reachable(other).contains(room.key()),
                         qPrintable(room.key() + QLatin1String(" <-> ") + other));
    }

    void everyFileKeepsToTheTable() {
        const QStringList files = projectFiles(QStringLiteral("app"), {QStringLiteral("h"), QStringLiteral("cpp")}) +
                                  projectFiles(QStringLiteral("data"), {QStringLiteral("h"), QStringLiteral("cpp")});
        QVERIFY(files.size() > 60);
        QVERIFY(files.contains(QStringLiteral("app/store/workspace.cpp")));
        QStringList faults;
        for (const QString &path : files)
            faults << includeFaults(path, QString::fromUtf8(projectFile(path)));
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

HW_TEST(IncludeDirectionsTest, "include_directions")
#include "tst_include_directions.moc"
