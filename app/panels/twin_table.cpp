#include "panels/twin_table.h"

#include "panels/panel_keys.h"

#include <QHeaderView>

#include <algorithm>
#include <vector>

namespace hw {

TwinTable::TwinTable(QSortFilterProxyModel *order, const QString &name, QWidget *parent)
    : QTableView(parent) {
    order->setParent(this);
    setModel(order);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    verticalHeader()->hide();
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // at first in the view's own order
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(name);
    PanelKeys::passOn(*this);
}

bool TwinTable::fitColumns(const Give &give) {
    constexpr int gap = 12, mostAtLeast = 160;
    resizeColumnsToContents();
    const int room = viewport()->width(), most = std::max(mostAtLeast, room / 3);
    std::vector<int> widths;
    int total = 0, giving = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        widths.push_back(std::min(columnWidth(column) + gap, most));
        total += widths.back();
        giving += widths.back() >= give.from ? widths.back() : 0;
    }
    const bool isTight = total > room && giving > 0;
    const double kept = isTight ? std::max(0.0, 1.0 - double(total - room) / giving) : 1;
    for (int column = 0; column < int(widths.size()); ++column) {
        const int wide = widths[std::size_t(column)];
        const int least = std::min(wide, column == give.nameColumn ? give.leastName : give.least);
        setColumnWidth(column, wide >= give.from ? std::max(least, int(wide * kept)) : wide);
    }
    return isTight;
}

} // namespace hw
