#include "basics/folded.h"

#include "basics/folded_table.h"
#include "basics/utf8.h"

namespace hw {
namespace {

constexpr char32_t replacement = 0xFFFD;

/// The character at `at`, which moves behind it. Overlong forms, surrogates and stray bytes give U+FFFD, one byte each.
char32_t characterAt(std::string_view text, std::size_t &at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    std::size_t length = 0;
    char32_t c = 0, smallest = 0;
    if (lead < 0x80) {
        ++at;
        return lead;
    } else if ((lead & 0xE0) == 0xC0) {
        length = 2, c = lead & 0x1FU, smallest = 0x80;
    } else if ((lead & 0xF0) == 0xE0) {
        length = 3, c = lead & 0x0FU, smallest = 0x800;
    } else if ((lead & 0xF8) == 0xF0) {
        length = 4, c = lead & 0x07U, smallest = 0x10000;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size() || (byte(at + i) & 0xC0) != 0x80) {
            length = 0;
            break;
        }
        c = (c << 6) | (byte(at + i) & 0x3FU);
    }
    if (length == 0 || c < smallest || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        ++at;
        return replacement;
    }
    at += length;
    return c;
}

void append(std::string &out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool isBlank(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Marks, controls and invisible format characters: they vanish.
bool vanishes(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x300 && c <= 0x36F) ||
           (c >= 0x483 && c <= 0x489) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

void appendFolded(std::string &out, char32_t c) {
    if (c < 0x80) {
        out += (c >= 'A' && c <= 'Z') ? static_cast<char>(c + 32) : static_cast<char>(c);
        return;
    }
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
        out += '-';
        return;
    }
    if (c == 0x2018 || c == 0x2019) {
        out += '\'';
        return;
    }
    for (const FoldPair &pair : foldPairs) {
        if (pair.from == c) {
            out += pair.to;
            return;
        }
    }
    for (const FoldRange &range : foldRanges)
        if (c >= range.first && c <= range.last)
            c = range.letters[c - range.first];
    append(out, c);
}

template<class Place>
std::string foldWith(std::string_view text, Place place) {
    std::string out;
    out.reserve(text.size());
    bool blank = false; // one is owed, once something follows
    std::size_t blankAt = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = characterAt(text, at);
        if (isBlank(c)) {
            if (!blank)
                blankAt = start;
            blank = true;
            continue;
        }
        if (vanishes(c))
            continue;
        if (blank && !out.empty()) {
            out += ' ';
            place(out.size(), blankAt);
        }
        blank = false;
        appendFolded(out, c);
        place(out.size(), start);
    }
    return out;
}

bool isWordByte(char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9');
}

} // namespace

std::string folded(std::string_view utf8) {
    return foldWith(utf8, [](std::size_t, std::size_t) {});
}

std::string foldedWithPlaces(std::string_view utf8, std::vector<std::uint32_t> &places) {
    places.clear();
    std::string out = foldWith(utf8, [&places](std::size_t size, std::size_t start) {
        places.resize(size, static_cast<std::uint32_t>(start));
    });
    places.push_back(static_cast<std::uint32_t>(utf8.size()));
    return out;
}

std::string shortened(std::string_view text, std::size_t most) {
    return text.size() <= most ? std::string(text) : std::string(utf8Prefix(text, most)) + "…";
}

bool startsWord(std::string_view text, std::size_t at) {
    return at < text.size() && (at == 0 || (isWordByte(text[at]) && !isWordByte(text[at - 1])));
}

} // namespace hw
