// The view of research areas as a person uses it: what stands there equals what the landscape says, every number opens
// exactly its claims, programmes are kept, and everything is reached by mouse and by keyboard.
#include "landscape/area_comparison.h"
#include "landscape/area_page.h"
#include "landscape/overview.h"
#include "panel_bench.h"
#include "panels/areas/areas_exposure_page.h"
#include "panels/areas/areas_lines.h"
#include "panels/areas/areas_matrix_view.h"
#include "panels/areas/areas_page.h"
#include "panels/areas/areas_panel.h"
#include "panels/areas/areas_periods.h"
#include "panels/areas/areas_programmes.h"
#include "panels/areas/areas_waterfall_view.h"
#include "panels/chart_card.h"
#include "panels/page_tables.h"
#include "panels/plain_text.h"
#include "session/exposure_text.h"
#include "session/notebook.h"
#include "session/rows_query.h"
#include "session/wording.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace hw;
using namespace hw::test;

class AreasPanelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Notebook> m_notebook;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<AreasPanel> m_panel;

    const Landscape &l() const { return m_bench->exploration.landscape(); }
    const Exploration &e() const { return m_bench->exploration; }
    ObjectIndex at(std::string_view id) const { return *l().find(id); }
    void go(const AreaPlace &place) { m_bench->go(*m_panel, routeOf(place, l())); }
    void goTo(AreaPlace::Page page) {
        AreaPlace place;
        place.page = page;
        go(place);
    }
    void goToArea(std::string_view id) { m_bench->go(*m_panel, areaRoute(l(), at(id))); }
    /// The claims that the list lists where the exploration stands now.
    std::vector<ClaimIndex> claimsListed() const {
        const auto query = rowsQueryOf(e().route(), l());
        if (!query || e().route().view != View::List || query->what != RowsQuery::What::Claims)
            return {};
        return rowsOf(l(), e().visible(), *query).claims;
    }
    void back() {
        m_bench->exploration.back();
        Bench::settle();
    }
    template<class W>
    W *named(const QWidget &in, const QString &text) const {
        for (W *w : in.findChildren<W *>())
            if (w->text() == text)
                return w;
        return nullptr;
    }
    void addProgramme(const QString &name, const char *area) {
        AreasProgrammes &editor = m_panel->exposure().programmes();
        editor.addProgramme();
        for (QLineEdit *field : editor.findChildren<QLineEdit *>())
            if (field->hasFocus())
                QTest::keyClicks(field, name);
        for (QComboBox *box : editor.findChildren<QComboBox *>())
            if (const int place = box->findData(QString::fromLatin1(area)); place >= 0)
                box->setCurrentIndex(place);
        QPushButton *save = named<QPushButton>(editor, QStringLiteral("Save programme"));
        QVERIFY(save);
        QTest::mouseClick(save, Qt::LeftButton);
        Bench::settle();
    }

private slots:
    void initTestCase() {
        if (!bundledLandscape())
            QSKIP("The bundled landscape has not been compiled yet.");
    }
    void init() {
        m_notebook = std::make_unique<Notebook>();
        m_bench = std::make_unique<Bench>(bundledLandscape());
        m_panel = std::make_unique<AreasPanel>(m_bench->exploration, m_bench->theme, m_notebook.get());
        m_bench->exploration.go({View::Areas, {}, {}});
        m_bench->show(*m_panel, {1256, 784});
    }
    void cleanup() {
        m_panel.reset();
        m_bench.reset();
    }

    void theAreasAreThoseOfTheTaxonomy() {
        const auto tree = areaTree(l(), e().visible());
        const LinesModel &lines = m_panel->areaPage().areas().lines();
        QCOMPARE(lines.rowCount(), int(tree.size()));
        QAbstractItemModelTester tester(&const_cast<LinesModel &>(lines));
        for (int row = 0; row < lines.rowCount(); ++row) {
            QCOMPARE(lines.item(row).object, tree[std::size_t(row)].area);
            QCOMPARE(lines.item(row).dim, !tree[std::size_t(row)].isReported());
        }
        // all events with an area: those of the Overview less the ones that name none
        const Overview o = overviewOf(l(), e().visible());
        std::uint32_t none = 0;
        for (const MatrixColumn &column : o.matrix.columns)
            none += column.is == MatrixColumn::Is::NoArea ? column.total : 0;
        QCOMPARE(std::uint32_t(m_panel->areaPage().page().events.size()), o.events - none);
    }
    void aClickOpensAnArea() {
        LinesView &areas = m_panel->areaPage().areas();
        const int row = areas.lines().rowOf(at("ra-genomics"));
        QTest::mouseClick(areas.viewport(), Qt::LeftButton, {},
                          areas.visualRect(areas.model()->index(row, 0)).center());
        Bench::settle();
        QCOMPARE(e().route(), areaRoute(l(), at("ra-genomics")));
        QCOMPARE(m_panel->areaPage().page().area, at("ra-genomics"));
        QVERIFY(e().selection().objects.back() == at("ra-genomics"));
    }
    void aWalkDownTheAreasIsOnePlaceBack() {
        goToArea("ra-genomics");
        const std::size_t before = e().places(100).size();
        qint64 now = 1000;
        m_bench->exploration.setClock([&now] { return now; });
        LinesView &areas = m_panel->areaPage().areas();
        m_panel->activateWindow();
        areas.setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 4; ++i) {
            now += 300;
            QTest::keyClick(&areas, Qt::Key_Down);
            Bench::settle();
        }
        QVERIFY(e().route() != areaRoute(l(), at("ra-genomics")));
        QCOMPARE(e().places(100).size(), before + 1);
        back();
        QCOMPARE(e().route(), areaRoute(l(), at("ra-genomics")));
        QCOMPARE(areas.current()->object, at("ra-genomics"));
    }
    void whatIsReckonedBesideTheWindowIsTheSame() {
        const LandscapePtr large = generatedLandscape({3000, 41000, 2});
        Bench bench(large);
        Notebook notebook;
        AreasPanel panel(bench.exploration, bench.theme, &notebook);
        ExposureProfile profile;
        for (const ObjectIndex area : large->objectsOf(Kind::ResearchArea))
            if (large->parent(area).isValid() && profile.programmes.size() < 3)
                profile.programmes.push_back({std::string(large->id(area)), "P", {}, ProgrammeSize::Medium, {}});
        notebook.editSetting(settings::exposureProfile, exposureText(profile, {}), QStringLiteral("Programmes"), false);
        AreaPlace place;
        place.page = AreaPlace::Page::Exposure;
        bench.exploration.go(routeOf(place, *large));
        panel.resize(1256, 784);
        panel.show();
        panel.refreshNow();
        QVERIFY(panel.exposure().isReckoning()); // the window has not waited
        panel.finish();
        QVERIFY(!panel.exposure().isReckoning());
        const ExposureFindings expected = exposureFindings(*large, bench.exploration.visible(), profile);
        QCOMPARE(panel.exposure().findings().linked.size(), expected.linked.size());
        QCOMPARE(panel.exposure().ranked().size(), expected.linked.size());
        // under another filter what was there stays until the new is
        const std::size_t before = panel.exposure().ranked().size();
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        bench.exploration.narrow(filter, QStringLiteral("China"));
        panel.refreshNow();
        QVERIFY(panel.exposure().isReckoning());
        QCOMPARE(panel.exposure().ranked().size(), before);
        panel.catchUp();
        QCOMPARE(panel.exposure().ranked().size(),
                 exposureFindings(*large, bench.exploration.visible(), profile).linked.size());
    }
    void thePagesGoIntoABriefingAsTables() {
        const auto tableOf = [this]() -> briefing::Table {
            const auto making = m_panel->forBriefing();
            if (!making)
                return {};
            briefing::Deck deck;
            briefing::PageMaker maker(deck, briefing::selectionOf(e().snapshot(), e().filter()));
            const auto page = making->make(maker);
            if (!page)
                return {};
            for (const briefing::Block &block : page->blocks)
                if (const auto *table = std::get_if<briefing::Table>(&block))
                    return *table;
            return {};
        };
        goToArea("ra-genomics");
        const briefing::Table who = tableOf();
        QVERIFY(!who.rows.empty());
        for (const briefing::Table::Row &row : who.rows)
            QVERIFY(!row.claims.isEmpty());
        AreaPlace place;
        place.area = at("ra-genomics");
        place.other = at("ra-oncology");
        go(place);
        const briefing::Table both = tableOf();
        QCOMPARE(both.columns.size(), std::size_t(3));
        for (const briefing::Table::Row &row : both.rows)
            QVERIFY(!row.claims.isEmpty());
        goTo(AreaPlace::Page::Matrix);
        const briefing::Table where = tableOf();
        QCOMPARE(where.rows.size(), std::size_t(10));
        for (const briefing::Table::Row &row : where.rows)
            QVERIFY(!row.claims.isEmpty());
        goTo(AreaPlace::Page::Exposure);
        QVERIFY(tableOf().rows.empty()); // nothing to rank yet
        addProgramme(QStringLiteral("Sequencing core"), "ra-genomics");
        const briefing::Table exposed = tableOf();
        QVERIFY(!exposed.rows.empty());
        for (const briefing::Table::Row &row : exposed.rows)
            QVERIFY(!row.claims.isEmpty());
    }
    void everyRowOfWhoOpensItsClaims() {
        goToArea("ra-genomics");
        const AreaPage &page = m_panel->areaPage().page();
        std::vector<const AreaWho *> who;
        for (const auto &group : page.who)
            for (const AreaWho &w : group)
                who.push_back(&w);
        QVERIFY(!who.empty());
        std::size_t next = 0;
        for (const LineItem &item : reachLines(l(), page)) {
            if (item.heading)
                continue;
            m_bench->exploration.go(*item.opens);
            QVERIFY(claimsListed() == who[next]->allClaims());
            ++next;
            m_bench->exploration.back();
        }
        QCOMPARE(next, who.size());
    }
    /// The number of incidents is one and the same, wherever it is said, and it is of the reach beside it.
    void listTableComparisonAndBriefingSayTheSame() {
        goToArea("ra");
        const AreaPage &page = m_panel->areaPage().page();
        const TextTable table = reachTable(l(), page);
        const auto compared = compareAreas(l(), e().visible(), at("ra"), e().visible(), at("ra-genomics"));
        std::vector<LineItem> lines = reachLines(l(), page);
        std::erase_if(lines, [](const LineItem &item) { return item.heading; });
        qsizetype row = 0;
        std::size_t withMore = 0;
        for (const auto &group : page.who)
            for (const AreaWho &who : group) {
                const QString events = wording::number(qint64(who.reachEvents.size()));
                const QString claims = wording::number(qint64(who.allClaims().size()));
                const QStringList &cells = table.rows[row];
                const LineItem &line = lines[std::size_t(row++)];
                QCOMPARE(cells[4], claims);
                QCOMPARE(cells[5], wording::number(publisherCount(l(), who.allClaims())));
                withMore += who.events.size() > who.reachEvents.size();
                const auto other = std::ranges::find_if(compared.who, [&](const ComparedRow &r) {
                    return r.object == who.who && (who.who.isValid() || r.origin == who.origin) &&
                           r.sides[0].reach == who.reach;
                });
                QVERIFY(other != compared.who.end());
                QCOMPARE(std::size_t(other->sides[0].events), who.reachEvents.size());
                if (who.reach == AreaReach::StatedPriority)
                    continue;
                QCOMPARE(cells[2], who.reachEvents.empty() ? QStringLiteral("none reported") : events);
                QVERIFY(line.second.contains(claims + QStringLiteral(" claim")));
                QCOMPARE(line.second.startsWith(events + QStringLiteral(" incident")), !who.reachEvents.empty());
            }
        QVERIFY(withMore > 0); // or nothing is proved
    }
    void ofVeryManyTheRestIsCounted() {
        const LandscapePtr large = generatedLandscape({16500, 50000, 1});
        const AreaPage page = areaPageOf(*large, visibleIn(*large, {}), large->objectsOf(Kind::ResearchArea).front());
        std::size_t all = 0, shown = 0;
        for (const auto &group : page.who)
            all += group.size();
        const std::vector<LineItem> lines = reachLines(*large, page);
        for (const LineItem &line : lines)
            shown += line.opens.has_value();
        QVERIFY(shown < all);
        QVERIFY(std::ranges::any_of(lines, [](const LineItem &line) { return line.title.startsWith(u"and "); }));
        QCOMPARE(std::size_t(reachTable(*large, page).rows.size()), all);
    }
    void aClickOnWhoOpensItsClaims() {
        goToArea("ra-genomics");
        LinesView *reach = nullptr;
        for (LinesView *lines : m_panel->findChildren<LinesView *>())
            if (lines->accessibleName().contains(QStringLiteral("Who reaches")))
                reach = lines;
        QVERIFY(reach);
        int row = 0;
        while (reach->lines().item(row).heading)
            ++row;
        const Route route = *reach->lines().item(row).opens;
        const QRect place = reach->visualRect(reach->model()->index(row, 0));
        QTest::mouseClick(reach->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(e().route(), route);
    }
    void aFieldThatIsLeftLeadsNowhereBack() {
        goToArea("ra-clinical-medicine");
        QTest::mouseClick(named<LinkText>(*m_panel, QStringLiteral("Compare two periods")), Qt::LeftButton);
        Bench::settle();
        QLineEdit &field = m_panel->periods().field(0, true);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("2016"));
        m_bench->exploration.go({View::Overview, {}, {}});
        m_panel->hide(); // as the window does
        Bench::settle();
        QCOMPARE(e().route().view, View::Overview);
        m_panel->show();
    }
    void aBarOfTheFlowOpensItsClaims() {
        goToArea("ra-genomics");
        AreasFlowView &flow = m_panel->areaPage().flow();
        QVERIFY(!flow.flows().front().nodes.empty());
        const QPointF bar = flow.diagram(0).layout().bars()[0].center();
        QTest::mouseDClick(&flow, Qt::LeftButton, {}, bar.toPoint());
        Bench::settle();
        QVERIFY(claimsListed() == flow.flows().front().claimsOfNode(0));
        back();
        QCOMPARE(e().route(), areaRoute(l(), at("ra-genomics")));
    }
    void theFlowIsWalkedByKeys() {
        goToArea("ra-genomics");
        AreasFlowView &flow = m_panel->areaPage().flow();
        flow.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&flow, Qt::Key_Down);
        QVERIFY(flow.selected().isValid());
        const int columns = flow.diagram(0).content().flow.columns;
        for (int i = 1; i < columns; ++i)
            QTest::keyClick(&flow, Qt::Key_Right);
        QCOMPARE(flow.diagram(0).content().flow.bars[flow.selected().place.index].column, columns - 1);
        QVERIFY(flow.accessibleDescription().contains(QStringLiteral("First access")));
        const auto claims = flow.claimsOf(flow.selected());
        QTest::keyClick(&flow, Qt::Key_Return);
        QVERIFY(claimsListed() == claims);
    }
    void twoThreadsAreCompared() {
        goToArea("ra");
        AreasFlowView &flow = m_panel->areaPage().flow();
        QVERIFY(flow.flows().front().nodes.size() > 2);
        const auto &bars = flow.diagram(0).layout().bars();
        QTest::mouseClick(&flow, Qt::LeftButton, {}, bars[0].center().toPoint());
        QTest::mouseClick(&flow, Qt::LeftButton, Qt::ControlModifier, bars[1].center().toPoint());
        QVERIFY(flow.selected().isValid() && flow.compared().isValid());
        QVERIFY(!(flow.selected() == flow.compared()));
        QTest::keyClick(&flow, Qt::Key_Escape);
        QVERIFY(!flow.selected().isValid());
    }
    void twoAreasStandOnOneScale() {
        AreaPlace place;
        place.area = at("ra-genomics");
        place.other = at("ra-oncology");
        go(place);
        AreasFlowView &flow = m_panel->areaPage().flow();
        QCOMPARE(flow.flows().size(), std::size_t(2));
        QCOMPARE(flow.diagram(0).layout().scale(), flow.diagram(1).layout().scale());
        QVERIFY(flow.diagram(0).rectOf({AreaFlowDiagram::Place::Part::Bar, 0}).bottom() <
                flow.diagram(1).rectOf({AreaFlowDiagram::Place::Part::Bar, 0}).top());
        m_panel->setFocus();
        QTest::keyClick(m_panel.get(), Qt::Key_Escape);
        Bench::settle();
        QCOMPARE(e().route(), areaRoute(l(), at("ra-genomics")));
        QCOMPARE(flow.flows().size(), std::size_t(1));
    }
    void twoPeriodsStandSideBySide() {
        goToArea("ra-clinical-medicine");
        LinkText *compare = named<LinkText>(*m_panel, QStringLiteral("Compare two periods"));
        QVERIFY(compare && compare->isVisible());
        QTest::mouseClick(compare, Qt::LeftButton);
        Bench::settle();
        QVERIFY(m_panel->place().periods);
        const auto &flows = m_panel->areaPage().flow().flows();
        QCOMPARE(flows.size(), std::size_t(2));
        const auto all = areaPageOf(l(), e().visible(), at("ra-clinical-medicine")).events.size();
        for (const AreaFlow &flow : flows)
            QVERIFY(flow.events > 0 && flow.events < all);
        back();
        QVERIFY(!m_panel->place().compares());
    }
    void theTwoPeriodsAreFree() {
        goToArea("ra-clinical-medicine");
        QTest::mouseClick(named<LinkText>(*m_panel, QStringLiteral("Compare two periods")), Qt::LeftButton);
        Bench::settle();
        AreasPeriods &periods = m_panel->periods();
        QVERIFY(periods.isVisible());
        const auto type = [&](std::size_t period, bool until, const QString &text) {
            QLineEdit &field = periods.field(period, until);
            field.setFocus();
            field.selectAll();
            QTest::keyClicks(&field, text);
            QTest::keyClick(&field, Qt::Key_Return);
            Bench::settle();
        };
        type(0, true, QStringLiteral("2019-06"));
        type(1, false, QStringLiteral("2018"));
        const std::array<AreaPeriod, 2> asked = *m_panel->place().periods;
        QCOMPARE(asked[0].until, *PartialDate::parse("2019-06"));
        QCOMPARE(asked[1].since, *PartialDate::parse("2018")); // they may overlap
        const auto &flows = m_panel->areaPage().flow().flows();
        for (const std::size_t side : {0U, 1U}) {
            const VisibleSet visible = visibleIn(l(), inPeriod(e().filter(), asked[side]));
            QCOMPARE(std::size_t(flows[side].events),
                     areaPageOf(l(), visible, at("ra-clinical-medicine")).events.size());
        }
        // what cannot be read is said, and nothing moves
        type(1, true, QStringLiteral("2020-13"));
        QVERIFY(*m_panel->place().periods == asked);
        QVERIFY(textsOn(periods).join(u' ').contains(QStringLiteral("The second period: ")));
        QTest::keyClick(&periods.field(1, true), Qt::Key_Escape); // takes back what was typed
        QVERIFY(m_panel->place().periods.has_value());
        QVERIFY(periods.field(1, true).text() != QStringLiteral("2020-13"));
        type(0, false, QStringLiteral("2020"));
        QVERIFY(textsOn(periods).join(u' ').contains(QStringLiteral("It ends before it begins.")));
        QTest::keyClick(&periods.field(0, false), Qt::Key_Escape);
        QTest::keyClick(&periods.field(0, false), Qt::Key_Escape); // and then leaves the comparison
        Bench::settle();
        QVERIFY(!m_panel->place().compares());
    }
    void everyCellOfTheMatrixLeadsSomewhere() {
        goTo(AreaPlace::Page::Matrix);
        AreasMatrixView &view = m_panel->matrix();
        const AreaMatrix &matrix = view.matrix();
        QSignalSpy noticed(m_panel.get(), &Panel::noticed);
        std::array<bool, cellStateCount> seen{};
        for (int row = 0; row < int(matrix.actors.size()); ++row)
            for (int column = 0; column < int(matrix.areas.size()); ++column) {
                const AreaCell &cell = matrix.cell(std::size_t(row), std::size_t(column));
                if (std::exchange(seen[std::size_t(cell.state)], true))
                    continue;
                noticed.clear();
                const auto claims = claimsOfCell(l(), e().visible(), matrix.actors[std::size_t(row)],
                                                 matrix.areas[std::size_t(column)]);
                emit view.opened({AreaMatrixChart::Place::Part::Cell, row, column});
                if (cell.state == CellState::NotAssessed) {
                    QCOMPARE(noticed.size(), 1);
                    continue;
                }
                QVERIFY(!claims.empty() && claimsListed() == claims);
                back();
            }
        for (const bool state : seen)
            QVERIFY(state); // the bundled landscape has all four
    }
    void theMatrixIsWalkedByKeys() {
        goTo(AreaPlace::Page::Matrix);
        AreasMatrixView &view = m_panel->matrix();
        view.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&view, Qt::Key_Right);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QVERIFY(view.chart().cellArea().adjusted(-1, -1, 1, 1).contains(view.chart().rectOf(view.cursorPlace())));
        QVERIFY(view.accessibleDescription().startsWith(
            view.chart().content().rows[std::size_t(view.cursorPlace().row)].name));
        QCOMPARE(e().selection().objects.back(), view.actorOf(view.cursorPlace()));
        const int scrolled = view.verticalScrollBar()->value();
        QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
        Bench::settle();
        QVERIFY(e().filter().has(FilterKey::Actor));
        m_bench->exploration.undo();
        Bench::settle();
        view.verticalScrollBar()->setValue(scrolled);
        goToArea("ra-genomics");
        back();
        QCOMPARE(view.verticalScrollBar()->value(), scrolled); // Back restores where one was
    }
    void theKeysFollowToTheOtherPage() {
        goTo(AreaPlace::Page::Area);
        m_panel->activateWindow();
        m_panel->areaPage().areas().setFocus(Qt::TabFocusReason);
        goTo(AreaPlace::Page::Matrix);
        QCOMPARE(m_panel->window()->focusWidget(), static_cast<QWidget *>(&m_panel->matrix()));
        goTo(AreaPlace::Page::Exposure); // nothing there yet: the first thing to do
        QCOMPARE(m_panel->window()->focusWidget()->accessibleName(), QStringLiteral("Add a programme"));
        goToArea("ra-genomics");
        QCOMPARE(m_panel->window()->focusWidget(), static_cast<QWidget *>(&m_panel->areaPage().areas()));
    }
    void aScreenReaderReadsTheMatrixAsATable() {
        goTo(AreaPlace::Page::Matrix);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&m_panel->matrix());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->role(), QAccessible::Table);
        const AreaMatrix &matrix = m_panel->matrix().matrix();
        QCOMPARE(table->tableInterface()->rowCount(), int(matrix.actors.size()));
        QCOMPARE(table->tableInterface()->columnCount(), int(matrix.areas.size()));
        QAccessibleInterface *cell = table->tableInterface()->cellAt(1, 2);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name),
                 m_panel->matrix().chart().describe({AreaMatrixChart::Place::Part::Cell, 1, 2}));
        QCOMPARE(table->indexOfChild(cell), 1 * int(matrix.areas.size()) + 2);
    }
    void aProgrammeIsAddedKeptAndRanked() {
        goTo(AreaPlace::Page::Exposure);
        QVERIFY(m_panel->exposure().ranked().empty());
        addProgramme(QStringLiteral("Sequencing core"), "ra-genomics");
        QCOMPARE(m_panel->exposure().profile().programmes.size(), std::size_t(1));
        QVERIFY(!m_panel->exposure().ranked().empty());
        const auto kept = readExposureText(m_notebook->setting(settings::exposureProfile));
        QVERIFY(kept.profile == m_panel->exposure().profile());
        QCOMPARE(kept.profile.programmes.front().name, std::string("Sequencing core"));
        QCOMPARE(m_panel->exposure().ranking().lines().rowCount(), int(m_panel->exposure().ranked().size()));
        // another window reads the same
        AreasPanel other(m_bench->exploration, m_bench->theme, m_notebook.get());
        m_bench->show(other, {1256, 784});
        QVERIFY(other.exposure().profile() == kept.profile);
        QCOMPARE(other.exposure().ranked().size(), m_panel->exposure().ranked().size());
    }
    void aProgrammeIsWrittenByKeysAlone() {
        goTo(AreaPlace::Page::Exposure);
        AreasProgrammes &editor = m_panel->exposure().programmes();
        QPushButton *add = named<QPushButton>(editor, QStringLiteral("Add…"));
        add->setFocus(Qt::TabFocusReason);
        QTest::keyClick(add, Qt::Key_Space);
        const auto focus = [&] { return editor.focusWidget(); };
        QTest::keyClicks(focus(), QStringLiteral("Sequencing"));
        QTest::keyClick(focus(), Qt::Key_Tab);
        QTest::keyClicks(focus(), QStringLiteral("Gen"));
        QTest::keyClick(focus(), Qt::Key_Return); // from a choice too
        QCOMPARE(m_panel->exposure().profile().programmes.size(), std::size_t(1));
        QCOMPARE(m_panel->exposure().profile().programmes.front().area, std::string("ra-genomics"));
        // Return on Cancel takes nothing
        editor.editProgramme(0);
        QTest::keyClicks(focus(), QStringLiteral(" core"));
        QPushButton *away = named<QPushButton>(editor, QStringLiteral("Cancel"));
        away->setFocus(Qt::TabFocusReason);
        QTest::keyClick(away, Qt::Key_Return);
        QCOMPARE(m_panel->exposure().profile().programmes.front().name, std::string("Sequencing"));
    }
    void aProgrammeWithoutANameIsNotTaken() {
        goTo(AreaPlace::Page::Exposure);
        AreasProgrammes &editor = m_panel->exposure().programmes();
        editor.addProgramme();
        QTest::mouseClick(named<QPushButton>(editor, QStringLiteral("Save programme")), Qt::LeftButton);
        QVERIFY(editor.isEditing());
        QVERIFY(textsOn(editor).contains(QStringLiteral("The programme needs a name.")));
        QTest::keyClick(&editor, Qt::Key_Escape);
        QVERIFY(!editor.isEditing());
        QVERIFY(m_panel->exposure().profile().programmes.empty());
    }
    void theProfileIsSavedAsAFile() {
        goTo(AreaPlace::Page::Exposure);
        addProgramme(QStringLiteral("Vaccines"), "ra-immunology-vaccines");
        const QTemporaryDir folder;
        QSignalSpy noticed(m_panel.get(), &Panel::noticed), warned(m_panel.get(), &Panel::warned);
        m_panel->exposure().saveProfile(folder.filePath(QStringLiteral("p.json")));
        QFile file(folder.filePath(QStringLiteral("p.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(readExposureText(QString::fromUtf8(file.readAll())).profile == m_panel->exposure().profile());
        m_panel->exposure().saveProfile(folder.filePath(QStringLiteral("none/p.json")));
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(warned.size(), 1); // what could not be written is no good news
    }
    void everyEditOfTheProgrammesIsTakenBack() {
        goTo(AreaPlace::Page::Exposure);
        AreasExposurePage &page = m_panel->exposure();
        addProgramme(QStringLiteral("Vaccines"), "ra-immunology-vaccines");
        addProgramme(QStringLiteral("Sequencing"), "ra-genomics");
        const auto two = page.profile();
        page.programmes().removeProgramme(0);
        QCOMPARE(page.profile().programmes.size(), std::size_t(1));
        QCOMPARE(m_notebook->undoTitle(), QStringLiteral("Remove Vaccines"));
        m_notebook->undo();
        QVERIFY(page.profile() == two);
        QCOMPARE(page.programmes().list().lines().rowCount(), 2);
        m_notebook->redo();
        QCOMPARE(page.profile().programmes.size(), std::size_t(1));
        // the weights: a walk of the slider is one step
        const int steps = m_notebook->undoSteps();
        QSlider *slider = page.programmes().findChildren<QSlider *>().front();
        slider->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(m_notebook->undoSteps(), steps + 1);
        QCOMPARE(slider->value(), ExposureWeights()[ExposureTerm::Targeting] + 3);
        m_notebook->undo();
        QCOMPARE(slider->value(), ExposureWeights()[ExposureTerm::Targeting]);
        const auto asBefore = rankExposure(l(), page.findings(), ExposureWeights());
        QCOMPARE(page.ranked().front().lowSum, asBefore.front().lowSum);
        while (m_notebook->canUndo())
            m_notebook->undo();
        QVERIFY(page.profile() == ExposureProfile());
        QVERIFY(page.ranked().empty());
    }
    void programmesAreLoadedFromAFile() {
        goTo(AreaPlace::Page::Exposure);
        AreasExposurePage &page = m_panel->exposure();
        const auto load = [&] { return named<QPushButton>(page, QStringLiteral("Load file…")); };
        QVERIFY(!load()->isVisible()); // nobody has said how files are read
        addProgramme(QStringLiteral("Ours"), "ra-oncology");
        const auto before = page.profile();
        m_panel->setProfileReader([](const QString &path, const Landscape &) -> Result<ExposureReading> {
            if (path == QLatin1String("bad"))
                return fail("The profile \"bad\" was not taken: it has one fault.");
            ExposureReading reading;
            reading.profile.programmes.push_back({"ra-genomics", "From a file", {}, ProgrammeSize::Large, {}});
            reading.weights.of = {1, 2, 3, 4, 5};
            return reading;
        });
        QVERIFY(load()->isVisible());
        QSignalSpy noticed(m_panel.get(), &Panel::noticed), warned(m_panel.get(), &Panel::warned);
        page.loadProfile(QStringLiteral("bad"));
        QVERIFY(page.profile() == before);
        QCOMPARE(warned.size(), 1);
        QCOMPARE(noticed.size(), 0);
        QVERIFY(textsOn(page).contains(QStringLiteral("The profile \"bad\" was not taken: it has one fault.")));
        page.loadProfile(QStringLiteral("/somewhere/good.json"));
        QCOMPARE(page.profile().programmes.front().name, std::string("From a file"));
        QCOMPARE(page.programmes().findChildren<QSlider *>().front()->value(), 1);
        QCOMPARE(noticed.last()[0].toString(), QStringLiteral("1 programme is taken from good.json."));
        m_notebook->undo();
        QVERIFY(page.profile() == before);
        QCOMPARE(page.programmes().findChildren<QSlider *>().front()->value(),
                 ExposureWeights()[ExposureTerm::Targeting]);
    }
    void aNarrowPageKeepsAllOfIt() {
        goToArea("ra-genomics");
        m_panel->resize(860, 640);
        Bench::settle();
        const auto seen = [this](const QString &title) {
            for (Card *card : m_panel->findChildren<Card *>())
                if (card->title() == title && card->isVisible() && card->height() > 60 && card->width() > 200)
                    return true;
            return false;
        };
        for (const char *title : {"What it covers", "What nobody reports", "Our programmes here"})
            QVERIFY2(seen(QString::fromLatin1(title)), title);
        goTo(AreaPlace::Page::Exposure);
        addProgramme(QStringLiteral("Vaccines"), "ra-immunology-vaccines");
        QVERIFY(m_panel->exposure().ranking().width() > 300);
        for (const char *title : {"What we do", "Who we are exposed to"})
            QVERIFY2(seen(QString::fromLatin1(title)), title);
        m_panel->resize(1256, 784);
        Bench::settle();
        QVERIFY(seen(QStringLiteral("What we do")));
    }
    void aSliderMovesTheSums() {
        goTo(AreaPlace::Page::Exposure);
        addProgramme(QStringLiteral("Vaccines"), "ra-immunology-vaccines");
        const auto before = m_panel->exposure().ranked();
        QSlider *targeting = m_panel->exposure().programmes().findChildren<QSlider *>().front();
        targeting->setFocus();
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(targeting, Qt::Key_Left);
        const auto &after = m_panel->exposure().ranked();
        QVERIFY(before.front().low[0] > 0 || before.front().high[0] > 0);
        double high = 0;
        for (const RankedExposure &r : after)
            high += r.high[0];
        QCOMPARE(high, 0.0); // its weight is nought now
        QCOMPARE(readExposureText(m_notebook->setting(settings::exposureProfile)).weights[ExposureTerm::Targeting], 0);
    }
    void everyTermOpensItsClaims() {
        goTo(AreaPlace::Page::Exposure);
        addProgramme(QStringLiteral("Vaccines"), "ra-immunology-vaccines");
        const AreasExposurePage &page = m_panel->exposure();
        const ExposureFinding finding = page.findings().linked[page.ranked().front().finding];
        std::vector<ClaimIndex> all;
        for (int t = 0; t < int(exposureTermCount); ++t) {
            const auto &claims = finding.parts[std::size_t(t)].claims;
            all.insert(all.end(), claims.begin(), claims.end());
            if (claims.empty())
                continue;
            emit page.waterfall().opened(t);
            QVERIFY(claimsListed() == claims);
            back();
        }
        std::sort(all.begin(), all.end());
        all.erase(std::unique(all.begin(), all.end()), all.end());
        page.waterfall().setFocus(Qt::TabFocusReason);
        for (std::size_t i = 0; i < exposureTermCount; ++i)
            QTest::keyClick(&page.waterfall(), Qt::Key_Down);
        QTest::keyClick(&page.waterfall(), Qt::Key_Return); // the sum: everything
        QVERIFY(claimsListed() == all);
    }
    void backOpensTheSameSum() {
        goTo(AreaPlace::Page::Exposure);
        addProgramme(QStringLiteral("Vaccines"), "ra-immunology-vaccines");
        AreasExposurePage &page = m_panel->exposure();
        QVERIFY(page.ranked().size() > 2);
        const ObjectIndex second = page.findings().linked[page.ranked()[1].finding].actor;
        LinesView &ranking = page.ranking();
        QTest::mouseClick(ranking.viewport(), Qt::LeftButton, {},
                          ranking.visualRect(ranking.model()->index(1, 0)).center());
        Bench::settle();
        QCOMPARE(page.state(), QByteArray(l().id(second).data(), qsizetype(l().id(second).size())));
        emit page.waterfall().opened(int(exposureTermCount));
        back();
        QVERIFY(page.ranking().current() && page.ranking().current()->object == second);
        // a link names it too
        AreaPlace place;
        place.page = AreaPlace::Page::Exposure;
        place.actor = page.findings().linked[page.ranked()[2].finding].actor;
        go(place);
        QVERIFY(page.ranking().current() && page.ranking().current()->object == place.actor);
    }
    void withoutAWorkspaceNothingIsKept() {
        AreasPanel panel(m_bench->exploration, m_bench->theme, nullptr);
        m_bench->show(panel, {1256, 784});
        m_bench->go(panel, {View::Areas, {}, QStringLiteral("exposure")});
        QVERIFY(textsOn(panel).contains(QStringLiteral("Without a workspace nothing of this is kept.")));
    }
    void everythingIsCopiedAsATable() {
        for (const auto page : {AreaPlace::Page::Area, AreaPlace::Page::Matrix}) {
            goTo(page);
            QVERIFY(m_panel->copyText().count(u'\n') > 5);
            QVERIFY(!m_panel->statusText().isEmpty());
        }
        for (ChartCard *card : m_panel->findChildren<ChartCard *>()) {
            if (!card->isVisible())
                continue;
            card->showTable(true);
            QVERIFY(card->showsTable());
            card->showTable(false);
        }
    }
    void nothingIsCutOrNameless() {
        addAndShowAll([this](const QString &name) {
            QVERIFY2(cutTexts(*m_panel).isEmpty(), qPrintable(name + ": " + cutTexts(*m_panel).join(u'|')));
            QVERIFY2(nameless(*m_panel).isEmpty(), qPrintable(name + ": " + nameless(*m_panel).join(u'|')));
        });
    }
    void aFilterWithoutAnythingIsNoTrouble() {
        Filter filter;
        filter.since = *PartialDate::parse("2040");
        m_bench->exploration.narrow(filter, QStringLiteral("2040"));
        for (const auto page : {AreaPlace::Page::Area, AreaPlace::Page::Matrix, AreaPlace::Page::Exposure})
            goTo(page);
        goToArea("ra-genomics");
        QVERIFY(m_panel->areaPage().page().events.empty());
    }

private:
    template<class Check>
    void addAndShowAll(Check check) {
        goTo(AreaPlace::Page::Area);
        check(QStringLiteral("all"));
        goToArea("ra-genomics");
        check(QStringLiteral("genomics"));
        goTo(AreaPlace::Page::Matrix);
        check(QStringLiteral("matrix"));
        goTo(AreaPlace::Page::Exposure);
        check(QStringLiteral("nothing"));
        addProgramme(QStringLiteral("Sequencing core"), "ra-genomics");
        check(QStringLiteral("exposure"));
    }
};

HW_TEST(AreasPanelTest, "areas_panel")
#include "tst_areas_panel.moc"
