// WorkspaceDialogs: what the workspace's link says in sentences, as dialogs of the window: damaged, newer, in use, not
// saved at the end. Owned by run_window, on the window's thread.
#pragma once

#include "window/workspace_link.h"

namespace hw {

class MainWindow;
class Theme;

class WorkspaceDialogs : public QObject {
    Q_OBJECT
public:
    WorkspaceDialogs(WorkspaceLink &link, Notebook &notebook, const Theme &theme, MainWindow &window);
    /// Shows what there is to say; nothing when all is well.
    void tell(const WorkspaceNews &news);
    /// Saves. Where that fails with work in hand, the person decides: true to go all the same.
    bool mayClose();

private:
    void tellOrphans();

    WorkspaceLink &m_link;
    Notebook &m_notebook;
    const Theme &m_theme;
    MainWindow &m_window;
    bool m_hasToldOrphans = false; ///< the only toast with a button
};

} // namespace hw
