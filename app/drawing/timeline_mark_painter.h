// TimelineMarkPainter: one mark of a timeline after the other, as it is in one frame: bars with their names, diamonds
// with whiskers, tails and numbers, pills, and the rings around what is chosen. The shapes are timeline_marks'. Lives
// for one paint.
#pragma once

#include "drawing/timeline_frame.h"
#include "drawing/timeline_marks.h"

class QPainter;

namespace hw {

class TimelineMarkPainter {
public:
    /// All must outlive it.
    TimelineMarkPainter(QPainter &painter, const TimelineFrame &frame, const TimelineLook &look)
        : p(painter)
        , f(frame)
        , t(frame.theme())
        , m_look(look) {}
    /// The mark of that number in the layout; nothing where it is above or below what is in view.
    void paint(std::uint32_t index) const;

private:
    void bar(const TimelineMark &mark, const MarkLook &look) const;
    void diamond(const TimelineMark &mark, const MarkLook &look, const MarkKnown &known) const;
    void folded(const TimelineMark &mark, const MarkLook &look) const;
    void rings(std::uint32_t index) const;
    QString countWords(const TimelineMark &mark, const MarkKnown &known) const;
    MarkLook lookOf(const TimelineMark &mark, const MarkKnown &known) const;
    QColor color(const char *token) const { return t.color(token); }

    QPainter &p;
    const TimelineFrame &f;
    const Theme &t;
    const TimelineLook &m_look;
};

} // namespace hw
