#include "panels/timeline/timeline_table.h"

#include "drawing/paint.h"

#include <QHeaderView>

#include <algorithm>
#include <limits>
#include <vector>

namespace hw {

/// Rows in the order of a column.
class TimelineTable::Order : public QSortFilterProxyModel {
public:
    explicit Order(TimelineTable &table)
        : m_owner(table) {
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
        const TimelineRow &a = m_owner.m_rows[std::size_t(left.row())], &b = m_owner.m_rows[std::size_t(right.row())];
        switch (static_cast<TimelineColumn>(left.column())) {
        case TimelineColumn::When: return left.row() < right.row(); // as they are ordered
        case TimelineColumn::Confidence: return sureness(a) < sureness(b);
        case TimelineColumn::Public: return publicDay(a) < publicDay(b);
        case TimelineColumn::Delay: return delayOf(a) < delayOf(b);
        default: return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
        }
    }

private:
    static Confidence sureness(const TimelineRow &row) {
        return row.item ? row.item->confidence : Confidence::NotStated;
    }
    static DayNumber publicDay(const TimelineRow &row) { return row.item ? row.item->reported.first : noDayFirst; }
    /// Where nobody says, less than every delay.
    static qint64 delayOf(const TimelineRow &row) {
        return row.item && row.item->reported.isKnown() && row.item->days.isDated()
                   ? qint64(row.item->reported.first) - row.item->days.first
                   : std::numeric_limits<qint64>::min();
    }
    const TimelineTable &m_owner;
};

TimelineTable::TimelineTable(QWidget *parent)
    : TimelineTable(new Order(*this), parent) {}

TimelineTable::TimelineTable(Order *order, QWidget *parent)
    : TwinTable(order, tr("The timeline as a table"),
                {.from = 100, .least = 84, .nameColumn = int(TimelineColumn::Event), .leastName = 180, .wraps = true},
                parent)
    , m_timeline(std::make_shared<const Timeline>())
    , m_model(new TextTableModel(this))
    , m_order(order) {
    m_order->setSourceModel(m_model);
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
    return row >= 0 && row < int(m_rows.size()) ? m_rows[std::size_t(row)].event : ObjectIndex();
}

void TimelineTable::setRows(const TextTable &table, std::vector<TimelineRow> rows,
                            std::shared_ptr<const Timeline> timeline) {
    const ObjectIndex current = eventAt(currentIndex());
    m_quiet = true;
    m_model->setTable({}); // rows and what they are about change together
    m_timeline = std::move(timeline);
    m_rows = std::move(rows);
    m_model->setTable(table);
    m_quiet = false;
    fit();
    setCurrentEvent(current);
}

void TimelineTable::setCurrentEvent(ObjectIndex event) {
    m_quiet = true;
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const TimelineRow &r) { return r.event == event; });
    if (at != m_rows.end() && event.isValid()) {
        const QModelIndex index = m_order->mapFromSource(m_model->index(int(at - m_rows.begin()), 0));
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        // A place for the keys, at which nothing is chosen.
        selectionModel()->setCurrentIndex(m_order->index(0, 0), QItemSelectionModel::Clear);
    }
    m_quiet = false;
}

} // namespace hw
