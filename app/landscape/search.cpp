#include "landscape/search.h"

#include "basics/folded.h"
#include "basics/nearest_word.h"
#include "basics/utf8.h"
#include "landscape/naming.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>
#include <unordered_set>

namespace hw {
namespace {

using In = SearchHit::In;

constexpr std::size_t shortestTypo = 5; // shorter words have too many neighbours

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return c >= 'a' && c <= 'z'; }

/// "apt-41" and "apt 41" are what people write for "apt41": of folded text, without what stands between a letter and a
/// digit.
std::string numbersTogether(std::string_view text) {
    std::string together;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool parts = i > 0 && i + 1 < text.size() && (text[i] == '-' || text[i] == ' ') &&
                           isLetter(text[i - 1]) && isDigit(text[i + 1]);
        if (!parts)
            together += text[i];
    }
    return together;
}

/// One searchable text of an object. Its folded form is arena[from, from + length), its initials follow elsewhere.
struct Entry {
    ObjectIndex object;
    In in = In::Name;
    std::string_view text;
    std::uint32_t from = 0, length = 0;
    std::uint32_t initialsFrom = 0, initialsLength = 0;
};

/// Which letters and digits a text has, one bit each: two texts one edit apart differ in at most two bits.
std::uint64_t letterBits(std::string_view folded) {
    std::uint64_t bits = 0;
    for (const char c : folded)
        if (c >= 'a' && c <= 'z')
            bits |= std::uint64_t{1} << (c - 'a');
        else if (c >= '0' && c <= '9')
            bits |= std::uint64_t{1} << (26 + c - '0');
    return bits;
}

template<class Each>
void forEachWord(std::string_view folded, Each each) {
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at)
            each(at, folded.substr(at, end - at));
        at = end + 1;
    }
}

std::string initialsOf(std::string_view folded) {
    std::string initials;
    for (std::size_t i = 0; i < folded.size(); ++i)
        if (startsWord(folded, i))
            initials += folded[i];
    return initials.size() < 2 ? std::string() : initials;
}

/// A match inside one folded text.
struct Match {
    SearchTier tier = SearchTier::Substring;
    std::size_t from = 0, length = 0; ///< in the folded text
};

/// Where `word` occurs in `text`; at the beginning of a word if there is such a place.
std::optional<std::pair<std::size_t, bool>> place(std::string_view text, std::string_view word) {
    const std::size_t first = text.find(word);
    if (first == std::string_view::npos)
        return std::nullopt;
    for (std::size_t at = first; at != std::string_view::npos; at = text.find(word, at + 1))
        if (startsWord(text, at))
            return std::pair(at, true);
    return std::pair(first, false);
}

std::optional<Match> matchLetters(std::string_view text, std::string_view initials, std::string_view query,
                                  std::span<const std::string_view> words, In in) {
    if (text == query)
        return Match{in == In::Alias ? SearchTier::ExactAlias : SearchTier::ExactName, 0, text.size()};
    if (in != In::Alias && text.starts_with(query))
        return Match{SearchTier::NamePrefix, 0, query.size()};
    bool allAtWordStarts = true, all = true;
    std::size_t from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto at = place(text, words[i]);
        if (!at) {
            all = false;
            break;
        }
        allAtWordStarts = allAtWordStarts && at->second;
        if (i == 0)
            from = at->first;
    }
    if (all && allAtWordStarts)
        return Match{SearchTier::WordPrefix, from, words.front().size()};
    if (words.size() == 1 && query.size() >= 2 && initials.starts_with(query))
        return Match{SearchTier::Initials, 0, text.size()};
    if (all)
        return Match{SearchTier::Substring, from, words.front().size()};
    return std::nullopt;
}

/// One typo away from the whole text or from one of its words.
std::optional<Match> matchTypo(std::string_view text, std::string_view query) {
    if (editDistance(text, query, 1) <= 1)
        return Match{SearchTier::OneTypo, 0, text.size()};
    std::optional<Match> found;
    forEachWord(text, [&](std::size_t at, std::string_view word) {
        if (!found && word.size() + 1 >= query.size() && word.size() <= query.size() + 1 &&
            editDistance(word, query, 1) <= 1)
            found = Match{SearchTier::OneTypo, at, word.size()};
    });
    return found;
}

/// Number of incidents and campaigns that each object stands in.
std::vector<std::uint32_t> eventCounts(const Landscape &landscape) {
    std::vector<std::uint32_t> counts(landscape.objectCount(), 0);
    std::vector<ObjectIndex> seen;
    for (const Kind kind : {Kind::Incident, Kind::Campaign})
        for (const ObjectIndex event : landscape.objectsOf(kind)) {
            seen.clear();
            for (const ClaimIndex c : landscape.claimsFrom(event))
                if (landscape.claim(c).object.isValid())
                    seen.push_back(landscape.claim(c).object);
            std::sort(seen.begin(), seen.end());
            seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
            for (const ObjectIndex o : seen)
                ++counts[o.value];
        }
    return counts;
}

/// The best match of each object so far.
class BestMatches {
public:
    struct Best {
        std::uint32_t entry = 0;
        Match match;
    };
    void offer(const Entry &entry, std::uint32_t index, const Match &match) {
        const auto [at, isNew] = m_of.try_emplace(entry.object, m_all.size());
        if (isNew)
            m_all.push_back({index, match});
        else if (match.tier < m_all[at->second].match.tier)
            m_all[at->second] = {index, match};
    }
    bool has(ObjectIndex o) const { return m_of.contains(o); }
    std::size_t size() const { return m_all.size(); }
    std::vector<Best> &all() { return m_all; }

private:
    std::unordered_map<ObjectIndex, std::size_t> m_of;
    std::vector<Best> m_all;
};

std::vector<std::string_view> wordsOf(std::string_view folded) {
    std::vector<std::string_view> words;
    forEachWord(folded, [&](std::size_t, std::string_view word) { words.push_back(word); });
    return words;
}

/// What is asked for, folded.
struct Question {
    std::string text;
    std::vector<std::string_view> words; ///< of `text`
    std::array<bool, kindCount> kinds{};
};

} // namespace

struct SearchIndex::Private {
    LandscapePtr landscape;
    std::vector<Entry> entries;
    std::string arena; ///< folded texts, each followed by '\n'
    std::string initials;
    std::vector<std::uint64_t> letters;
    std::vector<std::uint32_t> events;

    void add(ObjectIndex object, In in, std::string_view text);
    std::string_view foldedText(const Entry &e) const { return std::string_view(arena).substr(e.from, e.length); }
    std::string_view initialsText(const Entry &e) const {
        return std::string_view(initials).substr(e.initialsFrom, e.initialsLength);
    }
    bool isWanted(const Question &question, const Entry &e) const {
        return question.kinds[static_cast<std::size_t>(landscape->kind(e.object))];
    }
    void matchAll(const Question &question, BestMatches &best) const; ///< by letters and by initials
    void matchTypos(const Question &question, BestMatches &best) const;
    SearchHit hitOf(const Entry &entry, const Match &match) const;
};

void SearchIndex::Private::add(ObjectIndex object, In in, std::string_view text) {
    std::string form = folded(text);
    if (form.empty())
        return;
    const std::string shortForm = initialsOf(form);
    entries.push_back({object, in, text, static_cast<std::uint32_t>(arena.size()),
                       static_cast<std::uint32_t>(form.size()), static_cast<std::uint32_t>(initials.size()),
                       static_cast<std::uint32_t>(shortForm.size())});
    letters.push_back(letterBits(form));
    arena += form;
    arena += '\n';
    initials += shortForm;
}

/// The matched bytes of the text as people write it, from those of its folded form.
SearchHit SearchIndex::Private::hitOf(const Entry &entry, const Match &match) const {
    SearchHit hit{entry.object, match.tier, entry.in, entry.text, 0, entry.text.size()};
    if (match.length < entry.length) {
        std::vector<std::uint32_t> places;
        foldedWithPlaces(entry.text, places);
        hit.from = places[match.from];
        hit.length = places[match.from + match.length] - hit.from;
    }
    return hit;
}

SearchIndex::SearchIndex(std::unique_ptr<Private> p)
    : m_p(std::move(p)) {}
SearchIndex::~SearchIndex() = default;
const LandscapePtr &SearchIndex::landscape() const { return m_p->landscape; }

std::shared_ptr<const SearchIndex> SearchIndex::build(LandscapePtr landscape) {
    auto p = std::make_unique<Private>();
    p->landscape = std::move(landscape);
    const Landscape &l = *p->landscape;
    p->events = eventCounts(l);
    for (std::uint32_t i = 0; i < l.objectCount(); ++i) {
        const ObjectIndex o(i);
        if (l.kind(o) == Kind::Name)
            continue; // found as an alias of what it names
        p->add(o, In::Name, l.name(o));
        for (const std::string_view identifier : identifiersOf(l, o))
            if (identifier != l.name(o))
                p->add(o, In::Identifier, identifier);
        for (const Alias &alias : aliasesOf(l, o))
            p->add(o, In::Alias, alias.text);
    }
    return std::shared_ptr<const SearchIndex>(new SearchIndex(std::move(p)));
}

/// Every literal match contains the first word: one pass over the arena finds the candidates.
void SearchIndex::Private::matchAll(const Question &question, BestMatches &best) const {
    const std::string_view all = arena, first = question.words.front();
    std::uint32_t entry = 0;
    for (std::size_t at = all.find(first); at != std::string_view::npos;) {
        while (entry + 1 < entries.size() && entries[entry + 1].from <= at)
            ++entry;
        const Entry &e = entries[entry];
        if (isWanted(question, e))
            if (const auto match = matchLetters(foldedText(e), initialsText(e), question.text, question.words, e.in))
                best.offer(e, entry, *match);
        at = all.find(first, e.from + e.length);
    }
    if (question.words.size() > 1 || question.text.size() < 2)
        return;
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        if (initialsText(entries[i]).starts_with(question.text) && isWanted(question, entries[i]))
            best.offer(entries[i], i, {SearchTier::Initials, 0, entries[i].length});
}

void SearchIndex::Private::matchTypos(const Question &question, BestMatches &best) const {
    const std::uint64_t asked = letterBits(question.text);
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const Entry &e = entries[i];
        // A word of the text may hold the typo, so the text may have more letters, but lacks at most one.
        if (std::popcount(asked & ~letters[i]) > 1 || !isWanted(question, e) || best.has(e.object))
            continue;
        if (const auto match = matchTypo(foldedText(e), question.text))
            best.offer(e, i, *match);
    }
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, const SearchOptions &options) const {
    const Private &d = *m_p;
    const Landscape &l = *d.landscape;
    Question question;
    question.text = folded(utf8Prefix(query, 200)); // no name is found by more letters than that
    question.words = wordsOf(question.text);
    if (question.words.empty() || options.most == 0)
        return {};
    question.kinds.fill(options.kinds.empty());
    for (const Kind kind : options.kinds)
        question.kinds[static_cast<std::size_t>(kind)] = true;
    BestMatches best;
    d.matchAll(question, best);
    if (std::string together = numbersTogether(question.text); together != question.text) {
        Question other = question;
        other.text = std::move(together);
        other.words = wordsOf(other.text);
        d.matchAll(other, best);
    }
    if (question.text.size() >= shortestTypo && best.size() < options.most)
        d.matchTypos(question, best);

    const std::unordered_set<ObjectIndex> selected(options.selected.begin(), options.selected.end());
    const std::unordered_set<ObjectIndex> pinned(options.pinned.begin(), options.pinned.end());
    const auto before = [&](const BestMatches::Best &a, const BestMatches::Best &b) {
        const ObjectIndex x = d.entries[a.entry].object, y = d.entries[b.entry].object;
        if (a.match.tier != b.match.tier)
            return a.match.tier < b.match.tier;
        if (selected.contains(x) != selected.contains(y))
            return selected.contains(x);
        if (pinned.contains(x) != pinned.contains(y))
            return pinned.contains(x);
        if (d.events[x.value] != d.events[y.value])
            return d.events[x.value] > d.events[y.value];
        if (l.name(x) != l.name(y))
            return l.name(x) < l.name(y);
        return l.id(x) < l.id(y);
    };
    auto &all = best.all();
    const std::size_t most = std::min(options.most, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most), all.end(), before);
    std::vector<SearchHit> hits;
    for (std::size_t i = 0; i < most; ++i)
        hits.push_back(d.hitOf(d.entries[all[i].entry], all[i].match));
    return hits;
}

} // namespace hw
