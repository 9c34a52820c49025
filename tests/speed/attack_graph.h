// The graph of MITRE ATT&CK as a real one among the generated ones: the objects that people look at and what relates
// them, read from the published bundle where it is present (the option --attack FILE, else ../shared/corpus beside the
// checkout). Only its shape is used.
#pragma once

#include "layout/graph_topology.h"

#include <optional>
#include <string>
#include <vector>

namespace hw::speed {

struct NamedGraph {
    std::string name;
    std::uint32_t nodes = 0;
    std::vector<GraphEdge> edges;
};

/// None, after a sentence that says so, where the file is not there or is none.
std::optional<NamedGraph> attackGraph(int argc, char **argv);

/// That one, and generated ones of the three sizes of PERFORMANCE.md.
std::vector<NamedGraph> measuredGraphs(int argc, char **argv);

} // namespace hw::speed
