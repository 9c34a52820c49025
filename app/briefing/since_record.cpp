// What an export knew, kept as text, and which of those texts a new briefing is held against.
#include "briefing/deck_facts.h"
#include "briefing/deck_json.h"
#include "briefing/deck_text.h"
#include "briefing/since_parts.h"
#include "session/filter_fields.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr const char *firstVersion = "hw-export-1", *headPrefix = "hw-export-2", *claimsPrefix = "claims-2";

} // namespace

QString dayWords(const QDateTime &when) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .toString(when.toLocalTime().date(), QStringLiteral("d MMMM yyyy"));
}

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
    forEachIn(record.filters, *selection.landscape, [&](ClaimIndex index) {
        CitedClaim claim = citedClaim(*selection.landscape, index);
        record.scope.insert(claim.id, std::move(claim));
    });
    record.shown = claimsOf(deck);
    for (const QString &id : record.shown)
        if (const auto claim = deck.claims.constFind(id); claim != deck.claims.cend()) {
            CitedClaim known = *claim; // as it was shown
            if (const auto now = record.scope.constFind(id); known.about.isEmpty() && now != record.scope.cend()) {
                known.about = now->about; // which decks of the first version did not keep
                known.value = now->value;
            }
            record.scope.insert(id, std::move(known));
        }
    return record;
}

QString textOf(const ExportRecord &record) {
    QJsonArray scope, shown;
    for (const CitedClaim &claim : record.scope)
        scope << jsonOf(claim);
    for (const QString &id : record.shown)
        shown << id;
    return packed(headPrefix, {{"deck", record.deck},
                               {"file", record.file},
                               {"when", record.when.toString(Qt::ISODateWithMs)},
                               {"filters", jsonOf(record.filters)},
                               {"inWords", record.inWords},
                               {"dataset", record.dataset},
                               {"datasetDate", record.datasetDate}}) +
           u' ' + packed(claimsPrefix, {{"scope", scope}, {"shown", shown}});
}

namespace {

/// All but the claims: enough to tell which record is meant, without unpacking thousands of them.
std::optional<ExportRecord> headFrom(const QString &text) {
    auto json = unpacked(headPrefix, text.section(u' ', 0, 0));
    if (!json)
        json = unpacked(firstVersion, text);
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
    return record.when.isValid() ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace

std::optional<ExportRecord> recordFrom(const QString &text) {
    auto record = headFrom(text);
    auto claims = unpacked(claimsPrefix, text.section(u' ', 1));
    if (!claims)
        claims = unpacked(firstVersion, text);
    if (!record || !claims)
        return std::nullopt;
    for (const QJsonValue &value : claims->value("scope").toArray())
        if (CitedClaim claim = claimFrom(value.toObject()); !claim.id.isEmpty())
            record->scope.insert(claim.id, std::move(claim));
    for (const QJsonValue &value : claims->value("shown").toArray())
        record->shown << value.toString();
    return record;
}

ToldBefore toldBefore(const QStringList &texts, const Selection &selection, const QDateTime &now,
                      const QString &since) {
    const auto day = PartialDate::parse(since.toStdString());
    const QString filter = wording::text(printFilter(selection.filter));
    std::vector<std::pair<ExportRecord, const QString *>> records; // without their claims, and the texts that have them
    for (const QString &text : texts)
        if (auto head = headFrom(text))
            records.emplace_back(std::move(*head), &text);
    std::stable_sort(records.begin(), records.end(),
                     [](const auto &a, const auto &b) { return a.first.when > b.first.when; });
    ToldBefore told;
    for (auto &[record, text] : records) {
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
        auto whole = recordFrom(*text);
        if (!whole)
            continue;
        // Another file of the same briefing: what was told before it still counts.
        told.again =
            !named && written == now.toLocalTime().date() && changesSince(*whole, selection.landscape).changes.empty();
        if (told.again)
            continue;
        told.record = std::move(whole);
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

} // namespace hw::briefing
