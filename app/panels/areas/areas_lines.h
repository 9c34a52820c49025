// The rows and tables of the view of research areas as values: words, numbers and where each leads. Pure functions.
#pragma once

#include "landscape/area_comparison.h"
#include "landscape/area_flow.h"
#include "landscape/area_matrix.h"
#include "landscape/area_page.h"
#include "landscape/area_techniques.h"
#include "landscape/exposure_ranking.h"
#include "panels/lines_view.h"
#include "panels/table_text.h"

namespace hw {

/// The taxonomy; areas without reports stay, dimmed.
std::vector<LineItem> areaLines(const Landscape &l, const std::vector<AreaNode> &tree);
/// Who reaches for the area, under a heading per reach. Each row opens its claims.
std::vector<LineItem> reachLines(const Landscape &l, const AreaPage &page);
std::vector<LineItem> typicalLines(const Landscape &l, const AreaTechniques &techniques, std::size_t most);
std::vector<LineItem> gapLines(const Landscape &l, const AreaPage &page);
/// The programmes in this area, or in what lies under it.
std::vector<LineItem> programmeLines(const Landscape &l, const ExposureProfile &profile, const AreaPage &page);
/// Who, kinds of victim and techniques on both sides; `a` and `b` name the sides.
std::vector<LineItem> comparisonLines(const Landscape &l, const AreaComparison &comparison, const QString &a,
                                      const QString &b);

TextTable areaTable(const Landscape &l, const std::vector<AreaNode> &tree);
TextTable reachTable(const Landscape &l, const AreaPage &page);
TextTable flowTable(const Landscape &l, const std::vector<AreaFlow> &flows, const QStringList &names);
/// Some rows of it for a page: what is reported in words, the blanks counted.
TextTable areaMatrixOnPage(const Landscape &l, const AreaMatrix &matrix, const std::vector<std::size_t> &rows);
TextTable areaMatrixTable(const Landscape &l, const AreaMatrix &matrix);
TextTable exposureTable(const Landscape &l, const ExposureFindings &findings,
                        const std::vector<RankedExposure> &ranked);

/// Who is after either side, with the claims of each row.
std::pair<TextTable, std::vector<std::vector<ClaimIndex>>>
comparisonTable(const Landscape &l, const AreaComparison &comparison, const QStringList &sides);

/// "China", "Lazarus Group", "Not stated": what a bar of a flow stands for.
/// The name, or its short form where a column of names would cut it.
QString shortAreaName(const Landscape &l, ObjectIndex area, const QString &name);
QString flowNodeFullName(const Landscape &l, const FlowNode &node);
/// "22.5", "22.5 – 30".
QString pointsRange(double low, double high);
/// The same for one part: "unknown", "not asked" where it is.
QString partPoints(const ExposurePart &part, double low, double high);

} // namespace hw
