#include "support/text_landscape.h"

#include "landscape/landscape_builder.h"

#include <map>
#include <set>
#include <stdexcept>

namespace hw::test {
namespace {

struct Word {
    std::string key;   ///< before "=", empty for a bare word
    std::string value; ///< after it, or the word
    bool quoted = false;
};

[[noreturn]] void refuse(int line, const std::string &what) {
    throw std::invalid_argument("test landscape, line " + std::to_string(line) + ": " + what);
}

/// The quoted text that starts at `at` (on the quote); leaves `at` behind the closing quote.
std::string quotedAt(std::string_view text, std::size_t &at, int line) {
    std::string out;
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] != '\\') {
            out += text[at];
            continue;
        }
        if (++at >= text.size())
            break;
        if (text[at] == 'n') {
            out += '\n';
        } else if (text[at] == 'x' && at + 2 < text.size()) {
            out += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
            at += 2;
        } else {
            out += text[at];
        }
    }
    if (at >= text.size())
        refuse(line, "a quote is not closed");
    ++at;
    return out;
}

std::vector<Word> wordsOf(std::string_view text, int line) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        Word word;
        if (text[at] == '"') {
            word.value = quotedAt(text, at, line);
            word.quoted = true;
        } else {
            while (at < text.size() && text[at] != ' ' && text[at] != '=')
                word.value += text[at++];
            if (at < text.size() && text[at] == '=') {
                word.key = std::move(word.value);
                word.value.clear();
                ++at;
                if (at < text.size() && text[at] == '"') {
                    word.value = quotedAt(text, at, line);
                    word.quoted = true;
                } else {
                    while (at < text.size() && text[at] != ' ')
                        word.value += text[at++];
                }
            }
        }
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<std::string> listOf(std::string_view text) {
    std::vector<std::string> list;
    while (!text.empty()) {
        const auto comma = text.find(',');
        list.emplace_back(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return list;
}

template<class E>
E wordAs(const std::string &text, int line) {
    const auto value = fromWord<E>(text);
    if (!value)
        refuse(line, "\"" + text + "\" is no word of its list");
    return *value;
}

PartialDate dateOf(const std::string &text, int line) {
    const auto date = PartialDate::parse(text);
    if (!date)
        refuse(line, date.error().message);
    return *date;
}

/// True when `word` is one of the claim's keys, which it then sets.
bool setClaimKey(ClaimRecord &claim, const Word &word, int line) {
    const std::string &k = word.key, &v = word.value;
    if (k == "object")
        claim.object = v;
    else if (k == "start")
        claim.span.start = dateOf(v, line);
    else if (k == "end")
        claim.span.end = dateOf(v, line);
    else if (k.empty() && v == "sinceAtLeast")
        claim.span.sinceAtLeast = true;
    else if (k.empty() && v == "ongoing")
        claim.span.ongoing = true;
    else if (k == "reported")
        claim.reported = dateOf(v, line);
    else if (k == "conf")
        claim.confidence = wordAs<Confidence>(v, line);
    else if (k == "why")
        claim.confidenceReason = v;
    else if (k == "cred")
        claim.credibility = v.at(0);
    else if (k == "ev")
        claim.evidence = wordAs<Evidence>(v, line);
    else if (k == "basis")
        claim.areaBasis = wordAs<AreaBasis>(v, line);
    else if (k == "by")
        claim.accordingTo = v;
    else if (k == "says")
        claim.statement = v;
    else if (k.empty() && v == "analyst")
        claim.analystMapping = true;
    else if (k == "dispute")
        claim.dispute = v;
    else if (k == "unverified")
        claim.unverified = listOf(v);
    else if (k == "note")
        claim.note = v;
    else if (k == "src")
        claim.sources = listOf(v);
    else
        return false;
    return true;
}

bool setObjectKey(ObjectRecord &object, const Word &word, int line) {
    const std::string &k = word.key, &v = word.value;
    if (k == "type")
        object.actorType = wordAs<ActorType>(v, line);
    else if (k == "subtype")
        object.subtype = v;
    else if (k == "parent")
        object.parent = v;
    else if (k == "tactics")
        object.tactics = listOf(v);
    else if (k == "order")
        object.order = std::stoi(v);
    else if (k == "sources")
        object.sources = listOf(v);
    else if (k == "summary")
        object.summary = v;
    else if (k == "licence")
        object.licence = v;
    else if (k == "added")
        object.added = v;
    else if (k.empty() && v == "background")
        object.background = true;
    else if (k == "publisher")
        object.publisher = v;
    else if (k == "url")
        object.url = v;
    else if (k == "published")
        object.published = dateOf(v, line);
    else if (k == "verification")
        object.verification = v;
    else if (k.empty() && v == "weak")
        object.weak = true;
    else if (k.empty() && v == "untitled")
        object.titleVerified = false;
    else if (k == "reliability")
        object.reliability = v.at(0);
    else if (k.starts_with("fact."))
        object.facts.push_back({k.substr(5), v});
    else
        return false;
    return true;
}

class Reader {
public:
    void read(std::string_view line, int number) {
        const std::vector<Word> words = wordsOf(line, number);
        if (words.empty() || (!words[0].quoted && words[0].value.starts_with('#')))
            return;
        if (words.size() < 2)
            refuse(number, "expected KIND ID or claim SUBJECT PREDICATE");
        if (words[0].value == "claim")
            readClaim(words, number);
        else
            readObject(words, number);
    }
    DatasetRecord finish() {
        bool usesDefault = false;
        for (ClaimRecord &claim : m_out.claims) {
            if (claim.sources.empty()) {
                claim.sources.emplace_back("src-default");
                usesDefault = true;
            }
            mention(claim.object);
        }
        if (usesDefault && !m_ids.contains("src-default")) {
            ObjectRecord source;
            source.id = "src-default";
            source.kind = Kind::Source;
            source.name = "Default source";
            source.publisher = "Publisher";
            source.reliability = 'B';
            add(std::move(source));
        }
        m_out.version = "test";
        m_out.date = "2026-01-01";
        return std::move(m_out);
    }

private:
    void add(ObjectRecord object) {
        m_ids.insert(object.id);
        m_out.objects.push_back(std::move(object));
    }
    void mention(const std::string &id) {
        if (!id.starts_with("country-") || m_ids.contains(id))
            return;
        ObjectRecord country;
        country.id = id;
        country.kind = Kind::Country;
        country.name = id.substr(8);
        country.facts.push_back({"iso", id.substr(8)});
        add(std::move(country));
    }
    void readClaim(const std::vector<Word> &words, int line) {
        if (words.size() < 3)
            refuse(line, "expected claim SUBJECT PREDICATE");
        ClaimRecord claim;
        claim.confidence = Confidence::High;
        claim.evidence = Evidence::TextRead;
        claim.subject = words[1].value;
        claim.predicate = wordAs<Predicate>(words[2].value, line);
        for (std::size_t i = 3; i < words.size(); ++i) {
            if (i == 3 && words[i].key.empty() && words[i].quoted)
                claim.value = words[i].value;
            else if (setClaimKey(claim, words[i], line))
                continue;
            else if (i == 3 && words[i].key.empty())
                claim.object = words[i].value;
            else
                refuse(line, "a claim has no \"" + words[i].key + words[i].value + "\"");
        }
        m_out.claims.push_back(std::move(claim));
    }
    void readObject(const std::vector<Word> &words, int line) {
        ObjectRecord object;
        object.kind = wordAs<Kind>(words[0].value, line);
        object.id = words[1].value;
        object.name = object.id;
        ClaimRecord occurred;
        occurred.subject = object.id;
        occurred.predicate = Predicate::Occurred;
        occurred.confidence = Confidence::High;
        occurred.evidence = Evidence::TextRead;
        bool claimed = isEvent(object.kind) || object.kind == Kind::ContextEvent;
        std::vector<ClaimRecord> others;
        for (std::size_t i = 2; i < words.size(); ++i) {
            const Word &word = words[i];
            if (i == 2 && word.quoted && word.key.empty()) {
                object.name = word.value;
            } else if (word.key == "origin" || word.key == "of") {
                ClaimRecord claim = occurred;
                claim.span = {};
                claim.predicate = word.key == "of" ? Predicate::Names : Predicate::OriginatesFrom;
                claim.object = word.key == "of" ? word.value : "country-" + word.value;
                others.push_back(std::move(claim));
            } else if (word.value == "unclaimed" && word.key.empty()) {
                claimed = false;
            } else if (!setObjectKey(object, word, line) && !setClaimKey(occurred, word, line)) {
                refuse(line, "an object has no \"" + word.key + word.value + "\"");
            }
        }
        if (claimed)
            m_out.claims.push_back(occurred);
        for (ClaimRecord &claim : others) { // they share who says it and where
            claim.accordingTo = occurred.accordingTo;
            claim.sources = occurred.sources;
            claim.confidence = occurred.confidence;
            m_out.claims.push_back(std::move(claim));
        }
        add(std::move(object));
    }

    DatasetRecord m_out;
    std::set<std::string, std::less<>> m_ids;
};

} // namespace

DatasetRecord recordsOf(std::string_view text) {
    Reader reader;
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        reader.read(text.substr(0, end), ++number);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return reader.finish();
}

LandscapePtr landscapeOf(std::string_view text) {
    auto landscape = LandscapeBuilder::build(recordsOf(text));
    if (!landscape)
        throw std::invalid_argument("test landscape: " + landscape.error().message);
    return *landscape;
}

} // namespace hw::test
