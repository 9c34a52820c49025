#include "store/schema.h"

#include "landscape/kinds.h"

namespace hw::schema {
namespace {

constexpr Part tables[] = {
    {"meta", "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"},
    {"word", "CREATE TABLE word(list TEXT NOT NULL, code INTEGER NOT NULL, word TEXT NOT NULL, "
             "PRIMARY KEY(list, code)) STRICT, WITHOUT ROWID"},
    {"licence", "CREATE TABLE licence(id INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, "
                "notice TEXT NOT NULL) STRICT"},
    {"object", "CREATE TABLE object(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key TEXT NOT NULL, "
               "name TEXT NOT NULL, summary TEXT, subtype TEXT, licence INTEGER REFERENCES licence, "
               "parent INTEGER REFERENCES object, added TEXT, actor_type INTEGER, background INTEGER, "
               "place INTEGER) STRICT"},
    {"source", "CREATE TABLE source(object INTEGER PRIMARY KEY REFERENCES object, publisher TEXT NOT NULL, url TEXT, "
               "published TEXT, verification TEXT NOT NULL, title_verified INTEGER NOT NULL, weak INTEGER NOT NULL, "
               "reliability TEXT) STRICT"},
    {"fact", "CREATE TABLE fact(id INTEGER PRIMARY KEY, object INTEGER NOT NULL REFERENCES object, "
             "key TEXT NOT NULL, value TEXT NOT NULL) STRICT"},
    {"object_tactic", "CREATE TABLE object_tactic(id INTEGER PRIMARY KEY, object INTEGER NOT NULL REFERENCES object, "
                      "tactic INTEGER NOT NULL REFERENCES object) STRICT"},
    {"object_source", "CREATE TABLE object_source(id INTEGER PRIMARY KEY, object INTEGER NOT NULL REFERENCES object, "
                      "source INTEGER NOT NULL REFERENCES object) STRICT"},
    {"claim", "CREATE TABLE claim(id INTEGER PRIMARY KEY, subject INTEGER NOT NULL REFERENCES object, "
              "predicate INTEGER NOT NULL, object INTEGER REFERENCES object, confidence INTEGER NOT NULL, "
              "evidence INTEGER NOT NULL, area_basis INTEGER, credibility INTEGER, flags INTEGER, began TEXT, "
              "ended TEXT, reported TEXT, value TEXT, statement TEXT, according_to TEXT, confidence_reason TEXT, "
              "dispute TEXT, unverified TEXT, note TEXT) STRICT"},
    {"claim_source", "CREATE TABLE claim_source(id INTEGER PRIMARY KEY, claim INTEGER NOT NULL REFERENCES claim, "
                     "source INTEGER NOT NULL REFERENCES object) STRICT"},
};

constexpr Part indexes[] = {
    {"object_by_key", "CREATE UNIQUE INDEX object_by_key ON object(key)"},
    {"claim_by_subject", "CREATE INDEX claim_by_subject ON claim(subject)"},
    {"claim_by_object", "CREATE INDEX claim_by_object ON claim(object) WHERE object IS NOT NULL"},
    {"claim_source_by_source", "CREATE INDEX claim_source_by_source ON claim_source(source)"},
};

} // namespace

std::span<const Part> landscapeTables() { return tables; }
std::span<const Part> landscapeIndexes() { return indexes; }

std::array<WordList, 6> wordLists() {
    return {WordList{"kind", words<Kind>()},
            WordList{"actor_type", words<ActorType>()},
            WordList{"predicate", words<Predicate>()},
            WordList{"area_basis", words<AreaBasis>()},
            WordList{"confidence", words<Confidence>()},
            WordList{"evidence", words<Evidence>()}};
}

} // namespace hw::schema
