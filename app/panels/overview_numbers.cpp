#include "panels/overview_numbers.h"

#include "landscape/activity.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <cmath>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::OverviewNumbers", text); }

constexpr std::size_t trendPoints = 24;

/// How many of the events fall into each bucket; long series are added up into at most 24 points.
std::vector<double> trendOf(const Landscape &l, const Activity &activity, const std::vector<ObjectIndex> &events) {
    if (activity.buckets.size() < 2)
        return {};
    const std::size_t per = (activity.buckets.size() + trendPoints - 1) / trendPoints;
    std::vector<double> trend((activity.buckets.size() + per - 1) / per, 0.0);
    for (const ObjectIndex event : events) {
        const auto day = chartDay(l, event);
        if (!day)
            continue;
        const auto after = std::upper_bound(activity.buckets.begin(), activity.buckets.end(), *day,
                                            [](DayNumber d, const ActivityBucket &b) { return d < b.firstDay; });
        if (after == activity.buckets.begin())
            continue;
        trend[std::size_t(after - activity.buckets.begin() - 1) / per] += 1;
    }
    return trend;
}

void setValue(Kpi &kpi, std::uint32_t value) { kpi.value = value ? wording::number(value) : tr("None"); }

/// A change is shown from 5 % on, and only against a period that had something.
void setChange(Kpi &kpi, std::uint32_t now, const std::uint32_t *before, bool percent, bool moreIsBad) {
    if (!before || *before == 0 || now == *before)
        return;
    const double share = (double(now) - double(*before)) / double(*before);
    if (std::abs(share) < 0.05)
        return;
    kpi.rises = now > *before;
    const auto difference = std::abs(qint64(now) - qint64(*before));
    kpi.change = percent && *before >= 10 ? QStringLiteral("%1%").arg(std::lround(std::abs(share) * 100))
                                          : wording::number(difference);
    kpi.bad = kpi.rises == moreIsBad;
}

QString periodOf(const Filter &filter) {
    if (filter.since && filter.until)
        return tr("%1 – %2").arg(wording::shortDate(*filter.since), wording::shortDate(*filter.until));
    return {};
}

} // namespace

std::optional<Filter> filterBefore(const Filter &filter, const DatasetInfo &info) {
    if (!filter.since)
        return std::nullopt;
    const DayNumber from = filter.since->firstDay();
    DayNumber to = noDayLast;
    if (filter.until)
        to = filter.until->lastDay();
    else if (const auto date = PartialDate::parse(info.date))
        to = date->lastDay();
    if (to < from)
        return std::nullopt;
    Filter before = filter;
    before.since = PartialDate::ofDay(from - (to - from + 1));
    before.until = PartialDate::ofDay(from - 1);
    return before;
}

std::vector<KeyNumber> keyNumbers(const Landscape &l, const VisibleSet &v, const Filter &filter, const Overview &o,
                                  const Overview *before, const Filter *beforeFilter) {
    std::vector<KeyNumber> numbers;
    const auto events = [&](const EventQuery &query) { return eventsBehind(l, v, query); };
    const QString against = beforeFilter ? tr("vs %1").arg(periodOf(*beforeFilter)) : QString();

    KeyNumber all;
    all.shown.label = tr("Incidents and campaigns");
    setValue(all.shown, o.events);
    setChange(all.shown, o.events, before ? &before->events : nullptr, true, true);
    all.shown.note = !all.shown.change.isEmpty()
                         ? against
                         : tr("%1, %2").arg(wording::count(o.incidents, tr("incident"), tr("incidents")),
                                            wording::count(o.campaigns, tr("campaign"), tr("campaigns")));
    all.shown.trend = trendOf(l, o.activity, events({}));
    all.opens = eventsRoute({}, l);
    all.rows = o.events;
    numbers.push_back(all);

    KeyNumber actors;
    actors.shown.label = tr("Active actors");
    setValue(actors.shown, o.activeActors);
    setChange(actors.shown, o.activeActors, before ? &before->activeActors : nullptr, false, true);
    actors.shown.note =
        tr("%1 state-linked, %2 criminal").arg(wording::number(o.stateActors), wording::number(o.criminalActors));
    RowsQuery active;
    active.kind = Kind::Actor;
    active.set = RowsQuery::Set::Active;
    actors.opens = routeOf(active, l);
    actors.rows = o.activeActors;
    numbers.push_back(actors);

    KeyNumber areas;
    areas.shown.label = tr("Research areas targeted");
    setValue(areas.shown, o.areasTargeted);
    areas.shown.unit = tr("of %1").arg(wording::number(o.areasTotal));
    setChange(areas.shown, o.areasTargeted, before ? &before->areasTargeted : nullptr, false, true);
    // A filter by area keeps its actors with all that they aim at.
    areas.shown.note = filter.has(FilterKey::Area) ? tr("aims of these actors, also elsewhere")
                                                   : tr("a source names the area as the aim");
    RowsQuery targeted;
    targeted.kind = Kind::ResearchArea;
    targeted.set = RowsQuery::Set::Targeted;
    areas.opens = routeOf(targeted, l);
    areas.rows = o.areasTargeted;
    numbers.push_back(areas);

    KeyNumber care;
    EventQuery disrupted;
    disrupted.basis = AreaBasis::ServiceDisrupted;
    care.shown.label = tr("Care disrupted");
    setValue(care.shown, o.careDisrupted);
    setChange(care.shown, o.careDisrupted, before ? &before->careDisrupted : nullptr, true, true);
    care.shown.unit = tr("of %1").arg(wording::number(o.events));
    care.shown.note = tr("with a service reported down");
    care.shown.trend = trendOf(l, o.activity, events(disrupted));
    care.opens = eventsRoute(disrupted, l);
    care.rows = o.careDisrupted;
    numbers.push_back(care);

    KeyNumber single;
    EventQuery one;
    one.singlePublisherOnly = true;
    single.shown.label = tr("Rest on one publisher");
    setValue(single.shown, o.singlePublisher);
    single.shown.unit = tr("of %1").arg(wording::number(o.events));
    single.shown.note =
        o.weakOnly ? tr("%1 on weak sources alone").arg(wording::number(o.weakOnly)) : tr("none on weak sources alone");
    single.opens = eventsRoute(one, l);
    single.rows = o.singlePublisher;
    numbers.push_back(single);
    return numbers;
}

QString unitWords(BucketUnit unit) {
    switch (unit) {
    case BucketUnit::Month: return tr("per month");
    case BucketUnit::Quarter: return tr("per quarter");
    case BucketUnit::Year: return tr("per year");
    }
    return {};
}

QString activitySummary(const Activity &activity) {
    if (activity.buckets.empty())
        return tr("No dated incidents or campaigns.");
    const auto most =
        std::max_element(activity.buckets.begin(), activity.buckets.end(),
                         [](const ActivityBucket &a, const ActivityBucket &b) { return a.total() < b.total(); });
    QString text = tr("Incidents and campaigns %1, from %2 to %3, most %4 from %5 to %6")
                       .arg(unitWords(activity.unit), wording::day(activity.buckets.front().firstDay),
                            wording::day(activity.buckets.back().lastDay), wording::number(most->total()),
                            wording::day(most->firstDay), wording::day(most->lastDay));
    if (activity.undated)
        text += tr("; %1 without any date").arg(wording::number(activity.undated));
    return text;
}

QString repeatCaption(const TargetMatrix &matrix) {
    QStringList parts;
    if (matrix.severalActors)
        parts << tr("%1 in several rows").arg(wording::number(matrix.severalActors));
    if (matrix.severalAreas)
        parts << tr("%1 in several columns").arg(wording::number(matrix.severalAreas));
    if (parts.isEmpty())
        return {};
    return tr("Of %1, %2; totals count each once.").arg(wording::events(matrix.total), parts.join(tr(" and ")));
}

QString rowLabel(const Landscape &l, const MatrixRow &row) {
    switch (row.is) {
    case MatrixRow::Is::Actor: return wording::name(l, row.actor, 80);
    case MatrixRow::Is::OtherActors: return tr("Other actors");
    case MatrixRow::Is::StateOnly: return tr("State, no actor");
    case MatrixRow::Is::Unattributed: return tr("Unattributed");
    }
    return {};
}

QString columnLabel(const Landscape &l, const MatrixColumn &column) {
    switch (column.is) {
    case MatrixColumn::Is::Area: return wording::name(l, column.area, 80);
    case MatrixColumn::Is::OtherAreas: return tr("Other areas");
    case MatrixColumn::Is::NoArea: return tr("No area named");
    }
    return {};
}

EventQuery queryOf(const TargetMatrix &matrix, int row, int column) {
    EventQuery query;
    if (row >= 0 && row < int(matrix.rows.size()))
        query.row = matrix.rows[std::size_t(row)];
    if (column >= 0 && column < int(matrix.columns.size()))
        query.column = matrix.columns[std::size_t(column)];
    if (query.row && query.row->is == MatrixRow::Is::OtherActors)
        for (const MatrixRow &r : matrix.rows)
            if (r.is == MatrixRow::Is::Actor)
                query.listedActors.push_back(r.actor);
    if (query.column && query.column->is == MatrixColumn::Is::OtherAreas)
        for (const MatrixColumn &c : matrix.columns)
            if (c.is == MatrixColumn::Is::Area)
                query.listedAreas.push_back(c.area);
    return query;
}

} // namespace hw
