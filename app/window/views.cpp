#include "window/views.h"

#include "exchange/exposure_profile_file.h"
#include "panels/areas/areas_panel.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/lists/list_panel.h"
#include "panels/overview/overview_panel.h"
#include "panels/profile/profile_panel.h"
#include "panels/relationships/relationships_panel.h"
#include "panels/timeline/timeline_panel.h"
#include "session/exposure_text.h"
#include "session/route.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

template<class P>
Panel *make(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent) {
    return new P(exploration, theme, notebook, parent);
}

Result<ExposureReading> readProgrammes(const QString &path, const Landscape &landscape) {
    const auto file = loadExposureProfile(path.toStdString(), landscape);
    if (!file)
        return tl::unexpected(file.error());
    return ExposureReading{file->profile, file->weights, {}};
}

Panel *makeAreas(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent) {
    auto *panel = new AreasPanel(exploration, theme, notebook, parent);
    panel->setProfileReader(readProgrammes);
    return panel;
}

Route overview() { return {}; }
Route relationships() { return {View::Relationships, {}, {}}; }
Route timeline() { return {View::Timeline, {}, {}}; }
Route areas() { return {View::Areas, {}, {}}; }
Route briefing() { return {View::Briefing, {}, {}}; }
Route catalogue() { return listRoute(Kind::Actor); }

const ViewEntry table[] = {
    {View::Overview, "view.overview", "overview", overview, make<OverviewPanel>},
    {View::Relationships, "view.relationships", "graph", relationships, make<RelationshipsPanel>},
    {View::Timeline, "view.timeline", "timeline", timeline, make<TimelinePanel>},
    {View::Areas, "view.areas", "research", areas, makeAreas},
    {View::Briefing, "view.briefing", "briefing", briefing, make<BriefingPanel>},
    {View::List, "view.catalogue", "list", catalogue, make<ListPanel>},
    {View::Profile, "", "", overview, make<ProfilePanel>},
};

} // namespace

std::span<const ViewEntry> viewTable() { return table; }

const ViewEntry *viewEntry(View view) {
    for (const ViewEntry &entry : table)
        if (entry.view == view)
            return &entry;
    return nullptr;
}

std::vector<Crumb> crumbsOf(const Route &route, const Landscape &landscape) {
    if (route.view == View::Areas) {
        std::vector<Crumb> crumbs{{viewTitle(View::Areas), areas()}};
        if (const QString title = placeTitle(route, landscape); title != crumbs.front().title)
            crumbs.push_back({title, {View::Areas, route.focus, route.focus.isEmpty() ? route.argument : QString()}});
        return crumbs;
    }
    if (route.view != View::List && route.view != View::Profile)
        return {{viewTitle(route.view), {route.view, {}, {}}}};
    std::vector<Crumb> crumbs{{viewTitle(View::List), catalogue()}};
    if (route.view == View::Profile) {
        if (const auto object = landscape.find(route.focus.toStdString())) {
            const Kind kind = landscape.kind(*object);
            crumbs.push_back({wording::text(pluralTitle(kind)), listRoute(kind)});
        }
        crumbs.push_back({placeTitle(route, landscape), {View::Profile, route.focus, {}}});
        return crumbs;
    }
    const auto query = rowsQueryOf(route, landscape);
    if (!query) {
        crumbs.push_back({placeTitle(route, landscape), route});
        return crumbs;
    }
    crumbs.push_back({rowsTitle(*query), {View::List, route.focus, {}}});
    if (const QString condition = rowsCondition(*query, landscape); !condition.isEmpty())
        crumbs.push_back({condition, route});
    return crumbs;
}

QString windowTitleOf(const Route &route, const Landscape &landscape) {
    return QCoreApplication::translate("hw::MainWindow", "%1 – Helixwatch")
        .arg(crumbsOf(route, landscape).back().title);
}

} // namespace hw
