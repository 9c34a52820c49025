#include "briefing/gate.h"

#include "briefing/deck_facts.h"

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

QString shown(const QString &text) {
    // Of a picture the words around the label would be markup.
    return text.size() <= mostShown ? text : text.left(mostShown - 1).trimmed() + QChar(0x2026);
}

QString reasonFor(const QString &where, int page, Tlp marking, bool written) {
    const QString at = page >= 0 ? tr("Page %1, %2").arg(page + 1).arg(where) : where.left(1).toUpper() + where.mid(1);
    return (written ? tr("%1: the text carries %2.") : tr("%1: marked %2.")).arg(at, label(marking));
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
    else
        known->marking = stricter(known->marking, one.marking);
}

Statement withheld(Tlp marking) {
    Statement statement;
    statement.text = tr("More is known here under a stricter label (%1).").arg(label(marking));
    return statement;
}

template<class T>
void eraseAt(std::vector<T> &list, int index) {
    if (index >= 0 && index < int(list.size()))
        list.erase(list.begin() + index);
}

/// A claim leaves every statement, row, number and figure that names it, and the deck.
void forgetClaim(Deck &deck, const QString &id) {
    for (Page &page : deck.pages) {
        page.title.claims.removeAll(id);
        page.subtitle.claims.removeAll(id);
        for (Block &block : page.blocks)
            if (auto *prose = std::get_if<Prose>(&block))
                for (Statement &statement : prose->statements)
                    statement.claims.removeAll(id);
            else if (auto *numbers = std::get_if<Numbers>(&block))
                for (Numbers::Number &number : numbers->numbers)
                    number.claims.removeAll(id);
            else if (auto *table = std::get_if<Table>(&block))
                for (Table::Row &row : table->rows)
                    row.claims.removeAll(id);
            else if (auto *figure = std::get_if<Figure>(&block))
                figure->claims.removeAll(id);
        // The notes quote claims by their sentence.
        if (const auto claim = deck.claims.constFind(id); claim != deck.claims.cend() && page.notes.contains(id)) {
            QStringList lines = page.notes.split(u'\n');
            lines.erase(std::remove_if(lines.begin(), lines.end(), [&](const QString &l) { return l.contains(id); }),
                        lines.end());
            page.notes = lines.join(u'\n');
        }
    }
    deck.claims.remove(id);
}

void forgetSource(Deck &deck, const QString &id) {
    for (CitedClaim &claim : deck.claims)
        claim.sources.removeAll(id);
    deck.sources.remove(id);
}

void clearMetadata(Deck &deck, const Exceeding &what, const QString &instead) {
    for (QString *text : {&deck.name, &deck.organisation, &deck.forWhom, &deck.author, &deck.period, &deck.restriction})
        if (shown(*text) == what.what)
            *text = instead;
    if (what.page >= 0)
        deck.pages[std::size_t(what.page)].frozen.filter.clear();
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
        block = Prose{Prose::Is::Lines, {}, {withheld(what.marking)}};
    else if (item < 0)
        eraseAt(page.blocks, what.place.block);
    else if (prose && item < int(prose->statements.size()) && general)
        prose->statements[std::size_t(item)] = withheld(what.marking);
    else if (prose)
        eraseAt(prose->statements, item);
    else if (numbers && item < int(numbers->numbers.size()) && general)
        numbers->numbers[std::size_t(item)] = {QStringLiteral("–"), withheld(what.marking).text, {}, Tlp::Clear};
    else if (numbers)
        eraseAt(numbers->numbers, item);
    else if (table && item < int(table->rows.size()) && general)
        table->rows[std::size_t(item)] = {{withheld(what.marking).text}, Confidence::NotStated, {}, Tlp::Clear};
    else if (table)
        eraseAt(table->rows, item);
}

void change(Deck &deck, const Exceeding &what, bool general) {
    if (what.is == DeckText::Is::Claim) {
        forgetClaim(deck, what.id);
        return;
    }
    if (what.is == DeckText::Is::Source) {
        forgetSource(deck, what.id);
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
        page.notes = general ? withheld(what.marking).text : QString();
        page.notesMarking = Tlp::Clear;
    } else if (what.is == DeckText::Is::Title && general) {
        page.title = withheld(what.marking);
    } else if (what.is == DeckText::Is::Title) {
        eraseAt(deck.pages, what.page); // a page without its statement says nothing
    } else if (what.place.is == Place::Is::Subtitle) {
        page.subtitle = general ? withheld(what.marking) : Statement();
    } else {
        changeBlock(page, what, general);
    }
}

} // namespace

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
    forEachText(deck, [&](const DeckText &text) {
        Tlp written = Tlp::Clear;
        for (const WrittenLabel &found : labelsIn(text.text))
            written = stricter(written, found.tlp);
        const Tlp marking = stricter(text.marking, written);
        if (marking > chosen)
            add(answer.exceeding, {text.is, false, false, text.page, text.place, text.id, marking, shown(text.text),
                                   reasonFor(whereWords(text), text.page, marking, written > chosen)});
    });
    for (const WrittenLabel &found : labelsIn(fileName))
        if (found.tlp > chosen)
            add(answer.exceeding, {DeckText::Is::Metadata,
                                   false,
                                   true,
                                   -1,
                                   {},
                                   {},
                                   found.tlp,
                                   shown(fileName),
                                   tr("The file name carries %1.").arg(label(found.tlp))});
    return answer;
}

void removeFrom(Deck &deck, const Exceeding &what) { change(deck, what, false); }

void generalise(Deck &deck, const Exceeding &what) {
    if (what.canBeGeneralised())
        change(deck, what, true);
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
