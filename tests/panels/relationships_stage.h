// RelationshipsStage: the Relationships view over a small landscape, with what a hand does to it.
#pragma once

#include "drawing/graph_notes.h"
#include "panel_bench.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/graph_note_tool.h"
#include "panels/relationships/relationships_panel.h"
#include "session/graph_board.h"
#include "two_actors.h"

#include <QTest>

#include <memory>

namespace hw::test {

struct RelationshipsStage {
    LandscapePtr landscape;
    Bench bench{landscape};
    std::unique_ptr<RelationshipsPanel> panel;
    qint64 now = 10000;

    explicit RelationshipsStage(LandscapePtr of = landscapeOf(twoActors("s1")), const char *focus = "",
                                QSize size = {1200, 800})
        : landscape(std::move(of)) {
        bench.exploration.setClock([this] { return now += 5000; });
        bench.exploration.go({View::Relationships, QString::fromLatin1(focus), {}});
        panel = std::make_unique<RelationshipsPanel>(bench.exploration, bench.theme);
        bench.show(*panel, size);
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
    Point placeOf(const char *id) const { return canvas().scene().nodes[nodeOf(id)].at; }
    QPoint pointOf(const char *id) const { return canvas().camera().toScreen(placeOf(id)).toPoint(); }
    void click(const char *id, Qt::KeyboardModifiers with = {}) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, with, pointOf(id));
        settle();
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

/// For tests that open the view anew in each function.
class OnRelationshipsStage {
protected:
    ObjectIndex object(const char *id) const { return m_stage->object(id); }
    GraphBoard &board() const { return m_stage->board(); }
    GraphCanvas &canvas() const { return m_stage->canvas(); }
    SceneIndex nodeOf(const char *id) const { return m_stage->nodeOf(id); }
    Point placeOf(const char *id) const { return m_stage->placeOf(id); }
    QPoint pointOf(const char *id) const { return m_stage->pointOf(id); }
    void click(const char *id, Qt::KeyboardModifiers with = {}) { m_stage->click(id, with); }
    void key(Qt::Key which) { m_stage->key(which); }
    void settle() { m_stage->settle(); }

    std::unique_ptr<RelationshipsStage> m_stage;
};

} // namespace hw::test
