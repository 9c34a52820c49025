#include "panels/areas/areas_panel.h"

#include "panels/areas/areas_exposure_page.h"
#include "panels/areas/areas_lines.h"
#include "panels/areas/areas_matrix_view.h"
#include "panels/areas/areas_page.h"
#include "panels/areas/areas_periods.h"
#include "panels/chart_card.h"
#include "panels/object_actions.h"
#include "panels/parts/segmented_control.h"
#include "panels/plain_text.h"
#include "panels/profile_lines.h"
#include "session/exposure_text.h"
#include "session/narrow_to.h"
#include "session/notebook_values.h"
#include "session/wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>

namespace hw {

struct AreasPanel::Parts {
    ObjectActions *actions = nullptr;
    QVBoxLayout *column = nullptr;
    SegmentedControl *pages = nullptr;
    PlainText *hint = nullptr;
    LinkText *compare = nullptr, *single = nullptr;
    AreasPeriods *periods = nullptr;
    QStackedWidget *stack = nullptr;
    AreasPage *area = nullptr;
    ChartCard *matrixCard = nullptr;
    AreasMatrixView *matrix = nullptr;
    CellStateLegend *legend = nullptr;
    AreasExposurePage *exposure = nullptr;
    AreaPlace place;
    // what each page shows: anew when it is another
    LandscapePtr landscape[3];
    Filter filter[3];
};

AreasPanel::AreasPanel(Exploration &exploration, const Theme &theme, Notebook *notebook, QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    m->area = new AreasPage(*this, *m->actions, notebook);
    m->exposure = new AreasExposurePage(*this, *m->actions, notebook);
    buildMatrix();
    build();
    connectParts();
    themeChanged();
}

AreasPanel::~AreasPanel() = default;

AreasPage &AreasPanel::areaPage() const { return *m->area; }
AreasMatrixView &AreasPanel::matrix() const { return *m->matrix; }
AreasExposurePage &AreasPanel::exposure() const { return *m->exposure; }
AreasPeriods &AreasPanel::periods() const { return *m->periods; }
const AreaPlace &AreasPanel::place() const { return m->place; }

void AreasPanel::setProfileReader(ProfileReader reader) { m->exposure->setProfileReader(std::move(reader)); }

void AreasPanel::buildMatrix() {
    m->matrix = new AreasMatrixView(theme());
    m->legend = new CellStateLegend(theme());
    m->matrixCard = new ChartCard(theme(), tr("Who is reported where"), m->matrix, false);
    m->matrixCard->setLegend(m->legend);
    m->matrixCard->setCaption(
        tr("A number counts incidents and campaigns, a diamond stands for claims about the actor alone, a bar at the "
           "foot for observed targeting. Looked for: a publisher that says which areas this actor is after reports "
           "this area of others, and nobody reports it of this one."));
}

void AreasPanel::build() {
    m->pages = new SegmentedControl(theme(), {tr("Areas"), tr("Who where"), tr("Our exposure")});
    m->pages->setAccessibleName(tr("What to see of the research areas"));
    m->hint = new PlainText(theme(), Type::Small, "text.subtle");
    m->compare = new LinkText(theme(), tr("Compare two periods"));
    m->single = new LinkText(theme(), tr("Stop comparing"));
    m->periods = new AreasPeriods(theme());
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(16);
    top->addWidget(m->pages);
    top->addWidget(m->hint, 1);
    top->addWidget(m->compare);
    top->addWidget(m->single);
    m->stack = new QStackedWidget;
    m->stack->addWidget(m->area);
    m->stack->addWidget(m->matrixCard);
    m->stack->addWidget(m->exposure);
    m->column = new QVBoxLayout(this);
    m->column->addLayout(top);
    m->column->addWidget(m->periods);
    m->column->addWidget(m->stack, 1);
}

void AreasPanel::connectParts() {
    connect(m->pages, &SegmentedControl::chosen, this, [this](int i) { goTo(static_cast<AreaPlace::Page>(i)); });
    connect(m->compare, &LinkText::clicked, this, &AreasPanel::comparePeriods);
    connect(m->single, &LinkText::clicked, this, &AreasPanel::stopComparing);
    connect(m->periods, &AreasPeriods::chosen, this, &AreasPanel::periodsChosen);
    connect(&exploration(), &Exploration::leaving, this, &AreasPanel::keepState);
    connectMatrix();
}

void AreasPanel::connectMatrix() {
    connect(m->matrix, &AreasMatrixView::chosen, this, [this](const AreaMatrixChart::Place &place, bool extend) {
        Selection selection = extend ? exploration().selection() : Selection();
        for (const ObjectIndex o : {m->matrix->areaOf(place), m->matrix->actorOf(place)}) {
            std::erase(selection.objects, o);
            if (o.isValid())
                selection.objects.push_back(o);
        }
        exploration().select(selection);
    });
    const auto claimsAt = [this](const AreaMatrixChart::Place &place) {
        return claimsOfCell(exploration().landscape(), exploration().visible(), m->matrix->actorOf(place),
                            m->matrix->areaOf(place));
    };
    connect(m->matrix, &AreasMatrixView::opened, this, [this, claimsAt](const AreaMatrixChart::Place &place) {
        const Landscape &l = exploration().landscape();
        if (place.part == AreaMatrixChart::Place::Part::RowHeader)
            m->actions->open(m->matrix->actorOf(place));
        else if (place.part == AreaMatrixChart::Place::Part::ColumnHeader)
            m->actions->go(areaRoute(l, m->matrix->areaOf(place)));
        else if (const auto claims = claimsAt(place); !claims.empty())
            m->actions->go(claimsRoute(l, claims));
        else
            emit noticed(tr("Nobody whose reports are here has looked whether %1 is after %2.")
                             .arg(wording::name(l, m->matrix->actorOf(place), 60),
                                  wording::name(l, m->matrix->areaOf(place), 60)));
    });
    connect(m->matrix, &AreasMatrixView::filtered, this, &AreasPanel::filterPlace);
    connect(m->matrix, &AreasMatrixView::menuWanted, this,
            [this, claimsAt](const AreaMatrixChart::Place &place, const QPoint &where) {
                std::vector<ObjectActions::Extra> more;
                const Landscape &l = exploration().landscape();
                if (place.part == AreaMatrixChart::Place::Part::Cell)
                    if (const auto claims = claimsAt(place); !claims.empty())
                        more.push_back({tr("List the claims behind it\tEnter"), claimsRoute(l, claims)});
                const ObjectIndex area = m->matrix->areaOf(place);
                if (area.isValid())
                    more.push_back({tr("Open this research area"), areaRoute(l, area)});
                const ObjectIndex actor = m->matrix->actorOf(place);
                m->actions->menu(actor.isValid() ? actor : area, where, more);
            });
    connect(m->matrixCard, &ChartCard::rowOpened, this, [this](int row, int column) {
        const AreaMatrix &matrix = m->matrix->matrix();
        if (row >= int(matrix.actors.size()))
            return;
        const bool isCell = column >= 1 && column <= int(matrix.areas.size());
        emit m->matrix->opened({isCell ? AreaMatrixChart::Place::Part::Cell : AreaMatrixChart::Place::Part::RowHeader,
                                row, isCell ? column - 1 : -1});
    });
}

void AreasPanel::filterPlace(const AreaMatrixChart::Place &place) {
    const Landscape &l = exploration().landscape();
    Filter filter = exploration().filter();
    QStringList title;
    if (const ObjectIndex actor = m->matrix->actorOf(place); actor.isValid()) {
        filter.setOnly(FilterKey::Actor, std::string(l.id(actor)));
        title << wording::name(l, actor, 40);
    }
    if (const ObjectIndex area = m->matrix->areaOf(place); area.isValid()) {
        filter.setOnly(FilterKey::Area, std::string(l.id(area)));
        title << wording::name(l, area, 40);
    }
    exploration().narrow(filter, title.join(QStringLiteral(", ")));
}

QByteArray AreasPanel::viewState() const {
    switch (m->place.page) {
    case AreaPlace::Page::Area: return m->area->state();
    case AreaPlace::Page::Exposure: return m->exposure->state();
    case AreaPlace::Page::Matrix: break;
    }
    return QByteArray::number(m->matrix->verticalScrollBar()->value()) + ' ' +
           QByteArray::number(m->matrix->horizontalScrollBar()->value());
}

void AreasPanel::keepState() {
    if (isVisible() && exploration().route().view == View::Areas)
        exploration().keepViewState(viewState());
}

QMap<QString, QString> AreasPanel::settingsShown() const {
    if (m->place.page != AreaPlace::Page::Exposure)
        return {};
    return {{settings::exposureProfile, m->exposure->kept()}};
}

briefing::Tlp AreasPanel::marking() const {
    // What we work on with whom is nobody's business but our own until somebody decides otherwise.
    const bool isOurs = m->place.page == AreaPlace::Page::Exposure && m->exposure->hasProgrammes();
    return isOurs ? briefing::Tlp::AmberStrict : briefing::Tlp::Clear;
}

void AreasPanel::goTo(AreaPlace::Page page) {
    if (page == m->place.page)
        return;
    AreaPlace place;
    place.page = page;
    place.area = m->place.area;
    m->actions->go(routeOf(place, exploration().landscape()));
}

void AreasPanel::comparePeriods() {
    const Landscape &l = exploration().landscape();
    AreaPlace place = m->place;
    place.page = AreaPlace::Page::Area;
    place.other = {};
    const ObjectIndex area = place.area.isValid() ? place.area : rootArea(l);
    if (!area.isValid())
        return;
    place.periods = halvesOf(l, exploration().visible(), area);
    if (place.periods)
        m->actions->go(routeOf(place, l));
    else
        emit noticed(tr("Two periods need incidents or campaigns of two years; this area has fewer."));
}

/// A field that is left takes what was typed, also where it is left for another view: that leads nowhere back.
void AreasPanel::periodsChosen() {
    const Route &now = exploration().route();
    if (now.view != View::Areas || !areaPlaceOf(now, exploration().landscape()).periods)
        return;
    AreaPlace place = m->place;
    place.periods = m->periods->periods();
    m->actions->go(routeOf(place, exploration().landscape()));
}

void AreasPanel::stopComparing() {
    AreaPlace place;
    place.area = m->place.area;
    m->actions->go(routeOf(place, exploration().landscape()));
}

void AreasPanel::refresh(Exploration::Parts parts) {
    const Exploration &e = exploration();
    if (e.route().view != View::Areas)
        return;
    const AreaPlace place = areaPlaceOf(e.route(), e.landscape());
    const auto page = static_cast<std::size_t>(place.page);
    const bool anew = m->landscape[page] != e.snapshot() || !(m->filter[page] == e.filter());
    const bool moved = anew || !(place == m->place);
    m->place = place;
    m->landscape[page] = e.snapshot();
    m->filter[page] = e.filter();
    if (moved || parts & Exploration::RoutePart)
        showPlace(anew);
    showSelection();
    if (parts & Exploration::RoutePart) {
        if (place.page == AreaPlace::Page::Area) {
            m->area->restore(e.viewState());
        } else if (place.page == AreaPlace::Page::Matrix) {
            const QList<QByteArray> at = e.viewState().split(' ');
            m->matrix->verticalScrollBar()->setValue(at.value(0).toInt());
            m->matrix->horizontalScrollBar()->setValue(at.value(1).toInt());
        } else if (!place.actor.isValid()) {
            m->exposure->restore(e.viewState());
        }
    }
    emit statusTextChanged();
}

/// A filter keeps incidents and actors as wholes: what else they reach for counts here too, and that has to be said.
QString AreasPanel::hintOf() const {
    if (m->place.page != AreaPlace::Page::Area)
        return {};
    const Filter &filter = exploration().filter();
    if (m->place.periods && (filter.since || filter.until))
        return tr("Of both periods only what lies in the filter's: %1.").arg(periodWords({filter.since, filter.until}));
    if (m->place.compares())
        return {};
    const Landscape &l = exploration().landscape();
    const auto &wanted = exploration().filter().values(FilterKey::Area).include;
    const auto area = wanted.size() == 1 ? l.find(wanted.front()) : std::nullopt;
    if (!area || (m->place.area.isValid() && l.isWithin(m->place.area, *area)))
        return tr("Ctrl+click on a second area compares the two");
    return tr("Whoever is linked with %1, with all that they reach for. %1 itself is in the list of areas.")
        .arg(wording::name(l, *area, 60));
}

void AreasPanel::showPlace(bool anew) {
    // What is hidden loses the keys to whatever comes next in the window, so it is asked before.
    const QWidget *focus = window()->focusWidget();
    const bool hadKeys = focus && m->stack->isAncestorOf(focus);
    m->pages->setCurrent(int(m->place.page));
    m->stack->setCurrentIndex(int(m->place.page));
    const bool isArea = m->place.page == AreaPlace::Page::Area;
    m->compare->setVisible(isArea && !m->place.periods);
    m->single->setVisible(isArea && m->place.compares());
    m->periods->setVisible(isArea && m->place.periods);
    if (m->place.periods)
        m->periods->setPeriods(*m->place.periods);
    m->hint->setText(hintOf());
    switch (m->place.page) {
    case AreaPlace::Page::Area: m->area->show(m->place, anew); break;
    case AreaPlace::Page::Matrix:
        if (anew)
            showMatrix();
        break;
    case AreaPlace::Page::Exposure: m->exposure->show(m->place, anew); break;
    }
    QWidget *main = isArea                                     ? static_cast<QWidget *>(&m->area->areas())
                    : m->place.page == AreaPlace::Page::Matrix ? static_cast<QWidget *>(m->matrix)
                                                               : m->exposure;
    setFocusProxy(main);
    if (hadKeys && !m->stack->currentWidget()->isAncestorOf(focus))
        main->setFocus(Qt::OtherFocusReason);
}

void AreasPanel::showMatrix() {
    const Exploration &e = exploration();
    AreaMatrix matrix = areaMatrixOf(e.landscape(), e.visible());
    m->legend->setCounts(matrix.count);
    m->matrixCard->setSubtitle(
        tr("%1 actors, %2 areas")
            .arg(wording::number(qint64(matrix.actors.size())), wording::number(qint64(matrix.areas.size()))));
    m->matrixCard->setState(matrix.actors.empty() ? Card::State::Empty : Card::State::Ready);
    m->matrix->show(e.snapshot(), std::move(matrix));
    m->matrixCard->setTable(
        [this, landscape = e.snapshot()] { return areaMatrixTable(*landscape, m->matrix->matrix()); });
    m->matrixCard->setLegend(m->legend);
}

void AreasPanel::showSelection() {
    const Landscape &l = exploration().landscape();
    ObjectIndex actor, area;
    for (const ObjectIndex o : exploration().selection().objects) {
        if (l.kind(o) == Kind::Actor)
            actor = o;
        else if (l.kind(o) == Kind::ResearchArea)
            area = o;
    }
    if (m->place.page == AreaPlace::Page::Matrix)
        m->matrix->setSelected(actor, area);
    else if (m->place.page == AreaPlace::Page::Area)
        m->area->showSelection();
}

QString AreasPanel::statusText() const {
    switch (m->place.page) {
    case AreaPlace::Page::Area: return m->area->statusText();
    case AreaPlace::Page::Exposure: return m->exposure->statusText();
    case AreaPlace::Page::Matrix: break;
    }
    const auto &count = m->matrix->matrix().count;
    return tr("%1 cells reported, %2 of these by one publisher alone · %3 looked for and none reported · %4 not "
              "assessed")
        .arg(wording::number(count[0] + count[1]), wording::number(count[1]), wording::number(count[2]),
             wording::number(count[3]));
}

QString AreasPanel::copyText() const {
    switch (m->place.page) {
    case AreaPlace::Page::Area: return m->area->copyText();
    case AreaPlace::Page::Exposure: return m->exposure->copyText();
    case AreaPlace::Page::Matrix: break;
    }
    return toTsv(m->matrixCard->table());
}

void AreasPanel::finish() { m->exposure->finish(); }

void AreasPanel::catchUp() {
    refreshNow();
    finish();
}

/// Esc leaves a comparison before it means anything else.
bool AreasPanel::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        m->place.page == AreaPlace::Page::Area && m->place.compares())
        event->accept();
    return Panel::event(event);
}

void AreasPanel::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m->place.page == AreaPlace::Page::Area && m->place.compares())
        return stopComparing();
    Panel::keyPressEvent(event);
}

void AreasPanel::themeChanged() {
    Panel::themeChanged();
    const int x = theme().px(Metric::PagePaddingX), y = theme().px(Metric::PagePaddingY);
    m->column->setContentsMargins(x, y, x, y);
    m->column->setSpacing(theme().px(Metric::Gap));
    m->area->themeChanged();
    m->exposure->themeChanged();
}

} // namespace hw
