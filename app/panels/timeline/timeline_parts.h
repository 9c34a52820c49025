// What TimelinePanel is made of. Private to it.
#pragma once

#include "landscape/activity.h"
#include "panels/object_actions.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/segmented_control.h"
#include "panels/timeline/timeline_canvas.h"
#include "panels/timeline/timeline_clock.h"
#include "panels/timeline/timeline_drawer.h"
#include "panels/timeline/timeline_panel.h"
#include "panels/timeline/timeline_scene_of.h"
#include "panels/timeline/timeline_strip_view.h"
#include "panels/timeline/timeline_table.h"
#include "session/timeline_place.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace hw {

/// The shapes and their words, as many as there is room for.
class TimelineLegend : public QWidget {
    Q_OBJECT
public:
    explicit TimelineLegend(const Theme &theme, QWidget *parent = nullptr);
    void setKinds(bool twoClocks, bool operations);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }
    int briefWidth() const; ///< with every shape

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    bool m_twoClocks = false, m_operations = false;
};

struct TimelinePanel::Parts {
    ObjectActions *actions = nullptr;
    Card *card = nullptr;
    QWidget *header = nullptr;
    TextLabel *title = nullptr;
    TimelineLegend *legend = nullptr;
    QPushButton *lanes = nullptr, *context = nullptr;
    SegmentedControl *span = nullptr;
    QToolButton *more = nullptr;
    QStackedWidget *pages = nullptr; ///< lanes, table, nothing
    TimelineCanvas *canvas = nullptr;
    TimelineTable *table = nullptr;
    EmptyState *empty = nullptr;
    TimelineDrawer *drawer = nullptr;
    TimelineClock *clock = nullptr;
    TimelineStripView *strip = nullptr;

    TimelinePlace place;
    TimelineChoice choice = usualChoice();
    std::shared_ptr<const Timeline> timeline;
    EventNames names;
    ReportDates dates;
    const Landscape *landscape = nullptr;    ///< that the timeline is of
    std::optional<Filter> computedOf;        ///< the filter that the timeline is of
    std::optional<Filter> stripOf;           ///< the filter without its period, of which the strip shows all
    TimeWindow domain{0, 365};               ///< of the strip
    TimeWindow whole{0, 365};                ///< everything that has a date
    std::optional<PartialDate> since, until; ///< of the period that the window followed last
    bool started = false;
    bool drawerClosed = false; ///< by hand, until something else is selected
    bool tableStale = true;
};

} // namespace hw
