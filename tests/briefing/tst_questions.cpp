// Card sets and the exercise sheet: every answer counted from the landscape with its claims, and honest blanks.
#include "briefing/likelihood.h"
#include "briefing/page_layout.h"
#include "briefing/page_painter.h"
#include "briefing/questions.h"
#include "bundled.h"
#include "landscape/filter_text.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"
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
        int judged = 0;
        for (std::size_t role = 0; role < askerCount; ++role) {
            Deck deck;
            const auto cards = cardsOf(deck, selected("area:genetics"), static_cast<Asker>(role));
            QCOMPARE(cards.size(), std::size_t(5));
            for (const Card &card : cards) {
                QVERIFY(card.question.endsWith(u'?'));
                QVERIFY(!card.answer.text.isEmpty());
                QVERIFY(!card.notKnown.text.isEmpty());
                QVERIFY2(likelihoodIn(card.answer.text).empty(), qPrintable(card.answer.text));
                if (!card.answer.claims.isEmpty() && card.question != QStringLiteral("How do we know?")) {
                    const bool anyGraded =
                        std::any_of(card.answer.claims.begin(), card.answer.claims.end(), [&](const QString &id) {
                            return deck.claims.value(id).confidence != Confidence::NotStated;
                        });
                    QCOMPARE(card.answer.confidence != Confidence::NotStated, anyGraded);
                    QVERIFY2(card.answer.why.contains(QStringLiteral("source")), qPrintable(card.answer.why));
                    ++judged;
                }
            }
        }
        QVERIFY(judged > 7);
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
        int cards = 0;
        for (const Card &card : board)
            if (card.question == QStringLiteral("Could this stop surgery?")) {
                ++cards;
                QVERIFY(card.answer.claims.isEmpty());
                QVERIFY(card.answer.text.startsWith(QStringLiteral("No report in this selection")));
                QCOMPARE(card.answer.confidence, Confidence::NotStated);
            }
        QCOMPARE(cards, 1);
    }

    /// The answers say what is reported of this selection, not what its actors do elsewhere; and what others say of a
    /// state is no statement of its own.
    void answersAreOfThisSelection() {
        const LandscapePtr landscape = test::landscapeOf(R"(
source s1 "1" publisher=A published=2024-03
research-area ra-root "All"
research-area ra-x "Genetics" parent=ra-root
tactic TA0001 "Initial Access"
tactic TA0008 "Lateral Movement"
technique T1 "Phishing" tactics=TA0001
technique T2 "Valid Accounts" tactics=TA0001
technique T3 "Remote Desktop" tactics=TA0008
actor act-a "Actor A" type=state origin=CN
incident inc-1 "First" start=2024-03 src=s1 subtype=ransomware
incident inc-2 "Sold data" start=2024-06 src=s1 subtype="data misuse" reported=2024-07
claim inc-1 targets ra-x basis=targeted src=s1
claim inc-2 linked-to ra-x basis=data-exposed src=s1
claim inc-1 uses T1 src=s1
claim act-a targets ra-x basis=targeted src=s1
claim act-a uses T2 src=s1
claim act-a uses T3 src=s1
priority pri-own "A plan" src=s1
priority pri-other "An assessment" src=s1
claim pri-own states-priority ra-x src=s1
claim pri-other states-priority ra-x by="Somebody else" src=s1
)");
        const Selection selection = selectionOf(landscape, *parseFilter("area:ra-x", *landscape));
        Deck deck;
        QHash<QString, QString> said;
        for (const Card &card : cardsOf(deck, selection, Asker::ResearchSecurity))
            said.insert(card.question, card.answer.text);
        QCOMPARE(said.value(QStringLiteral("How do they get in?")),
                 QStringLiteral("Reported of 1 of 2 incidents and campaigns: by Phishing (1)."));
        QCOMPARE(
            said.value(QStringLiteral("Which states have said that they want this?")),
            QStringLiteral("1 stated priority names it: A plan. Others say so of a state, which is no statement of "
                           "its own: An assessment."));
        // The exercise is made from an intrusion, and from nothing that belongs to somebody else.
        const Page page = tabletopPage(deck, selection);
        QString words;
        for (const Block &block : page.blocks)
            if (const auto *table = std::get_if<Table>(&block))
                for (const Table::Row &row : table->rows)
                    words += row.cells.join(u' ') + u'\n';
            else if (const auto *prose = std::get_if<Prose>(&block))
                for (const Statement &statement : prose->statements)
                    words += statement.text + u'\n';
        QVERIFY2(words.contains(QStringLiteral("First took place")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("came in by Phishing")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("Remote Desktop")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("Valid Accounts")), qPrintable(words));
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
            const QColor ground = m_theme.color("bg.surface");
            QCOMPARE(image.pixelColor(3, 3), ground);
            int ink = 0; // of a page of words some hundredths at least
            for (int y = 0; y < image.height(); y += 2)
                for (int x = 0; x < image.width(); x += 2)
                    ink += image.pixelColor(x, y) != ground;
            QVERIFY2(ink * 100 > image.height() / 2 * (image.width() / 2), qPrintable(QString::number(ink)));
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
