// QuestionDialog: a title that is a question, sentences, and choices that repeat the verb. Plain text. Closing it takes
// no choice.
#pragma once

#include "drawing/theme.h"

#include <QDialog>
#include <functional>

class QHBoxLayout;

namespace hw {

/// A sentence whose long words (the paths of files) can be broken into lines, the longest cut in their middle.
QString breakable(const QString &sentence);

class QuestionDialog : public QDialog {
    Q_OBJECT
public:
    enum class Look { Plain, Primary, Danger };
    QuestionDialog(const QString &title, const QString &sentences, const Theme &theme, QWidget *parent);
    /// The primary choice is what Return takes. `then` may be empty.
    void addChoice(const QString &label, Look look, std::function<void()> then);
    QSize sizeHint() const override; ///< as high as its texts are at its width

private:
    QHBoxLayout *m_buttons;
};

} // namespace hw
