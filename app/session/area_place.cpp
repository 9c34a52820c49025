#include "session/area_place.h"

#include "landscape/activity.h"
#include "landscape/area_links.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace hw {
namespace {

const QLatin1String matrixWord("matrix"), exposureWord("exposure"), withWord("with:"), periodsWord("periods:");

QString sentence(const char *text) { return QCoreApplication::translate("hw::AreaPlace", text); }

ObjectIndex found(const Landscape &landscape, const QString &id, Kind kind) {
    const auto object = landscape.find(id.toStdString());
    return object && landscape.kind(*object) == kind ? *object : ObjectIndex();
}

QString textOf(const AreaPeriod &period) {
    const auto end = [](const std::optional<PartialDate> &date) {
        return date ? QString::fromStdString(date->text()) : QString();
    };
    return end(period.since) + QLatin1String("..") + end(period.until);
}

PartialDate yearOf(int year) {
    return *PartialDate::parse(QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')).toStdString());
}

} // namespace

AreaPlace areaPlaceOf(const Route &route, const Landscape &landscape) {
    AreaPlace place;
    place.area = found(landscape, route.focus, Kind::ResearchArea);
    const QString &said = route.argument;
    if (said == matrixWord) {
        place.page = AreaPlace::Page::Matrix;
    } else if (said == exposureWord || said.startsWith(exposureWord + QLatin1Char(':'))) {
        place.page = AreaPlace::Page::Exposure;
        place.actor = found(landscape, said.mid(exposureWord.size() + 1), Kind::Actor);
    } else if (said.startsWith(withWord)) {
        place.other = found(landscape, said.mid(withWord.size()), Kind::ResearchArea);
    } else if (said.startsWith(periodsWord)) {
        if (const auto periods = readPeriods(said.mid(periodsWord.size())))
            place.periods = *periods;
    }
    return place;
}

Route routeOf(const AreaPlace &place, const Landscape &landscape) {
    const auto id = [&](ObjectIndex o) { return o.isValid() ? wording::text(landscape.id(o)) : QString(); };
    Route route{View::Areas, {}, {}};
    switch (place.page) {
    case AreaPlace::Page::Matrix: route.argument = matrixWord; break;
    case AreaPlace::Page::Exposure:
        route.argument = exposureWord;
        if (place.actor.isValid())
            route.argument += QLatin1Char(':') + id(place.actor);
        break;
    case AreaPlace::Page::Area:
        route.focus = id(place.area);
        if (place.other.isValid())
            route.argument = withWord + id(place.other);
        else if (place.periods)
            route.argument = periodsWord + textOf((*place.periods)[0]) + QLatin1Char('/') + textOf((*place.periods)[1]);
        break;
    }
    return route;
}

Route areaRoute(const Landscape &landscape, ObjectIndex area) {
    AreaPlace place;
    place.area = area;
    return routeOf(place, landscape);
}

QString periodWords(const AreaPeriod &period) {
    if (period.since && period.until)
        return period.since == period.until
                   ? wording::date(*period.since)
                   : wording::date(*period.since) + QStringLiteral(" – ") + wording::date(*period.until);
    if (period.since)
        return sentence("since %1").arg(wording::date(*period.since));
    return period.until ? sentence("until %1").arg(wording::date(*period.until)) : sentence("all years");
}

Filter inPeriod(Filter filter, const AreaPeriod &period) {
    if (period.since && (!filter.since || filter.since->firstDay() < period.since->firstDay()))
        filter.since = period.since;
    if (period.until && (!filter.until || period.until->lastDay() < filter.until->lastDay()))
        filter.until = period.until;
    return filter;
}

std::optional<std::array<AreaPeriod, 2>> halvesOf(const Landscape &landscape, const VisibleSet &visible,
                                                  ObjectIndex area) {
    std::optional<DayNumber> begins, ends;
    for (const ObjectIndex event : linksTo(landscape, visible, area).events)
        if (const auto day = chartDay(landscape, event)) {
            begins = std::min(begins.value_or(*day), *day);
            ends = std::max(ends.value_or(*day), *day);
        }
    if (!begins)
        return std::nullopt;
    const int first = PartialDate::ofDay(*begins).year(), last = PartialDate::ofDay(*ends).year();
    if (first == last)
        return std::nullopt;
    const int middle = first + (last - first) / 2;
    return std::array{AreaPeriod{yearOf(first), yearOf(middle)}, AreaPeriod{yearOf(middle + 1), yearOf(last)}};
}

Result<AreaPeriod> readPeriod(const QString &since, const QString &until) {
    AreaPeriod period;
    for (const bool isSince : {true, false}) {
        const QString typed = (isSince ? since : until).trimmed();
        if (typed.isEmpty())
            continue;
        const auto date = PartialDate::parse(typed.toStdString());
        if (!date)
            return tl::unexpected(date.error());
        (isSince ? period.since : period.until) = *date;
    }
    if (period.since && period.until && period.until->lastDay() < period.since->firstDay())
        return fail(sentence("It ends before it begins. Swap the two dates or leave one of them empty.").toStdString());
    return period;
}

Result<std::array<AreaPeriod, 2>> readPeriods(const QString &text) {
    const QStringList both = text.split(QLatin1Char('/'));
    std::array<AreaPeriod, 2> periods;
    for (const std::size_t i : {0U, 1U}) {
        const QStringList ends = both.size() == 2 ? both[qsizetype(i)].split(QStringLiteral("..")) : QStringList();
        if (ends.size() != 2)
            return fail(sentence("“%1” is not two periods with a / between them, such as ..2019/2020..2023-06.")
                            .arg(text.left(60))
                            .toStdString());
        const auto period = readPeriod(ends[0], ends[1]);
        if (!period)
            return tl::unexpected(period.error());
        periods[i] = *period;
    }
    return periods;
}

std::optional<std::array<AreaPeriod, 2>> withSplitMoved(const std::array<AreaPeriod, 2> &periods, int years) {
    if (!periods[0].until || !periods[1].since || periods[0].until->precision() != DatePrecision::Year ||
        periods[1].since->precision() != DatePrecision::Year ||
        periods[0].until->year() + 1 != periods[1].since->year())
        return std::nullopt;
    const int last = periods[0].until->year() + years;
    if ((periods[0].since && last < periods[0].since->year()) || last < 1000 || last > 9998 ||
        (periods[1].until && last + 1 > periods[1].until->year()))
        return std::nullopt;
    auto moved = periods;
    moved[0].until = yearOf(last);
    moved[1].since = yearOf(last + 1);
    return moved;
}

ObjectIndex rootArea(const Landscape &landscape) {
    for (const ObjectIndex area : landscape.objectsOf(Kind::ResearchArea))
        if (!landscape.parent(area).isValid())
            return area;
    return {};
}

} // namespace hw
