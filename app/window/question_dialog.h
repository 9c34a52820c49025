// QuestionDialog: a title that is a question, sentences, and choices that repeat the verb. Plain text. Closing it takes
// no choice.
#pragma once

#include "drawing/theme.h"

#include <QDialog>
#include <functional>

class QHBoxLayout;

namespace hw {

class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    enum class Look { Plain, Primary, Danger };
    QuestionDialog(const QString &title, const QString &sentences, const Theme &theme, QWidget *parent);
    /// The primary choice is what Return takes. `then` may be empty.
    void addChoice(const QString &label, Look look, std::function<void()> then);

private:
    QHBoxLayout *m_buttons;
};

} // namespace hw
