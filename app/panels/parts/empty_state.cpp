#include "panels/parts/empty_state.h"

#include "drawing/icons.h"
#include "panels/parts/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {
namespace {
constexpr int iconSide = 24;
}

EmptyState::EmptyState(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, {}, Type::Section))
    , m_text(new TextLabel(theme, {}, Type::Small, "text.muted"))
    , m_actions(new QHBoxLayout) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(0);
    column->addStretch();
    column->addSpacing(iconSide + 8);
    for (TextLabel *label : {m_title, m_text}) {
        label->setWraps(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        column->addWidget(label);
    }
    column->addSpacing(10);
    m_actions->setSpacing(8);
    m_actions->addStretch();
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EmptyState::setText(const QString &title, const QString &text, const QString &icon) {
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_icon = icon;
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

QPushButton *EmptyState::addAction(const QString &text, bool link) {
    auto *button = new QPushButton(text, this);
    if (link)
        button->setProperty("variant", "link");
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void EmptyState::clearActions() {
    while (m_actions->count() > 2) {
        QLayoutItem *item = m_actions->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click brought us here
        delete item;
    }
}

void EmptyState::paintEvent(QPaintEvent *) {
    if (m_icon.isEmpty())
        return;
    QPainter p(this);
    const QRectF box(width() / 2.0 - iconSide / 2.0, m_title->geometry().top() - iconSide - 6.0, iconSide, iconSide);
    drawIcon(p, m_icon, box, m_theme.color("text.subtle"));
}

} // namespace hw
