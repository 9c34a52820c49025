// CellsTable: a chart of rows and columns as a table for screen readers: one cell each, which says "APT41, Genomics, 12
// incidents and campaigns". For every widget that ShowsCells. Made by Qt when somebody listens; reads the widget, keeps
// nothing of it.
#pragma once

#include <QAccessibleTableInterface>
#include <QAccessibleWidget>
#include <QHash>

namespace hw {

/// What a widget says of its cells; totals are cells, headings are none.
class ShowsCells {
public:
    struct Cell {
        int row = -1, column = -1;
        bool isValid() const { return row >= 0 && column >= 0; }
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    virtual Cell cellCount() const = 0; ///< how many rows and columns
    virtual QString cellWords(const Cell &cell) const = 0;
    virtual QRect cellRect(const Cell &cell) const = 0;         ///< on the screen
    virtual Cell cellAtPoint(const QPoint &onScreen) const = 0; ///< invalid where none is
    virtual Cell cellOfCursor() const = 0;                      ///< of the keyboard; invalid on a heading
    virtual QString rowWords(int row) const = 0;
    virtual QString columnWords(int column) const = 0;

protected:
    ~ShowsCells() = default;
};

/// Says that the keyboard's cursor has come to another cell of this widget.
void announceCell(QWidget &widget, const ShowsCells &cells);

class CellsTable : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    static void install(); ///< from now on Qt makes one for every widget with cells that is asked about
    CellsTable(QWidget *widget, const ShowsCells *cells);
    ~CellsTable() override;

    const ShowsCells &cells() const { return *m_cells; }
    int indexOf(const ShowsCells::Cell &cell) const; ///< of the child there; -1: there is none
    bool hasFocus() const;

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    QString rowDescription(int row) const override;
    QString columnDescription(int column) const override;
    int rowCount() const override;
    int columnCount() const override;
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    int selectedRowCount() const override { return 0; }
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedRows() const override { return {}; }
    QList<int> selectedColumns() const override { return {}; }
    bool isRowSelected(int) const override { return false; }
    bool isColumnSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    const ShowsCells *m_cells;
    mutable QHash<int, QAccessible::Id> m_ids; ///< by row and column; made when asked for
};

} // namespace hw
