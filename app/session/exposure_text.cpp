#include "session/exposure_text.h"

#include "session/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hw {
namespace {

constexpr int version = 1; ///< of profile files
const QLatin1String versionKey("helixwatchProfile"), institutionKey("institution"), countryKey("country"),
    subsectorKey("subsector"), weightsKey("weights"), programmesKey("programmes"), areaKey("area"), nameKey("name"),
    stageKey("stage"), sizeKey("size"), partnersKey("partners");
const QLatin1String countryPrefix("country-");

QString sentence(const char *text) { return QCoreApplication::translate("hw::ExposureText", text); }
QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

QJsonObject objectOf(const ExposureProgramme &programme) {
    QJsonObject object{{areaKey, text(programme.area)},
                       {nameKey, text(programme.name)},
                       {sizeKey, wording::text(word(programme.size))}};
    if (programme.stage)
        object[stageKey] = wording::text(word(*programme.stage));
    QJsonArray partners;
    for (const std::string &partner : programme.partners)
        partners << text(partner);
    if (!partners.isEmpty())
        object[partnersKey] = partners;
    return object;
}

/// What can be read of one text, cut to what a profile may hold.
std::string readText(const QJsonObject &object, QLatin1String key) {
    const std::string whole = object[key].toString().toStdString();
    return whole.size() <= ExposureProfile::longestText ? whole : std::string();
}

std::optional<std::size_t> placeIn(std::span<const std::string_view> words, const QString &said) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (said == wording::text(words[i]))
            return i;
    return std::nullopt;
}

std::optional<ExposureProgramme> programmeOf(const QJsonValue &value) {
    const QJsonObject object = value.toObject();
    ExposureProgramme programme;
    programme.area = readText(object, areaKey);
    programme.name = readText(object, nameKey);
    if (programme.area.empty() || programme.name.empty())
        return std::nullopt;
    if (const auto stage = placeIn(stageWords(), object[stageKey].toString()))
        programme.stage = static_cast<ProgrammeStage>(*stage);
    if (const auto size = placeIn(sizeWords(), object[sizeKey].toString()))
        programme.size = static_cast<ProgrammeSize>(*size);
    for (const QJsonValue &partner : object[partnersKey].toArray())
        if (programme.partners.size() < ExposureProfile::mostPartners && !partner.toString().isEmpty() &&
            partner.toString().toUtf8().size() <= qsizetype(ExposureProfile::longestText))
            programme.partners.push_back(partner.toString().toStdString());
    return programme;
}

QJsonDocument documentOf(const ExposureProfile &profile, const ExposureWeights &weights) {
    QJsonObject object{{versionKey, version}};
    if (!profile.institution.empty())
        object[institutionKey] = text(profile.institution);
    if (const QString country = text(profile.country); country.startsWith(countryPrefix))
        object[countryKey] = country.mid(countryPrefix.size());
    if (!profile.subsector.empty())
        object[subsectorKey] = text(profile.subsector);
    QJsonObject byTerm;
    for (std::size_t t = 0; t < exposureTermCount; ++t)
        byTerm[wording::text(word(static_cast<ExposureTerm>(t)))] = weights.of[t];
    object[weightsKey] = byTerm;
    QJsonArray programmes;
    for (const ExposureProgramme &programme : profile.programmes)
        programmes << objectOf(programme);
    object[programmesKey] = programmes;
    return QJsonDocument(object);
}

} // namespace

QString exposureText(const ExposureProfile &profile, const ExposureWeights &weights) {
    return QString::fromUtf8(documentOf(profile, weights).toJson(QJsonDocument::Compact));
}

QString exposureFileText(const ExposureProfile &profile, const ExposureWeights &weights) {
    return QString::fromUtf8(documentOf(profile, weights).toJson(QJsonDocument::Indented));
}

ExposureReading readExposureText(const QString &given) {
    ExposureReading reading;
    if (given.isEmpty())
        return reading;
    const QJsonDocument document = QJsonDocument::fromJson(given.toUtf8());
    if (!document.isObject()) {
        reading.sentence = sentence("The programmes that were kept in this workspace cannot be read. They are left as "
                                    "they are until you change something here.");
        return reading;
    }
    const QJsonObject object = document.object();
    reading.profile.institution = readText(object, institutionKey);
    if (const std::string country = readText(object, countryKey); !country.empty())
        reading.profile.country = "country-" + country;
    reading.profile.subsector = readText(object, subsectorKey);
    const QJsonObject byTerm = object[weightsKey].toObject();
    for (std::size_t t = 0; t < exposureTermCount; ++t) {
        const int weight = byTerm[wording::text(word(static_cast<ExposureTerm>(t)))].toInt(-1);
        if (weight >= 0 && weight <= ExposureWeights::most)
            reading.weights.of[t] = weight;
    }
    int lost = 0;
    for (const QJsonValue &value : object[programmesKey].toArray()) {
        auto programme = programmeOf(value);
        if (programme && reading.profile.programmes.size() < ExposureProfile::mostProgrammes)
            reading.profile.programmes.push_back(std::move(*programme));
        else
            ++lost;
    }
    if (lost > 0)
        reading.sentence =
            sentence("%1 of the programmes that were kept could not be read and are left out.").arg(lost);
    else if (object[versionKey].toInt() > version)
        reading.sentence = sentence("The programmes were kept by a newer version; what this one does not know is left "
                                    "out.");
    return reading;
}

} // namespace hw
