#include "briefing/native_table.h"

#include "drawing/heatmap.h"
#include "drawing/paint.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

struct Edge {
    double width = 0; ///< points; 0: none
    QByteArray token = "bg.surface";
};
struct NativeCell {
    std::vector<Run> runs;
    ParagraphStyle style;
    double left = 0, right = 0, top = 0;
    bool isCentred = false; ///< in its height
    std::optional<QColor> ground;
    Edge edges[4]; ///< left, right, top, bottom
};
struct NativeTable {
    QRectF rect;
    std::vector<double> widths, heights;
    std::vector<std::vector<NativeCell>> rows;
    bool hasNamedRows = false; ///< the first column says what the row is
};

void writeCell(SlideScope &slide, const NativeCell &cell) {
    XmlOut &xml = slide.xml;
    xml.in("a:tc", {}, [&] {
        xml.in("a:txBody", {}, [&] {
            xml.leaf("a:bodyPr");
            xml.leaf("a:lstStyle");
            slide.paragraph(cell.runs, cell.style);
        });
        xml.in("a:tcPr",
               {{"marL", emu(std::max(0.0, cell.left))},
                {"marR", emu(std::max(0.0, cell.right))},
                {"marT", emu(std::max(0.0, cell.top))},
                {"marB", QStringLiteral("0")},
                {"anchor", cell.isCentred ? QStringLiteral("ctr") : QStringLiteral("t")}},
               [&] {
                   static constexpr const char *names[] = {"a:lnL", "a:lnR", "a:lnT", "a:lnB"};
                   for (int side = 0; side < 4; ++side)
                       if (const Edge &edge = cell.edges[side]; edge.width > 0)
                           xml.in(names[side], {{"w", emu(edge.width)}}, [&] { slide.fill(edge.token.constData()); });
                   if (cell.ground)
                       slide.fill(*cell.ground);
                   else
                       xml.leaf("a:noFill");
               });
    });
}

void write(SlideScope &slide, const NativeTable &table, const ShapeName &name) {
    XmlOut &xml = slide.xml;
    const QString one = QStringLiteral("1"), zero = QStringLiteral("0");
    xml.in("p:graphicFrame", {}, [&] {
        xml.in("p:nvGraphicFramePr", {}, [&] {
            slide.named(name);
            xml.in("p:cNvGraphicFramePr", {}, [&] { xml.leaf("a:graphicFrameLocks", {{"noGrp", one}}); });
            xml.leaf("p:nvPr");
        });
        slide.place("p:xfrm", table.rect);
        xml.in("a:graphic", {}, [&] {
            const QString kind = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/table");
            xml.in("a:graphicData", {{"uri", kind}}, [&] {
                xml.in("a:tbl", {}, [&] {
                    xml.in("a:tblPr", {{"firstRow", one}, {"firstCol", table.hasNamedRows ? one : zero}}, [&] {
                        // "No style, no grid", which every PowerPoint knows.
                        xml.text("a:tableStyleId", {}, QStringLiteral("{2D5ABB26-0587-4C30-8999-92F81FD0307C}"));
                    });
                    xml.in("a:tblGrid", {}, [&] {
                        for (const double width : table.widths)
                            xml.leaf("a:gridCol", {{"w", emu(std::max(1.0, width))}});
                    });
                    for (std::size_t i = 0; i < table.rows.size(); ++i)
                        xml.in("a:tr", {{"h", emu(std::max(1.0, table.heights[i]))}}, [&] {
                            for (const NativeCell &cell : table.rows[i])
                                writeCell(slide, cell);
                        });
                });
            });
        });
    });
}

const TextBox *letterOf(const std::vector<const TextBox *> &letters, const TextBox &first) {
    const auto found =
        std::find_if(letters.begin(), letters.end(), [&](const TextBox *l) { return l->place == first.place; });
    return found == letters.end() ? nullptr : *found;
}

NativeCell cellOf(const TableBox::Cell &cell, bool isHead) {
    NativeCell made;
    const TextBox &text = cell.text;
    made.runs = text.runs;
    made.style = {text.points, text.leading, text.align};
    made.left = text.rect.left() - cell.rect.left();
    made.right = cell.rect.right() - text.rect.right();
    made.top = text.rect.top() - cell.rect.top();
    made.edges[3] = {0.6, isHead ? "stroke.default" : "stroke.subtle"};
    return made;
}

/// With codes of origin before the names, unless a word of a column's title would have to be broken for them.
Heatmap::For usedFor(const Theme &theme, const FigureBox &figure, const Matrix &matrix) {
    const Heatmap roomy(theme, matrix.content, {QPointF(), figure.rect.size() / figure.scale});
    const double width = roomy.rectOf({Heatmap::Place::Part::ColumnHeader, 0, 0}).width() - 2;
    for (const HeatmapContent::Column &column : matrix.content.columns)
        for (const QString &word : column.name.split(u' '))
            if (paint::textWidth(theme, word, Type::Caption) > width)
                return Heatmap::For::Page;
    return Heatmap::For::Screen;
}

/// A matrix as its heatmap lies on the page.
class MatrixTable {
public:
    MatrixTable(const Theme &theme, const FigureBox &figure, const Matrix &matrix)
        : m_theme(theme)
        , m_matrix(matrix)
        , m_scale(figure.scale)
        , m_for(usedFor(theme, figure, matrix))
        , m_map(theme, matrix.content, {QPointF(), figure.rect.size() / figure.scale}, m_for)
        , m_rows(int(matrix.content.rows.size()))
        , m_columns(int(matrix.content.columns.size())) {
        using Part = Heatmap::Place::Part;
        const auto size = [&](Part part) { return m_map.rectOf({part, 0, 0}).size() * m_scale; };
        m_table.hasNamedRows = true;
        m_table.widths.push_back(size(Part::RowHeader).width());
        m_table.widths.insert(m_table.widths.end(), std::size_t(m_columns), size(Part::ColumnHeader).width());
        m_table.widths.push_back(size(Part::RowTotal).width());
        m_table.heights.push_back(size(Part::ColumnHeader).height());
        m_table.heights.insert(m_table.heights.end(), std::size_t(m_rows) + 1, size(Part::RowHeader).height());
        double width = 0, height = 0;
        for (const double each : m_table.widths)
            width += each;
        for (const double each : m_table.heights)
            height += each;
        m_table.rect = {figure.rect.topLeft(), QSizeF(width, height)};
        for (int row = -1; row <= m_rows; ++row) {
            auto &cells = m_table.rows.emplace_back();
            for (int column = -1; column <= m_columns; ++column)
                cells.push_back(cell(row, column));
        }
        mark();
        makeRoomForHeads();
    }
    const NativeTable &table() const { return m_table; }

private:
    NativeCell words(const QString &text, Type type, const char *token, Align align) const {
        NativeCell made;
        const double points = m_theme.font(type).pixelSize() * m_scale;
        const bool strong = m_theme.font(type).weight() > QFont::Normal;
        made.runs = {{text, strong ? Weight::SemiBold : Weight::Regular, token, {}, 0}};
        made.style = {points, points * 1.15, align};
        made.isCentred = true;
        return made;
    }
    QString columnTitle(int column) const;
    NativeCell head(int column) const;
    NativeCell count(int row, int column) const;
    NativeCell rowHead(int row) const;
    NativeCell cell(int row, int column) const;
    void mark();
    void makeRoomForHeads();

    const Theme &m_theme;
    const Matrix &m_matrix;
    const double m_scale;
    const Heatmap::For m_for;
    const Heatmap m_map;
    const int m_rows, m_columns;
    NativeTable m_table;
};

/// In lines of its own where a word is wider than the column.
QString MatrixTable::columnTitle(int column) const {
    const QString &name = m_matrix.content.columns[std::size_t(column)].name;
    const double width = m_table.widths[1] / m_scale - 2;
    for (const QString &word : name.split(u' '))
        if (paint::textWidth(m_theme, word, Type::Caption) > width)
            return Heatmap::labelLines(m_theme, name, width).join(u'\n');
    return name;
}

NativeCell MatrixTable::head(int column) const {
    if (column < 0)
        return words({}, Type::Caption, "text.muted", Align::Left);
    const bool isTotal = column == m_columns;
    NativeCell made = words(isTotal ? tr("Total") : columnTitle(column), Type::Caption, "text.muted",
                            isTotal ? Align::Right : Align::Centre);
    return made;
}

NativeCell MatrixTable::count(int row, int column) const {
    const std::uint32_t value = m_matrix.content.cell(row, column);
    const QColor ground = m_map.scale().color(m_theme, value);
    NativeCell made = words(value > 0 ? paint::number(value) : QStringLiteral("·"), Type::SmallMed,
                            value > 0 ? "text.default" : "text.subtle", Align::Centre);
    made.ground = ground;
    if (value > 0)
        made.style.ink = readableOn(ground);
    for (Edge &edge : made.edges)
        edge = {2 * m_scale, "bg.surface"};
    return made;
}

NativeCell MatrixTable::cell(int row, int column) const {
    const HeatmapContent &content = m_matrix.content;
    if (row < 0)
        return head(column);
    if (column < 0)
        return rowHead(row);
    if (row < m_rows && column < m_columns)
        return count(row, column);
    const std::uint32_t total = row < m_rows         ? content.rows[std::size_t(row)].total
                                : column < m_columns ? content.columns[std::size_t(column)].total
                                                     : content.total;
    return words(paint::number(total), Type::BodyMed, "text.default",
                 column < m_columns ? Align::Centre : Align::Right);
}

/// The code of the origin hangs before the name, where there is room for it; its colour is the edge of the row.
NativeCell MatrixTable::rowHead(int row) const {
    const bool coded = m_for == Heatmap::For::Screen;
    const double tag = coded ? m_theme.scaled(24) + 8 : 8;
    const double indent = tag * m_scale;
    NativeCell made = words(tr("Total"), Type::Small, "text.muted", Align::Left);
    made.left = indent;
    if (row == m_rows)
        return made;
    const HeatmapContent::Row &content = m_matrix.content.rows[std::size_t(row)];
    // As on the page: without what stands in brackets where there is no room for it.
    const double room = (m_table.widths[0] / m_scale - tag - 6) * (coded ? 0.82 : 0.94); // other typefaces run wider
    QString name = paint::fittingName(m_theme, content.name, Type::SmallMed, room);
    if (const qsizetype bracket = name.indexOf(QStringLiteral(" ("));
        bracket > 0 && name.endsWith(u')') && paint::textWidth(m_theme, name, Type::SmallMed) > room)
        name.truncate(bracket); // what is left may still take two lines, but never more
    made.runs = {{name, Weight::Regular, "text.default", {}, 0}};
    if (content.origin) {
        made.edges[0] = {3 * m_scale, paint::originToken(*content.origin).toLatin1()};
        if (!coded)
            return made;
        const std::string_view code = word(*content.origin);
        made.runs.insert(
            made.runs.begin(),
            {QString::fromUtf8(code.data(), qsizetype(code.size())) + u'\t', Weight::Regular, "text.muted", {}, 0});
        made.left = 7 * m_scale;
        made.style.hanging = indent - made.left;
    }
    return made;
}

/// A frame around the one cell that the page speaks of; neighbours share its edges.
void MatrixTable::mark() {
    const int row = m_matrix.markedRow, column = m_matrix.markedColumn;
    if (row < 0 || column < 0 || row >= m_rows || column >= m_columns)
        return;
    const Edge ring{2 * m_scale, "text.default"};
    const auto at = [&](int r, int c) -> NativeCell & { return m_table.rows[std::size_t(r + 1)][std::size_t(c + 1)]; };
    for (Edge &edge : at(row, column).edges)
        edge = ring;
    at(row, column - 1).edges[1] = ring;
    at(row, column + 1).edges[0] = ring;
    at(row - 1, column).edges[3] = ring;
    at(row + 1, column).edges[2] = ring;
}

/// Titles in four lines or more take what they need from the rows, so that the table keeps its height.
void MatrixTable::makeRoomForHeads() {
    double needed = 0;
    for (NativeCell &cell : m_table.rows.front()) {
        const auto lines = cell.runs.front().text.count(u'\n') + 1;
        needed = std::max(needed, double(lines) * cell.style.leading);
    }
    const double more = needed - m_table.heights.front();
    if (more <= 0)
        return;
    m_table.heights.front() += more;
    for (std::size_t i = 1; i < m_table.heights.size(); ++i)
        m_table.heights[i] -= more / double(m_table.heights.size() - 1);
}

} // namespace

void writeTable(SlideScope &slide, const TableBox &table, const std::vector<const TextBox *> &letters) {
    if (table.rows.empty() || table.rows.front().empty())
        return;
    NativeTable native;
    native.rect = table.rect;
    native.hasNamedRows = true;
    for (const TableBox::Cell &cell : table.rows.front())
        native.widths.push_back(cell.rect.width());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto &cells = table.rows[i];
        native.heights.push_back(cells.empty() ? 1 : cells.front().rect.height());
        auto &row = native.rows.emplace_back();
        for (std::size_t j = 0; j < native.widths.size(); ++j)
            row.push_back(j < cells.size() ? cellOf(cells[j], i == 0) : NativeCell());
        if (const TextBox *letter = i > 0 ? letterOf(letters, cells.front().text) : nullptr) {
            // The letter hangs before the words: its room is what the words are indented by.
            NativeCell &first = row.front();
            Run sign = letter->runs.front();
            sign.text += u'\t';
            first.runs.insert(first.runs.begin(), sign);
            first.style.hanging = first.left;
            first.left = 0;
        }
    }
    write(slide, native, {tr("Table"), table.heading, false});
}

bool writeMatrix(SlideScope &slide, const FigureBox &figure, const Matrix &matrix, const QString &alternative) {
    if (matrix.content.rows.empty() || matrix.content.columns.empty())
        return false;
    write(slide, MatrixTable(slide.theme, figure, matrix).table(), {tr("Matrix"), alternative, false});
    return true;
}

} // namespace hw::briefing
