#include "panels/parts/toast.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/parts/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hw {
namespace {
constexpr int shadowRoom = 8;
constexpr int boxWidth = 360;
} // namespace

Toast::Toast(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new TextLabel(theme, {}, Type::Small))
    , m_action(new QPushButton)
    , m_close(new QToolButton) {
    m_text->setWraps(true);
    m_action->setProperty("variant", "link");
    m_close->setIcon(themedIcon(theme, QStringLiteral("close")));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(shadowRoom + 40, shadowRoom + 6, shadowRoom + 6, shadowRoom + 6);
    row->setSpacing(4);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::leave);
    connect(m_close, &QToolButton::clicked, this, &Toast::leave);
    connect(m_action, &QPushButton::clicked, this, [this] {
        leave();
        emit actionTriggered();
    });
    connect(&theme, &Theme::changed, this, &Toast::place);
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, const QString &action, Tone tone) {
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_tone = tone;
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(staysFor);
}

QString Toast::text() const { return m_text->text(); }

void Toast::place() {
    const int width = std::min(m_theme.scaled(boxWidth) + 2 * shadowRoom, parentWidget()->width() - 16);
    const int height = std::max(layout()->heightForWidth(width), layout()->minimumSize().height());
    setGeometry(parentWidget()->width() - width - 8,
                parentWidget()->height() - height - 8 - m_theme.px(Metric::StatusBar), width, height);
    update();
}

void Toast::leave() {
    m_timer.stop();
    hide();
    emit closed();
}

void Toast::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const QRectF box = QRectF(rect()).adjusted(shadowRoom, shadowRoom, -shadowRoom, -shadowRoom);
    paint::shadow(p, m_theme, box, 8, 1);
    paint::roundedRect(p, box, 8, m_theme.color("bg.raised"), m_theme.color("stroke.default"));
    constexpr struct {
        const char *icon, *token;
    } signs[] = {
        {"check", "status.success"}, {"info", "status.info"}, {"warning", "status.danger"}}; // as Tone has them
    const auto &sign = signs[static_cast<std::size_t>(m_tone)];
    drawIcon(p, QLatin1String(sign.icon), {box.left() + 14, box.center().y() - 9, 18, 18}, m_theme.color(sign.token));
}

void Toast::enterEvent(QEnterEvent *) { m_timer.stop(); }

void Toast::leaveEvent(QEvent *) {
    if (isVisible())
        m_timer.start(staysFor);
}

bool Toast::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace hw
