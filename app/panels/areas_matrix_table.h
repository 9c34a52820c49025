// AreasMatrixTable: actors by research areas as a table for screen readers: one cell each, which says "APT41, Genomics,
// looked for by 2 publishers, none reported". Made by Qt when somebody listens; reads the view, keeps nothing of it.
#pragma once

#include "drawing/area_matrix_chart.h"

#include <QAccessibleTableInterface>
#include <QAccessibleWidget>
#include <QHash>

namespace hw {

class AreasMatrixView;

class AreasMatrixTable : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    static void install(); ///< from now on Qt makes one for every AreasMatrixView that is asked about
    explicit AreasMatrixTable(AreasMatrixView *view);
    ~AreasMatrixTable() override;

    const AreasMatrixView &view() const;
    static AreaMatrixChart::Place placeOf(int row, int column);
    int indexOf(const AreaMatrixChart::Place &place) const; ///< of the child there; -1 for headers, which are no cells

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
    mutable QHash<int, QAccessible::Id> m_cells; ///< by row and column; made when asked for
};

} // namespace hw
