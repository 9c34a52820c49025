#include "background/latest_only.h"
#include "support/test_registry.h"

#include <future>

using namespace hw;

class LatestOnlyTest : public QObject {
    Q_OBJECT
private slots:
    void answersInTheReceiversThread() {
        QObject receiver;
        LatestOnly<int> latest(&receiver);
        int answer = 0;
        std::thread::id asked, answered;
        latest.ask(
            [&asked](Progress &) {
                asked = std::this_thread::get_id();
                return 42;
            },
            [&](int value) {
                answer = value;
                answered = std::this_thread::get_id();
            });
        QVERIFY(latest.isBusy());
        QTRY_COMPARE(answer, 42);
        QVERIFY(!latest.isBusy());
        QCOMPARE(answered, std::this_thread::get_id());
        QVERIFY(asked != answered);
    }
    void theNewestQuestionWins() {
        QObject receiver;
        LatestOnly<int> latest(&receiver);
        std::vector<int> answers;
        std::promise<void> firstStarted;
        std::atomic<bool> firstCancelled{false};
        latest.ask(
            [&](Progress &progress) {
                firstStarted.set_value();
                while (!progress.cancelled())
                    std::this_thread::yield();
                firstCancelled = true;
                return 1;
            },
            [&](int value) { answers.push_back(value); });
        firstStarted.get_future().wait();
        for (int i = 2; i <= 20; ++i)
            latest.ask([i](Progress &) { return i; }, [&](int value) { answers.push_back(value); });
        QTRY_VERIFY(!answers.empty());
        QVERIFY(firstCancelled);
        QCOMPARE(answers, (std::vector<int>{20}));
    }
    void anAnswerOnItsWayIsDroppedByANewerQuestion() {
        QObject receiver;
        LatestOnly<int> latest(&receiver);
        std::vector<int> answers;
        latest.ask([](Progress &) { return 1; }, [&](int value) { answers.push_back(value); });
        latest.wait(); // posted, but nobody has received it yet
        latest.ask([](Progress &) { return 2; }, [&](int value) { answers.push_back(value); });
        QTRY_VERIFY(!answers.empty());
        QCOMPARE(answers, (std::vector<int>{2}));
    }
    void dropForgets() {
        QObject receiver;
        bool answered = false;
        {
            LatestOnly<int> latest(&receiver);
            latest.ask([](Progress &) { return 1; }, [&](int) { answered = true; });
            latest.drop();
            QVERIFY(!latest.isBusy());
            QCoreApplication::sendPostedEvents(&receiver);
        }
        QVERIFY(!answered);
    }
    void theReceiverMayGoWhileTheAnswerIsUnderWay() {
        bool answered = false;
        struct Owner : QObject {
            LatestOnly<int> latest{this};
        };
        {
            Owner owner;
            std::promise<void> done;
            owner.latest.ask(
                [&](Progress &) {
                    done.set_value();
                    return 1;
                },
                [&](int) { answered = true; });
            done.get_future().wait();
        }
        QCoreApplication::sendPostedEvents();
        QVERIFY(!answered);
    }
};

HW_TEST(LatestOnlyTest, "latest_only")
#include "tst_latest_only.moc"
