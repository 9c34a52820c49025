// RelationshipsStage: the Relationships view over a small landscape, with what a hand does to it.
#pragma once

#include "drawing/graph_notes.h"
#include "panel_bench.h"
#include "panels/graph_canvas.h"
#include "panels/graph_note_tool.h"
#include "panels/relationships_panel.h"
#include "session/graph_board.h"
#include "two_actors.h"

#include <QTest>

#include <memory>

namespace hw::test {

struct RelationshipsStage {
    LandscapePtr landscape = landscapeOf(twoActors("s1"));
    Bench bench{landscape};
    std::unique_ptr<RelationshipsPanel> panel;
    qint64 now = 10000;

    RelationshipsStage() {
        bench.exploration.setClock([this] { return now += 5000; });
        bench.exploration.go({View::Relationships, {}, {}});
        panel = std::make_unique<RelationshipsPanel>(bench.exploration, bench.theme);
        bench.show(*panel, {1200, 800});
        settle();
    }
    void settle() {
        Bench::settle();
        panel->finish();
        Bench::settle();
    }

    Exploration &exploration() { return bench.exploration; }
    GraphBoard &board() const { return *panel->board(); }
    GraphCanvas &canvas() const { return panel->canvas(); }
    GraphNoteTool &notes() const { return canvas().notes(); }
    ObjectIndex object(const char *id) const { return *landscape->find(id); }
    SceneIndex nodeOf(const char *id) const {
        const auto &nodes = canvas().scene().nodes;
        for (SceneIndex i = 0; i < nodes.size(); ++i)
            if (nodes[i].object == object(id))
                return i;
        return noScene;
    }
    QPoint pointOf(const char *id) const {
        return canvas().camera().toScreen(canvas().scene().nodes[nodeOf(id)].at).toPoint();
    }
    /// A place without nodes and notes, with as much room to its right and below.
    QPoint freePlace(const QSize &room) const {
        for (int y = 80; y + room.height() < canvas().height() - 80; y += 10)
            for (int x = 20; x + room.width() < canvas().width() - 220; x += 10)
                if (isFree(QRect({x, y}, room)))
                    return {x, y};
        return {-1, -1};
    }
    bool isFree(const QRect &r) const {
        for (const SceneNode &node : canvas().scene().nodes)
            if (QRectF(r).adjusted(-30, -30, 30, 30).contains(canvas().camera().toScreen(node.at)))
                return false;
        const GraphFrame frame(canvas().scene(), canvas().look(), canvas().camera());
        for (int x = r.left(); x <= r.right(); x += 8)
            for (int y = r.top(); y <= r.bottom(); y += 8)
                if (noteAt(bench.theme, frame, QPointF(x, y)) != noScene)
                    return false;
        return true;
    }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers with = {}) {
        QTest::mousePress(&canvas(), Qt::LeftButton, with, from);
        QTest::mouseMove(&canvas(), from + (to - from) / 2);
        QTest::mouseMove(&canvas(), to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, with, to);
        settle();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(&canvas(), which, with);
        settle();
    }
};

} // namespace hw::test
