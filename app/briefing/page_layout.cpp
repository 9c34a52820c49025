#include "briefing/page_layout.h"

#include "briefing/sheet.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// Sheets of a page whose list goes on.
template<class LayOut>
void layOutAll(const Deck &deck, const Endnotes &notes, std::size_t page, Paper paper, const Theme &theme, Tlp marking,
               std::size_t all, LayOut layOutFrom, std::vector<LaidPage> &out) {
    for (std::size_t from = 0, part = 0; part == 0 || from < all; ++part) {
        Sheet sheet(deck, notes, page, paper, theme, marking, 3);
        const std::size_t next = layOutFrom(sheet, from);
        if (next == from && part > 0)
            sheet.misfit({}, 0, 0, tr("The list does not fit on this paper."));
        out.push_back(sheet.take());
        out.back().part = int(part);
        if (next == from)
            break;
        from = next;
    }
}

/// As little as possible is given up: what it means, a little of the columns' height, rows of the matrix, more of that
/// height, the words under the third number, until all fits; then back what need not have gone. What room is left is
/// the columns'.
LaidPage briefOf(const Deck &deck, const Endnotes &notes, std::size_t page, Paper paper, const Theme &theme,
                 Tlp marking) {
    constexpr std::size_t mostPoints = 3, mostRows = 7, mostGrowth = 7;
    // Lower columns are hard to read: rather fewer rows, and only where these are not enough still lower. Those of a
    // page that lies are low as they are.
    constexpr std::size_t mostSqueeze = 4;
    const QSizeF size = sizeOf(deck.pages[page].kind, paper);
    const std::size_t someSqueeze = size.width() > size.height() ? 1 : 2;
    LaidPage best;
    const auto fits = [&](const BriefTrim &trim) {
        Sheet sheet(deck, notes, page, paper, theme, marking);
        layOutBrief(sheet, trim);
        const bool all = !sheet.overflows();
        best = sheet.take();
        return all;
    };
    BriefTrim trim;
    // One change at a time, as long as it fits.
    const auto with = [&](auto change) {
        BriefTrim other = trim;
        change(other);
        if (!fits(other))
            return false;
        trim = other;
        return true;
    };
    bool done = fits(trim);
    const auto part = [](std::size_t step, std::size_t before, std::size_t most) {
        return step > before ? std::min(step - before, most) : 0;
    };
    for (std::size_t step = 1; step <= mostPoints + mostRows + mostSqueeze + 1 && !done; ++step) {
        trim.points = part(step, 0, mostPoints);
        trim.rows = part(step, mostPoints + someSqueeze, mostRows);
        trim.squeeze = part(step, mostPoints, someSqueeze) +
                       part(step, mostPoints + someSqueeze + mostRows, mostSqueeze - someSqueeze);
        trim.third = step > mostPoints + mostRows + mostSqueeze;
        done = fits(trim);
    }
    if (!done) {
        fits({}); // what is too much is said of the page as it is
        return best;
    }
    // What was given up in vain comes back: text first.
    while (trim.points > 0 && with([](BriefTrim &less) { --less.points; })) {
    }
    if (trim.third)
        with([](BriefTrim &less) { less.third = false; });
    while (trim.rows > 0 && with([](BriefTrim &less) { --less.rows; })) {
    }
    while (trim.squeeze > 0 && with([](BriefTrim &less) { --less.squeeze; })) {
    }
    while (trim.squeeze == 0 && trim.grow < mostGrowth && with([](BriefTrim &more) { ++more.grow; })) {
    }
    fits(trim);
    return best;
}

/// What has little to say does not crowd at the top of its slide.
LaidPage airy(const Deck &deck, const Endnotes &notes, std::size_t page, Paper paper, const Theme &theme, Tlp marking,
              Sheet close) {
    for (const double air : {11.0, 8.0, 5.0, 2.5}) {
        Sheet sheet(deck, notes, page, paper, theme, marking, 0, air);
        layOutSlide(sheet);
        if (!sheet.overflows())
            return sheet.take();
    }
    return close.take();
}

void layOutPage(const Deck &deck, const Endnotes &notes, std::size_t page, Paper paper, const Theme &theme,
                std::vector<LaidPage> &out) {
    const Tlp marking = markingOf(deck, deck.pages[page]); // once, however often it is tried
    switch (deck.pages[page].kind) {
    case PageKind::Brief: out.push_back(briefOf(deck, notes, page, paper, theme, marking)); break;
    case PageKind::Sources:
        layOutAll(deck, notes, page, paper, theme, marking, notes.all().size(), layOutSources, out);
        break;
    case PageKind::Questions:
    case PageKind::Tabletop:
        layOutAll(deck, notes, page, paper, theme, marking, deck.pages[page].blocks.size(), layOutCards, out);
        break;
    default: {
        for (int step = 0; step < slideSteps; ++step) {
            Sheet sheet(deck, notes, page, paper, theme, marking, step);
            layOutSlide(sheet);
            if (!sheet.overflows() && step == 0) {
                out.push_back(airy(deck, notes, page, paper, theme, marking, std::move(sheet)));
                break;
            }
            if (!sheet.overflows() || step == slideSteps - 1) {
                out.push_back(sheet.take());
                break;
            }
        }
    }
    }
}

/// The second footer box waits for the number of the page.
void numberPage(LaidPage &page, int number, int of) {
    page.number = number;
    page.of = of;
    for (Box &box : page.boxes)
        if (auto *text = std::get_if<TextBox>(&box);
            text && text->role == Role::Footer && text->runs.size() == 1 && text->runs[0].text.isEmpty())
            text->runs[0].text = tr("Page %1 of %2").arg(number).arg(of);
}

} // namespace

std::vector<LaidPage> layOut(const Deck &deck, Paper paper, const Theme &theme) {
    const Endnotes notes(deck);
    std::vector<LaidPage> all;
    for (std::size_t page = 0; page < deck.pages.size(); ++page)
        layOutPage(deck, notes, page, paper, theme, all);
    for (std::size_t i = 0; i < all.size(); ++i)
        numberPage(all[i], int(i) + 1, int(all.size()));
    return all;
}

std::vector<LaidPage> layOut(const Deck &deck, std::size_t page, Paper paper, const Theme &theme) {
    const Endnotes notes(deck);
    std::vector<LaidPage> mine, others;
    layOutPage(deck, notes, page, paper, theme, mine);
    // Only lists go on, so only these have to be laid out to know the number of every other page.
    int before = 0, all = int(mine.size());
    for (std::size_t i = 0; i < deck.pages.size(); ++i) {
        if (i == page)
            continue;
        others.clear();
        const PageKind kind = deck.pages[i].kind;
        if (kind == PageKind::Sources || kind == PageKind::Questions || kind == PageKind::Tabletop)
            layOutPage(deck, notes, i, paper, theme, others);
        const int sheets = std::max(1, int(others.size()));
        all += sheets;
        before += i < page ? sheets : 0;
    }
    for (std::size_t i = 0; i < mine.size(); ++i)
        numberPage(mine[i], before + int(i) + 1, all);
    return mine;
}

QStringList misfitsOf(const std::vector<LaidPage> &pages) {
    QStringList sentences;
    for (const LaidPage &page : pages)
        for (const Misfit &misfit : page.misfits)
            sentences << tr("Page %1: %2").arg(page.number).arg(misfit.sentence);
    return sentences;
}

Result<void> allFits(const std::vector<LaidPage> &pages) {
    const QStringList misfits = misfitsOf(pages);
    if (misfits.isEmpty())
        return {};
    constexpr qsizetype most = 3;
    QString said = misfits.mid(0, most).join(u' ');
    if (misfits.size() > most)
        said += u' ' + tr("%1 more do not fit.").arg(misfits.size() - most);
    return fail(tr("The briefing was not made, because not everything fits. %1").arg(said).toStdString());
}

} // namespace hw::briefing
