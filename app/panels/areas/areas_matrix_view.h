// AreasMatrixView: actors by research areas as a widget: scrolls under its headings, click and arrows select a cell,
// Enter opens its claims, hover says why a blank is blank. Window's thread.
#pragma once

#include "drawing/area_matrix_chart.h"
#include "landscape/landscape.h"
#include "panels/arrow_step.h"
#include "panels/cells_table.h"
#include "panels/parts/hover_card.h"

#include <QAbstractScrollArea>

namespace hw {

class AreasMatrixView : public QAbstractScrollArea, public ShowsCells {
    Q_OBJECT
public:
    explicit AreasMatrixView(const Theme &theme, QWidget *parent = nullptr);
    void show(LandscapePtr landscape, AreaMatrix matrix);
    const AreaMatrix &matrix() const { return m_matrix; }
    const AreaMatrixChart &chart() const { return m_chart; }
    void setSelected(ObjectIndex actor, ObjectIndex area);
    AreaMatrixChart::Place cursorPlace() const { return m_cursor; }
    ObjectIndex actorOf(const AreaMatrixChart::Place &place) const;
    ObjectIndex areaOf(const AreaMatrixChart::Place &place) const;
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
    void chosen(const hw::AreaMatrixChart::Place &place, bool extend);
    void opened(const hw::AreaMatrixChart::Place &place);
    void filtered(const hw::AreaMatrixChart::Place &place);
    void menuWanted(const hw::AreaMatrixChart::Place &place, const QPoint &globalPos);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void setScrollBars();
    std::optional<ArrowStep> stepOf(int key) const;
    void bringIntoSight(const AreaMatrixChart::Place &place);
    void showCard(const AreaMatrixChart::Place &place, const QPoint &pointer);

    const Theme &m_theme;
    LandscapePtr m_landscape;
    AreaMatrix m_matrix;
    AreaMatrixChart m_chart;
    AreaMatrixChart::Place m_hovered, m_selected, m_cursor;
    QPointer<HoverCard> m_card;
};

/// What the four states look like, for the card's header.
class CellStateLegend : public QWidget {
    Q_OBJECT
public:
    explicit CellStateLegend(const Theme &theme, QWidget *parent = nullptr);
    void setCounts(const std::array<std::uint32_t, cellStateCount> &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList words(bool counted) const;
    double widthOf(const QStringList &words) const;

    const Theme &m_theme;
    std::array<std::uint32_t, cellStateCount> m_counts{};
};

} // namespace hw
