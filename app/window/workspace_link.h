// WorkspaceLink: keeps a Notebook in its workspace file: reads it at the start, saves every change on a thread of its
// own, tries again what failed. Owned by the window, on its thread. It speaks in sentences; the dialogs are the
// window's.
#pragma once

#include "background/worker.h"
#include "session/notebook.h"
#include "store/workspace.h"

#include <QTimer>

namespace hw {

/// What the person is told when the workspace did not simply open.
struct WorkspaceNews {
    WorkspaceOpening::Is is = WorkspaceOpening::Is::Unreachable;
    QString title;        ///< of a dialog; empty when there is nothing to say
    QString message;      ///< full sentences
    QString keptAs;       ///< the file from before, when one was kept
    QString freshLabel;   ///< of the button that calls startFresh(); empty: that is not offered
    QString withoutLabel; ///< of the button that goes on; empty: nothing is wrong
    bool opened() const { return is == WorkspaceOpening::Is::Opened; }
};

class WorkspaceLink : public QObject {
    Q_OBJECT
public:
    /// The notebook outlives the link. An empty path means defaultPath(), whose folder is made when it is missing.
    explicit WorkspaceLink(Notebook &notebook, const QString &path = {}, QObject *parent = nullptr);
    ~WorkspaceLink() override; ///< finish()

    static QString defaultPath();
    const QString &path() const { return m_path; }

    /// Reads the file into the notebook. Where that fails, the notebook works in memory; a file in use or out of reach
    /// is tried again by itself, and what was made meanwhile is added to what the file holds.
    WorkspaceNews open();
    /// After a yes of the person: sets the file aside (never deleted) and starts a fresh one.
    WorkspaceNews startFresh();

    /// Pins, views, notes, tags, boards, briefings or programmes that no file holds yet. (Other settings, and where
    /// things lie, are not worth a question.)
    bool hasUnsavedWork() const { return m_workRevision > m_savedRevision; }
    /// Saves, or tries to open, at once, and returns when that is done. False: the work is still only in memory.
    bool saveNow();
    /// Writes all that the notebook holds into a new file.
    Result<void> saveCopy(const QString &path) const;
    /// The last save, before the window goes. False: there is unsaved work and it could not be saved.
    bool finish();

signals:
    /// A file that could not be opened at the start has been opened after all, or now wants a decision.
    void openedLater(const hw::WorkspaceNews &news);

private:
    struct Answer {
        quint64 number = 0; ///< which save it answers
        quint64 revision = 0;
        QString fault; ///< empty: saved
    };
    void notebookChanged(Notebook::Parts parts);
    void schedule();
    void save();
    void saved(const Answer &answer);
    void retry();
    void openAgain();
    WorkspaceNews take(WorkspaceOpening opening);
    void keepInMemory(const QString &fault, bool triesAgain);

    Notebook &m_notebook;
    QString m_path;
    std::shared_ptr<Workspace> m_workspace; ///< used on the worker's thread while a save is under way; null: not open
    quint64 m_revision = 0;                 ///< of the notebook, counted here
    quint64 m_workRevision = 0;             ///< the last one that was more than a setting
    quint64 m_savedRevision = 0;            ///< what the file holds
    quint64 m_asked = 0;                    ///< number of the save or opening whose answer is awaited
    bool m_isBusy = false;                  ///< one is awaited
    bool m_isTaking = false;                ///< the next change of the notebook is what was read from the file
    bool m_isDecided = true;                ///< false: a damaged, newer or foreign file waits for the person's word
    int m_retryAfter = 0;
    QTimer m_soon, m_again;
    Worker m_worker; ///< last, so that its thread ends first
};

/// What a file holds and what was made without it: nothing of either is lost. Notes on one thing become one note, views
/// and boards of one name get a number.
NotebookContent joined(const NotebookContent &kept, const NotebookContent &made);
WorkspaceContent toWorkspace(const NotebookContent &content);
NotebookContent fromWorkspace(const WorkspaceContent &content);

} // namespace hw
