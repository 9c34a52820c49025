// TimelineTable: the events of a timeline and what happened around them as rows: in order of time, or of a column by
// what it holds: days by days, how sure by how sure. Owned by TimelinePanel; window's thread.
#pragma once

#include "panels/chart_card.h"
#include "panels/timeline/timeline_scene_of.h"
#include "panels/twin_table.h"

#include <memory>

namespace hw {

class TimelineTable : public TwinTable {
    Q_OBJECT
public:
    explicit TimelineTable(QWidget *parent = nullptr);
    /// `table`: one row for each of `rows` (see timelineTable), which are places of the timeline.
    void setRows(const TextTable &table, std::vector<TimelineRow> rows, std::shared_ptr<const Timeline> timeline);
    /// The row of that event, made the current one; nothing chosen where it has none. Says nothing.
    void setCurrentEvent(ObjectIndex event);
    ObjectIndex eventAt(const QModelIndex &index) const; ///< invalid where there is none

signals:
    void eventChosen(hw::ObjectIndex event);
    void eventOpened(hw::ObjectIndex event);
    void menuWanted(hw::ObjectIndex event, const QPoint &globalPos);

private:
    class Order;
    TimelineTable(Order *order, QWidget *parent);

    std::shared_ptr<const Timeline> m_timeline; ///< of which the rows are
    std::vector<TimelineRow> m_rows;
    TextTableModel *m_model;
    Order *m_order;
    bool m_quiet = false;
};

} // namespace hw
