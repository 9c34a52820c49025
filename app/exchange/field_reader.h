// Reads the fields of one JSON object with a fault for each that is wrong, left over or missing. Used by one file's
// reader at a time; keeps references to the document and the list of faults.
#pragma once

#include "exchange/dataset_check.h"
#include "exchange/json_tree.h"
#include "landscape/records.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// Where the faults of one file go.
class FaultList {
public:
    FaultList(std::string file, std::string_view text, std::vector<DatasetFault> &faults)
        : m_file(std::move(file))
        , m_lines(text)
        , m_faults(faults) {}
    TextPlace place(const JsonValue &value) const { return m_lines.place(value.offset); }
    void add(std::size_t offset, std::string path, std::string message);
    void addWholeFile(std::string message);
    static constexpr std::size_t most = 500; ///< of one file; what is beyond is not told

private:
    std::string m_file;
    LineIndex m_lines;
    std::vector<DatasetFault> &m_faults;
    std::size_t m_count = 0;
};

class FieldReader {
public:
    /// `path` is that of the object, empty for the root.
    FieldReader(const JsonValue &object, std::string path, FaultList &faults);

    /// A fault for every member that is not in one of the lists (with the nearest that is) and for every repeated one.
    /// `hasNo` begins the sentence: "A claim has no field".
    void allowOnly(std::span<const std::string_view> fields, std::span<const std::string_view> more,
                   std::string_view hasNo);

    const JsonValue *find(std::string_view field) const { return m_object.find(field); }
    std::string pathOf(std::string_view field) const;
    TextPlace placeOf(std::string_view field) const;
    void fault(std::string_view field, std::string message) const; ///< at the field, or at the object without it

    enum class Need { Required, Optional };
    std::string text(std::string_view field, Need need, std::size_t longest = longestText) const;
    bool flag(std::string_view field, bool onlyAllowed) const; ///< true when present; it may only have that value
    std::optional<int> integer(std::string_view field, Need need, int least, int most) const;
    std::optional<PartialDate> date(std::string_view field) const;
    /// A text out of a closed list; a fault and nothing when it is another one.
    std::optional<std::size_t> word(std::string_view field, Need need, std::span<const std::string_view> words) const;
    template<class E>
    std::optional<E> word(std::string_view field, Need need) const {
        const auto index = word(field, need, words<E>());
        return index ? std::optional(static_cast<E>(*index)) : std::nullopt;
    }
    /// A list of texts without repetition; places are appended when wanted.
    std::vector<std::string> texts(std::string_view field, Need need, std::vector<TextPlace> *places = nullptr) const;

    static constexpr std::size_t longestText = 20000;
    static constexpr std::size_t longestName = 2000;
    static constexpr std::size_t longestId = 200;

    /// What is wrong with a text as such: empty, control characters, too long. Empty when nothing is.
    static std::string faultOfText(std::string_view text, std::size_t longest);

private:
    bool isTextAt(const JsonValue &value, const std::string &path, std::size_t longest) const;

    const JsonValue &m_object;
    std::string m_path;
    FaultList &m_faults;
};

/// The root object of a file, or a fault.
std::optional<JsonValue> parseObject(FaultList &faults, std::string_view text);
/// "2026.11", "2026.11.2".
bool isVersion(std::string_view text);
/// "a, b or c".
std::string alternatives(std::span<const std::string_view> words);
/// " Did you mean "x"?" or nothing.
std::string didYouMean(std::string_view typed, std::span<const std::string_view> words);
/// The control character, or mark that turns the direction of text, at a place: its length in bytes and its name, or 0.
struct ControlCharacter {
    std::size_t bytes = 0;
    unsigned code = 0;
};
ControlCharacter controlAt(std::string_view text, std::size_t at);
/// In quotation marks, cut when long, control characters replaced.
std::string inQuotes(std::string_view text);

} // namespace hw
