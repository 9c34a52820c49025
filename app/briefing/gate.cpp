#include "briefing/gate.h"

#include "briefing/deck_facts.h"
#include "briefing/labels.h"
#include "briefing/speaker_notes.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr qsizetype mostShown = 120;

QString whereWords(const DeckText &text) {
    switch (text.is) {
    case DeckText::Is::Title: return tr("title");
    case DeckText::Is::Number: return tr("number");
    case DeckText::Is::Cell: return tr("table");
    case DeckText::Is::Figure: return tr("figure");
    case DeckText::Is::Notes: return tr("notes");
    case DeckText::Is::Metadata: return tr("metadata");
    case DeckText::Is::Claim: return tr("cited claim");
    case DeckText::Is::Source: return tr("source");
    case DeckText::Is::Text: break;
    }
    return tr("text");
}

QString shown(const QString &text) { return excerpt(text, mostShown); }

enum class Why : std::uint8_t { Given, Written, RestsOn, Repeats };

QString reasonFor(const QString &where, int page, Tlp marking, Why why) {
    const QString at = page >= 0 ? tr("Page %1, %2").arg(page + 1).arg(where) : where.left(1).toUpper() + where.mid(1);
    const QString said = why == Why::Given     ? tr("%1: marked %2.")
                         : why == Why::Written ? tr("%1: the text carries %2.")
                         : why == Why::RestsOn ? tr("%1: it rests on a claim that is %2.")
                                               : tr("%1: it repeats a claim that is %2.");
    return said.arg(at, label(marking));
}

bool samePlace(const Exceeding &a, const Exceeding &b) {
    return a.is == b.is && a.page == b.page && a.place == b.place && a.id == b.id && a.wholePage == b.wholePage &&
           a.fileName == b.fileName;
}

void add(std::vector<Exceeding> &list, Exceeding one) {
    // Several texts of one row or figure leave together.
    const auto known = std::find_if(list.begin(), list.end(), [&](const Exceeding &e) { return samePlace(e, one); });
    if (known == list.end())
        list.push_back(std::move(one));
    else {
        known->marking = stricter(known->marking, one.marking);
        for (const QString &key : one.keys)
            if (!known->keys.contains(key))
                known->keys << key;
    }
}

/// Without naming that label: a page that carries it in words has it.
Statement withheld() {
    Statement statement;
    statement.text = withheldWords();
    return statement;
}

template<class T>
void eraseAt(std::vector<T> &list, int index) {
    if (index >= 0 && index < int(list.size()))
        list.erase(list.begin() + index);
}

template<class List, class Withhold>
void withoutResting(List &list, const QString &id, bool general, Withhold withhold) {
    for (std::size_t i = list.size(); i-- > 0;)
        if (!list[i].claims.contains(id))
            continue;
        else if (general)
            list[i] = withhold();
        else
            list.erase(list.begin() + std::ptrdiff_t(i));
}

Numbers::Number withheldNumber() { return {QStringLiteral("–"), withheld().text, {}, Tlp::Clear}; }
Table::Row withheldRow() { return {{withheld().text}, Confidence::NotStated, {}, Tlp::Clear}; }

/// The notes quote claims by their number and their sentence.
void forgetInNotes(Page &page, const CitedClaim &claim) {
    QStringList lines = page.notes.split(u'\n');
    lines.erase(std::remove_if(lines.begin(), lines.end(),
                               [&](const QString &line) {
                                   return line.contains(claim.id) ||
                                          (!claim.text.isEmpty() && line.contains(claim.text, Qt::CaseInsensitive));
                               }),
                lines.end());
    page.notes = lines.join(u'\n');
}

/// A claim leaves the deck with everything that was said because of it: a sentence that only lost its number would
/// still say it.
void forgetClaim(Deck &deck, const QString &id, bool general) {
    const CitedClaim claim = deck.claims.value(id);
    for (std::size_t i = deck.pages.size(); i-- > 0;) {
        Page &page = deck.pages[i];
        if (page.title.claims.contains(id) && !general) {
            deck.pages.erase(deck.pages.begin() + std::ptrdiff_t(i)); // a page without its statement says nothing
            continue;
        }
        if (page.title.claims.contains(id))
            page.title = withheld();
        if (page.subtitle.claims.contains(id))
            page.subtitle = general ? withheld() : Statement();
        for (std::size_t at = page.blocks.size(); at-- > 0;) {
            Block &block = page.blocks[at];
            if (auto *prose = std::get_if<Prose>(&block))
                withoutResting(prose->statements, id, general, withheld);
            else if (auto *numbers = std::get_if<Numbers>(&block))
                withoutResting(numbers->numbers, id, general, withheldNumber);
            else if (auto *table = std::get_if<Table>(&block))
                withoutResting(table->rows, id, general, withheldRow);
            else if (auto *figure = std::get_if<Figure>(&block); figure && figure->claims.contains(id)) {
                if (general)
                    block = Prose{Prose::Is::Lines, {}, {withheld()}};
                else
                    page.blocks.erase(page.blocks.begin() + std::ptrdiff_t(at));
            }
        }
        forgetInNotes(page, claim);
    }
    deck.claims.remove(id);
}

/// With the claims that nobody else makes.
void forgetSource(Deck &deck, const QString &id, bool general) {
    QStringList alone;
    for (CitedClaim &claim : deck.claims)
        if (claim.sources.removeAll(id) > 0 && claim.sources.isEmpty())
            alone << claim.id;
    for (const QString &claim : alone)
        forgetClaim(deck, claim, general);
    deck.sources.remove(id);
}

void clearMetadata(Deck &deck, const Exceeding &what, const QString &instead) {
    for (QString *text : {&deck.name, &deck.organisation, &deck.forWhom, &deck.author, &deck.period, &deck.restriction})
        if (shown(*text) == what.what)
            *text = instead;
    // Nobody has allowed what an unnamed one allowed: what it lowered has its own label again.
    std::erase_if(deck.permissions, [&](const Permission &each) { return shown(each.by) == what.what; });
    if (what.page < 0)
        return;
    Frozen &frozen = deck.pages[std::size_t(what.page)].frozen;
    for (QString *text : {&frozen.filter, &frozen.lens, &frozen.dataset, &frozen.date, &frozen.scope})
        if (shown(*text) == what.what)
            text->clear();
}

void changeBlock(Page &page, const Exceeding &what, bool general) {
    if (what.place.block < 0 || what.place.block >= int(page.blocks.size()))
        return;
    Block &block = page.blocks[std::size_t(what.place.block)];
    const int item = what.place.item;
    auto *prose = std::get_if<Prose>(&block);
    auto *numbers = std::get_if<Numbers>(&block);
    auto *table = std::get_if<Table>(&block);
    if (item < 0 && general)
        block = Prose{Prose::Is::Lines, {}, {withheld()}};
    else if (item < 0)
        eraseAt(page.blocks, what.place.block);
    else if (prose && item < int(prose->statements.size()) && general)
        prose->statements[std::size_t(item)] = withheld();
    else if (prose)
        eraseAt(prose->statements, item);
    else if (numbers && item < int(numbers->numbers.size()) && general)
        numbers->numbers[std::size_t(item)] = withheldNumber();
    else if (numbers)
        eraseAt(numbers->numbers, item);
    else if (table && item < int(table->rows.size()) && general)
        table->rows[std::size_t(item)] = withheldRow();
    else if (table)
        eraseAt(table->rows, item);
}

void changeParts(Deck &deck, const Exceeding &what, bool general) {
    if (what.is == DeckText::Is::Claim) {
        forgetClaim(deck, what.id, general);
        return;
    }
    if (what.is == DeckText::Is::Source) {
        forgetSource(deck, what.id, general);
        return;
    }
    if (what.is == DeckText::Is::Metadata && !what.wholePage) {
        clearMetadata(deck, what, QString());
        return;
    }
    if (what.page < 0 || what.page >= int(deck.pages.size()))
        return;
    Page &page = deck.pages[std::size_t(what.page)];
    if (what.wholePage) {
        eraseAt(deck.pages, what.page);
    } else if (what.is == DeckText::Is::Notes) {
        page.notes = general ? withheld().text : QString();
        page.notesMarking = Tlp::Clear;
    } else if (what.is == DeckText::Is::Title && general) {
        page.title = withheld();
    } else if (what.is == DeckText::Is::Title) {
        eraseAt(deck.pages, what.page); // a page without its statement says nothing
    } else if (what.place.is == Place::Is::Subtitle) {
        page.subtitle = general ? withheld() : Statement();
    } else {
        changeBlock(page, what, general);
    }
}

/// The notes say what the pages say: what goes from these goes from those.
void change(Deck &deck, const Exceeding &what, bool general) {
    const Deck before = deck;
    changeParts(deck, what, general);
    if (what.is != DeckText::Is::Notes)
        renewNotes(before, deck);
}

} // namespace

QString withheldWords() { return tr("More is known here under a stricter label."); }

GateAnswer gateFor(const Deck &deck, Tlp chosen, const QString &fileName) {
    GateAnswer answer;
    answer.chosen = chosen;
    const auto raised = [&](int page, Tlp marking, const QString &what) {
        if (marking > chosen)
            add(answer.exceeding,
                {DeckText::Is::Metadata,
                 true,
                 false,
                 page,
                 {},
                 {},
                 marking,
                 what,
                 page < 0 ? tr("The deck was raised to %1 by hand.").arg(label(marking))
                          : tr("Page %1 was raised to %2 by hand.").arg(page + 1).arg(label(marking))});
    };
    raised(-1, deck.raised, deck.name);
    for (int i = 0; i < int(deck.pages.size()); ++i)
        raised(i, deck.pages[std::size_t(i)].raised, deck.pages[std::size_t(i)].title.text);
    const Labels labels(deck);
    forEachText(deck, [&](const DeckText &text) {
        const Tlp own = labels.own(text), under = labels.restsOn(text), repeated = labels.repeats(text);
        const Tlp marking = stricter(own, stricter(under, repeated));
        if (marking <= chosen)
            return;
        const Why why = own < marking                       ? (under == marking ? Why::RestsOn : Why::Repeats)
                        : strictestIn(text.text) >= marking ? Why::Written
                                                            : Why::Given;
        Exceeding one{text.is,
                      false,
                      false,
                      text.page,
                      text.place,
                      text.id,
                      marking,
                      shown(text.text),
                      reasonFor(whereWords(text), text.page, marking, why)};
        // What only rests on something stricter is allowed with that.
        if (own == marking && text.is != DeckText::Is::Metadata)
            one.keys << permissionKey(text);
        add(answer.exceeding, std::move(one));
    });
    // Another label than that of the pages, stricter or not, would be believed.
    if (const Tlp named = strictestIn(fileName); !labelsIn(fileName).empty() && named != chosen)
        add(answer.exceeding, {DeckText::Is::Metadata,
                               false,
                               true,
                               -1,
                               {},
                               {},
                               named,
                               shown(fileName),
                               tr("The file name carries %1, the briefing %2.").arg(label(named), label(chosen))});
    return answer;
}

void removeFrom(Deck &deck, const Exceeding &what) { change(deck, what, false); }

void generalise(Deck &deck, const Exceeding &what) {
    if (what.canBeGeneralised())
        change(deck, what, true);
}

void permit(Deck &deck, const Exceeding &what, Tlp chosen, const QString &by, const QDate &on) {
    for (const QString &key : what.keys)
        deck.permissions.push_back({key, what.marking, chosen, by, on});
}

Deck withoutExceeding(Deck deck, Tlp chosen) {
    // Every removal makes the deck smaller; the deck's own label cannot be removed.
    for (;;) {
        const GateAnswer answer = gateFor(deck, chosen);
        const auto next = std::find_if(answer.exceeding.begin(), answer.exceeding.end(),
                                       [](const Exceeding &e) { return !(e.wholePage && e.page < 0); });
        if (next == answer.exceeding.end())
            return deck;
        removeFrom(deck, *next);
    }
}

} // namespace hw::briefing
