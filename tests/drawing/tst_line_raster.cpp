#include "drawing/line_raster.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <QPainter>

#include <cmath>
#include <limits>

using namespace hw;

namespace {

const QColor ink(Qt::darkBlue);

QImage blank(const QSize &size = {300, 200}) {
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::white);
    return picture;
}

struct Line {
    QLineF line;
    RasterPen pen;
};

Line line(double x1, double y1, double x2, double y2, float width = 1.25F, float dash = 0, float gap = 0) {
    return {QLineF(x1, y1, x2, y2), {width, ink.rgb(), dash, gap}};
}

void draw(QImage &picture, unsigned threads, const std::vector<Line> &lines) {
    std::vector<RasterStroke> strokes;
    for (const Line &l : lines)
        strokes.push_back({{&l.line, 1}, l.pen});
    LineRaster(threads).draw(picture, strokes);
}

QImage drawn(const std::vector<Line> &lines, unsigned threads = 2, const QSize &size = {300, 200}) {
    QImage picture = blank(size);
    draw(picture, threads, lines);
    return picture;
}

QImage drawnByQt(const std::vector<Line> &lines, const QSize &size = {300, 200}) {
    QImage picture = blank(size);
    QPainter p(&picture);
    p.setRenderHint(QPainter::Antialiasing);
    for (const Line &l : lines) {
        QPen pen(QColor::fromRgb(l.pen.colour), double(l.pen.width), Qt::SolidLine, Qt::FlatCap);
        if (l.pen.gap > 0)
            pen.setDashPattern({double(l.pen.dash / l.pen.width), double(l.pen.gap / l.pen.width)});
        p.setPen(pen);
        p.drawLine(l.line);
    }
    return picture;
}

/// In pixels that are wholly covered.
double inkOf(const QImage &picture) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            sum += 255 - picture.pixelColor(x, y).red();
    return sum / (255 - ink.red());
}

std::vector<Line> many(int count, const QSize &size) {
    test::Dice dice(7);
    std::vector<Line> lines;
    for (int i = 0; i < count; ++i) {
        const auto at = [&](int reach) { return double(dice.below(std::size_t(reach) * 2)) - reach * 0.5; };
        lines.push_back(line(at(size.width()), at(size.height()), at(size.width()), at(size.height()),
                             0.8F + 0.45F * float(dice.below(6)), dice.oneIn(3) ? 6.0F : 0.0F, 2.5F));
        lines.back().pen.colour = QColor::fromHsv(int(dice.below(360)), 200, 200).rgb();
    }
    return lines;
}

} // namespace

/// Held against QPainter, which is slower and right.
class LineRasterTest : public QObject {
    Q_OBJECT
private slots:
    void coversWhatItShould_data() {
        QTest::addColumn<double>("angle");
        for (int angle = 0; angle < 360; angle += 15)
            QTest::addRow("%d", angle) << angle * 1.0;
    }
    void coversWhatItShould() {
        QFETCH(double, angle);
        for (const float width : {0.8F, 1.25F, 3.05F, 6.0F}) {
            QLineF l = QLineF::fromPolar(80, angle).translated(150, 100);
            const std::vector<Line> lines{line(l.x1(), l.y1(), l.x2(), l.y2(), width)};
            const double covered = inkOf(drawn(lines));
            QVERIFY2(std::abs(covered / (80 * double(width)) - 1) < 0.03, qPrintable(QString::number(covered)));
        }
    }
    void agreesWithQt() {
        for (const double angle : {0.0, 17.0, 45.0, 71.0, 90.0, 133.0, 200.0, 300.0}) {
            QLineF l = QLineF::fromPolar(90, angle).translated(150.3, 100.6);
            for (const float dash : {0.0F, 6.0F}) {
                const std::vector<Line> lines{line(l.x1(), l.y1(), l.x2(), l.y2(), 2.15F, dash, dash > 0 ? 2.5F : 0)};
                const QImage mine = drawn(lines), theirs = drawnByQt(lines);
                QVERIFY(std::abs(inkOf(mine) / inkOf(theirs) - 1) < 0.06);
                double apart = 0;
                for (int y = 0; y < mine.height(); ++y)
                    for (int x = 0; x < mine.width(); ++x)
                        apart += std::abs(mine.pixelColor(x, y).red() - theirs.pixelColor(x, y).red());
                apart /= 255 - ink.red();
                // Coverage is taken along one axis, not as an area: between pixels that may shift by a part.
                QVERIFY2(apart / inkOf(theirs) < 0.3,
                         qPrintable(QStringLiteral("%1 at %2, %3").arg(apart / inkOf(theirs)).arg(angle).arg(dash)));
            }
        }
    }
    void threadsDoNotShow() {
        const QSize size(700, 500);
        const auto lines = many(3000, size);
        QCOMPARE(drawn(lines, 2, size), drawn(lines, 1, size));
        QCOMPARE(drawn(lines, 4, size), drawn(lines, 1, size));
    }
    void laterLinesLieAbove() {
        std::vector<Line> lines{line(10, 100, 290, 100, 9), line(150, 10, 150, 190, 9)};
        lines[1].pen.colour = QColor(Qt::red).rgb();
        QCOMPARE(drawn(lines).pixelColor(150, 100), QColor(Qt::red));
        QCOMPARE(drawn(lines).pixelColor(50, 100), ink);
        std::swap(lines[0], lines[1]);
        QCOMPARE(drawn(lines).pixelColor(150, 100), ink);
    }
    void onTransparentGroundInkKeepsItsColour() {
        QImage picture(40, 40, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        draw(picture, 1, {line(0, 10.3, 40, 24.8)});
        int touched = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x) {
                const QRgb c = picture.pixel(x, y);
                QVERIFY(qRed(c) <= 2); // dark blue has none
                touched += qAlpha(c) > 0;
            }
        QVERIFY(touched > 60);
        QCOMPARE(picture.pixel(5, 35), QRgb(0));
    }
    void badLinesAreHarmless() {
        const double no = std::numeric_limits<double>::quiet_NaN(), far = std::numeric_limits<double>::infinity();
        QCOMPARE(drawn({line(no, 1, 2, 3), line(1, far, 2, 3), line(50, 50, 50, 50), line(-900, -900, -800, -20),
                        line(0, 1e8, 100, 1e9), line(5e8, 0, 6e8, 100)}),
                 blank());
        // Through the picture from far outside.
        QVERIFY(inkOf(drawn({line(-1e6, 100.5, 1e6, 100.5, 1)})) > 295);
        QVERIFY(inkOf(drawn({line(150.5, 1e6, 150.5, -1e6, 1, 3, 3)})) > 80);
        QImage none;
        draw(none, 1, {line(0, 0, 5, 5)});
        QImage wrong(10, 10, QImage::Format_Mono);
        wrong.fill(0);
        draw(wrong, 1, {line(0, 0, 5, 5)});
        QCOMPARE(wrong.pixelIndex(2, 2), 0);
    }
};

HW_TEST(LineRasterTest, "line_raster")
#include "tst_line_raster.moc"
