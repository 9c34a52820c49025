#include "session/notebook.h"

#include "landscape/landscape.h"

#include <algorithm>

namespace hw {

namespace {

constexpr std::size_t undoDepth = 100;
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

template<class T>
qsizetype indexOfTarget(const QList<T> &list, const Target &target) {
    for (qsizetype i = 0; i < list.size(); ++i)
        if (list.at(i).target == target)
            return i;
    return -1;
}

qsizetype indexOfView(const QList<SavedView> &views, const QString &name) {
    for (qsizetype i = 0; i < views.size(); ++i)
        if (views.at(i).name == name)
            return i;
    return -1;
}

void sortByText(QStringList &texts) {
    std::sort(texts.begin(), texts.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
}

Notebook::Parts differences(const NotebookContent &a, const NotebookContent &b) {
    Notebook::Parts parts;
    parts.setFlag(Notebook::PinsPart, a.pins != b.pins);
    parts.setFlag(Notebook::ViewsPart, a.views != b.views);
    parts.setFlag(Notebook::NotesPart, a.notes != b.notes);
    parts.setFlag(Notebook::TagsPart, a.tags != b.tags);
    return parts;
}

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

Notebook::Notebook(QObject *parent)
    : QObject(parent) {}

bool Notebook::isPinned(const Target &target) const { return indexOfTarget(m_content.pins, target) >= 0; }

const SavedView *Notebook::view(const QString &name) const {
    const qsizetype at = indexOfView(m_content.views, name);
    return at < 0 ? nullptr : &m_content.views.at(at);
}

const Note *Notebook::note(const Target &target) const {
    const qsizetype at = indexOfTarget(m_content.notes, target);
    return at < 0 ? nullptr : &m_content.notes.at(at);
}

QStringList Notebook::tagsOf(const Target &target) const {
    QStringList texts;
    for (const Tag &tag : m_content.tags)
        if (tag.target == target)
            texts << tag.text;
    sortByText(texts);
    return texts;
}

QStringList Notebook::tagTexts() const {
    QStringList texts;
    for (const Tag &tag : m_content.tags)
        texts << tag.text;
    texts.removeDuplicates();
    sortByText(texts);
    return texts;
}

QList<Target> Notebook::targetsTagged(const QString &text) const {
    QList<Target> targets;
    for (const Tag &tag : m_content.tags)
        if (tag.text == text)
            targets << tag.target;
    return targets;
}

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

QString Notebook::undoTitle() const { return m_undo.empty() ? QString() : m_undo.back().title; }

QString Notebook::redoTitle() const { return m_redo.empty() ? QString() : m_redo.back().title; }

void Notebook::undo() {
    if (m_undo.empty())
        return;
    m_redo.push_back(std::move(m_undo.back()));
    m_undo.pop_back();
    replace(m_redo.back().before);
}

void Notebook::redo() {
    if (m_redo.empty())
        return;
    m_undo.push_back(std::move(m_redo.back()));
    m_redo.pop_back();
    replace(m_undo.back().after);
}

QString Notebook::setting(const QString &key, const QString &otherwise) const {
    return m_content.settings.value(key, otherwise);
}

bool Notebook::settingIsOn(const QString &key, bool otherwise) const {
    const QString value = setting(key);
    return value == QLatin1String("on") || (value != QLatin1String("off") && otherwise);
}

int Notebook::settingNumber(const QString &key, int otherwise) const {
    bool isNumber = false;
    const int number = setting(key).toInt(&isNumber);
    return isNumber ? number : otherwise;
}

void Notebook::setSetting(const QString &key, const QString &value) {
    if (m_content.settings.contains(key) && m_content.settings.value(key) == value)
        return;
    m_content.settings.insert(key, value);
    emit changed(SettingsPart);
}

void Notebook::setSettingOn(const QString &key, bool on) {
    setSetting(key, on ? QStringLiteral("on") : QStringLiteral("off"));
}

void Notebook::setSettingNumber(const QString &key, int number) { setSetting(key, QString::number(number)); }

void Notebook::clearSetting(const QString &key) {
    if (m_content.settings.remove(key) > 0)
        emit changed(SettingsPart);
}

Orphans Notebook::orphans(const Landscape &landscape) const {
    Orphans gone;
    for (const Pin &pin : m_content.pins)
        if (!has(landscape, pin.target))
            gone.pins << pin;
    for (const Note &note : m_content.notes)
        if (!has(landscape, note.target))
            gone.notes << note;
    for (const Tag &tag : m_content.tags)
        if (!has(landscape, tag.target))
            gone.tags << tag;
    return gone;
}

void Notebook::rememberNames(const Landscape &landscape) {
    Parts parts;
    const auto remember = [&landscape, &parts](auto &list, Part part) {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const Target &target = list.at(i).target;
            const QString id = target.id;
            QString name;
            if (target.is == Target::Is::Object) {
                if (const auto object = landscape.find(id.toStdString()))
                    name = targetOf(landscape, *object).name;
            } else if (const auto claim = landscape.findClaim(id.toStdString())) {
                name = targetOf(landscape, *claim).name;
            }
            if (!name.isEmpty() && name != target.name) {
                list[i].target.name = name;
                parts |= part;
            }
        }
    };
    remember(m_content.pins, PinsPart);
    remember(m_content.notes, NotesPart);
    remember(m_content.tags, TagsPart);
    if (parts)
        emit changed(parts);
}

void Notebook::load(NotebookContent content) {
    m_content = std::move(content);
    m_undo.clear();
    m_redo.clear();
    closeStep();
    emit changed(PinsPart | ViewsPart | NotesPart | TagsPart | SettingsPart | UndoPart);
}

void Notebook::setSaving(const Saving &saving) {
    if (m_saving == saving)
        return;
    m_saving = saving;
    emit changed(SavingPart);
}

void Notebook::edit(NotebookContent after, const QString &title, const Target *typing) {
    const Parts parts = differences(m_content, after);
    const bool merges = typing && m_typing.isValid() && *typing == m_typing && !m_undo.empty();
    if (!parts)
        return;
    if (merges) {
        Step &step = m_undo.back();
        step.after = after;
        const Note *first = nullptr;
        const qsizetype before = indexOfTarget(step.before.notes, *typing), now = indexOfTarget(after.notes, *typing);
        if (before >= 0)
            first = &step.before.notes.at(before);
        // Typed and taken back: nothing happened.
        if ((first && now >= 0 && first->markdown == after.notes.at(now).markdown) || (!first && now < 0)) {
            after.notes = step.before.notes;
            m_undo.pop_back();
            closeStep();
        }
    } else {
        m_undo.push_back({m_content, after, title});
        if (m_undo.size() > undoDepth)
            m_undo.erase(m_undo.begin());
        m_typing = typing ? *typing : Target{};
    }
    m_redo.clear();
    m_content = std::move(after);
    emit changed(parts | UndoPart);
}

void Notebook::replace(const NotebookContent &content) {
    const Parts parts = differences(m_content, content) | UndoPart;
    m_content.pins = content.pins;
    m_content.views = content.views;
    m_content.notes = content.notes;
    m_content.tags = content.tags;
    closeStep();
    emit changed(parts);
}

} // namespace hw
