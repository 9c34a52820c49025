#include "session/commands.h"

#include <QAction>
#include <QCoreApplication>
#include <QStringList>
#include <array>

namespace hw {
namespace {

using Where = CommandSpec::Where;

#define GO QT_TRANSLATE_NOOP("hw::Commands", "Go")
#define FILTER QT_TRANSLATE_NOOP("hw::Commands", "Filter")
#define THIS_VIEW QT_TRANSLATE_NOOP("hw::Commands", "This view")
#define WINDOW QT_TRANSLATE_NOOP("hw::Commands", "Window")
#define ROWS QT_TRANSLATE_NOOP("hw::Commands", "In lists, charts and cards")
#define GRAPH QT_TRANSLATE_NOOP("hw::Commands", "In the graph of relationships")
#define TIMELINE QT_TRANSLATE_NOOP("hw::Commands", "In the timeline")
#define BRIEFING QT_TRANSLATE_NOOP("hw::Commands", "In the briefing")
#define SLIDES QT_TRANSLATE_NOOP("hw::Commands", "While presenting")
#define PALETTE QT_TRANSLATE_NOOP("hw::Commands", "In the palette")
#define TR(text) QT_TRANSLATE_NOOP("hw::Commands", text)

constexpr CommandSpec commandTable[] = {
    {"view.overview", TR("Overview"), GO, "Ctrl+1", "overview"},
    {"view.relationships", TR("Relationships"), GO, "Ctrl+2", "graph"},
    {"view.timeline", TR("Timeline"), GO, "Ctrl+3", "timeline"},
    {"view.areas", TR("Research areas"), GO, "Ctrl+5", "research"},
    {"view.briefing", TR("Briefing"), GO, "Ctrl+7", "briefing"},
    {"view.catalogue", TR("Catalogue"), GO, "Ctrl+8", "list"},
    {"go.matrix", TR("Who where: actors by research area"), GO, "", "matrix"},
    {"go.exposure", TR("Our exposure"), GO, "", "research"},
    {"go.palette", TR("Search or run a command"), GO, "Ctrl+K", "search"},
    {"go.back", TR("Back"), GO, "Alt+Left; Back", "back"},
    {"go.forward", TR("Forward"), GO, "Alt+Right; Forward", "forward"},
    {"go.up", TR("Up"), GO, "Alt+Up", "up"},

    {"filter.text", TR("Edit the filter as text"), FILTER, "Ctrl+L", "filter"},
    {"filter.add", TR("Add a filter…"), FILTER, "Ctrl+Shift+F", "plus"},
    {"filter.clear", TR("Clear all filters"), FILTER, "Ctrl+Shift+L", "close"},
    {"filter.undo", TR("Undo"), FILTER, "Ctrl+Z", "undo"},
    {"filter.redo", TR("Redo"), FILTER, "Ctrl+Shift+Z; Ctrl+Y", "redo"},
    {"filter.save", TR("Save this view…"), FILTER, "Ctrl+S", "bookmark"},
    {"filter.views", TR("Saved views…"), FILTER, "Ctrl+Shift+S", "bookmark"},

    {"view.find", TR("Find in this view"), THIS_VIEW, "Ctrl+F", "search"},
    {"view.pin", TR("Pin or unpin what is shown"), THIS_VIEW, "Ctrl+D", "pin"},
    {"brief.add", TR("Add what is shown to the briefing"), THIS_VIEW, "Ctrl+B", "plus"},
    {"view.copy", TR("Copy as table"), THIS_VIEW, "Ctrl+C", "copy"},
    {"view.link", TR("Copy link to this view"), THIS_VIEW, "Ctrl+Shift+C", "link"},
    {"view.export", TR("Export this view…"), THIS_VIEW, "Ctrl+E", "download"},

    {"window.rail", TR("Fold or unfold the navigation"), WINDOW, "Ctrl+\\", "sidebar"},
    {"window.theme", TR("Switch between light and dark"), WINDOW, "Ctrl+Shift+T", "moon"},
    {"window.density", TR("Switch between comfortable and compact"), WINDOW, "Ctrl+Shift+D", "layout"},
    {"window.larger", TR("Larger text"), WINDOW, "Ctrl++; Ctrl+=", "plus"},
    {"window.smaller", TR("Smaller text"), WINDOW, "Ctrl+-", "minus"},
    {"window.plain", TR("Text at 100 %"), WINDOW, "Ctrl+0", "fit"},
    {"window.region", TR("Next region"), WINDOW, "F6"},
    {"window.regionback", TR("Previous region"), WINDOW, "Shift+F6"},
    {"window.escape", TR("Close, clear the selection, or go back"), WINDOW, "Esc"},
    {"window.full", TR("Full screen"), WINDOW, "F11", "expand"},
    {"window.data", TR("About the data"), WINDOW, "", "info"},
    {"window.orphans", TR("Notes on things that are gone…"), WINDOW, "", "info"},
    {"window.settings", TR("Settings"), WINDOW, "Ctrl+,", "settings"},
    {"window.keys", TR("Show the keys"), WINDOW, "F1", "keyboard"},
    {"window.quit", TR("Quit"), WINDOW, "Ctrl+Q"},

    {"rows.open", TR("Open it"), ROWS, "Return", "", Where::View},
    {"rows.filter", TR("Set it as filter"), ROWS, "Ctrl+Return", "", Where::View},
    {"rows.move", TR("Move"), ROWS, "Up; Down; Left; Right", "", Where::View},
    {"rows.menu", TR("What can be done with it"), ROWS, "Menu", "", Where::View},

    {"board.list", TR("Boards: open another…"), GRAPH, "", "stack"},
    {"board.new", TR("New board"), GRAPH, "", "plus"},
    {"board.rename", TR("Name or rename this board…"), GRAPH, "", "note"},
    {"board.duplicate", TR("Duplicate this board"), GRAPH, "", "copy"},
    {"board.delete", TR("Delete this board…"), GRAPH, "", "trash"},
    {"graph.boards", TR("Boards"), GRAPH, "B", "", Where::View},
    {"graph.expand", TR("Show what is linked with it"), GRAPH, "E", "", Where::View},
    {"graph.path", TR("Path between the two selected things"), GRAPH, "P", "", Where::View},
    {"graph.step", TR("Path before, next path"), GRAPH, "[; ]; ,; .", "", Where::View},
    {"graph.collapse", TR("Take away what hangs on it alone"), GRAPH, "U", "", Where::View},
    {"graph.hide", TR("Hide"), GRAPH, "H; Del", "", Where::View},
    {"graph.unhide", TR("Show what was hidden"), GRAPH, "A", "", Where::View},
    {"graph.keep", TR("Keep only this"), GRAPH, "Shift+O", "", Where::View},
    {"graph.only", TR("Keep only this and what is linked with it"), GRAPH, "O", "", Where::View},
    {"graph.pin", TR("Pin in its place, or let it go"), GRAPH, "K", "", Where::View},
    {"graph.layout", TR("Layout"), GRAPH, "L", "", Where::View},
    {"graph.colours", TR("Colours"), GRAPH, "C", "", Where::View},
    {"graph.tables", TR("The same as tables"), GRAPH, "T", "", Where::View},
    {"graph.fit", TR("Everything"), GRAPH, "F", "", Where::View},
    {"graph.zoom", TR("Larger, smaller"), GRAPH, "+; -", "", Where::View},
    {"graph.select", TR("Select; with Ctrl one more"), GRAPH, "Space", "", Where::View},
    {"graph.walk", TR("Next thing on the board, the thing before"), GRAPH, "PgDown; PgUp", "", Where::View},
    {"graph.note", TR("Draw a note"), GRAPH, "N", "", Where::View},
    {"graph.notes", TR("To the next note; arrows move it, with Ctrl they resize it"), GRAPH, "Tab", "", Where::View},
    {"graph.words", TR("Write the words of a note"), GRAPH, "Return; F2", "", Where::View},
    {"graph.years", TR("Play the years"), GRAPH, "Y", "", Where::View},
    {"graph.move", TR("Move the camera"), GRAPH, "Shift+Left; Shift+Right; Shift+Up; Shift+Down", "", Where::View},

    {"timeline.event", TR("Event before, next event of the lane"), TIMELINE, "Left; Right", "", Where::View},
    {"timeline.lane", TR("Lane above, lane below"), TIMELINE, "Up; Down", "", Where::View},
    {"timeline.step", TR("Event before, next event in time"), TIMELINE, ",; .", "", Where::View},
    {"timeline.context", TR("Next of what else happened, the one before"), TIMELINE, "C; Shift+C", "", Where::View},
    {"timeline.select", TR("Select; with Ctrl one more"), TIMELINE, "Space", "", Where::View},
    {"timeline.pan", TR("A month back, a month on"), TIMELINE, "Shift+Left; Shift+Right", "", Where::View},
    {"timeline.zoom", TR("Less time, more time"), TIMELINE, "+; -", "", Where::View},
    {"timeline.all", TR("All of the time"), TIMELINE, "0", "", Where::View},
    {"timeline.brush", TR("To the period and back; arrows move it, with Shift its end"), TIMELINE, "B", "",
     Where::View},
    {"timeline.play", TR("Play how it became known"), TIMELINE, "P", "", Where::View},
    {"timeline.fold", TR("Fold or unfold the lane"), TIMELINE, "F", "", Where::View},
    {"timeline.pin", TR("Keep the lane on top, or let it go"), TIMELINE, "K", "", Where::View},
    {"timeline.table", TR("The same as a table"), TIMELINE, "T", "", Where::View},
    {"brief.draft", TR("First draft of the briefing"), BRIEFING, "", "briefing"},
    {"brief.present", TR("Present the briefing"), BRIEFING, "F5", "present"},
    {"brief.export", TR("Export the briefing…"), BRIEFING, "", "download"},
    {"brief.changes", TR("What changed since the last briefing…"), BRIEFING, "", "history"},
    {"brief.about", TR("Name, audience and author of the briefing…"), BRIEFING, "", "note"},
    {"brief.edit", TR("Edit the words that are chosen, or the title"), BRIEFING, "Return; F2", "", Where::View},
    {"brief.move", TR("Move the page up or down"), BRIEFING, "Ctrl+Up; Ctrl+Down", "", Where::View},
    {"brief.page", TR("Add a page"), BRIEFING, "Ins", "", Where::View},
    {"brief.remove", TR("Delete the page"), BRIEFING, "Del", "", Where::View},
    {"slide.next", TR("Next slide"), SLIDES, "Right; Space; PgDown", "", Where::View},
    {"slide.before", TR("Slide before"), SLIDES, "Left; PgUp", "", Where::View},
    {"slide.ends", TR("First slide, last slide"), SLIDES, "Home; End", "", Where::View},
    {"slide.live", TR("To what can be opened on the slide; Enter opens it"), SLIDES, "Tab", "", Where::View},
    {"slide.list", TR("List of slides"), SLIDES, "G", "", Where::View},
    {"slide.notes", TR("Notes in a window of their own"), SLIDES, "N", "", Where::View},
    {"slide.black", TR("Black screen"), SLIDES, "B", "", Where::View},
    {"slide.end", TR("Back to the slide; end"), SLIDES, "Esc", "", Where::View},

    {"palette.scope", TR("Next scope"), PALETTE, "Tab", "", Where::View},
    {"palette.open", TR("Open"), PALETTE, "Return", "", Where::View},
    {"palette.filter", TR("Set as filter"), PALETTE, "Ctrl+Return", "", Where::View},
    {"palette.commands", TR("Commands only"), PALETTE, ">", "", Where::View},
    {"palette.actors", TR("Actors only"), PALETTE, "@", "", Where::View},
    {"palette.techniques", TR("Techniques only"), PALETTE, "#", "", Where::View},
    {"palette.areas", TR("Research areas only"), PALETTE, ":", "", Where::View},
};

#undef GO
#undef FILTER
#undef THIS_VIEW
#undef WINDOW
#undef ROWS
#undef GRAPH
#undef TIMELINE
#undef BRIEFING
#undef SLIDES
#undef PALETTE
#undef TR

QList<QKeySequence> fromText(const QString &text) {
    QList<QKeySequence> keys;
    for (const QString &part : text.split(QStringLiteral("; "), Qt::SkipEmptyParts)) {
        const auto key = QKeySequence::fromString(part, QKeySequence::PortableText);
        if (!key.isEmpty() && key[0].key() != Qt::Key_unknown)
            keys << key;
    }
    return keys;
}

} // namespace

std::span<const CommandSpec> Commands::table() { return commandTable; }
QString Commands::title(const CommandSpec &spec) { return QCoreApplication::translate("hw::Commands", spec.title); }
QString Commands::group(const CommandSpec &spec) { return QCoreApplication::translate("hw::Commands", spec.group); }
QList<QKeySequence> Commands::defaultKeys(const CommandSpec &spec) { return fromText(QLatin1String(spec.keys)); }

Commands::Commands(QObject *parent)
    : QObject(parent) {
    for (const CommandSpec &command : commandTable) {
        if (command.where != Where::Window)
            continue;
        auto *action = new QAction(title(command), this);
        action->setObjectName(QLatin1String(command.id));
        action->setShortcutContext(Qt::WindowShortcut);
        m_actions[QLatin1String(command.id)] = action;
        applyKeys(command, defaultKeys(command));
    }
}

const CommandSpec *Commands::spec(const QString &id) {
    for (const CommandSpec &command : commandTable)
        if (id == QLatin1String(command.id))
            return &command;
    return nullptr;
}

QAction *Commands::action(const QString &id) const {
    const auto found = m_actions.find(id);
    Q_ASSERT_X(found != m_actions.end(), "Commands::action", qPrintable(id));
    return found == m_actions.end() ? nullptr : found->second;
}

QList<QAction *> Commands::actions() const {
    QList<QAction *> all;
    for (const auto &[id, action] : m_actions)
        all << action;
    return all;
}

QList<QKeySequence> Commands::keys(const QString &id) const {
    if (const auto found = m_actions.find(id); found != m_actions.end())
        return found->second->shortcuts();
    const CommandSpec *fixed = spec(id);
    return fixed ? defaultKeys(*fixed) : QList<QKeySequence>{};
}

QString Commands::keyText(const QString &id) const {
    const auto list = keys(id);
    return list.isEmpty() ? QString() : list.first().toString(QKeySequence::NativeText);
}

QString Commands::toolTip(const QString &id) const {
    const CommandSpec *command = spec(id);
    Q_ASSERT(command);
    const QString key = keyText(id);
    return key.isEmpty() ? title(*command) : title(*command) + QStringLiteral("  ") + key;
}

void Commands::applyKeys(const CommandSpec &command, const QList<QKeySequence> &keys) {
    const QString id = QLatin1String(command.id);
    QAction *action = m_actions.at(id);
    action->setShortcuts(keys);
    action->setToolTip(toolTip(id));
}

void Commands::setKeys(const QString &id, const QList<QKeySequence> &keys) {
    const CommandSpec *command = spec(id);
    if (!command || command->where != Where::Window || m_actions.at(id)->shortcuts() == keys)
        return;
    applyKeys(*command, keys);
    emit keysChanged(id);
}

void Commands::resetKeys(const QString &id) {
    if (const CommandSpec *command = spec(id))
        setKeys(id, defaultKeys(*command));
}

bool Commands::isRebound(const QString &id) const {
    const CommandSpec *command = spec(id);
    return command && command->where == Where::Window && keys(id) != defaultKeys(*command);
}

const CommandSpec *Commands::holderOf(const QKeySequence &key, const QString &exceptId) const {
    for (const CommandSpec &command : commandTable)
        if (command.where == Where::Window && exceptId != QLatin1String(command.id) &&
            keys(QLatin1String(command.id)).contains(key))
            return &command;
    return nullptr;
}

QString Commands::keysAsText(const QString &id) const {
    QStringList texts;
    for (const QKeySequence &key : keys(id))
        texts << key.toString(QKeySequence::PortableText);
    return texts.join(QStringLiteral("; "));
}

void Commands::setKeysFromText(const QString &id, const QString &text) { setKeys(id, fromText(text)); }

} // namespace hw
