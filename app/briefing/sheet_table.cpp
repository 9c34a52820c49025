// Tables on a page: columns by their share of the width, rows as high as their fullest cell.
#include "briefing/sheet.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

struct Layout {
    std::vector<double> lefts, widths;
    double letter = 0; ///< room for A, B, C
    double bars = 0;   ///< room for the confidence of a row
};

Layout columnsOf(const Table &table, double left, double width, bool slide) {
    Layout layout;
    layout.letter = table.numbered ? (slide ? 20 : 14) : 0;
    const bool sure = std::any_of(table.rows.begin(), table.rows.end(),
                                  [](const Table::Row &row) { return row.confidence != Confidence::NotStated; });
    layout.bars = sure ? (slide ? 26 : 20) : 0;
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

} // namespace

void Sheet::table(Column &column, int block, const Table &table) {
    if (table.rows.empty())
        return;
    const Place whole{Place::Is::InBlock, block, -1};
    heading(column, table.heading, whole);
    const Layout layout = columnsOf(table, column.left, column.width, m_slide);
    const double pad = m_slide ? 5 : 2.6, side = m_slide ? 10 : 8;
    TableBox box;
    box.heading = table.heading;
    box.place = whole;
    const double top = column.top;
    const auto addRow = [&](const QStringList &texts, const TextStyle &style, int item, Confidence confidence) {
        std::vector<TableBox::Cell> cells;
        double height = style.leading;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const bool first = i == 0 && item >= 0;
            TextBox words{{layout.lefts[i], column.top + pad, layout.widths[i] - side, 0},
                          {{texts.value(int(i)),
                            first ? Weight::Medium : style.weight,
                            first       ? "text.default"
                            : item >= 0 ? "text.muted"
                                        : style.token,
                            {},
                            0}},
                          style.points,
                          style.leading,
                          table.columns[i].isNumber ? Align::Right : Align::Left,
                          item >= 0 ? Role::Body : Role::Caption,
                          {Place::Is::InBlock, block, item}};
            if (first)
                for (Run &run : notesOf(table.rows[std::size_t(item)].claims))
                    words.runs.push_back(std::move(run));
            const SetText set = measure(words.runs, style.points, style.leading, words.rect.width());
            words.rect.setHeight(set.height);
            height = std::max(height, set.height);
            cells.push_back({{}, std::move(words), Confidence::NotStated, false});
        }
        for (std::size_t i = 0; i < cells.size(); ++i)
            cells[i].rect = {layout.lefts[i] - (i == 0 ? layout.letter : 0), column.top,
                             layout.widths[i] + (i == 0 ? layout.letter : 0), height + 2 * pad};
        if (layout.bars > 0 && item >= 0 && !cells.empty()) {
            cells.back().confidence = confidence;
            cells.back().showsConfidence = true;
            cells.back().rect.setWidth(cells.back().rect.width() + layout.bars);
        } else if (!cells.empty()) {
            cells.back().rect.setWidth(cells.back().rect.width() + layout.bars);
        }
        column.top += height + 2 * pad;
        box.rows.push_back(std::move(cells));
    };
    QStringList heads;
    for (const Table::Column &each : table.columns)
        heads << each.title;
    addRow(heads, m_styles.cellHead, -1, Confidence::NotStated);
    int fitting = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        addRow(table.rows[i].cells, m_styles.cell, int(i), table.rows[i].confidence);
        fitting += column.top <= column.bottom + 0.01;
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
    add(std::move(box));
}

} // namespace hw::briefing
