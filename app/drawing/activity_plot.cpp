#include "drawing/activity_plot.h"

#include "drawing/paint.h"
#include "drawing/time_axis.h"

#include <QPicture>

#include <cmath>
#include <utility>

namespace hw {
namespace {

constexpr double barWidth = 0.68;
constexpr double stackGap = 1;

/// Bars of one origin; the hatching of Unknown is drawn as lines, sharp on every device.
class OriginBars final : public QCPBars {
public:
    OriginBars(QCustomPlot &plot, const Theme &theme, Origin origin)
        : QCPBars(plot.xAxis, plot.yAxis)
        , m_theme(theme)
        , m_origin(origin) {
        setWidth(barWidth);
        setStackingGap(stackGap);
        setAntialiased(false);
        setPen(Qt::NoPen);
        setSelectable(QCP::stNone);
    }
    /// On whole pixels: edges and the gaps in a stack stay sharp.
    QRectF rectOf(double key, double value) {
        const QRectF r = getBarRect(key, value).normalized();
        const QPointF from(std::round(r.left()), std::round(r.top()));
        return {from, QPointF(std::round(r.right()), std::round(r.bottom()))};
    }

protected:
    void draw(QCPPainter *painter) override {
        painter->setAntialiasing(false); // with it the plot moves everything by half a pixel
        for (auto it = mDataContainer->constBegin(); it != mDataContainer->constEnd(); ++it)
            paint::originBar(*painter, m_theme, rectOf(it->key, it->value), m_origin);
    }

private:
    const Theme &m_theme;
    Origin m_origin;
};

/// Grid lines and the base line as rows of whole pixels: the same on the screen, in a file and in vectors.
class Rules final : public QCPLayerable {
public:
    explicit Rules(ActivityPlot &plot)
        : QCPLayerable(&plot, QStringLiteral("grid"))
        , m_plot(plot) {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override {
        const QRectF plot = m_plot.plotRect();
        const auto line = [&](double value, const char *token) {
            const double y = std::round(m_plot.yAxis->coordToPixel(value));
            painter->fillRect(QRectF(plot.left(), y, plot.width(), 1), m_plot.theme().color(token));
        };
        for (const double tick : m_plot.yAxis->tickVector())
            if (tick > 0 && tick <= m_plot.yAxis->range().upper)
                line(tick, "chart.grid");
        line(0, "chart.axis");
    }

private:
    ActivityPlot &m_plot;
};

/// The dotted lines of context events, above the bars.
class Notes final : public QCPLayerable {
public:
    explicit Notes(ActivityPlot &plot)
        : QCPLayerable(&plot, QStringLiteral("overlay"))
        , m_plot(plot) {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter *painter) override {
        const Theme &t = m_plot.theme();
        const QRectF plot = m_plot.plotRect();
        const double height = t.lineHeight(Type::Caption);
        std::vector<QRectF> taken;
        for (const ChartNote &note : m_plot.notes()) {
            const double x = std::floor(m_plot.xOf(note.day));
            if (x < plot.left() || x > plot.right())
                continue;
            for (double y = std::round(plot.top() + height / 2); y < plot.bottom(); y += 3) // dots on whole pixels
                painter->fillRect(QRectF(x, y, 1, 1), t.color("edge.strong"));
            // Left of its line, else right of it, in the first free of two rows; a text without a place is left out.
            const double width = paint::textWidth(t, note.text, Type::Caption) + 8;
            for (const double top : {plot.top() - height / 2, plot.top() + height / 2}) {
                QRectF box(x - width - 2, top, width, height);
                const auto free = [&] {
                    return box.left() >= plot.left() && box.right() <= plot.right() &&
                           std::none_of(taken.begin(), taken.end(), [&](const QRectF &r) { return r.intersects(box); });
                };
                if (!free())
                    box.moveLeft(x + 3);
                if (!free())
                    continue;
                painter->fillRect(box, t.color("bg.surface")); // grid lines do not strike it through
                paint::text(*painter, t, box.adjusted(4, 0, -4, 0), note.text, Type::Caption, t.color("text.muted"),
                            Qt::AlignVCenter | Qt::AlignLeft, Qt::ElideNone);
                taken.push_back(box);
                break;
            }
        }
    }

private:
    ActivityPlot &m_plot;
};

} // namespace

void applyPlotTheme(QCustomPlot &plot, const Theme &t) {
    plot.setBackground(t.color("bg.surface"));
    plot.setAntialiasedElements(QCP::aeAll);
    plot.setNoAntialiasingOnDrag(true);
    for (QCPAxis *axis : plot.axisRect()->axes()) {
        axis->setTickLabelFont(t.font(Type::Caption));
        axis->setTickLabelColor(t.color("chart.label"));
        axis->setLabelFont(t.font(Type::Caption));
        axis->setLabelColor(t.color("chart.label"));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelPadding(6);
        axis->grid()->setPen(QPen(t.color("chart.grid"), 1));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setZeroLinePen(QPen(t.color("chart.axis"), 1));
    }
    plot.xAxis->setBasePen(QPen(t.color("chart.axis"), 1));
    plot.xAxis->grid()->setVisible(false);
    plot.yAxis->setBasePen(Qt::NoPen);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins(
        {t.scaled(34), t.lineHeight(Type::Caption) / 2 + 8, 10, t.lineHeight(Type::Caption) + 10});
}

ActivityPlot::ActivityPlot(const Theme &theme, QWidget *parent)
    : QCustomPlot(parent)
    , m_theme(theme) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setInteractions(QCP::iNone);
    QCPBars *below = nullptr;
    for (std::size_t i = 0; i < originCount; ++i) {
        m_bars[i] = new OriginBars(*this, theme, static_cast<Origin>(i)); // the plot owns it
        if (below)
            m_bars[i]->moveAbove(below);
        below = m_bars[i];
    }
    new Rules(*this);
    new Notes(*this);
    applyTheme();
}

void ActivityPlot::renew() {
    m_stale = true;
    update();
}

void ActivityPlot::applyTheme() {
    applyPlotTheme(*this, m_theme);
    xAxis->setBasePen(Qt::NoPen); // Rules draws it
    yAxis->grid()->setVisible(false);
    setAxes();
    renew();
}

void ActivityPlot::setActivity(const Activity &activity, const std::vector<ChartNote> &notes) {
    m_activity = activity;
    m_notes = notes;
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const ChartNote &a, const ChartNote &b) { return a.day < b.day; });
    for (std::size_t o = 0; o < originCount; ++o) {
        QVector<QCPBarsData> bars; // non-zero only: an outlined layer would draw a line on empty bars
        for (std::size_t i = 0; i < activity.buckets.size(); ++i)
            if (activity.buckets[i].byOrigin[o] > 0)
                bars.append(QCPBarsData(double(i), activity.buckets[i].byOrigin[o]));
        m_bars[o]->data()->set(bars, true);
    }
    setAxes();
    renew();
}

void ActivityPlot::layOut(const QSize &size) {
    setViewport(QRect(QPoint(), size));
    setAxes();
    plotLayout()->update(QCPLayoutElement::upPreparation);
    plotLayout()->update(QCPLayoutElement::upMargins);
    plotLayout()->update(QCPLayoutElement::upLayout);
}

void ActivityPlot::setAxes() {
    const int count = int(m_activity.buckets.size());
    std::uint32_t largest = 0;
    for (const ActivityBucket &bucket : m_activity.buckets)
        largest = std::max(largest, bucket.total());
    const CountAxis axis = countAxis(largest);
    xAxis->setRange(-0.5, std::max(1, count) - 0.5);
    yAxis->setRange(0, axis.top);
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    const double width = viewport().width() - axisRect()->margins().left() - axisRect()->margins().right();
    if (count > 0)
        for (const TimeLabel &label : bucketLabels(m_theme, m_activity, width / count))
            names->addTick(label.bucket, label.text);
    xAxis->setTicker(names);
    const QSharedPointer<QCPAxisTickerFixed> steps(new QCPAxisTickerFixed);
    steps->setTickStep(axis.step);
    yAxis->setTicker(steps);
    yAxis->setNumberFormat(QStringLiteral("f"));
    yAxis->setNumberPrecision(0);
}

QRectF ActivityPlot::plotRect() const { return QRectF(axisRect()->rect()); }

int ActivityPlot::bucketAt(const QPointF &at) const {
    const QRectF r = plotRect();
    const int count = int(m_activity.buckets.size());
    if (count == 0 || at.x() < r.left() || at.x() >= r.right() || at.y() < 0 || at.y() > viewport().height())
        return -1;
    return std::clamp(int((at.x() - r.left()) / r.width() * count), 0, count - 1);
}

QRectF ActivityPlot::barRect(int bucket, Origin origin) const {
    if (bucket < 0 || bucket >= int(m_activity.buckets.size()))
        return {};
    const auto o = static_cast<std::size_t>(origin);
    const std::uint32_t value = m_activity.buckets[std::size_t(bucket)].byOrigin[o];
    return value == 0 ? QRectF() : static_cast<OriginBars *>(m_bars[o])->rectOf(bucket, value);
}

std::uint32_t ActivityPlot::drawnTotal() const {
    double sum = 0;
    for (const QCPBars *bars : m_bars)
        for (const QCPBarsData &bar : *bars->data())
            sum += bar.value;
    return static_cast<std::uint32_t>(std::lround(sum));
}

double ActivityPlot::xOf(DayNumber day) const {
    const auto &buckets = m_activity.buckets;
    if (buckets.empty())
        return -1;
    const QRectF r = plotRect();
    const double step = r.width() / double(buckets.size());
    for (std::size_t i = 0; i < buckets.size(); ++i)
        if (day >= buckets[i].firstDay && day <= buckets[i].lastDay)
            return r.left() + step * (double(i) + double(day - buckets[i].firstDay) /
                                                      std::max(1, buckets[i].lastDay - buckets[i].firstDay + 1));
    return -1; // outside the axis
}

void ActivityPlot::drawVectors(QPainter &p, const QRectF &r) {
    layOut(r.size().toSize());
    QPicture picture;
    QCPPainter recorder;
    recorder.begin(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    toPainter(&recorder, viewport().width(), viewport().height());
    recorder.end();
    p.save();
    p.translate(r.topLeft());
    // A picture replays at the device's resolution; here one unit is one unit of the painter.
    p.scale(double(picture.logicalDpiX()) / p.device()->logicalDpiX(),
            double(picture.logicalDpiY()) / p.device()->logicalDpiY());
    p.drawPicture(0, 0, picture);
    p.restore();
}

void ActivityPlot::resizeEvent(QResizeEvent *) {
    // Layouts resize a chart several times before it is seen; the buffer is drawn once, when it is.
    layOut(size());
    renew();
}

void ActivityPlot::paintEvent(QPaintEvent *event) {
    // The buffer has the resolution of the screen; a picture at another one, or a vector device, gets a fresh drawing.
    QCPPainter painter(this);
    if (!painter.isActive())
        return;
    const QPaintDevice *device = painter.paintEngine()->paintDevice();
    const bool vectors = painter.paintEngine()->type() != QPaintEngine::Raster;
    if (!vectors && (!device || qFuzzyCompare(device->devicePixelRatio(), bufferDevicePixelRatio()))) {
        painter.end();
        if (std::exchange(m_stale, false))
            replot(rpQueuedRefresh);
        QCustomPlot::paintEvent(event);
        return;
    }
    if (vectors) {
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport(), m_theme.color("bg.surface"));
    draw(&painter);
}

} // namespace hw
