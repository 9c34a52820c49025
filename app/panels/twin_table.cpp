#include "panels/twin_table.h"

#include "panels/panel_keys.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>

namespace hw {

TwinTable::TwinTable(QSortFilterProxyModel *order, const QString &name, const Give &give, QWidget *parent)
    : QTableView(parent)
    , m_give(give) {
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

void TwinTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void TwinTable::fit() {
    setWordWrap(false); // what is too long is cut at its end, not after a word
    const bool isTight = fitColumns();
    if (!m_give.wraps)
        return;
    setWordWrap(isTight);
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() * (isTight ? 2 : 1) + 10);
}

/// False: all of it had room; else the widest gave way.
bool TwinTable::fitColumns() {
    constexpr int gap = 12, mostAtLeast = 160;
    resizeColumnsToContents();
    const int room = viewport()->width(), most = std::max(mostAtLeast, room / 3);
    std::vector<Column> columns;
    int total = 0;
    for (int i = 0; i < model()->columnCount(); ++i) {
        Column column{std::min(columnWidth(i) + gap, most), 0};
        const int least = i == m_give.nameColumn ? m_give.leastName : m_give.least;
        const bool gives = column.width >= m_give.from;
        const QString head = model()->headerData(i, Qt::Horizontal).toString();
        const int headWidth = horizontalHeader()->fontMetrics().horizontalAdvance(head) + 2 * gap;
        column.least = gives ? std::min(column.width, std::max(least, headWidth)) : column.width;
        total += column.width;
        columns.push_back(column);
    }
    const bool isTight = total > room;
    if (isTight)
        narrow(columns, room);
    for (int i = 0; i < int(columns.size()); ++i)
        setColumnWidth(i, columns[std::size_t(i)].width);
    return isTight;
}

/// Each in step with its width, but none below its least; what those cannot give, the others do.
void TwinTable::narrow(std::vector<Column> &columns, int room) {
    for (std::size_t round = 0; round < columns.size(); ++round) {
        int fixed = 0, giving = 0;
        for (const Column &column : columns)
            (column.width > column.least ? giving : fixed) += column.width;
        if (giving == 0 || fixed + giving <= room)
            return;
        const double kept = std::max(0.0, double(room - fixed) / giving);
        for (Column &column : columns)
            if (column.width > column.least)
                column.width = std::max(column.least, int(column.width * kept));
    }
}

} // namespace hw
