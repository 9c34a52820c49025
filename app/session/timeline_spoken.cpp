#include "session/timeline_spoken.h"

#include "landscape/landscape.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace hw::spoken {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::timeline", text); }

QString count(std::uint32_t value, const char *one, const char *many) {
    return wording::count(value, tr(one), tr(many));
}

} // namespace

QString lane(const Landscape &landscape, const Timeline &timeline, const TimelineLane &lane) {
    switch (lane.is) {
    case TimelineLane::Is::Object:
        for (const Fact &fact : landscape.facts(lane.object))
            if (fact.key == "short")
                return wording::line(fact.value, 60);
        return wording::name(landscape, lane.object);
    case TimelineLane::Is::Origin: return wording::text(title(lane.origin));
    case TimelineLane::Is::StateOnly: return tr("State named, no actor");
    case TimelineLane::Is::Undated: return tr("Undated");
    case TimelineLane::Is::Unnamed: break;
    }
    switch (timeline.by) {
    case LanesBy::Actor: return tr("Nobody named");
    case LanesBy::Area: return tr("No area named");
    case LanesBy::Subsector: return tr("No sector named");
    case LanesBy::Country: return tr("No country named");
    case LanesBy::Origin: break;
    }
    return tr("Unknown");
}

QString timeline(const Timeline &timeline) {
    QStringList parts;
    if (timeline.campaigns > 0)
        parts << count(timeline.campaigns, "campaign", "campaigns");
    if (timeline.incidents > 0)
        parts << count(timeline.incidents, "incident", "incidents");
    if (timeline.disinformation > 0)
        parts << count(timeline.disinformation, "disinformation operation", "disinformation operations");
    if (parts.isEmpty())
        return tr("None reported");
    QString text = parts.join(QStringLiteral(", "));
    if (timeline.undated > 0)
        text += QStringLiteral("; ") + tr("%1 without a date").arg(wording::number(timeline.undated));
    if (timeline.future > 0)
        text += QStringLiteral("; ") + tr("%1 dated after this dataset").arg(wording::number(timeline.future));
    return text;
}

QString knownBy(const Timeline &timeline, DayNumber day) {
    const KnownCount count = timeline.knownOn(day);
    if (count.all == 0)
        return tr("None reported.");
    const QString on = wording::day(day);
    QString these = wording::number(count.all);
    if (timeline.disinformation > 0) // which the filter's count of incidents and campaigns leaves out
        these = tr("%1 (%2 of them disinformation)").arg(these, wording::number(timeline.disinformation));
    QString text =
        count.known == 0 ? tr("On %1, our sources had reported none of these %2").arg(on, these)
        : count.known == count.all
            ? tr("On %1, our sources had reported all of these %2").arg(on, these)
            : tr("On %1, our sources had reported %2 of these %3").arg(on, wording::number(count.known), these);
    QStringList more;
    if (count.begunUnseen > 0)
        more << (count.begunUnseen == 1 ? tr("1 other had begun by then")
                                        : tr("%1 others had begun by then").arg(wording::number(count.begunUnseen)));
    if (count.perhaps > 0)
        more << tr("of %1 the first report is dated too roughly to tell").arg(wording::number(count.perhaps));
    if (count.notStated > 0)
        more << tr("of %1 no source says when it reported them").arg(wording::number(count.notStated));
    if (!more.isEmpty())
        text += QStringLiteral("; ") + more.join(QStringLiteral("; "));
    return text + u'.';
}

QString delays(const Timeline &timeline) {
    constexpr std::size_t fewest = 5;
    const auto &delays = timeline.delays;
    if (delays.size() < fewest)
        return {};
    const DayNumber half = delays[(delays.size() - 1) / 2]; // so many or less: at least half of them
    const QString within = half == 0   ? tr("on the day they began")
                           : half == 1 ? tr("within a day of their beginning")
                                       : tr("within %1 days of their beginning").arg(wording::number(half));
    return tr("Of %1 with exact dates, our sources reported half %2; the slowest took %3 days.")
        .arg(wording::number(qint64(delays.size())), within, wording::number(delays.back()));
}

QString severity(Severity severity) {
    switch (severity) {
    case Severity::Attempt: return tr("Attempt");
    case Severity::Intrusion: return tr("Intrusion");
    case Severity::Disrupted: return tr("Care or research disrupted");
    }
    return {};
}

QString kind(const Landscape &landscape, const TimelineItem &item) {
    QString text = item.kind == Kind::Disinformation ? tr("Disinformation operation") : wording::text(title(item.kind));
    if (const auto subtype = landscape.subtype(item.event); !subtype.empty())
        text += QStringLiteral(", ") + wording::line(subtype, 60);
    return text;
}

QString when(const Landscape &landscape, const TimelineItem &item) {
    const QString text = wording::span(landscape.span(item.event));
    return item.future ? tr("%1, dated after this dataset").arg(text) : text;
}

QString reported(const ReportDays &days) {
    if (!days.isKnown())
        return tr("not stated");
    const PartialDate first = PartialDate::ofDay(days.first);
    if (days.first == days.last)
        return wording::date(first);
    for (const std::size_t length : {std::size_t(4), std::size_t(7)})
        if (const auto date = PartialDate::parse(std::string_view(first.text()).substr(0, length));
            date && date->firstDay() == days.first && date->lastDay() == days.last)
            return wording::date(*date);
    return tr("between %1 and %2").arg(wording::date(first), wording::day(days.last));
}

QString lag(const TimelineItem &item) {
    if (!item.reported.isKnown() || !item.days.isDated())
        return {};
    if (item.reported.last < item.days.first)
        return tr("its first source is older than it is");
    const bool over = !item.days.openEnd && item.days.last < item.reported.first;
    const bool exact = item.days.first == item.days.startLast && item.reported.first == item.reported.last;
    if (!exact)
        return over ? tr("reported after its end") : QString();
    const auto days = item.reported.first - item.days.first;
    if (days == 0)
        return tr("reported on the day it began");
    const QString text = days == 1 ? tr("reported a day after it began")
                                   : tr("reported %1 days after it began").arg(wording::number(days));
    return over && item.days.last > item.days.first ? tr("%1, when it was over").arg(text) : text;
}

QString known(const ReportDays &event, const ReportDays &place, DayNumber day) {
    const QString on = wording::day(day);
    switch (hw::knownBy(event, place, day)) {
    case Known::Public: return tr("reported by %1").arg(on);
    case Known::Unplaced: return tr("reported by %1, but not yet that it belongs here").arg(on);
    case Known::Perhaps: return tr("perhaps reported by %1: the date of its first report is not exact").arg(on);
    case Known::NotYet: return tr("not reported by %1").arg(on);
    case Known::NotStated: return tr("no source says when it was reported");
    }
    return {};
}

QString item(const Landscape &landscape, const TimelineItem &item, const QString &laneName) {
    QStringList parts{wording::name(landscape, item.event), kind(landscape, item).toLower(), when(landscape, item)};
    if (item.kind == Kind::Incident)
        parts << severity(item.severity).toLower();
    parts << tr("lane %1").arg(laneName);
    parts << tr("%1 confidence").arg(wording::confidence(item.confidence).toLower());
    parts << tr("first reported by our sources: %1").arg(reported(item.reported));
    return parts.join(QStringLiteral(", "));
}

QString contextKind(std::string_view kind) {
    QString text = wording::line(kind, 60);
    if (text.isEmpty())
        return tr("Other");
    text[0] = text[0].toUpper();
    return text;
}

} // namespace hw::spoken
