// BriefingEditor: the words of a text on a page while they are written, over their box. Plain text. Enter, Tab or a
// click elsewhere keeps them; what is too long for its box is refused with the count and stays in the editor. Esc
// leaves the old words, twice where something was changed. A child of the page's canvas; window's thread.
#pragma once

#include "drawing/theme.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace hw {

class PlainText;

class BriefingEditor : public QWidget {
    Q_OBJECT
public:
    BriefingEditor(const Theme &theme, QWidget *canvas);

    struct Job {
        QString text; ///< to begin with
        QString old;  ///< what stands on the page
        QString name; ///< "Title": for screen readers
        QFont font;   ///< as large as on the screen
        int most = 0; ///< words; 0: not known before it is too long
        std::function<QString(const QString &)> faultOf;
    };
    /// What was being written before is finished first, or held where it does not fit.
    void edit(Job job);
    void place(const QRect &box); ///< in the canvas's pixels; as high as the words take, and never outside
    bool isEditing() const { return m_editing; }
    /// Keeps the words; false, and the editor stays, when they do not fit.
    bool keep();
    void leave(); ///< the old words
    /// Another page is shown: keeps the words where they fit, else hands them out with held().
    void finish();
    QString text() const { return m_edit->toPlainText(); }
    QString fault(); ///< of the words as they are now; empty: they fit
    QPlainTextEdit &field() { return *m_edit; }

signals:
    void kept(const QString &text);
    void held(const QString &text); ///< they do not fit, and are not lost
    void left();
    void stepped(int by); ///< after Tab has kept the words: to the text after or before

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool pressed(const QKeyEvent &key);
    void typed();
    void markWording();
    void check(); ///< whether they fit: the page is laid out for it
    void say();
    void grow();
    void end();

    const Theme &m_theme;
    QPlainTextEdit *m_edit;
    PlainText *m_count;
    Job m_job;
    QString m_fault, m_wording;
    QRect m_box;
    QTimer m_pause;                            ///< in the typing, before it is checked
    bool m_editing = false, m_leaving = false; ///< leaving: Esc once
};

} // namespace hw
