#include "store/landscape_writer.h"

#include "store/digest.h"
#include "store/landscape_tables.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <unordered_map>

namespace hw {
namespace {

std::string inQuotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

class Writer {
public:
    Writer(const DatasetRecord &dataset, Database &database)
        : m_dataset(dataset)
        , m_database(database) {}

    Result<void> write() {
        for (const auto step : {&Writer::order, &Writer::makeTables, &Writer::writeMeta, &Writer::writeWords,
                                &Writer::writeLicences, &Writer::writeObjects, &Writer::writeSources,
                                &Writer::writeLists, &Writer::writeClaims, &Writer::makeIndexes, &Writer::writeDigest})
            if (auto done = (this->*step)(); !done)
                return done;
        return {};
    }

private:
    Result<void> order();
    Result<void> makeTables();
    Result<void> writeMeta();
    Result<void> writeWords();
    Result<void> writeLicences();
    Result<void> writeObjects();
    Result<void> writeSources();
    Result<void> writeLists();
    Result<void> writeClaims();
    Result<void> writeClaimSources();
    Result<void> makeIndexes();
    Result<void> writeDigest();

    Result<std::int64_t> rowOf(std::string_view id, std::string_view wherefrom) const {
        const auto at = m_rowOf.find(id);
        if (at == m_rowOf.end())
            return fail(inQuotes(wherefrom) + " refers to " + inQuotes(id) + ", which is no object of the dataset.");
        return at->second;
    }
    static void bindReference(Statement &statement, int index, std::int64_t row) {
        row > 0 ? statement.bind(index, row) : statement.bind(index, nullptr);
    }
    static void bindDate(Statement &statement, int index, const std::optional<PartialDate> &date) {
        date ? statement.bind(index, std::string_view(date->text())) : statement.bind(index, nullptr);
    }
    static void bindUnless(Statement &statement, int index, int value, int usual) {
        value == usual ? statement.bind(index, nullptr) : statement.bind(index, value);
    }

    const DatasetRecord &m_dataset;
    Database &m_database;
    std::vector<const ObjectRecord *> m_objects; ///< in the order of their rows
    std::vector<const ClaimRecord *> m_claims;
    std::unordered_map<std::string_view, std::int64_t> m_rowOf;
};

/// By kind and id, claims by subject, then as they came: the order of the files on the disk leaves no trace.
Result<void> Writer::order() {
    m_objects.reserve(m_dataset.objects.size());
    for (const ObjectRecord &object : m_dataset.objects)
        m_objects.push_back(&object);
    std::sort(m_objects.begin(), m_objects.end(), [](const ObjectRecord *a, const ObjectRecord *b) {
        return a->kind != b->kind ? a->kind < b->kind : a->id < b->id;
    });
    m_rowOf.reserve(m_objects.size());
    for (std::size_t i = 0; i < m_objects.size(); ++i)
        if (!m_rowOf.emplace(m_objects[i]->id, static_cast<std::int64_t>(i + 1)).second)
            return fail("The id " + inQuotes(m_objects[i]->id) + " is used by two objects.");
    std::vector<std::int64_t> subject(m_dataset.claims.size());
    for (std::size_t i = 0; i < subject.size(); ++i) {
        const auto row = rowOf(m_dataset.claims[i].subject, "a claim");
        if (!row)
            return tl::unexpected(row.error());
        subject[i] = *row;
    }
    std::vector<std::size_t> places(subject.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](auto a, auto b) { return subject[a] < subject[b]; });
    m_claims.reserve(places.size());
    for (const std::size_t place : places)
        m_claims.push_back(&m_dataset.claims[place]);
    return {};
}

Result<void> Writer::makeTables() {
    for (const schema::Part &table : schema::landscapeTables())
        if (auto made = m_database.execute(std::string(table.sql)); !made)
            return made;
    return {};
}

Result<void> Writer::writeMeta() {
    auto insert = m_database.prepare("INSERT INTO meta(key, value) VALUES(?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const auto &[key, value] : {std::pair("version", &m_dataset.version), std::pair("date", &m_dataset.date),
                                     std::pair("attack_version", &m_dataset.attackVersion)})
        if (auto done = insert->bind(1, key).bind(2, std::string_view(*value)).run(); !done)
            return done;
    return {};
}

Result<void> Writer::writeWords() {
    auto insert = m_database.prepare("INSERT INTO word(list, code, word) VALUES(?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const schema::WordList &list : schema::wordLists())
        for (std::size_t code = 0; code < list.words.size(); ++code)
            if (auto done =
                    insert->bind(1, list.name).bind(2, static_cast<std::int64_t>(code)).bind(3, list.words[code]).run();
                !done)
                return done;
    return {};
}

Result<void> Writer::writeLicences() {
    auto insert = m_database.prepare("INSERT INTO licence(key, name, notice) VALUES(?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const LicenceRecord &licence : m_dataset.licences)
        if (auto done = insert->bind(1, std::string_view(licence.key))
                            .bind(2, std::string_view(licence.name))
                            .bind(3, std::string_view(licence.notice))
                            .run();
            !done)
            return done;
    return {};
}

Result<void> Writer::writeObjects() {
    auto insert = m_database.prepare("INSERT INTO object(kind, key, name, summary, subtype, licence, parent, added, "
                                     "actor_type, background, place) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    std::unordered_map<std::string_view, std::int64_t> licences;
    for (const LicenceRecord &licence : m_dataset.licences)
        licences.emplace(licence.key, static_cast<std::int64_t>(licences.size() + 1));
    for (const ObjectRecord *object : m_objects) {
        std::int64_t parent = 0, licence = 0;
        if (!object->parent.empty()) {
            const auto row = rowOf(object->parent, object->id);
            if (!row)
                return tl::unexpected(row.error());
            parent = *row;
        }
        if (!object->licence.empty()) {
            const auto at = licences.find(object->licence);
            if (at == licences.end())
                return fail(inQuotes(object->id) + " stands under the licence " + inQuotes(object->licence) +
                            ", which the dataset does not list.");
            licence = at->second;
        }
        insert->bind(1, static_cast<int>(object->kind))
            .bindStatic(2, object->id)
            .bindStatic(3, object->name)
            .bindOptional(4, object->summary)
            .bindOptional(5, object->subtype);
        bindReference(*insert, 6, licence);
        bindReference(*insert, 7, parent);
        insert->bindOptional(8, object->added);
        bindUnless(*insert, 9, object->kind == Kind::Actor ? static_cast<int>(object->actorType) : -1, -1);
        bindUnless(*insert, 10, object->background ? 1 : 0, 0);
        bindUnless(*insert, 11, object->order, 0);
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

Result<void> Writer::writeSources() {
    auto insert = m_database.prepare("INSERT INTO source(object, publisher, url, published, verification, "
                                     "title_verified, weak, reliability) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const ObjectRecord &source = *m_objects[i];
        if (source.kind != Kind::Source)
            continue;
        insert->bind(1, static_cast<std::int64_t>(i + 1)).bindStatic(2, source.publisher).bindOptional(3, source.url);
        bindDate(*insert, 4, source.published);
        insert->bindStatic(5, source.verification).bind(6, source.titleVerified).bind(7, source.weak);
        insert->bindOptional(8, std::string_view(&source.reliability, source.reliability ? 1 : 0));
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

Result<void> Writer::writeLists() {
    auto facts = m_database.prepare("INSERT INTO fact(object, key, value) VALUES(?, ?, ?)");
    auto tactics = m_database.prepare("INSERT INTO object_tactic(object, tactic) VALUES(?, ?)");
    auto sources = m_database.prepare("INSERT INTO object_source(object, source) VALUES(?, ?)");
    for (const auto *statement : {&facts, &tactics, &sources})
        if (!*statement)
            return tl::unexpected(statement->error());
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const ObjectRecord &object = *m_objects[i];
        const auto owner = static_cast<std::int64_t>(i + 1);
        for (const Fact &fact : object.facts)
            if (auto done = facts->bind(1, owner).bindStatic(2, fact.key).bindStatic(3, fact.value).run(); !done)
                return done;
        for (const auto &[list, insert] :
             {std::pair(&object.tactics, &tactics), std::pair(&object.sources, &sources)}) {
            for (const std::string &id : *list) {
                const auto row = rowOf(id, object.id);
                if (!row)
                    return tl::unexpected(row.error());
                if (auto done = (*insert)->bind(1, owner).bind(2, *row).run(); !done)
                    return done;
            }
        }
    }
    return {};
}

Result<void> Writer::writeClaims() {
    auto insert = m_database.prepare(
        "INSERT INTO claim(subject, predicate, object, confidence, evidence, area_basis, credibility, flags, began, "
        "ended, reported, value, statement, according_to, confidence_reason, dispute, unverified, note) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const ClaimRecord *claim : m_claims) {
        std::int64_t object = 0;
        if (!claim->object.empty()) {
            const auto row = rowOf(claim->object, claim->subject);
            if (!row)
                return tl::unexpected(row.error());
            object = *row;
        }
        insert->bind(1, m_rowOf.at(claim->subject)).bind(2, static_cast<int>(claim->predicate));
        bindReference(*insert, 3, object);
        insert->bind(4, static_cast<int>(claim->confidence)).bind(5, static_cast<int>(claim->evidence));
        bindUnless(*insert, 6, static_cast<int>(claim->areaBasis), static_cast<int>(AreaBasis::None));
        bindUnless(*insert, 7, claim->credibility ? claim->credibility - '0' : 0, 0);
        bindUnless(*insert, 8,
                   (claim->analystMapping ? schema::AnalystMapping : 0) |
                       (claim->span.sinceAtLeast ? schema::SinceAtLeast : 0) |
                       (claim->span.ongoing ? schema::Ongoing : 0),
                   0);
        bindDate(*insert, 9, claim->span.start);
        bindDate(*insert, 10, claim->span.end);
        bindDate(*insert, 11, claim->reported);
        std::string unverified;
        for (const std::string &field : claim->unverified)
            unverified += (unverified.empty() ? "" : ",") + field;
        insert->bindOptional(12, claim->value)
            .bindOptional(13, claim->statement)
            .bindOptional(14, claim->accordingTo)
            .bindOptional(15, claim->confidenceReason)
            .bindOptional(16, claim->dispute)
            .bindOptional(17, unverified)
            .bindOptional(18, claim->note);
        if (auto done = insert->run(); !done)
            return done;
    }
    return writeClaimSources();
}

Result<void> Writer::writeClaimSources() {
    auto insert = m_database.prepare("INSERT INTO claim_source(claim, source) VALUES(?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (std::size_t i = 0; i < m_claims.size(); ++i) {
        for (const std::string &id : m_claims[i]->sources) {
            const auto row = rowOf(id, m_claims[i]->subject);
            if (!row)
                return tl::unexpected(row.error());
            if (auto done = insert->bind(1, static_cast<std::int64_t>(i + 1)).bind(2, *row).run(); !done)
                return done;
        }
    }
    return {};
}

Result<void> Writer::makeIndexes() {
    for (const schema::Part &index : schema::landscapeIndexes())
        if (auto made = m_database.execute(std::string(index.sql)); !made)
            return made;
    return {};
}

/// The sum is taken over what a reader gets, so that writing and reading cannot disagree about it.
Result<void> Writer::writeDigest() {
    NoProgress silent;
    const auto reading = readTables(m_database, silent);
    if (!reading)
        return fail("What was written cannot be read: " + reading.error().message + ".");
    auto insert = m_database.prepare("INSERT INTO meta(key, value) VALUES('digest', ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    return insert->bind(1, std::string_view(Digest::text(reading->digest))).run();
}

Result<void> writeFile(const DatasetRecord &dataset, const std::string &path) {
    auto database = Database::open(path, Database::Mode::ReadWriteCreate);
    if (!database)
        return tl::unexpected(database.error());
    // The file is new and thrown away on any failure, so nothing need survive a crash.
    const std::string pragmas = "PRAGMA page_size=" + std::to_string(schema::pageSize) +
                                "; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=NORMAL; PRAGMA encoding='UTF-8'";
    if (auto set = database->execute(pragmas); !set)
        return set;
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto set = database->setApplicationId(schema::landscapeApplicationId); !set)
        return set;
    if (auto set = database->setUserVersion(schema::landscapeVersion); !set)
        return set;
    if (auto written = Writer(dataset, *database).write(); !written)
        return written;
    return transaction->commit();
}

} // namespace

Result<void> writeLandscape(const DatasetRecord &dataset, const std::string &path) {
    namespace fs = std::filesystem;
    const std::string part = path + ".part";
    std::error_code error;
    fs::remove(part, error);
    if (auto written = writeFile(dataset, part); !written) {
        fs::remove(part, error);
        return fail("The landscape file " + inQuotes(path) + " was not written. " + written.error().message);
    }
    fs::rename(part, path, error);
    if (error) {
        const std::string why = error.message();
        fs::remove(part, error);
        return fail("The landscape file " + inQuotes(path) + " was not written: " + why + ".");
    }
    return {};
}

} // namespace hw
