// The legend of timeline_painter.h: one example of every shape, with its word.
#include "drawing/paint.h"
#include "drawing/timeline_marks.h"
#include "drawing/timeline_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::TimelinePainter", text); }

struct Entry {
    enum class Sign { Attempt, Intrusion, Disrupted, Campaign, LowerConfidence, Operation, NotPublic };
    Sign sign;
    QString words;
    double width; ///< of the sign
    int gives;    ///< when room is short, the highest goes first; 0: only when nothing else is left
};

constexpr double between = 14, beforeWords = 5;

std::vector<Entry> entries(bool twoClocks, bool operations, bool brief) {
    std::vector<Entry> all{{Entry::Sign::Attempt, tr("Attempt"), 12, 2},
                           {Entry::Sign::Intrusion, tr("Intrusion"), 14, 1},
                           {Entry::Sign::Disrupted, brief ? tr("Disrupted") : tr("Care or research disrupted"), 17, 1},
                           {Entry::Sign::Campaign, tr("Campaign"), 28, 0}};
    if (operations)
        all.push_back({Entry::Sign::Operation, tr("Disinformation"), 34, 0});
    all.push_back({Entry::Sign::LowerConfidence, tr("Lower confidence"), 28, 3});
    if (twoClocks) // first: it says what the second clock changes
        all.insert(all.begin(), {Entry::Sign::NotPublic, tr("Not reported yet"), 14, 0});
    return all;
}

double widthOf(const Theme &theme, const std::vector<Entry> &entries) {
    double width = -between;
    for (const Entry &entry : entries)
        width += entry.width + beforeWords + paint::textWidth(theme, entry.words, Type::Caption) + between;
    return width;
}

/// In few words where many do not fit; then without what can be missed most.
std::vector<Entry> fitting(const Theme &theme, double room, bool twoClocks, bool operations) {
    std::vector<Entry> all = entries(twoClocks, operations, false);
    if (widthOf(theme, all) <= room)
        return all;
    all = entries(twoClocks, operations, true);
    while (!all.empty() && widthOf(theme, all) > room)
        all.erase(std::max_element(all.begin(), all.end(), [](const Entry &a, const Entry &b) {
            return a.gives <= b.gives;
        })); // the last of them
    return all;
}

void paintSign(QPainter &p, const Theme &t, const Entry &entry, double x, double y) {
    MarkLook look;
    look.mixedOrigins = true; // ink: the legend says nothing of origins
    const QPointF middle(x + entry.width / 2, y);
    BarEnds ends;
    ends.all = QRectF(x, y - 6, entry.width, 12);
    ends.sureLeft = ends.all.left();
    ends.sureRight = ends.all.right();
    switch (entry.sign) {
    case Entry::Sign::Attempt: return paintDiamond(p, t, middle, Severity::Attempt, look);
    case Entry::Sign::Intrusion: return paintDiamond(p, t, middle, Severity::Intrusion, look);
    case Entry::Sign::Disrupted: return paintDiamond(p, t, middle, Severity::Disrupted, look);
    case Entry::Sign::LowerConfidence: look.confidence = Confidence::Low; [[fallthrough]];
    case Entry::Sign::Campaign: return paintBar(p, t, ends, look, false);
    case Entry::Sign::Operation: return paintBar(p, t, ends, look, true);
    case Entry::Sign::NotPublic:
        look.known = Known::NotYet;
        return paintDiamond(p, t, middle, Severity::Intrusion, look);
    }
}

} // namespace

double timelineLegendWidth(const Theme &theme, bool twoClocks, bool operations) {
    return widthOf(theme, entries(twoClocks, operations, false));
}

double briefTimelineLegendWidth(const Theme &theme, bool twoClocks, bool operations) {
    std::vector<Entry> all = entries(twoClocks, operations, true);
    std::erase_if(all, [](const Entry &entry) { return entry.sign == Entry::Sign::LowerConfidence; });
    return widthOf(theme, all);
}

double paintTimelineLegend(QPainter &p, const Theme &theme, double left, double right, double y, bool twoClocks,
                           bool operations) {
    double x = left;
    const double line = theme.lineHeight(Type::Caption);
    for (const Entry &entry : fitting(theme, right - left + 0.5, twoClocks, operations)) {
        const double words = paint::textWidth(theme, entry.words, Type::Caption);
        paintSign(p, theme, entry, x, y);
        paint::text(p, theme, {x + entry.width + beforeWords, y - line / 2, words + 2, line}, entry.words,
                    Type::Caption, theme.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
        x += entry.width + beforeWords + words + between;
    }
    return x - between;
}

} // namespace hw
