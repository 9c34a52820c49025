#include "session/notebook.h"

#include "landscape/landscape.h"
#include "session/kept_boards.h"
#include "session/notebook_lists.h"

#include <algorithm>

namespace hw {

namespace {

constexpr std::size_t undoDepth = 100;

void sortByText(QStringList &texts) {
    std::sort(texts.begin(), texts.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a < b;
    });
}

Notebook::Parts partsOf(const QString &setting) {
    return settings::isWork(setting) ? Notebook::SettingsPart | Notebook::WorkPart : Notebook::SettingsPart;
}

Notebook::Parts differences(const NotebookContent &a, const NotebookContent &b) {
    Notebook::Parts parts;
    parts.setFlag(Notebook::PinsPart, a.pins != b.pins);
    parts.setFlag(Notebook::ViewsPart, a.views != b.views);
    parts.setFlag(Notebook::NotesPart, a.notes != b.notes);
    parts.setFlag(Notebook::TagsPart, a.tags != b.tags);
    parts.setFlag(Notebook::BoardsPart, a.boards != b.boards);
    return parts;
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

QString Notebook::undoTitle() const { return m_undo.empty() ? QString() : m_undo.back().title; }

QString Notebook::redoTitle() const { return m_redo.empty() ? QString() : m_redo.back().title; }

void Notebook::undo() {
    if (m_undo.empty())
        return;
    m_redo.push_back(std::move(m_undo.back()));
    m_undo.pop_back();
    Step &step = m_redo.back();
    refreshBoards(step.after.boards, m_content.boards);
    replace(step, true);
}

void Notebook::redo() {
    if (m_redo.empty())
        return;
    m_undo.push_back(std::move(m_redo.back()));
    m_redo.pop_back();
    Step &step = m_undo.back();
    refreshBoards(step.before.boards, m_content.boards);
    replace(step, false);
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
    emit changed(partsOf(key));
}

void Notebook::setSettingOn(const QString &key, bool on) {
    setSetting(key, on ? QStringLiteral("on") : QStringLiteral("off"));
}

void Notebook::setSettingNumber(const QString &key, int number) { setSetting(key, QString::number(number)); }

void Notebook::clearSetting(const QString &key) {
    if (m_content.settings.remove(key) > 0)
        emit changed(partsOf(key));
}

void Notebook::editSetting(const QString &key, const QString &value, const QString &title, bool joins) {
    if (setting(key) == value)
        return;
    NotebookContent after = m_content;
    after.settings.insert(key, value);
    Step *last = m_undo.empty() ? nullptr : &m_undo.back();
    if (joins && last && m_redo.empty() && last->setting == key && last->title == title) {
        last->after.settings = after.settings;
    } else {
        m_undo.push_back({m_content, after, title, key});
        ++m_newSteps;
        if (m_undo.size() > undoDepth)
            m_undo.erase(m_undo.begin());
    }
    closeStep();
    m_redo.clear();
    m_content = std::move(after);
    emit changed(partsOf(key) | UndoPart);
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
    for (KeptBoard &board : m_content.boards)
        if (board.key == 0)
            board.key = newBoardKey();
    m_undo.clear();
    m_redo.clear();
    closeStep();
    emit changed(PinsPart | ViewsPart | NotesPart | TagsPart | BoardsPart | SettingsPart | UndoPart);
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
        ++m_newSteps;
        if (m_undo.size() > undoDepth)
            m_undo.erase(m_undo.begin());
        m_typing = typing ? *typing : Target{};
    }
    m_redo.clear();
    m_content = std::move(after);
    emit changed(parts | UndoPart);
}

void Notebook::keepBoards(QList<KeptBoard> boards, Part part) {
    if (boards == m_content.boards)
        return;
    m_content.boards = std::move(boards);
    emit changed(part);
}

void Notebook::replace(const Step &step, bool undoing) {
    const NotebookContent &from = undoing ? step.after : step.before, &to = undoing ? step.before : step.after;
    NotebookContent next = to;
    next.settings = m_content.settings;
    next.boards = boardsAfter(m_content.boards, from.boards, to.boards, undoing);
    Parts parts = differences(m_content, next) | UndoPart;
    if (!step.setting.isEmpty()) {
        next.settings.remove(step.setting);
        if (to.settings.contains(step.setting))
            next.settings.insert(step.setting, to.settings.value(step.setting));
        parts |= SettingsPart | WorkPart; // only a person's work has undo steps
    }
    m_content = std::move(next);
    closeStep();
    emit changed(parts);
}

} // namespace hw
