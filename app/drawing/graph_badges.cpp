#include "drawing/graph_badges.h"

#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QPainter>

#include <cmath>

namespace hw {
namespace {

constexpr double pinSide = 13;
constexpr double hiddenHeight = 13;
constexpr std::uint32_t mostSaid = 999;

} // namespace

NodeBadges badgesOf(const Theme &theme, const GraphFrame &frame, const FrameNode &node) {
    NodeBadges badges;
    const SceneNode &n = frame.sceneNode(node);
    const double zoom = frame.camera().zoom();
    const double corner = node.radius * 0.72 + (node.isRinged() ? 4.5 : 2);
    if (n.pinned && (zoom >= 0.5 || node.isRinged()))
        badges.pin =
            QRectF(node.at.x() + corner - pinSide * 0.35, node.at.y() - corner - pinSide * 0.65, pinSide, pinSide);
    // Nearly every node has neighbours that are not shown: said where there is room for it.
    if (n.hiddenNeighbours > 0 && !node.dimmed && (zoom >= 0.8 || node.isRinged())) {
        badges.hiddenText = n.hiddenNeighbours > mostSaid ? QStringLiteral("+%1…").arg(mostSaid)
                                                          : QStringLiteral("+%1").arg(n.hiddenNeighbours);
        const double width = std::ceil(paint::textWidth(theme, badges.hiddenText, Type::Micro)) + 7;
        const double height = theme.scaled(int(hiddenHeight));
        badges.hidden =
            QRectF(node.at.x() - corner - width + height * 0.45, node.at.y() - corner - height * 0.6, width, height);
    }
    return badges;
}

void paintBadges(QPainter &p, const Theme &t, const NodeBadges &badges) {
    if (!badges.pin.isEmpty()) {
        const double side = badges.pin.width();
        paint::roundedRect(p, badges.pin, side / 2, t.color("bg.surface"));
        drawIcon(p, QStringLiteral("pin"), badges.pin.adjusted(1.5, 1.5, -1.5, -1.5), t.color("text.default"), 1.3);
    }
    if (!badges.hidden.isEmpty()) {
        paint::roundedRect(p, badges.hidden, badges.hidden.height() / 2, t.color("bg.raised"),
                           t.color("stroke.default"));
        paint::text(p, t, badges.hidden, badges.hiddenText, Type::Micro, t.color("text.muted"), Qt::AlignCenter,
                    Qt::ElideNone);
    }
}

} // namespace hw
