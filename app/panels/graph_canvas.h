// GraphCanvas: shows a scene, moves the camera, says what the hand and the keys want. It knows no board and no data:
// what a gesture means is its owner's business. Owned by RelationshipsPanel; window's thread.
#pragma once

#include "drawing/graph_hits.h"
#include "drawing/graph_sprites.h"
#include "panels/graph_fade.h"
#include "panels/parts/hover_card.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <memory>

namespace hw {

class GraphNoteTool;
class GraphPictures;
class LineRaster;

class GraphCanvas : public QWidget {
    Q_OBJECT
public:
    explicit GraphCanvas(const Theme &theme, QWidget *parent = nullptr);
    ~GraphCanvas() override;

    /// Nodes whose places cannot be drawn yet stay away; what comes and goes fades. Forgets what was hovered.
    void setScene(GraphScene scene);
    const GraphScene &scene() const { return m_scene; }
    /// A frame of the layout: one position per node, else nothing happens.
    void setPositions(const Positions &positions);
    Positions positions() const;
    /// Selection, path, colours, kinds that are off; what is hovered and where the keys are stays the canvas's own.
    void setLook(const GraphLook &look);
    const GraphLook &look() const { return m_look; }
    /// What floats above it, in its own pixels: labels and fits keep clear.
    void setObstacles(std::vector<QRectF> obstacles);
    /// What a card says about a thing; empty title: no card.
    void setTeller(std::function<HoverCard::Content(const GraphHit &)> teller) { m_teller = std::move(teller); }
    const GraphCamera &camera() const { return m_camera; }
    void setCamera(const GraphCamera &camera); ///< from then on the camera no longer follows the layout
    void fit();                                ///< everything; and stays with it until the person moves the camera
    bool follows() const { return m_follows; } ///< as after fit()
    void zoomBy(double factor);
    void show(SceneIndex node); ///< brings it into view when it is not
    SceneIndex cursor() const { return m_cursor; }
    GraphNoteTool &notes() const { return *m_notes; }
    bool isCarrying() const; ///< nodes are in the hand: where they stand is not settled
    void finish();           ///< ends what fades, waits for the picture of a large scene: for files and tests

    QSize sizeHint() const override { return {600, 400}; }

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
    void cameraMoved();

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
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

private:
    enum class Hand { Free, Pressed, Pans, Drags, Frames, Notes };
    GraphHit hitAt(const QPointF &at) const;
    GraphHit pointedAt(const QPointF &at) const;
    void hover(const QPointF &at);
    void takeNodes(); ///< into the hand
    std::vector<NodeMove> dragged(const QPointF &at) const;
    void dragNodes(const QPointF &at);
    void putBack();
    void moveCursor(QPointF direction);
    void stepCursor(int by);
    void setCursorNode(SceneIndex node);
    void moved();                    ///< the camera
    void stale();                    ///< what is shown has changed
    const GraphFrame &frame() const; ///< valid until stale()
    const GraphLabels &labels(const GraphFrame &frame) const;
    void endFading();
    void wantPicture();
    void paintPicture(QPainter &p) const;

    const Theme &m_theme;
    GraphScene m_scene;
    GraphLook m_look;
    GraphCamera m_camera;
    std::vector<QRectF> m_obstacles;
    std::function<HoverCard::Content(const GraphHit &)> m_teller;
    HoverCard *m_card;
    GraphSprites m_sprites;
    std::unique_ptr<LineRaster> m_raster;
    std::unique_ptr<GraphPictures> m_pictures; ///< of large scenes; made with the first one
    bool m_isLarge = false, m_pictureIsOld = true;
    mutable std::optional<GraphFrame> m_frame;
    GraphNoteTool *m_notes;
    GraphFade m_fade;
    QVariantAnimation m_fading;
    mutable std::optional<GraphLabels> m_labels;
    mutable std::vector<LabelSide> m_sides;
    bool m_follows = true; ///< the camera fits what the layout shows
    SceneIndex m_cursor = noScene;
    Hand m_hand = Hand::Free;
    GraphHit m_pressed;
    QPointF m_pressedAt, m_last, m_hoveredAt;
    std::vector<NodeMove> m_taken; ///< nodes in the hand, where they were; the pressed one first
    bool m_moving = false;
    QTimer m_rest; ///< after it a moving camera counts as still
};

} // namespace hw
