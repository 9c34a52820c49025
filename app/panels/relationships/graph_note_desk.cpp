#include "panels/relationships/graph_note_desk.h"

#include "drawing/icons.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/graph_floating.h"
#include "panels/relationships/graph_note_editor.h"
#include "panels/relationships/graph_note_tool.h"
#include "session/wording.h"

#include <QMenu>

namespace hw {
namespace {

using Form = SceneNote::Form;

CanvasNote canvasNoteOf(const SceneNote &note) {
    CanvasNote made;
    made.is = note.form == Form::Frame   ? CanvasNote::Is::Frame
              : note.form == Form::Arrow ? CanvasNote::Is::Arrow
                                         : CanvasNote::Is::Text;
    const bool isArrow = note.form == Form::Arrow;
    const QPointF at = isArrow ? note.from : note.box.topLeft();
    const QPointF reach = isArrow ? note.to - note.from : note.box.bottomRight() - note.box.topLeft();
    made.x = at.x();
    made.y = at.y();
    made.width = reach.x();
    made.height = reach.y();
    made.text = note.text;
    return made;
}

} // namespace

void addMoves(BoardMoves &moves, const ShownGraph &shown, std::span<const NodeMove> nodes) {
    for (const NodeMove &move : nodes) {
        const double x = double(move.to.x), y = double(move.to.y);
        if (move.node < shown.nodes.size())
            moves.objects.push_back({shown.nodes[move.node].object, x, y});
        else if (move.node - shown.nodes.size() < shown.collections.size())
            moves.collections.push_back({shown.collections[move.node - shown.nodes.size()].key, x, y});
    }
}

GraphNoteDesk::GraphNoteDesk(GraphCanvas &canvas, GraphBoard &board, const Theme &theme, QObject *parent)
    : QObject(parent)
    , m_canvas(canvas)
    , m_board(board)
    , m_theme(theme)
    , m_editor(new GraphNoteEditor(theme, &canvas)) {
    GraphNoteTool *tool = &canvas.notes();
    connect(tool, &GraphNoteTool::drawn, this, &GraphNoteDesk::draw);
    connect(tool, &GraphNoteTool::changed, this, &GraphNoteDesk::change);
    connect(tool, &GraphNoteTool::removeWanted, this, &GraphNoteDesk::remove);
    connect(tool, &GraphNoteTool::editWanted, this, &GraphNoteDesk::edit);
    connect(tool, &GraphNoteTool::selectionChanged, this, [this, tool] {
        m_board.closeStep();
        if (tool->selected() != noScene && !m_board.selection().empty())
            m_board.select({});
        speak();
    });
    connect(&canvas, &GraphCanvas::menuWanted, this, [this](const GraphHit &hit, const QPoint &where) {
        if (hit.what == GraphHit::What::Note)
            showMenu(hit.index, where);
    });
    connect(&canvas, &GraphCanvas::cameraMoved, this, &GraphNoteDesk::placeEditor);
    connect(m_editor, &GraphNoteEditor::kept, this, &GraphNoteDesk::keepWords);
    connect(&board, &GraphBoard::changed, this, [this, tool](GraphBoard::Parts parts) {
        if (parts & GraphBoard::SelectionPart && !m_board.selection().empty())
            tool->select(noScene);
        // Undone under the hand: there is nothing to write into any more.
        if (parts & GraphBoard::NotesPart && m_editing && *m_editing >= m_board.content().notes.size())
            m_editor->leave();
        if (parts & GraphBoard::NotesPart && tool->selected() != noScene)
            speak(); // it may have other words
    });
}

void GraphNoteDesk::fillDrawMenu(QMenu &menu) {
    GraphNoteTool *tool = &m_canvas.notes();
    const auto add = [&](const QString &icon, const QString &name, Form form) {
        connect(menu.addAction(themedIcon(m_theme, icon), name), &QAction::triggered, tool, [this, tool, form] {
            tool->arm(form);
            m_canvas.setFocus(Qt::OtherFocusReason);
        });
    };
    add(QStringLiteral("text"), tr("&Text, by a click"), Form::Text);
    add(QStringLiteral("frame"), tr("&Frame, by dragging"), Form::Frame);
    add(QStringLiteral("arrow"), tr("&Arrow, by dragging"), Form::Arrow);
}

/// A text comes onto the board with its words; what is drawn is there at once, and its words are asked for.
void GraphNoteDesk::draw(const SceneNote &note) {
    m_board.closeStep();
    if (note.form != Form::Text) {
        if (!m_board.addNote(canvasNoteOf(note)))
            return;
        m_canvas.notes().select(static_cast<SceneIndex>(m_board.content().notes.size() - 1));
        if (note.form == Form::Arrow)
            return; // few arrows say more than that
    }
    m_editor->keep();
    m_written = note;
    m_editing.reset();
    if (note.form != Form::Text)
        m_editing = static_cast<SceneIndex>(m_board.content().notes.size() - 1);
    m_editor->edit({}, note.form == Form::Text, tr("Words of the note"));
    placeEditor();
}

void GraphNoteDesk::change(const std::vector<SceneIndex> &notes, const std::vector<NodeMove> &along, bool joins) {
    BoardMoves moves;
    for (const SceneIndex note : notes)
        if (note < m_canvas.scene().notes.size())
            moves.notes.push_back({note, canvasNoteOf(m_canvas.scene().notes[note])});
    addMoves(moves, m_board.shown(), along);
    if (!joins)
        m_board.closeStep();
    m_board.move(moves);
    if (!joins)
        m_board.closeStep();
}

void GraphNoteDesk::remove(SceneIndex note) {
    m_canvas.notes().select(noScene);
    m_board.closeStep();
    m_board.removeNote(note);
}

void GraphNoteDesk::edit(SceneIndex note) {
    m_editor->keep();
    if (note >= m_canvas.scene().notes.size())
        return;
    m_canvas.notes().select(note);
    m_written = m_canvas.scene().notes[note];
    m_editing = note;
    m_editor->edit(m_written.text, m_written.form == Form::Text, tr("Words of the note"));
    placeEditor();
}

void GraphNoteDesk::placeEditor() {
    if (m_editor->isEditing())
        m_editor->place(noteWordsRect(m_theme, m_written, m_canvas.camera()));
}

/// A text without words is no text: a new one does not come, an old one goes.
void GraphNoteDesk::keepWords(const QString &words) {
    const QString text = noteText(words.trimmed());
    if (text.size() < words.trimmed().size())
        emit noticed(tr("A note holds %1 characters; the rest was left out.").arg(wording::number(text.size())));
    const auto at = std::exchange(m_editing, std::nullopt);
    m_board.closeStep();
    if (!at) {
        m_written.text = text;
        if (!text.isEmpty() && m_board.addNote(canvasNoteOf(m_written)))
            m_canvas.notes().select(static_cast<SceneIndex>(m_board.content().notes.size() - 1));
    } else if (*at < m_board.content().notes.size()) {
        CanvasNote note = m_board.content().notes[*at];
        if (text.isEmpty() && note.is == CanvasNote::Is::Text)
            return remove(*at);
        note.text = text;
        m_board.changeNote(*at, note);
    }
    m_board.closeStep();
}

void GraphNoteDesk::showMenu(SceneIndex note, const QPoint &globalPos) {
    GraphNoteTool &tool = m_canvas.notes();
    tool.select(note);
    auto *menu = new QMenu(&m_canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(themedIcon(m_theme, QStringLiteral("text")), tr("Edit the words\tEnter")),
            &QAction::triggered, this, [this, note] { edit(note); });
    connect(menu->addAction(themedIcon(m_theme, QStringLiteral("up")), tr("Bring to the front")), &QAction::triggered,
            this, [this, note] {
                m_canvas.notes().select(noScene);
                m_board.raiseNote(note);
            });
    menu->addSeparator();
    connect(menu->addAction(themedIcon(m_theme, QStringLiteral("trash")), tr("Delete\tDel")), &QAction::triggered, this,
            [this, note] { remove(note); });
    popUp(*menu, globalPos, m_canvas);
}

/// What a screen reader says of the note where the keys are.
void GraphNoteDesk::speak() {
    const SceneIndex at = m_canvas.notes().selected();
    const auto &notes = m_board.content().notes; // the scene gets a new one only when the turn ends
    if (at >= notes.size())
        return m_canvas.setAccessibleDescription({});
    const CanvasNote &note = notes[at];
    using Is = CanvasNote::Is;
    const QString what = note.is == Is::Frame ? tr("Frame") : note.is == Is::Arrow ? tr("Arrow") : tr("Text");
    m_canvas.setAccessibleDescription(note.text.isEmpty() ? tr("%1 without words").arg(what)
                                                          : tr("%1: %2").arg(what, note.text));
}

} // namespace hw
