#include "window/workspace_link.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace hw {
namespace {

constexpr Notebook::Parts workParts = Notebook::PinsPart | Notebook::ViewsPart | Notebook::NotesPart |
                                      Notebook::TagsPart | Notebook::BoardsPart | Notebook::WorkPart;
constexpr Notebook::Parts keptParts = workParts | Notebook::SettingsPart | Notebook::PlacesPart;
constexpr int soon = 200;               // milliseconds: what is typed in one go is one save
constexpr int firstRetry = 2000;        // milliseconds, doubled with every failure
constexpr int longestRetry = 60 * 1000; // milliseconds

} // namespace

WorkspaceLink::WorkspaceLink(Notebook &notebook, const QString &path, QObject *parent)
    : QObject(parent)
    , m_notebook(notebook)
    , m_path(path)
    , m_retryAfter(firstRetry) {
    if (m_path.isEmpty()) {
        m_path = defaultPath();
        QDir().mkpath(QFileInfo(m_path).path()); // where that fails, open() says so
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_again.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &WorkspaceLink::save);
    connect(&m_again, &QTimer::timeout, this, &WorkspaceLink::retry);
    connect(&m_notebook, &Notebook::changed, this, &WorkspaceLink::notebookChanged);
}

WorkspaceLink::~WorkspaceLink() { finish(); }

QString WorkspaceLink::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1String("/workspace.db");
}

WorkspaceNews WorkspaceLink::open() { return take(openWorkspace(m_path.toStdString())); }

WorkspaceNews WorkspaceLink::startFresh() {
    m_isDecided = true;
    return take(startFreshWorkspace(m_path.toStdString()));
}

WorkspaceNews WorkspaceLink::take(WorkspaceOpening opening) {
    using Is = WorkspaceOpening::Is;
    WorkspaceNews news;
    news.is = opening.is;
    news.message = QString::fromStdString(opening.message);
    news.keptAs = QString::fromStdString(opening.keptAs);
    switch (opening.is) {
    case Is::Opened:
        if (!opening.message.empty())
            news.title = tr("About your workspace");
        break;
    case Is::InUse: news.title = tr("Your workspace is open in another window"); break;
    case Is::Damaged: news.title = tr("Your workspace is damaged. Start a fresh one?"); break;
    case Is::Newer: news.title = tr("Your workspace is from a newer Helixwatch. Start a fresh one?"); break;
    case Is::Foreign: news.title = tr("This file is no workspace. Start a fresh one?"); break;
    case Is::Unreachable: news.title = tr("Your workspace cannot be opened"); break;
    }
    if (opening.offersFresh())
        news.freshLabel = tr("Start fresh");
    if (!opening.workspace) {
        news.withoutLabel = tr("Go on without saving");
        m_isDecided = !opening.offersFresh();
        keepInMemory(news.message, m_isDecided);
        return news;
    }
    m_workspace = std::move(opening.workspace);
    m_isDecided = true;
    const NotebookContent kept = fromWorkspace(m_workspace->content());
    const bool hadWork = m_revision > m_savedRevision;
    if (hadWork)
        m_notebook.gather();
    m_isTaking = true;
    m_notebook.load(hadWork ? joined(kept, m_notebook.content()) : kept);
    m_again.stop();
    m_retryAfter = firstRetry;
    if (hadWork)
        schedule();
    else
        m_notebook.setSaving({Saving::Is::Saved, {}});
    return news;
}

void WorkspaceLink::notebookChanged(Notebook::Parts parts) {
    if (!(parts & keptParts))
        return;
    if (m_isTaking) {
        m_isTaking = false;
        return;
    }
    ++m_revision;
    if (parts & workParts)
        m_workRevision = m_revision;
    schedule();
}

void WorkspaceLink::schedule() {
    if (!m_workspace || m_isBusy || m_soon.isActive() || m_again.isActive())
        return; // the end of what is under way looks again
    m_notebook.setSaving({Saving::Is::Pending, {}});
    m_soon.start();
}

void WorkspaceLink::save() {
    if (!m_workspace || m_isBusy)
        return;
    m_isBusy = true;
    m_notebook.gather();
    m_worker.run([this, workspace = m_workspace, content = m_notebook.content(), number = ++m_asked,
                  revision = m_revision](Progress &) {
        const auto done = workspace->save(toWorkspace(content));
        const Answer answer{number, revision, done ? QString() : QString::fromStdString(done.error().message)};
        // This object is there: it waits for the worker before it goes.
        QMetaObject::invokeMethod(
            this, [this, answer] { saved(answer); }, Qt::QueuedConnection);
    });
}

void WorkspaceLink::saved(const Answer &answer) {
    if (answer.number != m_asked)
        return; // saveNow() did not wait for it
    m_isBusy = false;
    if (!answer.fault.isEmpty()) {
        keepInMemory(answer.fault, true);
        return;
    }
    m_savedRevision = answer.revision;
    m_again.stop();
    m_retryAfter = firstRetry;
    if (m_revision > m_savedRevision)
        schedule();
    else
        m_notebook.setSaving({Saving::Is::Saved, {}});
}

void WorkspaceLink::keepInMemory(const QString &fault, bool triesAgain) {
    m_notebook.setSaving({Saving::Is::InMemoryOnly,
                          triesAgain ? tr("%1 Your work is kept in memory; saving is tried again by itself.").arg(fault)
                                     : tr("%1 Your work is kept in memory only.").arg(fault)});
    if (!triesAgain)
        return;
    m_again.start(m_retryAfter);
    m_retryAfter = std::min(m_retryAfter * 2, longestRetry);
}

void WorkspaceLink::retry() {
    if (m_workspace)
        save();
    else if (m_isDecided)
        openAgain();
}

void WorkspaceLink::openAgain() {
    if (m_isBusy)
        return;
    m_isBusy = true;
    m_worker.run([this, path = m_path.toStdString(), number = ++m_asked](Progress &) {
        auto opening = std::make_shared<WorkspaceOpening>(openWorkspace(path));
        QMetaObject::invokeMethod(
            this,
            [this, opening, number] {
                if (number != m_asked)
                    return;
                m_isBusy = false;
                const WorkspaceNews news = take(std::move(*opening));
                if (news.opened() || !m_isDecided)
                    emit openedLater(news);
            },
            Qt::QueuedConnection);
    });
}

bool WorkspaceLink::saveNow() {
    m_soon.stop();
    m_again.stop();
    // What is under way answers through the event loop; that answer is not waited for, something newer follows it here.
    m_worker.wait();
    ++m_asked;
    m_isBusy = false;
    if (!m_workspace && m_isDecided)
        open();
    if (!m_workspace)
        return false;
    m_notebook.gather();
    m_soon.stop();
    Answer answer{m_asked, m_revision, {}};
    if (m_revision > m_savedRevision)
        if (const auto done = m_workspace->save(toWorkspace(m_notebook.content())); !done)
            answer.fault = QString::fromStdString(done.error().message);
    saved(answer);
    return answer.fault.isEmpty();
}

Result<void> WorkspaceLink::saveCopy(const QString &path) const {
    if (QFileInfo::exists(path))
        return fail("\"" + path.toStdString() + "\" exists already. It was not overwritten. Choose another name.");
    WorkspaceOpening opening = openWorkspace(path.toStdString());
    if (!opening.workspace)
        return fail(opening.message);
    m_notebook.gather();
    auto saved = opening.workspace->save(toWorkspace(m_notebook.content()));
    if (!saved) {
        opening.workspace.reset();
        QFile::remove(path); // it was made here, and it is empty
    }
    return saved;
}

bool WorkspaceLink::finish() {
    const bool worthTrying = m_workspace || (m_isDecided && hasUnsavedWork());
    const bool saved = worthTrying && saveNow();
    m_soon.stop();
    m_again.stop();
    return saved || !hasUnsavedWork();
}

} // namespace hw
