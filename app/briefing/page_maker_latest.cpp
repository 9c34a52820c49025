// The page of what was reported last, by the dates that the timeline shows: the earliest of our sources.
#include "briefing/page_maker.h"

#include "landscape/event_facts.h"
#include "session/timeline_spoken.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <tuple>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

bool isUnverified(const Claim &claim) { return claim.evidence == Evidence::Unverified || !claim.unverified.empty(); }

QString notVerifiedWords(const Landscape &landscape, const std::vector<ClaimIndex> &claims) {
    for (const ClaimIndex c : claims) {
        const Claim &claim = landscape.claim(c);
        if (!claim.unverified.empty())
            return tr(" Not verified: %1.").arg(wording::unverifiedFields(claim.unverified));
        if (claim.evidence == Evidence::Unverified)
            return tr(" Not verified by a text.");
    }
    return {};
}

} // namespace

/// Of each event the claims that it happened, what came of it and who was hit, of which every field is confirmed by a
/// text; all that it took place where there are none: what a count of events needs, without a day that nobody confirms.
std::vector<ClaimIndex> PageMaker::confirmed(std::span<const ObjectIndex> events) const {
    std::vector<ClaimIndex> all;
    for (const ObjectIndex &event : events) {
        static constexpr Predicate said[] = {Predicate::Occurred, Predicate::Outcome, Predicate::Victim};
        std::vector<ClaimIndex> claims = claimsOfEvents(m_landscape, m_visible, {&event, 1}, said);
        std::erase_if(claims, [&](ClaimIndex c) { return isUnverified(m_landscape.claim(c)); });
        if (claims.empty())
            claims = occurred({&event, 1});
        all.insert(all.end(), claims.begin(), claims.end());
    }
    return all;
}

/// How much of it is new to the public: first reported in the twelve months before the dataset.
Statement PageMaker::latestTitle(const std::vector<TimelineItem> &newestFirst) {
    const auto date = PartialDate::parse(m_landscape.info().date);
    const QDate snapshot = QDate(1970, 1, 1).addDays(date ? date->lastDay() : 0);
    const auto since = static_cast<DayNumber>(QDate(1970, 1, 1).daysTo(snapshot.addYears(-1)));
    std::vector<ClaimIndex> claims;
    std::size_t recent = 0;
    const auto use = [&](const TimelineItem &item) {
        const auto more = confirmed({&item.event, 1});
        claims.insert(claims.end(), more.begin(), more.end());
    };
    for (const TimelineItem &item : newestFirst)
        if (item.reported.isKnown() && item.reported.first > since) {
            ++recent;
            use(item);
        }
    const TimelineItem &newest = newestFirst.front();
    if (recent == 0)
        use(newest);
    const QString count = tr("%1 of %2 first reported in the last 12 months")
                              .arg(recent ? wording::number(qint64(recent)) : tr("None"))
                              .arg(newestFirst.size());
    const QString name = wording::name(m_landscape, newest.event);
    const QString whole = recent == 0 ? tr("%1; the last: %2").arg(count, name) : tr("%1: %2").arg(count, name);
    return m_citing.say(recent <= 1 && whole.size() <= mostTitle ? whole : count, claims);
}

Page PageMaker::latest() {
    std::vector<TimelineItem> items = timelineOf(m_landscape, m_visible, LanesBy::Origin).items;
    std::erase_if(items, [&](const TimelineItem &item) { return !isCounted(m_landscape, m_visible, item.event); });
    // By the day before which nobody reported it: of "2026" that is the first. What nobody dates comes last; before it
    // what is held with low confidence, such as an entry in a collection, whose day is that of the collection.
    const auto order = [](const TimelineItem &item) {
        return item.reported.isKnown()
                   ? std::tuple(true, item.confidence != Confidence::Low, item.reported.first, item.reported.last)
                   : std::tuple(false, false, DayNumber(0), DayNumber(0));
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const TimelineItem &a, const TimelineItem &b) { return order(a) > order(b); });
    Page page = start(PageKind::Changes, tr("Nothing in this selection is reported"));
    if (!items.empty())
        page.title = latestTitle(items);
    Table table;
    table.columns = {{tr("Incident or campaign"), 2.9, false},
                     {tr("What is said of it"), 4.4, false},
                     {tr("Earliest of our sources"), 1.8, false}};
    const std::size_t most = std::min<std::size_t>(5, items.size());
    for (std::size_t i = 0; i < most; ++i) {
        const TimelineItem &item = items[i];
        Table::Row row;
        std::vector<ClaimIndex> claims = occurred({&item.event, 1});
        row.confidence = item.confidence;
        QString said = wholeSentences(wording::paragraph(m_landscape.summary(item.event)), 220);
        if (said.isEmpty() && !claims.empty())
            said = wholeSentences(wording::claimSentence(m_landscape, claims.front()), 220);
        row.cells = {wording::name(m_landscape, item.event), said + notVerifiedWords(m_landscape, claims),
                     spoken::reported(item.reported)};
        row.claims = m_citing.cite(std::move(claims));
        table.rows.push_back(std::move(row));
    }
    page.blocks.push_back(std::move(table));
    return finished(std::move(page));
}

} // namespace hw::briefing
