// GraphView: shows a scene through a camera: paints it, fades what comes and goes, hands what is large to a thread of
// its own. What the hand and the keys do to it is GraphCanvas, which it is a part of. Window's thread.
#pragma once

#include "drawing/graph_sprites.h"
#include "panels/relationships/graph_fade.h"

#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include <memory>

namespace hw {

class GraphPictures;
class LineRaster;

class GraphView : public QWidget {
    Q_OBJECT
public:
    ~GraphView() override;

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
    const std::vector<QRectF> &obstacles() const { return m_obstacles; }
    const GraphCamera &camera() const { return m_camera; }
    void setCamera(const GraphCamera &camera); ///< from then on the camera no longer follows the layout
    void fit();                                ///< everything; and stays with it until the person moves the camera
    void fitTo(std::vector<ObjectIndex> only); ///< as fit(), with these alone; none of them here: everything
    void refit();                              ///< what was fitted last
    bool follows() const { return m_follows; } ///< as after fit()
    void zoomBy(double factor);
    void show(SceneIndex node); ///< brings it into view when it is not
    void finish();              ///< ends what fades, waits for the picture of a large scene: for files and tests

    QSize sizeHint() const override { return {600, 400}; }

signals:
    void cameraMoved();

protected:
    GraphView(const Theme &theme, QWidget *parent);
    /// Another scene comes: what is in the hand and where the keys are finds itself there.
    virtual void sceneComes(const GraphScene &next) = 0;
    virtual void sceneCame() = 0;
    /// Puts what is in the hand where the hand is. False: the hand is free.
    virtual bool keepInHand() = 0;
    virtual void paintAbove(QPainter &p) = 0; ///< the graph
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    void moved(); ///< the camera
    void stale(); ///< what is shown has changed
    void stopFollowing() { m_follows = false; }
    const GraphFrame &frame() const; ///< valid until stale()
    const GraphLabels &labels() const;
    bool isLarge() const { return m_isLarge; }
    const GraphPictures &pictures() const { return *m_pictures; } ///< of a large scene

    const Theme &m_theme;
    GraphScene m_scene; // these three the hand changes, and says stale() or moved()
    GraphLook m_look;
    GraphCamera m_camera;

private:
    void endFading();
    void wantPicture();
    void paintPicture(QPainter &p) const;

    std::vector<QRectF> m_obstacles;
    GraphSprites m_sprites;
    std::unique_ptr<LineRaster> m_raster;
    std::unique_ptr<GraphPictures> m_pictures; ///< made with the first large scene
    bool m_isLarge = false, m_pictureIsOld = true;
    GraphFade m_fade;
    QVariantAnimation m_fading;
    mutable std::optional<GraphFrame> m_frame;
    mutable std::optional<GraphLabels> m_labels;
    mutable std::vector<LabelSide> m_sides;
    bool m_follows = true;           ///< the camera fits what the layout shows
    std::vector<ObjectIndex> m_only; ///< fits these; none: everything
    bool m_moving = false;
    QTimer m_rest; ///< after it a moving camera counts as still
};

} // namespace hw
