// The parts of an AreasPage: only for its own source files.
#pragma once

#include "drawing/activity_chart.h"
#include "panels/areas/areas_page.h"
#include "panels/chart_card.h"
#include "panels/parts/confidence_label.h"
#include "panels/parts/empty_state.h"
#include "panels/plain_text.h"

class QBoxLayout;
class QScrollArea;

namespace hw {

struct AreasPage::Parts {
    Parts(Panel &p, ObjectActions &a, Notebook *n)
        : panel(p)
        , actions(a)
        , notebook(n) {}
    Panel &panel;
    ObjectActions &actions;
    Notebook *notebook;
    AreaPlace place;
    std::vector<AreaNode> tree;
    AreaPage page;
    AreaTechniques techniques;
    AreaComparison comparison;

    QBoxLayout *row = nullptr, *column = nullptr;
    QWidget *middle = nullptr, *below = nullptr;
    QScrollArea *middleScroll = nullptr, *sideScroll = nullptr;
    QWidget *side = nullptr;
    ChartCard *areasCard = nullptr, *flowCard = nullptr, *trendCard = nullptr;
    Card *reachCard = nullptr, *stakeCard = nullptr, *typicalCard = nullptr, *gapsCard = nullptr,
         *programmesCard = nullptr, *comparedCard = nullptr;
    LinesView *areas = nullptr, *reach = nullptr, *typical = nullptr, *gaps = nullptr, *programmes = nullptr,
              *compared = nullptr;
    AreasFlowView *flow = nullptr;
    ActivityChart *trend = nullptr;
    PlainText *stake = nullptr, *typicalNote = nullptr, *programmesNote = nullptr;
    ConfidenceLabel *confidence = nullptr;
    LinkText *evidence = nullptr, *exposure = nullptr;
};

/// Scrolls a column up and down only; without a frame or ground of its own. Takes the column over.
QScrollArea *scrolledColumn(QWidget *column);

/// A list in a card, with the distance to its edges that rows need. The card takes it over.
void setLines(Card &card, LinesView &lines, const Theme &theme, QWidget *below = nullptr);

} // namespace hw
