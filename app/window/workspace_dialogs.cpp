#include "window/workspace_dialogs.h"

#include "panels/parts/question_dialog.h"
#include "panels/parts/toast.h"
#include "panels/save_question.h"
#include "session/wording.h"
#include "window/main_window.h"

#include <QAction>

namespace hw {

WorkspaceDialogs::WorkspaceDialogs(WorkspaceLink &link, Notebook &notebook, const Theme &theme, MainWindow &window)
    : QObject(&window)
    , m_link(link)
    , m_notebook(notebook)
    , m_theme(theme)
    , m_window(window) {
    connect(&link, &WorkspaceLink::openedLater, this, &WorkspaceDialogs::tell);
    connect(&window.toast(), &Toast::actionTriggered, this, [this] {
        if (m_hasToldOrphans)
            m_window.commands().action(QStringLiteral("window.orphans"))->trigger();
    });
}

void WorkspaceDialogs::tell(const WorkspaceNews &news) {
    if (news.opened())
        tellOrphans();
    if (news.title.isEmpty())
        return;
    auto *dialog = new QuestionDialog(news.title, news.message, m_theme, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!news.withoutLabel.isEmpty())
        dialog->addChoice(news.withoutLabel, QuestionDialog::Look::Plain, nullptr);
    if (!news.freshLabel.isEmpty())
        dialog->addChoice(news.freshLabel, QuestionDialog::Look::Primary, [this] { tell(m_link.startFresh()); });
    if (news.withoutLabel.isEmpty() && news.freshLabel.isEmpty())
        dialog->addChoice(tr("Close"), QuestionDialog::Look::Primary, nullptr);
    dialog->open();
}

void WorkspaceDialogs::tellOrphans() {
    const QString sentence = m_notebook.orphans(m_window.exploration().landscape()).sentence();
    m_hasToldOrphans = !sentence.isEmpty();
    if (m_hasToldOrphans)
        m_window.toast().say(sentence, tr("Show them"));
}

bool WorkspaceDialogs::mayClose() {
    if (m_link.finish())
        return true;
    QuestionDialog dialog(
        tr("Close without saving your work?"),
        tr("%1 What you made since the last save is only in memory.").arg(m_notebook.saving().message), m_theme,
        &m_window);
    bool go = false;
    dialog.addChoice(tr("Close without saving"), QuestionDialog::Look::Danger, [&go] { go = true; });
    dialog.addChoice(tr("Save a copy…"), QuestionDialog::Look::Plain, [this, &go] {
        const QString path = askWhereToSave(&m_window, tr("Save a copy of your work"),
                                            QStringLiteral("helixwatch-workspace.db"), tr("Workspaces"));
        if (path.isEmpty())
            return;
        const auto saved = m_link.saveCopy(path);
        go = saved.has_value();
        if (!go)
            m_window.say(wording::paragraph(saved.error().message), true);
    });
    dialog.addChoice(tr("Stay"), QuestionDialog::Look::Primary, nullptr);
    dialog.exec();
    return go;
}

} // namespace hw
