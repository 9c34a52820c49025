// What changed, as a page.
#include "briefing/deck_facts.h"
#include "briefing/since.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr std::size_t mostOnPage = 5;

/// How a claim changed, for the column beside it.
QString howWords(const ClaimChange &change, const Changes &changes, const Landscape &landscape) {
    switch (change.is) {
    case ClaimChange::Is::Withdrawn: return tr("withdrawn");
    case ClaimChange::Is::Regraded: return change.what;
    case ClaimChange::Is::Changed: return tr("changed");
    case ClaimChange::Is::New: break;
    }
    if (change.happenedSince)
        return tr("happened since");
    if (changes.hasRecord)
        return tr("added to the dataset");
    const Claim &claim = landscape.claim(*change.claim);
    return isEvent(landscape.kind(claim.subject)) && claim.span.isKnown()
               ? tr("of %1, reported since").arg(wording::shortSpan(claim.span))
               : tr("reported since");
}

QString titleOf(const Changes &changes) {
    const auto all = qint64(changes.changes.size());
    if (!changes.hasRecord && all > 0)
        return (all == 1 ? tr("%1 has its first report since %2") : tr("%1 have their first report since %2"))
            .arg(wording::count(all, tr("claim"), tr("claims")), changes.day);
    if (!changes.hasRecord)
        return tr("No claim has its first report since %1").arg(changes.day);
    QString counts = countWords(changes);
    counts[0] = counts.at(0).toUpper();
    return tr("%1 since %2").arg(counts, changes.day);
}

QString subtitleOf(const Changes &changes, std::size_t listed) {
    QStringList parts;
    if (changes.hasRecord)
        parts << tr("Held against %1, %2.")
                     .arg(changes.since, changes.inWords.isEmpty() ? tr("which had no filter")
                                                                   : tr("within its filter (%1)").arg(changes.inWords));
    else
        parts << tr("By the earliest report among our sources; %1 of them are of incidents and campaigns that began "
                    "since then. What changed or was withdrawn cannot be told without an earlier briefing.")
                     .arg(changes.happenedSince());
    if (changes.changes.size() > listed)
        parts << tr("%1 of %2 are listed.").arg(listed).arg(wording::number(qint64(changes.changes.size())));
    return parts.join(u' ');
}

} // namespace

Page changesPage(Deck &deck, const Selection &selection, const Changes &changes) {
    PageMaker maker(deck, selection);
    AddedTable table;
    table.title = titleOf(changes);
    table.columns = {{tr("What changed"), 5.4, false}, {tr("How"), 1.6, false}};
    const Landscape &landscape = *selection.landscape;
    for (const ClaimChange &change : changes.changes) {
        if (table.rows.size() == mostOnPage)
            break;
        const QString how = howWords(change, changes, landscape);
        QString sentence = change.after.isEmpty() ? change.before : change.after;
        sentence = wholeSentences(sentence, 220);
        table.rows.push_back({{sentence, change.wasShown ? tr("%1; it was shown").arg(how) : how},
                              change.claim ? std::vector{*change.claim} : std::vector<ClaimIndex>(),
                              change.claim ? landscape.claim(*change.claim).confidence : Confidence::NotStated});
    }
    Page page = maker.table(table);
    page.kind = PageKind::Changes;
    page.about = {QStringLiteral("since")};
    page.subtitle.text = page.subtitle.generated = subtitleOf(changes, table.rows.size());
    QStringList all;
    for (const ClaimChange &change : changes.changes)
        all << changeWords(change);
    constexpr qsizetype mostInNotes = 40;
    page.notes = all.mid(0, mostInNotes).join(u'\n');
    if (all.size() > mostInNotes)
        page.notes += u'\n' + tr("%1 more.").arg(all.size() - mostInNotes);
    return page;
}

void putChanges(Deck &deck, Page page) {
    for (Page &each : deck.pages)
        if (each.kind == PageKind::Changes) {
            page.key = each.key;
            each = std::move(page);
            return;
        }
    deck.pages.insert(deck.pages.begin() + std::min<std::ptrdiff_t>(1, std::ptrdiff_t(deck.pages.size())),
                      std::move(page));
}

} // namespace hw::briefing
