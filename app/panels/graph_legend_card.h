// GraphLegendCard: the floating legend of Relationships: kinds with count and eye, folding. Paints GraphLegend.
#pragma once

#include "drawing/graph_legend.h"

#include <QWidget>

namespace hw {

class GraphLegendCard : public QWidget {
    Q_OBJECT
public:
    explicit GraphLegendCard(const Theme &theme, QWidget *parent = nullptr);
    void setRows(std::vector<LegendRow> rows, const QString &note);
    const std::vector<LegendRow> &rows() const { return m_rows; }
    QSize sizeHint() const override;

signals:
    void kindToggled(hw::Kind kind, bool on);
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    GraphLegend legend() const;
    void toggle(int row);
    void fold();
    void moveTo(int row);

    const Theme &m_theme;
    std::vector<LegendRow> m_rows;
    QString m_note;
    int m_row = -1; ///< under the pointer, or of the keys
    bool m_folded = false;
};

} // namespace hw
