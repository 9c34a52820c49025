// A deck held against another dataset.
#include "briefing/since.h"

#include "basics/overloaded.h"
#include "briefing/deck_facts.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// What this dataset says in its place of the same subject, by the same predicate and of the same object: it was
/// corrected. Empty where it says nothing or several things.
QString saidNow(const CitedClaim &gone, const Landscape &landscape) {
    const auto subject = landscape.find(gone.about.section(u'|', 0, 0).toStdString());
    if (gone.about.isEmpty() || !subject)
        return {};
    QStringList now;
    for (const ClaimIndex c : landscape.claimsFrom(*subject))
        if (const CitedClaim cited = citedClaim(landscape, c); cited.about == gone.about)
            now << cited.text;
    return now.size() == 1 ? now.front() : QString();
}

/// These claims of the deck as they are now. What is gone keeps its last text.
void refreshClaims(Deck &deck, const QStringList &ids, const Landscape &landscape, QStringList &said) {
    for (const QString &id : ids) {
        if (!deck.claims.contains(id))
            continue;
        CitedClaim &claim = deck.claims[id];
        const auto index = landscape.findClaim(claim.id.toStdString());
        if (!index) {
            const QString now = claim.withdrawn ? QString() : saidNow(claim, landscape);
            if (!now.isEmpty())
                said << tr("Changed: %1 Before: %2 (%3)").arg(now, claim.text, citationOf(claim));
            else if (!claim.withdrawn)
                said << tr("Withdrawn: %1 (%2)").arg(claim.text, citationOf(claim));
            claim.withdrawn = true;
            claim.corrected = now.isEmpty() ? claim.corrected : now;
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

/// Headings of figures that follow from what they show; nobody wrote them.
bool followsFromData(const QString &heading) {
    return heading == tr("By month and origin") || heading == tr("By quarter and origin") ||
           heading == tr("By year and origin") || heading == tr("When") || heading == tr("What it does") ||
           heading == tr("Techniques");
}

/// A heading that somebody wrote stays, and is said.
void keepHeading(const QString &old, QString &made, const QString &where, QStringList &said) {
    if (old == made || old.isEmpty() || followsFromData(old))
        return;
    said << tr("%1: your heading “%2” stays; the draft has “%3”").arg(where, old, made);
    made = old;
}

void takeOver(Prose &old, const Prose &made, const QString &where, QStringList &said) {
    QString heading = made.heading;
    keepHeading(old.heading, heading, where, said);
    old.heading = heading;
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

void takeOver(Figure &old, const Figure &made, const QString &where, QStringList &said) {
    Figure fresh = made;
    keepHeading(old.heading, fresh.heading, where, said);
    if (old.alternative != fresh.alternative)
        said << tr("%1: the figure “%2” changed").arg(where, fresh.heading);
    fresh.marking = old.marking;
    old = std::move(fresh);
}

void takeOver(Table &old, const Table &made, const QString &where, QStringList &said) {
    // Owner and date are filled in by hand: rows whose first cell is the same keep what differs from the draft's words.
    // A label that somebody gave stays with its row; where that row is gone, all of the table has it.
    Table merged = made;
    if (old.columns.size() == merged.columns.size())
        for (std::size_t i = 0; i < merged.columns.size(); ++i)
            keepHeading(old.columns[i].title, merged.columns[i].title, where, said);
    keepHeading(old.heading, merged.heading, where, said);
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
                const qsizetype byHand = made.numbered ? 2 : 0; // decisions alone have owners and dates
                for (qsizetype i = std::max<qsizetype>(2, row.cells.size() - byHand);
                     i < std::min(row.cells.size(), known.cells.size()); ++i)
                    row.cells[i] = known.cells.at(i);
                if (row.cells != known.cells)
                    said << tr("%1: the row “%2” changed").arg(where, row.cells.first());
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

bool sameSort(const Block &a, const Block &b) {
    if (a.index() != b.index())
        return false;
    if (const auto *prose = std::get_if<Prose>(&a))
        return prose->is == std::get<Prose>(b).is;
    if (const auto *figure = std::get_if<Figure>(&a))
        return figure->chart.index() == std::get<Figure>(b).chart.index();
    return true;
}

QString headingOf(const Block &block) {
    QString heading;
    std::visit(Overloaded{[&](const Prose &b) { heading = b.heading; }, [&](const Table &b) { heading = b.heading; },
                          [&](const Figure &b) { heading = b.heading; }, [](const Numbers &) {},
                          [](const SourceList &) {}, [](const LikelihoodScale &) {}},
               block);
    return heading;
}

/// Prose that somebody wrote alone is nothing that was made.
bool wasMade(const Block &block) {
    const auto *prose = std::get_if<Prose>(&block);
    return !prose || std::any_of(prose->statements.begin(), prose->statements.end(),
                                 [](const Statement &statement) { return !statement.generated.isEmpty(); });
}

/// For each block that was made, the place of the old one that it renews, each old one once: of those of its sort the
/// one with its heading, else the next that has another, which somebody wrote. What somebody took out stays away.
std::vector<std::optional<std::size_t>> pairsOf(const std::vector<Block> &old, const std::vector<Block> &made) {
    std::vector<std::optional<std::size_t>> pairs(made.size());
    std::vector<bool> used(old.size(), false);
    for (const bool byHeading : {true, false})
        for (std::size_t i = 0; i < made.size(); ++i)
            for (std::size_t j = 0; j < old.size() && !pairs[i]; ++j)
                if (!used[j] && sameSort(old[j], made[i]) &&
                    (byHeading ? headingOf(old[j]) == headingOf(made[i]) : wasMade(old[j]))) {
                    pairs[i] = j;
                    used[j] = true;
                }
    return pairs;
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
    const auto pairs = pairsOf(page.blocks, made->blocks);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (pairs[i])
            std::visit(Overloaded{[&](Prose &old) { takeOver(old, std::get<Prose>(made->blocks[i]), where, said); },
                                  [&](Numbers &old) { takeOver(old, std::get<Numbers>(made->blocks[i]), where, said); },
                                  [&](Table &old) { takeOver(old, std::get<Table>(made->blocks[i]), where, said); },
                                  [&](Figure &old) { takeOver(old, std::get<Figure>(made->blocks[i]), where, said); },
                                  [](SourceList &) {}, [](LikelihoodScale &) {}},
                       page.blocks[*pairs[i]]);
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
    for (CitedClaim &claim : deck.claims) {
        claim.withdrawn = !landscape.findClaim(claim.id.toStdString());
        claim.corrected = claim.withdrawn ? saidNow(claim, landscape) : QString();
    }
    return true;
}

} // namespace hw::briefing
