// The style by what can be measured: sizes, colours at known places, focus after keys only, nothing cut.
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"
#include "gallery.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace hw;

class StyleTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    QImage picture(QWidget &widget, const QSize &size = {}) {
        return test::pictureOf(widget, size.isEmpty() ? widget.sizeHint() : size);
    }
    static int countOf(const QImage &image, const QColor &c) {
        int n = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                n += image.pixelColor(x, y) == c;
        return n;
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
        m_theme.setReducedMotion(false);
    }

    void controlsHaveTheHeightsOfTheDesign() {
        QPushButton button(QStringLiteral("Open profile")), large(QStringLiteral("Open"));
        large.setProperty("controlSize", "large");
        QLineEdit edit;
        QComboBox combo;
        combo.addItem(QStringLiteral("High"));
        QSpinBox spin;
        QToolButton tool;
        QTabBar tabs;
        tabs.addTab(QStringLiteral("Summary"));
        for (QWidget *widget : std::initializer_list<QWidget *>{&button, &edit, &combo, &spin, &tool})
            QCOMPARE(widget->sizeHint().height(), 30);
        QCOMPARE(large.sizeHint().height(), 36);
        QCOMPARE(tabs.sizeHint().height(), 38);
        QCOMPARE(button.sizeHint().width(),
                 int(std::ceil(paint::textWidth(m_theme, button.text(), Type::BodyMed))) + 26);
        m_theme.setDensity(Density::Compact);
        QCOMPARE(button.sizeHint().height(), 26);
        m_theme.setTextScale(150);
        QCOMPARE(button.sizeHint().height(), 39);
        QCOMPARE(edit.sizeHint().height(), 39);
    }
    void variantsTakeTheirColours() {
        struct Case {
            const char *variant, *fill;
        };
        for (const bool dark : {false, true}) {
            m_theme.setDark(dark);
            for (const Case &c :
                 {Case{"primary", "accent.default"}, Case{"danger", "status.danger.bg"}, Case{"", "bg.surface"}}) {
                QPushButton button(QStringLiteral("Remove"));
                button.setProperty("variant", c.variant);
                const QImage image = picture(button);
                QCOMPARE(image.pixelColor(6, 15), m_theme.color(c.fill));
            }
            QPushButton off(QStringLiteral("Remove"));
            off.setProperty("variant", "primary");
            off.setEnabled(false);
            QCOMPARE(picture(off).pixelColor(6, 15), m_theme.color("bg.sunken"));
        }
    }
    void buttonsShowPlainText() {
        QCOMPARE(withoutMnemonic(QStringLiteral("&File")), QStringLiteral("File"));
        QCOMPARE(withoutMnemonic(QStringLiteral("R&&D")), QStringLiteral("R&D"));
        QCOMPARE(withoutMnemonic(QStringLiteral("&")), QString());
        QCOMPARE(withoutMnemonic({}), QString());
    }

    void ringAppearsAfterKeysOnly() {
        QWidget window;
        QVBoxLayout layout(&window);
        QPushButton first(QStringLiteral("First")), second(QStringLiteral("Second"));
        layout.addWidget(&first);
        layout.addWidget(&second);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(&first, Qt::LeftButton);
        first.setFocus(Qt::MouseFocusReason);
        QVERIFY(first.hasFocus());
        QVERIFY(!focusIsVisible(first));
        const QColor ring = m_theme.color("stroke.focus");
        QTest::keyClick(&first, Qt::Key_Tab);
        QVERIFY(second.hasFocus());
        QVERIFY(focusIsVisible(second));
        QVERIFY(countOf(second.grab().toImage(), ring) > 100);
        QTest::mouseClick(&second, Qt::LeftButton);
        QVERIFY(!focusIsVisible(second));
        window.hide();
    }
    void fieldsShowFocusAlwaysAndErrors() {
        QLineEdit edit(QStringLiteral("text"));
        edit.setProperty("error", true);
        QVERIFY(countOf(picture(edit, {160, 30}), m_theme.color("status.danger")) > 100);
        edit.setProperty("error", false);
        QCOMPARE(countOf(picture(edit, {160, 30}), m_theme.color("status.danger")), 0);
        QVERIFY(countOf(picture(edit, {160, 30}), m_theme.color("stroke.default")) > 100);
        QLineEdit bare(QStringLiteral("text"));
        bare.setProperty("bare", true);
        QCOMPARE(countOf(picture(bare, {160, 30}), m_theme.color("stroke.default")), 0);
    }

    void selectedRowsKeepTheirTextColour() {
        for (const bool dark : {false, true}) {
            m_theme.setDark(dark);
            QTableWidget table(2, 1);
            table.setShowGrid(false);
            table.setItem(0, 0, new QTableWidgetItem(QStringLiteral("Lazarus")));
            table.setSelectionBehavior(QAbstractItemView::SelectRows);
            table.verticalHeader()->hide();
            table.horizontalHeader()->hide();
            table.setFrameShape(QFrame::NoFrame);
            table.selectRow(0);
            const QImage image = picture(table, {160, 80});
            QCOMPARE(image.pixelColor(1, 14), m_theme.color("accent.default")); // the bar
            QCOMPARE(image.pixelColor(90, 3), m_theme.color("bg.selected"));
            QCOMPARE(countOf(image, m_theme.color("accent.on")),
                     dark ? 0 : countOf(image, m_theme.color("bg.surface")));
        }
    }
    void checkBoxesTellTheirStates() {
        QCheckBox box;
        const QColor accent = m_theme.color("accent.default");
        QCOMPARE(countOf(picture(box, {24, 24}), accent), 0);
        box.setChecked(true);
        const int on = countOf(picture(box, {24, 24}), accent);
        QVERIFY(on > 80);
        box.setTristate(true);
        box.setCheckState(Qt::PartiallyChecked);
        QVERIFY(countOf(picture(box, {24, 24}), accent) != on);
    }

    void menusAndTipsAreOpaqueWithAMask() {
        QMenu menu;
        menu.addAction(QStringLiteral("Expand neighbours"));
        menu.addAction(QStringLiteral("Pin\tCtrl+D"));
        menu.ensurePolished();
        QVERIFY(!menu.testAttribute(Qt::WA_TranslucentBackground));
        menu.popup({0, 0});
        QVERIFY(!menu.mask().isEmpty());
        QVERIFY(!menu.mask().contains(QPoint(0, 0)));
        QVERIFY(menu.mask().contains(menu.rect().center()));
        // The text and the keys have room: the item is as wide as both with a gap.
        const double needed = paint::textWidth(m_theme, QStringLiteral("Expand neighbours"), Type::Body) +
                              paint::textWidth(m_theme, QStringLiteral("Ctrl+D"), Type::Caption) + 2 * 12;
        QVERIFY(menu.width() >= needed);
        const QImage image = menu.grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, 0), m_theme.color("stroke.strong"));
        QCOMPARE(image.pixelColor(image.width() / 2, 3), m_theme.color("bg.raised"));
        menu.hide();
        QStyleHintReturnMask mask;
        QStyleOption option;
        option.rect = QRect(0, 0, 100, 30);
        QVERIFY(qApp->style()->styleHint(QStyle::SH_ToolTip_Mask, &option, nullptr, &mask));
        QVERIFY(!mask.region.contains(QPoint(0, 0)) && mask.region.contains(QPoint(50, 15)));
    }
    void everyMenuItemFits() {
        for (const int scale : {100, 150}) {
            m_theme.setTextScale(scale);
            QMenu menu;
            menu.addAction(themedIcon(m_theme, QStringLiteral("pin")),
                           QStringLiteral("A rather long entry, pinned to the rail"))
                ->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+D")));
            menu.addMenu(QStringLiteral("Another quite long entry with more behind it"));
            menu.ensurePolished();
            const double text =
                std::max(paint::textWidth(m_theme, menu.actions()[0]->text(), Type::Body) +
                             paint::textWidth(m_theme, QStringLiteral("Ctrl+Shift+D"), Type::Caption) + 12,
                         paint::textWidth(m_theme, menu.actions()[1]->text(), Type::Body) + 18);
            QVERIFY2(menu.sizeHint().width() >= text + 24 + 24,
                     qPrintable(QStringLiteral("%1 for %2").arg(menu.sizeHint().width()).arg(text)));
        }
    }
    void scrollBarsHaveNoButtonsAndAKnobToHit() {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(10);
        bar.resize(10, 200);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.maximum = bar.maximum();
        option.pageStep = 10;
        option.sliderPosition = 1'000'000;
        const QStyle *style = qApp->style();
        const QRect knob = style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        QCOMPARE(knob.height(), 32);
        QCOMPARE(knob.bottom(), 199);
        QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarAddLine, &bar).isEmpty());
        QCOMPARE(style->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, &bar), 10);
    }
    void reducedMotionReachesTheStyle() {
        const auto duration = [] { return qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration); };
        QVERIFY(duration() > 0);
        m_theme.setReducedMotion(true);
        QCOMPARE(duration(), 0);
    }
    void foreignPalettesCannotMixIn() {
        QPalette foreign(Qt::red);
        qApp->style()->polish(foreign);
        QCOMPARE(foreign.color(QPalette::Button), m_theme.color("bg.surface"));
        QCOMPARE(qApp->style()->standardPalette().color(QPalette::Window), m_theme.color("bg.canvas"));
    }
    void dialogsArePages() {
        QDialog dialog;
        const QImage image = picture(dialog, {200, 120});
        QCOMPARE(image.pixelColor(100, 60), m_theme.color("bg.surface"));
    }
    void theSortArrowStandsInTheMiddleOfItsHeader() {
        QHeaderView header(Qt::Horizontal);
        for (const int height : {24, 30, 45}) {
            QStyleOptionHeader option;
            option.initFrom(&header);
            option.orientation = Qt::Horizontal;
            option.rect = QRect(10, 5, 120, height);
            option.sortIndicator = QStyleOptionHeader::SortDown;
            const QRect arrow = qApp->style()->subElementRect(QStyle::SE_HeaderArrow, &option, &header);
            QVERIFY(option.rect.contains(arrow));
            QVERIFY(qAbs(arrow.center().y() - option.rect.center().y()) <= 1);
            const QRect label = qApp->style()->subElementRect(QStyle::SE_HeaderLabel, &option, &header);
            QVERIFY(label.right() <= arrow.left());
        }
    }
    void longListsInCombosStayReadable() {
        QComboBox combo;
        combo.addItem(QString(300, u'x'));
        const QImage image = picture(combo, {160, 30});
        for (int y = 4; y < 26; ++y) // the text ends before the arrow
            QCOMPARE(image.pixelColor(136, y), m_theme.color("bg.surface"));
    }
};

HW_TEST(StyleTest, "style")
#include "tst_style.moc"
