// GraphPictures: draws graphs that are too large for the window's thread on a thread of their own. The window shows the
// last picture, moved along with the camera, until the next one is there. One is drawn at a time and then what is
// wanted by then, so that a hand that moves on is never waited for. Owned by GraphView; lives on the window's thread.
#pragma once

#include "background/worker.h"
#include "drawing/graph_camera.h"
#include "drawing/graph_labels.h"
#include "drawing/graph_scene.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <optional>

namespace hw {

class Theme;

class GraphPictures : public QObject {
    Q_OBJECT
public:
    /// From here on a scene is drawn by this: frames of smaller ones are done within a few milliseconds.
    static bool suit(const GraphScene &scene);

    explicit GraphPictures(const Theme &theme, QObject *parent = nullptr);
    ~GraphPictures() override;

    /// Another one: copied, because the window goes on changing its own.
    void setScene(const GraphScene &scene);
    struct Wish {
        Positions positions;          ///< one per node of the scene
        std::vector<SceneNote> notes; ///< instead of those of the scene
        GraphLook look;
        GraphCamera camera;
        std::vector<QRectF> obstacles;
        double ratio = 1; ///< pixels of the device per pixel
        bool moving = false;
    };
    void want(Wish wish);

    struct Picture {
        QImage image; ///< of the whole viewport, ground included
        GraphCamera camera;
        /// None while the picture is still of the scene before.
        GraphLabels labels;
        std::vector<SceneIndex> edges; ///< that are seen; none where they are too many to be told apart
        int scene = 0;                 ///< which one
    };
    /// The newest; its image is null before the first one is there.
    const Picture &picture() const { return m_picture; }
    bool isBusy() const { return m_isDrawing; }
    /// Returns when all that was wanted is drawn: for pictures and tests.
    void finish();

signals:
    void drawn();

private:
    struct Studio;
    void start();
    void take();
    void forgetScene();

    const Theme &m_theme;
    std::shared_ptr<Studio> m_studio;
    std::optional<GraphScene> m_scene; ///< the next one
    std::optional<Wish> m_wish;        ///< the next one
    Picture m_picture;
    int m_sceneNumber = 0;
    bool m_isDrawing = false;
    Worker m_worker; ///< last, so that its thread ends first
};

} // namespace hw
