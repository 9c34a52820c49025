#include "landscape/area_comparison.h"

#include "landscape/area_techniques.h"

#include <map>
#include <tuple>

namespace hw {
namespace {

class Comparer {
public:
    explicit Comparer(const Landscape &landscape)
        : m_l(landscape) {}

    void addSide(std::size_t side, const VisibleSet &visible, ObjectIndex area) {
        const AreaPage page = areaWhoOf(m_l, visible, area);
        m_comparison.areas[side] = area;
        m_comparison.events[side] = static_cast<std::uint32_t>(page.events.size());
        m_events[side] = page.events;
        for (const auto &group : page.who)
            for (const AreaWho &who : group) {
                ComparedRow &row = rowOf(m_who, who.who, who.origin, who.reach == AreaReach::StatedPriority);
                const auto events = static_cast<std::uint32_t>(who.reachEvents.size());
                row.sides[side] = {who.reach, events, static_cast<std::uint32_t>(who.events.size()) - events,
                                   who.allClaims()};
            }
        for (const ObjectIndex event : page.events)
            addVictims(side, visible, event);
        for (const AreaTechnique &technique : areaTechniquesOf(m_l, visible, area).mostReported) {
            ComparedRow &row = rowOf(m_techniques, technique.technique, Origin::Unknown, false);
            row.sides[side] = {{}, technique.here, 0, technique.claims};
        }
    }

    AreaComparison compared() {
        std::vector<ObjectIndex> both;
        std::set_intersection(m_events[0].begin(), m_events[0].end(), m_events[1].begin(), m_events[1].end(),
                              std::back_inserter(both));
        m_comparison.shared = static_cast<std::uint32_t>(both.size());
        m_comparison.who = sorted(m_who);
        m_comparison.victims = sorted(m_victims);
        m_comparison.techniques = sorted(m_techniques);
        return std::move(m_comparison);
    }

private:
    using Rows = std::map<std::tuple<ObjectIndex, Origin, bool>, ComparedRow>;

    static ComparedRow &rowOf(Rows &rows, ObjectIndex object, Origin origin, bool priority) {
        ComparedRow &row = rows[{object, object.isValid() ? Origin::Unknown : origin, priority}];
        row.object = object;
        row.origin = origin;
        return row;
    }

    void addVictims(std::size_t side, const VisibleSet &visible, ObjectIndex event) {
        for (const ObjectIndex kind : victimKindsOf(m_l, visible, event)) {
            ComparedRow::Side &of = rowOf(m_victims, kind, Origin::Unknown, false).sides[side];
            ++of.events;
            for (const ClaimIndex c : m_l.claimsFrom(event))
                if (m_l.claim(c).predicate == Predicate::Affects && m_l.claim(c).object == kind && visible.claim(c))
                    of.claims.push_back(c);
        }
    }

    std::vector<ComparedRow> sorted(Rows &rows) const {
        std::vector<ComparedRow> list;
        for (auto &[key, row] : rows)
            list.push_back(std::move(row));
        const auto rank = [this](const ComparedRow &row) {
            return std::tuple(!row.object.isValid(),
                              -static_cast<std::int64_t>(std::max(row.sides[0].events, row.sides[1].events)),
                              row.object.isValid() ? m_l.name(row.object) : std::string_view(), row.origin);
        };
        std::stable_sort(list.begin(), list.end(),
                         [&](const ComparedRow &a, const ComparedRow &b) { return rank(a) < rank(b); });
        return list;
    }

    const Landscape &m_l;
    AreaComparison m_comparison;
    std::array<std::vector<ObjectIndex>, 2> m_events;
    Rows m_who, m_victims, m_techniques;
};

} // namespace

AreaComparison compareAreas(const Landscape &landscape, const VisibleSet &visibleA, ObjectIndex areaA,
                            const VisibleSet &visibleB, ObjectIndex areaB) {
    Comparer comparer(landscape);
    comparer.addSide(0, visibleA, areaA);
    comparer.addSide(1, visibleB, areaB);
    return comparer.compared();
}

} // namespace hw
