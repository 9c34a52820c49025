// What follows from a deck: the label of each page, which claims a page rests on, its numbered endnotes, how a claim is
// cited. Pure.
#pragma once

#include "briefing/deck.h"

#include <QHash>
#include <functional>

namespace hw::briefing {

/// What each kind is called in lists: "Who targets what".
QString title(PageKind kind);

/// The strictest of what the page shows (texts, notes, pictures, cited claims) and of what was chosen by hand.
Tlp markingOf(const Deck &deck, const Page &page);
Tlp markingOf(const Deck &deck); ///< of its pages, and its own

/// Ids of all claims that the page rests on, each once, in the order of the page.
QStringList claimsOf(const Page &page);
QStringList claimsOf(const Deck &deck);

/// Every statement of the page, in the order of the page: title, subtitle, then the blocks.
void forEachStatement(const Page &page, const std::function<void(const Statement &)> &each);

/// Says anew what the whole deck rests on (Statement::countsDeck), where nobody wrote other words for it. Whoever puts
/// pages in or takes them out calls it.
void recount(Deck &deck);
/// "Filtered by Research area: Genetics and genomics"; as many conditions as `most` characters hold and the number of
/// the others; "No filter"; empty where the page was made from no data.
QString filterWords(const Page &page, qsizetype most = 90);

/// "withdrawn" where all of the claims are, "1 of 3 withdrawn" where some of few are; "corrected" of those in the place
/// of which the dataset now says something else of the same; else empty. What is gone keeps
/// its last text in CitedClaim::text.
QString withdrawnWords(const Deck &deck, const QStringList &claims);
/// The pages that this audience gets: its own and those for both.
Deck forAudience(Deck deck, Audience audience);

/// "HW 2026.11 / claim ab12cd34": reopens the claim in any later version.
QString citationOf(const CitedClaim &claim);
/// The claim id in a text that somebody pasted: a citation, or the bare id; empty where there is none.
QString claimCited(const QString &text);

struct Endnote {
    int number = 0;
    QString source;     ///< id
    QStringList claims; ///< that it carries on the pages
};
/// Statements and rows of tables show as numbers, in the order of first mention over the deck, the sources that carry
/// most of their claims, of different publishers, and how many more there are. These, and what the numbers and figures
/// rest on, stand in the list of claims (sources.csv).
class Endnotes {
public:
    static constexpr int mostForOne = 2;
    explicit Endnotes(const Deck &deck);

    const std::vector<Endnote> &all() const { return m_all; }
    std::vector<int> numbersOf(const QStringList &claims) const;                 ///< ascending
    int moreOf(const QStringList &claims) const { return m_more.value(claims); } ///< sources without a number there
    /// "+4" behind the numbers: so many more; empty where they are all.
    QString moreWords(const QStringList &claims) const;
    std::vector<Endnote> on(const Page &page) const; ///< ascending

private:
    QStringList bestSources(const QStringList &claims, int &more) const;
    void note(const QStringList &claims);

    const Deck &m_deck;
    std::vector<Endnote> m_all;
    QMap<QString, int> m_numbers;
    QHash<QStringList, std::vector<int>> m_shown; ///< by the claims of a statement or row
    QHash<QStringList, int> m_more;
};
/// "B2", "B–", or empty where nobody graded it: the source's reliability and the credibility of the best of these
/// claims.
QString gradeOf(const Deck &deck, const Endnote &note);
/// "Vendor report, sequencing provider intrusion. Vendor, 22 May 2025 (B2)".
QString endnoteText(const Deck &deck, const Endnote &note);
/// The same where room is scarce: "Vendor, 22 May 2025 (B2)"; all of it stands on the page of sources.
QString shortEndnote(const Deck &deck, const Endnote &note);

/// "2026-11-23_board-brief_TLP-GREEN.pdf": a name that carries the label; `ending` without the dot.
/// Of all pages, each once: "2026.10, 2026.11"; filters one after the other.
QString datasetsOf(const Deck &deck);
QString filtersOf(const Deck &deck);
QString fileNameFor(const Deck &deck, const QString &ending);

} // namespace hw::briefing
