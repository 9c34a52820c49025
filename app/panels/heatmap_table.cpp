#include "panels/heatmap_table.h"

#include "panels/heatmap_view.h"

#include <QWindow>

namespace hw {
namespace {

constexpr int rowStride = 1000; // in the keys of cells: each keeps its place when the matrix gets wider

class HeatmapCell : public QAccessibleInterface, public QAccessibleTableCellInterface {
public:
    HeatmapCell(HeatmapTable &table, int row, int column)
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
        return m_table.view().heatmap().describe(m_table.placeOf(m_row, m_column));
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override {
        if (!isValid())
            return {};
        const QRect r = m_table.view().heatmap().rectOf(m_table.placeOf(m_row, m_column)).toAlignedRect();
        return {m_table.view().mapToGlobal(r.topLeft()), r.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.focused =
            isValid() && m_table.view().hasFocus() && m_table.view().cursorPlace() == m_table.placeOf(m_row, m_column);
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
    HeatmapTable &m_table;
    int m_row, m_column;
};

QAccessibleInterface *make(const QString &, QObject *object) {
    auto *view = qobject_cast<HeatmapView *>(object);
    return view ? new HeatmapTable(view) : nullptr;
}

} // namespace

void HeatmapTable::install() { QAccessible::installFactory(make); }

HeatmapTable::HeatmapTable(HeatmapView *view)
    : QAccessibleWidget(view, QAccessible::Table) {}

HeatmapTable::~HeatmapTable() {
    for (const QAccessible::Id cell : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(cell);
}

const HeatmapView &HeatmapTable::view() const { return *static_cast<const HeatmapView *>(object()); }

int HeatmapTable::rowCount() const {
    const auto rows = static_cast<int>(view().heatmap().content().rows.size());
    return rows ? rows + 1 : 0;
}

int HeatmapTable::columnCount() const {
    const auto columns = static_cast<int>(view().heatmap().content().columns.size());
    return columns ? columns + 1 : 0;
}

Heatmap::Place HeatmapTable::placeOf(int row, int column) const {
    using Part = Heatmap::Place::Part;
    const bool lastRow = row == rowCount() - 1;
    const bool lastColumn = column == columnCount() - 1;
    if (lastRow && lastColumn)
        return {Part::GrandTotal, -1, -1};
    if (lastRow)
        return {Part::ColumnTotal, -1, column};
    if (lastColumn)
        return {Part::RowTotal, row, -1};
    return {Part::Cell, row, column};
}

int HeatmapTable::indexOf(const Heatmap::Place &place) const {
    for (int index = 0; index < childCount(); ++index)
        if (placeOf(index / columnCount(), index % columnCount()) == place)
            return index;
    return -1;
}

void *HeatmapTable::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface *HeatmapTable::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    return cellAt(index / columnCount(), index % columnCount());
}

QAccessibleInterface *HeatmapTable::childAt(int x, int y) const {
    return child(indexOf(view().heatmap().hitTest(view().mapFromGlobal(QPoint(x, y)))));
}

QAccessibleInterface *HeatmapTable::focusChild() const {
    QAccessibleInterface *cell = view().hasFocus() ? child(indexOf(view().cursorPlace())) : nullptr;
    return cell ? cell : QAccessibleWidget::focusChild();
}

int HeatmapTable::childCount() const { return rowCount() * columnCount(); }

int HeatmapTable::indexOfChild(const QAccessibleInterface *child) const {
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        if (child && child->isValid() && QAccessible::accessibleInterface(it.value()) == child)
            return it.key() / rowStride * columnCount() + it.key() % rowStride;
    return -1;
}

QAccessibleInterface *HeatmapTable::cellAt(int row, int column) const {
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const int key = row * rowStride + column;
    if (const auto it = m_cells.constFind(key); it != m_cells.cend())
        return QAccessible::accessibleInterface(it.value());
    auto *cell = new HeatmapCell(const_cast<HeatmapTable &>(*this), row, column);
    m_cells.insert(key, QAccessible::registerAccessibleInterface(cell));
    return cell;
}

QString HeatmapTable::rowDescription(int row) const {
    const auto &rows = view().heatmap().content().rows;
    if (row < 0 || row >= rowCount())
        return {};
    return row < static_cast<int>(rows.size()) ? rows[static_cast<std::size_t>(row)].name : HeatmapView::tr("Total");
}

QString HeatmapTable::columnDescription(int column) const {
    const auto &columns = view().heatmap().content().columns;
    if (column < 0 || column >= columnCount())
        return {};
    return column < static_cast<int>(columns.size()) ? columns[static_cast<std::size_t>(column)].name
                                                     : HeatmapView::tr("Total");
}

} // namespace hw
