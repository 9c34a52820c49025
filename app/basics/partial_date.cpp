#include "basics/partial_date.h"

#include "basics/utf8.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace hw {
namespace {

constexpr std::array<std::string_view, 3> precisionWords{"year", "month", "day"};

DayNumber dayNumber(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    const sys_days d = std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
    return static_cast<DayNumber>(d.time_since_epoch().count());
}

/// Exactly `count` digits at `from`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    if (text.size() < from + count)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

tl::unexpected<Error> notADate(std::string_view text, std::string_view why) {
    return fail("\"" + std::string(utf8Prefix(text, 40)) + "\" is not a date: " + std::string(why) +
                ". Expected YYYY, YYYY-MM or YYYY-MM-DD.");
}

} // namespace

std::string_view precisionWord(DatePrecision precision) { return precisionWords[static_cast<std::size_t>(precision)]; }

Result<PartialDate> PartialDate::parse(std::string_view text) {
    const auto year = digits(text, 0, 4);
    const bool shape = year && (text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                                (text.size() == 10 && text[4] == '-' && text[7] == '-'));
    if (!shape)
        return notADate(text, "the form is wrong");
    if (*year < 1000)
        return notADate(text, "the year lies before 1000");
    PartialDate date;
    date.m_year = static_cast<std::int16_t>(*year);
    if (text.size() >= 7) {
        const auto month = digits(text, 5, 2);
        if (!month || *month < 1 || *month > 12)
            return notADate(text, "there is no such month");
        date.m_month = static_cast<std::uint8_t>(*month);
    }
    if (text.size() == 10) {
        const auto day = digits(text, 8, 2);
        const std::chrono::year_month_day_last last{std::chrono::year{*year},
                                                    std::chrono::month_day_last{std::chrono::month{date.m_month}}};
        if (!day || *day < 1 || *day > static_cast<int>(static_cast<unsigned>(last.day())))
            return notADate(text, "that month has no such day");
        date.m_day = static_cast<std::uint8_t>(*day);
    }
    return date;
}

PartialDate PartialDate::ofDay(DayNumber day) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{day}}};
    PartialDate date;
    date.m_year = static_cast<std::int16_t>(static_cast<int>(ymd.year()));
    date.m_month = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month()));
    date.m_day = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()));
    return date;
}

DatePrecision PartialDate::precision() const {
    return m_day ? DatePrecision::Day : m_month ? DatePrecision::Month : DatePrecision::Year;
}

DayNumber PartialDate::firstDay() const { return dayNumber(m_year, m_month ? m_month : 1U, m_day ? m_day : 1U); }

DayNumber PartialDate::lastDay() const {
    if (m_day)
        return firstDay();
    if (m_month)
        return m_month == 12 ? dayNumber(m_year + 1, 1, 1) - 1 : dayNumber(m_year, m_month + 1U, 1) - 1;
    return dayNumber(m_year + 1, 1, 1) - 1;
}

std::string PartialDate::text() const {
    char buffer[16];
    const int y = m_year, m = m_month, d = m_day;
    const int n = m_day     ? std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", y, m, d)
                  : m_month ? std::snprintf(buffer, sizeof buffer, "%04d-%02d", y, m)
                            : std::snprintf(buffer, sizeof buffer, "%04d", y);
    return std::string(buffer, static_cast<std::size_t>(n));
}

std::strong_ordering operator<=>(const PartialDate &a, const PartialDate &b) {
    if (const auto c = a.firstDay() <=> b.firstDay(); std::is_neq(c))
        return c;
    return b.precision() <=> a.precision();
}

DayNumber TimeSpan::firstDay() const {
    if (start)
        return start->firstDay();
    return end ? end->firstDay() : noDayFirst;
}

DayNumber TimeSpan::lastDay() const {
    if (!start && !end)
        return noDayLast;
    if (ongoing)
        return INT32_MAX - 1;
    return end ? end->lastDay() : start->lastDay();
}

PartialDate today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return PartialDate::ofDay(static_cast<DayNumber>(now.time_since_epoch().count()));
}

} // namespace hw
