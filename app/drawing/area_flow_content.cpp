#include "drawing/area_flow_content.h"

#include "drawing/paint.h"
#include "landscape/area_flow.h"
#include "landscape/landscape.h"

#include <QCoreApplication>

#include <algorithm>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::AreaFlowDiagram", text); }

Kind kindOf(FlowColumn column) {
    switch (column) {
    case FlowColumn::Area: return Kind::ResearchArea;
    case FlowColumn::Victim: return Kind::Subsector;
    case FlowColumn::Access: return Kind::Technique;
    default: return Kind::Actor;
    }
}

} // namespace

QString flowNodeName(const Landscape &landscape, const FlowNode &node) {
    switch (node.is) {
    case FlowNode::Is::OfOrigin: {
        const std::string_view name = title(node.origin);
        return QString::fromUtf8(name.data(), qsizetype(name.size())).remove(QStringLiteral("-nexus"));
    }
    case FlowNode::Is::Object: {
        for (const Fact &fact : landscape.facts(node.object))
            if (fact.key == "short")
                return paint::plain(fact.value, 60);
        return paint::plain(landscape.name(node.object), 80);
    }
    case FlowNode::Is::Others: return tr("%1 others").arg(paint::number(node.members));
    case FlowNode::Is::NotStated: break;
    }
    switch (node.column) {
    case FlowColumn::Actor: return tr("No actor named");
    case FlowColumn::Access: return tr("Not reported");
    default: return tr("Not stated");
    }
}

FlowContent flowContent(const Landscape &landscape, const AreaFlow &flow) {
    FlowContent content;
    content.events = flow.events;
    content.flow.columns = int(flow.columns.size());
    for (const FlowColumn column : flow.columns) {
        const std::string_view name = title(column);
        content.columns << tr(std::string(name).c_str());
    }
    for (const FlowNode &node : flow.nodes) {
        const auto column = std::find(flow.columns.begin(), flow.columns.end(), node.column) - flow.columns.begin();
        const bool rest = node.is == FlowNode::Is::Others || node.is == FlowNode::Is::NotStated;
        content.flow.bars.push_back({int(column), node.weight, rest});
        FlowContent::Bar bar;
        bar.name = flowNodeName(landscape, node);
        bar.events = std::uint32_t(node.events.size());
        bar.origin = node.origin;
        bar.isOrigin = node.is == FlowNode::Is::OfOrigin;
        bar.hasOrigin = bar.isOrigin || (node.is == FlowNode::Is::Object && node.column == FlowColumn::Actor);
        bar.kind = kindOf(node.column);
        bar.isRest = rest;
        content.bars.push_back(std::move(bar));
    }
    for (const FlowLink &link : flow.links)
        content.flow.ribbons.push_back({link.from, link.to, link.weight});
    return content;
}

} // namespace hw
