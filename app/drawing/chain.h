// Chain: a path as things from left to right with what joins them, for pages and for the path's own page. A pure layout
// of one rectangle; see heatmap.h.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace hw {

struct Chain {
    struct Node {
        QString name, kind; ///< "APT41", "Actor"
        Kind is = Kind::Actor;
    };
    struct Link {
        QString words; ///< "is attributed to", between the one on the left and the one on the right
        Confidence confidence = Confidence::NotStated;
        bool disputed = false, backwards = false; ///< its subject stands on the right
        bool weakest = false;
    };
    std::vector<Node> nodes;
    std::vector<Link> links; ///< one less
};

class ChainView {
public:
    ChainView(const Theme &theme, Chain chain, const QRectF &area);
    const Chain &chain() const { return m_chain; }
    void paint(QPainter &p) const;
    int nodeAt(const QPointF &at) const; ///< -1 none
    int linkAt(const QPointF &at) const; ///< -1 none
    QRectF nodeRect(int node) const;     ///< mark and words
    QRectF linkRect(int link) const;
    QString describe() const; ///< the whole way as one sentence chain

private:
    QPointF centre(int node) const;
    const Theme *m_theme;
    Chain m_chain;
    QRectF m_area;
    double m_pitch = 0, m_radius = 0;
};

} // namespace hw
