#include "panels/lines_delegate.h"

#include "drawing/paint.h"
#include "panels/plain_text.h"

#include <QPainter>

namespace hw {
namespace {
constexpr double padding = 6; // above and below the text
constexpr double leadGap = 8; // after a mark or tag
constexpr double indentStep = 16;
constexpr int trendWidth = 52; // at 100 % text
constexpr double dimness = 0.42;
} // namespace

LinesDelegate::LinesDelegate(LinesView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_theme(view.theme()) {}

LinesDelegate::Places LinesDelegate::placesOf(const LineItem &item, const QRectF &row) const {
    const LinesView::Shape &shape = m_view.shape();
    const auto scaled = [&](int px) { return double(m_theme.scaled(px)); };
    Places at;
    double x = row.left() + item.indent * indentStep;
    double right = row.right() - 2;
    const double titleLine = m_theme.lineHeight(shape.titleRole);
    const double top = row.top() + padding;
    if (shape.codeWidth > 0) {
        at.code = {x, top, scaled(shape.codeWidth) - leadGap, titleLine};
        x += scaled(shape.codeWidth);
    } else if (!item.badge.isEmpty()) {
        at.code = {x, top, std::max(20.0, paint::textWidth(m_theme, item.badge, Type::CaptionMed) + 8), titleLine};
        x += at.code.width() + leadGap;
    }
    if (item.mark || item.origin) {
        const double wide = item.origin ? scaled(24) : 16;
        at.lead = {x, top, wide, titleLine};
        x += wide + leadGap;
    }
    if (item.confidence) {
        at.confidence = {right - 12, top, 12, titleLine};
        right -= 12 + leadGap;
    }
    if (item.tag) {
        at.tag = {right - scaled(24), top, scaled(24), titleLine};
        right -= scaled(24) + leadGap;
    }
    if (!item.right.isEmpty()) {
        const double wide =
            shape.rightWidth > 0 ? scaled(shape.rightWidth) : paint::textWidth(m_theme, item.right, Type::SmallMed) + 2;
        at.right = {right - wide, top, wide, titleLine};
        right -= wide + leadGap;
    }
    if (item.trend.size() > 1) {
        at.trend = {right - scaled(trendWidth), top + titleLine / 2 - 7, scaled(trendWidth), 14};
        right -= scaled(trendWidth) + leadGap;
    }
    double textRight = right;
    if (shape.titleWidth > 0 && !item.heading) {
        const double column = std::max(scaled(shape.titleWidth), row.width() * shape.titlePercent / 100);
        textRight = std::min(right, row.left() + column);
        at.bar = {textRight + leadGap, top, std::max(0.0, right - textRight - leadGap), titleLine};
    }
    const double wide = std::max(20.0, textRight - x);
    const int lines = item.heading ? 2 : shape.titleLines;
    const double titleHeight =
        std::max(titleLine, paint::wrappedHeight(m_theme, wide, item.title, shape.titleRole, lines));
    at.title = {x, top, wide, titleHeight};
    double y = top + titleHeight;
    if (!item.second.isEmpty() || !item.warning.isEmpty()) {
        // Beside a bar it keeps to the title's column; else it has the whole row below what stands at the right.
        const double room = shape.titleWidth > 0 ? wide : std::max(20.0, row.right() - x);
        const double pill = item.warning.isEmpty() ? 0 : paint::textWidth(m_theme, item.warning, Type::CaptionMed) + 24;
        const double need = std::max<double>(
            m_theme.lineHeight(Type::Small),
            paint::wrappedHeight(m_theme, std::max(20.0, room - pill), item.second, Type::Small, shape.secondLines));
        at.second = {x, y, room, need};
        y += need;
    }
    if (!item.third.isEmpty()) {
        const double room = std::max(20.0, row.right() - x);
        at.third = {x, y, room, paint::wrappedHeight(m_theme, room, item.third, Type::Caption, 2) + 2};
        y += at.third.height();
    }
    at.height = std::max(scaled(shape.row), y - row.top() + padding);
    // A row that is higher than its text has the text in its middle.
    const double spare = (at.height - (y - row.top() + padding)) / 2;
    if (spare > 0)
        for (QRectF *r : {&at.code, &at.lead, &at.title, &at.second, &at.third, &at.bar, &at.right, &at.tag,
                          &at.confidence, &at.trend})
            r->translate(0, spare);
    return at;
}

int LinesDelegate::measured(const LineItem &item, int width) const {
    const QRectF row(LinesView::inset, 0, width - 2 * LinesView::inset, 0);
    return int(std::ceil(placesOf(item, row).height));
}

QSize LinesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const {
    return {m_view.viewport()->width(), m_view.rowHeight(index.row())};
}

void LinesDelegate::paintBar(QPainter &p, const LineItem &item, const QRectF &r) const {
    if (r.width() < 4)
        return;
    const double height = std::min(10.0, r.height());
    double x = r.left();
    for (const LineItem::Part &part : item.bar) {
        const double wide = std::max(3.0, part.share * r.width());
        const QRectF box(x, std::round(r.center().y() - height / 2), wide - 1, height);
        if (part.hollow)
            paint::roundedRect(p, box, 2, m_theme.color("bg.surface"), m_theme.color(part.token), 1.5);
        else
            paint::roundedRect(p, box, 2, m_theme.color(part.token));
        x += wide;
    }
}

void LinesDelegate::paintTexts(QPainter &p, const LineItem &item, const Places &at) const {
    const Type role = item.heading ? Type::SmallStrong : m_view.shape().titleRole;
    const QColor muted = m_theme.color("text.muted");
    const QColor ink = item.dim ? muted : m_theme.color("text.default");
    const QColor subtle = m_theme.color("text.subtle");
    if (!item.code.isEmpty())
        paint::text(p, m_theme, at.code, item.code, Type::MonoSmall, muted);
    if (!item.badge.isEmpty()) {
        const double wide = std::max(m_view.shape().codeWidth > 0 ? 26.0 : 20.0,
                                     paint::textWidth(m_theme, item.badge, Type::CaptionMed) + 8);
        const QRectF box(at.code.left(), at.code.center().y() - 9, std::min(wide, at.code.width()), 18);
        paint::roundedRect(p, box.adjusted(0.5, 0.5, -0.5, -0.5), 4, m_theme.color("bg.canvas"),
                           m_theme.color("stroke.default"));
        paint::text(p, m_theme, box, item.badge, Type::CaptionMed, ink, Qt::AlignCenter);
    }
    const int lines = item.heading ? 2 : m_view.shape().titleLines;
    const QString title = lines > 1 ? item.title : paint::fittingName(m_theme, item.title, role, at.title.width());
    paint::wrapped(p, m_theme, at.title, title, role, ink, lines);
    QRectF second = at.second;
    if (!item.warning.isEmpty()) {
        const QPointF middle(second.left(), second.top() + m_theme.lineHeight(Type::Small) / 2.0);
        const double wide = paint::pill(p, m_theme, middle, item.warning, m_theme.color("status.warning"),
                                        m_theme.color("status.warning.bg"), Type::CaptionMed, 16);
        second.setLeft(second.left() + wide + 6);
    }
    if (!item.second.isEmpty())
        paint::wrapped(p, m_theme, second, item.second, Type::Small, muted, m_view.shape().secondLines);
    if (!item.third.isEmpty())
        paint::wrapped(p, m_theme, at.third, item.third, Type::Caption, subtle, 2);
    if (!item.right.isEmpty())
        paint::text(p, m_theme, at.right, item.right, item.bar.empty() ? Type::Small : Type::SmallMed,
                    item.bar.empty() ? muted : ink, Qt::AlignRight | Qt::AlignVCenter);
}

void LinesDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const LineItem &item = m_view.lines().item(index.row());
    const QRectF row = option.rect;
    // The uppermost pixels of a row that only begins at the lower edge say nothing and look like a fault.
    if (m_view.viewport()->height() - row.top() < 0.5 * m_theme.lineHeight(m_view.shape().titleRole) + padding)
        return;
    p->save();
    p->setClipRect(row);
    if (!item.heading && (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))) {
        const bool selected = option.state & QStyle::State_Selected;
        paint::roundedRect(*p, row.adjusted(0, 0, 0, m_view.shape().separators ? -1 : 0), 4,
                           m_theme.color(selected ? "bg.selected" : "bg.hover"));
    }
    const QRectF inner = row.adjusted(LinesView::inset, 0, -LinesView::inset, 0);
    const Places at = placesOf(item, inner);
    if (item.mark)
        paint::kindMark(*p, m_theme, *item.mark, at.lead.center(), m_view.shape().separators ? 9 : 7,
                        item.dim ? dimness : 1);
    if (item.origin)
        paint::originTag(*p, m_theme, QPointF(at.lead.left(), at.lead.center().y()), *item.origin);
    if (item.tag)
        paint::originTag(*p, m_theme, QPointF(at.tag.left(), std::floor(at.tag.center().y()) + 0.5), *item.tag);
    paintTexts(*p, item, at);
    paintBar(*p, item, at.bar);
    if (item.trend.size() > 1)
        paint::sparkline(*p, at.trend, item.trend, m_theme.color("chart.ink"), false);
    if (item.confidence)
        paint::confidence(*p, m_theme, QPointF(at.confidence.left(), at.confidence.center().y() - 5), *item.confidence);
    if (m_view.shape().separators && index.row() + 1 < index.model()->rowCount())
        p->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), m_theme.color("stroke.subtle"));
    if (!item.heading && (option.state & QStyle::State_HasFocus) && showsFocus(m_view))
        paint::focusRing(*p, m_theme, row.adjusted(0, 0, 0, -1), 4);
    p->restore();
}

} // namespace hw
