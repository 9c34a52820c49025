#include "landscape/activity.h"
#include "landscape/area_page.h"
#include "landscape/event_facts.h"

#include <optional>
#include <tuple>

namespace hw {
namespace {

constexpr std::size_t parts = 8;

/// Of each event, in which of the eight equal parts of the time of all events it lies; `parts`: it has no date.
std::vector<std::uint8_t> partsOfEvents(const Landscape &landscape, const VisibleSet &visible) {
    std::vector<std::uint8_t> partOf(landscape.objectCount(), parts);
    std::vector<std::pair<ObjectIndex, DayNumber>> dated;
    DayNumber first = noDayFirst, last = noDayLast;
    for (const ObjectIndex event : countedEvents(landscape, visible))
        if (const auto day = chartDay(landscape, event)) {
            dated.emplace_back(event, *day);
            first = std::min(first, *day);
            last = std::max(last, *day);
        }
    for (const auto &[event, day] : dated)
        partOf[event.value] =
            static_cast<std::uint8_t>((static_cast<std::int64_t>(day) - first) * static_cast<std::int64_t>(parts) /
                                      (static_cast<std::int64_t>(last) - first + 1));
    return partOf;
}

/// An area with what is joined with it and what lies under it, as sets: a parent's are those of its children and its
/// own, each once.
struct Sum {
    AreaNode node;
    Bits events, targeted, actors; ///< by object
    std::vector<Sum> children;
};

class TreeMaker {
public:
    TreeMaker(const Landscape &landscape, const VisibleSet &visible)
        : m_l(landscape)
        , m_columns(landscape.columns())
        , m_visible(visible)
        , m_partOf(partsOfEvents(landscape, visible)) {}

    std::vector<AreaNode> make() {
        for (const ObjectIndex area : m_l.objectsOf(Kind::ResearchArea))
            if (!m_l.parent(area).isValid())
                list(sumOf(area, 0));
        return std::move(m_tree);
    }

private:
    Sum sumOf(ObjectIndex area, int depth) const {
        Sum sum{{}, Bits(m_l.objectCount()), Bits(m_l.objectCount()), Bits(m_l.objectCount()), {}};
        sum.node.area = area;
        sum.node.depth = depth;
        for (const ClaimIndex c : m_l.claimsTo(area))
            if (m_visible.claim(c))
                add(sum, c);
        sum.node.ownEvents = static_cast<std::uint32_t>(sum.events.count());
        for (const ObjectIndex child : m_l.children(area)) {
            Sum under = sumOf(child, depth + 1);
            sum.events |= under.events;
            sum.targeted |= under.targeted;
            sum.actors |= under.actors;
            sum.node.claims += under.node.claims; // a claim names one area
            sum.children.push_back(std::move(under));
        }
        sum.node.events = static_cast<std::uint32_t>(sum.events.count());
        sum.node.targeted = static_cast<std::uint32_t>(sum.targeted.count());
        sum.node.actors = static_cast<std::uint32_t>(sum.actors.count());
        sum.events.forEach([&](std::size_t event) {
            if (m_partOf[event] < parts)
                ++sum.node.trend[m_partOf[event]];
        });
        return sum;
    }

    void add(Sum &sum, ClaimIndex c) const {
        const ObjectIndex subject(m_columns.subject[c.value]);
        const Predicate predicate = m_columns.predicate[c.value];
        if (predicate == Predicate::StatesPriority) {
            ++sum.node.claims;
            return;
        }
        if (predicate != Predicate::Targets && predicate != Predicate::LinkedTo)
            return;
        if (m_l.kind(subject) == Kind::Actor) {
            sum.actors.set(subject.value);
        } else if (isCounted(m_l, m_visible, subject)) {
            if (m_columns.areaBasis[c.value] == AreaBasis::Targeted)
                sum.targeted.set(subject.value);
            if (!sum.events.test(subject.value))
                addActors(sum, subject);
            sum.events.set(subject.value);
        } else {
            return;
        }
        ++sum.node.claims;
    }
    void addActors(Sum &sum, ObjectIndex event) const {
        for (const ClaimIndex c : m_l.claimsFrom(event))
            if (m_columns.predicate[c.value] == Predicate::AttributedTo && m_visible.claim(c))
                sum.actors.set(m_columns.object[c.value]);
    }

    void list(Sum sum) {
        m_tree.push_back(sum.node);
        const auto rank = [this](const Sum &of) {
            return std::tuple(-static_cast<std::int64_t>(of.node.events), -static_cast<std::int64_t>(of.node.claims),
                              m_l.name(of.node.area), of.node.area);
        };
        std::sort(sum.children.begin(), sum.children.end(),
                  [&](const Sum &a, const Sum &b) { return rank(a) < rank(b); });
        for (Sum &child : sum.children)
            list(std::move(child));
    }

    const Landscape &m_l;
    const Landscape::ClaimColumns &m_columns;
    const VisibleSet &m_visible;
    std::vector<std::uint8_t> m_partOf; ///< by object
    std::vector<AreaNode> m_tree;
};

} // namespace

std::vector<AreaNode> areaTree(const Landscape &landscape, const VisibleSet &visible) {
    return TreeMaker(landscape, visible).make();
}

} // namespace hw
