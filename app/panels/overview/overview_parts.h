// The parts of an OverviewPanel: only for its own two source files.
#pragma once

#include "landscape/bottom_line.h"
#include "landscape/overview.h"
#include "panels/bottom_line.h"
#include "panels/chart_card.h"
#include "panels/heatmap_view.h"
#include "panels/lines_view.h"
#include "panels/object_actions.h"
#include "panels/overview/kpi_strip.h"
#include "panels/overview/overview_panel.h"
#include "panels/parts/empty_state.h"
#include "panels/plain_text.h"
#include "panels/ranking_view.h"

#include <optional>

class QGridLayout;
class QScrollArea;

namespace hw {

struct OverviewPanel::Parts {
    ObjectActions *actions = nullptr;
    QScrollArea *scroll = nullptr;
    QWidget *page = nullptr;
    QGridLayout *grid = nullptr;
    EmptyState *empty = nullptr;
    Card *emptyCard = nullptr;
    BottomLineBox *bottom = nullptr;
    KpiStrip *numbers = nullptr;
    ActivityChart *chart = nullptr;
    OriginLegend *origins = nullptr;
    QWidget *brushBar = nullptr; ///< what can be done with the chosen period
    PlainText *brushText = nullptr;
    RankingView *ranking = nullptr;
    HeatmapView *heatmap = nullptr;
    RampLegend *ramp = nullptr;
    LinesView *newest = nullptr;
    ChartCard *activityCard = nullptr, *rankingCard = nullptr, *heatmapCard = nullptr;
    Card *newestCard = nullptr;
    Overview overview;
    BottomLine line;
    OverviewShape shape;
    std::optional<ChartPeriod> brush;
    bool twoColumns = true;
};

} // namespace hw
