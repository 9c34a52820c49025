// Tables of the view of research areas; see areas_lines.h.
#include "panels/areas/areas_lines.h"

#include "drawing/area_flow_content.h"
#include "drawing/area_matrix_chart.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::AreasLines", text); }

} // namespace

TextTable areaTable(const Landscape &l, const std::vector<AreaNode> &tree) {
    TextTable table;
    table.header << tr("Research area") << tr("Incidents and campaigns") << tr("With observed targeting")
                 << tr("Actors") << tr("Claims");
    for (const AreaNode &node : tree)
        table.rows << QStringList{wording::name(l, node.area), wording::number(node.events),
                                  wording::number(node.targeted), wording::number(node.actors),
                                  wording::number(node.claims)};
    return table;
}

QString flowNodeFullName(const Landscape &l, const FlowNode &node) {
    return node.is == FlowNode::Is::Object ? wording::name(l, node.object) : flowNodeName(l, node);
}

TextTable flowTable(const Landscape &l, const std::vector<AreaFlow> &flows, const QStringList &names) {
    TextTable table;
    table.header << tr("From") << tr("To") << tr("Incidents and campaigns") << tr("Share");
    if (flows.size() > 1)
        table.header.prepend(tr("Flow"));
    for (std::size_t f = 0; f < flows.size(); ++f) {
        QStringList nodes;
        for (const FlowNode &node : flows[f].nodes)
            nodes << flowNodeFullName(l, node);
        for (const FlowLink &link : flows[f].links) {
            QStringList row{nodes[qsizetype(link.from)], nodes[qsizetype(link.to)],
                            wording::number(qint64(link.events.size())), QString::number(link.weight, 'f', 2)};
            if (flows.size() > 1)
                row.prepend(names.value(int(f)));
            table.rows << row;
        }
    }
    return table;
}

TextTable areaMatrixTable(const Landscape &l, const AreaMatrix &matrix) {
    TextTable table;
    table.header << tr("Actor");
    for (const ObjectIndex area : matrix.areas)
        table.header << wording::name(l, area);
    table.header << tr("Incidents and campaigns");
    for (std::size_t r = 0; r < matrix.actors.size(); ++r) {
        QStringList row{wording::name(l, matrix.actors[r])};
        for (std::size_t c = 0; c < matrix.areas.size(); ++c)
            row << AreaMatrixChart::stateWords(matrix.cell(r, c));
        row << wording::number(matrix.actorEvents[r]);
        table.rows << row;
    }
    return table;
}

TextTable areaMatrixOnPage(const Landscape &l, const AreaMatrix &matrix, const std::vector<std::size_t> &rows) {
    TextTable table;
    table.header << tr("Actor") << tr("Named as the aim") << tr("Reported otherwise") << tr("Looked for, none reported")
                 << tr("Not assessed");
    for (const std::size_t r : rows) {
        QStringList aims, others;
        std::array<int, cellStateCount> count{};
        for (std::size_t c = 0; c < matrix.areas.size(); ++c) {
            const AreaCell &cell = matrix.cell(r, c);
            ++count[static_cast<std::size_t>(cell.state)];
            if (cell.state != CellState::Reported && cell.state != CellState::Thin)
                continue;
            QString words = shortAreaName(l, matrix.areas[c], wording::name(l, matrix.areas[c]));
            if (cell.events > 0)
                words += QStringLiteral(" %1").arg(wording::number(cell.events));
            if (cell.state == CellState::Thin)
                words += tr(" (one publisher)");
            (cell.reach == AreaReach::Targeted ? aims : others) << words;
        }
        const auto listed = [](QStringList words) {
            constexpr qsizetype most = 3; // more is unreadable on a page
            const auto more = words.size() - most;
            if (more > 1)
                words = words.mid(0, most) << tr("and %1 more").arg(wording::number(more));
            return words.isEmpty() ? tr("none reported") : words.join(QStringLiteral(", "));
        };
        const auto areas = [&](int n) {
            return n > 0 ? tr("%1 of %2 areas").arg(wording::number(n), wording::number(qint64(matrix.areas.size())))
                         : QString();
        };
        table.rows << QStringList{wording::name(l, matrix.actors[r]), listed(aims), listed(others),
                                  areas(count[static_cast<std::size_t>(CellState::NoneReported)]),
                                  areas(count[static_cast<std::size_t>(CellState::NotAssessed)])};
    }
    return table;
}

QString pointsRange(double low, double high) {
    const QString from = QString::number(low, 'f', 1), to = QString::number(high, 'f', 1);
    return from == to ? from : QStringLiteral("%1 – %2").arg(from, to);
}

QString partPoints(const ExposurePart &part, double low, double high) {
    if (!part.asked)
        return tr("not asked");
    return part.isUnknown() ? tr("unknown") : pointsRange(low, high);
}

TextTable exposureTable(const Landscape &l, const ExposureFindings &findings,
                        const std::vector<RankedExposure> &ranked) {
    TextTable table;
    table.header << tr("Actor") << tr("Rank") << tr("Rank may be") << tr("Points");
    for (std::size_t t = 0; t < exposureTermCount; ++t)
        table.header << wording::text(title(static_cast<ExposureTerm>(t)));
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const RankedExposure &r = ranked[i];
        const ExposureFinding &finding = findings.linked[r.finding];
        QStringList row{wording::name(l, finding.actor), wording::number(qint64(i + 1)),
                        r.bestRank == r.worstRank ? wording::number(qint64(r.bestRank))
                                                  : QStringLiteral("%1 – %2").arg(wording::number(qint64(r.bestRank)),
                                                                                  wording::number(qint64(r.worstRank))),
                        pointsRange(r.lowSum, r.highSum)};
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            row << partPoints(finding.parts[t], r.low[t], r.high[t]);
        table.rows << row;
    }
    return table;
}

} // namespace hw
