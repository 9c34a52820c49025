// RankingView: the most active actors as a widget over drawing/ranking: selection, keyboard, hover. Owned by
// OverviewPanel; window's thread.
#pragma once

#include "drawing/ranking.h"
#include "landscape/overview.h"
#include "panels/parts/hover_card.h"

#include <QWidget>

namespace hw {

class RankingView : public QWidget {
    Q_OBJECT
public:
    explicit RankingView(const Theme &theme, QWidget *parent = nullptr);
    void show(LandscapePtr landscape, std::vector<RankedActor> actors, const QString &trendTitle);
    void setSelected(ObjectIndex actor);
    void setHovered(ObjectIndex actor); ///< from elsewhere in the view
    int shownRows() const { return static_cast<int>(m_shown.size()); }
    const RankedActor &row(int index) const { return m_shown[static_cast<std::size_t>(index)]; }
    QRectF rowRect(int index) const { return m_ranking.rowRect(index); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void hovered(hw::ObjectIndex actor); ///< invalid: left
    void chosen(hw::ObjectIndex actor, bool extend);
    void opened(hw::ObjectIndex actor);     ///< double-click, Enter: its profile
    void rowsWanted(hw::ObjectIndex actor); ///< double-click on the number or its bar: the rows behind it
    void filtered(hw::ObjectIndex actor);
    void menuWanted(hw::ObjectIndex actor, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void layOut();
    int rowOf(ObjectIndex actor) const;
    void moveTo(int row);
    void showCard(int row, const QPoint &pointer);

    const Theme &m_theme;
    LandscapePtr m_landscape;
    std::vector<RankedActor> m_all, m_shown;
    Ranking::Headings m_headings;
    Ranking m_ranking;
    int m_hovered = -1, m_selected = -1, m_cursor = -1;
    QPointer<HoverCard> m_card;
};

} // namespace hw
