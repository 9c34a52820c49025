#include "landscape/resolve.h"

#include "basics/folded.h"
#include "basics/nearest_word.h"
#include "landscape/folded_texts.h"

#include <algorithm>
#include <array>

namespace hw {
namespace {

/// How well a row of names answers: the smaller the better.
enum class Fit { Id, Name, Alias, NamePrefix, NameWord, AliasWord, None };

bool hasWordPrefix(std::string_view line, std::string_view wanted) {
    for (auto at = line.find(wanted); at != std::string_view::npos; at = line.find(wanted, at + 1))
        if (startsWord(line, at))
            return true;
    return false;
}

/// Lines of a row: the name, the id, further identifiers and aliases.
Fit fitOf(std::string_view row, std::string_view wanted) {
    Fit best = Fit::None;
    int line = 0;
    forEachLine(row, [&](std::string_view text) {
        Fit fit = Fit::None;
        const bool isName = line == 0;
        if (text == wanted)
            fit = isName ? Fit::Name : line == 1 ? Fit::Id : Fit::Alias;
        else if (isName && text.starts_with(wanted))
            fit = Fit::NamePrefix;
        else if (line != 1 && best > Fit::NameWord && hasWordPrefix(text, wanted))
            fit = isName ? Fit::NameWord : Fit::AliasWord;
        best = std::min(best, fit);
        ++line;
    });
    return best;
}

template<class Each>
void forEachObject(const Landscape &landscape, std::span<const Kind> kinds, Each each) {
    for (std::size_t k = 0; k < kindCount; ++k) {
        const auto kind = static_cast<Kind>(k);
        const bool wanted = kinds.empty() ? kind != Kind::Source && kind != Kind::Name
                                          : std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
        if (wanted)
            for (const ObjectIndex o : landscape.objectsOf(kind))
                each(o);
    }
}

/// The name or identifier that is closest to what was typed, within a third of its length; of equals one that begins
/// so, then the first.
std::string nearestTo(const Landscape &landscape, std::string_view wanted, std::span<const Kind> kinds) {
    if (wanted.size() > 64 || wanted.size() < 3) // of two letters one is half of it: "UK" is not Denmark
        return {};
    std::size_t limit = std::clamp<std::size_t>((wanted.size() + 1) / 3, 1, 3);
    bool found = false, atStart = false;
    std::string_view nearest;
    const FoldedTexts &texts = landscape.foldedTexts();
    forEachObject(landscape, kinds, [&](ObjectIndex o) {
        int line = 0;
        const auto consider = [&](std::string_view part, bool starts) {
            const std::size_t distance = editDistance(part, wanted, limit);
            if (distance > limit || (found && distance == limit && (atStart || !starts)))
                return;
            limit = distance;
            found = true;
            atStart = starts;
            nearest = line == 1 ? landscape.id(o) : landscape.name(o);
        };
        forEachLine(texts.names.row(o), [&](std::string_view text) {
            consider(text, true);
            for (std::size_t at = 0; line != 1 && at < text.size(); ++at)
                if (startsWord(text, at))
                    for (const std::size_t length : {wanted.size(), wanted.size() + 1, wanted.size() - 1})
                        if (length > 0)
                            consider(text.substr(at, length), at == 0);
            ++line;
        });
    });
    return std::string(nearest);
}

/// Where nothing is spelt like it: a name of which a word begins as the longest word of it ("ra-vaccines": Vaccines and
/// immunology); the first, of names before other names.
std::string sharingAWord(const Landscape &landscape, std::string_view wanted, std::span<const Kind> kinds) {
    constexpr std::size_t least = 4; // shorter words tell nothing
    std::string_view longest;
    for (std::size_t from = 0; from < wanted.size();) {
        const std::size_t end = std::min(wanted.find_first_of(" -_/.,", from), wanted.size());
        if (end - from > longest.size())
            longest = wanted.substr(from, end - from);
        from = end + 1;
    }
    if (longest.size() < least || longest.size() == wanted.size()) // as a whole it is looked for already
        return {};
    std::string inName, inOther;
    const FoldedTexts &texts = landscape.foldedTexts();
    forEachObject(landscape, kinds, [&](ObjectIndex o) {
        int line = 0;
        forEachLine(texts.names.row(o), [&](std::string_view text) {
            std::string &found = line == 0 ? inName : inOther;
            if (found.empty() && line != 1 && hasWordPrefix(text, longest))
                found = landscape.name(o);
            ++line;
        });
    });
    return inName.empty() ? inOther : inName;
}

} // namespace

Resolved resolveObject(const Landscape &landscape, std::string_view text, std::span<const Kind> kinds) {
    const std::string wanted = folded(text);
    if (wanted.empty())
        return {};
    Resolved result;
    if (kinds.empty()) // lists name sources and names by their ids: who copies one from there means it
        if (result.object = landscape.find(text); result.object)
            return result;
    Fit best = Fit::None;
    const FoldedTexts &texts = landscape.foldedTexts();
    forEachObject(landscape, kinds, [&](ObjectIndex o) {
        const Fit fit = landscape.id(o) == text ? Fit::Id : fitOf(texts.names.row(o), wanted);
        if (fit == Fit::None || fit > best)
            return;
        if (fit < best)
            result.candidates.clear();
        best = fit;
        if (result.candidates.size() < 10)
            result.candidates.push_back(o);
    });
    if (result.candidates.size() == 1) {
        result.object = result.candidates.front();
        result.candidates.clear();
    } else if (result.candidates.empty()) {
        result.nearest = nearestTo(landscape, wanted, kinds);
        if (result.nearest.empty())
            result.nearest = sharingAWord(landscape, wanted, kinds);
    }
    return result;
}

std::string Resolved::sentence(const Landscape &landscape, std::string_view text) const {
    if (object)
        return {};
    const std::string typed = "\"" + shortened(text, 60) + "\"";
    if (!candidates.empty()) {
        std::string list;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            list += i == 0 ? "" : i + 1 == candidates.size() ? " or " : ", ";
            list +=
                shortened(landscape.name(candidates[i]), 60) + " (" + shortened(landscape.id(candidates[i]), 60) + ")";
        }
        return typed + " could be " + list + ".";
    }
    return typed + " is not known here." +
           (nearest.empty() ? std::string() : " Did you mean \"" + shortened(nearest, 60) + "\"?");
}

} // namespace hw
