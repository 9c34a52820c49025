#include "window/main_window.h"

#include "panels/briefing/briefing_panel.h"
#include "panels/lists/list_panel.h"
#include "panels/parts/question_dialog.h"
#include "panels/relationships/relationships_boards.h"
#include "panels/relationships/relationships_panel.h"
#include "session/area_place.h"
#include "session/route.h"
#include "session/saved_place.h"
#include "session/wording.h"
#include "window/address_dialog.h"
#include "window/briefing_commands.h"
#include "window/command_palette.h"
#include "window/data_dialog.h"
#include "window/export_view.h"
#include "window/keys_sheet.h"
#include "window/orphans_dialog.h"
#include "window/saved_views_dialog.h"
#include "window/saved_views_menu.h"
#include "window/settings_dialog.h"
#include "window/views.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>

namespace hw {
namespace {
constexpr int textScales[] = {80, 90, 100, 115, 130, 150};

constexpr std::pair<const char *, void (BoardsStrip::*)()> boardCommands[] = {
    {"board.list", &BoardsStrip::list},
    {"board.new", &BoardsStrip::add},
    {"board.rename", &BoardsStrip::rename},
    {"board.duplicate", &BoardsStrip::duplicate},
    {"board.delete", &BoardsStrip::remove}};

void switchTheme(Theme &theme, Notebook *notebook) {
    theme.setDark(!theme.isDark());
    if (notebook)
        notebook->setSetting(settings::theme, theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
}

/// RED never leaves without a second, explicit yes (design system 13.1).
QDialog *secondYes(const Theme &theme, QWidget *parent, const std::function<void()> &write) {
    auto *dialog = new QuestionDialog(
        MainWindow::tr("Write TLP:RED into a file?"),
        MainWindow::tr("Something of yours in this view is TLP:RED: for the people of one meeting, not for passing on. "
                       "The file will hold it."),
        theme, parent);
    dialog->addChoice(MainWindow::tr("Write it all the same"), QuestionDialog::Look::Danger, write);
    dialog->addChoice(MainWindow::tr("Write nothing"), QuestionDialog::Look::Primary, nullptr);
    return dialog;
}

/// The group of the keys that a view has for itself, or nothing.
QString keysOf(View view) {
    const char *const one = view == View::Relationships ? "graph.expand"
                            : view == View::Timeline    ? "timeline.event"
                            : view == View::Briefing    ? "brief.edit"
                                                        : "rows.open";
    return Commands::group(*Commands::spec(QLatin1String(one)));
}

/// Boards are a matter of Relationships: that is shown first.
void actOnBoards(MainWindow &window, void (BoardsStrip::*what)()) {
    if (window.exploration().route().view != View::Relationships)
        window.exploration().go({View::Relationships, {}, {}});
    auto *panel = qobject_cast<RelationshipsPanel *>(window.page());
    if (!panel || !panel->boards())
        return;
    panel->refreshNow();
    (panel->boards()->*what)();
}
} // namespace

void MainWindow::connectCommands() {
    const auto on = [this](const char *id, auto what) {
        connect(m_commands.action(QLatin1String(id)), &QAction::triggered, this, what);
    };
    for (const ViewEntry &entry : viewTable())
        if (*entry.command)
            on(entry.command, [this, start = entry.start] { m_exploration.go(start()); });
    for (const auto &[id, page] :
         {std::pair("go.matrix", AreaPlace::Page::Matrix), std::pair("go.exposure", AreaPlace::Page::Exposure)})
        on(id, [this, page = page] {
            AreaPlace place;
            place.page = page;
            m_exploration.go(routeOf(place, m_exploration.landscape()));
        });
    on("go.palette", [this] { openPalette(); });
    on("go.back", [this] { m_exploration.back(); });
    on("go.forward", [this] { m_exploration.forward(); });
    on("go.up", [this] { goUp(); });
    on("filter.text", [this] { m_filterBar->editAsText(); });
    on("filter.add", [this] { m_filterBar->addFilter(); });
    on("filter.clear", [this] { m_exploration.narrow({}, tr("Clear all filters"), Exploration::Step::OfItsOwn); });
    on("filter.undo", [this] { m_undo.undo(); });
    on("filter.redo", [this] { m_undo.redo(); });
    on("filter.save", [this] { saveView(); });
    on("filter.views", [this] {
        if (!m_notebook)
            return;
        auto *dialog = new SavedViewsDialog(*m_notebook, m_exploration.snapshot(), m_theme, this);
        connect(dialog, &SavedViewsDialog::chosen, this, &MainWindow::openSavedView);
        connect(dialog, &SavedViewsDialog::saveRequested, this, &MainWindow::saveView);
        showDialog(dialog);
    });
    on("view.find", [this] { findInView(); });
    on("view.pin", [this] { pinWhatIsShown(); });
    on("view.copy", [this] { copyTable(); });
    on("view.link", [this] { copyLink(); });
    on("view.export", [this] { exportView(); });
    for (const auto &[id, what] : boardCommands)
        on(id, [this, act = what] { actOnBoards(*this, act); });
    on("window.rail", [this] { toggleRail(); });
    on("window.theme", [this] { switchTheme(m_theme, m_notebook); });
    on("window.density", [this] {
        const bool compact = m_theme.density() == Density::Comfortable;
        m_theme.setDensity(compact ? Density::Compact : Density::Comfortable);
        if (m_notebook)
            m_notebook->setSetting(settings::density,
                                   compact ? QStringLiteral("compact") : QStringLiteral("comfortable"));
    });
    on("window.larger", [this] { changeTextScale(1); });
    on("window.smaller", [this] { changeTextScale(-1); });
    on("window.plain", [this] { changeTextScale(0); });
    on("window.region", [this] { cycleRegion(1); });
    on("window.regionback", [this] { cycleRegion(-1); });
    on("window.escape", [this] { escape(); });
    on("window.full", [this] { toggleFullScreen(); });
    on("window.data", [this] { showDialog(new DataDialog(m_exploration.landscape(), m_theme, this)); });
    on("window.orphans", [this] {
        if (m_notebook)
            showDialog(new OrphansDialog(*m_notebook, m_exploration.snapshot(), m_theme, this));
    });
    on("window.settings", [this] { showDialog(new SettingsDialog(m_theme, m_commands, m_notebook, this)); });
    on("window.keys",
       [this] { showDialog(new KeysSheet(m_commands, m_theme, keysOf(m_exploration.route().view), this)); });
    on("window.quit", [this] { close(); });
    connectBriefing(*this);
}

/// One of a kind: asking again brings the one that is open to the front.
void MainWindow::showDialog(QDialog *dialog) {
    for (QDialog *open : findChildren<QDialog *>(Qt::FindDirectChildrenOnly))
        if (open != dialog && open->metaObject() == dialog->metaObject()) {
            delete dialog;
            open->raise();
            open->activateWindow();
            return;
        }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::toggleRail() {
    const bool fold = !m_rail->isCollapsed();
    if (m_wasNarrow || !m_notebook)
        m_railByHand = fold;
    else
        m_notebook->setSettingOn(settings::railCollapsed, fold);
    arrange();
}

void MainWindow::toggleFullScreen() { setWindowState(windowState() ^ Qt::WindowFullScreen); }

void MainWindow::goUp() {
    const auto crumbs = crumbsOf(m_exploration.route(), m_exploration.landscape());
    for (auto crumb = crumbs.rbegin(); crumb != crumbs.rend(); ++crumb)
        if (crumb->route != m_exploration.route())
            return m_exploration.go(crumb->route);
}

void MainWindow::changeTextScale(int steps) {
    const auto *here = std::lower_bound(std::begin(textScales), std::end(textScales), m_theme.textScale());
    const auto at = std::clamp<std::ptrdiff_t>((here - textScales) + steps, 0, std::size(textScales) - 1);
    m_theme.setTextScale(steps == 0 ? 100 : textScales[at]);
    if (m_notebook)
        m_notebook->setSettingNumber(settings::textScale, m_theme.textScale());
}

/// Rail, top bar, filters, page, status: the ones that can take the focus.
void MainWindow::cycleRegion(int direction) {
    const std::vector<QWidget *> regions{m_rail, m_topBar, m_filterBar, m_page};
    QWidget *focus = QApplication::focusWidget();
    int here = -1;
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (regions[i] && focus && (regions[i] == focus || regions[i]->isAncestorOf(focus)))
            here = static_cast<int>(i);
    const int count = static_cast<int>(regions.size());
    for (int step = 1; step <= count; ++step) {
        const int at = here < 0 && direction < 0 ? count - step : (here + direction * step + count * 2) % count;
        QWidget *region = regions[static_cast<std::size_t>(at)];
        if (!region || !region->isVisible())
            continue;
        for (QWidget *w = region->nextInFocusChain(); w != region; w = w->nextInFocusChain())
            if (region->isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus))
                return w->setFocus(Qt::ShortcutFocusReason);
    }
}

void MainWindow::pinWhatIsShown() {
    const Landscape &landscape = m_exploration.landscape();
    std::optional<ObjectIndex> object;
    if (!m_exploration.selection().objects.empty())
        object = m_exploration.selection().objects.back();
    else if (m_exploration.route().view == View::Profile)
        object = landscape.find(m_exploration.route().focus.toStdString());
    if (!object)
        return say(tr("Nothing is selected. Select something, or open its page, then pin it."));
    const Target target = targetOf(landscape, *object);
    const bool pinned = m_notebook->isPinned(target);
    pinned ? m_notebook->unpin(target) : m_notebook->pin(target);
    say(pinned ? tr("%1 is no longer pinned.").arg(wording::name(landscape, *object))
               : tr("%1 is pinned.").arg(wording::name(landscape, *object)));
}

void MainWindow::copyTable() {
    const QString text = m_page ? m_page->copyText() : QString();
    if (text.isEmpty())
        return say(tr("There is nothing here to copy as a table."));
    QGuiApplication::clipboard()->setText(text);
    say(tr("Copied as a table: %1.")
            .arg(wording::count(text.count(QLatin1Char('\n')) + !text.endsWith(QLatin1Char('\n')), tr("line"),
                                tr("lines"))));
}

void MainWindow::copyLink() {
    QGuiApplication::clipboard()->setText(printLink({m_exploration.route(), m_exploration.filter()}));
    say(tr("The link to this view is copied."));
}

void MainWindow::findInView() {
    if (auto *list = qobject_cast<ListPanel *>(m_page))
        list->findInList();
    else if (auto *relationships = qobject_cast<RelationshipsPanel *>(m_page))
        relationships->find();
    else
        openPalette();
}

void MainWindow::exportView() {
    if (!m_page)
        return;
    if (auto *briefing = qobject_cast<BriefingPanel *>(m_page))
        return briefing->exportDeck(); // its pages, through the gate, rather than a picture of the window
    QFileDialog *dialog = exportDialog(*m_page, this);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, page = m_page](const QString &file) {
        const ExportType type = *exportTypeOf(exportTypes(*page), file, dialog->selectedNameFilter());
        const auto said = [this](const QString &sentence, bool isFault) { say(sentence, isFault); };
        const auto write = [this, page, type, file, said] {
            if (QDialog *waiting = exportWhenReady(*page, type, file, this, said))
                showDialog(waiting);
        };
        if (page->marking() == briefing::Tlp::Red)
            showDialog(secondYes(m_theme, this, write));
        else
            write();
    });
    showDialog(dialog);
}

bool MainWindow::isWebAddress(const QString &address) {
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

void MainWindow::askAboutAddress(const QString &address) {
    auto *dialog = new AddressDialog(address, isWebAddress(address), m_theme, this);
    connect(dialog, &AddressDialog::openAccepted, this, [this, address] {
        if (!m_opener(QUrl(address, QUrl::StrictMode)))
            say(tr("The browser could not be started. The address can be copied instead."), true);
    });
    connect(dialog, &AddressDialog::copied, this, [this] { say(tr("The address is copied.")); });
    showDialog(dialog);
}

void MainWindow::listSavedViews(QWidget *anchor) {
    auto *menu = new SavedViewsMenu(*m_notebook, m_theme, this);
    connect(menu, &SavedViewsMenu::saveRequested, this, &MainWindow::saveView);
    connect(menu, &SavedViewsMenu::chosen, this, &MainWindow::openSavedView);
    connect(menu, &SavedViewsMenu::allRequested, m_commands.action(QStringLiteral("filter.views")), &QAction::trigger);
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 4)));
}

void MainWindow::openSavedView(const SavedView &view) {
    const auto place = savedPlace(view, m_exploration.landscape());
    if (!place)
        return say(wording::paragraph(place.error().message), true);
    if (view.routeText.isEmpty())
        m_exploration.narrow(place->link.filter, tr("View: %1").arg(view.name));
    else
        showRoute(place->link);
    if (!place->sentence.isEmpty())
        say(wording::paragraph(place->sentence.toStdString()));
}

void MainWindow::saveView() {
    if (!m_notebook)
        return;
    const PlaceLink link{m_exploration.route(), m_exploration.filter()};
    auto *dialog = new SaveViewDialog(*m_notebook, m_theme, this);
    connect(dialog, &SaveViewDialog::named, this, [this, link](const QString &name) {
        if (m_notebook->saveView(viewOf(name, link)))
            say(tr("The view “%1” is saved.").arg(name));
    });
    showDialog(dialog);
}

} // namespace hw
