#include "source_bans.h"
#include "support/test_registry.h"

#include <QRegularExpression>

using namespace hw::test;

namespace {

QStringList allSources() {
    QStringList files;
    for (const char *folder : {"app", "data", "tests", "installer", "resources"})
        files << projectFiles(QString::fromLatin1(folder),
                              {QStringLiteral("h"), QStringLiteral("cpp"), QStringLiteral("txt")});
    return files;
}

} // namespace

class SourceBansTest : public QObject {
    Q_OBJECT
private slots:
    void sourceIsTakenApart() {
        const SourceText text = scan(QStringLiteral("int a = 1'000; // one \"text\"\n"
                                                    "auto s = \"say \\\"no\\\" // here\"; char c = '\"';\n"
                                                    "/* two\nlines */ auto r = R\"x(raw )\" \" still)x\"; f(\"\");"));
        QCOMPARE(text.literals.size(), 3);
        QCOMPARE(text.literals.at(0).text, QStringLiteral("say \\\"no\\\" // here"));
        QCOMPARE(text.literals.at(0).line, 2);
        QCOMPARE(text.literals.at(1).text, QStringLiteral("raw )\" \" still"));
        QCOMPARE(text.literals.at(1).line, 4);
        QVERIFY(!text.code.contains(QLatin1String("one")) && !text.code.contains(QLatin1String("two")) &&
                !text.code.contains(QLatin1String("raw")));
        QVERIFY(text.code.contains(QLatin1String("1'000;")) && text.code.contains(QLatin1String("f(\"\");")));
        QCOMPARE(text.code.count(QLatin1Char('\n')), 3);
        QVERIFY(text.withoutComments.contains(QLatin1String("// here")));
    }

    void everyBanCatchesWhatIsPlanted_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < bans().size(); ++i)
            QTest::newRow(bans().at(i).name) << i;
    }
    void everyBanCatchesWhatIsPlanted() {
        QFETCH(int, index);
        const Ban &ban = bans().at(index);
        QVERIFY2(QRegularExpression(QString::fromLatin1(ban.pattern)).isValid(), ban.pattern);
        const QString folder = QString::fromLatin1(ban.folders).section(QLatin1Char(' '), 0, 0);
        const QString path = folder + QLatin1String("planted.cpp");
        QVERIFY(appliesTo(ban, path));
        const QString planted = QStringLiteral("\n%1\n").arg(QString::fromUtf8(ban.planted));
        const QStringList faults = faultsIn(ban, path, planted);
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.first().startsWith(path + QLatin1String(":2: ")), qPrintable(faults.first()));
        QCOMPARE(faultsIn(ban, path, QString::fromUtf8(ban.harmless)).join(QLatin1Char('\n')), QString());
        for (const Exception &exception : ban.exceptions) {
            QVERIFY2(QByteArray(exception.reason).size() > 5, ban.name);
            QVERIFY(
                !appliesTo(ban, QString::fromLatin1(exception.path) +
                                    (QByteArray(exception.path).endsWith('/') ? QStringLiteral("x.cpp") : QString())));
        }
    }

    void simdjsonStaysInSourcesOfExchange() {
        for (const Ban &ban : bans()) {
            if (!QByteArray(ban.name).startsWith("simdjson"))
                continue;
            QVERIFY(!appliesTo(ban, QStringLiteral("app/exchange/reader.cpp")));
            QVERIFY(appliesTo(ban, QStringLiteral("app/exchange/reader.h")));
            return;
        }
        QFAIL("the ban is gone");
    }

    void plantedToolTipsAreCaught() {
        const auto faults = [](const char *code) {
            return toolTipFaults(QStringLiteral("x.cpp"), scan(QString::fromUtf8(code)).code).size();
        };
        QCOMPARE(faults("w->setToolTip(name);"), 1);
        QCOMPARE(faults("w->setToolTip(tr(\"About %1\").arg(name));"), 1);
        QCOMPARE(faults("QToolTip::showText(p, text(x), this);"), 1);
        QCOMPARE(faults("case Qt::ToolTipRole: return name;"), 1);
        QCOMPARE(faults("w->setToolTip(tr(\"Close\")); w->setToolTip(QString()); w->setToolTip({});"), 0);
        QCOMPARE(faults("w->setToolTip(wide ? QString() : name.toHtmlEscaped());"), 0);
        QCOMPARE(faults("w->setToolTip(tr(\"About %1\").arg(name.toHtmlEscaped()));"), 0);
        QCOMPARE(faults("w->setToolTip(commands.toolTip(id)); a->setToolTip(action->toolTip());"), 0);
        QCOMPARE(faults("case Qt::ToolTipRole: return name.toHtmlEscaped();"), 0);
    }

    void theSourceKeepsEveryBan() {
        const QStringList files = allSources();
        QVERIFY(files.size() > 100);
        for (const char *known :
             {"app/main.cpp", "app/drawing/theme.cpp", "app/store/workspace.cpp", "tests/CMakeLists.txt"})
            QVERIFY2(files.contains(QString::fromLatin1(known)), known);
        QStringList faults;
        for (const QString &path : files) {
            const QString raw = QString::fromUtf8(projectFile(path));
            const bool isCpp = !path.endsWith(QLatin1String(".txt"));
            const SourceText source = isCpp ? scan(raw) : SourceText{};
            for (const Ban &ban : bans())
                if (appliesTo(ban, path) && (isCpp || ban.in == In::AllText))
                    faults << faultsIn(ban, path, raw, source);
            if (isCpp && path.startsWith(QLatin1String("app/")))
                faults << toolTipFaults(path, source.code);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }

    void exceptionsAreStillNeeded() {
        QStringList idle;
        for (const Ban &ban : bans())
            for (const Exception &exception : ban.exceptions) {
                const QString path = QString::fromLatin1(exception.path);
                if (path.endsWith(QLatin1Char('/')))
                    continue;
                const QString raw = QString::fromUtf8(projectFile(path));
                if (!raw.isEmpty() && faultsIn(ban, path, raw).isEmpty())
                    idle << QStringLiteral("%1 needs no exception from “%2” any more")
                                .arg(path, QString::fromLatin1(ban.name));
            }
        QVERIFY2(idle.isEmpty(), qPrintable(idle.join(QLatin1Char('\n'))));
    }

    void nothingIsLinkedThatTalksToANetwork() {
        const QRegularExpression network(QStringLiteral(
            R"(Qt6?::Network|\bQt6?::WebSockets|\bCURL|\blibcurl|COMPONENTS[^)]*\b(?:Network|WebSockets|WebEngine\w*)\b)"));
        QVERIFY(network.match(QStringLiteral("find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network)")).hasMatch());
        QVERIFY(network.match(QStringLiteral("target_link_libraries(x PUBLIC Qt6::Network)")).hasMatch());
        QStringList files = projectFiles(QStringLiteral("."), {QStringLiteral("txt")});
        for (const char *folder : {"app", "data", "tests", "installer"})
            files << projectFiles(QString::fromLatin1(folder), {QStringLiteral("txt"), QStringLiteral("cmake")});
        QVERIFY(files.contains(QStringLiteral("CMakeLists.txt")) &&
                files.contains(QStringLiteral("app/CMakeLists.txt")));
        for (const QString &path : files)
            QVERIFY2(!network.match(QString::fromUtf8(projectFile(path))).hasMatch(), qPrintable(path));
    }
};

HW_TEST(SourceBansTest, "source_bans")
#include "tst_source_bans.moc"
