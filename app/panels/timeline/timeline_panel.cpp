#include "panels/timeline/timeline_parts.h"

#include "landscape/event_facts.h"
#include "landscape/profile.h"
#include "panels/parts/text_label.h"
#include "panels/profile_lines.h"
#include "panels/relax_buttons.h"
#include "session/timeline_spoken.h"
#include "session/wording.h"

#include <QDataStream>
#include <QIODevice>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double margin = 0.02; ///< of what there is, before the first and after the last day
constexpr quint32 stateVersion = 1;

/// What the strip covers: its bars, and the day of the dataset. A single operation of long ago is no part of it.
TimeWindow stripDomain(const Activity &activity, DayNumber snapshot) {
    double from = snapshot, to = snapshot + 1.0;
    if (!activity.buckets.empty()) {
        from = std::min<double>(from, activity.buckets.front().firstDay);
        to = std::max<double>(to, activity.buckets.back().lastDay + 1.0);
    }
    return {from, std::max(to, from + 28)};
}

TimeWindow withMargin(const TimeWindow &window) {
    return {window.from - margin * window.days(), window.to + margin * window.days()};
}

/// What the filter leaves open ends where the strip does.
std::optional<ChartPeriod> periodOf(const Filter &filter, const TimeWindow &domain) {
    if (!filter.since && !filter.until)
        return {};
    ChartPeriod period;
    period.from = filter.since ? filter.since->firstDay() : DayNumber(domain.from);
    period.to = filter.until ? filter.until->lastDay() : DayNumber(std::ceil(domain.to)) - 1;
    return period;
}

QString monthOf(double day) {
    const std::string text = PartialDate::ofDay(DayNumber(day)).text();
    const auto month = PartialDate::parse(std::string_view(text).substr(0, 7));
    return month ? wording::shortDate(*month) : QString();
}

} // namespace

TimelinePanel::TimelinePanel(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    buildHeader();
    buildBody();
    connectCanvas();
    connectRest();
    themeChanged();
}

TimelinePanel::~TimelinePanel() = default;

TimelineCanvas &TimelinePanel::canvas() const { return *m->canvas; }
TimelineStripView &TimelinePanel::strip() const { return *m->strip; }
TimelineClock &TimelinePanel::clock() const { return *m->clock; }
bool TimelinePanel::showsTable() const { return m->pages->currentWidget() == m->table; }

QString TimelinePanel::statusText() const {
    if (!m->timeline)
        return {};
    QString text = spoken::timeline(*m->timeline);
    if (m->timeline->several > 0)
        text += tr("; %1 stand in more than one lane").arg(wording::number(m->timeline->several));
    return text;
}

QString TimelinePanel::copyText() const { return m->timeline ? toTsv(rowsAsTable()) : QString(); }

TextTable TimelinePanel::rowsAsTable() const {
    return m->timeline ? timelineTable(exploration().landscape(), m->canvas->scene(), m->place.knownBy) : TextTable();
}

void TimelinePanel::refresh(Exploration::Parts parts) {
    const Exploration &e = exploration();
    if (e.route().view != View::Timeline)
        return;
    const auto place = timelinePlaceOf(e.route());
    const LanesBy by = place ? place->by : LanesBy::Actor;
    const bool arrived = !m->started || parts & Exploration::RoutePart;
    if (parts & Exploration::LandscapePart) {
        m->stripOf.reset();
        m->names = {}; // another may come to lie where the former one lay
        m->dates = {};
    }
    // A page is shown before it hears of the filter that comes with it.
    const bool anew = !m->timeline || m->landscape != &e.landscape() || by != m->place.by ||
                      m->computedOf != e.filter() || parts & (Exploration::LandscapePart | Exploration::FilterPart);
    if (arrived && place && place->knownBy)
        m->place.knownBy = place->knownBy;
    m->place.by = by;
    if (anew)
        compute();
    if (arrived && !e.viewState().isEmpty())
        restore(e.viewState());
    if (m->place.knownBy) // of a later day nobody knows anything
        m->place.knownBy = std::min(*m->place.knownBy, m->timeline->snapshot);
    if (anew || arrived) {
        followPeriod();
        showHeader();
        showClock();
    }
    if (anew || arrived || parts & Exploration::SelectionPart)
        showSelection(arrived);
    // What was selected elsewhere is brought into sight when the view is opened, never while somebody works in it.
    if (arrived && e.viewState().isEmpty() && !e.selection().objects.empty())
        m->canvas->showObject(e.selection().objects.back());
    m->started = true;
    emit statusTextChanged();
}

void TimelinePanel::compute() {
    const Exploration &e = exploration();
    m->landscape = &e.landscape();
    m->computedOf = e.filter();
    auto timeline = std::make_shared<Timeline>(timelineOf(e.landscape(), e.visible(), m->place.by, m->dates));
    if (m->choice.order != LaneOrder::OriginAndCount)
        sortLanes(*timeline, e.landscape(), m->choice.order);
    m->timeline = std::move(timeline);
    showStrip();
    showScene();
    const bool nothing = m->timeline->items.empty();
    if (nothing) {
        m->empty->setText(tr("No incidents or campaigns match these filters"), relaxationSentence(e));
        m->empty->clearActions();
        addRelaxations(*m->empty, exploration());
        m->pages->setCurrentWidget(m->empty);
    } else if (m->pages->currentWidget() == m->empty) {
        m->pages->setCurrentWidget(m->canvas);
    }
}

void TimelinePanel::showScene() {
    m->canvas->setScene(sceneOf(exploration().landscape(), m->timeline, m->choice, m->names));
    m->tableStale = true;
    if (showsTable())
        fillTable();
}

/// All events over all time: the filter without its period.
void TimelinePanel::showStrip() {
    const Exploration &e = exploration();
    const Filter filter = withoutPeriod(e.filter());
    if (m->stripOf != filter) {
        const VisibleSet visible = filter == e.filter() ? e.visible() : visibleIn(e.landscape(), filter);
        const Activity activity = activityOf(e.landscape(), visible, countedEvents(e.landscape(), visible));
        const Timeline all = filter == e.filter() ? *m->timeline : timelineOf(e.landscape(), visible, LanesBy::Origin);
        m->domain = stripDomain(activity, all.snapshot);
        m->whole = withMargin(
            {std::min<double>(m->domain.from, all.firstDay), std::max<double>(m->domain.to, all.lastDay + 1.0)});
        m->strip->setActivity(activity, m->domain);
        m->strip->setWords(filter.isEmpty() ? tr("All incidents and campaigns") : tr("All that match"),
                           tr("%1 – %2").arg(monthOf(m->domain.from), monthOf(m->domain.to - 1)));
        m->stripOf = filter;
    }
    m->canvas->setDomain(m->whole);
    m->strip->setBrush(periodOf(e.filter(), m->domain));
}

/// Where the period of the filter has changed, the window shows it; otherwise nothing moves.
void TimelinePanel::followPeriod() {
    const Filter &filter = exploration().filter();
    if (m->started && m->since == filter.since && m->until == filter.until)
        return;
    m->since = filter.since;
    m->until = filter.until;
    const auto period = periodOf(filter, m->domain); // which the strip may not know yet
    if (m->started || exploration().viewState().isEmpty())
        m->canvas->setWindow(period ? TimeWindow{double(period->from), period->to + 1.0} : allTime());
    m->strip->setWindow(m->canvas->window());
}

TimeWindow TimelinePanel::allTime() const { return withMargin(m->domain); }

/// Who arrives asks about the time, not about what was selected elsewhere and does not pass the filter.
void TimelinePanel::showSelection(bool arrived) {
    const auto &selected = exploration().selection().objects;
    m->canvas->setSelected(selected);
    m->drawerClosed = arrived && !selected.empty() && isEvent(exploration().landscape().kind(selected.back())) &&
                      m->canvas->layout().markOf(selected.back()) == noMark;
    showDrawer();
}

void TimelinePanel::showDrawer() {
    const Exploration &e = exploration();
    const Landscape &l = e.landscape();
    ObjectIndex event;
    for (const ObjectIndex o : e.selection().objects)
        if (isEvent(l.kind(o)) || l.kind(o) == Kind::ContextEvent)
            event = o;
    const bool shown = event.isValid() && !m->drawerClosed && m->pages->currentWidget() != m->empty;
    if (shown) {
        TimelineDrawer::Content content;
        content.kind = l.kind(event);
        content.title = wording::name(l, event);
        content.sentence = wording::line(l.summary(event), 400);
        const auto &items = m->timeline->items;
        const auto item = std::find_if(items.begin(), items.end(), [&](const auto &i) { return i.event == event; });
        if (item != items.end()) {
            content.origin = item->origin;
            content.meta = spoken::kind(l, *item);
            if (item->kind == Kind::Incident)
                content.meta += QStringLiteral(" · ") + spoken::severity(item->severity);
            content.meta += QStringLiteral(" · ") + wording::text(title(item->origin));
            content.happened = tr("Happened: %1").arg(spoken::when(l, *item));
            const QString lag = spoken::lag(*item);
            content.known = tr("First reported by our sources: %1").arg(spoken::reported(item->reported));
            if (!lag.isEmpty())
                content.known += QStringLiteral(" · ") + lag;
        } else {
            content.meta = wording::text(title(l.kind(event)));
            const auto &context = m->timeline->context;
            const auto mark =
                std::find_if(context.begin(), context.end(), [&](const auto &c) { return c.event == event; });
            if (mark != context.end() && !mark->kind.empty())
                content.meta += QStringLiteral(" · ") + spoken::contextKind(mark->kind);
            content.happened = tr("Happened: %1").arg(wording::span(l.span(event)));
            if (l.kind(event) != Kind::ContextEvent)
                content.known = tr("It does not pass the filter.");
        }
        content.claims = evidenceLines(l, profileOf(l, e.visible(), event), {});
        m->drawer->setContent(std::move(content));
    }
    m->drawer->setVisible(shown);
    showRoom();
}

void TimelinePanel::showClock() {
    m->clock->setRange(DayNumber(m->domain.from), m->timeline->snapshot);
    m->clock->setReach((m->timeline->snapshot + 1 - m->domain.from) / m->domain.days());
    m->clock->setDay(m->place.knownBy);
    m->clock->setRest(QStringList{tr("The axis shows when it happened, this clock when our sources first reported it."),
                                  spoken::delays(*m->timeline)}
                          .join(u' ')
                          .trimmed());
    if (m->place.knownBy)
        m->clock->setSentence(spoken::knownBy(*m->timeline, *m->place.knownBy));
    m->canvas->setKnownBy(m->place.knownBy);
    m->strip->setKnownBy(m->place.knownBy);
    m->legend->setKinds(m->place.knownBy.has_value(), m->timeline->disinformation > 0);
    arrangeHeader();
}

/// A step of the second clock: nothing is computed but counts, nothing moves.
void TimelinePanel::setKnownBy(std::optional<DayNumber> day) {
    const bool switched = day.has_value() != m->place.knownBy.has_value();
    m->place.knownBy = day;
    if (day)
        m->clock->setSentence(spoken::knownBy(*m->timeline, *day));
    m->canvas->setKnownBy(day);
    m->strip->setKnownBy(day);
    m->tableStale = true;
    if (switched) {
        m->legend->setKinds(day.has_value(), m->timeline->disinformation > 0);
        arrangeHeader();
    }
    if (showsTable())
        fillTable();
}

void TimelinePanel::fillTable() {
    if (!std::exchange(m->tableStale, false))
        return;
    const TimelineScene &scene = m->canvas->scene();
    m->table->setRows(timelineTable(exploration().landscape(), scene, m->place.knownBy), timelineRows(scene),
                      m->timeline);
}

void TimelinePanel::showTable(bool table) {
    if (m->timeline->items.empty())
        return;
    m->pages->setCurrentWidget(table ? static_cast<QWidget *>(m->table) : m->canvas);
    if (table) {
        fillTable();
        const auto &selected = exploration().selection().objects;
        m->table->setCurrentEvent(selected.empty() ? ObjectIndex() : selected.back());
    }
    m->pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

QByteArray TimelinePanel::viewState() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    const TimeWindow &w = m->canvas->window();
    out << stateVersion << w.from << w.to << m->canvas->scroll() << m->place.knownBy.has_value()
        << qint32(m->place.knownBy.value_or(0)) << quint8(m->choice.order) << m->choice.pinned
        << QStringList(m->choice.folded.begin(), m->choice.folded.end())
        << QStringList(m->choice.notShown.begin(), m->choice.notShown.end());
    return bytes;
}

/// What is not of this version or cut short leaves everything as it is.
void TimelinePanel::restore(const QByteArray &state) {
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 version = 0;
    TimeWindow window;
    double scroll = 0;
    bool known = false;
    qint32 day = 0;
    quint8 order = 0;
    QStringList pinned, folded, notShown;
    in >> version >> window.from >> window.to >> scroll >> known >> day >> order >> pinned >> folded >> notShown;
    if (in.status() != QDataStream::Ok || version != stateVersion || order >= laneOrderCount)
        return;
    m->place.knownBy = known ? std::optional<DayNumber>(day) : std::nullopt;
    const TimelineChoice before = m->choice;
    m->choice.order = static_cast<LaneOrder>(order);
    m->choice.pinned = pinned;
    m->choice.folded = QSet<QString>(folded.begin(), folded.end());
    m->choice.notShown = QSet<QString>(notShown.begin(), notShown.end());
    if (m->choice != before)
        compute();
    m->since = exploration().filter().since;
    m->until = exploration().filter().until;
    m->canvas->setWindow(window);
    m->canvas->setScroll(scroll);
    m->strip->setWindow(m->canvas->window());
}

void TimelinePanel::themeChanged() {
    Panel::themeChanged();
    if (m->header)
        m->header->setFixedHeight(theme().px(Metric::CardHeader));
    arrangeHeader();
    showRoom();
}

void TimelinePanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    arrangeHeader();
    showRoom();
}

/// In a low window the lanes come first: what is selected says less, the clock at rest nothing beside it.
void TimelinePanel::showRoom() {
    const bool low = height() < theme().scaled(640);
    m->drawer->setLow(low);
    m->clock->setRestShown(!low || m->drawer->isHidden());
}

/// What can be pressed comes first: the title goes where there is no room, the legend says as much as fits.
void TimelinePanel::arrangeHeader() {
    int need = 96; // margins and gaps
    for (const QWidget *each : std::initializer_list<const QWidget *>{m->lanes, m->context, m->span, m->more})
        need += each->sizeHint().width();
    const int room = width() - 2 * theme().px(Metric::PagePaddingX) - need;
    const int title = m->title->sizeHint().width();
    const int legend = m->legend->briefWidth();
    // The title says what the view's name says already: rather the whole legend.
    m->title->setVisible(room >= title && (room >= title + 12 + legend || room < legend));
    m->legend->setVisible(room - (m->title->isHidden() ? 0 : m->title->sizeHint().width() + 12) >= 60);
}

} // namespace hw
