// AreaMatrix: actor by research area, with blanks that say why they are blank. Pure. Events are those that the
// Overview counts, under an actor by attribution and under an area by any link, so a row, a column and a cell have the
// numbers of Overview::matrix; claims of an actor about itself are counted beside them.
#pragma once

#include "landscape/area_links.h"

#include <unordered_map>
#include <vector>

namespace hw {

enum class CellState : std::uint8_t {
    Reported,     ///< claims of two or more publishers join the two
    Thin,         ///< claims join them, all from one publisher
    NoneReported, ///< looked for: a publisher that says which areas this actor is after (a claim about the actor
                  ///< itself, on no weak source) reports this area of others, and nobody reports it of this one
    NotAssessed   ///< nobody whose reports are here has looked
};
inline constexpr std::size_t cellStateCount = 4;
std::string_view word(CellState state);  ///< "reported", "thin", "none-reported", "not-assessed"
std::string_view title(CellState state); ///< "Reported", "One publisher alone", "Looked for, none reported" …

struct AreaCell {
    CellState state = CellState::NotAssessed;
    AreaReach reach = AreaReach::ExposedOnly; ///< the strongest; of Reported and Thin
    std::uint32_t events = 0;                 ///< counted, attributed to the actor and joined with the area
    std::uint32_t ownClaims = 0;              ///< of the actor about the area
    std::uint32_t publishers = 0; ///< that join them: 1, or 2 for two or more; of NoneReported: who looked, all
    bool disputed = false;
};

struct AreaMatrix {
    std::vector<ObjectIndex> actors;        ///< rows: most events first, then most claims about areas, then by name
    std::vector<ObjectIndex> areas;         ///< columns: most events first, then most claims, then by name
    std::vector<AreaCell> cells;            ///< row by row
    std::vector<std::uint32_t> actorEvents; ///< distinct events per row, whatever their areas
    std::vector<std::uint32_t> areaEvents;  ///< distinct events per column, attributed or not
    std::uint32_t events = 0;               ///< distinct events of all: equals Overview::events
    std::array<std::uint32_t, cellStateCount> count{}; ///< cells by state
    const AreaCell &cell(std::size_t row, std::size_t column) const { return cells[row * areas.size() + column]; }
};

struct AreaMatrixShape {
    std::size_t actors = SIZE_MAX, areas = SIZE_MAX; ///< at most so many rows and columns, the first ones
    bool onlyReported = false;                       ///< actors of which any area is reported
};
/// Visible actors by all research areas but the root.
AreaMatrix areaMatrixOf(const Landscape &landscape, const VisibleSet &visible, AreaMatrixShape shape = {});

/// What a cell rests on: the claims that join actor and area; where none is reported, the claims by which somebody
/// looked: about this actor's areas, and about this area of others; empty where nobody looked.
std::vector<ClaimIndex> claimsOfCell(const Landscape &landscape, const VisibleSet &visible, ObjectIndex actor,
                                     ObjectIndex area);

/// The second half of that for many cells: what an area is asked for again is remembered.
class LookedFor {
public:
    LookedFor(const Landscape &landscape, const VisibleSet &visible)
        : m_l(landscape)
        , m_visible(visible) {}
    /// The claims by which somebody looked whether this actor is after this area; empty where nobody did.
    std::vector<ClaimIndex> claims(ObjectIndex actor, ObjectIndex area);

private:
    using Published = std::vector<std::pair<std::uint32_t, ClaimIndex>>; ///< by publisher
    const Landscape &m_l;
    const VisibleSet &m_visible;
    std::unordered_map<ObjectIndex, Published> m_ofArea;
};

} // namespace hw
