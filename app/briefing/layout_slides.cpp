// Slides (design system 13.4): what stands where for each template, and lists that go on over several sheets.
#include "briefing/deck_texts.h"
#include "briefing/labels.h"
#include "briefing/sheet.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

void place(Sheet &sheet, Column &column, int block, const Block &what, double figureHeight) {
    if (const auto *prose = std::get_if<Prose>(&what))
        sheet.prose(column, block, *prose);
    else if (const auto *numbers = std::get_if<Numbers>(&what))
        sheet.numbers(column, block, *numbers);
    else if (const auto *table = std::get_if<Table>(&what))
        sheet.table(column, block, *table);
    else if (const auto *figure = std::get_if<Figure>(&what))
        sheet.figure(column, block, *figure, figureHeight);
    else if (std::holds_alternative<LikelihoodScale>(what))
        sheet.scale(column);
    else
        sheet.sources(column, block);
}

/// A figure is no higher than it has something to show.
double natural(const Figure &figure, double air) {
    if (const auto *ranks = std::get_if<Ranks>(&figure.chart))
        return 32 * double(std::max<std::size_t>(1, ranks->rows.size()));
    if (const auto *matrix = std::get_if<Matrix>(&figure.chart))
        return 48 + (34 + air) * double(matrix->content.rows.size() + 1);
    return std::holds_alternative<Steps>(figure.chart) ? 170 + 4 * air : 100000;
}

bool isWide(const Block &block) {
    return std::holds_alternative<Figure>(block) || std::holds_alternative<Table>(block);
}

/// Blocks from top to bottom; figures share what room the rest leaves.
void stack(Sheet &sheet, Column column, const std::vector<int> &blocks) {
    const auto &all = sheet.page().blocks;
    const double gap = sheet.styles().gap + 2 * sheet.air();
    const auto figures = std::count_if(blocks.begin(), blocks.end(),
                                       [&](int i) { return std::holds_alternative<Figure>(all[std::size_t(i)]); });
    // Measured on a sheet that is thrown away: how high everything but the figures is.
    double fixed = 0;
    if (figures > 0) {
        Sheet trial = sheet;
        Column probe{column.left, 0, column.width, 100000};
        for (const int i : blocks) {
            place(trial, probe, i, all[std::size_t(i)], 0);
            probe.top += gap;
        }
        fixed = probe.top - gap;
    }
    const double each = figures > 0 ? std::max(60.0, (column.room() - fixed) / double(figures)) : 0;
    for (const int i : blocks) {
        const auto *figure = std::get_if<Figure>(&all[std::size_t(i)]);
        place(sheet, column, i, all[std::size_t(i)], figure ? std::min(each, natural(*figure, sheet.air())) : each);
        column.top += gap;
    }
}

void cover(Sheet &sheet) {
    const Column page = sheet.body();
    Column column{page.left, page.top + page.room() * 0.26, page.width * 0.86, page.bottom};
    sheet.fill({column.left, column.top, 72, 4}, "accent.default");
    column.top += 22;
    TextStyle style = sheet.styles().title;
    style.points = 36;
    style.leading = 43;
    std::vector<Run> runs{{sheet.page().title.text, Weight::SemiBold, "text.default", {}, 0}};
    const SetText set = measure(runs, style.points, style.leading, column.width);
    if (set.lines > 3) {
        const int words = wordCount(sheet.page().title.text);
        const int most = wordsThatFit(runs, style.points, style.leading, column.width, 3 * style.leading);
        sheet.misfit({Place::Is::Title, -1, -1}, words, most,
                     tr("The title has %1 words; %2 fit. Shorten it by %3.").arg(words).arg(most).arg(words - most));
    }
    sheet.text(column, std::move(runs), style, {Place::Is::Title, -1, -1});
    column.top += 14;
    if (!sheet.page().subtitle.text.isEmpty())
        sheet.text(column, sheet.runsOf(sheet.page().subtitle, sheet.styles().subtitle), sheet.styles().subtitle,
                   {Place::Is::Subtitle, -1, -1});
    column.top += 22;
    const Deck &deck = sheet.deck();
    const QString when =
        QLocale(QLocale::English, QLocale::UnitedKingdom).toString(deck.date, QStringLiteral("d MMMM yyyy"));
    for (const QString &line :
         {deck.forWhom, when, deck.author.isEmpty() ? QString() : tr("Prepared by %1").arg(deck.author)})
        if (!line.isEmpty())
            sheet.text(column, {{line, Weight::Regular, "text.muted", {}, 0}},
                       {15, 22, Weight::Regular, "text.muted", Role::Subtitle}, {});
    for (std::size_t i = 0; i < sheet.page().blocks.size(); ++i)
        place(sheet, column, int(i), sheet.page().blocks[i], 0);
}

/// Chart or table on the left, what is said of it on the right; without the one the other has the whole width.
void sideBySide(Sheet &sheet, Column page, double share) {
    std::vector<int> wide, narrow, below;
    const auto &blocks = sheet.page().blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (std::holds_alternative<Numbers>(blocks[i])) {
            place(sheet, page, int(i), blocks[i], 0);
            page.top += sheet.styles().gap;
        } else {
            (isWide(blocks[i]) ? wide : narrow).push_back(int(i));
        }
    }
    if (wide.empty() || narrow.empty()) {
        stack(sheet, page, wide.empty() ? narrow : wide);
        return;
    }
    const double gap = 36;
    stack(sheet, {page.left, page.top, page.width * share, page.bottom}, wide);
    stack(sheet, {page.left + page.width * share + gap, page.top, page.width * (1 - share) - gap, page.bottom}, narrow);
}

/// Two columns that fill one after the other by turns: headed prose of an actor's page.
void twoColumns(Sheet &sheet, const Column &page) {
    const double gap = 32, width = (page.width - gap) / 2;
    std::vector<int> left, right;
    const auto &blocks = sheet.page().blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        (isWide(blocks[i]) ? right : left).push_back(int(i));
    if (right.empty())
        for (std::size_t half = (left.size() + 1) / 2; left.size() > half; left.pop_back())
            right.insert(right.begin(), left.back());
    stack(sheet, {page.left, page.top, width, page.bottom}, left);
    stack(sheet, {page.left + width + gap, page.top, width, page.bottom}, right);
}

void allOver(Sheet &sheet, const Column &page) {
    std::vector<int> blocks;
    for (std::size_t i = 0; i < sheet.page().blocks.size(); ++i)
        blocks.push_back(int(i));
    stack(sheet, page, blocks);
}

} // namespace

void layOutSlide(Sheet &sheet) {
    sheet.frame();
    if (sheet.page().kind == PageKind::Cover) {
        cover(sheet);
        return;
    }
    Column page = sheet.body();
    sheet.head(page, 2, false);
    page.top += 18;
    switch (sheet.page().kind) {
    case PageKind::StatementChart:
    case PageKind::WhoTargetsWhat:
    case PageKind::Recommendations:
        sideBySide(sheet, page, sheet.page().kind == PageKind::Recommendations ? 0.66 : 0.62);
        break;
    case PageKind::Actor: twoColumns(sheet, page); break;
    default: allOver(sheet, page);
    }
}

namespace {

/// Who allowed what to be shared more widely, below the sources; takes its height from the page.
void loweredLabels(Sheet &sheet, Column &page, double width) {
    const QStringList permissions = permissionWords(sheet.deck());
    if (permissions.isEmpty())
        return;
    const TextStyle &style = sheet.styles().endnote;
    std::vector<std::vector<Run>> lines{{{tr("Labels lowered"), Weight::SemiBold, "text.default", {}, 0}}};
    for (const QString &each : permissions)
        lines.push_back({{each, Weight::Regular, style.token, {}, 0}});
    double height = 6;
    for (const auto &runs : lines)
        height += measure(runs, style.points, style.leading, width).height + 1;
    Column foot{page.left, page.bottom - height + 6, width, page.bottom + 1};
    page.bottom -= height;
    for (const auto &runs : lines) {
        sheet.text(foot, runs, style, {});
        foot.top += 1;
    }
}

} // namespace

std::size_t layOutSources(Sheet &sheet, std::size_t from) {
    sheet.frame();
    Column page = sheet.body();
    sheet.head(page, 2, false);
    page.top += 14;
    const std::span<const Endnote> notes(sheet.notes().all());
    std::vector<Column> columns;
    const double gap = 24;
    if (from == 0) {
        // The first sheet also says how it was made, on the right, and what the words mean, below.
        if (speaksOfLikelihood(sheet.deck())) {
            Column foot{page.left, page.bottom - 32, page.width, page.bottom};
            sheet.scale(foot);
            page.bottom -= 44;
        }
        const double side = page.width * 0.27;
        Column method{page.left + page.width - side, page.top, side, page.bottom};
        for (std::size_t i = 0; i < sheet.page().blocks.size(); ++i)
            if (const auto *prose = std::get_if<Prose>(&sheet.page().blocks[i])) {
                sheet.prose(method, int(i), *prose);
                method.top += 10;
            }
        loweredLabels(sheet, page, page.width - side - gap);
        const double width = (page.width - side - 2 * gap) / 2;
        columns = {{page.left, page.top, width, page.bottom}, {page.left + width + gap, page.top, width, page.bottom}};
    } else {
        const double width = (page.width - 2 * gap) / 3;
        for (int i = 0; i < 3; ++i)
            columns.push_back({page.left + i * (width + gap), page.top, width, page.bottom});
    }
    // Where all find room the columns are about as long as each other.
    const std::span<const Endnote> rest = notes.subspan(from);
    for (const double part : {0.55, 0.7, 0.85}) {
        std::vector<Column> shorter = columns;
        for (Column &column : shorter)
            column.bottom = column.top + column.room() * part;
        Sheet trial = sheet;
        if (trial.endnotes(shorter, rest, false) == rest.size()) {
            columns = std::move(shorter);
            break;
        }
    }
    return from + sheet.endnotes(columns, rest, false);
}

std::size_t layOutCards(Sheet &sheet, std::size_t from) {
    sheet.frame();
    Column page = sheet.body();
    sheet.head(page, 2, false);
    page.top += sheet.styles().gap;
    const auto &blocks = sheet.page().blocks;
    std::size_t next = from;
    for (; next < blocks.size(); ++next) {
        Sheet trial = sheet;
        Column probe = page;
        probe.bottom = 100000;
        place(trial, probe, int(next), blocks[next], 150);
        if (probe.top > page.bottom && next > from)
            break; // on the next sheet; alone on one it is a misfit
        place(sheet, page, int(next), blocks[next], 150);
        page.top += sheet.styles().gap;
    }
    return next;
}

} // namespace hw::briefing
