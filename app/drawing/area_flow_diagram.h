// AreaFlowDiagram: from origin to first access as bars and ribbons (design system, section 12.5). A pure layout of one
// rectangle that paints onto any QPainter and answers what lies at a point; see heatmap.h.
#pragma once

#include "drawing/area_flow_labels.h"

#include <QPainterPath>
#include <optional>

class QPainter;

namespace hw {

class AreaFlowDiagram {
public:
    struct Place {
        enum class Part : std::uint8_t { None, Bar, Ribbon };
        Part part = Part::None;
        std::size_t index = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    /// A thread that is lit: of each ribbon the part of its weight that belongs to it.
    struct Thread {
        std::vector<double> ribbons, bars;
        QColor color;
    };
    struct Marks {
        std::vector<Thread> threads; ///< later ones over earlier ones
        Place selected;
        std::optional<Place> cursor; ///< set while the keyboard's cursor is to be shown
        bool onRibbons = false;      ///< the plain ribbons are painted already (paintRibbons)
    };

    /// `scale`: see AreaFlowLayout; 0: as large as fits. `rooms`: see flowLabels; two diagrams with the same have their
    /// columns below each other.
    AreaFlowDiagram(const Theme &theme, FlowContent content, const QRectF &area, double scale = 0,
                    const std::vector<double> &rooms = {});

    const FlowContent &content() const { return m_content; }
    const AreaFlowLayout &layout() const { return m_layout; }
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    /// The ribbons without any mark: most of the work, and the same until the content or the size changes.
    void paintRibbons(QPainter &p) const;
    Place hitTest(const QPointF &at) const;
    QRectF rectOf(const Place &place) const;
    QRectF labelRect(std::size_t bar) const; ///< empty where there is no room for it
    /// Up and down in a column, left and right to the bar that most leads to; from nowhere the first bar.
    Place moved(const Place &from, int rows, int columns) const;
    /// "APT41, 12 incidents and campaigns", "China-nexus to APT41, 12 incidents and campaigns".
    QString describe(const Place &place, std::uint32_t eventsOfRibbon = 0) const;
    QColor threadColor(const Place &place) const;
    /// The scale that the content would have in a rectangle of this size, with the room for its headings.
    static double scaleIn(const Theme &theme, const FlowContent &content, const QRectF &area,
                          const std::vector<double> &rooms = {});

private:
    QPainterPath ribbonPath(std::size_t ribbon, double from, double to) const;
    void placeLabels();
    void paintLabels(QPainter &p) const;
    void paintLabel(QPainter &p, std::size_t bar) const;
    QColor barColor(std::size_t bar) const;

    const Theme *m_theme;
    FlowContent m_content;
    QRectF m_area;
    FlowLabels m_words;
    AreaFlowLayout m_layout;
    std::vector<QRectF> m_labels;
};

} // namespace hw
