// TimelinePanel as a page of a briefing: its table as a table; its lanes as a vector picture of their own, without what
// is only there to be pressed.
#include "drawing/svg_picture.h"
#include "drawing/timeline_painter.h"
#include "panels/page_tables.h"
#include "panels/timeline/timeline_parts.h"
#include "session/timeline_spoken.h"
#include "session/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr QSizeF paper{880, 470};       // of a page's figure: drawn so, its texts are as large as the page's
constexpr double legendHeight = 26;     // below the lanes
constexpr std::size_t mostClaims = 200; // behind the picture

/// The lanes from the first one in view on, as many as are whole on a page.
class LanesOnPaper {
public:
    LanesOnPaper(const TimelineScene &scene, const TimeWindow &window, std::uint32_t first, TimelineLook look)
        : m_scene(scene)
        , m_window(window)
        , m_look(std::move(look))
        , m_first(first) {
        const QRectF plot = TimelineFrame::plotOf(m_light, {QPointF(), paper});
        m_layout = TimelineLayout(m_light, m_scene,
                                  {TimeScale(window, 0, plot.width()).dayWidth(), plot.width(), plot.height()});
        const double top = m_layout.laneTop(first), most = plot.height() - legendHeight;
        m_end = first + 1;
        const auto lanes = std::uint32_t(scene.lanes.size());
        while (m_end < lanes && m_layout.laneTop(m_end) + m_layout.laneHeight(m_end) - top <= most)
            ++m_end;
        const double bottom = m_layout.laneTop(m_end - 1) + m_layout.laneHeight(m_end - 1);
        // A little less, so that nothing of the next lane is in view: vector pictures are not clipped.
        m_lanes = QRectF(0, 0, paper.width(), plot.top() + std::min(most, bottom - top) - 0.5);
    }

    std::uint32_t count() const { return m_end - m_first; }
    briefing::Picture picture() const {
        const QSizeF size(paper.width(), m_lanes.height() + legendHeight);
        return {ownSvgOf(SvgPicture{size, {}, {}, [this](QPainter &p) { paint(p); }}), size};
    }
    /// Of what stands in these lanes within the window, each once.
    std::vector<ObjectIndex> events() const {
        std::vector<ObjectIndex> events;
        const TimelineFrame frame = this->frame();
        for (std::uint32_t lane = m_first; lane < m_end; ++lane)
            frame.forEachInView(lane, [&](std::uint32_t mark) {
                const TimelineMark &of = m_layout.marks()[mark];
                for (std::size_t i = 0; i < of.count; ++i)
                    events.push_back(m_layout.itemOf(of, i).event);
            });
        std::sort(events.begin(), events.end());
        events.erase(std::unique(events.begin(), events.end()), events.end());
        return events;
    }

private:
    TimelineFrame frame() const { return {m_light, m_layout, m_window, m_layout.laneTop(m_first), m_lanes}; }
    void paint(QPainter &p) const {
        p.save();
        p.setClipRect(m_lanes);
        paintTimeline(p, frame(), m_look);
        p.restore();
        const bool operations = m_scene.timeline->disinformation > 0;
        paintTimelineLegend(p, m_light, 8, paper.width() - 8, m_lanes.bottom() + legendHeight / 2,
                            m_look.knownBy.has_value(), operations);
    }

    Theme m_light; // a page is paper
    const TimelineScene &m_scene;
    TimeWindow m_window;
    TimelineLook m_look;
    TimelineLayout m_layout;
    std::uint32_t m_first = 0, m_end = 0;
    QRectF m_lanes;
};

/// That it took place, and where it belongs.
std::vector<ClaimIndex> claimsOf(const Landscape &l, const VisibleSet &visible,
                                 const std::vector<ObjectIndex> &events) {
    std::vector<ClaimIndex> claims;
    for (const Predicate predicate : {Predicate::Occurred, Predicate::AttributedTo})
        for (const ObjectIndex event : events)
            for (const ClaimIndex c : l.claimsFrom(event))
                if (claims.size() < mostClaims && l.columns().predicate[c.value] == predicate && visible.claim(c))
                    claims.push_back(c);
    return claims;
}

} // namespace

std::optional<PageMaking> TimelinePanel::forBriefing() const {
    if (!m->timeline)
        return std::nullopt;
    return showsTable() ? tableForBriefing() : lanesForBriefing();
}

PageMaking TimelinePanel::lanesForBriefing() const {
    const QString title = tr("What happened when");
    const TimelineScene &scene = m->canvas->scene();
    if (scene.isEmpty())
        return {title, [](briefing::PageMaker &) { return std::optional<briefing::Page>(); }};
    TimelineLook look;
    look.knownBy = m->place.knownBy;
    look.onPaper = true;
    const std::uint32_t first = m->canvas->frame().lanesInView().first;
    const LanesOnPaper lanes(scene, m->canvas->window(), std::min(first, std::uint32_t(scene.lanes.size() - 1)), look);
    briefing::AddedPicture added;
    added.title = lanes.count() < scene.lanes.size()
                      ? tr("%1: %2 of %3 lanes")
                            .arg(title, wording::number(lanes.count()), wording::number(qint64(scene.lanes.size())))
                      : title;
    added.alternative = statusText();
    if (m->place.knownBy)
        added.alternative += QStringLiteral(". ") + spoken::knownBy(*m->timeline, *m->place.knownBy);
    added.picture = lanes.picture();
    added.claims = claimsOf(exploration().landscape(), exploration().visible(), lanes.events());
    return {title, [added](briefing::PageMaker &maker) { return std::optional(maker.picture(added)); }};
}

/// What is selected of the table, else its first rows; every row names its claims.
PageMaking TimelinePanel::tableForBriefing() const {
    const Exploration &e = exploration();
    const TextTable all = rowsAsTable();
    const std::vector<TimelineRow> rows = timelineRows(m->canvas->scene());
    const auto &selected = e.selection().objects;
    const auto isChosen = [&](const TimelineRow &row) {
        return std::find(selected.begin(), selected.end(), row.event) != selected.end();
    };
    const bool some = std::any_of(rows.begin(), rows.end(), isChosen);
    TextTable table{all.header, {}};
    std::vector<std::vector<ClaimIndex>> claims;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (some && !isChosen(rows[i]))
            continue;
        table.rows << all.rows.value(qsizetype(i));
        if (claims.size() < std::size_t(mostRowsOnPage))
            claims.push_back(claimsBehind(e.landscape(), e.visible(), {rows[i].event, {}}));
    }
    const QString title = tr("What happened when");
    return {title, [added = tableForPage(title, table, claims, int(table.rows.size()))](briefing::PageMaker &maker) {
                return std::optional(maker.table(added));
            }};
}

} // namespace hw
