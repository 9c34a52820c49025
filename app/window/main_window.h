// MainWindow: composes rail, top bar, filter bar, page and status bar over one Exploration; decides nothing. Owned by
// run_window or by whoever draws a picture; window's thread.
#pragma once

#include "background/latest_only.h"
#include "landscape/search.h"
#include "session/commands.h"
#include "session/route.h"
#include "session/undo_order.h"
#include "window/filter_bar.h"
#include "window/rail.h"
#include "window/status_line.h"
#include "window/top_bar.h"

#include <QUrl>

class QDialog;
class QStackedWidget;

namespace hw {

class CommandPalette;
class Toast;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    /// All of them outlive the window. Without a notebook (pictures) what belongs to the person is not shown.
    MainWindow(Exploration &exploration, Theme &theme, Notebook *notebook, QWidget *parent = nullptr);
    ~MainWindow() override;

    Exploration &exploration() { return m_exploration; }
    Theme &theme() { return m_theme; }
    Notebook *notebook() { return m_notebook; }
    Commands &commands() { return m_commands; }
    Rail &rail() { return *m_rail; }
    TopBar &topBar() { return *m_topBar; }
    FilterBar &filterBar() { return *m_filterBar; }
    StatusLine &statusLine() { return *m_status; }
    Toast &toast() { return *m_toast; }
    CommandPalette &palettePanel(); ///< made when it is first needed
    Panel *page() const { return m_page; }

    Panel *pageOf(View view); ///< made when it is first asked for; null for views that this version has not
    void refreshNow();        ///< everything that is pending, now: for pictures and tests
    void finish();            ///< and what other threads still work at
    void escape();            ///< the first step that applies: close, clear the selection, go back
    void openPalette(const QString &text = {});
    void showRoute(const PlaceLink &link);
    void openSavedView(const SavedView &view);
    void say(const QString &sentence, bool failed = false);
    const SearchIndex *searchIndex() const { return m_index.get(); } ///< null while it is being built

    /// Opens an address outside after the person's yes; replaced by tests.
    void setOpener(std::function<bool(const QUrl &)> opener) { m_opener = std::move(opener); }
    /// The dialog about an address, without its question: true when it is an address that may be opened.
    static bool isWebAddress(const QString &address);

signals:
    /// The person wants the window to go (Ctrl+Q); the owner decides about unsaved work.
    void closeRequested(QCloseEvent *event);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void explorationChanged(Exploration::Parts parts);
    void showPage();
    void buildIndex();
    void updateTitle();
    void updateStatus();
    void updateActions();
    void dressActions();
    void arrange();

    // main_window_commands.cpp
    void connectCommands();
    void toggleRail();
    void toggleFullScreen();
    void goUp();
    void cycleRegion(int direction);
    void pinWhatIsShown();
    void copyTable();
    void copyLink();
    void exportView();
    void findInView();
    void changeTextScale(int steps);
    void askAboutAddress(const QString &address);
    void listSavedViews(QWidget *anchor);
    void saveView();
    void showDialog(QDialog *dialog);

    Exploration &m_exploration;
    Theme &m_theme;
    Notebook *m_notebook;
    Commands m_commands;
    UndoOrder m_undo;
    Rail *m_rail;
    TopBar *m_topBar;
    FilterBar *m_filterBar;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    Toast *m_toast;
    CommandPalette *m_palette = nullptr;
    Panel *m_page = nullptr;
    std::map<View, Panel *> m_pages;
    std::optional<bool> m_railByHand; ///< what the person chose in a narrow window; forgotten when it gets wide
    bool m_wasNarrow = false;
    std::function<bool(const QUrl &)> m_opener;
    std::shared_ptr<const SearchIndex> m_index;
    LatestOnly<std::shared_ptr<const SearchIndex>> m_indexing;
};

} // namespace hw
