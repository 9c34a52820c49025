// The notebook's values as the workspace's and back, and two of them joined.
#include "window/workspace_link.h"

#include "session/kept_boards.h"

#include <algorithm>

namespace hw {
namespace {

WorkspaceTarget toWorkspace(const Target &target) {
    return {target.is == Target::Is::Claim, target.id.toStdString(), target.name.toStdString()};
}

Target fromWorkspace(const WorkspaceTarget &target) {
    return {target.isClaim ? Target::Is::Claim : Target::Is::Object, QString::fromStdString(target.id),
            QString::fromStdString(target.name)};
}

void joinNote(QList<Note> &notes, const Note &made) {
    for (Note &there : notes) {
        if (there.target != made.target)
            continue;
        if (there.markdown != made.markdown) {
            there.markdown += QLatin1String("\n\n") + made.markdown;
            there.changedAt = std::max(there.changedAt, made.changedAt);
        }
        return;
    }
    notes << made;
}

void joinView(QList<SavedView> &views, SavedView made) {
    const auto there = [&views](const QString &name) {
        return std::find_if(views.cbegin(), views.cend(), [&name](const SavedView &view) { return view.name == name; });
    };
    if (const auto same = there(made.name); same != views.cend() && *same == made)
        return;
    const QString name = made.name;
    for (int i = 2; there(made.name) != views.cend(); ++i)
        made.name = QStringLiteral("%1 (%2)").arg(name, QString::number(i));
    views << made;
}

/// What it is called afterwards.
QString joinBoard(QList<KeptBoard> &boards, KeptBoard made) {
    for (KeptBoard &there : boards)
        if (there.name == made.name && there.text == made.text) {
            there.key = made.key; // it may be on the canvas
            return there.name;
        }
    made.name = freeBoardName(boards, made.name);
    boards << made;
    return made.name;
}

} // namespace

WorkspaceContent toWorkspace(const NotebookContent &content) {
    WorkspaceContent result;
    for (const Pin &pin : content.pins)
        result.pins.push_back(toWorkspace(pin.target));
    for (const SavedView &view : content.views)
        result.views.push_back({view.name.toStdString(), view.filterText.toStdString(), view.routeText.toStdString()});
    for (const Note &note : content.notes)
        result.notes.push_back(
            {toWorkspace(note.target), note.markdown.toStdString(), note.changedAt.toMSecsSinceEpoch()});
    for (const Tag &tag : content.tags)
        result.tags.push_back({toWorkspace(tag.target), tag.text.toStdString()});
    for (const KeptBoard &board : content.boards)
        result.boards.push_back(
            {board.name.toStdString(), board.text.toStdString(), board.changedAt.toMSecsSinceEpoch()});
    for (auto setting = content.settings.cbegin(); setting != content.settings.cend(); ++setting)
        result.settings[setting.key().toStdString()] = setting.value().toStdString();
    return result;
}

NotebookContent fromWorkspace(const WorkspaceContent &content) {
    NotebookContent result;
    for (const WorkspaceTarget &pin : content.pins)
        result.pins << Pin{fromWorkspace(pin)};
    for (const WorkspaceView &view : content.views)
        result.views << SavedView{QString::fromStdString(view.name), QString::fromStdString(view.filterText),
                                  QString::fromStdString(view.routeText)};
    for (const WorkspaceNote &note : content.notes)
        result.notes << Note{fromWorkspace(note.target), QString::fromStdString(note.markdown),
                             QDateTime::fromMSecsSinceEpoch(note.changedAt, Qt::UTC)};
    for (const WorkspaceTag &tag : content.tags)
        result.tags << Tag{fromWorkspace(tag.target), QString::fromStdString(tag.text)};
    for (const WorkspaceBoard &board : content.boards)
        result.boards << KeptBoard{0, QString::fromStdString(board.name), QString::fromStdString(board.text),
                                   QDateTime::fromMSecsSinceEpoch(board.changedAt, Qt::UTC)};
    for (const auto &[key, value] : content.settings)
        result.settings.insert(QString::fromStdString(key), QString::fromStdString(value));
    return result;
}

NotebookContent joined(const NotebookContent &kept, const NotebookContent &made) {
    NotebookContent result = kept;
    for (const Pin &pin : made.pins)
        if (!result.pins.contains(pin))
            result.pins << pin;
    for (const SavedView &view : made.views)
        joinView(result.views, view);
    for (const Note &note : made.notes)
        joinNote(result.notes, note);
    for (const Tag &tag : made.tags)
        if (!result.tags.contains(tag))
            result.tags << tag;
    result.settings.insert(made.settings);
    for (const KeptBoard &board : made.boards) {
        const QString name = joinBoard(result.boards, board);
        if (made.settings.value(settings::board) == board.name)
            result.settings[settings::board] = name;
    }
    return result;
}

} // namespace hw
