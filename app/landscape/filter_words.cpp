#include "landscape/filter_words.h"

#include "basics/folded.h"
#include "basics/nearest_word.h"

#include <algorithm>

namespace hw {
namespace {

template<class E>
WordList listOf(std::size_t from = 0) {
    WordList list;
    const auto all = words<E>();
    for (std::size_t i = from; i < all.size(); ++i) {
        list.words.push_back(all[i]);
        list.titles.push_back(title(static_cast<E>(i)));
    }
    return list;
}

} // namespace

/// "a, b or c"
std::string oneOf(const std::vector<std::string_view> &list) {
    std::string out;
    for (std::size_t i = 0; i < list.size(); ++i) {
        out += i == 0 ? "" : i + 1 == list.size() ? " or " : ", ";
        out += list[i];
    }
    return out;
}

std::string_view nearestOf(const std::vector<std::string_view> &list, std::string_view typed) {
    std::string_view nearest;
    std::size_t limit = std::clamp<std::size_t>(typed.size() / 2, 1, 3);
    const std::string wanted = folded(typed);
    for (const std::string_view candidate : list) {
        const std::string text = folded(candidate);
        const std::size_t distance =
            text.starts_with(wanted) && !wanted.empty() ? 0 : editDistance(text, wanted, limit);
        if (distance < limit || (distance == limit && nearest.empty())) {
            limit = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

/// What a value of the key is, for messages.
std::string_view nounOf(FilterKey key) {
    switch (key) {
    case FilterKey::Kind: return "kind of object";
    case FilterKey::Type: return "kind of actor";
    case FilterKey::Area: return "research area or organisation type";
    case FilterKey::Sector: return "organisation type";
    case FilterKey::Country: return "country";
    case FilterKey::Confidence: return "confidence";
    case FilterKey::Evidence: return "evidence basis";
    case FilterKey::Basis: return "area basis";
    default: return word(key);
    }
}

WordList wordListOf(FilterKey key) {
    switch (key) {
    case FilterKey::Kind: return listOf<Kind>();
    case FilterKey::Origin: return listOf<Origin>();
    case FilterKey::Type: return listOf<ActorType>();
    case FilterKey::Confidence: return listOf<Confidence>();
    case FilterKey::Evidence: return listOf<Evidence>();
    case FilterKey::Basis: return listOf<AreaBasis>(1); // "none" is no basis
    default: return {};
    }
}

} // namespace hw
