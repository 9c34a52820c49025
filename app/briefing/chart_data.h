// Chart data: the numbers of a chart as a table, for workbooks behind native charts and for readers who cannot see it.
// Pure.
#pragma once

#include "basics/result.h"
#include "briefing/chart.h"

#include <cstdint>

namespace hw::briefing {

struct ChartData {
    struct Series {
        QString name;
        QString token;        ///< colour
        bool hatched = false; ///< drawn as lines
    };
    struct Row {
        QString name;
        std::vector<std::uint32_t> values; ///< one for each series
        std::uint32_t total = 0;           ///< said by the chart: of a matrix less than the sum
        QString note;                      ///< "none reported"
        QString label() const;             ///< on an axis, with the note
    };
    QString rowsAre; ///< "Quarter", "Actor": the head of the first column
    std::vector<Series> series;
    std::vector<Row> rows;
    std::vector<std::uint32_t> columnTotals; ///< of a matrix; else empty
    std::uint32_t total = 0;                 ///< of a matrix
    QStringList axis;                        ///< what stands under the columns where not all names fit, else empty
    bool hasTotals = false;                  ///< rows say something by their sum
};
/// Columns, ranks and matrices; empty for paths and pictures, which are no numbers.
ChartData dataOf(const Chart &chart);

/// A workbook for spreadsheets with one sheet of names and numbers; texts stay texts, whatever they begin with.
Result<QByteArray> workbookOf(const ChartData &data);
/// "A", "B", … "AA".
QString columnLetters(int column);

} // namespace hw::briefing
