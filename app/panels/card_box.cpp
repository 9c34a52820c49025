#include "panels/card_box.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/plain_text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace hw {

CardBox::CardBox(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new PlainText(theme, Type::Section, "text.default", this))
    , m_subtitle(new PlainText(theme, Type::Small, "text.subtle", this))
    , m_blank(new PlainText(theme, Type::Small, "text.muted", this))
    , m_bodyWidget(new QWidget(this))
    , m_header(new QHBoxLayout)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout(m_bodyWidget))
    , m_more(new QToolButton(this))
{
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_blank->setMaxLines(0);
    m_blank->hide();
    m_more->setAutoRaise(true);
    m_more->setIcon(themedIcon(theme, QStringLiteral("more")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setProperty("variant", "ghost");
    m_more->hide();
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(10);
    m_header->addWidget(m_title);
    m_header->addWidget(m_subtitle, 1);
    m_header->addWidget(m_more);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_outer->setSpacing(0);
    m_outer->addLayout(m_header);
    m_outer->addWidget(m_blank);
    m_outer->addWidget(m_bodyWidget, 1);
    setTitle(title);
    rescale();
    connect(&theme, &Theme::changed, this, &CardBox::rescale);
}

void CardBox::rescale()
{
    const int side = m_theme.px(Metric::CardPadding);
    m_outer->setContentsMargins(side, 0, side, side - 4);
    m_title->setFixedHeight(m_theme.px(Metric::CardHeader));
    m_more->setIconSize({16, 16});
    m_more->setFixedSize(24, 24);
}

void CardBox::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_more->setAccessibleName(tr("Menu of “%1”").arg(title));
    m_more->setToolTip(tr("More"));
}

void CardBox::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    setAccessibleDescription(text);
}

void CardBox::addToHeader(QWidget *widget) { m_header->insertWidget(m_header->count() - 1, widget); }

void CardBox::setMenu(std::function<void(QMenu &)> fill)
{
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
        menu->clear();
        fill(*menu);
    });
    m_more->setMenu(menu);
    m_more->show();
}

void CardBox::setBlank(const QString &sentence)
{
    m_blank->setText(sentence);
    m_blank->setVisible(!sentence.isEmpty());
    m_bodyWidget->setVisible(sentence.isEmpty());
}

void CardBox::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    paint::card(p, m_theme, QRectF(rect()));
}

} // namespace hw
