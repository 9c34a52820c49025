// OrphansDialog: what in the workspace points to things that this dataset no longer has: read it, copy it, move it to
// what it belongs to now, or delete it with a way back. Nothing goes by itself. Owned by the window.
#pragma once

#include "drawing/theme.h"
#include "landscape/landscape.h"
#include "session/notebook.h"

#include <QAbstractTableModel>
#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace hw {

class TextLabel;

/// One row for each thing that is gone: what it was called, its number, what of the person points to it.
class OrphansModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, NumberColumn, WhatColumn, ColumnCount };
    OrphansModel(const Notebook &notebook, LandscapePtr landscape, QObject *parent = nullptr);

    const Orphans &orphans() const { return m_orphans; }
    const Target &targetAt(int row) const { return m_targets.at(row); }
    QString whatAt(int row) const; ///< "Note, pin, tags: board, urgent"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    const Notebook &m_notebook;
    LandscapePtr m_landscape;
    Orphans m_orphans;
    QList<Target> m_targets;
};

class OrphansDialog : public QDialog {
    Q_OBJECT
public:
    OrphansDialog(Notebook &notebook, LandscapePtr landscape, const Theme &theme, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the keys of the table

private:
    QWidget *table();
    QLayout *moveRow();
    int row() const;
    void follow();
    void moveTo();
    void remove();
    void copy();
    void say(const QString &text, const char *token);
    void selectNear(int at);

    Notebook &m_notebook;
    LandscapePtr m_landscape;
    const Theme &m_theme;
    OrphansModel *m_model;
    TextLabel *m_title = nullptr, *m_said = nullptr;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QLineEdit *m_where = nullptr;
    QPushButton *m_move = nullptr, *m_copy = nullptr, *m_delete = nullptr, *m_undo = nullptr;
    QString m_undoable; ///< title of the last step made here
};

} // namespace hw
