#include "basics/nearest_word.h"
#include "support/test_registry.h"

#include <array>

using namespace hw;

class NearestWordTest : public QObject {
    Q_OBJECT
private slots:
    void countsEdits() {
        QCOMPARE(editDistance("", "", 3), std::size_t{0});
        QCOMPARE(editDistance("abc", "abc", 3), std::size_t{0});
        QCOMPARE(editDistance("Genetics", "genetics", 3), std::size_t{0});
        QCOMPARE(editDistance("abc", "acb", 3), std::size_t{1});
        QCOMPARE(editDistance("kitten", "sitting", 5), std::size_t{3});
        QCOMPARE(editDistance("", "abc", 5), std::size_t{3});
    }
    void stopsAtTheLimit() {
        QCOMPARE(editDistance("kitten", "sitting", 2), std::size_t{3});
        QCOMPARE(editDistance("a", "abcdefgh", 2), std::size_t{3});
    }
    void isSymmetric() {
        for (const auto &[a, b] : {std::pair("confidence", "cofnidence"), std::pair("source", "sources"),
                                   std::pair("targets", "target"), std::pair("abcdef", "badcfe")})
            QCOMPARE(editDistance(a, b, 9), editDistance(b, a, 9));
    }
    void findsTheNearest() {
        const std::array<std::string_view, 4> words{"occurred", "outcome", "targets", "attributed-to"};
        QCOMPARE(nearestWord("target", words), std::string_view("targets"));
        QCOMPARE(nearestWord("ocurred", words), std::string_view("occurred"));
        QCOMPARE(nearestWord("atributed_to", words), std::string_view("attributed-to"));
        QCOMPARE(nearestWord("zzzz", words), std::string_view());
        QCOMPARE(nearestWord("", words), std::string_view());
        const std::array<std::string_view, 2> letters{"A", "BC"};
        QCOMPARE(nearestWord("Z", letters), std::string_view());
        QCOMPARE(nearestWord("a", letters), std::string_view("A"));
        QCOMPARE(nearestWord("BD", letters), std::string_view("BC"));
        QCOMPARE(nearestWord("targets", {}), std::string_view());
    }
    void prefersTheFirstOfEquals() {
        const std::array<std::string_view, 3> words{"T1001", "T1002", "T1003"};
        QCOMPARE(nearestWord("T1009", words), std::string_view("T1001"));
    }
    void bearsLongWords() {
        const std::string longWord(100000, 'x');
        const std::array<std::string_view, 1> words{"xxx"};
        QCOMPARE(nearestWord(longWord, words), std::string_view());
    }
};

HW_TEST(NearestWordTest, "nearest_word")
#include "tst_nearest_word.moc"
