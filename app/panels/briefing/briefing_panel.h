// BriefingPanel: the deck that goes to the board: pages on the left, the page in the middle, what is to be known of it
// on the right. Makes pages from what passes the filter, presents them, lets them leave. Owned by the window; window's
// thread.
#pragma once

#include "briefing/deck_desk.h"
#include "briefing/page_maker.h"
#include "panels/panel.h"

#include <functional>
#include <memory>

class QMenu;

namespace hw {

class BriefingCanvas;
class BriefingStrip;
class Notebook;
class Presenter;

class BriefingPanel : public Panel {
    Q_OBJECT
public:
    BriefingPanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr,
                  QWidget *parent = nullptr);
    ~BriefingPanel() override;

    briefing::DeckDesk &desk() const;
    BriefingCanvas &canvas() const;
    BriefingStrip &strip() const;
    Presenter *presenter() const; ///< null while nothing is presented

    using Make = std::function<std::optional<briefing::Page>(briefing::PageMaker &)>;
    /// Adds a page made from what passes the filter now, as one undo step. Its place; -1 when there was nothing to make
    /// it from.
    int add(const Make &make);
    /// The first draft of what passes the filter takes the place of all pages, as one undo step.
    void draft();
    void present();
    void exportDeck();
    void editDeck();    ///< its name, for whom, by whom
    void refreshPage(); ///< says what would change first
    /// What changed since the last export, as a list that can become a page.
    void listChanges();
    bool hasLastExport() const;
    void startNew(); ///< another briefing; this one is kept

    QString statusText() const override;
    QString copyText() const override; ///< the texts of the page
    briefing::Tlp marking() const override;

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Parts;
    QWidget *leftSide();
    QWidget *middle();
    void connectParts();
    void deskChanged(briefing::DeckDesk::Parts parts);
    void fillTemplates(QMenu &menu);
    using MakeInto = std::function<briefing::Page(briefing::Deck &, const briefing::Selection &)>;
    void addToDeck(const MakeInto &make);
    void addQuestions(int asker); ///< the one after the last: the sheet of an exercise
    std::optional<briefing::Selection> scope();
    void refreshPages(int page); ///< -1: all
    void fillDecks(QMenu &menu);
    void pageMenu(const QPoint &globalPos);
    void listClaims(const QStringList &claims);
    bool holdAgainstDataset(briefing::DeckDesk::Parts changed = {}); ///< true: something was withdrawn or came back
    void check();
    void nextMarkedPage(int by);
    void showEmptiness();
    void showNothing();
    void arrange();

    std::unique_ptr<Parts> m;
};

} // namespace hw
