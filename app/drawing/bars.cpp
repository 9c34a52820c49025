#include "drawing/bars.h"

#include "drawing/paint.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {
constexpr int smallestRow = 22;
constexpr int largestRow = 28;
constexpr int barHeight = 10;
constexpr double partGap = 1;
} // namespace

std::uint32_t BarRow::total() const {
    std::uint32_t sum = 0;
    for (const Part &part : parts)
        sum += part.value;
    return sum;
}

Bars::Bars(const Theme &theme, std::vector<BarRow> rows, const QRectF &area)
    : m_theme(&theme)
    , m_rows(std::move(rows))
    , m_area(area) {
    double label = 0;
    double after = theme.scaled(30);
    for (const BarRow &row : m_rows) {
        if (!row.id.isEmpty())
            m_idWidth = std::max(m_idWidth, paint::textWidth(theme, row.id, Type::MonoSmall) + 12);
        label = std::max(label, paint::textWidth(theme, row.label, Type::Small));
        if (!row.note.isEmpty())
            after = std::max(after, paint::textWidth(theme, row.note, Type::Caption) + theme.scaled(34));
        m_largest = std::max(m_largest, row.total());
    }
    const double share = m_idWidth > 0 ? 0.62 : 0.46; // of the width, at most, for what stands before the bar
    m_bar = std::min(m_idWidth + label + 12, area.width() * share);
    m_barRoom = std::max(16.0, area.width() - m_bar - after);
    m_rowHeight = std::clamp(std::floor(area.height() / std::max<double>(1, double(m_rows.size()))),
                             double(theme.scaled(smallestRow)), double(theme.scaled(largestRow)));
}

int Bars::rowsThatFit(const Theme &theme, double height) {
    return std::max(1, int(height / theme.scaled(smallestRow)));
}

double Bars::height() const { return m_rowHeight * double(m_rows.size()); }

QRectF Bars::rowRect(int row) const {
    return {m_area.left(), m_area.top() + row * m_rowHeight, m_area.width(), m_rowHeight};
}

QRectF Bars::partRect(int row, int part) const {
    const BarRow &content = m_rows[std::size_t(row)];
    const QRectF r = rowRect(row);
    std::uint32_t before = 0;
    for (int i = 0; i < part; ++i)
        before += content.parts[std::size_t(i)].value;
    const double unit = m_barRoom / m_largest;
    return {r.left() + m_bar + before * unit, std::floor(r.center().y() - barHeight / 2.0),
            content.parts[std::size_t(part)].value * unit, double(barHeight)};
}

Bars::Place Bars::hitTest(const QPointF &at) const {
    const double y = at.y() - m_area.top();
    const int row = int(std::floor(y / m_rowHeight));
    if (y < 0 || at.x() < m_area.left() || at.x() > m_area.right() || row >= int(m_rows.size()))
        return {};
    for (int part = 0; part < int(m_rows[std::size_t(row)].parts.size()); ++part) {
        const QRectF r = partRect(row, part);
        if (at.x() >= r.left() && at.x() < r.right()) // the whole row's height is the target
            return {row, part};
    }
    return {row, -1};
}

QString Bars::describe(int row) const {
    const BarRow &content = m_rows[std::size_t(row)];
    QString text = content.id.isEmpty() ? content.label : content.id + u' ' + content.label;
    text += QStringLiteral(", ") +
            (content.total() == 0 && !content.note.isEmpty() ? content.note : paint::number(content.total()));
    for (const BarRow::Part &part : content.parts)
        if (part.value > 0 && !part.name.isEmpty())
            text += QStringLiteral(", %1 %2").arg(part.name, paint::number(part.value));
    return text;
}

void Bars::paint(QPainter &p, const Marks &marks) const {
    const Theme &t = *m_theme;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const BarRow &content = m_rows[std::size_t(row)];
        const QRectF r = rowRect(row);
        const QRectF back = r.adjusted(-8, 0, 8, 0);
        if (row == marks.selected)
            paint::roundedRect(p, back, 4, t.color("bg.selected"));
        else if (row == marks.hovered)
            paint::roundedRect(p, back, 4, t.color("bg.hover"));
        const bool none = content.total() == 0;
        paint::text(p, t, {r.left(), r.top(), m_idWidth, r.height()}, content.id, Type::MonoSmall,
                    t.color("text.muted"));
        paint::text(p, t, {r.left() + m_idWidth, r.top(), m_bar - m_idWidth - 8, r.height()}, content.label,
                    Type::Small, t.color(none ? "text.subtle" : "text.default"));
        double end = r.left() + m_bar;
        for (int part = 0; part < int(content.parts.size()); ++part) {
            QRectF bar = partRect(row, part);
            if (bar.width() <= 0)
                continue;
            end = bar.right();
            if (part + 1 < int(content.parts.size()) && bar.width() > 2 * partGap)
                bar.setRight(bar.right() - partGap);
            const QColor c = t.color(content.parts[std::size_t(part)].token);
            if (content.parts[std::size_t(part)].hatched)
                paint::hatched(p, bar, c, 2);
            else
                paint::roundedRect(p, bar, 2, c);
        }
        double x = end + (none ? 0 : 6);
        if (!none || content.note.isEmpty()) {
            const QString value = paint::number(content.total());
            paint::text(p, t, {x, r.top(), r.right() - x, r.height()}, value, Type::SmallMed, t.color("text.default"));
            x += paint::textWidth(t, value, Type::SmallMed) + 6;
        }
        paint::text(p, t, {x, r.top(), r.right() - x, r.height()}, content.note, Type::Caption, t.color("text.subtle"));
        if (row == marks.cursor)
            paint::focusRing(p, t, back, 4);
    }
}

} // namespace hw
