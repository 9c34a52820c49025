// The tables of landscape.db, version 1, and what marks a file as one. Codes of the closed lists are stored as numbers;
// the table `word` says what they mean, so that a file outlives a change of their order.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hw::schema {

inline constexpr std::int32_t landscapeApplicationId = 0x48574C53; ///< "HWLS" in the header of the file
inline constexpr int landscapeVersion = 1;                         ///< user_version
inline constexpr int pageSize = 8192;

struct Part {
    std::string_view name;
    std::string_view sql; ///< as SQLite keeps it: the reader compares it letter by letter
};

/// Tables in the order in which they are made and filled; every `id` counts from 1 without gaps.
std::span<const Part> landscapeTables();
/// Made after the rows.
std::span<const Part> landscapeIndexes();

/// Bits of claim.flags.
enum ClaimFlag : std::uint8_t { AnalystMapping = 1, SinceAtLeast = 2, Ongoing = 4 };

/// The closed lists, by the name under which `word` keeps them.
struct WordList {
    std::string_view name;
    std::span<const std::string_view> words;
};
std::array<WordList, 6> wordLists();
enum WordListIndex : std::uint8_t {
    KindWords,
    ActorTypeWords,
    PredicateWords,
    AreaBasisWords,
    ConfidenceWords,
    EvidenceWords
};

} // namespace hw::schema
