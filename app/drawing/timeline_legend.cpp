// The legend of timeline_painter.h: one example of every shape, with its word.
#include "drawing/paint.h"
#include "drawing/timeline_marks.h"
#include "drawing/timeline_painter.h"

#include <QCoreApplication>
#include <QPainter>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::TimelinePainter", text); }

struct Entry {
    enum class Sign { Attempt, Intrusion, Disrupted, Campaign, LowerConfidence, Operation, NotPublic };
    Sign sign;
    QString words;
    double width; ///< of the sign
};

std::vector<Entry> entries(bool twoClocks, bool operations) {
    std::vector<Entry> all{{Entry::Sign::Attempt, tr("Attempt"), 12},
                           {Entry::Sign::Intrusion, tr("Intrusion"), 14},
                           {Entry::Sign::Disrupted, tr("Care or research disrupted"), 17},
                           {Entry::Sign::Campaign, tr("Campaign"), 28},
                           {Entry::Sign::LowerConfidence, tr("Lower confidence"), 28}};
    if (operations)
        all.push_back({Entry::Sign::Operation, tr("Disinformation"), 34});
    if (twoClocks) // first: it says what the second clock changes
        all.insert(all.begin(), {Entry::Sign::NotPublic, tr("Not reported yet"), 14});
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

constexpr double between = 14, beforeWords = 5;

} // namespace

double timelineLegendWidth(const Theme &theme, bool twoClocks, bool operations) {
    double width = 0;
    for (const Entry &entry : entries(twoClocks, operations))
        width += entry.width + beforeWords + paint::textWidth(theme, entry.words, Type::Caption) + between;
    return width - between;
}

double paintTimelineLegend(QPainter &p, const Theme &theme, double left, double right, double y, bool twoClocks,
                           bool operations) {
    double x = left;
    const double line = theme.lineHeight(Type::Caption);
    for (const Entry &entry : entries(twoClocks, operations)) {
        const double words = paint::textWidth(theme, entry.words, Type::Caption);
        if (x + entry.width + beforeWords + words > right + 0.5)
            break;
        paintSign(p, theme, entry, x, y);
        paint::text(p, theme, {x + entry.width + beforeWords, y - line / 2, words + 2, line}, entry.words,
                    Type::Caption, theme.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
        x += entry.width + beforeWords + words + between;
    }
    return x - between;
}

} // namespace hw
