#include "panels/parts/question_dialog.h"

#include "panels/parts/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {

QString breakable(const QString &sentence) {
    constexpr qsizetype longWord = 48, longest = 240, piece = 12;
    QStringList words = sentence.split(u' ');
    for (QString &word : words) {
        if (word.size() <= longWord)
            continue;
        if (word.size() > longest)
            word = word.left(longest / 2) + QChar(0x2026) + word.right(longest / 2);
        QString broken;
        for (const QChar c : std::as_const(word)) {
            if (!broken.isEmpty() && broken.size() % (piece + 1) == 0 && !c.isLowSurrogate())
                broken += QChar(0x200B); // takes no room, but a line may end there
            broken += c;
        }
        word = broken;
    }
    return words.join(u' ');
}

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
    auto *text = new TextLabel(theme, breakable(sentences), Type::Body, "text.muted");
    text->setObjectName(QStringLiteral("sentences"));
    text->setWraps(true);
    column->addWidget(text);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    setFixedWidth(theme.scaled(480));
}

QSize QuestionDialog::sizeHint() const { return {minimumWidth(), layout()->totalHeightForWidth(minimumWidth())}; }

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
