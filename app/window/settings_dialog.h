// SettingsDialog: theme, density, text size, motion and keys; everything applies at once and is kept in the workspace.
#pragma once

#include "drawing/theme.h"
#include "session/commands.h"

#include <QAbstractTableModel>
#include <QDialog>

class QKeySequenceEdit;
class QPushButton;
class QTableView;

namespace hw {

class Notebook;
class TextLabel;

/// The commands whose keys can be changed: what it does, its keys.
class KeysModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit KeysModel(const Commands &commands, QObject *parent = nullptr);
    QString idAt(int row) const { return QLatin1String(m_rows[static_cast<std::size_t>(row)]->id); }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Commands &m_commands;
    std::vector<const CommandSpec *> m_rows;
};

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// Without a notebook the choices hold for this window only.
    SettingsDialog(Theme &theme, Commands &commands, Notebook *notebook, QWidget *parent);

private:
    QWidget *appearancePage();
    QWidget *keysPage();
    void bind();
    void keep(const QString &key, const QString &value);

    Theme &m_theme;
    Commands &m_commands;
    Notebook *m_notebook;
    KeysModel *m_keysModel = nullptr;
    QTableView *m_keysTable = nullptr;
    QKeySequenceEdit *m_keyEdit = nullptr;
    TextLabel *m_keyFault = nullptr;
    QPushButton *m_keyReset = nullptr;
};

} // namespace hw
