#include "landscape/visible_set.h"
#include "support/test_registry.h"

using namespace hw;

class BitsTest : public QObject {
    Q_OBJECT
private slots:
    void countsWhatIsSet() {
        for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 200U}) {
            QCOMPARE(Bits(size).count(), std::size_t(0));
            QCOMPARE(Bits(size, true).count(), size);
            QCOMPARE(Bits(size, true).count(0, size), size);
        }
        Bits bits(200);
        for (const std::size_t i : {0U, 63U, 64U, 127U, 199U})
            bits.set(i);
        QCOMPARE(bits.count(), std::size_t(5));
        QCOMPARE(bits.count(63, 65), std::size_t(2));
        QCOMPARE(bits.count(1, 63), std::size_t(0));
        QCOMPARE(bits.count(128, 200), std::size_t(1));
        bits.reset(63);
        QVERIFY(!bits.test(63) && bits.test(64));
    }
    void bitsOfAQuestion() {
        for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 128U, 200U}) {
            Bits thirds(size);
            for (std::size_t i = 0; i < size; i += 3)
                thirds.set(i);
            QVERIFY(Bits(size, [](std::size_t i) { return i % 3 == 0; }) == thirds);
        }
    }
    void allOfAndAnyOf() {
        Bits a(70), b(70);
        a.set(3);
        a.set(69);
        b.set(69);
        Bits both = a, any = a;
        both &= b;
        any |= b;
        QCOMPARE(both.count(), std::size_t(1));
        QVERIFY(any == a);
        QVERIFY(Bits(70, true) == (Bits(70) |= Bits(70, true)));
    }
};

HW_TEST(BitsTest, "bits")
#include "tst_bits.moc"
