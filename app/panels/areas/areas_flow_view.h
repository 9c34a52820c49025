// AreasFlowView: the flow of a research area as a widget, or two of them below each other on one scale: hover lights a
// thread in both directions, click selects, Ctrl+click compares two threads, Enter opens the claims. Window's thread.
#pragma once

#include "drawing/area_flow_diagram.h"
#include "landscape/area_flow.h"
#include "landscape/landscape.h"
#include "panels/parts/hover_card.h"

#include <QPixmap>
#include <QWidget>

namespace hw {

class AreasFlowView : public QWidget {
    Q_OBJECT
public:
    explicit AreasFlowView(const Theme &theme, QWidget *parent = nullptr);
    /// `names`: above each of several flows.
    void show(LandscapePtr landscape, std::vector<AreaFlow> flows, const QStringList &names);
    const std::vector<AreaFlow> &flows() const { return m_flows; }
    const AreaFlowDiagram &diagram(int flow) const { return m_diagrams[static_cast<std::size_t>(flow)]; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// A bar or ribbon of one of the flows.
    struct Spot {
        int flow = 0;
        AreaFlowDiagram::Place place;
        bool isValid() const { return place.part != AreaFlowDiagram::Place::Part::None; }
        friend bool operator==(const Spot &, const Spot &) = default;
    };
    Spot selected() const { return m_selected; }
    Spot compared() const { return m_compared; }
    void restore(const Spot &spot); ///< selects it again where it still is; says nothing
    std::vector<ClaimIndex> claimsOf(const Spot &spot) const;
    ObjectIndex objectOf(const Spot &spot) const;
    QString describe(const Spot &spot) const;

signals:
    void chosen(hw::ObjectIndex object); ///< what the selected bar stands for; invalid where it is no object
    void claimsWanted(const std::vector<hw::ClaimIndex> &claims);
    void filtered(hw::ObjectIndex object);
    void menuWanted(hw::ObjectIndex object, const std::vector<hw::ClaimIndex> &claims, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void layOut();
    void paintRibbons(QPainter &p);
    QRectF areaOf(std::size_t flow) const;
    Spot spotAt(const QPointF &at) const;
    AreaFlowDiagram::Marks marksOf(int flow) const;
    void select(const Spot &spot, bool compare);
    void showCard(const Spot &spot, const QPoint &pointer);

    const Theme &m_theme;
    LandscapePtr m_landscape;
    std::vector<AreaFlow> m_flows;
    std::vector<AreaFlowDiagram> m_diagrams;
    QStringList m_names;
    QPixmap m_ribbons; ///< as they are without the pointer; null: to be painted anew
    Spot m_hovered, m_selected, m_compared;
    QPointer<HoverCard> m_card;
};

} // namespace hw
