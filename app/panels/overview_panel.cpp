#include "panels/overview_panel.h"

#include "drawing/activity_chart.h"
#include "panels/bottom_line.h"
#include "panels/chart_card.h"
#include "panels/heatmap_view.h"
#include "panels/kpi_strip.h"
#include "panels/lines_view.h"
#include "panels/object_actions.h"
#include "panels/overview_lines.h"
#include "panels/overview_numbers.h"
#include "panels/parts/empty_state.h"
#include "panels/plain_text.h"
#include "panels/ranking_view.h"
#include "panels/relax_buttons.h"
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
constexpr int twoColumnsFrom = 1000; // width of the page at 100 % text
constexpr std::size_t newestShown = 20;
} // namespace

struct OverviewPanel::Parts {
    ObjectActions *actions = nullptr;
    QScrollArea *scroll = nullptr;
    QWidget *page = nullptr;
    QGridLayout *grid = nullptr;
    EmptyState *empty = nullptr;
    Card *emptyCard = nullptr;
    BottomLineBox *bottom = nullptr;
    KpiStrip *numbers = nullptr;
    ActivityChart *chart = nullptr;
    OriginLegend *origins = nullptr;
    QWidget *brushBar = nullptr; ///< what can be done with the chosen period
    PlainText *brushText = nullptr;
    RankingView *ranking = nullptr;
    HeatmapView *heatmap = nullptr;
    RampLegend *ramp = nullptr;
    LinesView *newest = nullptr;
    ChartCard *activityCard = nullptr, *rankingCard = nullptr, *heatmapCard = nullptr;
    Card *newestCard = nullptr;
    Overview overview;
    BottomLine line;
    OverviewShape shape;
    std::optional<ChartPeriod> brush;
    bool twoColumns = true;
};

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

void OverviewPanel::buildParts() {
    const Theme &t = theme();
    m->bottom = new BottomLineBox(t);
    m->numbers = new KpiStrip(t);
    m->chart = new ActivityChart(t);
    m->origins = new OriginLegend(t);
    m->activityCard = new ChartCard(t, tr("Activity over time"), m->chart);
    m->activityCard->setLegend(m->origins);
    m->ranking = new RankingView(t);
    m->rankingCard = new ChartCard(t, tr("Most active actors"), m->ranking);
    m->heatmap = new HeatmapView(t);
    m->ramp = new RampLegend(t);
    m->heatmapCard = new ChartCard(t, tr("Who targets what"), m->heatmap);
    m->heatmapCard->setLegend(m->ramp);
    m->newest = new LinesView(t, {.row = 50,
                                  .titleLines = 1,
                                  .secondLines = 1,
                                  .rightWidth = 84,
                                  .separators = true,
                                  .titleRole = Type::BodyMed});
    m->newest->setAccessibleName(tr("New in this dataset"));
    m->newestCard = new Card(t, tr("New in this dataset"), tr("by the day that it became public"));
    m->newestCard->setContent(m->newest);
    m->empty = new EmptyState(t);
    m->emptyCard = new Card(t);
    m->emptyCard->setContent(m->empty);
}

void OverviewPanel::buildPage() {
    m->scroll = new QScrollArea(this);
    m->scroll->setFrameShape(QFrame::NoFrame);
    m->scroll->setWidgetResizable(true);
    m->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->page = new QWidget;
    m->grid = new QGridLayout(m->page);
    m->scroll->setWidget(m->page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m->scroll);
    for (QWidget *part : {static_cast<QWidget *>(m->bottom), static_cast<QWidget *>(m->numbers),
                          static_cast<QWidget *>(m->activityCard), static_cast<QWidget *>(m->rankingCard),
                          static_cast<QWidget *>(m->heatmapCard), static_cast<QWidget *>(m->newestCard),
                          static_cast<QWidget *>(m->emptyCard)})
        part->setParent(m->page);
    m->emptyCard->hide();
    // The chosen period and what to do with it stand in the chart's own card, not in a second place to look at.
    m->brushBar = new QWidget(m->activityCard);
    auto *bar = new QHBoxLayout(m->brushBar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(10);
    m->brushText = new PlainText(theme(), Type::SmallMed);
    auto *list = new LinkText(theme(), tr("List them"));
    auto *period = new LinkText(theme(), tr("Set as period"));
    auto *away = new LinkText(theme(), tr("Clear"));
    for (QWidget *w : {static_cast<QWidget *>(m->brushText), static_cast<QWidget *>(list),
                       static_cast<QWidget *>(period), static_cast<QWidget *>(away)})
        bar->addWidget(w);
    bar->addStretch(1);
    static_cast<QVBoxLayout *>(m->activityCard->content()->layout())->addWidget(m->brushBar);
    m->brushBar->hide();
    connect(list, &LinkText::clicked, this, [this] { listPeriod(*m->brush); });
    connect(period, &LinkText::clicked, this, [this] { setPeriod(*m->brush); });
    connect(away, &LinkText::clicked, this, [this] { showBrush({}); });
}

void OverviewPanel::connectParts() {
    connect(m->bottom, &BottomLineBox::evidenceWanted, this, [this] {
        RowsQuery query;
        query.what = RowsQuery::What::Claims;
        query.set = RowsQuery::Set::BottomLine;
        m->actions->go(routeOf(query, exploration().landscape()));
    });
    connect(m->numbers, &KpiStrip::opened, this, [this](const Route &route) { m->actions->go(route); });
    connect(m->newest, &LinesView::chosen, this, [this](const LineItem &item) { m->actions->select(item.object); });
    connect(m->newest, &LinesView::opened, this, [this](const LineItem &item) { m->actions->open(item.object); });
    connect(m->newest, &LinesView::menuWanted, this,
            [this](const LineItem &item, const QPoint &where) { m->actions->menu(item.object, where); });
    connect(&exploration(), &Exploration::leaving, this, [this] {
        if (isVisible() && exploration().route().view == View::Overview)
            exploration().keepViewState(QByteArray::number(m->scroll->verticalScrollBar()->value()));
    });
}

void OverviewPanel::connectCharts() {
    connect(m->chart, &ActivityChart::periodChosen, this, [this](ChartPeriod period) { showBrush(period); });
    connect(m->chart, &ActivityChart::periodOpened, this, [this](ChartPeriod period) { listPeriod(period); });
    m->chart->installEventFilter(this);
    connect(m->activityCard, &ChartCard::rowOpened, this, [this](int row, int) {
        const auto &buckets = m->overview.activity.buckets;
        if (row < int(buckets.size()))
            listPeriod({buckets[std::size_t(row)].firstDay, buckets[std::size_t(row)].lastDay});
    });
    connect(m->ranking, &RankingView::chosen, this,
            [this](ObjectIndex a, bool extend) { m->actions->select(a, extend); });
    connect(m->ranking, &RankingView::opened, this, [this](ObjectIndex a) { m->actions->open(a); });
    connect(m->ranking, &RankingView::filtered, this, [this](ObjectIndex a) { m->actions->filterTo(a); });
    connect(m->ranking, &RankingView::rowsWanted, this,
            [this](ObjectIndex a) { m->actions->go(eventsRoute(eventsOf(a), exploration().landscape())); });
    connect(m->ranking, &RankingView::menuWanted, this, [this](ObjectIndex a, const QPoint &where) {
        m->actions->menu(
            a, where, {{tr("List its incidents and campaigns"), eventsRoute(eventsOf(a), exploration().landscape())}});
    });
    connect(m->ranking, &RankingView::hovered, m->heatmap, &HeatmapView::setHovered);
    connect(m->heatmap, &HeatmapView::hovered, m->ranking, &RankingView::setHovered);
    connect(m->rankingCard, &ChartCard::rowOpened, this, [this](int row, int) {
        if (row < int(m->overview.ranking.size()))
            m->actions->open(m->overview.ranking[std::size_t(row)].actor);
    });
    connect(m->heatmap, &HeatmapView::chosen, this, &OverviewPanel::choosePlace);
    connect(m->heatmap, &HeatmapView::opened, this, &OverviewPanel::openPlace);
    connect(m->heatmap, &HeatmapView::filtered, this, &OverviewPanel::filterPlace);
    connect(m->heatmap, &HeatmapView::menuWanted, this, [this](const Heatmap::Place &place, const QPoint &where) {
        const Route route =
            eventsRoute(queryOf(m->overview.matrix, place.row, place.column), exploration().landscape());
        m->actions->menu(actorOf(place).isValid() ? actorOf(place) : areaOf(place), where,
                         {{tr("List these incidents and campaigns"), route}});
    });
    connect(m->heatmapCard, &ChartCard::rowOpened, this, [this](int row, int column) {
        const int rows = int(m->overview.matrix.rows.size());
        const int columns = int(m->overview.matrix.columns.size());
        openPlace(
            {Heatmap::Place::Part::Cell, row < rows ? row : -1, column >= 1 && column <= columns ? column - 1 : -1});
    });
}

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
                listPeriod({b.firstDay, b.lastDay});
            return true;
        }
        if (key->key() == Qt::Key_Escape && m->brush) {
            showBrush({});
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
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
    m->overview = overviewOf(e.landscape(), e.visible(), m->shape);
    const bool nothing = m->overview.events == 0;
    showNothing(nothing);
    if (nothing)
        return;
    m->line = bottomLineOf(e.landscape(), e.visible(), m->overview);
    m->bottom->show(m->line);
    std::optional<Overview> before;
    const auto beforeFilter = filterBefore(e.filter(), e.landscape().info());
    if (beforeFilter)
        before = overviewOf(e.landscape(), visibleIn(e.landscape(), *beforeFilter), m->shape);
    m->numbers->setNumbers(keyNumbers(e.landscape(), e.visible(), m->overview, before ? &*before : nullptr,
                                      beforeFilter ? &*beforeFilter : nullptr));
    showBrush({});
    m->chart->setActivity(m->overview.activity);
    m->origins->setActivity(m->overview.activity);
    m->activityCard->setSubtitle(tr("incidents and campaigns %1").arg(unitWords(m->overview.activity.unit)));
    m->activityCard->setCaption(m->overview.activity.undated
                                    ? tr("%1 more without any date").arg(wording::number(m->overview.activity.undated))
                                    : QString());
    m->activityCard->setTable(activityTable(m->overview.activity));
    m->activityCard->setAccessibleDescription(activitySummary(m->overview.activity));
    m->ranking->show(e.snapshot(), m->overview.ranking, tr("8 parts"));
    m->rankingCard->setTable(rankingTable(e.landscape(), m->overview));
    showMatrix();
    m->newest->setItems(newestLines(e.landscape(), e.visible(), m->overview, newestShown));
    m->activityCard->setLegend(m->origins);
}

void OverviewPanel::showMatrix() {
    const Landscape &l = exploration().landscape();
    m->heatmap->show(exploration().snapshot(), m->overview.matrix);
    m->ramp->setScale(m->heatmap->heatmap().scale());
    m->heatmapCard->setSubtitle(tr("incidents and campaigns by actor and research area, any link"));
    m->heatmapCard->setCaption(repeatCaption(m->overview.matrix));
    m->heatmapCard->setTable(matrixTable(l, m->overview.matrix));
}

/// The heatmap shows as many rows and columns as there is room for; the rest is summed in a row and a column of its
/// own.
void OverviewPanel::fitMatrix() {
    constexpr int summedRows = 3;    // other actors, a state alone, unattributed
    constexpr int summedColumns = 2; // other areas, no area named
    OverviewShape shape;
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
    m->emptyCard->setVisible(nothing);
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

void OverviewPanel::arrange() {
    const int width = m->scroll->viewport()->width() * 100 / std::max(100, theme().textScale());
    const bool two = width >= twoColumnsFrom;
    m->twoColumns = two;
    for (int i = m->grid->count() - 1; i >= 0; --i)
        delete m->grid->takeAt(i);
    const int span = two ? 2 : 1;
    m->grid->addWidget(m->bottom, 0, 0, 1, span);
    m->grid->addWidget(m->numbers, 1, 0, 1, span);
    m->grid->addWidget(m->activityCard, 2, 0);
    m->grid->addWidget(m->rankingCard, two ? 2 : 3, two ? 1 : 0);
    m->grid->addWidget(m->heatmapCard, two ? 3 : 4, 0);
    m->grid->addWidget(m->newestCard, two ? 3 : 5, two ? 1 : 0);
    m->grid->addWidget(m->emptyCard, 6, 0, 1, span);
    m->grid->setColumnStretch(0, two ? 729 : 1);
    m->grid->setColumnStretch(1, two ? 483 : 0);
    for (int row = 0; row < 7; ++row)
        m->grid->setRowStretch(row, 0);
    if (two) { // 46 : 54 of what is left
        m->grid->setRowStretch(2, 46);
        m->grid->setRowStretch(3, 54);
    }
    m->grid->setRowStretch(6, m->emptyCard->isHidden() ? 0 : 1);
    m->activityCard->setMinimumHeight(theme().scaled(two ? 210 : 266));
    m->rankingCard->setMinimumHeight(theme().scaled(two ? 210 : 290));
    m->heatmapCard->setMinimumHeight(theme().scaled(two ? 250 : 330));
    m->newestCard->setMinimumHeight(theme().scaled(two ? 250 : 330));
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

QString OverviewPanel::statusText() const { return tr("%1 shown").arg(wording::events(m->overview.events)); }

QString OverviewPanel::copyText() const {
    for (const ChartCard *card : {m->activityCard, m->rankingCard, m->heatmapCard})
        if (card->isAncestorOf(focusWidget()))
            return toTsv(card->table());
    return toTsv(m->heatmapCard->table());
}

} // namespace hw
