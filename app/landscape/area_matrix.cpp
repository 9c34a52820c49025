#include "landscape/area_matrix.h"

#include "landscape/event_facts.h"

#include <array>
#include <tuple>

namespace hw {

std::string_view word(CellState state) {
    static constexpr std::array<std::string_view, cellStateCount> words{"reported", "thin", "none-reported",
                                                                        "not-assessed"};
    return words[static_cast<std::size_t>(state)];
}

std::string_view title(CellState state) {
    static constexpr std::array<std::string_view, cellStateCount> titles{"Reported", "One publisher alone",
                                                                         "Looked for, none reported", "Not assessed"};
    return titles[static_cast<std::size_t>(state)];
}

namespace {

bool joinsArea(const Landscape &landscape, const VisibleSet &visible, ClaimIndex c) {
    const auto &columns = landscape.columns();
    const Predicate predicate = columns.predicate[c.value];
    return (predicate == Predicate::Targets || predicate == Predicate::LinkedTo) && visible.claim(c) &&
           landscape.kind(ObjectIndex(columns.object[c.value])) == Kind::ResearchArea;
}

/// Fills all cells in one walk over the events and one over the actors' own claims.
class MatrixMaker {
public:
    MatrixMaker(const Landscape &landscape, const VisibleSet &visible, AreaMatrixShape shape)
        : m_l(landscape)
        , m_visible(visible)
        , m_shape(shape)
        , m_rowOf(landscape.objectCount(), none)
        , m_columnOf(landscape.objectCount(), none) {}

    AreaMatrix make() {
        for (const ObjectIndex area : m_l.objectsOf(Kind::ResearchArea))
            if (m_l.parent(area).isValid()) { // the root is no area
                m_columnOf[area.value] = static_cast<std::uint32_t>(m_areas.size());
                m_areas.push_back(area);
            }
        for (const ObjectIndex actor : m_l.objectsOf(Kind::Actor))
            if (m_visible.object(actor)) {
                m_rowOf[actor.value] = static_cast<std::uint32_t>(m_actors.size());
                m_actors.push_back(actor);
            }
        m_cells.resize(m_actors.size() * m_areas.size());
        m_actorEvents.assign(m_actors.size(), 0);
        m_areaEvents.assign(m_areas.size(), 0);
        m_describers.resize(m_actors.size());
        m_reporters.assign(m_areas.size(), Bits(m_l.publishers().size()));
        walkEvents();
        walkActors();
        return ordered();
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    struct Cell {
        AreaCell shown;
        std::uint32_t publisher = none; ///< of all its claims so far
        ObjectIndex lastEvent;
    };

    Cell &cell(std::uint32_t row, std::uint32_t column) { return m_cells[row * m_areas.size() + column]; }

    void addClaim(Cell &cell, ClaimIndex c) {
        const AreaReach reach = reachOf(m_l.columns().areaBasis[c.value]);
        if (cell.shown.publishers == 0)
            cell.shown.reach = reach;
        cell.shown.reach = std::min(cell.shown.reach, reach);
        for (const std::uint32_t publisher : m_l.publishersOf(c)) {
            if (cell.shown.publishers == 0)
                cell.shown.publishers = 1;
            else if (publisher != cell.publisher)
                cell.shown.publishers = 2; // or more
            cell.publisher = publisher;
        }
        cell.shown.disputed = cell.shown.disputed || !m_l.claim(c).dispute.empty();
    }

    void noteReporters(ClaimIndex c, std::uint32_t column) {
        if (!m_l.columns().weakOnly[c.value])
            for (const std::uint32_t publisher : m_l.publishersOf(c))
                m_reporters[column].set(publisher);
    }

    void walkEvents() {
        const auto &columns = m_l.columns();
        std::vector<std::uint32_t> rows, found;
        std::vector<ClaimIndex> joins;
        const auto addOnce = [](std::vector<std::uint32_t> &list, std::uint32_t place) {
            if (place != none && std::ranges::find(list, place) == list.end())
                list.push_back(place);
        };
        for (const ObjectIndex event : countedEvents(m_l, m_visible)) {
            ++m_events;
            rows.clear();
            found.clear();
            joins.clear();
            for (const ClaimIndex c : m_l.claimsFrom(event)) {
                const Predicate predicate = columns.predicate[c.value];
                if (predicate == Predicate::AttributedTo && m_visible.claim(c)) {
                    addOnce(rows, m_rowOf[columns.object[c.value]]);
                } else if (joinsArea(m_l, m_visible, c)) {
                    addOnce(found, m_columnOf[columns.object[c.value]]);
                    joins.push_back(c);
                }
            }
            for (const std::uint32_t row : rows)
                ++m_actorEvents[row];
            for (const std::uint32_t column : found)
                ++m_areaEvents[column];
            for (const ClaimIndex c : joins)
                addEventClaim(event, rows, c);
        }
    }
    void addEventClaim(ObjectIndex event, const std::vector<std::uint32_t> &rows, ClaimIndex c) {
        const std::uint32_t column = m_columnOf[m_l.columns().object[c.value]];
        if (column == none)
            return;
        noteReporters(c, column);
        for (const std::uint32_t row : rows) {
            Cell &of = cell(row, column);
            addClaim(of, c);
            of.shown.events += of.lastEvent != event;
            of.lastEvent = event;
        }
    }

    void walkActors() {
        for (std::uint32_t row = 0; row < m_actors.size(); ++row) {
            for (const ClaimIndex c : m_l.claimsFrom(m_actors[row])) {
                if (!joinsArea(m_l, m_visible, c))
                    continue;
                if (!m_l.columns().weakOnly[c.value])
                    for (const std::uint32_t publisher : m_l.publishersOf(c))
                        m_describers[row].push_back(publisher);
                const std::uint32_t column = m_columnOf[m_l.columns().object[c.value]];
                if (column == none)
                    continue;
                noteReporters(c, column);
                Cell &of = cell(row, column);
                addClaim(of, c);
                ++of.shown.ownClaims;
            }
            sortOnce(m_describers[row]);
        }
    }

    void decide(AreaCell &shown, std::uint32_t row, std::uint32_t column) const {
        if (shown.events + shown.ownClaims > 0) {
            shown.state = shown.publishers > 1 ? CellState::Reported : CellState::Thin;
            return;
        }
        shown.publishers = 0;
        for (const std::uint32_t publisher : m_describers[row])
            shown.publishers += m_reporters[column].test(publisher);
        shown.state = shown.publishers > 0 ? CellState::NoneReported : CellState::NotAssessed;
    }

    template<class Rank>
    static std::vector<std::uint32_t> order(std::size_t size, std::size_t most, Rank rank) {
        std::vector<std::uint32_t> places(size);
        for (std::uint32_t i = 0; i < size; ++i)
            places[i] = i;
        std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
        places.resize(std::min(size, most));
        return places;
    }

    AreaMatrix ordered() {
        std::vector<std::int64_t> rowEvents(m_actors.size()), rowClaims(m_actors.size()), columnClaims(m_areas.size());
        for (std::uint32_t r = 0; r < m_actors.size(); ++r)
            for (std::uint32_t c = 0; c < m_areas.size(); ++c) {
                const AreaCell &shown = cell(r, c).shown;
                rowEvents[r] += shown.events;
                rowClaims[r] += shown.ownClaims;
                columnClaims[c] += shown.ownClaims;
            }
        auto rows = order(m_actors.size(), SIZE_MAX, [&](std::uint32_t r) {
            return std::tuple(-static_cast<std::int64_t>(m_actorEvents[r]), -rowClaims[r], m_l.name(m_actors[r]),
                              m_actors[r]);
        });
        if (m_shape.onlyReported)
            std::erase_if(rows, [&](std::uint32_t r) { return rowEvents[r] + rowClaims[r] == 0; });
        rows.resize(std::min(rows.size(), m_shape.actors));
        const auto columns = order(m_areas.size(), m_shape.areas, [&](std::uint32_t c) {
            return std::tuple(-static_cast<std::int64_t>(m_areaEvents[c]), -columnClaims[c], m_l.name(m_areas[c]),
                              m_areas[c]);
        });
        AreaMatrix matrix;
        matrix.events = m_events;
        for (const std::uint32_t c : columns) {
            matrix.areas.push_back(m_areas[c]);
            matrix.areaEvents.push_back(m_areaEvents[c]);
        }
        for (const std::uint32_t r : rows) {
            matrix.actors.push_back(m_actors[r]);
            matrix.actorEvents.push_back(m_actorEvents[r]);
            for (const std::uint32_t c : columns) {
                AreaCell shown = cell(r, c).shown;
                decide(shown, r, c);
                ++matrix.count[static_cast<std::size_t>(shown.state)];
                matrix.cells.push_back(shown);
            }
        }
        return matrix;
    }

    const Landscape &m_l;
    const VisibleSet &m_visible;
    AreaMatrixShape m_shape;
    std::vector<std::uint32_t> m_rowOf, m_columnOf; ///< per object
    std::vector<ObjectIndex> m_actors, m_areas;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_actorEvents, m_areaEvents;
    std::vector<std::vector<std::uint32_t>> m_describers; ///< per actor: who says which areas it is after
    std::vector<Bits> m_reporters;                        ///< per area: who reports it of anybody
    std::uint32_t m_events = 0;
};

} // namespace

AreaMatrix areaMatrixOf(const Landscape &landscape, const VisibleSet &visible, AreaMatrixShape shape) {
    return MatrixMaker(landscape, visible, shape).make();
}

namespace {

std::vector<ClaimIndex> claimsThatJoin(const Landscape &landscape, const VisibleSet &visible, ObjectIndex actor,
                                       ObjectIndex area) {
    std::vector<ClaimIndex> claims;
    for (const ClaimIndex c : landscape.claimsTo(area)) {
        if (!joinsArea(landscape, visible, c))
            continue;
        const ObjectIndex subject = landscape.claim(c).subject;
        if (subject == actor) {
            claims.push_back(c);
        } else if (isCounted(landscape, visible, subject)) {
            const auto attributions = attributionsOf(landscape, visible, subject, actor);
            if (attributions.empty())
                continue;
            claims.push_back(c);
            claims.insert(claims.end(), attributions.begin(), attributions.end());
        }
    }
    sortOnce(claims);
    return claims;
}

/// Claims on no weak source under their publishers, in the order of these.
template<class Takes>
std::vector<std::pair<std::uint32_t, ClaimIndex>> published(const Landscape &landscape,
                                                            std::span<const ClaimIndex> list, Takes takes) {
    std::vector<std::pair<std::uint32_t, ClaimIndex>> found;
    for (const ClaimIndex c : list)
        if (!landscape.columns().weakOnly[c.value] && takes(c))
            for (const std::uint32_t publisher : landscape.publishersOf(c))
                found.emplace_back(publisher, c);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::vector<ClaimIndex> LookedFor::claims(ObjectIndex actor, ObjectIndex area) {
    const auto [at, isNew] = m_ofArea.try_emplace(area);
    if (isNew)
        at->second = published(m_l, m_l.claimsTo(area), [&](ClaimIndex c) {
            const ObjectIndex subject(m_l.columns().subject[c.value]);
            return joinsArea(m_l, m_visible, c) && ((m_l.kind(subject) == Kind::Actor && m_visible.object(subject)) ||
                                                    isCounted(m_l, m_visible, subject));
        });
    const Published &ofArea = at->second;
    const Published ofActor =
        published(m_l, m_l.claimsFrom(actor), [&](ClaimIndex c) { return joinsArea(m_l, m_visible, c); });
    std::vector<ClaimIndex> claims;
    auto first = ofArea.begin();
    for (std::size_t i = 0; i < ofActor.size(); ++i) {
        const std::uint32_t publisher = ofActor[i].first;
        first = std::lower_bound(first, ofArea.end(), std::pair(publisher, ClaimIndex(0)));
        if (first == ofArea.end() || first->first != publisher)
            continue;
        claims.push_back(ofActor[i].second);
        if (i == 0 || ofActor[i - 1].first != publisher)
            for (auto reported = first; reported != ofArea.end() && reported->first == publisher; ++reported)
                claims.push_back(reported->second);
    }
    sortOnce(claims);
    return claims;
}

std::vector<ClaimIndex> claimsOfCell(const Landscape &landscape, const VisibleSet &visible, ObjectIndex actor,
                                     ObjectIndex area) {
    std::vector<ClaimIndex> claims = claimsThatJoin(landscape, visible, actor, area);
    return claims.empty() ? LookedFor(landscape, visible).claims(actor, area) : claims;
}

} // namespace hw
