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
    std::vector<ExportRecord> records;
    for (const QString &text : texts)
        if (auto record = recordFrom(text))
            records.push_back(std::move(*record));
    std::stable_sort(records.begin(), records.end(),
                     [](const ExportRecord &a, const ExportRecord &b) { return a.when > b.when; });
    ToldBefore told;
    for (ExportRecord &record : records) {
        const QDate written = record.when.toLocalTime().date();
        const bool named = record.dataset == since;
        const bool before = day && QDate(1970, 1, 1).daysTo(written) <= static_cast<qint64>(day->lastDay());
        if (!since.isEmpty() && !named && !before)
            continue;
        if (record.filters.value(0) != filter) {
            if (!told.other)
                told.other = std::move(record);
            continue;
        }
        // Another file of the same briefing: what was told before it still counts.
        told.again =
            !named && written == now.toLocalTime().date() && changesSince(record, selection.landscape).changes.empty();
        if (told.again)
            continue;
        told.record = std::move(record);
        told.other.reset();
        break;
    }
    return told;
}

QString notToldWords(const Selection &selection, const ToldBefore &told) {
    const QString scope = filterInWords(selection.filter, *selection.landscape);
    if (told.again)
        return scope.isEmpty() ? tr("Not briefed before today without a filter.")
                               : tr("Not briefed before today under this filter (%1).").arg(scope);
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

} // namespace hw::briefing
