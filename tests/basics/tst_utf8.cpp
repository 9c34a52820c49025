#include "basics/utf8.h"
#include "support/test_registry.h"

using namespace hw;

class Utf8Test : public QObject {
    Q_OBJECT
private slots:
    void knowsWhatIsValid_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("valid");
        QTest::newRow("empty") << QByteArray() << 0;
        QTest::newRow("ascii") << QByteArray("plain text, longer than eight") << 29;
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << 3;
        QTest::newRow("two, three, four bytes") << QByteArray("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") << 9;
        QTest::newRow("lone tail") << QByteArray("ab\x80") << 2;
        QTest::newRow("cut off") << QByteArray("ab\xE2\x82") << 2;
        QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 0;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << 0;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
        QTest::newRow("beyond the last") << QByteArray("\xF4\x90\x80\x80") << 0;
        QTest::newRow("last character") << QByteArray("\xF4\x8F\xBF\xBF") << 4;
        QTest::newRow("no such byte") << QByteArray("12345678\xFF") << 8;
    }
    void knowsWhatIsValid() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, valid);
        const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        QCOMPARE(validUtf8Length(text), static_cast<std::size_t>(valid));
        QCOMPARE(isUtf8(text), valid == bytes.size());
    }
    void cutsBetweenCharacters() {
        const std::string_view text = "a\xE2\x82\xAC"
                                      "b";
        QCOMPARE(utf8Prefix(text, 9), text);
        QCOMPARE(utf8Prefix(text, 4), std::string_view("a\xE2\x82\xAC"));
        QCOMPARE(utf8Prefix(text, 3), std::string_view("a"));
        QCOMPARE(utf8Prefix(text, 0), std::string_view());
    }
};

HW_TEST(Utf8Test, "utf8")
#include "tst_utf8.moc"
