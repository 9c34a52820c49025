#include "graph_sample.h"

#include "support/generated_landscape.h"

#include <QPainter>

#include <cmath>

namespace hw::test {
namespace {

struct Node {
    const char *name;
    Kind kind;
    float x, y;
};

constexpr Node nodes[] = {{"APT41", Kind::Actor, 533, 511},
                          {"Genomics", Kind::ResearchArea, 718, 672},
                          {"ShadowPad", Kind::Software, 581, 405},
                          {"Quiet Helix", Kind::Campaign, 471, 615},
                          {"University genomics lab", Kind::Incident, 659, 562},
                          {"Cobalt Strike", Kind::Software, 534, 353},
                          {"T1059.001", Kind::Technique, 479, 429},
                          {"China", Kind::Country, 654, 465},
                          {"T1190", Kind::Technique, 547, 633},
                          {"KEYPLUG", Kind::Software, 475, 681},
                          {"APT29", Kind::Actor, 654, 166},
                          {"WellMess", Kind::Software, 708, 223},
                          {"Vaccine Watch", Kind::Campaign, 793, 205},
                          {"Vaccines", Kind::ResearchArea, 771, 268},
                          {"Vaccine maker", Kind::Incident, 759, 331},
                          {"T1078", Kind::Technique, 595, 262},
                          {"M1032 MFA", Kind::Mitigation, 686, 309},
                          {"APT10", Kind::Actor, 653, 373},
                          {"Rhysida", Kind::Actor, 429, 255},
                          {"T1486", Kind::Technique, 354, 225},
                          {"T1003", Kind::Technique, 517, 210},
                          {"T1021.001", Kind::Technique, 488, 303},
                          {"Rhysida ransomware", Kind::Software, 309, 303},
                          {"FIN12", Kind::Actor, 401, 343},
                          {"Regional hospital group", Kind::Incident, 297, 408},
                          {"Hospitals", Kind::Subsector, 222, 439},
                          {"Ward Round", Kind::Campaign, 385, 435},
                          {"Cancer centre", Kind::Incident, 315, 508},
                          {"Clinical medicine", Kind::ResearchArea, 242, 539},
                          {"CVE-2023-34362", Kind::Vulnerability, 393, 555},
                          {"CVE-2024-21887", Kind::Vulnerability, 468, 546},
                          {"T1567", Kind::Technique, 382, 662},
                          {"Sequencing vendor", Kind::Incident, 597, 681},
                          {"Silk Typhoon", Kind::Actor, 647, 629},
                          {"CVE-2024-3400", Kind::Vulnerability, 646, 733},
                          {"M1051 Update software", Kind::Mitigation, 538, 751},
                          {"Cold Bench", Kind::Campaign, 718, 504},
                          {"Biotechnology", Kind::ResearchArea, 751, 566},
                          {"Pharma", Kind::Subsector, 732, 432},
                          {"Dream Job bio", Kind::Campaign, 795, 482},
                          {"Lazarus Group", Kind::Actor, 847, 429},
                          {"T1566.001", Kind::Technique, 787, 386},
                          {"Kimsuky", Kind::Actor, 879, 495},
                          {"Mint Sandstorm", Kind::Actor, 934, 442},
                          {"DPRK", Kind::Country, 1007, 469},
                          {"Neuro Lure", Kind::Campaign, 957, 520},
                          {"Neuroscience institute", Kind::Incident, 969, 596},
                          {"Neuroscience", Kind::ResearchArea, 905, 639},
                          {"Research universities", Kind::Subsector, 834, 587},
                          {"Biotech start-up", Kind::Incident, 797, 650}};

struct Edge {
    int from, to;
    const char *word;
    Confidence confidence;
    std::uint32_t publishers;
    bool disputed = false;
};

constexpr auto high = Confidence::High, moderate = Confidence::Moderate, low = Confidence::Low;
constexpr Edge edges[] = {{0, 2, "uses", high, 5},
                          {2, 4, "seen in", moderate, 3},
                          {4, 1, "targets", high, 4},
                          {0, 3, "runs", high, 4},
                          {3, 4, "includes", high, 3},
                          {0, 5, "uses", high, 2},
                          {0, 6, "uses", high, 1},
                          {0, 7, "originates from", high, 5},
                          {0, 8, "uses", high, 3},
                          {0, 9, "uses", high, 2},
                          {0, 30, "exploits", moderate, 1},
                          {5, 18, "used by", high, 2},
                          {5, 23, "used by", moderate, 1},
                          {5, 17, "used by", high, 2},
                          {10, 11, "uses", high, 3},
                          {10, 12, "runs", high, 2},
                          {12, 13, "targets", high, 3},
                          {12, 14, "includes", moderate, 1},
                          {13, 14, "targeted in", high, 2},
                          {14, 11, "uses", low, 1},
                          {10, 15, "uses", high, 1},
                          {15, 18, "used by", high, 2},
                          {15, 16, "mitigated by", high, 1},
                          {15, 17, "used by", high, 1},
                          {18, 19, "uses", high, 1},
                          {18, 20, "uses", high, 1},
                          {18, 21, "uses", high, 1},
                          {18, 22, "uses", high, 4},
                          {22, 19, "uses", high, 2},
                          {22, 24, "seen in", moderate, 2},
                          {23, 19, "uses", moderate, 1},
                          {23, 21, "uses", high, 1},
                          {23, 24, "runs", low, 1, true},
                          {23, 26, "runs", high, 2},
                          {24, 25, "affects", high, 2},
                          {24, 28, "targets", high, 1},
                          {26, 24, "includes", high, 1},
                          {26, 27, "includes", high, 2},
                          {27, 25, "affects", high, 1},
                          {27, 28, "targets", high, 2},
                          {26, 29, "exploits", low, 1},
                          {29, 31, "leads to", low, 1},
                          {3, 31, "uses", low, 1},
                          {9, 31, "uses", low, 1},
                          {9, 32, "seen in", high, 1},
                          {30, 4, "used in", high, 1},
                          {30, 32, "used in", high, 1},
                          {8, 32, "seen in", high, 1},
                          {8, 33, "used by", high, 2},
                          {8, 35, "mitigated by", high, 1},
                          {32, 33, "attributed to", moderate, 1},
                          {32, 34, "exploits", high, 1},
                          {33, 34, "exploits", high, 2},
                          {32, 1, "targets", moderate, 1},
                          {33, 4, "linked to", low, 1},
                          {17, 7, "originates from", high, 3},
                          {17, 36, "runs", high, 1},
                          {36, 37, "targets", high, 2},
                          {36, 38, "affects", high, 1},
                          {4, 37, "affects", high, 1},
                          {37, 39, "targeted in", moderate, 1},
                          {38, 14, "affected in", high, 1},
                          {39, 40, "run by", high, 4},
                          {40, 41, "uses", moderate, 2},
                          {40, 44, "originates from", high, 4},
                          {40, 16, "stopped by", high, 1},
                          {42, 44, "originates from", high, 4},
                          {42, 13, "targets", high, 2},
                          {42, 45, "runs", high, 1},
                          {43, 45, "runs", low, 1, true},
                          {43, 41, "uses", high, 1},
                          {43, 13, "targets", moderate, 1},
                          {45, 46, "includes", moderate, 1},
                          {46, 47, "targets", high, 2},
                          {46, 48, "affects", high, 1},
                          {47, 48, "studied at", high, 1},
                          {48, 37, "studied at", high, 1},
                          {37, 49, "targeted in", high, 1},
                          {48, 49, "affected in", low, 1},
                          {48, 1, "studied at", moderate, 1},
                          {5, 6, "uses", high, 1}};

void addTo(GraphScene &scene, const Edge &e) {
    SceneEdge edge;
    edge.from = SceneIndex(e.from);
    edge.to = SceneIndex(e.to);
    edge.word = QString::fromLatin1(e.word);
    edge.confidence = e.confidence;
    edge.publishers = e.publishers;
    edge.disputed = e.disputed;
    edge.link = SceneIndex(scene.edges.size());
    ++scene.nodes[edge.from].degree;
    ++scene.nodes[edge.to].degree;
    scene.edges.push_back(std::move(edge));
}

} // namespace

GraphScene sampleGraph() {
    GraphScene scene;
    scene.areas = {QStringLiteral("Genomics"), QStringLiteral("Vaccines"), QStringLiteral("Neuroscience"),
                   QStringLiteral("Biotechnology"), QStringLiteral("Clinical medicine")};
    for (const Node &n : nodes) {
        SceneNode node;
        node.object = ObjectIndex(std::uint32_t(scene.nodes.size()));
        node.kind = n.kind;
        node.label = QString::fromLatin1(n.name);
        node.secondLine = QStringLiteral("2019 – 2024");
        // The design's picture is scaled; its middle becomes the origin.
        node.at = {(n.x - 615) * 1.0367F, (n.y - 460) * 1.0367F};
        for (int area = 0; area < int(scene.areas.size()); ++area)
            if (node.label == scene.areas[std::size_t(area)])
                node.area = area;
        scene.nodes.push_back(std::move(node));
    }
    for (const Edge &e : edges)
        addTo(scene, e);
    const auto origin = [&scene](const char *name, Origin o) { scene.nodes[nodeNamed(scene, name)].origin = o; };
    for (const char *name : {"APT41", "APT10", "Silk Typhoon", "China"})
        origin(name, Origin::China);
    for (const char *name : {"Lazarus Group", "Kimsuky", "DPRK"})
        origin(name, Origin::NorthKorea);
    for (const char *name : {"Rhysida", "FIN12"})
        origin(name, Origin::Criminal);
    origin("APT29", Origin::Russia);
    origin("Mint Sandstorm", Origin::Iran);
    origin("Sequencing vendor", Origin::Unknown);
    scene.nodes[0].pinned = scene.nodes[1].pinned = true;
    for (const char *name : {"Rhysida", "APT29", "Kimsuky"})
        scene.nodes[nodeNamed(scene, name)].hiddenNeighbours = 12;
    return scene;
}

GraphLook samplePath(const GraphScene &scene) {
    GraphLook look;
    look.selected = {nodeNamed(scene, "APT41")};
    look.pathNodes = {0, 2, 4, 1, 3};
    look.pathEdges = {0, 1, 2, 3, 4};
    return look;
}

SceneIndex nodeNamed(const GraphScene &scene, const char *name) {
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        if (scene.nodes[i].label == QLatin1String(name))
            return SceneIndex(i);
    return noScene;
}

GraphScene largeGraph(std::uint32_t count, std::uint32_t seed) {
    Dice dice(seed);
    GraphScene scene;
    const auto columns = std::uint32_t(std::sqrt(double(count))) + 1;
    for (std::uint32_t i = 0; i < count; ++i) {
        SceneNode node;
        node.object = ObjectIndex(i);
        node.kind = static_cast<Kind>(dice.below(kindCount));
        node.label = QStringLiteral("Node number %1").arg(i);
        node.at = {float(i % columns) * 70 + float(dice.below(30)), float(i / columns) * 60 + float(dice.below(30))};
        scene.nodes.push_back(std::move(node));
    }
    for (std::uint32_t i = 0; i < 2 * count; ++i) {
        SceneEdge edge;
        edge.from = dice.below(count);
        edge.to = dice.below(count); // some join a node with itself, some pairs are joined twice
        edge.word = QStringLiteral("uses");
        edge.confidence = static_cast<Confidence>(dice.below(4));
        edge.publishers = dice.below(9);
        edge.disputed = dice.oneIn(10);
        scene.edges.push_back(std::move(edge));
    }
    assignLanes(scene);
    return scene;
}

GraphCamera cameraFor(const GraphScene &scene) {
    const QRectF view(QPointF(0, 0), QSizeF(graphSize));
    GraphCamera camera(view);
    camera.fit(fitPoints(scene, {}), floatingParts(view));
    return camera;
}

QImage drawnGraph(const Theme &theme, const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
                  const GraphPaint &how, double ratio) {
    QImage picture(graphSize * ratio, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::magenta);
    QPainter p(&picture);
    const GraphFrame frame(scene, look, camera);
    paintGraph(p, theme, frame, graphLabels(theme, frame), how);
    return picture;
}

int countOf(const QImage &picture, const QColor &c) {
    int n = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            n += picture.pixelColor(x, y) == c;
    return n;
}

QString difference(const QImage &a, const QImage &b) {
    int n = 0, most = 0;
    QRect where;
    QString first; // a few places
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y)) {
                if (++n <= 12)
                    first += QStringLiteral(" %1,%2").arg(x).arg(y);
                where |= QRect(x, y, 1, 1);
                most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
            }
    return n == 0 ? QString()
                  : QStringLiteral("%1 pixels by up to %2 from %3, %4 to %5, %6:%7")
                        .arg(n)
                        .arg(most)
                        .arg(where.left())
                        .arg(where.top())
                        .arg(where.right())
                        .arg(where.bottom())
                        .arg(first);
}

std::vector<QRectF> floatingParts(const QRectF &v) {
    return {{v.left() + 16, v.top() + 14, 132, 36},    {v.left() + 156, v.top() + 14, 101, 36},
            {v.left() + 264, v.top() + 14, 101, 36},   {v.right() - 202, v.top() + 14, 186, 337},
            {v.left() + 16, v.bottom() - 58, 724, 44}, {v.right() - 168, v.bottom() - 110, 152, 96}};
}

} // namespace hw::test
