#include "store/landscape_tables.h"

#include "store/schema.h"
#include "store/table_rows.h"

#include <algorithm>

namespace hw {
namespace {

using schema::WordListIndex;

class TablesReader {
public:
    TablesReader(const Database &database, std::uint64_t fileSize, Progress &progress)
        : m_state{database, progress, {}, fileSize}
        , m_fileSize(fileSize) {}

    Result<TablesReading> read() {
        for (const auto step : {&TablesReader::readMeta, &TablesReader::readWords, &TablesReader::readLicences,
                                &TablesReader::readObjects, &TablesReader::readSources, &TablesReader::readFacts,
                                &TablesReader::readTactics, &TablesReader::readObjectSources, &TablesReader::readClaims,
                                &TablesReader::readClaimSources}) {
            if (auto done = (this->*step)(); !done)
                return tl::unexpected(done.error());
            m_state.progress.report(++m_step, 10);
            if (m_state.progress.cancelled())
                return fail("Reading was stopped.");
        }
        m_reading.digest = m_state.digest.value();
        return std::move(m_reading);
    }

private:
    TableRows rows(std::string_view table, std::string_view columns) { return TableRows(m_state, table, columns); }
    std::vector<ObjectRecord> &objects() { return m_reading.dataset.objects; }
    const std::string &idOf(std::int64_t row) { return objects()[static_cast<std::size_t>(row - 1)].id; }
    /// Reads a column that refers to an object and gives its id, empty for null.
    void reference(TableRows &table, int column, std::string &into, bool optional) {
        const auto most = static_cast<std::int64_t>(objects().size());
        const std::int64_t row = optional ? table.optionalInteger(column, 1, most, 0) : table.integer(column, 1, most);
        if (row >= 1 && row <= most)
            into = idOf(row);
    }
    /// Space for the rows of a table, never more than a file of this size can hold.
    Result<std::size_t> expectedRows(std::string_view table) {
        const auto last = m_state.database.integer("SELECT ifnull(max(id), 0) FROM " + std::string(table));
        if (!last)
            return tl::unexpected(last.error());
        return static_cast<std::size_t>(std::clamp<std::int64_t>(*last, 0, static_cast<std::int64_t>(m_fileSize / 16)));
    }

    Result<void> readMeta();
    Result<void> readWords();
    Result<void> readLicences();
    Result<void> readObjects();
    Result<void> readSources();
    Result<void> readFacts();
    Result<void> readTactics();
    Result<void> readObjectSources();
    Result<void> readClaims();
    Result<void> readClaimSources();
    template<class Add>
    Result<void> readLinks(std::string_view table, std::string_view columns, std::size_t owners, Add add);

    ReadingState m_state;
    std::uint64_t m_fileSize;
    Codes m_codes;
    TablesReading m_reading;
    std::uint64_t m_step = 0;
};

Result<void> TablesReader::readMeta() {
    auto table = rows("meta", "key, value");
    std::string key, value;
    while (table.next()) {
        const Digest before = m_state.digest; // the sum itself is no part of the sum
        table.text(0, key);
        table.text(1, value);
        if (key == "digest")
            m_state.digest = before;
        else if (key == "version")
            m_reading.dataset.version = value;
        else if (key == "date")
            m_reading.dataset.date = value;
        else if (key == "attack_version")
            m_reading.dataset.attackVersion = value;
    }
    return table.end();
}

Result<void> TablesReader::readWords() {
    const auto lists = schema::wordLists();
    auto table = rows("word", "list, code, word");
    std::string list, text;
    while (table.next()) {
        table.text(0, list);
        const std::int64_t code = table.integer(1, 0, 255);
        table.text(2, text);
        const auto at = std::find_if(lists.begin(), lists.end(), [&](const auto &l) { return l.name == list; });
        if (at == lists.end()) {
            table.fault(0, "is no list that this version knows");
            break;
        }
        auto &known = m_codes.lists[static_cast<std::size_t>(at - lists.begin())];
        const auto own = std::find(at->words.begin(), at->words.end(), text);
        if (own == at->words.end() || static_cast<std::size_t>(code) != known.size()) {
            table.fault(2, "is no word that this version knows");
            break;
        }
        known.push_back(static_cast<std::uint8_t>(own - at->words.begin()));
    }
    return table.end();
}

Result<void> TablesReader::readLicences() {
    auto table = rows("licence", "id, key, name, notice");
    while (table.next()) {
        LicenceRecord &licence = m_reading.dataset.licences.emplace_back();
        table.id(0);
        table.text(1, licence.key);
        table.text(2, licence.name);
        table.text(3, licence.notice);
    }
    return table.end();
}

Result<void> TablesReader::readObjects() {
    const auto expected = expectedRows("object");
    if (!expected)
        return tl::unexpected(expected.error());
    objects().reserve(*expected);
    std::vector<std::int64_t> parents;
    parents.reserve(*expected);
    const auto &licences = m_reading.dataset.licences;
    auto table =
        rows("object", "id, kind, key, name, summary, subtype, licence, parent, added, actor_type, background, "
                       "place");
    while (table.next()) {
        ObjectRecord &object = objects().emplace_back();
        table.id(0);
        table.code(1, m_codes, schema::KindWords, object.kind);
        table.text(2, object.id);
        table.text(3, object.name);
        table.optionalText(4, object.summary);
        table.optionalText(5, object.subtype);
        const auto licence = table.optionalInteger(6, 1, static_cast<std::int64_t>(licences.size()), 0);
        if (licence > 0 && static_cast<std::size_t>(licence) <= licences.size())
            object.licence = licences[static_cast<std::size_t>(licence - 1)].key;
        parents.push_back(table.optionalInteger(7, 1, INT32_MAX, 0));
        table.optionalText(8, object.added);
        table.optionalCode(9, m_codes, schema::ActorTypeWords, object.actorType);
        object.background = table.optionalInteger(10, 0, 1, 0) != 0;
        object.order = static_cast<int>(table.optionalInteger(11, INT32_MIN, INT32_MAX, 0));
    }
    if (auto end = table.end(); !end)
        return end;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        if (static_cast<std::size_t>(parents[i]) > objects().size())
            return fail("row " + std::to_string(i + 1) + " of the table \"object\" has a parent that is not there");
        if (parents[i] > 0)
            objects()[i].parent = idOf(parents[i]);
    }
    return {};
}

Result<void> TablesReader::readSources() {
    auto table = rows("source", "object, publisher, url, published, verification, title_verified, weak, reliability");
    std::int64_t last = 0;
    while (table.next()) {
        const auto row = table.integer(0, last + 1, static_cast<std::int64_t>(objects().size()));
        if (auto end = table.end(); !end)
            return end;
        last = row;
        ObjectRecord &object = objects()[static_cast<std::size_t>(row - 1)];
        if (object.kind != Kind::Source)
            table.fault(0, "refers to an object that is no source");
        table.text(1, object.publisher);
        table.optionalText(2, object.url);
        table.optionalDate(3, object.published);
        table.text(4, object.verification);
        object.titleVerified = table.integer(5, 0, 1) != 0;
        object.weak = table.integer(6, 0, 1) != 0;
        object.reliability = table.optionalLetter(7, 'A', 'F');
    }
    return table.end();
}

/// A table whose rows hang on the rows of another one, in that one's order.
template<class Add>
Result<void> TablesReader::readLinks(std::string_view table, std::string_view columns, std::size_t owners, Add add) {
    auto links = rows(table, columns);
    std::int64_t last = 1;
    while (links.next()) {
        links.id(0);
        const auto owner = links.integer(1, last, static_cast<std::int64_t>(owners));
        if (auto end = links.end(); !end)
            return end;
        last = owner;
        add(links, static_cast<std::size_t>(owner - 1));
    }
    return links.end();
}

Result<void> TablesReader::readFacts() {
    return readLinks("fact", "id, object, key, value", objects().size(), [this](TableRows &table, std::size_t owner) {
        Fact &fact = objects()[owner].facts.emplace_back();
        table.text(2, fact.key);
        table.text(3, fact.value);
    });
}

Result<void> TablesReader::readTactics() {
    return readLinks("object_tactic", "id, object, tactic", objects().size(),
                     [this](TableRows &table, std::size_t owner) {
                         reference(table, 2, objects()[owner].tactics.emplace_back(), false);
                     });
}

Result<void> TablesReader::readObjectSources() {
    return readLinks("object_source", "id, object, source", objects().size(),
                     [this](TableRows &table, std::size_t owner) {
                         reference(table, 2, objects()[owner].sources.emplace_back(), false);
                     });
}

Result<void> TablesReader::readClaims() {
    const auto expected = expectedRows("claim");
    if (!expected)
        return tl::unexpected(expected.error());
    auto &claims = m_reading.dataset.claims;
    claims.reserve(*expected);
    auto table = rows("claim", "id, subject, predicate, object, confidence, evidence, area_basis, credibility, flags, "
                               "began, ended, reported, value, statement, according_to, confidence_reason, dispute, "
                               "unverified, note");
    std::string unverified;
    while (table.next()) {
        ClaimRecord &claim = claims.emplace_back();
        table.id(0);
        reference(table, 1, claim.subject, false);
        table.code(2, m_codes, schema::PredicateWords, claim.predicate);
        reference(table, 3, claim.object, true);
        table.code(4, m_codes, schema::ConfidenceWords, claim.confidence);
        table.code(5, m_codes, schema::EvidenceWords, claim.evidence);
        table.optionalCode(6, m_codes, schema::AreaBasisWords, claim.areaBasis);
        const auto credibility = table.optionalInteger(7, 1, 6, 0);
        claim.credibility = credibility ? static_cast<char>('0' + credibility) : '\0';
        const auto flags = table.optionalInteger(8, 0, 7, 0);
        claim.analystMapping = (flags & schema::AnalystMapping) != 0;
        claim.span.sinceAtLeast = (flags & schema::SinceAtLeast) != 0;
        claim.span.ongoing = (flags & schema::Ongoing) != 0;
        table.optionalDate(9, claim.span.start);
        table.optionalDate(10, claim.span.end);
        table.optionalDate(11, claim.reported);
        table.optionalText(12, claim.value);
        table.optionalText(13, claim.statement);
        table.optionalText(14, claim.accordingTo);
        table.optionalText(15, claim.confidenceReason);
        table.optionalText(16, claim.dispute);
        unverified.clear();
        table.optionalText(17, unverified);
        for (std::string_view rest = unverified; !rest.empty();) {
            const auto comma = std::min(rest.find(','), rest.size());
            claim.unverified.emplace_back(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
        table.optionalText(18, claim.note);
        if (isRelation(claim.predicate) && claim.object.empty())
            table.fault(3, "names no object");
    }
    return table.end();
}

Result<void> TablesReader::readClaimSources() {
    auto &claims = m_reading.dataset.claims;
    return readLinks("claim_source", "id, claim, source", claims.size(), [&](TableRows &table, std::size_t owner) {
        reference(table, 2, claims[owner].sources.emplace_back(), false);
    });
}

} // namespace

Result<TablesReading> readTables(const Database &database, Progress &progress) {
    const auto pages = database.integer("PRAGMA page_count");
    if (!pages)
        return tl::unexpected(pages.error());
    return TablesReader(database, static_cast<std::uint64_t>(*pages) * schema::pageSize, progress).read();
}

} // namespace hw
