#include "panels/overview/overview_panel.h"

#include "briefing/area_reach.h"
#include "briefing/page_maker.h"
#include "panels/overview/overview_parts.h"
#include "panels/overview_lines.h"
#include "panels/overview_numbers.h"
#include "panels/page_tables.h"
#include "panels/relax_buttons.h"
#include "session/timeline_place.h"
#include "session/wording.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace hw {
namespace {
constexpr std::size_t newestShown = 20;
} // namespace

OverviewPanel::OverviewPanel(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    buildParts();
    buildPage();
    connectParts();
    connectCharts();
    themeChanged();
}

OverviewPanel::~OverviewPanel() = default;

EventQuery OverviewPanel::eventsOf(ObjectIndex actor) const {
    EventQuery query;
    query.row = MatrixRow{MatrixRow::Is::Actor, actor, 0};
    return query;
}

ObjectIndex OverviewPanel::actorOf(const Heatmap::Place &place) const {
    const auto &rows = m->overview.matrix.rows;
    if (place.row < 0 || place.row >= int(rows.size()) || rows[std::size_t(place.row)].is != MatrixRow::Is::Actor)
        return {};
    return rows[std::size_t(place.row)].actor;
}

ObjectIndex OverviewPanel::areaOf(const Heatmap::Place &place) const {
    const auto &columns = m->overview.matrix.columns;
    if (place.column < 0 || place.column >= int(columns.size()) ||
        columns[std::size_t(place.column)].is != MatrixColumn::Is::Area)
        return {};
    return columns[std::size_t(place.column)].area;
}

void OverviewPanel::choosePlace(const Heatmap::Place &place, bool extend) {
    const ObjectIndex actor = actorOf(place);
    const ObjectIndex area = areaOf(place);
    if (!actor.isValid() && !area.isValid())
        return;
    Selection selection = extend ? exploration().selection() : Selection();
    for (const ObjectIndex o : {area, actor}) {
        std::erase(selection.objects, o);
        if (o.isValid())
            selection.objects.push_back(o);
    }
    exploration().select(selection);
}

void OverviewPanel::openPlace(const Heatmap::Place &place) {
    using Part = Heatmap::Place::Part;
    if (place.part == Part::RowHeader && actorOf(place).isValid())
        m->actions->open(actorOf(place));
    else if (place.part == Part::ColumnHeader && areaOf(place).isValid())
        m->actions->open(areaOf(place));
    else
        m->actions->go(eventsRoute(queryOf(m->overview.matrix, place.row, place.column), exploration().landscape()));
}

void OverviewPanel::filterPlace(const Heatmap::Place &place) {
    const Landscape &l = exploration().landscape();
    Filter filter = exploration().filter();
    QStringList title;
    if (const ObjectIndex actor = actorOf(place); actor.isValid()) {
        filter.setOnly(FilterKey::Actor, std::string(l.id(actor)));
        title << wording::name(l, actor, 40);
    }
    if (const ObjectIndex area = areaOf(place); area.isValid()) {
        filter.setOnly(FilterKey::Area, std::string(l.id(area)));
        title << wording::name(l, area, 40);
    }
    if (!title.isEmpty())
        exploration().narrow(filter, title.join(QStringLiteral(", ")));
}

void OverviewPanel::listPeriod(ChartPeriod period) {
    EventQuery query;
    query.from = period.from;
    query.to = period.to;
    m->actions->go(eventsRoute(query, exploration().landscape()));
}

void OverviewPanel::openPeriod(ChartPeriod period) {
    exploration().go(timelineRoute({}), withPeriod(exploration().filter(), period.from, period.to),
                     tr("Period: %1 to %2").arg(wording::day(period.from), wording::day(period.to)));
}

void OverviewPanel::setPeriod(ChartPeriod period) {
    Filter filter = exploration().filter();
    filter.since = PartialDate::ofDay(period.from);
    filter.until = PartialDate::ofDay(period.to);
    exploration().narrow(filter, tr("Period: %1 to %2").arg(wording::day(period.from), wording::day(period.to)));
}

void OverviewPanel::showBrush(std::optional<ChartPeriod> period) {
    m->brush = period;
    m->chart->setBrush(period);
    m->brushBar->setVisible(period.has_value());
    if (!period)
        return;
    std::uint32_t events = 0;
    for (const ActivityBucket &bucket : m->overview.activity.buckets)
        if (bucket.firstDay >= period->from && bucket.lastDay <= period->to)
            events += bucket.total();
    m->brushText->setText(QStringLiteral("%1 – %2: %3")
                              .arg(wording::day(period->from), wording::day(period->to), wording::events(events)));
}

bool OverviewPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m->chart && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int bucket = m->chart->currentBucket();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && bucket >= 0) {
            const ActivityBucket &b = m->overview.activity.buckets[std::size_t(bucket)];
            if (key->modifiers() & Qt::ControlModifier)
                setPeriod({b.firstDay, b.lastDay});
            else
                openPeriod({b.firstDay, b.lastDay});
            return true;
        }
        if (key->key() == Qt::Key_Escape && m->brush) {
            showBrush({});
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

std::optional<PageMaking> OverviewPanel::forBriefing() const {
    return PageMaking{tr("Overview"), [](briefing::PageMaker &maker) { return std::optional(maker.brief()); }};
}

briefing::AddedTable OverviewPanel::rankingForBriefing() const {
    const Exploration &e = exploration();
    std::vector<std::vector<ClaimIndex>> claims;
    for (const RankedActor &actor : m->overview.ranking)
        claims.push_back(claimsBehind(e.landscape(), e.visible(), {actor.actor, {}}));
    const QString title = m->overview.ranking.empty()
                              ? m->rankingCard->title()
                              : tr("%1 is named behind most incidents and campaigns")
                                    .arg(wording::name(e.landscape(), m->overview.ranking.front().actor));
    return tableForPage(title, rankingTable(e.landscape(), m->overview), claims, int(m->overview.ranking.size()));
}

void OverviewPanel::refresh(Exploration::Parts parts) {
    const Exploration &e = exploration();
    if (parts & (Exploration::LandscapePart | Exploration::FilterPart))
        compute();
    if (parts & Exploration::SelectionPart || parts & Exploration::LandscapePart)
        showSelection();
    if ((parts & Exploration::RoutePart) && e.route().view == View::Overview)
        m->scroll->verticalScrollBar()->setValue(e.viewState().toInt());
    emit statusTextChanged();
}

void OverviewPanel::compute() {
    const Exploration &e = exploration();
    m->shape.lastDay = e.filter().until ? e.filter().until->lastDay() : noDayLast;
    m->overview = overviewOf(e.landscape(), e.visible(), m->shape);
    const bool nothing = m->overview.events == 0;
    showNothing(nothing);
    if (nothing)
        return;
    const auto asked = briefing::areasAskedFor(e.landscape(), e.filter());
    m->line = bottomLineOf(e.landscape(), e.visible(), m->overview, asked.size() == 1 ? asked[0] : ObjectIndex());
    m->bottom->show(m->line);
    std::optional<Overview> before;
    const auto beforeFilter = filterBefore(e.filter(), e.landscape().info());
    if (beforeFilter)
        before = overviewOf(e.landscape(), visibleIn(e.landscape(), *beforeFilter), m->shape);
    m->numbers->setNumbers(keyNumbers(e.landscape(), e.visible(), e.filter(), m->overview, before ? &*before : nullptr,
                                      beforeFilter ? &*beforeFilter : nullptr));
    showBrush({});
    m->chart->setActivity(m->overview.activity);
    m->origins->setActivity(m->overview.activity);
    m->activityCard->setSubtitle(unitWords(m->overview.activity.unit));
    m->activityCard->setCaption(m->overview.activity.undated
                                    ? tr("%1 more without any date").arg(wording::number(m->overview.activity.undated))
                                    : QString());
    m->activityCard->setTable(activityTable(m->overview.activity));
    m->activityCard->setAccessibleDescription(activitySummary(m->overview.activity));
    m->ranking->show(e.snapshot(), m->overview.ranking, tr("Trend"));
    m->rankingCard->setSubtitle(tr("incidents and campaigns; change in 24 months"));
    m->rankingCard->setTable(rankingTable(e.landscape(), m->overview));
    showMatrix();
    m->newest->setItems(newestLines(e.landscape(), e.visible(), m->overview, newestShown));
    m->activityCard->setLegend(m->origins);
}

void OverviewPanel::showMatrix() {
    const Landscape &l = exploration().landscape();
    m->heatmap->show(exploration().snapshot(), m->overview.matrix);
    m->ramp->setScale(m->heatmap->heatmap().scale());
    m->heatmapCard->setSubtitle(tr("every link, targeted or not"));
    m->heatmapCard->setCaption(repeatCaption(m->overview.matrix));
    m->heatmapCard->setTable(matrixTable(l, m->overview.matrix));
}

/// The heatmap shows as many rows and columns as there is room for; the rest is summed in a row and a column of its
/// own.
void OverviewPanel::fitMatrix() {
    constexpr int summedRows = 3;    // other actors, a state alone, unattributed
    constexpr int summedColumns = 3; // other areas, no area named; and one less, so that the heads have room
    OverviewShape shape = m->shape;
    shape.matrixRows = std::size_t(std::clamp(Heatmap::rowsThatFit(theme(), m->heatmap->height()) - summedRows, 3, 30));
    shape.matrixColumns =
        std::size_t(std::clamp(Heatmap::columnsThatFit(theme(), m->heatmap->width()) - summedColumns, 3, 24));
    if (shape.matrixRows == m->shape.matrixRows && shape.matrixColumns == m->shape.matrixColumns)
        return;
    m->shape = shape;
    if (!isVisible() || m->overview.events == 0)
        return;
    m->overview = overviewOf(exploration().landscape(), exploration().visible(), m->shape);
    showMatrix();
    showSelection();
}

void OverviewPanel::showSelection() {
    const Exploration &e = exploration();
    ObjectIndex actor;
    ObjectIndex area;
    for (const ObjectIndex o : e.selection().objects) {
        if (e.landscape().kind(o) == Kind::Actor)
            actor = o;
        else if (e.landscape().kind(o) == Kind::ResearchArea)
            area = o;
    }
    m->ranking->setSelected(actor);
    m->heatmap->setSelected(actor, area);
    m->newest->selectObject(e.selection().objects.empty() ? ObjectIndex() : e.selection().objects.back());
}

void OverviewPanel::showNothing(bool nothing) {
    for (QWidget *part : {static_cast<QWidget *>(m->bottom), static_cast<QWidget *>(m->numbers),
                          static_cast<QWidget *>(m->activityCard), static_cast<QWidget *>(m->rankingCard),
                          static_cast<QWidget *>(m->heatmapCard), static_cast<QWidget *>(m->newestCard)})
        part->setVisible(!nothing);
    if (m->emptyCard->isHidden() == nothing) { // the one card takes the page, or gives it back
        m->emptyCard->setVisible(nothing);
        arrange();
    }
    if (!nothing)
        return;
    m->empty->clearActions();
    if (exploration().filter().isEmpty()) {
        m->empty->setText(tr("This dataset has no incidents or campaigns"),
                          tr("Nothing is reported in it. That is not the same as nothing having happened."),
                          QStringLiteral("info"));
    } else {
        m->empty->setText(tr("No incidents or campaigns match these filters"), relaxationSentence(exploration()));
        addRelaxations(*m->empty, exploration());
    }
}

void OverviewPanel::themeChanged() {
    Panel::themeChanged();
    const int x = theme().px(Metric::PagePaddingX);
    const int y = theme().px(Metric::PagePaddingY);
    m->grid->setContentsMargins(x, y, x, y);
    m->grid->setSpacing(theme().px(Metric::Gap));
    arrange();
}

void OverviewPanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    arrange();
    // After the layout has given the heatmap its new size.
    QTimer::singleShot(0, this, [this] { fitMatrix(); });
}

QString OverviewPanel::statusText() const {
    return m->overview.events ? tr("%1 shown").arg(wording::events(m->overview.events))
                              : tr("No incident or campaign shown");
}

QString OverviewPanel::copyText() const {
    for (const ChartCard *card : {m->activityCard, m->rankingCard, m->heatmapCard})
        if (card->isAncestorOf(focusWidget()))
            return toTsv(card->table());
    return toTsv(m->heatmapCard->table());
}

} // namespace hw
