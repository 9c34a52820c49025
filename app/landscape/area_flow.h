// AreaFlow: the events of a research area as threads from origin over actor, area and kind of victim to first access.
// Pure. Every event weighs one; where several actors, areas, victims or ways in are claimed it is divided among its
// threads in equal parts, so that every column adds up to the number of events.
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
    std::vector<ClaimIndex> claims;  ///< that put these events here, ascending
    std::uint32_t members = 1;       ///< how many things Others stands for
};

/// A ribbon between bars of neighbouring columns.
struct FlowLink {
    std::size_t from = 0, to = 0; ///< places in AreaFlow::nodes
    double weight = 0;
    std::vector<ObjectIndex> events;
    std::vector<ClaimIndex> claims; ///< those of both ends for these events, and what joins them with the area
};

/// One event's way through all columns.
struct FlowThread {
    std::vector<std::size_t> nodes; ///< one per column shown
    ObjectIndex event;
    double weight = 0;
};

struct AreaFlow {
    std::vector<FlowColumn> columns;
    std::vector<FlowNode> nodes; ///< column by column; most weight first, Others and NotStated last
    std::vector<FlowLink> links; ///< by from, then to
    std::vector<FlowThread> threads;
    std::uint32_t events = 0;
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
