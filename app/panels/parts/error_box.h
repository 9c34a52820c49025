// ErrorBox: what failed, where exactly, what was kept, what to do; details fold out and can be copied
// (design system, section 11). Plain text. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace hw {

class TextLabel;

class ErrorBox : public QWidget {
    Q_OBJECT
public:
    explicit ErrorBox(const Theme &theme, QWidget *parent = nullptr);
    /// `title`: "Coverage file could not be read"; `text`: the sentences; `details`: for a report, may be empty.
    void setError(const QString &title, const QString &text, const QString &details = {});
    QPushButton *addAction(const QString &text, bool link = false);
    void clearActions();
    QString details() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextLabel *m_title;
    TextLabel *m_text;
    QPlainTextEdit *m_details;
    QPushButton *m_fold;
    QPushButton *m_copy;
    QHBoxLayout *m_actions;
};

} // namespace hw
