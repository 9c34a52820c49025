#include "panels/relationships/graph_lines.h"
#include "session/rows_query.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

/// The rows of the inspector as values.
class GraphLinesTest : public QObject {
    Q_OBJECT

    LandscapePtr m_landscape = test::landscapeOf(R"(
source s1 publisher="Vendor X"
source s2 publisher="Vendor Y"
actor act-a "Alpha" type=state
actor act-b "Beta" type=crime
actor act-c "Gamma" type=crime
technique T1 "Common"
technique T2 "Weak"
technique T3 "Rare"
claim act-a uses T1 src=s1
claim act-b uses T1 src=s1
claim act-c uses T1 src=s1
claim act-a uses T2 conf=low src=s1
claim act-b uses T2 conf=moderate dispute="Vendor X disagrees." src=s2
claim act-a uses T3 src=s1
claim act-a uses T3 src=s2 start=2019
claim act-b related-to T3 conf=low src=s1
claim act-b uses T3 src=s1
)");
    VisibleSet m_visible = visibleIn(*m_landscape, {});
    LinkGraphPtr m_graph = LinkGraph::of(m_landscape, m_visible);

private slots:
    void whatIsInCommonSaysByWhichLinks() {
        const std::vector<ObjectIndex> ends{*m_landscape->find("act-b"), *m_landscape->find("act-a")};
        const std::vector<LineItem> rows = commonRows(*m_graph, ends);
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].title, QStringLiteral("Rare")); // before what is as strong, but of three
        QCOMPARE(rows[1].title, QStringLiteral("Common"));
        QCOMPARE(rows[2].title, QStringLiteral("Weak"));
        QCOMPARE(rows[1].second, QStringLiteral("is used by Beta, is used by Alpha"));
        QCOMPARE(rows[1].third, QStringLiteral("linked with 3 things in all"));
        QVERIFY(rows[0].second.contains("is used by Beta") && rows[0].second.contains("related to Beta"));
        QVERIFY(rows[0].accessible.contains(rows[0].second));
        QVERIFY(rows[0].confidence == Confidence::High && rows[2].confidence == Confidence::Low);
        QVERIFY(rows[0].warning.isEmpty() && !rows[2].warning.isEmpty());
    }
    void andOpensTheClaimsOfThem() {
        const std::vector<ObjectIndex> ends{*m_landscape->find("act-a"), *m_landscape->find("act-b")};
        for (const LineItem &row : commonRows(*m_graph, ends)) {
            QVERIFY(row.opens && row.opens->view == View::List);
            const auto query = rowsQueryOf(*row.opens, *m_landscape);
            QVERIFY(query);
            const Rows behind = rowsOf(*m_landscape, m_visible, *query);
            QCOMPARE(behind.claims.size(), row.title == QLatin1String("Rare") ? std::size_t(4) : std::size_t(2));
            for (const ClaimIndex index : behind.claims) {
                const Claim &claim = m_landscape->claim(index);
                QVERIFY(claim.object == row.object && (claim.subject == ends[0] || claim.subject == ends[1]));
            }
        }
    }
};

HW_TEST(GraphLinesTest, "graph_lines")
#include "tst_graph_lines.moc"
