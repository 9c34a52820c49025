#include "panels/relationships/graph_tables.h"

#include "session/wording.h"
#include "support/test_registry.h"

#include <algorithm>

using namespace hw;

/// The order of the list twin: by what a column holds, not by what a cell looks like.
class GraphTablesTest : public QObject {
    Q_OBJECT

    Theme m_theme;
    GraphTables m_tables{m_theme};

    static QStringList column(const QTableView &view, int column) {
        QStringList cells;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            cells << view.model()->index(row, column).data().toString();
        return cells;
    }
    static bool isRight(const QVariant &alignment) { return (alignment.toInt() & Qt::AlignRight) != 0; }

private slots:
    void namesAreTextsEvenWhenTheyAreNumbers() {
        using enum GraphTables::Column;
        QStringList names{"9", "10", "1a", "404", "b", "-1"};
        std::sort(names.begin(), names.end());
        QStringList expected = names;
        std::sort(expected.begin(), expected.end(),
                  [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
        do { // however they come
            GraphTables::Table table{{{"Name", "Count"}, {}}, {Text, Number}};
            for (const QString &name : names)
                table.text.rows << QStringList{name, "1"};
            m_tables.setTables(table, {});
            m_tables.nodes().sortByColumn(0, Qt::AscendingOrder);
            QCOMPARE(column(m_tables.nodes(), 0), expected);
        } while (std::next_permutation(names.begin(), names.end()));
        const QAbstractItemModel &model = *m_tables.nodes().model();
        QVERIFY(!isRight(model.index(0, 0).data(Qt::TextAlignmentRole)));
        QVERIFY(!isRight(model.headerData(0, Qt::Horizontal, Qt::TextAlignmentRole)));
        QVERIFY(isRight(model.index(0, 1).data(Qt::TextAlignmentRole)));
        QVERIFY(isRight(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole)));
    }
    void numbersByValueAndConfidenceByStrength() {
        using enum GraphTables::Column;
        const auto words = [](hw::Confidence each) { return wording::confidence(each); };
        const QString none = words(hw::Confidence::NotStated), low = words(hw::Confidence::Low),
                      moderate = words(hw::Confidence::Moderate), high = words(hw::Confidence::High);
        const GraphTables::Table table{
            {{"Count", "Confidence"}, {{"10", high}, {"9", low}, {"", none}, {"100", moderate}}}, {Number, Confidence}};
        m_tables.setTables({}, table);
        m_tables.links().sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(column(m_tables.links(), 0), (QStringList{"", "9", "10", "100"}));
        m_tables.links().sortByColumn(1, Qt::AscendingOrder);
        QCOMPARE(column(m_tables.links(), 1), (QStringList{none, low, moderate, high}));
        QVERIFY(isRight(m_tables.links().model()->headerData(0, Qt::Horizontal, Qt::TextAlignmentRole)));
    }
};

HW_TEST(GraphTablesTest, "graph_tables")
#include "tst_graph_tables.moc"
