#include "briefing/since.h"

#include "briefing/deck_facts.h"
#include "briefing/deck_json.h"
#include "briefing/deck_text.h"
#include "landscape/filter_text.h"
#include "session/filter_fields.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr const char *prefix = "hw-export-1";
constexpr std::size_t mostOnPage = 5;

QString dayWords(const QDateTime &when) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(when.toLocalTime().date(), QStringLiteral("d MMMM yyyy"));
}

/// Whether the event that the claim is about began on that day or later.
bool beganSince(const Landscape &landscape, ClaimIndex index, DayNumber day) {
    const ObjectIndex subject = landscape.claim(index).subject;
    if (!isEvent(landscape.kind(subject)))
        return false;
    for (const ClaimIndex c : landscape.claimsFrom(subject))
        if (const Claim &claim = landscape.claim(c); claim.predicate == Predicate::Occurred && claim.span.start)
            return claim.span.start->firstDay() >= day;
    return false;
}

QString levelWord(Confidence confidence) { return wording::confidence(confidence).toLower(); }

/// How it is held now against what it was held to be; empty when the same.
QString regrading(const CitedClaim &before, const CitedClaim &after) {
    QStringList parts;
    if (before.confidence != after.confidence)
        parts << tr("confidence %1, was %2").arg(levelWord(after.confidence), levelWord(before.confidence));
    if (before.credibility != after.credibility)
        parts << tr("credibility %1, was %2")
                     .arg(wording::credibility(after.credibility), wording::credibility(before.credibility));
    if (before.evidence != after.evidence)
        parts << tr("%1, was %2")
                     .arg(wording::text(title(after.evidence)).toLower(),
                          wording::text(title(before.evidence)).toLower());
    if (before.disputed != after.disputed)
        parts << (after.disputed ? tr("now disputed") : tr("no longer disputed"));
    return parts.join(QStringLiteral("; "));
}

bool saysOther(const CitedClaim &before, const CitedClaim &after) {
    return before.text != after.text || before.unverified != after.unverified || before.sources != after.sources;
}

/// Every claim that passes one of the filters, once. False: one of them cannot be read in this dataset.
template<class Use>
bool forEachIn(const QStringList &filters, const Landscape &landscape, Use use) {
    QSet<std::uint32_t> used;
    bool all = true;
    for (const QString &text : filters) {
        const auto filter = parseFilter(text.toStdString(), landscape, UnknownValues::Keep);
        all = all && filter;
        if (filter)
            visibleIn(landscape, *filter).claims.forEach([&](std::size_t i) {
                if (const auto index = static_cast<std::uint32_t>(i); !used.contains(index)) {
                    used.insert(index);
                    use(ClaimIndex(index));
                }
            });
    }
    return all;
}

void sort(std::vector<ClaimChange> &changes) {
    std::stable_sort(changes.begin(), changes.end(), [](const ClaimChange &a, const ClaimChange &b) {
        return a.wasShown != b.wasShown ? a.wasShown : a.is < b.is;
    });
}

} // namespace

ExportRecord recordOf(const Deck &deck, const Selection &selection, const QString &fileName, const QDateTime &when) {
    ExportRecord record;
    record.deck = deck.name;
    record.file = fileName;
    record.when = when.toUTC();
    record.filters << wording::text(printFilter(selection.filter));
    record.inWords = filterInWords(selection.filter, *selection.landscape);
    for (const Page &page : deck.pages)
        if (!record.filters.contains(page.frozen.filter))
            record.filters << page.frozen.filter;
    record.dataset = wording::line(selection.landscape->info().version);
    record.datasetDate = wording::line(selection.landscape->info().date);
    record.tlp = markingOf(deck);
    forEachIn(record.filters, *selection.landscape, [&](ClaimIndex index) {
        CitedClaim claim = citedClaim(*selection.landscape, index);
        record.scope.insert(claim.id, std::move(claim));
    });
    record.shown = claimsOf(deck);
    for (const QString &id : record.shown)
        if (const auto claim = deck.claims.constFind(id); claim != deck.claims.cend())
            record.scope.insert(id, *claim); // as it was shown
    return record;
}

QString textOf(const ExportRecord &record) {
    QJsonArray scope, shown;
    for (const CitedClaim &claim : record.scope)
        scope << jsonOf(claim);
    for (const QString &id : record.shown)
        shown << id;
    return packed(prefix, {{"deck", record.deck},
                           {"file", record.file},
                           {"when", record.when.toString(Qt::ISODateWithMs)},
                           {"filters", jsonOf(record.filters)},
                           {"inWords", record.inWords},
                           {"dataset", record.dataset},
                           {"datasetDate", record.datasetDate},
                           {"tlp", int(record.tlp)},
                           {"scope", scope},
                           {"shown", shown}});
}

std::optional<ExportRecord> recordFrom(const QString &text) {
    const auto json = unpacked(prefix, text);
    if (!json)
        return std::nullopt;
    ExportRecord record;
    record.deck = json->value("deck").toString();
    record.file = json->value("file").toString();
    record.when = QDateTime::fromString(json->value("when").toString(), Qt::ISODateWithMs);
    record.filters = listFrom(json->value("filters"));
    if (record.filters.isEmpty())
        record.filters << json->value("filter").toString(); // as the first version kept it
    record.inWords = json->value("inWords").toString(record.filters.value(0));
    record.dataset = json->value("dataset").toString();
    record.datasetDate = json->value("datasetDate").toString();
    const int tlp = json->value("tlp").toInt();
    record.tlp = tlp >= 0 && tlp < int(tlpCount) ? static_cast<Tlp>(tlp) : Tlp::Red;
    for (const QJsonValue &value : json->value("scope").toArray())
        if (CitedClaim claim = claimFrom(value.toObject()); !claim.id.isEmpty())
            record.scope.insert(claim.id, std::move(claim));
    for (const QJsonValue &value : json->value("shown").toArray())
        record.shown << value.toString();
    return record.when.isValid() ? std::optional(std::move(record)) : std::nullopt;
}

ToldBefore toldBefore(const QStringList &texts, const Selection &selection, const QDateTime &now,
                      const QString &since) {
    const auto day = PartialDate::parse(since.toStdString());
    const QString filter = wording::text(printFilter(selection.filter));
    ToldBefore told;
    for (const QString &text : texts) {
        auto record = recordFrom(text);
        if (!record)
            continue;
        const QDate written = record->when.toLocalTime().date();
        const bool named = record->dataset == since;
        const bool before = day && QDate(1970, 1, 1).daysTo(written) <= static_cast<qint64>(day->lastDay());
        if (!since.isEmpty() && !named && !before)
            continue;
        const bool isOther = record->filters.value(0) != filter;
        auto &best = isOther ? told.other : told.record;
        if (best && best->when >= record->when)
            continue;
        // Another file of the same briefing: what was told before it still counts.
        if (!isOther && !named && written == now.toLocalTime().date() &&
            changesSince(*record, selection.landscape).changes.empty())
            continue;
        best = std::move(record);
    }
    if (told.record)
        told.other.reset();
    return told;
}

QString notToldWords(const Selection &selection, const ToldBefore &told) {
    const QString scope = filterInWords(selection.filter, *selection.landscape);
    QString words = scope.isEmpty() ? tr("Not briefed before without a filter.")
                                    : tr("Not briefed before under this filter (%1).").arg(scope);
    if (told.other)
        words += u' ' + tr("The last other briefing, of %1, had %2.")
                            .arg(dayWords(told.other->when), told.other->inWords.isEmpty()
                                                                 ? tr("no filter")
                                                                 : tr("the filter %1").arg(told.other->inWords));
    return words;
}

std::size_t Changes::count(ClaimChange::Is is) const {
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(), [is](const ClaimChange &c) { return c.is == is; }));
}

Changes changesSince(const ExportRecord &record, const LandscapePtr &landscape) {
    Changes answer;
    answer.since = tr("the briefing of %1 (dataset %2)").arg(dayWords(record.when), record.dataset);
    answer.day = dayWords(record.when);
    answer.inWords = record.inWords;
    answer.hasRecord = true;
    const auto datasetDay = PartialDate::parse(record.datasetDate.toStdString());
    const QSet<QString> shown(record.shown.begin(), record.shown.end());
    for (const CitedClaim &before : record.scope) {
        const auto claim = landscape->findClaim(before.id.toStdString());
        ClaimChange change{ClaimChange::Is::Withdrawn, before.id, before.text, {}, {},
                           shown.contains(before.id),  claim};
        if (claim) {
            const CitedClaim after = citedClaim(*landscape, *claim);
            change.what = regrading(before, after);
            change.after = after.text;
            change.is = change.what.isEmpty() ? ClaimChange::Is::Changed : ClaimChange::Is::Regraded;
            if (change.what.isEmpty() && !saysOther(before, after))
                continue;
        }
        answer.changes.push_back(std::move(change));
    }
    const bool all = forEachIn(record.filters, *landscape, [&](ClaimIndex claim) {
        const QString id = wording::line(landscape->claim(claim).id);
        if (!record.scope.contains(id))
            answer.changes.push_back({ClaimChange::Is::New,
                                      id,
                                      {},
                                      wording::claimSentence(*landscape, claim),
                                      {},
                                      false,
                                      claim,
                                      datasetDay && beganSince(*landscape, claim, datasetDay->lastDay())});
    });
    if (!all) // what passes it now cannot be known
        answer.since += tr("; one of its filters cannot be read any more, so what is new inside it is not listed");
    sort(answer.changes);
    return answer;
}

Changes publicSince(const Selection &selection, const PartialDate &date) {
    Changes answer;
    answer.since = answer.day = wording::date(date);
    const Landscape &landscape = *selection.landscape;
    selection.visible.claims.forEach([&](std::size_t i) {
        const ClaimIndex claim(static_cast<std::uint32_t>(i));
        const auto &reported = landscape.claim(claim).reported;
        if (reported && reported->firstDay() >= date.firstDay())
            answer.changes.push_back({ClaimChange::Is::New,
                                      wording::line(landscape.claim(claim).id),
                                      {},
                                      wording::claimSentence(landscape, claim),
                                      {},
                                      false,
                                      claim,
                                      beganSince(landscape, claim, date.firstDay())});
    });
    answer.inWords = filterInWords(selection.filter, landscape);
    // Without a briefing to compare with, what happened since comes first, then what else happened, then how.
    std::stable_sort(answer.changes.begin(), answer.changes.end(), [&](const ClaimChange &a, const ClaimChange &b) {
        const auto order = [&](const ClaimChange &change) {
            const Claim &claim = landscape.claim(*change.claim);
            return std::tuple(!change.happenedSince, !isEvent(landscape.kind(claim.subject)), claim.predicate);
        };
        return order(a) < order(b);
    });
    return answer;
}

std::size_t Changes::happenedSince() const {
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(), [](const ClaimChange &c) { return c.happenedSince; }));
}

QString countWords(const Changes &changes) {
    QStringList parts;
    if (!changes.hasRecord && !changes.changes.empty())
        return tr("%1 first reported, %2 of them of what happened since")
            .arg(wording::count(qint64(changes.changes.size()), tr("claim"), tr("claims")))
            .arg(changes.happenedSince());
    const auto add = [&](ClaimChange::Is is, const QString &word) {
        if (const std::size_t n = changes.count(is))
            parts << wording::number(qint64(n)) + u' ' + word;
    };
    add(ClaimChange::Is::Withdrawn, tr("withdrawn"));
    add(ClaimChange::Is::Regraded, tr("re-graded"));
    add(ClaimChange::Is::Changed, tr("changed"));
    add(ClaimChange::Is::New, tr("new"));
    return parts.isEmpty() ? tr("nothing changed") : parts.join(QStringLiteral(", "));
}

QString changeWords(const ClaimChange &change) {
    switch (change.is) {
    case ClaimChange::Is::Withdrawn: return tr("Withdrawn: %1").arg(change.before);
    case ClaimChange::Is::Regraded: {
        const QString now = tr("Re-graded (%1): %2").arg(change.what, change.after);
        return change.before == change.after ? now : tr("%1 Before: %2").arg(now, change.before);
    }
    case ClaimChange::Is::Changed:
        return change.before == change.after ? tr("Other sources: %1").arg(change.after)
                                             : tr("Changed: %1 Before: %2").arg(change.after, change.before);
    case ClaimChange::Is::New: break;
    }
    return (change.happenedSince ? tr("Happened since: %1") : tr("New: %1")).arg(change.after);
}

namespace {

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
