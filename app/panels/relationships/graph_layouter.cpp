#include "panels/relationships/graph_layouter.h"

#include "layout/live_layout.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace hw {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds frameGap{33};

void place(LiveLayout &live, const GraphLayouter::Places &nodes, Hold hold) {
    for (const auto &[node, to] : nodes) {
        live.drag(node, to);
        live.release(node, hold);
    }
}

} // namespace

/// What both threads know. The layout is touched by the worker's thread alone.
struct GraphLayouter::Shared {
    std::mutex mutex;
    Positions frame;               ///< the newest, not fetched yet
    quint64 frameOf = 0;           ///< the question that it answers
    quint64 done = 0;              ///< the last question that is answered
    bool fetching = false;         ///< the owner has been told that there is something
    std::atomic<quint64> asked{0}; ///< a newer question ends the steps of an older one

    std::unique_ptr<LiveLayout> live;
    Clock::time_point shownAt;
};

GraphLayouter::GraphLayouter(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>()) {}

GraphLayouter::~GraphLayouter() { m_shared->asked = ~quint64{0}; }

void GraphLayouter::take() {
    Positions frame;
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->fetching = false;
        if (m_shared->frameOf >= m_anew)
            frame.swap(m_shared->frame);
        m_answered = m_shared->done;
    }
    if (!frame.empty())
        emit framed(frame);
    if (!isBusy())
        emit settled();
}

void GraphLayouter::ask(Job job) {
    const quint64 number = ++m_asked;
    m_shared->asked = number;
    m_worker.run([this, &shared = *m_shared, number, job = std::move(job)](Progress &progress) {
        const auto publish = [&](const Positions &positions, bool last) {
            const std::scoped_lock lock(shared.mutex);
            if (!positions.empty()) {
                shared.frame = positions;
                shared.frameOf = number;
            }
            if (last)
                shared.done = number;
            // The owner is there: it waits for this thread before it goes.
            if (!std::exchange(shared.fetching, true))
                QMetaObject::invokeMethod(this, &GraphLayouter::take, Qt::QueuedConnection);
        };
        const Show show = [&](const Positions &positions) {
            if (Clock::now() - shared.shownAt < frameGap)
                return;
            shared.shownAt = Clock::now();
            publish(positions, false);
        };
        job(shared, show, progress);
        while (shared.live && !progress.cancelled() && shared.asked == number && shared.live->tick())
            show(shared.live->positions());
        publish(shared.live ? shared.live->positions() : Positions(), true);
    });
}

void GraphLayouter::askAnew(Job job) {
    m_worker.cancelAll();
    m_anew = m_asked + 1;
    ask(std::move(job));
}

void GraphLayouter::layOutFreely(GraphTopology topology, ForceLayoutOptions options) {
    askAnew([topology = std::move(topology), options = std::move(options)](Shared &shared, const Show &show,
                                                                           Progress &progress) mutable {
        shared.live.reset();
        Positions positions = layOut(topology, options, progress, show);
        if (!positions.empty())
            shared.live = std::make_unique<LiveLayout>(std::move(topology), std::move(options), std::move(positions));
    });
}

void GraphLayouter::layOutBy(std::function<Positions()> rule) {
    askAnew([rule = std::move(rule)](Shared &shared, const Show &show, Progress &) {
        shared.live.reset();
        shared.shownAt = {};
        show(rule());
    });
}

void GraphLayouter::tell(std::function<void(LiveLayout &)> what) {
    ask([what = std::move(what)](Shared &shared, const Show &, Progress &) {
        if (shared.live)
            what(*shared.live);
    });
}

void GraphLayouter::put(Places nodes) {
    tell([nodes = std::move(nodes)](LiveLayout &live) { place(live, nodes, Hold::Pinned); });
}

void GraphLayouter::mark() { tell(&LiveLayout::mark); }

void GraphLayouter::goBack(Places nodes) {
    tell([nodes = std::move(nodes)](LiveLayout &live) {
        if (!live.goBack())
            place(live, nodes, Hold::Anchored);
    });
}

void GraphLayouter::finish() {
    m_worker.wait();
    take();
}

} // namespace hw
