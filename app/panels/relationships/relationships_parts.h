// What RelationshipsPanel is made of. Private to it.
#pragma once

#include "drawing/graph_scene.h"
#include "landscape/graph_measures.h"
#include "landscape/similarity.h"
#include "panels/chart_card.h"
#include "panels/object_actions.h"
#include "panels/parts/empty_state.h"
#include "panels/relationships/find_bar.h"
#include "panels/relationships/graph_camera_state.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/graph_floating.h"
#include "panels/relationships/graph_inspector.h"
#include "panels/relationships/graph_layouter.h"
#include "panels/relationships/graph_legend_card.h"
#include "panels/relationships/graph_note_desk.h"
#include "panels/relationships/graph_places.h"
#include "panels/relationships/graph_player.h"
#include "panels/relationships/graph_tables.h"
#include "panels/relationships/path_bar.h"
#include "panels/relationships/relationships_boards.h"
#include "panels/relationships/relationships_panel.h"
#include "session/board_shelf.h"
#include "session/graph_board.h"

#include "background/latest_only.h"

#include <algorithm>

namespace hw {

/// What the board follows: the links under a filter.
struct RelationshipsPanel::Followed {
    LinkGraphPtr graph;
    LinkGraphPtr whole; ///< without a filter
    VisibleSet visible;
    std::optional<BoardContent> opening; ///< where the board was untouched
};

struct RelationshipsPanel::Parts {
    /// What the inspector shows below its tabs.
    enum class Tab { Path, Summary, Links, Similar, Claims, Common, Fits, Board, Central, Groups, Hidden };

    ObjectActions *actions = nullptr;
    std::unique_ptr<GraphBoard> board;
    std::unique_ptr<BoardShelf> shelf; ///< null without a notebook, and so is its strip
    BoardsStrip *boards = nullptr;
    GraphLayouter *layouter = nullptr;
    GraphCanvas *canvas = nullptr;
    GraphLegendCard *legend = nullptr;
    ToolStrip *ask = nullptr, *look = nullptr, *zoom = nullptr;
    QToolButton *path = nullptr, *expand = nullptr, *hide = nullptr, *pin = nullptr;
    QToolButton *layout = nullptr, *colour = nullptr, *list = nullptr;
    PathBar *pathBar = nullptr;
    FindBar *findBar = nullptr;
    QToolButton *find = nullptr;
    std::vector<ObjectIndex> found; ///< since the bar was opened
    OverviewMapCard *map = nullptr;
    GraphPlayer *player = nullptr;
    GraphNoteDesk *notes = nullptr;
    QToolButton *note = nullptr, *years = nullptr;
    GraphInspector *inspector = nullptr;
    EmptyState *nothing = nullptr;
    GraphTables *tables = nullptr; ///< the list twin

    const Landscape *landscape = nullptr; ///< that the board follows
    std::optional<Route> route;           ///< that was shown last
    LinkIndex link = noScene;             ///< the one that is looked at, instead of objects
    std::vector<Tab> tabs;
    int tab = 0;
    Tab tabShown() const {
        return tabs.empty() ? Tab::Board : tabs[std::size_t(std::clamp(tab, 0, int(tabs.size()) - 1))];
    }
    std::pair<std::vector<ObjectIndex>, LinkIndex> inspected; ///< what the tabs are about
    bool pathWasShown = false;                                ///< a new path opens its own page
    GraphBoard::Parts pending;                                ///< of the board, until the turn ends
    bool asking = false;                                      ///< for the ends of a path
    std::vector<ObjectIndex> pathSeen;                        ///< that the camera was brought to
    std::optional<GraphCameraState> beforePath;               ///< where the camera was before the first of them
    GraphPlaces places;
    bool asKept = false; ///< the next layout leaves everything that has a place exactly there
    std::optional<BoardLayout> laidOut = BoardLayout::Force; ///< none: everything is laid out anew
    QByteArray cameraKept;                           ///< as the place in the history has it
    QString cameraFocus;                             ///< of the route that it belongs to
    std::optional<std::vector<ObjectIndex>> opening; ///< what matters most under the filter; see mattersElsewhere()
    std::size_t mattersElsewhere(const Filter &filter);
    std::optional<GraphMeasures> measures;
    QString measuringFault; ///< why there are none
    std::unique_ptr<LatestOnly<Result<GraphMeasures>>> measuring;
    struct Actors {
        std::vector<SimilarActor> similar;
        std::vector<FittingActor> fitting;
    };
    /// The page and the selection that they were asked for; none since the filter is another one.
    std::optional<std::pair<Tab, std::vector<ObjectIndex>>> actorsFor;
    Actors actors;
    bool areCompared = false;
    std::unique_ptr<LatestOnly<Actors>> comparing; ///< they are compared by all their claims
    std::unique_ptr<LatestOnly<std::shared_ptr<const SearchIndex>>> indexing;
    std::shared_ptr<const SearchIndex> index;        ///< of names, made when somebody types one
    LinkGraphPtr whole;                              ///< the links without a filter
    std::unique_ptr<LatestOnly<Followed>> following; ///< the links under the newest filter, of large landscapes
};

} // namespace hw
