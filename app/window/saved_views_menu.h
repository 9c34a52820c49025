// Saved views: the menu of the filter bar, and the small dialog that asks for a name. Owned by the window.
#pragma once

#include "drawing/theme.h"
#include "session/notebook.h"

#include <QDialog>
#include <QMenu>

class QLineEdit;

namespace hw {

class SavedViewsMenu : public QMenu {
    Q_OBJECT
public:
    SavedViewsMenu(Notebook &notebook, const Theme &theme, QWidget *parent);

signals:
    void chosen(const hw::SavedView &view);
    void saveRequested();
    void allRequested(); ///< the dialog that renames, orders and deletes
};

class SaveViewDialog : public QDialog {
    Q_OBJECT
public:
    SaveViewDialog(const Notebook &notebook, const Theme &theme, QWidget *parent);

signals:
    void named(const QString &name);
};

} // namespace hw
