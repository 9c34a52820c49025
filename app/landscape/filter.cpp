#include "landscape/filter.h"

#include <algorithm>

namespace hw {
namespace {

constexpr std::array<std::string_view, filterKeyCount> keyWords{
    "kind",   "origin",   "type",          "actor",      "sponsor",   "area",       "sector",   "country", "technique",
    "tactic", "software", "vulnerability", "mitigation", "publisher", "confidence", "evidence", "basis",   "text"};

void insertSorted(std::vector<std::string> &list, std::string value) {
    const auto at = std::lower_bound(list.begin(), list.end(), value);
    if (at == list.end() || *at != value)
        list.insert(at, std::move(value));
}

void erase(std::vector<std::string> &list, std::string_view value) { std::erase(list, value); }

} // namespace

std::string_view word(FilterKey key) { return keyWords[static_cast<std::size_t>(key)]; }
template<>
std::span<const std::string_view> words<FilterKey>() {
    return keyWords;
}

std::span<const Kind> objectKindsOf(FilterKey key) {
    static constexpr std::array places{Kind::ResearchArea, Kind::Subsector};
    static constexpr std::array single{Kind::Actor,  Kind::Sponsor,  Kind::Country,       Kind::Technique,
                                       Kind::Tactic, Kind::Software, Kind::Vulnerability, Kind::Mitigation};
    const auto one = [](std::size_t i) { return std::span<const Kind>(single).subspan(i, 1); };
    switch (key) {
    case FilterKey::Actor: return one(0);
    case FilterKey::Sponsor: return one(1);
    case FilterKey::Country: return one(2);
    case FilterKey::Technique: return one(3);
    case FilterKey::Tactic: return one(4);
    case FilterKey::Software: return one(5);
    case FilterKey::Vulnerability: return one(6);
    case FilterKey::Mitigation: return one(7);
    case FilterKey::Area: return places;
    case FilterKey::Sector: return std::span<const Kind>(places).subspan(1);
    default: return {};
    }
}

void Filter::include(FilterKey key, std::string value) {
    auto &values = m_values[static_cast<std::size_t>(key)];
    erase(values.exclude, value);
    insertSorted(values.include, std::move(value));
}

void Filter::exclude(FilterKey key, std::string value) {
    auto &values = m_values[static_cast<std::size_t>(key)];
    erase(values.include, value);
    insertSorted(values.exclude, std::move(value));
}

void Filter::remove(FilterKey key, std::string_view value) {
    auto &values = m_values[static_cast<std::size_t>(key)];
    erase(values.include, value);
    erase(values.exclude, value);
}

void Filter::clear(FilterKey key) { m_values[static_cast<std::size_t>(key)] = {}; }

void Filter::setOnly(FilterKey key, std::string value) {
    clear(key);
    include(key, std::move(value));
}

bool Filter::isEmpty() const { return *this == Filter{}; }

} // namespace hw
