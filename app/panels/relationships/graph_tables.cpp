#include "panels/relationships/graph_tables.h"

#include "panels/chart_card.h"
#include "session/wording.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace hw {
/// Rows in the order of a column, by what it holds.
class TwinOrder : public QSortFilterProxyModel {
public:
    TwinOrder() {
        for (const Confidence each : {Confidence::NotStated, Confidence::Low, Confidence::Moderate, Confidence::High})
            m_strengths << wording::confidence(each);
        setDynamicSortFilter(true);
    }

    /// Before the table of them is set.
    void setColumns(const std::vector<GraphTables::Column> &columns) { m_columns = columns; }

    QVariant data(const QModelIndex &index, int role) const override {
        if (role == Qt::TextAlignmentRole)
            return alignmentOf(index.column());
        return QSortFilterProxyModel::data(index, role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
            return alignmentOf(section);
        return QSortFilterProxyModel::headerData(section, orientation, role);
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override {
        const QString a = left.data().toString(), b = right.data().toString();
        switch (columnAt(left.column())) {
        case GraphTables::Column::Number: return numberIn(a) < numberIn(b);
        case GraphTables::Column::Confidence: return m_strengths.indexOf(a) < m_strengths.indexOf(b);
        case GraphTables::Column::Text: break;
        }
        return a.localeAwareCompare(b) < 0;
    }

private:
    GraphTables::Column columnAt(int column) const {
        const auto at = static_cast<std::size_t>(column);
        return at < m_columns.size() ? m_columns[at] : GraphTables::Column::Text;
    }
    int alignmentOf(int column) const {
        return int(Qt::AlignVCenter |
                   (columnAt(column) == GraphTables::Column::Number ? Qt::AlignRight : Qt::AlignLeft));
    }
    /// None is less than every number.
    static std::optional<qlonglong> numberIn(const QString &text) {
        bool isNumber = false;
        const qlonglong number = text.toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }

    QStringList m_strengths; ///< the weakest first
    std::vector<GraphTables::Column> m_columns;
};

int GraphTables::Half::rowAt(const QModelIndex &index) const { return order->mapToSource(index).row(); }
QModelIndex GraphTables::Half::indexOf(int row) const { return order->mapFromSource(model->index(row, 0)); }
/// The keys go on where they were.
void GraphTables::Half::keepCurrent(int row) const {
    view->selectionModel()->setCurrentIndex(indexOf(row), QItemSelectionModel::NoUpdate);
}

GraphTables::GraphTables(const Theme &theme, QWidget *parent)
    : Card(theme, {}, {}, parent)
    , m_nodes(half(tr("Things on the board"), QAbstractItemView::ExtendedSelection))
    , m_links(half(tr("Links on the board"), QAbstractItemView::SingleSelection)) {
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 8, 0, 8);
    column->addWidget(m_nodes.view, 1);
    column->addWidget(m_links.view, 1);
    setContent(both, false);
    connect(m_nodes.view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        std::vector<int> rows;
        for (const QModelIndex &index : m_nodes.view->selectionModel()->selectedRows())
            rows.push_back(m_nodes.rowAt(index));
        later([this, rows] { emit nodesChosen(rows); });
    });
    connect(m_links.view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_links.view->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            later([this, row = m_links.rowAt(rows.front())] { emit linkChosen(row); });
    });
    connect(m_nodes.view, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit nodeOpened(m_nodes.rowAt(index)); });
    connect(m_links.view, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit linkOpened(m_links.rowAt(index)); });
    connect(m_nodes.view, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_nodes.view->indexAt(at);
        if (index.isValid())
            emit nodeMenuWanted(m_nodes.rowAt(index), m_nodes.view->viewport()->mapToGlobal(at));
    });
}

/// When the view is through with its own step: who hears of it may set other tables. Of these, rows say nothing.
void GraphTables::later(std::function<void()> tell) {
    if (!m_quiet)
        QMetaObject::invokeMethod(
            this,
            [this, tell = std::move(tell), tables = m_number] {
                if (tables == m_number)
                    tell();
            },
            Qt::QueuedConnection);
}

GraphTables::Half GraphTables::half(const QString &name, QAbstractItemView::SelectionMode mode) {
    auto *order = new TwinOrder;
    Half made{new TwinTable(order, name, {.from = 140, .least = 110}), new TextTableModel(this), order};
    order->setSourceModel(made.model);
    made.view->setSelectionMode(mode);
    return made;
}

void GraphTables::setTables(const Table &nodes, const Table &links) {
    m_quiet = true;
    ++m_number;
    const int node = m_nodes.rowAt(m_nodes.view->currentIndex()), link = m_links.rowAt(m_links.view->currentIndex());
    m_nodes.order->setColumns(nodes.columns);
    m_links.order->setColumns(links.columns);
    m_nodes.model->setTable(nodes.text);
    m_links.model->setTable(links.text);
    for (TwinTable *view : {m_nodes.view, m_links.view})
        view->fit();
    m_nodes.keepCurrent(node);
    m_links.keepCurrent(link);
    m_quiet = false;
}

void GraphTables::selectNodes(const std::vector<int> &rows) {
    m_quiet = true;
    QItemSelection selection;
    for (const int row : rows)
        selection.select(m_nodes.indexOf(row), m_nodes.indexOf(row));
    m_nodes.view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!rows.empty() && !m_nodes.view->hasFocus())
        m_nodes.view->scrollTo(m_nodes.indexOf(rows.back()));
    m_quiet = false;
}

void GraphTables::selectLink(int row) {
    m_quiet = true;
    if (row < 0)
        m_links.view->clearSelection();
    else
        m_links.view->selectionModel()->select(m_links.indexOf(row),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_quiet = false;
}

TextTable GraphTables::table() const {
    const Half &half = m_links.view->hasFocus() ? m_links : m_nodes;
    TextTable sorted{half.model->table().header, {}};
    for (int row = 0; row < half.view->model()->rowCount(); ++row)
        sorted.rows << half.model->table().rows.at(half.rowAt(half.view->model()->index(row, 0)));
    return sorted;
}

} // namespace hw
