#include "exchange/graph_file.h"
#include "exchange/xml_text.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QMap>
#include <QSet>
#include <QXmlStreamReader>
#include <cmath>

using namespace hw;

namespace {
constexpr const char *text = R"(
source s-one "One" publisher="Vendor One"
source s-two "Two" publisher="Vendor Two"
actor act-a "<b>Anna & \x22Co\x22</b>" type=state origin=CN
actor act-b "Bert \x01\x1b[31m\xff\xEF\xBF\xBF \xC2\x85 ]]> o\x27clock" type=crime
technique T1566 "Phishing"
research-area ra-gen "Genetics"
incident inc-1 "Breach" start=2020-03 end=2020-05-09 src=s-one
campaign cam-1 "Still going on" start=2021 ongoing src=s-one
claim inc-1 attributed-to act-a conf=moderate src=s-one
claim inc-1 targets ra-gen basis=targeted conf=low dispute="No." src=s-one
claim cam-1 attributed-to act-b src=s-one
claim act-a uses T1566 start=2019-02-03 end=2019-02-04 src=s-one
claim act-a uses T1566 start=2022 conf=low src=s-two
claim act-a related-to act-b src=s-two
claim act-a related-to act-a src=s-two
)";

using Row = QMap<QString, QString>;

/// What a reader of GraphML or GEXF takes from the file: attributes of nodes and edges by the names that the file
/// declares.
struct ReadGraph {
    QString error, description;
    QMap<QString, Row> nodes;
    QVector<Row> edges;
    QMap<QString, QString> types; ///< "node name" -> "string"
    QSet<QString> edgeIds;
};

ReadGraph read(const std::string &bytes) {
    ReadGraph graph;
    QXmlStreamReader xml(QByteArray::fromStdString(bytes));
    QMap<QString, QString> names; // of declared keys
    QString declaredFor;
    Row *row = nullptr;
    Row rubbish;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const auto value = [&](const char *name) { return attributes.value(QLatin1String(name)).toString(); };
        const QString element = xml.name().toString();
        if (element == "key") {
            names[value("id")] = value("attr.name");
            graph.types[value("for") + u' ' + value("attr.name")] = value("attr.type");
        } else if (element == "attributes") {
            declaredFor = value("class");
        } else if (element == "attribute") {
            names[value("id")] = value("title");
            graph.types[declaredFor + u' ' + value("title")] = value("type");
        } else if (element == "desc" || element == "description") {
            graph.description = xml.readElementText();
        } else if (element == "node" || element == "edge") {
            if (element == "edge")
                graph.edges.append(Row());
            row = element == "node" ? &graph.nodes[value("id")] : &graph.edges.last();
            for (const QXmlStreamAttribute &attribute : attributes)
                (*row)[attribute.name().toString()] = attribute.value().toString();
            if (element == "edge")
                graph.edgeIds << value("id");
        } else if (element == "data") {
            const QString key = names.value(value("key"));
            (row ? *row : rubbish)[key] = xml.readElementText();
        } else if (element == "position") { // of the namespace viz
            if (row && xml.namespaceUri() == QLatin1String("http://gexf.net/1.3/viz"))
                (*row)["x"] = value("x"), (*row)["y"] = value("y");
        } else if (element == "attvalue") {
            (row ? *row : rubbish)[names.value(value("for"))] = value("value");
        }
    }
    graph.error = xml.hasError() ? xml.errorString() : QString();
    return graph;
}

Row edgeOf(const ReadGraph &graph, const char *from, const char *predicate, const char *to) {
    for (const Row &row : graph.edges)
        if (row["source"] == from && row["target"] == to && row["predicate"] == predicate)
            return row;
    return {};
}
} // namespace

class GraphFileTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);
    GraphFile m_file{m_landscape, Filter()};

    std::string written(const QString &format) const { return format == "gexf" ? m_file.gexf() : m_file.graphMl(); }
    static void formats() {
        QTest::addColumn<QString>("format");
        QTest::newRow("GraphML") << "graphml";
        QTest::newRow("GEXF") << "gexf";
    }

private slots:
    void everythingThatPassesIsThereOnce_data() { formats(); }
    void everythingThatPassesIsThereOnce() {
        QFETCH(QString, format);
        const ReadGraph graph = read(written(format));
        QCOMPARE(graph.error, QString());
        QCOMPARE(QStringList(graph.nodes.keys()),
                 (QStringList{"T1566", "act-a", "act-b", "cam-1", "country-CN", "inc-1", "ra-gen"})); // no sources
        QCOMPARE(graph.edges.size(), 7);
        QCOMPARE(graph.edgeIds.size(), 7);
        for (const Row &row : graph.edges)
            QVERIFY(graph.nodes.contains(row["source"]) && graph.nodes.contains(row["target"]));
        QCOMPARE(m_file.nodeCount(), std::size_t(7));
        QCOMPARE(m_file.edgeCount(), std::size_t(7));
    }

    void edgesSayWhatTheyRestOn_data() { formats(); }
    void edgesSayWhatTheyRestOn() {
        QFETCH(QString, format);
        const ReadGraph graph = read(written(format));
        const Row uses = edgeOf(graph, "act-a", "uses", "T1566");
        QCOMPARE(uses["confidence"], QString("high"));
        QCOMPARE(uses["claims"], QString("2"));
        QCOMPARE(uses["publishers"], QString("2"));
        QCOMPARE(uses["weight"], QString("2"));
        QCOMPARE(uses["label"], QString("uses"));
        QCOMPARE(uses["disputed"], QString("false"));
        QCOMPARE(uses["first day"], QString("2019-02-03"));
        QCOMPARE(uses["last day"], QString("2022-12-31"));
        const QStringList ids = uses["claim ids"].split(u' ');
        QCOMPARE(ids.size(), 2);
        for (const QString &id : ids)
            QVERIFY(m_landscape->findClaim(id.toStdString()));
        QVERIFY(uses["id"].endsWith(ids.first()));
        const Row targets = edgeOf(graph, "inc-1", "targets", "ra-gen");
        QCOMPARE(targets["disputed"], QString("true"));
        QCOMPARE(targets["first day"], QString("2020-03-01")); // of its incident
        QCOMPARE(targets["last day"], QString("2020-05-09"));
        const Row ongoing = edgeOf(graph, "cam-1", "attributed-to", "act-b");
        QCOMPARE(ongoing["first day"], QString("2021-01-01"));
        QVERIFY(!ongoing.contains("last day")); // it goes on
        const Row related = edgeOf(graph, "act-a", "related-to", "act-b");
        QVERIFY(!related.contains("first day") && !related.contains("last day")); // nobody says when
        QVERIFY(!edgeOf(graph, "act-a", "related-to", "act-a").isEmpty());
    }

    void nodesSayWhatTheyAre_data() { formats(); }
    void nodesSayWhatTheyAre() {
        QFETCH(QString, format);
        const ReadGraph graph = read(written(format));
        const Row a = graph.nodes["act-a"];
        QCOMPARE(a["label"], QString("<b>Anna & \"Co\"</b>"));
        QCOMPARE(a["name"], a["label"]);
        QCOMPARE(a["kind"], QString("actor"));
        QCOMPARE(a["origin"], QString("CN"));
        QCOMPARE(a["neighbours"], QString("4")); // country, incident, technique, B
        QCOMPARE(a["claims"], QString("6"));
        QCOMPARE(a["publishers"], QString("3")); // Publisher of the origin
        QVERIFY(!graph.nodes["T1566"].contains("origin"));
        QVERIFY(!a.contains("first day"));
        QCOMPARE(graph.nodes["inc-1"]["first day"], QString("2020-03-01"));
        QCOMPARE(graph.nodes["inc-1"]["last day"], QString("2020-05-09"));
        QVERIFY(!graph.nodes["cam-1"].contains("last day"));
        QCOMPARE(graph.types["node claims"], format == "gexf" ? QString("integer") : QString("int"));
        QCOMPARE(graph.types["edge disputed"], QString("boolean"));
        QCOMPARE(graph.types["node name"], QString("string"));
    }

    void whatXmlCannotCarryIsReplaced_data() { formats(); }
    void whatXmlCannotCarryIsReplaced() {
        QFETCH(QString, format);
        const QString r(QChar(0xFFFD));
        QCOMPARE(read(written(format)).nodes["act-b"]["label"],
                 "Bert " + r + r + "[31m" + r + r + " " + r + " ]]> o'clock");
    }

    void theFilesSayWhereTheyAreFrom_data() { formats(); }
    void theFilesSayWhereTheyAreFrom() {
        QFETCH(QString, format);
        const QString whole = read(written(format)).description;
        QVERIFY2(whole.contains("dataset " + QString::fromStdString(m_landscape->info().version)), qPrintable(whole));
        QVERIFY2(whole.contains("filter: none"), qPrintable(whole));
        Filter filter;
        filter.confidenceAtLeast = Confidence::Moderate;
        const GraphFile narrow(m_landscape, filter);
        const ReadGraph graph = read(format == "gexf" ? narrow.gexf() : narrow.graphMl());
        QVERIFY2(graph.description.contains("filter: confidence:>=moderate"), qPrintable(graph.description));
        QVERIFY(edgeOf(graph, "inc-1", "targets", "ra-gen").isEmpty());
        QCOMPARE(edgeOf(graph, "act-a", "uses", "T1566")["claims"], QString("1"));
        QVERIFY(GraphFile(m_landscape, filter).gexf() == narrow.gexf());
    }

    void parallelEdgesHaveTheirKindInGexf() {
        for (const Row &row : read(m_file.gexf()).edges)
            QCOMPARE(row["kind"], row["predicate"]);
    }

    void nothingIsAGraphToo() {
        Filter nobody;
        nobody.include(FilterKey::Actor, "act-gone");
        const GraphFile empty(m_landscape, nobody);
        QCOMPARE(empty.nodeCount(), std::size_t(0));
        for (const std::string &bytes : {empty.gexf(), empty.graphMl()}) {
            const ReadGraph graph = read(bytes);
            QCOMPARE(graph.error, QString());
            QVERIFY(graph.nodes.isEmpty() && graph.edges.isEmpty());
        }
        QCOMPARE(empty.nodes().size(), std::size_t(1)); // the header
    }

    void tablesHoldTheSame() {
        const ReadGraph graph = read(m_file.graphMl());
        const GraphFile::Table nodes = m_file.nodes(), edges = m_file.edges();
        QCOMPARE(nodes.size(), std::size_t(8));
        QCOMPARE(edges.size(), std::size_t(8));
        QCOMPARE(nodes.front().front(), std::string("id"));
        for (std::size_t i = 1; i < edges.size(); ++i)
            for (std::size_t c = 0; c < edges[i].size(); ++c)
                QCOMPARE(QString::fromStdString(edges[i][c]),
                         graph.edges.at(qsizetype(i) - 1).value(QString::fromStdString(edges.front()[c])));
    }

    /// What a board shows, and nothing else: places with y upwards, pins, what stands in a collection.
    void boardsKeepTheirPlaces_data() { formats(); }
    void boardsKeepTheirPlaces() {
        QFETCH(QString, format);
        const LinkGraphPtr whole = LinkGraph::of(m_landscape, visibleIn(*m_landscape, {}));
        const auto at = [&](const char *id) { return *m_landscape->find(id); };
        DrawnGraph drawn;
        drawn.nodes.push_back({at("act-a"), DrawnGraph::Place{12.5, -3.25}, true, {}});
        drawn.nodes.push_back({at("T1566"), DrawnGraph::Place{0, 0}, false, "26 techniques"});
        drawn.nodes.push_back({at("act-b"), DrawnGraph::Place{std::nan(""), 1}, false, {}});
        drawn.nodes.push_back({at("inc-1"), std::nullopt, false, {}});
        for (LinkIndex i = 0; i < whole->links().size(); ++i)
            if (whole->link(i).from == at("act-a") && whole->link(i).to == at("T1566"))
                drawn.links.push_back(i);
        drawn.counts = "4 nodes, 1 link.";
        const GraphFile file(m_landscape, Filter(), whole, drawn);
        const ReadGraph graph = read(format == "gexf" ? file.gexf() : file.graphMl());
        QCOMPARE(graph.error, QString());
        QCOMPARE(QStringList(graph.nodes.keys()), (QStringList{"T1566", "act-a", "act-b", "inc-1"}));
        QCOMPARE(graph.edges.size(), 1);
        const Row a = graph.nodes["act-a"];
        QCOMPARE(a["x"], QString("12.5"));
        QCOMPARE(a["y"], QString("3.25"));
        QCOMPARE(a["pinned"], QString("true"));
        QVERIFY(!a.contains("collection"));
        QCOMPARE(graph.nodes["T1566"]["collection"], QString("26 techniques"));
        QCOMPARE(graph.nodes["T1566"]["y"], QString("0")); // and not -0
        for (const char *unplaced : {"act-b", "inc-1"})
            QVERIFY(!graph.nodes[unplaced].contains("x") && !graph.nodes[unplaced].contains("y"));
        QVERIFY2(graph.description.contains("A board of it: 4 nodes, 1 link."), qPrintable(graph.description));
        QCOMPARE(file.nodes().front().back(), std::string("collection"));
        QCOMPARE(file.nodes()[1][10], std::string("12.5"));
        QCOMPARE(file.nodes().size(), std::size_t(5));
        QCOMPARE(file.edges().size(), std::size_t(2));
        // Without a board nothing is said of places.
        QVERIFY(!read(written(format)).nodes["act-a"].contains("x"));
        QVERIFY(!graph.types.contains("node x") || graph.types["node x"] == "double");
    }

    void escaping() {
        QCOMPARE(xmlEscaped("a<b>&\"'\n\t\r"), std::string("a&lt;b&gt;&amp;&quot;&apos;&#10;&#9;&#13;"));
        QCOMPARE(xmlEscaped("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x92\x89"),
                 std::string("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x92\x89"));
        QCOMPARE(xmlEscaped("\xED\xA0\x80"), std::string("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD")); // a surrogate
        QCOMPARE(xmlEscaped(std::string_view("\0\x7F\xC2\x9F\xEF\xBF\xBE", 7)),
                 std::string("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"));
    }
};

HW_TEST(GraphFileTest, "graph_file")
#include "tst_graph_file.moc"
