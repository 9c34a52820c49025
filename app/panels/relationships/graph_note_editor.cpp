#include "panels/relationships/graph_note_editor.h"

#include "drawing/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hw {
namespace {

constexpr int across = 8, down = 5; // from the edge to the words, as notes are painted

bool isEnter(const QKeyEvent &key) { return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter; }

} // namespace

GraphNoteEditor::GraphNoteEditor(const Theme &theme, QWidget *canvas)
    : QPlainTextEdit(canvas)
    , m_theme(theme) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setCursorWidth(2);
    document()->setDocumentMargin(0);
    setViewportMargins(across, down, across, down);
    setAccessibleName(tr("Words of the note"));
    hide();
    connect(this, &QPlainTextEdit::textChanged, this, &GraphNoteEditor::grow);
}

void GraphNoteEditor::edit(const QString &text, bool severalLines, const QString &name) {
    keep();
    m_severalLines = severalLines;
    setLineWrapMode(severalLines ? WidgetWidth : NoWrap);
    setAccessibleName(name);
    setFont(m_theme.font(Type::Small));
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_theme.color("bg.raised"));
    setPalette(colours);
    setPlaceholderText(severalLines ? tr("Ctrl+Enter keeps it") : tr("Enter keeps it"));
    setPlainText(text);
    m_before = toPlainText();
    m_isWarned = false;
    setAccessibleDescription({});
    selectAll();
    m_editing = true;
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void GraphNoteEditor::place(const QRectF &rect) {
    m_place = rect;
    grow();
}

void GraphNoteEditor::grow() {
    if (parentWidget() == nullptr)
        return;
    const QRect room = parentWidget()->rect();
    const int line = m_theme.lineHeight(Type::Small);
    const int width =
        std::clamp(int(std::ceil(m_place.width())), m_theme.scaled(120), std::max(120, room.width() - 16));
    const int x = std::clamp(int(std::floor(m_place.left())), 0, std::max(0, room.width() - width));
    int height = int(std::ceil(m_place.height()));
    setGeometry(x, int(m_place.top()), width, std::max(height, line + 2 * down));
    // A plain text document counts its height in lines.
    const int lines = std::max(1, int(std::ceil(document()->size().height())));
    const int needed = m_severalLines ? lines * fontMetrics().lineSpacing() + 2 * down : line + 2 * down;
    height = std::clamp(needed, line + 2 * down, std::max(line + 2 * down, room.height() - 16));
    const int y = std::clamp(int(std::floor(m_place.top())), 0, std::max(0, room.height() - height));
    setGeometry(x, y, width, height);
    setVerticalScrollBarPolicy(needed > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void GraphNoteEditor::end() {
    parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
}

void GraphNoteEditor::keep() {
    if (!std::exchange(m_editing, false))
        return;
    const QString text = toPlainText();
    end();
    emit kept(text);
}

void GraphNoteEditor::leave() {
    if (std::exchange(m_editing, false))
        end();
}

bool GraphNoteEditor::event(QEvent *event) {
    if (event->type() == QEvent::Paint) { // of the frame around the words
        QPainter p(this);
        paint::roundedRect(p, QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, m_theme.color("bg.raised"),
                           m_theme.color("accent.default"), 1.5);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Not the window's: what these keys mean here is said below.
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape || isEnter(key)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void GraphNoteEditor::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) {
        if (toPlainText() == m_before || std::exchange(m_isWarned, true))
            return leave();
        const QString warning =
            tr("Esc again throws the new words away. Ctrl+Enter, or a click beside them, keeps them.");
        setAccessibleDescription(warning);
        return QToolTip::showText(mapToGlobal(QPoint(0, height())), paint::toolTip(warning), this);
    }
    m_isWarned = false;
    if (isEnter(*event) && (!m_severalLines || event->modifiers() & Qt::ControlModifier))
        return keep();
    QPlainTextEdit::keyPressEvent(event);
}

void GraphNoteEditor::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        keep();
}

/// The view is left, or the window closed: what was written is not lost.
void GraphNoteEditor::hideEvent(QHideEvent *event) {
    QPlainTextEdit::hideEvent(event);
    if (!event->spontaneous())
        keep();
}

} // namespace hw
