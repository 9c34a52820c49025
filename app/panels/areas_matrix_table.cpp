#include "panels/areas_matrix_table.h"

#include "panels/areas_matrix_view.h"

#include <QWindow>

namespace hw {
namespace {

constexpr int rowStride = 1000; // in the keys of cells: each keeps its place when the matrix gets wider

class MatrixCell : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    MatrixCell(AreasMatrixTable &table, int row, int column)
        : m_table(table)
        , m_row(row)
        , m_column(column) {}

    bool isValid() const override {
        return m_table.isValid() && m_row < m_table.rowCount() && m_column < m_table.columnCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_table.window(); }
    QAccessibleInterface *parent() const override { return &m_table; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text text) const override {
        if (text != QAccessible::Name || !isValid())
            return {};
        return m_table.view().chart().describe(AreasMatrixTable::placeOf(m_row, m_column));
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect r = m_table.view().chart().rectOf(AreasMatrixTable::placeOf(m_row, m_column)).toAlignedRect();
        return {m_table.view().viewport()->mapToGlobal(r.topLeft()), r.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.focused = isValid() && m_table.view().hasFocus() &&
                        m_table.view().cursorPlace() == AreasMatrixTable::placeOf(m_row, m_column);
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return &m_table; }

private:
    AreasMatrixTable &m_table;
    int m_row, m_column;
};

QAccessibleInterface *make(const QString &, QObject *object) {
    auto *view = qobject_cast<AreasMatrixView *>(object);
    return view ? new AreasMatrixTable(view) : nullptr;
}

} // namespace

void AreasMatrixTable::install() { QAccessible::installFactory(make); }

AreasMatrixTable::AreasMatrixTable(AreasMatrixView *view)
    : QAccessibleWidget(view, QAccessible::Table) {}

AreasMatrixTable::~AreasMatrixTable() {
    for (const QAccessible::Id cell : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(cell);
}

const AreasMatrixView &AreasMatrixTable::view() const { return *static_cast<const AreasMatrixView *>(object()); }

int AreasMatrixTable::rowCount() const { return static_cast<int>(view().chart().content().rows.size()); }
int AreasMatrixTable::columnCount() const { return static_cast<int>(view().chart().content().columns.size()); }

AreaMatrixChart::Place AreasMatrixTable::placeOf(int row, int column) {
    return {AreaMatrixChart::Place::Part::Cell, row, column};
}

int AreasMatrixTable::indexOf(const AreaMatrixChart::Place &place) const {
    if (place.part != AreaMatrixChart::Place::Part::Cell || place.row >= rowCount() || place.column >= columnCount())
        return -1;
    return place.row * columnCount() + place.column;
}

void *AreasMatrixTable::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *AreasMatrixTable::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    return cellAt(index / columnCount(), index % columnCount());
}

QAccessibleInterface *AreasMatrixTable::childAt(int x, int y) const {
    return child(indexOf(view().chart().hitTest(view().viewport()->mapFromGlobal(QPoint(x, y)))));
}

QAccessibleInterface *AreasMatrixTable::focusChild() const {
    QAccessibleInterface *cell = view().hasFocus() ? child(indexOf(view().cursorPlace())) : nullptr;
    return cell ? cell : QAccessibleWidget::focusChild();
}

int AreasMatrixTable::childCount() const { return rowCount() * columnCount(); }

int AreasMatrixTable::indexOfChild(const QAccessibleInterface *child) const {
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        if (child && child->isValid() && QAccessible::accessibleInterface(it.value()) == child)
            return it.key() / rowStride * columnCount() + it.key() % rowStride;
    return -1;
}

QAccessibleInterface *AreasMatrixTable::cellAt(int row, int column) const {
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const int key = row * rowStride + column;
    if (const auto it = m_cells.constFind(key); it != m_cells.cend())
        return QAccessible::accessibleInterface(it.value());
    auto *cell = new MatrixCell(const_cast<AreasMatrixTable &>(*this), row, column);
    m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QString AreasMatrixTable::rowDescription(int row) const {
    return row < 0 || row >= rowCount() ? QString() : view().chart().content().rows[static_cast<std::size_t>(row)].name;
}

QString AreasMatrixTable::columnDescription(int column) const {
    return column < 0 || column >= columnCount()
               ? QString()
               : view().chart().content().columns[static_cast<std::size_t>(column)].fullName;
}

} // namespace hw
