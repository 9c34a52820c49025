// ListTable: the table of a list: columns by the design system, sorting that stays stable, one stop for Tab, Enter
// opens. Owned by ListPanel; window's thread.
#pragma once

#include "drawing/theme.h"
#include "panels/rows_model.h"

#include <QTableView>

namespace hw {

class ListTable : public QTableView {
    Q_OBJECT
public:
    ListTable(const Theme &theme, RowsModel &model, QWidget *parent = nullptr);

    void columnsChanged();                 ///< after setRows: widths, sort arrow
    void select(int row);                  ///< without a word; -1: nothing
    std::vector<int> selectedRows() const; ///< from top to bottom; empty when at most one is selected
    QByteArray state() const;              ///< order, scroll and what narrows the rows, for the way back
    void restore(const QByteArray &state); ///< all but the narrowing, which must hold before
    static QString narrowingIn(const QByteArray &state);

signals:
    void rowChosen(hw::RowRef row);
    void rowOpened(hw::RowRef row);
    void rowFiltered(hw::RowRef row);
    void menuWanted(hw::RowRef row, const QPoint &globalPos);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rescale();
    void fitColumns();

    const Theme &m_theme;
    RowsModel &m_model;
    QStringList m_titles; ///< of the columns that the widths were made for
    bool m_quiet = false;
};

} // namespace hw
