// Native charts: columns over time and ranked bars as DrawingML charts with the workbook that PowerPoint edits. Private
// to the PowerPoint writer.
#pragma once

#include "briefing/chart_data.h"
#include "briefing/laid_page.h"
#include "drawing/theme.h"

namespace hw::briefing {

/// Whether PowerPoint has a chart for it (else it becomes a table or a picture); not for charts without a row.
bool isNativeChart(const Chart &chart);
/// Its numbers, with the names of columns that fit under them where it stands.
ChartData nativeData(const FigureBox &figure, const Theme &theme);
/// The chart part. `workbook`: the id of its relationship to the workbook of workbookOf(nativeData(figure)).
QByteArray nativeChart(const FigureBox &figure, const Theme &theme, const QString &workbook);

} // namespace hw::briefing
