#include "drawing/waterfall.h"

#include "drawing/paint.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {
constexpr int rowHeightAt100 = 30;
constexpr double barHeight = 12;
} // namespace

Waterfall::Waterfall(const Theme &theme, std::vector<WaterfallRow> rows, const QString &sumLabel,
                     const QString &sumValue, double full, const QRectF &area)
    : m_theme(&theme)
    , m_rows(std::move(rows))
    , m_sumLabel(sumLabel)
    , m_sumValue(sumValue)
    , m_full(full > 0 ? full : 1)
    , m_area(area) {
    double label = paint::textWidth(theme, sumLabel, Type::SmallStrong);
    double value = paint::textWidth(theme, sumValue, Type::SmallStrong);
    for (const WaterfallRow &row : m_rows) {
        label = std::max(label, paint::textWidth(theme, row.label, Type::Small));
        value = std::max(value, paint::textWidth(theme, row.value, Type::Small));
    }
    m_bar = std::min(label + 12, area.width() * 0.45);
    m_barRoom = std::max(16.0, area.width() - m_bar - value - 12);
    m_rowHeight = std::min(double(theme.scaled(rowHeightAt100)), area.height() / double(m_rows.size() + 1));
}

int Waterfall::heightFor(const Theme &theme, int rows) { return theme.scaled(rowHeightAt100) * (rows + 1); }

double Waterfall::xOf(double value) const {
    return m_area.left() + m_bar + std::clamp(value / m_full, 0.0, 1.0) * m_barRoom;
}

QRectF Waterfall::rowRect(int row) const {
    return {m_area.left(), m_area.top() + row * m_rowHeight, m_area.width(), m_rowHeight};
}

QRectF Waterfall::knownRect(int row) const {
    double before = 0;
    const auto count = int(m_rows.size());
    for (int i = 0; i < std::min(row, count); ++i)
        before += m_rows[std::size_t(i)].low;
    const QRectF r = rowRect(row);
    const double from = row < count ? xOf(before) : xOf(0);
    const double to = row < count ? xOf(before + m_rows[std::size_t(row)].low) : xOf(before);
    return {from, std::floor(r.center().y() - barHeight / 2), to - from, barHeight};
}

QRectF Waterfall::unknownRect(int row) const {
    const QRectF known = knownRect(row);
    double low = 0, more = 0;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (i <= row)
            low += m_rows[std::size_t(i)].low;
        if (i == row || row == int(m_rows.size()))
            more += m_rows[std::size_t(i)].high - m_rows[std::size_t(i)].low;
    }
    return {known.right(), known.top(), xOf(low + more) - xOf(low), known.height()};
}

int Waterfall::hitTest(const QPointF &at) const {
    if (!m_area.contains(at))
        return -1;
    const int row = int((at.y() - m_area.top()) / m_rowHeight);
    return row <= int(m_rows.size()) ? row : -1;
}

QString Waterfall::describe(int row) const {
    if (row < 0 || row > int(m_rows.size()))
        return {};
    if (row == int(m_rows.size()))
        return QStringLiteral("%1, %2").arg(m_sumLabel, m_sumValue);
    return QStringLiteral("%1, %2").arg(m_rows[std::size_t(row)].label, m_rows[std::size_t(row)].value);
}

void Waterfall::paint(QPainter &p, const Marks &marks) const {
    const Theme &t = *m_theme;
    const auto count = int(m_rows.size());
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(t.color("chart.grid"), 1));
    for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const double x = std::floor(xOf(part * m_full)) + 0.5;
        p.drawLine(QPointF(x, m_area.top() + 2), QPointF(x, rowRect(count).bottom() - 2));
    }
    for (int row = 0; row <= count; ++row) {
        const QRectF r = rowRect(row);
        const bool sum = row == count;
        if (row == marks.selected)
            p.fillRect(r, t.color("bg.selected"));
        else if (row == marks.hovered)
            p.fillRect(r, t.color("bg.hover"));
        if (sum) {
            p.setPen(QPen(t.color("stroke.default"), 1));
            p.drawLine(QPointF(r.left(), std::floor(r.top()) + 0.5), QPointF(r.right(), std::floor(r.top()) + 0.5));
        } else if (row + 1 <= count) { // the thread from bar to bar
            const double x = std::floor(knownRect(row).right()) + 0.5;
            p.setPen(QPen(t.color("chart.axis"), 1, Qt::DotLine));
            if (row + 1 < count)
                p.drawLine(QPointF(x, knownRect(row).bottom()), QPointF(x, knownRect(row + 1).top()));
        }
        const bool asked = sum || m_rows[std::size_t(row)].asked;
        const Type role = sum ? Type::SmallStrong : Type::Small;
        paint::text(p, t, QRectF(r.left(), r.top(), m_bar - 8, r.height()),
                    sum ? m_sumLabel : m_rows[std::size_t(row)].label, role,
                    t.color(asked ? "text.default" : "text.subtle"));
        paint::text(
            p, t,
            QRectF(r.right() - (r.width() - m_bar - m_barRoom), r.top(), r.width() - m_bar - m_barRoom, r.height()),
            sum ? m_sumValue : m_rows[std::size_t(row)].value, role, t.color(asked ? "text.default" : "text.subtle"),
            Qt::AlignRight | Qt::AlignVCenter);
        if (const QRectF known = knownRect(row); known.width() > 0.2)
            paint::roundedRect(p, known, 2, t.color("chart.ink"));
        if (const QRectF unknown = unknownRect(row); unknown.width() > 1)
            paint::hatched(p, unknown.adjusted(0.5, 0.5, -0.5, -0.5), t.color("edge.strong"), 2);
        if (row == marks.cursor)
            paint::focusRing(p, t, r, 4);
    }
    p.restore();
}

} // namespace hw
