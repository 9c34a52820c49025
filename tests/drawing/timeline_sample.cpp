#include "timeline_sample.h"

#include "support/text_landscape.h"

#include <QPainter>

#include <cstdlib>

namespace hw::test {

TimelineSample::TimelineSample(LandscapePtr from, LanesBy by)
    : landscape(std::move(from)) {
    const auto text = [](std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); };
    scene.timeline = std::make_shared<const Timeline>(timelineOf(*landscape, visibleIn(*landscape, {}), by));
    for (const TimelineItem &item : scene.timeline->items)
        scene.itemNames.push_back(text(landscape->name(item.event)));
    for (std::uint32_t i = 0; i < scene.timeline->lanes.size(); ++i) {
        const TimelineLane &lane = scene.timeline->lanes[i];
        TimelineScene::Lane shown;
        shown.lane = i;
        shown.name = lane.object.isValid() ? text(landscape->name(lane.object)) : QStringLiteral("Others");
        if (lane.object.isValid() && by == LanesBy::Actor)
            shown.tag = lane.origin;
        scene.lanes.push_back(std::move(shown));
    }
    for (std::uint32_t i = 0; i < scene.timeline->context.size(); ++i)
        scene.notes.push_back({i, text(landscape->name(scene.timeline->context[i].event))});
}

std::uint32_t TimelineSample::markOf(const TimelineLayout &layout, const char *id) const {
    return layout.markOf(*landscape->find(id));
}

LandscapePtr timelineWorld() {
    return landscapeOf(R"(
source s1 "Report" publisher="Vendor X" published=2021-03-15
source s2 "Report" publisher="Vendor Y" published=2022-06-01
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
research-area ra-x "Genetics"
campaign c1 "Quiet campaign" start=2020-02-03 end=2021-09-20 src=s1
campaign c2 "Second campaign" start=2021 end=2022-05 conf=low src=s2
campaign c3 "Goes on" start=2023-06-01 ongoing src=s2
incident i1 "Exact day" start=2020-06-10 src=s1 subtype=ransomware
incident i2 "Some time of the year" start=2019 src=s2 subtype=espionage
incident i3 "Near one" start=2021-11-02 src=s2 subtype="intrusion attempt"
incident i4 "Near two" start=2021-11-05 src=s1 subtype=ransomware
incident i5 "Nobody says when" src=s1
incident i6 "Nobody says who" start=2022-02-10 end=2022-07-01 src=s1
disinformation d1 "Operation" start=2020-03 end=2021-02 src=s1
claim c1 attributed-to act-a src=s1
claim c2 attributed-to act-a src=s2
claim c3 attributed-to act-b src=s2
claim i1 attributed-to act-b src=s1
claim i1 linked-to ra-x basis=service-disrupted src=s1
claim i2 attributed-to act-b src=s2
claim i3 attributed-to act-b src=s2
claim i4 attributed-to act-b src=s2
claim d1 originates-from country-RU src=s1
context-event x1 "Charges" start=2020-09-16 subtype=indictment src=s1
context-event x2 "Plan of many words that are cut where there is no room for them" start=2021-01-05 subtype=plan src=s1
context-event x3 "Takedown" start=2021-01-20 subtype=takedown src=s1
)");
}

QImage drawnTimeline(const TimelineFrame &frame, const TimelineLook &look) {
    QImage image(frame.area().size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter p(&image);
    paintTimeline(p, frame, look);
    return image;
}

int pixelsOf(const QImage &picture, const QColor &colour, const QRectF &in, int tolerance) {
    int found = 0;
    const QRect area = in.toRect().intersected(picture.rect());
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor at = picture.pixelColor(x, y);
            found += std::abs(at.red() - colour.red()) <= tolerance &&
                     std::abs(at.green() - colour.green()) <= tolerance &&
                     std::abs(at.blue() - colour.blue()) <= tolerance;
        }
    return found;
}

} // namespace hw::test
