#include "panels/areas/areas_page.h"

#include "landscape/activity.h"
#include "panels/areas/areas_lines.h"
#include "panels/areas/areas_page_parts.h"
#include "panels/object_actions.h"
#include "panels/overview_lines.h"
#include "panels/overview_numbers.h"
#include "panels/panel.h"
#include "panels/profile_lines.h"
#include "session/exposure_text.h"
#include "session/notebook.h"
#include "session/wording.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace hw {
namespace {
constexpr int listWidth = 268, sideWidth = 300, comparedWidth = 380;  // at 100 % text
constexpr int sideFrom = 1040;                                        // page width from which there is a third column
constexpr int flowHeight = 340, flowsHeight = 480, belowHeight = 260; // where the second column is scrolled
constexpr std::size_t mostTypical = 6;
} // namespace

AreasPage::AreasPage(Panel &panel, ObjectActions &actions, Notebook *notebook, QWidget *parent)
    : QWidget(parent)
    , m(std::make_unique<Parts>(panel, actions, notebook)) {
    buildCards();
    buildSide();
    m->below = new QWidget;
    auto *below = new QHBoxLayout(m->below);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m->reachCard, 3);
    below->addWidget(m->trendCard, 2);
    m->middle = new QWidget;
    m->column = new QVBoxLayout(m->middle);
    m->column->setContentsMargins(0, 0, 0, 0);
    m->column->addWidget(m->flowCard, 57);
    m->column->addWidget(m->below, 43);
    m->middleScroll = scrolledColumn(m->middle);
    m->row = new QHBoxLayout(this);
    m->row->setContentsMargins(0, 0, 0, 0);
    m->row->addWidget(m->areasCard);
    m->row->addWidget(m->middleScroll, 1);
    m->row->addWidget(m->sideScroll);
    m->row->addWidget(m->comparedCard);
    for (QWidget *card : {static_cast<QWidget *>(m->flowCard), static_cast<QWidget *>(m->reachCard),
                          static_cast<QWidget *>(m->trendCard)})
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    connectParts();
    themeChanged();
}

AreasPage::~AreasPage() = default;

const AreaPage &AreasPage::page() const { return m->page; }
const AreaComparison &AreasPage::comparison() const { return m->comparison; }
AreasFlowView &AreasPage::flow() const { return *m->flow; }
LinesView &AreasPage::areas() const { return *m->areas; }

ObjectIndex AreasPage::area() const {
    return m->place.area.isValid() ? m->place.area : rootArea(m->panel.exploration().landscape());
}

void AreasPage::show(const AreaPlace &place, bool anew) {
    const Exploration &e = m->panel.exploration();
    if (!anew && place == m->place)
        return;
    m->place = place;
    if (anew) { // else the list stays where it is scrolled to
        m->tree = areaTree(e.landscape(), e.visible());
        m->areas->setItems(areaLines(e.landscape(), m->tree));
        m->areasCard->setTable(areaTable(e.landscape(), m->tree));
    }
    m->areas->selectObject(area());
    const bool some = area().isValid();
    m->middleScroll->setVisible(some);
    if (!some)
        return;
    if (place.compares())
        showComparison();
    else
        showArea();
    arrange();
}

void AreasPage::showArea() {
    const Exploration &e = m->panel.exploration();
    const Landscape &l = e.landscape();
    m->page = areaPageOf(l, e.visible(), area());
    m->techniques = areaTechniquesOf(l, e.visible(), area());
    AreaFlow flow = areaFlowOf(l, e.visible(), area());
    m->flowCard->setTitle(m->place.area.isValid() ? wording::name(l, area(), 60) : tr("All research areas"));
    m->flowCard->setSubtitle(
        tr("%1: who, against whom, how they got in").arg(wording::events(qint64(m->page.events.size()))));
    std::vector<AreaFlow> flows;
    flows.push_back(std::move(flow));
    showFlows(std::move(flows), {});
    m->reach->setItems(reachLines(l, m->page));
    Activity activity = activityOf(l, e.visible(), m->page.events);
    if (activity.unit == BucketUnit::Quarter) // of one field they are few: hairs with wide gaps
        activity = activityOf(l, e.visible(), m->page.events, BucketUnit::Year);
    m->trend->setActivity(activity);
    m->trendCard->setSubtitle(unitWords(activity.unit));
    m->trendCard->setCaption(m->page.undated.empty()
                                 ? QString()
                                 : tr("%1 more without any date").arg(wording::number(qint64(m->page.undated.size()))));
    m->trendCard->setTable(activityTable(activity));
    m->trendCard->setAccessibleDescription(activitySummary(activity));
    showSide();
}

/// The table is made when somebody asks for it.
void AreasPage::showFlows(std::vector<AreaFlow> flows, const QStringList &names) {
    const LandscapePtr landscape = m->panel.exploration().snapshot();
    m->flow->show(landscape, std::move(flows), names);
    m->flowCard->setTable([this, landscape, names] { return flowTable(*landscape, m->flow->flows(), names); });
}

void AreasPage::showComparison() {
    const Exploration &e = m->panel.exploration();
    const Landscape &l = e.landscape();
    QStringList names;
    std::vector<AreaFlow> flows;
    if (m->place.periods) {
        const auto &periods = *m->place.periods;
        // Within the filter's own period, as the lists behind the rows are.
        const VisibleSet first = visibleIn(l, inPeriod(e.filter(), periods[0]));
        const VisibleSet second = visibleIn(l, inPeriod(e.filter(), periods[1]));
        m->comparison = compareAreas(l, first, area(), second, area());
        flows = {areaFlowOf(l, first, area()), areaFlowOf(l, second, area())};
        names << periodWords(periods[0]) << periodWords(periods[1]);
        m->flowCard->setTitle(tr("%1, two periods").arg(wording::name(l, area(), 60)));
    } else {
        m->comparison = compareAreas(l, e.visible(), area(), e.visible(), m->place.other);
        flows = {areaFlowOf(l, e.visible(), area()), areaFlowOf(l, e.visible(), m->place.other)};
        names << wording::name(l, area(), 60) << wording::name(l, m->place.other, 60);
        m->flowCard->setTitle(tr("Two areas"));
    }
    m->flowCard->setSubtitle(m->comparison.shared == 0
                                 ? tr("on one scale; none stands on both sides")
                                 : tr("on one scale; on both sides: %1").arg(wording::number(m->comparison.shared)));
    for (int side : {0, 1})
        names[side] += QStringLiteral(": ") + wording::events(m->comparison.events[std::size_t(side)]);
    showFlows(std::move(flows), names);
    const QStringList sides = sideNames();
    m->compared->setItems(comparisonLines(l, m->comparison, sides[0], sides[1]));
}

QStringList AreasPage::sideNames() const {
    const Landscape &l = m->panel.exploration().landscape();
    if (m->place.periods)
        return {periodWords((*m->place.periods)[0]), periodWords((*m->place.periods)[1])};
    return {wording::name(l, area(), 30), wording::name(l, m->place.other, 30)};
}

QString AreasPage::comparisonTitle() const {
    const QStringList sides = sideNames();
    return m->place.periods
               ? tr("%1: %2 and %3, side by side")
                     .arg(wording::name(m->panel.exploration().landscape(), area(), 60), sides[0], sides[1])
               : tr("%1 and %2, side by side").arg(sides[0], sides[1]);
}

void AreasPage::showSide() {
    const Landscape &l = m->panel.exploration().landscape();
    m->stake->setText(l.parent(area()).isValid()
                          ? wording::paragraph(l.summary(area()))
                          : tr("Every field of research of this dataset taken together; choose one in the list."));
    m->confidence->setConfidence(m->page.confidence,
                                 m->page.claims.empty()
                                     ? tr("No claim names it")
                                     : tr("Claims: %1 at best, %2")
                                           .arg(wording::confidence(m->page.confidence).toLower(),
                                                wording::count(m->page.sources, tr("source"), tr("sources"))));
    m->evidence->setVisible(!m->page.claims.empty());
    m->typical->setItems(typicalLines(l, m->techniques, mostTypical));
    const bool areTypical = !m->techniques.typical.empty();
    m->typicalCard->setTitle(areTypical ? tr("Typical techniques") : tr("Techniques reported most"));
    m->typicalNote->setText(
        !areTypical
            ? tr("Of the %1 of %2 incidents and campaigns here that report any. Too few, here or elsewhere, to call "
                 "one typical.")
                  .arg(wording::number(m->techniques.here),
                       wording::number(qint64(m->techniques.here + m->techniques.silent)))
            : tr("Of the %1 incidents and campaigns here that report any technique, against %2 elsewhere; each part "
                 "reckoned as (reported + ½) / (all + 1).")
                  .arg(wording::number(m->techniques.here), wording::number(m->techniques.elsewhere)));
    m->gaps->setItems(gapLines(l, m->page));
    m->gapsCard->setVisible(!m->page.gaps.empty());
    showProgrammes();
}

void AreasPage::showProgrammes() {
    if (!m->notebook || m->page.areas.empty())
        return;
    const ExposureReading reading = readExposureText(m->notebook->setting(settings::exposureProfile));
    auto items = programmeLines(m->panel.exploration().landscape(), reading.profile, m->page);
    m->programmesCard->setSubtitle(items.empty() ? QString() : wording::number(qint64(items.size())));
    m->programmesNote->setText(reading.profile.programmes.empty() ? tr("You have not said yet what you do research on.")
                                                                  : tr("None of your programmes is in this area."));
    m->programmesNote->setVisible(items.empty());
    m->programmes->setItems(std::move(items));
}

void AreasPage::chooseArea(const LineItem &item) {
    const Landscape &l = m->panel.exploration().landscape();
    AreaPlace place;
    if (QGuiApplication::keyboardModifiers() & Qt::ControlModifier && item.object != area()) {
        place = m->place;
        place.area = area();
        place.periods.reset();
        place.other = item.object;
    } else {
        place.area = item.object;
    }
    // Who walks down the list by keys leaves one place behind, not one for every area on the way.
    using Step = Exploration::Step;
    if (!(place == m->place))
        m->panel.exploration().go(routeOf(place, l), m->areas->isWalked() ? Step::MayJoin : Step::OfItsOwn);
    m->actions.select(item.object);
}

void AreasPage::openClaims(const std::vector<ClaimIndex> &claims) {
    if (!claims.empty())
        m->actions.go(claimsRoute(m->panel.exploration().landscape(), claims));
}

void AreasPage::openPeriod(DayNumber from, DayNumber to) {
    const Landscape &l = m->panel.exploration().landscape();
    std::vector<ClaimIndex> claims;
    for (const ClaimIndex c : m->page.claims) {
        const ObjectIndex event = l.claim(c).subject;
        const auto day = isEvent(l.kind(event)) ? chartDay(l, event) : std::nullopt;
        if (day && *day >= from && *day <= to)
            claims.push_back(c);
    }
    openClaims(claims);
}

void AreasPage::showSelection() {
    const auto &objects = m->panel.exploration().selection().objects;
    const ObjectIndex current = objects.empty() ? ObjectIndex() : objects.back();
    for (LinesView *lines : {m->reach, m->typical, m->compared})
        lines->selectObject(current);
}

QString AreasPage::statusText() const {
    if (!area().isValid())
        return {};
    if (m->place.compares()) {
        const QStringList sides = sideNames();
        return QStringLiteral("%1: %2 · %3: %4 · ")
                   .arg(sides[0], wording::events(m->comparison.events[0]), sides[1],
                        wording::events(m->comparison.events[1])) +
               tr("on both sides: %1").arg(wording::number(m->comparison.shared));
    }
    std::size_t actors = 0;
    for (const auto &group : m->page.who)
        for (const AreaWho &who : group)
            actors += who.who.isValid() && who.reach != AreaReach::StatedPriority;
    return QStringLiteral("%1 · %2 · %3")
        .arg(wording::events(qint64(m->page.events.size())), wording::count(qint64(actors), tr("actor"), tr("actors")),
             wording::count(qint64(m->page.claims.size()), tr("claim"), tr("claims")));
}

QString AreasPage::copyText() const {
    if (m->areas->hasFocus())
        return toTsv(m->areasCard->table());
    if (m->reach->hasFocus())
        return toTsv(reachTable(m->panel.exploration().landscape(), m->page));
    if (m->trend->hasFocus())
        return toTsv(m->trendCard->table());
    return toTsv(m->flowCard->table());
}

QByteArray AreasPage::state() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    const AreasFlowView::Spot spot = m->flow->selected();
    out << qint32(m->areas->verticalScrollBar()->value()) << qint32(m->reach->verticalScrollBar()->value())
        << qint32(m->sideScroll->verticalScrollBar()->value()) << qint32(m->compared->verticalScrollBar()->value())
        << qint32(spot.flow) << qint32(spot.place.part) << quint32(spot.place.index)
        << qint32(m->middleScroll->verticalScrollBar()->value());
    return bytes;
}

void AreasPage::restore(const QByteArray &state) {
    QDataStream in(state);
    qint32 areas = 0, reach = 0, side = 0, compared = 0, flow = 0, part = 0, middle = 0;
    quint32 index = 0;
    in >> areas >> reach >> side >> compared >> flow >> part >> index >> middle;
    if (in.status() != QDataStream::Ok)
        return;
    m->areas->verticalScrollBar()->setValue(areas);
    m->reach->verticalScrollBar()->setValue(reach);
    m->sideScroll->verticalScrollBar()->setValue(side);
    m->middleScroll->verticalScrollBar()->setValue(middle);
    m->compared->verticalScrollBar()->setValue(compared);
    m->flow->restore({flow, {AreaFlowDiagram::Place::Part(part), index}});
}

void AreasPage::themeChanged() {
    const Theme &t = m->panel.theme();
    m->row->setSpacing(t.px(Metric::Gap));
    m->column->setSpacing(t.px(Metric::Gap));
    m->below->layout()->setSpacing(t.px(Metric::Gap));
    m->areasCard->setFixedWidth(t.scaled(listWidth));
    m->sideScroll->setFixedWidth(t.scaled(sideWidth));
    arrange();
}

/// Where there is no room for a third column, what stands in it comes below the second, which is then scrolled: nothing
/// of it is lost in a small window or with large text.
void AreasPage::arrange() {
    const Theme &t = m->panel.theme();
    const bool wide = width() * 100 / std::max(100, t.textScale()) >= sideFrom;
    const bool compares = m->place.compares();
    if (wide && m->column->indexOf(m->side) >= 0) {
        m->column->removeWidget(m->side);
        m->column->removeWidget(m->comparedCard);
        m->sideScroll->setWidget(m->side);
        m->row->addWidget(m->comparedCard);
    } else if (!wide && m->column->indexOf(m->side) < 0) {
        m->column->addWidget(m->sideScroll->takeWidget());
        m->row->removeWidget(m->comparedCard);
        m->column->addWidget(m->comparedCard);
    }
    // The root has a column more, whose names need lines.
    const bool isRoot = area() == rootArea(m->panel.exploration().landscape());
    m->column->setStretchFactor(m->flowCard, isRoot ? 64 : 57);
    m->column->setStretchFactor(m->below, isRoot ? 36 : 43);
    m->flowCard->setMinimumHeight(wide ? 0 : t.scaled(compares ? flowsHeight : flowHeight));
    m->below->setMinimumHeight(wide ? 0 : t.scaled(belowHeight));
    m->comparedCard->setMinimumHeight(wide ? 0 : t.scaled(flowHeight));
    m->comparedCard->setMinimumWidth(wide ? t.scaled(comparedWidth) : 0);
    m->comparedCard->setMaximumWidth(wide ? t.scaled(comparedWidth) : QWIDGETSIZE_MAX);
    m->below->setVisible(!compares);
    m->comparedCard->setVisible(compares);
    m->side->setVisible(!compares && area().isValid());
    m->sideScroll->setVisible(wide && !compares && area().isValid());
}

void AreasPage::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace hw
