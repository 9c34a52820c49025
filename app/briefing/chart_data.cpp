#include "briefing/chart_data.h"

#include "briefing/office_package.h"
#include "briefing/xml_out.h"
#include "drawing/paint.h"
#include "drawing/time_axis.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

ChartData columnsData(const Columns &chart) {
    ChartData data;
    const BucketUnit unit = chart.activity.unit;
    data.rowsAre = unit == BucketUnit::Month ? tr("Month") : unit == BucketUnit::Quarter ? tr("Quarter") : tr("Year");
    const auto &buckets = chart.activity.buckets;
    std::vector<std::size_t> origins;
    for (std::size_t i = 0; i < originCount; ++i) {
        if (std::none_of(buckets.begin(), buckets.end(), [i](const auto &b) { return b.byOrigin[i] > 0; }))
            continue;
        const auto origin = static_cast<Origin>(i);
        const std::string_view name = title(origin);
        data.series.push_back({QString::fromUtf8(name.data(), qsizetype(name.size())), paint::originToken(origin),
                               origin == Origin::Unknown});
        origins.push_back(i);
    }
    for (const ActivityBucket &bucket : buckets) {
        ChartData::Row row{bucketTitle(unit, bucket.firstDay), {}, bucket.total(), {}};
        for (const std::size_t origin : origins)
            row.values.push_back(bucket.byOrigin[origin]);
        data.rows.push_back(std::move(row));
    }
    data.hasTotals = true;
    return data;
}

ChartData ranksData(const Ranks &chart) {
    ChartData data;
    data.rowsAre = tr("Name");
    const auto seriesOf = [&](const BarRow::Part &part) {
        const auto same = std::find_if(data.series.begin(), data.series.end(),
                                       [&](const ChartData::Series &s) { return s.name == part.name; });
        if (same != data.series.end())
            return std::size_t(same - data.series.begin());
        data.series.push_back({part.name, part.token, part.hatched});
        return data.series.size() - 1;
    };
    for (const BarRow &row : chart.rows)
        for (const BarRow::Part &part : row.parts)
            seriesOf(part);
    for (const BarRow &row : chart.rows) {
        ChartData::Row &made = data.rows.emplace_back();
        made.name = row.id.isEmpty() ? row.label : row.id + u' ' + row.label;
        made.note = row.note;
        made.total = row.total();
        made.values.resize(data.series.size(), 0);
        for (const BarRow::Part &part : row.parts)
            made.values[seriesOf(part)] += part.value;
    }
    for (ChartData::Series &series : data.series)
        if (series.name.isEmpty())
            series.name = tr("Number");
    data.hasTotals = data.series.size() > 1;
    return data;
}

ChartData matrixData(const Matrix &chart) {
    ChartData data;
    data.rowsAre = tr("Actor");
    const HeatmapContent &content = chart.content;
    for (const HeatmapContent::Column &column : content.columns) {
        data.series.push_back({column.name, {}, false});
        data.columnTotals.push_back(column.total);
    }
    for (std::size_t i = 0; i < content.rows.size(); ++i) {
        ChartData::Row row{content.rows[i].name, {}, content.rows[i].total, {}};
        for (std::size_t j = 0; j < content.columns.size(); ++j)
            row.values.push_back(content.cell(int(i), int(j)));
        data.rows.push_back(std::move(row));
    }
    data.total = content.total;
    data.hasTotals = true;
    return data;
}

constexpr const char *sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char *relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

void textCell(XmlOut &xml, int column, int row, const QString &text) {
    xml.in("c", {{"r", columnLetters(column) + QString::number(row)}, {"t", QStringLiteral("inlineStr")}}, [&] {
        xml.in("is", {}, [&] { xml.text("t", {{"xml:space", QStringLiteral("preserve")}}, text); });
    });
}

void numberCell(XmlOut &xml, int column, int row, std::uint32_t value) {
    xml.in("c", {{"r", columnLetters(column) + QString::number(row)}},
           [&] { xml.text("v", {}, QString::number(value)); });
}

QByteArray sheetOf(const ChartData &data) {
    XmlOut xml(true);
    xml.in("worksheet", {{"xmlns", QLatin1String(sheetSpace)}}, [&] {
        xml.in("sheetData", {}, [&] {
            xml.in("row", {{"r", QStringLiteral("1")}}, [&] {
                textCell(xml, 0, 1, data.rowsAre);
                int column = 1;
                for (const ChartData::Series &series : data.series)
                    textCell(xml, column++, 1, series.name);
                if (data.hasTotals)
                    textCell(xml, column++, 1, tr("Total"));
                if (!data.axis.isEmpty())
                    textCell(xml, column, 1, tr("Under the column"));
            });
            for (std::size_t i = 0; i < data.rows.size(); ++i) {
                const int line = int(i) + 2;
                xml.in("row", {{"r", QString::number(line)}}, [&] {
                    textCell(xml, 0, line, data.rows[i].label());
                    int column = 1;
                    for (const std::uint32_t value : data.rows[i].values)
                        numberCell(xml, column++, line, value);
                    if (data.hasTotals)
                        numberCell(xml, column++, line, data.rows[i].total);
                    if (!data.axis.isEmpty())
                        textCell(xml, column, line, data.axis.value(int(i)));
                });
            }
        });
    });
    return xml.bytes();
}

/// What a spreadsheet program wants to find, with nothing in it.
QByteArray stylesOf() {
    XmlOut style(true);
    const QString one = QStringLiteral("1"), none = QStringLiteral("0");
    style.in("styleSheet", {{"xmlns", QLatin1String(sheetSpace)}}, [&] {
        style.in("fonts", {{"count", one}}, [&] {
            style.in("font", {}, [&] {
                style.leaf("sz", {{"val", QStringLiteral("11")}});
                style.leaf("name", {{"val", QStringLiteral("Calibri")}});
            });
        });
        style.in("fills", {{"count", QStringLiteral("2")}}, [&] {
            for (const char *pattern : {"none", "gray125"})
                style.in("fill", {}, [&] { style.leaf("patternFill", {{"patternType", QLatin1String(pattern)}}); });
        });
        style.in("borders", {{"count", one}}, [&] {
            style.in("border", {}, [&] {
                for (const char *side : {"left", "right", "top", "bottom", "diagonal"})
                    style.leaf(side);
            });
        });
        const XmlOut::Attributes plain{{"numFmtId", none}, {"fontId", none}, {"fillId", none}, {"borderId", none}};
        style.in("cellStyleXfs", {{"count", one}}, [&] { style.leaf("xf", plain); });
        style.in("cellXfs", {{"count", one}}, [&] {
            style.leaf("xf",
                       {{"numFmtId", none}, {"fontId", none}, {"fillId", none}, {"borderId", none}, {"xfId", none}});
        });
    });
    return style.bytes();
}

} // namespace

ChartData dataOf(const Chart &chart) {
    if (const auto *columns = std::get_if<Columns>(&chart))
        return columnsData(*columns);
    if (const auto *ranks = std::get_if<Ranks>(&chart))
        return ranksData(*ranks);
    if (const auto *matrix = std::get_if<Matrix>(&chart))
        return matrixData(*matrix);
    return {};
}

QString ChartData::Row::label() const { return note.isEmpty() ? name : name + QStringLiteral(" · ") + note; }

QString columnLetters(int column) {
    QString letters;
    for (; column >= 0; column = column / 26 - 1)
        letters.prepend(QChar(u'A' + char16_t(column % 26)));
    return letters;
}

Result<QByteArray> workbookOf(const ChartData &data) {
    OfficePackage package;
    const QString book = QStringLiteral("xl/workbook.xml"), sheet = QStringLiteral("xl/worksheets/sheet1.xml"),
                  styles = QStringLiteral("xl/styles.xml");
    package.relate({}, "officeDocument", book);
    XmlOut xml(true);
    xml.in("workbook", {{"xmlns", QLatin1String(sheetSpace)}, {"xmlns:r", QLatin1String(relations)}}, [&] {
        xml.in("sheets", {}, [&] {
            xml.leaf("sheet", {{"name", QStringLiteral("Sheet1")},
                               {"sheetId", QStringLiteral("1")},
                               {"r:id", package.relate(book, "worksheet", sheet)}});
        });
    });
    package.relate(book, "styles", styles);
    package.add(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", xml.bytes());
    package.add(sheet, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", sheetOf(data));
    package.add(styles, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", stylesOf());
    return package.bytes();
}

} // namespace hw::briefing
