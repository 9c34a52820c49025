// GraphSprites: pictures of nodes and labels, kept while they are shown again and again on a screen. Owned by who
// paints, on one thread; for files and tests, everything is drawn as vectors instead.
#pragma once

#include "drawing/graph_labels.h"
#include "drawing/graph_marks.h"
#include "drawing/stamps.h"

#include <unordered_map>

namespace hw {

struct MarkHash {
    std::size_t operator()(const NodeMark &mark) const noexcept;
    std::size_t operator()(const LabelMark &mark) const noexcept;
};

class GraphSprites {
public:
    explicit GraphSprites(unsigned threads = 1)
        : m_stamps(threads) {}
    /// Whether pictures suit what is painted on: pixels, not rotated. Files of vectors get vectors.
    static bool suit(const QPainter &p);
    /// Until finish(), where what is painted on is a picture which `viewport` covers, sprites are only noted down and
    /// thousands of them drawn at once. Who draws anything else over them flushes first.
    void gather(QPainter &p, const QRectF &viewport);
    void flush();
    void finish();
    void drawNode(QPainter &p, const Theme &theme, const NodeMark &mark, const QPointF &centre);
    void drawLabel(QPainter &p, const Theme &theme, const LabelMark &mark, const QRectF &box);
    qsizetype size() const { return qsizetype(m_nodes.size() + m_labels.size()); }

private:
    void keepFor(const Theme &theme, double ratio);

    const Stamp &node(const Theme &theme, const NodeMark &mark, double reach);
    const Stamp &label(const Theme &theme, const LabelMark &mark, const QSizeF &box);
    void put(QPainter &p, const Stamp &stamp, const QPointF &topLeft);

    Stamps m_stamps;
    QImage *m_onto = nullptr;                              ///< while nodes are gathered
    std::unordered_map<NodeMark, Stamp, MarkHash> m_nodes; // their places stay while others come
    std::unordered_map<LabelMark, Stamp, MarkHash> m_labels;
    bool m_dark = false;
    int m_textScale = 0;
    double m_ratio = 0;
};

} // namespace hw
