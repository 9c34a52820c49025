#include "panels/relationships/graph_summary.h"

#include "landscape/profile.h"
#include "panels/profile_lines.h"
#include "panels/relationships/graph_lines.h"
#include "session/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace hw {
namespace {

constexpr std::size_t mostAreas = 5;
constexpr std::size_t mostLinks = 4;
constexpr std::size_t mostEvidence = 4;

QString tr(const char *text) { return QCoreApplication::translate("hw::GraphSummary", text); }

void append(std::vector<LineItem> &rows, const QString &heading, std::vector<LineItem> more, std::size_t most) {
    if (more.empty())
        return;
    LineItem head;
    head.title = head.accessible = heading;
    head.heading = true;
    rows.push_back(std::move(head));
    more.resize(std::min(more.size(), most));
    std::move(more.begin(), more.end(), std::back_inserter(rows));
}

/// Rows up to the first heading: the list's first part.
std::vector<LineItem> firstPart(std::vector<LineItem> rows) {
    rows.erase(std::find_if(rows.begin(), rows.end(), [](const LineItem &row) { return row.heading; }), rows.end());
    return rows;
}

} // namespace

std::vector<LineItem> summaryRows(const LinkGraph &graph, const VisibleSet &visible, ObjectIndex object) {
    const Landscape &landscape = graph.landscape();
    const Profile profile = profileOf(landscape, visible, object);
    std::vector<LineItem> rows;
    for (const ProfileHead::Number &number : headOf(landscape, profile).numbers) {
        LineItem row;
        row.title = number.label;
        row.right = number.value;
        row.opens = number.opens;
        row.accessible = QStringLiteral("%1: %2").arg(number.label, number.value);
        rows.push_back(std::move(row));
    }
    append(rows, tr("Research areas"), firstPart(targetLines(landscape, profile)), mostAreas);
    append(rows, tr("Strongest links"), linkRows(graph, object, mostLinks), mostLinks);
    append(rows, tr("Latest evidence"), evidenceLines(landscape, profile, {}), mostEvidence);
    return rows;
}

} // namespace hw
