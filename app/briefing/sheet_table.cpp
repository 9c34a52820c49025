// Tables on a page: columns by their share of the width, rows as high as their fullest cell.
#include "briefing/sheet.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

struct TableColumns {
    std::vector<double> lefts, widths;
    double letter = 0; ///< room for A, B, C
    double bars = 0;   ///< room for the confidence of a row
};

TableColumns columnsOf(const Table &table, double left, double width, bool slide) {
    TableColumns layout;
    layout.letter = table.numbered ? (slide ? 20 : 14) : 0;
    const bool sure = std::any_of(table.rows.begin(), table.rows.end(),
                                  [](const Table::Row &row) { return row.confidence != Confidence::NotStated; });
    layout.bars = sure ? (slide ? 40 : 28) : 0;
    double shares = 0;
    for (const Table::Column &column : table.columns)
        shares += column.share;
    double x = left + layout.letter;
    for (const Table::Column &column : table.columns) {
        layout.lefts.push_back(x);
        layout.widths.push_back((width - layout.letter - layout.bars) * column.share / std::max(0.01, shares));
        x += layout.widths.back();
    }
    return layout;
}

/// One row at its place; as high as its fullest cell. `item` -1: the head.
std::vector<TableBox::Cell> rowOf(const Sheet &sheet, const Table &table, const TableColumns &layout, double top,
                                  int block, int item, const QStringList &texts) {
    const TextStyle &style = item < 0 ? sheet.styles().cellHead : sheet.styles().cell;
    const double pad = sheet.isSlide() ? 5 + sheet.air() : 2.6, side = sheet.isSlide() ? 10 : 8;
    std::vector<TableBox::Cell> cells;
    double height = style.leading;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool first = i == 0 && item >= 0;
        const char *token = first ? "text.default" : item >= 0 ? "text.muted" : style.token;
        TextBox words{{layout.lefts[i], top + pad, layout.widths[i] - side, 0},
                      {{texts.value(int(i)), first ? Weight::Medium : style.weight, token, {}, 0}},
                      style.points,
                      style.leading,
                      table.columns[i].isNumber ? Align::Right : Align::Left,
                      item >= 0 ? Role::Body : Role::Caption,
                      {Place::Is::InBlock, block, item}};
        if (first)
            for (Run &run : sheet.notesOf(table.rows[std::size_t(item)].claims))
                words.runs.push_back(std::move(run));
        const SetText set = measure(words.runs, style.points, style.leading, words.rect.width());
        words.rect.setHeight(set.height);
        height = std::max(height, set.height);
        cells.push_back({{}, std::move(words), Confidence::NotStated, false});
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i].rect = {layout.lefts[i] - (i == 0 ? layout.letter : 0), top,
                         layout.widths[i] + (i == 0 ? layout.letter : 0), height + 2 * pad};
    if (!cells.empty()) {
        cells.back().rect.setWidth(cells.back().rect.width() + layout.bars);
        cells.back().showsConfidence = layout.bars > 0 && item >= 0;
        if (item >= 0)
            cells.back().confidence = table.rows[std::size_t(item)].confidence;
    }
    return cells;
}

} // namespace

void Sheet::table(Column &column, int block, const Table &table) {
    if (table.rows.empty() || table.columns.empty())
        return;
    const Place whole{Place::Is::InBlock, block, -1};
    heading(column, table.heading, whole);
    const TableColumns layout = columnsOf(table, column.left, column.width, m_slide);
    TableBox box;
    box.heading = table.heading;
    box.place = whole;
    const double top = column.top;
    QStringList heads;
    for (const Table::Column &each : table.columns)
        heads << each.title;
    int fitting = 0;
    for (int item = -1; item < int(table.rows.size()); ++item) {
        box.rows.push_back(rowOf(*this, table, layout, column.top, block, item,
                                 item < 0 ? heads : table.rows[std::size_t(item)].cells));
        column.top = box.rows.back().front().rect.bottom();
        fitting += item >= 0 && column.top <= column.bottom + 0.01;
    }
    if (column.top > column.bottom + 0.01)
        misfit(whole, int(table.rows.size()), fitting,
               tr("The table “%1” has %2 rows; %3 fit. Shorten it or move rows to a page of their own.")
                   .arg(table.heading.isEmpty() ? m_page.title.text.left(60) : table.heading)
                   .arg(table.rows.size())
                   .arg(fitting));
    box.rect = {column.left, top, column.width, column.top - top};
    if (table.numbered)
        for (std::size_t i = 1; i < box.rows.size(); ++i)
            if (!box.rows[i].empty()) {
                // The letter belongs to the first cell: writers of native tables put it before its text.
                const TextBox &first = box.rows[i].front().text;
                add(TextBox{{column.left, first.rect.top(), layout.letter, first.leading},
                            {{QString(QChar(u'A' + char16_t(i - 1))), Weight::SemiBold, "accent.text", {}, 0}},
                            first.points,
                            first.leading,
                            Align::Left,
                            Role::Body,
                            first.place});
            }
    if (layout.bars > 0 && !box.rows.front().empty()) { // what the bars in these rows mean
        const TextBox &head = box.rows.front().back().text;
        add(TextBox{{column.left + column.width - layout.bars, head.rect.top(), layout.bars, head.leading},
                    {{tr("Conf."), Weight::Medium, "text.muted", {}, 0}},
                    head.points,
                    head.leading,
                    Align::Right,
                    Role::Caption,
                    {}});
    }
    add(std::move(box));
}

} // namespace hw::briefing
