#include "window/question_dialog.h"

#include "panels/parts/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {

QuestionDialog::QuestionDialog(const QString &title, const QString &sentences, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_buttons(new QHBoxLayout) {
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *head = new TextLabel(theme, title, Type::Title);
    head->setWraps(true);
    column->addWidget(head);
    auto *text = new TextLabel(theme, sentences, Type::Body, "text.muted");
    text->setObjectName(QStringLiteral("sentences"));
    text->setWraps(true);
    column->addWidget(text);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    setFixedWidth(theme.scaled(480));
}

void QuestionDialog::addChoice(const QString &label, Look look, std::function<void()> then) {
    auto *button = new QPushButton(label);
    if (look == Look::Primary) {
        button->setProperty("variant", "primary");
        button->setDefault(true);
        button->setFocus();
    } else if (look == Look::Danger) {
        button->setProperty("variant", "danger");
    }
    m_buttons->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, then = std::move(then)] {
        accept();
        if (then)
            then();
    });
}

} // namespace hw
