// RelationshipsPanel: who is linked with whom and how: a graph that opens with what matters, grows where the person
// asks, answers questions about paths and likeness, and is a pair of tables for who would rather read. Window's thread.
#pragma once

#include "drawing/graph_hits.h"
#include "landscape/links.h"
#include "panels/panel.h"
#include "panels/parts/hover_card.h"

#include <memory>

class QMenu;

namespace hw {

struct BoardContent;
struct GraphCameraState;
class BoardsStrip;
class GraphBoard;
class GraphCanvas;
class Notebook;
struct LineItem;
struct StartPlace;

class RelationshipsPanel : public Panel {
    Q_OBJECT
public:
    RelationshipsPanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr,
                       QWidget *parent = nullptr);
    ~RelationshipsPanel() override;

    QString statusText() const override;
    QString copyText() const override;                      ///< the twin's table that is shown, or the nodes
    briefing::Tlp marking() const override;                 ///< of its notes
    QString boardName() const;                              ///< of a board that is kept; else empty
    std::optional<PageMaking> forBriefing() const override; ///< the path that is looked at
    GraphBoard *board() const override;
    GraphCanvas &canvas() const;
    BoardsStrip *boards() const; ///< the named boards; null without a notebook
    /// Shows this board and nothing of the one before; things lie where it says.
    void load(BoardContent content);
    /// Asks for a thing by its name: shows it on the board, or puts it there.
    void find();
    void finish() override; ///< waits for the layout: for pictures and tests
    /// The links under the filter are on the board, and laid out.
    void catchUp() override;
    bool isBehind() const override;

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    struct Followed;
    void buildParts();
    void buildStrips();
    void buildMenus();
    void buildBoards(Notebook &notebook);
    void connectCanvas();
    void connectParts();
    void connectTables();
    void connectPath();
    void buildFind();
    void setFinding(bool on);
    void indexNames();
    void found(ObjectIndex object);
    void showPath();
    void lookAtPath();
    void askForPath();
    void leavePath();
    void follow();
    void followed(const Followed &found);
    void finishFollowing();
    void finishScene();
    void finishPage();
    void buildHand(); ///< notes, the years, the places where things are put, the camera: relationships_hand.cpp
    void keepCamera();
    void bringCamera(const GraphCameraState &state);
    void placePlayer(const QRect &area);
    void boardChanged();
    void boardLoaded();
    void rememberCollections();
    void showScene(bool layOutAnew);
    void showEmptiness();
    void showLook();
    void showTables();
    void showTableSelection();
    void chooseLink(LinkIndex link);
    bool chooseStep(const LineItem &row);
    void showInspector();
    void showPage();
    void layOutScene();
    std::vector<Box> newcomersKeepOff(const std::vector<StartPlace> &places) const;
    void arrange();
    void place(QWidget &widget, const QPoint &at);
    void choose(std::vector<ObjectIndex> objects, bool extend);
    void expand(ObjectIndex object, const QPoint &globalPos);
    void findPath();
    void togglePins();
    void showTwin(bool tables);
    void openCollection(SceneIndex node);
    void measureBoard();
    bool compareActors();
    void forgetActors();
    HoverCard::Content tell(const GraphHit &hit) const;
    void menuOfNode(ObjectIndex object, const QPoint &globalPos);
    void menuOfCollection(SceneIndex node, const QPoint &globalPos);
    void addGathering(QMenu &menu, ObjectIndex parent);
    void menuOfRow(ObjectIndex object, const QPoint &globalPos);
    void addRows();
    void bring(const std::vector<ObjectIndex> &objects);
    void act(int key);

    std::unique_ptr<Parts> m;
};

} // namespace hw
