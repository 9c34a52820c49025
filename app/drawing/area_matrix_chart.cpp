#include "drawing/area_matrix_chart.h"

#include "drawing/heatmap.h"
#include "drawing/paint.h"
#include "landscape/landscape.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double gap = 2;
constexpr int smallestRow = 20, largestRow = 26;
constexpr int rowHeaderWidth = 190, narrowestCell = 48, widestCell = 92;

QString tr(const char *text) { return QCoreApplication::translate("hw::AreaMatrixChart", text); }

QString shortName(const Landscape &landscape, ObjectIndex area) {
    for (const Fact &fact : landscape.facts(area))
        if (fact.key == "short")
            return paint::plain(fact.value, 60);
    return paint::plain(landscape.name(area), 80);
}

SequentialScale scaleFor(const AreaMatrixContent &content) {
    std::vector<std::uint32_t> counts;
    for (const AreaCell &cell : content.cells)
        counts.push_back(cell.events);
    return SequentialScale::forCounts(counts);
}

QString counted(std::uint32_t n) {
    return n == 1 ? tr("1 incident or campaign") : tr("%1 incidents and campaigns").arg(paint::number(n));
}

} // namespace

AreaMatrixContent areaMatrixContent(const Landscape &landscape, const AreaMatrix &matrix) {
    AreaMatrixContent content;
    for (std::size_t r = 0; r < matrix.actors.size(); ++r)
        content.rows.push_back({paint::plain(landscape.name(matrix.actors[r]), 80), landscape.origin(matrix.actors[r]),
                                matrix.actorEvents[r]});
    for (std::size_t c = 0; c < matrix.areas.size(); ++c)
        content.columns.push_back({shortName(landscape, matrix.areas[c]),
                                   paint::plain(landscape.name(matrix.areas[c]), 80), matrix.areaEvents[c]});
    content.cells = matrix.cells;
    content.events = matrix.events;
    return content;
}

AreaMatrixChart::AreaMatrixChart(const Theme &theme, AreaMatrixContent content, const QRectF &area,
                                 const QPointF &offset)
    : m_theme(&theme)
    , m_content(std::move(content))
    , m_scale(scaleFor(m_content))
    , m_area(area)
    , m_offset(offset) {
    const auto columns = double(m_content.columns.size());
    m_rowHeader = std::min<double>(theme.scaled(rowHeaderWidth), area.width() * 0.4);
    if (columns > 0)
        m_cellWidth = std::clamp(std::floor((area.width() - m_rowHeader) / columns),
                                 double(theme.scaled(narrowestCell)), double(theme.scaled(widestCell)));
    std::size_t lines = 2;
    for (const AreaMatrixContent::Column &column : m_content.columns)
        lines = std::max(lines, std::size_t(Heatmap::labelLines(theme, column.name, m_cellWidth - 4).size()));
    m_headerHeight = double(lines + 1) * (theme.lineHeight(Type::Caption) - 2) + 8; // and the number below the name
    const auto rows = std::max<double>(1, double(m_content.rows.size()));
    m_rowHeight = std::clamp(std::floor((area.height() - m_headerHeight) / rows), double(theme.scaled(smallestRow)),
                             double(theme.scaled(largestRow)));
    setOffset(offset);
}

void AreaMatrixChart::setOffset(const QPointF &offset) {
    const QSizeF all = contentSize();
    m_offset = {std::clamp(offset.x(), 0.0, std::max(0.0, all.width() - m_area.width())),
                std::clamp(offset.y(), 0.0, std::max(0.0, all.height() - m_area.height()))};
}

QSizeF AreaMatrixChart::contentSize() const {
    return {m_rowHeader + m_cellWidth * double(m_content.columns.size()),
            m_headerHeight + m_rowHeight * double(m_content.rows.size())};
}

QRectF AreaMatrixChart::cellArea() const { return m_area.adjusted(m_rowHeader, m_headerHeight, 0, 0); }

QRectF AreaMatrixChart::rectOf(const Place &place) const {
    const QRectF cells = cellArea();
    const double x = cells.left() - m_offset.x() + place.column * m_cellWidth;
    const double y = cells.top() - m_offset.y() + place.row * m_rowHeight;
    switch (place.part) {
    case Place::Part::Cell: return {x + gap / 2, y + gap / 2, m_cellWidth - gap, m_rowHeight - gap};
    case Place::Part::RowHeader: return {m_area.left(), y, m_rowHeader, m_rowHeight};
    case Place::Part::ColumnHeader: return {x, m_area.top(), m_cellWidth, m_headerHeight};
    case Place::Part::None: break;
    }
    return {};
}

AreaMatrixChart::Place AreaMatrixChart::hitTest(const QPointF &at) const {
    const QRectF cells = cellArea();
    if (!m_area.contains(at) || m_cellWidth <= 0)
        return {};
    const int column = int(std::floor((at.x() - cells.left() + m_offset.x()) / m_cellWidth));
    const int row = int(std::floor((at.y() - cells.top() + m_offset.y()) / m_rowHeight));
    const bool inRows = row >= 0 && row < int(m_content.rows.size());
    const bool inColumns = column >= 0 && column < int(m_content.columns.size());
    if (at.y() < cells.top())
        return at.x() >= cells.left() && inColumns ? Place{Place::Part::ColumnHeader, -1, column} : Place();
    if (at.x() < cells.left())
        return inRows ? Place{Place::Part::RowHeader, row, -1} : Place();
    return inRows && inColumns ? Place{Place::Part::Cell, row, column} : Place();
}

AreaMatrixChart::Place AreaMatrixChart::moved(const Place &from, int rows, int columns) const {
    if (m_content.rows.empty() || m_content.columns.empty())
        return {};
    if (from.part == Place::Part::None)
        return {Place::Part::Cell, 0, 0};
    const int row = std::clamp(from.row + rows, -1, int(m_content.rows.size()) - 1);
    const int column = std::clamp(from.column + columns, -1, int(m_content.columns.size()) - 1);
    if (row < 0 && column < 0) // the empty corner
        return from;
    if (row < 0)
        return {Place::Part::ColumnHeader, -1, column};
    return column < 0 ? Place{Place::Part::RowHeader, row, -1} : Place{Place::Part::Cell, row, column};
}

QString AreaMatrixChart::stateWords(const AreaCell &cell) {
    QStringList words;
    switch (cell.state) {
    case CellState::NotAssessed: return tr("not assessed: nobody whose reports are here has looked");
    case CellState::NoneReported:
        return cell.publishers == 1 ? tr("looked for by 1 publisher, none reported")
                                    : tr("looked for by %1 publishers, none reported").arg(cell.publishers);
    case CellState::Reported:
    case CellState::Thin: break;
    }
    if (cell.events > 0)
        words << counted(cell.events);
    if (cell.ownClaims > 0)
        words << (cell.ownClaims == 1 ? tr("1 claim about the actor itself")
                                      : tr("%1 claims about the actor itself").arg(cell.ownClaims));
    const std::string_view reach = title(cell.reach);
    words << QString::fromUtf8(reach.data(), qsizetype(reach.size())).toLower();
    if (cell.state == CellState::Thin)
        words << tr("one publisher alone");
    if (cell.disputed)
        words << tr("disputed");
    return words.join(QStringLiteral(", "));
}

QString AreaMatrixChart::describe(const Place &place) const {
    switch (place.part) {
    case Place::Part::Cell:
        return QStringLiteral("%1, %2, %3")
            .arg(m_content.rows[std::size_t(place.row)].name, m_content.columns[std::size_t(place.column)].fullName,
                 stateWords(m_content.cell(place.row, place.column)));
    case Place::Part::RowHeader:
        return QStringLiteral("%1, %2").arg(m_content.rows[std::size_t(place.row)].name,
                                            counted(m_content.rows[std::size_t(place.row)].events));
    case Place::Part::ColumnHeader:
        return QStringLiteral("%1, %2").arg(m_content.columns[std::size_t(place.column)].fullName,
                                            counted(m_content.columns[std::size_t(place.column)].events));
    case Place::Part::None: break;
    }
    return {};
}

void AreaMatrixChart::paintCell(QPainter &p, const Theme &t, const QRectF &r, CellState state, const QColor &fill,
                                std::optional<std::uint32_t> count, bool targeted) {
    switch (state) {
    case CellState::NotAssessed: {
        QColor line = t.color("stroke.subtle");
        p.save();
        p.setClipRect(r, Qt::IntersectClip);
        p.setPen(QPen(line, 1));
        for (double x = r.left() - r.height(); x < r.right(); x += 6)
            p.drawLine(QPointF(x, r.bottom()), QPointF(x + r.height(), r.top()));
        p.restore();
        return;
    }
    case CellState::NoneReported: {
        paint::roundedRect(p, r, 2, t.color("bg.canvas"));
        const double radius = std::min({5.0, r.width() / 4, r.height() / 4});
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(t.color("text.subtle"), 1.5));
        p.drawEllipse(r.center(), radius, radius);
        return;
    }
    case CellState::Thin: // the outline must be seen however few there are
        paint::roundedRect(p, r.adjusted(1, 1, -1, -1), 2, t.color("bg.surface"), t.color("stroke.strong"), 1.5);
        break;
    case CellState::Reported: paint::roundedRect(p, r, 2, fill); break;
    }
    const QColor ink = state == CellState::Thin ? t.color("text.default") : readableOn(fill);
    if (targeted) // the aim: a bar at the foot
        p.fillRect(QRectF(r.left() + 5, r.bottom() - 4, r.width() - 10, 1.5), ink);
    if (count && *count > 0) {
        paint::text(p, t, r, paint::number(*count), Type::SmallMed, ink, Qt::AlignCenter, Qt::ElideNone);
    } else if (count) { // no event, but a claim about the actor itself
        const QPointF c = r.center();
        p.setPen(Qt::NoPen);
        p.setBrush(ink);
        p.drawPolygon(
            QPolygonF({c + QPointF(0, -3.5), c + QPointF(3.5, 0), c + QPointF(0, 3.5), c + QPointF(-3.5, 0)}));
    }
}

void AreaMatrixChart::paint(QPainter &p, const Marks &marks) const {
    if (m_content.columns.empty())
        return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    paintCells(p, marks);
    paintHeadings(p, marks);
    p.restore();
}

void AreaMatrixChart::paintCells(QPainter &p, const Marks &marks) const {
    const QRectF seen = cellArea();
    p.save();
    p.setClipRect(seen, Qt::IntersectClip);
    const int firstRow = std::max(0, int(m_offset.y() / m_rowHeight));
    const int firstColumn = std::max(0, int(m_offset.x() / m_cellWidth));
    const int lastRow = std::min(int(m_content.rows.size()), firstRow + int(seen.height() / m_rowHeight) + 2);
    const int lastColumn = std::min(int(m_content.columns.size()), firstColumn + int(seen.width() / m_cellWidth) + 2);
    for (int row = firstRow; row < lastRow; ++row)
        for (int column = firstColumn; column < lastColumn; ++column) {
            const AreaCell &cell = m_content.cell(row, column);
            const QColor fill = m_scale.color(*m_theme, std::max(1U, cell.events));
            paintCell(p, *m_theme, rectOf({Place::Part::Cell, row, column}), cell.state, fill, cell.events,
                      cell.reach == AreaReach::Targeted);
        }
    const auto ring = [&](const Place &place, const char *token, double width) {
        if (place.part == Place::Part::Cell)
            paint::roundedRect(p, rectOf(place).adjusted(-1, -1, 1, 1), 3, {}, m_theme->color(token), width);
    };
    ring(marks.hovered, "stroke.strong", 1);
    ring(marks.selected, "text.default", 2);
    if (marks.cursor)
        ring(*marks.cursor, "stroke.focus", 2);
    p.restore();
}

void AreaMatrixChart::paintHeadings(QPainter &p, const Marks &marks) const {
    const Theme &t = *m_theme;
    const int line = t.lineHeight(Type::Caption) - 2;
    const QRectF seen = cellArea();
    p.save();
    p.setClipRect(QRectF(seen.left(), m_area.top(), seen.width(), m_headerHeight), Qt::IntersectClip);
    for (int c = 0; c < int(m_content.columns.size()); ++c) {
        const QRectF r = rectOf({Place::Part::ColumnHeader, -1, c});
        const AreaMatrixContent::Column &column = m_content.columns[std::size_t(c)];
        const bool lit = marks.hovered.column == c || marks.selected.column == c;
        const QStringList lines = Heatmap::labelLines(t, column.name, r.width() - 4);
        double y = r.bottom() - 5 - double(line) * double(lines.size() + 1);
        for (const QString &text : lines) {
            paint::text(p, t, {r.left() + 2, y, r.width() - 4, double(line)}, text,
                        lit ? Type::CaptionMed : Type::Caption, t.color(lit ? "text.default" : "text.muted"),
                        Qt::AlignCenter);
            y += line;
        }
        paint::text(p, t, {r.left() + 2, y, r.width() - 4, double(line)}, paint::number(column.events),
                    Type::CaptionMed, t.color("text.default"), Qt::AlignCenter);
        if (marks.cursor && *marks.cursor == Place{Place::Part::ColumnHeader, -1, c})
            paint::focusRing(p, t, r, 4);
    }
    p.restore();
    p.save();
    p.setClipRect(QRectF(m_area.left(), seen.top(), m_rowHeader, seen.height()), Qt::IntersectClip);
    const double tag = t.scaled(24), number = t.scaled(34);
    for (int row = 0; row < int(m_content.rows.size()); ++row) {
        const QRectF r = rectOf({Place::Part::RowHeader, row, -1});
        if (r.bottom() < seen.top() || r.top() > seen.bottom())
            continue;
        const AreaMatrixContent::Row &content = m_content.rows[std::size_t(row)];
        const bool lit = marks.hovered.row == row || marks.selected.row == row;
        paint::originTag(p, t, {r.left(), std::floor(r.center().y()) + 0.5}, content.origin);
        const QRectF room = r.adjusted(tag + 8, 0, -number - 6, 0);
        paint::text(p, t, room, paint::fittingName(t, content.name, Type::SmallMed, room.width()),
                    lit ? Type::SmallMed : Type::Small, t.color("text.default"));
        paint::text(p, t, QRectF(r.right() - number - 6, r.top(), number, r.height()), paint::number(content.events),
                    Type::CaptionMed, t.color("text.default"), Qt::AlignRight | Qt::AlignVCenter);
        if (marks.cursor && *marks.cursor == Place{Place::Part::RowHeader, row, -1})
            paint::focusRing(p, t, r, 4);
    }
    p.restore();
}

} // namespace hw
