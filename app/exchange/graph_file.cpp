#include "exchange/graph_file.h"

#include "exchange/xml_text.h"
#include "landscape/filter_text.h"
#include "landscape/provenance.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <set>
#include <span>

namespace hw {
namespace {

enum class ColumnType { Text, Number, Flag };

/// A column of nodes or of edges. The value is empty where nothing is known.
template<class Index>
struct GraphColumn {
    std::string_view name;
    ColumnType type;
    std::string (*value)(const LinkGraph &, Index);
};

std::string text(std::string_view utf8) { return std::string(utf8); }
std::string number(std::size_t value) { return std::to_string(value); }
std::string flag(bool value) { return value ? "true" : "false"; }

std::string dayText(DayNumber day) { return PartialDate::ofDay(day).text(); }

/// The first and last day that dated claims give, each only where one is known. What is still going on has no last day.
struct Days {
    std::string first, last;
};

Days daysOf(const LinkGraph &graph, LinkIndex index) {
    const auto &columns = graph.landscape().columns();
    DayNumber first = noDayFirst, last = noDayLast;
    for (const ClaimIndex c : graph.claimsOf(index)) {
        if (columns.isLasting[c.value] || columns.periodFirst[c.value] == noDayFirst)
            continue;
        first = std::min(first, columns.periodFirst[c.value]);
        last = std::max(last, columns.periodLast[c.value]);
    }
    const bool goesOn = last >= INT32_MAX - 1; // see TimeSpan::lastDay
    return {first == noDayFirst ? std::string() : dayText(first),
            last == noDayLast || goesOn ? std::string() : dayText(last)};
}

std::string firstDayOf(const TimeSpan &span) { return span.start ? dayText(span.firstDay()) : std::string(); }
std::string lastDayOf(const TimeSpan &span) {
    return span.isKnown() && !span.ongoing ? dayText(span.lastDay()) : std::string();
}

bool hasOrigin(Kind kind) {
    return kind == Kind::Actor || kind == Kind::Sponsor || kind == Kind::Country || isEvent(kind);
}

std::size_t claimsAt(const LinkGraph &graph, ObjectIndex o) {
    std::size_t claims = 0;
    for (const LinkIndex i : graph.linksAt(o))
        claims += graph.link(i).claimCount;
    return claims;
}

std::size_t publishersAt(const LinkGraph &graph, ObjectIndex o) {
    std::set<std::uint32_t> publishers;
    for (const LinkIndex i : graph.linksAt(o))
        for (const ClaimIndex c : graph.claimsOf(i)) {
            const auto of = graph.landscape().publishersOf(c);
            publishers.insert(of.begin(), of.end());
        }
    return publishers.size();
}

std::string claimIds(const LinkGraph &graph, LinkIndex index) {
    std::string ids;
    for (const ClaimIndex c : graph.claimsOf(index))
        ids += (ids.empty() ? "" : " ") + text(graph.landscape().claim(c).id);
    return ids;
}

// Gephi shows what is called "label", Cytoscape what is called "name".
using G = const LinkGraph &;
constexpr GraphColumn<ObjectIndex> nodeColumns[] = {
    {"name", ColumnType::Text, [](G g, ObjectIndex o) { return text(g.landscape().name(o)); }},
    {"kind", ColumnType::Text, [](G g, ObjectIndex o) { return text(word(g.landscape().kind(o))); }},
    {"origin", ColumnType::Text,
     [](G g, ObjectIndex o) {
         return hasOrigin(g.landscape().kind(o)) ? text(word(g.landscape().origin(o))) : std::string();
     }},
    {"background", ColumnType::Flag, [](G g, ObjectIndex o) { return flag(g.landscape().isBackground(o)); }},
    {"neighbours", ColumnType::Number, [](G g, ObjectIndex o) { return number(g.neighbourCount(o)); }},
    {"claims", ColumnType::Number, [](G g, ObjectIndex o) { return number(claimsAt(g, o)); }},
    {"publishers", ColumnType::Number, [](G g, ObjectIndex o) { return number(publishersAt(g, o)); }},
    {"first day", ColumnType::Text, [](G g, ObjectIndex o) { return firstDayOf(g.landscape().span(o)); }},
    {"last day", ColumnType::Text, [](G g, ObjectIndex o) { return lastDayOf(g.landscape().span(o)); }},
};
constexpr GraphColumn<LinkIndex> edgeColumns[] = {
    {"predicate", ColumnType::Text, [](G g, LinkIndex i) { return text(word(g.link(i).predicate)); }},
    {"confidence", ColumnType::Text, [](G g, LinkIndex i) { return text(word(g.link(i).confidence)); }},
    {"claims", ColumnType::Number, [](G g, LinkIndex i) { return number(g.link(i).claimCount); }},
    {"publishers", ColumnType::Number, [](G g, LinkIndex i) { return number(g.link(i).publishers); }},
    {"disputed", ColumnType::Flag, [](G g, LinkIndex i) { return flag(g.link(i).disputed); }},
    {"first day", ColumnType::Text, [](G g, LinkIndex i) { return daysOf(g, i).first; }},
    {"last day", ColumnType::Text, [](G g, LinkIndex i) { return daysOf(g, i).last; }},
    {"claim ids", ColumnType::Text, [](G g, LinkIndex i) { return claimIds(g, i); }},
};

// What only a board knows of a node.
using DrawnNode = DrawnGraph::Node;
struct DrawnColumn {
    std::string_view name;
    std::string_view graphMlType, gexfType;
    std::string (*value)(const DrawnNode &);
};
/// To a hundredth of a pixel, with a point whatever the language of the system.
std::string real(double value) {
    value = std::round(value * 100) / 100;
    std::array<char, 400> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value + 0.0); // no -0
    return {digits.data(), end.ptr};
}
std::string xOf(const DrawnNode &node) { return node.place ? real(node.place->x) : std::string(); }
std::string yOf(const DrawnNode &node) { return node.place ? real(0 - node.place->y) : std::string(); }
constexpr DrawnColumn drawnColumns[] = {
    {"pinned", "boolean", "boolean", [](const DrawnNode &node) { return flag(node.pinned); }},
    {"collection", "string", "string", [](const DrawnNode &node) { return node.collection; }},
};
// Gephi takes what is called x and y for the place; GEXF has an element of its own for it.
constexpr DrawnColumn placeColumns[] = {
    {"x", "double", "double", xOf},
    {"y", "double", "double", yOf},
};

/// A claim belongs to one link only, so the id of a link's first one tells it from every other link.
std::string edgeId(const LinkGraph &graph, LinkIndex index) {
    return "link-" + text(graph.landscape().claim(graph.claimsOf(index).front()).id);
}
/// How thick an edge is elsewhere: as here, by the number of independent publishers.
std::string edgeWeight(const LinkGraph &graph, LinkIndex index) {
    return number(std::max<std::size_t>(graph.link(index).publishers, 1));
}

std::string keyId(std::string_view of, std::string_view column) {
    std::string id = text(of) + "-" + text(column);
    std::replace(id.begin(), id.end(), ' ', '-');
    return id;
}

void addKey(XmlText &xml, std::string_view of, std::string_view name, std::string_view type) {
    xml.open("key").attribute("id", keyId(of, name)).attribute("for", of);
    xml.attribute("attr.name", name).attribute("attr.type", type).close();
}

template<class Index, std::size_t N>
void addKeys(XmlText &xml, std::string_view of, const GraphColumn<Index> (&columns)[N]) {
    for (const auto &column : columns)
        addKey(xml, of, column.name,
               column.type == ColumnType::Number ? "int"
               : column.type == ColumnType::Flag ? "boolean"
                                                 : "string");
}

void addData(XmlText &xml, std::string_view of, std::string_view name, const std::string &value) {
    if (!value.empty())
        xml.open("data").attribute("key", keyId(of, name)).text(value).close();
}

template<class Index, std::size_t N>
void addAttributes(XmlText &xml, std::string_view of, const GraphColumn<Index> (&columns)[N],
                   std::span<const DrawnColumn> more = {}) {
    xml.open("attributes").attribute("class", of).attribute("mode", "static");
    const auto add = [&](std::string_view name, std::string_view type) {
        xml.open("attribute").attribute("id", keyId(of, name)).attribute("title", name).attribute("type", type).close();
    };
    for (const auto &column : columns)
        add(column.name, column.type == ColumnType::Number ? "integer"
                         : column.type == ColumnType::Flag ? "boolean"
                                                           : "string");
    for (const DrawnColumn &column : more)
        add(column.name, column.gexfType);
    xml.close();
}

template<class Index, std::size_t N>
void addValues(XmlText &xml, std::string_view of, const GraphColumn<Index> (&columns)[N], G graph, Index index,
               const DrawnNode *drawn = nullptr) {
    xml.open("attvalues");
    const auto add = [&](std::string_view name, const std::string &value) {
        if (!value.empty())
            xml.open("attvalue").attribute("for", keyId(of, name)).attribute("value", value).close();
    };
    for (const auto &column : columns)
        add(column.name, column.value(graph, index));
    if (drawn)
        for (const DrawnColumn &column : drawnColumns)
            add(column.name, column.value(*drawn));
    xml.close();
}

} // namespace

GraphFile::GraphFile(const LandscapePtr &landscape, const Filter &filter)
    : m_landscape(landscape)
    , m_filter(printFilter(filter)) {
    const VisibleSet visible = visibleIn(*landscape, filter);
    m_graph = LinkGraph::of(landscape, visible);
    visible.objects.forEach([&](std::size_t i) {
        if (const ObjectIndex o(static_cast<std::uint32_t>(i)); landscape->kind(o) != Kind::Source)
            m_nodes.push_back(o);
    });
    m_links.resize(m_graph->links().size());
    std::iota(m_links.begin(), m_links.end(), LinkIndex{0});
}

GraphFile::GraphFile(LandscapePtr landscape, const Filter &filter, LinkGraphPtr graph, DrawnGraph drawn)
    : m_landscape(std::move(landscape))
    , m_filter(printFilter(filter))
    , m_graph(std::move(graph))
    , m_links(std::move(drawn.links))
    , m_drawn(std::move(drawn.nodes))
    , m_counts(std::move(drawn.counts)) {
    for (DrawnNode &node : m_drawn) {
        m_nodes.push_back(node.object);
        if (node.place && !(std::isfinite(node.place->x) && std::isfinite(node.place->y)))
            node.place.reset();
    }
}

std::string GraphFile::description() const {
    std::string words = versionWords(*m_landscape);
    words += "; filter: " + (m_filter.empty() ? std::string("none") : m_filter) + ".";
    if (!m_counts.empty())
        words += " A board of it: " + m_counts;
    words += " An edge is every claim of one predicate between the same two objects.";
    const std::string notices = noticesOf(*m_landscape, m_nodes);
    return notices.empty() ? words : words + " " + notices;
}

std::string GraphFile::graphMl() const {
    const LinkGraph &graph = *m_graph;
    XmlText xml;
    xml.open("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:schemaLocation",
                  "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    addKey(xml, "node", "label", "string");
    addKeys(xml, "node", nodeColumns);
    if (!m_drawn.empty())
        for (const auto columns : {std::span(placeColumns), std::span(drawnColumns)})
            for (const DrawnColumn &column : columns)
                addKey(xml, "node", column.name, column.graphMlType);
    addKey(xml, "edge", "label", "string");
    addKey(xml, "edge", "weight", "double");
    addKeys(xml, "edge", edgeColumns);
    xml.open("graph").attribute("id", "helixwatch").attribute("edgedefault", "directed");
    // Not as data of the graph: Gephi reports a key that is neither for nodes nor for edges as an error.
    xml.open("desc").text(description()).close();
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        const ObjectIndex o = m_nodes[n];
        xml.open("node").attribute("id", m_landscape->id(o));
        addData(xml, "node", "label", text(m_landscape->name(o)));
        for (const auto &column : nodeColumns)
            addData(xml, "node", column.name, column.value(graph, o));
        if (!m_drawn.empty())
            for (const auto columns : {std::span(placeColumns), std::span(drawnColumns)})
                for (const DrawnColumn &column : columns)
                    addData(xml, "node", column.name, column.value(m_drawn[n]));
        xml.close();
    }
    for (const LinkIndex i : m_links) {
        const Link &link = graph.link(i);
        xml.open("edge").attribute("id", edgeId(graph, i));
        xml.attribute("source", m_landscape->id(link.from)).attribute("target", m_landscape->id(link.to));
        addData(xml, "edge", "label", text(title(link.predicate)));
        addData(xml, "edge", "weight", edgeWeight(graph, i));
        for (const auto &column : edgeColumns)
            addData(xml, "edge", column.name, column.value(graph, i));
        xml.close();
    }
    return xml.close().close().take();
}

std::string GraphFile::gexf() const {
    const LinkGraph &graph = *m_graph;
    XmlText xml;
    xml.open("gexf").attribute("xmlns", "http://gexf.net/1.3").attribute("xmlns:viz", "http://gexf.net/1.3/viz");
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:schemaLocation", "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd").attribute("version", "1.3");
    xml.open("meta");
    // The day of the data, not of the writing: the same question gives the same file.
    if (const auto date = PartialDate::parse(m_landscape->info().date); date && date->precision() == DatePrecision::Day)
        xml.attribute("lastmodifieddate", date->text());
    xml.open("creator").text("Helixwatch " HELIXWATCH_VERSION).close();
    xml.open("description").text(description()).close().close();
    xml.open("graph").attribute("defaultedgetype", "directed").attribute("mode", "static");
    xml.attribute("idtype", "string");
    addAttributes(xml, "node", nodeColumns, m_drawn.empty() ? std::span<const DrawnColumn>() : drawnColumns);
    addAttributes(xml, "edge", edgeColumns);
    xml.open("nodes").attribute("count", m_nodes.size());
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        const ObjectIndex o = m_nodes[n];
        const DrawnNode *drawn = m_drawn.empty() ? nullptr : &m_drawn[n];
        xml.open("node").attribute("id", m_landscape->id(o)).attribute("label", m_landscape->name(o));
        addValues(xml, "node", nodeColumns, graph, o, drawn);
        if (drawn && drawn->place)
            xml.open("viz:position")
                .attribute("x", xOf(*drawn))
                .attribute("y", yOf(*drawn))
                .attribute("z", "0")
                .close();
        xml.close();
    }
    xml.close().open("edges").attribute("count", m_links.size());
    for (const LinkIndex i : m_links) {
        const Link &link = graph.link(i);
        // Of two edges between the same nodes Gephi keeps both only when they are of different kinds.
        xml.open("edge").attribute("id", edgeId(graph, i)).attribute("source", m_landscape->id(link.from));
        xml.attribute("target", m_landscape->id(link.to)).attribute("kind", word(link.predicate));
        xml.attribute("label", title(link.predicate)).attribute("weight", edgeWeight(graph, i));
        addValues(xml, "edge", edgeColumns, graph, i);
        xml.close();
    }
    return xml.close().close().close().take();
}

GraphFile::Table GraphFile::nodes() const {
    const auto drawn = [&](auto each) {
        if (!m_drawn.empty())
            for (const auto columns : {std::span(placeColumns), std::span(drawnColumns)})
                for (const DrawnColumn &column : columns)
                    each(column);
    };
    Table table{{"id"}};
    for (const auto &column : nodeColumns)
        table.front().emplace_back(column.name);
    drawn([&](const DrawnColumn &column) { table.front().emplace_back(column.name); });
    for (std::size_t n = 0; n < m_nodes.size(); ++n) {
        auto &row = table.emplace_back(1, text(m_landscape->id(m_nodes[n])));
        for (const auto &column : nodeColumns)
            row.push_back(column.value(*m_graph, m_nodes[n]));
        drawn([&](const DrawnColumn &column) { row.push_back(column.value(m_drawn[n])); });
    }
    return table;
}

GraphFile::Table GraphFile::edges() const {
    Table table{{"source", "target"}};
    for (const auto &column : edgeColumns)
        table.front().emplace_back(column.name);
    for (const LinkIndex i : m_links) {
        const Link &link = m_graph->link(i);
        auto &row = table.emplace_back();
        row = {text(m_landscape->id(link.from)), text(m_landscape->id(link.to))};
        for (const auto &column : edgeColumns)
            row.push_back(column.value(*m_graph, i));
    }
    return table;
}

} // namespace hw
