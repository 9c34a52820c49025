// Deck: what a briefing says, as values. Self-contained: with the claims and sources that it cites as they were, so
// that writers draw it without a landscape and nothing is lost when a claim goes. Copied freely between threads.
#pragma once

#include "briefing/blocks.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <vector>

namespace hw::briefing {

/// Templates of design system 13.3 and 13.4.
enum class PageKind : std::uint8_t {
    Brief, ///< one page, portrait
    Cover,
    BottomLine,
    Changes,
    StatementChart,
    WhoTargetsWhat,
    Actor,
    Path,
    Recommendations,
    Decisions,
    Sources,
    Questions, ///< what a board asks, with what is known of it
    Tabletop,  ///< the sheet of an exercise
    Detail     ///< claims, tables or a view that was added from anywhere
};
inline constexpr std::size_t pageKindCount = 14;

enum class Audience : std::uint8_t { Both, Board, Technical };

/// What a page was made from.
struct Frozen {
    QString filter; ///< as printFilter writes it
    QString lens;   ///< whose names; empty: as recorded
    QString dataset, date;
    QString scope{}; ///< the filter in words: "Research area: Genetics and genomics"
};
struct Page {
    int key = 0; ///< the same while the deck lives, whatever its place
    PageKind kind = PageKind::StatementChart;
    Statement title, subtitle; ///< the title says something
    std::vector<Block> blocks; ///< what is empty takes no room
    QString notes;             ///< for the speaker
    Tlp notesMarking = Tlp::Clear;
    Frozen frozen;
    QStringList about;       ///< ids of what it is about: the actor, the ends of the path; for its refresh
    Tlp raised = Tlp::Clear; ///< by hand; see markingOf
    Audience audience = Audience::Both;
};
/// The source of something allowed to share it more widely than its label says.
struct Permission {
    QString what; ///< the very words, or "claim ab12cd34", "source ID": a text that changes needs another permission
    Tlp from = Tlp::Clear, to = Tlp::Clear;
    QString by; ///< who allowed it
    QDate on;
};
struct Deck {
    QString name, organisation, forWhom, author; ///< "Board, June 2025", "St. Aurelia", "Board Risk Committee", "CISO"
    QDate date;
    QString period;      ///< "June 2023 to May 2025"; empty: all that is recorded
    QString restriction; ///< beside the label, where the source asks for one
    Tlp raised = Tlp::Clear;
    std::vector<Page> pages;
    QMap<QString, CitedClaim> claims;
    QMap<QString, CitedSource> sources;
    std::vector<Permission> permissions;
};

} // namespace hw::briefing
