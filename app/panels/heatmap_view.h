// HeatmapView: who targets what as a widget over drawing/heatmap: one stop for Tab, arrows inside, every number opens.
// Owned by OverviewPanel; window's thread.
#pragma once

#include "drawing/heatmap.h"
#include "landscape/overview.h"
#include "panels/cells_table.h"
#include "panels/parts/hover_card.h"

#include <QWidget>

namespace hw {

class HeatmapView : public QWidget, public ShowsCells {
    Q_OBJECT
public:
    explicit HeatmapView(const Theme &theme, QWidget *parent = nullptr);
    void show(LandscapePtr landscape, const TargetMatrix &matrix);
    const TargetMatrix &matrix() const { return m_matrix; }
    const Heatmap &heatmap() const { return m_heatmap; }
    const Heatmap::Place &cursorPlace() const { return m_cursor; } ///< of the keyboard
    /// Marks the row and column of what is selected.
    void setSelected(ObjectIndex actor, ObjectIndex area);
    void setHovered(ObjectIndex actor); ///< from elsewhere in the view
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    Cell cellCount() const override;
    QString cellWords(const Cell &cell) const override;
    QRect cellRect(const Cell &cell) const override;
    Cell cellAtPoint(const QPoint &onScreen) const override;
    Cell cellOfCursor() const override;
    QString rowWords(int row) const override;
    QString columnWords(int column) const override;

signals:
    void hovered(hw::ObjectIndex actor);
    void chosen(const hw::Heatmap::Place &place, bool extend);
    void opened(const hw::Heatmap::Place &place); ///< the rows behind it
    void filtered(const hw::Heatmap::Place &place);
    void menuWanted(const hw::Heatmap::Place &place, const QPoint &globalPos);

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
    int rowOf(ObjectIndex actor) const;
    Heatmap::Place placeOf(const Cell &cell) const; ///< totals are the last row and column
    Cell cellOf(const Heatmap::Place &place) const; ///< invalid of headings
    void showCard(const Heatmap::Place &place, const QPoint &pointer);

    const Theme &m_theme;
    LandscapePtr m_landscape;
    TargetMatrix m_matrix;
    Heatmap m_heatmap;
    Heatmap::Place m_hovered, m_selected, m_cursor;
    QPointer<HoverCard> m_card;
};

/// The ramp with "Fewer" and "More" for the card's header.
class RampLegend : public QWidget {
public:
    RampLegend(const Theme &theme, QWidget *parent = nullptr);
    void setScale(const SequentialScale &scale);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    SequentialScale m_scale;
};

/// Swatches and names of the origins that occur, in their fixed order.
class OriginLegend : public QWidget {
public:
    OriginLegend(const Theme &theme, QWidget *parent = nullptr);
    void setActivity(const Activity &activity);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Origin> m_origins;
};

} // namespace hw
