#include "exchange/dataset_file.h"

#include "exchange/field_reader.h"

#include <algorithm>
#include <unordered_set>

namespace hw {

using Need = FieldReader::Need;

DatasetFile readDatasetFile(const std::string &file, std::string_view text, std::vector<DatasetFault> &faults) {
    DatasetFile into;
    into.file = file;
    FaultList list(file, text, faults);
    const auto root = parseObject(list, text);
    if (!root)
        return into;
    FieldReader fields(*root, {}, list);
    static constexpr std::string_view known[] = {"$schema", "version", "date", "attackVersion", "licences"};
    fields.allowOnly(known, {}, "dataset.json has no field");
    into.dataset.version = fields.text("version", Need::Required);
    if (!into.dataset.version.empty() && !isVersion(into.dataset.version))
        fields.fault("version", inQuotes(into.dataset.version) + " is no version; expected a form like 2026.11.");
    into.dataset.date = fields.text("date", Need::Required);
    const auto date = PartialDate::parse(into.dataset.date);
    if (!into.dataset.date.empty() && (!date || date->precision() != DatePrecision::Day))
        fields.fault("date", inQuotes(into.dataset.date) + " is no day; expected YYYY-MM-DD.");
    into.dataset.attackVersion = fields.text("attackVersion", Need::Required);
    into.attackVersion = fields.placeOf("attackVersion");
    const JsonValue *licences = fields.find("licences");
    if (!licences || licences->type != JsonValue::Type::List || licences->items.empty()) {
        fields.fault("licences", "A list \"licences\" with at least one licence is expected.");
        return into;
    }
    std::unordered_set<std::string> keys;
    for (std::size_t i = 0; i < licences->items.size(); ++i) {
        const JsonValue &item = licences->items[i];
        const std::string path = "licences[" + std::to_string(i) + "]";
        if (item.type != JsonValue::Type::Object) {
            list.add(item.offset, path, "A licence is an object with \"key\", \"name\" and \"notice\".");
            continue;
        }
        FieldReader licence(item, path, list);
        static constexpr std::string_view parts[] = {"key", "name", "notice"};
        licence.allowOnly(parts, {}, "A licence has no field");
        LicenceRecord record{licence.text("key", Need::Required), licence.text("name", Need::Required),
                             licence.text("notice", Need::Required)};
        if (!keys.insert(record.key).second)
            licence.fault("key", "The licence " + inQuotes(record.key) + " is listed twice.");
        into.dataset.licences.push_back(std::move(record));
        into.licences.push_back(list.place(item));
    }
    return into;
}

RevokedIds readRevokedFile(const std::string &file, std::string_view text, std::vector<DatasetFault> &faults) {
    RevokedIds into;
    FaultList list(file, text, faults);
    const auto root = parseObject(list, text);
    if (!root)
        return into;
    FieldReader fields(*root, {}, list);
    static constexpr std::string_view known[] = {"$schema", "attackVersion", "revoked", "deprecated"};
    fields.allowOnly(known, {}, "revoked.json has no field");
    into.attackVersion = fields.text("attackVersion", Need::Required);
    const JsonValue *revoked = fields.find("revoked");
    if (!revoked || revoked->type != JsonValue::Type::Object)
        fields.fault("revoked", "An object \"revoked\" is expected: the revoked id, then the id that replaces it.");
    else
        for (const JsonMember &member : revoked->members) {
            if (!member.value.isText())
                list.add(member.value.offset, "revoked." + member.key, "The id that replaces it is expected here.");
            into.ids.emplace_back(member.key, member.value.text);
        }
    for (std::string &id : fields.texts("deprecated", Need::Required))
        into.ids.emplace_back(std::move(id), std::string());
    std::sort(into.ids.begin(), into.ids.end());
    for (std::size_t i = 1; i < into.ids.size(); ++i)
        if (into.ids[i].first == into.ids[i - 1].first)
            list.addWholeFile("The id " + inQuotes(into.ids[i].first) + " is listed twice.");
    return into;
}

} // namespace hw
