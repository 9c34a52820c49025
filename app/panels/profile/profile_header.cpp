#include "panels/profile/profile_header.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/flow_layout.h"
#include "panels/parts/origin_tag_label.h"
#include "panels/plain_text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace hw {
namespace {

constexpr int markSide = 82; // radius 32, and room for the points of triangles, diamonds and shields
constexpr int markMargin = 11;

/// The kind's shape, radius 32 at every text scale: it is a mark, not text.
class BigMark : public QWidget {
public:
    BigMark(const Theme &theme, const Kind &kind, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_kind(kind) {
        setFixedSize(markSide, markSide);
        setObjectName(QStringLiteral("mark"));
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        paint::kindMark(p, m_theme, m_kind, QRectF(rect()).center(), 32);
    }

private:
    const Theme &m_theme;
    const Kind &m_kind;
};

/// A quiet pill with a word.
class TagMark : public QWidget {
public:
    TagMark(const Theme &theme, const QString &text, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_text(text) {
        setAccessibleName(text);
    }
    QSize sizeHint() const override {
        return {int(paint::textWidth(m_theme, m_text, Type::CaptionMed)) + 18,
                m_theme.lineHeight(Type::CaptionMed) + 4};
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        paint::roundedRect(p, QRectF(rect()), height() / 2.0, m_theme.color("bg.sunken"));
        paint::text(p, m_theme, QRectF(rect()).adjusted(8, 0, -8, 0), m_text, Type::CaptionMed,
                    m_theme.color("text.muted"), Qt::AlignCenter);
    }

private:
    const Theme &m_theme;
    QString m_text;
};

} // namespace

NumberButton::NumberButton(const Theme &theme, const ProfileHead::Number &number, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_number(number) {
    setAttribute(Qt::WA_Hover);
    setEnabled(number.opens.has_value());
    setFocusPolicy(number.opens ? Qt::StrongFocus : Qt::NoFocus);
    if (number.opens)
        setCursor(Qt::PointingHandCursor);
    setAccessibleName(QStringLiteral("%1 %2").arg(number.value, number.label));
    if (number.opens)
        setAccessibleDescription(tr("Opens the rows behind this number"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize NumberButton::sizeHint() const {
    const double wide = std::max(paint::textWidth(m_theme, m_number.label, Type::Small),
                                 paint::textWidth(m_theme, m_number.value, Type::Kpi));
    return {std::max(m_theme.scaled(72), int(wide) + 26),
            m_theme.lineHeight(Type::Small) + m_theme.lineHeight(Type::Kpi) + 16};
}

void NumberButton::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(QRectF(0, 4, 1, height() - 8), m_theme.color("stroke.subtle"));
    const bool opens = m_number.opens.has_value();
    if (opens && (underMouse() || isDown()))
        paint::roundedRect(p, QRectF(rect()).adjusted(5, 2, -2, -2), 6,
                           m_theme.color(isDown() ? "bg.pressed" : "bg.hover"));
    const double line = m_theme.lineHeight(Type::Small);
    paint::text(p, m_theme, QRectF(13, 8, width() - 15, line), m_number.label, Type::Small,
                m_theme.color("text.muted"));
    paint::text(p, m_theme, QRectF(13, 8 + line, width() - 13, m_theme.lineHeight(Type::Kpi)), m_number.value,
                Type::Kpi, m_theme.color("text.default"));
    if (showsFocus(*this))
        paint::focusRing(p, m_theme, QRectF(rect()).adjusted(4, 1, -1, -1), 6);
}

ProfileHeader::ProfileHeader(const Theme &theme, bool withPin, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new BigMark(theme, m_kind, this))
    , m_tags(new QWidget(this))
    , m_numbers(new QWidget(this))
    , m_name(new PlainText(theme, Type::Display, "text.default", this))
    , m_aliases(new PlainText(theme, Type::Small, "text.muted", this))
    , m_sentence(new PlainText(theme, Type::Small, "text.default", this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_title(new QBoxLayout(QBoxLayout::LeftToRight)) {
    m_name->setMaxLines(2);
    m_aliases->setMaxLines(2);
    m_sentence->setMaxLines(3);
    new FlowLayout(m_tags);
    new FlowLayout(m_numbers, 4);
    auto *about = new QVBoxLayout;
    about->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_title->addWidget(m_name);
    m_title->addWidget(m_aliases);
    top->addLayout(m_title, 1);
    if (withPin) {
        m_pin = new QToolButton(this);
        m_pin->setAutoRaise(true);
        m_pin->setCheckable(true);
        m_pin->setIcon(themedIcon(theme, QStringLiteral("pin")));
        m_pin->setFixedSize(30, 30);
        connect(m_pin, &QToolButton::clicked, this, &ProfileHeader::pinToggled);
        top->addWidget(m_pin, 0, Qt::AlignTop);
    }
    about->addStretch(1);
    about->addLayout(top);
    about->addWidget(m_tags);
    about->addWidget(m_sentence);
    about->addStretch(1);
    auto *left = new QHBoxLayout;
    left->setSpacing(markMargin);
    left->addWidget(m_mark, 0, Qt::AlignVCenter);
    left->addLayout(about, 1);
    m_row->setContentsMargins(markMargin, 12, 12, 12);
    m_row->setSpacing(12);
    m_row->addLayout(left, 1);
    m_row->addWidget(m_numbers, 0, Qt::AlignVCenter);
}

void ProfileHeader::show(Kind kind, const ProfileHead &head) {
    m_kind = kind;
    m_mark->update();
    m_name->setText(head.name);
    m_aliases->setText(head.aliases);
    m_aliases->setVisible(!head.aliases.isEmpty());
    m_sentence->setText(head.sentence);
    m_sentence->setVisible(!head.sentence.isEmpty());
    for (QWidget *box : {m_tags, m_numbers})
        qDeleteAll(box->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    if (head.origin)
        m_tags->layout()->addWidget(new OriginTagLabel(m_theme, *head.origin, m_tags));
    for (const QString &pill : head.pills)
        m_tags->layout()->addWidget(new TagMark(m_theme, pill, m_tags));
    for (const ProfileHead::Number &number : head.numbers) {
        auto *button = new NumberButton(m_theme, number, m_numbers);
        if (number.opens)
            connect(button, &NumberButton::clicked, this, [this, route = *number.opens] { emit numberOpened(route); });
        m_numbers->layout()->addWidget(button);
    }
    for (QWidget *box : {m_tags, m_numbers})
        for (QWidget *child : box->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            child->show();
    setAccessibleName(head.accessible);
    rearrange();
}

void ProfileHeader::setPinned(bool pinned) {
    if (!m_pin)
        return;
    m_pin->setChecked(pinned);
    m_pin->setToolTip(pinned ? tr("Unpin (Ctrl+D)") : tr("Pin to rail (Ctrl+D)"));
    m_pin->setAccessibleName(pinned ? tr("Unpin") : tr("Pin to rail"));
}

void ProfileHeader::rearrange() {
    // Numbers beside the text as long as half of the width stays for it; else below.
    int wide = 0;
    int high = 0;
    for (const QWidget *child : m_numbers->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        wide += child->sizeHint().width() + 4;
        high = std::max(high, child->sizeHint().height());
    }
    const bool beside = wide + m_theme.scaled(460) <= width();
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_numbers->setFixedWidth(beside ? wide : std::max(100, width() - 30));
    m_numbers->setFixedHeight(beside ? high : m_numbers->layout()->heightForWidth(std::max(100, width() - 30)));
    placeAliases(width() - (beside ? wide : 0));
    setMinimumHeight(m_theme.scaled(108));
    updateGeometry();
}

/// Beside the name where both fit whole, as the design has it; else below it.
void ProfileHeader::placeAliases(int width) {
    const int around = markMargin + markSide + markMargin + 12 + 12 + 12 + (m_pin ? m_pin->width() + 8 : 0);
    const double name = paint::textWidth(m_theme, m_name->text(), Type::Display) + 2;
    const double aliases = paint::textWidth(m_theme, m_aliases->text(), Type::Small) + 2;
    const bool beside = !m_aliases->text().isEmpty() && name + 16 + aliases + around <= width;
    m_title->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_title->setSpacing(beside ? 16 : 4);
    m_title->setAlignment(m_aliases, beside ? Qt::AlignVCenter : Qt::Alignment());
    m_title->setStretchFactor(m_aliases, beside ? 1 : 0);
    m_name->setMinimumWidth(beside ? int(std::ceil(name)) : 0);
    m_name->setMaximumWidth(beside ? int(std::ceil(name)) : QWIDGETSIZE_MAX);
}

void ProfileHeader::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    rearrange();
}

void ProfileHeader::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::card(p, m_theme, QRectF(rect()));
}

} // namespace hw
