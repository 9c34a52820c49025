// TimelinePanel: how its parts are made and joined.
#include "panels/timeline/timeline_parts.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/timeline_painter.h"
#include "panels/parts/text_label.h"
#include "session/timeline_spoken.h"
#include "session/wording.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <cmath>

namespace hw {

TimelineLegend::TimelineLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const QString all =
        tr("hollow diamond attempt, filled diamond intrusion, large diamond care or research disrupted, "
           "bar campaign, capsule disinformation; colours as the tags of the origins, hatched nobody named; "
           "dashed edge lower confidence; pale, dotted or with a whisker as far as the dates allow; a number "
           "beside a mark so many too close to part; chips and ticks above what else happened; the line at "
           "the right the day of this dataset");
    setAccessibleName(tr("Legend: %1").arg(all));
    setToolTip(paint::toolTip(tr("Legend: %1").arg(all)));
}

void TimelineLegend::setKinds(bool twoClocks, bool operations) {
    m_twoClocks = twoClocks;
    m_operations = operations;
    updateGeometry();
    update();
}

QSize TimelineLegend::sizeHint() const {
    return {int(std::ceil(timelineLegendWidth(m_theme, m_twoClocks, m_operations))) + 1, m_theme.scaled(20)};
}

int TimelineLegend::briefWidth() const {
    return int(std::ceil(briefTimelineLegendWidth(m_theme, m_twoClocks, m_operations))) + 1;
}

void TimelineLegend::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paintTimelineLegend(p, m_theme, 0, width(), height() / 2.0, m_twoClocks, m_operations);
}

void TimelinePanel::buildHeader() {
    m->header = new QWidget;
    auto *row = new QHBoxLayout(m->header);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(12);
    m->title = new TextLabel(theme(), tr("Campaigns and incidents"), Type::Section);
    m->legend = new TimelineLegend(theme());
    m->lanes = new QPushButton;
    m->context = new QPushButton;
    for (QPushButton *button : {m->lanes, m->context})
        button->setMenu(new QMenu(button));
    m->lanes->setToolTip(tr("What the lanes stand for, and their order"));
    m->context->setToolTip(tr("What else happened: indictments, plans, takedowns, emergencies"));
    m->span = new SegmentedControl(theme(), {tr("1 y"), tr("18 m"), tr("3 y"), tr("All")});
    m->span->setToolTip(tr("The period of the filter, up to the day of this dataset"));
    m->more = new QToolButton;
    m->more->setIcon(themedIcon(theme(), QStringLiteral("more")));
    m->more->setAutoRaise(true);
    m->more->setPopupMode(QToolButton::InstantPopup);
    m->more->setMenu(new QMenu(m->more));
    m->more->setToolTip(tr("More"));
    m->more->setAccessibleName(tr("More about this timeline"));
    row->addWidget(m->title);
    row->addWidget(m->legend, 1);
    row->addStretch(0);
    for (QWidget *each : std::initializer_list<QWidget *>{m->lanes, m->context, m->span, m->more})
        row->addWidget(each);
}

void TimelinePanel::buildBody() {
    m->canvas = new TimelineCanvas(theme());
    m->table = new TimelineTable;
    m->empty = new EmptyState(theme());
    m->pages = new QStackedWidget;
    for (QWidget *page : std::initializer_list<QWidget *>{m->canvas, m->table, m->empty})
        m->pages->addWidget(page);
    m->drawer = new TimelineDrawer(theme());
    m->drawer->hide();
    m->clock = new TimelineClock(theme());
    m->strip = new TimelineStripView(theme());
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(0);
    column->addWidget(m->header);
    column->addWidget(m->pages, 1);
    column->addWidget(m->drawer);
    column->addWidget(m->clock);
    column->addWidget(m->strip);
    m->card = new Card(theme(), {}, {}, this);
    m->card->setContent(body, false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(theme().px(Metric::PagePaddingX), theme().px(Metric::PagePaddingY),
                              theme().px(Metric::PagePaddingX), theme().px(Metric::PagePaddingY));
    outer->addWidget(m->card);
    setFocusProxy(m->canvas);
    m->canvas->setTeller([this](const TimelineHit &hit) { return tell(hit); });
}

void TimelinePanel::connectCanvas() {
    connect(m->canvas, &TimelineCanvas::eventsChosen, this,
            [this](const std::vector<ObjectIndex> &events, bool extend) { choose(events, extend); });
    connect(m->canvas, &TimelineCanvas::eventOpened, this, [this](ObjectIndex event) { m->actions->open(event); });
    connect(m->canvas, &TimelineCanvas::eventsListed, this, [this](const std::vector<ObjectIndex> &events) {
        choose(events, false);
        showTable(true);
    });
    connect(m->canvas, &TimelineCanvas::laneChosen, this, [this](std::uint32_t lane, bool extend) {
        const TimelineScene &scene = m->canvas->scene();
        const ObjectIndex object = scene.laneOf(scene.lanes[lane]).object;
        if (object.isValid())
            choose({object}, extend);
    });
    connect(m->canvas, &TimelineCanvas::laneOpened, this, &TimelinePanel::openLane);
    connect(m->canvas, &TimelineCanvas::foldWanted, this, &TimelinePanel::foldLane);
    connect(m->canvas, &TimelineCanvas::notesChosen, this, &TimelinePanel::openNotes);
    connect(m->canvas, &TimelineCanvas::periodChosen, this,
            [this](ChartPeriod period) { setPeriod(period, Exploration::Step::OfItsOwn); });
    connect(m->canvas, &TimelineCanvas::groundChosen, this, [this] { exploration().select({}); });
    connect(m->canvas, &TimelineCanvas::menuWanted, this, &TimelinePanel::menuAt);
    connect(m->canvas, &TimelineCanvas::windowMoved, this, [this] {
        m->strip->setWindow(m->canvas->window());
        showHeader();
    });
    connect(m->canvas, &TimelineCanvas::cursorMoved, this, [this](std::uint32_t mark, std::uint32_t lane) {
        const auto events = mark == noMark ? std::vector<ObjectIndex>() : m->canvas->eventsOf(mark);
        if (events.size() == 1) {
            const TimelineItem &item = m->canvas->layout().itemOf(m->canvas->layout().marks()[mark]);
            return m->canvas->setAccessibleDescription(
                spoken::item(exploration().landscape(), item, m->canvas->scene().lanes[lane].name));
        }
        const HoverCard::Content card = tell(mark == noMark ? TimelineHit{TimelineHit::What::Lane, lane}
                                                            : TimelineHit{TimelineHit::What::Mark, mark});
        m->canvas->setAccessibleDescription(
            (QStringList{card.title, card.meta} + card.lines).join(QLatin1String(", ")));
    });
}

void TimelinePanel::connectRest() {
    connect(m->lanes->menu(), &QMenu::aboutToShow, this, [this] { fillLanesMenu(*m->lanes->menu()); });
    connect(m->context->menu(), &QMenu::aboutToShow, this, [this] { fillContextMenu(*m->context->menu()); });
    connect(m->more->menu(), &QMenu::aboutToShow, this, [this] { fillMoreMenu(*m->more->menu()); });
    connect(m->span, &SegmentedControl::chosen, this, &TimelinePanel::showSpan);
    connect(m->strip, &TimelineStripView::periodDragged, this, &TimelinePanel::setPeriod);
    connect(m->strip, &TimelineStripView::periodCleared, this, &TimelinePanel::clearPeriod);
    connect(m->strip, &TimelineStripView::left, this, [this] { m->canvas->setFocus(Qt::ShortcutFocusReason); });
    connect(m->clock, &TimelineClock::dayChanged, this, &TimelinePanel::setKnownBy);
    connect(m->drawer, &TimelineDrawer::openWanted, this, [this] {
        if (!exploration().selection().objects.empty())
            m->actions->open(exploration().selection().objects.back());
    });
    connect(m->drawer, &TimelineDrawer::closeWanted, this, [this] {
        m->drawerClosed = true;
        showDrawer();
    });
    connect(m->drawer, &TimelineDrawer::rowOpened, this,
            [this](const LineItem &item) { m->actions->open(item.claim); });
    connect(m->drawer, &TimelineDrawer::menuWanted, this, [this](const LineItem &item, const QPoint &where) {
        if (item.claim.isValid())
            m->actions->menu(item.claim, where);
    });
    connect(m->table, &TimelineTable::eventOpened, this, [this](ObjectIndex event) { m->actions->open(event); });
    connect(m->table, &TimelineTable::eventChosen, this, [this](ObjectIndex event) { choose({event}, false); });
    connect(m->table, &TimelineTable::menuWanted, this,
            [this](ObjectIndex event, const QPoint &where) { m->actions->menu(event, where); });
    connect(&exploration(), &Exploration::leaving, this, [this] {
        if (isVisible() && m->started && exploration().route().view == View::Timeline)
            exploration().keepViewState(viewState());
    });
}

} // namespace hw
