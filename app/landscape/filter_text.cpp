#include "landscape/filter_text.h"

#include "basics/folded.h"
#include "landscape/filter_scanner.h"
#include "landscape/filter_words.h"
#include "landscape/resolve.h"

#include <algorithm>

namespace hw {
namespace {

constexpr std::string_view sinceWord = "since", untilWord = "until", periodWord = "period";

std::string quoted(std::string_view text) { return "\"" + shortened(text, 60) + "\""; }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    return out;
}

std::string withArticle(std::string_view noun) {
    const bool isVowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return (isVowel ? "an " : "a ") + std::string(noun);
}

/// Turns terms into a filter.
class Reader {
public:
    Reader(std::string_view text, const Landscape &landscape, UnknownValues unknown)
        : m_scan(text)
        , m_landscape(landscape)
        , m_keep(unknown == UnknownValues::Keep) {}

    Parsed<Filter> read() {
        while (!m_scan.atEnd()) {
            auto term = m_scan.next();
            if (!term)
                return FilterTextFault(std::move(term.error()));
            if (auto done = take(*term); !done)
                return FilterTextFault(std::move(done.error()));
        }
        for (auto &[key, value] : m_excluded) // excluded values win
            m_filter.exclude(key, std::move(value));
        if (!m_keep && m_filter.since && m_filter.until && m_filter.until->lastDay() < m_filter.since->firstDay())
            return m_scan.fault(m_bound, "the period ends (" + m_filter.until->text() + ") before it starts (" +
                                             m_filter.since->text() + ").");
        return std::move(m_filter);
    }

private:
    using Done = tl::expected<void, FilterTextError>;

    Done take(FilterTerm &term) {
        if (term.isText)
            return takeValues(FilterKey::Text, term);
        const std::string key = lower(term.key.text);
        if (key == sinceWord || key == untilWord || key == periodWord)
            return takeBounds(key, term);
        const auto known = fromWord<FilterKey>(key);
        if (!known) {
            std::vector<std::string_view> keys(words<FilterKey>().begin(), words<FilterKey>().end());
            keys.insert(keys.end(), {sinceWord, untilWord, periodWord});
            const auto nearest = nearestOf(keys, term.key.text);
            return m_scan.fault(term.key,
                                quoted(term.key.text) + " is no filter key; expected " + oneOf(keys) +
                                    ", or quotes around a text with a colon.",
                                std::string(nearest));
        }
        return takeValues(*known, term);
    }

    Done takeBounds(const std::string &key, const FilterTerm &term) {
        const FilterPiece &piece = term.values.front();
        if (term.excluded)
            return m_scan.fault(term.key, "a period cannot be excluded; expected " + key + ":2020, without the minus.");
        if (term.values.size() > 1)
            return m_scan.fault(term.values[1],
                                quoted(key) + " takes one date; expected a blank instead of the comma.");
        std::string_view first = piece.text, last = piece.text;
        if (const auto dots = piece.text.find(".."); key == periodWord && dots != std::string::npos) {
            first = std::string_view(piece.text).substr(0, dots);
            last = std::string_view(piece.text).substr(dots + 2);
            if (first.empty() && last.empty())
                return m_scan.fault(piece,
                                    "the period has neither start nor end; expected one, like period:2020..2023.");
        }
        m_bound = piece;
        if (key != untilWord && !(key == periodWord && first.empty() && !last.empty())) {
            const auto date = PartialDate::parse(first);
            if (!date)
                return m_scan.fault(piece, date.error().message);
            if (!m_filter.since || *m_filter.since < *date)
                m_filter.since = *date;
        }
        if (key != sinceWord && !(key == periodWord && last.empty() && !first.empty())) {
            const auto date = PartialDate::parse(last);
            if (!date)
                return m_scan.fault(piece, date.error().message);
            if (!m_filter.until || date->lastDay() < m_filter.until->lastDay())
                m_filter.until = *date;
        }
        return {};
    }

    Done takeValues(FilterKey key, FilterTerm &term) {
        for (const FilterPiece &piece : term.values) {
            if (piece.text.empty())
                return m_scan.fault({piece.position, std::max<std::size_t>(piece.length, 1), {}},
                                    "expected " + withArticle(key == FilterKey::Text ? "text" : nounOf(key)) +
                                        ", found nothing.");
            if (key == FilterKey::Confidence && piece.text.starts_with(">=")) {
                if (auto done = takeFloor(piece, term.excluded); !done)
                    return done;
                continue;
            }
            if (const std::string_view joiner = joinerIn(key, piece); !joiner.empty())
                return m_scan.fault(piece, std::string(joiner) +
                                               " is no part of a filter: terms must all hold, of several values of one "
                                               "key one must, as in area:genetics,vaccines. Expected a term, or " +
                                               quoted(piece.text) + " in quotes to search for the word.");
            auto value = valueOf(key, piece);
            if (!value)
                return FilterTextFault(std::move(value.error()));
            if (term.excluded)
                m_excluded.emplace_back(key, std::move(*value));
            else
                m_filter.include(key, std::move(*value));
        }
        return {};
    }

    /// A bare AND, OR or NOT, which other languages join terms with; empty for everything else.
    static std::string_view joinerIn(FilterKey key, const FilterPiece &piece) {
        constexpr std::string_view joiners[] = {"AND", "OR", "NOT"};
        const bool isQuoted = piece.length != piece.text.size();
        const auto found = std::find(std::begin(joiners), std::end(joiners), piece.text);
        return key == FilterKey::Text && !isQuoted && found != std::end(joiners) ? *found : std::string_view();
    }

    Done takeFloor(const FilterPiece &piece, bool excluded) {
        if (excluded)
            return m_scan.fault(piece, "a lowest confidence cannot be excluded; expected confidence:>=moderate, "
                                       "without the minus.");
        FilterPiece named{piece.position, piece.length, piece.text.substr(2)};
        if (piece.length == piece.text.size()) // not in quotes: a fault lies behind the sign
            named.position += 2, named.length -= 2;
        auto value = wordOf(FilterKey::Confidence, named);
        if (!value)
            return FilterTextFault(std::move(value.error()));
        const auto floor = fromWord<Confidence>(*value);
        if (!floor) // kept when it is a value; of a floor nothing could be kept
            return m_scan.fault(named, quoted(named.text) + " is no confidence; expected " +
                                           oneOf(wordListOf(FilterKey::Confidence).words) + ".");
        m_filter.confidenceAtLeast = std::max(*floor, m_filter.confidenceAtLeast.value_or(*floor));
        return {};
    }

    Parsed<std::string> valueOf(FilterKey key, const FilterPiece &piece) {
        switch (key) {
        case FilterKey::Text: return piece.text;
        case FilterKey::Publisher: return publisherOf(piece);
        default: break;
        }
        return objectKindsOf(key).empty() ? wordOf(key, piece) : objectOf(key, piece);
    }

    /// A word of a closed list: the word, its title, or an unambiguous beginning of the title.
    Parsed<std::string> wordOf(FilterKey key, const FilterPiece &piece) {
        const WordList list = wordListOf(key);
        const std::string typed = folded(piece.text);
        std::vector<std::string_view> beginnings;
        for (std::size_t i = 0; i < list.words.size(); ++i) {
            const std::string heading = folded(list.titles[i]);
            if (folded(list.words[i]) == typed || heading == typed)
                return std::string(list.words[i]);
            if (!typed.empty() && heading.starts_with(typed))
                beginnings.push_back(list.words[i]);
        }
        if (beginnings.size() == 1)
            return std::string(beginnings.front());
        if (m_keep && !piece.text.empty())
            return piece.text;
        std::vector<std::string_view> all = list.words;
        all.insert(all.end(), list.titles.begin(), list.titles.end());
        auto nearest = nearestOf(all, piece.text);
        for (std::size_t i = 0; i < list.words.size(); ++i)
            if (nearest == list.titles[i])
                nearest = list.words[i];
        return m_scan.fault(
            piece, quoted(piece.text) + " is no " + std::string(nounOf(key)) + "; expected " + oneOf(list.words) + ".",
            std::string(nearest));
    }

    Parsed<std::string> publisherOf(const FilterPiece &piece) {
        const auto all = m_landscape.publishers();
        if (m_keep || std::binary_search(all.begin(), all.end(), piece.text)) // kept as in objectOf
            return piece.text;
        const std::string typed = folded(piece.text);
        std::vector<std::string_view> same, beginnings;
        for (const std::string &publisher : all) {
            const std::string text = folded(publisher);
            if (text == typed)
                same.push_back(publisher);
            for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed, at + 1)) {
                if (startsWord(text, at)) {
                    beginnings.push_back(publisher);
                    break;
                }
            }
        }
        if (same.empty())
            same = beginnings;
        if (same.size() == 1)
            return std::string(same.front());
        if (same.size() > 1) {
            std::vector<std::string_view> some(same.begin(),
                                               same.begin() + std::min<std::ptrdiff_t>(5, std::ssize(same)));
            return m_scan.fault(piece,
                                quoted(piece.text) + " could be any of " + std::to_string(same.size()) +
                                    " publishers; expected one of them, like " + oneOf(some) + ".",
                                std::string(same.front()));
        }
        std::vector<std::string_view> views(all.begin(), all.end());
        return m_scan.fault(piece, quoted(piece.text) + " is no publisher of this landscape; expected the name of one.",
                            std::string(nearestOf(views, piece.text)));
    }

    Parsed<std::string> objectOf(FilterKey key, const FilterPiece &piece) {
        const auto kinds = objectKindsOf(key);
        if (const auto exact = m_landscape.find(piece.text);
            exact && std::find(kinds.begin(), kinds.end(), m_landscape.kind(*exact)) != kinds.end())
            return piece.text;
        if (m_keep) // ids only: a name from another dataset must not turn into something else here
            return piece.text;
        const Resolved resolved = resolveObject(m_landscape, piece.text, kinds);
        if (resolved.object)
            return std::string(m_landscape.id(*resolved.object));
        if (resolved.isAmbiguous()) {
            std::vector<std::string_view> ids;
            for (const ObjectIndex o : resolved.candidates)
                if (ids.size() < 5)
                    ids.push_back(m_landscape.id(o));
            return m_scan.fault(piece,
                                quoted(piece.text) + " could be several; expected one " + std::string(nounOf(key)) +
                                    ", like " + oneOf(ids) + ".",
                                std::string(ids.front()));
        }
        return m_scan.fault(piece,
                            quoted(piece.text) + " is no " + std::string(nounOf(key)) +
                                " of this landscape; expected an id, a name or the beginning of one.",
                            resolved.nearest);
    }

    FilterScanner m_scan;
    const Landscape &m_landscape;
    bool m_keep;
    Filter m_filter;
    FilterPiece m_bound;
    std::vector<std::pair<FilterKey, std::string>> m_excluded;
};

bool needsQuotes(std::string_view value) {
    return value.empty() || value.front() == '-' || value.starts_with(">=") ||
           std::any_of(value.begin(), value.end(), [](char c) {
               return c == ' ' || static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\' || c == ',' || c == ':';
           });
}

void append(std::string &out, std::string_view term) {
    if (!out.empty())
        out += ' ';
    out += term;
}

void appendList(std::string &out, std::string prefix, const std::vector<std::string> &values) {
    if (values.empty())
        return;
    for (std::size_t i = 0; i < values.size(); ++i)
        prefix += (i ? "," : "") + quotedFilterValue(values[i]);
    append(out, prefix);
}

bool isKnown(const Landscape &landscape, FilterKey key, const std::string &value) {
    if (key == FilterKey::Text)
        return true;
    if (key == FilterKey::Publisher)
        return std::binary_search(landscape.publishers().begin(), landscape.publishers().end(), value);
    const auto kinds = objectKindsOf(key);
    if (kinds.empty()) {
        const WordList list = wordListOf(key);
        return std::find(list.words.begin(), list.words.end(), value) != list.words.end();
    }
    const auto object = landscape.find(value);
    return object && std::find(kinds.begin(), kinds.end(), landscape.kind(*object)) != kinds.end();
}

} // namespace

std::string FilterTextError::sentence() const {
    return message + (suggestion.empty() ? std::string() : " Did you mean " + suggestion + "?");
}

tl::expected<Filter, FilterTextError> parseFilter(std::string_view text, const Landscape &landscape,
                                                  UnknownValues unknown) {
    return Reader(text, landscape, unknown).read();
}

std::string quotedFilterValue(std::string_view value) {
    if (!needsQuotes(value))
        return std::string(value);
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string printFilter(const Filter &filter) {
    std::string out;
    const auto forEachKey = [](auto each) {
        for (std::size_t k = 0; k < filterKeyCount; ++k)
            each(static_cast<FilterKey>(k));
    };
    const auto withoutText = [](FilterKey key) { return key != FilterKey::Text; };
    forEachKey([&](FilterKey key) {
        if (withoutText(key))
            appendList(out, std::string(word(key)) + ":", filter.values(key).include);
    });
    if (filter.since)
        append(out, "since:" + filter.since->text());
    if (filter.until)
        append(out, "until:" + filter.until->text());
    if (filter.confidenceAtLeast)
        append(out, "confidence:>=" + std::string(word(*filter.confidenceAtLeast)));
    forEachKey([&](FilterKey key) {
        if (withoutText(key))
            appendList(out, "-" + std::string(word(key)) + ":", filter.values(key).exclude);
    });
    for (const std::string &text : filter.values(FilterKey::Text).include)
        append(out, quotedFilterValue(text));
    for (const std::string &text : filter.values(FilterKey::Text).exclude)
        append(out, "-" + quotedFilterValue(text));
    return out;
}

std::vector<std::string> unknownValues(const Filter &filter, const Landscape &landscape) {
    std::vector<std::string> unknown;
    for (std::size_t k = 0; k < filterKeyCount; ++k) {
        const auto key = static_cast<FilterKey>(k);
        for (const auto *list : {&filter.values(key).include, &filter.values(key).exclude})
            for (const std::string &value : *list)
                if (!isKnown(landscape, key, value))
                    unknown.push_back(std::string(word(key)) + ":" + value);
    }
    return unknown;
}

} // namespace hw
