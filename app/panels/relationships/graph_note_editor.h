// GraphNoteEditor: the words of a note while they are written, at their place on the canvas of Relationships. Plain
// text. Ctrl+Enter, or a click elsewhere, keeps them; Esc leaves the old ones. A child of the canvas; window's thread.
#pragma once

#include "drawing/theme.h"

#include <QPlainTextEdit>

namespace hw {

class GraphNoteEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    GraphNoteEditor(const Theme &theme, QWidget *canvas);

    /// What was being written before is kept first. In a single line, Enter keeps it.
    void edit(const QString &text, bool severalLines, const QString &name);
    /// In the canvas's pixels; as high as it takes, and never outside.
    void place(const QRectF &rect);
    bool isEditing() const { return m_editing; }
    void keep();
    void leave(); ///< the old words; Esc asks first where others were written

signals:
    /// Once per edit(), unless the old words are left.
    void kept(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void end();
    void grow();

    const Theme &m_theme;
    QRectF m_place;
    QString m_before;
    bool m_editing = false, m_severalLines = true;
    bool m_isWarned = false; ///< the next Esc leaves
};

} // namespace hw
