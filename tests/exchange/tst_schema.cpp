// The JSON Schemas for editors say what the check says: the same kinds, fields, facts and words.
#include "exchange/json_tree.h"
#include "exchange/object_rules.h"
#include "support/test_registry.h"

#include <QFile>
#include <set>

using namespace hw;

namespace {

using Words = std::set<std::string, std::less<>>;

Words wordsOf(const JsonValue *list) {
    Words words;
    for (const JsonValue &item : list ? list->items : std::vector<JsonValue>{})
        words.insert(item.text);
    return words;
}

Words keysOf(const JsonValue *object) {
    Words words;
    for (const JsonMember &member : object ? object->members : std::vector<JsonMember>{})
        words.insert(member.key);
    return words;
}

Words setOf(std::span<const std::string_view> list) { return {list.begin(), list.end()}; }

/// The value at "a/b/c", or null.
const JsonValue *at(const JsonValue *value, std::string_view path) {
    while (value && !path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        value = value->find(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return value;
}

} // namespace

class SchemaTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        for (const char *name : {"dataset", "revoked", "object"}) {
            QFile file(QStringLiteral(HELIXWATCH_SOURCE_DIR "/data/schema/%1.schema.json").arg(QLatin1String(name)));
            QVERIFY2(file.open(QIODevice::ReadOnly), name);
            const QByteArray text = file.readAll();
            auto tree = parseJson({text.constData(), static_cast<std::size_t>(text.size())});
            QVERIFY2(tree.has_value(), name);
            QCOMPARE(tree->find("$schema")->text, std::string("https://json-schema.org/draft/2020-12/schema"));
            m_object = std::move(*tree); // the last one is kept
        }
    }

    void listsTheSameWords() {
        const auto same = [this](std::string_view path, std::span<const std::string_view> words) {
            const Words found = wordsOf(at(&m_object, path));
            QVERIFY2(found == setOf(words), std::string(path).c_str());
        };
        same("properties/kind/enum", words<Kind>());
        same("properties/actorType/enum", words<ActorType>());
        same("properties/verification/enum", verificationWords());
        same("$defs/claim/properties/predicate/enum", words<Predicate>());
        same("$defs/claim/properties/confidence/enum", words<Confidence>());
        same("$defs/claim/properties/evidence/enum", words<Evidence>());
        same("$defs/claim/properties/areaBasis/enum", words<AreaBasis>().subspan(1));
        same("$defs/claim/properties/unverified/items/enum", unverifiableFields());
    }

    void claimsHaveTheSameFields() { QVERIFY(keysOf(at(&m_object, "$defs/claim/properties")) == setOf(claimFields())); }

    void everyKindHasTheSameFieldsAndFacts() {
        Words all = setOf(commonFields());
        std::size_t seen = 0;
        for (const JsonValue &rule : m_object.find("allOf")->items) {
            const auto kind = fromWord<Kind>(at(&rule, "if/properties/kind/const")->text);
            QVERIFY(kind.has_value());
            ++seen;
            Words fields = setOf(commonFields());
            fields.insert(rulesOf(*kind).fields.begin(), rulesOf(*kind).fields.end());
            all.insert(fields.begin(), fields.end());
            const std::string name(word(*kind));
            QVERIFY2(wordsOf(at(&rule, "then/propertyNames/enum")) == fields, name.c_str());
            QVERIFY2(wordsOf(at(&rule, "then/properties/facts/propertyNames/enum")) == setOf(rulesOf(*kind).facts),
                     name.c_str());
        }
        QCOMPARE(seen, kindCount);
        QVERIFY(keysOf(m_object.find("properties")) == all);
    }

    void relationsAreTheSamePredicates() {
        Words relations;
        for (std::size_t i = 0; i < predicateCount; ++i)
            if (rulesOf(static_cast<Predicate>(i)).needsObject)
                relations.insert(std::string(word(static_cast<Predicate>(i))));
        const JsonValue &rule = at(&m_object, "$defs/claim/allOf")->items.front();
        QVERIFY(wordsOf(at(&rule, "if/properties/predicate/enum")) == relations);
        for (std::size_t i = 0; i < predicateCount; ++i)
            QCOMPARE(rulesOf(static_cast<Predicate>(i)).needsObject, isRelation(static_cast<Predicate>(i)));
    }

private:
    JsonValue m_object;
};

HW_TEST(SchemaTest, "schema")
#include "tst_schema.moc"
