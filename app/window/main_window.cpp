#include "window/main_window.h"

#include "drawing/icons.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/lists/list_panel.h"
#include "panels/parts/toast.h"
#include "session/route.h"
#include "session/wording.h"
#include "window/briefing_commands.h"
#include "window/command_palette.h"
#include "window/views.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>

namespace hw {
namespace {

/// What the desktop leaves for windows: a small or strongly scaled screen has less than we like to have.
QSize roomOnScreen() {
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? screen->availableSize() : QSize(1440, 900);
}
constexpr int narrow = 1360; ///< below it the rail folds by itself
} // namespace

MainWindow::MainWindow(Exploration &exploration, Theme &theme, Notebook *notebook, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme)
    , m_notebook(notebook)
    , m_undo(exploration, notebook)
    , m_rail(new Rail(exploration, theme, m_commands, notebook, this))
    , m_topBar(new TopBar(exploration, theme, m_commands, this))
    , m_filterBar(new FilterBar(exploration, theme, m_commands, notebook, this, this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusLine(theme, this))
    , m_toast(new Toast(theme, this))
    , m_opener([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_indexing(this) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(QSize(1024, 680).boundedTo(roomOnScreen()));
    resize(QSize(1440, 900).boundedTo(roomOnScreen()));
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_stack->setObjectName(QStringLiteral("page"));
    dressActions();
    connectCommands();
    connect(&exploration, &Exploration::changed, this, &MainWindow::explorationChanged);
    connect(&m_undo, &UndoOrder::changed, this, &MainWindow::updateActions);
    connect(m_filterBar, &FilterBar::countMoved, this, &MainWindow::updateStatus);
    connect(m_filterBar, &FilterBar::savedViewsRequested, this, &MainWindow::listSavedViews);
    connect(m_filterBar, &FilterBar::textApplied, this, [this] {
        if (m_page)
            m_page->setFocus(Qt::OtherFocusReason);
    });
    connect(m_filterBar, &FilterBar::filterTakenBack, this,
            [this] { say(tr("Esc took back what was ticked. Enter, or a click beside it, keeps it.")); });
    connect(&theme, &Theme::changed, this, [this] {
        arrange();
        update();
    });
    if (notebook)
        connect(notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
            if (parts & Notebook::SavingPart)
                updateStatus();
            if (parts & Notebook::SettingsPart)
                arrange();
        });
    qApp->installEventFilter(this);
    showPage();
    explorationChanged(Exploration::LandscapePart | Exploration::RoutePart);
}

MainWindow::~MainWindow() {
    // Their children look at the members that go before QWidget takes them down. Hidden, so that none takes the place
    // of the one before it and begins to work.
    m_stack->hide();
    for (const auto &[view, page] : m_pages) {
        page->disconnect(this);
        delete page;
    }
    delete m_palette;
    delete m_filterBar;
    delete m_topBar;
    delete m_rail;
}

void MainWindow::dressActions() {
    for (const CommandSpec &command : Commands::table()) {
        if (command.where != CommandSpec::Where::Window)
            continue;
        QAction *action = m_commands.action(QLatin1String(command.id));
        if (*command.icon)
            action->setIcon(themedIcon(m_theme, QLatin1String(command.icon)));
        addAction(action);
    }
}

void MainWindow::explorationChanged(Exploration::Parts parts) {
    if (parts & Exploration::RoutePart)
        showPage();
    m_filterBar->refresh(parts);
    if (parts & (Exploration::RoutePart | Exploration::LandscapePart)) {
        m_topBar->refresh();
        m_rail->refresh();
        updateTitle();
    }
    if (parts & Exploration::LandscapePart)
        buildIndex();
    updateStatus();
    updateActions();
}

void MainWindow::buildIndex() {
    m_index.reset();
    m_indexing.ask([landscape = m_exploration.snapshot()](Progress &) { return SearchIndex::build(landscape); },
                   [this](std::shared_ptr<const SearchIndex> index) {
                       m_index = std::move(index);
                       if (m_palette && m_palette->isOpen())
                           m_palette->refresh();
                   });
}

Panel *MainWindow::pageOf(View view) {
    const ViewEntry *entry = viewEntry(view);
    if (!entry)
        return nullptr;
    Panel *&page = m_pages[entry->view];
    if (page)
        return page;
    page = entry->make(m_exploration, m_theme, m_notebook, m_stack);
    m_stack->addWidget(page);
    connect(page, &Panel::statusTextChanged, this, [this] {
        updateStatus();
        showMarking(*this);
    });
    connect(page, &Panel::addressRequested, this, &MainWindow::askAboutAddress);
    connect(page, &Panel::noticed, this,
            [this](const QString &sentence) { m_toast->say(sentence, {}, Toast::Tone::Told); });
    connect(page, &Panel::warned, this, [this](const QString &sentence) { say(sentence, true); });
    connect(page, &Panel::pageWanted, this, [this](const PageMaking &making) { addToBriefing(*this, making); });
    if (GraphBoard *board = page->board())
        m_undo.include(*board);
    if (auto *list = qobject_cast<ListPanel *>(page))
        connect(list, &ListPanel::reported, this, &MainWindow::say);
    if (auto *briefing = qobject_cast<BriefingPanel *>(page)) {
        const int of = m_undo.include(UndoOrder::sourceOf(briefing->desk()));
        connect(&briefing->desk(), &briefing::DeckDesk::changed, this, [this, of] { m_undo.note(of); });
    }
    return page;
}

/// Pages are made when they are first opened.
void MainWindow::showPage() {
    Panel *page = pageOf(m_exploration.route().view);
    if (!page || page == m_page) // showRoute() refuses places without a view with a word
        return;
    const QWidget *focus = QApplication::focusWidget();
    // Keys that went to the old page, or to a filter that is done, go to the new one.
    const bool hadFocus = !m_page || m_page->isAncestorOf(focus) || m_filterBar->isAncestorOf(focus);
    m_page = page;
    m_stack->setCurrentWidget(page);
    arrange();    // a briefing has no filter bar
    if (hadFocus) // before the window is shown, too: or its first keys would go to the rail
        page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updateTitle() { setWindowTitle(windowTitleOf(m_exploration.route(), m_exploration.landscape())); }

void MainWindow::updateStatus() {
    const Landscape &landscape = m_exploration.landscape();
    const DatasetInfo &info = landscape.info();
    QStringList facts{tr("Dataset %1").arg(wording::line(info.version, 40))};
    if (!info.attackVersion.empty())
        facts << tr("ATT&CK v%1").arg(wording::line(info.attackVersion, 20));
    facts << wording::count(landscape.claimCount(), tr("claim"), tr("claims"))
          << wording::count(static_cast<qint64>(landscape.objectsOf(Kind::Source).size()), tr("source"), tr("sources"))
          << tr("times in UTC");
    if (m_notebook && m_notebook->saving().is == Saving::Is::InMemoryOnly && !m_notebook->saving().message.isEmpty())
        facts << tr("your work is not saved");
    m_status->setData(facts.join(QStringLiteral("  ·  ")));

    QStringList view;
    const QString ofPage = m_page ? m_page->statusText() : QString();
    // Some views say the same number themselves.
    if (m_filterBar->countIsElsewhere() && m_exploration.route().view != View::Briefing &&
        !ofPage.startsWith(m_filterBar->countText()))
        view << m_filterBar->countText();
    view << ofPage;
    view.removeAll(QString());
    m_status->setView(view.join(QStringLiteral("  ·  ")));
}

void MainWindow::updateActions() {
    const auto enable = [this](const char *id, bool on) { m_commands.action(QLatin1String(id))->setEnabled(on); };
    enable("go.back", m_exploration.canGoBack());
    enable("go.forward", m_exploration.canGoForward());
    enable("go.up", crumbsOf(m_exploration.route(), m_exploration.landscape()).size() > 1);
    for (const char *ofTheBar : {"filter.text", "filter.add"})
        enable(ofTheBar, m_exploration.route().view != View::Briefing);
    enable("filter.clear", !m_exploration.filter().isEmpty());
    enable("filter.undo", m_undo.canUndo());
    enable("filter.redo", m_undo.canRedo());
    const auto word = [](const QString &verb, const QString &what) {
        return what.isEmpty() ? verb : QStringLiteral("%1: %2").arg(verb, what);
    };
    m_commands.action(QStringLiteral("filter.undo"))->setText(word(tr("Undo"), m_undo.undoTitle()));
    m_commands.action(QStringLiteral("filter.redo"))->setText(word(tr("Redo"), m_undo.redoTitle()));
    for (const char *ofThePerson :
         {"filter.save", "view.pin", "board.list", "board.new", "board.rename", "board.duplicate", "board.delete"})
        enable(ofThePerson, m_notebook);
}

void MainWindow::finish() {
    if (m_page)
        m_page->finish();
}

void MainWindow::refreshNow() {
    arrange();
    for (const auto &[view, page] : m_pages)
        if (page == m_page)
            page->refreshNow();
    updateStatus();
}

void MainWindow::arrange() {
    const bool full = isFullScreen();
    const bool isNarrow = width() < m_theme.scaled(narrow);
    if (std::exchange(m_wasNarrow, isNarrow) != isNarrow)
        m_railByHand.reset();
    const bool folded = m_notebook && m_notebook->settingIsOn(settings::railCollapsed);
    m_rail->setCollapsed(m_railByHand.value_or(isNarrow || folded));
    m_rail->setVisible(!full);
    m_status->setVisible(!full);
    const int left = full ? 0 : m_rail->sizeHint().width();
    // A deck carries its own filters.
    const bool isFiltered = m_exploration.route().view != View::Briefing;
    m_filterBar->setVisible(isFiltered);
    const int top = m_theme.px(Metric::TopBar), filter = isFiltered ? m_theme.px(Metric::FilterBar) : 0;
    const int status = full ? 0 : m_theme.px(Metric::StatusBar);
    m_rail->setGeometry(0, 0, left, height());
    m_topBar->setGeometry(left, 0, width() - left, top);
    m_filterBar->setGeometry(left, top, width() - left, filter);
    m_stack->setGeometry(left, top + filter, width() - left, height() - top - filter - status);
    m_status->setGeometry(left, height() - status, width() - left, status);
    if (m_palette && m_palette->isOpen())
        m_palette->fit();
}

void MainWindow::resizeEvent(QResizeEvent *) { arrange(); }

void MainWindow::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.canvas"));
}

void MainWindow::closeEvent(QCloseEvent *event) { emit closeRequested(event); }

void MainWindow::changeEvent(QEvent *event) {
    if (event->type() == QEvent::WindowStateChange)
        arrange();
    QWidget::changeEvent(event);
}

/// Enter presses the button that has the keys, as Space does: Qt leaves that to dialogs. Comes when nobody has taken it.
void MainWindow::keyPressEvent(QKeyEvent *event) {
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier) && !event->isAutoRepeat();
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()); button && enters && isPlain)
        return button->click();
    QWidget::keyPressEvent(event);
}

/// Tab. A page hands the keys on to its main part; Qt stops at the page, too, and so leaves out all that stands before
/// that part. Here only what keeps the keys is a stop.
bool MainWindow::focusNextPrevChild(bool next) {
    QWidget *const from = focusWidget() ? focusWidget() : this;
    const auto step = [next](QWidget *at) { return next ? at->nextInFocusChain() : at->previousInFocusChain(); };
    for (QWidget *at = step(from); at && at != from; at = step(at))
        if (at->focusPolicy() & Qt::TabFocus && !at->focusProxy() && at->isVisibleTo(this) && at->isEnabled() &&
            at->window() == this) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    return false;
}

/// Mouse buttons 4 and 5 mean back and forward wherever the pointer is.
bool MainWindow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() &&
        static_cast<QWidget *>(watched)->window() == this) {
        const auto button = static_cast<QMouseEvent *>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            button == Qt::BackButton ? m_exploration.back() : m_exploration.forward();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::escape() {
    for (Floating *floating : findChildren<Floating *>(Qt::FindDirectChildrenOnly))
        if (floating->isOpen())
            return floating->cancel();
    if (!m_exploration.selection().objects.empty())
        return m_exploration.select({});
    const View view = m_exploration.route().view;
    if ((view == View::Profile || view == View::List) && m_exploration.canGoBack())
        m_exploration.back();
}

CommandPalette &MainWindow::palettePanel() {
    if (!m_palette)
        m_palette = new CommandPalette(*this);
    return *m_palette;
}

void MainWindow::openPalette(const QString &text) { palettePanel().open(text); }

void MainWindow::showRoute(const PlaceLink &link) {
    if (!viewEntry(link.route.view))
        return say(tr("This version of Helixwatch has no view “%1”.").arg(viewTitle(link.route.view)), true);
    m_exploration.go(link.route, link.filter, tr("Link"));
}

void MainWindow::say(const QString &sentence, bool failed) {
    m_toast->say(sentence, {}, failed ? Toast::Tone::Failed : Toast::Tone::Done);
}

} // namespace hw
