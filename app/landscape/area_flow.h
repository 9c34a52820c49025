// AreaFlow: the events of a research area as threads from origin over actor, area and kind of victim to first access.
// Pure. Every event weighs one; where several actors, areas, victims or ways in are claimed it is divided among its
// threads in equal parts, so that every column adds up to the number of events. Which claims put them there is kept
// once per event and gathered for a bar or a ribbon when somebody asks.
#pragma once

#include "landscape/area_links.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace hw {

enum class FlowColumn : std::uint8_t { Origin, Actor, Area, Victim, Access };
inline constexpr std::size_t flowColumnCount = 5;
std::string_view title(FlowColumn column); ///< "Origin", "Actor", "Research area", "Organisation", "First access"

/// A bar of the diagram.
struct FlowNode {
    enum class Is : std::uint8_t {
        Object,   ///< an actor, area, subsector or technique
        OfOrigin, ///< an origin: the first column
        Others,   ///< those that have no bar of their own
        NotStated ///< nobody says
    };
    FlowColumn column = FlowColumn::Origin;
    Is is = Is::NotStated;
    ObjectIndex object;
    Origin origin = Origin::Unknown; ///< of OfOrigin; of actors their own
    double weight = 0;               ///< events, divided ones in parts
    std::vector<ObjectIndex> events; ///< ascending; more than `weight` where events are divided
    std::uint32_t members = 1;       ///< how many things Others stands for
};

/// A ribbon between bars of neighbouring columns.
struct FlowLink {
    std::size_t from = 0, to = 0; ///< places in AreaFlow::nodes
    double weight = 0;
    std::vector<ObjectIndex> events; ///< ascending
};

/// One event's way through all columns.
struct FlowThread {
    std::array<std::uint32_t, flowColumnCount> nodes{}; ///< one per column shown
    std::array<std::uint32_t, flowColumnCount> stops{}; ///< what put it there: places in AreaFlow::stops
    std::uint32_t joins = 0;                            ///< what joins the event with the area: a place there too
    ObjectIndex event;
    double weight = 0;
};

struct AreaFlow {
    std::vector<FlowColumn> columns;
    std::vector<FlowNode> nodes;     ///< column by column; most weight first, Others and NotStated last
    std::vector<FlowLink> links;     ///< by from, then to
    std::vector<FlowThread> threads; ///< by event, ascending
    struct Stop {                    ///< so many of `claims` from the first on
        std::uint32_t first = 0, count = 0;
    };
    std::vector<Stop> stops;
    std::vector<ClaimIndex> claims;
    std::uint32_t events = 0;

    /// The claims that put the node's events there, and what joins these with the area; ascending.
    std::vector<ClaimIndex> claimsOfNode(std::size_t node) const;
    /// Those of both ends for these events, and what joins them with the area; ascending.
    std::vector<ClaimIndex> claimsOfLink(std::size_t link) const;
};

struct FlowShape {
    std::size_t mostInColumn = 8; ///< bars of objects; what is left is Others
};
/// With a column for areas where more than one area under this one has events.
AreaFlow areaFlowOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area, FlowShape shape = {});

/// What lights up with a bar or a ribbon: all threads through it, as weights per node and link.
struct LitFlow {
    std::vector<double> nodes, links; ///< the part of each that belongs to the threads
};
LitFlow litByNode(const AreaFlow &flow, std::size_t node);
LitFlow litByLink(const AreaFlow &flow, std::size_t link);

} // namespace hw
