// Dates as the sources give them: a year, a month or a day, never rounded up to more than was said.
// Calendar: proleptic Gregorian, UTC; days are counted from 1970-01-01 (std::chrono::sys_days).
#pragma once

#include "basics/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hw {

enum class DatePrecision : std::uint8_t { Year, Month, Day };

std::string_view precisionWord(DatePrecision precision); ///< "year", "month", "day"

/// Days since 1970-01-01.
using DayNumber = std::int32_t;

class PartialDate {
public:
    PartialDate() = default; ///< year 1970, for containers only
    /// "2014", "2014-02" or "2014-02-09" (RFC 3339 full-date, cut off at the right); the error names what was wrong.
    static Result<PartialDate> parse(std::string_view text);
    static PartialDate ofDay(DayNumber day);

    DatePrecision precision() const;
    int year() const { return m_year; }
    int month() const { return m_month; } ///< 1 to 12, 0 when only the year is known
    int day() const { return m_day; }     ///< 1 to 31, 0 when only the month is known

    DayNumber firstDay() const; ///< the earliest day that it can mean
    DayNumber lastDay() const;  ///< the latest day that it can mean
    std::string text() const;   ///< the same form that `parse` reads

    /// Orders by the earliest day; of two that start together the more precise comes first.
    friend std::strong_ordering operator<=>(const PartialDate &a, const PartialDate &b);
    friend bool operator==(const PartialDate &, const PartialDate &) = default;

private:
    std::int16_t m_year = 1970;
    std::uint8_t m_month = 0;
    std::uint8_t m_day = 0;
};

/// When something happened. No start means that nobody says when.
struct TimeSpan {
    std::optional<PartialDate> start;
    std::optional<PartialDate> end;
    bool sinceAtLeast = false; ///< it began on `start` or earlier
    bool ongoing = false;      ///< no end is known and the sources say that it goes on

    bool isKnown() const { return start.has_value() || end.has_value(); }
    /// The earliest and latest day that belong to it; an event with a start alone lies within that start.
    DayNumber firstDay() const;
    DayNumber lastDay() const;
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

/// Bounds that stand for "no date known": they overlap nothing.
inline constexpr DayNumber noDayFirst = INT32_MAX;
inline constexpr DayNumber noDayLast = INT32_MIN;

/// Today in UTC.
PartialDate today();

} // namespace hw
