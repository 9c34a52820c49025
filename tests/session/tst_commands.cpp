#include "session/commands.h"
#include "support/test_registry.h"

#include <QAction>
#include <QSet>
#include <QSignalSpy>

using namespace hw;

class CommandsTest : public QObject {
    Q_OBJECT
private slots:
    void everyIdStandsOnce() {
        QSet<QString> ids;
        for (const CommandSpec &command : Commands::table()) {
            QVERIFY2(!ids.contains(QLatin1String(command.id)), command.id);
            ids << QLatin1String(command.id);
            QVERIFY2(!Commands::title(command).isEmpty(), command.id);
            QVERIFY2(!Commands::group(command).isEmpty(), command.id);
        }
        QVERIFY(ids.size() > 30);
    }
    void noTwoCommandsShareADefaultKey() {
        const Commands commands;
        for (const CommandSpec &command : Commands::table()) {
            if (command.where != CommandSpec::Where::Window)
                continue;
            for (const QKeySequence &key : Commands::defaultKeys(command)) {
                const CommandSpec *holder = commands.holderOf(key, QLatin1String(command.id));
                QVERIFY2(!holder, holder ? holder->id : "");
            }
        }
    }
    void everyWrittenKeyIsAKey() {
        for (const CommandSpec &command : Commands::table()) {
            const auto written = QString::fromLatin1(command.keys).split(QStringLiteral("; "), Qt::SkipEmptyParts);
            QCOMPARE(Commands::defaultKeys(command).size(), written.size());
        }
    }
    void theKeysOfTheDesignSystem_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        for (const auto &[id, key] : {std::pair{"go.palette", "Ctrl+K"},
                                      {"view.overview", "Ctrl+1"},
                                      {"go.back", "Alt+Left"},
                                      {"go.forward", "Alt+Right"},
                                      {"go.up", "Alt+Up"},
                                      {"view.find", "Ctrl+F"},
                                      {"filter.text", "Ctrl+L"},
                                      {"filter.clear", "Ctrl+Shift+L"},
                                      {"view.pin", "Ctrl+D"},
                                      {"window.rail", "Ctrl+\\"},
                                      {"view.export", "Ctrl+E"},
                                      {"view.link", "Ctrl+Shift+C"},
                                      {"window.settings", "Ctrl+,"},
                                      {"window.keys", "F1"},
                                      {"window.full", "F11"},
                                      {"window.theme", "Ctrl+Shift+T"},
                                      {"window.density", "Ctrl+Shift+D"},
                                      {"window.region", "F6"},
                                      {"window.regionback", "Shift+F6"}})
            QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(key);
    }
    void theKeysOfTheDesignSystem() {
        QFETCH(QString, id);
        QFETCH(QString, key);
        const Commands commands;
        QCOMPARE(commands.action(id)->shortcut(), QKeySequence(key));
    }
    void rebindingReachesActionToolTipAndText() {
        Commands commands;
        QSignalSpy spy(&commands, &Commands::keysChanged);
        commands.setKeys("go.palette", {QKeySequence("Ctrl+J")});
        QCOMPARE(spy.count(), 1);
        QCOMPARE(commands.action("go.palette")->shortcut(), QKeySequence("Ctrl+J"));
        QVERIFY(commands.action("go.palette")->toolTip().endsWith("Ctrl+J"));
        QVERIFY(commands.isRebound("go.palette"));
        QCOMPARE(commands.keysAsText("go.palette"), QString("Ctrl+J"));
        commands.setKeys("go.palette", {QKeySequence("Ctrl+J")});
        QCOMPARE(spy.count(), 1); // nothing changed
        commands.resetKeys("go.palette");
        QVERIFY(!commands.isRebound("go.palette"));
        QCOMPARE(commands.keyText("go.palette"), QString("Ctrl+K"));
    }
    void textComesBack() {
        Commands commands;
        commands.setKeysFromText("go.back", "Ctrl+[; F7");
        QCOMPARE(commands.keys("go.back"), (QList<QKeySequence>{QKeySequence("Ctrl+["), QKeySequence("F7")}));
        QCOMPARE(commands.keysAsText("go.back"), QString("Ctrl+[; F7"));
        commands.setKeysFromText("go.back", "Ctrl+No such key");
        QVERIFY(commands.keys("go.back").isEmpty());
    }
    void saysWhoHoldsAKey() {
        const Commands commands;
        const CommandSpec *holder = commands.holderOf(QKeySequence("Ctrl+K"), "go.back");
        QVERIFY(holder);
        QCOMPARE(QString::fromLatin1(holder->id), QString("go.palette"));
        QVERIFY(!commands.holderOf(QKeySequence("Ctrl+K"), "go.palette"));
    }
    void fixedKeysOfViewsCannotBeRebound() {
        Commands commands;
        commands.setKeys("rows.open", {QKeySequence("Ctrl+J")});
        QCOMPARE(commands.keyText("rows.open"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    }
};

HW_TEST(CommandsTest, "commands")
#include "tst_commands.moc"
