#include "briefing/deck_texts.h"

#include "basics/overloaded.h"
#include "briefing/deck_facts.h"
#include "briefing/labels.h"
#include "briefing/likelihood.h"

#include <QSet>
#include <QXmlStreamReader>
#include <algorithm>

namespace hw::briefing {
namespace {

using Each = std::function<void(const DeckText &)>;

/// What can be read in a picture and about it: its words one after the other, as they follow on the picture, too.
QStringList wordsOf(const Picture &picture) {
    QStringList words, values;
    QXmlStreamReader xml(picture.svg);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters() && !xml.isWhitespace())
            words << xml.text().toString().simplified();
        else if (xml.isComment())
            values << xml.text().toString();
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            if (const auto name = attribute.name(); name != QLatin1String("d") && name != QLatin1String("points"))
                values << attribute.value().toString();
    }
    return {words.join(u' '), words.join(QString()), values.join(u' '), QString::fromUtf8(picture.svg)};
}

/// The words that a chart shows.
QStringList wordsOf(const Chart &chart) {
    QStringList words;
    std::visit(Overloaded{[](const Columns &) {},
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
                          [&](const Picture &picture) { words << wordsOf(picture); }},
               chart);
    return words;
}

/// "TLP: RED" of a row with RED in a column that is called TLP; of what else a cell and the one before it say.
QStringList labelsByColumn(const Table &table, const Table::Row &row) {
    QStringList all;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QString head = i < qsizetype(table.columns.size()) ? table.columns[std::size_t(i)].title : QString();
        for (const QString &before : {head, i > 0 ? row.cells.at(i - 1) : QString()})
            if (const QString both = before + QLatin1String(": ") + row.cells.at(i);
                !both.isEmpty() && strictestIn(both) > strictestIn(before) && strictestIn(both) > Tlp::Clear &&
                strictestIn(row.cells.at(i)) == Tlp::Clear)
                all << both;
    }
    return all;
}

void textsOfBlock(const Block &block, int page, int index, const Each &each) {
    const auto say = [&](DeckText::Is is, int item, const QString &text, Tlp marking, const QStringList *claims,
                         const Statement *statement = nullptr) {
        if (!text.isEmpty())
            each({is, page, {Place::Is::InBlock, index, item}, text, marking, {}, statement, claims});
    };
    std::visit(Overloaded{[&](const Prose &prose) {
                              say(DeckText::Is::Text, -1, prose.heading, Tlp::Clear, nullptr);
                              for (int i = 0; i < int(prose.statements.size()); ++i) {
                                  const Statement &s = prose.statements[std::size_t(i)];
                                  say(DeckText::Is::Text, i, s.lead, s.marking, nullptr);
                                  say(DeckText::Is::Text, i, s.text, s.marking, &s.claims, &s);
                                  // A label that begins in the bold words before it.
                                  if (const QString both = s.lead + u' ' + s.text;
                                      strictestIn(both) > stricter(strictestIn(s.lead), strictestIn(s.text)))
                                      say(DeckText::Is::Text, i, both, s.marking, nullptr);
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
                                  for (const QString &text : labelsByColumn(table, row))
                                      say(DeckText::Is::Cell, i, text, row.marking, &row.claims);
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

QStringList metadataOf(const Deck &deck) {
    return {deck.name, deck.organisation, deck.forWhom, deck.author, deck.period, deck.restriction};
}

void forEachText(const Page &page, int i, const Each &each) {
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
    for (const QString &text :
         {page.frozen.filter, page.frozen.lens, page.frozen.dataset, page.frozen.date, page.frozen.scope})
        if (!text.isEmpty())
            each({DeckText::Is::Metadata, i, {}, text, Tlp::Clear, {}, nullptr, nullptr});
}

namespace {

/// All but who gave permissions.
void forEachOwnText(const Deck &deck, const Each &each) {
    for (const QString &text : metadataOf(deck))
        if (!text.isEmpty())
            each({DeckText::Is::Metadata, -1, {}, text, Tlp::Clear, {}, nullptr, nullptr});
    for (int i = 0; i < int(deck.pages.size()); ++i)
        forEachText(deck.pages[std::size_t(i)], i, each);
    for (const QString &id : claimsOf(deck)) {
        const auto claim = deck.claims.constFind(id);
        if (claim == deck.claims.cend())
            continue;
        each({DeckText::Is::Claim,
              -1,
              {},
              claim->text + u' ' + claim->unverified,
              claim->marking,
              id,
              nullptr,
              nullptr});
        for (const QString &source : claim->sources)
            if (const auto cited = deck.sources.constFind(source); cited != deck.sources.cend())
                each({DeckText::Is::Source,
                      -1,
                      {},
                      QStringList{cited->title, cited->publisher, cited->date, cited->url}.join(u' '),
                      Tlp::Clear,
                      source,
                      nullptr,
                      nullptr});
    }
}

} // namespace

void forEachText(const Deck &deck, const Each &each) {
    if (deck.permissions.empty()) {
        forEachOwnText(deck, each);
        return;
    }
    QSet<QString> there; // of what was taken out nothing is said, nor who allowed it
    forEachOwnText(deck, [&](const DeckText &text) {
        there.insert(permissionKey(text));
        each(text);
    });
    for (const Permission &permission : deck.permissions)
        if (isInUse(permission, there) && !permission.by.isEmpty())
            each({DeckText::Is::Metadata, -1, {}, permission.by, Tlp::Clear, {}, nullptr, nullptr});
}

bool speaksOfLikelihood(const Page &page) {
    bool speaks = false;
    forEachText(page, 0, [&speaks](const DeckText &text) {
        speaks = speaks || (text.is != DeckText::Is::Notes && !likelihoodIn(text.text).empty());
    });
    return speaks;
}

bool speaksOfLikelihood(const Deck &deck) {
    return std::any_of(deck.pages.begin(), deck.pages.end(), [](const Page &page) { return speaksOfLikelihood(page); });
}

} // namespace hw::briefing
