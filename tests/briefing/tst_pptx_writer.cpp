// PowerPoint files: packaged as ECMA-376 says, nothing of a page lost, tables and charts native, hostile texts
// harmless.
#include "briefing/deck_facts.h"
#include "briefing/page_layout.h"
#include "briefing/pptx_writer.h"
#include "briefing/presentation_pages.h"
#include "office_file.h"
#include "sample_deck.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace hw;
using namespace hw::briefing;
using namespace hw::test;

namespace {

QString slideName(std::size_t i) { return QStringLiteral("ppt/slides/slide%1.xml").arg(i + 1); }

Deck only(Deck deck, bool upright) {
    std::vector<briefing::Page> kept;
    for (const briefing::Page &page : deck.pages)
        if ((page.kind == PageKind::Brief) == upright)
            kept.push_back(page);
    deck.pages = kept;
    return deck;
}

/// Everything that the boxes of the page say, in words.
QStringList saidOn(const LaidPage &page) {
    QStringList said;
    for (const Box &box : page.boxes) {
        if (const auto *text = std::get_if<TextBox>(&box))
            said << text->text();
        if (const auto *marking = std::get_if<MarkingBox>(&box))
            said << label(marking->tlp);
        if (const auto *table = std::get_if<TableBox>(&box))
            for (const auto &row : table->rows)
                for (const auto &cell : row)
                    said << cell.text.text();
    }
    said.removeAll(QString());
    return said;
}

QString joined(const QByteArray &slide) {
    QString all;
    for (const QString &paragraph : textsIn(slide, QStringLiteral("a:p")))
        all += paragraph + u'\n';
    return all.remove(u'\t');
}

} // namespace

class PptxWriterTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    Parts write(const Deck &deck, Paper paper = Paper::A4) {
        const auto bytes = pptxOf(deck, layOut(deck, paper, m_theme), m_theme);
        if (!bytes) {
            qWarning("%s", bytes.error().message.c_str());
            return {};
        }
        if (const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES"); !folder.isEmpty()) {
            const char *tag = QTest::currentDataTag();
            QFile file(QStringLiteral("%1/%2-%3.pptx")
                           .arg(folder, QString::fromLatin1(QTest::currentTestFunction()),
                                QString::fromLatin1(tag ? tag : "").remove(QRegularExpression(QStringLiteral("\\W")))));
            if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
                return {};
        }
        return unzipped(*bytes);
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void everyPaperIsPackagedWell_data() {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("which");
        QTest::addColumn<QSize>("size"); // English metric units
        QTest::newRow("16:9") << int(Paper::Wide) << QStringLiteral("lying") << QSize(12192000, 6858000);
        QTest::newRow("A4 lying") << int(Paper::A4) << QStringLiteral("lying") << QSize(10692003, 7560005);
        QTest::newRow("A4 upright") << int(Paper::A4) << QStringLiteral("upright") << QSize(7560005, 10692003);
        QTest::newRow("A4 both") << int(Paper::A4) << QStringLiteral("both") << QSize(15121541, 10692003);
        QTest::newRow("Letter lying") << int(Paper::Letter) << QStringLiteral("lying") << QSize(10058400, 7772400);
    }
    void everyPaperIsPackagedWell() {
        QFETCH(int, paper);
        QFETCH(QString, which);
        QFETCH(QSize, size);
        const Deck deck = which == u"both" ? sampleDeck() : only(sampleDeck(), which == u"upright");
        const Parts parts = write(deck, Paper(paper));
        QVERIFY(parts.size() > 15);
        const QStringList faults = packageFaults(parts);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        const QByteArray presentation = parts.value(QStringLiteral("ppt/presentation.xml"));
        const QString sizes = QStringLiteral("p:sldSz");
        QCOMPARE(attributesIn(presentation, sizes, QStringLiteral("cx")).value(0).toInt(), size.width());
        QCOMPARE(attributesIn(presentation, sizes, QStringLiteral("cy")).value(0).toInt(), size.height());
        QCOMPARE(childrenIn(presentation, QStringLiteral("p:presentation")).value(0),
                 QStringLiteral("p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz"));
    }

    void uprightAndLyingPagesShareOneSizeAndNoTypeShrinks() {
        const Deck deck = sampleDeck();
        const auto laid = layOut(deck, Paper::A4, m_theme), shared = onOneSize(laid);
        QCOMPARE(shared.size(), laid.size());
        for (std::size_t i = 0; i < laid.size(); ++i) {
            QCOMPARE(shared[i].size.toSize(), QSize(1191, 842)); // A3
            const double factor = laid[i].size.width() < laid[i].size.height() ? 1 : 1191.0 / 842;
            for (std::size_t j = 0; j < laid[i].boxes.size(); ++j) {
                const QRectF rect = std::visit([](const auto &box) { return box.rect; }, shared[i].boxes[j]);
                QVERIFY(QRectF(QPointF(), shared[i].size).adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect));
                if (const auto *text = std::get_if<TextBox>(&laid[i].boxes[j]))
                    QVERIFY(std::abs(std::get<TextBox>(shared[i].boxes[j]).points / text->points - factor) < 0.01);
            }
        }
        const Deck lying = only(deck, false);
        QCOMPARE(onOneSize(layOut(lying, Paper::A4, m_theme)).front().size, sizeOf(PageKind::Cover, Paper::A4));
    }

    void plantedPackageFaultsAreFound() {
        const Parts good = write(sampleDeck());
        QVERIFY(packageFaults(good).isEmpty());
        Parts bad = good;
        bad.remove(QStringLiteral("ppt/charts/chart1.xml"));
        QVERIFY(!packageFaults(bad).isEmpty());
        bad = good;
        bad.insert(QStringLiteral("ppt/lost.xml"), "<a/>");
        QCOMPARE(packageFaults(bad).size(), 2); // no type, no way to it
        bad = good;
        bad[slideName(0)].replace("<p:cNvPr id=\"3\"", "<p:cNvPr id=\"2\"");
        QCOMPARE(packageFaults(bad).size(), 1);
        bad[slideName(0)].chop(3);
        QCOMPARE(packageFaults(bad).size(), 2);
    }

    void nothingOfAPageIsLost() {
        const Deck deck = sampleDeck();
        const auto pages = layOut(deck, Paper::A4, m_theme);
        const Parts parts = write(deck);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const QByteArray slide = parts.value(slideName(i));
            const QString text = joined(slide);
            for (const QString &said : saidOn(pages[i]))
                QVERIFY2(text.contains(said), qPrintable(slideName(i) + u' ' + said));
            QCOMPARE(text.count(QLatin1String("TLP:AMBER")), 2);
            const auto figures = std::count_if(pages[i].boxes.begin(), pages[i].boxes.end(),
                                               [](const Box &box) { return std::holds_alternative<FigureBox>(box); });
            QVERIFY(attributesIn(slide, QStringLiteral("p:cNvPr"), QStringLiteral("descr")).size() >= figures);
        }
        QVERIFY(!parts.contains(slideName(pages.size())));
    }

    /// Links are pieces of their own to presentation programs, and some break the line between two of them.
    void noBracketOfSourcesIsInPieces() {
        int brackets = 0;
        const Parts parts = write(sampleDeck(), Paper::Wide);
        for (auto each = parts.begin(); each != parts.end(); ++each)
            if (each.key().startsWith(QLatin1String("ppt/slides/slide")))
                for (const QString &run : textsIn(each.value(), QStringLiteral("a:t"))) {
                    static const QRegularExpression piece(QStringLiteral(R"(^\[\d)"));
                    if (!piece.match(run).hasMatch())
                        continue;
                    QVERIFY2(run.endsWith(u']'), qPrintable(run));
                    brackets += run.contains(u',');
                }
        QVERIFY(brackets > 0);
    }

    void titlesAndFootersArePlaceholders() {
        const Parts parts = write(sampleDeck());
        const QStringList wanted{QStringLiteral("title"), QStringLiteral("ftr"), QStringLiteral("sldNum")};
        const QByteArray layout = parts.value(QStringLiteral("ppt/slideLayouts/slideLayout1.xml"));
        for (const QString &type : wanted)
            QVERIFY(attributesIn(layout, QStringLiteral("p:ph"), QStringLiteral("type")).contains(type));
        for (std::size_t i = 0; parts.contains(slideName(i)); ++i) {
            const QStringList types =
                attributesIn(parts.value(slideName(i)), QStringLiteral("p:ph"), QStringLiteral("type"));
            for (const QString &type : wanted)
                QCOMPARE(types.count(type), 1);
            QCOMPARE(attributesIn(parts.value(slideName(i)), QStringLiteral("a:fld"), QStringLiteral("type")),
                     QStringList{QStringLiteral("slidenum")});
            QCOMPARE(textsIn(parts.value(slideName(i)), QStringLiteral("a:fld")).value(0), QString::number(i + 1));
        }
    }

    void tablesAndChartsAreNative() {
        const Deck deck = sampleDeck();
        const auto pages = layOut(deck, Paper::A4, m_theme);
        const Parts parts = write(deck);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const QByteArray slide = parts.value(slideName(i));
            int tables = 0, charts = 0, pictures = 0;
            for (const Box &box : pages[i].boxes) {
                tables += std::holds_alternative<TableBox>(box);
                if (const auto *figure = std::get_if<FigureBox>(&box)) {
                    tables += std::holds_alternative<Matrix>(figure->chart);
                    charts += std::holds_alternative<Columns>(figure->chart);
                    pictures += std::holds_alternative<Steps>(figure->chart);
                }
            }
            QCOMPARE(textsIn(slide, QStringLiteral("a:tbl")).size(), tables);
            QCOMPARE(childrenIn(slide, QStringLiteral("c:chart")).size(), charts);
            QCOMPARE(childrenIn(slide, QStringLiteral("p:pic")).size(), pictures);
            for (const QString &children : childrenIn(slide, QStringLiteral("a:tc")))
                QCOMPARE(children, QStringLiteral("a:txBody a:tcPr"));
        }
        // The letters of a numbered table stand in its cells, not beside it.
        const QByteArray decisions = parts.value(slideName(8));
        QVERIFY(textsIn(decisions, QStringLiteral("a:tc"))
                    .contains(QStringLiteral("A\tMonitor the lab notebook and sequence store")));
    }

    void aChartHasItsNumbersInAWorkbook() {
        const Parts parts = write(sampleDeck());
        const QByteArray chart = parts.value(QStringLiteral("ppt/charts/chart2.xml"));
        const QString values = QStringLiteral("c:v");
        QCOMPARE(childrenIn(chart, QStringLiteral("c:chartSpace")).value(0),
                 QStringLiteral("c:date1904 c:roundedCorners c:chart c:spPr c:txPr c:externalData"));
        QVERIFY(textsIn(chart, values).contains(QStringLiteral("China-nexus")));
        const Parts book = unzipped(parts.value(QStringLiteral("ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx")));
        const QStringList faults = packageFaults(book);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        const QByteArray sheet = book.value(QStringLiteral("xl/worksheets/sheet1.xml"));
        // Cell by cell what the chart has cached, the first quarter's sum 10.
        const QStringList numbers = textsIn(sheet, QStringLiteral("v"));
        QCOMPARE(numbers.size(), 8 * 7); // five origins and one that occurs every other time, and the sum
        QCOMPARE(numbers.value(6), QStringLiteral("10"));
        QCOMPARE(textsIn(sheet, QStringLiteral("t")).value(0), QStringLiteral("Quarter"));
        for (const QString &text : textsIn(sheet, QStringLiteral("t")))
            QVERIFY2(text == QLatin1String("Quarter") || textsIn(chart, values).contains(text), qPrintable(text));
    }

    void namesThatDoNotFitUnderColumnsAreChosenNotTurned() {
        Deck deck = only(sampleDeck(), false);
        auto &chart = std::get<briefing::Columns>(std::get<Figure>(deck.pages[3].blocks[0]).chart);
        chart.activity.buckets.resize(40, chart.activity.buckets.back());
        for (int i = 0; i < 40; ++i) {
            const auto dayOf = [](const QDate &date) { return DayNumber(QDate(1970, 1, 1).daysTo(date)); };
            const QDate first = QDate(2023, 4, 1).addMonths(3 * i);
            chart.activity.buckets[std::size_t(i)].firstDay = dayOf(first);
            chart.activity.buckets[std::size_t(i)].lastDay = dayOf(first.addMonths(3)) - 1;
        }
        const Parts parts = write(deck);
        QVERIFY(packageFaults(parts).isEmpty());
        const QString name = QStringLiteral("ppt/charts/chart1.xml");
        const QStringList cells = textsIn(parts.value(name), QStringLiteral("c:f"));
        QVERIFY2(cells.contains(QStringLiteral("Sheet1!$I$2:$I$41")), qPrintable(cells.join(u' ')));
        const Parts book = unzipped(parts.value(QStringLiteral("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx")));
        const QStringList texts = textsIn(book.value(QStringLiteral("xl/worksheets/sheet1.xml")), QStringLiteral("t"));
        QVERIFY(texts.contains(QStringLiteral("Q3 2024")) && texts.contains(QStringLiteral("2025")));
        QVERIFY(textsIn(parts.value(name), QStringLiteral("c:v")).contains(QStringLiteral("2025")));
    }

    void rankedBarsKeepTheirParts() {
        Deck deck = only(sampleDeck(), false);
        Ranks ranks;
        ranks.rows = {{QStringLiteral("T1190"),
                       QStringLiteral("=cmd|' /C calc'!A1"),
                       {{7, QStringLiteral("chart.ink"), QStringLiteral("Targeted"), false},
                        {2, QStringLiteral("origin.CN"), QStringLiteral("Exposed"), true}},
                       {}},
                      {{}, QStringLiteral("APT41"), {}, QStringLiteral("none reported")}};
        deck.pages.resize(1);
        deck.pages[0].kind = PageKind::Detail;
        deck.pages[0].blocks = {Figure{QStringLiteral("Ranks"), {}, ranks, {}, {}, Tlp::Clear}};
        const Parts parts = write(deck);
        QVERIFY(packageFaults(parts).isEmpty());
        const QByteArray chart = parts.value(QStringLiteral("ppt/charts/chart1.xml"));
        const QStringList values = textsIn(chart, QStringLiteral("c:v"));
        for (const char *expected :
             {"Targeted", "Exposed", "T1190 =cmd|' /C calc'!A1", "APT41 · none reported", "7", "2"})
            QVERIFY2(values.contains(QString::fromUtf8(expected)), expected);
        QVERIFY(attributesIn(chart, QStringLiteral("a:pattFill"), QStringLiteral("prst")).size() >= 1);
        // Texts that look like formulas are texts in the workbook.
        const Parts book = unzipped(parts.value(QStringLiteral("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx")));
        QVERIFY(textsIn(book.value(QStringLiteral("xl/worksheets/sheet1.xml")), QStringLiteral("f")).isEmpty());
    }

    void emptyChartsSayThatNothingIsReported() {
        Deck deck = only(sampleDeck(), false);
        deck.pages.resize(1);
        deck.pages[0].kind = PageKind::Detail;
        deck.pages[0].blocks = {Figure{QStringLiteral("Nothing"), {}, Matrix{}, {}, {}, Tlp::Clear},
                                Figure{QStringLiteral("Neither"), {}, Ranks{}, {}, {}, Tlp::Clear}};
        const Parts parts = write(deck);
        const QStringList faults = packageFaults(parts);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QCOMPARE(joined(parts.value(slideName(0))).count(QLatin1String("None reported.")), 2);
        QVERIFY(!parts.contains(QStringLiteral("ppt/charts/chart1.xml")));
    }

    void hostileTextsStayTexts() {
        Deck deck = sampleDeck();
        const QString hostile = QStringLiteral("<script>&amp;\"'</a:t>") + QChar(0x01) + QChar(0x0B) + QChar(0xD800) +
                                QChar(0xFFFF) + QChar(0x202E) + QStringLiteral("𝔘 密 ]]>");
        const QString harmless = QStringLiteral("<script>&amp;\"'</a:t>����𝔘 密 ]]>");
        deck.name = deck.author = deck.organisation = hostile;
        for (briefing::Page &page : deck.pages)
            page.notes = hostile + u'\n' + hostile;
        deck.pages[2].title.text = hostile;
        deck.pages[8].title.text = hostile;
        std::get<Table>(deck.pages[8].blocks[0]).rows[0].cells[1] = hostile;
        deck.sources[QStringLiteral("src-0")].url = QStringLiteral("javascript:alert(1)//") + hostile;
        deck.sources[QStringLiteral("src-1")].url = QStringLiteral("https://example.org/ a\"><b>");
        deck.sources[QStringLiteral("src-2")].url = QStringLiteral("file:///etc/passwd");
        const Parts parts = write(deck);
        const QStringList faults = packageFaults(parts);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(joined(parts.value(slideName(2))).contains(harmless));
        QVERIFY(textsIn(parts.value(slideName(8)), QStringLiteral("a:tc")).contains(harmless));
        QCOMPARE(textsIn(parts.value(QStringLiteral("docProps/core.xml")), QStringLiteral("dc:title")).value(0),
                 harmless);
        const QByteArray notes = parts.value(QStringLiteral("ppt/notesSlides/notesSlide1.xml"));
        QCOMPARE(textsIn(notes, QStringLiteral("a:t")).count(harmless), 2);
        for (auto it = parts.cbegin(); it != parts.cend(); ++it)
            if (it.key().endsWith(QLatin1String(".rels")))
                for (const QString &target :
                     attributesIn(it.value(), QStringLiteral("Relationship"), QStringLiteral("Target")))
                    QVERIFY2(!target.startsWith(QLatin1String("javascript")) &&
                                 !target.startsWith(QLatin1String("file")) && !target.contains(u' ') &&
                                 !target.contains(u'"'),
                             qPrintable(target));
    }

    void notesAreSpokenOnce() {
        Deck deck = sampleDeck();
        Parts parts = write(deck);
        for (int i = 1; i <= int(deck.pages.size()); ++i) {
            const QByteArray notes = parts.value(QStringLiteral("ppt/notesSlides/notesSlide%1.xml").arg(i));
            QVERIFY(textsIn(notes, QStringLiteral("a:t")).contains(QStringLiteral("Say this slowly.")));
            QCOMPARE(textsIn(notes, QStringLiteral("a:t")).count(QStringLiteral("TLP:AMBER")), 2);
        }
        for (briefing::Page &page : deck.pages)
            page.notes.clear();
        parts = write(deck);
        QVERIFY(packageFaults(parts).isEmpty());
        for (auto it = parts.cbegin(); it != parts.cend(); ++it)
            QVERIFY2(!it.key().contains(QLatin1String("notes")), qPrintable(it.key()));
        QCOMPARE(childrenIn(parts.value(QStringLiteral("ppt/presentation.xml")), QStringLiteral("p:presentation"))[0],
                 QStringLiteral("p:sldMasterIdLst p:sldIdLst p:sldSz p:notesSz"));
    }

    void whatGoesOnHasASlideForEverySheet() {
        Deck deck = sampleDeck();
        for (int i = 6; i < 120; ++i) {
            CitedSource source;
            source.id = QStringLiteral("src-%1").arg(i);
            source.title = QStringLiteral("Report number %1 on something that is long enough for two lines").arg(i);
            source.publisher = QStringLiteral("Publisher %1").arg(i);
            source.url = QStringLiteral("https://example.org/%1").arg(i);
            deck.sources.insert(source.id, source);
            CitedClaim claim;
            claim.id = QStringLiteral("%1").arg(i, 8, 16, QLatin1Char('0'));
            claim.sources = {source.id};
            deck.claims.insert(claim.id, claim);
            if (i % 3 == 0) { // three sources at most for each statement
                deck.pages.insert(deck.pages.begin() + 2, deck.pages[2]);
                deck.pages[2].subtitle = {};
                deck.pages[2].subtitle.text = QStringLiteral("Rests on much");
            }
            deck.pages[2].subtitle.claims << claim.id;
        }
        const auto pages = layOut(deck, Paper::A4, m_theme);
        QVERIFY(pages.size() > deck.pages.size() && pages.back().part > 0);
        const Parts parts = write(deck);
        QVERIFY(packageFaults(parts).isEmpty());
        QVERIFY(parts.contains(slideName(pages.size() - 1)) && !parts.contains(slideName(pages.size())));
    }

    void propertiesCarryTheLabel() {
        const Parts parts = write(sampleDeck());
        const QByteArray core = parts.value(QStringLiteral("docProps/core.xml"));
        QCOMPARE(textsIn(core, QStringLiteral("dc:title")),
                 QStringList{QStringLiteral("Quarterly cyber-threat brief")});
        QCOMPARE(textsIn(core, QStringLiteral("cp:keywords")), QStringList{QStringLiteral("TLP:AMBER")});
        QCOMPARE(textsIn(core, QStringLiteral("dcterms:created")), QStringList{QStringLiteral("2026-11-23T00:00:00Z")});
        const QByteArray custom = parts.value(QStringLiteral("docProps/custom.xml"));
        QCOMPARE(textsIn(custom, QStringLiteral("vt:lpwstr")),
                 (QStringList{QStringLiteral("TLP:AMBER"), QStringLiteral("2026.11")}));
    }

    void theSameDeckMakesTheSameBytes() {
        const Deck deck = sampleDeck();
        const auto pages = layOut(deck, Paper::A4, m_theme);
        const auto first = pptxOf(deck, pages, m_theme), second = pptxOf(deck, pages, m_theme);
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
    }

    void whatCannotBeWrittenIsSaid() {
        Deck deck = sampleDeck();
        auto refused = pptxOf(Deck(), {}, m_theme);
        QVERIFY(!refused && QString::fromStdString(refused.error().message).contains(QStringLiteral("no page")));
        deck.pages[2].title.text = QStringLiteral("word ").repeated(60);
        refused = pptxOf(deck, layOut(deck, Paper::A4, m_theme), m_theme);
        QVERIFY(!refused && QString::fromStdString(refused.error().message).contains(QStringLiteral("60 words")));
    }

    /// With HELIXWATCH_PICTURES set to a folder the presentation is kept there, to be looked at.
    void libreOfficeKeepsEveryText() {
        const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES");
        const Deck deck = sampleDeck();
        const auto pages = layOut(deck, Paper::A4, m_theme);
        const auto bytes = pptxOf(deck, pages, m_theme);
        QVERIFY(bytes.has_value());
        QTemporaryDir own;
        const QString place = folder.isEmpty() ? own.path() : folder;
        QFile file(place + QStringLiteral("/deck.pptx"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size());
        file.close();
        const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (office.isEmpty() || reader.isEmpty())
            QSKIP("LibreOffice Impress or pdftotext is not installed; the presentation was not opened in it.");
        QProcess convert;
        convert.start(office,
                      {QStringLiteral("-env:UserInstallation=file://") + own.path() + QStringLiteral("/profile"),
                       QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                       QStringLiteral("--outdir"), place, file.fileName()});
        QVERIFY(convert.waitForFinished(180000) && convert.exitCode() == 0);
        if (!QFile::exists(place + QStringLiteral("/deck.pdf")))
            QSKIP("LibreOffice is installed without Impress; the presentation was not opened in it.");
        for (std::size_t i = 0; i < pages.size(); ++i) {
            QProcess read;
            const QString number = QString::number(i + 1);
            read.start(reader, {QStringLiteral("-f"), number, QStringLiteral("-l"), number, QStringLiteral("-raw"),
                                place + QStringLiteral("/deck.pdf"), QStringLiteral("-")});
            QVERIFY(read.waitForFinished() && read.exitCode() == 0);
            const auto squeezed = [](QString text) {
                return text.remove(QRegularExpression(QStringLiteral("[\\s\\x{A0}\\x{AD}-]+")));
            };
            const QString text = squeezed(QString::fromUtf8(read.readAllStandardOutput()));
            for (const QString &said : saidOn(pages[i]))
                QVERIFY2(text.contains(squeezed(said)), qPrintable(number + u' ' + said));
            QCOMPARE(text.count(QLatin1String("TLP:AMBER")), 2);
        }
    }
};

HW_TEST(PptxWriterTest, "pptx_writer")
#include "tst_pptx_writer.moc"
