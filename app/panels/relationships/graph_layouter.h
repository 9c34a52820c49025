// GraphLayouter: lays a graph out on a thread of its own, so that the window never waits for it. Frames arrive in the
// event loop of its owner, at most thirty a second and the last one always. Lives on the window's thread.
#pragma once

#include "background/worker.h"
#include "layout/force_layout.h"
#include "layout/geometry.h"
#include "layout/graph_topology.h"

#include <QObject>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace hw {

class LiveLayout;

class GraphLayouter : public QObject {
    Q_OBJECT
public:
    explicit GraphLayouter(QObject *parent = nullptr);
    ~GraphLayouter() override;

    /// Everything anew, by forces: what has a place in the options keeps it as its hold says.
    void layOutFreely(GraphTopology topology, ForceLayoutOptions options);
    /// Everything anew, by a rule (layered, radial): a pure function that returns one position per node.
    void layOutBy(std::function<Positions()> rule);

    // While the free layout is alive.
    /// What is in the hand: each stands where it was put, the others make way.
    using Places = std::vector<std::pair<std::uint32_t, Point>>;
    void put(Places nodes);
    /// Before the first put() of a hand: what goBack() goes back to, without a trace of what was put since. What was
    /// laid out anew in between stays, and these go to their places in it.
    void mark();
    void goBack(Places nodes);

    /// Returns when all that was asked for is done and its last frame has been delivered: for pictures and tests.
    void finish();
    bool isBusy() const { return m_asked != m_answered; }

signals:
    /// One position per node of what was asked for last.
    void framed(const hw::Positions &positions);
    void settled();

private:
    struct Shared;
    using Show = std::function<void(const Positions &)>;
    using Job = std::function<void(Shared &, const Show &, Progress &)>;
    void ask(Job job);
    /// For a new graph or layout: what was asked before counts no more.
    void askAnew(Job job);
    /// For what is only a word to the living layout.
    void tell(std::function<void(LiveLayout &)> what);
    void take();

    std::shared_ptr<Shared> m_shared;
    quint64 m_asked = 0, m_answered = 0;
    quint64 m_anew = 0; ///< the last question about everything: frames of an older one are of other nodes
    Worker m_worker;    ///< last, so that its thread ends first
};

} // namespace hw
