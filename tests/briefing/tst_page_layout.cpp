// Pages in their places: on every paper nothing leaves the page, nothing is smaller than allowed, the label stands
// twice, and what is too long is refused with its count.
#include "briefing/deck_texts.h"
#include "briefing/page_layout.h"
#include "briefing/page_painter.h"
#include "sample_deck.h"
#include "support/test_registry.h"

#include <QDir>
#include <QImage>
#include <QPainter>

using namespace hw;
using namespace hw::briefing;

Q_DECLARE_METATYPE(hw::briefing::Paper)

class PageLayoutTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    static QRectF rectOf(const Box &box) {
        return std::visit([](const auto &b) { return b.rect; }, box);
    }
    static std::vector<const TextBox *> textsOf(const LaidPage &page) {
        std::vector<const TextBox *> all;
        for (const Box &box : page.boxes) {
            if (const auto *text = std::get_if<TextBox>(&box))
                all.push_back(text);
            if (const auto *table = std::get_if<TableBox>(&box))
                for (const auto &row : table->rows)
                    for (const auto &cell : row)
                        all.push_back(&cell.text);
        }
        return all;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void everyPageKeepsTheRules_data() {
        QTest::addColumn<Paper>("paper");
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide})
            QTest::newRow(qPrintable(word(paper))) << paper;
    }
    void everyPageKeepsTheRules() {
        QFETCH(Paper, paper);
        const Deck deck = test::sampleDeck();
        const auto pages = layOut(deck, paper, m_theme);
        QVERIFY(pages.size() >= deck.pages.size());
        for (const LaidPage &page : pages) {
            const QByteArray where = QByteArray::number(page.number) + ' ' + page.title.toUtf8();
            for (const Misfit &misfit : page.misfits)
                qWarning("%s: %s", where.constData(), qPrintable(misfit.sentence));
            QVERIFY2(page.misfits.empty(), where);
            const QRectF sheet(QPointF(), page.size);
            int markings = 0;
            for (const Box &box : page.boxes) {
                QVERIFY2(sheet.contains(rectOf(box)), where);
                if (const auto *marking = std::get_if<MarkingBox>(&box)) {
                    ++markings;
                    QCOMPARE(marking->tlp, Tlp::Amber);
                    QVERIFY(marking->points >= leastMarking);
                }
            }
            QCOMPARE(markings, 2);
            for (const TextBox *text : textsOf(page)) {
                const double least = text->role == Role::Endnote                                ? leastCaption
                                     : text->role == Role::Body || text->role == Role::ListItem ? leastText
                                                                                                : leastCaption;
                QVERIFY2(text->points >= least, qPrintable(text->text()));
            }
        }
    }

    void textsDoNotRunIntoEachOther() {
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide})
            for (const LaidPage &page : layOut(test::sampleDeck(), paper, m_theme)) {
                const auto texts = textsOf(page);
                for (std::size_t a = 0; a < texts.size(); ++a)
                    for (std::size_t b = a + 1; b < texts.size(); ++b) {
                        const QRectF both = texts[a]->rect.intersected(texts[b]->rect);
                        QVERIFY2(both.width() < 0.5 || both.height() < 0.5,
                                 qPrintable(texts[a]->text() + u'|' + texts[b]->text()));
                    }
            }
    }

    void aTitleThatIsTooLongIsRefusedWithItsCount() {
        Deck deck = test::sampleDeck();
        QStringList many;
        for (int i = 0; i < 40; ++i)
            many << QStringLiteral("word%1").arg(i);
        deck.pages[0].title.text = many.join(u' ');
        const auto pages = layOut(deck, std::size_t(0), Paper::Letter, m_theme);
        QCOMPARE(pages.size(), std::size_t(1));
        QVERIFY(!pages[0].misfits.empty());
        const Misfit &misfit = pages[0].misfits.front();
        QCOMPARE(misfit.words, 40);
        QVERIFY(misfit.most > 5 && misfit.most < 40);
        QCOMPARE(misfit.place.is, Place::Is::Title);
        QVERIFY(misfit.sentence.contains(QStringLiteral("40")));
        // Never cut: all of it is in its box.
        bool found = false;
        for (const TextBox *text : textsOf(pages[0]))
            found = found || text->text() == deck.pages[0].title.text;
        QVERIFY(found);
        // What is said to fit, fits.
        QStringList words = deck.pages[0].title.text.split(u' ');
        deck.pages[0].title.text = QStringList(words.mid(0, misfit.most)).join(u' ');
        QVERIFY(layOut(deck, std::size_t(0), Paper::Letter, m_theme)[0].misfits.empty());
    }

    void aBottomLineHasFortyFiveWords() {
        Deck deck = test::sampleDeck();
        auto &line = std::get<Prose>(deck.pages[0].blocks[0]);
        line.statements.resize(1);
        line.statements[0].text = QStringLiteral("word ").repeated(46).trimmed();
        const auto page = layOut(deck, std::size_t(0), Paper::A4, m_theme)[0];
        QVERIFY(!page.misfits.empty());
        QCOMPARE(page.misfits.front().words, 46);
        QCOMPARE(page.misfits.front().most, mostBottomLineWords);
    }

    void oneSheetIsTheSameAsInTheWhole() {
        const Deck deck = test::sampleDeck();
        const auto all = layOut(deck, Paper::A4, m_theme);
        for (std::size_t i = 0; i < deck.pages.size(); ++i) {
            const auto one = layOut(deck, i, Paper::A4, m_theme);
            const auto same = std::find_if(all.begin(), all.end(), [&](const LaidPage &p) { return p.page == int(i); });
            QCOMPARE(one.front().number, same->number);
            QCOMPARE(one.front().of, int(all.size()));
            QCOMPARE(one.front().boxes.size(), same->boxes.size());
        }
    }

    /// With HELIXWATCH_PICTURES set to a folder the pages are kept there, to be looked at.
    void pagesArePainted() {
        const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES");
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide})
            for (const LaidPage &page : layOut(test::sampleDeck(), paper, m_theme)) {
                QImage image((page.size * 1.5).toSize(), QImage::Format_RGB32);
                image.fill(m_theme.color("bg.surface"));
                QPainter p(&image);
                p.scale(1.5, 1.5);
                paintPage(p, m_theme, page);
                p.end();
                int inked = 0;
                for (int y = 0; y < image.height(); y += 3)
                    for (int x = 0; x < image.width(); x += 3)
                        inked += qGray(image.pixel(x, y)) < 128;
                QVERIFY2(inked > 300, qPrintable(page.title));
                if (!folder.isEmpty())
                    image.save(QStringLiteral("%1/page-%2-%3.png")
                                   .arg(folder, word(paper).remove(u':'))
                                   .arg(page.number, 2, 10, QLatin1Char('0')));
            }
    }

    /// It explains terms; where none stands there is nothing to explain.
    void theScaleStandsWhereATermDoes() {
        Deck deck = test::sampleDeck();
        const auto scales = [&] {
            int found = 0;
            for (const LaidPage &page : layOut(deck, Paper::A4, m_theme))
                for (const Box &box : page.boxes)
                    if (const auto *text = std::get_if<TextBox>(&box))
                        found += text->text() == QLatin1String("Likelihood terms");
            return found;
        };
        QVERIFY(scales() >= 2); // on the one-page brief and on the page of sources
        std::erase_if(deck.pages, [](const Page &page) { return speaksOfLikelihood(page); });
        QVERIFY(std::any_of(deck.pages.begin(), deck.pages.end(),
                            [](const Page &page) { return page.kind == PageKind::Sources; }));
        QCOMPARE(scales(), 0);
    }

    /// What has little to say does not crowd at the top of its slide.
    void aShortTableTakesTheRoomThatThereIs() {
        Deck deck = test::sampleDeck();
        Page page;
        page.kind = PageKind::Detail;
        page.title.text = QStringLiteral("Three rows");
        Table table;
        table.columns = {{QStringLiteral("What"), 1, false}, {QStringLiteral("When"), 1, false}};
        for (int i = 0; i < 3; ++i)
            table.rows.push_back(
                {{QStringLiteral("One"), QStringLiteral("Two")}, hw::Confidence::High, {}, Tlp::Clear});
        page.blocks = {table};
        deck.pages = {page};
        const auto heightOf = [&](int rows) {
            auto &kept = std::get<Table>(deck.pages[0].blocks[0]);
            while (int(kept.rows.size()) < rows)
                kept.rows.push_back(kept.rows.front());
            const auto pages = layOut(deck, Paper::Wide, m_theme);
            for (const Box &box : pages[0].boxes)
                if (const auto *laid = std::get_if<TableBox>(&box))
                    return laid->rows[1].front().rect.height();
            return 0.0;
        };
        const double roomy = heightOf(3), close = heightOf(14);
        QVERIFY(roomy > close + 10);
        QVERIFY(close > 0);
        QVERIFY(misfitsOf(layOut(deck, Paper::Wide, m_theme)).isEmpty());
        // The bars of confidence have a head.
        bool headed = false;
        const auto pages = layOut(deck, Paper::Wide, m_theme);
        for (const Box &box : pages[0].boxes)
            if (const auto *text = std::get_if<TextBox>(&box))
                headed = headed || text->text() == QLatin1String("Conf.");
        QVERIFY(headed);
    }
};

HW_TEST(PageLayoutTest, "page_layout")
#include "tst_page_layout.moc"
