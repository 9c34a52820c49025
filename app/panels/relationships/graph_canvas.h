// GraphCanvas: a GraphView under the hand and the keys; it says what they want. It knows no board and no data: what a
// gesture means is its owner's business. Owned by RelationshipsPanel; window's thread.
#pragma once

#include "drawing/graph_hits.h"
#include "panels/parts/hover_card.h"
#include "panels/relationships/graph_carry.h"
#include "panels/relationships/graph_view.h"

#include <functional>

namespace hw {

class GraphNoteTool;

class GraphCanvas : public GraphView {
    Q_OBJECT
public:
    explicit GraphCanvas(const Theme &theme, QWidget *parent = nullptr);

    /// What a card says about a thing; empty title: no card.
    void setTeller(std::function<HoverCard::Content(const GraphHit &)> teller) { m_teller = std::move(teller); }
    SceneIndex cursor() const { return m_cursor; }
    GraphNoteTool &notes() const { return *m_notes; }
    bool isCarrying() const; ///< nodes are in the hand: where they stand is not settled

signals:
    void nodeChosen(hw::SceneIndex node, bool extend);
    void nodesChosen(const std::vector<hw::SceneIndex> &nodes); ///< a frame drawn with Shift
    void nodeOpened(hw::SceneIndex node);
    void edgeChosen(hw::SceneIndex edge);
    void groundChosen();
    void nodesTaken(); ///< into the hand: they are dragged, then dropped or put back
    void nodesDragged(const std::vector<hw::NodeMove> &nodes);
    void nodesDropped(const std::vector<hw::NodeMove> &nodes);
    /// The hand has let go and means nothing by it; the scene has them where they were.
    void nodesPutBack(const std::vector<hw::NodeMove> &nodes);
    void pinChosen(hw::SceneIndex node);
    void moreChosen(hw::SceneIndex node, const QPoint &globalPos); ///< badge of hidden neighbours
    void menuWanted(const hw::GraphHit &hit, const QPoint &globalPos);
    void cursorMoved(hw::SceneIndex node);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void sceneComes(const GraphScene &next) override;
    void sceneCame() override;
    bool keepInHand() override;
    void paintAbove(QPainter &p) override;

private:
    enum class Hand { Free, Pressed, Pans, Drags, Frames, Notes };
    GraphHit hitAt(const QPointF &at) const;
    GraphHit pointedAt(const QPointF &at) const;
    void hover(const QPointF &at);
    void dragNodes(const QPointF &at);
    void putBack();
    void goTo(SceneIndex node); ///< of the keys; none: nothing happens
    void setCursorNode(SceneIndex node);

    std::function<HoverCard::Content(const GraphHit &)> m_teller;
    HoverCard *m_card;
    GraphNoteTool *m_notes;
    SceneIndex m_cursor = noScene;
    ObjectIndex m_cursorObject; ///< while one scene takes the place of another
    Hand m_hand = Hand::Free;
    GraphHit m_pressed;
    QPointF m_pressedAt, m_last, m_hoveredAt;
    GraphCarry m_carry;
};

} // namespace hw
