#include "drawing/ranking.h"

#include "drawing/paint.h"
#include "landscape/landscape.h"
#include "landscape/overview.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace hw {
namespace {

constexpr int smallestRow = 20;
constexpr int largestRow = 28;
constexpr int sparkWidth = 52;
constexpr int sparkHeight = 14;
constexpr int barHeight = 10;
constexpr int narrowestBars = 150; ///< with the value; names take what is left beyond it

QString tr(const char *text) { return QCoreApplication::translate("hw::Ranking", text); }

} // namespace

std::vector<RankingRow> rankingRows(const Landscape &landscape, std::span<const RankedActor> actors, std::size_t most) {
    std::vector<RankingRow> rows;
    for (const RankedActor &actor : actors.first(std::min(most, actors.size()))) {
        RankingRow row;
        row.name = paint::plain(landscape.name(actor.actor), 80);
        row.origin = landscape.origin(actor.actor);
        row.value = actor.events;
        row.trend.assign(actor.trend.begin(), actor.trend.end());
        row.before = int(actor.before);
        row.change = int(actor.recent) - int(actor.before);
        row.confidence = actor.confidence;
        rows.push_back(std::move(row));
    }
    return rows;
}

Ranking::Ranking(const Theme &theme, std::vector<RankingRow> rows, const Headings &headings, const QRectF &area)
    : m_theme(&theme)
    , m_rows(std::move(rows))
    , m_headings(headings)
    , m_area(area) {
    const auto s = [&](int px) { return double(theme.scaled(px)); };
    const double width = area.width();
    m_headerHeight = theme.lineHeight(Type::Caption);
    const double count = std::max<double>(1, double(m_rows.size()));
    m_rowHeight = std::clamp(std::floor((area.height() - m_headerHeight) / count), s(smallestRow), s(largestRow));
    m_name = s(48);
    m_bar = s(168);
    // What does not fit goes, the least telling first.
    const bool roomy = width >= s(400);
    const bool middling = width >= s(330);
    m_confidence = width >= s(260) ? width - s(42) : 0;
    m_change = middling ? width - s(98) : 0;
    m_trend = roomy ? width - s(168) : 0;
    m_valueEnd = (roomy ? m_trend : middling ? m_change : m_confidence > 0 ? m_confidence : width) - s(8);
    if (!middling)
        m_bar = std::min(m_bar, width * 0.5);
    double longest = 0;
    for (const RankingRow &row : m_rows) {
        m_largest = std::max(m_largest, row.value);
        longest = std::max(
            longest, paint::fittingWidth(theme, row.name, Type::SmallMed, m_valueEnd - s(narrowestBars) - m_name - 12));
    }
    m_bar = std::max(m_bar, std::min(m_name + std::ceil(longest) + 12, m_valueEnd - s(narrowestBars)));
}

int Ranking::rowsThatFit(const Theme &theme, double height) {
    return std::max(1, int((height - theme.lineHeight(Type::Caption)) / theme.scaled(smallestRow)));
}

bool Ranking::isLargeRise(const RankingRow &row) {
    if (row.change >= 5)
        return true;
    constexpr int enoughForPercent = 8; // one more than two is no trend
    return row.before >= enoughForPercent && row.change >= 0.25 * row.before;
}

QRectF Ranking::rowRect(int row) const {
    return {m_area.left(), m_area.top() + m_headerHeight + row * m_rowHeight, m_area.width(), m_rowHeight};
}

QRectF Ranking::barRect(int row) const {
    const QRectF r = rowRect(row);
    const double widest = std::max(8.0, m_valueEnd - m_bar - m_theme->scaled(34));
    const double length = std::max(2.0, widest * m_rows[std::size_t(row)].value / m_largest);
    return {r.left() + m_bar, std::floor(r.center().y() - barHeight / 2.0), length, double(barHeight)};
}

Ranking::Place Ranking::hitTest(const QPointF &at) const {
    const double y = at.y() - m_area.top() - m_headerHeight;
    const double x = at.x() - m_area.left();
    const int row = int(std::floor(y / m_rowHeight));
    if (y < 0 || x < 0 || x > m_area.width() || row >= int(m_rows.size()))
        return {};
    using Part = Place::Part;
    if (m_confidence > 0 && x >= m_confidence - 10)
        return {Part::Confidence, row};
    if (m_change > 0 && x >= m_change - m_theme->scaled(12))
        return {Part::Change, row};
    if (m_trend > 0 && x >= m_trend - 4)
        return {Part::Trend, row};
    return {x >= m_bar - 4 ? Part::Value : Part::Name, row};
}

QString Ranking::explainHeading(const QPointF &at) const {
    const double y = at.y() - m_area.top();
    const double x = at.x() - m_area.left();
    if (y < 0 || y >= m_headerHeight || x < m_bar - 4 || x > m_area.width())
        return {};
    if (m_confidence > 0 && x >= m_confidence - 10)
        return tr("The lowest confidence of the claims that attribute them");
    if (m_change > 0 && x >= m_change - m_theme->scaled(12))
        return tr("Incidents and campaigns of the last 24 months, less those of the 24 months before");
    if (m_trend > 0 && x >= m_trend - 4)
        return tr("Incidents and campaigns in each eighth of the period shown");
    return tr("Incidents and campaigns attributed to the actor");
}

QString Ranking::describe(int row) const {
    const RankingRow &r = m_rows[std::size_t(row)];
    const QString count =
        r.value == 1 ? tr("1 incident or campaign") : tr("%1 incidents and campaigns").arg(paint::number(r.value));
    const QString sure = r.confidence == Confidence::NotStated
                             ? tr("confidence not stated")
                             : tr("%1 confidence").arg(paint::plain(title(r.confidence)).toLower());
    return tr("%1, %2, %3, change %4, %5")
        .arg(r.name, paint::plain(title(r.origin)), count, paint::signedNumber(r.change), sure);
}

void Ranking::paint(QPainter &p, const Marks &marks) const {
    const Theme &t = *m_theme;
    const QColor heading = t.color("text.subtle");
    const auto head = [&](double left, double width, const QString &text, int align) {
        paint::text(p, t, {m_area.left() + left, m_area.top(), width, m_headerHeight - 2}, text, Type::Caption, heading,
                    align | Qt::AlignVCenter);
    };
    head(m_bar, m_valueEnd - m_bar, m_headings.value, Qt::AlignLeft);
    if (m_trend > 0)
        head(m_trend - t.scaled(12), t.scaled(sparkWidth + 14), m_headings.trend, Qt::AlignRight);
    if (m_change > 0)
        head(m_change - t.scaled(12), t.scaled(52), tr("Change"), Qt::AlignRight);
    if (m_confidence > 0)
        head(m_confidence - 2, t.scaled(34), tr("Conf."), Qt::AlignLeft);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const QRectF back = rowRect(row).adjusted(8, 0, -8, 0);
        if (row == marks.selected)
            paint::roundedRect(p, back, 4, t.color("bg.selected"));
        else if (row == marks.hovered)
            paint::roundedRect(p, back, 4, t.color("bg.hover"));
        paintRow(p, row);
        if (row == marks.cursor)
            paint::focusRing(p, t, back, 4);
    }
}

void Ranking::paintRow(QPainter &p, int row) const {
    const Theme &t = *m_theme;
    const RankingRow &content = m_rows[std::size_t(row)];
    const QRectF r = rowRect(row);
    const double middle = std::floor(r.center().y()) + 0.5;
    paint::originTag(p, t, {r.left() + 16, middle}, content.origin);
    const double room = m_bar - m_name - 8;
    paint::text(p, t, {r.left() + m_name, r.top(), room, r.height()},
                paint::fittingName(t, content.name, Type::SmallMed, room), Type::SmallMed, t.color("text.default"));
    const QRectF bar = barRect(row);
    paint::originBar(p, t, bar, content.origin, 2);
    paint::text(p, t, {bar.right() + 6, r.top(), r.left() + m_valueEnd - bar.right() - 6, r.height()},
                paint::number(content.value), Type::BodyMed, t.color("text.default"));
    if (m_trend > 0)
        paint::sparkline(p, {r.left() + m_trend, middle - sparkHeight / 2.0, double(t.scaled(sparkWidth)), sparkHeight},
                         content.trend, t.color("chart.ink"), false);
    if (m_change > 0) {
        const bool rise = isLargeRise(content);
        paint::text(p, t, {r.left() + m_change, r.top(), double(t.scaled(40)), r.height()},
                    paint::signedNumber(content.change), rise ? Type::SmallStrong : Type::Small,
                    t.color(rise ? "status.warning" : "text.muted"), Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_confidence > 0)
        paint::confidence(p, t, {r.left() + m_confidence, middle - 5.5}, content.confidence);
}

} // namespace hw
