#include "exchange/exposure_profile_file.h"

#include "exchange/dataset_files.h"
#include "exchange/field_reader.h"
#include "landscape/resolve.h"

namespace hw {
namespace {

using Need = FieldReader::Need;

constexpr std::size_t mostFaultsTold = 20;

class ProfileReader {
public:
    ProfileReader(FaultList &faults, const Landscape &landscape)
        : m_faults(faults)
        , m_landscape(landscape) {}

    ExposureProfileFile read(const JsonValue &root) {
        FieldReader fields(root, {}, m_faults);
        static constexpr std::string_view known[] = {"helixwatchProfile", "institution", "country",
                                                     "subsector",         "weights",     "programmes"};
        fields.allowOnly(known, {}, "A profile has no field");
        ExposureProfileFile into;
        readVersion(fields);
        into.profile.institution = fields.text("institution", Need::Optional, ExposureProfile::longestText);
        into.profile.country = countryOf(fields);
        into.profile.subsector = objectOf(fields, "subsector", Kind::Subsector, Need::Optional);
        readWeights(fields, into.weights);
        readProgrammes(fields, into.profile);
        return into;
    }

private:
    void readVersion(const FieldReader &fields) const {
        const JsonValue *version = fields.find("helixwatchProfile");
        if (version && version->type == JsonValue::Type::Number && version->number > exposureProfileVersion)
            fields.fault("helixwatchProfile",
                         "This profile was written by a newer version of Helixwatch; this one reads version " +
                             std::to_string(exposureProfileVersion) + ".");
        else
            fields.integer("helixwatchProfile", Need::Required, 1, exposureProfileVersion);
    }

    std::string countryOf(const FieldReader &fields) const {
        const std::string code = fields.text("country", Need::Optional, ExposureProfile::longestText);
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (code.empty() || (code.size() == 2 && isCapital(code[0]) && isCapital(code[1])))
            return code.empty() ? code : "country-" + code;
        fields.fault("country", inQuotes(code) + " is no code of a country; expected two capital letters, such as US.");
        return {};
    }

    std::string objectOf(const FieldReader &fields, std::string_view field, Kind kind, Need need) const {
        const std::string typed = fields.text(field, need, ExposureProfile::longestText);
        if (typed.empty())
            return {};
        const Kind kinds[] = {kind};
        const Resolved resolved = resolveObject(m_landscape, typed, kinds);
        if (resolved.object)
            return std::string(m_landscape.id(*resolved.object));
        fields.fault(field, (kind == Kind::ResearchArea ? "No research area: " : "No subsector: ") +
                                resolved.sentence(m_landscape, typed));
        return {};
    }

    void readWeights(const FieldReader &fields, ExposureWeights &weights) const {
        const JsonValue *given = fields.find("weights");
        if (!given)
            return;
        if (given->type != JsonValue::Type::Object) {
            fields.fault("weights", "An object is expected here: whole numbers by the name of their term.");
            return;
        }
        FieldReader terms(*given, "weights", m_faults);
        std::vector<std::string_view> names;
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            names.push_back(word(static_cast<ExposureTerm>(t)));
        terms.allowOnly(names, {}, "There is no term");
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            if (const auto weight = terms.integer(names[t], Need::Optional, 0, ExposureWeights::most))
                weights.of[t] = *weight;
    }

    void readProgrammes(const FieldReader &fields, ExposureProfile &profile) const {
        const JsonValue *list = fields.find("programmes");
        if (!list || list->type != JsonValue::Type::List || list->items.empty()) {
            fields.fault("programmes", "A list \"programmes\" with at least one programme is expected.");
            return;
        }
        if (list->items.size() > ExposureProfile::mostProgrammes) {
            fields.fault("programmes", "The list has " + std::to_string(list->items.size()) + " programmes; at most " +
                                           std::to_string(ExposureProfile::mostProgrammes) + " are read.");
            return;
        }
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            const JsonValue &item = list->items[i];
            const std::string path = "programmes[" + std::to_string(i) + "]";
            if (item.type != JsonValue::Type::Object)
                m_faults.add(item.offset, path, "A programme is an object with \"area\" and \"name\".");
            else
                profile.programmes.push_back(programmeOf(item, path));
        }
    }

    ExposureProgramme programmeOf(const JsonValue &item, const std::string &path) const {
        FieldReader fields(item, path, m_faults);
        static constexpr std::string_view known[] = {"area", "name", "stage", "size", "partners"};
        fields.allowOnly(known, {}, "A programme has no field");
        ExposureProgramme programme;
        programme.area = objectOf(fields, "area", Kind::ResearchArea, Need::Required);
        programme.name = fields.text("name", Need::Required, ExposureProfile::longestText);
        if (const auto stage = fields.word("stage", Need::Optional, stageWords()))
            programme.stage = static_cast<ProgrammeStage>(*stage);
        if (const auto size = fields.word("size", Need::Optional, sizeWords()))
            programme.size = static_cast<ProgrammeSize>(*size);
        if (fields.find("partners"))
            programme.partners = fields.texts("partners", Need::Optional);
        if (programme.partners.size() > ExposureProfile::mostPartners)
            fields.fault("partners", "The list has " + std::to_string(programme.partners.size()) +
                                         " partners; at most " + std::to_string(ExposureProfile::mostPartners) +
                                         " are read.");
        for (const std::string &partner : programme.partners)
            if (partner.size() > ExposureProfile::longestText)
                fields.fault("partners", "The partner " + inQuotes(partner) + " has " + std::to_string(partner.size()) +
                                             " bytes; at most " + std::to_string(ExposureProfile::longestText) +
                                             " are allowed.");
        return programme;
    }

    FaultList &m_faults;
    const Landscape &m_landscape;
};

tl::unexpected<Error> notTaken(const std::string &file, const std::vector<DatasetFault> &faults) {
    std::string message =
        "The profile " + inQuotes(file) + " was not taken: " +
        (faults.size() == 1 ? "it has one fault." : "it has " + std::to_string(faults.size()) + " faults.");
    for (std::size_t i = 0; i < std::min(faults.size(), mostFaultsTold); ++i)
        message += "\n" + faults[i].text();
    if (faults.size() > mostFaultsTold)
        message += "\nand " + std::to_string(faults.size() - mostFaultsTold) + " more";
    return fail(std::move(message));
}

} // namespace

Result<ExposureProfileFile> readExposureProfile(const std::string &file, std::string_view text,
                                                const Landscape &landscape) {
    std::vector<DatasetFault> faults;
    FaultList list(file, text, faults);
    const auto root = parseObject(list, text);
    ExposureProfileFile into;
    if (root)
        into = ProfileReader(list, landscape).read(*root);
    if (!faults.empty())
        return notTaken(file, faults);
    return into;
}

Result<ExposureProfileFile> loadExposureProfile(const std::string &path, const Landscape &landscape) {
    std::vector<DatasetFault> faults;
    const auto text = loadFile({path, path, {}}, faults);
    if (!text)
        return notTaken(path, faults);
    return readExposureProfile(path, *text, landscape);
}

} // namespace hw
