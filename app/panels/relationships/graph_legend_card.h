// GraphLegendCard: the floating legend of Relationships: kinds with count and eye; folds, by itself where there is
// little room. Paints GraphLegend.
#pragma once

#include "drawing/graph_legend.h"

#include <QWidget>

#include <optional>

namespace hw {

class GraphLegendCard : public QWidget {
    Q_OBJECT
public:
    explicit GraphLegendCard(const Theme &theme, QWidget *parent = nullptr);
    void setRows(std::vector<LegendRow> rows, const QString &note);
    const std::vector<LegendRow> &rows() const { return m_rows; }
    QSize sizeHint() const override;
    QSize openSize() const; ///< as sizeHint(), unfolded
    /// There is little room: it folds by itself, unless the person has folded or unfolded it.
    void setCrowded(bool crowded);
    bool isFolded() const { return m_chosen.value_or(m_crowded); }

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
    GraphLegend legend(bool folded) const;
    GraphLegend legend() const { return legend(isFolded()); }
    void toggle(int row);
    void fold();
    void moveTo(int row);

    const Theme &m_theme;
    std::vector<LegendRow> m_rows;
    QString m_note;
    int m_row = -1; ///< under the pointer, or of the keys
    bool m_crowded = false;
    std::optional<bool> m_chosen; ///< by the person: folded or not
};

} // namespace hw
