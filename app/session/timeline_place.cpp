#include "session/timeline_place.h"

#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

const QLatin1String knownKey("known:");

QString sentence(const char *text) { return QCoreApplication::translate("hw::TimelinePlace", text); }

tl::unexpected<Error> wrong(const QString &text) { return tl::unexpected(Error{text.toStdString()}); }

/// "2020", "2020-03" or "2020-03-09" of one day's text, whichever begins, or ends, with it.
PartialDate coarsest(DayNumber day, bool ends) {
    const std::string text = PartialDate::ofDay(day).text();
    for (const std::size_t length : {std::size_t(4), std::size_t(7)})
        if (const auto date = PartialDate::parse(std::string_view(text).substr(0, length));
            date && (ends ? date->lastDay() : date->firstDay()) == day)
            return *date;
    return PartialDate::ofDay(day);
}

} // namespace

Route timelineRoute(const TimelinePlace &place) {
    Route route{View::Timeline, {}, {}};
    if (place.by != LanesBy::Actor)
        route.focus = wording::text(word(place.by));
    if (place.knownBy)
        route.argument = knownKey + QString::fromStdString(PartialDate::ofDay(*place.knownBy).text());
    return route;
}

bool isTimelineFocus(const QString &focus) {
    return focus.isEmpty() || lanesByFromWord(focus.toStdString()).has_value();
}

Result<TimelinePlace> timelinePlaceOf(const Route &route) {
    TimelinePlace place;
    if (!isTimelineFocus(route.focus)) {
        QStringList known;
        for (std::size_t i = 0; i < lanesByCount; ++i)
            known << wording::text(word(static_cast<LanesBy>(i)));
        return wrong(sentence("A timeline has no lanes by “%1”; expected one of %2.")
                         .arg(route.focus.left(60), known.join(QLatin1String(", "))));
    }
    if (!route.focus.isEmpty())
        place.by = *lanesByFromWord(route.focus.toStdString());
    if (route.argument.isEmpty())
        return place;
    if (!route.argument.startsWith(knownKey))
        return wrong(sentence("A timeline was asked for “%1”; expected known:DATE, as in known:2020-03-01.")
                         .arg(route.argument.left(60)));
    const auto date = PartialDate::parse(route.argument.mid(knownKey.size()).toStdString());
    if (!date)
        return tl::unexpected(date.error());
    place.knownBy = date->lastDay();
    return place;
}

Filter withPeriod(Filter filter, DayNumber from, DayNumber to) {
    filter.since = coarsest(from, false);
    filter.until = coarsest(to, true);
    return filter;
}

Filter withoutPeriod(Filter filter) {
    filter.since.reset();
    filter.until.reset();
    return filter;
}

} // namespace hw
