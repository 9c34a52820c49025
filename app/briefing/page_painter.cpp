#include "briefing/page_painter.h"

#include "basics/overloaded.h"
#include "briefing/type_setting.h"
#include "drawing/event_columns.h"
#include "drawing/paint.h"

#include <QCoreApplication>
#include <QSvgRenderer>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

void paintMarking(QPainter &p, const Theme &t, const MarkingBox &box) {
    static constexpr const char *tokens[] = {"tlp.clear", "tlp.green", "tlp.amber", "tlp.amber", "tlp.red"};
    p.fillRect(box.rect, t.color("tlp.box"));
    TextBox text;
    text.points = box.points;
    text.leading = box.points * 1.2;
    text.rect = {box.rect.left(), box.rect.center().y() - text.leading / 2, box.rect.width(), text.leading};
    text.align = Align::Centre;
    text.runs = {{label(box.tlp), Weight::Bold, tokens[static_cast<std::size_t>(box.tlp)], {}, 0}};
    drawText(p, t, text);
}

void paintTable(QPainter &p, const Theme &t, const TableBox &table) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto &cells = table.rows[i];
        for (const TableBox::Cell &cell : cells) {
            drawText(p, t, cell.text);
            if (cell.showsConfidence)
                paintBox(
                    p, t,
                    ConfidenceBox{{cell.rect.right() - 14, cell.text.rect.top() + cell.text.leading / 2 - 5, 12, 10},
                                  cell.confidence});
        }
        if (!cells.empty())
            p.fillRect(QRectF(table.rect.left(), cells.front().rect.bottom() - 0.6, table.rect.width(), 0.6),
                       t.color(i == 0 ? "stroke.default" : "stroke.subtle"));
    }
}

/// Labels in two lines where they need it: on paper nobody can ask for the rest of a name.
void paintRanks(QPainter &p, const Theme &t, const Ranks &ranks, const QRectF &area) {
    std::uint32_t largest = 1;
    double label = 0;
    for (const BarRow &row : ranks.rows) {
        largest = std::max(largest, row.total());
        label = std::max(label, paint::textWidth(t, row.label, Type::Small));
    }
    label = std::min(label + 4, area.width() * 0.52);
    const double value = t.scaled(36), room = area.width() - label - 12 - value;
    for (std::size_t i = 0; i < ranks.rows.size(); ++i) {
        const BarRow &row = ranks.rows[i];
        const QRectF r = rankRect(ranks, area, int(i));
        const double used = paint::wrappedHeight(t, label, row.label, Type::Small, 2);
        paint::wrapped(p, t, {r.left(), r.center().y() - used / 2, label, used}, row.label, Type::Small,
                       t.color("text.default"), 2);
        double x = r.left() + label + 12;
        for (const BarRow::Part &part : row.parts) {
            const double width = room * part.value / largest;
            paint::roundedRect(p, {x, r.center().y() - 5, width, 10}, 2, t.color(part.token));
            x += width;
        }
        paint::text(p, t, {x + 6, r.top(), value, r.height()}, paint::number(row.total()), Type::SmallMed,
                    t.color("text.default"));
    }
}

} // namespace

QRectF rankRect(const Ranks &ranks, const QRectF &area, int row) {
    const double height = std::min(34.0, area.height() / std::max<double>(1, double(ranks.rows.size())));
    return {area.left(), area.top() + row * height, area.width(), height};
}

void paintChart(QPainter &p, const Theme &t, const Chart &chart, const QRectF &area) {
    std::visit(Overloaded{[&](const Columns &c) { EventColumns(t, c.activity, area).paint(p); },
                          [&](const Matrix &m) {
                              const Heatmap map(t, m.content, area, Heatmap::For::Page);
                              Heatmap::Marks marks;
                              if (m.markedRow >= 0 && m.markedColumn >= 0)
                                  marks.selected = {Heatmap::Place::Part::Cell, m.markedRow, m.markedColumn};
                              map.paint(p, marks);
                          },
                          [&](const Ranks &r) { paintRanks(p, t, r, area); },
                          [&](const Steps &s) { ChainView(t, s.chain, area).paint(p); },
                          [&](const Picture &picture) {
                              QSvgRenderer svg(picture.svg);
                              const QSizeF fits = picture.size.scaled(area.size(), Qt::KeepAspectRatio);
                              svg.render(&p, {area.topLeft(), fits});
                          }},
               chart);
}

QString describe(const Theme &t, const Chart &chart) {
    return std::visit(
        Overloaded{[&](const Columns &c) {
                       return EventColumns(t, c.activity, {0, 0, 600, 200}).summary();
                   },
                   [&](const Matrix &m) {
                       const Heatmap map(t, m.content, {0, 0, 600, 300});
                       QStringList cells;
                       for (int row = 0; row < int(m.content.rows.size()); ++row)
                           for (int column = 0; column < int(m.content.columns.size()); ++column)
                               if (m.content.cell(row, column) > 0)
                                   cells << map.describe({Heatmap::Place::Part::Cell, row, column});
                       return cells.isEmpty() ? tr("None reported.") : cells.join(QLatin1String("; ")) + u'.';
                   },
                   [&](const Ranks &r) {
                       const Bars bars(t, r.rows, {0, 0, 600, 300});
                       QStringList rows;
                       for (int i = 0; i < int(r.rows.size()); ++i)
                           rows << bars.describe(i);
                       return rows.isEmpty() ? tr("None reported.") : rows.join(QLatin1String("; ")) + u'.';
                   },
                   [&](const Steps &s) {
                       return ChainView(t, s.chain, {0, 0, 600, 200}).describe() + u'.';
                   },
                   [](const Picture &) { return QString(); }},
        chart);
}

void paintBox(QPainter &p, const Theme &t, const Box &box) {
    std::visit(Overloaded{[&](const FillBox &f) { p.fillRect(f.rect, t.color(f.token)); },
                          [&](const TextBox &text) { drawText(p, t, text); },
                          [&](const TableBox &table) { paintTable(p, t, table); },
                          [&](const FigureBox &figure) {
                              p.save();
                              p.translate(figure.rect.topLeft());
                              p.scale(figure.scale, figure.scale);
                              paintChart(p, t, figure.chart, {QPointF(), figure.rect.size() / figure.scale});
                              p.restore();
                          },
                          [&](const MarkingBox &marking) { paintMarking(p, t, marking); },
                          [&](const ConfidenceBox &c) {
                              p.save();
                              p.translate(c.rect.topLeft());
                              p.scale(c.rect.width() / 12, c.rect.height() / 10);
                              paint::confidence(p, t, {0, 0}, c.confidence);
                              p.restore();
                          }},
               box);
}

void paintPage(QPainter &p, const Theme &t, const LaidPage &page) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setRenderHint(QPainter::TextAntialiasing);
    p.fillRect(QRectF(QPointF(), page.size), t.color("bg.surface"));
    for (const Box &box : page.boxes)
        paintBox(p, t, box);
    p.restore();
}

} // namespace hw::briefing
