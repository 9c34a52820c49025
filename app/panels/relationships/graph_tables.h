// GraphTables: the list twin of the canvas: the same things and links as two tables that can be sorted, with the same
// selection. What a screen reader gets. It knows rows only; what they stand for is its owner's business. Window's
// thread.
#pragma once

#include "panels/parts/card.h"
#include "panels/table_text.h"
#include "panels/twin_table.h"

#include <functional>
#include <vector>

namespace hw {

class TextTableModel;
class TwinOrder;

class GraphTables : public Card {
    Q_OBJECT
public:
    /// What a column holds decides how it is sorted and set, whatever its cells look like: texts as a person would look
    /// them up, at the left; numbers by value, at the right; words of confidence by how sure they are. Cells that hold
    /// none of it (an empty number) are the least.
    enum class Column { Text, Number, Confidence };
    struct Table {
        TextTable text;
        std::vector<Column> columns; ///< the first ones of the table; the others are texts
    };

    explicit GraphTables(const Theme &theme, QWidget *parent = nullptr);
    /// Rows are numbered as they are given, whatever the order on the screen.
    void setTables(const Table &nodes, const Table &links);
    void selectNodes(const std::vector<int> &rows);
    void selectLink(int row); ///< -1: none
    /// The table that has the focus, else the things, in the order on the screen.
    TextTable table() const;
    QTableView &nodes() const { return *m_nodes.view; }
    QTableView &links() const { return *m_links.view; }

signals:
    void nodesChosen(const std::vector<int> &rows);
    void nodeOpened(int row);
    void linkChosen(int row);
    void linkOpened(int row);
    void nodeMenuWanted(int row, const QPoint &globalPos);

private:
    struct Half {
        TwinTable *view = nullptr;
        TextTableModel *model = nullptr;
        TwinOrder *order = nullptr;
        int rowAt(const QModelIndex &index) const; ///< as it was given
        QModelIndex indexOf(int row) const;
        void keepCurrent(int row) const;
    };
    void later(std::function<void()> tell);
    Half half(const QString &name, QAbstractItemView::SelectionMode mode);

    Half m_nodes, m_links;
    int m_number = 0;     ///< of the tables: others have another one
    bool m_quiet = false; ///< the selection follows the canvas and not the other way round
};

} // namespace hw
