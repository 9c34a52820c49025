#include "panels/parts/chip_button.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace hw {
namespace {
constexpr int padding = 10;
constexpr int labelGap = 6;
constexpr int glyph = 14;
constexpr int mostValueWidth = 240;
} // namespace

ChipButton::ChipButton(const Theme &theme, const QString &label, const QString &value, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_label(label)
    , m_value(value) {
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void ChipButton::setLabel(const QString &label) {
    m_label = label;
    describe();
}

void ChipButton::setValue(const QString &value) {
    m_value = value;
    describe();
}

void ChipButton::setSet(bool set) {
    m_set = set;
    describe();
}

void ChipButton::setLocked(bool locked) {
    m_locked = locked;
    describe();
}

void ChipButton::describe() {
    setAccessibleName(m_value.isEmpty() ? m_label : tr("%1: %2").arg(m_label, m_value));
    setAccessibleDescription(m_locked ? tr("Set by this view") : hasCross() ? tr("Press Delete to clear") : QString());
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const {
    double width = 2 * padding + paint::textWidth(m_theme, m_label, Type::Small);
    if (!m_value.isEmpty())
        width += labelGap +
                 std::min(paint::textWidth(m_theme, m_value, Type::SmallMed), double(m_theme.scaled(mostValueWidth)));
    width += 4 + glyph; // chevron or lock
    width += hasCross() ? 4 + glyph : 0;
    return {int(std::ceil(width)), m_theme.px(Metric::Chip)};
}

QSize ChipButton::minimumSizeHint() const { return {m_theme.scaled(64), m_theme.px(Metric::Chip)}; }

QRectF ChipButton::crossRect() const {
    if (!hasCross())
        return {};
    return {width() - padding - glyph - 5.0, 0, glyph + padding + 5.0, double(height())}; // at least 24 to hit
}

void ChipButton::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const QRectF r(rect());
    const bool hover = underMouse() && isEnabled() && !m_locked;
    const QColor surface = m_theme.color("bg.surface");
    const QColor accent = m_theme.color("accent.default");
    if (m_set)
        paint::roundedRect(p, r, 6, m_theme.color("accent.subtle"), mixed(surface, accent, hover ? 0.6 : 0.35));
    else
        paint::roundedRect(p, r, 6,
                           m_theme.color(isDown() ? "bg.pressed"
                                         : hover  ? "bg.hover"
                                                  : "bg.surface"),
                           m_theme.color(hover ? "stroke.strong" : "stroke.default"));
    const QColor labelColour = m_theme.color(!isEnabled() ? "text.disabled" : m_set ? "accent.text" : "text.subtle");
    const QColor valueColour = m_theme.color(!isEnabled() ? "text.disabled" : m_set ? "accent.text" : "text.default");
    double right = r.right() - padding;
    const double middle = r.center().y();
    if (hasCross()) {
        drawIcon(p, QStringLiteral("close"), {right - glyph, middle - glyph / 2.0, glyph, glyph},
                 m_theme.color(m_overCross ? "text.default" : "accent.text"), 1.1);
        right -= glyph + 4;
    }
    drawIcon(p, m_locked ? QStringLiteral("lock") : QStringLiteral("chev-down"),
             {right - glyph, middle - glyph / 2.0, glyph, glyph}, labelColour, 1.1);
    right -= glyph + 4;
    double x = r.left() + padding;
    const double labelWidth = std::min(paint::textWidth(m_theme, m_label, Type::Small) + 0.5, right - x);
    paint::text(p, m_theme, {x, r.top(), labelWidth, r.height()}, m_label, Type::Small, labelColour);
    x += labelWidth + labelGap;
    if (right > x)
        paint::text(p, m_theme, {x, r.top(), right - x, r.height()}, m_value, Type::SmallMed, valueColour,
                    Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideRight);
    if (focusIsVisible(*this))
        paint::focusRing(p, m_theme, r, 6);
}

void ChipButton::mousePressEvent(QMouseEvent *event) {
    m_pressedCross = event->button() == Qt::LeftButton && crossRect().contains(event->position());
    if (m_pressedCross || m_locked)
        event->accept();
    else
        QAbstractButton::mousePressEvent(event);
}

void ChipButton::mouseReleaseEvent(QMouseEvent *event) {
    if (m_pressedCross) {
        m_pressedCross = false;
        if (crossRect().contains(event->position()))
            emit clearRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void ChipButton::mouseMoveEvent(QMouseEvent *event) {
    const bool over = crossRect().contains(event->position());
    if (over != m_overCross) {
        m_overCross = over;
        update();
    }
    QAbstractButton::mouseMoveEvent(event);
}

void ChipButton::leaveEvent(QEvent *event) {
    m_overCross = false;
    QAbstractButton::leaveEvent(event);
}

void ChipButton::keyPressEvent(QKeyEvent *event) {
    if (hasCross() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit clearRequested();
    } else if (!m_locked &&
               (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace hw
