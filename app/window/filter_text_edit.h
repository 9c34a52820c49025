// FilterTextEdit: the filter as one line of text, in place of the chips. What is wrong is said under the field, with
// the place and the nearest word; the filter in force stays until the text is right.
#pragma once

#include "landscape/filter_text.h"
#include "session/exploration.h"
#include "window/floating.h"

#include <QLineEdit>

namespace hw {

class BarButton;

/// The card under the field: a danger bar, the sentence, the text with the fault marked, the nearest word.
class FilterFault : public Floating {
    Q_OBJECT
public:
    FilterFault(const Theme &theme, QWidget *ground);
    void say(const QString &text, const FilterTextError &error, QWidget *anchor);
    const QString &sentence() const { return m_sentence; }
    QString suggestion() const;

signals:
    void suggestionTaken();

protected:
    QSize cardSize() const override;
    QWidget *firstFocus() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int textWidth() const { return theme().scaled(520) - 15 - 14; }
    QString m_sentence, m_suggestion, m_text;
    int m_from = 0, m_length = 0; ///< of the fault, in characters of m_text
    BarButton *m_use;
};

class FilterTextEdit : public QLineEdit {
    Q_OBJECT
public:
    FilterTextEdit(Exploration &exploration, const Theme &theme, QWidget *ground, QWidget *parent = nullptr);
    /// Shows the filter in force and takes the focus.
    void begin();
    bool isChanged() const;
    const FilterFault &fault() const { return *m_fault; }

signals:
    /// Applied, or left as it was.
    void finished();
    void applied(); ///< after finished()

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void apply();
    void check();
    void abandon();
    void useSuggestion();

    Exploration &m_exploration;
    FilterFault *m_fault;
    FilterTextError m_error;
    QString m_shown;
    bool m_escaped = false; ///< Esc was pressed once on a changed text
};

} // namespace hw
