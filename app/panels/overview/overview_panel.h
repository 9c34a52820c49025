// OverviewPanel: who targets what, when, how sure: bottom line, key numbers, activity, ranking, heatmap, what is new.
// Every number opens the rows behind it. Owned by the window or by whoever draws a picture; window's thread.
#pragma once

#include "drawing/activity_chart.h"
#include "drawing/heatmap.h"
#include "landscape/overview.h"
#include "panels/panel.h"

#include <memory>

namespace hw {

namespace briefing {
struct AddedTable;
}
class Notebook;

class OverviewPanel : public Panel {
    Q_OBJECT
public:
    /// Without a notebook (pictures, command line) everything that belongs to the person's workspace is hidden.
    OverviewPanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr,
                  QWidget *parent = nullptr);
    ~OverviewPanel() override;

    QString statusText() const override;
    QString copyText() const override;
    std::optional<PageMaking> forBriefing() const override; ///< the one-page brief: it says the same

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Parts;
    void buildParts();
    void buildPage();
    void connectParts();
    void connectCharts();
    void connectBriefing();
    briefing::AddedTable rankingForBriefing() const;
    void compute();
    void showMatrix();
    void showSelection();
    void showNothing(bool nothing);
    void fitMatrix();
    void arrange();
    EventQuery eventsOf(ObjectIndex actor) const;
    ObjectIndex actorOf(const Heatmap::Place &place) const;
    ObjectIndex areaOf(const Heatmap::Place &place) const;
    void choosePlace(const Heatmap::Place &place, bool extend);
    void openPlace(const Heatmap::Place &place);
    void filterPlace(const Heatmap::Place &place);
    void listPeriod(ChartPeriod period);
    void openPeriod(ChartPeriod period); ///< on the timeline
    void setPeriod(ChartPeriod period);
    void showBrush(std::optional<ChartPeriod> period);

    std::unique_ptr<Parts> m;
};

} // namespace hw
