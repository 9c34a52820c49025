// BriefingStage: the view Briefing over a small landscape, with a first draft, and what hands do to it.
#pragma once

#include "panel_bench.h"
#include "panels/briefing/briefing_canvas.h"
#include "panels/briefing/briefing_editor.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/briefing/briefing_strip.h"
#include "two_actors.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace hw::test {

struct BriefingStage {
    LandscapePtr landscape = landscapeOf(twoActors("s2") + R"(
claim cam-1 occurred src=s1
claim cam-2 occurred src=s2
claim cam-3 occurred src=s1
)");
    Bench bench{landscape};
    std::unique_ptr<BriefingPanel> panel;
    std::unique_ptr<QSignalSpy> noticed;

    explicit BriefingStage(bool drafted = true, QSize size = {1256, 830}) {
        bench.exploration.go({View::Briefing, {}, {}});
        panel = std::make_unique<BriefingPanel>(bench.exploration, bench.theme);
        noticed = std::make_unique<QSignalSpy>(panel.get(), &Panel::noticed);
        bench.show(*panel, size);
        if (drafted)
            panel->draft();
        Bench::settle();
    }

    briefing::DeckDesk &desk() const { return panel->desk(); }
    BriefingCanvas &canvas() const { return panel->canvas(); }
    BriefingStrip &strip() const { return panel->strip(); }
    BriefingEditor &editor() const { return canvas().editor(); }
    int pages() const { return int(desk().deck().pages.size()); }
    QStringList titles() const {
        QStringList all;
        for (const briefing::Page &page : desk().deck().pages)
            all << page.title.text;
        return all;
    }
    QString lastNoticed() const { return noticed->isEmpty() ? QString() : noticed->last().first().toString(); }
    int pageOf(briefing::PageKind kind) const {
        for (int i = 0; i < pages(); ++i)
            if (desk().pageAt(i)->kind == kind)
                return i;
        return -1;
    }
    /// Where the first text with that name stands in the canvas.
    QPoint pointOf(const QString &name) const {
        for (const briefing::PlacedText &text : canvas().texts())
            if (text.name == name)
                return canvas().onScreen(text.rect).center();
        return {-1, -1};
    }
    void write(const QString &text) {
        editor().field().selectAll();
        QTest::keyClicks(&editor().field(), text);
    }
};

} // namespace hw::test
