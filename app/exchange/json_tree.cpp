#include "exchange/json_tree.h"

#include "basics/utf8.h"
#include "exchange/json_syntax.h"

#include <algorithm>
#include <simdjson.h>

namespace hw {
namespace {

namespace ondemand = simdjson::ondemand;

/// Walks a document once, front to back. Any error ends it: where exactly is found out afterwards.
class TreeBuilder {
public:
    explicit TreeBuilder(const char *begin)
        : m_begin(begin) {}

    bool build(ondemand::value source, JsonValue &into, int depth) {
        into.offset = offsetOf(source.raw_json_token().data());
        ondemand::json_type type;
        if (depth > jsonDepthLimit || source.type().get(type))
            return false;
        switch (type) {
        case ondemand::json_type::object: return buildObject(source, into, depth);
        case ondemand::json_type::array: return buildList(source, into, depth);
        case ondemand::json_type::string: {
            std::string_view text;
            into.type = JsonValue::Type::Text;
            if (source.get_string().get(text))
                return false;
            into.text.assign(text);
            return true;
        }
        case ondemand::json_type::number:
            into.type = JsonValue::Type::Number;
            return !source.get_double().get(into.number);
        case ondemand::json_type::boolean:
            into.type = JsonValue::Type::Bool;
            return !source.get_bool().get(into.boolean);
        case ondemand::json_type::null: {
            bool null = false;
            into.type = JsonValue::Type::Null;
            return !source.is_null().get(null) && null;
        }
        default: return false;
        }
    }

private:
    std::uint32_t offsetOf(const char *at) const { return static_cast<std::uint32_t>(at - m_begin); }

    bool buildObject(ondemand::value source, JsonValue &into, int depth) {
        into.type = JsonValue::Type::Object;
        ondemand::object object;
        if (source.get_object().get(object))
            return false;
        for (auto item : object) {
            ondemand::field field;
            std::string_view key;
            if (std::move(item).get(field))
                return false;
            JsonMember &member = into.members.emplace_back();
            member.offset = offsetOf(field.key().raw()) - 1;
            if (field.unescaped_key().get(key))
                return false;
            member.key.assign(key);
            if (!build(field.value(), member.value, depth + 1))
                return false;
        }
        return true;
    }

    bool buildList(ondemand::value source, JsonValue &into, int depth) {
        into.type = JsonValue::Type::List;
        ondemand::array list;
        if (source.get_array().get(list))
            return false;
        for (auto item : list) {
            ondemand::value value;
            if (std::move(item).get(value))
                return false;
            if (!build(value, into.items.emplace_back(), depth + 1))
                return false;
        }
        return true;
    }

    const char *m_begin;
};

} // namespace

const JsonValue *JsonValue::find(std::string_view key) const {
    for (const JsonMember &member : members)
        if (member.key == key)
            return &member.value;
    return nullptr;
}

std::string_view title(JsonValue::Type type) {
    switch (type) {
    case JsonValue::Type::Null: return "null";
    case JsonValue::Type::Bool: return "true or false";
    case JsonValue::Type::Number: return "a number";
    case JsonValue::Type::Text: return "a text";
    case JsonValue::Type::List: return "a list";
    case JsonValue::Type::Object: return "an object";
    }
    return "a value";
}

tl::expected<JsonValue, JsonFault> parseJson(std::string_view text) {
    const auto located = [text](std::string_view otherwise) {
        if (auto fault = findJsonFault(text))
            return tl::unexpected(std::move(*fault));
        return tl::unexpected(JsonFault{0, std::string(otherwise)});
    };
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return located("An object is expected.");
    const simdjson::padded_string padded(text);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::value root;
    JsonValue tree;
    if (parser.iterate(padded).get(document) || document.get_value().get(root) ||
        !TreeBuilder(padded.data()).build(root, tree, 0) ||
        document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return located("A number is too large.");
    return tree;
}

LineIndex::LineIndex(std::string_view text)
    : m_starts{0} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        m_starts.push_back(at + 1);
}

TextPlace LineIndex::place(std::size_t offset) const {
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    const auto line = static_cast<std::size_t>(next - m_starts.begin());
    return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(offset - m_starts[line - 1] + 1)};
}

} // namespace hw
