#include "drawing/paint.h"
#include "support/test_registry.h"

#include <QFontMetricsF>
#include <QImage>
#include <QSet>
#include <QTextDocument>

using namespace hw;

namespace {
QImage canvas(const QSize &size, const QColor &background, const std::function<void(QPainter &)> &draw) {
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(background);
    QPainter p(&picture);
    draw(p);
    return picture;
}
int countOf(const QImage &picture, const QColor &c) {
    int n = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            n += picture.pixelColor(x, y) == c;
    return n;
}
} // namespace

class PaintTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    /// What Qt reads out of a tool tip is what was put into it, whether it looks like markup or not.
    void toolTipsAreReadBackAsTheyWere() {
        for (const char *text : {"ATT&CK C0014", "a &amp; b", "<b>bold</b> & <img src=x>", "plain"}) {
            QTextDocument read;
            read.setHtml(paint::toolTip(QString::fromLatin1(text)));
            QVERIFY(Qt::mightBeRichText(paint::toolTip(QString::fromLatin1(text))));
            QCOMPARE(read.toPlainText(), QString::fromLatin1(text));
        }
        QVERIFY(paint::toolTip({}).isEmpty());
    }
    void plainKeepsOrdinaryText() {
        for (const char *text : {"", "APT41", "Mint Sandstorm (PHOSPHORUS)", "<b>not bold</b> & \"quoted\"", "Ёж", "ΣΩ",
                                 "日本語", "שלום", "مرحبا", "e\u0301", "👩‍🔬", "–—…"})
            QCOMPARE(paint::plain(text), QString::fromUtf8(text));
    }
    void plainNeutralisesWhatMovesText() {
        QCOMPARE(paint::plain("a\nb\r\nc\td\u2028e\u0085f"), QStringLiteral("a b c d e f"));
        QCOMPARE(paint::plain(std::string_view("a\0b", 3)), QStringLiteral("a\uFFFDb"));
        QCOMPARE(paint::plain("\x1b[31mred"), QStringLiteral("\uFFFD[31mred"));
        QCOMPARE(paint::plain("safe\u202Egnp.exe"), QStringLiteral("safe\uFFFDgnp.exe"));
        QCOMPARE(paint::plain("a\u2066b\u2069c\u202Ad"), QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd"));
        QCOMPARE(paint::plain("a\u200Bb\u200Fc\uFEFFd"), QStringLiteral("abcd"));
        QCOMPARE(paint::plain("\xff\xfe bad"), QStringLiteral("\uFFFD\uFFFD bad"));
        QCOMPARE(paint::plain("\xF3\xA0\x81\x81tag"), QStringLiteral("tag"));
    }
    /// Nothing that plain() returns may hold a control character, a line end or a bidirectional control.
    void plainIsSafeForEveryCharacter() {
        for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 || c >= 0xE0000 ? 1 : 7) {
            if (c >= 0xD800 && c < 0xE000)
                continue;
            const QByteArray utf8 = QString::fromUcs4(&c, 1).toUtf8();
            for (const QChar out : paint::plain({utf8.constData(), std::size_t(utf8.size())})) {
                const auto category = out.category();
                QVERIFY2(category != QChar::Other_Control && category != QChar::Separator_Line &&
                             category != QChar::Separator_Paragraph,
                         qPrintable(QString::number(c, 16)));
                const ushort u = out.unicode();
                QVERIFY2(!(u >= 0x202A && u <= 0x202E) && !(u >= 0x2066 && u <= 0x2069),
                         qPrintable(QString::number(c, 16)));
            }
        }
    }
    void plainCutsBetweenGraphemes() {
        QCOMPARE(paint::plain("abcdefgh", 8), QStringLiteral("abcdefgh"));
        QCOMPARE(paint::plain("abcdefghi", 8), QStringLiteral("abcdefg…"));
        QCOMPARE(paint::plain("abc defg", 5), QStringLiteral("abc…"));
        // A letter and its accent, a surrogate pair and a joined emoji stay whole or go whole.
        QCOMPARE(paint::plain("abcde\u0301fgh", 7), QStringLiteral("abcde\u0301").left(4) + QStringLiteral("e\u0301…"));
        QCOMPARE(paint::plain("abcde\u0301fgh", 6), QStringLiteral("abcd…"));
        QCOMPARE(paint::plain("ab😀😀", 4), QStringLiteral("ab…"));
        QCOMPARE(paint::plain("a👩‍🔬👩‍🔬", 6), QStringLiteral("a…"));
        QCOMPARE(paint::plain("abc", 0), QString());
    }
    void plainStandsHugeAndMeanText() {
        const QString cut = paint::plain(std::string(10000, 'x'));
        QCOMPARE(cut.size(), 400);
        QVERIFY(cut.endsWith(u'…'));
        std::string stacked = "a";
        for (int i = 0; i < 5000; ++i)
            stacked += "\u0301";
        QCOMPARE(paint::plain(stacked).size(), 5); // the letter and four marks
        std::string mixed;
        for (int i = 0; i < 3000; ++i)
            mixed += "\u202E\0é"; // cut inside a multi-byte character somewhere
        QVERIFY(paint::plain(mixed, 50).size() <= 50);
    }

    void textIsElidedToItsRectangle() {
        Theme theme;
        const QString s = QStringLiteral("Attributed to operators by four governments");
        const QImage wide = canvas({400, 20}, Qt::white, [&](QPainter &p) {
            paint::text(p, theme, {2, 0, 100, 20}, s, Type::Body, Qt::black);
        });
        for (int x = 104; x < 400; ++x)
            for (int y = 0; y < 20; ++y)
                QCOMPARE(wide.pixelColor(x, y), QColor(Qt::white));
        QVERIFY(countOf(wide, Qt::white) < 400 * 20 - 100);
    }
    void wrappedCountsItsLines() {
        Theme theme;
        const QString s = QStringLiteral("Very likely to keep collecting genomic data and sequencing know-how");
        const double height = paint::wrappedHeight(theme, 160, s, Type::Body, 9);
        QCOMPARE(int(height) % theme.lineHeight(Type::Body), 0);
        QVERIFY(height >= 3 * theme.lineHeight(Type::Body));
        QCOMPARE(paint::wrappedHeight(theme, 160, s, Type::Body, 2), 2.0 * theme.lineHeight(Type::Body));
        double used = 0;
        canvas({160, 200}, Qt::white, [&](QPainter &p) {
            used = paint::wrapped(p, theme, {0, 0, 160, 200}, s, Type::Body, Qt::black, 9);
        });
        QCOMPARE(used, height);
        // One endless word wraps too, and no width draws nothing.
        QVERIFY(paint::wrappedHeight(theme, 60, QString(200, u'x'), Type::Body, 99) > 10 * 20);
        QCOMPARE(paint::wrappedHeight(theme, 0, s, Type::Body, 9), 0.0);
    }

    void kindsDifferInShapeOrGlyph() {
        QSet<QString> looks;
        for (std::size_t i = 0; i < kindCount; ++i) {
            const auto kind = static_cast<Kind>(i);
            looks.insert(paint::kindToken(kind) + paint::kindGlyph(kind));
            const QRectF box = paint::kindPath(kind, {50, 50}, 20).boundingRect();
            QVERIFY(QRectF(24, 24, 52, 52).contains(box));
            QVERIFY(box.width() > 28 && box.height() > 30);
        }
        QCOMPARE(looks.size(), qsizetype(kindCount));
    }
    void filledKindsAreTheirsOutlinedOnesOurs() {
        Theme theme;
        for (const Kind kind : {Kind::Actor, Kind::Mitigation, Kind::Source, Kind::Software}) {
            const QImage picture = canvas({64, 64}, Qt::transparent, [&](QPainter &p) {
                paint::kindMark(p, theme, kind, {32, 32}, 6);
            });
            const QColor own = theme.color(QStringLiteral("kind.") + paint::kindToken(kind));
            QCOMPARE(picture.pixelColor(32, 32), paint::isOutlined(kind) ? theme.color("bg.surface") : own);
        }
    }

    void originTagsSayTheirCode() {
        Theme theme;
        for (std::size_t i = 0; i < originCount; ++i) {
            const auto origin = static_cast<Origin>(i);
            double width = 0;
            const QImage picture = canvas({30, 20}, theme.color("bg.surface"), [&](QPainter &p) {
                width = paint::originTag(p, theme, {2, 10}, origin);
            });
            QCOMPARE(width, 24.0);
            QCOMPARE(picture.pixelColor(3, 10), theme.color(paint::originToken(origin)));
            QCOMPARE(picture.pixelColor(7, 4),
                     mixed(theme.color("bg.surface"), theme.color(paint::originToken(origin)), 0.13));
        }
        // The code fits at every text scale.
        for (const int scale : {80, 100, 150}) {
            theme.setTextScale(scale);
            for (const auto code : words<Origin>())
                QVERIFY(paint::textWidth(theme, QString::fromUtf8(code.data(), qsizetype(code.size())), Type::Micro) <
                        20 * scale / 100.0);
        }
    }
    void unknownIsHatchedNeverSolid() {
        Theme theme;
        for (const bool dark : {false, true}) {
            theme.setDark(dark);
            const QColor paper = theme.color("bg.surface");
            const auto share = [&](Origin origin) {
                const QImage picture = canvas({40, 40}, paper, [&](QPainter &p) {
                    paint::originBar(p, theme, {4, 4, 32, 32}, origin);
                });
                int inked = 0;
                for (int y = 6; y < 34; ++y)
                    for (int x = 6; x < 34; ++x)
                        inked += contrastRatio(picture.pixelColor(x, y), paper) > 1.3;
                return inked / (28.0 * 28.0);
            };
            QCOMPARE(share(Origin::China), 1.0);
            QVERIFY(share(Origin::Unknown) > 0.2);
            QVERIFY(share(Origin::Unknown) < 0.75);
        }
    }

    void confidenceHasFourSigns() {
        Theme theme;
        const auto inked = [&](Confidence c) {
            return countOf(canvas({12, 10}, Qt::white,
                                  [&](QPainter &p) {
                                      paint::confidence(p, theme, {0, 0}, c);
                                  }),
                           theme.color("chart.ink"));
        };
        QCOMPARE(inked(Confidence::NotStated), 0);
        QVERIFY(inked(Confidence::Low) > 4);
        QVERIFY(inked(Confidence::Moderate) > inked(Confidence::Low));
        QVERIFY(inked(Confidence::High) > inked(Confidence::Moderate));
        // "Not stated" draws no empty bars either: it is not "none".
        const QImage none = canvas({12, 10}, Qt::white, [&](QPainter &p) {
            paint::confidence(p, theme, {0, 0}, Confidence::NotStated);
        });
        QCOMPARE(countOf(none, theme.color("chart.muted")), 0);
        QVERIFY(countOf(none, Qt::white) < 120);
    }

    void tlpLooksTheSameInBothThemes() {
        Theme light, dark;
        dark.setDark(true);
        for (const char *label : {"TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR"}) {
            const auto box = [&](Theme &theme) {
                return canvas({160, 22}, Qt::black, [&](QPainter &p) {
                    paint::tlp(p, theme, {0, 0, 160, 22}, QLatin1String(label));
                });
            };
            QCOMPARE(box(light), box(dark));
            QVERIFY(countOf(box(light), Qt::black) < 160 * 22);
        }
    }
    void sparklineStaysInside() {
        Theme theme;
        const std::vector<double> values{0, 5, 2, 9, 9, 0};
        const QImage picture = canvas({80, 40}, Qt::white, [&](QPainter &p) {
            paint::sparkline(p, {10, 10, 60, 20}, values, theme.color("chart.ink"));
        });
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 80; ++x)
                if (x < 8 || x > 72 || y < 8 || y > 32)
                    QCOMPARE(picture.pixelColor(x, y), QColor(Qt::white));
        const std::vector<double> nothing(8, 0.0);
        canvas({80, 40}, Qt::white, [&](QPainter &p) { paint::sparkline(p, {0, 0, 80, 40}, nothing, Qt::black); });
        canvas({80, 40}, Qt::white, [&](QPainter &p) { paint::sparkline(p, {0, 0, 80, 40}, {}, Qt::black); });
    }
    void numbersUseTheTrueMinus() {
        QCOMPARE(paint::signedNumber(9), QStringLiteral("+9"));
        QCOMPARE(paint::signedNumber(-3), QStringLiteral("−3"));
        QCOMPARE(paint::signedNumber(0), QStringLiteral("0"));
        QCOMPARE(paint::number(-12), QStringLiteral("−12"));
    }
};

HW_TEST(PaintTest, "paint")
#include "tst_paint.moc"
