// The rows of a profile's cards as values: words, bars and where each row leads. Pure functions of one Profile.
#pragma once

#include "landscape/profile.h"
#include "panels/lines_view.h"

#include <QStringList>

namespace hw {

/// What stands in the header of a profile.
struct ProfileHead {
    QString name;
    QString aliases;  ///< "also Winnti, Brass Typhoon"; may be empty
    QString sentence; ///< who attributes it to whom, else the object's summary
    std::optional<Origin> origin;
    QStringList pills;
    struct Number {
        QString label;
        QString value;
        std::optional<Route> opens;
    };
    std::vector<Number> numbers; ///< five at most
    QString accessible;          ///< "APT41, actor, China-nexus, 28 incidents, high confidence"
};
ProfileHead headOf(const Landscape &l, const Profile &profile);

/// "FireEye, HHS HC3 and 3 more" for the claims, each sayer once.
QString sayersInShort(const Landscape &l, const std::vector<ClaimIndex> &claims, int most = 2);

/// A list of exactly these claims.
Route claimsRoute(const Landscape &l, std::vector<ClaimIndex> claims);

/// The identifier that people know it by ("T1190", "S0002"); empty where its id is only our own.
QString codeOf(const Landscape &l, ObjectIndex object);

std::vector<LineItem> assessmentLines(const Landscape &l, const Profile &profile);
/// Research areas, then organisation types, every basis told apart in words and in the bar.
std::vector<LineItem> targetLines(const Landscape &l, const Profile &profile);
std::vector<LineItem> techniqueLines(const Landscape &l, const std::vector<ProfileLink> &links, std::size_t most);
/// Links of any kind: name, what says so, number of claims.
std::vector<LineItem> linkLines(const Landscape &l, const std::vector<ProfileLink> &links, std::size_t most);
std::vector<LineItem> eventLines(const Landscape &l, const Profile &profile, std::size_t most);
std::vector<LineItem> mitigationLines(const Landscape &l, const Profile &profile, std::size_t most);
std::vector<LineItem> nameLines(const Landscape &l, const Profile &profile);
std::vector<LineItem> victimLines(const Landscape &l, const Profile &profile, std::size_t most);
/// Facts of the record, where it came from, and since when it is in the dataset.
std::vector<LineItem> detailLines(const Landscape &l, ObjectIndex object);
std::vector<LineItem> evidenceLines(const Landscape &l, const Profile &profile, std::optional<EvidenceType> only);

} // namespace hw
