#include "cli/json_text.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace hw::cli;

class JsonTextTest : public QObject {
    Q_OBJECT

private slots:
    void shape() {
        JsonText json;
        json.beginObject();
        json.member("b", "x").member("a", 3).flag("yes", true).textOrNull("none", "");
        json.key("empty").beginArray().endArray();
        json.key("list").beginArray().text("1").number(-2).null();
        json.beginObject().endObject().endArray();
        json.endObject();
        QCOMPARE(json.take(), std::string("{\n"
                                          "  \"b\": \"x\",\n"
                                          "  \"a\": 3,\n"
                                          "  \"yes\": true,\n"
                                          "  \"none\": null,\n"
                                          "  \"empty\": [],\n"
                                          "  \"list\": [\n"
                                          "    \"1\",\n"
                                          "    -2,\n"
                                          "    null,\n"
                                          "    {}\n"
                                          "  ]\n"
                                          "}\n"));
    }

    void realNumbers() {
        JsonText json;
        json.beginArray().real(0.31254).real(1).real(-0.5).real(std::nan("")).real(1e300 * 1e300).endArray();
        QCOMPARE(json.take(), std::string("[\n  0.3125,\n  1.0000,\n  -0.5000,\n  null,\n  null\n]\n"));
        QCOMPARE(fourDecimals(1e308).size(), std::size_t(309 + 5));
    }

    void textSurvives_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QStringLiteral("\"a\\b\"/");
        QTest::newRow("controls") << QStringLiteral("\n\r\t\b\f\x01\x1b[31m");
        QTest::newRow("delete and C1") << QStringLiteral("\u007f\u0085\u009b");
        QTest::newRow("separators") << QStringLiteral("\u2028\u2029");
        QTest::newRow("override") << QStringLiteral("\u202e");
        QTest::newRow("beyond the first plane") << QStringLiteral("😀");
        QTest::newRow("zero") << QString(1, QChar(0));
        QTest::newRow("long") << QString(10000, QChar(0x4e2d));
    }
    void textSurvives() {
        QFETCH(QString, text);
        JsonText json;
        json.beginArray().text(text.toStdString()).endArray();
        const std::string out = json.take();
        for (const char c : out)
            QVERIFY2(c == '\n' || static_cast<unsigned char>(c) >= 0x20, "a raw control character");
        QVERIFY(out.find('\x7f') == std::string::npos);
        QJsonParseError error;
        const QJsonDocument read = QJsonDocument::fromJson(QByteArray::fromStdString(out), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read.array().at(0).toString(), text);
    }

    void brokenUtf8BecomesTheReplacementCharacter() {
        JsonText json;
        json.beginArray().text("a\xFF\xE2\x82z").endArray();
        const QJsonDocument read = QJsonDocument::fromJson(QByteArray::fromStdString(json.take()));
        QCOMPARE(read.array().at(0).toString(), QStringLiteral("a\uFFFD\uFFFD\uFFFDz"));
    }
};

HW_TEST(JsonTextTest, "json_text")
#include "tst_json_text.moc"
