// TwinTable: what the table twin of a view is made of: rows in the view's own order until a column is chosen, letters left
// to the view as its keys, columns as wide as what stands there and narrower where the room is short. Window's thread.
#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

#include <vector>

namespace hw {

class TwinTable : public QTableView {
    Q_OBJECT
public:
    /// How columns give way where the room is short. Widths in pixels.
    struct Give {
        int from;            ///< columns narrower than this keep their width
        int least;           ///< what gives way stays as wide as this
        int nameColumn = -1; ///< the column that tells the rows apart
        int leastName = 0;
        bool wraps = false; ///< then what is too long goes on in a second line
    };
    /// `order` stands between the rows as they are given and those on the screen; it becomes the table's.
    TwinTable(QSortFilterProxyModel *order, const QString &name, const Give &give, QWidget *parent = nullptr);
    /// Sets the widths of all columns: after other rows have come. Of itself when the table's width changes.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column {
        int width, least;
    };
    bool fitColumns();
    static void narrow(std::vector<Column> &columns, int room);

    Give m_give;
};

} // namespace hw
