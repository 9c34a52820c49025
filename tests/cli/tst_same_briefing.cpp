// The window and the command line write the same briefing: of a filter, and of the deck that the window keeps.
#include "basics/progress.h"
#include "briefing/briefing_file.h"
#include "briefing/page_maker.h"
#include "briefing/paper.h"
#include "drawing/theme.h"
#include "landscape/filter_text.h"
#include "panels/briefing/briefing_export.h"
#include "panels/briefing/briefing_panel.h"
#include "program.h"
#include "session/exploration.h"
#include "session/notebook.h"
#include "store/landscape_location.h"
#include "store/landscape_reader.h"
#include "store/workspace.h"
#include "support/test_registry.h"

#include <QFile>
#include <QHashFunctions>
#include <QLibraryInfo>
#include <QVersionNumber>
#include <cmath>

using namespace hw;
using namespace hw::test;

class SameBriefingTest : public QObject {
    Q_OBJECT

    LandscapePtr m_landscape;
    Theme m_theme;
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray bytes(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// As the dialog of the window writes it.
    QByteArray exported(const BriefingPanel &panel, int kind, briefing::Paper paper, briefing::Tlp level) {
        BriefingExport dialog(panel.desk().deck(), paper, {}, m_theme, nullptr);
        dialog.setKind(kind);
        dialog.setLevel(level);
        const QString path = at(QStringLiteral("window") + briefing::fileEndings().at(kind));
        QFile::remove(path);
        dialog.setPathQuestion([&](const QString &) { return path; });
        dialog.save();
        return dialog.fault().isEmpty() ? bytes(path) : dialog.fault().toUtf8();
    }
    QByteArray printed(const QStringList &arguments, int kind) {
        const QString path = at(QStringLiteral("line") + briefing::fileEndings().at(kind));
        QFile::remove(path);
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("0"));
        const Answer answer =
            helixwatch(QStringList{"brief"} + arguments + QStringList{"--tlp", "GREEN", "-o", path}, environment);
        return answer.status == 0 ? bytes(path) : answer.err;
    }
    /// Byte by byte. Of later Qt versions, which order the parts of a PDF anew in each process, PDFs are as long to two
    /// parts of a hundred; the other three kinds of file hold the same pages byte by byte.
    static bool areSame(const QByteArray &a, const QByteArray &b, int kind) {
        const bool isOrdered = kind != 0 || QLibraryInfo::version() < QVersionNumber(6, 5);
        return isOrdered ? a == b : a.startsWith("%PDF") && std::abs(a.size() - b.size()) * 50 < b.size();
    }

private slots:
    void initTestCase() {
        QHashSeed::setDeterministicGlobalSeed(); // in which order Qt puts fonts into a PDF
        const auto path = landscapeLocation({});
        QVERIFY2(path, path ? "" : path.error().message.c_str());
        NoProgress nobody;
        const auto read = readLandscape(*path, nobody);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        m_landscape = *read;
        loadFonts();
    }

    void everyKindOfFile_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("paper");
        for (int kind = 0; kind < int(briefing::fileEndings().size()); ++kind)
            QTest::addRow("%s", qPrintable(briefing::fileEndings().at(kind))) << kind << QStringLiteral("16:9");
        QTest::newRow("A4") << 0 << QStringLiteral("a4");
        QTest::newRow("Letter") << 0 << QStringLiteral("letter");
    }
    void everyKindOfFile() {
        QFETCH(int, kind);
        QFETCH(QString, paper);
        Exploration exploration(m_landscape);
        const auto filter = parseFilter("area:genetics", *m_landscape);
        QVERIFY(filter);
        exploration.narrow(*filter, QStringLiteral("Genetics"));
        Notebook notebook;
        BriefingPanel panel(exploration, m_theme, &notebook);
        panel.draft();
        const auto level = briefing::Tlp::Green;
        const auto wanted = briefing::paperNamed(paper);
        QVERIFY(wanted);
        // The first draft.
        const QByteArray first = exported(panel, kind, *wanted, level);
        QVERIFY2(first.size() > 2000, first.constData());
        const QStringList onPaper = kind == 0 ? QStringList{"--paper", paper} : QStringList();
        QVERIFY(areSame(printed(QStringList{"area:genetics"} + onPaper, kind), first, kind));
        // And what somebody made of it.
        QVERIFY(panel.desk().setText(0, {{briefing::Place::Is::Title, -1, -1}, 0, false},
                                     QStringLiteral("Two groups want our genomes")));
        panel.desk().editNotes(1, QStringLiteral("Say this slowly."));
        panel.desk().move(1, 3);
        panel.desk().remove(5);
        notebook.gather();
        const QString file = at(QStringLiteral("kept.db"));
        QFile::remove(file);
        {
            auto opening = openWorkspace(file.toStdString());
            QVERIFY(opening.workspace);
            WorkspaceContent content = opening.workspace->content();
            for (auto each = notebook.content().settings.begin(); each != notebook.content().settings.end(); ++each)
                content.settings[each.key().toStdString()] = each.value().toStdString();
            QVERIFY(opening.workspace->save(content));
        }
        const QByteArray own = exported(panel, kind, *wanted, level);
        QVERIFY2(own.size() > 2000, own.constData());
        QVERIFY(own != first);
        QVERIFY(areSame(printed(QStringList{"--workspace", file, "--deck", panel.desk().deck().name} + onPaper, kind),
                        own, kind));
    }
};

HW_TEST(SameBriefingTest, "same_briefing")
#include "tst_same_briefing.moc"
