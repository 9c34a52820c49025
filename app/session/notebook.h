// Notebook: the person's own work as values: pins, saved views, notes, tags, boards, settings. Every edit is one undo
// step. One per window, owned by it, on its thread. It knows no file: window/workspace_link keeps it in the workspace.
#pragma once

#include "session/notebook_values.h"

#include <QObject>
#include <vector>

namespace hw {

class Notebook : public QObject {
    Q_OBJECT
public:
    /// Places: only where things lie on boards. Work: besides SettingsPart, of settings::isWork.
    // clang-format off
    enum Part { PinsPart = 1, ViewsPart = 2, NotesPart = 4, TagsPart = 8, SettingsPart = 16, UndoPart = 32,
                SavingPart = 64, BoardsPart = 128, PlacesPart = 256, WorkPart = 512 };
    // clang-format on
    Q_DECLARE_FLAGS(Parts, Part)

    explicit Notebook(QObject *parent = nullptr);

    const QList<Pin> &pins() const { return m_content.pins; }
    const QList<SavedView> &views() const { return m_content.views; }
    const QList<Note> &notes() const { return m_content.notes; }
    const QList<Tag> &tags() const { return m_content.tags; }
    const QList<KeptBoard> &boards() const { return m_content.boards; }
    const NotebookContent &content() const { return m_content; }

    bool isPinned(const Target &target) const;
    const SavedView *view(const QString &name) const; ///< valid until the next change
    const Note *note(const Target &target) const;     ///< valid until the next change
    QStringList tagsOf(const Target &target) const;   ///< in alphabetical order
    QStringList tagTexts() const;                     ///< every tag in use, once, in alphabetical order
    QList<Target> targetsTagged(const QString &text) const;

    // Edits: each is one undo step; what changes nothing is no step.
    void pin(const Target &target);
    void unpin(const Target &target);
    void movePin(int from, int to);
    /// Saves under `view.name`, in place of an older one of that name. False when the name is empty.
    bool saveView(const SavedView &view);
    /// False when there is no such view, or the new name is empty or taken.
    bool renameView(const QString &name, const QString &newName);
    void removeView(const QString &name);
    void moveView(int from, int to);
    /// An empty text removes the note. Changes of one note are one undo step until closeStep() or any other edit.
    void setNote(const Target &target, const QString &markdown);
    void closeStep();
    /// A tag is one line without control characters, at most 64 characters. False when nothing of it is left.
    bool addTag(const Target &target, const QString &text);
    void removeTag(const Target &target, const QString &text);
    /// Moves all that points to `from` (something gone) over to `to`. Two notes become one text, the older part first.
    void retarget(const Target &from, const Target &to);
    /// Removes all that points to the target.
    void forget(const Target &target);

    /// Makes, names, removes boards: one undo step, which never takes back what was drawn on a board meanwhile.
    void editBoards(QList<KeptBoard> boards, const QString &title);
    void keepBoards(QList<KeptBoard> boards, Part part); ///< what is drawn on them; no undo step
    int newBoardKey() { return ++m_lastBoardKey; }
    /// There is something new of this kind, to be fetched by gather() when it is saved.
    void announce(Part part) { emit changed(part); }
    void gather() { emit gathering(); }

    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    int undoSteps() const { return static_cast<int>(m_undo.size()); } ///< kept, the newest 100
    int redoSteps() const { return static_cast<int>(m_redo.size()); }
    int newSteps() const { return m_newSteps; } ///< ever taken, however many are kept; see undo_order.h
    QString undoTitle() const;                  ///< "Pin APT41"; empty when there is nothing to undo
    QString redoTitle() const;
    void undo();
    void redo();

    // Settings of the person, as texts by key (session/notebook_values.h). No undo steps but of editSetting.
    QString setting(const QString &key, const QString &otherwise = {}) const;
    bool settingIsOn(const QString &key, bool otherwise = false) const;
    int settingNumber(const QString &key, int otherwise) const;
    void setSetting(const QString &key, const QString &value);
    void setSettingOn(const QString &key, bool on);
    void setSettingNumber(const QString &key, int number);
    void clearSetting(const QString &key);
    /// `joins`: one undo step with the one before, when that was of this key and title.
    void editSetting(const QString &key, const QString &value, const QString &title, bool joins = false);

    /// What points to things that this landscape does not have. Kept until the person decides.
    Orphans orphans(const Landscape &landscape) const;
    /// Keeps the names of all targets that the landscape has, for the day that they are gone. No undo step.
    void rememberNames(const Landscape &landscape);

    /// Takes over what was read from a workspace; forgets the undo steps.
    void load(NotebookContent content);
    /// Whether the work is in the file; told by whoever keeps it.
    const Saving &saving() const { return m_saving; }
    void setSaving(const Saving &saving);

signals:
    /// Once per change, after all values are in place.
    void changed(hw::Notebook::Parts parts);
    void gathering(); ///< who has announced something puts it in

private:
    struct Step {
        NotebookContent before, after; ///< of settings only the one with the key `setting`, if any
        QString title, setting = {};
    };
    void edit(NotebookContent after, const QString &title, const Target *typing = nullptr);
    void replace(const Step &step, bool undoing);

    NotebookContent m_content;
    std::vector<Step> m_undo, m_redo;
    int m_newSteps = 0, m_lastBoardKey = 0;
    Target m_typing; ///< the note whose changes merge into the last step; id empty: none
    Saving m_saving;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Notebook::Parts)

} // namespace hw
