#include "cli/plain_text.h"
#include "support/test_registry.h"

using namespace hw::cli;

class PlainTextTest : public QObject {
    Q_OBJECT

private slots:
    void harmlessText_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("APT41 (Winnti)") << QByteArray("APT41 (Winnti)");
        QTest::newRow("umlaut") << QByteArray("Düsseldorf") << QByteArray("Düsseldorf");
        QTest::newRow("escape sequence") << QByteArray("\x1b]0;owned\x07"
                                                       "A\x1b[2J")
                                         << QByteArray("\uFFFD]0;owned\uFFFDA\uFFFD[2J");
        QTest::newRow("C1 control") << QByteArray("a\u009b31mb") << QByteArray("a\uFFFD31mb");
        QTest::newRow("line ends and tabs") << QByteArray("a\r\nb\tc") << QByteArray("a  b c");
        QTest::newRow("override") << QByteArray("exe.\u202Efdp") << QByteArray("exe.\uFFFDfdp");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QByteArray("a\uFFFDb");
        QTest::newRow("no UTF-8") << QByteArray("a\xFF\xC3(") << QByteArray("a\uFFFD\uFFFD(");
        QTest::newRow("half a character") << QByteArray("a\xE2\x82") << QByteArray("a\uFFFD\uFFFD");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QByteArray("\uFFFD\uFFFD\uFFFD");
    }
    void harmlessText() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(harmless(text.toStdString())), expected);
    }

    void widths_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("expected");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("Latin") << QByteArray("Ängström") << 8;
        QTest::newRow("combining") << QByteArray("e\u0301") << 1;
        QTest::newRow("Chinese") << QByteArray("中文") << 4;
        QTest::newRow("Hebrew") << QByteArray("שלום") << 4;
        QTest::newRow("emoji") << QByteArray("😀") << 2;
    }
    void widths() {
        QFETCH(QByteArray, text);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(displayWidth(text.toStdString())), expected);
    }

    void cutting() {
        QCOMPARE(cutToWidth("abcdef", 6), std::string("abcdef"));
        QCOMPARE(cutToWidth("abcdef", 4), std::string("abc…"));
        QCOMPARE(cutToWidth("中文字", 4), std::string("中…"));
        QCOMPARE(cutToWidth("e\u0301e\u0301e\u0301", 2), std::string("e\u0301…"));
        QCOMPARE(cutToWidth("abc", 0), std::string());
    }

    void wrapping() {
        QCOMPARE(wrapped("one two three", 9, 0, 2), std::string("one two\n  three\n"));
        QCOMPARE(wrapped("one   two", 20, 2, 4), std::string("  one two\n"));
        QCOMPARE(wrapped("https://example.org/a/long/address end", 10, 0, 1),
                 std::string("https://example.org/a/long/address\n end\n"));
        QCOMPARE(wrapped("", 10, 2, 2), std::string("  \n"));
    }

    void tables() {
        const std::vector<TextColumn> columns{{"Name", false}, {"Events", true}, {"Origin", false}};
        const std::vector<std::vector<std::string>> rows{{"中文", "12", "China-nexus"}, {"A", "3", "Unknown"}};
        QCOMPARE(tableText(columns, rows, 0), std::string("Name  Events  Origin\n"
                                                          "中文      12  China-nexus\n"
                                                          "A          3  Unknown\n"));
    }
    void tablesGiveWay() {
        const std::vector<TextColumn> columns{{"Name", false}, {"Events", true}};
        const std::vector<std::vector<std::string>> rows{{"A name that takes far more room", "12"}};
        QCOMPARE(tableText(columns, rows, 24), std::string("Name              Events\n"
                                                           "A name that tak…      12\n"));
        // Numbers never give way, names keep ten columns.
        QCOMPARE(tableText(columns, rows, 5), std::string("Name        Events\n"
                                                          "A name th…      12\n"));
    }
};

HW_TEST(PlainTextTest, "plain_text")
#include "tst_plain_text.moc"
