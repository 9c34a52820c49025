#include "briefing/since_parts.h"

#include "session/filter_fields.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

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

void sort(std::vector<ClaimChange> &changes) {
    std::stable_sort(changes.begin(), changes.end(), [](const ClaimChange &a, const ClaimChange &b) {
        return a.wasShown != b.wasShown ? a.wasShown : a.is < b.is;
    });
}

} // namespace

std::size_t Changes::count(ClaimChange::Is is) const {
    return static_cast<std::size_t>(
        std::count_if(changes.begin(), changes.end(), [is](const ClaimChange &c) { return c.is == is; }));
}

namespace {

bool isOneOf(Predicate predicate, std::initializer_list<Predicate> list) {
    return std::find(list.begin(), list.end(), predicate) != list.end();
}

/// The sort of fact that a claim is: of its subject, by its predicate, of its object. An event has one victim, one
/// country and one actor of an origin that a correction puts in the place of another; statements are told apart by
/// their sources alone.
QString sortOf(const CitedClaim &claim) {
    const QStringList parts = claim.about.split(u'|');
    const auto predicate = fromWord<Predicate>(parts.value(1).toStdString());
    return predicate && isOneOf(*predicate, {Predicate::Victim, Predicate::AttributedTo, Predicate::OriginatesFrom,
                                             Predicate::SponsoredBy})
               ? parts.mid(0, 2).join(u'|')
               : claim.about;
}

/// How well one claim can stand for another of the same sort: 0 not at all.
qsizetype likeness(const CitedClaim &before, const CitedClaim &after, bool isOnly) {
    qsizetype shared = 0;
    for (const QString &source : before.sources)
        shared += after.sources.contains(source);
    const bool isStatement = before.about.section(u'|', 1, 1) == wording::text(word(Predicate::Statement));
    const bool sameObject = before.about == after.about;
    return isStatement ? shared : 2 * shared + (isOnly ? 1 : 0) + (shared > 0 && sameObject ? 1 : 0);
}

QString correction(const CitedClaim &before, const CitedClaim &after) {
    constexpr qsizetype shortValue = 50;
    QStringList parts;
    if (before.value != after.value && !before.value.isEmpty() && before.value.size() <= shortValue)
        parts << tr("was %1").arg(before.value);
    else if (before.value == after.value && before.text == after.text)
        parts << tr("said by somebody else");
    if (const QString graded = regrading(before, after); !graded.isEmpty())
        parts << graded;
    return parts.join(QStringLiteral("; "));
}

/// Pairs what is gone with what came in its place; what is left of `fresh` is new.
class Corrections {
public:
    Corrections(const std::vector<CitedClaim> &gone, std::vector<CitedClaim> &fresh)
        : m_fresh(fresh) {
        for (const CitedClaim &claim : gone)
            ++m_gone[sortOf(claim)];
        for (std::size_t i = 0; i < fresh.size(); ++i)
            m_places[sortOf(fresh[i])].push_back(i);
    }
    std::optional<CitedClaim> of(const CitedClaim &before) {
        const QString sort = sortOf(before);
        if (before.about.isEmpty() || !m_places.contains(sort))
            return std::nullopt;
        auto &places = m_places[sort];
        const bool isOnly = m_gone[sort] == 1 && places.size() == 1;
        auto best = places.end();
        qsizetype most = 0;
        for (auto at = places.begin(); at != places.end(); ++at)
            if (const qsizetype like = likeness(before, m_fresh[*at], isOnly); like > most) {
                most = like;
                best = at;
            }
        if (best == places.end())
            return std::nullopt;
        CitedClaim after = m_fresh[*best];
        m_used.insert(after.id);
        places.erase(best);
        return after;
    }
    bool isUsed(const QString &id) const { return m_used.contains(id); }

private:
    const std::vector<CitedClaim> &m_fresh;
    QHash<QString, int> m_gone;
    QHash<QString, std::vector<std::size_t>> m_places; ///< in m_fresh, not yet taken
    QSet<QString> m_used;
};

/// What became of a claim that the dataset still has; none: nothing.
std::optional<ClaimChange> changeOf(const CitedClaim &before, const CitedClaim &after, ClaimIndex claim) {
    ClaimChange change{ClaimChange::Is::Regraded, before.id, before.text, after.text,
                       regrading(before, after),  false,     claim};
    if (change.what.isEmpty()) {
        if (!saysOther(before, after))
            return std::nullopt;
        change.is = ClaimChange::Is::Changed;
    }
    return change;
}

} // namespace

Changes changesSince(const ExportRecord &record, const LandscapePtr &landscape) {
    Changes answer;
    answer.since =
        record.file.isEmpty()
            ? tr("the briefing of %1 (dataset %2)").arg(dayWords(record.when), record.dataset)
            : tr("the briefing of %1 (%2, dataset %3)").arg(dayWords(record.when), record.file, record.dataset);
    answer.day = dayWords(record.when);
    answer.inWords = record.inWords;
    answer.hasRecord = true;
    const auto datasetDay = PartialDate::parse(record.datasetDate.toStdString());
    const QSet<QString> shown(record.shown.begin(), record.shown.end());
    std::vector<CitedClaim> gone, fresh;
    const auto add = [&](ClaimChange change, const CitedClaim &known, Confidence confidence) {
        change.wasShown = shown.contains(known.id);
        change.about = known.about;
        change.confidence = confidence;
        answer.changes.push_back(std::move(change));
    };
    const bool all = forEachIn(record.filters, *landscape, [&](ClaimIndex claim) {
        if (!record.scope.contains(wording::line(landscape->claim(claim).id)))
            fresh.push_back(citedClaim(*landscape, claim));
    });
    for (const CitedClaim &before : record.scope)
        if (const auto claim = landscape->findClaim(before.id.toStdString()); !claim)
            gone.push_back(before);
        else if (const CitedClaim after = citedClaim(*landscape, *claim); auto change = changeOf(before, after, *claim))
            add(std::move(*change), after, after.confidence);
    Corrections corrections(gone, fresh);
    for (const CitedClaim &before : gone) {
        ClaimChange change{ClaimChange::Is::Withdrawn, before.id, before.text, {}, {}, false, {}};
        const auto after = corrections.of(before);
        if (after) {
            change.is = ClaimChange::Is::Changed;
            change.after = after->text;
            change.what = correction(before, *after);
            change.claim = landscape->findClaim(after->id.toStdString());
        }
        add(std::move(change), before, after ? after->confidence : before.confidence);
    }
    for (const CitedClaim &after : fresh)
        if (const auto claim = landscape->findClaim(after.id.toStdString()); claim && !corrections.isUsed(after.id)) {
            ClaimChange change{ClaimChange::Is::New, after.id, {}, after.text, {}, false, claim};
            change.happenedSince = datasetDay && beganSince(*landscape, *claim, datasetDay->lastDay());
            add(std::move(change), after, after.confidence);
        }
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
                                      beganSince(landscape, claim, date.firstDay()),
                                      citedClaim(landscape, claim).about,
                                      landscape.claim(claim).confidence});
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
    const QString because = change.what.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(change.what);
    switch (change.is) {
    case ClaimChange::Is::Withdrawn: return tr("Withdrawn: %1").arg(change.before);
    case ClaimChange::Is::Regraded: {
        const QString now = tr("Re-graded%1: %2").arg(because, change.after);
        return change.before == change.after ? now : tr("%1 Before: %2").arg(now, change.before);
    }
    case ClaimChange::Is::Changed:
        return change.before != change.after ? tr("Changed%1: %2 Before: %3").arg(because, change.after, change.before)
               : change.what.isEmpty()       ? tr("Changed (other sources): %1").arg(change.after)
                                             : tr("Changed%1: %2").arg(because, change.after);
    case ClaimChange::Is::New: break;
    }
    return (change.happenedSince ? tr("New (happened since): %1") : tr("New: %1")).arg(change.after);
}

} // namespace hw::briefing
