#include "drawing/activity_chart.h"

#include "drawing/activity_plot.h"
#include "drawing/paint.h"
#include "drawing/style.h"
#include "drawing/time_axis.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace hw {

struct ActivityChart::State {
    explicit State(const Theme &t)
        : theme(t) {}
    const Theme &theme;
    ActivityPlot *plot = nullptr;
    Overlay *overlay = nullptr;
    int current = -1;
    int pressed = -1; ///< where a drag began
    bool byKeys = false;
    std::optional<ChartPeriod> brush;
};

/// What changes with the pointer, above the plot's buffer: hairline, brush, card of the bucket, focus.
class ActivityChart::Overlay final : public QWidget {
public:
    explicit Overlay(ActivityChart &chart)
        : QWidget(&chart)
        , m_chart(chart) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        const State &m = *m_chart.m;
        const Theme &t = m.theme;
        const QRectF plot = m.plot->plotRect();
        const auto &buckets = m.plot->activity().buckets;
        if (!buckets.empty()) {
            const auto wash = [&](double from, double to) {
                QColor c = t.color("accent.default");
                c.setAlphaF(0.10F);
                p.fillRect(QRectF(from, plot.top(), to - from, plot.height()), c);
                p.fillRect(QRectF(from, plot.top(), 1, plot.height()), t.color("accent.default"));
                p.fillRect(QRectF(to - 1, plot.top(), 1, plot.height()), t.color("accent.default"));
            };
            const double step = plot.width() / double(buckets.size());
            if (m.pressed >= 0 && m.current >= 0)
                wash(plot.left() + std::min(m.pressed, m.current) * step,
                     plot.left() + (std::max(m.pressed, m.current) + 1) * step);
            else if (m.brush)
                paintBrush(step, wash);
            if (m.current >= 0 && m.current < int(buckets.size())) {
                const double x = std::floor(plot.left() + (m.current + 0.5) * step);
                p.fillRect(QRectF(x, plot.top(), 1, plot.height()), t.color("stroke.strong"));
                paintCard(p, m.current, x);
            }
        }
        if (focusIsVisible(m_chart))
            paint::focusRing(p, t, QRectF(rect()), 6);
    }

private:
    template<class Wash>
    void paintBrush(double step, const Wash &wash) const {
        const State &m = *m_chart.m;
        const auto &buckets = m.plot->activity().buckets;
        int first = -1, last = -1;
        for (int i = 0; i < int(buckets.size()); ++i)
            if (buckets[std::size_t(i)].lastDay >= m.brush->from && buckets[std::size_t(i)].firstDay <= m.brush->to) {
                first = first < 0 ? i : first;
                last = i;
            }
        if (first >= 0)
            wash(m.plot->plotRect().left() + first * step, m.plot->plotRect().left() + (last + 1) * step);
    }

    /// One card that lists the stack as it is drawn, top to bottom, with the total.
    void paintCard(QPainter &p, int bucket, double x) const {
        const State &m = *m_chart.m;
        const Theme &t = m.theme;
        const ActivityBucket &content = m.plot->activity().buckets[std::size_t(bucket)];
        const double line = t.lineHeight(Type::Small);
        int rows = 0;
        for (const std::uint32_t count : content.byOrigin)
            rows += count > 0;
        const QSizeF size(t.scaled(172), 18 + line * (rows + 1) + (rows > 0 ? 3 : 0));
        QRectF box(QPointF(x + 12, 6), size);
        if (box.right() > width() - 4)
            box.moveRight(x - 12); // never under the pointer
        box.moveLeft(std::max(4.0, box.left()));
        if (box.bottom() > height() - 2)
            box.moveBottom(height() - 2.0);
        paint::shadow(p, t, box, 8, 1);
        paint::roundedRect(p, box, 8, t.color("bg.raised"), t.color("stroke.default"));
        QRectF row(box.left() + 12, box.top() + 8, box.width() - 24, line);
        const auto right = int(Qt::AlignRight | Qt::AlignVCenter);
        paint::text(p, t, row, bucketTitle(m.plot->activity().unit, content.firstDay), Type::SmallStrong,
                    t.color("text.default"));
        paint::text(p, t, row, paint::number(content.total()), Type::SmallStrong, t.color("text.default"), right);
        row.translate(0, line + 3);
        for (std::size_t i = originCount; i-- > 0;) {
            if (content.byOrigin[i] == 0)
                continue;
            const auto origin = static_cast<Origin>(i);
            paint::originBar(p, t, {row.left(), std::floor(row.center().y()) - 4.5, 9, 9}, origin, 2);
            paint::text(p, t, row.adjusted(16, 0, -30, 0), paint::plain(title(origin)), Type::Small,
                        t.color("text.muted"));
            paint::text(p, t, row, paint::number(content.byOrigin[i]), Type::SmallMed, t.color("text.default"), right);
            row.translate(0, line);
        }
    }

    ActivityChart &m_chart;
};

ActivityChart::ActivityChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m(std::make_unique<State>(theme)) {
    m->plot = new ActivityPlot(theme, this);
    m->overlay = new Overlay(*this);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Activity over time"));
    connect(&theme, &Theme::changed, this, [this] {
        m->plot->applyTheme();
        updateGeometry();
        m->overlay->update();
    });
}

ActivityChart::~ActivityChart() = default;

void ActivityChart::setActivity(const Activity &activity, const std::vector<ChartNote> &notes) {
    m->plot->setActivity(activity, notes);
    m->pressed = -1;
    setCurrent(-1);
    if (!activity.buckets.empty()) {
        std::uint32_t peak = 0;
        for (const ActivityBucket &bucket : activity.buckets)
            peak = std::max(peak, bucket.total());
        const auto &first = activity.buckets.front();
        const auto &last = activity.buckets.back();
        setAccessibleDescription(tr("Incidents and campaigns, from %1 in %2 to %3 in %4, peak %5")
                                     .arg(paint::number(first.total()), bucketTitle(activity.unit, first.firstDay),
                                          paint::number(last.total()), bucketTitle(activity.unit, last.firstDay),
                                          paint::number(peak)));
    } else {
        setAccessibleDescription(tr("No dated incidents or campaigns"));
    }
    m->overlay->update();
}

const Activity &ActivityChart::activity() const { return m->plot->activity(); }
int ActivityChart::bucketAt(const QPointF &at) const { return m->plot->bucketAt(at); }
QRectF ActivityChart::barRect(int bucket, Origin origin) const { return m->plot->barRect(bucket, origin); }
QRectF ActivityChart::plotRect() const { return m->plot->plotRect(); }
std::uint32_t ActivityChart::drawnTotal() const { return m->plot->drawnTotal(); }
int ActivityChart::currentBucket() const { return m->current; }

QSize ActivityChart::minimumSizeHint() const { return {m->theme.scaled(220), m->theme.scaled(110)}; }
QSize ActivityChart::sizeHint() const { return {m->theme.scaled(600), m->theme.scaled(210)}; }

void ActivityChart::setBrush(std::optional<ChartPeriod> period) {
    m->brush = period;
    m->overlay->update();
}

QString ActivityChart::describe(int bucket) const {
    const auto &buckets = activity().buckets;
    if (bucket < 0 || bucket >= int(buckets.size()))
        return {};
    const ActivityBucket &content = buckets[std::size_t(bucket)];
    QString text = tr("%1: %2").arg(bucketTitle(activity().unit, content.firstDay),
                                    content.total() == 0 ? tr("none reported") : paint::number(content.total()));
    for (std::size_t i = 0; i < originCount; ++i)
        if (content.byOrigin[i] > 0)
            text += QStringLiteral(", %1 %2").arg(paint::plain(title(static_cast<Origin>(i))),
                                                  paint::number(content.byOrigin[i]));
    return text;
}

void ActivityChart::draw(QPainter &p, const Theme &theme, const QRectF &r, const Activity &activity,
                         const std::vector<ChartNote> &notes) {
    ActivityPlot plot(theme);
    plot.setActivity(activity, notes);
    plot.drawVectors(p, r);
}

ChartPeriod ActivityChart::periodOf(int first, int last) const {
    const auto &buckets = activity().buckets;
    return {buckets[std::size_t(std::min(first, last))].firstDay, buckets[std::size_t(std::max(first, last))].lastDay};
}

void ActivityChart::setCurrent(int bucket) {
    if (m->current == bucket)
        return;
    m->current = bucket;
    emit bucketHovered(bucket);
    m->overlay->update();
}

void ActivityChart::resizeEvent(QResizeEvent *) {
    m->plot->setGeometry(rect());
    m->plot->layOut(size());
    m->overlay->setGeometry(rect());
}

void ActivityChart::mouseMoveEvent(QMouseEvent *event) {
    m->byKeys = false;
    QPointF at = event->position();
    if (m->pressed >= 0) // a drag may leave the axes: it stays at their edge
        at.setX(std::clamp(at.x(), plotRect().left(), plotRect().right() - 1));
    const int bucket = bucketAt({at.x(), m->pressed >= 0 ? 0 : at.y()});
    setCursor(bucket >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setCurrent(bucket);
}

void ActivityChart::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m->pressed = bucketAt(event->position());
    setCurrent(m->pressed);
    m->overlay->update();
}

void ActivityChart::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || m->pressed < 0)
        return QWidget::mouseReleaseEvent(event);
    const int first = m->pressed;
    m->pressed = -1;
    m->overlay->update();
    if (m->current >= 0)
        emit periodChosen(periodOf(first, m->current));
}

void ActivityChart::mouseDoubleClickEvent(QMouseEvent *event) {
    const int bucket = bucketAt(event->position());
    if (event->button() == Qt::LeftButton && bucket >= 0)
        emit periodOpened(periodOf(bucket, bucket));
}

void ActivityChart::leaveEvent(QEvent *) {
    if (m->pressed < 0 && !m->byKeys)
        setCurrent(-1);
}

void ActivityChart::keyPressEvent(QKeyEvent *event) {
    const int count = int(activity().buckets.size());
    const auto go = [&](int bucket) {
        m->byKeys = true;
        setCurrent(std::clamp(bucket, 0, count - 1));
    };
    const int key = event->key();
    if (key == Qt::Key_Escape && m->pressed >= 0) {
        m->pressed = -1;
        m->overlay->update();
    } else if (count == 0) {
        QWidget::keyPressEvent(event);
    } else if (key == Qt::Key_Left) {
        go(m->current < 0 ? count - 1 : m->current - 1);
    } else if (key == Qt::Key_Right) {
        go(m->current + 1);
    } else if (key == Qt::Key_Home) {
        go(0);
    } else if (key == Qt::Key_End) {
        go(count - 1);
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m->current >= 0) {
        if (event->modifiers() & Qt::ControlModifier)
            emit periodOpened(periodOf(m->current, m->current));
        else
            emit periodChosen(periodOf(m->current, m->current));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ActivityChart::focusInEvent(QFocusEvent *) { m->overlay->update(); }

void ActivityChart::focusOutEvent(QFocusEvent *) {
    if (m->byKeys)
        setCurrent(-1);
    m->overlay->update();
}

bool ActivityChart::event(QEvent *event) {
    // The buffer's resolution is that of the screen on which the window lies now.
    const bool moved = event->type() == QEvent::Show || event->type() == QEvent::ScreenChangeInternal
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
                       || event->type() == QEvent::DevicePixelRatioChange
#endif
        ;
    if (moved && !qFuzzyCompare(m->plot->bufferDevicePixelRatio(), devicePixelRatioF())) {
        m->plot->setBufferDevicePixelRatio(devicePixelRatioF());
        m->plot->replot(QCustomPlot::rpQueuedReplot);
    }
    return QWidget::event(event);
}

} // namespace hw
