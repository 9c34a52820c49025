#include "drawing/event_columns.h"

#include "drawing/paint.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hw {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::EventColumns", text); }
constexpr double share = 0.62; ///< of the pitch that a column fills
constexpr double mark = 9;     ///< side of a square in the legend

QString nameOf(Origin origin) {
    const std::string_view name = title(origin);
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

/// In a legend, where every entry is an origin: "China" for "China-nexus".
QString shortName(Origin origin) {
    QString name = nameOf(origin);
    if (name.endsWith(QLatin1String("-nexus")))
        name.chop(6);
    return name.section(QLatin1Char(','), 0, 0);
}

QString countWords(std::uint32_t count) {
    return count == 1 ? tr("1 incident or campaign") : tr("%1 incidents and campaigns").arg(paint::number(count));
}

QString unitWords(BucketUnit unit) {
    return unit == BucketUnit::Month ? tr("month") : unit == BucketUnit::Quarter ? tr("quarter") : tr("year");
}
} // namespace

EventColumns::EventColumns(const Theme &theme, const Activity &activity, const QRectF &area)
    : m_theme(&theme)
    , m_activity(activity)
    , m_area(area) {
    std::uint32_t largest = 1;
    for (const ActivityBucket &bucket : m_activity.buckets)
        largest = std::max(largest, bucket.total());
    m_axis = countAxis(largest);
    const double line = theme.lineHeight(Type::Caption);
    const auto entries = legend();
    const double head = entries.empty() ? 0 : entries.back().rect.bottom() - area.top() + 6;
    m_plot = area.adjusted(theme.scaled(26), head + line, -2, -line - 6);
    m_pitch = m_plot.width() / std::max<double>(1, double(m_activity.buckets.size()));
}

std::vector<Origin> EventColumns::origins() const {
    std::vector<Origin> found;
    for (std::size_t i = 0; i < originCount; ++i)
        if (std::any_of(m_activity.buckets.begin(), m_activity.buckets.end(),
                        [i](const ActivityBucket &b) { return b.byOrigin[i] > 0; }))
            found.push_back(static_cast<Origin>(i));
    return found;
}

double EventColumns::yOf(std::uint32_t count) const {
    return m_plot.bottom() - m_plot.height() * count / std::max(1U, m_axis.top);
}

QRectF EventColumns::columnRect(int bucket) const {
    return {m_plot.left() + bucket * m_pitch, m_plot.top(), m_pitch, m_plot.height()};
}

QRectF EventColumns::barRect(int bucket, Origin origin) const {
    const ActivityBucket &b = m_activity.buckets[static_cast<std::size_t>(bucket)];
    const auto which = static_cast<std::size_t>(origin);
    if (b.byOrigin[which] == 0)
        return {};
    std::uint32_t below = 0;
    for (std::size_t i = 0; i < which; ++i)
        below += b.byOrigin[i];
    const double width = std::min(m_pitch * share, 44.0);
    const double gap = below > 0 ? 0.8 : 0;
    const double bottom = yOf(below) - gap, top = yOf(below + b.byOrigin[which]);
    return {columnRect(bucket).center().x() - width / 2, top, width, std::max(0.4, bottom - top)};
}

int EventColumns::bucketAt(const QPointF &at) const {
    if (!m_plot.adjusted(0, -12, 0, 24).contains(at))
        return -1;
    const int bucket = static_cast<int>((at.x() - m_plot.left()) / m_pitch);
    return bucket >= 0 && bucket < static_cast<int>(m_activity.buckets.size()) ? bucket : -1;
}

QString EventColumns::describe(int bucket) const {
    const ActivityBucket &b = m_activity.buckets[static_cast<std::size_t>(bucket)];
    const std::uint32_t total = b.total();
    const QString when = bucketTitle(m_activity.unit, b.firstDay) + QLatin1String(": ");
    if (total == 0)
        return when + tr("none reported");
    QStringList parts;
    for (std::size_t i = 0; i < originCount; ++i)
        if (b.byOrigin[i] > 0)
            parts << nameOf(static_cast<Origin>(i)) + u' ' + paint::number(b.byOrigin[i]);
    return when + countWords(total) + QLatin1String("; ") + parts.join(QLatin1String(", "));
}

QString EventColumns::describe(int bucket, Origin origin) const {
    const ActivityBucket &b = m_activity.buckets[static_cast<std::size_t>(bucket)];
    const std::uint32_t count = b.byOrigin[static_cast<std::size_t>(origin)];
    return QStringLiteral("%1, %2: %3")
        .arg(bucketTitle(m_activity.unit, b.firstDay), nameOf(origin), count ? countWords(count) : tr("none reported"));
}

QString EventColumns::summary() const {
    const auto &buckets = m_activity.buckets;
    if (buckets.empty())
        return tr("No incident or campaign with a date.");
    const auto most = std::max_element(buckets.begin(), buckets.end(),
                                       [](const auto &a, const auto &b) { return a.total() < b.total(); });
    const auto when = [this](const ActivityBucket &b) { return bucketTitle(m_activity.unit, b.firstDay); };
    return tr("Incidents and campaigns by %1, from %2 in %3 to %4 in %5, most %6 in %7.")
        .arg(unitWords(m_activity.unit))
        .arg(buckets.front().total())
        .arg(when(buckets.front()))
        .arg(buckets.back().total())
        .arg(when(buckets.back()))
        .arg(most->total())
        .arg(when(*most));
}

std::vector<EventColumns::Entry> EventColumns::legend() const {
    const double line = m_theme->lineHeight(Type::Caption);
    std::vector<Entry> entries;
    QPointF at = m_area.topLeft();
    for (const Origin origin : origins()) {
        const double width = mark + 5 + paint::textWidth(*m_theme, shortName(origin), Type::Caption);
        if (at.x() > m_area.left() && at.x() + width > m_area.right() + 1)
            at = {m_area.left(), at.y() + line};
        entries.push_back({origin, {at.x(), at.y(), width, line}});
        at.rx() += width + 12;
    }
    return entries;
}

void EventColumns::paintLegend(QPainter &p) const {
    const Theme &t = *m_theme;
    for (const Entry &entry : legend()) {
        const QRectF &r = entry.rect;
        paint::originBar(p, t, {r.left(), r.top() + (r.height() - mark) / 2, mark, mark}, entry.origin);
        paint::text(p, t, r.adjusted(mark + 5, 0, 2, 0), shortName(entry.origin), Type::Caption, t.color("text.muted"),
                    Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    }
}

void EventColumns::paintAxis(QPainter &p) const {
    const Theme &t = *m_theme;
    const double line = t.lineHeight(Type::Caption);
    // Where there is no height for all of the labels, the first and the last say the scale.
    const std::uint32_t step = std::max(1U, m_axis.step);
    const bool all = yOf(0) - yOf(step) >= line;
    for (std::uint32_t value = 0; value <= m_axis.top; value += step) {
        const double y = yOf(value);
        p.fillRect(QRectF(m_plot.left(), y - 0.35, m_plot.width(), 0.7), t.color(value ? "chart.grid" : "chart.axis"));
        if (all || value == 0 || value + step > m_axis.top)
            paint::text(p, t, {m_area.left(), y - line / 2, m_plot.left() - m_area.left() - 6, line},
                        paint::number(value), Type::Caption, t.color("chart.label"), Qt::AlignRight | Qt::AlignVCenter,
                        Qt::ElideNone);
    }
    for (const TimeLabel &label : bucketLabels(t, m_activity, m_pitch)) {
        const double width = paint::textWidth(t, label.text, Type::Caption) + 2;
        const double centre = columnRect(label.bucket).center().x();
        const double left =
            std::clamp(centre - width / 2, m_area.left(), std::max(m_area.left(), m_area.right() - width));
        paint::text(p, t, {left, m_plot.bottom() + 5, width, line}, label.text, Type::Caption, t.color("chart.label"),
                    Qt::AlignHCenter | Qt::AlignVCenter, Qt::ElideNone);
    }
}

void EventColumns::paint(QPainter &p, int hovered) const {
    const Theme &t = *m_theme;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    paintLegend(p);
    if (hovered >= 0)
        p.fillRect(columnRect(hovered), t.color("bg.hover"));
    paintAxis(p);
    const double line = t.lineHeight(Type::CaptionMed);
    for (int i = 0; i < static_cast<int>(m_activity.buckets.size()); ++i) {
        const std::uint32_t total = m_activity.buckets[static_cast<std::size_t>(i)].total();
        for (std::size_t o = 0; o < originCount; ++o)
            if (const QRectF r = barRect(i, static_cast<Origin>(o)); !r.isEmpty())
                paint::originBar(p, t, r, static_cast<Origin>(o));
        const QString sum = paint::number(total);
        if (total > 0 && paint::textWidth(t, sum, Type::CaptionMed) + 2 <= m_pitch)
            paint::text(p, t, {columnRect(i).left(), yOf(total) - line - 1, m_pitch, line}, sum, Type::CaptionMed,
                        t.color("text.default"), Qt::AlignHCenter | Qt::AlignVCenter, Qt::ElideNone);
    }
    p.restore();
}

} // namespace hw
