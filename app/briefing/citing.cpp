#include "briefing/citing.h"

#include "landscape/findings.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// "of 10 claims 8 high, 1 moderate, 1 low"; empty where all are held alike.
QString levelWords(const Sureness &sure) {
    QStringList levels;
    for (const Confidence level : {Confidence::High, Confidence::Moderate, Confidence::Low, Confidence::NotStated})
        if (const std::uint32_t n = sure.held[std::size_t(level)]; n > 0)
            levels << tr("%1 %2").arg(wording::number(n), wording::confidence(level).toLower());
    return levels.size() < 2
               ? QString()
               : tr("of %1 %2")
                     .arg(wording::count(sure.claims, tr("claim"), tr("claims")), levels.join(QStringLiteral(", ")));
}

/// What the confidence of a sentence was read from. Publishers are counted, not weighed: who of them only retells
/// another's report is not in the data, and the words say so.
QString whyWords(const Sureness &sure) {
    QStringList parts;
    if (const QString levels = levelWords(sure); !levels.isEmpty())
        parts << levels;
    QString from = wording::count(sure.sources, tr("source"), tr("sources"));
    if (sure.weakSources > 0)
        from += sure.weakSources == sure.sources ? tr(" (weak)") : tr(" (%1 weak)").arg(sure.weakSources);
    parts << from + (sure.publishers == 1
                         ? tr(" of one publisher")
                         : tr(" of %1 publishers, retellings included").arg(wording::number(sure.publishers)));
    if (sure.disputed > 0)
        parts << tr("%1 disputed").arg(sure.disputed);
    if (sure.unverified > 0)
        parts << tr("%1 not verified").arg(sure.unverified);
    return parts.join(QStringLiteral("; ")) + u'.';
}

/// What is said beside who it is said of and what sort of fact it is: the part that a correction changes.
QString valueOf(const Landscape &landscape, const Claim &claim) {
    QStringList parts;
    if (!claim.value.empty())
        parts << wording::line(claim.value);
    if (claim.object.isValid() && claim.areaBasis == AreaBasis::None)
        parts << wording::name(landscape, claim.object);
    if (claim.areaBasis != AreaBasis::None)
        parts << wording::text(title(claim.areaBasis)).toLower();
    if (claim.span.isKnown())
        parts << wording::span(claim.span);
    return parts.join(QStringLiteral(", "));
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
    cited.about = QStringList{wording::line(landscape.id(claim.subject)), wording::text(word(claim.predicate)),
                              claim.object.isValid() ? wording::line(landscape.id(claim.object)) : QString()}
                      .join(u'|');
    cited.value = valueOf(landscape, claim);
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

QStringList Citing::cite(std::vector<ClaimIndex> claims, Order order) {
    const auto &columns = m_landscape.columns();
    if (order == Order::SurestFirst) {
        std::sort(claims.begin(), claims.end());
        std::stable_sort(claims.begin(), claims.end(), [&](ClaimIndex a, ClaimIndex b) {
            const auto key = [&](ClaimIndex c) {
                const DayNumber reported = columns.reportedDay[c.value];
                return std::tuple(columns.confidence[c.value], columns.weakOnly[c.value] == 0,
                                  columns.evidence[c.value], reported == noDayFirst ? INT32_MIN : reported);
            };
            return key(a) > key(b);
        });
    }
    std::unordered_set<ClaimIndex> seen;
    std::erase_if(claims, [&](ClaimIndex c) { return !seen.insert(c).second; });
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

Statement Citing::say(const QString &text, std::vector<ClaimIndex> claims, Order order) {
    Statement statement;
    statement.text = text;
    statement.generated = text;
    statement.claims = cite(std::move(claims), order);
    return statement;
}

Statement Citing::sure(const QString &text, const std::vector<ClaimIndex> &claims, Order order) {
    Statement statement = say(text, claims, order);
    if (claims.empty())
        return statement;
    std::vector<ClaimIndex> once(claims);
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    const Sureness sure = surenessOf(m_landscape, once);
    statement.confidence = sure.confidence;
    statement.why = whyWords(sure);
    return statement;
}

QString Citing::shortWhy(const Statement &statement) const {
    std::vector<ClaimIndex> claims;
    for (const QString &id : statement.claims)
        if (const auto claim = m_landscape.findClaim(id.toStdString()))
            claims.push_back(*claim);
    const Sureness sure = surenessOf(m_landscape, claims);
    if (const QString levels = levelWords(sure); !levels.isEmpty())
        return levels + u'.';
    const QString sources = wording::count(sure.sources, tr("source"), tr("sources"));
    return sure.publishers == 1 ? tr("%1 of one publisher.").arg(sources) : tr("%1, retellings included.").arg(sources);
}

} // namespace hw::briefing
