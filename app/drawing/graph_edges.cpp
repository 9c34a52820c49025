// The edges of graph_painter.h: gathered by pen and drawn in batches, because that is what makes thousands of them
// cheap; pens are opaque, because translucent ones cost ten times as much.
#include "drawing/graph_marks.h"
#include "drawing/graph_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace hw {
namespace {

constexpr double pathWidth = 2.6;
constexpr double pathHalo = 6;

struct Look {
    int layer = 0;
    Confidence confidence = Confidence::High;
    int width = 100; ///< hundredths of a pixel
    QRgb colour = 0;
    auto key() const { return std::tuple(layer, static_cast<int>(confidence), width, colour); }
};

struct Stroke {
    Look look;
    QLineF line;
    double loopRadius = 0;
};

/// Dashes are counted from the true beginning of the line, so that they stand still while the camera moves.
QLineF onDash(const QLineF &whole, const QLineF &seen, const QList<double> &dash) {
    const double period = std::accumulate(dash.begin(), dash.end(), 0.0);
    const double skipped = QLineF(whole.p1(), seen.p1()).length();
    if (period <= 0 || skipped <= 0)
        return seen;
    return {whole.pointAt(std::floor(skipped / period) * period / whole.length()), seen.p2()};
}

class Strokes {
public:
    Strokes(const Theme &t, const GraphFrame &frame, bool moving)
        : m_theme(t)
        , m_frame(frame)
        , m_moving(moving)
        , m_room(frame.camera().viewport().adjusted(-8, -8, 8, 8)) {
        for (const FrameEdge &e : frame.edges())
            add(e);
        std::stable_sort(m_strokes.begin(), m_strokes.end(),
                         [](const Stroke &a, const Stroke &b) { return a.look.key() < b.look.key(); });
    }

    void paint(QPainter &p) const {
        p.save();
        p.setRenderHint(QPainter::Antialiasing, !m_moving);
        p.setBrush(Qt::NoBrush);
        QList<QLineF> lines;
        for (std::size_t i = 0; i < m_strokes.size(); ++i) {
            const Stroke &stroke = m_strokes[i];
            if (i == 0 || stroke.look.key() != m_strokes[i - 1].look.key())
                p.setPen(penOf(stroke.look));
            if (stroke.loopRadius > 0)
                p.drawEllipse(stroke.line.p1(), stroke.loopRadius, stroke.loopRadius);
            else
                lines << stroke.line;
            if (i + 1 == m_strokes.size() || stroke.look.key() != m_strokes[i + 1].look.key()) {
                p.drawLines(lines);
                lines.clear();
            }
        }
        p.restore();
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
        const bool onPath = e.tone == EdgeTone::Path;
        const int layer = onPath ? 4 : static_cast<int>(e.tone);
        const double width = onPath ? pathWidth : m_moving ? 1 : edgeWidth(edge.publishers);
        const Confidence confidence = m_moving ? Confidence::High : edge.confidence;
        if (onPath)
            addLine(e, {3, Confidence::High, int(pathHalo * 100), m_theme.color("bg.surface").rgb()}, 0);
        const QRgb colour = toneColour(e.tone).rgb();
        if (!edge.disputed) {
            addLine(e, {layer, confidence, int(std::lround(width * 100)), colour}, 0);
            return;
        }
        // Two strands side by side: both sides of the dispute.
        const double strand = std::max(1.1, width / 2);
        const int hundredths = int(std::lround(strand * 100));
        addLine(e, {layer, confidence, hundredths, colour}, -(strand + 0.4) / 2);
        addLine(e, {layer, confidence, hundredths, otherSide(e.tone).rgb()}, (strand + 0.4) / 2);
    }
    void addLine(const FrameEdge &e, const Look &look, double aside) {
        if (e.loopRadius > 0) {
            m_strokes.push_back({look, e.line, e.loopRadius + aside});
            return;
        }
        QLineF line = e.line;
        if (aside != 0.0 && line.length() > 0) {
            QLineF across = line.normalVector();
            across.setLength(1);
            line.translate(QPointF(across.dx(), across.dy()) * aside);
        }
        if (const auto seen = clippedTo(m_room, line); seen && seen->length() > 0)
            m_strokes.push_back({look, onDash(line, *seen, edgeDash(look.confidence)), 0});
    }
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
    QRectF m_room;
    std::vector<Stroke> m_strokes;
};

} // namespace

void paintEdges(QPainter &p, const Theme &theme, const GraphFrame &frame, bool moving) {
    Strokes(theme, frame, moving).paint(p);
}

} // namespace hw
