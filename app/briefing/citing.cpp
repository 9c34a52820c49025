#include "briefing/citing.h"

#include "landscape/findings.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

QString whyWords(const Sureness &sure) {
    QString why = tr("%1, %2").arg(wording::count(sure.sources, tr("source"), tr("sources")),
                                   wording::count(sure.publishers, tr("publisher"), tr("publishers")));
    if (sure.weakSources > 0)
        why += tr(", %1 weak").arg(sure.weakSources);
    if (sure.disputed > 0)
        why += tr("; %1 disputed").arg(sure.disputed);
    if (sure.unverified > 0)
        why += tr("; %1 unverified").arg(sure.unverified);
    return why + u'.';
}

} // namespace

CitedClaim citedClaim(const Landscape &landscape, ClaimIndex index) {
    const Claim &claim = landscape.claim(index);
    CitedClaim cited;
    cited.id = wording::line(claim.id);
    cited.dataset = wording::line(landscape.info().version);
    cited.text = wording::claimSentence(landscape, index);
    cited.confidence = claim.confidence;
    cited.evidence = claim.evidence;
    cited.credibility = claim.credibility;
    cited.disputed = claim.isDisputed();
    cited.unverified = wording::line(claim.unverified);
    for (const ObjectIndex source : landscape.sourcesOf(index))
        cited.sources << wording::line(landscape.id(source));
    return cited;
}

CitedSource citedSource(const Landscape &landscape, ObjectIndex source) {
    const SourceDetails details = landscape.source(source);
    CitedSource cited;
    cited.id = wording::line(landscape.id(source));
    cited.title = wording::name(landscape, source, 300);
    cited.publisher = wording::line(details.publisher);
    cited.date = details.published ? wording::date(*details.published) : QString();
    cited.url = wording::line(details.url, 2000);
    cited.reliability = details.reliability;
    cited.weak = details.weak;
    return cited;
}

QString wholeSentences(const QString &text, qsizetype most) {
    if (text.size() <= most)
        return text;
    qsizetype end = -1;
    for (qsizetype at = text.indexOf(QLatin1String(". ")); at >= 0 && at < most;
         at = text.indexOf(QLatin1String(". "), at + 1))
        end = at;
    return end > 20 ? text.left(end + 1) : text.left(most - 1).trimmed() + QChar(0x2026);
}

QStringList Citing::cite(std::vector<ClaimIndex> claims) {
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    const auto &columns = m_landscape.columns();
    std::stable_sort(claims.begin(), claims.end(), [&](ClaimIndex a, ClaimIndex b) {
        const auto key = [&](ClaimIndex c) {
            return std::tuple(columns.confidence[c.value], columns.weakOnly[c.value] == 0, columns.evidence[c.value],
                              columns.reportedDay[c.value] == noDayFirst ? INT32_MIN : columns.reportedDay[c.value]);
        };
        return key(a) > key(b);
    });
    QStringList ids;
    for (const ClaimIndex index : claims) {
        CitedClaim cited = citedClaim(m_landscape, index);
        ids << cited.id;
        for (const ObjectIndex source : m_landscape.sourcesOf(index))
            if (const QString id = wording::line(m_landscape.id(source)); !m_deck.sources.contains(id))
                m_deck.sources.insert(id, citedSource(m_landscape, source));
        if (const auto known = m_deck.claims.constFind(cited.id); known != m_deck.claims.cend())
            cited.marking = known->marking; // what somebody marked stays marked
        m_deck.claims.insert(cited.id, cited);
    }
    return ids;
}

Statement Citing::say(const QString &text, std::vector<ClaimIndex> claims) {
    Statement statement;
    statement.text = text;
    statement.generated = text;
    statement.claims = cite(std::move(claims));
    return statement;
}

Statement Citing::sure(const QString &text, const std::vector<ClaimIndex> &claims) {
    Statement statement = say(text, claims);
    std::vector<ClaimIndex> once(claims);
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    const Sureness sure = surenessOf(m_landscape, once);
    statement.confidence = sure.confidence;
    statement.why = whyWords(sure);
    return statement;
}

} // namespace hw::briefing
