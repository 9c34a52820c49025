// GraphTables: the list twin of the canvas: the same things and links as two tables that can be sorted, with the same
// selection. What a screen reader gets. It knows rows only; what they stand for is its owner's business. Window's
// thread.
#pragma once

#include "panels/parts/card.h"
#include "panels/table_text.h"

#include <QTableView>

namespace hw {

class TextTableModel;

class GraphTables : public Card {
    Q_OBJECT
public:
    explicit GraphTables(const Theme &theme, QWidget *parent = nullptr);
    /// Rows are numbered as they are given, whatever the order on the screen. Numbers sort as numbers, and words of
    /// confidence by how sure they are.
    void setTables(const TextTable &nodes, const TextTable &links);
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
        QTableView *view = nullptr;
        TextTableModel *model = nullptr;
        int rowAt(const QModelIndex &index) const; ///< as it was given
        QModelIndex indexOf(int row) const;
    };
    Half half(const QString &name, QAbstractItemView::SelectionMode mode);
    static void fit(QTableView &view);

    Half m_nodes, m_links;
    bool m_quiet = false; ///< the selection follows the canvas and not the other way round
};

} // namespace hw
