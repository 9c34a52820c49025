#include "landscape/area_comparison.h"
#include "landscape/area_flow.h"
#include "landscape/area_matrix.h"
#include "landscape/area_page.h"
#include "landscape/area_techniques.h"
#include "landscape/event_facts.h"
#include "landscape/filter_text.h"
#include "landscape/overview.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <cmath>

using namespace hw;

namespace {

constexpr const char *text = R"(
source s1 "One" publisher="Vendor X" published=2020
source s2 "Two" publisher="Agency Y" published=2021
source s3 "Wiki" publisher="Wiki" weak
research-area ra "Research areas"
research-area ra-gen "Genetics" parent=ra
research-area ra-seq "Sequencing" parent=ra-gen
research-area ra-onc "Oncology" parent=ra
research-area ra-none "Dentistry" parent=ra
subsector hs "Subsectors"
subsector hs-uni "Universities" parent=hs
subsector hs-hosp "Hospitals" parent=hs
tactic TA0001 "Initial Access" order=1
tactic TA0009 "Collection" order=2
technique T1190 "Public-facing app" tactics=TA0001
technique T1566 "Phishing" tactics=TA0001
technique T1213 "Repositories" tactics=TA0009
technique T1213.001 "Wikis" tactics=TA0009 parent=T1213
actor act-a "A" type=state origin=CN
actor act-b "B" type=state origin=RU
actor act-c "C" type=crime
actor act-d "D" type=state origin=KP
incident i1 start=2020-03 src=s1
incident i2 start=2020-05 src=s1
incident i3 start=2023 src=s2
incident i4 src=s1
incident i5 start=2021 src=s1
campaign c1 start=2019 background
priority p-cn "Plan" origin=CN
claim i1 attributed-to act-a src=s1
claim i1 targets ra-gen basis=targeted src=s1
claim i1 linked-to ra-seq basis=data-exposed src=s2
claim i1 affects hs-uni
claim i1 affects hs-hosp
claim i1 uses T1190
claim i1 uses T1213.001
claim i2 attributed-to act-a src=s1
claim i2 attributed-to act-b src=s1 conf=low
claim i2 linked-to ra-seq basis=service-disrupted src=s1
claim i2 affects hs-hosp
claim i2 uses T1213
claim i3 linked-to ra-gen basis=victim-field src=s2
claim i3 originates-from country-RU
claim i4 linked-to ra-seq basis=data-exposed src=s1
claim i5 linked-to ra-onc basis=data-exposed src=s2
claim i5 attributed-to act-c src=s2
claim i5 uses T1566
claim c1 targets ra-gen basis=targeted
claim act-b linked-to ra-gen basis=assessed-interest src=s2
claim act-b targets ra-onc basis=targeted src=s2
claim act-d targets ra-onc basis=targeted src=s2
claim act-c targets ra-none basis=targeted src=s3
claim p-cn states-priority ra-gen src=s1
claim p-cn states-priority ra-onc src=s1
)";

bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

} // namespace

class AreasTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);
    const Landscape &l = *m_landscape;
    VisibleSet m_visible = visibleIn(l, {});

    ObjectIndex at(std::string_view id) const { return *l.find(id); }
    std::vector<ObjectIndex> all(std::initializer_list<std::string_view> ids) const {
        std::vector<ObjectIndex> list;
        for (const std::string_view id : ids)
            list.push_back(at(id));
        std::sort(list.begin(), list.end());
        return list;
    }
    VisibleSet under(std::string_view filter) const { return visibleIn(l, *parseFilter(filter, l)); }
    const AreaNode &node(const std::vector<AreaNode> &tree, std::string_view id) const {
        return *std::ranges::find_if(tree, [&](const AreaNode &n) { return n.area == at(id); });
    }
    const AreaWho *who(const AreaPage &page, AreaReach reach, ObjectIndex o, Origin origin = Origin::Unknown) const {
        for (const AreaWho &w : page.of(reach))
            if (w.who == o && (o.isValid() || w.origin == origin))
                return &w;
        return nullptr;
    }
    static bool has(const AreaPage &page, AreaGap::Is is) {
        return std::ranges::any_of(page.gaps, [is](const AreaGap &gap) { return gap.is == is; });
    }
    const AreaCell &cell(const AreaMatrix &m, std::string_view actor, std::string_view area) const {
        const auto r = std::ranges::find(m.actors, at(actor)) - m.actors.begin();
        const auto c = std::ranges::find(m.areas, at(area)) - m.areas.begin();
        return m.cell(std::size_t(r), std::size_t(c));
    }
    static std::size_t bar(const AreaFlow &flow, FlowColumn column, ObjectIndex o) {
        for (std::size_t n = 0; n < flow.nodes.size(); ++n)
            if (flow.nodes[n].column == column && flow.nodes[n].object == o)
                return n;
        return flow.nodes.size();
    }
    static void checkFlow(const AreaFlow &flow) {
        for (const FlowColumn column : flow.columns) {
            double sum = 0;
            for (const FlowNode &n : flow.nodes)
                sum += n.column == column ? n.weight : 0;
            QVERIFY(near(sum, flow.events));
        }
        std::vector<double> in(flow.nodes.size(), 0), out(flow.nodes.size(), 0);
        for (std::size_t i = 0; i < flow.links.size(); ++i) {
            const FlowLink &link = flow.links[i];
            QVERIFY(link.weight > 0 && !flow.claimsOfLink(i).empty() && !link.events.empty());
            out[link.from] += link.weight;
            in[link.to] += link.weight;
        }
        for (std::size_t n = 0; n < flow.nodes.size(); ++n) {
            QVERIFY(!flow.claimsOfNode(n).empty());
            QVERIFY(std::is_sorted(flow.nodes[n].events.begin(), flow.nodes[n].events.end()));
            QVERIFY(flow.nodes[n].column == flow.columns.front() || near(in[n], flow.nodes[n].weight));
            QVERIFY(flow.nodes[n].column == flow.columns.back() || near(out[n], flow.nodes[n].weight));
            QVERIFY(double(flow.nodes[n].events.size()) >= flow.nodes[n].weight - 1e-9);
        }
    }

private slots:
    void aParentHasWhatItsChildrenHaveOnce() {
        const auto tree = areaTree(l, m_visible);
        QCOMPARE(tree.size(), std::size_t(5));
        QCOMPARE(tree.front().area, at("ra"));
        QCOMPARE(tree.front().events, 5U); // the background campaign is not counted
        QCOMPARE(node(tree, "ra-gen").events, 4U);
        QCOMPARE(node(tree, "ra-gen").ownEvents, 2U); // i1 and i3; i1 stands under both
        QCOMPARE(node(tree, "ra-seq").events, 3U);
        QCOMPARE(node(tree, "ra-seq").depth, 2);
        QCOMPARE(node(tree, "ra-gen").targeted, 1U);
        QCOMPARE(node(tree, "ra-gen").actors, 2U);
        QVERIFY(node(tree, "ra-none").isReported()); // a claim about an actor, no event
        QCOMPARE(node(tree, "ra-none").events, 0U);
        QCOMPARE(tree[1].area, at("ra-gen"));
        QCOMPARE(tree[2].area, at("ra-seq"));                        // under its parent
        QCOMPARE(tree.front().trend[0] + tree.front().trend[7], 3U); // i1, i2 first, i3 last; i4 has no date
    }
    void whoReachesForAnAreaIsToldApart() {
        const AreaPage page = areaPageOf(l, m_visible, at("ra-gen"));
        QVERIFY(page.events == all({"i1", "i2", "i3", "i4"}));
        const AreaWho *a = who(page, AreaReach::Targeted, at("act-a"));
        QVERIFY(a);
        QVERIFY(a->events == all({"i1", "i2"}));
        QVERIFY(a->reachEvents == all({"i1"}));
        QCOMPARE(a->claims.size(), std::size_t(1));
        QCOMPARE(a->weakerClaims.size(), std::size_t(2));
        QCOMPARE(a->attributions.size(), std::size_t(2));
        QVERIFY(a->isThin()); // the aim rests on Vendor X alone
        QCOMPARE(page.of(AreaReach::Targeted).size(), std::size_t(1));
        const AreaWho *b = who(page, AreaReach::AssessedInterest, at("act-b"));
        QVERIFY(b && b->events == all({"i2"}) && b->reachEvents.empty());
        const AreaWho *china = who(page, AreaReach::StatedPriority, at("country-CN"));
        QVERIFY(china && china->priorities == all({"p-cn"}) && china->events.empty());
        QVERIFY(who(page, AreaReach::ExposedOnly, {}, Origin::Russia)); // i3: a state is named, no actor
        QVERIFY(who(page, AreaReach::ExposedOnly, {}, Origin::Unknown)->events == all({"i4"}));
        std::vector<ObjectIndex> united;
        for (const auto &group : page.who)
            for (const AreaWho &w : group)
                united.insert(united.end(), w.events.begin(), w.events.end());
        sortOnce(united);
        QVERIFY(united == page.events);
    }
    void theYearsHaveNoHoles() {
        const AreaPage page = areaPageOf(l, m_visible, at("ra-gen"));
        QCOMPARE(page.years.size(), std::size_t(4));
        QCOMPARE(page.years.front().year, 2020);
        QCOMPARE(page.years.front().events.size(), std::size_t(2));
        QVERIFY(page.years[1].events.empty());
        QVERIFY(page.undated == all({"i4"}));
        std::size_t dated = 0;
        for (const AreaYear &year : page.years)
            dated += year.events.size();
        QCOMPARE(dated + page.undated.size(), page.events.size());
    }
    void whatNobodyReportsIsSaidWithItsNumbers() {
        const AreaPage page = areaPageOf(l, m_visible, at("ra-gen"));
        for (const AreaGap &gap : page.gaps) {
            QVERIFY(!gap.sentence.empty());
            if (gap.is == AreaGap::Is::Attribution) {
                QCOMPARE(gap.count, 1U);
                QCOMPARE(gap.of, 4U);
                QCOMPARE(QString::fromStdString(gap.sentence),
                         QStringLiteral("1 of 4 incidents and campaigns without any actor or state named."));
            }
            if (gap.is == AreaGap::Is::FirstAccess)
                QCOMPARE(gap.count, 3U);
            if (gap.is == AreaGap::Is::QuietYears)
                QVERIFY(gap.sentence.find("2021 and 2022") != std::string::npos);
        }
        QVERIFY(has(page, AreaGap::Is::Attribution) && has(page, AreaGap::Is::FirstAccess) &&
                has(page, AreaGap::Is::QuietYears) && has(page, AreaGap::Is::Dates));
        QVERIFY(!has(page, AreaGap::Is::PriorityWithoutTargeting)); // A is Chinese and was after it
        QVERIFY(has(areaPageOf(l, m_visible, at("ra-onc")), AreaGap::Is::PriorityWithoutTargeting));
        const AreaPage nothing = areaPageOf(l, under("since:2030"), at("ra-seq"));
        QCOMPARE(nothing.gaps.size(), std::size_t(1));
        QCOMPARE(nothing.gaps.front().is, AreaGap::Is::Nothing);
    }
    void aYearInWhichSomethingGoesOnIsNotQuiet() {
        const LandscapePtr landscape = test::landscapeOf(R"(
source s "S" publisher=P published=2021
research-area ra "Research areas"
research-area ra-x "X" parent=ra
campaign c1 start=2011-07 end=2014-12 src=s
incident i1 start=2018 src=s
claim c1 targets ra-x basis=targeted src=s
claim i1 targets ra-x basis=targeted src=s
)");
        const AreaPage page = areaPageOf(*landscape, visibleIn(*landscape, {}), *landscape->find("ra-x"));
        const auto quiet =
            std::ranges::find_if(page.gaps, [](const AreaGap &gap) { return gap.is == AreaGap::Is::QuietYears; });
        QVERIFY(quiet != page.gaps.end());
        QCOMPARE(quiet->count, 3U);
        QVERIFY2(quiet->sentence.find("for 2015, 2016 and 2017.") != std::string::npos, quiet->sentence.c_str());
    }
    void everyColumnOfTheFlowAddsUp() {
        const AreaFlow flow = areaFlowOf(l, m_visible, at("ra-gen"));
        QCOMPARE(flow.columns.size(), std::size_t(5)); // two areas: one column more
        checkFlow(flow);
        QVERIFY(near(flow.nodes[bar(flow, FlowColumn::Actor, at("act-a"))].weight, 1.5)); // half of i2 is B's
        QVERIFY(near(flow.nodes[bar(flow, FlowColumn::Victim, at("hs-uni"))].weight, 0.5));
        QVERIFY(flow.nodes[bar(flow, FlowColumn::Actor, at("act-a"))].events == all({"i1", "i2"}));
        QCOMPARE(areaFlowOf(l, m_visible, at("ra-seq")).columns.size(), std::size_t(4));
        checkFlow(areaFlowOf(l, m_visible, at("ra")));
        QVERIFY(areaFlowOf(l, m_visible, at("ra-none")).nodes.empty());
    }
    void barsAndRibbonsKnowTheirClaims() {
        const AreaFlow flow = areaFlowOf(l, m_visible, at("ra-gen"));
        const std::size_t b = bar(flow, FlowColumn::Actor, at("act-b"));
        QVERIFY(b < flow.nodes.size() && flow.nodes[b].events == all({"i2"}));
        std::vector<ClaimIndex> claims; // by which i2 is B's and of this field, and not that it is A's as well
        for (const ClaimIndex c : l.claimsFrom(at("i2"))) {
            const Claim &claim = l.claim(c);
            if (claim.object == at("act-b") || claim.object == at("ra-seq"))
                claims.push_back(c);
        }
        QVERIFY(flow.claimsOfNode(b) == claims);
        for (std::size_t i = 0; i < flow.links.size(); ++i) {
            if (flow.links[i].to != b)
                continue;
            QVERIFY(flow.claimsOfLink(i) == claims); // Russia is known by the actor alone
        }
        const std::size_t hospitals = bar(flow, FlowColumn::Victim, at("hs-hosp"));
        for (const ClaimIndex c : flow.claimsOfNode(hospitals))
            QVERIFY(l.claim(c).object == at("hs-hosp") || l.isWithin(l.claim(c).object, at("ra-gen")));
    }
    void aThreadLightsUpInBothDirections() {
        const AreaFlow flow = areaFlowOf(l, m_visible, at("ra-gen"));
        const std::size_t b = bar(flow, FlowColumn::Actor, at("act-b"));
        const LitFlow lit = litByNode(flow, b);
        QVERIFY(near(lit.nodes[b], 0.5));
        QVERIFY(near(lit.nodes[bar(flow, FlowColumn::Victim, at("hs-hosp"))], 0.5));
        QVERIFY(near(lit.nodes[bar(flow, FlowColumn::Victim, at("hs-uni"))], 0));
        for (std::size_t i = 0; i < flow.links.size(); ++i) {
            const LitFlow byLink = litByLink(flow, i);
            QVERIFY(near(byLink.links[i], flow.links[i].weight));
            for (std::size_t k = 0; k < flow.links.size(); ++k)
                QVERIFY(byLink.links[k] <= flow.links[k].weight + 1e-9);
        }
    }
    void whatHasNoBarIsAmongTheOthers() {
        for (std::uint32_t seed = 1; seed <= 8; ++seed) {
            const LandscapePtr landscape = test::generatedLandscape({300, 1800, seed});
            const VisibleSet visible = visibleIn(*landscape, {});
            for (const ObjectIndex area : landscape->objectsOf(Kind::ResearchArea)) {
                const AreaFlow flow = areaFlowOf(*landscape, visible, area, {3});
                checkFlow(flow);
                for (const FlowColumn column : flow.columns) {
                    const auto bars = std::ranges::count_if(flow.nodes, [column](const FlowNode &n) {
                        return n.column == column && n.is == FlowNode::Is::Object;
                    });
                    QVERIFY(column == FlowColumn::Origin || bars <= 3);
                }
            }
        }
    }
    void typicalIsWhatIsReportedMoreOftenHere() {
        const AreaTechniques techniques = areaTechniquesOf(l, m_visible, at("ra-gen"), {2, 1});
        QCOMPARE(techniques.here, 2U); // i1 and i2
        QCOMPARE(techniques.elsewhere, 1U);
        QCOMPARE(techniques.silent, 2U);
        QCOMPARE(techniques.typical.size(), std::size_t(1)); // T1190 and T1213.001 are reported once
        const AreaTechnique &wikis = techniques.typical.front();
        QCOMPARE(wikis.technique, at("T1213")); // a sub-technique counts for its parent
        QCOMPARE(wikis.here, 2U);
        QCOMPARE(wikis.claims.size(), std::size_t(2));
        QVERIFY(near(wikis.ratio, (2.5 / 3) / (0.5 / 2)));
        QCOMPARE(techniques.mostReported.size(), std::size_t(3));
        QVERIFY(areaTechniquesOf(l, m_visible, at("ra-gen")).typical.empty()); // two cases are no habit
    }
    void blanksSayWhyTheyAreBlank() {
        const AreaMatrix m = areaMatrixOf(l, m_visible);
        QCOMPARE(m.areas.size(), std::size_t(4));
        QCOMPARE(m.actors.size(), std::size_t(4));
        QCOMPARE(cell(m, "act-a", "ra-gen").state, CellState::Thin);
        QCOMPARE(cell(m, "act-a", "ra-seq").state, CellState::Reported); // Agency Y and Vendor X
        QCOMPARE(cell(m, "act-a", "ra-seq").events, 2U);
        QCOMPARE(cell(m, "act-a", "ra-gen").reach, AreaReach::Targeted);
        QCOMPARE(cell(m, "act-b", "ra-onc").ownClaims, 1U);
        // Agency Y says what D is after and reports genetics of others; nobody describes what A is after.
        QCOMPARE(cell(m, "act-d", "ra-gen").state, CellState::NoneReported);
        QCOMPARE(cell(m, "act-a", "ra-onc").state, CellState::NotAssessed);
        // a wiki's word is no look
        QCOMPARE(cell(m, "act-c", "ra-none").state, CellState::Thin);
        QCOMPARE(cell(m, "act-c", "ra-gen").state, CellState::NotAssessed);
        QCOMPARE(m.count[0] + m.count[1] + m.count[2] + m.count[3], 16U);
    }
    void theGapCountsTheColumnOfTheMatrix() {
        std::size_t seen = 0;
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const LandscapePtr landscape = test::generatedLandscape({900, 1500, seed});
            const VisibleSet visible = visibleIn(*landscape, {});
            const AreaMatrix m = areaMatrixOf(*landscape, visible);
            for (std::size_t c = 0; c < m.areas.size(); ++c) {
                if (!landscape->children(m.areas[c]).empty())
                    continue; // of a parent an actor counts with the most that is known
                std::array<std::uint32_t, cellStateCount> count{};
                for (std::size_t r = 0; r < m.actors.size(); ++r)
                    ++count[std::size_t(m.cell(r, c).state)];
                const AreaPage page = areaPageOf(*landscape, visible, m.areas[c]);
                const auto gap =
                    std::ranges::find_if(page.gaps, [](const AreaGap &g) { return g.is == AreaGap::Is::Assessment; });
                if (gap == page.gaps.end())
                    continue;
                ++seen;
                QCOMPARE(gap->count, count[std::size_t(CellState::NotAssessed)]);
                QCOMPARE(std::size_t(gap->of), m.actors.size());
                std::vector<ClaimIndex> looked;
                LookedFor lookedFor(*landscape, visible);
                for (std::size_t r = 0; r < m.actors.size(); ++r)
                    if (m.cell(r, c).state == CellState::NoneReported)
                        for (const ClaimIndex claim : lookedFor.claims(m.actors[r], m.areas[c]))
                            looked.push_back(claim);
                sortOnce(looked);
                QVERIFY(gap->claims == looked);
            }
        }
        QVERIFY(seen > 5);
    }
    void everyCellOpensItsClaims() {
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const LandscapePtr landscape = test::generatedLandscape({300, 1800, seed});
            const VisibleSet visible = visibleIn(*landscape, {});
            const AreaMatrix m = areaMatrixOf(*landscape, visible);
            for (std::size_t r = 0; r < m.actors.size(); ++r)
                for (std::size_t c = 0; c < m.areas.size(); ++c) {
                    const auto claims = claimsOfCell(*landscape, visible, m.actors[r], m.areas[c]);
                    QCOMPARE(claims.empty(), m.cell(r, c).state == CellState::NotAssessed);
                    for (const ClaimIndex claim : claims)
                        QVERIFY(visible.claim(claim));
                }
        }
    }
    void theMatrixHasTheNumbersOfTheOverview() {
        for (std::uint32_t seed = 1; seed <= 8; ++seed) {
            const LandscapePtr landscape = test::generatedLandscape({400, 2400, seed});
            for (const char *filter : {"", "confidence:>=moderate", "since:2015"}) {
                const VisibleSet visible = visibleIn(*landscape, *parseFilter(filter, *landscape));
                const AreaMatrix m = areaMatrixOf(*landscape, visible);
                const Overview overview = overviewOf(*landscape, visible, {1000, 1000});
                QCOMPARE(m.events, overview.events);
                for (std::size_t r = 0; r < overview.matrix.rows.size(); ++r) {
                    if (overview.matrix.rows[r].is != MatrixRow::Is::Actor)
                        continue;
                    const auto row = std::ranges::find(m.actors, overview.matrix.rows[r].actor);
                    if (row == m.actors.end())
                        continue; // hidden, though a claim names it
                    const auto at = std::size_t(row - m.actors.begin());
                    QCOMPARE(m.actorEvents[at], overview.matrix.rows[r].total);
                    for (std::size_t c = 0; c < overview.matrix.columns.size(); ++c) {
                        const auto column = std::ranges::find(m.areas, overview.matrix.columns[c].area);
                        if (overview.matrix.columns[c].is != MatrixColumn::Is::Area || column == m.areas.end())
                            continue;
                        QCOMPARE(m.cell(at, std::size_t(column - m.areas.begin())).events, overview.matrix.cell(r, c));
                        QCOMPARE(m.areaEvents[std::size_t(column - m.areas.begin())], overview.matrix.columns[c].total);
                    }
                }
            }
        }
    }
    void twoAreasStandSideBySide() {
        const AreaComparison c = compareAreas(l, m_visible, at("ra-gen"), m_visible, at("ra-onc"));
        QCOMPARE(c.events[0], 4U);
        QCOMPARE(c.events[1], 1U);
        QCOMPARE(c.shared, 0U);
        const auto b = std::ranges::find_if(c.who, [&](const ComparedRow &r) { return r.object == at("act-b"); });
        QVERIFY(b != c.who.end() && b->isInBoth());
        QCOMPARE(b->sides[0].events, 0U); // i2 is B's, but only disrupted something there
        QCOMPARE(b->sides[0].weaker, 1U);
        QCOMPARE(*b->sides[0].reach, AreaReach::AssessedInterest);
        QCOMPARE(*b->sides[1].reach, AreaReach::Targeted);
        const auto a = std::ranges::find_if(c.who, [&](const ComparedRow &r) { return r.object == at("act-a"); });
        QVERIFY(a != c.who.end() && !a->sides[1].isReported());
        QCOMPARE(a->sides[0].events, 1U); // of i1 the aim is known, of i2 it is not
        QCOMPARE(a->sides[0].weaker, 1U);
    }
    void twoPeriodsStandSideBySide() {
        const AreaComparison c = compareAreas(l, under("until:2020"), at("ra-gen"), under("since:2021"), at("ra-gen"));
        QCOMPARE(c.events[0], 2U); // i1, i2
        QCOMPARE(c.events[1], 1U); // i3; i4 has no date and stands in no period
        QCOMPARE(compareAreas(l, m_visible, at("ra"), m_visible, at("ra")).shared, 5U);
    }
};

HW_TEST(AreasTest, "areas")
#include "tst_areas.moc"
