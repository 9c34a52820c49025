// Every component in both themes, at several text scales and device pixel ratios: kept as pictures for eyes, and held
// against what can be measured.
#include "drawing/style.h"
#include "gallery.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace hw;

class GalleryTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    std::unique_ptr<QWidget> page(const QString &name) {
        return name == QLatin1String("components") ? test::componentsPage(m_theme)
               : name == QLatin1String("graph")    ? test::graphPage(m_theme)
                                                   : test::chartsPage(m_theme);
    }
private slots:
    void initTestCase() {
        QVERIFY(loadFonts());
        applyTheme(*qApp, m_theme);
    }
    void cleanup() {
        m_theme.setDark(false);
        m_theme.setTextScale(100);
        m_theme.setDensity(Density::Comfortable);
    }

    void drawsEverything_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("ratio");
        for (const char *name : {"components", "charts", "graph"})
            for (const bool dark : {false, true})
                for (const auto &[scale, ratio] :
                     {std::pair{100, 1.0}, std::pair{150, 1.0}, std::pair{100, 1.5}, std::pair{100, 2.0}}) {
                    const QString tag = QStringLiteral("%1_%2_%3_x%4")
                                            .arg(QLatin1String(name), QLatin1String(dark ? "dark" : "light"))
                                            .arg(scale)
                                            .arg(ratio);
                    QTest::newRow(qPrintable(tag)) << QString::fromLatin1(name) << dark << scale << ratio;
                }
    }
    void drawsEverything() {
        QFETCH(QString, name);
        QFETCH(bool, dark);
        QFETCH(int, scale);
        QFETCH(double, ratio);
        m_theme.setDark(dark);
        m_theme.setTextScale(scale);
        const auto shown = page(name);
        const QSize size = scale > 100 ? QSize(1800, 1300) : QSize(1440, 900);
        const QImage picture = test::pictureOf(*shown, size, ratio);
        test::keepPicture(picture, QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(picture.pixelColor(2, 2), m_theme.color("bg.canvas"));
        for (int y = 0; y < picture.height(); y += 3)
            for (int x = 0; x < picture.width(); x += 3)
                QVERIFY2(picture.pixelColor(x, y) != QColor(Qt::magenta), "a place that nobody painted");
        // Buttons and labels have the room that their text needs.
        for (const QPushButton *button : shown->findChildren<QPushButton *>())
            if (button->isVisibleTo(shown.get()))
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        for (const QLabel *label : shown->findChildren<QLabel *>())
            if (label->isVisibleTo(shown.get()))
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }

    void tablesHaveTheRowsOfTheDesign() {
        const auto shown = test::componentsPage(m_theme);
        auto *table = shown->findChild<QTableView *>(QStringLiteral("table"));
        test::pictureOf(*shown, {1440, 900});
        QCOMPARE(table->rowHeight(0), 28);
        QCOMPARE(table->horizontalHeader()->height(), 30);
        m_theme.setDensity(Density::Compact);
        QCOMPARE(table->rowHeight(5), 24);
        m_theme.setTextScale(150);
        QCOMPARE(table->rowHeight(5), 36);
    }

    /// Whoever keeps a colour from before the switch shows here: every pixel must be that of a page made dark.
    void switchLeavesNothingBehind_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("components") << QStringLiteral("components");
        QTest::newRow("charts") << QStringLiteral("charts");
        QTest::newRow("graph") << QStringLiteral("graph");
    }
    void switchLeavesNothingBehind() {
        QFETCH(QString, name);
        const auto switched = page(name);
        test::pictureOf(*switched, {1440, 900});
        m_theme.setDark(true);
        const QImage after = test::pictureOf(*switched, {1440, 900});
        const auto fresh = page(name);
        const QImage expected = test::pictureOf(*fresh, {1440, 900});
        for (int y = 0; y < 900; ++y)
            for (int x = 0; x < 1440; ++x)
                if (after.pixel(x, y) != expected.pixel(x, y)) {
                    test::keepPicture(after, name + QStringLiteral("_stale"));
                    QFAIL(qPrintable(QStringLiteral("differs at %1, %2").arg(x).arg(y)));
                }
        m_theme.setDark(false);
        const QImage back = test::pictureOf(*switched, {1440, 900});
        QVERIFY(back != after);
    }
    void textScaleAppliesLive() {
        for (const char *name : {"components", "charts", "graph"}) {
            const auto switched = page(QLatin1String(name));
            test::pictureOf(*switched, {1800, 1300});
            m_theme.setTextScale(150);
            const QImage after = test::pictureOf(*switched, {1800, 1300});
            const auto fresh = page(QLatin1String(name));
            const QImage expected = test::pictureOf(*fresh, {1800, 1300});
            if (after != expected) {
                test::keepPicture(after, QStringLiteral("%1_scaled_live").arg(QLatin1String(name)));
                test::keepPicture(expected, QStringLiteral("%1_scaled_fresh").arg(QLatin1String(name)));
            }
            QCOMPARE(after, expected);
            m_theme.setTextScale(100);
        }
    }
};

HW_TEST(GalleryTest, "gallery")
#include "tst_gallery.moc"
