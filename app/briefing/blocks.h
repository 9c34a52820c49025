// What stands on the pages of a deck: statements, numbers, tables and figures, each with the claims that it rests on;
// and these claims with their sources, as they were when the page was made. Values, copied freely between threads.
#pragma once

#include "briefing/chart.h"
#include "briefing/tlp.h"
#include "landscape/kinds.h"

#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace hw::briefing {

/// What was said when the page was made, kept with every claim that a page rests on.
struct CitedSource {
    QString id, title, publisher, date, url; ///< date in words; empty where nobody says
    char reliability = 0;                    ///< 'A' to 'F', 0 not graded
    bool weak = false;
};
struct CitedClaim {
    QString id;      ///< eight hexadecimal digits, stable over datasets
    QString dataset; ///< version in which it was last seen
    QString text;    ///< its sentence, as last seen
    Confidence confidence = Confidence::NotStated;
    Evidence evidence = Evidence::Unverified;
    char credibility = 0;
    bool disputed = false;
    bool withdrawn = false; ///< gone from the dataset that the deck was last held against
    QString unverified;     ///< fields that no text confirms, comma-separated
    QStringList sources;    ///< ids
    Tlp marking = Tlp::Clear;
    QString about{}; ///< ids of subject, predicate and object, with | between: one sort of fact; empty in old decks
    QString value{}; ///< what is said of it, which a correction changes: "6 April 2023"
    QString corrected{}; ///< of a withdrawn one: the sentence that the dataset has in its place; empty: none
};

/// Something that is said, and what it rests on.
struct Statement {
    QString text;
    QStringList claims;                            ///< ids in Deck::claims; all that it rests on
    Confidence confidence = Confidence::NotStated; ///< of a judgement, on a line of its own
    QString why;                                   ///< the reason for it: "14 sources of 9 publishers, none disputed."
    QString lead;                                  ///< bold words before it: "Care."
    QString generated;                             ///< what the draft wrote; empty: written by hand
    Tlp marking = Tlp::Clear;
    QString confirmed{};     ///< the words of which somebody said that the claims carry them
    bool countsDeck = false; ///< says what the whole deck rests on; see recount()
    bool isEdited() const { return !generated.isEmpty() && generated != text; }
    /// Own words in the place of generated ones: whether the claims carry them nobody has said yet.
    bool isUnchecked() const { return isEdited() && !claims.isEmpty() && confirmed != text; }
};

/// Running text: one statement or a list of them.
struct Prose {
    enum class Is : std::uint8_t { BottomLine, Judgements, Points, Ask, Lines, ChangeOfView };
    Is is = Is::Lines;
    QString heading;
    std::vector<Statement> statements;
};
struct Numbers {
    struct Number {
        QString value, caption;
        QStringList claims;
        Tlp marking = Tlp::Clear;
    };
    std::vector<Number> numbers; ///< four at most
};
struct Table {
    struct Column {
        QString title;
        double share = 1; ///< of the width
        bool isNumber = false;
    };
    struct Row {
        QStringList cells;
        Confidence confidence = Confidence::NotStated;
        QStringList claims;
        Tlp marking = Tlp::Clear;
    };
    QString heading;
    std::vector<Column> columns;
    std::vector<Row> rows;
    bool numbered = false; ///< A, B, C before the first column
};
struct Figure {
    QString heading, unit; ///< "Who targets what", "incidents, 24 months"
    Chart chart;
    QString alternative; ///< the same in words, for who cannot see it
    QStringList claims;
    Tlp marking = Tlp::Clear;
};
struct SourceList {};      ///< the endnotes: of the page on a one-page brief, else of the deck
struct LikelihoodScale {}; ///< the terms with their ranges
using Block = std::variant<Prose, Numbers, Table, Figure, SourceList, LikelihoodScale>;

} // namespace hw::briefing
