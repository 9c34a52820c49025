// The pure painters: sums drawn are sums given, hit tests as numbers, the same picture for screen and file.
#include "drawing/heatmap.h"
#include "drawing/paint.h"
#include "drawing/ranking.h"
#include "gallery.h"
#include "support/test_registry.h"

#include <QImage>
#include <QPainter>

#include <numeric>

using namespace hw;
using Part = Heatmap::Place::Part;

namespace {

template<class Draw>
QImage drawn(const QSize &size, const QColor &ground, Draw draw) {
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(ground);
    QPainter p(&picture);
    draw(p);
    return picture;
}

} // namespace

class ChartsTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    QRectF m_area{16, 44, 697, 256};

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() { m_theme.setTextScale(100); }

    void scaleHasTheBreaksOfTheDesign() {
        const SequentialScale scale;
        const int bins[] = {-1, 0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6};
        for (std::uint32_t count = 0; count < 12; ++count)
            QCOMPARE(scale.bin(count), bins[count]);
        QCOMPARE(scale.bin(4'000'000'000U), 6);
        QStringList labels;
        for (int bin = 0; bin < 7; ++bin)
            labels << scale.label(bin);
        QCOMPARE(labels.join(u' '), QStringLiteral("1 2 3 4 5–6 7–9 10+"));
        QCOMPARE(scale.color(m_theme, 0), m_theme.color("bg.canvas"));
        QCOMPARE(scale.color(m_theme, 10), m_theme.color("seq.6"));
    }
    void scaleTurnsToQuantilesForWideRanges() {
        const std::vector<std::uint32_t> narrow{0, 1, 5, 40};
        QVERIFY(!SequentialScale::forCounts(narrow).isQuantile());
        QVERIFY(!SequentialScale::forCounts({}).isQuantile());
        std::vector<std::uint32_t> wide(200);
        std::iota(wide.begin(), wide.end(), 0);
        const auto scale = SequentialScale::forCounts(wide);
        QVERIFY(scale.isQuantile());
        std::array<int, 7> used{};
        for (const std::uint32_t count : wide)
            if (count > 0)
                ++used[std::size_t(scale.bin(count))];
        for (const int n : used)
            QVERIFY(n >= 20 && n <= 40); // 199 values over seven bins
        for (int bin = 1; bin < 7; ++bin)
            QVERIFY(scale.lowest(bin) > scale.lowest(bin - 1));
        const std::vector<std::uint32_t> steep{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 900}; // breaks stay apart
        for (int bin = 1; bin < 7; ++bin)
            QVERIFY(SequentialScale::forCounts(steep).lowest(bin) > SequentialScale::forCounts(steep).lowest(bin - 1));
    }

    void heatmapPlacesMeetTheirRectangles() {
        const Heatmap map(m_theme, test::sampleMatrix(), m_area);
        int places = 0;
        const auto check = [&](Heatmap::Place place) {
            const QRectF r = map.rectOf(place);
            QVERIFY(!r.isEmpty());
            QVERIFY(map.area().adjusted(-1, -1, 1, 1).contains(r));
            for (const QPointF &at : {r.center(), r.topLeft() + QPointF(1, 1), r.bottomRight() - QPointF(1, 1)})
                QCOMPARE(map.hitTest(at), place);
            ++places;
        };
        for (int row = 0; row < 10; ++row) {
            for (int column = 0; column < 8; ++column)
                check({Part::Cell, row, column});
            check({Part::RowHeader, row, -1});
            check({Part::RowTotal, row, -1});
        }
        for (int column = 0; column < 8; ++column) {
            check({Part::ColumnHeader, -1, column});
            check({Part::ColumnTotal, -1, column});
        }
        check({Part::GrandTotal, -1, -1});
        QCOMPARE(places, 80 + 20 + 16 + 1);
        for (const QPointF &at : {QPointF(0, 0), QPointF(17, 45), QPointF(5000, 100), QPointF(100, 5000),
                                  QPointF(20, m_area.bottom() - 2), QPointF(-10, 100)})
            QCOMPARE(map.hitTest(at), Heatmap::Place());
    }
    void heatmapHasNoHolesBetweenCells() {
        const Heatmap map(m_theme, test::sampleMatrix(), m_area);
        const QRectF first = map.rectOf({Part::Cell, 0, 0});
        const QRectF last = map.rectOf({Part::Cell, 9, 7});
        for (double y = first.top(); y < last.bottom(); y += 0.7)
            for (double x = first.left(); x < last.right(); x += 3.1)
                QCOMPARE(map.hitTest({x, y}).part, Part::Cell);
    }
    void heatmapCursorReachesEverything() {
        const Heatmap map(m_theme, test::sampleMatrix(), m_area);
        Heatmap::Place at = map.moved({}, 0, 1);
        QCOMPARE(at, (Heatmap::Place{Part::Cell, 0, 0}));
        at = map.moved(at, 0, -1);
        QCOMPARE(at, (Heatmap::Place{Part::RowHeader, 0, -1}));
        QCOMPARE(map.moved(at, -1, 0), at); // the empty corner
        at = map.moved(map.moved(at, 0, 1), -1, 0);
        QCOMPARE(at, (Heatmap::Place{Part::ColumnHeader, -1, 0}));
        at = map.moved({Part::Cell, 9, 7}, 1, 0);
        QCOMPARE(at, (Heatmap::Place{Part::ColumnTotal, -1, 7}));
        at = map.moved(at, 0, 1);
        QCOMPARE(at, (Heatmap::Place{Part::GrandTotal, -1, -1}));
        at = map.moved(at, -1, 0);
        QCOMPARE(at, (Heatmap::Place{Part::RowTotal, 9, -1}));
        QCOMPARE(map.moved(at, -100, -100), at); // never leaves the grid
        QVERIFY(map.moved(at, -100, 0).part != Part::None);
        const Heatmap empty(m_theme, {}, m_area);
        QCOMPARE(empty.moved({}, 1, 1), Heatmap::Place());
        QCOMPARE(empty.hitTest({100, 100}), Heatmap::Place());
        drawn({800, 300}, Qt::white, [&](QPainter &p) { empty.paint(p); });
    }
    void heatmapCellsTakeTheirBin() {
        for (const bool dark : {false, true}) {
            m_theme.setDark(dark);
            const HeatmapContent content = test::sampleMatrix();
            const Heatmap map(m_theme, content, m_area);
            const QImage picture = drawn({760, 320}, m_theme.color("bg.surface"), [&](QPainter &p) { map.paint(p); });
            for (int row = 0; row < 10; ++row)
                for (int column = 0; column < 8; ++column) {
                    const QRectF r = map.rectOf({Part::Cell, row, column});
                    const QPoint corner(int(r.left()) + 4, int(r.center().y())); // beside the number
                    QCOMPARE(picture.pixelColor(corner), map.scale().color(m_theme, content.cell(row, column)));
                }
            // Zero is the ground with one dot in its middle.
            const QRectF zero = map.rectOf({Part::Cell, 0, 3});
            QVERIFY(picture.pixelColor(zero.center().toPoint()) != m_theme.color("bg.canvas"));
        }
        m_theme.setDark(false);
    }
    void heatmapSumsAgree() {
        const HeatmapContent content = test::sampleMatrix();
        std::uint32_t rows = 0, columns = 0;
        for (const auto &row : content.rows)
            rows += row.total;
        for (const auto &column : content.columns)
            columns += column.total;
        QCOMPARE(rows, content.total);
        QCOMPARE(columns, content.total);
        const Heatmap map(m_theme, content, m_area);
        QCOMPARE(map.describe({Part::Cell, 0, 0}), QStringLiteral("APT41, Genomics, 12 incidents and campaigns"));
        QCOMPARE(map.describe({Part::Cell, 0, 6}), QStringLiteral("APT41, Medical devices, 1 incident or campaign"));
        QCOMPARE(map.describe({Part::Cell, 0, 3}), QStringLiteral("APT41, Neuroscience, none reported"));
        QVERIFY(map.describe({Part::GrandTotal, -1, -1}).contains(QString::number(content.total)));
    }
    void heatmapLabelsTakeThreeLinesAtMost() {
        const double width = 62;
        QCOMPARE(Heatmap::labelLines(m_theme, QStringLiteral("Vaccines"), width),
                 QStringList{QStringLiteral("Vaccines")});
        QCOMPARE(Heatmap::labelLines(m_theme, QStringLiteral("Medical devices"), width),
                 (QStringList{QStringLiteral("Medical"), QStringLiteral("devices")}));
        QCOMPARE(Heatmap::labelLines(m_theme, QStringLiteral("Neuroscience"), width),
                 (QStringList{QStringLiteral("Neuro-"), QStringLiteral("science")}));
        QCOMPARE(Heatmap::labelLines(m_theme, QStringLiteral("Public-health data"), width).first(),
                 QStringLiteral("Public-"));
        QCOMPARE(Heatmap::labelLines(m_theme, QStringLiteral("Academic life-science R&D"), 66).size(), 3);
        // The names of the dataset are shown whole at the narrowest cell.
        for (const char *name : {"Genetics and genomics", "Vaccines and immunology", "Infectious disease and virology",
                                 "Public-health data", "Otorhinolaryngology", "A", ""})
            for (const double narrow : {58.0, 80.0}) {
                const QStringList lines = Heatmap::labelLines(m_theme, QLatin1String(name), narrow);
                QVERIFY(lines.size() <= 3);
                for (const QString &line : lines)
                    QVERIFY2(paint::textWidth(m_theme, line, Type::Caption) <= narrow, qPrintable(lines.join(u'|')));
            }
    }
    void heatmapRowsNeverGetTooLow() {
        for (const int scale : {80, 100, 150}) {
            m_theme.setTextScale(scale);
            const int rows = Heatmap::rowsThatFit(m_theme, 268);
            QVERIFY(rows >= 4);
            HeatmapContent content;
            for (int i = 0; i < rows; ++i)
                content.rows.push_back({QStringLiteral("A"), {}, 0});
            content.columns = {{QStringLiteral("C"), 0}};
            content.cells.resize(std::size_t(rows));
            const Heatmap map(m_theme, content, {0, 0, 600, 268});
            QVERIFY(map.rowHeight() >= m_theme.scaled(18));
            QVERIFY(map.rectOf({Part::GrandTotal, -1, -1}).bottom() <= 268);
        }
        m_theme.setTextScale(100);
        QVERIFY(Heatmap::columnsThatFit(m_theme, 697) >= 8);
        QCOMPARE(Heatmap::columnsThatFit(m_theme, 10), 1);
    }

    void rankingHasTheColumnsOfTheDesign() {
        const QRectF card(0, 44, 483, 214);
        const Ranking ranking(m_theme, test::sampleRanking(), {QStringLiteral("Incidents"), {}}, card);
        const QRectF bar = ranking.barRect(0);
        QCOMPARE(bar.left(), 168.0);
        QVERIFY(bar.right() < 483 - 168 - 30); // the value has room before the sparkline
        // Lengths are proportional to the values.
        for (int row = 0; row < int(ranking.rows().size()); ++row)
            QVERIFY(qAbs(ranking.barRect(row).width() / bar.width() - ranking.rows()[std::size_t(row)].value / 28.0) <
                    1e-9);
        using P = Ranking::Place::Part;
        const double y = ranking.rowRect(3).center().y();
        const std::pair<double, P> columns[] = {{20, P::Name},         {100, P::Name},
                                                {170, P::Value},       {483 - 160, P::Trend},
                                                {483 - 80, P::Change}, {483 - 40, P::Confidence}};
        for (const auto &[x, part] : columns)
            QCOMPARE(ranking.hitTest({x, y}), (Ranking::Place{part, 3}));
        QCOMPARE(ranking.hitTest({100, 45}), Ranking::Place());
        QCOMPARE(ranking.hitTest({100, 44 + 16 + 9 * 30.0}), Ranking::Place());
        QCOMPARE(ranking.hitTest({484, y}), Ranking::Place());
        QVERIFY(ranking.rowRect(8).bottom() <= card.bottom() + 1);
    }
    void namesTakeTheRoomThatIsThere() {
        auto rows = test::sampleRanking();
        const QString name = QStringLiteral("Wizard Spider (Ryuk / Conti / TrickBot)");
        rows[2].name = name;
        const double whole = paint::textWidth(m_theme, name, Type::SmallMed);
        const Ranking wide(m_theme, rows, {}, {0, 0, 680, 300});
        QVERIFY(wide.barRect(0).left() >= 48 + whole + 8); // not cut where there is room
        const Ranking design(m_theme, rows, {}, {0, 0, 483, 300});
        QVERIFY(design.barRect(0).width() >= 100); // and the bars keep theirs
        HeatmapContent content;
        content.rows = {{name, Origin::Criminal, 1}};
        content.columns = {{QStringLiteral("A"), 1}, {QStringLiteral("B"), 0}};
        content.cells = {1, 0};
        const Heatmap map(m_theme, content, {0, 0, 697, 268});
        QVERIFY(map.rectOf({Heatmap::Place::Part::RowHeader, 0, -1}).width() >= 24 + 8 + whole + 6);
        content.columns.resize(8);
        content.cells.resize(8);
        const Heatmap full(m_theme, content, {0, 0, 697, 268});
        QVERIFY(full.rectOf({Heatmap::Place::Part::Cell, 0, 0}).width() >= 56);
        // A whole shorter name where the long one has no room; the long one, to be elided, where neither has.
        QCOMPARE(paint::fittingName(m_theme, name, Type::SmallMed, whole + 1), name);
        QCOMPARE(paint::fittingName(m_theme, name, Type::SmallMed, whole - 1), QStringLiteral("Wizard Spider"));
        QCOMPARE(paint::fittingName(m_theme, name, Type::SmallMed, 20), name);
        QCOMPARE(paint::fittingName(m_theme, QStringLiteral("No brackets here"), Type::SmallMed, 20),
                 QStringLiteral("No brackets here"));
    }
    void rankingMarksLargeRisesOnly() {
        const auto rise = [](int change, int before) {
            RankingRow row;
            row.change = change;
            row.before = before;
            return Ranking::isLargeRise(row);
        };
        QVERIFY(rise(5, 100));
        QVERIFY(rise(4, 10));  // 40 %
        QVERIFY(!rise(2, 10)); // 20 %
        QVERIFY(!rise(4, 4));  // too few to have a per cent of
        QVERIFY(!rise(-6, 20));
        QVERIFY(!rise(0, 0));
    }
    void rankingGivesWayWhereItIsNarrow() {
        for (const double width : {483.0, 340.0, 280.0, 200.0, 60.0}) {
            const Ranking ranking(m_theme, test::sampleRanking(), {}, {0, 0, width, 220});
            QVERIFY(ranking.barRect(0).width() >= 8);
            drawn({500, 240}, Qt::white, [&](QPainter &p) { ranking.paint(p); });
        }
    }
    void rankingSpeaks() {
        const Ranking ranking(m_theme, test::sampleRanking(), {}, {0, 0, 483, 220});
        QCOMPARE(ranking.describe(0),
                 QStringLiteral("APT41, China-nexus, 28 incidents and campaigns, change +9, high confidence"));
        QVERIFY(!ranking.explainHeading({200, 4}).isEmpty());
        QVERIFY(ranking.explainHeading({483 - 80, 4}).contains(QStringLiteral("24 months")));
        QVERIFY(ranking.explainHeading({200, 60}).isEmpty()); // a row
        QVERIFY(ranking.describe(5).endsWith(QStringLiteral("change −6, confidence not stated")));
    }
};

HW_TEST(ChartsTest, "charts")
#include "tst_charts.moc"
