// The files: what stands in a PDF as a reader sees it, what Markdown makes of texts that look like markup, the list of
// claims.
#include "briefing/briefing_file.h"
#include "briefing/claims_csv.h"
#include "briefing/gate.h"
#include "briefing/markdown_writer.h"
#include "briefing/pdf_writer.h"
#include "office_file.h"
#include "sample_deck.h"
#include "support/test_registry.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace hw;
using namespace hw::briefing;

class FilesTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    /// What a tool of poppler says of the file; null where it is not installed.
    static QString tool(const QString &name, const QStringList &arguments) {
        if (QStandardPaths::findExecutable(name).isEmpty())
            return {};
        QProcess process;
        process.start(name, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()) + u' ';
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void aPdfHoldsItAll_data() {
        QTest::addColumn<int>("paper");
        QTest::newRow("a4") << int(Paper::A4);
        QTest::newRow("letter") << int(Paper::Letter);
        QTest::newRow("16:9") << int(Paper::Wide);
    }
    void aPdfHoldsItAll() {
        QFETCH(int, paper);
        const Deck deck = test::sampleDeck();
        const auto pages = layOut(deck, static_cast<Paper>(paper), m_theme);
        const auto pdf = pdfOf(deck, pages, m_theme);
        QVERIFY2(pdf, pdf ? "" : pdf.error().message.c_str());
        QVERIFY(pdf->startsWith("%PDF-"));
        QVERIFY(pdf->size() < 1 << 20);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deck.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
        file.close();
        const QString text = tool(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        if (text.isNull())
            QSKIP("poppler's tools are not installed");
        const QStringList sheets = text.split(u'\f');
        QCOMPARE(sheets.size() - 1, qsizetype(pages.size()));
        for (std::size_t i = 0; i < pages.size(); ++i)
            QCOMPARE(sheets.at(qsizetype(i)).count(QStringLiteral("TLP:AMBER")), qsizetype(2));
        const Endnotes notes(deck);
        QVERIFY(notes.all().size() >= 4);
        for (const Endnote &note : notes.all())
            QVERIFY2(text.contains(QStringLiteral("[%1]").arg(note.number)), qPrintable(QString::number(note.number)));
        for (const char *part : {"<b>sequencing</b>", "“quotes”", "Ärzte", "55–80%", "(A2)"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        const QString fonts = tool(QStringLiteral("pdffonts"), {path});
        for (const QString &line : fonts.split(u'\n').mid(2))
            if (line.trimmed().size() > 20)
                QVERIFY2(line.contains(QStringLiteral("yes")), qPrintable(line));
        const QString info = tool(QStringLiteral("pdfinfo"), {path});
        QVERIFY(info.contains(QStringLiteral("TLP:AMBER")));
        QVERIFY(info.contains(QStringLiteral("2026.11")));
        const QString xmp = tool(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path});
        QVERIFY(xmp.contains(QStringLiteral("<hw:tlp>TLP:AMBER</hw:tlp><hw:dataset>2026.11</hw:dataset>")));
        QVERIFY(
            tool(QStringLiteral("pdfdetach"), {QStringLiteral("-list"), path}).contains(QStringLiteral("sources.csv")));
    }

    void whatDoesNotFitIsNotWritten() {
        Deck deck = test::sampleDeck();
        deck.pages[4].title.text = QStringLiteral("word ").repeated(80).trimmed();
        const auto pdf = written(FileKind::Pdf, deck, Paper::Wide, m_theme);
        QVERIFY(!pdf);
        QVERIFY(QString::fromStdString(pdf.error().message).contains(QStringLiteral("80 words")));
    }

    void slidesAreWide() {
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide}) {
            const auto slides = written(FileKind::PowerPoint, test::sampleDeck(), paper, m_theme);
            QVERIFY(slides);
            const auto parts = test::unzipped(*slides);
            const QByteArray all = parts.value(QStringLiteral("ppt/presentation.xml"));
            QCOMPARE(test::attributesIn(all, QStringLiteral("p:sldSz"), QStringLiteral("cx")),
                     QStringList{QString::number(960 * 12700)});
            QCOMPARE(test::attributesIn(all, QStringLiteral("p:sldSz"), QStringLiteral("cy")),
                     QStringList{QString::number(540 * 12700)});
        }
    }

    /// In every kind of file, also where nobody looks: properties, notes, alternative texts, workbooks, bookmarks.
    void aStricterWordIsInNoFile() {
        const QString secret = QStringLiteral("Zyxwv");
        Deck deck = test::sampleDeck();
        deck.raised = Tlp::Clear;
        const QString red = secret + QStringLiteral(" TLP:RED");
        deck.author = red;
        deck.pages[1].title.text = red;
        deck.pages[2].notes = red;
        deck.pages[3].frozen.filter = red;
        auto &brief = deck.pages[0];
        std::get<Prose>(brief.blocks[2]).statements[1].text = red;
        std::get<Numbers>(brief.blocks[1]).numbers[0].caption = red;
        std::get<Table>(brief.blocks[6]).rows[1].cells[2] = red;
        std::get<Figure>(brief.blocks[4]).alternative = red;
        deck.claims[QStringLiteral("00000003")].text = red;
        deck.sources[QStringLiteral("src-1")].publisher = red;
        for (const bool general : {false, true}) {
            Deck out = deck;
            for (int i = 0; i < 100 && !gateFor(out, Tlp::Amber).isOpen(); ++i) {
                const Exceeding first = gateFor(out, Tlp::Amber).exceeding.front();
                general ? generalise(out, first) : removeFrom(out, first);
            }
            QVERIFY(gateFor(out, Tlp::Amber).isOpen());
            out.raised = Tlp::Amber;
            for (const FileKind kind : {FileKind::PowerPoint, FileKind::Html, FileKind::Markdown, FileKind::Pdf}) {
                const auto bytes = written(kind, out, Paper::A4, m_theme);
                QVERIFY2(bytes, bytes ? "" : bytes.error().message.c_str());
                QByteArray all = *bytes;
                if (kind == FileKind::PowerPoint)
                    for (const QByteArray &part : test::unzipped(*bytes)) {
                        all += part;
                        for (const QByteArray &inner : test::unzipped(part))
                            all += inner;
                    }
                QVERIFY(!all.contains(secret.toUtf8()) && !all.contains("TLP:RED"));
                if (kind != FileKind::Pdf)
                    continue;
                QTemporaryDir folder;
                const QString path = folder.filePath(QStringLiteral("deck.pdf"));
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(*bytes);
                file.close();
                const QString seen =
                    tool(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}) +
                    tool(QStringLiteral("pdfinfo"), {path}) +
                    tool(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path}) +
                    tool(QStringLiteral("pdfdetach"), {QStringLiteral("-save"), QStringLiteral("1"),
                                                       QStringLiteral("-o"), QStringLiteral("/dev/stdout"), path});
                QVERIFY(!seen.contains(secret) && !seen.contains(QStringLiteral("TLP:RED")));
            }
            QVERIFY(!claimsCsv(out).contains(secret.toUtf8()));
            QVERIFY(!fileNameFor(out, QStringLiteral("pdf")).contains(secret, Qt::CaseInsensitive));
        }
    }

    void endingsDecide() {
        QCOMPARE(fileKindOf(QStringLiteral("a.PDF")), FileKind::Pdf);
        QCOMPARE(fileKindOf(QStringLiteral("a.md")), FileKind::Markdown);
        QVERIFY(!fileKindOf(QStringLiteral("a.doc")));
    }

    void markdownStaysText() {
        QCOMPARE(markdownEscaped(QStringLiteral("*a* <b> [x](y) | `c`")),
                 QStringLiteral("\\*a\\* \\<b\\> \\[x\\](y) \\| \\`c\\`"));
        QCOMPARE(markdownEscaped(QStringLiteral("- 1")), QStringLiteral("\\- 1"));
        QCOMPARE(markdownEscaped(QStringLiteral("12. x\ny")), QStringLiteral("12\\. x y"));
        const QString text = QString::fromUtf8(markdownOf(test::sampleDeck()));
        QVERIFY(text.startsWith(QStringLiteral("TLP:AMBER\n")));
        QVERIFY(text.trimmed().endsWith(QStringLiteral("TLP:AMBER")));
        QVERIFY(text.count(QStringLiteral("TLP:AMBER")) >= 22); // twice for each page, and the file
        QVERIFY(text.contains(QStringLiteral("**very likely**")));
        QVERIFY(text.contains(QStringLiteral("HW 2026.11 / claim 00000001")));
        QVERIFY(text.contains(QStringLiteral("\\<b\\>sequencing\\</b\\>")));
        const Endnotes notes(test::sampleDeck());
        for (const Endnote &note : notes.all())
            QVERIFY(text.contains(QStringLiteral("[^%1]:").arg(note.number)));
    }

    void theListOfClaimsIsSafeInASpreadsheet() {
        Deck deck = test::sampleDeck();
        deck.claims[QStringLiteral("00000001")].text = QStringLiteral("=HYPERLINK(\"x\")");
        const QByteArray csv = claimsCsv(deck);
        QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
        QVERIFY(csv.count("HW 2026.11 / claim") == 8); // four claims, two sources each
        // The wide sign starts a formula, too; a number is none.
        deck.claims[QStringLiteral("00000001")].text = QStringLiteral("\uFF1Dcmd");
        QVERIFY(claimsCsv(deck).contains(QStringLiteral("\"'\uFF1Dcmd\"").toUtf8()));
        deck.claims[QStringLiteral("00000001")].text = QStringLiteral("-5");
        QVERIFY(claimsCsv(deck).contains("\"-5\""));
    }
};

HW_TEST(FilesTest, "files")
#include "tst_files.moc"
