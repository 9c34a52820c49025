#include "support/sample_dataset.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <vector>

namespace hw::test {
namespace {

std::string object(const std::string &kind, const std::string &id, const std::string &name, const std::string &more) {
    return "{\n  \"kind\": \"" + kind + "\",\n  \"id\": \"" + id + "\",\n  \"name\": \"" + name +
           "\",\n  \"licence\": \"own\",\n  \"added\": \"2026.01\"" + (more.empty() ? "" : ",\n  " + more) + "\n}\n";
}

std::string claims(const std::vector<std::string> &list) {
    std::string text = "\"claims\": [\n";
    for (std::size_t i = 0; i < list.size(); ++i)
        text += "    { " + list[i] + (i + 1 < list.size() ? " },\n" : " }\n");
    return text + "  ]";
}

const std::string tail = R"("confidence": "moderate", "evidence": "text-read", "sources": ["src-report"])";

std::string relation(const std::string &predicate, const std::string &to, const std::string &more = {}) {
    return "\"predicate\": \"" + predicate + "\", \"object\": \"" + to + "\", " + more + tail;
}

std::string valued(const std::string &predicate, const std::string &value) {
    return "\"predicate\": \"" + predicate + "\", \"value\": \"" + value + "\", " + tail;
}

std::string dated(const std::string &predicate, const std::string &start, const std::string &precision,
                  const std::string &more = {}) {
    return "\"predicate\": \"" + predicate + "\", \"start\": \"" + start + "\", \"startPrecision\": \"" + precision +
           "\", " + more + tail;
}

} // namespace

SampleDataset::SampleDataset() {
    const std::string sourced = "\"sources\": [\"src-report\"]";
    add("dataset.json", R"({
  "version": "2026.01",
  "date": "2026-01-31",
  "attackVersion": "18.1",
  "licences": [
    { "key": "own", "name": "Own terms", "notice": "Invented for tests." }
  ]
}
)");
    add("revoked.json", R"({
  "attackVersion": "18.1",
  "revoked": { "T9086": "T9059", "G9001": "G9002" },
  "deprecated": ["T9064"]
}
)");
    const auto put = [this](const std::string &kind, const std::string &id, const std::string &name,
                            const std::string &more) {
        add("landscape/" + kind + "/" + id + ".json", object(kind, id, name, more));
    };
    put("actor", "act-heron", "HERON",
        "\"actorType\": \"state\",\n  \"facts\": { \"attackId\": \"G9002\" },\n  " +
            claims({dated("first-seen", "2019", "year", "\"sinceAtLeast\": true, "),
                    dated("last-seen", "2025-11", "month"), valued("sophistication", "advanced"),
                    valued("motivation", "espionage"), relation("originates-from", "country-CN"),
                    relation("sponsored-by", "sp-bureau"),
                    relation("targets", "ra-genomics", "\"areaBasis\": \"targeted\", \"accordingTo\": \"Vendor A\", "),
                    relation("targets", "hs-hospitals"),
                    relation("linked-to", "ra-genomics", "\"areaBasis\": \"assessed-interest\", \"credibility\": 2, "),
                    relation("uses", "T9059", "\"mapping\": \"analyst\", "), relation("uses", "S9001"),
                    relation("exploits", "CVE-2099-0001"), relation("related-to", "act-egret")}));
    put("actor", "act-egret", "Egret",
        "\"actorType\": \"crime\",\n  \"summary\": \"A gang.\",\n  " +
            claims({valued("statement", "The gang says that it spares hospitals.")}));
    put("sponsor", "sp-bureau", "Bureau",
        "\"subtype\": \"intelligence service\",\n  " + claims({relation("originates-from", "country-CN")}));
    put("country", "country-CN", "China", "\"facts\": { \"iso\": \"CN\" }");
    put("country", "country-US", "United States", "\"facts\": { \"iso\": \"US\" }");
    put("campaign", "cam-reed", "Reed",
        "\"subtype\": \"espionage\",\n  \"background\": true,\n  " +
            claims({dated("occurred", "2020-03", "month", R"("end": "2020-05-04", "endPrecision": "day", )"),
                    relation("attributed-to", "act-heron"), relation("affects", "hs-hospitals")}));
    put("incident", "inc-marsh", "Marsh Clinic",
        "\"subtype\": \"ransomware\",\n  " +
            claims({dated("occurred", "2021-06-14", "day", R"("unverified": ["end"], )"),
                    valued("outcome", "Two weeks on paper."),
                    R"("predicate": "victim", "value": "Marsh Clinic", "object": "country-US", )" + tail,
                    relation("attributed-to", "act-egret", R"("dispute": "The gang denies it.", )"),
                    relation("linked-to", "ra-genomics",
                             R"("areaBasis": "data-exposed", "reported": "2021-07", "statement": "Records.", )")}));
    put("disinformation", "dis-fog", "Fog",
        "\"facts\": { \"platform\": [\"forum\", \"news site\"] },\n  " +
            claims(
                {dated("occurred", "2022", "year", "\"ongoing\": true, "), relation("originates-from", "country-CN")}));
    put("research-area", "ra", "Life science", "");
    put("research-area", "ra-genomics", "Genomics", "\"parent\": \"ra\"");
    put("subsector", "hs", "Health sector", "");
    put("subsector", "hs-hospitals", "Hospitals", "\"parent\": \"hs\"");
    put("technique", "T9059", "Interpreter", "\"tactics\": [\"TA9002\"],\n  " + sourced);
    put("technique", "T9059.001", "Shell",
        "\"parent\": \"T9059\",\n  \"tactics\": [\"TA9002\", \"TA9001\"],\n  " + sourced);
    put("tactic", "TA9001", "First", "\"order\": 0");
    put("tactic", "TA9002", "Second", "\"order\": 1");
    put("software", "S9001", "Rattle",
        "\"subtype\": \"malware\",\n  \"facts\": { \"alias\": [\"Rattler\"] },\n  " +
            claims({relation("uses", "T9059.001")}));
    put("vulnerability", "CVE-2099-0001", "CVE-2099-0001", sourced + ",\n  \"facts\": { \"product\": \"Gateway\" }");
    put("mitigation", "M9001", "Patch", claims({relation("mitigates", "T9059")}));
    put("recommendation", "rec-01", "Patch soon",
        "\"facts\": { \"csf\": [\"PR.PS\", \"ID.RA\"] },\n  " + claims({relation("maps-to", "M9001")}));
    put("context-event", "ctx-plan", "Plan issued",
        "\"subtype\": \"policy or plan\",\n  " +
            claims({dated("occurred", "2016-11-29", "day"), relation("context-for", "ra-genomics")}));
    put("priority", "pri-plan", "Plan",
        "\"facts\": { \"period\": \"2016-2020\" },\n  " +
            claims({relation("originates-from", "country-CN"), relation("states-priority", "ra-genomics")}));
    put("name", "name-heron", "HERON", claims({relation("names", "act-heron"), relation("same-as", "name-egret")}));
    put("name", "name-egret", "Egret",
        claims({relation("names", "act-egret"), relation("overlaps", "name-heron"),
                relation("disputed-same-as", "name-heron"), relation("formerly-named", "name-heron"),
                relation("subset-of", "name-heron")}));
    put("source", "src-report", "A report",
        R"("publisher": "Vendor A", "verification": "search-result", "url": "https://example.org/report?a=1#b",
  "published": "2021-07-01", "titleVerified": false, "weak": true, "reliability": "B")");
}

std::string &SampleDataset::file(const std::string &path) {
    Q_ASSERT_X(m_files.contains(path), "SampleDataset", path.c_str());
    return m_files.at(path);
}

SampleDataset &SampleDataset::change(const std::string &path, const std::string &from, const std::string &to) {
    std::string &text = file(path);
    const auto at = text.find(from);
    const bool once = at != std::string::npos && text.find(from, at + 1) == std::string::npos;
    [&] { QVERIFY2(once, ("not exactly once in " + path + ": " + from).c_str()); }();
    if (once)
        text.replace(at, from.size(), to);
    return *this;
}

SampleDataset &SampleDataset::add(const std::string &path, std::string text) {
    m_files[path] = std::move(text);
    return *this;
}

SampleDataset &SampleDataset::remove(const std::string &path) {
    m_files.erase(path);
    return *this;
}

void SampleDataset::write(const QString &folder, bool backwards) const {
    const auto writeOne = [&folder](const std::string &path, const std::string &text) {
        const QString name = folder + QLatin1Char('/') + QString::fromStdString(path);
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
        file.write(text.data(), static_cast<qint64>(text.size()));
    };
    if (backwards)
        for (auto at = m_files.rbegin(); at != m_files.rend(); ++at)
            writeOne(at->first, at->second);
    else
        for (const auto &[path, text] : m_files)
            writeOne(path, text);
}

} // namespace hw::test
