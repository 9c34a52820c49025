// A deck held against another dataset.
#include "briefing/since.h"

#include "briefing/deck_facts.h"
#include "landscape/filter_text.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// These claims of the deck as they are now. What is gone keeps its last text.
void refreshClaims(Deck &deck, const QStringList &ids, const Landscape &landscape, QStringList &said) {
    for (const QString &id : ids) {
        if (!deck.claims.contains(id))
            continue;
        CitedClaim &claim = deck.claims[id];
        const auto index = landscape.findClaim(claim.id.toStdString());
        if (!index) {
            if (!claim.withdrawn)
                said << tr("Withdrawn: %1 (%2)").arg(claim.text, citationOf(claim));
            claim.withdrawn = true;
            continue;
        }
        CitedClaim now = citedClaim(landscape, *index);
        now.marking = claim.marking;
        if (now.confidence != claim.confidence)
            said << tr("Re-graded: %1 Confidence %2, was %3.")
                        .arg(now.text, wording::confidence(now.confidence).toLower(),
                             wording::confidence(claim.confidence).toLower());
        else if (now.text != claim.text)
            said << tr("Changed: %1 Before: %2").arg(now.text, claim.text);
        for (const ObjectIndex source : landscape.sourcesOf(*index)) {
            CitedSource cited = citedSource(landscape, source);
            deck.sources.insert(cited.id, cited);
        }
        claim = now;
    }
}

QString pageWords(std::size_t page) { return tr("Page %1").arg(page + 1); }

/// What somebody wrote stays; what was generated is taken over, and said where it differs.
void takeOver(Statement &old, const Statement &made, const QString &where, QStringList &said) {
    if (old.isEdited() || (old.generated.isEmpty() && !old.text.isEmpty())) {
        if (!old.generated.isEmpty() && old.generated != made.text)
            said << tr("%1: your sentence “%2” stays; the data now says: %3").arg(where, old.text, made.text);
        return;
    }
    if (old.text != made.text)
        said << (old.text.isEmpty() ? tr("%1: new: %2").arg(where, made.text)
                                    : tr("%1: “%2” became “%3”").arg(where, old.text, made.text));
    const Tlp marking = old.marking;
    old = made;
    old.marking = marking;
}

void takeOver(Prose &old, const Prose &made, const QString &where, QStringList &said) {
    std::vector<Statement> result;
    for (std::size_t i = 0; i < std::max(old.statements.size(), made.statements.size()); ++i) {
        if (i >= made.statements.size()) {
            Statement &left = old.statements[i];
            if (left.isEdited() || left.generated.isEmpty())
                result.push_back(left); // written by hand
            else
                said << tr("%1: no longer there: %2").arg(where, left.text);
            continue;
        }
        Statement statement = i < old.statements.size() ? old.statements[i] : Statement();
        takeOver(statement, made.statements[i], where, said);
        result.push_back(std::move(statement));
    }
    old.statements = std::move(result);
}

void takeOver(Numbers &old, const Numbers &made, const QString &where, QStringList &said) {
    for (std::size_t i = 0; i < std::min(old.numbers.size(), made.numbers.size()); ++i)
        if (old.numbers[i].value != made.numbers[i].value)
            said << tr("%1: %2 became %3 (%4)")
                        .arg(where, old.numbers[i].value, made.numbers[i].value, made.numbers[i].caption);
    Numbers fresh = made;
    for (std::size_t i = 0; i < std::min(old.numbers.size(), fresh.numbers.size()); ++i)
        fresh.numbers[i].marking = old.numbers[i].marking; // what somebody marked stays marked
    old = std::move(fresh);
}

void takeOver(Table &old, const Table &made, const QString &where, QStringList &said) {
    // Owner and date are filled in by hand: rows whose first cell is the same keep what differs from the draft's words.
    // A label that somebody gave stays with its row; where that row is gone, all of the table has it.
    Table merged = made;
    Tlp left = Tlp::Clear;
    for (const Table::Row &known : old.rows)
        if (std::none_of(made.rows.begin(), made.rows.end(),
                         [&](const Table::Row &row) { return row.cells.value(0) == known.cells.value(0); }))
            left = stricter(left, known.marking);
    for (Table::Row &row : merged.rows)
        row.marking = left;
    for (Table::Row &row : merged.rows)
        for (const Table::Row &known : old.rows)
            if (!known.cells.isEmpty() && !row.cells.isEmpty() && known.cells.first() == row.cells.first()) {
                row.marking = stricter(row.marking, known.marking);
                for (qsizetype i = std::max<qsizetype>(2, row.cells.size() - 2);
                     i < std::min(row.cells.size(), known.cells.size()); ++i)
                    row.cells[i] = known.cells.at(i);
            }
    const auto firsts = [](const Table &table) {
        QStringList all;
        for (const Table::Row &row : table.rows)
            all << row.cells.value(0);
        return all;
    };
    if (firsts(old) != firsts(merged))
        said << tr("%1: the rows of the table changed").arg(where);
    old = std::move(merged);
}

/// What was generated on it, made again from its own filter.
void refreshPage(Deck &deck, std::size_t index, const LandscapePtr &landscape, QStringList &said) {
    const Page before = deck.pages[index];
    const auto selection = selectionOfPage(before, landscape);
    if (!selection) {
        said << tr("%1: its filter cannot be read any more; the page stays as it was.").arg(pageWords(index));
        return;
    }
    PageMaker maker(deck, *selection);
    const auto made = maker.again(before);
    if (!made)
        return; // pictures, tables, own pages: only their claims are held against the dataset
    Page &page = deck.pages[index];
    const QString where = pageWords(index);
    takeOver(page.title, made->title, where, said);
    takeOver(page.subtitle, made->subtitle, where, said);
    for (const Block &block : made->blocks) {
        // The first of the same sort that has not been taken over; blocks that somebody removed stay away.
        for (Block &old : page.blocks) {
            if (old.index() != block.index())
                continue;
            if (auto *prose = std::get_if<Prose>(&old)) {
                const auto &fresh = std::get<Prose>(block);
                if (prose->is != fresh.is || prose->heading != fresh.heading)
                    continue;
                takeOver(*prose, fresh, where, said);
            } else if (auto *numbers = std::get_if<Numbers>(&old)) {
                takeOver(*numbers, std::get<Numbers>(block), where, said);
            } else if (auto *table = std::get_if<Table>(&old)) {
                takeOver(*table, std::get<Table>(block), where, said);
            } else if (auto *figure = std::get_if<Figure>(&old)) {
                const auto &fresh = std::get<Figure>(block);
                if (figure->chart.index() != fresh.chart.index())
                    continue;
                const Tlp marking = figure->marking;
                if (figure->alternative != fresh.alternative)
                    said << tr("%1: the figure “%2” changed").arg(where, fresh.heading);
                *figure = fresh;
                figure->marking = marking;
            }
            break;
        }
    }
    page.frozen = made->frozen;
}

} // namespace

QStringList refresh(Deck &deck, const LandscapePtr &landscape) {
    QStringList said;
    refreshClaims(deck, deck.claims.keys(), *landscape, said);
    for (std::size_t i = 0; i < deck.pages.size(); ++i)
        refreshPage(deck, i, landscape, said);
    return said;
}

QStringList refresh(Deck &deck, std::size_t index, const LandscapePtr &landscape) {
    QStringList said;
    refreshClaims(deck, claimsOf(deck.pages[index]), *landscape, said);
    refreshPage(deck, index, landscape, said);
    return said;
}

bool differsInWithdrawn(const Deck &deck, const Landscape &landscape) {
    return std::any_of(deck.claims.cbegin(), deck.claims.cend(), [&](const CitedClaim &claim) {
        return claim.withdrawn == landscape.findClaim(claim.id.toStdString()).has_value();
    });
}

bool markWithdrawn(Deck &deck, const Landscape &landscape) {
    if (!differsInWithdrawn(deck, landscape))
        return false; // without a copy of all claims
    for (CitedClaim &claim : deck.claims)
        claim.withdrawn = !landscape.findClaim(claim.id.toStdString());
    return true;
}

} // namespace hw::briefing
