// The edges of graph_painter.h: gathered by pen and drawn in batches, because that is what makes thousands of them
// cheap; pens are opaque, because translucent ones cost ten times as much.
#include "drawing/graph_marks.h"
#include "drawing/graph_painter.h"
#include "drawing/line_raster.h"
#include "drawing/pixels.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <vector>

namespace hw {
namespace {

constexpr double pathWidth = 2.6;
constexpr double pathHalo = 6;
constexpr std::size_t manyLines = 1500; // below, QPainter is fast enough
constexpr double farZoom = 0.35;        // from here on, lines become thinner, and dashes would be specks
constexpr double thinnest = 0.6;        // pixels

struct Look {
    int layer = 0;
    Confidence confidence = Confidence::High;
    QRgb colour = 0; ///< before the width: many of one colour in a row are drawn at one go
    int width = 100; ///< hundredths of a pixel
    friend auto operator<=>(const Look &, const Look &) = default;
};

struct Loop {
    QPointF centre;
    double radius = 0;
};

/// All that one pen draws.
struct Batch {
    QList<double> dash;
    double period = 0; ///< of the dash; 0: a solid line
    std::vector<QLineF> lines;
    std::vector<Loop> loops;
};

/// Dashes are counted from the true beginning of the line, so that they stand still while the camera moves.
QLineF onDash(const QLineF &whole, const QLineF &seen, double period) {
    if (period <= 0 || whole.p1() == seen.p1())
        return seen;
    const double skipped = QLineF(whole.p1(), seen.p1()).length();
    return {whole.pointAt(std::floor(skipped / period) * period / whole.length()), seen.p2()};
}

class Strokes {
public:
    Strokes(const Theme &t, const GraphFrame &frame, bool moving, std::span<const FrameEdge> edges)
        : m_theme(t)
        , m_frame(frame)
        , m_moving(moving)
        , m_thinner(std::clamp(frame.camera().zoom() / farZoom, 0.4, 1.0))
        , m_room(frame.camera().viewport().adjusted(-8, -8, 8, 8)) {
        for (std::size_t tone = 0; tone < m_colours.size(); ++tone) {
            m_colours[tone] = toneColour(static_cast<EdgeTone>(tone));
            m_otherSides[tone] = otherSide(static_cast<EdgeTone>(tone));
        }
        for (const FrameEdge &e : edges)
            add(e);
    }

    void paint(QPainter &p) const {
        p.save();
        p.setRenderHint(QPainter::Antialiasing, !m_moving);
        p.setBrush(Qt::NoBrush);
        for (const auto &[look, batch] : m_batches) {
            p.setPen(penOf(look));
            p.drawLines(batch.lines.data(), int(batch.lines.size()));
            for (const Loop &loop : batch.loops)
                p.drawEllipse(loop.centre, loop.radius, loop.radius);
        }
        p.restore();
    }

    static void paintAside(QPainter &p, LineRaster &raster, std::span<const RasterStroke> strokes,
                           const QRect &device) {
        const QTransform t = p.deviceTransform();
        QImage picture(device.size(), QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        raster.draw(picture, strokes, t * QTransform::fromTranslate(-device.left(), -device.top()));
        picture.setDevicePixelRatio(t.m11());
        p.drawImage(t.inverted().map(QPointF(device.topLeft())), picture);
    }
    /// The same, without the help of the painter's engine: of several, each of a share of the edges. Edges from a node
    /// to itself come last; there are few.
    static void paint(QPainter &p, LineRaster &raster, std::span<const std::optional<Strokes>> shares) {
        std::vector<std::pair<const Look *, const Batch *>> batches;
        for (const std::optional<Strokes> &share : shares)
            for (const auto &[look, batch] : share->m_batches)
                batches.emplace_back(&look, &batch);
        std::stable_sort(batches.begin(), batches.end(),
                         [](const auto &a, const auto &b) { return *a.first < *b.first; });
        const QTransform t = p.deviceTransform();
        const QRectF viewport = shares.front()->m_frame.camera().viewport();
        std::vector<RasterStroke> strokes;
        for (const auto &[look, batch] : batches) {
            RasterPen pen;
            pen.colour = look->colour;
            pen.width = float(look->width / 100.0 * t.m11());
            pen.dash = batch->dash.isEmpty() ? 0 : float(batch->dash[0] * t.m11());
            pen.gap = batch->dash.isEmpty() ? 0 : float(batch->dash[1] * t.m11());
            strokes.push_back({batch->lines, pen});
        }
        if (QImage *target = pictureUnder(p, viewport))
            raster.draw(*target, strokes, t);
        else
            paintAside(p, raster, strokes, t.mapRect(viewport).toAlignedRect());
        for (const auto &[look, batch] : batches) {
            p.setPen(penOf(*look));
            p.setBrush(Qt::NoBrush);
            for (const Loop &loop : batch->loops)
                p.drawEllipse(loop.centre, loop.radius, loop.radius);
        }
    }

private:
    QColor toneColour(EdgeTone tone) const {
        switch (tone) {
        case EdgeTone::Faint: return m_theme.color(m_frame.look().highContrast ? "edge.default" : "edge.faint");
        case EdgeTone::Usual: return m_theme.color("edge.default");
        case EdgeTone::Strong: return m_theme.color("edge.strong");
        case EdgeTone::Path: break;
        }
        return m_theme.color("edge.path");
    }
    /// The other side of a dispute, as quiet as the edge itself.
    QColor otherSide(EdgeTone tone) const {
        const double share = tone == EdgeTone::Faint ? 0.3 : tone == EdgeTone::Usual ? 0.75 : 1;
        return mixed(m_theme.color("bg.surface"), m_theme.color("compare.b"), share);
    }
    void add(const FrameEdge &e) {
        const SceneEdge &edge = m_frame.sceneEdge(e);
        const double presence = m_frame.look().presence.ofEdge(e.edge);
        if (presence < leastPresence)
            return;
        const bool onPath = e.tone == EdgeTone::Path;
        Batch *&usual = m_usual[static_cast<std::size_t>(e.tone)][static_cast<std::size_t>(edge.confidence)]
                               [std::min<std::size_t>(edge.publishers, 5)];
        const bool isUsual = presence >= 1 && !onPath && !edge.disputed;
        if (isUsual && usual != nullptr) {
            addTo(*usual, e, 0);
            return;
        }
        const int layer = onPath ? 4 : static_cast<int>(e.tone);
        const double width = onPath ? pathWidth : m_moving ? m_thinner : thinned(edgeWidth(edge.publishers));
        const Confidence confidence = m_moving || m_thinner < 1 ? Confidence::High : edge.confidence;
        if (onPath)
            addLine(e, {3, Confidence::High, m_theme.color("bg.surface").rgb(), int(pathHalo * 100)}, 0);
        const QRgb colour = fadedColour(m_theme, m_colours[static_cast<std::size_t>(e.tone)], presence).rgb();
        if (!edge.disputed) {
            Batch &batch = batchOf({layer, confidence, colour, int(std::lround(width * 100))});
            addTo(batch, e, 0);
            if (isUsual)
                usual = &batch;
            return;
        }
        // Two strands side by side: both sides of the dispute.
        const double strand = std::max(thinned(1.1), width / 2);
        const int hundredths = int(std::lround(strand * 100));
        addLine(e, {layer, confidence, colour, hundredths}, -(strand + 0.4) / 2);
        addLine(e,
                {layer, confidence,
                 fadedColour(m_theme, m_otherSides[static_cast<std::size_t>(e.tone)], presence).rgb(), hundredths},
                (strand + 0.4) / 2);
    }
    void addLine(const FrameEdge &e, const Look &look, double aside) { addTo(batchOf(look), e, aside); }
    void addTo(Batch &batch, const FrameEdge &e, double aside) {
        if (e.loopRadius > 0) {
            batch.loops.push_back({e.line.p1(), e.loopRadius + aside});
            return;
        }
        QLineF line = e.line;
        if (aside != 0.0)
            line.translate(acrossOf(line) * aside);
        if (e.isNear && line.p1() != line.p2()) {
            batch.lines.push_back(line);
        } else if (const auto seen = clippedTo(m_room, line); seen && seen->p1() != seen->p2()) {
            batch.lines.push_back(onDash(line, *seen, batch.period));
        }
    }
    Batch &batchOf(const Look &look) {
        const auto [at, isNew] = m_batches.try_emplace(look);
        if (isNew) {
            at->second.dash = edgeDash(look.confidence);
            at->second.period = std::accumulate(at->second.dash.begin(), at->second.dash.end(), 0.0);
        }
        return at->second;
    }
    double thinned(double width) const { return m_thinner < 1 ? std::max(thinnest, width * m_thinner) : width; }
    static QPen penOf(const Look &look) {
        const double width = look.width / 100.0;
        QPen pen(QColor::fromRgb(look.colour), width, Qt::SolidLine, Qt::FlatCap);
        QList<double> dash = edgeDash(look.confidence);
        if (!dash.isEmpty()) { // Qt counts in widths of the pen
            for (double &length : dash)
                length /= width;
            pen.setDashPattern(dash);
        }
        return pen;
    }

    const Theme &m_theme;
    const GraphFrame &m_frame;
    bool m_moving;
    double m_thinner; ///< 1: as wide as the design says
    QRectF m_room;
    std::array<QColor, 4> m_colours, m_otherSides; ///< by tone
    std::map<Look, Batch> m_batches;               ///< in the order in which they are drawn
    /// Where most of half a million edges belong: by tone, confidence and publishers.
    std::array<std::array<std::array<Batch *, 6>, 4>, 4> m_usual{};
};

} // namespace

void paintEdges(QPainter &p, const Theme &theme, const GraphFrame &frame, bool moving, LineRaster *raster) {
    const std::span<const FrameEdge> edges = frame.edges();
    if (raster == nullptr || edges.size() < manyLines || !GraphSprites::suit(p))
        return Strokes(theme, frame, moving, edges).paint(p);
    constexpr std::uint32_t shares = 4;
    std::array<std::optional<Strokes>, shares> made;
    raster->share(shares, 1, [&](std::uint32_t share, std::uint32_t) {
        const std::size_t first = edges.size() * share / shares, end = edges.size() * (share + 1) / shares;
        made[share].emplace(theme, frame, moving, edges.subspan(first, end - first));
    });
    Strokes::paint(p, *raster, made);
}

} // namespace hw
