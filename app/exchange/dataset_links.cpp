#include "exchange/dataset_links.h"

#include "exchange/field_reader.h"
#include "exchange/object_rules.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace hw {
namespace {

class LinkCheck {
public:
    LinkCheck(const DatasetFile &dataset, const RevokedIds &revoked, const std::vector<ObjectFile> &files,
              std::vector<DatasetFault> &faults)
        : m_dataset(dataset)
        , m_revoked(revoked)
        , m_files(files)
        , m_faults(faults) {}

    void run() {
        collect();
        for (const ObjectFile &file : m_files) {
            if (!file.usable)
                continue;
            checkObject(file);
            for (std::size_t i = 0; i < file.claims.size(); ++i)
                checkClaim(file, file.claims[i], file.claimPlaces[i]);
            checkEqualClaims(file);
        }
        checkCycles();
        checkLicences();
        if (!m_dataset.dataset.attackVersion.empty() && !m_revoked.attackVersion.empty() &&
            m_revoked.attackVersion != m_dataset.dataset.attackVersion)
            fault(m_dataset.file, m_dataset.attackVersion, "attackVersion",
                  "The dataset is of ATT&CK " + inQuotes(m_dataset.dataset.attackVersion) +
                      ", but revoked.json lists the revoked identifiers of " + inQuotes(m_revoked.attackVersion) + ".");
    }

private:
    void fault(const std::string &file, TextPlace place, std::string path, std::string message) {
        m_faults.push_back({file, place.line, place.column, std::move(path), std::move(message)});
    }

    static std::string pathOf(const ClaimPlaces &claim) { return "claims[" + std::to_string(claim.index) + "]"; }

    void collect() {
        for (const ObjectFile &file : m_files) {
            if (!file.usable) {
                m_unreadable.insert(file.file.substr(file.file.rfind('/') + 1));
                continue;
            }
            const auto [first, added] = m_byId.emplace(file.object.id, &file);
            if (!added)
                fault(file.file, file.idPlace, "id",
                      "The id " + inQuotes(file.object.id) + " is already used by " + first->second->file + ".");
        }
        m_ids.reserve(m_byId.size());
        for (const auto &[id, file] : m_byId)
            m_ids.push_back(id);
        std::sort(m_ids.begin(), m_ids.end());
    }

    /// What revoked.json says of an id, as a sentence; empty when it says nothing.
    std::string revokedText(std::string_view id) const {
        const auto at = std::lower_bound(m_revoked.ids.begin(), m_revoked.ids.end(), id,
                                         [](const auto &entry, std::string_view key) { return entry.first < key; });
        if (at == m_revoked.ids.end() || at->first != id)
            return {};
        const std::string version = " in ATT&CK " + m_revoked.attackVersion;
        return at->second.empty() ? inQuotes(id) + " is deprecated" + version + " and has no successor."
                                  : inQuotes(id) + " is revoked" + version + "; use " + inQuotes(at->second) + ".";
    }

    const std::string &suggestion(const std::string &id) {
        const auto [at, added] = m_suggestions.try_emplace(id);
        if (added)
            at->second = didYouMean(id, m_ids);
        return at->second;
    }

    /// The object that an id names when it is of an expected kind; a fault otherwise.
    const ObjectFile *refer(const ObjectFile &from, TextPlace place, const std::string &path, const std::string &id,
                            KindSet expected) {
        const auto at = m_byId.find(id);
        if (at == m_byId.end()) {
            if (m_unreadable.contains(fileNameOf(id)))
                return nullptr; // the fault is in that file
            std::string help = revokedText(id);
            if (help.empty())
                help = "There is no object with the id " + inQuotes(id) + "." + suggestion(id);
            fault(from.file, place, path, help);
            return nullptr;
        }
        const Kind kind = at->second->object.kind;
        if (!expected.has(kind)) {
            fault(from.file, place, path,
                  inQuotes(id) + " is of the kind " + inQuotes(word(kind)) + "; expected " + kindNames(expected) + ".");
            return nullptr;
        }
        return at->second;
    }

    void checkObject(const ObjectFile &file) {
        const ObjectRecord &object = file.object;
        if (!object.parent.empty())
            refer(file, file.parentPlace, "parent", object.parent, {object.kind});
        for (std::size_t i = 0; i < object.tactics.size(); ++i)
            refer(file, file.tactics[i], "tactics[" + std::to_string(i) + "]", object.tactics[i], {Kind::Tactic});
        for (std::size_t i = 0; i < object.sources.size(); ++i)
            refer(file, file.sources[i], "sources[" + std::to_string(i) + "]", object.sources[i], {Kind::Source});
        if (const std::string text = revokedText(object.id); !text.empty())
            fault(file.file, file.idPlace, "id", text);
        for (const Fact &fact : object.facts)
            if (fact.key == "attackId")
                if (const std::string text = revokedText(fact.value); !text.empty())
                    fault(file.file, file.attackIdPlace, "facts.attackId", text);
        if (!m_dataset.dataset.licences.empty() && !object.licence.empty() &&
            !m_usedLicences.contains(object.licence)) {
            std::vector<std::string_view> keys;
            for (const LicenceRecord &licence : m_dataset.dataset.licences)
                keys.push_back(licence.key);
            if (std::find(keys.begin(), keys.end(), object.licence) != keys.end())
                m_usedLicences.insert(object.licence);
            else
                fault(file.file, file.licencePlace, "licence",
                      "The licence " + inQuotes(object.licence) + " is not listed in dataset.json." +
                          didYouMean(object.licence, keys) + " Expected " + alternatives(keys) + ".");
        }
        if (isVersion(object.added) && isVersion(m_dataset.dataset.version) && object.added > m_dataset.dataset.version)
            fault(file.file, file.addedPlace, "added",
                  "The object was added in " + inQuotes(object.added) + ", after this dataset (" +
                      inQuotes(m_dataset.dataset.version) + ").");
    }

    void checkClaim(const ObjectFile &file, const ClaimRecord &claim, const ClaimPlaces &places) {
        const std::string path = pathOf(places);
        for (std::size_t i = 0; i < claim.sources.size(); ++i)
            refer(file, places.sources[i], path + ".sources[" + std::to_string(i) + "]", claim.sources[i],
                  {Kind::Source});
        const PredicateRules &rules = rulesOf(claim.predicate);
        if (claim.object.empty() || rules.objects.empty())
            return;
        const ObjectFile *object = refer(file, places.object, path + ".object", claim.object, rules.objects);
        if (claim.object == claim.subject)
            fault(file.file, places.object, path + ".object", "The claim relates the object to itself.");
        if (!object || claim.predicate != Predicate::Targets)
            return;
        const bool area = object->object.kind == Kind::ResearchArea;
        if (area && claim.areaBasis == AreaBasis::None)
            fault(file.file, places.claim, path,
                  "The field \"areaBasis\" is missing; \"targets\" with a research area needs \"targeted\".");
        if (!area && claim.areaBasis != AreaBasis::None)
            fault(file.file, places.areaBasis, path + ".areaBasis",
                  "A subsector has no area basis; leave the field out.");
        if (!area && file.object.kind != Kind::Actor)
            fault(file.file, places.predicate, path + ".predicate",
                  "Only an actor targets a subsector; an event has \"affects\".");
    }

    /// Two claims are equal when they say the same and the same people say it.
    void checkEqualClaims(const ObjectFile &file) {
        std::unordered_map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < file.claims.size(); ++i) {
            const ClaimRecord &claim = file.claims[i];
            std::string key;
            const auto add = [&key](std::string_view part) { key.append(part) += '\x1F'; };
            for (const std::string_view part :
                 {word(claim.predicate), std::string_view(claim.object), std::string_view(claim.value),
                  std::string_view(claim.statement), std::string_view(claim.accordingTo), word(claim.areaBasis)})
                add(part);
            add(claim.span.start ? claim.span.start->text() : std::string());
            add(claim.span.end ? claim.span.end->text() : std::string());
            if (claim.accordingTo.empty()) {
                auto sources = claim.sources;
                std::sort(sources.begin(), sources.end());
                for (const std::string &source : sources)
                    add(source);
            }
            const auto [first, added] = seen.emplace(std::move(key), i);
            if (!added)
                fault(file.file, file.claimPlaces[i].claim, pathOf(file.claimPlaces[i]),
                      "This claim says the same as the one in line " +
                          std::to_string(file.claimPlaces[first->second].claim.line) + ".");
        }
    }

    const ObjectFile *parentOf(const ObjectFile *file) const {
        const auto at = file->object.parent.empty() ? m_byId.end() : m_byId.find(file->object.parent);
        return at == m_byId.end() ? nullptr : at->second;
    }

    /// Walks up from every object once; a fault for each circle, at its alphabetically first member.
    void checkCycles() {
        std::unordered_map<const ObjectFile *, std::size_t> walkOf;
        std::size_t walk = 0;
        for (const std::string_view id : m_ids) {
            ++walk;
            const ObjectFile *at = m_byId.at(id);
            while (at && walkOf.emplace(at, walk).second)
                at = parentOf(at);
            if (!at || walkOf.at(at) != walk)
                continue;
            std::string circle = at->object.id;
            for (const ObjectFile *next = parentOf(at); next && next != at; next = parentOf(next))
                circle += " > " + next->object.id;
            fault(at->file, at->parentPlace, "parent",
                  "The parents form a circle: " + circle + " > " + at->object.id + ".");
        }
    }

    void checkLicences() {
        const auto &licences = m_dataset.dataset.licences;
        for (std::size_t i = 0; i < licences.size(); ++i)
            if (!licences[i].key.empty() && !m_usedLicences.contains(licences[i].key))
                fault(m_dataset.file, m_dataset.licences[i], "licences[" + std::to_string(i) + "]",
                      "No object stands under the licence " + inQuotes(licences[i].key) + "; take it out.");
    }

    const DatasetFile &m_dataset;
    const RevokedIds &m_revoked;
    const std::vector<ObjectFile> &m_files;
    std::vector<DatasetFault> &m_faults;
    std::unordered_map<std::string_view, const ObjectFile *> m_byId;
    std::vector<std::string_view> m_ids; ///< sorted
    std::unordered_map<std::string, std::string> m_suggestions;
    std::unordered_set<std::string> m_usedLicences;
    std::unordered_set<std::string> m_unreadable; ///< names of files without a usable kind and id
};

} // namespace

void checkLinks(const DatasetFile &dataset, const RevokedIds &revoked, const std::vector<ObjectFile> &files,
                std::vector<DatasetFault> &faults) {
    LinkCheck(dataset, revoked, files, faults).run();
}

} // namespace hw
