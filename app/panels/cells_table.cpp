#include "panels/cells_table.h"

#include <QWindow>

namespace hw {
namespace {

constexpr int rowStride = 1000; // in the keys of cells: each keeps its place when the chart gets wider

class CellInterface : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    CellInterface(CellsTable &table, const ShowsCells::Cell &cell)
        : m_table(table)
        , m_cell(cell) {}

    bool isValid() const override {
        return m_table.isValid() && m_cell.row < m_table.rowCount() && m_cell.column < m_table.columnCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_table.window(); }
    QAccessibleInterface *parent() const override { return &m_table; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Name && isValid() ? m_table.cells().cellWords(m_cell) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override { return isValid() ? m_table.cells().cellRect(m_cell) : QRect(); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_table.hasFocus() && m_table.cells().cellOfCursor() == m_cell;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_cell.column; }
    int rowIndex() const override { return m_cell.row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return &m_table; }

private:
    CellsTable &m_table;
    ShowsCells::Cell m_cell;
};

QAccessibleInterface *make(const QString &, QObject *object) {
    const auto *cells = dynamic_cast<const ShowsCells *>(object);
    return cells ? new CellsTable(static_cast<QWidget *>(object), cells) : nullptr;
}

} // namespace

void announceCell(QWidget &widget, const ShowsCells &cells) {
    if (!QAccessible::isActive())
        return;
    auto *table = dynamic_cast<CellsTable *>(QAccessible::queryAccessibleInterface(&widget));
    const int cell = table ? table->indexOf(cells.cellOfCursor()) : -1;
    if (cell < 0)
        return;
    QAccessibleEvent focus(&widget, QAccessible::Focus);
    focus.setChild(cell);
    QAccessible::updateAccessibility(&focus);
}

void CellsTable::install() { QAccessible::installFactory(make); }

CellsTable::CellsTable(QWidget *widget, const ShowsCells *cells)
    : QAccessibleWidget(widget, QAccessible::Table)
    , m_cells(cells) {}

CellsTable::~CellsTable() {
    for (const QAccessible::Id cell : std::as_const(m_ids))
        QAccessible::deleteAccessibleInterface(cell);
}

int CellsTable::rowCount() const { return m_cells->cellCount().row; }
int CellsTable::columnCount() const { return m_cells->cellCount().column; }
int CellsTable::childCount() const { return rowCount() * columnCount(); }
bool CellsTable::hasFocus() const { return static_cast<const QWidget *>(object())->hasFocus(); }

int CellsTable::indexOf(const ShowsCells::Cell &cell) const {
    return cell.isValid() && cell.row < rowCount() && cell.column < columnCount()
               ? cell.row * columnCount() + cell.column
               : -1;
}

void *CellsTable::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *CellsTable::child(int index) const {
    return index < 0 || index >= childCount() ? nullptr : cellAt(index / columnCount(), index % columnCount());
}

QAccessibleInterface *CellsTable::childAt(int x, int y) const {
    return child(indexOf(m_cells->cellAtPoint(QPoint(x, y))));
}

QAccessibleInterface *CellsTable::focusChild() const {
    QAccessibleInterface *cell = hasFocus() ? child(indexOf(m_cells->cellOfCursor())) : nullptr;
    return cell ? cell : QAccessibleWidget::focusChild();
}

int CellsTable::indexOfChild(const QAccessibleInterface *child) const {
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it)
        if (child && child->isValid() && QAccessible::accessibleInterface(it.value()) == child)
            return it.key() / rowStride * columnCount() + it.key() % rowStride;
    return -1;
}

QAccessibleInterface *CellsTable::cellAt(int row, int column) const {
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const int key = row * rowStride + column;
    if (const auto it = m_ids.constFind(key); it != m_ids.cend())
        return QAccessible::accessibleInterface(it.value());
    auto *cell = new CellInterface(const_cast<CellsTable &>(*this), {row, column});
    m_ids.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QString CellsTable::rowDescription(int row) const {
    return row < 0 || row >= rowCount() ? QString() : m_cells->rowWords(row);
}

QString CellsTable::columnDescription(int column) const {
    return column < 0 || column >= columnCount() ? QString() : m_cells->columnWords(column);
}

} // namespace hw
