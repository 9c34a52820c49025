// speed_areas [--db FILE]: research areas: how long the matrix of 100 actors by 45 areas takes to count and to paint,
// an area's page with its flow, and one step of a weight's slider; medians and worst, against a frame (16 ms).
#include "basics/progress.h"
#include "drawing/area_flow_diagram.h"
#include "drawing/area_matrix_chart.h"
#include "landscape/area_flow.h"
#include "landscape/area_page.h"
#include "landscape/area_techniques.h"
#include "landscape/exposure_ranking.h"
#include "store/landscape_reader.h"
#include "support/generated_landscape.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace hw;

namespace {

constexpr double frame = 16; // ms

volatile std::size_t sink; // what is measured must not be optimised away
bool missed = false;       // a target

struct Times {
    double median = 0, worst = 0; ///< ms
};

Times medianMs(int rounds, const std::function<std::size_t()> &work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        sink = work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back()};
}

void row(const char *what, const Times &ms, double most) {
    missed = missed || (most > 0 && ms.median > most);
    std::printf("  %-52s %9.3f ms, worst %9.3f  %s\n", what, ms.median, ms.worst,
                most <= 0           ? ""
                : ms.median <= most ? "within its target"
                                    : "OVER ITS TARGET");
}

/// The matrix as it would be with 100 rows and 45 columns, made of what there is.
AreaMatrixContent large(const Landscape &l, const AreaMatrix &matrix) {
    const AreaMatrixContent some = areaMatrixContent(l, matrix);
    AreaMatrixContent content;
    for (int r = 0; r < 100; ++r)
        content.rows.push_back(some.rows[std::size_t(r) % some.rows.size()]);
    for (int c = 0; c < 45; ++c)
        content.columns.push_back(some.columns[std::size_t(c) % some.columns.size()]);
    for (int i = 0; i < 100 * 45; ++i)
        content.cells.push_back(some.cells[std::size_t(i) % some.cells.size()]);
    return content;
}

void measure(const char *name, const LandscapePtr &l, int rounds, double mostCount) {
    std::printf("%s: %u objects, %u claims, %zu actors, %zu areas\n", name, l->objectCount(), l->claimCount(),
                l->objectsOf(Kind::Actor).size(), l->objectsOf(Kind::ResearchArea).size());
    const VisibleSet visible = visibleIn(*l, {});
    row("areaMatrixOf: all actors by all areas",
        medianMs(rounds, [&] { return std::size_t(areaMatrixOf(*l, visible).events); }), mostCount);
    row("areaMatrixOf: 100 by 45",
        medianMs(rounds,
                 [&] {
                     return areaMatrixOf(*l, visible, {100, 45}).cells.size();
                 }),
        mostCount);
    const ObjectIndex root = l->objectsOf(Kind::ResearchArea).front();
    row("areaPageOf: the root", medianMs(rounds, [&] { return areaPageOf(*l, visible, root).claims.size(); }), 0);
    row("areaFlowOf: the root", medianMs(rounds, [&] { return areaFlowOf(*l, visible, root).links.size(); }), 0);
    row("areaTree", medianMs(rounds, [&] { return areaTree(*l, visible).size(); }), 0);
    row("areaTechniquesOf: the root",
        medianMs(rounds, [&] { return areaTechniquesOf(*l, visible, root).mostReported.size(); }), 0);
    ExposureProfile profile;
    for (const ObjectIndex area : l->objectsOf(Kind::ResearchArea))
        if (l->parent(area).isValid() && profile.programmes.size() < 10)
            profile.programmes.push_back({std::string(l->id(area)), "P", {}, ProgrammeSize::Medium, {}});
    profile.country = "country-US";
    row("exposureFindings: 10 programmes",
        medianMs(std::min(rounds, 11), [&] { return exposureFindings(*l, visible, profile).linked.size(); }), 0);
    const ExposureFindings findings = exposureFindings(*l, visible, profile);
    row("rankExposure: one step of a slider", medianMs(rounds, [&] { return rankExposure(*l, findings, {}).size(); }),
        frame);
}

void measurePainting(const LandscapePtr &l, int rounds) {
    const Theme theme;
    const VisibleSet visible = visibleIn(*l, {});
    QImage image(1400, 900, QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&](const auto &drawing) {
        return [&] {
            image.fill(Qt::white);
            QPainter p(&image);
            drawing.paint(p);
            return std::size_t(1);
        };
    };
    const AreaMatrixContent content = large(*l, areaMatrixOf(*l, visible));
    // As tall as all rows, so that each of the 4,500 cells is painted.
    QImage tall(45 * 44 + 200, 100 * 20 + 100, QImage::Format_ARGB32_Premultiplied);
    const AreaMatrixChart all(theme, content, QRectF(tall.rect()));
    row("paint the matrix: all of 100 by 45 at once",
        medianMs(rounds,
                 [&] {
                     tall.fill(Qt::white);
                     QPainter p(&tall);
                     all.paint(p);
                     return std::size_t(1);
                 }),
        0);
    const AreaMatrixChart seen(theme, content, QRectF(0, 0, 1400, 900));
    row("paint the matrix: what 1400 x 900 show of it", medianMs(rounds, paint(seen)), frame);
    const AreaFlow flow = areaFlowOf(*l, visible, l->objectsOf(Kind::ResearchArea).front());
    const AreaFlowDiagram diagram(theme, flowContent(*l, flow), QRectF(0, 0, 700, 700));
    row("lay out the flow of all areas",
        medianMs(rounds,
                 [&] {
                     return AreaFlowDiagram(theme, flowContent(*l, flow), QRectF(0, 0, 700, 700)).content().bars.size();
                 }),
        frame);
    row("paint the flow of all areas, once", medianMs(rounds, paint(diagram)), 0);
    // What a step of the pointer costs: the plain ribbons stay as they were painted.
    QImage ribbons(700, 700, QImage::Format_ARGB32_Premultiplied);
    ribbons.fill(Qt::transparent);
    {
        QPainter p(&ribbons);
        diagram.paintRibbons(p);
    }
    std::size_t bar = 0;
    row("the flow with the thread under the pointer",
        medianMs(rounds,
                 [&] {
                     image.fill(Qt::white);
                     QPainter p(&image);
                     p.drawImage(0, 0, ribbons);
                     bar = (bar + 1) % flow.nodes.size();
                     LitFlow lit = litByNode(flow, bar);
                     AreaFlowDiagram::Marks marks;
                     marks.onRibbons = true;
                     marks.threads.push_back({std::move(lit.links), std::move(lit.nodes), Qt::red});
                     diagram.paint(p, marks);
                     return bar;
                 }),
        frame);
}

} // namespace

int main(int argc, char **argv) {
    const QGuiApplication application(argc, argv);
    loadFonts();
    const std::string file = argc > 2 && std::string(argv[1]) == "--db" ? argv[2] : HELIXWATCH_LANDSCAPE_DB;
    NoProgress progress;
    if (const auto bundled = readLandscape(file, progress)) {
        measure("Bundled data", *bundled, 51, frame);
        measurePainting(*bundled, 51);
    } else {
        missed = std::printf("Bundled data: not measured. %s\n", bundled.error().message.c_str()) > 0;
    }
    measure("Generated", test::generatedLandscape({100'000, 300'000, 1}), 5, 0);
    return missed ? 1 : 0;
}
