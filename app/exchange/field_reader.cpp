#include "exchange/field_reader.h"

#include "basics/nearest_word.h"
#include "basics/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_set>

namespace hw {

ControlCharacter controlAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const unsigned c = byte(0), next = byte(1), third = byte(2);
    if (c < 0x20 || c == 0x7F)
        return {1, c};
    if (c == 0xC2 && next >= 0x80 && next < 0xA0)
        return {2, next};
    // Marks that turn the direction of what follows: the text would read otherwise than it is.
    const bool turning = c == 0xE2 && ((next == 0x80 && third >= 0xAA && third <= 0xAE) ||
                                       (next == 0x81 && third >= 0xA6 && third <= 0xA9));
    return turning ? ControlCharacter{3, 0x2000U + ((next & 0x3FU) << 6) + (third & 0x3FU)} : ControlCharacter{};
}

std::string inQuotes(std::string_view text) {
    const std::string_view cut = utf8Prefix(text, 80);
    std::string shown = "\"";
    for (std::size_t i = 0; i < cut.size();) {
        const std::size_t control = controlAt(cut, i).bytes;
        shown += control ? ' ' : cut[i];
        i += control ? control : 1;
    }
    return shown + (cut.size() < text.size() ? "…\"" : "\"");
}

std::string alternatives(std::span<const std::string_view> words) {
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            list += i + 1 == words.size() ? " or " : ", ";
        list += words[i];
    }
    return list;
}

std::string didYouMean(std::string_view typed, std::span<const std::string_view> words) {
    const std::string_view nearest = nearestWord(typed, words);
    return nearest.empty() ? std::string() : " Did you mean " + inQuotes(nearest) + "?";
}

bool isVersion(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= 7 && text[4] == '.' && std::all_of(text.begin(), text.begin() + 4, isDigit) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return c == '.' || isDigit(c); });
}

std::optional<JsonValue> parseObject(FaultList &faults, std::string_view text) {
    auto tree = parseJson(text);
    if (!tree) {
        faults.add(tree.error().offset, {}, tree.error().message);
        return std::nullopt;
    }
    if (tree->type != JsonValue::Type::Object) {
        faults.add(tree->offset, {}, "An object is expected; this is " + std::string(title(tree->type)) + ".");
        return std::nullopt;
    }
    return std::move(*tree);
}

void FaultList::add(std::size_t offset, std::string path, std::string message) {
    if (++m_count > most)
        return;
    if (m_count == most)
        message = "There are too many faults in this file; the rest is not listed.";
    const TextPlace place = m_lines.place(offset);
    m_faults.push_back({m_file, place.line, place.column, std::move(path), std::move(message)});
}

void FaultList::addWholeFile(std::string message) { m_faults.push_back({m_file, 0, 0, {}, std::move(message)}); }

FieldReader::FieldReader(const JsonValue &object, std::string path, FaultList &faults)
    : m_object(object)
    , m_path(std::move(path))
    , m_faults(faults) {}

std::string FieldReader::pathOf(std::string_view field) const {
    return m_path.empty() ? std::string(field) : m_path + "." + std::string(field);
}

TextPlace FieldReader::placeOf(std::string_view field) const {
    const JsonValue *value = find(field);
    return m_faults.place(value ? *value : m_object);
}

void FieldReader::fault(std::string_view field, std::string message) const {
    const JsonValue *value = find(field);
    m_faults.add(value ? value->offset : m_object.offset, value ? pathOf(field) : m_path, std::move(message));
}

void FieldReader::allowOnly(std::span<const std::string_view> fields, std::span<const std::string_view> more,
                            std::string_view hasNo) {
    std::vector<std::string_view> allowed(fields.begin(), fields.end());
    allowed.insert(allowed.end(), more.begin(), more.end());
    std::unordered_set<std::string_view> seen;
    for (const JsonMember &member : m_object.members) {
        if (!seen.insert(member.key).second)
            m_faults.add(member.offset, pathOf(utf8Prefix(member.key, 80)),
                         "The field " + inQuotes(member.key) + " is given twice.");
        else if (std::find(allowed.begin(), allowed.end(), member.key) == allowed.end()) {
            std::string help = didYouMean(member.key, allowed);
            if (help.empty())
                help = " Expected " + alternatives(allowed) + ".";
            m_faults.add(member.offset, m_path, std::string(hasNo) + " " + inQuotes(member.key) + "." + help);
        }
    }
}

std::string FieldReader::faultOfText(std::string_view text, std::size_t longest) {
    if (text.empty())
        return "The text is empty; leave the field out instead.";
    if (text.size() > longest)
        return "The text has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(longest) +
               " are allowed.";
    if (text.front() == ' ' || text.back() == ' ')
        return "The text " + inQuotes(text) + " begins or ends with a space.";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const ControlCharacter control = controlAt(text, i);
        if (control.bytes == 0 || text[i] == '\n')
            continue;
        char name[16];
        std::snprintf(name, sizeof name, "U+%04X", control.code);
        return "The text " + inQuotes(text) + " contains the control character " + name + ".";
    }
    return {};
}

bool FieldReader::isTextAt(const JsonValue &value, const std::string &path, std::size_t longest) const {
    if (!value.isText()) {
        m_faults.add(value.offset, path, "A text is expected here; this is " + std::string(title(value.type)) + ".");
        return false;
    }
    if (std::string wrong = faultOfText(value.text, longest); !wrong.empty()) {
        m_faults.add(value.offset, path, std::move(wrong));
        return false;
    }
    return true;
}

std::string FieldReader::text(std::string_view field, Need need, std::size_t longest) const {
    const JsonValue *value = find(field);
    if (!value) {
        if (need == Need::Required)
            fault(field, "The field \"" + std::string(field) + "\" is missing; a text is expected.");
        return {};
    }
    return isTextAt(*value, pathOf(field), longest) ? value->text : std::string();
}

bool FieldReader::flag(std::string_view field, bool onlyAllowed) const {
    const JsonValue *value = find(field);
    if (!value)
        return false;
    if (value->type != JsonValue::Type::Bool || value->boolean != onlyAllowed) {
        fault(field, std::string("Only ") + (onlyAllowed ? "true" : "false") +
                         " may stand here; leave the field out otherwise.");
        return false;
    }
    return true;
}

std::optional<int> FieldReader::integer(std::string_view field, Need need, int least, int most) const {
    const JsonValue *value = find(field);
    const std::string range = least == most
                                  ? "the number " + std::to_string(least)
                                  : "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    if (!value) {
        if (need == Need::Required)
            fault(field, "The field \"" + std::string(field) + "\" is missing; " + range + " is expected.");
        return std::nullopt;
    }
    if (value->type != JsonValue::Type::Number || std::floor(value->number) != value->number || value->number < least ||
        value->number > most) {
        fault(field, "Expected " + range + ".");
        return std::nullopt;
    }
    return static_cast<int>(value->number);
}

std::optional<PartialDate> FieldReader::date(std::string_view field) const {
    const std::string given = text(field, Need::Optional);
    if (given.empty())
        return std::nullopt;
    const auto parsed = PartialDate::parse(given);
    if (!parsed) {
        fault(field, parsed.error().message);
        return std::nullopt;
    }
    return *parsed;
}

std::optional<std::size_t> FieldReader::word(std::string_view field, Need need,
                                             std::span<const std::string_view> words) const {
    const JsonValue *value = find(field);
    if (!value) {
        if (need == Need::Required)
            fault(field, "The field \"" + std::string(field) + "\" is missing; expected " + alternatives(words) + ".");
        return std::nullopt;
    }
    if (!isTextAt(*value, pathOf(field), longestText))
        return std::nullopt;
    const auto at = std::find(words.begin(), words.end(), value->text);
    if (at == words.end()) {
        fault(field, "The word " + inQuotes(value->text) + " is not known here." + didYouMean(value->text, words) +
                         " Expected " + alternatives(words) + ".");
        return std::nullopt;
    }
    return static_cast<std::size_t>(at - words.begin());
}

std::vector<std::string> FieldReader::texts(std::string_view field, Need need, std::vector<TextPlace> *places) const {
    std::vector<std::string> list;
    const JsonValue *value = find(field);
    if (!value) {
        if (need == Need::Required)
            fault(field, "The field \"" + std::string(field) + "\" is missing; a list of texts is expected.");
        return list;
    }
    if (value->type != JsonValue::Type::List || value->items.empty()) {
        fault(field, value->type == JsonValue::Type::List
                         ? "The list is empty; leave the field out instead."
                         : "A list of texts is expected here; this is " + std::string(title(value->type)) + ".");
        return list;
    }
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < value->items.size(); ++i) {
        const JsonValue &item = value->items[i];
        const std::string path = pathOf(field) + "[" + std::to_string(i) + "]";
        if (!isTextAt(item, path, longestText))
            continue;
        if (!seen.insert(item.text).second) {
            m_faults.add(item.offset, path, inQuotes(item.text) + " stands in the list twice.");
            continue;
        }
        list.push_back(item.text);
        if (places)
            places->push_back(m_faults.place(item));
    }
    return list;
}

} // namespace hw
