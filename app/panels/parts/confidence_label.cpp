#include "panels/parts/confidence_label.h"

#include "drawing/paint.h"

#include <QPainter>

#include <cmath>

namespace hw {
namespace {
constexpr int bars = 12;
constexpr int gap = 8;
} // namespace

ConfidenceLabel::ConfidenceLabel(const Theme &theme, Confidence confidence, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_confidence(confidence) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

QString ConfidenceLabel::words(Confidence confidence) {
    switch (confidence) {
    case Confidence::Low: return tr("Low confidence");
    case Confidence::Moderate: return tr("Moderate confidence");
    case Confidence::High: return tr("High confidence");
    case Confidence::NotStated: break;
    }
    return tr("Confidence not stated");
}

QString ConfidenceLabel::text() const { return m_text.isEmpty() ? words(m_confidence) : m_text; }

void ConfidenceLabel::setConfidence(Confidence confidence, const QString &text) {
    m_confidence = confidence;
    m_text = text;
    describe();
}

void ConfidenceLabel::setTextShown(bool shown) {
    m_textShown = shown;
    describe();
}

void ConfidenceLabel::setRole(Type role, const char *token) {
    m_role = role;
    m_token = token;
    describe();
}

void ConfidenceLabel::describe() {
    setAccessibleName(text());
    setToolTip(m_textShown ? QString() : paint::toolTip(text()));
    updateGeometry();
    update();
}

QSize ConfidenceLabel::sizeHint() const {
    const int height = std::max(12, m_theme.lineHeight(m_role));
    return {m_textShown ? bars + gap + int(std::ceil(paint::textWidth(m_theme, text(), m_role))) + 1 : bars, height};
}

QSize ConfidenceLabel::minimumSizeHint() const { return {bars, sizeHint().height()}; }

void ConfidenceLabel::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::confidence(p, m_theme, {0, std::floor(height() / 2.0 - 5)}, m_confidence);
    if (m_textShown && width() > bars + gap + 12)
        paint::text(p, m_theme, QRectF(rect()).adjusted(bars + gap, 0, 0, 0), text(), m_role, m_theme.color(m_token));
}

} // namespace hw
