#include "window/status_line.h"

#include "drawing/paint.h"

#include <QPainter>
#include <cmath>

namespace hw {

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatusLine::setData(const QString &text) {
    m_data = text;
    update();
}

void StatusLine::setView(const QString &text) {
    m_view = text;
    setAccessibleDescription(text);
    update();
}

QSize StatusLine::sizeHint() const { return {200, m_theme.px(Metric::StatusBar)}; }

void StatusLine::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("bg.surface"));
    p.fillRect(QRect(0, 0, width(), 1), m_theme.color("stroke.subtle"));
    const QRectF inner = QRectF(rect()).adjusted(16, 1, -16, 0);
    const QColor ink = m_theme.color("text.muted");
    // What the view shows matters more than what the data is: it is never cut by it.
    const double viewWidth = std::min(inner.width(), std::ceil(paint::textWidth(m_theme, m_view, Type::Caption)));
    paint::text(p, m_theme, inner, m_view, Type::Caption, ink, Qt::AlignRight | Qt::AlignVCenter);
    paint::text(p, m_theme, inner.adjusted(0, 0, -viewWidth - 24, 0), m_data, Type::Caption, ink);
}

} // namespace hw
