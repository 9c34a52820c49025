// BoardsStrip: the name of the board that is on the canvas of Relationships and, behind it, all boards of the person:
// open, new, rename, duplicate, delete. Floats above the canvas, owned by RelationshipsPanel; window's thread.
#pragma once

#include "panels/relationships/graph_floating.h"

#include <QDialog>

class QLineEdit;
class QMenu;
class QPushButton;

namespace hw {

class BoardShelf;
class TextLabel;

class BoardsStrip : public ToolStrip {
    Q_OBJECT
public:
    BoardsStrip(BoardShelf &shelf, const Theme &theme, QWidget *parent = nullptr);

    // What the menu, the keys and the palette offer. Rename and delete ask first.
    void list(); ///< the menu
    void add();
    void rename();
    void duplicate();
    void remove();
    /// A board that is kept: it can be duplicated and deleted.
    bool isKept() const;

signals:
    void resized(); ///< the name is longer or shorter now

private:
    void dress();
    void fill();

    BoardShelf &m_shelf;
    const Theme &m_theme;
    QToolButton *m_button;
    QMenu *m_menu;
};

/// Asks what the board on the canvas is to be called, and says at once why a name will not do.
class BoardNameDialog : public QDialog {
    Q_OBJECT
public:
    BoardNameDialog(BoardShelf &shelf, const Theme &theme, QWidget *parent);

private:
    void typed();

    BoardShelf &m_shelf;
    QLineEdit *m_name;
    TextLabel *m_fault;
    QPushButton *m_take;
};

} // namespace hw
