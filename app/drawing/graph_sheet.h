// GraphSheet: a graph as a page that is read without the program: what the canvas shows through its camera, drawn by
// the same painter, the legend beside it, above it what was asked and below it where it is from. A pure layout; onto
// any QPainter, for files.
#pragma once

#include "drawing/graph_legend.h"
#include "drawing/graph_painter.h"

#include <QSize>

namespace hw {

class GraphSheet {
public:
    /// All plain text; what is empty takes no room.
    struct Words {
        QString title;   ///< "Relationships of APT41"
        QString label;   ///< of the Traffic Light Protocol, boxed beside the title: "TLP:CLEAR"
        QString filter;  ///< "Filter: origin:CN"
        QString counts;  ///< "54 nodes, 87 links, 612 hidden by the filter."
        QString path;    ///< of the path that is looked at
        QString from;    ///< versions and dates
        QString notices; ///< what must be said of the texts of others
    };
    /// `camera`: its viewport is as large as the graph will be, wherever it stood on the screen. What is hovered and
    /// where the keys are is of the moment and not drawn; the selection is. Theme and scene outlive the sheet.
    GraphSheet(const Theme &theme, const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
               Words words);
    GraphSheet(const Theme &, GraphScene &&, const GraphLook &, const GraphCamera &, Words) = delete;

    QSize size() const { return m_size; } ///< of the page, device-independent pixels
    QRectF graphRect() const { return m_camera.viewport(); }
    const std::vector<GraphLegend> &legends() const { return m_legends; } ///< nodes, then lines
    void paint(QPainter &p) const;

private:
    struct Line {
        QString text;
        Type role;
        const char *colour;
        int most; ///< lines that it may take
    };
    std::vector<Line> head() const;
    std::vector<Line> foot() const;
    double heightOf(const std::vector<Line> &lines) const;
    void paintLines(QPainter &p, const std::vector<Line> &lines, double top) const;
    double textWidth() const;
    QSizeF labelSize() const;

    const Theme &m_theme;
    const GraphScene &m_scene;
    GraphLook m_look;
    GraphCamera m_camera;
    Words m_words;
    std::vector<GraphLegend> m_legends;
    QSize m_size;
};

} // namespace hw
