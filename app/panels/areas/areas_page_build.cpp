// AreasPage: how its cards are made and joined.
#include "panels/areas/areas_page_parts.h"

#include "panels/areas/areas_lines.h"
#include "panels/object_actions.h"
#include "panels/panel.h"
#include "panels/profile_lines.h"
#include "session/narrow_to.h"
#include "session/notebook.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hw {

QScrollArea *scrolledColumn(QWidget *column) {
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(column);
    scroll->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    return scroll;
}

void setLines(Card &card, LinesView &lines, const Theme &theme, QWidget *below) {
    auto *inset = new QWidget;
    auto *column = new QVBoxLayout(inset);
    const int side = theme.px(Metric::CardPadding) - LinesView::inset;
    column->setContentsMargins(side, 0, side, 8);
    column->setSpacing(4);
    column->addWidget(&lines, 1);
    if (below) {
        auto *indented = new QVBoxLayout;
        indented->setContentsMargins(LinesView::inset, 0, LinesView::inset, 4);
        indented->addWidget(below);
        column->addLayout(indented);
    }
    card.setContent(inset, false);
}

void AreasPage::buildCards() {
    const Theme &t = m->panel.theme();
    m->areas = new LinesView(t, {.row = 36, .titleRole = Type::BodyMed});
    m->areas->setAccessibleName(tr("Research areas"));
    m->areasCard = new ChartCard(t, tr("Research areas"), m->areas, true);
    m->areasCard->setCaption(tr("No report is not no threat: small fields are seldom covered by vendors."));
    m->flow = new AreasFlowView(t);
    m->flowCard = new ChartCard(t, tr("Research area"), m->flow, false);
    m->reach = new LinesView(t, {.row = 40, .titleRole = Type::BodyMed});
    m->reach->setAccessibleName(tr("Who reaches for it"));
    m->reachCard = new Card(t, tr("Who reaches for it"), tr("only the first is targeting"));
    setLines(*m->reachCard, *m->reach, t);
    m->trend = new ActivityChart(t);
    m->trendCard = new ChartCard(t, tr("When they began"), m->trend, true);
    m->compared = new LinesView(t, {.row = 44, .secondLines = 2, .separators = true, .titleRole = Type::BodyMed});
    m->compared->setAccessibleName(tr("Side by side"));
    m->comparedCard = new Card(t, tr("Side by side"));
    setLines(*m->comparedCard, *m->compared, t);
    m->comparedCard->hide();
}

void AreasPage::buildSide() {
    const Theme &t = m->panel.theme();
    m->stakeCard = new Card(t, tr("What it covers"));
    auto *stake = new QWidget;
    auto *column = new QVBoxLayout(stake);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m->stake = new PlainText(t, Type::Body);
    m->stake->setMaxLines(0);
    m->confidence = new ConfidenceLabel(t, Confidence::NotStated);
    m->evidence = new LinkText(t, tr("Show the claims"));
    column->addWidget(m->stake);
    column->addWidget(m->confidence, 0, Qt::AlignLeft);
    column->addWidget(m->evidence, 0, Qt::AlignLeft);
    m->stakeCard->setContent(stake);

    m->typical = new LinesView(t, {.row = 40, .titleLines = 2, .secondLines = 2, .codeWidth = 72});
    m->typical->setAccessibleName(tr("Techniques reported here"));
    m->typical->setGrowing(6);
    m->typicalNote = new PlainText(t, Type::Caption, "text.subtle");
    m->typicalNote->setMaxLines(0);
    m->typicalCard = new Card(t, tr("Typical techniques"));
    setLines(*m->typicalCard, *m->typical, t, m->typicalNote);

    m->gaps = new LinesView(t, {.row = 28, .titleLines = 4});
    m->gaps->setAccessibleName(tr("What nobody reports"));
    m->gaps->setGrowing(12);
    m->gapsCard = new Card(t, tr("What nobody reports"));
    setLines(*m->gapsCard, *m->gaps, t);

    m->programmes = new LinesView(t, {.row = 40, .titleRole = Type::BodyMed});
    m->programmes->setAccessibleName(tr("Our programmes here"));
    m->programmes->setGrowing(8);
    auto *below = new QWidget;
    auto *words = new QVBoxLayout(below);
    words->setContentsMargins(0, 0, 0, 0);
    m->programmesNote = new PlainText(t, Type::Small, "text.muted");
    m->programmesNote->setMaxLines(0);
    m->exposure = new LinkText(t, tr("Open our exposure"));
    words->addWidget(m->programmesNote);
    words->addWidget(m->exposure, 0, Qt::AlignLeft);
    m->programmesCard = new Card(t, tr("Our programmes here"));
    setLines(*m->programmesCard, *m->programmes, t, below);
    m->programmesCard->setVisible(m->notebook != nullptr);

    m->side = new QWidget;
    auto *cards = new QVBoxLayout(m->side);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(t.px(Metric::Gap));
    for (Card *card : {m->stakeCard, m->typicalCard, m->gapsCard, m->programmesCard})
        cards->addWidget(card);
    cards->addStretch(1);
    m->sideScroll = scrolledColumn(m->side);
}

void AreasPage::connectParts() {
    connect(m->areas, &LinesView::chosen, this, &AreasPage::chooseArea);
    connect(m->areas, &LinesView::opened, this, [this](const LineItem &item) { m->actions.open(item.object); });
    connect(m->areas, &LinesView::filtered, this, [this](const LineItem &item) { m->actions.filterTo(item.object); });
    connect(m->areas, &LinesView::menuWanted, this, [this](const LineItem &item, const QPoint &where) {
        AreaPlace compared = m->place;
        compared.periods.reset();
        compared.other = item.object;
        std::vector<ObjectActions::Extra> more;
        if (item.object != area())
            more.push_back(
                {tr("Compare with this area\tCtrl+click"), routeOf(compared, m->panel.exploration().landscape())});
        m->actions.menu(item.object, where, more);
    });
    connectFlow();
    connectLines();
    const auto openExposure = [this] {
        AreaPlace place;
        place.page = AreaPlace::Page::Exposure;
        m->actions.go(routeOf(place, m->panel.exploration().landscape()));
    };
    connect(m->evidence, &LinkText::clicked, this, [this] { openClaims(m->page.claims); });
    connect(m->exposure, &LinkText::clicked, this, openExposure);
    connect(m->programmes, &LinesView::opened, this, openExposure);
    connect(m->trend, &ActivityChart::periodOpened, this,
            [this](ChartPeriod period) { openPeriod(period.from, period.to); });
    connect(m->trendCard, &ChartCard::rowOpened, this, [this](int row, int) {
        if (row < int(m->trend->activity().buckets.size())) {
            const ActivityBucket &bucket = m->trend->activity().buckets[std::size_t(row)];
            openPeriod(bucket.firstDay, bucket.lastDay);
        }
    });
    if (m->notebook)
        connect(m->notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
            if (parts & Notebook::SettingsPart)
                showProgrammes();
        });
}

void AreasPage::connectFlow() {
    connect(m->flow, &AreasFlowView::claimsWanted, this, &AreasPage::openClaims);
    connect(m->flow, &AreasFlowView::chosen, this, [this](ObjectIndex o) {
        if (o.isValid())
            m->actions.select(o);
    });
    connect(m->flow, &AreasFlowView::filtered, this, [this](ObjectIndex o) {
        if (o.isValid())
            m->actions.filterTo(o);
    });
    connect(m->flow, &AreasFlowView::menuWanted, this,
            [this](ObjectIndex o, const std::vector<ClaimIndex> &claims, const QPoint &where) {
                m->actions.menu(o, where,
                                {{tr("List the claims behind it\tEnter"),
                                  claimsRoute(m->panel.exploration().landscape(), claims)}});
            });
    connect(m->flowCard, &ChartCard::rowOpened, this, [this](int row, int) {
        for (const AreaFlow &flow : m->flow->flows()) {
            if (row < int(flow.links.size()))
                return openClaims(flow.claimsOfLink(std::size_t(row)));
            row -= int(flow.links.size());
        }
    });
}

void AreasPage::connectLines() {
    for (LinesView *lines : {m->reach, m->typical, m->gaps, m->compared}) {
        // As bars and cells: a click opens what is behind it; keys select, Enter opens.
        connect(lines, &LinesView::chosen, this, [this, lines](const LineItem &item) {
            if (item.object.isValid())
                m->actions.select(item.object);
            if (!lines->isWalked() && item.opens)
                m->actions.go(Route(*item.opens)); // the row may go with the place that is left
        });
        connect(lines, &LinesView::opened, this, [this](const LineItem &item) {
            if (item.opens)
                m->actions.go(*item.opens);
        });
        connect(lines, &LinesView::filtered, this, [this](const LineItem &item) {
            if (item.object.isValid())
                m->actions.filterTo(item.object);
        });
        connect(lines, &LinesView::menuWanted, this, [this](const LineItem &item, const QPoint &where) {
            std::vector<ObjectActions::Extra> more;
            if (item.opens)
                more.push_back({tr("List the claims behind it\tEnter"), *item.opens});
            m->actions.menu(item.object, where, more);
        });
    }
}

} // namespace hw
