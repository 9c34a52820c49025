// SavedViewsDialog: the saved views of the person: open, save the present one, rename, reorder, delete with a way back.
// Owned by the window, which does the opening and saving.
#pragma once

#include "drawing/theme.h"
#include "landscape/landscape.h"
#include "session/notebook.h"

#include <QAbstractTableModel>
#include <QDialog>

class QPushButton;
class QTableView;

namespace hw {

class TextLabel;

/// The saved views in the person's order: name (editable), filter, what this dataset lacks of it.
class SavedViewsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, FilterColumn, LackColumn, ColumnCount };
    SavedViewsModel(Notebook &notebook, LandscapePtr landscape, QObject *parent = nullptr);

    const SavedView &viewAt(int row) const { return m_views.at(row); }
    int rowOf(const QString &name) const; ///< -1 where there is none
    /// What is to be said about the view in this landscape; empty: all of it is there.
    QString lackOf(int row) const { return m_lacks.at(row).sentence; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void renameRefused(const QString &why);

private:
    struct Lack {
        QString shortly, sentence;
    };
    void read();

    Notebook &m_notebook;
    LandscapePtr m_landscape;
    QList<SavedView> m_views; ///< as shown; the notebook's may be newer for a moment
    QList<Lack> m_lacks;
};

class SavedViewsDialog : public QDialog {
    Q_OBJECT
public:
    SavedViewsDialog(Notebook &notebook, LandscapePtr landscape, const Theme &theme, QWidget *parent);

signals:
    void chosen(const hw::SavedView &view);
    void saveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the keys of the table

private:
    QWidget *table();
    QLayout *rowButtons();
    int row() const;
    void openRow();
    void removeRow();
    void move(int by);
    void follow();

    Notebook &m_notebook;
    const Theme &m_theme;
    SavedViewsModel *m_model;
    QTableView *m_table = nullptr;
    TextLabel *m_detail = nullptr, *m_fault = nullptr;
    QPushButton *m_open = nullptr, *m_rename = nullptr, *m_delete = nullptr, *m_up = nullptr, *m_down = nullptr,
                *m_undo = nullptr;
    QString m_undoable; ///< title of the last step made here
};

} // namespace hw
