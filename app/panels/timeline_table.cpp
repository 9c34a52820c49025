#include "panels/timeline_table.h"

#include "drawing/paint.h"
#include "panels/panel_keys.h"
#include "panels/timeline_scene_of.h"

#include <QHeaderView>

#include <algorithm>
#include <limits>
#include <vector>

namespace hw {

/// Rows in the order of a column.
class TimelineTable::Order : public QSortFilterProxyModel {
public:
    explicit Order(TimelineTable &table)
        : QSortFilterProxyModel(&table)
        , m_owner(table) {
        setDynamicSortFilter(true);
    }
    QVariant data(const QModelIndex &index, int role) const override {
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignVCenter | Qt::AlignLeft);
        if (role == Qt::ToolTipRole)
            return paint::toolTip(QSortFilterProxyModel::data(index, Qt::DisplayRole).toString());
        return QSortFilterProxyModel::data(index, role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
            return int(Qt::AlignVCenter | Qt::AlignLeft);
        return QSortFilterProxyModel::headerData(section, orientation, role);
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override {
        const auto &items = m_owner.m_timeline->items;
        const TimelineItem &a = items[std::size_t(left.row())], &b = items[std::size_t(right.row())];
        switch (static_cast<TimelineColumn>(left.column())) {
        case TimelineColumn::When: return left.row() < right.row(); // as the items are ordered
        case TimelineColumn::Confidence: return a.confidence < b.confidence;
        case TimelineColumn::Public: return a.reported.first < b.reported.first;
        case TimelineColumn::Delay: return delayOf(a) < delayOf(b);
        default: return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
        }
    }

private:
    /// Where nobody says, less than every delay.
    static qint64 delayOf(const TimelineItem &item) {
        return item.reported.isKnown() && item.days.isDated() ? qint64(item.reported.first) - item.days.first
                                                              : std::numeric_limits<qint64>::min();
    }
    const TimelineTable &m_owner;
};

TimelineTable::TimelineTable(QWidget *parent)
    : QTableView(parent)
    , m_timeline(std::make_shared<const Timeline>())
    , m_model(new TextTableModel(this))
    , m_order(new Order(*this)) {
    m_order->setSourceModel(m_model);
    setModel(m_order);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    verticalHeader()->hide();
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("The timeline as a table"));
    PanelKeys::passOn(*this);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) { emit eventOpened(eventAt(index)); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_quiet && isVisible() && eventAt(index).isValid())
            emit eventChosen(eventAt(index));
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { // also what is the current one already
        if (eventAt(index).isValid())
            emit eventChosen(eventAt(index));
    });
    connect(this, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const ObjectIndex event = eventAt(indexAt(at)); event.isValid())
            emit menuWanted(event, viewport()->mapToGlobal(at));
    });
}

ObjectIndex TimelineTable::eventAt(const QModelIndex &index) const {
    const int row = m_order->mapToSource(index).row();
    return row >= 0 && row < int(m_timeline->items.size()) ? m_timeline->items[std::size_t(row)].event : ObjectIndex();
}

void TimelineTable::setRows(const TextTable &table, std::shared_ptr<const Timeline> timeline) {
    const ObjectIndex current = eventAt(currentIndex());
    m_quiet = true;
    m_model->setTable({}); // rows and items change together
    m_timeline = std::move(timeline);
    m_model->setTable(table);
    m_quiet = false;
    fit();
    setCurrentEvent(current);
}

void TimelineTable::setCurrentEvent(ObjectIndex event) {
    m_quiet = true;
    const auto &items = m_timeline->items;
    const auto at = std::find_if(items.begin(), items.end(), [&](const TimelineItem &i) { return i.event == event; });
    if (at != items.end() && event.isValid()) {
        const QModelIndex index = m_order->mapFromSource(m_model->index(int(at - items.begin()), 0));
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        // A place for the keys, at which nothing is chosen.
        selectionModel()->setCurrentIndex(m_order->index(0, 0), QItemSelectionModel::Clear);
    }
    m_quiet = false;
}

/// As wide as what stands there; where that is too much, long ones give way, as far as one still tells them apart.
void TimelineTable::fit() {
    constexpr int gap = 12, givingFrom = 120, least = 96;
    resizeColumnsToContents();
    const int room = viewport()->width(), most = std::max(160, room / 4);
    std::vector<int> widths;
    int total = 0, giving = 0;
    for (int column = 0; column < m_order->columnCount(); ++column) {
        widths.push_back(std::min(columnWidth(column) + gap, most));
        total += widths.back();
        giving += widths.back() >= givingFrom ? widths.back() : 0;
    }
    const double kept = total > room && giving > 0 ? std::max(0.0, 1.0 - double(total - room) / giving) : 1;
    for (int column = 0; column < int(widths.size()); ++column) {
        const int wide = widths[std::size_t(column)];
        setColumnWidth(column, wide >= givingFrom ? std::max(least, int(wide * kept)) : wide);
    }
}

} // namespace hw
