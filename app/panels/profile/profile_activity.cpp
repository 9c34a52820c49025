#include "panels/profile/profile_activity.h"

#include "drawing/paint.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace hw {
namespace {

constexpr int mostRows = 4;      // rows of campaign bars; what does not fit shares the last one
constexpr double barHeight = 24; // at 100 % text
constexpr double barGap = 6;
constexpr double axisHeight = 26;
constexpr int widestBar = 44;

QString unitWord(BucketUnit unit) {
    switch (unit) {
    case BucketUnit::Month: return ProfileActivity::tr("month");
    case BucketUnit::Quarter: return ProfileActivity::tr("quarter");
    case BucketUnit::Year: return ProfileActivity::tr("year");
    }
    return {};
}

} // namespace

ProfileActivity::ProfileActivity(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_card = new HoverCard(theme, this);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ProfileActivity::show(LandscapePtr landscape, const Profile &profile) {
    m_marks.clear();
    m_current = m_hovered = -1;
    m_most = 1;
    m_from = noDayFirst;
    m_to = noDayLast;
    const auto &buckets = profile.activity.buckets;
    if (!buckets.empty()) {
        m_from = buckets.front().firstDay;
        m_to = buckets.back().lastDay;
    }
    for (const ObjectIndex event : profile.events) {
        const TimeSpan &span = landscape->span(event);
        if (landscape->kind(event) != Kind::Campaign || !span.isKnown() || landscape->isBackground(event))
            continue;
        Mark mark;
        mark.campaign = event;
        mark.from = span.start ? span.start->firstDay() : span.end->firstDay();
        mark.open = span.ongoing;
        mark.to = span.ongoing ? std::max(mark.from, m_to) : span.lastDay();
        mark.origin = landscape->origin(event);
        mark.dashed = span.sinceAtLeast || !span.start || span.start->precision() == DatePrecision::Year;
        mark.name = wording::name(*landscape, event);
        mark.words = tr("%1, campaign, %2").arg(mark.name, wording::span(span));
        mark.title = mark.name;
        mark.meta = tr("Campaign · %1").arg(wording::span(span));
        m_from = std::min(m_from, mark.from);
        m_to = std::max(m_to, mark.to);
        m_marks.push_back(mark);
    }
    if (m_from > m_to) // nothing is dated
        m_from = m_to = 0;
    layRows();
    std::uint32_t total = 0;
    std::uint32_t most = 0;
    QString mostWhen;
    for (const ActivityBucket &bucket : buckets) {
        if (bucket.total() == 0)
            continue;
        Mark mark;
        mark.from = bucket.firstDay;
        mark.to = bucket.lastDay;
        mark.incidents = bucket.total();
        for (std::size_t o = 0; o < originCount; ++o)
            if (bucket.byOrigin[o] == *std::max_element(bucket.byOrigin.begin(), bucket.byOrigin.end()))
                mark.origin = static_cast<Origin>(o);
        const QString when = tr("%1 to %2").arg(wording::day(bucket.firstDay), wording::day(bucket.lastDay));
        mark.words = QStringLiteral("%1: %2").arg(when, wording::events(bucket.total()));
        mark.title = wording::events(bucket.total());
        mark.meta = when;
        total += bucket.total();
        if (bucket.total() > most) {
            most = bucket.total();
            mostWhen = when;
        }
        m_most = std::max(m_most, bucket.total());
        m_marks.push_back(mark);
    }
    if (m_marks.empty())
        m_summary = tr("No dated incidents or campaigns are reported.");
    else
        m_summary = tr("%1 per %2, from %3 to %4, most %5 in %6")
                        .arg(wording::events(total), unitWord(profile.activity.unit), wording::day(m_from),
                             wording::day(m_to), wording::number(most), mostWhen);
    setAccessibleName(tr("Activity over time"));
    setAccessibleDescription(m_summary);
    updateGeometry();
    update();
}

void ProfileActivity::layRows() {
    std::sort(m_marks.begin(), m_marks.end(), [](const Mark &a, const Mark &b) { return a.from < b.from; });
    std::vector<DayNumber> ends;
    const DayNumber gap = std::max(1, (m_to - m_from) / 60);
    for (Mark &mark : m_marks) {
        std::size_t row = 0;
        while (row < ends.size() && ends[row] + gap >= mark.from)
            ++row;
        if (row == ends.size() && ends.size() < mostRows)
            ends.push_back(mark.to);
        row = std::min<std::size_t>(row, mostRows - 1);
        ends[row] = std::max(ends[row], mark.to);
        mark.row = static_cast<int>(row);
    }
    m_rows = static_cast<int>(ends.size());
}

QSize ProfileActivity::sizeHint() const {
    return {m_theme.scaled(360), int(barsTop()) + m_theme.scaled(96) + m_theme.scaled(int(axisHeight))};
}

QSize ProfileActivity::minimumSizeHint() const { return {m_theme.scaled(160), sizeHint().height()}; }

double ProfileActivity::barsTop() const { return m_rows * (m_theme.scaled(int(barHeight)) + barGap) + 6; }

double ProfileActivity::xOf(DayNumber day) const {
    const double span = std::max(1, m_to - m_from + 1);
    return 2 + (day - m_from) / span * (width() - 4);
}

QRectF ProfileActivity::rectOf(const Mark &mark) const {
    const double left = xOf(mark.from);
    const double right = std::max(left + 3, xOf(mark.to + 1));
    if (mark.campaign.isValid()) {
        const double high = m_theme.scaled(int(barHeight));
        return {left, mark.row * (high + barGap), std::max(8.0, right - left), high};
    }
    const double bottom = height() - m_theme.scaled(int(axisHeight));
    const double high = std::max(3.0, (bottom - barsTop() - 4) * mark.incidents / double(m_most));
    const double gap = std::min(3.0, (right - left) * 0.16);
    // One event alone is a bar as any other, not a block over the whole width.
    const double wide = std::min(right - left - gap, double(m_theme.scaled(widestBar)));
    return {(left + right - wide) / 2, bottom - high, wide, high};
}

int ProfileActivity::markAt(const QPointF &pos) const {
    for (int i = 0; i < int(m_marks.size()); ++i) {
        QRectF r = rectOf(m_marks[std::size_t(i)]);
        if (!m_marks[std::size_t(i)].campaign.isValid())
            r.setTop(barsTop());
        if (r.width() < 12)
            r.adjust(-(12 - r.width()) / 2, 0, (12 - r.width()) / 2, 0);
        if (r.contains(pos))
            return i;
    }
    return -1;
}

void ProfileActivity::paintMark(QPainter &p, int index) const {
    const Mark &mark = m_marks[std::size_t(index)];
    const QRectF r = rectOf(mark);
    const QColor color = m_theme.color(paint::originToken(mark.origin));
    if (mark.campaign.isValid()) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        QPen pen(mixed(m_theme.color("bg.surface"), color, 0.75), 1);
        if (mark.dashed)
            pen.setDashPattern({4, 3});
        p.setPen(pen);
        p.setBrush(mixed(m_theme.color("bg.surface"), color, m_theme.isDark() ? 0.26 : 0.15));
        p.drawRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        p.restore();
        p.fillRect(QRectF(r.left(), r.top(), 3, r.height()), color);
        paintName(p, index, r);
    } else {
        paint::originBar(p, m_theme, r, mark.origin, 2);
    }
    if (index == m_hovered)
        paint::markRing(p, r, 3, m_theme.color("text.default"));
    if (index == m_current && showsFocus(*this))
        paint::markRing(p, r, 3, m_theme.color("stroke.focus"));
}

/// Inside the bar where it fits, else in the free room right of it, else cut.
void ProfileActivity::paintName(QPainter &p, int index, const QRectF &bar) const {
    const Mark &mark = m_marks[std::size_t(index)];
    const double need = paint::textWidth(m_theme, mark.name, Type::CaptionMed) + 12;
    double right = width();
    for (const Mark &other : m_marks)
        if (other.campaign.isValid() && other.row == mark.row && other.from > mark.from)
            right = std::min(right, rectOf(other).left() - 4);
    QRectF room = bar.adjusted(8, 0, -4, 0);
    if (need > bar.width() && right - bar.right() > std::min(need, room.width() * 1.5))
        room = QRectF(bar.right() + 5, bar.top(), right - bar.right() - 5, bar.height());
    if (room.width() > m_theme.scaled(24))
        paint::text(p, m_theme, room, mark.name, Type::CaptionMed, m_theme.color("text.default"));
}

void ProfileActivity::paintAxis(QPainter &p) const {
    const double bottom = height() - m_theme.scaled(int(axisHeight));
    p.fillRect(QRectF(0, bottom, width(), 1), m_theme.color("chart.axis"));
    const int firstYear = PartialDate::ofDay(m_from).year();
    const int lastYear = PartialDate::ofDay(m_to).year();
    const double labelWidth = paint::textWidth(m_theme, QStringLiteral("2024"), Type::Caption) + 16;
    const double perYear = width() / std::max(1.0, (m_to - m_from) / 365.25);
    const int step = std::max(1, int(std::ceil(labelWidth / std::max(1.0, perYear))));
    double lastRight = -1;
    for (int year = firstYear; year <= lastYear; year += step) {
        const auto start = PartialDate::parse(std::to_string(year));
        const double at = start ? xOf(start->firstDay()) : 0, x = std::max(0.0, at);
        // The year in which the axis begins is named only where the next one keeps its place.
        const bool crowdsTheNext = at < 0 && at + step * perYear < labelWidth;
        if (x < lastRight || crowdsTheNext || x + labelWidth - 16 > width())
            continue;
        paint::text(p, m_theme, QRectF(x, bottom + 5, labelWidth, m_theme.lineHeight(Type::Caption)),
                    QString::number(year), Type::Caption, m_theme.color("chart.label"));
        lastRight = x + labelWidth;
    }
}

void ProfileActivity::paintEvent(QPaintEvent *) {
    QPainter p(this);
    if (m_marks.empty()) {
        paint::text(p, m_theme, QRectF(rect()), m_summary, Type::Small, m_theme.color("text.muted"),
                    Qt::AlignLeft | Qt::AlignTop);
        return;
    }
    paintAxis(p);
    for (int i = 0; i < int(m_marks.size()); ++i)
        paintMark(p, i);
    if (showsFocus(*this) && m_current < 0)
        paint::focusRing(p, m_theme, QRectF(rect()), 4);
}

void ProfileActivity::mousePressEvent(QMouseEvent *event) {
    m_current = markAt(event->position());
    if (m_current >= 0 && m_marks[std::size_t(m_current)].campaign.isValid())
        emit campaignChosen(m_marks[std::size_t(m_current)].campaign);
    else if (m_current >= 0)
        emit periodOpened(m_marks[std::size_t(m_current)].from, m_marks[std::size_t(m_current)].to);
    update();
}

void ProfileActivity::mouseDoubleClickEvent(QMouseEvent *event) {
    const int index = markAt(event->position());
    if (index >= 0 && m_marks[std::size_t(index)].campaign.isValid())
        emit campaignOpened(m_marks[std::size_t(index)].campaign);
}

void ProfileActivity::mouseMoveEvent(QMouseEvent *event) {
    const int index = markAt(event->position());
    if (index != m_hovered) {
        m_hovered = index;
        setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void ProfileActivity::leaveEvent(QEvent *) {
    m_hovered = -1;
    update();
}

void ProfileActivity::keyPressEvent(QKeyEvent *event) {
    const int count = int(m_marks.size());
    if (count > 0 && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        m_current = event->key() == Qt::Key_Right ? std::min(count - 1, m_current + 1) : std::max(0, m_current - 1);
        setAccessibleDescription(m_marks[std::size_t(m_current)].words);
        update();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0) {
        const Mark &mark = m_marks[std::size_t(m_current)];
        if (mark.campaign.isValid())
            emit campaignOpened(mark.campaign);
        else
            emit periodOpened(mark.from, mark.to);
        return;
    }
    QWidget::keyPressEvent(event);
}

void ProfileActivity::showCard(int index, const QPoint &pointer) {
    const Mark &mark = m_marks[std::size_t(index)];
    HoverCard::Content card;
    card.title = mark.title;
    card.meta = mark.meta;
    card.keys = mark.campaign.isValid() ? tr("Click selects it, double-click or Enter opens it")
                                        : tr("Click or Enter lists what started then");
    m_card->showFor(rectOf(mark).toAlignedRect(), pointer, card);
}

bool ProfileActivity::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = markAt(help->pos());
        if (index >= 0)
            showCard(index, help->pos());
        return true;
    }
    return QWidget::event(event);
}

} // namespace hw
