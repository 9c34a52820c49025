#include "program.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace hw::test;

class ExportTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};

    Answer exported(const QStringList &arguments) const {
        return helixwatch(QStringList{"export"} + arguments + QStringList{"--data", m_small.path()});
    }
    static QByteArray contents(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    /// The root element with how many nodes and edges; an XML error says itself.
    static QString shapeOf(const QByteArray &bytes) {
        QXmlStreamReader xml(bytes);
        QString root;
        int nodes = 0, edges = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (root.isEmpty())
                root = xml.namespaceUri().toString() + u' ' + xml.name().toString();
            nodes += xml.name() == QLatin1String("node");
            edges += xml.name() == QLatin1String("edge");
        }
        return xml.hasError() ? xml.errorString() : QStringLiteral("%1 %2 %3").arg(root).arg(nodes).arg(edges);
    }

private slots:
    void theEndingDecides() {
        const QTemporaryDir folder;
        const QString gexf = folder.filePath("all.gexf"), graphMl = folder.filePath("all.GraphML");
        for (const QString &path : {gexf, graphMl}) {
            const Answer answer = exported({"-o", path});
            QCOMPARE(answer.status, 0);
            QCOMPARE(answer.out + answer.err, QByteArray());
        }
        // Two actors, a sponsor, a country, three areas, a subsector, a tactic, a technique, two incidents, a campaign.
        QCOMPARE(shapeOf(contents(gexf)), QString("http://gexf.net/1.3 gexf 13 10"));
        QCOMPARE(shapeOf(contents(graphMl)), QString("http://graphml.graphdrawing.org/xmlns graphml 13 10"));
        QVERIFY(exported({"--format", "graphml", "-o", gexf}).status == 0); // what is said wins
        QVERIFY(shapeOf(contents(gexf)).contains(" graphml "));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void theFilterHolds() {
        const Answer answer = exported({"confidence:high", "origin:CN", "--format", "gexf"});
        QCOMPARE(answer.status, 0);
        QVERIFY(shapeOf(answer.out).startsWith("http://gexf.net/1.3 gexf "));
        QVERIFY(answer.out.contains("\"act-alpha\""));
        QVERIFY(!answer.out.contains("\"act-beta\""));
        QVERIFY(answer.out.contains("filter: origin:CN confidence:high"));
        const Answer none = exported({"origin:KP", "--format", "graphml"});
        QCOMPARE(none.status, 0);
        QCOMPARE(shapeOf(none.out), QString("http://graphml.graphdrawing.org/xmlns graphml 0 0"));
        QVERIFY2(none.err.startsWith("Nothing passes this filter"), none.err.constData());
        QCOMPARE(exported({"aera:x", "--format", "gexf"}).status, 2);
    }

    void csvBecomesTwoFiles() {
        const QTemporaryDir folder;
        const Answer answer = exported({"-o", folder.filePath("links.csv")});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(QString::fromUtf8(answer.err),
                 QStringLiteral("Written: %1-nodes.csv and %1-edges.csv.\n").arg(folder.filePath("links")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{"links-edges.csv", "links-nodes.csv"}));
        const QByteArray nodes = contents(folder.filePath("links-nodes.csv"));
        QVERIFY2(nodes.startsWith("id,name,kind,origin,background,neighbours,claims,publishers,first day,last day\r\n"),
                 nodes.constData());
        QVERIFY2(nodes.contains("\r\ninc-clinic,Clinic,incident,EC,false,2,2,1,2021-03-02,2021-03-09\r\n"),
                 nodes.constData());
        const QByteArray edges = contents(folder.filePath("links-edges.csv"));
        QVERIFY2(edges.contains("\r\nact-alpha,ra-gen,targets,high,1,2,false,2011-01-01,2018-12-31,"),
                 edges.constData());
        QCOMPARE(edges.count("\r\n"), 11);
    }

    void bothTablesOrNone() {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir("links-edges.csv"));
        const Answer answer = exported({"-o", folder.filePath("links.csv")});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("links-edges.csv is a folder"), answer.err.constData());
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QCOMPARE(exported({"-o", "/no/such/links.gexf"}).status, 1);
    }

    void namesAreText() {
        const LandscapeFile nasty(nastyLandscape);
        const QTemporaryDir folder;
        for (const QString &ending : QStringList{"gexf", "graphml", "csv"})
            QCOMPARE(helixwatch({"export", "--data", nasty.path(), "-o", folder.filePath("n." + ending)}).status, 0);
        for (const QString &ending : QStringList{"gexf", "graphml"}) {
            const QByteArray bytes = contents(folder.filePath("n." + ending));
            QVERIFY2(shapeOf(bytes).endsWith(" 4 0"), qPrintable(shapeOf(bytes)));
            QVERIFY(!bytes.contains("<b>") && !bytes.contains('\x1b'));
        }
        const QByteArray nodes = contents(folder.filePath("n-nodes.csv"));
        QVERIFY2(nodes.contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), nodes.constData());
    }
};

HW_TEST(ExportTest, "export")
#include "tst_export.moc"
