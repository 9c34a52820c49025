// BriefingStage: the view Briefing over a small landscape, with a first draft, and what hands do to it.
#pragma once

#include "panel_bench.h"
#include "panels/briefing_canvas.h"
#include "panels/briefing_editor.h"
#include "panels/briefing_panel.h"
#include "panels/briefing_strip.h"
#include "support/text_landscape.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace hw::test {

struct BriefingStage {
    LandscapePtr landscape = landscapeOf(R"(
source s1 "Report" publisher="Vendor X" published=2021-03
source s2 "Advisory" publisher="Agency Y" published=2022-04
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
research-area ra-x "Genetics"
research-area ra-y "Oncology"
technique T1 "Phishing"
campaign cam-1 "First" start=2018 src=s1
campaign cam-2 "Second" start=2020 src=s2
campaign cam-3 "Third" start=2021 src=s1
claim cam-1 occurred src=s1
claim cam-2 occurred src=s2
claim cam-3 occurred src=s1
claim cam-1 attributed-to act-a src=s1
claim cam-2 attributed-to act-b src=s2
claim cam-3 attributed-to act-a src=s1
claim cam-1 targets ra-x basis=targeted src=s1
claim cam-2 targets ra-x basis=targeted src=s2
claim cam-3 targets ra-y basis=targeted src=s1
claim act-a uses T1 src=s1
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
