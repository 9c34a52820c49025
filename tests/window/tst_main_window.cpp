#include "landscape/overview.h"
#include "panels/lists/list_panel.h"
#include "panels/overview/kpi_strip.h"
#include "panels/overview/overview_panel.h"
#include "panels/parts/toast.h"
#include "panels/profile/profile_panel.h"
#include "session/rows_query.h"
#include "support/test_registry.h"
#include "window/address_dialog.h"
#include "window/keys_sheet.h"
#include "window/settings_dialog.h"
#include "window/window_stage.h"
#include "window/window_state.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>

using namespace hw;
using test::WindowStage;

class MainWindowTest : public QObject {
    Q_OBJECT

    static Filter origin(const char *code) {
        Filter filter;
        filter.include(FilterKey::Origin, code);
        return filter;
    }
    static Route apt41(WindowStage &s) { return profileRoute(s.landscape(), *s.landscape().find("act-apt41")); }

private slots:
    void startsAtTheOverview() {
        WindowStage s;
        QVERIFY(qobject_cast<OverviewPanel *>(s.window().page()));
        QVERIFY(s.window().windowTitle().startsWith("Overview"));
        QVERIFY(s.window().statusLine().data().contains(QString::fromStdString(s.landscape().info().version)));
        const QSize room = s.window().screen()->availableSize(); // a small screen gets a smaller window
        QCOMPARE(s.window().minimumSize(), QSize(1024, 680).boundedTo(room));
    }
    void keysLeadToTheViews() {
        WindowStage s;
        s.key("Ctrl+8");
        QVERIFY(qobject_cast<ListPanel *>(s.window().page()));
        s.key("Ctrl+1");
        QVERIFY(qobject_cast<OverviewPanel *>(s.window().page()));
    }
    void enterPressesTheButtonThatHasTheKeys() {
        WindowStage s;
        QPushButton button(&s.window());
        QSignalSpy pressed(&button, &QPushButton::clicked);
        button.show();
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(pressed.count(), 2);
        QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(pressed.count(), 2);
        button.setEnabled(false);
        QTest::keyClick(&s.window(), Qt::Key_Return);
        QCOMPARE(pressed.count(), 2);
    }
    void everythingThatTakesKeysIsReachedByTab_data() {
        QTest::addColumn<QString>("place");
        for (const char *place : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+5", "Ctrl+7", "Ctrl+8"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void everythingThatTakesKeysIsReachedByTab() {
        QFETCH(QString, place);
        WindowStage s;
        s.key(qPrintable(place));
        s.settle();
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            QSet<QWidget *> reached;
            for (int i = 0; i < 150; ++i) {
                QTest::keyClick(s.window().focusWidget() ? s.window().focusWidget() : static_cast<QWidget *>(&s.window()), key);
                reached.insert(s.window().focusWidget());
            }
            QStringList missed;
            for (QWidget *widget : s.window().findChildren<QWidget *>())
                if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus &&
                    !widget->focusProxy() && widget->window() == &s.window() && !reached.contains(widget))
                    missed << QLatin1String(widget->metaObject()->className()) + u' ' + widget->accessibleName();
            QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
        }
    }
    void backAndForwardRestoreExactly() {
        WindowStage s;
        s.exploration().narrow(origin("CN"), "Origin");
        s.now += 5000;
        s.exploration().select({{*s.landscape().find("act-apt41")}});
        const auto selection = s.exploration().selection();
        s.exploration().go(apt41(s));
        s.exploration().narrow(origin("RU"), "Origin");
        s.settle();
        s.key("Alt+Left");
        QCOMPARE(s.exploration().filter(), origin("CN"));
        QVERIFY(qobject_cast<ProfilePanel *>(s.window().page()));
        s.key("Alt+Left");
        QVERIFY(qobject_cast<OverviewPanel *>(s.window().page()));
        QCOMPARE(s.exploration().selection(), selection);
        s.key("Alt+Right");
        s.key("Alt+Right");
        QCOMPARE(s.exploration().filter(), origin("RU"));
        QVERIFY(!s.window().commands().action("go.forward")->isEnabled());
    }
    void mouseButtonsFourAndFive() {
        WindowStage s;
        s.exploration().go(apt41(s));
        QTest::mouseClick(s.window().page(), Qt::BackButton);
        QCOMPARE(s.exploration().route(), Route{});
        QTest::mouseClick(s.window().page(), Qt::ForwardButton);
        QCOMPARE(s.exploration().route(), apt41(s));
    }
    void upClimbsTheBreadcrumb() {
        WindowStage s;
        s.exploration().go(apt41(s));
        s.key("Alt+Up");
        QCOMPARE(s.exploration().route(), listRoute(Kind::Actor));
    }
    void theEscLadder() {
        WindowStage s;
        s.exploration().go(apt41(s));
        s.exploration().select({{*s.landscape().find("act-apt41")}});
        FilterPopover *popover = s.openChip("Origin");
        QVERIFY(popover);
        s.key("Esc");
        QVERIFY(!s.window().filterBar().popover());
        QVERIFY(!s.exploration().selection().objects.empty());
        s.key("Esc");
        QVERIFY(s.exploration().selection().objects.empty());
        QCOMPARE(s.exploration().route().view, View::Profile);
        s.key("Esc");
        QCOMPARE(s.exploration().route().view, View::Overview);
        s.key("Esc");
        QCOMPARE(s.exploration().route().view, View::Overview);
    }
    void theLinkIsCopied() {
        WindowStage s;
        s.exploration().go(apt41(s), origin("CN"), "Origin");
        s.key("Ctrl+Shift+C");
        const auto link = parseLink(QGuiApplication::clipboard()->text(), s.landscape());
        QVERIFY(link.has_value());
        QCOMPARE(*link, (PlaceLink{apt41(s), origin("CN")}));
    }
    void aViewThatDoesNotExistIsRefusedWithAWord() {
        WindowStage s;
        s.window().showRoute({{View::Techniques, {}, {}}, {}});
        QCOMPARE(s.exploration().route(), Route{});
        QVERIFY(s.window().toast().text().contains("Techniques"));
    }

    // ------------------------------------------------------------ regions, rail, width
    void theFirstKeysGoToThePage() {
        WindowStage s;
        const auto pageHasThem = [&s] {
            const QWidget *focus = QApplication::focusWidget(), *page = s.window().page();
            return focus && (focus == page || page->isAncestorOf(focus));
        };
        QVERIFY(pageHasThem());
        s.key("Ctrl+2");
        QVERIFY(pageHasThem());
        QCOMPARE(s.exploration().route().view, View::Relationships);
    }
    void f6GoesRound() {
        WindowStage s;
        s.exploration().go(listRoute(Kind::Actor));
        s.settle();
        QStringList regions;
        const auto region = [&s] {
            for (QWidget *w : std::initializer_list<QWidget *>{&s.window().rail(), &s.window().topBar(),
                                                               &s.window().filterBar(), s.window().page()})
                if (w->isAncestorOf(QApplication::focusWidget()) || w == QApplication::focusWidget())
                    return w->objectName().isEmpty() ? QStringLiteral("page") : w->objectName();
            return QString();
        };
        s.window().page()->setFocus();
        for (int i = 0; i < 4; ++i) {
            s.key("F6");
            regions << region();
        }
        QCOMPARE(QSet<QString>(regions.begin(), regions.end()).size(), 4);
        const QString here = region();
        s.key("F6");
        s.key("Shift+F6");
        QCOMPARE(region(), here);
    }
    void theRailFoldsByItselfAndByHand() {
        WindowStage s({1440, 900});
        QVERIFY(!s.window().rail().isCollapsed());
        s.key("Ctrl+\\");
        QVERIFY(s.window().rail().isCollapsed());
        QCOMPARE(s.window().rail().width(), 56);
        QVERIFY(s.notebook().settingIsOn(settings::railCollapsed));
        s.key("Ctrl+\\");
        QCOMPARE(s.window().rail().width(), 184);
        s.window().resize(1300, 900);
        s.settle();
        QVERIFY(s.window().rail().isCollapsed());
        QVERIFY(!s.notebook().settingIsOn(settings::railCollapsed));
        s.window().resize(1440, 900);
        s.settle();
        QVERIFY(!s.window().rail().isCollapsed());
    }
    void thePixelsOfTheDesign() {
        WindowStage s({1440, 900});
        QCOMPARE(s.window().rail().geometry(), QRect(0, 0, 184, 900));
        QCOMPARE(s.window().topBar().geometry(), QRect(184, 0, 1256, 48));
        QCOMPARE(s.window().filterBar().geometry(), QRect(184, 48, 1256, 44));
        QCOMPARE(s.window().statusLine().geometry(), QRect(184, 876, 1256, 24));
        QCOMPARE(s.window().filterBar().chip("Origin")->height(), 28);
    }
    void chipsStandBesideTheirButtonAtEveryTextSize() {
        for (const int scale : {80, 100, 150}) {
            WindowStage s({1440, 900}, scale);
            const QRect chip = s.window().filterBar().chip("Period")->geometry();
            for (QWidget *other : s.window().filterBar().findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
                if (other->isVisible() && other != s.window().filterBar().chip("Period"))
                    QVERIFY2(!other->geometry().intersects(chip), qPrintable(QString::number(scale)));
        }
    }
    void aNarrowOverviewSaysItsCountOnce() {
        WindowStage s({1200, 900});
        QCOMPARE(s.window().statusLine().accessibleDescription().count(QStringLiteral("incidents and campaigns")), 1);
    }
    void noTextIsCut_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("scale");
        for (const int width : {1024, 1280, 1440, 1920})
            for (const int scale : {100, 115, 150})
                QTest::addRow("%d at %d %%", width, scale) << width << scale;
    }
    void noTextIsCut() {
        QFETCH(int, width);
        QFETCH(int, scale);
        WindowStage s({width, 900}, scale);
        Filter filter = origin("CN");
        filter.confidenceAtLeast = Confidence::Moderate;
        for (const Route &route : {Route{}, apt41(s), listRoute(Kind::Incident)}) {
            s.exploration().go(route, filter, "filter");
            s.settle();
            s.settle();
            const QStringList cut = test::cutTexts(s.window());
            QVERIFY2(cut.isEmpty(), qPrintable(viewWord(route.view) + ": " + cut.join("\n    ")));
        }
    }

    // ------------------------------------------------------------ theme and settings
    void switchingTheThemeLeavesNothingStale() {
        QImage switched, fresh;
        {
            WindowStage s({1440, 900}, 100, false);
            s.window().setFocus();
            s.exploration().go(apt41(s));
            s.exploration().back();
            s.settle();
            s.key("Ctrl+Shift+T");
            QVERIFY(s.theme().isDark());
            s.settle();
            switched = s.window().grab().toImage();
            QCOMPARE(s.notebook().setting(settings::theme), QString("dark"));
        }
        {
            WindowStage s({1440, 900}, 100, true);
            s.window().setFocus();
            s.exploration().go(apt41(s));
            s.exploration().back();
            s.settle();
            fresh = s.window().grab().toImage();
        }
        QCOMPARE(switched.size(), fresh.size());
        int different = 0;
        QPoint first(-1, -1);
        for (int y = 0; y < fresh.height(); ++y)
            for (int x = 0; x < fresh.width(); ++x)
                if (switched.pixel(x, y) != fresh.pixel(x, y)) {
                    if (different++ == 0)
                        first = {x, y};
                }
        QVERIFY2(
            different == 0,
            qPrintable(
                QStringLiteral("%1 pixels differ, the first at %2, %3").arg(different).arg(first.x()).arg(first.y())));
    }
    void settingsApplyAtOnceAndAreKept() {
        WindowStage s;
        s.key("Ctrl+Shift+D");
        QCOMPARE(s.theme().density(), Density::Compact);
        s.key("Ctrl++");
        QCOMPARE(s.theme().textScale(), 115);
        s.key("Ctrl+0");
        QCOMPARE(s.theme().textScale(), 100);
        s.key("Ctrl+-");
        QCOMPARE(s.theme().textScale(), 90);
        s.window().commands().setKeys("go.palette", {QKeySequence("Ctrl+J")});
        s.notebook().setSetting(settings::key("go.palette"), s.window().commands().keysAsText("go.palette"));
        // The next start.
        Theme theme;
        Commands commands;
        applyLook(s.notebook(), theme);
        applyKeys(s.notebook(), commands);
        QCOMPARE(theme.density(), Density::Compact);
        QCOMPARE(theme.textScale(), 90);
        QCOMPARE(commands.action("go.palette")->shortcut(), QKeySequence("Ctrl+J"));
    }
    void wrongSettingsAreHarmless() {
        Notebook notebook;
        notebook.setSetting(settings::theme, "purple");
        notebook.setSetting(settings::textScale, "9999");
        notebook.setSetting(settings::density, "");
        notebook.setSetting(settings::geometry, "not base64 at all");
        Theme theme;
        applyLook(notebook, theme);
        QCOMPARE(theme.textScale(), 100);
        QCOMPARE(theme.density(), Density::Comfortable);
        QWidget window;
        QVERIFY(!restoreGeometry(notebook, window));
    }
    void geometryIsRemembered() {
        Notebook notebook;
        QWidget one;
        one.setGeometry(30, 40, 500, 400);
        keepGeometry(notebook, one);
        QWidget two;
        QVERIFY(restoreGeometry(notebook, two));
        QCOMPARE(two.size(), QSize(500, 400));
    }
    void theSettingsDialogRebindsAndRefusesWhatIsTaken() {
        WindowStage s;
        s.key("Ctrl+,");
        auto *dialog = s.window().findChild<SettingsDialog *>();
        QVERIFY(dialog);
        QVERIFY(test::cutTexts(*dialog).isEmpty());
        s.window().commands().action("window.settings")->trigger();
        QCOMPARE(s.window().findChildren<SettingsDialog *>().size(), 1);
        KeysModel model(s.window().commands());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.rowCount() > 20);
        s.window().commands().setKeys("go.up", {QKeySequence("Ctrl+U")});
        bool found = false;
        for (int row = 0; row < model.rowCount(); ++row)
            found |= model.idAt(row) == "go.up" && model.index(row, 1).data().toString().contains("Ctrl+U");
        QVERIFY(found);
    }
    void f1ListsEveryAction() {
        WindowStage s;
        s.key("F1");
        auto *sheet = s.window().findChild<KeysSheet *>();
        QVERIFY(sheet);
        QStringList texts, caps;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts << label->text();
        for (const KeyCaps *cap : sheet->findChildren<KeyCaps *>())
            caps << cap->accessibleName();
        for (const CommandSpec &command : Commands::table()) {
            QVERIFY2(texts.contains(Commands::title(command)), command.id);
            for (const QKeySequence &key : s.window().commands().keys(QLatin1String(command.id)))
                QVERIFY2(caps.contains(key.toString(QKeySequence::NativeText)), command.id);
        }
        for (const QScrollArea *area : sheet->findChildren<QScrollArea *>()) // no key lies beyond the edge
            QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        QVERIFY2(test::cutTexts(*sheet).isEmpty(), qPrintable(test::cutTexts(*sheet).join('\n')));
    }
    void f1BeginsWithTheKeysOfTheView() {
        for (const auto &[view, id] : {std::pair("Ctrl+2", "graph.expand"), std::pair("Ctrl+3", "timeline.event")}) {
            WindowStage s;
            s.key(view);
            s.key("F1");
            auto *sheet = s.window().findChild<KeysSheet *>();
            QVERIFY(sheet);
            const QLabel *first = sheet->findChild<QScrollArea *>()->widget()->findChild<QLabel *>();
            QVERIFY(first);
            QCOMPARE(first->text(), Commands::group(*Commands::spec(QLatin1String(id))));
            QTest::keyClick(sheet->focusWidget(), Qt::Key_PageDown); // without a click or Tab before
            QVERIFY(sheet->findChild<QScrollArea *>()->verticalScrollBar()->value() > 0);
        }
    }
    void aPageFitsAWindowThatChangedMeanwhile() {
        WindowStage s;
        s.key("Ctrl+2");
        s.window().resize(1024, 680);
        s.settle();
        s.key("Ctrl+1");
        s.settle();
        auto *strip = s.window().findChild<KpiStrip *>();
        QVERIFY(strip);
        QCOMPARE(strip->height(), strip->heightForWidth(strip->width()));
    }
    /// No action is a dead entry of the table.
    void everyActionIsConnected() {
        struct Receivers : QObject { // the number of receivers is protected
            static int of(const QObject *o) { return (o->*(&Receivers::receivers))(SIGNAL(triggered(bool))); }
        };
        WindowStage s;
        for (QAction *action : s.window().commands().actions())
            QVERIFY2(Receivers::of(action) > 0, qPrintable(action->objectName()));
    }

    // ------------------------------------------------------------ pins and addresses
    void pinsAppearOpenAndReorder() {
        WindowStage s;
        s.exploration().go(apt41(s));
        s.key("Ctrl+D");
        QCOMPARE(s.notebook().pins().size(), 1);
        s.exploration().select({{s.landscape().objectsOf(Kind::ResearchArea)[1]}});
        s.key("Ctrl+D");
        QCOMPARE(s.notebook().pins().size(), 2);
        auto *pins = s.window().rail().findChild<QWidget *>("pins");
        QVERIFY(pins && pins->isVisible());
        s.key("Ctrl+1");
        pins->setFocus(Qt::TabFocusReason);
        s.key("Ctrl+Down");
        QCOMPARE(s.notebook().pins()[1].target.id, QString("act-apt41"));
        s.key("Return");
        QCOMPARE(s.exploration().route(), apt41(s));
        s.key("Delete");
        QCOMPARE(s.notebook().pins().size(), 1);
        s.key("Ctrl+Z");
        QCOMPARE(s.notebook().pins().size(), 2);
    }
    void anAddressIsOpenedOnlyAfterAYes() {
        WindowStage s;
        QList<QUrl> opened;
        s.window().setOpener([&opened](const QUrl &url) {
            opened << url;
            return true;
        });
        const QString address = "https://example.org/report?a=1&b=%3Cb%3E2&amp;c";
        emit s.window().page()->addressRequested(address);
        auto *dialog = s.window().findChild<AddressDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QPlainTextEdit *>("address")->toPlainText(), address);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(opened.isEmpty()); // Return must not send anybody anywhere
        QTRY_VERIFY(!s.window().findChild<AddressDialog *>());
        emit s.window().page()->addressRequested(address);
        dialog = s.window().findChild<AddressDialog *>();
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == "Open in browser")
                button->click();
        QCOMPARE(opened, QList<QUrl>{QUrl(address)});
    }
    void whatIsNoWebAddressIsNeverOpened() {
        QVERIFY(MainWindow::isWebAddress("https://example.org/a"));
        QVERIFY(MainWindow::isWebAddress("http://example.org"));
        for (const char *bad :
             {"file:///etc/passwd", "javascript:alert(1)", "https://", "", "smb://host/x", "example.org"})
            QVERIFY2(!MainWindow::isWebAddress(QString::fromLatin1(bad)), bad);
    }
};

HW_TEST(MainWindowTest, "main_window")
#include "tst_main_window.moc"
