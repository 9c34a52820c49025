#include "panels/timeline/timeline_scene_of.h"

#include "landscape/landscape.h"
#include "session/timeline_spoken.h"
#include "session/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Timeline", text); }

constexpr const char *rarelyWanted[] = {"advisory", "guidance", "vendor report"};

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

bool hasTag(const TimelineScene &scene, const TimelineLane &lane) {
    return lane.is == TimelineLane::Is::Origin ||
           (lane.is == TimelineLane::Is::Object && scene.timeline->by == LanesBy::Actor);
}

/// Which lanes each event stands in, by name.
std::vector<QStringList> lanesOfItems(const Landscape &landscape, const Timeline &timeline) {
    std::vector<QStringList> lanes(timeline.items.size());
    for (const TimelineLane &lane : timeline.lanes) {
        const QString name = spoken::lane(landscape, timeline, lane);
        for (const TimelineLane::Place &place : lane.places)
            lanes[place.item] << name;
    }
    return lanes;
}

/// In the order in which they were pinned; the others stay as they are.
void pinnedFirst(const Landscape &landscape, TimelineScene &scene, const TimelineChoice &choice) {
    if (choice.pinned.isEmpty())
        return;
    const auto place = [&](const TimelineScene::Lane &lane) {
        const auto at = choice.pinned.indexOf(laneKey(landscape, scene.laneOf(lane)));
        return at < 0 ? choice.pinned.size() : at;
    };
    std::stable_sort(scene.lanes.begin(), scene.lanes.end(),
                     [&](const auto &a, const auto &b) { return place(a) < place(b); });
}

QString placeWords(const TimelineScene &scene, std::uint32_t lane) { return scene.lanes[lane].name; }

} // namespace

TimelineChoice usualChoice() {
    TimelineChoice choice;
    for (const char *kind : rarelyWanted)
        choice.notShown.insert(QLatin1String(kind));
    return choice;
}

QString laneKey(const Landscape &landscape, const TimelineLane &lane) {
    switch (lane.is) {
    case TimelineLane::Is::Object: return wording::text(landscape.id(lane.object));
    case TimelineLane::Is::Origin: return wording::text(word(lane.origin));
    case TimelineLane::Is::StateOnly: return QStringLiteral("state-only");
    case TimelineLane::Is::Unnamed: return QStringLiteral("unnamed");
    case TimelineLane::Is::Undated: return QStringLiteral("undated");
    }
    return {};
}

const QString &EventNames::of(const Landscape &landscape, ObjectIndex event) {
    if (m_landscape != &landscape || m_names.size() != landscape.objectCount()) {
        m_landscape = &landscape;
        m_names.assign(landscape.objectCount(), QString());
    }
    QString &name = m_names[event.value];
    if (name.isNull())
        name = wording::name(landscape, event, 120);
    return name;
}

TimelineScene sceneOf(const Landscape &landscape, std::shared_ptr<const Timeline> timeline,
                      const TimelineChoice &choice, EventNames &names) {
    TimelineScene scene;
    scene.timeline = std::move(timeline);
    scene.itemNames.reserve(scene.timeline->items.size());
    for (const TimelineItem &item : scene.timeline->items)
        scene.itemNames.push_back(names.of(landscape, item.event));
    for (std::uint32_t i = 0; i < scene.timeline->lanes.size(); ++i) {
        const TimelineLane &data = scene.timeline->lanes[i];
        const QString key = laneKey(landscape, data);
        TimelineScene::Lane lane;
        lane.lane = i;
        lane.name = spoken::lane(landscape, *scene.timeline, data);
        if (hasTag(scene, data))
            lane.tag = data.origin;
        lane.folded = choice.folded.contains(key);
        lane.pinned = choice.pinned.contains(key);
        scene.lanes.push_back(std::move(lane));
    }
    pinnedFirst(landscape, scene, choice);
    for (std::size_t i = 1; i < scene.lanes.size(); ++i) {
        const TimelineScene::Lane &before = scene.lanes[i - 1];
        TimelineScene::Lane &lane = scene.lanes[i];
        const TimelineLane &a = scene.laneOf(before), &b = scene.laneOf(lane);
        const bool byOrigin = choice.order == LaneOrder::OriginAndCount && scene.timeline->by == LanesBy::Actor;
        lane.startsGroup =
            before.pinned != lane.pinned || (!lane.pinned && (a.is != b.is || (byOrigin && a.origin != b.origin)));
    }
    for (std::uint32_t i = 0; i < scene.timeline->context.size(); ++i)
        if (const ContextMark &mark = scene.timeline->context[i]; !choice.notShown.contains(wording::line(mark.kind)))
            scene.notes.push_back({i, wording::name(landscape, mark.event, 80)});
    return scene;
}

std::vector<ContextKind> contextKinds(const Timeline &timeline) {
    std::vector<ContextKind> kinds;
    for (const ContextMark &mark : timeline.context) {
        const QString word = wording::line(mark.kind);
        const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const ContextKind &k) { return k.word == word; });
        if (at == kinds.end())
            kinds.push_back({word, spoken::contextKind(mark.kind), 1});
        else
            ++at->count;
    }
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const ContextKind &a, const ContextKind &b) { return a.count > b.count; });
    return kinds;
}

std::vector<TimelineRow> timelineRows(const TimelineScene &scene) {
    std::vector<TimelineRow> rows;
    rows.reserve(scene.timeline->items.size() + scene.notes.size());
    for (const TimelineItem &item : scene.timeline->items)
        rows.push_back({item.event, &item, nullptr});
    for (const TimelineScene::Note &note : scene.notes) {
        const ContextMark &mark = scene.timeline->context[note.context];
        rows.push_back({mark.event, nullptr, &mark});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const TimelineRow &a, const TimelineRow &b) { return a.firstDay() < b.firstDay(); });
    return rows;
}

TextTable timelineTable(const Landscape &landscape, const TimelineScene &scene, std::optional<DayNumber> knownBy) {
    TextTable table{{// as TimelineColumn numbers them
                     tr("Event"), tr("When"), tr("Kind"), tr("Outcome"), tr("Lanes"), tr("Origin"),
                     tr("Confidence"), tr("First in our sources"), tr("Delay")},
                    {}};
    if (knownBy)
        table.header << tr("On %1").arg(wording::day(*knownBy));
    if (scene.isEmpty())
        return table;
    const Timeline &timeline = *scene.timeline;
    const auto lanes = lanesOfItems(landscape, timeline);
    for (const TimelineRow &row : timelineRows(scene)) {
        QStringList cells{wording::name(landscape, row.event)};
        if (row.context) // it stands in no lane, and has no second clock
            cells << wording::span(landscape.span(row.event))
                  << tr("Context, %1").arg(spoken::contextKind(row.context->kind).toLower()) << QString() << QString()
                  << QString() << QString() << QString() << QString();
        else
            cells << spoken::when(landscape, *row.item) << spoken::kind(landscape, *row.item)
                  << (row.item->kind == Kind::Incident ? spoken::severity(row.item->severity) : QString())
                  << lanes[std::size_t(row.item - timeline.items.data())].join(QStringLiteral(", "))
                  << wording::text(title(row.item->origin)) << wording::confidence(row.item->confidence)
                  << spoken::reported(row.item->reported) << spoken::lag(*row.item);
        if (knownBy)
            cells << (row.item ? spoken::known(row.item->reported, {}, *knownBy) : QString());
        table.rows << cells;
    }
    return table;
}

HoverCard::Content cardOf(const Landscape &landscape, const TimelineScene &scene, std::uint32_t lane,
                          std::span<const std::uint32_t> places, std::optional<DayNumber> knownBy) {
    HoverCard::Content card;
    const TimelineLane &data = scene.laneOf(scene.lanes[lane]);
    if (places.empty())
        return card;
    const TimelineLane::Place &first = data.places[places[0]];
    const TimelineItem &item = scene.timeline->items[first.item];
    if (places.size() > 1) {
        card.title = tr("%1 events").arg(wording::number(qint64(places.size())));
        card.meta = placeWords(scene, lane);
        for (std::size_t i = 0; i < places.size() && i < (places.size() > 3 ? 2U : 3U); ++i) {
            const TimelineItem &one = scene.timeline->items[data.places[places[i]].item];
            card.lines << QStringLiteral("%1 · %2").arg(scene.itemNames[data.places[places[i]].item],
                                                        wording::shortSpan(landscape.span(one.event)));
        }
        if (places.size() > 3)
            card.lines << tr("and %1 more").arg(wording::number(qint64(places.size()) - 2));
        card.keys = tr("Click selects them, double click zooms in until they part");
        return card;
    }
    card.title = scene.itemNames[first.item];
    QStringList meta{spoken::when(landscape, item), spoken::kind(landscape, item)};
    if (item.kind == Kind::Incident)
        meta << spoken::severity(item.severity);
    card.meta = meta.join(QStringLiteral(" · "));
    if (const QString summary = wording::line(landscape.summary(item.event), 240); !summary.isEmpty())
        card.lines << summary;
    const QString lag = spoken::lag(item);
    const QString reported = tr("First reported by our sources: %1").arg(spoken::reported(item.reported));
    card.lines << (lag.isEmpty() ? reported : QStringLiteral("%1 (%2)").arg(reported, lag));
    if (knownBy)
        card.lines << capital(spoken::known(item.reported, first.since, *knownBy));
    card.confidence = item.confidence;
    card.keys = tr("Click: its claims · Enter or double click: its page");
    return card;
}

HoverCard::Content cardOfNotes(const Landscape &landscape, const TimelineScene &scene,
                               std::span<const std::uint32_t> notes) {
    HoverCard::Content card;
    if (notes.empty())
        return card;
    const auto words = [&](std::uint32_t note) {
        const ContextMark &mark = scene.timeline->context[scene.notes[note].context];
        return QStringLiteral("%1 · %2").arg(wording::shortSpan(landscape.span(mark.event)),
                                             spoken::contextKind(mark.kind));
    };
    if (notes.size() == 1) {
        const ContextMark &mark = scene.timeline->context[scene.notes[notes[0]].context];
        card.title = scene.notes[notes[0]].name;
        card.meta = words(notes[0]);
        if (const QString summary = wording::line(landscape.summary(mark.event), 240); !summary.isEmpty())
            card.lines << summary;
        card.keys = tr("Click: its claims");
        return card;
    }
    card.title = tr("%1 things that happened around it").arg(wording::number(qint64(notes.size())));
    for (std::size_t i = 0; i < notes.size() && i < (notes.size() > 3 ? 2U : 3U); ++i)
        card.lines << QStringLiteral("%1 · %2").arg(scene.notes[notes[i]].name, words(notes[i]));
    if (notes.size() > 3)
        card.lines << tr("and %1 more").arg(wording::number(qint64(notes.size()) - 2));
    card.keys = tr("Click lists them");
    return card;
}

HoverCard::Content cardOfLane(const Landscape &landscape, const TimelineScene &scene, std::uint32_t lane,
                              std::optional<DayNumber> knownBy) {
    HoverCard::Content card;
    const TimelineLane &data = scene.laneOf(scene.lanes[lane]);
    card.title = data.object.isValid() ? wording::name(landscape, data.object) : scene.lanes[lane].name;
    card.meta = wording::count(data.total(), tr("event"), tr("events"));
    if (data.is != TimelineLane::Is::Undated && data.undated > 0)
        card.meta += QStringLiteral(", ") + tr("%1 of them without a date").arg(wording::number(data.undated));
    if (knownBy && data.is != TimelineLane::Is::Undated)
        card.lines << tr("%1 of them known on %2 to belong here")
                          .arg(wording::number(data.knownOn(*knownBy)), wording::day(*knownBy));
    card.keys = data.object.isValid() && landscape.kind(data.object) == Kind::ResearchArea
                    ? tr("Click selects it, Enter or double click shows who reaches for it; F folds, K pins")
                    : tr("Click selects it, Enter or double click opens its page; F folds, K pins");
    return card;
}

} // namespace hw
