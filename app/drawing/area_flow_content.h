// FlowContent: the flow of a research area with the words in which it is drawn. A value.
#pragma once

#include "drawing/area_flow_layout.h"
#include "landscape/kinds.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace hw {

class Landscape;
struct AreaFlow;
struct FlowNode;

struct FlowContent {
    struct Bar {
        QString name;
        std::uint32_t events = 0;
        Origin origin = Origin::Unknown; ///< of origins and actors: the colour of a thread through here
        bool hasOrigin = false;
        bool isOrigin = false;   ///< drawn in the colour of its origin
        Kind kind = Kind::Actor; ///< else in that of its kind
        bool isRest = false;     ///< others, or what nobody says: quiet
    };
    FlowBars flow;
    std::vector<Bar> bars; ///< one per bar of the flow
    QStringList columns;   ///< titles
    std::uint32_t events = 0;
};
/// "APT41", "67 others", "No actor named", as a bar is labelled.
QString flowNodeName(const Landscape &landscape, const FlowNode &node);
FlowContent flowContent(const Landscape &landscape, const AreaFlow &flow);

} // namespace hw
