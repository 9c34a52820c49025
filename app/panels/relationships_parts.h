// What RelationshipsPanel is made of. Private to it.
#pragma once

#include "drawing/graph_scene.h"
#include "landscape/graph_measures.h"
#include "panels/chart_card.h"
#include "panels/graph_canvas.h"
#include "panels/graph_floating.h"
#include "panels/graph_inspector.h"
#include "panels/graph_layouter.h"
#include "panels/graph_legend_card.h"
#include "panels/graph_places.h"
#include "panels/object_actions.h"
#include "panels/parts/empty_state.h"
#include "panels/relationships_panel.h"
#include "session/graph_board.h"

#include "background/latest_only.h"

#include <QTableView>

namespace hw {

class TextTableModel;

/// What the board follows: the links under a filter.
struct RelationshipsPanel::Followed {
    LinkGraphPtr graph;
    LinkGraphPtr whole; ///< without a filter
    VisibleSet visible;
};

struct RelationshipsPanel::Parts {
    /// What the inspector shows below its tabs.
    enum class Tab { Links, Similar, Claims, Common, Fits, Board, Central, Groups, Hidden };

    ObjectActions *actions = nullptr;
    std::unique_ptr<GraphBoard> board;
    GraphLayouter *layouter = nullptr;
    GraphCanvas *canvas = nullptr;
    GraphLegendCard *legend = nullptr;
    ToolStrip *ask = nullptr, *look = nullptr, *zoom = nullptr;
    QToolButton *path = nullptr, *expand = nullptr, *hide = nullptr, *pin = nullptr;
    QToolButton *layout = nullptr, *colour = nullptr, *list = nullptr;
    PathBar *pathBar = nullptr;
    OverviewMapCard *map = nullptr;
    GraphInspector *inspector = nullptr;
    EmptyState *nothing = nullptr;
    QWidget *tables = nullptr; ///< the list twin
    QTableView *nodeTable = nullptr, *linkTable = nullptr;
    TextTableModel *nodeRows = nullptr, *linkRows = nullptr;

    const Landscape *landscape = nullptr; ///< that the board follows
    QString focus;                        ///< of the route that was shown last
    bool started = false;
    LinkIndex link = noScene; ///< the one that is looked at, instead of objects
    std::vector<Tab> tabs;
    int tab = 0;
    GraphBoard::Parts pending; ///< of the board, until the turn ends
    bool quiet = false;        ///< the tables follow the board and not the other way round
    GraphPlaces places;
    BoardLayout laidOut = BoardLayout::Force;
    std::optional<GraphMeasures> measures;
    std::unique_ptr<LatestOnly<std::optional<GraphMeasures>>> measuring;
    LinkGraphPtr whole;                              ///< the links without a filter
    std::unique_ptr<LatestOnly<Followed>> following; ///< the links under the newest filter, of large landscapes
};

} // namespace hw
