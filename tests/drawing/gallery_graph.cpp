#include "gallery.h"
#include "gallery_parts.h"
#include "graph_sample.h"

#include "drawing/graph_legend.h"
#include "drawing/graph_overview_map.h"
#include "drawing/graph_painter.h"
#include "drawing/paint.h"

#include <QGridLayout>

namespace hw::test {
namespace {

struct Shown {
    GraphScene scene;
    GraphLook look;
    GraphSprites sprites;
};

GraphCamera fitted(const Shown &shown, const QRectF &r, const std::vector<QRectF> &panels) {
    GraphCamera camera(r);
    camera.fit(fitPoints(shown.scene, shown.look), panels);
    return camera;
}

void paintShown(QPainter &p, const Theme &t, Shown &shown, const GraphCamera &camera,
                const std::vector<QRectF> &panels = {}) {
    const GraphFrame frame(shown.scene, shown.look, camera);
    GraphPaint how;
    how.sprites = &shown.sprites;
    paintGraph(p, t, frame, graphLabels(t, frame, panels), how);
}

Painting *pathPicture(Theme &t) {
    auto shown = std::make_shared<Shown>();
    shown->scene = sampleGraph();
    shown->look = samplePath(shown->scene);
    return new Painting(t,
                        [&t, shown](QPainter &p, const QRectF &r) {
                            auto panels = floatingParts(r);
                            GraphLegend legend(t, QStringLiteral("Show"), legendRows(shown->scene, shown->look),
                                               QStringLiteral("Solid line: high confidence"), panels[3].topLeft());
                            legend = GraphLegend(t, QStringLiteral("Show"), legend.rows(),
                                                 QStringLiteral("Solid line: high confidence"),
                                                 QPointF(r.right() - 16 - legend.area().width(), panels[3].top()));
                            panels[3] = legend.area();
                            const GraphCamera camera = fitted(*shown, r, panels);
                            paintShown(p, t, *shown, camera, panels);
                            for (const QRectF &panel : panels) {
                                paint::shadow(p, t, panel, 8, 1);
                                paintFloatingCard(p, t, panel);
                            }
                            legend.paint(p, 2);
                            GraphOverviewMap(t, shown->scene, shown->look, camera, panels[5].topLeft()).paint(p);
                        },
                        {921, 700});
}

/// Another question for the colours, and everything else that the first picture does not have.
Painting *originPicture(Theme &t) {
    auto shown = std::make_shared<Shown>();
    shown->scene = sampleGraph();
    GraphScene &scene = shown->scene;
    shown->look.colour = GraphColour::Origin;
    shown->look.selected = {nodeNamed(scene, "Kimsuky")};
    shown->look.hovered = nodeNamed(scene, "Mint Sandstorm");
    shown->look.cursor = nodeNamed(scene, "Neuroscience");
    SceneNode &leaves = scene.nodes[nodeNamed(scene, "T1566.001")];
    leaves.members.resize(31);
    leaves.label = QStringLiteral("31 techniques");
    SceneEdge second = scene.edges[nodeNamed(scene, "DPRK")];
    second.from = nodeNamed(scene, "Kimsuky");
    second.to = nodeNamed(scene, "DPRK");
    second.disputed = true;
    second.publishers = 5;
    scene.edges.push_back(second);
    second.to = second.from;
    scene.edges.push_back(second);
    assignLanes(scene);
    scene.notes.resize(3);
    scene.notes[0].form = SceneNote::Form::Frame;
    scene.notes[0].box = QRectF(200, -110, 260, 290);
    scene.notes[0].text = QStringLiteral("Neuroscience");
    scene.notes[1].box = QRectF(392, 165, 110, 20);
    scene.notes[1].text = QStringLiteral("Which of these do we run ourselves?");
    scene.notes[2].form = SceneNote::Form::Arrow;
    scene.notes[2].from = {390, 186};
    scene.notes[2].to = {326, 186};
    return new Painting(t,
                        [&t, shown](QPainter &p, const QRectF &r) {
                            GraphCamera camera(r);
                            camera.lookAt({290, 30});
                            paintShown(p, t, *shown, camera);
                        },
                        {440, 380});
}

Painting *largePicture(Theme &t) {
    auto shown = std::make_shared<Shown>();
    shown->scene = largeGraph(1000);
    shown->scene.edges.resize(700);
    return new Painting(t,
                        [&t, shown](QPainter &p, const QRectF &r) {
                            GraphLegend legend(t, QStringLiteral("Lines"), legendLines(shown->scene), {},
                                               r.topLeft() + QPointF(12, 12));
                            paintShown(p, t, *shown, fitted(*shown, r, {}), {legend.area()});
                            legend.paint(p, -1, false);
                        },
                        {440, 380});
}

} // namespace

std::unique_ptr<QWidget> graphPage(Theme &t) {
    auto page = std::make_unique<QWidget>();
    page->setAutoFillBackground(true);
    auto *grid = new QGridLayout(page.get());
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(12);
    grid->addWidget(pathPicture(t), 0, 0, 2, 1);
    grid->addWidget(originPicture(t), 0, 1);
    grid->addWidget(largePicture(t), 1, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    return page;
}

} // namespace hw::test
