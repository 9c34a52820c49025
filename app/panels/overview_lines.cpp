#include "panels/overview_lines.h"

#include "panels/list_counts.h"
#include "panels/overview_numbers.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::OverviewLines", text); }

QString bucketName(const Activity &activity, const ActivityBucket &bucket) {
    const PartialDate first = PartialDate::ofDay(bucket.firstDay);
    switch (activity.unit) {
    case BucketUnit::Year: return QString::number(first.year());
    case BucketUnit::Quarter: return tr("%1 Q%2").arg(first.year()).arg((first.month() - 1) / 3 + 1);
    case BucketUnit::Month: return wording::date(*PartialDate::parse(first.text().substr(0, 7)));
    }
    return {};
}
} // namespace

std::vector<LineItem> newestLines(const Landscape &l, const VisibleSet &v, const Overview &overview, std::size_t most) {
    std::vector<LineItem> items;
    for (const ObjectIndex event : std::span(overview.newest).first(std::min(most, overview.newest.size()))) {
        LineItem item;
        item.title = wording::name(l, event);
        item.mark = l.kind(event);
        QStringList about;
        const QString actors = namesOf(l, joinedObjects(l, v, event, Kind::Actor, {Predicate::AttributedTo}));
        about << (actors.isEmpty() ? tr("Unattributed") : actors);
        if (!l.subtype(event).empty())
            about << wording::line(l.subtype(event), 60);
        if (const QString areas = areasWithBasis(l, v, event); !areas.isEmpty())
            about << areas;
        item.second = about.join(QStringLiteral(" · "));
        const auto reported = firstReported(l, v, event);
        item.right = reported ? wording::shortDate(*reported) : tr("no date");
        item.confidence = eventConfidence(l, v, event);
        item.object = event;
        item.opens = profileRoute(l, event);
        item.accessible = tr("%1, %2, %3, reported %4, confidence %5")
                              .arg(item.title, wording::text(title(l.kind(event))).toLower(), item.second, item.right,
                                   wording::confidence(*item.confidence).toLower());
        items.push_back(std::move(item));
    }
    return items;
}

TextTable activityTable(const Activity &activity) {
    TextTable table;
    std::vector<std::size_t> origins;
    table.header << tr("Period");
    for (std::size_t o = 0; o < originCount; ++o)
        if (std::ranges::any_of(activity.buckets, [o](const ActivityBucket &b) { return b.byOrigin[o] > 0; })) {
            origins.push_back(o);
            table.header << wording::text(title(static_cast<Origin>(o)));
        }
    table.header << tr("Total");
    for (const ActivityBucket &bucket : activity.buckets) {
        QStringList row{bucketName(activity, bucket)};
        for (const std::size_t o : origins)
            row << QString::number(bucket.byOrigin[o]);
        table.rows << (row << QString::number(bucket.total()));
    }
    if (activity.undated) {
        QStringList row{tr("Without any date")};
        for (std::size_t i = 0; i < origins.size(); ++i)
            row << QString();
        table.rows << (row << QString::number(activity.undated));
    }
    return table;
}

TextTable rankingTable(const Landscape &l, const Overview &overview) {
    TextTable table;
    table.header = {tr("Actor"), tr("Origin"), tr("Incidents and campaigns"), tr("Change"), tr("Confidence")};
    for (const RankedActor &actor : overview.ranking)
        table.rows << QStringList{wording::name(l, actor.actor), wording::text(title(l.origin(actor.actor))),
                                  QString::number(actor.events), wording::change(int(actor.recent) - int(actor.before)),
                                  wording::confidence(actor.confidence)};
    return table;
}

TextTable matrixTable(const Landscape &l, const TargetMatrix &matrix) {
    TextTable table;
    table.header << tr("Actor");
    for (const MatrixColumn &column : matrix.columns)
        table.header << columnLabel(l, column);
    table.header << tr("Total");
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        QStringList row{rowLabel(l, matrix.rows[r])};
        for (std::size_t c = 0; c < matrix.columns.size(); ++c)
            row << QString::number(matrix.cell(r, c));
        table.rows << (row << QString::number(matrix.rows[r].total));
    }
    QStringList totals{tr("Total")};
    for (const MatrixColumn &column : matrix.columns)
        totals << QString::number(column.total);
    table.rows << (totals << QString::number(matrix.total));
    return table;
}

} // namespace hw
