// speed_timeline: what the Timeline costs. Without a window: the lanes of a filter, the counts of one step of the
// second clock, a zoom step (places laid out anew and drawn) and a pan step. In the real window, with real gestures:
// all that one step keeps its thread busy with until the next one can come, painting among it. Targets (issue 4) with
// 5,000 bars and marks: zoom and pan under 16 ms; with the bundled data: a step of the brush under 16 ms and of the
// second clock under 5 ms; at 100,000 objects a step of the second clock under 16 ms.
#include "basics/progress.h"
#include "drawing/style.h"
#include "drawing/timeline_painter.h"
#include "panels/timeline/timeline_canvas.h"
#include "panels/timeline/timeline_clock.h"
#include "panels/timeline/timeline_panel.h"
#include "panels/timeline/timeline_strip_view.h"
#include "session/notebook.h"
#include "session/timeline_place.h"
#include "store/landscape_reader.h"
#include "support/generated_landscape.h"
#include "timed_application.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace hw;

namespace {

volatile std::size_t sink; // what is measured must not be optimised away
bool missed = false;

TimedApplication &app() { return *static_cast<TimedApplication *>(QCoreApplication::instance()); }

void turn(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

std::vector<double> timesOf(int rounds, const std::function<std::size_t(int)> &work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        sink = work(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

/// What each step and all that follows from it keep the window's thread busy with.
std::vector<double> stepsOf(int steps, const std::function<void(int)> &step) {
    std::vector<double> times;
    for (int i = 0; i < steps; ++i) {
        app().begin();
        step(i);
        turn(40);
        times.push_back(app().sum());
    }
    return times;
}

void row(const char *what, std::vector<double> times, double most) {
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    missed = missed || (most > 0 && median > most);
    std::printf("  %-44s %9.3f ms   worst %9.3f   %s\n", what, median, times.back(),
                most <= 0              ? ""
                : median > most        ? "OVER ITS TARGET"
                : times.back() <= most ? "within its target"
                                       : "within its target, the worst over it");
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
    const auto digest = std::make_shared<const TimelineDigest>(theme, scene); // kept over all zoom steps
    const auto layoutFor = [&](const TimeWindow &window) {
        return TimelineLayout(theme, scene,
                              {TimeScale(window, 0, plot.width()).dayWidth(), plot.width(), plot.height()}, digest);
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
            timesOf(25,
                    [&](int i) {
                        const double shift = base.days() * 0.002 * i;
                        return draw(fixed, {base.from + shift, base.to + shift});
                    }),
            target);
        row("zoom: laid out anew and one frame",
            timesOf(25,
                    [&](int i) {
                        const TimeWindow window{base.from, base.to - base.days() * 0.004 * i};
                        return draw(layoutFor(window), window);
                    }),
            target);
    }
}

void send(QWidget &to, QEvent::Type type, const QPointF &at, Qt::MouseButton button) {
    const bool moves = type == QEvent::MouseMove;
    QMouseEvent event(type, at, to.mapToGlobal(at), moves ? Qt::NoButton : button,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : button, Qt::NoModifier);
    QCoreApplication::sendEvent(&to, &event);
}

void drag(const char *what, QWidget &on, const QPointF &from, const QPointF &step, Qt::MouseButton button, int steps,
          double target) {
    send(on, QEvent::MouseButtonPress, from, button);
    row(what, stepsOf(steps, [&](int i) { send(on, QEvent::MouseMove, from + step * (i + 1), button); }), target);
    send(on, QEvent::MouseButtonRelease, from + step * steps, button);
    turn(100);
}

void inTheWindow(Theme &theme, const LandscapePtr &landscape, double clockTarget, double frameTarget) {
    Notebook notebook;
    Exploration exploration(landscape);
    MainWindow window(exploration, theme, &notebook);
    window.resize(1440, 900);
    window.show();
    exploration.go(timelineRoute({}));
    turn(600);
    auto *panel = window.findChild<TimelinePanel *>();
    if (!panel) {
        missed = std::printf("  the window shows no timeline\n") > 0;
        return;
    }
    TimelineCanvas &canvas = panel->canvas();
    const TimeWindow whole = canvas.window();
    std::printf("  In the window, %zu marks, lanes of %.0f x %d\n", canvas.layout().marks().size(),
                canvas.frame().plot().width(), canvas.height());
    const QPointF middle = canvas.frame().plot().center();
    row("zoom: one turn of the wheel",
        stepsOf(40,
                [&](int i) {
                    QWheelEvent wheel(middle, canvas.mapToGlobal(middle), {}, {0, i < 20 ? 120 : -120}, Qt::NoButton,
                                      Qt::NoModifier, Qt::NoScrollPhase, false);
                    QCoreApplication::sendEvent(&canvas, &wheel);
                }),
        frameTarget);
    canvas.setWindow({whole.from + whole.days() * 0.5, whole.from + whole.days() * 0.75});
    turn(100);
    drag("pan: one step of the hand", canvas, middle, {-3, 0}, Qt::MiddleButton, 40, frameTarget);
    canvas.setWindow(whole);
    turn(100);
    QSlider &slider = panel->clock().slider();
    const int days = slider.maximum() - slider.minimum();
    row("second clock: one step of the slider",
        stepsOf(40, [&](int i) { slider.setValue(slider.minimum() + days * (i + 1) / 42); }), clockTarget);
    slider.setValue(slider.maximum());
    TimelineStripView &strip = panel->strip();
    const QRectF over = strip.strip().plot();
    const double y = over.center().y();
    drag("brush: one step of a new period", strip, {over.left() + over.width() * 0.3, y}, {8, 0}, Qt::LeftButton, 40,
         frameTarget);
    if (!strip.brush())
        return;
    const QRectF brush = strip.strip().brushRect(*strip.brush());
    drag("brush: one step of the period moved", strip, brush.center(), {-6, 0}, Qt::LeftButton, 40, frameTarget);
}

void measure(const char *name, Theme &theme, const LandscapePtr &landscape, double clockTarget, double frameTarget) {
    std::printf("%s: %u objects, %u claims\n", name, landscape->objectCount(), landscape->claimCount());
    const VisibleSet visible = visibleIn(*landscape, {});
    row("timelineOf: by actor",
        timesOf(11, [&](int) { return timelineOf(*landscape, visible, LanesBy::Actor).total(); }), 0);
    const TimelineScene scene = sceneOf(*landscape, LanesBy::Actor);
    const Timeline &timeline = *scene.timeline;
    row("one step of the second clock, counts",
        timesOf(101,
                [&](int i) {
                    const DayNumber day = timeline.firstDay + i * 31;
                    std::size_t known = timeline.knownOn(day).known;
                    for (const TimelineLane &lane : timeline.lanes)
                        known += lane.knownOn(day);
                    return known;
                }),
        clockTarget);
    frames(theme, scene, frameTarget);
    inTheWindow(theme, landscape, clockTarget, frameTarget);
}

} // namespace

int main(int argc, char **argv) {
    TimedApplication application(argc, argv);
    loadFonts();
    Theme theme;
    theme.setReducedMotion(true);
    applyTheme(application, theme);
    const std::string file = argc > 2 && std::string(argv[1]) == "--db" ? argv[2] : HELIXWATCH_LANDSCAPE_DB;
    NoProgress progress;
    if (const auto bundled = readLandscape(file, progress))
        measure("Bundled data", theme, *bundled, 5, 16);
    else
        missed = std::printf("Bundled data: not measured. %s\n", bundled.error().message.c_str()) > 0;
    measure("Generated, 5,000 events", theme, test::generatedLandscape({16500, 50000, 1}), 16, 16);
    measure("Generated, large", theme, test::generatedLandscape({100000, 500000, 1}), 16, 0);
    return missed ? 1 : 0;
}
