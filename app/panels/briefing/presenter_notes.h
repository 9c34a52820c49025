// PresenterNotes: what the speaker sees and nobody else: notes, the next page, the clock, how long it has been. Its
// keys are those of the slides. A window of its own, owned by Presenter; window's thread.
#pragma once

#include "panels/briefing/briefing_pictures.h"

#include <QTimer>
#include <QWidget>

class QPlainTextEdit;

namespace hw {

class PlainText;
class Presenter;
class TlpBox;

class PresenterNotes : public QWidget {
    Q_OBJECT
public:
    PresenterNotes(Presenter &presenter, const briefing::DeckDesk &desk, const Theme &theme);

    QString clockText() const;   ///< "14:02"
    QString elapsedText() const; ///< "3:07", over an hour "1:03:07"
    QString notesText() const;
    void tick();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Picture;
    void follow();

    Presenter &m_presenter;
    const briefing::DeckDesk &m_desk;
    const Theme &m_theme;
    PlainText *m_place, *m_clock, *m_elapsed, *m_nextTitle;
    QPlainTextEdit *m_notes;
    TlpBox *m_tlp;
    Picture *m_now, *m_next;
    QTimer m_timer;
};

} // namespace hw
