#include "drawing/area_flow_diagram.h"
#include "drawing/area_matrix_chart.h"
#include "drawing/waterfall.h"
#include "landscape/area_flow.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QImage>
#include <QPainter>
#include <cmath>

using namespace hw;

namespace {

FlowBars randomFlow(std::uint32_t seed, int columns, int mostBars) {
    test::Dice dice(seed);
    FlowBars flow;
    flow.columns = columns;
    std::vector<std::vector<std::size_t>> byColumn;
    for (int c = 0; c < columns; ++c) {
        byColumn.emplace_back();
        for (std::uint32_t i = 0; i <= dice.below(std::size_t(mostBars)); ++i) {
            byColumn.back().push_back(flow.bars.size());
            flow.bars.push_back({c, 0, i > 0 && dice.oneIn(5)});
        }
    }
    // Threads through all columns keep the sums whole.
    for (int thread = 0; thread < 40; ++thread) {
        const double weight = 1.0 / (1 + dice.below(4));
        std::size_t before = 0;
        for (int c = 0; c < columns; ++c) {
            const std::size_t bar = dice.of(byColumn[std::size_t(c)]);
            flow.bars[bar].weight += weight;
            if (c > 0) {
                const auto same = std::ranges::find_if(
                    flow.ribbons, [&](const FlowBars::Ribbon &r) { return r.from == before && r.to == bar; });
                if (same != flow.ribbons.end())
                    same->weight += weight;
                else
                    flow.ribbons.push_back({before, bar, weight});
            }
            before = bar;
        }
    }
    return flow;
}

QImage drawn(const QSize &size, const std::function<void(QPainter &)> &paint) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter p(&image);
    paint(p);
    return image;
}

} // namespace

class AreaChartsTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    static void checkFlow(const FlowBars &flow, const AreaFlowLayout &layout, const QRectF &area) {
        for (std::size_t a = 0; a < flow.bars.size(); ++a) {
            const QRectF &bar = layout.bars()[a];
            QVERIFY(bar.top() >= area.top() - 1e-6 && bar.bottom() <= area.bottom() + 1e-6);
            QVERIFY(bar.left() >= area.left() - 1e-6 && bar.right() <= area.right() + 1e-6);
            QVERIFY(flow.bars[a].column == 0 || bar.left() > layout.columnLeft(flow.bars[a].column - 1) + 10 - 1e-6);
            QVERIFY(std::abs(bar.height() - flow.bars[a].weight * layout.scale()) < 1e-6);
            for (std::size_t b = a + 1; b < flow.bars.size(); ++b)
                QVERIFY(flow.bars[a].column != flow.bars[b].column || !bar.intersects(layout.bars()[b]));
        }
        std::vector<double> in(flow.bars.size(), 0), out(flow.bars.size(), 0);
        for (std::size_t r = 0; r < flow.ribbons.size(); ++r) {
            const auto &band = layout.ribbons()[r];
            out[flow.ribbons[r].from] += band.bottomLeft - band.topLeft;
            in[flow.ribbons[r].to] += band.bottomRight - band.topRight;
            QVERIFY(std::abs((band.bottomLeft - band.topLeft) - flow.ribbons[r].weight * layout.scale()) < 1e-6);
            QVERIFY(band.topLeft >= layout.bars()[flow.ribbons[r].from].top() - 1e-6);
            QVERIFY(band.bottomRight <= layout.bars()[flow.ribbons[r].to].bottom() + 1e-6);
            for (std::size_t s = r + 1; s < flow.ribbons.size(); ++s) { // ribbons of one bar lie side by side
                const auto &other = layout.ribbons()[s];
                if (flow.ribbons[r].from == flow.ribbons[s].from)
                    QVERIFY(band.bottomLeft <= other.topLeft + 1e-6 || other.bottomLeft <= band.topLeft + 1e-6);
                if (flow.ribbons[r].to == flow.ribbons[s].to)
                    QVERIFY(band.bottomRight <= other.topRight + 1e-6 || other.bottomRight <= band.topRight + 1e-6);
            }
        }
        for (std::size_t b = 0; b < flow.bars.size(); ++b) {
            QVERIFY(flow.bars[b].column == 0 || std::abs(in[b] - layout.bars()[b].height()) < 1e-6);
            QVERIFY(flow.bars[b].column == flow.columns - 1 || std::abs(out[b] - layout.bars()[b].height()) < 1e-6);
        }
    }
    static AreaMatrixContent someMatrix(int rows, int columns) {
        AreaMatrixContent content;
        for (int r = 0; r < rows; ++r)
            content.rows.push_back({QStringLiteral("Actor %1").arg(r), Origin(r % 7), std::uint32_t(r)});
        for (int c = 0; c < columns; ++c)
            content.columns.push_back({QStringLiteral("Area %1").arg(c), QStringLiteral("Area %1").arg(c), 1});
        for (int i = 0; i < rows * columns; ++i) {
            AreaCell cell;
            cell.state = CellState(i % 4);
            cell.events = i % 4 < 2 ? std::uint32_t(i % 9) : 0;
            cell.ownClaims = 1;
            cell.publishers = 1;
            content.cells.push_back(cell);
        }
        return content;
    }

private slots:
    void initTestCase() { loadFonts(); }

    void barsAndRibbonsFitTogether() {
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const FlowBars flow = randomFlow(seed, 2 + int(seed % 4), 9);
            const QRectF area(10, 20, 600, 400);
            checkFlow(flow, AreaFlowLayout(flow, area, {40, 60, 90, 500, 20}), area);
            const AreaFlowLayout small(flow, area, {}, AreaFlowLayout::scaleIn(flow, area) / 2);
            QVERIFY(std::abs(small.scale() - AreaFlowLayout::scaleIn(flow, area) / 2) < 1e-9);
            checkFlow(flow, small, area);
        }
    }
    void theOrderNeverCrossesMore() {
        double before = 0, after = 0;
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const FlowBars flow = randomFlow(seed, 4, 8);
            std::vector<int> given(flow.bars.size()), next(4, 0), rests(4, 0);
            for (std::size_t b = 0; b < flow.bars.size(); ++b) // in the order given, the rest last
                if (!flow.bars[b].last)
                    given[b] = next[std::size_t(flow.bars[b].column)]++;
            for (std::size_t b = 0; b < flow.bars.size(); ++b)
                if (flow.bars[b].last)
                    given[b] = next[std::size_t(flow.bars[b].column)]++;
            const auto rows = fewCrossings(flow);
            QVERIFY(weighedCrossings(flow, rows) <= weighedCrossings(flow, given) + 1e-9);
            before += weighedCrossings(flow, given);
            after += weighedCrossings(flow, rows);
            for (std::size_t a = 0; a < flow.bars.size(); ++a)
                for (std::size_t b = 0; b < flow.bars.size(); ++b) {
                    if (flow.bars[a].column != flow.bars[b].column)
                        continue;
                    QVERIFY(a == b || rows[a] != rows[b]);
                    QVERIFY(!flow.bars[a].last || flow.bars[b].last || rows[a] > rows[b]);
                    QVERIFY(flow.bars[a].column != 0 || flow.bars[a].last || flow.bars[b].last || a >= b ||
                            rows[a] < rows[b]); // origins keep their order
                }
        }
        QVERIFY(after < before * 0.8);
    }
    void whatCanBeUntangledIs() {
        FlowBars flow; // 0-3, 1-2: crossed as given
        flow.columns = 2;
        for (const int column : {0, 0, 1, 1})
            flow.bars.push_back({column, 1, false});
        flow.ribbons = {{0, 3, 1}, {1, 2, 1}};
        QCOMPARE(weighedCrossings(flow, {0, 1, 0, 1}), 1.0);
        QCOMPARE(weighedCrossings(flow, fewCrossings(flow)), 0.0);
    }
    void aFlowWithoutEventsIsNoTrouble() {
        const AreaFlowDiagram diagram(m_theme, {}, QRectF(0, 0, 300, 200));
        QCOMPARE(diagram.hitTest({50, 50}).part, AreaFlowDiagram::Place::Part::None);
        QCOMPARE(diagram.moved({}, 0, 1).part, AreaFlowDiagram::Place::Part::None);
        drawn({300, 200}, [&](QPainter &p) { diagram.paint(p); });
    }
    void whatIsDrawnIsMet() {
        const LandscapePtr landscape = test::generatedLandscape({300, 1800, 3});
        const VisibleSet visible = visibleIn(*landscape, {});
        for (const ObjectIndex area : landscape->objectsOf(Kind::ResearchArea)) {
            const AreaFlow flow = areaFlowOf(*landscape, visible, area);
            const AreaFlowDiagram diagram(m_theme, flowContent(*landscape, flow), QRectF(0, 0, 640, 500));
            for (std::size_t b = 0; b < diagram.content().bars.size(); ++b) {
                const auto place = diagram.hitTest(diagram.layout().bars()[b].center());
                QVERIFY(place.part == AreaFlowDiagram::Place::Part::Bar);
                const QRectF label = diagram.labelRect(b);
                QVERIFY(label.isEmpty() || label.right() <= 640 + 1e-6);
                for (std::size_t other = b + 1; other < diagram.content().bars.size(); ++other)
                    QVERIFY(!label.intersects(diagram.labelRect(other)));
                QVERIFY(
                    diagram.describe({AreaFlowDiagram::Place::Part::Bar, b}).contains(diagram.content().bars[b].name));
            }
            for (std::size_t r = 0; r < flow.links.size(); ++r) {
                const auto &band = diagram.layout().ribbons()[r];
                if (band.bottomLeft - band.topLeft < 3)
                    continue;
                const QPointF at(band.left + 2, (band.topLeft + band.bottomLeft) / 2);
                QVERIFY(diagram.hitTest(at).part != AreaFlowDiagram::Place::Part::None);
            }
        }
    }
    void theKeysReachEveryColumn() {
        const LandscapePtr landscape = test::generatedLandscape({300, 1800, 5});
        const AreaFlow flow =
            areaFlowOf(*landscape, visibleIn(*landscape, {}), landscape->objectsOf(Kind::ResearchArea).front());
        const AreaFlowDiagram diagram(m_theme, flowContent(*landscape, flow), QRectF(0, 0, 640, 500));
        auto at = diagram.moved({}, 0, 0);
        for (int c = 0; c < diagram.content().flow.columns; ++c) {
            QCOMPARE(diagram.content().flow.bars[at.index].column, c);
            at = diagram.moved(at, 0, 1);
        }
        QVERIFY(diagram.moved(at, 100, 0) == at); // no such row: it stays
    }
    void aLitThreadIsSeen() {
        const LandscapePtr landscape = test::generatedLandscape({300, 1800, 5});
        const AreaFlow flow =
            areaFlowOf(*landscape, visibleIn(*landscape, {}), landscape->objectsOf(Kind::ResearchArea).front());
        const AreaFlowDiagram diagram(m_theme, flowContent(*landscape, flow), QRectF(0, 0, 640, 500));
        const LitFlow lit = litByNode(flow, 0);
        AreaFlowDiagram::Marks marks;
        marks.threads.push_back({lit.links, lit.nodes, diagram.threadColor({AreaFlowDiagram::Place::Part::Bar, 0})});
        QVERIFY(drawn({640, 500}, [&](QPainter &p) { diagram.paint(p); }) !=
                drawn({640, 500}, [&](QPainter &p) { diagram.paint(p, marks); }));
        // Ribbons that were painted before make the same picture.
        AreaFlowDiagram::Marks later = marks;
        later.onRibbons = true;
        const QImage once = drawn({640, 500}, [&](QPainter &p) { diagram.paint(p, marks); });
        QCOMPARE(drawn({640, 500},
                       [&](QPainter &p) {
                           diagram.paintRibbons(p);
                           diagram.paint(p, later);
                       }),
                 once);
    }
    void everyBarOfAFlowHasItsLabel() {
        // Where there are as many lines as bars, none loses its name to another.
        FlowContent content;
        content.columns << QStringLiteral("One") << QStringLiteral("Two");
        content.flow.columns = 2;
        for (int b = 0; b < 16; ++b) {
            content.flow.bars.push_back({b / 8, b % 8 == 7 ? 93.0 : 1.0, false});
            content.bars.emplace_back();
            content.bars.back().name = QStringLiteral("Bar %1").arg(b);
            content.bars.back().events = 1;
        }
        for (std::size_t b = 0; b < 8; ++b)
            content.flow.ribbons.push_back({b, b + 8, b == 7 ? 93.0 : 1.0});
        content.events = 100;
        const AreaFlowDiagram diagram(m_theme, content, QRectF(0, 0, 500, 320));
        for (std::size_t b = 0; b < 16; ++b) {
            const QRectF label = diagram.labelRect(b);
            QVERIFY(!label.isEmpty());
            QVERIFY(std::abs(label.center().y() - diagram.layout().bars()[b].center().y()) < 0.5);
            for (std::size_t other = 0; other < b; ++other)
                QVERIFY(!label.intersects(diagram.labelRect(other)));
        }
    }
    void aLongNameGoesOnInASecondLine() {
        FlowContent content;
        content.columns << QStringLiteral("One") << QStringLiteral("Two") << QStringLiteral("Three");
        content.flow.columns = 3;
        for (int b = 0; b < 12; ++b) {
            content.flow.bars.push_back({b / 4, 10, false});
            content.bars.emplace_back();
            content.bars.back().name =
                b / 4 == 1 ? QStringLiteral("Universities and research institutes") : QStringLiteral("Short");
            content.bars.back().events = 10;
        }
        for (std::size_t b = 0; b < 8; ++b)
            content.flow.ribbons.push_back({b, b + 4, 10});
        const AreaFlowDiagram narrow(m_theme, content, QRectF(0, 0, 420, 320));
        const AreaFlowDiagram wide(m_theme, content, QRectF(0, 0, 900, 320));
        for (std::size_t b = 4; b < 8; ++b) {
            QVERIFY(narrow.labelRect(b).height() > 1.9 * narrow.labelRect(0).height());
            QVERIFY(std::abs(wide.labelRect(b).height() - wide.labelRect(0).height()) < 0.5);
            for (std::size_t other = 0; other < b; ++other)
                QVERIFY(!narrow.labelRect(b).intersects(narrow.labelRect(other)));
        }
        // where second lines would make the bars much shorter, they are left out
        for (auto &bar : content.flow.bars)
            bar.weight = 40;
        const AreaFlowDiagram low(m_theme, content, QRectF(0, 0, 420, 120));
        const double line = m_theme.lineHeight(Type::Small);
        double taken = 0;
        for (std::size_t b = 4; b < 8; ++b)
            taken += low.labelRect(b).height();
        QVERIFY2(taken < 7 * line && taken >= 3.9 * line, qPrintable(QString::number(taken / line)));
    }
    void fourStatesDifferWithoutColour() {
        std::vector<QImage> images;
        for (int state = 0; state < int(cellStateCount); ++state) {
            // One grey for all: what is left is shape.
            QImage image = drawn({60, 24}, [&](QPainter &p) {
                p.setRenderHint(QPainter::Antialiasing);
                AreaMatrixChart::paintCell(p, m_theme, QRectF(1, 1, 58, 22), CellState(state), QColor(Qt::gray), 3,
                                           false);
            });
            images.push_back(image.convertToFormat(QImage::Format_Grayscale8));
        }
        for (std::size_t a = 0; a < images.size(); ++a)
            for (std::size_t b = a + 1; b < images.size(); ++b) {
                int different = 0;
                for (int y = 0; y < 24; ++y)
                    for (int x = 0; x < 60; ++x)
                        different += std::abs(qGray(images[a].pixel(x, y)) - qGray(images[b].pixel(x, y))) > 24;
                QVERIFY2(different > 30, qPrintable(QStringLiteral("%1 and %2: %3").arg(a).arg(b).arg(different)));
            }
    }
    void cellsAreFoundWhereTheyStand() {
        const QRectF area(0, 0, 700, 400);
        for (const QPointF offset : {QPointF(0, 0), QPointF(120, 333)}) {
            const AreaMatrixChart chart(m_theme, someMatrix(100, 45), area, offset);
            QVERIFY(chart.contentSize().height() > area.height() && chart.contentSize().width() > area.width());
            for (int row = 0; row < 100; row += 7)
                for (int column = 0; column < 45; column += 4) {
                    const AreaMatrixChart::Place place{AreaMatrixChart::Place::Part::Cell, row, column};
                    const QPointF middle = chart.rectOf(place).center();
                    QVERIFY(!chart.cellArea().contains(middle) || chart.hitTest(middle) == place);
                }
        }
        AreaMatrixChart chart(m_theme, someMatrix(100, 45), area);
        chart.setOffset({1e9, 1e9}); // as far as it goes
        const AreaMatrixChart::Place last{AreaMatrixChart::Place::Part::Cell, 99, 44};
        QVERIFY(area.contains(chart.rectOf(last)));
        QCOMPARE(chart.hitTest(chart.rectOf(last).center()), last);
        QVERIFY(chart.moved(last, 1, 1) == last);
        QCOMPARE(chart.moved({}, 0, 0).row, 0);
    }
    void everyStateIsSaid() {
        const AreaMatrixChart chart(m_theme, someMatrix(4, 4), QRectF(0, 0, 700, 400));
        const auto words = [&](int column) { return chart.describe({AreaMatrixChart::Place::Part::Cell, 1, column}); };
        QVERIFY(words(1).contains(QLatin1String("one publisher alone")));
        QVERIFY(words(2).contains(QLatin1String("looked for by 1 publisher, none reported")));
        QVERIFY(words(3).contains(QLatin1String("not assessed")));
        QVERIFY(words(0).startsWith(QLatin1String("Actor 1, Area 0")));
    }
    void theBarsOfAWaterfallAreAStair() {
        const std::vector<WaterfallRow> rows{{"A", 20, 30, "20 – 30", true},
                                             {"B", 0, 10, "unknown", true},
                                             {"C", 15, 15, "15", true},
                                             {"D", 0, 0, "not asked", false}};
        const Waterfall waterfall(m_theme, rows, "Sum", "35 – 55", 100, QRectF(0, 0, 400, 200));
        const double unit = waterfall.knownRect(4).width() / 35;
        for (int row = 0; row < 4; ++row) {
            QVERIFY(std::abs(waterfall.knownRect(row).width() - rows[std::size_t(row)].low * unit) < 1e-6);
            QVERIFY(std::abs(waterfall.unknownRect(row).width() -
                             (rows[std::size_t(row)].high - rows[std::size_t(row)].low) * unit) < 1e-6);
            QCOMPARE(waterfall.unknownRect(row).left(), waterfall.knownRect(row).right());
            if (row > 0)
                QVERIFY(std::abs(waterfall.knownRect(row).left() - waterfall.knownRect(row - 1).right()) < 1e-6);
            QCOMPARE(waterfall.hitTest(waterfall.rowRect(row).center()), row);
        }
        QVERIFY(std::abs(waterfall.unknownRect(4).width() - 20 * unit) < 1e-6);
        QCOMPARE(waterfall.describe(4), QStringLiteral("Sum, 35 – 55"));
        QCOMPARE(waterfall.hitTest({-5, 5}), -1);
    }
};

HW_TEST(AreaChartsTest, "area_charts")
#include "tst_area_charts.moc"
