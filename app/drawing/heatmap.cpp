#include "drawing/heatmap.h"

#include "drawing/paint.h"
#include "landscape/landscape.h"
#include "landscape/overview.h"

#include <QCoreApplication>

#include <cmath>

namespace hw {
namespace {

constexpr double gap = 2;
constexpr int smallestRow = 18;
constexpr int largestRow = 30;
constexpr int rowHeaderWidth = 150;
constexpr int narrowestCell = 60;
constexpr int mostLabelLines = 3;
constexpr int totalWidth = 58, pageTotalWidth = 34;

QString tr(const char *text) { return QCoreApplication::translate("hw::Heatmap", text); }

int headerHeight(const Theme &t, int lines) { return lines * (t.lineHeight(Type::Caption) - 2) + 6; }

QString nameOf(const Landscape &landscape, const MatrixRow &row) {
    switch (row.is) {
    case MatrixRow::Is::Actor: return paint::plain(landscape.name(row.actor), 80);
    case MatrixRow::Is::OtherActors: return tr("Other actors");
    case MatrixRow::Is::StateOnly: return tr("State, no actor");
    case MatrixRow::Is::Unattributed: break;
    }
    return tr("Unattributed");
}

QString nameOf(const Landscape &landscape, const MatrixColumn &column) {
    switch (column.is) {
    case MatrixColumn::Is::Area: return paint::plain(landscape.name(column.area), 80);
    case MatrixColumn::Is::OtherAreas: return tr("Other areas");
    case MatrixColumn::Is::NoArea: break;
    }
    return tr("No area named");
}

/// Where long words of the field may be broken.
constexpr const char *wordStarts[] = {
    "Neuro",   "Cardio",  "Bio",    "Pharma",   "Immuno", "Epidemio", "Micro", "Radio",   "Psycho", "Gastro",
    "Endocri", "Dermato", "Haema",  "Rheuma",   "Trans",  "Multi",    "Inter", "Electro", "Nano",   "Toxico",
    "Patho",   "Tele",    "Mental", "Genetics", "Manu",   "Regene",   "Infra", "Cyber",   "Onco",   "Geno",
    "Infec",   "Aca",     "Regu",   "Diag",     "Discov", "Medi",     "Vac",   "Imag"};

QStringList brokenWord(const Theme &t, const QString &word, double width) {
    const auto fits = [&](const QString &s) { return paint::textWidth(t, s, Type::Caption) <= width; };
    for (const char *start : wordStarts) {
        const QString head = QLatin1String(start);
        if (word.startsWith(head, Qt::CaseInsensitive) && word.size() > head.size() + 2 && fits(head + u'-'))
            return {word.left(head.size()) + u'-', word.mid(head.size())};
    }
    qsizetype cut = word.size() - 3; // fewer letters alone on a line look like a fault
    while (cut > 3 && !fits(word.left(cut) + u'-'))
        --cut;
    return {word.left(cut) + u'-', word.mid(cut)};
}

} // namespace

HeatmapContent heatmapContent(const Landscape &landscape, const TargetMatrix &matrix) {
    HeatmapContent content;
    for (const MatrixRow &row : matrix.rows) {
        std::optional<Origin> origin;
        if (row.is == MatrixRow::Is::Actor)
            origin = landscape.origin(row.actor);
        else if (row.is == MatrixRow::Is::Unattributed)
            origin = Origin::Unknown;
        content.rows.push_back({nameOf(landscape, row), origin, row.total});
    }
    for (const MatrixColumn &column : matrix.columns)
        content.columns.push_back({nameOf(landscape, column), column.total});
    content.cells = matrix.cells;
    content.total = matrix.total;
    return content;
}

Heatmap::Heatmap(const Theme &theme, HeatmapContent content, const QRectF &area, For what)
    : m_theme(&theme)
    , m_content(std::move(content))
    , m_scale(SequentialScale::forCounts(m_content.cells))
    , m_area(area)
    , m_for(what)
    , m_tag(what == For::Page ? 8 : theme.scaled(24) + 8) {
    Q_ASSERT(m_content.cells.size() == m_content.rows.size() * m_content.columns.size());
    const bool page = what == For::Page;
    m_totalWidth = theme.scaled(page ? pageTotalWidth : hw::totalWidth);
    m_rowHeader = page ? 0 : std::min<double>(theme.scaled(rowHeaderWidth), area.width() * 0.4);
    // Names take what the cells do not need.
    const double around = m_tag + 8;
    const double left = area.width() - m_totalWidth - columnCount() * theme.scaled(narrowestCell);
    const double spare = page ? std::max(area.width() * 0.34, left) : left;
    double longest = 0;
    for (const HeatmapContent::Row &row : m_content.rows)
        longest = std::max(longest, paint::fittingWidth(theme, row.name, Type::SmallMed, spare - around));
    m_rowHeader = std::max(m_rowHeader, std::min(around + std::ceil(longest), spare));
    if (columnCount() > 0)
        m_cellWidth = std::max(8.0, (area.width() - m_rowHeader - m_totalWidth) / columnCount());
    int lines = 2;
    for (const HeatmapContent::Column &column : m_content.columns)
        lines = std::max(lines, int(labelLines(theme, column.name, m_cellWidth - 2).size()));
    m_headerHeight = hw::headerHeight(theme, lines);
    const int rows = rowCount() + 1; // and the totals
    m_rowHeight = std::clamp(std::floor((area.height() - m_headerHeight) / rows), double(theme.scaled(smallestRow)),
                             double(theme.scaled(largestRow)));
}

int Heatmap::rowsThatFit(const Theme &theme, double height) {
    const int room = int((height - hw::headerHeight(theme, mostLabelLines)) / theme.scaled(smallestRow)) - 1;
    return std::max(1, room);
}

int Heatmap::columnsThatFit(const Theme &theme, double width) {
    const double cells = width - theme.scaled(rowHeaderWidth) - theme.scaled(hw::totalWidth);
    return std::max(1, int(cells / theme.scaled(narrowestCell)));
}

QRectF Heatmap::rectOf(const Place &place) const {
    const double top = m_area.top() + m_headerHeight;
    const double left = m_area.left() + m_rowHeader;
    const auto y = [&](int row) { return top + row * m_rowHeight; };
    const auto x = [&](int column) { return left + column * m_cellWidth; };
    using Part = Place::Part;
    switch (place.part) {
    case Part::Cell: return {x(place.column) + gap / 2, y(place.row) + gap / 2, m_cellWidth - gap, m_rowHeight - gap};
    case Part::RowHeader: return {m_area.left(), y(place.row), m_rowHeader, m_rowHeight};
    case Part::ColumnHeader: return {x(place.column), m_area.top(), m_cellWidth, m_headerHeight};
    case Part::RowTotal: return {x(columnCount()), y(place.row), m_totalWidth, m_rowHeight};
    case Part::ColumnTotal: return {x(place.column), y(rowCount()), m_cellWidth, m_rowHeight};
    case Part::GrandTotal: return {x(columnCount()), y(rowCount()), m_totalWidth, m_rowHeight};
    case Part::None: break;
    }
    return {};
}

Heatmap::Place Heatmap::hitTest(const QPointF &at) const {
    const double inX = at.x() - m_area.left() - m_rowHeader;
    const double inY = at.y() - m_area.top() - m_headerHeight;
    if (at.x() < m_area.left() || at.y() < m_area.top() || m_cellWidth <= 0)
        return {};
    // Gaps belong to the cell beside them: the pointer never falls between two.
    const int column = inX < 0 ? -1 : int(inX / m_cellWidth);
    const int row = inY < 0 ? -1 : int(inY / m_rowHeight);
    const bool totalColumn = column >= columnCount() && inX < columnCount() * m_cellWidth + m_totalWidth;
    using Part = Place::Part;
    if (row > rowCount() || (column >= columnCount() && !totalColumn))
        return {};
    if (row < 0)
        return column >= 0 && !totalColumn ? Place{Part::ColumnHeader, -1, column} : Place{};
    if (row == rowCount()) {
        if (totalColumn)
            return {Part::GrandTotal, -1, -1};
        return column >= 0 ? Place{Part::ColumnTotal, -1, column} : Place{};
    }
    if (column < 0)
        return {Part::RowHeader, row, -1};
    if (totalColumn)
        return {Part::RowTotal, row, -1};
    return {Part::Cell, row, column};
}

Heatmap::Place Heatmap::moved(const Place &from, int rows, int columns) const {
    using Part = Place::Part;
    if (rowCount() == 0 || columnCount() == 0)
        return {};
    if (from.part == Part::None)
        return {Part::Cell, 0, 0};
    // One grid: row headers at -1, totals after the last; column headers above, totals below.
    int row = from.row, column = from.column;
    if (from.part == Part::RowTotal)
        column = columnCount();
    if (from.part == Part::ColumnTotal)
        row = rowCount();
    if (from.part == Part::GrandTotal) {
        row = rowCount();
        column = columnCount();
    }
    row = std::clamp(row + rows, -1, rowCount());
    column = std::clamp(column + columns, -1, columnCount());
    const bool totalRow = row == rowCount(), totalColumn = column == columnCount();
    if ((row < 0 || totalRow) && column < 0) // the empty corners
        return from;
    if (row < 0)
        return totalColumn ? from : Place{Part::ColumnHeader, -1, column};
    if (totalRow)
        return totalColumn ? Place{Part::GrandTotal, -1, -1} : Place{Part::ColumnTotal, -1, column};
    if (column < 0)
        return {Part::RowHeader, row, -1};
    return totalColumn ? Place{Part::RowTotal, row, -1} : Place{Part::Cell, row, column};
}

QString Heatmap::describe(const Place &place) const {
    const auto counted = [](std::uint32_t n) {
        return n == 0   ? tr("none reported")
               : n == 1 ? tr("1 incident or campaign")
                        : tr("%1 incidents and campaigns").arg(paint::number(n));
    };
    using Part = Place::Part;
    const auto rowName = [&] { return m_content.rows[std::size_t(place.row)].name; };
    const auto columnName = [&] { return m_content.columns[std::size_t(place.column)].name; };
    switch (place.part) {
    case Part::Cell:
        return QStringLiteral("%1, %2, %3")
            .arg(rowName(), columnName(), counted(m_content.cell(place.row, place.column)));
    case Part::RowHeader:
    case Part::RowTotal:
        return QStringLiteral("%1, %2").arg(rowName(), counted(m_content.rows[std::size_t(place.row)].total));
    case Part::ColumnHeader:
    case Part::ColumnTotal:
        return QStringLiteral("%1, %2").arg(columnName(), counted(m_content.columns[std::size_t(place.column)].total));
    case Part::GrandTotal: return tr("All, %1").arg(counted(m_content.total));
    case Part::None: break;
    }
    return {};
}

QStringList Heatmap::labelLines(const Theme &theme, const QString &name, double width) {
    const auto fits = [&](const QString &s) { return paint::textWidth(theme, s, Type::Caption) <= width; };
    if (fits(name))
        return {name};
    QStringList lines;
    QString line;
    const auto add = [&](const QString &piece, bool spaced) {
        const QString longer = line.isEmpty() ? piece : line + (spaced ? QStringLiteral(" ") : QString()) + piece;
        if (fits(longer)) {
            line = longer;
            return;
        }
        if (!line.isEmpty())
            lines << line;
        line = piece;
        while (!fits(line) && line.size() > 4 && lines.size() < mostLabelLines) {
            const QStringList halves = brokenWord(theme, line, width);
            lines << halves[0];
            line = halves[1];
        }
    };
    for (const QString &word : QString(name).replace(QLatin1String(" and "), QLatin1String(" & ")).split(u' ')) {
        qsizetype from = 0;
        for (qsizetype at = word.indexOf(u'-'); at >= 0 && at + 1 < word.size(); at = word.indexOf(u'-', from)) {
            add(word.mid(from, at + 1 - from), from == 0); // "Public-" may end a line
            from = at + 1;
        }
        add(word.mid(from), from == 0);
    }
    lines << line;
    while (lines.size() > mostLabelLines) { // the rest is elided when drawn
        const QString last = lines.takeLast();
        lines.last() += u' ' + last;
    }
    return lines;
}

void Heatmap::paint(QPainter &p, const Marks &marks) const {
    if (columnCount() == 0)
        return;
    paintCells(p);
    paintHeaders(p, marks);
    paintTotals(p);
    const auto ring = [&](const Place &place, const char *token) {
        if (place.part == Place::Part::None)
            return;
        paint::roundedRect(p, rectOf(place).adjusted(-1, -1, 1, 1), 3, {}, m_theme->color(token), 2);
    };
    if (marks.hovered.part == Place::Part::Cell)
        paint::roundedRect(p, rectOf(marks.hovered), 2, {}, m_theme->color("stroke.strong"), 1);
    ring(marks.selected, "text.default");
    if (marks.cursor)
        ring(*marks.cursor, "stroke.focus");
}

void Heatmap::paintCells(QPainter &p) const {
    const QColor dot = m_theme->color("text.subtle");
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            const QRectF r = rectOf({Place::Part::Cell, row, column});
            const std::uint32_t count = m_content.cell(row, column);
            const QColor fill = m_scale.color(*m_theme, count);
            paint::roundedRect(p, r, 2, fill);
            if (count > 0)
                paint::text(p, *m_theme, r, paint::number(count), Type::SmallMed, readableOn(fill), Qt::AlignCenter,
                            Qt::ElideNone);
            else
                paint::roundedRect(p, {r.center().x() - 1, r.center().y() - 1, 2, 2}, 1, dot);
        }
}

void Heatmap::paintHeaders(QPainter &p, const Marks &marks) const {
    const Theme &t = *m_theme;
    const int line = t.lineHeight(Type::Caption) - 2;
    for (int column = 0; column < columnCount(); ++column) {
        const QRectF r = rectOf({Place::Part::ColumnHeader, -1, column});
        const bool lit = marks.hovered.column == column || marks.selected.column == column;
        const QStringList lines = labelLines(t, m_content.columns[std::size_t(column)].name, r.width() - 2);
        double y = r.bottom() - 4 - double(line) * double(lines.size());
        for (const QString &text : lines) {
            paint::text(p, t, {r.left() + 1, y, r.width() - 2, double(line)}, text,
                        lit ? Type::CaptionMed : Type::Caption, t.color(lit ? "text.default" : "text.muted"),
                        Qt::AlignCenter);
            y += line;
        }
    }
    for (int row = 0; row < rowCount(); ++row) {
        const auto &content = m_content.rows[std::size_t(row)];
        const QRectF r = rectOf({Place::Part::RowHeader, row, -1});
        const bool lit = marks.hovered.row == row || marks.selected.row == row;
        if (content.origin && m_for == For::Page)
            paint::originBar(p, t, {r.left(), r.top() + 3, 3, r.height() - 6}, *content.origin);
        else if (content.origin)
            paint::originTag(p, t, {r.left(), std::floor(r.center().y()) + 0.5}, *content.origin);
        const QRectF room = r.adjusted(m_tag, 0, -6, 0);
        // Measured as it is when lit, so that a name does not change under the pointer.
        paint::text(p, t, room, paint::fittingName(t, content.name, Type::SmallMed, room.width()),
                    lit ? Type::SmallMed : Type::Small, t.color("text.default"));
    }
}

void Heatmap::paintTotals(QPainter &p) const {
    const Theme &t = *m_theme;
    const QRectF corner = rectOf({Place::Part::GrandTotal, -1, -1});
    const int line = t.lineHeight(Type::Caption);
    const auto right = int(Qt::AlignRight | Qt::AlignVCenter);
    paint::text(p, t, {corner.left(), m_area.top() + m_headerHeight - 3 - line, corner.width(), double(line)},
                tr("Total"), Type::Caption, t.color("text.muted"), right);
    paint::text(p, t, {m_area.left() + m_tag, corner.top(), m_rowHeader - m_tag - 6, m_rowHeight}, tr("Total"),
                Type::Small, t.color("text.muted"));
    for (int row = 0; row < rowCount(); ++row)
        paint::text(p, t, rectOf({Place::Part::RowTotal, row, -1}),
                    paint::number(m_content.rows[std::size_t(row)].total), Type::BodyMed, t.color("text.default"),
                    right);
    for (int column = 0; column < columnCount(); ++column)
        paint::text(p, t, rectOf({Place::Part::ColumnTotal, -1, column}),
                    paint::number(m_content.columns[std::size_t(column)].total), Type::BodyMed, t.color("text.default"),
                    Qt::AlignCenter);
    paint::text(p, t, corner, paint::number(m_content.total), Type::BodyStrong, t.color("text.default"), right);
}

} // namespace hw
