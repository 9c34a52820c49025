// Records: the landscape on its way in, with identities as text. The dataset reader and the database reader fill them,
// LandscapeBuilder turns them into a Landscape, the database writer stores them.
#pragma once

#include "basics/partial_date.h"
#include "landscape/kinds.h"

#include <string>
#include <utility>
#include <vector>

namespace hw {

/// A display-only detail of an object: label key ("platforms") and text; repeated keys form a list.
struct Fact {
    std::string key;
    std::string value;
    friend bool operator==(const Fact &, const Fact &) = default;
};

struct ObjectRecord {
    std::string id;
    Kind kind = Kind::Actor;
    std::string name;
    std::string summary; ///< one or two sentences of ours; may be empty
    std::string subtype; ///< event kind ("ransomware"), software type, context kind, sponsor kind …
    std::string licence; ///< key of DatasetRecord::licences
    std::string parent;  ///< area, subsector, technique: the id above it
    std::string added;   ///< dataset version in which it first appeared
    ActorType actorType = ActorType::Unknown; ///< actors
    bool background = false;          ///< an ATT&CK campaign of an actor without a health link: kept, not counted
    int order = 0;                    ///< tactics: their order in the matrix
    std::vector<std::string> tactics; ///< techniques
    std::vector<std::string> sources; ///< what the record itself rests on
    std::vector<Fact> facts;
    // sources only
    std::string publisher;
    std::string url;
    std::optional<PartialDate> published;
    std::string verification; ///< attack-reference, misp-reference, search-result, repository-copy, unverified
    bool titleVerified = true;
    bool weak = false;    ///< a mirror, aggregator or wiki: shown as weak
    char reliability = 0; ///< 'A' to 'F' of the Admiralty code, 0 where nobody graded it
    friend bool operator==(const ObjectRecord &, const ObjectRecord &) = default;
};

struct ClaimRecord {
    std::string subject;
    Predicate predicate = Predicate::Statement;
    std::string object;
    std::string value;
    std::string statement;
    std::string accordingTo;
    TimeSpan span;
    std::optional<PartialDate> reported;
    Confidence confidence = Confidence::NotStated;
    std::string confidenceReason;
    char credibility = 0;
    Evidence evidence = Evidence::Unverified;
    AreaBasis areaBasis = AreaBasis::None;
    bool analystMapping = false;
    std::string dispute;
    std::vector<std::string> unverified;
    std::string note;
    std::vector<std::string> sources;
    friend bool operator==(const ClaimRecord &, const ClaimRecord &) = default;
};

struct LicenceRecord {
    std::string key; ///< "attack", "misp-cc0", "disarm", "helixwatch"
    std::string name;
    std::string notice; ///< the text that must be shown
    friend bool operator==(const LicenceRecord &, const LicenceRecord &) = default;
};

/// A whole dataset.
struct DatasetRecord {
    std::string version;       ///< "2026.11"
    std::string date;          ///< "2026-11-23"
    std::string attackVersion; ///< "18.1"
    std::vector<LicenceRecord> licences;
    std::vector<ObjectRecord> objects;
    std::vector<ClaimRecord> claims;
};

} // namespace hw
