#include "drawing/timeline_painter.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/time_axis.h"
#include "drawing/timeline_edges.h"
#include "drawing/timeline_mark_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::TimelinePainter", text); }

bool contains(const std::vector<ObjectIndex> &list, ObjectIndex o) {
    return o.isValid() && std::find(list.begin(), list.end(), o) != list.end();
}

/// One paint of one frame.
class Painting {
public:
    Painting(QPainter &painter, const TimelineFrame &frame, const TimelineLook &look)
        : p(painter)
        , f(frame)
        , t(frame.theme())
        , m_look(look) {}
    void run();

private:
    void ground();
    void notes();
    void axis();
    void chips();
    bool isChosen(std::uint32_t note) const;
    void lane(std::uint32_t index);
    void header(std::uint32_t index);
    void clocks();
    void clockPill(double x, const QString &words, const QColor &ground, const QColor &ink, double bottom);
    QColor color(const char *token) const { return t.color(token); }

    QPainter &p;
    const TimelineFrame &f;
    const Theme &t;
    const TimelineLook &m_look;
};

void Painting::run() {
    const auto [first, last] = f.lanesInView();
    ground();
    p.save();
    p.setClipRect(QRectF(f.area().left(), f.plot().top(), f.area().width(), f.plot().height()), Qt::IntersectClip);
    for (std::uint32_t i = first; i < last; ++i)
        lane(i);
    p.save();
    p.setClipRect(f.plot(), Qt::IntersectClip);
    notes();
    const TimelineMarkPainter marks(p, f, m_look);
    for (std::uint32_t i = first; i < last; ++i) {
        f.forEachInView(i, [&](std::uint32_t m) { marks.paint(m); });
        paintElsewhere(p, f, i);
    }
    p.restore();
    for (std::uint32_t i = first; i < last; ++i)
        header(i);
    p.restore();
    clocks();
    chips();
    axis();
    paintOutside(p, f);
}

void Painting::ground() {
    p.fillRect(f.area(), color("bg.surface"));
    for (const TimeBand &band : timeBands(f.scale())) {
        const double from = std::max(f.plot().left(), f.scale().x(band.from));
        const double to = std::min(f.plot().right(), f.scale().x(band.to));
        if (band.shaded && to > from)
            p.fillRect(QRectF(from, f.plot().top(), to - from, f.plot().height()), color("chart.band"));
    }
}

/// The first of those that share a chip stands for them; the others part from it when there is more room for time.
void Painting::notes() {
    for (const TimelineChip &chip : f.chips())
        for (const std::uint32_t note : chip.notes) {
            const bool chosen = isChosen(note);
            if (note != chip.notes.front() && !chosen)
                continue;
            const double x = std::floor(f.xOfNote(note)) + 0.5;
            p.setPen(QPen(color(chosen ? "accent.default" : "edge.strong"), 1, Qt::DotLine));
            p.drawLine(QPointF(x, f.plot().top()), QPointF(x, f.plot().bottom()));
        }
}

bool Painting::isChosen(std::uint32_t note) const {
    return contains(m_look.selected, f.scene().timeline->context[f.scene().notes[note].context].event);
}

void Painting::axis() {
    const QRectF plot = f.plot();
    const double line = t.lineHeight(Type::Caption);
    p.fillRect(QRectF(f.area().left(), plot.top() - 1, f.area().width(), 1), color("stroke.default"));
    for (const TimeTick &tick : timeTicks(t, f.scale())) {
        const double x = f.scale().x(tick.day);
        p.fillRect(QRectF(std::floor(x), plot.top() - 4, 1, 3), color("chart.axis"));
        if (tick.text.isEmpty())
            continue;
        const Type type = tick.strong ? Type::CaptionMed : Type::Caption;
        const QRectF words(x + 2, plot.top() - 5 - line, paint::textWidth(t, tick.text, type) + 2, line);
        p.fillRect(words, color("bg.surface")); // a context event's line does not run through it
        paint::text(p, t, words, tick.text, type, color(tick.strong ? "text.default" : "chart.label"),
                    Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    }
}

void Painting::chips() {
    for (const TimelineChip &chip : f.chips()) {
        for (const std::uint32_t note : chip.notes) {
            const double x = std::floor(f.xOfNote(note)) + 0.5;
            const bool names = note == chip.notes.front();
            p.setPen(QPen(color("edge.strong"), 1, names ? Qt::DotLine : Qt::SolidLine));
            p.drawLine(QPointF(x, names ? chip.rect.top() : chip.rect.bottom() + 1),
                       QPointF(x, names ? f.plot().top() - 1 : chip.rect.bottom() + 4));
        }
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        const bool chosen =
            std::any_of(chip.notes.begin(), chip.notes.end(), [this](auto note) { return isChosen(note); });
        paint::roundedRect(p, chip.rect, 3, color(chosen ? "accent.subtle" : "bg.sunken"),
                           chosen ? color("accent.default") : QColor());
        p.restore();
        paint::text(p, t, chip.rect.adjusted(6, 0, -2, 0), chip.text, Type::Caption, color("text.muted"),
                    Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    }
}

void Painting::lane(std::uint32_t index) {
    const QRectF r = f.laneRect(index);
    const bool heavy = index > 0 && f.scene().lanes[index].startsGroup;
    if (index > 0)
        p.fillRect(QRectF(r.left(), std::floor(r.top()), r.width(), 1),
                   color(heavy ? "stroke.default" : "stroke.subtle"));
}

void Painting::header(std::uint32_t index) {
    const TimelineScene::Lane &lane = f.scene().lanes[index];
    const TimelineLane &data = f.scene().laneOf(lane);
    const QRectF all(f.area().left(), f.laneRect(index).top(), TimelineFrame::headerWidth(t),
                     f.laneRect(index).height());
    const QRectF r = f.headerRect(index);
    const bool selected = contains(m_look.selected, data.object);
    const QRectF ground = all.adjusted(0, 1, 0, 0);
    p.fillRect(ground, color(selected || index == m_look.hoveredLane ? "bg.hover" : "bg.surface"));
    p.fillRect(QRectF(all.right() - 1, all.top(), 1, all.height()), color("stroke.subtle"));
    if (selected)
        p.fillRect(QRectF(all.left(), all.top() + 2, 3, all.height() - 3), color("accent.default"));
    const double y = r.center().y(), line = t.lineHeight(Type::BodyMed);
    if (r.height() < line - 4)
        return;
    if (!m_look.onPaper)
        drawIcon(p, lane.folded ? QStringLiteral("chev-right") : QStringLiteral("chev-down"),
                 QRectF(r.left() + 6, y - 6, 12, 12), color("text.subtle"));
    double x = r.left() + (m_look.onPaper ? 8 : 24);
    if (lane.tag)
        x += paint::originTag(p, t, {x, y}, *lane.tag) + 7;
    const std::uint32_t count = data.total();
    QString number = paint::number(count);
    if (m_look.knownBy && data.is != TimelineLane::Is::Undated)
        number = tr("%1 of %2").arg(paint::number(data.knownOn(*m_look.knownBy)), number);
    const double wide = paint::textWidth(t, number, Type::Small);
    const double right = r.right() - 10;
    paint::text(p, t, {right - wide - 2, y - line / 2, wide + 2, line}, number, Type::Small, color("text.muted"),
                Qt::AlignRight | Qt::AlignVCenter, Qt::ElideNone);
    double end = right - wide - 8;
    if (lane.pinned) {
        drawIcon(p, QStringLiteral("pin"), QRectF(end - 12, y - 6, 12, 12), color("accent.default"));
        end -= 16;
    }
    const bool quiet = data.is > TimelineLane::Is::Origin;
    const QString name = paint::fittingName(t, lane.name, Type::BodyMed, end - x);
    paint::text(p, t, {x, y - line / 2, end - x, line}, name, quiet ? Type::Body : Type::BodyMed,
                color(quiet ? "text.muted" : "text.default"));
    if (index == m_look.cursorLane)
        paint::focusRing(p, t, all.adjusted(1, 2, -2, -1), 4);
}

void Painting::clockPill(double x, const QString &words, const QColor &ground, const QColor &ink, double bottom) {
    const double wide = paint::textWidth(t, words, Type::Micro) + 14, high = t.scaled(15);
    const double left = std::clamp(x - wide / 2, f.plot().left() + 2, f.plot().right() - wide - 2);
    const QRectF r(left, bottom - high, wide, high);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    paint::roundedRect(p, r.adjusted(0.5, 0.5, -0.5, -0.5), high / 2, ground, color("accent.default"));
    p.restore();
    paint::text(p, t, r, words, Type::Micro, ink, Qt::AlignCenter, Qt::ElideNone);
}

/// The day of the dataset, and the day of the second clock.
void Painting::clocks() {
    const QRectF plot = f.plot();
    const QColor accent = color("accent.default");
    const double now = f.scale().x(f.scene().timeline ? f.scene().timeline->snapshot + 1.0 : 0);
    const bool nowInView = f.scene().timeline && now >= plot.left() && now <= plot.right();
    if (nowInView) {
        p.fillRect(QRectF(now - 0.75, plot.top(), 1.5, plot.height()), accent);
        clockPill(now, tr("Snapshot"), accent, color("accent.on"), plot.bottom() - 2);
    }
    if (!m_look.knownBy)
        return;
    const double x = f.scale().x(*m_look.knownBy + 1.0);
    if (x < plot.left() || x > plot.right())
        return;
    p.setPen(QPen(accent, 1.5, Qt::DashLine));
    p.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    clockPill(x, tr("Known by %1").arg(dayTitle(*m_look.knownBy)), color("bg.surface"), color("accent.text"),
              plot.bottom() - 2 - (nowInView ? t.scaled(18) : 0));
}

} // namespace

void paintTimeline(QPainter &p, const TimelineFrame &frame, const TimelineLook &look) {
    p.save();
    p.setClipRect(frame.area(), Qt::IntersectClip);
    Painting(p, frame, look).run();
    p.restore();
}

} // namespace hw
