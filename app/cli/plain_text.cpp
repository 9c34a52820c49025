#include "cli/plain_text.h"

#include <algorithm>

namespace hw::cli {
namespace {

constexpr std::size_t narrowest = 10;

struct Range {
    char32_t first, last;
};

// Combining marks and what else takes no room (Unicode general categories Mn, Me, Cf, as far as terminals agree).
constexpr Range zeroWidth[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},  {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},  {0x06DF, 0x06E4}, {0x06E7, 0x06E8},
    {0x093A, 0x093A}, {0x093C, 0x093C}, {0x0941, 0x0948}, {0x094D, 0x094D},  {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},
    {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},  {0x2060, 0x2064}, {0x20D0, 0x20F0},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};

// East Asian wide and full width, and emoji that are shown as pictures.
constexpr Range doubleWidth[] = {{0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
                                 {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x26A1, 0x26A1},   {0x2705, 0x2705},
                                 {0x274C, 0x274C},   {0x2753, 0x2755},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
                                 {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97C},
                                 {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
                                 {0xFFE0, 0xFFE6},   {0x16FE0, 0x18CFF}, {0x1B000, 0x1B2FF}, {0x1F004, 0x1F004},
                                 {0x1F18E, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F64F}, {0x1F680, 0x1F6FC},
                                 {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD}};

template<std::size_t N>
bool isIn(const Range (&ranges)[N], char32_t c) {
    const Range *after = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                          [](char32_t code, const Range &range) { return code < range.first; });
    return after != std::begin(ranges) && c <= (after - 1)->last;
}

std::size_t widthOf(char32_t c) {
    if (c < 0x300)
        return isControl(c) ? 0 : 1;
    if (isIn(zeroWidth, c) || isControl(c) || isBidiControl(c))
        return 0;
    return isIn(doubleWidth, c) ? 2 : 1;
}

bool isBlank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\v' || c == U'\f' || c == U'\r' || c == 0x85 || c == 0xA0 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Narrows the widest left-aligned columns until their sum is at most `room` or none can give way.
void narrow(std::vector<std::size_t> &widths, const std::vector<TextColumn> &columns, std::size_t room) {
    std::size_t sum = 0;
    for (const std::size_t width : widths)
        sum += width;
    while (sum > room) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (!columns[i].rightAligned && widths[i] > narrowest &&
                (widest == widths.size() || widths[i] > widths[widest]))
                widest = i;
        if (widest == widths.size())
            return;
        --widths[widest];
        --sum;
    }
}

} // namespace

Character firstCharacter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC0 || length > text.size() || !isUtf8(text.substr(0, length)))
        return {0xFFFD, 1};
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {code, length};
}

std::string harmless(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    forEachCharacter(utf8, [&](char32_t c, std::string_view bytes) {
        if (isBlank(c))
            out += ' ';
        else if (isControl(c) || isBidiControl(c))
            out += replacement;
        else
            out += bytes;
    });
    return out;
}

std::size_t displayWidth(std::string_view utf8) {
    std::size_t width = 0;
    forEachCharacter(utf8, [&](char32_t c, std::string_view) { width += widthOf(c); });
    return width;
}

std::string cutToWidth(std::string_view utf8, std::size_t width) {
    if (displayWidth(utf8) <= width)
        return std::string(utf8);
    std::string out;
    std::size_t used = 0;
    bool full = width == 0;
    forEachCharacter(utf8, [&](char32_t c, std::string_view bytes) {
        full = full || used + widthOf(c) + 1 > width;
        if (full)
            return;
        out += bytes;
        used += widthOf(c);
    });
    return width == 0 ? std::string() : out + "…";
}

std::string wrapped(std::string_view utf8, std::size_t width, std::size_t firstIndent, std::size_t indent) {
    std::string out(firstIndent, ' ');
    std::size_t used = firstIndent;
    bool lineHasWord = false;
    while (!utf8.empty()) {
        const std::size_t blank = utf8.find(' ');
        const std::string_view word = utf8.substr(0, blank);
        utf8.remove_prefix(blank == std::string_view::npos ? utf8.size() : blank + 1);
        if (word.empty())
            continue;
        const std::size_t wordWidth = displayWidth(word);
        if (lineHasWord && used + 1 + wordWidth > width) {
            out += '\n';
            out.append(indent, ' ');
            used = indent;
            lineHasWord = false;
        }
        if (lineHasWord) {
            out += ' ';
            ++used;
        }
        out += word;
        used += wordWidth;
        lineHasWord = true;
    }
    return out += '\n';
}

std::string tableText(const std::vector<TextColumn> &columns, const std::vector<std::vector<std::string>> &rows,
                      std::size_t width) {
    constexpr std::size_t gap = 2;
    std::vector<std::size_t> widths;
    widths.reserve(columns.size());
    for (const TextColumn &column : columns)
        widths.push_back(displayWidth(column.title));
    for (const auto &row : rows)
        for (std::size_t i = 0; i < columns.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    const std::size_t gaps = columns.empty() ? 0 : gap * (columns.size() - 1);
    if (width > gaps)
        narrow(widths, columns, width - gaps);

    std::string out;
    const auto addRow = [&](auto cellAt) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::string cell = cutToWidth(cellAt(i), widths[i]);
            const std::size_t blanks = widths[i] - displayWidth(cell);
            if (i > 0)
                out.append(gap, ' ');
            if (columns[i].rightAligned)
                out.append(blanks, ' ');
            out += cell;
            if (!columns[i].rightAligned && i + 1 < columns.size())
                out.append(blanks, ' ');
        }
        out += '\n';
    };
    addRow([&](std::size_t i) -> const std::string & { return columns[i].title; });
    for (const auto &row : rows)
        addRow([&](std::size_t i) -> const std::string & { return row[i]; });
    return out;
}

} // namespace hw::cli
