// What the person does to the notebook: each edit makes the lists as they are to be and hands them to edit().
#include "session/notebook.h"
#include "session/notebook_lists.h"

namespace hw {
namespace {

constexpr qsizetype longestTag = 64;
constexpr qsizetype longestViewName = 120;

/// One line without control characters, cut between characters.
QString oneLine(const QString &text, qsizetype longest) {
    QString line;
    line.reserve(text.size());
    for (const QChar c : text)
        line += c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
                        c.category() == QChar::Separator_Paragraph
                    ? QLatin1Char(' ')
                    : c;
    line = line.simplified();
    if (line.size() > longest) {
        qsizetype cut = longest;
        if (line.at(cut - 1).isHighSurrogate())
            --cut;
        line.truncate(cut);
        line = line.trimmed();
    }
    return line;
}

/// A target in the title of an undo step.
QString titleOf(const Target &target) { return oneLine(target.name.isEmpty() ? target.id : target.name, 60); }

void putNote(QList<Note> &notes, const Target &target, const QString &markdown) {
    const qsizetype at = indexOfTarget(notes, target);
    if (markdown.trimmed().isEmpty()) {
        if (at >= 0)
            notes.removeAt(at);
        return;
    }
    const Note note{target, markdown, QDateTime::currentDateTimeUtc()};
    if (at < 0)
        notes << note;
    else if (notes.at(at).markdown != markdown)
        notes[at] = note;
}

} // namespace

void Notebook::pin(const Target &target) {
    if (!target.isValid() || isPinned(target))
        return;
    NotebookContent after = m_content;
    after.pins << Pin{target};
    edit(std::move(after), tr("Pin %1").arg(titleOf(target)));
}

void Notebook::unpin(const Target &target) {
    const qsizetype at = indexOfTarget(m_content.pins, target);
    if (at < 0)
        return;
    NotebookContent after = m_content;
    after.pins.removeAt(at);
    edit(std::move(after), tr("Unpin %1").arg(titleOf(m_content.pins.at(at).target)));
}

void Notebook::movePin(int from, int to) {
    const auto size = m_content.pins.size();
    if (from < 0 || to < 0 || from >= size || to >= size)
        return;
    NotebookContent after = m_content;
    after.pins.move(from, to);
    edit(std::move(after), tr("Move pin %1").arg(titleOf(m_content.pins.at(from).target)));
}

bool Notebook::saveView(const SavedView &view) {
    SavedView kept = view;
    kept.name = oneLine(view.name, longestViewName);
    if (kept.name.isEmpty())
        return false;
    NotebookContent after = m_content;
    const qsizetype at = indexOfView(after.views, kept.name);
    if (at < 0)
        after.views << kept;
    else
        after.views[at] = kept;
    edit(std::move(after), tr("Save view %1").arg(oneLine(kept.name, 60)));
    return true;
}

bool Notebook::renameView(const QString &name, const QString &newName) {
    const QString wanted = oneLine(newName, longestViewName);
    const qsizetype at = indexOfView(m_content.views, name);
    if (at < 0 || wanted.isEmpty() || (wanted != name && indexOfView(m_content.views, wanted) >= 0))
        return false;
    NotebookContent after = m_content;
    after.views[at].name = wanted;
    edit(std::move(after), tr("Rename view %1").arg(oneLine(name, 60)));
    return true;
}

void Notebook::removeView(const QString &name) {
    const qsizetype at = indexOfView(m_content.views, name);
    if (at < 0)
        return;
    NotebookContent after = m_content;
    after.views.removeAt(at);
    edit(std::move(after), tr("Delete view %1").arg(oneLine(name, 60)));
}

void Notebook::moveView(int from, int to) {
    const auto size = m_content.views.size();
    if (from < 0 || to < 0 || from >= size || to >= size)
        return;
    NotebookContent after = m_content;
    after.views.move(from, to);
    edit(std::move(after), tr("Move view %1").arg(oneLine(m_content.views.at(from).name, 60)));
}

void Notebook::setNote(const Target &target, const QString &markdown) {
    if (!target.isValid())
        return;
    NotebookContent after = m_content;
    putNote(after.notes, target, markdown);
    edit(std::move(after), tr("Note on %1").arg(titleOf(target)), &target);
}

void Notebook::closeStep() { m_typing = {}; }

bool Notebook::addTag(const Target &target, const QString &text) {
    QString kept = oneLine(text, longestTag);
    if (!target.isValid() || kept.isEmpty())
        return false;
    // One spelling for one tag: "board" joins "Board".
    for (const Tag &tag : m_content.tags)
        if (tag.text.compare(kept, Qt::CaseInsensitive) == 0) {
            kept = tag.text;
            break;
        }
    const Tag tag{target, kept};
    if (m_content.tags.contains(tag))
        return true;
    NotebookContent after = m_content;
    after.tags << tag;
    edit(std::move(after), tr("Tag %1 “%2”").arg(titleOf(target), kept));
    return true;
}

void Notebook::removeTag(const Target &target, const QString &text) {
    NotebookContent after = m_content;
    if (after.tags.removeAll(Tag{target, text}) > 0)
        edit(std::move(after), tr("Remove tag “%2” from %1").arg(titleOf(target), text));
}

void Notebook::editBoards(QList<KeptBoard> boards, const QString &title) {
    NotebookContent after = m_content;
    after.boards = std::move(boards);
    edit(std::move(after), title);
}

void Notebook::retarget(const Target &from, const Target &to) {
    if (from == to || !from.isValid() || !to.isValid())
        return;
    NotebookContent after = m_content;
    if (const qsizetype at = indexOfTarget(after.pins, from); at >= 0) {
        if (isPinned(to))
            after.pins.removeAt(at);
        else
            after.pins[at].target = to;
    }
    if (const Note *moved = note(from)) {
        const Note *there = note(to);
        QString markdown = moved->markdown;
        if (there) {
            const bool movedIsOlder = moved->changedAt < there->changedAt;
            markdown = (movedIsOlder ? *moved : *there).markdown + QLatin1String("\n\n") +
                       (movedIsOlder ? *there : *moved).markdown;
        }
        putNote(after.notes, to, markdown);
        after.notes.removeAt(indexOfTarget(after.notes, from));
    }
    for (const QString &text : tagsOf(from)) {
        after.tags.removeAll(Tag{from, text});
        if (!after.tags.contains(Tag{to, text}))
            after.tags << Tag{to, text};
    }
    edit(std::move(after), tr("Move notes, pins and tags to %1").arg(titleOf(to)));
}

void Notebook::forget(const Target &target) {
    NotebookContent after = m_content;
    after.pins.removeIf([&target](const Pin &pin) { return pin.target == target; });
    after.notes.removeIf([&target](const Note &note) { return note.target == target; });
    after.tags.removeIf([&target](const Tag &tag) { return tag.target == target; });
    edit(std::move(after), tr("Delete notes, pins and tags of %1").arg(titleOf(target)));
}

} // namespace hw
