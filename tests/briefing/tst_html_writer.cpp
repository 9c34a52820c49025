// The HTML twin: headings, tables and charts that a screen reader can walk, links that lead somewhere and back, hostile
// texts as texts, nothing that is fetched or runs.
#include "briefing/deck_facts.h"
#include "briefing/html_writer.h"
#include "office_file.h"
#include "sample_deck.h"
#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace hw;
using namespace hw::briefing;
using namespace hw::test;

namespace {

QString faultOf(const QByteArray &html) {
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString())
                             : QString();
}

QStringList allIds(const QByteArray &html) {
    QStringList ids;
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.attributes().hasAttribute(QLatin1String("id")))
            ids << reader.attributes().value(QLatin1String("id")).toString();
    return ids;
}

} // namespace

class HtmlWriterTest : public QObject {
    Q_OBJECT
    Theme m_theme;

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    /// With HELIXWATCH_PICTURES set to a folder the page is kept there, to be looked at.
    void everyPageIsASectionWithItsLabelTwice() {
        const Deck deck = sampleDeck();
        const QByteArray html = htmlOf(deck, m_theme);
        if (const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES"); !folder.isEmpty()) {
            QFile file(folder + QStringLiteral("/deck.html"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html) == html.size());
        }
        QCOMPARE(faultOf(html), QString());
        QVERIFY(html.startsWith("<!DOCTYPE html><html lang=\"en\">"));
        QCOMPARE(textsIn(html, QStringLiteral("h1")), QStringList{QStringLiteral("Quarterly cyber-threat brief")});
        QStringList titles;
        for (const briefing::Page &page : deck.pages)
            titles << page.title.text;
        titles << QStringLiteral("Sources");
        QCOMPARE(textsIn(html, QStringLiteral("h2")), titles);
        const QStringList sections = textsIn(html, QStringLiteral("section"));
        QCOMPARE(sections.size(), titles.size());
        for (const QString &section : sections) {
            QCOMPARE(section.count(QLatin1String("TLP:AMBER")), 2);
            QVERIFY(section.startsWith(QLatin1String("TLP:AMBER")));
        }
        QCOMPARE(textsIn(html, QStringLiteral("main")).size(), 1);
        // No heading without the one above it.
        int before = 0;
        QXmlStreamReader reader(html);
        static const QRegularExpression heading(QStringLiteral("^h([1-6])$"));
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement)
                if (const auto match = heading.match(reader.name().toString()); match.hasMatch()) {
                    QVERIFY(match.captured(1).toInt() <= before + 1);
                    before = match.captured(1).toInt();
                }
    }

    void everyTextIsThere() {
        const Deck deck = sampleDeck();
        const QByteArray html = htmlOf(deck, m_theme);
        const QString all = textsIn(html, QStringLiteral("main")).value(0);
        for (const briefing::Page &page : deck.pages)
            forEachStatement(page, [&](const Statement &statement) {
                QVERIFY2(all.contains(statement.text), qPrintable(statement.text));
                QVERIFY2(all.contains(statement.why), qPrintable(statement.why));
            });
        for (const char *said :
             {"142", "incidents in 24 months (+18%)", "A. Monitor the lab notebook", "Confidence high",
              "roughly even chance", "Report on <b>sequencing</b> & “quotes” – Ärzte, 密码, =1+1",
              "HW 2026.11 / claim 00000001", "Operation Long Name of Something (Campaign)"})
            QVERIFY2(all.contains(QString::fromUtf8(said)), said);
        // What the speaker says is not for the reader.
        QVERIFY(!html.contains("Say this slowly"));
    }

    void tablesHaveHeadsAndCaptions() {
        const QByteArray html = htmlOf(sampleDeck(), m_theme);
        const QStringList tables = childrenIn(html, QStringLiteral("table"));
        QVERIFY(tables.size() >= 8);
        for (const QString &children : tables)
            QCOMPARE(children, QStringLiteral("caption thead tbody"));
        QCOMPARE(textsIn(html, QStringLiteral("th")).size(),
                 attributesIn(html, QStringLiteral("th"), QStringLiteral("scope")).size());
        for (const QString &caption : textsIn(html, QStringLiteral("caption")))
            QVERIFY(!caption.isEmpty());
    }

    void chartsHaveWordsAndNumbers() {
        const QByteArray html = htmlOf(sampleDeck(), m_theme);
        const QStringList figures = childrenIn(html, QStringLiteral("figure"));
        QCOMPARE(figures.size(), 6);
        for (const QString &children : figures)
            QCOMPARE(children, QStringLiteral("figcaption img table"));
        for (const QString &alternative : attributesIn(html, QStringLiteral("img"), QStringLiteral("alt")))
            QVERIFY(!alternative.isEmpty());
        // The matrix: six rows and their sum, zero said in words.
        const QString all = textsIn(html, QStringLiteral("figure")).value(1);
        QVERIFY(all.contains(QLatin1String("none reported")) && all.contains(QLatin1String("172")));
    }

    void endnotesLeadThereAndBack() {
        const Deck deck = sampleDeck();
        const QByteArray html = htmlOf(deck, m_theme);
        const QStringList ids = allIds(html);
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        int inside = 0;
        for (const QString &target : attributesIn(html, QStringLiteral("a"), QStringLiteral("href")))
            if (target.startsWith(u'#')) {
                QVERIFY2(ids.contains(target.mid(1)), qPrintable(target));
                ++inside;
            } else {
                QVERIFY2(target.startsWith(QLatin1String("https://example.org/")), qPrintable(target));
            }
        QVERIFY(inside > 40);
        const Endnotes notes(deck);
        for (const Endnote &note : notes.all()) {
            QVERIFY(ids.contains(QStringLiteral("note-%1").arg(note.number)));
            QVERIFY(ids.contains(QStringLiteral("ref-%1-1").arg(note.number)));
        }
    }

    void hostileTextsStayTexts() {
        Deck deck = sampleDeck();
        const QString hostile = QStringLiteral("\"><script>alert(1)</script><img src=x onerror=alert(1)> &lt; ") +
                                QChar(0x00) + QChar(0x08) + QChar(0xDC00) + QChar(0x202E) + QStringLiteral("密");
        const QString harmless = QStringLiteral("\"><script>alert(1)</script><img src=x onerror=alert(1)> &lt; ���密");
        deck.name = deck.author = deck.organisation = deck.restriction = deck.forWhom = hostile;
        for (briefing::Page &page : deck.pages) {
            page.title.text = page.subtitle.text = page.frozen.dataset = hostile;
            for (Block &block : page.blocks) {
                if (auto *prose = std::get_if<Prose>(&block)) {
                    prose->heading = hostile;
                    prose->statements[0].text = prose->statements[0].lead = prose->statements[0].why = hostile;
                }
                if (auto *table = std::get_if<Table>(&block))
                    table->heading = table->columns[0].title = table->rows[0].cells[0] = hostile;
                if (auto *figure = std::get_if<Figure>(&block)) {
                    figure->heading = figure->unit = figure->alternative = hostile;
                    if (auto *matrix = std::get_if<Matrix>(&figure->chart))
                        matrix->content.rows[0].name = matrix->content.columns[0].name = hostile;
                    if (auto *steps = std::get_if<Steps>(&figure->chart))
                        steps->chain.nodes[0].name = steps->chain.links[0].words = hostile;
                }
            }
        }
        Picture picture;
        picture.svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script>"
                      "<image href='https://example.org/x.png'/><rect width='9' height='9' onclick='alert(1)'/></svg>";
        picture.size = {9, 9};
        deck.pages[1].blocks = {Figure{hostile, {}, picture, hostile, {}, Tlp::Clear}};
        for (CitedSource &source : deck.sources) {
            source.title = hostile;
            source.url = QStringLiteral("javascript:alert(1)");
        }
        deck.sources[QStringLiteral("src-1")].url = QStringLiteral("data:text/html,<script>alert(1)</script>");
        const QByteArray html = htmlOf(deck, m_theme);
        QCOMPARE(faultOf(html), QString());
        QVERIFY(textsIn(html, QStringLiteral("h2")).contains(harmless));
        static const QSet<QString> known{
            QStringLiteral("html"),    QStringLiteral("head"),    QStringLiteral("meta"),
            QStringLiteral("title"),   QStringLiteral("style"),   QStringLiteral("body"),
            QStringLiteral("a"),       QStringLiteral("header"),  QStringLiteral("p"),
            QStringLiteral("strong"),  QStringLiteral("h1"),      QStringLiteral("h2"),
            QStringLiteral("h3"),      QStringLiteral("nav"),     QStringLiteral("ol"),
            QStringLiteral("ul"),      QStringLiteral("li"),      QStringLiteral("main"),
            QStringLiteral("section"), QStringLiteral("footer"),  QStringLiteral("div"),
            QStringLiteral("dl"),      QStringLiteral("dt"),      QStringLiteral("dd"),
            QStringLiteral("table"),   QStringLiteral("caption"), QStringLiteral("thead"),
            QStringLiteral("tbody"),   QStringLiteral("tr"),      QStringLiteral("th"),
            QStringLiteral("td"),      QStringLiteral("figure"),  QStringLiteral("figcaption"),
            QStringLiteral("img"),     QStringLiteral("mark"),    QStringLiteral("em"),
            QStringLiteral("span")};
        QXmlStreamReader reader(html);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY2(known.contains(reader.name().toString()), qPrintable(reader.name().toString()));
            for (const auto &attribute : reader.attributes()) {
                QVERIFY2(!attribute.name().startsWith(QLatin1String("on")), qPrintable(attribute.name().toString()));
                if (attribute.name() == QLatin1String("href"))
                    QVERIFY2(attribute.value().startsWith(u'#'), qPrintable(attribute.value().toString()));
                if (attribute.name() == QLatin1String("src")) {
                    const QByteArray svg = QByteArray::fromBase64(
                        attribute.value().mid(QByteArray("data:image/svg+xml;base64,").size()).toLatin1());
                    QCOMPARE(faultOf(svg), QString());
                    QVERIFY(svg.contains("<svg") && !svg.contains("<script") && !svg.contains("example.org") &&
                            !svg.contains("onclick"));
                }
            }
        }
    }

    void whatIsWithdrawnIsSaid() {
        Deck deck = sampleDeck();
        QVERIFY(!htmlOf(deck, m_theme).contains("withdrawn"));
        deck.claims[QStringLiteral("00000003")].withdrawn = true;
        const QByteArray html = htmlOf(deck, m_theme);
        QVERIFY(html.contains("Rests on a claim that was withdrawn.") && html.contains("claim 00000003 (withdrawn)"));
    }

    void anEmptyDeckSaysSo() {
        const QByteArray html = htmlOf(Deck(), m_theme);
        QCOMPARE(faultOf(html), QString());
        QVERIFY(html.contains("This briefing has no page.") && html.contains("TLP:CLEAR"));
        QCOMPARE(htmlOf(sampleDeck(), m_theme), htmlOf(sampleDeck(), m_theme));
    }
};

HW_TEST(HtmlWriterTest, "html_writer")
#include "tst_html_writer.moc"
