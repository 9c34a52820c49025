// TimelinePanel: what happened when, and since when it is known: lanes of campaigns and incidents on two clocks, the
// events around them, the period of the filter as a brush, and a table that says the same. Window's thread.
#pragma once

#include "drawing/timeline_frame.h"
#include "panels/panel.h"
#include "panels/parts/hover_card.h"

#include <memory>

class QMenu;

namespace hw {

class Notebook;
class TimelineCanvas;
class TimelineClock;
class TimelineStripView;
struct ChartPeriod;
struct TextTable;

class TimelinePanel : public Panel {
    Q_OBJECT
public:
    TimelinePanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr,
                  QWidget *parent = nullptr);
    ~TimelinePanel() override;

    QString statusText() const override;
    QString copyText() const override;
    std::optional<PageMaking> forBriefing() const override;
    QByteArray viewState() const override;
    TextTable rowsAsTable() const; ///< as the table shows them
    TimelineCanvas &canvas() const;
    TimelineStripView &strip() const;
    TimelineClock &clock() const;
    bool showsTable() const;

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    void buildHeader();
    void buildBody();
    void connectCanvas();
    void connectRest();
    void compute();
    void showScene();
    void showStrip();
    void showSelection(bool arrived);
    void showDrawer();
    void showClock();
    void showTable(bool table);
    void fillTable();
    void showHeader();
    PageMaking lanesForBriefing() const;
    PageMaking tableForBriefing() const;
    void arrangeHeader();
    void showRoom();
    void followPeriod();
    TimeWindow allTime() const; ///< what "All" shows: from the first bar of the strip to its last
    void restore(const QByteArray &state);
    void choose(std::vector<ObjectIndex> objects, bool extend);
    void setLanes(LanesBy by);
    void setOrder(LaneOrder order);
    void foldLane(std::uint32_t lane);
    void foldAll(bool fold);
    void pinLane(std::uint32_t lane);
    void showSpan(int span);
    void setPeriod(const ChartPeriod &period, Exploration::Step step);
    void clearPeriod();
    void setKnownBy(std::optional<DayNumber> day);
    void openLane(std::uint32_t lane);
    void openNotes(const std::vector<std::uint32_t> &notes, const QPoint &globalPos);
    void pickFrom(const std::vector<ObjectIndex> &events, const QPoint &globalPos);
    void fillContextMenu(QMenu &menu);
    void fillLanesMenu(QMenu &menu);
    void fillMoreMenu(QMenu &menu);
    void menuAt(const TimelineHit &hit, const QPoint &globalPos);
    HoverCard::Content tell(const TimelineHit &hit) const;
    std::uint32_t laneAtHand() const;
    bool act(int key);

    std::unique_ptr<Parts> m;
};

} // namespace hw
