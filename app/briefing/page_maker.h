// PageMaker: pages made from what passes a filter: the generated first draft, and "Add to briefing" from a view, claim,
// profile, path or table. Every sentence is counted from the landscape and names its claims; none of them is a
// judgement (no likelihood words). On the thread of the application: the words of charts are set in its fonts.
#pragma once

#include "briefing/area_reach.h"
#include "briefing/citing.h"
#include "landscape/bottom_line.h"
#include "landscape/filter.h"
#include "landscape/findings.h"
#include "landscape/paths.h"
#include "landscape/profile.h"
#include "landscape/timeline.h"

#include <optional>

namespace hw::briefing {

struct Selection {
    LandscapePtr landscape;
    Filter filter;
    VisibleSet visible;
    QString lens{}; ///< whose names; empty: as recorded
};
Selection selectionOf(LandscapePtr landscape, const Filter &filter);
/// What this page was made from, with values that the dataset no longer has; none: its filter cannot be read.
std::optional<Selection> selectionOfPage(const Page &page, LandscapePtr landscape);

/// A table from anywhere; the claims of each row by index.
struct AddedTable {
    QString title;
    std::vector<Table::Column> columns;
    struct Row {
        QStringList cells;
        std::vector<ClaimIndex> claims;
        Confidence confidence = Confidence::NotStated;
    };
    std::vector<Row> rows;
};
struct AddedPicture {
    QString title, alternative;
    Picture picture;
    std::vector<ClaimIndex> claims;
};

inline constexpr qsizetype mostTitle = 80; ///< characters: two lines of a slide, also of wide letters
/// What we ask for, the same number wherever it is said.
inline constexpr std::size_t mostDecisions = 3;

class PageMaker {
public:
    /// Cites into the deck; both outlive it. Pages get keys of their own; who calls puts them into the deck.
    PageMaker(Deck &deck, const Selection &selection);

    // The draft
    Page brief();
    Page bottomLine();
    Page latest(); ///< what became public last
    Page activity();
    Page matrix();
    Page recommendations();
    Page decisions();
    Page sources();
    std::optional<Page> mainActor(); ///< profile of who stands behind most; none without attribution
    std::optional<Page> mainPath();  ///< from there to the area that was the aim of most

    // Add to briefing
    Page profile(ObjectIndex object);
    Page path(const LinkGraph &graph, const Path &path);
    Page claim(ClaimIndex claim);
    Page table(const AddedTable &table);
    Page picture(const AddedPicture &picture);
    /// The same page from this selection; none for what was not generated (pictures, tables, own pages).
    std::optional<Page> again(const Page &page);

    const Overview &overview() const { return m_overview; }

private:
    Page start(PageKind kind, const QString &title, const std::vector<ClaimIndex> &claims = {});
    Page finished(Page page);
    QString headline(std::vector<ClaimIndex> &claims) const;
    QString areaHeadline(std::vector<ClaimIndex> &claims) const;
    Statement areaLine();
    QString areaName() const; ///< of what the filter asks for
    QString noIntrusionWords() const;
    std::vector<ObjectIndex> intrudersUnnamed() const; ///< without attribution, and there is somebody to name
    Statement latestTitle(const std::vector<TimelineItem> &newestFirst);
    std::vector<Statement> bottomLines(bool isBrief), findings(std::size_t most), reachers(), hits();
    std::optional<Statement> qualification(), leaders(), trend(), origins(bool asTitle = false);
    Prose gaps();
    Numbers numbers();
    Figure activityFigure(std::size_t mostBuckets);
    Figure matrixFigure(OverviewShape shape);
    Statement matrixTitle(Matrix &chart), recommendationsTitle();
    ObjectIndex mainOf() const;
    std::vector<Prose> profileProse(const Profile &of);
    std::optional<Figure> profileFigure(const Profile &of);
    Table decisionTable(bool risks);
    std::vector<ClaimIndex> occurred(std::span<const ObjectIndex> events) const;
    std::vector<ClaimIndex> confirmed(std::span<const ObjectIndex> events) const; ///< where there are such
    std::size_t byOwnWord(std::span<const ObjectIndex> events) const;

    Deck &m_deck;
    const Selection m_selection;
    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    Citing m_citing;
    Overview m_overview;
    BottomLine m_line;
    AreaReach m_reach; ///< of the areas that the filter asks for
    std::vector<ObjectIndex> m_events;
    std::vector<Aim> m_aims;
    Stops m_stops;
};

Deck untitledDeck(const QDate &date); ///< before anybody has named it: "Briefing, November 2026"
/// The whole first draft: the deck's pages for this selection. `head` has name, organisation, date … of the deck.
Deck draftOf(const Selection &selection, Deck head);

} // namespace hw::briefing
