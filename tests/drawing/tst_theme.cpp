#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/theme.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRawFont>
#include <QSignalSpy>

using namespace hw;

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void holdsEveryTokenOfTheFileInBothThemes() {
        QFile file(QStringLiteral(HELIXWATCH_SOURCE_DIR "/resources/tokens.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject themes = QJsonDocument::fromJson(file.readAll()).object();
        Theme theme;
        for (const bool dark : {false, true}) {
            theme.setDark(dark);
            const QJsonObject values = themes.value(QLatin1String(dark ? "dark" : "light")).toObject();
            QStringList names = values.keys();
            names.sort();
            QCOMPARE(Theme::tokenNames(), names);
            QVERIFY(names.size() > 70);
            for (const QString &name : names)
                QCOMPARE(theme.color(name), QColor(values.value(name).toString()));
        }
    }

    /// The floors of the design system: 4.5 for text, 3 for shapes, rings and outlines.
    void keepsTheContrastFloors() {
        Theme theme;
        int checks = 0;
        const auto check = [&](const QString &fg, const QString &bg, double floor) {
            const double ratio = contrastRatio(theme.color(fg), theme.color(bg));
            QVERIFY2(ratio >= floor, qPrintable(QStringLiteral("%1 on %2: %3").arg(fg, bg).arg(ratio)));
            ++checks;
        };
        for (const bool dark : {false, true}) {
            theme.setDark(dark);
            for (const char *fg : {"text.default", "text.muted", "text.subtle", "text.link"})
                for (const char *bg : {"bg.canvas", "bg.surface", "bg.raised", "bg.rail", "bg.hover", "bg.selected"})
                    check(QLatin1String(fg), QLatin1String(bg), 4.5);
            for (const char *fg : {"text.default", "text.muted", "text.subtle"})
                check(QLatin1String(fg), QStringLiteral("bg.sunken"), 4.5);
            check(QStringLiteral("text.inverse"), QStringLiteral("bg.tooltip"), 4.5);
            for (const char *bg : {"accent.default", "accent.hover", "accent.pressed"})
                check(QStringLiteral("accent.on"), QLatin1String(bg), 4.5);
            for (const char *bg : {"bg.surface", "bg.canvas", "accent.subtle", "bg.selected"})
                check(QStringLiteral("accent.text"), QLatin1String(bg), 4.5);
            for (const char *status : {"danger", "warning", "success", "info"}) {
                const QString token = QStringLiteral("status.") + QLatin1String(status);
                check(token, QStringLiteral("bg.surface"), 4.5);
                check(token, token + QStringLiteral(".bg"), 4.5);
                check(QStringLiteral("text.default"), token + QStringLiteral(".bg"), 4.5);
            }
            for (const char *bg : {"bg.surface", "bg.canvas", "bg.raised", "bg.rail"})
                for (const char *fg : {"stroke.focus", "stroke.strong"})
                    check(QLatin1String(fg), QLatin1String(bg), 3);
            check(QStringLiteral("chart.label"), QStringLiteral("bg.surface"), 4.5);
            for (const QString &name : Theme::tokenNames()) {
                const QString family = name.section(u'.', 0, 0);
                if (family != u"kind" && family != u"origin" && family != u"compare" && family != u"cover")
                    continue;
                check(name, QStringLiteral("bg.surface"), 3);
                check(name, QStringLiteral("bg.canvas"), 3);
            }
            for (int i = 0; i < 7; ++i) {
                const QColor bin = theme.color(QStringLiteral("seq.%1").arg(i));
                QVERIFY(contrastRatio(readableOn(bin), bin) >= 4.5);
            }
        }
        QVERIFY(checks > 150);
    }

    void contrastIsThatOfWcag() {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QVERIFY(qAbs(contrastRatio(QColor(119, 119, 119), Qt::white) - 4.478) < 0.001);
    }

    void rendersWithItsOwnFonts() {
        Theme theme;
        for (int i = 0; i <= static_cast<int>(Type::MonoSmall); ++i) {
            const auto role = static_cast<Type>(i);
            const QFontInfo info(theme.font(role));
            QCOMPARE(info.family(),
                     role < Type::Mono ? QStringLiteral("Inter Tabular") : QStringLiteral("JetBrains Mono Plain"));
            QCOMPARE(info.weight(), int(theme.font(role).weight()));
            QCOMPARE(info.pixelSize(), theme.font(role).pixelSize());
        }
    }

    void figuresAreEquallyWide() {
        Theme theme;
        for (const Type role : {Type::Body, Type::BodyMed, Type::BodyStrong, Type::Mono}) {
            const QFontMetricsF metrics(theme.font(role));
            for (char c = '0'; c <= '9'; ++c)
                QVERIFY(qAbs(metrics.horizontalAdvance(QLatin1Char(c)) - metrics.horizontalAdvance(u'0')) < 0.01);
        }
        QVERIFY(QFontMetricsF(theme.font(Type::Body)).horizontalAdvance(u'i') <
                QFontMetricsF(theme.font(Type::Body)).horizontalAdvance(u'm'));
    }

    void fontsHoldTheScriptsOfTheDataset() {
        const QString wanted = QStringLiteral("AaÄöşčőŁ ΑλφαΩ ЖщъЭ Việt 0123456789 –—“”’…·•−×÷≥≤→←↑↓ €£ §® ✓ ₂²");
        for (const char *family : {"Inter Tabular", "JetBrains Mono Plain"}) {
            const QRawFont raw = QRawFont::fromFont(QFont(QLatin1String(family)));
            for (const QChar c : wanted)
                QVERIFY2(raw.supportsCharacter(c), qPrintable(QLatin1String(family) + QStringLiteral(" lacks ") + c));
        }
    }

    void sizesFollowDensityAndTextScale() {
        Theme theme;
        QCOMPARE(theme.px(Metric::Control), 30);
        QCOMPARE(theme.px(Metric::CardPadding), 16);
        QCOMPARE(theme.font(Type::Body).pixelSize(), 13);
        QCOMPARE(theme.lineHeight(Type::Title), 26);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setTextScale(150);
        QCOMPARE(theme.px(Metric::Control), 45);
        QCOMPARE(theme.px(Metric::CardPadding), 16); // paddings stay
        QCOMPARE(theme.font(Type::Body).pixelSize(), 20);
        QCOMPARE(theme.lineHeight(Type::Title), 39);
        theme.setTextScale(100);
        theme.setDensity(Density::Compact);
        QCOMPARE(theme.px(Metric::Row), 24);
        QCOMPARE(changed.count(), 3);
        theme.setDensity(Density::Compact); // the same again says nothing
        theme.setDark(false);
        QCOMPARE(changed.count(), 3);
        theme.setTextScale(100000); // a damaged setting
        QVERIFY(theme.font(Type::Body).pixelSize() < 50);
    }

    void paletteComesFromTheTokens() {
        Theme theme;
        for (const bool dark : {false, true}) {
            theme.setDark(dark);
            const QPalette p = theme.palette();
            for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                QCOMPARE(p.color(group, QPalette::Window), theme.color("bg.canvas"));
                QCOMPARE(p.color(group, QPalette::Base), theme.color("bg.surface"));
                QCOMPARE(p.color(group, QPalette::Text), theme.color("text.default"));
                QCOMPARE(p.color(group, QPalette::Highlight), theme.color("accent.default"));
            }
            QCOMPARE(p.color(QPalette::Disabled, QPalette::ButtonText), theme.color("text.disabled"));
        }
    }

    void hasEveryIconOfTheDesign() {
        const QStringList wanted =
            QStringLiteral(
                "overview graph timeline matrix research defence briefing search filter plus minus close back forward "
                "chev-left chev-right chev-up chev-down pin expand path fit layout compare list eye eye-off download "
                "present "
                "history settings help info warning check calendar external drag more sun moon sidebar enter lock "
                "stack "
                "k-actor k-campaign k-incident k-software k-technique k-vuln k-research k-sector k-defence k-source "
                "k-country")
                .split(u' ');
        for (const QString &name : wanted)
            QVERIFY2(hasIcon(name), qPrintable(name));
        for (std::size_t i = 0; i < kindCount; ++i)
            QVERIFY(hasIcon(paint::kindGlyph(static_cast<Kind>(i))));
        QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
    }

    /// Every icon draws something, keeps 1 px clear of the edge, and takes the colour that it is given.
    void iconsAreTinted_data() {
        QTest::addColumn<QString>("name");
        for (const QString &file : QDir(QStringLiteral(":/helixwatch/icons")).entryList())
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void iconsAreTinted() {
        QFETCH(QString, name);
        const QColor ink(200, 30, 60);
        QImage picture(80, 80, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QPainter p(&picture);
        drawIcon(p, name, QRectF(0, 0, 80, 80), ink);
        p.end();
        int drawn = 0;
        for (int y = 0; y < 80; ++y)
            for (int x = 0; x < 80; ++x) {
                const QColor c = picture.pixelColor(x, y);
                if (c.alpha() == 0)
                    continue;
                ++drawn;
                QVERIFY2(x >= 3 && y >= 3 && x < 77 && y < 77, "touches the edge");
                if (c.alpha() == 255) // overlapping antialiased strokes may round by one step
                    QVERIFY(qAbs(c.red() - ink.red()) < 3 && qAbs(c.green() - ink.green()) < 3);
            }
        QVERIFY(drawn > 60);
    }

    void iconsFollowThemeAndState() {
        Theme theme;
        const QIcon icon = themedIcon(theme, QStringLiteral("plus"), "status.danger");
        const auto colour = [&](QIcon::Mode mode, QIcon::State state) {
            return icon.pixmap(QSize(40, 40), 1, mode, state).toImage().pixelColor(20, 20);
        };
        for (const bool dark : {false, true}) {
            theme.setDark(dark);
            QCOMPARE(colour(QIcon::Normal, QIcon::Off), theme.color("status.danger"));
            QCOMPARE(colour(QIcon::Disabled, QIcon::Off), theme.color("text.disabled"));
            QCOMPARE(colour(QIcon::Normal, QIcon::On), theme.color("accent.text"));
        }
    }

    void applicationIconDraws() {
        const QImage picture = applicationIcon().pixmap(64, 64).toImage();
        QVERIFY(!picture.isNull());
        QCOMPARE(picture.pixelColor(picture.width() / 2, 3 * picture.height() / 32).alpha(), 255);
        QCOMPARE(picture.pixelColor(0, 0).alpha(), 0);
        QVERIFY(!applicationIcon().availableSizes().isEmpty());
    }

    void licencesTravelWithTheFonts() {
        QFile file(QStringLiteral(":/helixwatch/licences/OFL-1.1.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("SIL OPEN FONT LICENSE Version 1.1"));
        QVERIFY(text.contains("The Inter Project Authors") && text.contains("The JetBrains Mono"));
    }
};

HW_TEST(ThemeTest, "theme")
#include "tst_theme.moc"
