// A small JSON document as values that know where they stood, for files that people write: the checks need line, column
// and every member, repeated ones included. Any thread. (simdjson stays inside json_tree.cpp.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace hw {

struct JsonMember;

struct JsonValue {
    enum class Type : std::uint8_t { Null, Bool, Number, Text, List, Object };
    Type type = Type::Null;
    bool boolean = false;
    std::uint32_t offset = 0; ///< byte of the text at which it begins
    double number = 0;
    std::string text;
    std::vector<JsonValue> items;    ///< of a list
    std::vector<JsonMember> members; ///< of an object, in the order of the text, repeated keys kept

    const JsonValue *find(std::string_view key) const; ///< the first member of that name
    bool isText() const { return type == Type::Text; }
};

struct JsonMember {
    std::string key;
    std::uint32_t offset = 0; ///< of the key's quotation mark
    JsonValue value;
};

/// "a text", "a list" …: for messages.
std::string_view title(JsonValue::Type type);

struct JsonFault {
    std::size_t offset = 0;
    std::string message; ///< what was found and what was expected: a full sentence
};

inline constexpr int jsonDepthLimit = 32;

/// The root must be an object or a list.
tl::expected<JsonValue, JsonFault> parseJson(std::string_view text);

/// Line and column (both from 1, in bytes) of an offset.
struct TextPlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend auto operator<=>(const TextPlace &, const TextPlace &) = default;
};

class LineIndex {
public:
    explicit LineIndex(std::string_view text);
    TextPlace place(std::size_t offset) const;

private:
    std::vector<std::size_t> m_starts;
};

} // namespace hw
