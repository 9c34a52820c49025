// GraphSprites: pictures of nodes and labels, kept while they are shown again and again on a screen. Owned by who
// paints, on one thread; for files and tests, everything is drawn as vectors instead.
#pragma once

#include "drawing/graph_labels.h"
#include "drawing/graph_marks.h"

#include <QHash>
#include <QImage>

namespace hw {

class GraphSprites {
public:
    /// Whether pictures suit what is painted on: pixels, not rotated. Files of vectors get vectors.
    static bool suit(const QPainter &p);
    void drawNode(QPainter &p, const Theme &theme, const NodeMark &mark, const QPointF &centre);
    void drawLabel(QPainter &p, const Theme &theme, const LabelMark &mark, const QRectF &box);
    qsizetype size() const { return m_nodes.size() + m_labels.size(); }

private:
    void keepFor(const Theme &theme, double ratio);

    QHash<NodeMark, QImage> m_nodes;
    QHash<LabelMark, QImage> m_labels;
    bool m_dark = false;
    int m_textScale = 0;
    double m_ratio = 0;
};

size_t qHash(const NodeMark &mark, size_t seed = 0) noexcept;
size_t qHash(const LabelMark &mark, size_t seed = 0) noexcept;

} // namespace hw
