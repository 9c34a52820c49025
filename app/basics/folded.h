// Folding: texts as they are compared in searches. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// Lower case and without diacritics, for comparing: Latin (with Latin-1, Extended-A, Extended Additional), Greek and
/// Cyrillic; ß is "ss", æ "ae", ø "o", ł "l" and so on. Combining marks, control characters and U+0000 vanish, hyphens
/// and other dashes become "-", blanks of any kind one blank (none at the ends). Other scripts stay as they are; bytes
/// that are no UTF-8 become U+FFFD. Folding a folded text changes nothing.
std::string folded(std::string_view utf8);

/// The same, and for every byte of the folded text the byte of `utf8` where its character starts; one more at the end.
std::string foldedWithPlaces(std::string_view utf8, std::vector<std::uint32_t> &places);

/// The whole characters of `text` that fit into `most` bytes, "…" appended when something is cut.
std::string shortened(std::string_view text, std::size_t most);

/// Whether a word starts at `at`: the beginning, or a letter or digit after something else. ASCII rules; every byte
/// above 0x7F counts as a letter.
bool startsWord(std::string_view folded, std::size_t at);

} // namespace hw
