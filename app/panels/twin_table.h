// TwinTable: what the table twin of a view is made of: rows in the view's own order until a column is chosen, letters left
// to the view as its keys, columns as wide as what stands there and narrower where the room is short. Window's thread.
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

namespace hw {

class TwinTable : public QTableView {
    Q_OBJECT
public:
    /// `order` stands between the rows as they are given and those on the screen; it becomes the table's.
    TwinTable(QSortFilterProxyModel *order, const QString &name, QWidget *parent = nullptr);

    /// Widths in pixels.
    struct Give {
        int from;            ///< columns narrower than this keep their width
        int least;           ///< what gives way stays as wide as this
        int nameColumn = -1; ///< the column that tells the rows apart
        int leastName = 0;
    };
    /// Sets the widths of all columns. False: all of it had room; else the widest gave way.
    bool fitColumns(const Give &give);
};

} // namespace hw
