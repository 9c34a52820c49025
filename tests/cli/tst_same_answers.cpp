#include "panels/relationships/graph_lines.h"
#include "program.h"
#include "store/landscape_location.h"
#include "store/landscape_reader.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hw;
using hw::test::Answer;
using hw::test::helixwatch;

/// The window and the command line say the same of the landscape that comes with the program.
class SameAnswersTest : public QObject {
    Q_OBJECT

    LandscapePtr m_landscape;
    VisibleSet m_visible;
    LinkGraphPtr m_graph;

    ObjectIndex at(const char *id) const { return *m_landscape->find(id); }
    static QJsonObject json(const QStringList &arguments) {
        const Answer answer = helixwatch(arguments + QStringList{"--format", "json"});
        return QJsonDocument::fromJson(answer.out).object();
    }
    static QStringList ids(const QJsonValue &list) {
        QStringList out;
        for (const QJsonValue item : list.toArray())
            out << item[u"id"].toString();
        return out;
    }
    QString id(ObjectIndex object) const { return QString::fromStdString(std::string(m_landscape->id(object))); }
    /// What the rows of the window's inspector are about.
    QStringList ids(const std::vector<LineItem> &rows) const {
        QStringList out;
        for (const LineItem &row : rows)
            out << id(row.object);
        return out;
    }

private slots:
    void initTestCase() {
        const auto path = landscapeLocation({});
        QVERIFY2(path, path ? "" : path.error().message.c_str());
        NoProgress nobody;
        const auto read = readLandscape(*path, nobody);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        m_landscape = *read;
        m_visible = visibleIn(*m_landscape, {});
        m_graph = LinkGraph::of(m_landscape, m_visible);
    }

    void paths() {
        GraphBoard board(m_graph, m_visible);
        board.setPath(at("act-lazarus"), at("ra-clinical-trials"));
        const QJsonArray found = json({"path", "Lazarus Group", "Clinical trials"})["paths"].toArray();
        QVERIFY(!found.isEmpty());
        QCOMPARE(std::size_t(found.size()), board.paths().size());
        for (std::size_t p = 0; p < board.paths().size(); ++p) {
            const Path &path = board.paths()[p];
            QStringList objects;
            for (const ObjectIndex object : path.objects)
                objects << id(object);
            QCOMPARE(ids(found.at(qsizetype(p))[u"objects"]), objects);
            const auto weakest = found.at(qsizetype(p))[u"weakestStep"].toInt();
            QCOMPARE(path.links[std::size_t(weakest) - 1], path.weakest);
        }
    }

    void likeness() {
        const auto similar = similarActors(*m_landscape, m_visible, at("act-apt41"), usualAnswers);
        QCOMPARE(ids(json({"similar", "APT41"})["actors"]), ids(similarRows(*m_landscape, similar)));
        const std::vector seen{at("T1566.001"), at("T1195.002")};
        const auto fitting = whoFits(*m_landscape, m_visible, seen, usualAnswers);
        QVERIFY(!fitting.empty());
        QCOMPARE(ids(json({"fits", "T1566.001", "T1195.002"})["actors"]), ids(fittingRows(*m_landscape, fitting)));
        // The same words, too.
        const QByteArray text = helixwatch({"fits", "T1566.001", "T1195.002", "--max", "1"}).out;
        QVERIFY2(text.contains(QByteArray(fitBasis().data(), 40)), text.constData());
    }

    void inCommon() {
        const std::vector<ObjectIndex> ends{at("act-apt41"), at("act-lazarus")};
        QCOMPARE(ids(json({"common", "APT41", "Lazarus Group", "--max", "10000"})["common"]),
                 ids(commonRows(*m_graph, ends)));
    }

    void measures() {
        const auto measured = measure(*m_graph, {}, NoProgress());
        QVERIFY(measured);
        QCOMPARE(ids(json({"central"})["objects"]), ids(centralRows(*m_graph, *measured, usualAnswers)));
        QStringList first;
        const QJsonArray groups = json({"groups"})["groups"].toArray();
        for (const QJsonValue group : groups)
            first << group[u"members"][0][u"id"].toString();
        QCOMPARE(first, ids(groupRows(*m_graph, *measured, usualAnswers)));
        QVERIFY(helixwatch({"central", "--max", "1"})
                    .out.simplified()
                    .contains(QByteArray::fromStdString(centralWords(*m_graph, measured->central.front()))));
    }
};

HW_TEST(SameAnswersTest, "same_answers")
#include "tst_same_answers.moc"
