#include "panels/parts/hover_card.h"

#include "drawing/paint.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace hw {
namespace {
constexpr int shadowMargin = 14;
constexpr int padding = 12;
constexpr int away = 6; ///< from the mark
constexpr int mostTitleLines = 2;
constexpr int mostLines = 3;
} // namespace

HoverCard::HoverCard(const Theme &theme, QWidget *canvas)
    : QWidget(canvas)
    , m_theme(theme)
    , m_canvas(canvas) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    canvas->installEventFilter(this);
    connect(canvas, &QObject::destroyed, this, &QObject::deleteLater); // it may have moved to the window
    connect(&theme, &Theme::changed, this, &QWidget::hide);
}

HoverCard::~HoverCard() = default;

QRect HoverCard::card() const { return rect().adjusted(shadowMargin, shadowMargin, -shadowMargin, -shadowMargin); }

int HoverCard::cardWidth() const { return m_theme.scaled(300); }

int HoverCard::cardHeight() const {
    const double wide = cardWidth() - 2 * padding;
    double height = paint::wrappedHeight(m_theme, wide, m_content.title, Type::BodyStrong, mostTitleLines);
    if (!m_content.meta.isEmpty())
        height += paint::wrappedHeight(m_theme, wide, m_content.meta, Type::Small, 2);
    for (const QString &line : m_content.lines.mid(0, mostLines))
        height += 4 + paint::wrappedHeight(m_theme, wide, line, Type::Small, 2);
    if (m_content.confidence)
        height += 4 + m_theme.lineHeight(Type::Small);
    if (!m_content.keys.isEmpty())
        height += 8 + paint::wrappedHeight(m_theme, wide, m_content.keys, Type::Caption, 2);
    return int(std::ceil(height)) + 2 * padding - 2;
}

void HoverCard::showFor(const QRect &mark, const QPoint &pointer, const Content &content) {
    if (!m_canvas)
        return;
    QWidget *ground = m_canvas->window();
    if (parentWidget() != ground)
        setParent(ground);
    m_mark = mark;
    m_content = content;
    const QRect over(m_canvas->mapTo(ground, mark.topLeft()), mark.size());
    const QRect page = ground->rect().adjusted(8, 8, -8, -8);
    QRect card(0, 0, cardWidth(), cardHeight());
    card.moveLeft(m_canvas->mapTo(ground, pointer).x() + 12);
    if (card.right() > page.right())
        card.moveRight(std::max(page.left() + card.width() - 1, m_canvas->mapTo(ground, pointer).x() - 12));
    card.moveTop(over.bottom() + 1 + away);
    if (card.bottom() > page.bottom())
        card.moveBottom(over.top() - 1 - away);
    setGeometry(card.adjusted(-shadowMargin, -shadowMargin, shadowMargin, shadowMargin));
    setAccessibleName(m_content.title);
    raise();
    show();
    update();
}

void HoverCard::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF r(card());
    paint::shadow(p, m_theme, r, 8, 1);
    paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 8, m_theme.color("bg.raised"), m_theme.color("stroke.default"));
    QRectF at = r.adjusted(padding, padding - 1, -padding, -padding);
    const auto words = [&](const QString &text, Type role, const char *colour, int lines) {
        if (!text.isEmpty())
            at.setTop(at.top() + paint::wrapped(p, m_theme, at, text, role, m_theme.color(colour), lines));
    };
    words(m_content.title, Type::BodyStrong, "text.default", mostTitleLines);
    words(m_content.meta, Type::Small, "text.muted", 2);
    for (const QString &line : m_content.lines.mid(0, mostLines)) {
        at.setTop(at.top() + 4);
        words(line, Type::Small, "text.muted", 2);
    }
    if (m_content.confidence) {
        at.setTop(at.top() + 4);
        const double line = m_theme.lineHeight(Type::Small);
        paint::confidence(p, m_theme, {at.left(), at.top() + line / 2 - 5}, *m_content.confidence);
        const QString level = paint::plain(title(*m_content.confidence));
        paint::text(p, m_theme, {at.left() + 20, at.top(), at.width() - 20, line},
                    *m_content.confidence == Confidence::NotStated ? tr("Confidence not stated")
                                                                   : tr("%1 confidence").arg(level),
                    Type::Small, m_theme.color("text.muted"));
        at.setTop(at.top() + line);
    }
    at.setTop(at.top() + 8);
    words(m_content.keys, Type::Caption, "text.subtle", 2);
}

bool HoverCard::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_canvas && isVisible())
        switch (event->type()) {
        case QEvent::MouseMove:
            if (!m_mark.contains(static_cast<QMouseEvent *>(event)->position().toPoint()))
                hide();
            break;
        case QEvent::Leave:
        case QEvent::Hide:
        case QEvent::Resize:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
        case QEvent::KeyPress: hide(); break;
        default: break;
        }
    return QWidget::eventFilter(watched, event);
}

} // namespace hw
