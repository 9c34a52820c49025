// Since my last briefing: what an export knew (dataset, filter, every claim in its scope, which of them it showed), and
// what of that is new, changed, re-graded or withdrawn in another dataset. Pure.
#pragma once

#include "briefing/deck.h"
#include "briefing/page_maker.h"

#include <QDateTime>

namespace hw::briefing {

struct ExportRecord {
    QString deck, file; ///< names, without folders
    QDateTime when;     ///< UTC
    QString dataset, datasetDate;
    QStringList filters;             ///< of the selection first, and of every page, each once
    QString inWords;                 ///< that of the selection; empty: none
    QMap<QString, CitedClaim> scope; ///< everything that passed one of them or stood on a page, as it was
    QStringList shown;               ///< what the pages rested on
};
ExportRecord recordOf(const Deck &deck, const Selection &selection, const QString &fileName, const QDateTime &when);
/// For the workspace; see deck_text.h. What tells records apart stands before the claims, packed by itself.
QString textOf(const ExportRecord &record);
std::optional<ExportRecord> recordFrom(const QString &text);
/// What was told of this selection before, from the texts of records: the newest of the same filter. One that was
/// written today with what is known now is the same briefing once more, as another file, and is passed over. With
/// `since` (a dataset version or a date "2026-05") the newest from that dataset, or from that day or before.
struct ToldBefore {
    std::optional<ExportRecord> record;
    std::optional<ExportRecord> other; ///< where none is of this filter: the newest of any other
    bool again = false;                ///< where none is: it was written today, for the first time
};
ToldBefore toldBefore(const QStringList &texts, const Selection &selection, const QDateTime &now,
                      const QString &since = {});
/// "Not briefed before under this filter (Research area: Oncology). The last briefing, of 23 November 2026, was about
/// …"
QString notToldWords(const Selection &selection, const ToldBefore &told);

/// What is said of a subject in the place of a claim that is gone, by the same predicate and of the same object (or
/// sort of fact), is that claim corrected: it is changed, not withdrawn and new.
struct ClaimChange {
    enum class Is : std::uint8_t { Withdrawn, Regraded, Changed, New };
    Is is = Is::New;
    QString id;                      ///< as the briefing knew it
    QString before, after;           ///< sentences; before is empty for what is new, after for what is gone
    QString what;                    ///< "confidence moderate, was low", "was 6 April 2023"; may be empty
    bool wasShown = false;           ///< on a page of that briefing
    std::optional<ClaimIndex> claim; ///< in the newer dataset
    bool happenedSince = false;      ///< new, and of an incident or campaign that began since then
    QString about{};                 ///< as CitedClaim::about: of what, and which sort of fact
    Confidence confidence = Confidence::NotStated; ///< now, or when it was last there
};
struct Changes {
    QString since;                    ///< "the briefing of 22 May 2026 (dataset 2026.05)"
    QString day;                      ///< "22 May 2026"
    QString inWords;                  ///< the filter that it is held within; empty: none
    bool hasRecord = false;           ///< else only what became public is known
    std::vector<ClaimChange> changes; ///< what was shown first; withdrawn, re-graded, changed, new
    std::size_t count(ClaimChange::Is is) const;
    std::size_t happenedSince() const;
};
/// Inside the record's own filters, so that nothing is new only because somebody looks wider now.
Changes changesSince(const ExportRecord &record, const LandscapePtr &landscape);
/// Without a record: claims whose first report among our sources is of that day or later. What changed or was
/// withdrawn cannot be known.
Changes publicSince(const Selection &selection, const PartialDate &date);

/// "2 withdrawn, 1 re-graded, 34 new"; "nothing changed".
QString countWords(const Changes &changes);
/// One line for each, for lists: "Withdrawn: …".
QString changeWords(const ClaimChange &change);
/// A page with five of them, some of each sort, what is said of one incident together; and how many there are of each.
Page changesPage(Deck &deck, const Selection &selection, const Changes &changes);
/// The whole list, for the end of the deck; none where the page has room for all of it.
std::vector<Page> changesAppendix(Deck &deck, const Selection &selection, const Changes &changes);

/// The deck held against another dataset: claims as they are now (what is gone is marked withdrawn and keeps its last
/// text), generated pages made again from their own filter, what somebody wrote left alone. A sentence for every
/// change.
QStringList refresh(Deck &deck, const LandscapePtr &landscape);
/// One page of it, with the claims that it rests on.
QStringList refresh(Deck &deck, std::size_t page, const LandscapePtr &landscape);
/// Says of each claim of the deck whether this dataset still has it; nothing else changes. True: something did.
bool markWithdrawn(Deck &deck, const Landscape &landscape);
bool differsInWithdrawn(const Deck &deck, const Landscape &landscape); ///< markWithdrawn() would change something
/// What changed takes the place of what became public last, or comes second.
void putChanges(Deck &deck, Page page);
/// The same, and the whole list at the end.
void putChanges(Deck &deck, const Selection &selection, const Changes &changes);

} // namespace hw::briefing
