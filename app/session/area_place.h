// Where in the view of research areas the person is: which page, which area, what it is compared with, which actor of
// the exposure is opened. A value; its text form is the focus and argument of an Areas route, so that Back, links and
// notes bring it back. Pure; any thread.
#pragma once

#include "basics/partial_date.h"
#include "session/exploration.h"

#include <array>
#include <optional>

namespace hw {

/// Both ends belong to it; an open end is the filter's.
struct AreaPeriod {
    std::optional<PartialDate> since, until;
    friend bool operator==(const AreaPeriod &, const AreaPeriod &) = default;
};

struct AreaPlace {
    enum class Page : std::uint8_t { Area, Matrix, Exposure };
    Page page = Page::Area;
    ObjectIndex area;                                 ///< Area: invalid is the root
    ObjectIndex other;                                ///< Area: compared with this one; invalid: with none
    std::optional<std::array<AreaPeriod, 2>> periods; ///< Area: the same area in two periods
    ObjectIndex actor;                                ///< Exposure: whose sum is opened
    friend bool operator==(const AreaPlace &, const AreaPlace &) = default;
    bool compares() const { return other.isValid() || periods.has_value(); }
};

/// What the route says and this landscape does not have is left out.
AreaPlace areaPlaceOf(const Route &route, const Landscape &landscape);
Route routeOf(const AreaPlace &place, const Landscape &landscape);
/// An area's page in the view of research areas.
Route areaRoute(const Landscape &landscape, ObjectIndex area);

/// "2015 – June 2020", "until 2020", "since 2021", "all years".
QString periodWords(const AreaPeriod &period);
/// The filter with what its own period and this one have in common.
Filter inPeriod(Filter filter, const AreaPeriod &period);
/// The two halves of the years in which the landscape has dated events of the area, or nothing when it has too few.
std::optional<std::array<AreaPeriod, 2>> halvesOf(const Landscape &landscape, const VisibleSet &visible,
                                                  ObjectIndex area);

/// As it is typed: a year, month or day for each end, or nothing for an open one. The error says what is wrong.
Result<AreaPeriod> readPeriod(const QString &since, const QString &until);

/// Two of them as one text, "..2019/2020..2023-06", as a link has it. The error says what is wrong.
Result<std::array<AreaPeriod, 2>> readPeriods(const QString &text);

/// Two periods of years that follow on each other, with the year between them moved; nothing where they do not, or
/// where one would be left without a year.
std::optional<std::array<AreaPeriod, 2>> withSplitMoved(const std::array<AreaPeriod, 2> &periods, int years);

/// The root of the research areas; invalid when there is none.
ObjectIndex rootArea(const Landscape &landscape);

} // namespace hw
