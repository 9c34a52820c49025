// Card sets and the exercise sheet: every answer counted from the landscape with its claims, and honest blanks.
#include "briefing/likelihood.h"
#include "briefing/page_layout.h"
#include "briefing/page_painter.h"
#include "briefing/questions.h"
#include "bundled.h"
#include "landscape/filter_text.h"
#include "support/test_registry.h"
#include <QImage>

using namespace hw;
using namespace hw::briefing;

class QuestionsTest : public QObject {
    Q_OBJECT
    test::Bundled m_bundled;
    const Theme &m_theme = m_bundled.theme;
    const LandscapePtr &m_landscape = m_bundled.landscape;

    Selection selected(const char *filter) const { return m_bundled.selected(filter); }

private slots:
    void initTestCase() {
        const QString fault = m_bundled.open();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void everyRoleGetsAnswers() {
        for (std::size_t role = 0; role < askerCount; ++role) {
            Deck deck;
            const auto cards = cardsOf(deck, selected("area:genetics"), static_cast<Asker>(role));
            QCOMPARE(cards.size(), std::size_t(5));
            for (const Card &card : cards) {
                QVERIFY(card.question.endsWith(u'?'));
                QVERIFY(!card.answer.text.isEmpty());
                QVERIFY(!card.notKnown.text.isEmpty());
                QVERIFY2(likelihoodIn(card.answer.text).empty(), qPrintable(card.answer.text));
                if (!card.answer.claims.isEmpty()) {
                    QVERIFY(card.answer.confidence != Confidence::NotStated);
                    QVERIFY2(card.answer.why.contains(QStringLiteral("source")), qPrintable(card.answer.why));
                }
            }
        }
        Deck deck;
        const auto board = cardsOf(deck, selected("area:genetics"), Asker::Board);
        QCOMPARE(board[0].question, QStringLiteral("Who would want our data on Genetics and genomics?"));
        QVERIFY(!board[0].answer.claims.isEmpty());
        // What is observed and what is assessed stand in sentences of their own.
        QVERIFY2(board[0].answer.text.startsWith(QStringLiteral("2 actors (")), qPrintable(board[0].answer.text));
        QVERIFY(board[0].answer.text.contains(QStringLiteral("an interest is assessed, no more.")));
        for (const QString &id : board[0].answer.claims) {
            const auto claim = m_landscape->findClaim(id.toStdString());
            QVERIFY(claim);
            const AreaBasis basis = m_landscape->claim(*claim).areaBasis;
            QVERIFY(m_landscape->claim(*claim).predicate == Predicate::AttributedTo || basis == AreaBasis::Targeted ||
                    basis == AreaBasis::AssessedInterest);
        }
    }

    void noneReportedIsSaid() {
        Deck deck;
        const auto board = cardsOf(deck, selected("until:1950"), Asker::Board);
        for (const Card &card : board)
            if (card.question == QStringLiteral("Could this stop surgery?")) {
                QVERIFY(card.answer.claims.isEmpty());
                QVERIFY(card.answer.text.startsWith(QStringLiteral("No report in this selection")));
                QCOMPARE(card.answer.confidence, Confidence::NotStated);
            }
    }

    void theyFitOnEveryPaper_data() {
        QTest::addColumn<QByteArray>("filter");
        for (const char *filter : {"", "area:genetics", "type:crime", "origin:KP", "until:1950", "since:2024"})
            QTest::newRow(filter) << QByteArray(filter);
    }
    void theyFitOnEveryPaper() {
        QFETCH(QByteArray, filter);
        Deck deck;
        const Selection selection = selected(filter.constData());
        for (std::size_t role = 0; role < askerCount; ++role)
            deck.pages.push_back(questionsPage(deck, selection, static_cast<Asker>(role)));
        deck.pages.push_back(tabletopPage(deck, selection));
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide}) {
            const QStringList all = misfitsOf(layOut(deck, paper, m_theme));
            QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
        }
    }

    /// With HELIXWATCH_PICTURES set to a folder the pages are kept there, to be looked at.
    void pagesArePainted() {
        const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES");
        Deck deck;
        deck.name = QStringLiteral("Questions");
        deck.pages = {questionsPage(deck, selected("area:genetics"), Asker::Board), tabletopPage(deck, selected(""))};
        for (const LaidPage &page : layOut(deck, Paper::A4, m_theme)) {
            QImage image((page.size * 1.5).toSize(), QImage::Format_RGB32);
            QPainter p(&image);
            p.scale(1.5, 1.5);
            paintPage(p, m_theme, page);
            p.end();
            QCOMPARE(image.pixelColor(3, 3), m_theme.color("bg.surface"));
            if (!folder.isEmpty())
                image.save(QStringLiteral("%1/questions-%2.png").arg(folder).arg(page.number));
        }
    }

    void theExerciseHasSixtyMinutes() {
        Deck deck;
        const Page page = tabletopPage(deck, selected(""));
        QCOMPARE(page.kind, PageKind::Tabletop);
        const Table *table = nullptr;
        for (const Block &block : page.blocks)
            if (const auto *found = std::get_if<Table>(&block))
                table = found;
        QVERIFY(table);
        QCOMPARE(table->rows.front().cells.front().left(2), QStringLiteral("0–"));
        int minute = 0;
        for (const Table::Row &row : table->rows) {
            const QStringList ends = row.cells.front().split(QChar(0x2013));
            QCOMPARE(ends.at(0).toInt(), minute);
            minute = ends.at(1).toInt();
            for (const QString &id : row.claims)
                QVERIFY(m_landscape->findClaim(id.toStdString()));
        }
        QCOMPARE(minute, 60);
    }
};

HW_TEST(QuestionsTest, "questions")
#include "tst_questions.moc"
