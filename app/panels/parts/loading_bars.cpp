#include "panels/parts/loading_bars.h"

#include "drawing/paint.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace hw {
namespace {
constexpr int skeletonAfter = 150;
constexpr int lineAfter = 1000;
constexpr double barLengths[] = {0.82, 0.64, 0.74, 0.52, 0.38};
} // namespace

LoadingBars::LoadingBars(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    m_tick.setInterval(40);
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LoadingBars::start(const QString &text) {
    m_text = text;
    m_share = -1;
    m_frozen = -1;
    m_clock.start();
    m_tick.start();
    setAccessibleName(text);
    update();
}

void LoadingBars::stop() {
    m_tick.stop();
    m_clock.invalidate();
    m_frozen = -1;
}

void LoadingBars::setProgress(double share) {
    m_share = share;
    update();
}

void LoadingBars::showAt(int milliseconds) {
    m_tick.stop();
    m_frozen = milliseconds;
    update();
}

qint64 LoadingBars::elapsed() const {
    if (m_frozen >= 0)
        return m_frozen;
    return m_clock.isValid() ? m_clock.elapsed() : 0;
}

void LoadingBars::paintEvent(QPaintEvent *) {
    const qint64 time = elapsed();
    if (time < skeletonAfter)
        return;
    QPainter p(this);
    const double inner = width() - 40.0;
    const bool line = time >= lineAfter;
    const double lineTop = height() - 12.0;
    const double textTop = lineTop - 4 - m_theme.lineHeight(Type::Caption);
    double y = 20;
    for (const double length : barLengths) {
        if (y + 10 > (line ? textTop - 4 : height() - 8.0))
            break;
        paint::roundedRect(p, {20, y, inner * length, 10}, 5, m_theme.color("bg.pressed"));
        y += 20;
    }
    if (!line)
        return;
    paint::text(p, m_theme, {20, textTop, inner, double(m_theme.lineHeight(Type::Caption))},
                tr("%1  ·  Esc to stop").arg(m_text), Type::Caption, m_theme.color("text.muted"));
    paint::roundedRect(p, {20, lineTop, inner, 3}, 1.5, m_theme.color("bg.sunken"));
    QRectF done(20, lineTop, inner * std::clamp(m_share, 0.0, 1.0), 3);
    if (m_share < 0) { // unknown length: a block that wanders, or stands where motion is not wanted
        const double phase = m_theme.reducedMotion() ? 0 : std::fmod(double(time), 1600) / 1600;
        done = QRectF(20 + inner * 0.65 * (phase < 0.5 ? phase * 2 : 2 - phase * 2), lineTop, inner * 0.35, 3);
    }
    paint::roundedRect(p, done, 1.5, m_theme.color("accent.default"));
}

void LoadingBars::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && elapsed() >= lineAfter)
        emit stopRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace hw
