#include "drawing/paint.h"
#include "panels/parts/toast.h"
#include "support/test_registry.h"
#include "window/filter_chip.h"
#include "window/filter_popover.h"
#include "window/option_list.h"
#include "window/window_stage.h"

#include "landscape/overview.h"

#include <QSignalSpy>

using namespace hw;
using test::WindowStage;

class FilterBarTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> origins(WindowStage &s) {
        return s.exploration().filter().values(FilterKey::Origin).include;
    }

private slots:
    void namesOfOptionsAreNotCut() {
        WindowStage s;
        FilterPopover *popover = s.openChip("Research area");
        const auto *list = popover->findChild<OptionList *>();
        QVERIFY(list && list->model()->rowCount() > 5);
        const double name = paint::textWidth(s.theme(), QStringLiteral("Genetics and genomics"), Type::SmallMed);
        QVERIFY(list->wholeWidth() > name + 48 + 30);
        QVERIFY(popover->card().width() >= std::min(380, list->wholeWidth()));
    }
    void theCountIsTheOverviews() {
        WindowStage s;
        const auto all = overviewOf(s.landscape(), visibleIn(s.landscape(), {})).events;
        QCOMPARE(s.window().filterBar().countText(), countText(all, all));
        Filter filter;
        filter.include(FilterKey::Origin, "RU");
        s.exploration().narrow(filter, "Origin");
        const auto some = overviewOf(s.landscape(), s.exploration().visible()).events;
        QVERIFY(some > 0 && some < all);
        QCOMPARE(s.window().filterBar().countText(), countText(some, all));
    }
    void aPickNarrowsOnceAndLive() {
        WindowStage s;
        FilterPopover *popover = s.openChip("Origin");
        QVERIFY(popover);
        QSignalSpy spy(&s.exploration(), &Exploration::changed);
        s.clickOption(popover, "China-nexus");
        QCOMPARE(spy.count(), 1);
        QCOMPARE(origins(s), std::vector<std::string>{"CN"});
        QVERIFY(popover->isOpen());
        QCOMPARE(s.window().filterBar().chip("Origin")->whole(), QString("China-nexus"));
        QVERIFY(s.window().filterBar().chip("Origin")->isSet());
        s.clickOption(popover, "Russia-nexus");
        QCOMPARE(spy.count(), 2);
        QCOMPARE(origins(s), (std::vector<std::string>{"CN", "RU"}));
    }
    void escRestoresWhatWasBefore() {
        WindowStage s;
        Filter before;
        before.include(FilterKey::Origin, "IR");
        s.exploration().narrow(before, "Origin");
        s.now += 5000;
        FilterPopover *popover = s.openChip("Origin");
        s.clickOption(popover, "China-nexus");
        s.key("Esc");
        QCOMPARE(s.exploration().filter(), before);
        QVERIFY(!s.window().filterBar().popover());
        QVERIFY2(s.window().toast().text().contains("Enter"), qPrintable(s.window().toast().text()));
    }
    void aPressOutsideKeepsIt() {
        WindowStage s;
        FilterPopover *popover = s.openChip("Origin");
        s.clickOption(popover, "China-nexus");
        s.click(&s.window().statusLine());
        QVERIFY(!s.window().filterBar().popover());
        QCOMPARE(origins(s), std::vector<std::string>{"CN"});
    }
    void theChipClosesItsOwnPopover() {
        WindowStage s;
        QVERIFY(s.openChip("Origin"));
        FilterChip *chip = s.window().filterBar().chip("Origin");
        s.click(chip, QPoint(12, chip->height() / 2));
        QVERIFY(!s.window().filterBar().popover());
    }
    void onlyAndNotOnTheHoveredRow() {
        WindowStage s;
        FilterPopover *popover = s.openChip("Origin");
        s.clickOption(popover, "China-nexus");
        const QModelIndex russia = popover->model().index(1);
        QCOMPARE(russia.data().toString(), QString("Russia-nexus"));
        s.click(popover->list().viewport(), popover->list().onlyRect(russia).center());
        QCOMPARE(origins(s), std::vector<std::string>{"RU"});
        s.click(popover->list().viewport(), popover->list().excludeRect(russia).center());
        QVERIFY(origins(s).empty());
        QCOMPARE(s.exploration().filter().values(FilterKey::Origin).exclude, std::vector<std::string>{"RU"});
        QCOMPARE(s.window().filterBar().chip("Origin")->whole(), QString("not Russia-nexus"));
    }
    void theCrossClearsOneField() {
        WindowStage s;
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        filter.confidenceAtLeast = Confidence::Low;
        s.exploration().narrow(filter, "both");
        FilterChip *chip = s.window().filterBar().chip("Origin");
        s.click(chip, QPoint(chip->width() - 14, chip->height() / 2));
        QVERIFY(!s.exploration().filter().has(FilterKey::Origin));
        QVERIFY(s.exploration().filter().confidenceAtLeast.has_value());
    }
    void keysAloneCanPick() {
        WindowStage s;
        QVERIFY(s.openChip("Origin"));
        s.key("Down");
        s.key("Space");
        QCOMPARE(s.exploration().filter().values(FilterKey::Origin).include.size(), std::size_t{1});
        s.key("Return");
        QVERIFY(!s.window().filterBar().popover());
        QVERIFY(s.exploration().filter().has(FilterKey::Origin));
    }
    void longListsAreSearched() {
        WindowStage s;
        FilterPopover *popover = s.openChip("Research area");
        QVERIFY(popover->searchField()->isVisible());
        const int all = popover->model().rowCount();
        s.type("genet");
        QVERIFY(popover->model().rowCount() > 0 && popover->model().rowCount() < all);
        const std::string first = popover->model().option(0).value;
        s.key("Return");
        QCOMPARE(s.exploration().filter().values(FilterKey::Area).include, std::vector<std::string>{first});
        QVERIFY(popover->searchField()->text().isEmpty());
    }
    void aPeriodIsTypedOrPicked() {
        WindowStage s;
        FilterPopover *popover = s.openChip("Period");
        s.clickOption(popover, "2021");
        QCOMPARE(s.exploration().filter().since->text(), std::string("2021"));
        popover->fromField()->setFocus();
        popover->fromField()->selectAll();
        s.type("June 2020");
        QCOMPARE(s.exploration().filter().since->text(), std::string("2020-06"));
        const Filter before = s.exploration().filter();
        s.type("x");
        QCOMPARE(s.exploration().filter(), before); // what is no date changes nothing
    }
    void clearAllClears() {
        WindowStage s;
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        s.exploration().narrow(filter, "Origin");
        s.key("Ctrl+Shift+L");
        QVERIFY(s.exploration().filter().isEmpty());
        s.key("Ctrl+Z");
        QCOMPARE(s.exploration().filter(), filter);
        s.key("Ctrl+Shift+Z");
        QVERIFY(s.exploration().filter().isEmpty());
    }
    void otherFieldsJoinTheBar() {
        WindowStage s;
        FilterBar &bar = s.window().filterBar();
        QVERIFY(!bar.chip("Software")->isVisible());
        for (const FilterField &field : filterFields())
            if (field.key == FilterKey::Software && field.is == FilterField::Is::Values)
                bar.openField(field);
        QVERIFY(bar.chip("Software")->isVisible());
        QVERIFY(bar.popover());
        QTRY_VERIFY(bar.popover()->isComplete());
        QVERIFY(bar.popover()->model().rowCount() > 50);
    }

    // ------------------------------------------------------------ the filter as text
    void textIsAppliedWithReturn() {
        WindowStage s;
        s.key("Ctrl+L");
        QVERIFY(s.window().filterBar().textEdit().hasFocus());
        s.type("origin:CN since:2020");
        QSignalSpy spy(&s.exploration(), &Exploration::changed);
        s.key("Return");
        QCOMPARE(spy.count(), 1);
        QCOMPARE(origins(s), std::vector<std::string>{"CN"});
        QVERIFY(s.exploration().filter().since.has_value());
        QVERIFY(!s.window().filterBar().textEdit().isVisible());
    }
    void wrongTextIsExplainedAndChangesNothing() {
        WindowStage s;
        Filter before;
        before.include(FilterKey::Origin, "IR");
        s.exploration().narrow(before, "Origin");
        s.key("Ctrl+L");
        FilterTextEdit &edit = s.window().filterBar().textEdit();
        QCOMPARE(edit.text(), QString("origin:IR"));
        s.type("origin:CN orign:RU"); // the old text is selected, so typing replaces it
        s.key("Return");
        QVERIFY(edit.fault().isOpen());
        QVERIFY2(edit.fault().sentence().contains("orign"), qPrintable(edit.fault().sentence()));
        QVERIFY(!edit.fault().suggestion().isEmpty());
        QCOMPARE(s.exploration().filter(), before);
        s.key("Tab"); // takes the nearest word
        QVERIFY2(edit.text().contains("origin:RU"), qPrintable(edit.text()));
        QVERIFY(!edit.fault().isOpen());
        s.key("Return");
        QCOMPARE(origins(s), (std::vector<std::string>{"CN", "RU"}));
    }
    void keysGoToThePageOnceTheFilterIsApplied() {
        WindowStage s;
        s.key("Ctrl+L");
        s.type("origin:CN");
        s.key("Return");
        QVERIFY(s.window().page()->isAncestorOf(QApplication::focusWidget()) ||
                QApplication::focusWidget() == s.window().page());
        s.key("Ctrl+L");
        s.key("Ctrl+3");
        QVERIFY(s.window().page()->isAncestorOf(QApplication::focusWidget()) ||
                QApplication::focusWidget() == s.window().page());
    }
    void escNeverThrowsTypedTextAwayAtOnce() {
        WindowStage s;
        s.key("Ctrl+L");
        s.type("origin:CN");
        s.key("Esc");
        QVERIFY(s.window().filterBar().textEdit().isVisible());
        QCOMPARE(s.window().filterBar().textEdit().text(), QString("origin:CN"));
        s.key("Esc");
        QVERIFY(!s.window().filterBar().textEdit().isVisible());
        QVERIFY(s.exploration().filter().isEmpty());
    }

    // ------------------------------------------------------------ width
    void chipsFoldAndTheCountMoves() {
        WindowStage s({1024, 680});
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        filter.include(FilterKey::Origin, "RU");
        filter.confidenceAtLeast = Confidence::Moderate;
        filter.since = *PartialDate::parse("2015-06");
        filter.until = *PartialDate::parse("2025-05");
        filter.include(FilterKey::Type, "state");
        s.exploration().narrow(filter, "all");
        s.settle();
        FilterBar &bar = s.window().filterBar();
        QVERIFY(bar.countIsElsewhere());
        QVERIFY(s.window().statusLine().view().contains(bar.countText()));
        QVERIFY(bar.foldedChips() > 0);
        for (const FilterField &field : filterFields())
            if (const FilterChip *chip = bar.chip(fieldTitle(field)); chip->isVisible())
                QVERIFY2(chip->geometry().right() < bar.width(), field.title);
        s.window().resize(1920, 900);
        s.settle();
        QVERIFY(!bar.countIsElsewhere());
        QCOMPARE(bar.foldedChips(), 0);
    }
};

HW_TEST(FilterBarTest, "filter_bar")
#include "tst_filter_bar.moc"
