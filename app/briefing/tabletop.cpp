// The sheet of a 60-minute exercise.
#include "briefing/questions.h"

#include "briefing/deck_facts.h"
#include "briefing/speaker_notes.h"
#include "landscape/answer_words.h"
#include "landscape/event_facts.h"
#include "landscape/profile.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// The newest intrusion that disrupted care, else the newest at all: what nobody broke into is no exercise.
ObjectIndex scenarioOf(const Landscape &landscape, const VisibleSet &visible, const Overview &overview) {
    const BasisCount disrupted = eventsOfBasis(landscape, visible, AreaBasis::ServiceDisrupted);
    ObjectIndex newest;
    for (const ObjectIndex event : overview.newest) {
        if (!hasIntruder(landscape, event))
            continue;
        if (std::find(disrupted.events.begin(), disrupted.events.end(), event) != disrupted.events.end())
            return event;
        if (!newest.isValid())
            newest = event;
    }
    return newest;
}

struct Seen {
    QString words;
    std::vector<ClaimIndex> claims;
};

/// What of this sort is known of the event, or of who is behind it, the best attested first.
template<class IsOne>
Seen techniquesOf(const Landscape &landscape, const Profile &profile, IsOne isOne, std::size_t most) {
    Seen seen;
    std::vector<std::string> names;
    for (const ProfileLink &link : profile.techniques)
        if (names.size() < most && isOne(link.object)) {
            names.push_back(answers::nameOf(landscape, link.object));
            seen.claims.insert(seen.claims.end(), link.ownClaims.begin(), link.ownClaims.end());
            seen.claims.insert(seen.claims.end(), link.eventClaims.begin(), link.eventClaims.end());
        }
    seen.words = wording::paragraph(answers::listed(names));
    return seen;
}

auto ofTactic(const Landscape &landscape, std::string_view id) {
    return [&landscape, id](ObjectIndex technique) {
        const auto tactics = landscape.tacticsOf(technique);
        return std::any_of(tactics.begin(), tactics.end(), [&](ObjectIndex t) { return landscape.id(t) == id; });
    };
}

/// What comes in by the minute, from what is known of the event or of the actor that it is attributed to. Where nothing
/// is, from nobody's: techniques of others would be another story.
Table injectsOf(const Selection &selection, Citing &citing, ObjectIndex event, ObjectIndex actor) {
    const Landscape &landscape = *selection.landscape;
    const VisibleSet &visible = selection.visible;
    const Profile own = profileOf(landscape, visible, event);
    const Profile ofActor = actor.isValid() ? profileOf(landscape, visible, actor) : Profile();
    const auto seenOf = [&](const auto &isOne) {
        Seen seen = techniquesOf(landscape, own, isOne, 2);
        return seen.words.isEmpty() ? techniquesOf(landscape, ofActor, isOne, 2) : seen;
    };
    Table table;
    table.heading = tr("By the minute");
    table.columns = {
        {tr("Minute"), 1, false}, {tr("What comes in"), 4.6, false}, {tr("What the table decides"), 3.4, false}};
    const auto add = [&](const QString &minute, const QString &in, const QString &decide,
                         const std::vector<ClaimIndex> &behind) {
        table.rows.push_back({{minute, in, decide}, Confidence::NotStated, citing.cite(behind), Tlp::Clear});
    };
    add(tr("0–5"), tr("The scenario is read; roles are given: care, research, IT, law, press."),
        tr("Who leads, who writes."), {});
    const Seen entry = seenOf([&](ObjectIndex technique) { return isInitialAccess(landscape, technique); });
    add(tr("5–15"),
        entry.words.isEmpty() ? tr("An account works at an odd hour; how they came in is not known.")
                              : tr("Somebody came in by %1.").arg(entry.words),
        tr("What is cut off at once, and what that stops."), entry.claims);
    const Seen spread = seenOf(ofTactic(landscape, "TA0008"));
    add(tr("15–30"),
        spread.words.isEmpty() ? tr("A second system behaves like the first.")
                               : tr("They move on by %1.").arg(spread.words),
        tr("Which services run on paper, and for how long."), spread.claims);
    const Seen impact = seenOf(ofTactic(landscape, "TA0040"));
    add(tr("30–40"),
        impact.words.isEmpty() ? tr("Files on a research share cannot be opened, or are offered for sale.")
                               : tr("What is seen now: %1.").arg(impact.words),
        tr("What goes on without these data; who tells patients and partners."), impact.claims);
    add(tr("40–50"), tr("A journalist asks; a partner wants to know whether its data are safe."),
        tr("What is said, by whom, with which certainty."), {});
    const Stops stops = stopsOf(landscape, visible);
    std::vector<std::string> measures;
    std::vector<ClaimIndex> behind;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, stops.stops.size()); ++i) {
        measures.push_back(answers::nameOf(landscape, stops.stops[i].recommendation));
        behind.insert(behind.end(), stops.stops[i].claims.begin(), stops.stops[i].claims.end());
    }
    add(tr("50–60"), tr("Looking back: what would have stopped it earlier."),
        measures.empty() ? tr("Three measures with owner and date.")
                         : tr("Three measures with owner and date; on the list: %1.")
                               .arg(wording::paragraph(answers::listed(measures))),
        behind);
    return table;
}

} // namespace

Page tabletopPage(Deck &deck, const Selection &selection) {
    const Landscape &landscape = *selection.landscape;
    const VisibleSet &visible = selection.visible;
    const Overview overview = overviewOf(landscape, visible);
    const ObjectIndex event = scenarioOf(landscape, visible, overview);
    PageMaker maker(deck, selection);
    Citing citing(deck, landscape);
    AddedTable injects;
    injects.title = event.isValid() ? tr("Sixty minutes: what if it were us?")
                                    : tr("No intrusion in this selection to make an exercise from");
    Page page = maker.table(injects);
    page.kind = PageKind::Tabletop;
    page.blocks.clear();
    if (!event.isValid())
        return page;
    static constexpr Predicate said[] = {Predicate::Occurred, Predicate::Outcome, Predicate::LinkedTo,
                                         Predicate::AttributedTo};
    const auto claims = claimsOfEvents(landscape, visible, {&event, 1}, said);
    EventFacts facts;
    readFacts(landscape, visible, event, facts);
    const ObjectIndex actor = facts.actors.empty() ? ObjectIndex() : facts.actors.front();
    const QString summary = wholeSentences(wording::paragraph(landscape.summary(event)), 300);
    Prose scenario{Prose::Is::Lines, tr("Scenario: it has happened elsewhere"), {}};
    scenario.statements.push_back(citing.sure(
        summary.isEmpty() && !claims.empty() ? wording::claimSentence(landscape, claims.front()) : summary, claims));
    page.blocks.push_back(std::move(scenario));

    page.blocks.push_back(injectsOf(selection, citing, event, actor));
    Prose ask{Prose::Is::Points, tr("Questions for everybody"), {}};
    for (const QString &question :
         {tr("Who notices first, and whom do they call at night?"), tr("Which data would we not get back?"),
          tr("Which promise to patients, partners or funders breaks first?"),
          tr("What would we wish to have decided today?")}) {
        Statement statement;
        statement.text = statement.generated = question;
        ask.statements.push_back(std::move(statement));
    }
    page.blocks.push_back(std::move(ask));
    page.blocks.push_back(SourceList{});
    page.notes = speakerNotes(deck, page);
    return page;
}

} // namespace hw::briefing
