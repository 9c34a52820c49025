#include "background/worker.h"
#include "support/test_registry.h"

#include <future>

using namespace hw;

class WorkerTest : public QObject {
    Q_OBJECT
private slots:
    void doesJobsInTheOrderGiven() {
        Worker worker;
        std::vector<int> done;
        for (int i = 0; i < 50; ++i)
            worker.run([&done, i](Progress &) { done.push_back(i); });
        worker.wait();
        QCOMPARE(done.size(), std::size_t{50});
        for (int i = 0; i < 50; ++i)
            QCOMPARE(done[static_cast<std::size_t>(i)], i);
    }
    void worksOnAThreadOfItsOwn() {
        Worker worker;
        std::thread::id where;
        worker.run([&where](Progress &) { where = std::this_thread::get_id(); });
        worker.wait();
        QVERIFY(where != std::thread::id{});
        QVERIFY(where != std::this_thread::get_id());
    }
    void cancelStopsTheRunningJobAndDropsTheWaiting() {
        Worker worker;
        std::promise<void> started;
        bool stoppedEarly = false, waitingRan = false;
        const CancelPtr running = worker.run([&](Progress &progress) {
            progress.report(3, 10);
            started.set_value();
            while (!progress.cancelled())
                std::this_thread::yield();
            stoppedEarly = true;
        });
        const CancelPtr waiting = worker.run([&](Progress &) { waitingRan = true; });
        started.get_future().wait();
        QCOMPARE(running->done(), std::uint64_t{3});
        QCOMPARE(running->total(), std::uint64_t{10});
        worker.cancelAll();
        worker.wait();
        QVERIFY(stoppedEarly);
        QVERIFY(waiting->cancelled());
        QVERIFY(!waitingRan);
    }
    void aCancelledWaitingJobIsNotStarted() {
        Worker worker;
        std::promise<void> go;
        bool ran = false;
        worker.run([&](Progress &) { go.get_future().wait(); });
        worker.run([&](Progress &) { ran = true; })->cancel();
        go.set_value();
        worker.wait();
        QVERIFY(!ran);
    }
    void destroyingWaitsForTheRunningJob() {
        std::promise<void> started;
        bool ended = false;
        {
            Worker worker;
            worker.run([&](Progress &progress) {
                started.set_value();
                while (!progress.cancelled())
                    std::this_thread::yield();
                ended = true;
            });
            started.get_future().wait();
        }
        QVERIFY(ended);
    }
    void anIdleWorkerHasNoThread() {
        Worker worker; // would hang here if ending waited for a thread that never started
        worker.cancelAll();
        worker.wait();
    }
};

HW_TEST(WorkerTest, "worker")
#include "tst_worker.moc"
