#include "briefing/deck_texts.h"

#include "briefing/deck_facts.h"

namespace hw::briefing {
namespace {

using Each = std::function<void(const DeckText &)>;

template<class... Fs>
struct Visit : Fs... {
    using Fs::operator()...;
};
template<class... Fs>
Visit(Fs...) -> Visit<Fs...>;

/// The words that a chart shows.
QStringList wordsOf(const Chart &chart) {
    QStringList words;
    std::visit(Visit{[](const Columns &) {},
                     [&](const Matrix &matrix) {
                         for (const auto &row : matrix.content.rows)
                             words << row.name;
                         for (const auto &column : matrix.content.columns)
                             words << column.name;
                     },
                     [&](const Ranks &ranks) {
                         for (const BarRow &row : ranks.rows) {
                             words << row.label << row.note;
                             for (const BarRow::Part &part : row.parts)
                                 words << part.name;
                         }
                     },
                     [&](const Steps &steps) {
                         for (const Chain::Node &node : steps.chain.nodes)
                             words << node.name << node.kind;
                         for (const Chain::Link &link : steps.chain.links)
                             words << link.words;
                     },
                     [&](const Picture &picture) { words << QString::fromUtf8(picture.svg); }},
               chart);
    return words;
}

void textsOfBlock(const Block &block, int page, int index, const Each &each) {
    const auto say = [&](DeckText::Is is, int item, const QString &text, Tlp marking, const QStringList *claims,
                         const Statement *statement = nullptr) {
        if (!text.isEmpty())
            each({is, page, {Place::Is::InBlock, index, item}, text, marking, {}, statement, claims});
    };
    std::visit(Visit{[&](const Prose &prose) {
                         say(DeckText::Is::Text, -1, prose.heading, Tlp::Clear, nullptr);
                         for (int i = 0; i < int(prose.statements.size()); ++i) {
                             const Statement &s = prose.statements[std::size_t(i)];
                             say(DeckText::Is::Text, i, s.lead, s.marking, nullptr);
                             say(DeckText::Is::Text, i, s.text, s.marking, &s.claims, &s);
                             say(DeckText::Is::Text, i, s.why, s.marking, nullptr);
                         }
                     },
                     [&](const Numbers &numbers) {
                         for (int i = 0; i < int(numbers.numbers.size()); ++i) {
                             const auto &number = numbers.numbers[std::size_t(i)];
                             say(DeckText::Is::Number, i, number.value, number.marking, nullptr);
                             say(DeckText::Is::Number, i, number.caption, number.marking, &number.claims);
                         }
                     },
                     [&](const Table &table) {
                         say(DeckText::Is::Text, -1, table.heading, Tlp::Clear, nullptr);
                         for (const Table::Column &column : table.columns)
                             say(DeckText::Is::Text, -1, column.title, Tlp::Clear, nullptr);
                         for (int i = 0; i < int(table.rows.size()); ++i) {
                             const Table::Row &row = table.rows[std::size_t(i)];
                             for (const QString &cell : row.cells)
                                 say(DeckText::Is::Cell, i, cell, row.marking, &row.claims);
                         }
                     },
                     [&](const Figure &figure) {
                         for (const QString &text : {figure.heading, figure.unit, figure.alternative})
                             say(DeckText::Is::Figure, -1, text, figure.marking, nullptr);
                         for (const QString &text : wordsOf(figure.chart))
                             say(DeckText::Is::Figure, -1, text, figure.marking, &figure.claims);
                     },
                     [](const auto &) {}},
               block);
}

} // namespace

void forEachText(const Deck &deck, const Each &each) {
    for (const QString &text : {deck.name, deck.organisation, deck.forWhom, deck.author, deck.period, deck.restriction})
        if (!text.isEmpty())
            each({DeckText::Is::Metadata, -1, {}, text, Tlp::Clear, {}, nullptr, nullptr});
    for (int i = 0; i < int(deck.pages.size()); ++i) {
        const Page &page = deck.pages[std::size_t(i)];
        each({DeckText::Is::Title,
              i,
              {Place::Is::Title, -1, -1},
              page.title.text,
              page.title.marking,
              {},
              &page.title,
              &page.title.claims});
        if (!page.subtitle.text.isEmpty())
            each({DeckText::Is::Text,
                  i,
                  {Place::Is::Subtitle, -1, -1},
                  page.subtitle.text,
                  page.subtitle.marking,
                  {},
                  &page.subtitle,
                  &page.subtitle.claims});
        for (int block = 0; block < int(page.blocks.size()); ++block)
            textsOfBlock(page.blocks[std::size_t(block)], i, block, each);
        if (!page.notes.isEmpty())
            each({DeckText::Is::Notes, i, {}, page.notes, page.notesMarking, {}, nullptr, nullptr});
        if (!page.frozen.filter.isEmpty())
            each({DeckText::Is::Metadata, i, {}, page.frozen.filter, Tlp::Clear, {}, nullptr, nullptr});
    }
    for (const QString &id : claimsOf(deck)) {
        const auto claim = deck.claims.constFind(id);
        if (claim == deck.claims.cend())
            continue;
        each({DeckText::Is::Claim, -1, {}, claim->text, claim->marking, id, nullptr, nullptr});
        for (const QString &source : claim->sources)
            if (const auto cited = deck.sources.constFind(source); cited != deck.sources.cend())
                each({DeckText::Is::Source,
                      -1,
                      {},
                      cited->title + u' ' + cited->url,
                      Tlp::Clear,
                      source,
                      nullptr,
                      nullptr});
    }
}

} // namespace hw::briefing
