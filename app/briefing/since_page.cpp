// What changed, as a page, and the whole list as pages at the end.
#include "briefing/deck_facts.h"
#include "briefing/since.h"
#include "landscape/event_facts.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <array>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

using Is = ClaimChange::Is;
constexpr std::size_t mostOnPage = 5, mostOnListPage = 6, mostListPages = 8;
constexpr qsizetype mostSaid = 220, mostListed = 130, mostHow = 72; ///< characters of a row

/// How a claim changed, for the column beside it.
QString howWords(const ClaimChange &change, const Changes &changes, const Landscape &landscape) {
    const auto with = [&](const QString &word) {
        return change.what.isEmpty() ? word : QStringLiteral("%1, %2").arg(word, change.what);
    };
    switch (change.is) {
    case Is::Withdrawn: return tr("withdrawn");
    case Is::Regraded: return with(tr("re-graded"));
    case Is::Changed: return with(tr("changed"));
    case Is::New: break;
    }
    if (change.happenedSince)
        return tr("new, happened since");
    if (changes.hasRecord)
        return tr("new in the dataset");
    const Claim &claim = landscape.claim(*change.claim);
    return isEvent(landscape.kind(claim.subject)) && claim.span.isKnown()
               ? tr("of %1, reported since").arg(wording::shortSpan(claim.span))
               : tr("reported since");
}

/// That it took place, which says most of an incident.
bool isThatItOccurred(const ClaimChange &change) {
    return change.about.section(u'|', 1, 1) == wording::text(word(Predicate::Occurred));
}

/// What changed in the same way of one subject: one row.
struct Group {
    std::vector<const ClaimChange *> changes;
    const ClaimChange &first() const { return *changes.front(); }
    bool isNewEvent() const { return first().is == Is::New && isThatItOccurred(first()); }
};

QString subjectOf(const ClaimChange &change) { return change.about.section(u'|', 0, 0); }

/// In the order of the changes; corrections and re-gradings each by themselves, for each has words of its own.
std::vector<Group> groupsOf(const Changes &changes) {
    std::vector<Group> groups;
    QHash<QString, std::size_t> places;
    for (const ClaimChange &change : changes.changes) {
        const bool alone = change.about.isEmpty() || change.is == Is::Changed || change.is == Is::Regraded;
        const QString key = QStringLiteral("%1 %2").arg(QString::number(int(change.is)), subjectOf(change));
        if (!alone && places.contains(key)) {
            auto &of = groups[places[key]].changes;
            of.insert(isThatItOccurred(change) && !isThatItOccurred(*of.front()) ? of.begin() : of.end(), &change);
            continue;
        }
        if (!alone)
            places.insert(key, groups.size());
        groups.push_back({{&change}});
    }
    return groups;
}

/// As many as there is room for: new incidents and campaigns first, and some of each sort of change.
std::vector<Group> chosen(const std::vector<Group> &groups) {
    std::array<std::vector<const Group *>, 5> sorts;
    for (const Group &group : groups)
        sorts[group.isNewEvent()                  ? 0
              : group.first().is == Is::Withdrawn ? 1
              : group.first().is == Is::Changed   ? 2
              : group.first().is == Is::Regraded  ? 3
                                                  : 4]
            .push_back(&group);
    std::array<std::size_t, 5> taken{};
    std::size_t all = 0;
    for (bool any = true; any && all < mostOnPage;) {
        any = false;
        for (std::size_t sort = 0; sort < sorts.size() && all < mostOnPage; ++sort)
            if (taken[sort] < sorts[sort].size()) {
                ++taken[sort];
                ++all;
                any = true;
            }
    }
    std::vector<Group> result;
    for (std::size_t sort = 0; sort < sorts.size(); ++sort)
        for (std::size_t i = 0; i < taken[sort]; ++i)
            result.push_back(*sorts[sort][i]);
    return result;
}

QString sentenceOf(const Group &group, const Landscape &landscape, qsizetype most) {
    const ClaimChange &change = group.first();
    const auto others = qint64(group.changes.size()) - 1;
    QString said = change.after.isEmpty() ? change.before : change.after;
    if (group.isNewEvent()) {
        const ObjectIndex event = landscape.claim(*change.claim).subject;
        if (const QString summary = wording::paragraph(landscape.summary(event)); !summary.isEmpty())
            said = QStringLiteral("%1: %2").arg(wording::name(landscape, event, 60), summary);
    }
    said = wholeSentences(said, most);
    if (others > 0)
        said += u' ' + tr("And %1 of it.").arg(wording::count(others, tr("more claim"), tr("more claims")));
    return said;
}

AddedTable::Row rowOf(const Group &group, const Changes &changes, const Landscape &landscape, qsizetype most) {
    const ClaimChange &change = group.first();
    AddedTable::Row row;
    QString how = wholeSentences(howWords(change, changes, landscape), mostHow);
    if (std::any_of(group.changes.begin(), group.changes.end(), [](const ClaimChange *c) { return c->wasShown; }))
        how += tr("; it was shown");
    row.cells = {sentenceOf(group, landscape, most), how};
    row.confidence = change.confidence;
    for (const ClaimChange *each : group.changes) {
        if (each->claim)
            row.claims.push_back(*each->claim);
        row.confidence = lowerOf(row.confidence, each->confidence);
    }
    return row;
}

std::vector<Table::Column> columns() { return {{tr("What changed"), 5.4, false}, {tr("How"), 2.0, false}}; }

QString titleOf(const Changes &changes) {
    const auto all = qint64(changes.changes.size());
    if (!changes.hasRecord && all > 0)
        return (all == 1 ? tr("%1 has its first report since %2") : tr("%1 have their first report since %2"))
            .arg(wording::count(all, tr("claim"), tr("claims")), changes.day);
    if (!changes.hasRecord)
        return tr("No claim has its first report since %1").arg(changes.day);
    if (all == 0)
        return tr("Nothing changed since %1").arg(changes.day);
    return tr("Claims since %1: %2").arg(changes.day, countWords(changes));
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
        parts << tr("%1 of %2 claims are listed here, all at the end.")
                     .arg(listed)
                     .arg(wording::number(qint64(changes.changes.size())));
    return parts.join(u' ');
}

QString notesOf(const Changes &changes) {
    constexpr qsizetype mostInNotes = 40;
    QStringList all;
    for (const ClaimChange &change : changes.changes)
        all << changeWords(change);
    QString notes = all.mid(0, mostInNotes).join(u'\n');
    if (all.size() > mostInNotes)
        notes += u'\n' + tr("%1 more.").arg(all.size() - mostInNotes);
    return notes;
}

} // namespace

Page changesPage(Deck &deck, const Selection &selection, const Changes &changes) {
    PageMaker maker(deck, selection);
    AddedTable table;
    table.title = titleOf(changes);
    table.columns = columns();
    const Landscape &landscape = *selection.landscape;
    std::size_t listed = 0;
    for (const Group &group : chosen(groupsOf(changes))) {
        table.rows.push_back(rowOf(group, changes, landscape, mostSaid));
        listed += group.changes.size();
    }
    Page page = maker.table(table);
    page.kind = PageKind::Changes;
    page.about = {QStringLiteral("since")};
    page.subtitle.text = page.subtitle.generated = subtitleOf(changes, listed);
    page.notes = notesOf(changes);
    return page;
}

std::vector<Page> changesAppendix(Deck &deck, const Selection &selection, const Changes &changes) {
    const Landscape &landscape = *selection.landscape;
    const auto groups = groupsOf(changes);
    if (groups.size() <= mostOnPage)
        return {};
    PageMaker maker(deck, selection);
    const std::size_t all = std::min((groups.size() + mostOnListPage - 1) / mostOnListPage, mostListPages);
    std::vector<Page> pages;
    for (std::size_t number = 0; number < all; ++number) {
        AddedTable table;
        table.title = all == 1 ? tr("All that changed since %1").arg(changes.day)
                               : tr("All that changed since %1, %2 of %3").arg(changes.day).arg(number + 1).arg(all);
        table.columns = columns();
        const std::size_t end = std::min(groups.size(), (number + 1) * mostOnListPage);
        for (std::size_t i = number * mostOnListPage; i < end; ++i)
            table.rows.push_back(rowOf(groups[i], changes, landscape, mostListed));
        Page page = maker.table(table);
        page.about = {QStringLiteral("since")};
        if (number + 1 == all && end < groups.size())
            page.subtitle.text = page.subtitle.generated =
                tr("%1 more rows have no room here; the program lists them all.")
                    .arg(wording::number(qint64(groups.size() - end)));
        pages.push_back(std::move(page));
    }
    return pages;
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

void putChanges(Deck &deck, const Selection &selection, const Changes &changes) {
    putChanges(deck, changesPage(deck, selection, changes));
    for (Page &page : changesAppendix(deck, selection, changes)) {
        int key = 0; // each page has one of its own
        for (const Page &each : deck.pages)
            key = std::max(key, each.key);
        page.key = key + 1;
        deck.pages.push_back(std::move(page));
    }
    recount(deck);
}

} // namespace hw::briefing
