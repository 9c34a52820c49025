#include "basics/folded.h"
#include "support/test_registry.h"

#include <algorithm>

using namespace hw;

class FoldedTest : public QObject {
    Q_OBJECT
private slots:
    void folds_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("ascii") << QByteArray("APT41 (Winnti)") << QByteArray("apt41 (winnti)");
        QTest::newRow("latin-1") << QByteArray("Düsseldorf ÉCOLE") << QByteArray("dusseldorf ecole");
        QTest::newRow("two letters") << QByteArray("Straße Æther Œuvre") << QByteArray("strasse aether oeuvre");
        QTest::newRow("no decomposition") << QByteArray("Łódź Søren Đorđe") << QByteArray("lodz soren dorde");
        QTest::newRow("vietnamese") << QByteArray("Nguyễn") << QByteArray("nguyen");
        QTest::newRow("decomposed") << QByteArray("e\xCC\x81t\xC3\xA9") << QByteArray("ete");
        QTest::newRow("greek") << QByteArray("ΆΣΚΗΣΗΣ") << QByteArray("ασκησησ");
        QTest::newRow("final sigma") << QByteArray("λόγος") << QByteArray("λογοσ");
        QTest::newRow("cyrillic") << QByteArray("Ёлка ЙОД") << QByteArray("елка иод");
        QTest::newRow("hebrew stays") << QByteArray("שלום") << QByteArray("שלום");
        QTest::newRow("dashes") << QByteArray("spear‑phishing – x") << QByteArray("spear-phishing - x");
        QTest::newRow("blanks") << QByteArray("  a \t\n\xC2\xA0 b ") << QByteArray("a b");
        QTest::newRow("NUL and controls") << QByteArray("a\0b\x01"
                                                        "c",
                                                        5)
                                          << QByteArray("abc");
        QTest::newRow("direction marks") << QByteArray("a\xE2\x80\xAE"
                                                       "b")
                                         << QByteArray("ab");
        QTest::newRow("no UTF-8") << QByteArray("a\xFFz") << QByteArray("a\xEF\xBF\xBDz");
        QTest::newRow("cut in a character") << QByteArray("a\xC3") << QByteArray("a\xEF\xBF\xBD");
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
    }
    void folds() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const std::string once = folded(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), expected);
        QCOMPARE(QByteArray::fromStdString(folded(once)), expected);
        std::vector<std::uint32_t> places;
        QCOMPARE(foldedWithPlaces(text.toStdString(), places), once);
        QCOMPARE(places.size(), once.size() + 1);
        QCOMPARE(places.back(), static_cast<std::uint32_t>(text.size()));
        QVERIFY(std::is_sorted(places.begin(), places.end()));
    }
    void foldingIsStableForEveryCharacter() {
        for (char32_t c = 1; c < 0x3000; ++c) {
            const std::string text = QString::fromUcs4(&c, 1).toStdString();
            const std::string once = folded(text);
            QVERIFY2(folded(once) == once, qPrintable(QString::number(c, 16)));
        }
    }
    void placesLeadBack() {
        const std::string text = "Die Straße";
        std::vector<std::uint32_t> places;
        const std::string fold = foldedWithPlaces(text, places);
        const auto at = fold.find("strasse");
        QCOMPARE(places[at], 4U);
        QCOMPARE(places[at + 4], places[at + 5]); // both letters of the ß
        QCOMPARE(text.substr(places[at], places[at + 7] - places[at]), std::string("Straße"));
    }
    void wordsStartAfterSomethingElse() {
        QVERIFY(startsWord("alpha-beta", 0));
        QVERIFY(startsWord("alpha-beta", 6));
        QVERIFY(!startsWord("alpha-beta", 5));
        QVERIFY(!startsWord("alpha-beta", 7));
        QVERIFY(!startsWord("alpha", 5));
    }
    void shortensBetweenCharacters() {
        QCOMPARE(shortened("abc", 3), std::string("abc"));
        QCOMPARE(shortened("abcd", 3), std::string("abc…"));
        QCOMPARE(shortened("aéb", 2), std::string("a…"));
    }
};

HW_TEST(FoldedTest, "folded")
#include "tst_folded.moc"
