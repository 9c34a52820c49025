#include "exchange/object_reader.h"

#include "exchange/field_reader.h"
#include "exchange/object_rules.h"

#include <algorithm>

namespace hw {
namespace {

using Need = FieldReader::Need;

std::string withArticle(std::string_view word) {
    const bool vowel = std::string_view("aeio").find(word.empty() ? ' ' : word[0]) != std::string_view::npos;
    return (vowel ? "an " : "a ") + std::string(word);
}

class ObjectReader {
public:
    ObjectReader(ObjectFile &into, FaultList &faults)
        : m_into(into)
        , m_faults(faults) {}

    void read(const JsonValue &root, std::string_view fileName, std::string_view folder) {
        FieldReader fields(root, {}, m_faults);
        ObjectRecord &object = m_into.object;
        const auto kind = fields.word<Kind>("kind", Need::Required);
        object.id = fields.text("id", Need::Required, FieldReader::longestId);
        if (!kind)
            return; // which fields it may have depends on the kind
        object.kind = *kind;
        m_into.usable = !object.id.empty();
        m_into.idPlace = fields.placeOf("id");
        m_into.licencePlace = fields.placeOf("licence");
        m_into.parentPlace = fields.placeOf("parent");
        m_into.addedPlace = fields.placeOf("added");
        fields.allowOnly(commonFields(), rulesOf(*kind).fields, "The kind " + inQuotes(word(*kind)) + " has no field");
        checkNames(fields, fileName, folder);
        object.name = fields.text("name", Need::Required, FieldReader::longestName);
        object.summary = fields.text("summary", Need::Optional);
        object.licence = fields.text("licence", Need::Required);
        object.added = fields.text("added", Need::Required);
        if (!object.added.empty() && !isVersion(object.added))
            fields.fault("added", inQuotes(object.added) + " is no dataset version; expected a form like 2026.11.");
        object.sources = fields.texts("sources", Need::Optional, &m_into.sources);
        readOwnFields(fields);
        readFacts(fields);
        readClaims(fields);
        // Each claim without a source is a fault of its own.
        if (rulesOf(*kind).needsSource && object.sources.empty() && !fields.find("claims") && !fields.find("sources"))
            m_faults.add(root.offset, {},
                         "Nothing here has a source; " + withArticle(word(*kind)) +
                             " needs at least one, on itself or on a claim.");
    }

private:
    void checkNames(const FieldReader &fields, std::string_view fileName, std::string_view folder) const {
        const std::string &id = m_into.object.id;
        if (id.find_first_of(" \n\"") != std::string::npos)
            fields.fault("id", "The id " + inQuotes(id) + " contains a space or quotation mark.");
        if (!id.empty() && fileName != fileNameOf(id))
            fields.fault("id", "The id is " + inQuotes(id) + ", so the file must be called " +
                                   inQuotes(fileNameOf(id)) + "; it is called " + inQuotes(fileName) + ".");
        if (!folder.empty() && folder != word(m_into.object.kind))
            fields.fault("kind", "The kind is " + inQuotes(word(m_into.object.kind)) +
                                     ", but the file lies in the folder " + inQuotes(folder) + ".");
    }

    void readOwnFields(const FieldReader &fields) {
        ObjectRecord &object = m_into.object;
        const auto own = rulesOf(object.kind).fields;
        const auto has = [own](std::string_view field) {
            return std::find(own.begin(), own.end(), field) != own.end();
        };
        if (has("subtype"))
            object.subtype = fields.text("subtype", Need::Optional);
        if (has("parent"))
            object.parent = fields.text("parent", Need::Optional);
        if (has("actorType"))
            object.actorType = fields.word<ActorType>("actorType", Need::Required).value_or(ActorType::Unknown);
        if (has("background"))
            object.background = fields.flag("background", true);
        if (has("order"))
            object.order = fields.integer("order", Need::Required, 0, 1000).value_or(0);
        if (has("tactics"))
            object.tactics = fields.texts("tactics", Need::Required, &m_into.tactics);
        if (object.kind == Kind::Source)
            readSourceFields(fields);
    }

    void readSourceFields(const FieldReader &fields) {
        ObjectRecord &object = m_into.object;
        object.publisher = fields.text("publisher", Need::Required, FieldReader::longestName);
        if (const auto index = fields.word("verification", Need::Required, verificationWords()))
            object.verification = verificationWords()[*index];
        object.url = fields.text("url", Need::Optional);
        const bool web = object.url.starts_with("https://") || object.url.starts_with("http://");
        if (!object.url.empty() && (!web || object.url.find_first_of(" \n\"<>") != std::string::npos))
            fields.fault("url", inQuotes(object.url) + " is no web address; expected http:// or https:// without "
                                                       "spaces, quotation marks or angle brackets.");
        object.published = fields.date("published");
        object.titleVerified = !fields.flag("titleVerified", false);
        object.weak = fields.flag("weak", true);
        static constexpr std::string_view grades[] = {"A", "B", "C", "D", "E", "F"};
        if (const auto grade = fields.word("reliability", Need::Optional, grades))
            object.reliability = grades[*grade][0];
    }

    void readFacts(const FieldReader &fields) {
        const JsonValue *value = fields.find("facts");
        if (!value)
            return;
        if (value->type != JsonValue::Type::Object || value->members.empty()) {
            fields.fault("facts", "An object with at least one fact is expected here.");
            return;
        }
        FieldReader facts(*value, "facts", m_faults);
        const auto keys = rulesOf(m_into.object.kind).facts;
        facts.allowOnly(keys, {}, "The kind " + inQuotes(word(m_into.object.kind)) + " has no fact");
        for (const JsonMember &member : value->members) {
            if (std::find(keys.begin(), keys.end(), member.key) == keys.end())
                continue;
            if (member.key == "attackId")
                m_into.attackIdPlace = m_faults.place(member.value);
            if (member.value.type == JsonValue::Type::List) {
                for (std::string &text : facts.texts(member.key, Need::Optional))
                    m_into.object.facts.push_back({member.key, std::move(text)});
            } else if (std::string text = facts.text(member.key, Need::Optional); !text.empty())
                m_into.object.facts.push_back({member.key, std::move(text)});
        }
    }

    void readClaims(const FieldReader &fields) {
        const JsonValue *value = fields.find("claims");
        if (!value)
            return;
        if (value->type != JsonValue::Type::List || value->items.empty()) {
            fields.fault("claims", "A list with at least one claim is expected here.");
            return;
        }
        for (std::size_t i = 0; i < value->items.size(); ++i) {
            const JsonValue &item = value->items[i];
            const std::string path = "claims[" + std::to_string(i) + "]";
            if (item.type != JsonValue::Type::Object)
                m_faults.add(item.offset, path, "A claim is an object; this is " + std::string(title(item.type)) + ".");
            else
                readClaim(FieldReader(item, path, m_faults), item, i);
        }
    }

    void readClaim(FieldReader fields, const JsonValue &item, std::size_t index) {
        fields.allowOnly(claimFields(), {}, "A claim has no field");
        const auto predicate = fields.word<Predicate>("predicate", Need::Required);
        ClaimRecord claim;
        ClaimPlaces places;
        claim.subject = m_into.object.id;
        claim.object = fields.text("object", Need::Optional, FieldReader::longestId);
        claim.value = fields.text("value", Need::Optional);
        claim.statement = fields.text("statement", Need::Optional);
        claim.accordingTo = fields.text("accordingTo", Need::Optional);
        claim.confidence = fields.word<Confidence>("confidence", Need::Required).value_or(Confidence::NotStated);
        claim.confidenceReason = fields.text("confidenceReason", Need::Optional);
        claim.evidence = fields.word<Evidence>("evidence", Need::Required).value_or(Evidence::Unverified);
        if (const auto credibility = fields.integer("credibility", Need::Optional, 1, 6))
            claim.credibility = static_cast<char>('0' + *credibility);
        static constexpr std::string_view mappings[] = {"analyst"};
        claim.analystMapping = fields.word("mapping", Need::Optional, mappings).has_value();
        claim.dispute = fields.text("dispute", Need::Optional);
        claim.note = fields.text("note", Need::Optional);
        claim.reported = fields.date("reported");
        readSpan(fields, claim.span);
        readUnverified(fields, claim.unverified);
        if (!fields.find("sources"))
            fields.fault("sources", "The claim has no source; a list \"sources\" with at least one id is expected.");
        claim.sources = fields.texts("sources", Need::Optional, &places.sources);
        readAreaBasis(fields, claim);
        if (!predicate)
            return;
        claim.predicate = *predicate;
        checkParts(fields, claim);
        places.index = index;
        places.claim = m_faults.place(item);
        places.predicate = fields.placeOf("predicate");
        places.object = fields.placeOf("object");
        places.areaBasis = fields.placeOf("areaBasis");
        m_into.claims.push_back(std::move(claim));
        m_into.claimPlaces.push_back(std::move(places));
    }

    void readSpan(const FieldReader &fields, TimeSpan &span) const {
        span.start = readDate(fields, "start", "startPrecision");
        span.end = readDate(fields, "end", "endPrecision");
        span.sinceAtLeast = fields.flag("sinceAtLeast", true);
        span.ongoing = fields.flag("ongoing", true);
        if (span.start && span.end && span.end->lastDay() < span.start->firstDay())
            fields.fault("end", "The end " + inQuotes(span.end->text()) + " lies before the start " +
                                    inQuotes(span.start->text()) + ".");
        if (span.sinceAtLeast && !fields.find("start"))
            fields.fault("sinceAtLeast", "\"sinceAtLeast\" needs a start that it qualifies.");
        if (span.ongoing && fields.find("end"))
            fields.fault("ongoing", "What is ongoing has no end; leave one of the two out.");
    }

    static std::optional<PartialDate> readDate(const FieldReader &fields, std::string_view field,
                                               std::string_view precisionField) {
        const auto date = fields.date(field);
        static constexpr std::string_view precisions[] = {"year", "month", "day"};
        if (!fields.find(field)) {
            if (fields.find(precisionField))
                fields.fault(precisionField, "There is a precision without \"" + std::string(field) + "\".");
            return std::nullopt;
        }
        const auto precision = fields.word(precisionField, Need::Required, precisions);
        if (date && precision && static_cast<std::size_t>(date->precision()) != *precision)
            fields.fault(precisionField, "The date " + inQuotes(date->text()) + " has the precision " +
                                             inQuotes(precisionWord(date->precision())) + ", not " +
                                             inQuotes(precisions[*precision]) + ".");
        return date;
    }

    static void readUnverified(const FieldReader &fields, std::vector<std::string> &into) {
        for (std::string &field : fields.texts("unverified", Need::Optional)) {
            const auto known = unverifiableFields();
            if (std::find(known.begin(), known.end(), field) == known.end())
                fields.fault("unverified", "The word " + inQuotes(field) + " is not known here." +
                                               didYouMean(field, known) + " Expected " + alternatives(known) + ".");
            into.push_back(std::move(field));
        }
    }

    static void readAreaBasis(const FieldReader &fields, ClaimRecord &claim) {
        // "none" is the absence of the field, not a word of the format.
        const auto bases = words<AreaBasis>().subspan(1);
        if (const auto index = fields.word("areaBasis", Need::Optional, bases))
            claim.areaBasis = static_cast<AreaBasis>(*index + 1);
    }

    void checkParts(const FieldReader &fields, const ClaimRecord &claim) const {
        const PredicateRules &rules = rulesOf(claim.predicate);
        const std::string name = inQuotes(word(claim.predicate));
        if (!rules.subjects.has(m_into.object.kind))
            fields.fault("predicate", "The kind " + inQuotes(word(m_into.object.kind)) + " cannot be the subject of " +
                                          name + "; expected " + kindNames(rules.subjects) + ".");
        if (rules.needsObject && !fields.find("object"))
            fields.fault("object", "The field \"object\" is missing; " + name + " relates the subject to an object.");
        if (rules.objects.empty() && fields.find("object"))
            fields.fault("object", name + " has no object; its text goes into \"value\".");
        if (!rules.mayHaveValue && fields.find("value"))
            fields.fault("value", name + " is a relation and has no value; a text goes into \"statement\".");
        if (rules.needsValue && !fields.find("value"))
            fields.fault("value", "The field \"value\" is missing; " + name + " needs one.");
        if (claim.predicate == Predicate::Statement && !fields.find("value") && !fields.find("statement"))
            fields.fault("value", "A statement needs a \"value\" or a \"statement\".");
        const bool seen = claim.predicate == Predicate::FirstSeen || claim.predicate == Predicate::LastSeen;
        if (seen && !fields.find("start") && !fields.find("end"))
            fields.fault("start", name + " needs a date.");
        checkBasis(fields, claim);
    }

    static void checkBasis(const FieldReader &fields, const ClaimRecord &claim) {
        const bool linked = claim.predicate == Predicate::LinkedTo, targets = claim.predicate == Predicate::Targets;
        if (!linked && !targets && fields.find("areaBasis"))
            fields.fault("areaBasis", "Only \"targets\" and \"linked-to\" have an area basis.");
        if (linked && !fields.find("areaBasis"))
            fields.fault("areaBasis", "The field \"areaBasis\" is missing; \"linked-to\" needs to say why: " +
                                          alternatives(words<AreaBasis>().subspan(2)) + ".");
        if (linked && claim.areaBasis == AreaBasis::Targeted)
            fields.fault("areaBasis",
                         "The basis \"targeted\" goes with the predicate \"targets\", not with \"linked-to\".");
        if (targets && claim.areaBasis != AreaBasis::None && claim.areaBasis != AreaBasis::Targeted)
            fields.fault("areaBasis", "\"targets\" goes with the basis \"targeted\" alone; use \"linked-to\" for " +
                                          inQuotes(word(claim.areaBasis)) + ".");
    }

    ObjectFile &m_into;
    FaultList &m_faults;
};

} // namespace

std::string fileNameOf(std::string_view id) {
    std::string name(id);
    for (char &c : name) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
                          c == '_' || c == '-';
        if (!kept)
            c = '_';
    }
    return name + ".json";
}

ObjectFile readObjectFile(const std::string &file, std::string_view fileName, std::string_view folder,
                          std::string_view text, std::vector<DatasetFault> &faults) {
    ObjectFile object;
    object.file = file;
    FaultList list(file, text, faults);
    if (const auto root = parseObject(list, text))
        ObjectReader(object, list).read(*root, fileName, folder);
    return object;
}

} // namespace hw
