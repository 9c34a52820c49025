#include "attack_graph.h"

#include "support/generated_graph.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cstdio>

namespace hw::speed {
namespace {

QString bundleFile(int argc, char **argv) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string(argv[i]) == "--attack")
            return QString::fromLocal8Bit(argv[i + 1]);
    return QStringLiteral(HELIXWATCH_SOURCE_DIR "/../shared/corpus/enterprise-attack-18.1.json");
}

} // namespace

std::optional<NamedGraph> attackGraph(int argc, char **argv) {
    QFile file(bundleFile(argc, argv));
    if (!file.open(QIODevice::ReadOnly)) {
        std::printf("The graph of ATT&CK is not measured: there is no file %s (--attack FILE names another).\n",
                    qPrintable(file.fileName()));
        return {};
    }
    const QJsonArray objects = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("objects")].toArray();
    const QSet<QString> wanted{QStringLiteral("attack-pattern"), QStringLiteral("malware"),
                               QStringLiteral("tool"),           QStringLiteral("course-of-action"),
                               QStringLiteral("intrusion-set"),  QStringLiteral("campaign")};
    QHash<QString, std::uint32_t> nodes;
    const auto nodeOf = [&](const QString &id) {
        return nodes.contains(id) ? nodes[id] : nodes.insert(id, std::uint32_t(nodes.size())).value();
    };
    NamedGraph graph;
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        const QString from = object[QStringLiteral("source_ref")].toString();
        const QString to = object[QStringLiteral("target_ref")].toString();
        if (object[QStringLiteral("type")] == QStringLiteral("relationship") &&
            wanted.contains(from.section(QStringLiteral("--"), 0, 0)) &&
            wanted.contains(to.section(QStringLiteral("--"), 0, 0)))
            graph.edges.push_back({nodeOf(from), nodeOf(to), 1});
    }
    graph.nodes = std::uint32_t(nodes.size());
    graph.name = "ATT&CK";
    if (graph.edges.empty()) {
        std::printf("The graph of ATT&CK is not measured: %s holds no relations.\n", qPrintable(file.fileName()));
        return {};
    }
    return graph;
}

std::vector<NamedGraph> measuredGraphs(int argc, char **argv) {
    std::vector<NamedGraph> graphs;
    if (auto attack = attackGraph(argc, argv))
        graphs.push_back(std::move(*attack));
    graphs.push_back({"generated, as large as ATT&CK", 1800, test::scaleFreeEdges(1800, 20000, 1)});
    graphs.push_back({"generated, middle", 10000, test::scaleFreeEdges(10000, 50000, 1)});
    graphs.push_back({"generated, large", 100000, test::scaleFreeEdges(100000, 500000, 1)});
    return graphs;
}

} // namespace hw::speed
