#include "panels/relationships/graph_pictures.h"

#include "drawing/graph_painter.h"
#include "drawing/line_raster.h"

#include <QPainter>

#include <algorithm>
#include <mutex>
#include <thread>

namespace hw {
namespace {

constexpr std::size_t mostNodes = 400; // that the window's thread draws itself
constexpr std::size_t mostEdges = 1500;
constexpr std::size_t mostToldApart = 60'000; // edges in one picture

/// What a theme is set to, for one that lives on the other thread.
struct Dress {
    bool dark = false;
    int textScale = 100;
};

} // namespace

/// What the worker's thread has for itself, but for `done` and `spare`, which change hands under the lock.
struct GraphPictures::Studio {
    Theme theme;
    const unsigned threads = std::clamp(std::thread::hardware_concurrency() / 2, 2U, 6U);
    GraphSprites sprites{threads};
    LineRaster raster{threads};
    ChunkPool pair{2};
    GraphScene scene;
    std::vector<LabelSide> sides;

    std::mutex mutex;
    std::optional<Picture> done;
    QImage spare; ///< no longer shown: fresh memory for a whole screen costs milliseconds

    QImage blank(const QSize &size) {
        const std::scoped_lock lock(mutex);
        return spare.size() == size ? std::exchange(spare, {}) : QImage(size, QImage::Format_ARGB32_Premultiplied);
    }

    Picture draw(const Wish &wish) {
        for (std::size_t i = 0; i < scene.nodes.size() && i < wish.positions.size(); ++i)
            scene.nodes[i].at = wish.positions[i];
        scene.notes = wish.notes;
        const GraphFrame frame(scene, wish.look, wish.camera);
        Picture picture;
        picture.camera = wish.camera;
        const QSizeF size = wish.camera.viewport().size() * wish.ratio;
        picture.image = blank(size.toSize().expandedTo({1, 1}));
        picture.image.setDevicePixelRatio(wish.ratio);
        const QColor ground = theme.color("bg.surface");
        // One places the labels while the other lays the ground.
        pair.run(2, 1, [&](std::uint32_t which, std::uint32_t) {
            if (which == 0)
                return void(picture.labels = graphLabels(theme, frame, wish.obstacles, sides));
            picture.image.fill(ground);
            if (frame.edges().size() <= mostToldApart) {
                picture.edges.reserve(frame.edges().size());
                for (const FrameEdge &edge : frame.edges())
                    picture.edges.push_back(edge.edge);
            }
        });
        sides = sidesOf(picture.labels, scene.nodes.size());
        QPainter p(&picture.image);
        p.translate(-wish.camera.viewport().topLeft());
        GraphPaint how;
        how.sprites = &sprites;
        how.raster = &raster;
        how.moving = wish.moving;
        how.ground = false; // it is there
        paintGraph(p, theme, frame, picture.labels, how);
        return picture;
    }
};

bool GraphPictures::suit(const GraphScene &scene) {
    return scene.nodes.size() > mostNodes || scene.edges.size() > mostEdges;
}

GraphPictures::GraphPictures(const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_studio(std::make_shared<Studio>()) {}

GraphPictures::~GraphPictures() = default;

void GraphPictures::setScene(const GraphScene &scene) {
    m_scene = scene;
    m_wish.reset(); // it was of the other one
    ++m_sceneNumber;
    forgetScene();
}

void GraphPictures::forgetScene() {
    m_picture.labels = {};
    m_picture.edges.clear();
}

void GraphPictures::want(Wish wish) {
    m_wish = std::move(wish);
    if (!m_isDrawing)
        start();
}

void GraphPictures::start() {
    m_isDrawing = true;
    auto scene = std::make_shared<std::optional<GraphScene>>(std::exchange(m_scene, std::nullopt));
    auto wish = std::make_shared<Wish>(std::move(*m_wish));
    m_wish.reset();
    const Dress dress{m_theme.isDark(), m_theme.textScale()};
    m_worker.run([this, &studio = *m_studio, scene, wish, dress, number = m_sceneNumber](Progress &) {
        studio.theme.setDark(dress.dark);
        studio.theme.setTextScale(dress.textScale);
        if (*scene) {
            studio.scene = std::move(**scene);
            studio.sides.clear();
        }
        Picture picture = studio.draw(*wish);
        picture.scene = number;
        {
            const std::scoped_lock lock(studio.mutex);
            studio.done = std::move(picture);
        }
        // The owner is there: it waits for this thread before it goes.
        QMetaObject::invokeMethod(this, &GraphPictures::take, Qt::QueuedConnection);
    });
}

void GraphPictures::take() {
    {
        const std::scoped_lock lock(m_studio->mutex);
        if (!m_studio->done) // taken already, by who could not wait
            return;
        m_studio->spare = std::move(m_picture.image);
        m_picture = std::move(*m_studio->done);
        m_studio->done.reset();
    }
    if (m_picture.scene != m_sceneNumber)
        forgetScene();
    m_isDrawing = false;
    if (m_wish)
        start();
    emit drawn();
}

void GraphPictures::finish() {
    while (m_isDrawing) {
        m_worker.wait();
        take();
    }
}

} // namespace hw
