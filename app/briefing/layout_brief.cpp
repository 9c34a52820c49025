// The one-page brief (design system 13.3): upright in two columns; on 16:9 in three.
#include "briefing/deck_texts.h"
#include "briefing/sheet.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// The heatmap without its last rows of single actors; rows that sum up the rest stay.
Figure withFewerRows(const Figure &figure, std::size_t fewer) {
    const auto *matrix = std::get_if<Matrix>(&figure.chart);
    if (!matrix || fewer == 0)
        return figure;
    Matrix less = *matrix;
    const auto columns = less.content.columns.size();
    for (std::size_t gone = 0; gone < fewer; ++gone) {
        int row = int(less.content.rows.size()) - 1;
        while (row >= 0 && less.rowIds.value(row).isEmpty())
            --row;
        if (row < 2)
            break; // fewer say nothing
        less.content.rows.erase(less.content.rows.begin() + row);
        const auto cells = less.content.cells.begin() + std::ptrdiff_t(std::size_t(row) * columns);
        less.content.cells.erase(cells, cells + std::ptrdiff_t(columns));
        less.rowIds.removeAt(row);
        if (row < int(less.rowsAre.size()))
            less.rowsAre.erase(less.rowsAre.begin() + row);
    }
    Figure shorter = figure;
    const auto gone = matrix->content.rows.size() - less.content.rows.size();
    shorter.chart = std::move(less);
    if (gone > 0) // no row takes them in: the sums are of all. In place of the unit: another line had no room
        shorter.unit = gone == 1 ? tr("1 actor left out") : tr("%1 actors left out").arg(gone);
    return shorter;
}

double heightOf(const Sheet &sheet, const Figure &figure, const BriefTrim &trim) {
    if (const auto *matrix = std::get_if<Matrix>(&figure.chart))
        return (48 + 19 * double(matrix->content.rows.size() + 1)) * sheet.styles().chartScale;
    if (const auto *ranks = std::get_if<Ranks>(&figure.chart))
        return 22 * double(ranks->rows.size()) * sheet.styles().chartScale;
    const double full = sheet.size().width() > sheet.size().height() ? 92 : 122;
    return full * (1 - 0.14 * double(trim.squeeze) + 0.1 * double(trim.grow));
}

template<class T, class Use>
void forEach(const Page &page, Use use) {
    for (std::size_t i = 0; i < page.blocks.size(); ++i)
        if (const T *block = std::get_if<T>(&page.blocks[i]))
            use(int(i), *block);
}

void bottomLine(Sheet &sheet, Column &column) {
    forEach<Prose>(sheet.page(), [&](int block, const Prose &prose) {
        if (prose.is != Prose::Is::BottomLine || prose.statements.empty())
            return;
        const double head = 74, pad = 9, leading = 14;
        std::vector<Run> runs;
        int words = 0;
        for (const Statement &statement : prose.statements) {
            const auto more = sheet.runsOf(statement, sheet.styles().body);
            if (!runs.empty())
                runs.push_back({QStringLiteral(" "), Weight::Regular, "text.default", {}, 0});
            runs.insert(runs.end(), more.begin(), more.end());
            words += wordCount(statement.text);
        }
        const TextStyle style{9.5, leading, Weight::Regular, "text.default", Role::Body};
        const SetText set = measure(runs, style.points, leading, column.width - head - 2 * pad);
        const Place place{Place::Is::InBlock, block, -1};
        if (words > mostBottomLineWords)
            sheet.misfit(place, words, mostBottomLineWords,
                         tr("The bottom line has %1 words; %2 fit. Shorten it by %3.")
                             .arg(words)
                             .arg(mostBottomLineWords)
                             .arg(words - mostBottomLineWords));
        const QRectF box(column.left, column.top, column.width, set.height + 2 * pad - 2);
        sheet.fill(box, "accent.subtle");
        sheet.fill({box.left(), box.top(), 3, box.height()}, "accent.default");
        Column label{column.left + 3 + pad, column.top + pad - 1, head - 8, column.bottom};
        sheet.text(label, {{tr("Bottom line"), Weight::SemiBold, "accent.text", {}, 0}},
                   {9, leading, Weight::SemiBold, "accent.text", Role::Heading}, place);
        Column words_{column.left + head + pad, column.top + pad - 1, column.width - head - 2 * pad, column.bottom};
        sheet.text(words_, std::move(runs), style, place);
        column.top = box.bottom();
    });
}

/// Heading on the left, text on the right.
void besideHeading(Sheet &sheet, Column &column, int block, const QString &heading, const Prose &prose) {
    const double head = 142;
    Column left{column.left, column.top, head - 8, column.bottom};
    sheet.text(left, {{heading, Weight::SemiBold, "text.default", {}, 0}},
               {9, 12.2, Weight::SemiBold, "text.default", Role::Heading}, {Place::Is::InBlock, block, -1});
    Column right{column.left + head, column.top, column.width - head, column.bottom};
    for (std::size_t i = 0; i < prose.statements.size(); ++i)
        sheet.text(right, sheet.runsOf(prose.statements[i], sheet.styles().body), sheet.styles().body,
                   {Place::Is::InBlock, block, int(i)});
    column.top = std::max(left.top, right.top);
}

/// What stands above the columns; the scale of terms takes its place at the foot.
Column headOf(Sheet &sheet, const BriefTrim &trim) {
    Column page = sheet.body();
    // A page that lies has no room for the scale; it stands on the page of sources. Without a term it explains nothing.
    if (sheet.size().width() < sheet.size().height() && speaksOfLikelihood(sheet.page()))
        forEach<LikelihoodScale>(sheet.page(), [&](int, const LikelihoodScale &) {
            Column foot{page.left, page.bottom - 26, page.width, page.bottom};
            page.bottom = foot.top - 6;
            sheet.scale(foot);
        });
    sheet.head(page, 2, true);
    page.top += 6;
    bottomLine(sheet, page);
    page.top += 10;
    forEach<Numbers>(sheet.page(),
                     [&](int block, const Numbers &numbers) { sheet.numbers(page, block, numbers, trim.third); });
    sheet.rule(page, 7, 9);
    return page;
}

/// What was hit gives up its first points first: the bottom line has said the aim, and care is the last to go.
void proses(Sheet &sheet, Column &column, const BriefTrim &trim, Prose::Is which) {
    forEach<Prose>(sheet.page(), [&](int block, const Prose &prose) {
        if (prose.is != which)
            return;
        const std::size_t all = prose.statements.size();
        sheet.prose(column, block, prose,
                    which == Prose::Is::Points && all > 0 ? std::min(all - 1, trim.points) : std::size_t(0));
        column.top += 7;
    });
}

void judgementsAndMeaning(Sheet &sheet, Column &column, const BriefTrim &trim) {
    proses(sheet, column, trim, Prose::Is::Judgements);
    proses(sheet, column, trim, Prose::Is::Points);
}

void figures(Sheet &sheet, Column &column, const BriefTrim &trim) {
    forEach<Figure>(sheet.page(), [&](int block, const Figure &figure) {
        const Figure shorter = withFewerRows(figure, trim.rows);
        sheet.figure(column, block, shorter, heightOf(sheet, shorter, trim));
        column.top += 10;
    });
}

void decisions(Sheet &sheet, Column &page, bool ruled) {
    forEach<Table>(sheet.page(), [&](int block, const Table &table) {
        if (ruled)
            sheet.rule(page, 0, 7);
        sheet.table(page, block, table);
        page.top += 7;
    });
}

void changeOfView(Sheet &sheet, Column &page, bool beside) {
    forEach<Prose>(sheet.page(), [&](int block, const Prose &prose) {
        if (prose.is != Prose::Is::ChangeOfView && prose.is != Prose::Is::Lines)
            return;
        if (beside)
            besideHeading(sheet, page, block, prose.heading, prose);
        else
            sheet.prose(page, block, prose);
        page.top += 7;
    });
}

void upright(Sheet &sheet, const BriefTrim &trim) {
    Column page = headOf(sheet, trim);
    Column left{page.left, page.top, page.width * 0.47, page.bottom};
    Column right{page.left + page.width * 0.51, page.top, page.width * 0.49, page.bottom};
    judgementsAndMeaning(sheet, left, trim);
    figures(sheet, right, trim);
    // What would change the view stands under the text where the figures leave it room.
    Sheet trial = sheet;
    Column probe = left;
    changeOfView(trial, probe, false);
    const bool under = !trial.overflows() && probe.top <= right.top;
    if (under)
        changeOfView(sheet, left, false);
    page.top = std::max(left.top, right.top);
    decisions(sheet, page, true);
    if (!under)
        changeOfView(sheet, page, true);
    forEach<SourceList>(sheet.page(), [&](int block, const SourceList &) { sheet.sources(page, block); });
}

void lying(Sheet &sheet, const BriefTrim &trim) {
    Column page = headOf(sheet, trim);
    // The sources run along the foot in three columns, so that none of the three above carries them alone.
    forEach<SourceList>(sheet.page(), [&](int block, const SourceList &) {
        const std::size_t rows = (sheet.notes().on(sheet.page()).size() + 2) / 3;
        Column foot = page;
        foot.top = page.bottom - double(rows) * (sheet.styles().endnote.leading + 1) - 2;
        page.bottom = foot.top - 4;
        sheet.sources(foot, block);
    });
    const double gap = 22, room = page.width - 2 * gap;
    Column left{page.left, page.top, room * 0.31, page.bottom}, middle = left, right = left;
    middle.left = left.left + left.width + gap;
    right.left = middle.left + middle.width + gap;
    right.width = room * 0.38;
    const auto fits = [&sheet](Column column, auto put) {
        Sheet trial = sheet;
        const bool before = trial.overflows();
        put(trial, column);
        return before || !trial.overflows();
    };
    proses(sheet, left, trim, Prose::Is::Judgements);
    // Where the left column is full, what was hit stands under the decisions.
    const bool isLong =
        !fits(left, [&](Sheet &trial, Column &column) { proses(trial, column, trim, Prose::Is::Points); });
    if (!isLong)
        proses(sheet, left, trim, Prose::Is::Points);
    figures(sheet, middle, trim);
    decisions(sheet, right, false);
    if (isLong)
        proses(sheet, right, trim, Prose::Is::Points);
    const bool under = fits(left, [&](Sheet &trial, Column &column) { changeOfView(trial, column, false); });
    changeOfView(sheet, under ? left : right, false);
}

void sayWhatIsLeftOut(Sheet &sheet, const BriefTrim &trim) {
    if (trim.points > 0)
        sheet.leaveOut(tr("The first points of what was hit are not shown: there was no room."));
    if (trim.rows > 0)
        sheet.leaveOut(tr("The last rows of the matrix are not shown: there was no room."));
    if (trim.third)
        sheet.leaveOut(tr("The words under the third number are not shown: there was no room."));
}

} // namespace

void layOutBrief(Sheet &sheet, const BriefTrim &trim) {
    sheet.frame();
    if (sheet.size().width() > sheet.size().height())
        lying(sheet, trim);
    else
        upright(sheet, trim);
    sayWhatIsLeftOut(sheet, trim);
}

} // namespace hw::briefing
