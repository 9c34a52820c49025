// TimelinePanel: what a person does with it.
#include "panels/timeline/timeline_parts.h"

#include "drawing/icons.h"
#include "drawing/time_axis.h"
#include "drawing/timeline_edges.h"
#include "session/area_place.h"
#include "session/timeline_spoken.h"
#include "session/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace hw {
namespace {

constexpr int mostInMenu = 20;
constexpr int spanMonths[] = {12, 18, 36}; // then all

/// So many months up to the one of that day.
ChartPeriod lastMonths(int months, DayNumber day) {
    DayNumber from = unitStart(TimeUnit::Month, day);
    const DayNumber to = nextUnit(TimeUnit::Month, day) - 1;
    for (int i = 1; i < months; ++i)
        from = unitStart(TimeUnit::Month, from - 1);
    return {from, to};
}

QString ofLanes(LanesBy by) {
    switch (by) {
    case LanesBy::Actor: return TimelinePanel::tr("By actor");
    case LanesBy::Origin: return TimelinePanel::tr("By origin");
    case LanesBy::Area: return TimelinePanel::tr("By research area");
    case LanesBy::Subsector: return TimelinePanel::tr("By kind of victim");
    case LanesBy::Country: return TimelinePanel::tr("By victim's country");
    }
    return {};
}

QString ofOrder(LaneOrder order) {
    switch (order) {
    case LaneOrder::OriginAndCount: return TimelinePanel::tr("By origin, then by number");
    case LaneOrder::Count: return TimelinePanel::tr("Most events first");
    case LaneOrder::Name: return TimelinePanel::tr("By name");
    case LaneOrder::First: return TimelinePanel::tr("First to begin first");
    case LaneOrder::Latest: return TimelinePanel::tr("Latest first");
    }
    return {};
}

} // namespace

void TimelinePanel::choose(std::vector<ObjectIndex> objects, bool extend) {
    Selection selection = extend ? exploration().selection() : Selection();
    for (const ObjectIndex o : objects) {
        std::erase(selection.objects, o);
        selection.objects.push_back(o);
    }
    m->drawerClosed = false;
    exploration().select(selection);
    showDrawer(); // the same thing chosen again opens what was closed by hand
}

void TimelinePanel::setLanes(LanesBy by) {
    TimelinePlace place = m->place;
    place.by = by;
    const TimeWindow window = m->canvas->window();
    exploration().go(timelineRoute(place));
    refreshNow();
    m->canvas->setWindow(window); // another question about the same time
}

void TimelinePanel::setOrder(LaneOrder order) {
    m->choice.order = order;
    compute();
}

void TimelinePanel::foldLane(std::uint32_t lane) {
    const QString key = laneKey(exploration().landscape(), m->canvas->scene().laneOf(m->canvas->scene().lanes[lane]));
    if (!m->choice.folded.remove(key))
        m->choice.folded.insert(key);
    showScene();
}

void TimelinePanel::foldAll(bool fold) {
    m->choice.folded.clear();
    if (fold)
        for (const TimelineLane &lane : m->timeline->lanes)
            m->choice.folded.insert(laneKey(exploration().landscape(), lane));
    showScene();
}

void TimelinePanel::pinLane(std::uint32_t lane) {
    const QString key = laneKey(exploration().landscape(), m->canvas->scene().laneOf(m->canvas->scene().lanes[lane]));
    if (!m->choice.pinned.removeOne(key))
        m->choice.pinned << key;
    showScene();
}

/// The period of the filter, so that the lanes are those of that time; without one, all that there is.
void TimelinePanel::showSpan(int span) {
    if (span >= 0 && span < int(std::size(spanMonths)))
        setPeriod(lastMonths(spanMonths[span], m->timeline->snapshot), Exploration::Step::OfItsOwn);
    else if (m->strip->brush())
        clearPeriod();
    else
        m->canvas->setWindow(allTime());
    showHeader();
}

void TimelinePanel::setPeriod(const ChartPeriod &period, Exploration::Step step) {
    exploration().narrow(withPeriod(exploration().filter(), period.from, period.to),
                         tr("Period: %1 to %2").arg(wording::day(period.from), wording::day(period.to)), step);
}

void TimelinePanel::clearPeriod() {
    exploration().narrow(withoutPeriod(exploration().filter()), tr("Period: all"), Exploration::Step::OfItsOwn);
}

void TimelinePanel::showHeader() {
    m->lanes->setText(ofLanes(m->place.by));
    const std::size_t all = m->timeline->context.size(), shown = m->canvas->scene().notes.size();
    m->context->setText(shown == all
                            ? tr("Context %1").arg(wording::number(qint64(all)))
                            : tr("Context %1 of %2").arg(wording::number(qint64(shown)), wording::number(qint64(all))));
    const Filter &filter = exploration().filter();
    const TimeWindow &window = m->canvas->window(), usual = allTime();
    const bool isAll = std::abs(window.from - usual.from) < 0.5 && std::abs(window.to - usual.to) < 0.5;
    int span = filter.since || filter.until || !isAll ? -1 : int(std::size(spanMonths));
    for (int i = 0; i < int(std::size(spanMonths)); ++i) {
        const ChartPeriod period = lastMonths(spanMonths[i], m->timeline->snapshot);
        if (withPeriod(filter, period.from, period.to) == filter)
            span = i;
    }
    m->span->setCurrent(span);
    arrangeHeader();
}

void TimelinePanel::openLane(std::uint32_t lane) {
    const TimelineLane &it = m->canvas->scene().laneOf(m->canvas->scene().lanes[lane]);
    if (it.object.isValid() && exploration().landscape().kind(it.object) == Kind::ResearchArea)
        return m->actions->go(areaRoute(exploration().landscape(), it.object)); // who reaches for it, told apart
    if (it.object.isValid())
        return m->actions->open(it.object);
    EventQuery query;
    if (it.is == TimelineLane::Is::Origin)
        query.origin = it.origin;
    else if (it.is == TimelineLane::Is::StateOnly)
        query.row = MatrixRow{MatrixRow::Is::StateOnly, {}, 0};
    else if (it.is == TimelineLane::Is::Undated)
        query.undatedOnly = true;
    else if (m->place.by == LanesBy::Actor)
        query.row = MatrixRow{MatrixRow::Is::Unattributed, {}, 0};
    else if (m->place.by == LanesBy::Area)
        query.column = MatrixColumn{MatrixColumn::Is::NoArea, {}, 0};
    else
        return foldLane(lane);
    m->actions->go(eventsRoute(query, exploration().landscape()));
}

/// One opens its claims; of several the person picks one.
void TimelinePanel::openNotes(const std::vector<std::uint32_t> &notes, const QPoint &globalPos) {
    const TimelineScene &scene = m->canvas->scene();
    const auto eventOf = [&](std::uint32_t note) { return scene.timeline->context[scene.notes[note].context].event; };
    if (notes.size() == 1)
        return choose({eventOf(notes[0])}, false);
    std::vector<ObjectIndex> events;
    for (const std::uint32_t note : notes)
        events.push_back(eventOf(note));
    pickFrom(events, globalPos);
}

void TimelinePanel::pickFrom(const std::vector<ObjectIndex> &events, const QPoint &globalPos) {
    const Landscape &l = exploration().landscape();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ObjectIndex event : events) {
        if (menu->actions().size() == mostInMenu) {
            menu->addAction(tr("and %1 more; zoom in to part them").arg(qint64(events.size()) - mostInMenu))
                ->setEnabled(false);
            break;
        }
        QString text = QStringLiteral("%1 · %2").arg(wording::shortSpan(l.span(event)), wording::name(l, event, 80));
        connect(menu->addAction(text.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
                [this, event] { choose({event}, false); });
    }
    menu->popup(globalPos);
}

void TimelinePanel::fillLanesMenu(QMenu &menu) {
    menu.clear();
    for (std::size_t i = 0; i < lanesByCount; ++i) {
        const auto by = static_cast<LanesBy>(i);
        QAction *action = menu.addAction(ofLanes(by));
        action->setCheckable(true);
        action->setChecked(by == m->place.by);
        connect(action, &QAction::triggered, this, [this, by] { setLanes(by); });
    }
    menu.addSeparator();
    for (std::size_t i = 0; i < laneOrderCount; ++i) {
        const auto order = static_cast<LaneOrder>(i);
        QAction *action = menu.addAction(ofOrder(order));
        action->setCheckable(true);
        action->setChecked(order == m->choice.order);
        connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
}

void TimelinePanel::fillContextMenu(QMenu &menu) {
    menu.clear();
    for (const ContextKind &kind : contextKinds(*m->timeline)) {
        QAction *action = menu.addAction(QStringLiteral("%1  %2").arg(
            QString(kind.title).replace(u'&', QStringLiteral("&&")), wording::number(kind.count)));
        action->setCheckable(true);
        action->setChecked(!m->choice.notShown.contains(kind.word));
        connect(action, &QAction::toggled, this, [this, word = kind.word](bool shown) {
            if (shown)
                m->choice.notShown.remove(word);
            else
                m->choice.notShown.insert(word);
            showScene();
            showHeader();
        });
    }
    if (menu.isEmpty())
        menu.addAction(tr("None under this filter"))->setEnabled(false);
}

void TimelinePanel::fillMoreMenu(QMenu &menu) {
    menu.clear();
    const auto add = [&](const QString &icon, const QString &text, auto what) {
        connect(menu.addAction(themedIcon(theme(), icon), text), &QAction::triggered, this, what);
    };
    add(showsTable() ? QStringLiteral("timeline") : QStringLiteral("list"),
        showsTable() ? tr("Show as chart\tT") : tr("Show as table\tT"), [this] { showTable(!showsTable()); });
    add(QStringLiteral("copy"), tr("Copy as table"), [this] { QGuiApplication::clipboard()->setText(copyText()); });
    menu.addSeparator();
    add(QStringLiteral("chev-right"), tr("Fold all lanes"), [this] { foldAll(true); });
    add(QStringLiteral("chev-down"), tr("Unfold all lanes"), [this] { foldAll(false); });
    if (!m->choice.pinned.isEmpty())
        add(QStringLiteral("pin"), tr("Unpin all lanes"), [this] {
            m->choice.pinned.clear();
            showScene();
        });
    if (m->strip->brush()) {
        menu.addSeparator();
        add(QStringLiteral("calendar"), tr("Any period"), [this] { clearPeriod(); });
    }
}

void TimelinePanel::menuAt(const TimelineHit &hit, const QPoint &globalPos) {
    if (hit.what == TimelineHit::What::Mark) {
        const auto events = m->canvas->eventsOf(hit.index);
        if (events.size() == 1)
            return m->actions->menu(events[0], globalPos);
        return pickFrom(events, globalPos);
    }
    if (hit.what != TimelineHit::What::Lane && hit.what != TimelineHit::What::Fold)
        return;
    const TimelineScene &scene = m->canvas->scene();
    const TimelineScene::Lane &lane = scene.lanes[hit.index];
    QMenu *menu = m->actions->menuOf(scene.laneOf(lane).object, {});
    if (!menu->isEmpty())
        menu->addSeparator();
    connect(menu->addAction(lane.folded ? tr("Unfold this lane\tF") : tr("Fold this lane\tF")), &QAction::triggered,
            this, [this, index = hit.index] { foldLane(index); });
    connect(menu->addAction(themedIcon(theme(), QStringLiteral("pin")),
                            lane.pinned ? tr("Unpin this lane\tK") : tr("Keep this lane on top\tK")),
            &QAction::triggered, this, [this, index = hit.index] { pinLane(index); });
    menu->popup(globalPos);
}

HoverCard::Content TimelinePanel::tell(const TimelineHit &hit) const {
    const Landscape &l = exploration().landscape();
    const TimelineLayout &layout = m->canvas->layout();
    switch (hit.what) {
    case TimelineHit::What::Mark: {
        if (hit.index >= layout.marks().size())
            return {};
        const TimelineMark &mark = layout.marks()[hit.index];
        return cardOf(l, m->canvas->scene(), mark.lane, layout.placesOf(mark), m->place.knownBy);
    }
    case TimelineHit::What::Lane:
    case TimelineHit::What::Fold: {
        HoverCard::Content card = cardOfLane(l, m->canvas->scene(), hit.index, m->place.knownBy);
        const LaneElsewhere elsewhere = elsewhereOf(m->canvas->frame(), hit.index);
        if (elsewhere.before)
            card.lines << tr("Nothing of it in view; before it until %1")
                              .arg(bucketTitle(BucketUnit::Month, *elsewhere.before));
        if (elsewhere.after)
            card.lines
                << tr("Nothing of it in view; after it from %1").arg(bucketTitle(BucketUnit::Month, *elsewhere.after));
        return card;
    }
    case TimelineHit::What::Before:
    case TimelineHit::What::After: {
        HoverCard::Content card;
        const LaneElsewhere elsewhere = elsewhereOf(m->canvas->frame(), hit.index);
        card.title = m->canvas->scene().lanes[hit.index].name;
        if (hit.what == TimelineHit::What::Before && elsewhere.before)
            card.meta = tr("Before what is shown, until %1").arg(bucketTitle(BucketUnit::Month, *elsewhere.before));
        else if (elsewhere.after)
            card.meta = tr("After what is shown, from %1").arg(bucketTitle(BucketUnit::Month, *elsewhere.after));
        card.keys = tr("Click goes there; by keys: Right from the lane's name");
        return card;
    }
    case TimelineHit::What::Outside: {
        HoverCard::Content card;
        card.title = tr("Not in view");
        card.meta = tr("Over before the time that is shown, or begun after it");
        card.keys = tr("Click or 0 shows all");
        return card;
    }
    case TimelineHit::What::Chip:
        return cardOfNotes(l, m->canvas->scene(), m->canvas->frame().chips()[hit.index].notes);
    default: return {};
    }
}

/// The lane of the cursor, else of what is selected.
std::uint32_t TimelinePanel::laneAtHand() const {
    const TimelineCanvas &canvas = *m->canvas;
    if (canvas.cursorLane() != noMark)
        return canvas.cursorLane();
    for (std::uint32_t i = 0; i < canvas.scene().lanes.size(); ++i)
        for (const ObjectIndex o : exploration().selection().objects)
            if (canvas.scene().laneOf(canvas.scene().lanes[i]).object == o)
                return i;
    return noMark;
}

bool TimelinePanel::act(int key) {
    switch (key) {
    case Qt::Key_T: showTable(!showsTable()); return true;
    case Qt::Key_B: m->strip->setFocus(Qt::ShortcutFocusReason); return true;
    case Qt::Key_F:
    case Qt::Key_K:
        if (const std::uint32_t lane = laneAtHand(); lane != noMark)
            key == Qt::Key_F ? foldLane(lane) : pinLane(lane);
        else
            emit noticed(tr("Choose a lane first: click its name, or go there with Up and Down."));
        return true;
    case Qt::Key_P: m->clock->setPlaying(!m->clock->isPlaying()); return true;
    default: return false;
    }
}

void TimelinePanel::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier && !exploration().selection().objects.empty()) {
        if (!m->actions->filterTo(exploration().selection().objects.back()))
            emit noticed(tr("The filter has no key for this kind of thing."));
        return;
    }
    if ((event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) || !act(event->key()))
        Panel::keyPressEvent(event);
}

} // namespace hw
