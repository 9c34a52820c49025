#include "panels/object_actions.h"

#include "briefing/page_maker.h"
#include "drawing/icons.h"
#include "panels/panel.h"
#include "session/area_place.h"
#include "session/narrow_to.h"
#include "session/notebook.h"
#include "session/timeline_place.h"
#include "session/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>

namespace hw {
namespace {

/// The timeline on which things of that kind stand, as marks or as lanes.
std::optional<TimelinePlace> timelineOfKind(Kind kind) {
    switch (kind) {
    case Kind::Actor:
    case Kind::Campaign:
    case Kind::Incident:
    case Kind::Disinformation: return TimelinePlace{LanesBy::Actor, {}};
    case Kind::ResearchArea: return TimelinePlace{LanesBy::Area, {}};
    case Kind::Subsector: return TimelinePlace{LanesBy::Subsector, {}};
    default: return std::nullopt;
    }
}

} // namespace

ObjectActions::ObjectActions(Panel &panel, Notebook *notebook)
    : QObject(&panel)
    , m_panel(panel)
    , m_notebook(notebook) {}

void ObjectActions::select(ObjectIndex object, bool extend) {
    if (!object.isValid())
        return;
    Selection selection = extend ? m_panel.exploration().selection() : Selection();
    std::erase(selection.objects, object);
    selection.objects.push_back(object);
    m_panel.exploration().select(selection);
}

void ObjectActions::open(ObjectIndex object) {
    if (object.isValid())
        go(profileRoute(m_panel.exploration().landscape(), object));
}

void ObjectActions::open(ClaimIndex claim) {
    if (claim.isValid())
        go(profileRoute(m_panel.exploration().landscape(), claim));
}

void ObjectActions::go(const Route &route) { m_panel.exploration().go(route); }

bool ObjectActions::filterTo(ObjectIndex object) { return narrowTo(m_panel.exploration(), object); }

bool ObjectActions::isPinned(ObjectIndex object) const {
    return m_notebook && object.isValid() && m_notebook->isPinned(targetOf(m_panel.exploration().landscape(), object));
}

void ObjectActions::togglePin(ObjectIndex object) {
    if (!m_notebook || !object.isValid())
        return;
    const Target target = targetOf(m_panel.exploration().landscape(), object);
    if (m_notebook->isPinned(target))
        m_notebook->unpin(target);
    else
        m_notebook->pin(target);
}

PageMaking ObjectActions::pageOf(const Landscape &landscape, ObjectIndex object) {
    return {wording::name(landscape, object, 60),
            [object](briefing::PageMaker &maker) { return std::optional(maker.profile(object)); }};
}

PageMaking ObjectActions::pageOf(const Landscape &landscape, ClaimIndex claim) {
    return {QStringLiteral("%1").arg(wording::claimSentence(landscape, claim).left(60)),
            [claim](briefing::PageMaker &maker) { return std::optional(maker.claim(claim)); }};
}

void ObjectActions::addToBriefing(ObjectIndex object) {
    if (object.isValid())
        emit m_panel.pageWanted(pageOf(m_panel.exploration().landscape(), object));
}

void ObjectActions::addToBriefing(ClaimIndex claim) {
    if (claim.isValid())
        emit m_panel.pageWanted(pageOf(m_panel.exploration().landscape(), claim));
}

QMenu *ObjectActions::menuOf(ObjectIndex object, const std::vector<Extra> &more) {
    const Landscape &landscape = m_panel.exploration().landscape();
    const Theme &theme = m_panel.theme();
    auto *menu = new QMenu(&m_panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Extra &extra : more) {
        QAction *action = menu->addAction(themedIcon(theme, QStringLiteral("list")), extra.text);
        connect(action, &QAction::triggered, this, [this, route = extra.route] { go(route); });
    }
    if (!more.empty())
        menu->addSeparator();
    if (!object.isValid())
        return menu;
    QAction *openIt = menu->addAction(themedIcon(theme, QStringLiteral("enter")), tr("Open profile\tEnter"));
    connect(openIt, &QAction::triggered, this, [this, object] { open(object); });
    if (canNarrowTo(landscape.kind(object))) {
        QAction *filter = menu->addAction(themedIcon(theme, QStringLiteral("filter")), tr("Set as filter\tCtrl+Enter"));
        connect(filter, &QAction::triggered, this, [this, object] { filterTo(object); });
    }
    if (landscape.kind(object) == Kind::ResearchArea) {
        QAction *area = menu->addAction(themedIcon(theme, QStringLiteral("research")), tr("Show in research areas"));
        connect(area, &QAction::triggered, this, [this, route = areaRoute(landscape, object)] { go(route); });
    }
    QAction *links = menu->addAction(themedIcon(theme, QStringLiteral("graph")), tr("Show its relationships"));
    connect(links, &QAction::triggered, this, [this, route = relationshipsRoute(landscape, object)] { go(route); });
    if (const auto place = timelineOfKind(landscape.kind(object))) {
        QAction *time = menu->addAction(themedIcon(theme, QStringLiteral("timeline")), tr("Show on the timeline"));
        connect(time, &QAction::triggered, this, [this, object, route = timelineRoute(*place)] {
            select(object);
            go(route);
        });
    }
    const std::vector<ObjectIndex> &selected = m_panel.exploration().selection().objects;
    if (selected.size() > 1 && std::find(selected.begin(), selected.end(), object) != selected.end()) {
        QAction *together = menu->addAction(themedIcon(theme, QStringLiteral("graph")),
                                            tr("Show the %1 selected as a graph").arg(selected.size()));
        connect(together, &QAction::triggered, this,
                [this, route = relationshipsRoute(landscape, selected)] { go(route); });
    }
    RowsQuery claims;
    claims.what = RowsQuery::What::Claims;
    claims.about = object;
    QAction *list = menu->addAction(themedIcon(theme, QStringLiteral("k-source")), tr("List the claims about it"));
    connect(list, &QAction::triggered, this, [this, route = routeOf(claims, landscape)] { go(route); });
    if (m_notebook) {
        QAction *pin = menu->addAction(themedIcon(theme, QStringLiteral("pin")),
                                       isPinned(object) ? tr("Unpin\tCtrl+D") : tr("Pin to rail\tCtrl+D"));
        connect(pin, &QAction::triggered, this, [this, object] { togglePin(object); });
    }
    QAction *brief = menu->addAction(themedIcon(theme, QStringLiteral("briefing")), tr("Add to briefing"));
    connect(brief, &QAction::triggered, this, [this, object] { addToBriefing(object); });
    menu->addSeparator();
    QAction *copy = menu->addAction(tr("Copy name"));
    connect(copy, &QAction::triggered, this,
            [name = wording::name(landscape, object)] { QGuiApplication::clipboard()->setText(name); });
    return menu;
}

QMenu *ObjectActions::menuOf(ClaimIndex claim) {
    const Landscape &landscape = m_panel.exploration().landscape();
    auto *menu = new QMenu(&m_panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *openIt = menu->addAction(themedIcon(m_panel.theme(), QStringLiteral("enter")), tr("Open claim\tEnter"));
    connect(openIt, &QAction::triggered, this, [this, claim] { open(claim); });
    const ObjectIndex ends[] = {landscape.claim(claim).subject, landscape.claim(claim).object};
    for (const ObjectIndex end : ends) {
        if (!end.isValid())
            continue;
        QAction *action =
            menu->addAction(tr("Open %1").arg(wording::name(landscape, end, 40).replace(u'&', QStringLiteral("&&"))));
        connect(action, &QAction::triggered, this, [this, end] { open(end); });
    }
    QAction *brief = menu->addAction(themedIcon(m_panel.theme(), QStringLiteral("briefing")), tr("Add to briefing"));
    connect(brief, &QAction::triggered, this, [this, claim] { addToBriefing(claim); });
    menu->addSeparator();
    QAction *copy = menu->addAction(tr("Copy claim as text"));
    connect(copy, &QAction::triggered, this,
            [text = wording::claimSentence(landscape, claim)] { QGuiApplication::clipboard()->setText(text); });
    QAction *number = menu->addAction(tr("Copy claim number"));
    connect(number, &QAction::triggered, this,
            [id = wording::text(landscape.claim(claim).id)] { QGuiApplication::clipboard()->setText(id); });
    return menu;
}

void ObjectActions::menu(ObjectIndex object, const QPoint &globalPos, const std::vector<Extra> &more) {
    menuOf(object, more)->popup(globalPos);
}

void ObjectActions::menu(ClaimIndex claim, const QPoint &globalPos) { menuOf(claim)->popup(globalPos); }

} // namespace hw
