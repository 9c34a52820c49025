// RowsModel: the rows behind a number as a table: sortable, narrowed by what is typed, every cell as text. Owned by
// ListPanel; window's thread.
#pragma once

#include "panels/list_columns.h"
#include "panels/table_text.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <vector>

namespace hw {

/// Reads what sorting by name needs, some milliseconds once in a process. For a moment when nobody waits; the first
/// list that is sorted does it otherwise.
void readAlphabet();

class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole + 1 };

    explicit RowsModel(QObject *parent = nullptr);

    void setRows(LandscapePtr landscape, const VisibleSet &visible, const RowsQuery &query);
    /// Shows only rows that contain every word of it in some cell (upper and lower case alike).
    void setNarrowing(const QString &text);
    QString narrowing() const { return m_narrowing; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    int allRows() const { return static_cast<int>(m_all.size()); } ///< before narrowing
    RowRef at(int row) const { return m_all[m_shown[static_cast<std::size_t>(row)]]; }
    int rowOf(ObjectIndex object) const; ///< -1 when it is not shown
    int rowOf(ClaimIndex claim) const;
    const std::vector<Column> &columns() const { return m_columns; }
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    Cell cell(int row, int column) const;
    /// Rows on screen, or the given ones, with their header.
    TextTable text(const std::vector<int> &rows = {}) const;

private:
    void setFirstOrder(const RowsQuery &query);
    std::vector<std::uint32_t> narrowed() const;
    std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> rows) const;
    const Cell &cached(std::uint32_t all, int column) const;

    void warm();

    LandscapePtr m_landscape;
    VisibleSet m_visible;
    std::vector<Column> m_columns;
    std::vector<RowRef> m_all;
    std::vector<std::uint32_t> m_shown;               ///< positions in m_all, as on screen
    mutable std::vector<std::optional<Cell>> m_cells; ///< row by row, filled when first asked for
    QTimer m_warming; ///< fills the cells in small slices, so that typing into the field finds them ready
    std::uint32_t m_warmed = 0;
    QString m_narrowing;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace hw
