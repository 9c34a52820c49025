// BoardShelf: the named boards of the person, and which of them is on the canvas: opens, makes, renames, duplicates and
// removes them, and keeps by itself what changes. What can be undone on a board waits for it while others are shown, as
// long as the program runs. Between one GraphBoard and one Notebook; both outlive it. Window's
// thread. A board that nobody has changed by hand yet is on no shelf: it is made anew whenever it is asked for.
#pragma once

#include "session/graph_board.h"
#include "session/notebook.h"

namespace hw {

class BoardShelf : public QObject {
    Q_OBJECT
public:
    BoardShelf(GraphBoard &board, Notebook &notebook, QObject *parent = nullptr);

    const QList<KeptBoard> &boards() const { return m_notebook.boards(); }
    /// Which of them is on the canvas; 0: one that is on no shelf yet.
    int current() const { return m_key; }
    /// What the board on the canvas is called, or will be when it is kept.
    QString title() const;
    /// What is wrong with the text of the board on the canvas, as long as that text is kept; empty: nothing.
    QString damage() const { return m_loses ? m_damage : QString(); }
    qsizetype objectsHere() const { return qsizetype(m_board.content().shown.size()); } ///< on the canvas's board

    /// The view is shown. With something: a new board around it, or of these; a board with a name is never written
    /// over. Without one: the board of last time, or what was there before the focus.
    void visit(std::span<const ObjectIndex> from = {});
    void visit(ObjectIndex focus) { visit(std::span(&focus, 1)); }
    void open(int key);

    // Undo steps of the notebook.
    void add(); ///< with what matters under the filter
    /// Of the board on the canvas, which is kept from now on. False, and nothing happens: faultOf().
    bool rename(const QString &name);
    /// Why the board on the canvas cannot be called so; empty: it can.
    QString faultOf(const QString &name) const;
    void duplicate(); ///< and goes on with the copy
    void remove();    ///< the one on the canvas; another takes its place

    /// Puts what has changed into the notebook, which asks for it before every save.
    void flush();

signals:
    void opened();  ///< another board is on the canvas
    void changed(); ///< the list, or what is current
    /// A sentence for the person: what was not as it was saved, where the board from before is.
    void said(const QString &sentence);

private:
    enum class News { None, Places, ByHand };
    void boardChanged(GraphBoard::Parts parts);
    void notebookChanged(Notebook::Parts parts);
    void show(int key, BoardContent content);
    void startLoose(std::span<const ObjectIndex> from);
    void openAnother();
    void keepHere(bool byHand);
    bool letGo();
    QString textNow() const;
    void edit(QList<KeptBoard> boards, const QString &title);
    void remember(); ///< which board is current, for the next start

    GraphBoard &m_board;
    Notebook &m_notebook;
    int m_key = 0;
    int m_former = 0; ///< what was on the canvas before a board around a focus
    QString m_damage;
    QString m_looseTitle; ///< of a board that is not kept
    bool m_started = false;
    bool m_loses = false;    ///< the text holds more than the canvas: it is set aside before it is written over
    bool m_byItself = false; ///< nobody asked for this one to be kept: without its changes it goes again
    bool m_own = false;      ///< what changes now is this object's doing
    News m_news = News::None;
    QList<int> m_known;                ///< keys at the last look
    std::map<int, BoardSteps> m_steps; ///< by key: of boards that are not on the canvas
};

} // namespace hw
