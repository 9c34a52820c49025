#include "exchange/json_syntax.h"
#include "exchange/json_tree.h"
#include "support/sample_dataset.h"
#include "support/test_registry.h"

#include <QRandomGenerator>

using namespace hw;

namespace {

QString faultOf(std::string_view text) {
    const auto tree = parseJson(text);
    if (tree)
        return QStringLiteral("(none)");
    const auto place = LineIndex(text).place(tree.error().offset);
    return QStringLiteral("%1:%2: %3")
        .arg(place.line)
        .arg(place.column)
        .arg(QString::fromStdString(tree.error().message));
}

} // namespace

class JsonTreeTest : public QObject {
    Q_OBJECT
private slots:
    void keepsEverythingWithItsPlace() {
        const std::string_view text =
            "{\n \"a\": [1, -2.5e1, true, false, null, \"x\\u00e9\\n\"],\n \"b\": {\"c\": {}},\n"
            " \"a\": \"again\"\n}";
        const auto tree = parseJson(text);
        QVERIFY(tree.has_value());
        QCOMPARE(tree->members.size(), std::size_t{3});
        const auto &items = tree->members[0].value.items;
        QCOMPARE(items.size(), std::size_t{6});
        QCOMPARE(items[0].number, 1.0);
        QCOMPARE(items[1].number, -25.0);
        QVERIFY(items[2].boolean && !items[3].boolean);
        QVERIFY(items[4].type == JsonValue::Type::Null);
        QCOMPARE(items[5].text, std::string("x\xC3\xA9\n"));
        QCOMPARE(tree->members[2].key, std::string("a"));
        QCOMPARE(tree->find("a"), &tree->members[0].value);
        QCOMPARE(tree->find("d"), nullptr);
        const LineIndex lines(text);
        QVERIFY((lines.place(tree->members[1].offset) == TextPlace{3, 2}));
        QVERIFY((lines.place(tree->members[2].value.offset) == TextPlace{4, 7}));
        QVERIFY((lines.place(items[1].offset) == TextPlace{2, 11}));
    }

    void saysWhereItStopsBeingJson_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QByteArray &text, const char *fault) {
            QTest::newRow(name) << text << QString::fromUtf8(fault);
        };
        row("nothing", "", "1:1: The file ends where a value is expected.");
        row("white space", " \n\t", "2:2: The file ends where a value is expected.");
        row("a text alone", "\"x\"", "1:1: An object is expected.");
        row("missing comma", "{\"a\": 1\n \"b\": 2}", "2:2: \"\"\" stands where \",\" or \"}\" is expected.");
        row("comma at the end", "{\"a\": 1,\n}",
            "2:1: \"}\" stands where a field name in quotation marks is expected.");
        row("comma at the end of a list", "{\"a\": [1,]}", "1:10: \"]\" stands where a value is expected.");
        row("missing colon", "{\"a\" 1}", "1:6: \"1\" stands where \":\" after a field name is expected.");
        row("not closed", "{\"a\": [1, 2", "1:12: The file ends where \",\" or \"]\" is expected.");
        row("text not closed", "{\"a\": \"b}", "1:7: The text that begins here has no closing quotation mark.");
        row("text over two lines", "{\"a\": \"b\nc\"}",
            "1:7: The text that begins here does not end on its line; write \\n for a line break.");
        row("tab in a text", "{\"a\": \"b\tc\"}", "1:9: A control character (byte 0x09) stands inside a text.");
        row("zero byte in a text", QByteArray("{\"a\": \"b\0c\"}", 12),
            "1:9: A control character (byte 0x00) stands inside a text.");
        row("zero byte after the end", QByteArray("{}\0", 3),
            "1:3: byte 0x00 stands where the end of the file is expected.");
        row("wrong escape", "{\"a\": \"\\x\"}",
            "1:9: \"x\" stands where one of \" \\ / b f n r t u after a backslash is expected.");
        row("half a pair", "{\"a\": \"\\ud83d\"}", "1:8: This escape is half of a surrogate pair and no character.");
        row("short escape", "{\"a\": \"\\u12\"}", "1:12: \"\"\" stands where a hexadecimal digit is expected.");
        row("wrong UTF-8", "{\"a\":\n\"b\xFF\"}", "2:3: This is not UTF-8 (byte 0xFF).");
        row("byte order mark", "\xEF\xBB\xBF{}",
            "1:1: The file begins with a byte order mark; save it as UTF-8 without one.");
        row("single quotes", "{'a': 1}", "1:2: \"'\" stands where a field name in quotation marks is expected.");
        row("comment", "{} // x", "1:4: \"/\" stands where the end of the file is expected.");
        row("two documents", "{}\n{}", "2:1: \"{\" stands where the end of the file is expected.");
        row("leading zero", "[01]", "1:3: A number does not begin with a zero.");
        row("number without digits", "[-]", "1:3: \"]\" stands where a digit is expected.");
        row("number ends with a point", "[1.]", "1:4: \"]\" stands where a digit is expected.");
        row("not a word", "[nul]", "1:2: \"n\" stands where a value is expected.");
        row("word goes on", "[nulls]", "1:6: \"s\" stands where \",\" or \"]\" is expected.");
        row("NaN", "[NaN]", "1:2: \"N\" stands where a value is expected.");
        row("number too large", "[1e999]", "1:1: A number is too large.");
        row("too deep", QByteArray(200, '[') + QByteArray(200, ']'),
            "1:34: Lists and objects are nested deeper than 32 levels.");
        row("too deep and open", QByteArray(100000, '['), "1:34: Lists and objects are nested deeper than 32 levels.");
    }
    void saysWhereItStopsBeingJson() {
        QFETCH(QByteArray, text);
        QFETCH(QString, fault);
        QCOMPARE(faultOf({text.constData(), static_cast<std::size_t>(text.size())}), fault);
    }

    void bearsTheGreatestDepth() {
        const std::string text = std::string(jsonDepthLimit + 1, '[') + std::string(jsonDepthLimit + 1, ']');
        QVERIFY(parseJson(text).has_value());
        QVERIFY(!parseJson("[" + text + "]").has_value());
    }

    /// The parser and the one that looks for the place of a fault must be of one mind about what JSON is.
    void agreesWithTheFinderOfFaults() {
        const test::SampleDataset sample;
        QRandomGenerator random(20260123);
        const std::string_view spice = "{}[]\",:\\ntfue0-.+1\x01\x80\xC3 ";
        std::size_t accepted = 0, refused = 0;
        for (int round = 0; round < 3000; ++round) {
            auto at = sample.files().begin();
            std::advance(at, random.bounded(static_cast<int>(sample.files().size())));
            std::string text = at->second;
            for (int n = random.bounded(3); n >= 0; --n) {
                const auto place = static_cast<std::size_t>(random.bounded(static_cast<int>(text.size())));
                switch (random.bounded(4)) {
                case 0:
                    text[place] = spice[static_cast<std::size_t>(random.bounded(static_cast<int>(spice.size())))];
                    break;
                case 1: text.erase(place, 1); break;
                case 2:
                    text.insert(place, 1,
                                spice[static_cast<std::size_t>(random.bounded(static_cast<int>(spice.size())))]);
                    break;
                default: text.resize(place + 1); break;
                }
            }
            const auto tree = parseJson(text);
            const auto fault = findJsonFault(text);
            QVERIFY2(tree.has_value() == !fault.has_value() ||
                         (!tree && tree.error().message == "An object is expected."),
                     text.c_str());
            ++(tree ? accepted : refused);
        }
        QVERIFY(accepted > 100);
        QVERIFY(refused > 1000);
    }
};

HW_TEST(JsonTreeTest, "json_tree")
#include "tst_json_tree.moc"
