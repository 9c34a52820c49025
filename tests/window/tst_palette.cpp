#include "session/rows_query.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"
#include "window/command_palette.h"
#include "window/window_stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>

using namespace hw;
using test::WindowStage;

class PaletteTest : public QObject {
    Q_OBJECT

    static CommandPalette &open(WindowStage &s) {
        if (!QTest::qWaitFor([&s] { return s.window().searchIndex() != nullptr; }))
            qFatal("no search index");
        s.key("Ctrl+K");
        return s.window().palettePanel();
    }
    static QStringList titles(const CommandPalette &palette, PaletteRow::Is is) {
        QStringList list;
        for (const PaletteRow &row : const_cast<CommandPalette &>(palette).model().rows())
            if (row.is == is)
                list << row.title;
        return list;
    }
    static const PaletteRow &current(CommandPalette &palette) {
        return palette.model().row(palette.list().currentIndex().row());
    }

private slots:
    void opensFindsAndGoes() {
        WindowStage s;
        CommandPalette &palette = open(s);
        QVERIFY(palette.isOpen());
        QVERIFY(palette.input().hasFocus());
        s.type("apt41");
        QCOMPARE(current(palette).title, QString("APT41"));
        QVERIFY(titles(palette, PaletteRow::Is::Group).contains("Actors"));
        s.key("Return");
        QVERIFY(!palette.isOpen());
        QCOMPARE(s.exploration().route(), profileRoute(s.landscape(), *s.landscape().find("act-apt41")));
    }
    void theSameLettersLandOnTheSameRow() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type("T1190");
        QCOMPARE(s.landscape().id(current(palette).object), std::string_view("T1190"));
        palette.open("kimsuky");
        palette.refresh();
        QCOMPARE(s.landscape().kind(current(palette).object), Kind::Actor);
    }
    void anAliasShowsBothNames() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type("thallium");
        const PaletteRow &row = current(palette);
        QCOMPARE(s.landscape().id(row.object), std::string_view("act-kimsuky"));
        QVERIFY2(row.title.contains("Kimsuky") && row.meta.contains("THALLIUM", Qt::CaseInsensitive),
                 qPrintable(row.title + " / " + row.meta));
    }
    void anIdentifierIsNoOtherName() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type("act-apt41");
        const PaletteRow &row = current(palette);
        QCOMPARE(s.landscape().id(row.object), std::string_view("act-apt41"));
        QVERIFY2(!row.meta.contains("act-apt41"), qPrintable(row.meta));
    }
    void controlReturnSetsTheFilter() {
        WindowStage s;
        open(s);
        s.type("apt41");
        s.key("Ctrl+Return");
        QCOMPARE(s.exploration().filter().values(FilterKey::Actor).include, std::vector<std::string>{"act-apt41"});
        QCOMPARE(s.exploration().route(), Route{});
    }
    void prefixesAndTabChooseTheScope() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type(">");
        QVERIFY(titles(palette, PaletteRow::Is::Object).isEmpty());
        QVERIFY(titles(palette, PaletteRow::Is::Command).contains("Settings"));
        palette.open("@apt");
        palette.refresh();
        QCOMPARE(titles(palette, PaletteRow::Is::Group), QStringList{"Actors"});
        palette.open("gen");
        s.key("Tab");
        QCOMPARE(palette.scope(), PaletteScope::Commands);
        s.key("Shift+Backtab");
        QCOMPARE(palette.scope(), PaletteScope::All);
        QVERIFY(palette.input().hasFocus());
    }
    void commandsRun() {
        WindowStage s;
        open(s);
        s.type(">catalogue");
        s.key("Return");
        QCOMPARE(s.exploration().route().view, View::List);
    }
    void arrowsPassOverHeadings() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type("genomic");
        QVERIFY(palette.model().rowCount() > 2);
        for (int i = 0; i < palette.model().rowCount() * 2; ++i) {
            s.key("Down");
            QVERIFY(current(palette).canBeChosen());
        }
    }
    void escClosesAndGivesTheFocusBack() {
        WindowStage s;
        s.window().filterBar().chip("Origin")->setFocus();
        CommandPalette &palette = open(s);
        s.type("apt");
        s.key("Esc");
        QVERIFY(!palette.isOpen());
        QVERIFY(s.window().filterBar().chip("Origin")->hasFocus());
        QCOMPARE(s.exploration().route(), Route{});
    }
    void aPressBesideItCloses() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.click(&palette, QPoint(20, 600));
        QVERIFY(!palette.isOpen());
    }
    void emptyShowsPlacesPinsAndCommands() {
        WindowStage s;
        const auto apt41 = *s.landscape().find("act-apt41");
        s.exploration().go(profileRoute(s.landscape(), apt41));
        s.exploration().go(listRoute(Kind::Incident));
        s.notebook().pin(targetOf(s.landscape(), apt41));
        CommandPalette &palette = open(s);
        QCOMPARE(titles(palette, PaletteRow::Is::Group), (QStringList{"Last places", "Pinned", "Commands"}));
        QCOMPARE(titles(palette, PaletteRow::Is::Command).size(), 4);
        QVERIFY(titles(palette, PaletteRow::Is::Place).contains("APT41"));
    }
    void linksAndFilterTextsAreTaken() {
        WindowStage s;
        CommandPalette &palette = open(s);
        palette.open("helixwatch:profile?focus=act-apt41&filter=origin:CN");
        palette.refresh();
        s.key("Return");
        QCOMPARE(s.exploration().route().focus, QString("act-apt41"));
        QCOMPARE(s.exploration().filter().values(FilterKey::Origin).include, std::vector<std::string>{"CN"});
        palette.open("origin:RU");
        palette.refresh();
        s.key("Return");
        QCOMPARE(s.exploration().filter().values(FilterKey::Origin).include, std::vector<std::string>{"RU"});
        palette.open("orign:RU");
        palette.refresh();
        QVERIFY(!titles(palette, PaletteRow::Is::Message).isEmpty());
        const Filter before = s.exploration().filter();
        s.key("Return");
        QCOMPARE(s.exploration().filter(), before);
    }
    void nothingFoundIsSaid() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type("zzzzqqqq");
        QCOMPARE(titles(palette, PaletteRow::Is::Message).size(), 1);
        QCOMPARE(bestRow(palette.model().rows()), -1);
        s.key("Return");
        QVERIFY(palette.isOpen());
    }
    void itIsAProperModel() {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PaletteRow group, command;
        group.title = "Commands";
        command.is = PaletteRow::Is::Command;
        command.title = "Settings";
        model.setRows({group, command});
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
    void matchedLettersAreThere() {
        WindowStage s;
        CommandPalette &palette = open(s);
        s.type("apt4");
        for (const PaletteRow &row : palette.model().rows())
            if (row.is == PaletteRow::Is::Object && row.markLength > 0)
                QCOMPARE(row.title.mid(row.markFrom, row.markLength).toLower(), QString("apt4"));
        QVERIFY(current(palette).markLength == 4);
    }
};

HW_TEST(PaletteTest, "palette")
#include "tst_palette.moc"
