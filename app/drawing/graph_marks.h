// How nodes and edges of the graph look, one at a time: radii, colours, shapes, badges, dashes (design
// system 12.2, 2.2, 2.6). Pure functions onto any QPainter.
#pragma once

#include "drawing/graph_scene.h"
#include "drawing/theme.h"

#include <QColor>
#include <QList>
#include <QPointF>

#include <array>

class QPainter;

namespace hw {

/// Scene units: by kind, and up to 4 more by degree. For layouts, too.
double nodeRadius(const SceneNode &node);
/// Pixels on the screen per scene unit of a radius: nodes shrink and grow slower than what is between them.
double nodeScale(double zoom);

/// The token of the colour of a research area by its place in GraphScene::areas; -1 or from the ninth on: no colour of
/// its own.
const char *areaToken(int area);
/// The token of the colour of a node; what the question does not apply to is grey.
QString nodeToken(const SceneNode &node, GraphColour colour);
/// Of what is not lifted out while something else is: mixed into the ground, so that it is drawn opaque.
QColor dimmedColour(const Theme &theme, const QColor &colour, bool highContrast);

/// Of what is there to that share only: mixed into the ground in eight steps, so that few pictures of it are kept.
QColor fadedColour(const Theme &theme, const QColor &colour, double presence);
/// Below it nothing is drawn.
inline constexpr double leastPresence = 1.0 / 16;

/// All that the picture of a node depends on, without its rings and badges.
struct NodeMark {
    Kind kind = Kind::Actor;
    QColor colour;
    double radius = 10;      ///< pixels
    bool glyph = true;       ///< where the radius leaves room for one
    bool hatched = false;    ///< origin not known (2.3)
    bool stacked = false;    ///< a collection node
    std::uint32_t count = 0; ///< that it stands for, where it is one
    friend bool operator==(const NodeMark &, const NodeMark &) = default;
};
NodeMark nodeMark(const Theme &theme, const SceneNode &node, double radius, double zoom, bool dimmed,
                  const GraphLook &look);
/// The colours of nodes, each looked up once. For as long as theme and look stay.
class NodeColours {
public:
    NodeColours(const Theme &theme, const GraphLook &look)
        : m_theme(theme)
        , m_look(look) {}
    const QColor &of(const SceneNode &node, bool dimmed);

private:
    const Theme &m_theme;
    const GraphLook &m_look;
    std::array<std::array<QColor, 64>, 2> m_known; ///< by what decides it; plain and dimmed
};
NodeMark nodeMark(NodeColours &colours, const SceneNode &node, double radius, double zoom, bool dimmed,
                  const GraphLook &look);
/// How far the mark reaches from its centre to each side, halo included.
double reachOf(const NodeMark &mark);
void drawNodeMark(QPainter &p, const Theme &theme, const NodeMark &mark, const QPointF &centre);
/// A ring of the shape of the kind, `away` outside it.
void drawNodeRing(QPainter &p, Kind kind, const QPointF &centre, double radius, double away, const QColor &c,
                  double width = 2);

/// Pixels: 0.8 + 0.45 for each publisher, at most five; who retells another is not told apart.
double edgeWidth(std::uint32_t publishers);
/// Lengths of dashes and gaps in pixels; none for a solid line. Not stated is its own sign: dots.
QList<double> edgeDash(Confidence confidence);

} // namespace hw
