// speed_timeline: what the Timeline costs: the lanes of a filter, one step of the second clock, a zoom step (places
// laid out anew and drawn) and a pan step with 5,000 and with 30,000 bars and marks. Targets (issue 4): a step of the
// second clock under 5 ms with the bundled data and under 16 ms at 100,000 objects, frames under 16 ms with 5,000
// marks.
#include "basics/progress.h"
#include "drawing/timeline_painter.h"
#include "store/landscape_reader.h"
#include "support/generated_landscape.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace hw;

namespace {

volatile std::size_t sink; // what is measured must not be optimised away
bool missed = false;

double medianMs(int rounds, const std::function<std::size_t(int)> &work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        sink = work(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void row(const char *what, double ms, double most) {
    missed = missed || (most > 0 && ms > most);
    std::printf("  %-44s %9.3f ms  %s\n", what, ms,
                most <= 0    ? ""
                : ms <= most ? "within its target"
                             : "OVER ITS TARGET");
}

TimelineScene sceneOf(const Landscape &landscape, LanesBy by) {
    TimelineScene scene;
    scene.timeline = std::make_shared<const Timeline>(timelineOf(landscape, visibleIn(landscape, {}), by));
    for (const TimelineItem &item : scene.timeline->items)
        scene.itemNames.push_back(
            QString::fromUtf8(landscape.name(item.event).data(), qsizetype(landscape.name(item.event).size())));
    for (std::uint32_t i = 0; i < scene.timeline->lanes.size(); ++i) {
        TimelineScene::Lane lane;
        lane.lane = i;
        lane.name = QStringLiteral("Lane %1").arg(i);
        scene.lanes.push_back(std::move(lane));
    }
    for (std::uint32_t i = 0; i < scene.timeline->context.size(); ++i)
        scene.notes.push_back({i, QStringLiteral("Context %1").arg(i)});
    return scene;
}

void frames(const Theme &theme, const TimelineScene &scene, double target) {
    const QRectF area(0, 0, 1440, 800);
    QImage image(area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    const QRectF plot = TimelineFrame::plotOf(theme, area);
    const double from = scene.timeline->firstDay, days = scene.timeline->lastDay - from + 1;
    const auto layoutFor = [&](const TimeWindow &window) {
        return TimelineLayout(theme, scene,
                              {TimeScale(window, 0, plot.width()).dayWidth(), plot.width(), plot.height()});
    };
    const auto draw = [&](const TimelineLayout &layout, const TimeWindow &window) {
        QPainter p(&image);
        TimelineLook look;
        look.knownBy = DayNumber(from + days / 2);
        paintTimeline(p, TimelineFrame(theme, layout, window, 0, area), look);
        return layout.marks().size();
    };
    for (const double part : {1.0, 0.25, 0.02}) {
        const TimeWindow base{from + days * 0.4 * (1 - part), from + days * 0.4 * (1 - part) + days * part};
        const TimelineLayout fixed = layoutFor(base);
        draw(fixed, base); // texts are shaped once
        std::printf("  %zu events, %zu marks, %.0f days in view\n", scene.timeline->items.size(), fixed.marks().size(),
                    base.days());
        row("pan: one frame",
            medianMs(25,
                     [&](int i) {
                         const double shift = base.days() * 0.002 * i;
                         return draw(fixed, {base.from + shift, base.to + shift});
                     }),
            target);
        row("zoom: laid out anew and one frame",
            medianMs(25,
                     [&](int i) {
                         const TimeWindow window{base.from, base.to - base.days() * 0.004 * i};
                         return draw(layoutFor(window), window);
                     }),
            target);
    }
}

void measure(const char *name, const Theme &theme, const LandscapePtr &landscape, double clockTarget,
             double frameTarget) {
    std::printf("%s: %u objects, %u claims\n", name, landscape->objectCount(), landscape->claimCount());
    const VisibleSet visible = visibleIn(*landscape, {});
    row("timelineOf: by actor",
        medianMs(11, [&](int) { return timelineOf(*landscape, visible, LanesBy::Actor).total(); }), 0);
    const TimelineScene scene = sceneOf(*landscape, LanesBy::Actor);
    const Timeline &timeline = *scene.timeline;
    row("one step of the second clock, counts",
        medianMs(101,
                 [&](int i) {
                     const DayNumber day = timeline.firstDay + i * 31;
                     std::size_t known = timeline.knownOn(day).known;
                     for (const TimelineLane &lane : timeline.lanes)
                         known += lane.knownOn(day);
                     return known;
                 }),
        clockTarget);
    frames(theme, scene, frameTarget);
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    loadFonts();
    const Theme theme;
    const std::string file = argc > 2 && std::string(argv[1]) == "--db" ? argv[2] : HELIXWATCH_LANDSCAPE_DB;
    NoProgress progress;
    if (const auto bundled = readLandscape(file, progress))
        measure("Bundled data", theme, *bundled, 5, 16);
    else
        missed = std::printf("Bundled data: not measured. %s\n", bundled.error().message.c_str()) > 0;
    measure("Generated, 5,000 events", theme, test::generatedLandscape({16500, 50000, 1}), 5, 16);
    measure("Generated, large", theme, test::generatedLandscape({100000, 500000, 1}), 16, 0);
    return missed ? 1 : 0;
}
