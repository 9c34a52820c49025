// The small widgets that views share: what they say, what they do, what they leave alone.
#include "drawing/paint.h"
#include "drawing/style.h"
#include "gallery.h"
#include "panels/parts/card.h"
#include "panels/parts/chip_button.h"
#include "panels/parts/confidence_label.h"
#include "panels/parts/elided_label.h"
#include "panels/parts/empty_state.h"
#include "panels/parts/error_box.h"
#include "panels/parts/loading_bars.h"
#include "panels/parts/origin_tag_label.h"
#include "panels/parts/pill_tabs.h"
#include "panels/parts/segmented_control.h"
#include "panels/parts/text_label.h"
#include "panels/parts/toast.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace hw;

class PartsTest : public QObject {
    Q_OBJECT
    Theme m_theme;

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
    }

    void cardShowsOneStateAtATime() {
        Card card(m_theme, QStringLiteral("Activity"));
        auto *content = new QWidget;
        card.setContent(content);
        card.resize(400, 260);
        card.emptyState().setText(QStringLiteral("Nothing"));
        card.errorBox().setError(QStringLiteral("Failed"), QStringLiteral("Why"));
        const auto shown = [&] {
            QStringList names;
            const std::pair<QWidget *, const char *> parts[] = {{content, "content"},
                                                                {&card.emptyState(), "empty"},
                                                                {&card.errorBox(), "error"},
                                                                {&card.loading(), "loading"}};
            for (const auto &[part, name] : parts)
                if (part->isVisibleTo(&card))
                    names << QLatin1String(name);
            return names.join(u' ');
        };
        QCOMPARE(shown(), QStringLiteral("content"));
        const std::pair<Card::State, const char *> states[] = {{Card::State::Empty, "empty"},
                                                               {Card::State::Error, "error"},
                                                               {Card::State::Loading, "loading"},
                                                               {Card::State::Stale, "content"},
                                                               {Card::State::Ready, "content"}};
        for (const auto &[state, name] : states) {
            card.setState(state);
            QCOMPARE(shown(), QLatin1String(name));
            QCOMPARE(card.state(), state);
        }
    }
    void cardKeepsItsMeasures() {
        Card card(m_theme, QStringLiteral("Activity over time"));
        auto *content = new QWidget;
        card.setContent(content);
        test::pictureOf(card, {400, 260});
        QCOMPARE(content->geometry(), QRect(16, 44, 368, 200));
        m_theme.setDensity(Density::Compact);
        QCOMPARE(content->geometry(), QRect(12, 40, 376, 208));
        m_theme.setDensity(Density::Comfortable);
        m_theme.setTextScale(150);
        QCOMPARE(content->geometry().top(), 66);
        Card bare(m_theme);
        auto *inside = new QWidget;
        bare.setContent(inside, false);
        test::pictureOf(bare, {100, 88});
        QCOMPARE(inside->geometry(), QRect(1, 1, 98, 86));
    }
    void cardsHeaderNeverOverlaps() {
        auto *legend = new QWidget;
        (new QHBoxLayout(legend))
            ->addWidget(new ElidedLabel(m_theme, QStringLiteral("China  Russia  DPRK  Iran  Criminal  Unknown")));
        Card card(m_theme, QStringLiteral("Activity over time"),
                  QStringLiteral("incidents and campaigns per quarter by origin of the actor"));
        card.setLegend(legend);
        card.moreMenu().addAction(QStringLiteral("Copy"));
        auto *more = card.findChild<QToolButton *>();
        const int titleEnd = 16 + int(std::ceil(paint::textWidth(m_theme, card.title(), Type::Section)));
        for (const int width : {900, 700, 500, 400, 300, 200}) {
            test::pictureOf(card, {width, 200});
            QVERIFY(legend->geometry().isEmpty() || legend->x() >= titleEnd);
            QVERIFY(legend->geometry().right() <= more->x());
            QVERIFY(more->geometry().right() < width);
            QVERIFY(more->width() >= 24 && more->height() >= 24);
        }
        QVERIFY(!more->accessibleName().isEmpty());
    }
    void staleContentLooksPaler() {
        Card card(m_theme, QStringLiteral("X"));
        card.setContent(new TextLabel(m_theme, QStringLiteral("Some words that are old"), Type::BodyStrong));
        const QImage fresh = test::pictureOf(card, {260, 100});
        card.setState(Card::State::Stale);
        const QImage stale = test::pictureOf(card, {260, 100});
        QVERIFY(countOf(fresh, m_theme.color("text.default")) > countOf(stale, m_theme.color("text.default")));
        QVERIFY(fresh != stale);
    }

    void dataIsNeverMarkup() {
        const QString evil = QStringLiteral("<h1>big</h1><img src='x'>");
        QCOMPARE(TextLabel(m_theme, evil).textFormat(), Qt::PlainText);
        EmptyState empty(m_theme);
        empty.setText(evil, evil);
        ErrorBox error(m_theme);
        error.setError(evil, evil, evil);
        Toast toast(m_theme, &empty);
        toast.say(evil);
        for (QWidget *widget : std::initializer_list<QWidget *>{&empty, &error})
            for (const QLabel *label : widget->findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        OriginTagLabel tag(m_theme, Origin::Iran);
        QCOMPARE(tag.toolTip(), paint::toolTip(QStringLiteral("Iran-nexus")));
    }
    void elidedLabelGivesWay() {
        ElidedLabel label(m_theme, QStringLiteral("Attributed to operators by four governments"));
        label.resize(400, 20);
        QVERIFY(!label.isElided());
        label.resize(80, 20);
        QVERIFY(label.isElided());
        QVERIFY(label.minimumSizeHint().width() < 40);
        QCOMPARE(label.accessibleName(), label.text());
    }

    void segmentsSayWhatThePersonDid() {
        SegmentedControl control(m_theme, {QStringLiteral("Seen"), QStringLiteral("All"), QStringLiteral("None")});
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QCOMPARE(control.current(), 0);
        control.setCurrent(2);
        QCOMPARE(control.current(), 2);
        QVERIFY(chosen.isEmpty());
        control.setCurrent(7);
        QCOMPARE(control.current(), 2);
        const auto segments = control.findChildren<QRadioButton *>();
        QTest::mouseClick(segments[1], Qt::LeftButton, {}, QPoint(3, 3)); // anywhere on it
        QCOMPARE(chosen.takeLast().at(0).toInt(), 1);
        control.show();
        control.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        segments[1]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(segments[1], Qt::Key_Right);
        QCOMPARE(control.current(), 2);
        QCOMPARE(chosen.takeLast().at(0).toInt(), 2);
        QCOMPARE(control.height(), 28);
        for (const QRadioButton *segment : segments)
            QVERIFY(segment->width() >= paint::textWidth(m_theme, segment->text(), Type::SmallMed));
        control.hide();
    }
    void pillsWrapAndKeepTheirPlace() {
        PillTabs pills(m_theme);
        pills.setOptions(
            {{QStringLiteral("All"), -1}, {QStringLiteral("Attribution"), 12}, {QStringLiteral("Tools"), 1234}});
        QCOMPARE(pills.current(), 0);
        pills.setCurrent(1);
        pills.setOptions({{QStringLiteral("All"), -1}, {QStringLiteral("Attribution"), 3}});
        QCOMPARE(pills.current(), 1);
        pills.setOptions({{QStringLiteral("All"), -1}});
        QCOMPARE(pills.current(), 0);
        pills.setOptions(
            {{QStringLiteral("Attribution"), 12}, {QStringLiteral("Targeting"), 2}, {QStringLiteral("Tools"), 3}});
        QVERIFY(pills.heightForWidth(120) > pills.heightForWidth(900));
        test::pictureOf(pills, {120, pills.heightForWidth(120)});
        for (const QRadioButton *pill : pills.findChildren<QRadioButton *>(Qt::FindDirectChildrenOnly))
            if (pill->isVisibleTo(&pills))
                QVERIFY(pills.rect().contains(pill->geometry()) && pill->height() >= 24);
        QSignalSpy chosen(&pills, &PillTabs::chosen);
        QTest::mouseClick(pills.findChildren<QRadioButton *>().last(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
    }
    void chipsClickAndClear() {
        ChipButton chip(m_theme, QStringLiteral("Origin"), QStringLiteral("China, Russia +1"));
        QSignalSpy clicked(&chip, &ChipButton::clicked), cleared(&chip, &ChipButton::clearRequested);
        const int idle = chip.sizeHint().width();
        QCOMPARE(chip.sizeHint().height(), 28);
        chip.setSet(true);
        QVERIFY(chip.sizeHint().width() > idle); // the cross
        chip.resize(chip.sizeHint());
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(10, 14));
        QCOMPARE(clicked.count(), 1);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 8, 14));
        QCOMPARE(cleared.count(), 1);
        QCOMPARE(clicked.count(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(cleared.count(), 2);
        QTest::keyClick(&chip, Qt::Key_Return);
        QCOMPARE(clicked.count(), 2);
        chip.setLocked(true);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(10, 14));
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(clicked.count(), 2);
        QCOMPARE(cleared.count(), 2);
        chip.setValue(QString(500, u'x')); // a long value is cut, the chip stays a chip
        QVERIFY(chip.sizeHint().width() < 400);
        QCOMPARE(chip.accessibleName().left(7), QStringLiteral("Origin:"));
    }
    void confidenceSpeaks() {
        ConfidenceLabel label(m_theme, Confidence::NotStated);
        QCOMPARE(label.accessibleName(), QStringLiteral("Confidence not stated"));
        label.setConfidence(Confidence::High, QStringLiteral("High · 14 sources"));
        QCOMPARE(label.accessibleName(), QStringLiteral("High · 14 sources"));
        label.setTextShown(false);
        QCOMPARE(label.sizeHint().width(), 12);
        QCOMPARE(label.toolTip(), paint::toolTip(QStringLiteral("High · 14 sources")));
    }

    void loadingAppearsInSteps() {
        LoadingBars bars(m_theme);
        bars.start(QStringLiteral("Laying out 612 nodes"));
        bars.setProgress(0.5);
        const auto at = [&](int ms) {
            bars.showAt(ms);
            return test::pictureOf(bars, {400, 150});
        };
        QCOMPARE(countOf(at(100), m_theme.color("bg.pressed")), 0);
        QVERIFY(countOf(at(200), m_theme.color("bg.pressed")) > 500);
        QCOMPARE(countOf(at(200), m_theme.color("accent.default")), 0);
        QVERIFY(countOf(at(1100), m_theme.color("accent.default")) > 100);
        QSignalSpy stop(&bars, &LoadingBars::stopRequested);
        bars.showAt(200);
        QTest::keyClick(&bars, Qt::Key_Escape);
        QVERIFY(stop.isEmpty());
        bars.showAt(1100);
        QTest::keyClick(&bars, Qt::Key_Escape);
        QCOMPARE(stop.count(), 1);
    }
    void errorDetailsFoldAndCopy() {
        ErrorBox box(m_theme);
        box.setError(QStringLiteral("Coverage file could not be read"), QStringLiteral("Row 18."),
                     QStringLiteral("line 18: <b>T1O59</b>"));
        auto *details = box.findChild<QPlainTextEdit *>();
        QVERIFY(!details->isVisibleTo(&box));
        QPushButton *fold = nullptr, *copy = nullptr;
        for (QPushButton *button : box.findChildren<QPushButton *>())
            (button->isCheckable() ? fold : copy) = button;
        fold->click();
        QVERIFY(details->isVisibleTo(&box));
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line 18: <b>T1O59</b>"));
        box.setError(QStringLiteral("Other"), QStringLiteral("x"));
        QVERIFY(!details->isVisibleTo(&box) && !fold->isVisibleTo(&box));
        box.addAction(QStringLiteral("Try again"));
        box.clearActions();
        QCOMPARE(box.findChildren<QPushButton *>().size(), 3); // the one to go is only hidden yet
        for (const QPushButton *button : box.findChildren<QPushButton *>())
            QVERIFY(button->text() != QStringLiteral("Try again") || !button->isVisibleTo(&box));
    }
    void toastStaysInsideItsWindow() {
        QWidget window;
        window.resize(900, 600);
        Toast toast(m_theme, &window);
        QSignalSpy done(&toast, &Toast::actionTriggered), closed(&toast, &Toast::closed);
        QVERIFY(!toast.isVisibleTo(&window));
        toast.say(QStringLiteral("Saved 142 rows to incidents.csv."), QStringLiteral("Undo"));
        QVERIFY(toast.isVisibleTo(&window));
        QVERIFY(window.rect().contains(toast.geometry()));
        window.show();
        window.resize(500, 300);
        QVERIFY(window.rect().contains(toast.geometry()));
        m_theme.setTextScale(150);
        QVERIFY(window.rect().contains(toast.geometry()));
        toast.findChild<QPushButton *>()->click();
        QCOMPARE(done.count(), 1);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!toast.isVisible());
        toast.say(QStringLiteral("No action"));
        QVERIFY(!toast.findChild<QPushButton *>()->isVisible());
        window.hide();
    }
};

HW_TEST(PartsTest, "parts")
#include "tst_parts.moc"
