#include "panels/table_text.h"
#include "support/test_registry.h"

using namespace hw;

class TableTextTest : public QObject {
    Q_OBJECT
    /// A small reader of RFC 4180, for the way back.
    static QVector<QStringList> parsed(const QString &csv) {
        QVector<QStringList> rows;
        QStringList row;
        QString cell;
        bool quoted = false;
        for (qsizetype i = 0; i < csv.size(); ++i) {
            const QChar c = csv.at(i);
            if (quoted && c == u'"' && i + 1 < csv.size() && csv.at(i + 1) == u'"') {
                cell += u'"';
                ++i;
            } else if (c == u'"') {
                quoted = !quoted;
            } else if (!quoted && c == u',') {
                row << cell;
                cell.clear();
            } else if (!quoted && c == u'\r' && i + 1 < csv.size() && csv.at(i + 1) == u'\n') {
                ++i;
                rows << (row << cell);
                row.clear();
                cell.clear();
            } else {
                cell += c;
            }
        }
        return rows;
    }

private slots:
    void csvComesBackAsItWas() {
        const TextTable table{{"Name", "Note"},
                              {{"Plain", "comma, here"},
                               {"quote \" here", "line\nend"},
                               {QString::fromUtf8("Zürich 北京"), "cr\r\nlf"},
                               {"", "\"\"\""}}};
        const auto rows = parsed(toCsv(table));
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.at(0), table.header);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(rows.at(i + 1), table.rows.at(i));
    }
    void nothingIsRunBySpreadsheets() {
        for (const char *evil : {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1"}) {
            const auto rows = parsed(toCsv({{"A"}, {{QString::fromLatin1(evil)}}}));
            QVERIFY2(rows.at(1).at(0).startsWith(u'\''), evil);
            QVERIFY2(toTsv({{"A"}, {{QString::fromLatin1(evil)}}}).startsWith("A\n'"), evil); // the clipboard's too
        }
        QVERIFY(toCsv({{"A"}, {{QString(QChar(0xff1d)) + "1"}}}).contains(u'\''));
        for (const char *number : {"-3", "+4.5", "12"})
            for (const QString &text :
                 {toCsv({{"A"}, {{QString::fromLatin1(number)}}}), toTsv({{"A"}, {{QString::fromLatin1(number)}}})})
                QCOMPARE(text.split(u'\n').at(1).trimmed(), QString::fromLatin1(number));
        QVERIFY(!toCsv({{"A"}, {{QString(QChar(0)) + QStringLiteral("x")}}}).contains(QChar(0)));
    }
    void everyRowOfTsvKeepsItsColumns() {
        const TextTable table{{"A", "B"}, {{"tab\there", "line\nend"}, {"cr\r", QString("sep") + QChar(0x2028)}}};
        const QStringList lines = toTsv(table).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        for (const QString &line : lines)
            QCOMPARE(line.count(u'\t'), 1);
    }
    void fileNamesAreAcceptedEverywhere() {
        QCOMPARE(safeFileName(QStringLiteral("Incidents and campaigns APT41 · Genetics"), ".csv"),
                 QStringLiteral("incidents-and-campaigns-apt41-genetics.csv"));
        QCOMPARE(safeFileName(QStringLiteral("../../<evil>:\"|?*"), ".csv"), QStringLiteral("evil.csv"));
        QCOMPARE(safeFileName(QString::fromUtf8("北京"), ".csv"), QStringLiteral("helixwatch.csv"));
        QVERIFY(safeFileName(QString(500, u'a'), ".csv").size() < 80);
    }
};

HW_TEST(TableTextTest, "table_text")
#include "tst_table_text.moc"
