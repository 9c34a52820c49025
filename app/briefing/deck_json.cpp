#include "briefing/deck_json.h"

#include "basics/overloaded.h"
#include <QRegularExpression>

namespace hw::briefing {
namespace {

constexpr int kinds = int(kindCount), confidences = 4, units = 3, roles = 6;

template<class List, class Make>
QJsonArray arrayOf(const List &list, Make make) {
    QJsonArray array;
    for (const auto &each : list)
        array << make(each);
    return array;
}

template<class Make>
auto listOf(const QJsonValue &json, Make make) {
    std::vector<decltype(make(QJsonValue()))> list;
    for (const QJsonValue &each : json.toArray())
        list.push_back(make(each));
    return list;
}

std::uint32_t countFrom(const QJsonValue &json) {
    return static_cast<std::uint32_t>(std::clamp<qint64>(json.toInteger(), 0, UINT32_MAX));
}

QJsonObject jsonOf(const Activity &activity) {
    return {{"unit", int(activity.unit)},
            {"undated", qint64(activity.undated)},
            {"buckets", arrayOf(activity.buckets, [](const ActivityBucket &b) {
                 QJsonArray counts;
                 for (const std::uint32_t count : b.byOrigin)
                     counts << qint64(count);
                 return QJsonObject{{"from", b.firstDay}, {"to", b.lastDay}, {"counts", counts}};
             })}};
}

Activity activityFrom(const QJsonObject &json) {
    Activity activity;
    activity.unit = enumFrom<BucketUnit>(json.value("unit"), units);
    activity.undated = countFrom(json.value("undated"));
    activity.buckets = listOf(json.value("buckets"), [](const QJsonValue &value) {
        const QJsonObject bucket = value.toObject();
        ActivityBucket b;
        b.firstDay = bucket.value("from").toInt();
        b.lastDay = bucket.value("to").toInt();
        const QJsonArray counts = bucket.value("counts").toArray();
        for (std::size_t i = 0; i < originCount; ++i)
            b.byOrigin[i] = countFrom(counts.at(qsizetype(i)));
        return b;
    });
    return activity;
}

QJsonObject jsonOf(const Matrix &matrix) {
    const auto &content = matrix.content;
    return {{"rows", arrayOf(content.rows,
                             [](const HeatmapContent::Row &row) {
                                 return QJsonObject{{"name", row.name},
                                                    {"origin", row.origin ? int(*row.origin) : -1},
                                                    {"total", qint64(row.total)}};
                             })},
            {"columns", arrayOf(content.columns,
                                [](const HeatmapContent::Column &column) {
                                    return QJsonObject{{"name", column.name}, {"total", qint64(column.total)}};
                                })},
            {"cells", arrayOf(content.cells, [](std::uint32_t count) { return QJsonValue(qint64(count)); })},
            {"total", qint64(content.total)},
            {"rowIds", briefing::jsonOf(matrix.rowIds)},
            {"rowsAre", arrayOf(matrix.rowsAre, [](MatrixRow::Is is) { return int(is); })},
            {"columnsAre", arrayOf(matrix.columnsAre, [](MatrixColumn::Is is) { return int(is); })},
            {"listedActors", briefing::jsonOf(matrix.listedActors)},
            {"listedAreas", briefing::jsonOf(matrix.listedAreas)},
            {"columnIds", briefing::jsonOf(matrix.columnIds)},
            {"markedRow", matrix.markedRow},
            {"markedColumn", matrix.markedColumn}};
}

Matrix matrixFrom(const QJsonObject &json) {
    Matrix matrix;
    auto &content = matrix.content;
    content.rows = listOf(json.value("rows"), [](const QJsonValue &value) {
        const QJsonObject row = value.toObject();
        const int origin = row.value("origin").toInt(-1);
        return HeatmapContent::Row{row.value("name").toString(),
                                   origin >= 0 && origin < int(originCount) ? std::optional(static_cast<Origin>(origin))
                                                                            : std::nullopt,
                                   countFrom(row.value("total"))};
    });
    content.columns = listOf(json.value("columns"), [](const QJsonValue &value) {
        return HeatmapContent::Column{value.toObject().value("name").toString(),
                                      countFrom(value.toObject().value("total"))};
    });
    content.cells = listOf(json.value("cells"), countFrom);
    content.cells.resize(content.rows.size() * content.columns.size());
    content.total = countFrom(json.value("total"));
    matrix.rowIds = listFrom(json.value("rowIds"));
    matrix.columnIds = listFrom(json.value("columnIds"));
    matrix.rowsAre = listOf(json.value("rowsAre"), [](const QJsonValue &is) { return enumFrom<MatrixRow::Is>(is, 4); });
    matrix.columnsAre =
        listOf(json.value("columnsAre"), [](const QJsonValue &is) { return enumFrom<MatrixColumn::Is>(is, 3); });
    matrix.listedActors = listFrom(json.value("listedActors"));
    matrix.listedAreas = listFrom(json.value("listedAreas"));
    const auto within = [&](const char *key, std::size_t size) {
        const int index = json.value(QLatin1String(key)).toInt(-1);
        return index < int(size) ? index : -1;
    };
    matrix.markedRow = within("markedRow", content.rows.size());
    matrix.markedColumn = within("markedColumn", content.columns.size());
    return matrix;
}

QJsonObject jsonOf(const Ranks &ranks) {
    return {{"ids", briefing::jsonOf(ranks.ids)},
            {"rows", arrayOf(ranks.rows, [](const BarRow &row) {
                 return QJsonObject{{"label", row.label}, {"note", row.note}, {"value", qint64(row.total())}};
             })}};
}

Ranks ranksFrom(const QJsonObject &json) {
    Ranks ranks;
    ranks.ids = listFrom(json.value("ids"));
    ranks.rows = listOf(json.value("rows"), [](const QJsonValue &value) {
        BarRow row;
        row.label = value.toObject().value("label").toString();
        row.note = value.toObject().value("note").toString();
        row.parts = {{countFrom(value.toObject().value("value")), QStringLiteral("chart.ink"), {}, false}};
        return row;
    });
    return ranks;
}

QJsonObject jsonOf(const Steps &steps) {
    return {{"ids", briefing::jsonOf(steps.ids)},
            {"claims", arrayOf(steps.links, [](const QStringList &ids) { return briefing::jsonOf(ids); })},
            {"nodes", arrayOf(steps.chain.nodes,
                              [](const Chain::Node &node) {
                                  return QJsonObject{{"name", node.name}, {"kind", node.kind}, {"is", int(node.is)}};
                              })},
            {"links", arrayOf(steps.chain.links, [](const Chain::Link &link) {
                 return QJsonObject{{"words", link.words},
                                    {"confidence", int(link.confidence)},
                                    {"disputed", link.disputed},
                                    {"backwards", link.backwards},
                                    {"weakest", link.weakest}};
             })}};
}

Steps stepsFrom(const QJsonObject &json) {
    Steps steps;
    steps.ids = listFrom(json.value("ids"));
    steps.links = listOf(json.value("claims"), [](const QJsonValue &value) { return listFrom(value); });
    steps.chain.nodes = listOf(json.value("nodes"), [](const QJsonValue &value) {
        const QJsonObject node = value.toObject();
        return Chain::Node{node.value("name").toString(), node.value("kind").toString(),
                           enumFrom<Kind>(node.value("is"), kinds)};
    });
    steps.chain.links = listOf(json.value("links"), [](const QJsonValue &value) {
        const QJsonObject link = value.toObject();
        return Chain::Link{link.value("words").toString(), enumFrom<Confidence>(link.value("confidence"), confidences),
                           link.value("disputed").toBool(), link.value("backwards").toBool(),
                           link.value("weakest").toBool()};
    });
    // A link lies between two nodes.
    steps.chain.links.resize(
        std::min(steps.chain.links.size(), std::max<std::size_t>(1, steps.chain.nodes.size()) - 1));
    return steps;
}

/// A picture that would fetch something from elsewhere was not made by this program: it is not drawn.
QByteArray ownSvg(const QString &svg) {
    static const QRegularExpression foreign(QStringLiteral(R"(href\s*=\s*["'](?!#|data:)|<!ENTITY|url\(\s*["']?(?!#))"),
                                            QRegularExpression::CaseInsensitiveOption);
    return foreign.match(svg).hasMatch() ? QByteArray() : svg.toUtf8();
}

} // namespace

QJsonArray jsonOf(const QStringList &list) { return QJsonArray::fromStringList(list); }

QStringList listFrom(const QJsonValue &json) {
    QStringList list;
    for (const QJsonValue &each : json.toArray())
        list << each.toString();
    return list;
}

QJsonObject jsonOf(const Chart &chart) {
    QJsonObject json =
        std::visit(Overloaded{[](const Columns &c) {
                                  return QJsonObject{{"activity", jsonOf(c.activity)}};
                              },
                              [](const Matrix &m) { return jsonOf(m); }, [](const Ranks &r) { return jsonOf(r); },
                              [](const Steps &s) { return jsonOf(s); },
                              [](const Picture &p) {
                                  return QJsonObject{{"svg", QString::fromUtf8(p.svg)},
                                                     {"width", p.size.width()},
                                                     {"height", p.size.height()}};
                              }},
                   chart);
    json.insert("is", int(chart.index()));
    return json;
}

Chart chartFrom(const QJsonObject &json) {
    switch (json.value("is").toInt()) {
    case 1: return matrixFrom(json);
    case 2: return ranksFrom(json);
    case 3: return stepsFrom(json);
    case 4:
        return Picture{ownSvg(json.value("svg").toString()),
                       {std::max(1.0, json.value("width").toDouble()), std::max(1.0, json.value("height").toDouble())}};
    default: return Columns{activityFrom(json.value("activity").toObject())};
    }
}

QJsonObject jsonOf(const Statement &statement) {
    return {{"text", statement.text},
            {"claims", jsonOf(statement.claims)},
            {"lead", statement.lead},
            {"confidence", int(statement.confidence)},
            {"why", statement.why},
            {"generated", statement.generated},
            {"confirmed", statement.confirmed},
            {"countsDeck", statement.countsDeck},
            {"marking", int(statement.marking)}};
}

Statement statementFrom(const QJsonObject &json) {
    Statement statement;
    statement.text = json.value("text").toString();
    statement.claims = listFrom(json.value("claims"));
    statement.lead = json.value("lead").toString();
    statement.confidence = enumFrom<Confidence>(json.value("confidence"), confidences);
    statement.why = json.value("why").toString();
    statement.generated = json.value("generated").toString();
    statement.confirmed = json.value("confirmed").toString();
    statement.countsDeck = json.value("countsDeck").toBool();
    statement.marking = tlpFrom(json.value("marking"));
    return statement;
}

QJsonObject jsonOf(const Block &block) {
    QJsonObject json = std::visit(
        Overloaded{
            [](const Prose &p) {
                return QJsonObject{{"role", int(p.is)},
                                   {"heading", p.heading},
                                   {"statements", arrayOf(p.statements, [](const Statement &s) { return jsonOf(s); })}};
            },
            [](const Numbers &n) {
                return QJsonObject{{"numbers", arrayOf(n.numbers, [](const Numbers::Number &number) {
                                        return QJsonObject{{"value", number.value},
                                                           {"caption", number.caption},
                                                           {"claims", jsonOf(number.claims)},
                                                           {"marking", int(number.marking)}};
                                    })}};
            },
            [](const Table &t) {
                return QJsonObject{
                    {"heading", t.heading},
                    {"numbered", t.numbered},
                    {"columns",
                     arrayOf(t.columns,
                             [](const Table::Column &c) {
                                 return QJsonObject{{"title", c.title}, {"share", c.share}, {"number", c.isNumber}};
                             })},
                    {"rows", arrayOf(t.rows, [](const Table::Row &r) {
                         return QJsonObject{{"cells", jsonOf(r.cells)},
                                            {"confidence", int(r.confidence)},
                                            {"claims", jsonOf(r.claims)},
                                            {"marking", int(r.marking)}};
                     })}};
            },
            [](const Figure &f) {
                return QJsonObject{{"heading", f.heading},       {"unit", f.unit},
                                   {"chart", jsonOf(f.chart)},   {"alternative", f.alternative},
                                   {"claims", jsonOf(f.claims)}, {"marking", int(f.marking)}};
            },
            [](const auto &) { return QJsonObject(); }},
        block);
    json.insert("is", int(block.index()));
    return json;
}

Block blockFrom(const QJsonObject &json) {
    const auto marking = [](const QJsonObject &of) { return tlpFrom(of.value("marking")); };
    switch (json.value("is").toInt()) {
    case 1: {
        Numbers numbers;
        numbers.numbers = listOf(json.value("numbers"), [&](const QJsonValue &value) {
            const QJsonObject n = value.toObject();
            return Numbers::Number{n.value("value").toString(), n.value("caption").toString(),
                                   listFrom(n.value("claims")), marking(n)};
        });
        return numbers;
    }
    case 2: {
        Table table;
        table.heading = json.value("heading").toString();
        table.numbered = json.value("numbered").toBool();
        table.columns = listOf(json.value("columns"), [](const QJsonValue &value) {
            const QJsonObject c = value.toObject();
            return Table::Column{c.value("title").toString(), std::clamp(c.value("share").toDouble(1), 0.1, 100.0),
                                 c.value("number").toBool()};
        });
        table.rows = listOf(json.value("rows"), [&](const QJsonValue &value) {
            const QJsonObject r = value.toObject();
            return Table::Row{listFrom(r.value("cells")), enumFrom<Confidence>(r.value("confidence"), confidences),
                              listFrom(r.value("claims")), marking(r)};
        });
        return table;
    }
    case 3: {
        Figure figure;
        figure.heading = json.value("heading").toString();
        figure.unit = json.value("unit").toString();
        figure.chart = chartFrom(json.value("chart").toObject());
        figure.alternative = json.value("alternative").toString();
        figure.claims = listFrom(json.value("claims"));
        figure.marking = marking(json);
        return figure;
    }
    case 4: return SourceList{};
    case 5: return LikelihoodScale{};
    default: break;
    }
    Prose prose;
    prose.is = enumFrom<Prose::Is>(json.value("role"), roles);
    prose.heading = json.value("heading").toString();
    prose.statements =
        listOf(json.value("statements"), [](const QJsonValue &value) { return statementFrom(value.toObject()); });
    return prose;
}

} // namespace hw::briefing
