#include "cli/command_line.h"
#include "program.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>

using namespace hw::test;

/// What is typed wrong, what cannot be opened and what cannot be written: one sentence, the right status, nothing else.
class UsageTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};

    QStringList onSmall(QStringList arguments) const { return arguments << "--data" << m_small.path(); }

private slots:
    void wrongUsage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("command") << QStringList{"lst"}
                                 << "There is no command \"lst\". Did you mean \"list\"? See helixwatch --help.";
        QTest::newRow("far command") << QStringList{"frobnicate"}
                                     << "There is no command \"frobnicate\". See helixwatch --help.";
        QTest::newRow("option")
            << QStringList{"list", "actors", "--fromat", "json"}
            << "There is no option \"--fromat\". Did you mean \"--format\"? See helixwatch list --help.";
        QTest::newRow("option of another command")
            << QStringList{"list", "actors", "--theme", "dark"}
            << "helixwatch list has no option --theme. See helixwatch list --help.";
        QTest::newRow("option of no command")
            << QStringList{"--theme", "dark"}
            << "helixwatch without a command has no option --theme. See helixwatch --help.";
        QTest::newRow("kind") << QStringList{"list", "acters"}
                              << "There is no list of \"acters\". Did you mean \"actors\"? See helixwatch list --help.";
        QTest::newRow("view")
            << QStringList{"show", "overveiw", "-o", "o.png"}
            << "There is no view \"overveiw\". Did you mean \"overview\"? See helixwatch show --help.";
        QTest::newRow("format")
            << QStringList{"list", "actors", "--format=jsno"}
            << "The value \"jsno\" of --format is not one of table, json, csv. Did you mean \"json\"?";
        QTest::newRow("theme") << QStringList{"show", "overview", "--theme", "drak"}
                               << "The value \"drak\" of --theme is not one of light, dark. Did you mean \"dark\"?";
        QTest::newRow("size")
            << QStringList{"show", "overview", "--size", "1440"}
            << "The value \"1440\" of --size is not a width and a height from 320x240 to 16384x16384, "
               "such as 1440x900.";
        QTest::newRow("tiny size") << QStringList{"show", "overview", "--size", "1x1"}
                                   << "The value \"1x1\" of --size is not a width and a height from 320x240 to "
                                      "16384x16384, such as 1440x900.";
        QTest::newRow("text scale") << QStringList{"show", "overview", "--text-scale", "300"}
                                    << "The value \"300\" of --text-scale is not one of 80, 90, 100, 115, 130, 150.";
        QTest::newRow("missing value") << QStringList{"list", "actors", "--format"}
                                       << "--format needs a value: table|json|csv. See helixwatch list --help.";
        QTest::newRow("value too many") << QStringList{"list", "--help=yes"} << "--help takes no value.";
        QTest::newRow("missing kind")
            << QStringList{"list"}
            << "Something is missing: helixwatch list KIND [FILTER]. See helixwatch list --help.";
        QTest::newRow("third end")
            << QStringList{"explain", "a", "b", "c"}
            << "\"c\" is one argument too many: helixwatch explain A [B]. See helixwatch explain "
               "--help.";
        QTest::newRow("one end") << QStringList{"path", "a"}
                                 << "Something is missing: helixwatch path A B [FILTER]. See helixwatch path --help.";
        QTest::newRow("format of another command") << QStringList{"path", "a", "b", "--format", "csv"}
                                                   << "The value \"csv\" of --format is not one of text, json.";
        QTest::newRow("too few paths") << QStringList{"path", "a", "b", "--max", "0"}
                                       << "The value \"0\" of --max is not a number from 1 to 50.";
        QTest::newRow("too many answers") << QStringList{"central", "--max", "10001"}
                                          << "The value \"10001\" of --max is not a number from 1 to 10000.";
        QTest::newRow("one in common")
            << QStringList{"common", "a"}
            << "Something is missing: helixwatch common A B [C...] [FILTER]. See helixwatch common --help.";
        QTest::newRow("nothing seen")
            << QStringList{"fits"}
            << "Something is missing: helixwatch fits TRAIT... [FILTER]. See helixwatch fits --help.";
        QTest::newRow("format to come") << QStringList{"export", "--format", "stix"}
                                        << "This version does not write stix yet; it writes graphml, gexf and csv.";
        QTest::newRow("export of nothing") << QStringList{"export"}
                                           << "Say how the graph is to be written: --format graphml, gexf or csv, or "
                                              "-o FILE.graphml, FILE.gexf or FILE.csv.";
        QTest::newRow("export of another kind")
            << QStringList{"export", "-o", "links.gefx"}
            << "The name \"links.gefx\" does not say how the graph is to be written: it ends with .graphml, .gexf or "
               ".csv, or --format says it. Did you mean \"gexf\"?";
        QTest::newRow("two files without a name")
            << QStringList{"export", "--format", "csv"}
            << "As CSV a graph becomes two files, so they need a name: add -o FILE.csv.";
        QTest::newRow("link and more") << QStringList{"helixwatch:overview", "b"}
                                       << "\"b\" is one argument too many: helixwatch. See helixwatch --help.";
        QTest::newRow("long command") << QStringList{QString(5000, 'x')}
                                      << "There is no command \"" + QString(120, 'x') + "…\". See helixwatch --help.";
        QTest::newRow("long kind") << QStringList{"list", QString(5000, 'x')}
                                   << "There is no list of \"" + QString(120, 'x') + "…\". See helixwatch list --help.";
        QTest::newRow("excluded word") << QStringList{"list", "actors", "-apt41"}
                                       << "There is no option \"-apt41\". A word to exclude goes after a --, as in: -- "
                                          "-apt41. See helixwatch list --help.";
        QTest::newRow("picture without a file")
            << QStringList{"show", "overview"} << "A picture needs a file: add -o FILE.png, FILE.svg or FILE.pdf.";
        QTest::newRow("picture of another kind") << QStringList{"show", "overview", "-o", "o.pgn"}
                                                 << "The name \"o.pgn\" does not say which kind of picture it is to "
                                                    "be: it ends with .png, .svg or .pdf. Did you "
                                                    "mean \"png\"?";
    }
    void wrongUsage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const Answer answer = helixwatch(arguments);
        QCOMPARE(QString::fromUtf8(answer.err), "helixwatch: " + sentence + "\n");
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QByteArray());
    }

    void everythingIsInTheHelp() {
        const Answer all = helixwatch({"--help"});
        QCOMPARE(all.status, 0);
        QCOMPARE(all.err, QByteArray());
        for (const auto &command : hw::cli::commands()) {
            const QString name = QString::fromUtf8(command.name.data(), static_cast<qsizetype>(command.name.size()));
            QVERIFY2(all.out.contains(name.toUtf8()), qPrintable(name));
            const Answer one = name.isEmpty() ? all : helixwatch({name, "--help"});
            QCOMPARE(one.status, 0);
            for (const std::string_view option : command.options)
                QVERIFY2(one.out.contains(QByteArray(option.data(), static_cast<qsizetype>(option.size()))),
                         qPrintable(name + " " + QString::fromStdString(std::string(option))));
            for (const QByteArray &line : one.out.split('\n'))
                QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
        }
    }

    void versionNamesTheLandscape() {
        const Answer answer = helixwatch({"--version", "--data", m_small.path()});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.startsWith("helixwatch " HELIXWATCH_VERSION "\nLandscape "), answer.out.constData());
        QVERIFY(answer.out.contains("GPL-3.0-or-later"));
        QCOMPARE(helixwatch({"--version", "--data", "/nowhere.db"}).status, 1);
    }

    void wrongFilterShowsThePlace() {
        const Answer answer = helixwatch(onSmall({"list", "actors", "aera:genetics", "since:2020"}));
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.contains("area"), answer.err.constData());
        const QList<QByteArray> lines = answer.err.split('\n');
        QVERIFY2(lines.size() >= 4, answer.err.constData());
        QCOMPARE(lines.at(lines.size() - 3), QByteArray("  aera:genetics since:2020"));
        QVERIFY2(lines.at(lines.size() - 2).startsWith("  ^^^^"), answer.err.constData());
    }

    void wrongFilterShowsThePlaceInALongText() {
        const QString many = QString("text:abc ").repeated(2000);
        const Answer answer = helixwatch(onSmall({"list", "actors", many + "aera:x " + many}));
        QCOMPARE(answer.status, 2);
        const QList<QByteArray> lines = answer.err.split('\n');
        QVERIFY2(lines.size() >= 4 && answer.err.size() < 1500, answer.err.constData());
        const QString shown = QString::fromUtf8(lines.at(lines.size() - 3));
        const auto place = shown.indexOf("aera:x");
        QVERIFY2(shown.startsWith("  …") && shown.endsWith("…") && place > 0, qPrintable(shown));
        QCOMPARE(QString::fromUtf8(lines.at(lines.size() - 2)), QString(place, ' ') + "^^^^");
    }

    void aWindowWithoutADisplayIsASentence_data() {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("why");
        QTest::newRow("none") << ""
                              << ""
                              << "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)";
        QTest::newRow("dead") << "DISPLAY"
                              << ":nowhere"
                              << "the display \":nowhere\" does not answer";
        QTest::newRow("odd") << "QT_QPA_PLATFORM"
                             << "slate"
                             << "Qt cannot show it on \"slate\" (QT_QPA_PLATFORM)";
    }
    void aWindowWithoutADisplayIsASentence() {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, why);
        QProcessEnvironment environment = bareEnvironment();
        if (!variable.isEmpty())
            environment.insert(variable, value);
        const Answer answer = helixwatch({"--data", m_small.path()}, environment);
        QCOMPARE(answer.status, 1); // and not an abort
        const QString last = QString::fromUtf8(answer.err).trimmed().section('\n', -1);
        QVERIFY2(last.startsWith("helixwatch: The window could not be opened: " + why), answer.err.constData());
        QVERIFY2(variable == "DISPLAY" || answer.err.count('\n') == 1, answer.err.constData());
    }

    void landscapesThatCannotBeOpened_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("{\"kind\": \"actor\"}");
        QTest::newRow("other SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
        QFile file(m_small.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QTest::newRow("cut off") << whole.left(whole.size() / 2);
        QByteArray damaged = whole;
        for (qsizetype i = 4096; i < damaged.size(); i += 7)
            damaged[i] = static_cast<char>(damaged[i] ^ 0x5a);
        QTest::newRow("damaged") << damaged;
        QByteArray newer = whole;
        newer[60] = 0x7f;
        QTest::newRow("newer") << newer;
    }
    void landscapesThatCannotBeOpened() {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath("bad.db");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        for (const QStringList &arguments :
             {QStringList{"list", "actors"}, QStringList{"explain", "x"}, QStringList{"path", "x", "y"},
              QStringList{"similar", "x"}, QStringList{"fits", "x"}, QStringList{"common", "x", "y"},
              QStringList{"central"}, QStringList{"groups"}, QStringList{"export", "-o", folder.filePath("o.gexf")},
              QStringList{"show", "overview", "-o", folder.filePath("o.png")}, QStringList{"--version"}}) {
            const Answer answer = helixwatch(arguments + QStringList{"--data", path});
            QCOMPARE(answer.status, 1);
            QVERIFY2(answer.err.startsWith("helixwatch: ") && answer.err.count('\n') == 1, answer.err.constData());
            QVERIFY2(answer.err.contains(path.toUtf8()), answer.err.constData());
            QVERIFY(!QFile::exists(folder.filePath("o.png")));
            QVERIFY(!QFile::exists(folder.filePath("o.gexf")));
        }
        QFile after(path);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), bytes);
    }

    void missingLandscape() {
        const Answer answer = helixwatch({"list", "actors", "--data", "/no/such.db"});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("There is no landscape file \"/no/such.db\"."), answer.err.constData());
        QProcessEnvironment environment = bareEnvironment();
        environment.insert("HELIXWATCH_DATA", "/no/other.db");
        const Answer fromEnvironment = helixwatch({"list", "actors"}, environment);
        QCOMPARE(fromEnvironment.status, 1);
        QVERIFY2(fromEnvironment.err.contains("/no/other.db"), fromEnvironment.err.constData());
    }

    void aPictureWithoutMemoryIsASentence() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("The sanitizer needs all addresses for itself.");
#endif
        const QTemporaryDir folder;
        const Answer answer = shell("ulimit -v 2000000; \"$HELIXWATCH\" show overview --size 16384x16384 -o '" +
                                    folder.filePath("o.PNG") + "' --data '" + m_small.path() + "'");
        QCOMPARE(answer.err,
                 QByteArray("helixwatch: A picture of 16384x16384 needs 3221 MB of memory, which is not to be "
                            "had here. Ask for a smaller --size.\n"));
        QCOMPARE(answer.status, 1);
        QVERIFY(!QFile::exists(folder.filePath("o.PNG")));
    }

    void outputThatCannotBeWritten() {
        const Answer nowhere = helixwatch(onSmall({"list", "actors", "-o", "/no/such/folder/out.csv"}));
        QCOMPARE(nowhere.status, 1);
        QCOMPARE(nowhere.err,
                 QByteArray("helixwatch: The file /no/such/folder/out.csv could not be written: No such file or "
                            "directory. Nothing was left behind.\n"));
        const Answer full = shell("\"$HELIXWATCH\" list actors --data '" + m_small.path() + "' > /dev/full");
        QCOMPARE(full.status, 1);
        QCOMPARE(full.err, QByteArray("helixwatch: Standard output could not be written: No space left on device.\n"));
        const Answer closed = shell("\"$HELIXWATCH\" list actors --data '" + m_small.path() + "' >&-");
        QCOMPARE(closed.status, 1);
        QCOMPARE(
            closed.err,
            QByteArray("helixwatch: Standard output is closed, so nothing could be written to it. Use -o FILE.\n"));
        const Answer pipe =
            shell("( sleep 0.3; \"$HELIXWATCH\" list actors --data '" + m_small.path() + "'; echo $? >&2 ) | true");
        QCOMPARE(pipe.err, QByteArray("helixwatch: Standard output was closed before everything was written.\n1\n"));
    }

    void outputFileIsReplacedAsAWhole() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("actors.csv");
        const QByteArray printed = helixwatch(onSmall({"list", "actors", "--format", "csv"})).out;
        for (int i = 0; i < 2; ++i) {
            const Answer answer = helixwatch(onSmall({"list", "actors", "--format", "csv", "-o", path}));
            QCOMPARE(answer.status, 0);
            QCOMPARE(answer.out, QByteArray());
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), printed);
    }
};

HW_TEST(UsageTest, "usage")
#include "tst_usage.moc"
