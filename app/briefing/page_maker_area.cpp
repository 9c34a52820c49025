// The bottom line, and what a draft says where its filter asks for research areas: not that these are named most often,
// which the filter made so, but who reaches for them and how much of that was observed.
#include "briefing/page_maker.h"

#include "landscape/answer_words.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// Without the other names in brackets.
QString shortName(const Landscape &landscape, ObjectIndex object) {
    const QString name = wording::name(landscape, object);
    const qsizetype bracket = name.indexOf(QLatin1String(" ("));
    return bracket > 0 ? name.left(bracket) : name;
}

QString listed(const Landscape &landscape, const std::vector<ObjectIndex> &objects, std::size_t most) {
    std::vector<std::string> names;
    for (const ObjectIndex object : objects)
        names.push_back(shortName(landscape, object).toStdString());
    return wording::paragraph(answers::listed(names, most));
}

QString ofEvents(std::size_t some, std::uint32_t all) {
    return tr("%1 of %2").arg(some).arg(wording::count(all, tr("incident or campaign"), tr("incidents and campaigns")));
}

} // namespace

QString PageMaker::areaName() const {
    if (m_reach.asked.size() != 1)
        return m_reach.asked.empty() ? tr("a research area") : tr("these research areas");
    return wording::name(m_landscape, m_reach.asked.front());
}

QString PageMaker::areaHeadline(std::vector<ClaimIndex> &claims) const {
    if (m_reach.aimed.empty()) {
        claims = occurred(m_events);
        return tr("No incident or campaign had %1 as its aim").arg(areaName());
    }
    claims = m_reach.aims;
    // The title of a one-page brief has nine words at most.
    const auto fits = [](const QString &title) { return title.count(u' ') <= 8; };
    const QString whole = tr("%1 targeted %2").arg(ofEvents(m_reach.aimed.size(), m_overview.events), areaName());
    if (fits(whole))
        return whole;
    const QString count = tr("%1 of %2").arg(m_reach.aimed.size()).arg(m_overview.events);
    const QString brief = tr("%1: the aim of %2").arg(areaName(), count);
    return fits(brief) ? brief : tr("%1: aim of %2").arg(areaName(), count);
}

/// How many had it as the aim, and who is behind these.
Statement PageMaker::areaLine() {
    const QString counted = ofEvents(m_reach.aimed.size(), m_overview.events);
    if (m_reach.aimed.empty())
        return m_citing.say(
            tr("None of %1 is reported to have had %2 as the aim.")
                .arg(wording::count(m_overview.events, tr("incident or campaign"), tr("incidents and campaigns")),
                     areaName()),
            occurred(m_events));
    std::vector<ClaimIndex> claims =
        m_reach.aims; // that it took place, too, is needed: an aim is no surer than its event
    const auto took = occurred(m_reach.aimed);
    claims.insert(claims.end(), took.begin(), took.end());
    std::vector<ObjectIndex> actors; // of these incidents and campaigns; others only say that they target it
    for (const ObjectIndex event : m_reach.attributed)
        for (const ClaimIndex c : m_landscape.claimsFrom(event))
            if (m_visible.claim(c) && m_landscape.claim(c).predicate == Predicate::AttributedTo) {
                claims.push_back(c);
                if (const ObjectIndex by = m_landscape.claim(c).object;
                    by.isValid() && std::find(actors.begin(), actors.end(), by) == actors.end())
                    actors.push_back(by);
            }
    const QString names = listed(m_landscape, actors, 3);
    const QString who = m_reach.attributed.empty() ? tr("none of them attributed")
                        : names.isEmpty() ? tr("%1 of them attributed to a state").arg(m_reach.attributed.size())
                        : m_reach.attributed.size() == m_reach.aimed.size()
                            ? tr("attributed to %1").arg(names)
                            : tr("%1 of them attributed, to %2").arg(m_reach.attributed.size()).arg(names);
    return m_citing.sure(tr("%1 had %2 as the aim, %3.").arg(counted, areaName(), who), claims);
}

/// One sentence for what stands out, one for what qualifies it, each with its own claims.
std::vector<Statement> PageMaker::bottomLines(bool isBrief) {
    std::vector<Statement> lines;
    std::vector<ClaimIndex> second;
    if (m_overview.events > 0 && !m_reach.asked.empty())
        lines.push_back(areaLine());
    else
        lines.push_back(m_citing.sure(wording::paragraph(m_line.first), m_line.claims));
    if (m_line.second.empty())
        return lines;
    second = eventsOfBasis(m_landscape, m_visible, AreaBasis::ServiceDisrupted).claims;
    EventQuery query;
    query.unattributedOnly = true;
    const auto more = occurred(eventsBehind(m_landscape, m_visible, query));
    second.insert(second.end(), more.begin(), more.end());
    QString text = wording::paragraph(m_line.second);
    // Said on the slide; the one-page brief has room for it where the sentence is short.
    if (const QString besides = noIntrusionWords(); text.endsWith(u'.') && (!isBrief || m_overview.careDisrupted == 0))
        text = text.chopped(1) + besides + u'.';
    lines.push_back(m_citing.say(text, second));
    return lines;
}

/// "; 2 of these are no intrusions": of those without attribution, where nobody can be named. Empty where there are
/// none.
QString PageMaker::noIntrusionWords() const {
    const std::size_t without = m_overview.unattributed - intrudersUnnamed().size();
    return without == 0   ? QString()
           : without == 1 ? tr("; 1 of these is no intrusion")
                          : tr("; %1 of these are no intrusions").arg(without);
}

/// What is observed and what is assessed, never added up: each is as sure as it is by itself.
std::vector<Statement> PageMaker::reachers() {
    if (m_reach.aimers.empty() && m_reach.interested.empty())
        return {m_citing.say(tr("Nobody is named as having %1 as the aim.").arg(areaName()), occurred(m_events))};
    std::vector<Statement> found;
    found.push_back(m_reach.aimers.empty()
                        ? m_citing.say(tr("Observed targeting: nobody is named."), occurred(m_events))
                        : m_citing.sure(tr("Observed targeting: %1.").arg(listed(m_landscape, m_reach.aimers, 3)),
                                        m_reach.aimersSaid));
    if (!m_reach.interested.empty())
        found.push_back(
            m_citing.sure(tr("Assessed interest alone: %1.").arg(listed(m_landscape, m_reach.interested, 3)),
                          m_reach.interestsAssessed));
    return found;
}

} // namespace hw::briefing
