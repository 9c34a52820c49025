#include "briefing/native_chart.h"

#include "briefing/slide_scope.h"
#include "briefing/type_setting.h"
#include "drawing/time_axis.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace hw::briefing {
namespace {

const QString one = QStringLiteral("1"), zero = QStringLiteral("0");
constexpr const char *categoryAxis = "111111111", *valueAxis = "222222222";

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// One chart while it is written. The order of elements is that of ECMA-376 part 1, 21.2.
class ChartXml {
public:
    ChartXml(const FigureBox &figure, const Theme &theme)
        : m_figure(figure)
        , m_theme(theme)
        , m_data(nativeData(figure, theme))
        , m_ranks(std::get_if<Ranks>(&figure.chart))
        , m_points(theme.font(m_ranks ? Type::Small : Type::Caption).pixelSize() * figure.scale) {}

    QByteArray write(const QString &workbook);

private:
    void value(const char *element, const QString &value) { m_xml.leaf(element, {{"val", value}}); }
    void fill(const QString &token, bool hatched);
    void line(const char *token);
    void shape(const QString &token, bool hatched);
    void type(const char *token, bool bold = false, bool isOnAxis = false);
    void reference(const char *element, int column, int from, int to, bool texts);
    void cells(int column, int from, int to, bool texts);
    QString cellText(int column, int row) const;
    std::uint32_t cellValue(int column, int row) const;
    void labels(const char *position);
    void bars();
    void series(int index);
    void differences(int index);
    void sums();
    void axes();
    void legend();
    bool sumsFit() const;
    /// The last one where the axis has names of its own.
    int namesColumn() const { return m_data.axis.isEmpty() ? 0 : int(m_data.series.size()) + 1 + m_data.hasTotals; }

    const FigureBox &m_figure;
    const Theme &m_theme;
    const ChartData m_data;
    const Ranks *m_ranks;
    const double m_points;
    XmlOut m_xml{true};
};

void ChartXml::fill(const QString &token, bool hatched) {
    const auto colour = [&](const char *name) {
        m_xml.leaf("a:srgbClr", {{"val", hex(m_theme.color(QLatin1String(name)))}});
    };
    const QByteArray name = token.toLatin1();
    if (!hatched) {
        m_xml.in("a:solidFill", {}, [&] { colour(name.constData()); });
        return;
    }
    m_xml.in("a:pattFill", {{"prst", QStringLiteral("wdUpDiag")}}, [&] {
        m_xml.in("a:fgClr", {}, [&] { colour(name.constData()); });
        m_xml.in("a:bgClr", {}, [&] { colour("bg.surface"); });
    });
}

void ChartXml::line(const char *token) {
    m_xml.in("c:spPr", {}, [&] { m_xml.in("a:ln", {{"w", emu(0.7)}}, [&] { fill(QLatin1String(token), false); }); });
}

void ChartXml::shape(const QString &token, bool hatched) {
    m_xml.in("c:spPr", {}, [&] {
        fill(token, hatched);
        m_xml.in("a:ln", {{"w", emu(0.6)}}, [&] { fill(hatched ? token : QStringLiteral("bg.surface"), false); });
    });
}

void ChartXml::type(const char *token, bool bold, bool isOnAxis) {
    m_xml.in("c:txPr", {}, [&] {
        if (isOnAxis)
            m_xml.leaf("a:bodyPr", {{"rot", m_data.axis.isEmpty() ? zero : QStringLiteral("-2700000")},
                                    {"vert", QStringLiteral("horz")}}); // flat ones would break in narrow columns
        else
            m_xml.leaf("a:bodyPr");
        m_xml.leaf("a:lstStyle");
        m_xml.in("a:p", {}, [&] {
            m_xml.in("a:pPr", {}, [&] {
                m_xml.in("a:defRPr",
                         {{"sz", QString::number(std::max(100, int(std::lround(m_points * 100))))},
                          {"b", bold ? one : zero}},
                         [&] { fill(QLatin1String(token), false); });
            });
            m_xml.leaf("a:endParaRPr", {{"lang", QStringLiteral("en-GB")}});
        });
    });
}

QString ChartXml::cellText(int column, int row) const {
    if (row > 0)
        return column > 0 ? m_data.axis.value(row - 1) : m_data.rows[std::size_t(row - 1)].label();
    const auto at = std::size_t(column - 1);
    return at < m_data.series.size() ? m_data.series[at].name : tr("Total");
}

std::uint32_t ChartXml::cellValue(int column, int row) const {
    const ChartData::Row &values = m_data.rows[std::size_t(row - 1)];
    const auto at = std::size_t(column - 1);
    return at < values.values.size() ? values.values[at] : values.total;
}

void ChartXml::cells(int column, int from, int to, bool texts) {
    m_xml.in(texts ? "c:strCache" : "c:numCache", {}, [&] {
        if (!texts)
            m_xml.text("c:formatCode", {}, QStringLiteral("General"));
        value("c:ptCount", QString::number(to - from + 1));
        for (int row = from; row <= to; ++row)
            m_xml.in("c:pt", {{"idx", QString::number(row - from)}}, [&] {
                m_xml.text("c:v", {}, texts ? cellText(column, row) : QString::number(cellValue(column, row)));
            });
    });
}

/// Cells of the workbook, rows counted from its head.
void ChartXml::reference(const char *element, int column, int from, int to, bool texts) {
    m_xml.in(element, {}, [&] {
        m_xml.in(texts ? "c:strRef" : "c:numRef", {}, [&] {
            const QString letters = columnLetters(column);
            QString range = QStringLiteral("Sheet1!$%1$%2").arg(letters).arg(from + 1);
            if (to > from)
                range += QStringLiteral(":$%1$%2").arg(letters).arg(to + 1);
            m_xml.text("c:f", {}, range);
            cells(column, from, to, texts);
        });
    });
}

void ChartXml::labels(const char *position) {
    m_xml.in("c:dLbls", {}, [&] {
        m_xml.leaf("c:numFmt", {{"formatCode", QStringLiteral("#,##0;;")}, {"sourceLinked", zero}});
        m_xml.in("c:spPr", {}, [&] {
            m_xml.leaf("a:noFill");
            m_xml.in("a:ln", {}, [&] { m_xml.leaf("a:noFill"); });
        });
        type("text.default", true);
        value("c:dLblPos", QLatin1String(position));
        value("c:showLegendKey", zero);
        value("c:showVal", one);
        for (const char *other : {"c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"})
            value(other, zero);
    });
}

/// Bars of a series that have a colour of their own.
void ChartXml::differences(int index) {
    if (!m_ranks)
        return;
    const ChartData::Series &series = m_data.series[std::size_t(index)];
    for (std::size_t row = 0; row < m_ranks->rows.size(); ++row)
        for (const BarRow::Part &part : m_ranks->rows[row].parts) {
            const bool same = part.name == series.name || (part.name.isEmpty() && m_data.series.size() == 1);
            if (!same || part.value == 0 || (part.token == series.token && part.hatched == series.hatched))
                continue;
            m_xml.in("c:dPt", {}, [&] {
                value("c:idx", QString::number(row));
                value("c:invertIfNegative", zero);
                value("c:bubble3D", zero);
                shape(part.token, part.hatched);
            });
            break;
        }
}

void ChartXml::series(int index) {
    const ChartData::Series &series = m_data.series[std::size_t(index)];
    const int rows = int(m_data.rows.size());
    m_xml.in("c:ser", {}, [&] {
        value("c:idx", QString::number(index));
        value("c:order", QString::number(index));
        reference("c:tx", index + 1, 0, 0, true);
        shape(series.token, series.hatched);
        value("c:invertIfNegative", zero);
        differences(index);
        if (m_ranks && m_data.series.size() == 1)
            labels("outEnd");
        reference("c:cat", namesColumn(), 1, rows, true);
        reference("c:val", index + 1, 1, rows, false);
    });
}

void ChartXml::bars() {
    const bool stacked = !m_ranks || m_data.series.size() > 1;
    m_xml.in("c:barChart", {}, [&] {
        value("c:barDir", m_ranks ? QStringLiteral("bar") : QStringLiteral("col"));
        value("c:grouping", stacked ? QStringLiteral("stacked") : QStringLiteral("clustered"));
        value("c:varyColors", zero);
        for (int i = 0; i < int(m_data.series.size()); ++i)
            series(i);
        value("c:gapWidth", m_ranks ? QStringLiteral("120") : QStringLiteral("61"));
        value("c:overlap", stacked ? QStringLiteral("100") : zero);
        value("c:axId", QLatin1String(categoryAxis));
        value("c:axId", QLatin1String(valueAxis));
    });
}

bool ChartXml::sumsFit() const {
    std::uint32_t most = 0;
    for (const ChartData::Row &row : m_data.rows)
        most = std::max(most, row.total);
    return !m_ranks && textWidth(QString::number(most), m_points, Weight::Bold) + 2 <=
                           m_figure.rect.width() * 0.94 / double(m_data.rows.size());
}

/// The sum above each column: a line that is not drawn carries it.
void ChartXml::sums() {
    const int index = int(m_data.series.size()), rows = int(m_data.rows.size());
    m_xml.in("c:lineChart", {}, [&] {
        value("c:grouping", QStringLiteral("standard"));
        value("c:varyColors", zero);
        m_xml.in("c:ser", {}, [&] {
            value("c:idx", QString::number(index));
            value("c:order", QString::number(index));
            reference("c:tx", index + 1, 0, 0, true);
            m_xml.in("c:spPr", {}, [&] { m_xml.in("a:ln", {}, [&] { m_xml.leaf("a:noFill"); }); });
            m_xml.in("c:marker", {}, [&] { value("c:symbol", QStringLiteral("none")); });
            labels("t");
            reference("c:cat", namesColumn(), 1, rows, true);
            reference("c:val", index + 1, 1, rows, false);
            value("c:smooth", zero);
        });
        value("c:marker", one);
        value("c:axId", QLatin1String(categoryAxis));
        value("c:axId", QLatin1String(valueAxis));
    });
}

void ChartXml::axes() {
    const auto axis = [&](bool category) {
        const bool below = category != (m_ranks != nullptr);
        value("c:axId", QLatin1String(category ? categoryAxis : valueAxis));
        m_xml.in("c:scaling", {}, [&] {
            // The first row of a ranking stands at the top.
            value("c:orientation", category && m_ranks ? QStringLiteral("maxMin") : QStringLiteral("minMax"));
            if (!category)
                value("c:min", zero);
        });
        value("c:delete", !category && m_ranks ? one : zero);
        value("c:axPos", below ? QStringLiteral("b") : QStringLiteral("l"));
        if (!category && !m_ranks)
            m_xml.in("c:majorGridlines", {}, [&] { line("chart.grid"); });
        m_xml.leaf("c:numFmt", {{"formatCode", category ? QStringLiteral("General") : QStringLiteral("#,##0")},
                                {"sourceLinked", zero}});
        value("c:majorTickMark", QStringLiteral("none"));
        value("c:minorTickMark", QStringLiteral("none"));
        value("c:tickLblPos", QStringLiteral("low"));
        if (category)
            line("chart.axis");
        else
            m_xml.in("c:spPr", {}, [&] { m_xml.in("a:ln", {}, [&] { m_xml.leaf("a:noFill"); }); });
        type(m_ranks ? "text.default" : "chart.label", false, category);
        value("c:crossAx", QLatin1String(category ? valueAxis : categoryAxis));
        value("c:crosses", QStringLiteral("autoZero"));
        if (!category) {
            value("c:crossBetween", QStringLiteral("between"));
            return;
        }
        value("c:auto", zero);
        value("c:lblAlgn", QStringLiteral("ctr"));
        value("c:lblOffset", QStringLiteral("100"));
        value("c:tickLblSkip", one);
        value("c:noMultiLvlLbl", one);
    };
    m_xml.in("c:catAx", {}, [&] { axis(true); });
    m_xml.in("c:valAx", {}, [&] { axis(false); });
}

void ChartXml::legend() {
    if (m_ranks && m_data.series.size() < 2)
        return;
    m_xml.in("c:legend", {}, [&] {
        value("c:legendPos", QStringLiteral("t"));
        if (sumsFit())
            m_xml.in("c:legendEntry", {}, [&] {
                value("c:idx", QString::number(m_data.series.size()));
                value("c:delete", one);
            });
        value("c:overlay", zero);
        type("text.muted");
    });
}

QByteArray ChartXml::write(const QString &workbook) {
    m_xml.in("c:chartSpace",
             {{"xmlns:c", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/chart")},
              {"xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")},
              {"xmlns:r", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships")}},
             [&] {
                 value("c:date1904", zero);
                 value("c:roundedCorners", zero);
                 m_xml.in("c:chart", {}, [&] {
                     value("c:autoTitleDeleted", one);
                     m_xml.in("c:plotArea", {}, [&] {
                         m_xml.leaf("c:layout");
                         bars();
                         if (sumsFit())
                             sums();
                         axes();
                     });
                     legend();
                     value("c:plotVisOnly", one);
                     value("c:dispBlanksAs", QStringLiteral("gap"));
                 });
                 m_xml.in("c:spPr", {}, [&] {
                     m_xml.leaf("a:noFill");
                     m_xml.in("a:ln", {}, [&] { m_xml.leaf("a:noFill"); });
                 });
                 type("text.default");
                 m_xml.in("c:externalData", {{"r:id", workbook}}, [&] { value("c:autoUpdate", zero); });
             });
    return m_xml.bytes();
}

} // namespace

bool isNativeChart(const Chart &chart) {
    if (std::holds_alternative<Matrix>(chart))
        return false;
    const ChartData data = dataOf(chart);
    return !data.rows.empty() && !data.series.empty();
}

ChartData nativeData(const FigureBox &figure, const Theme &theme) {
    ChartData data = dataOf(figure.chart);
    const auto *columns = std::get_if<Columns>(&figure.chart);
    if (!columns || data.rows.empty())
        return data;
    const double points = theme.font(Type::Caption).pixelSize() * figure.scale;
    const double pitch = figure.rect.width() * 0.92 / double(data.rows.size());
    const bool allFit = std::all_of(data.rows.begin(), data.rows.end(), [&](const ChartData::Row &row) {
        return textWidth(row.name, points, Weight::Regular) + 6 <= pitch;
    });
    if (allFit)
        return data;
    for (std::size_t i = 0; i < data.rows.size(); ++i)
        data.axis << QString();
    for (const TimeLabel &label : bucketLabels(theme, columns->activity, pitch / figure.scale))
        data.axis[label.bucket] = label.text;
    return data;
}

QByteArray nativeChart(const FigureBox &figure, const Theme &theme, const QString &workbook) {
    return ChartXml(figure, theme).write(workbook);
}

} // namespace hw::briefing
