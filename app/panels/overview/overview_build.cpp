// How the Overview is put together: its cards, what they say to each other, and where they stand.
#include "briefing/page_maker.h"
#include "panels/overview/overview_parts.h"
#include "panels/overview_numbers.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace hw {
namespace {
constexpr int twoColumnsFrom = 1000; // width of the page at 100 % text
}

void OverviewPanel::buildParts() {
    const Theme &t = theme();
    m->bottom = new BottomLineBox(t);
    m->numbers = new KpiStrip(t);
    m->chart = new ActivityChart(t);
    m->origins = new OriginLegend(t);
    m->activityCard = new ChartCard(t, tr("Activity over time"), m->chart, true);
    m->activityCard->setLegend(m->origins);
    m->ranking = new RankingView(t);
    m->rankingCard = new ChartCard(t, tr("Most active actors"), m->ranking, true);
    m->heatmap = new HeatmapView(t);
    m->ramp = new RampLegend(t);
    m->heatmapCard = new ChartCard(t, tr("Who is linked with what"), m->heatmap, false);
    m->heatmapCard->setLegend(m->ramp);
    m->newest = new LinesView(t, {.row = 50,
                                  .titleLines = 1,
                                  .secondLines = 1,
                                  .rightWidth = 84,
                                  .separators = true,
                                  .titleRole = Type::BodyMed});
    m->newest->setAccessibleName(tr("Latest reports"));
    m->newestCard = new Card(t, tr("Latest reports"), tr("by the day of their first source"));
    auto *newest = new QWidget;
    auto *inset = new QVBoxLayout(newest);
    const int side = t.px(Metric::CardPadding) - LinesView::inset;
    inset->setContentsMargins(side, 0, side, 6);
    inset->addWidget(m->newest);
    m->newestCard->setContent(newest, false);
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
    for (QWidget *card : {static_cast<QWidget *>(m->activityCard), static_cast<QWidget *>(m->rankingCard),
                          static_cast<QWidget *>(m->heatmapCard), static_cast<QWidget *>(m->newestCard)})
        card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // their least heights are set in arrange()
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

void OverviewPanel::connectBriefing() {
    using briefing::PageMaker;
    const auto offer = [this](ChartCard *card, auto make) {
        card->setBriefable();
        connect(card, &ChartCard::briefingWanted, this, [this, card, make] {
            emit pageWanted({card->title(), [make](PageMaker &maker) { return std::optional(make(maker)); }});
        });
    };
    offer(m->activityCard, [](PageMaker &maker) { return maker.activity(); });
    offer(m->heatmapCard, [](PageMaker &maker) { return maker.matrix(); });
    offer(m->rankingCard, [this](PageMaker &maker) { return maker.table(rankingForBriefing()); });
}

void OverviewPanel::connectCharts() {
    connectBriefing();
    connect(m->chart, &ActivityChart::periodChosen, this, [this](ChartPeriod period) { showBrush(period); });
    connect(m->chart, &ActivityChart::periodOpened, this, [this](ChartPeriod period) { openPeriod(period); });
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

void OverviewPanel::arrange() {
    const int page = width() * 100 / std::max(100, theme().textScale());
    const bool two = page >= twoColumnsFrom;
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
    if (two && m->emptyCard->isHidden()) { // 46 : 54 of what is left
        m->grid->setRowStretch(2, 46);
        m->grid->setRowStretch(3, 54);
    }
    m->grid->setRowStretch(6, m->emptyCard->isHidden() ? 0 : 1);
    m->activityCard->setMinimumHeight(theme().scaled(two ? 210 : 266));
    m->rankingCard->setMinimumHeight(theme().scaled(two ? 210 : 290));
    m->heatmapCard->setMinimumHeight(theme().scaled(two ? 250 : 330));
    m->newestCard->setMinimumHeight(theme().scaled(two ? 250 : 330));
}

} // namespace hw
