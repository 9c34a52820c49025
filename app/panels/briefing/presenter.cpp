#include "panels/briefing/presenter.h"

#include "briefing/deck_facts.h"
#include "drawing/paint.h"
#include "landscape/filter_text.h"
#include "panels/briefing/presenter_drill.h"
#include "panels/briefing/presenter_notes.h"
#include "panels/lines_view.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace hw {

ScreenChoice screensFor(int screens, int windowOn, int moved) {
    if (screens < 2)
        return {0, -1};
    const int mine = std::clamp(windowOn, 0, screens - 1);
    const int slides = (mine + 1 + moved) % screens;
    // Where the slides are on the window's own screen, the notes take the next one.
    return {slides, slides == mine ? (mine + 1) % screens : mine};
}

Presenter::Presenter(const briefing::DeckDesk &desk, LandscapePtr landscape, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_whole(desk)
    , m_landscape(std::move(landscape))
    , m_theme(theme)
    , m_pictures(m_desk)
    , m_card(new HoverCard(theme, this))
    , m_clock([] { return QDateTime::currentDateTime(); }) {
    setObjectName(QStringLiteral("presenter"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setWindowTitle(tr("%1 – presentation").arg(desk.deck().name));
    resize(960, 540);
    load();
}

void Presenter::load() {
    if (m_changes == m_whole.revision() && m_audience == m_whole.audience())
        return;
    m_changes = m_whole.revision();
    m_audience = m_whole.audience();
    m_desk.load(briefing::forAudience(m_whole.deck(), m_audience));
}

int Presenter::page() const {
    const briefing::Page *shown = laid(m_sheet) ? m_desk.pageAt(laid(m_sheet)->page) : nullptr;
    const auto &pages = m_whole.deck().pages;
    const auto found = std::find_if(pages.begin(), pages.end(),
                                    [shown](const briefing::Page &each) { return shown && each.key == shown->key; });
    return found == pages.end() ? -1 : int(found - pages.begin());
}

Presenter::~Presenter() {
    delete m_notes;
    delete m_drill; // it looks at the landscape
}

const briefing::LaidPage *Presenter::laid(int sheet) const {
    const auto &sheets = m_desk.laid(briefing::Paper::Wide);
    return sheet >= 0 && sheet < int(sheets.size()) ? &sheets[std::size_t(sheet)] : nullptr;
}

PresenterDrill *Presenter::drill() const { return m_drill; }
PresenterNotes *Presenter::notes() const { return m_notes; }

int Presenter::sheetCount() const { return int(m_desk.laid(briefing::Paper::Wide).size()); }

void Presenter::start(int page) {
    load();
    m_startedAt = m_clock();
    // As many of its pages as stand before that one are passed over.
    int first = 0;
    for (int i = 0; i < page; ++i)
        if (const briefing::Page *before = m_whole.pageAt(i))
            first += m_audience == briefing::Audience::Both || before->audience == briefing::Audience::Both ||
                     before->audience == m_audience;
    int sheet = 0;
    while (laid(sheet) && laid(sheet)->page < first)
        ++sheet;
    turnTo(std::min(sheet, sheetCount() - 1));
    fillScreens();
    activateWindow();
    setFocus(Qt::OtherFocusReason);
}

void Presenter::fillScreens() {
    const auto screens = QGuiApplication::screens();
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const int mine = window ? int(std::max<qsizetype>(0, screens.indexOf(window->screen()))) : 0;
    const ScreenChoice choice = screensFor(int(screens.size()), mine, m_moved);
    // A window that is shown does not change its screen everywhere.
    const auto put = [](QWidget &what, QScreen &screen, const QRect &where) {
        if (what.isVisible() && what.screen() != &screen)
            what.hide();
        what.setScreen(&screen);
        what.setGeometry(where); // also where no window manager makes it fill the screen
    };
    if (QScreen *slides = screens.value(choice.slides))
        put(*this, *slides, slides->geometry());
    showFullScreen();
    if (choice.notes < 0)
        return;
    if (!m_notes)
        toggleNotes();
    put(*m_notes, *screens[choice.notes], screens[choice.notes]->availableGeometry());
    m_notes->show();
}

void Presenter::moveScreens() {
    ++m_moved;
    fillScreens();
    activateWindow();
    setFocus(Qt::OtherFocusReason);
}

void Presenter::follow() {
    load();
    if (sheetCount() == 0) {
        close();
        return;
    }
    turnTo(std::clamp(m_sheet, 0, sheetCount() - 1));
}

void Presenter::turnTo(int sheet) {
    if (!laid(sheet))
        return;
    m_sheet = sheet;
    m_black = false;
    m_current = m_hovered = -1;
    m_card->hide();
    m_live.clear();
    m_liveOf = -1;
    describe();
    update();
    emit turned();
    // What answers on the page, and the next picture: when the page is on the screen.
    QTimer::singleShot(0, this, &Presenter::paintAhead);
}

void Presenter::findLive() {
    if (m_liveOf == m_sheet || !laid(m_sheet))
        return;
    m_live = livePlaces(m_desk.deck(), *laid(m_sheet), m_desk.paperTheme(), *m_landscape);
    m_liveOf = m_sheet;
}

void Presenter::paintAhead() {
    findLive();
    for (const int ahead : {m_sheet + 1, m_sheet - 1})
        if (const briefing::LaidPage *page = laid(ahead))
            m_pictures.of(*page, briefing::Paper::Wide, pageRect().width(), devicePixelRatioF());
}

void Presenter::describe() {
    const briefing::LaidPage *page = laid(m_sheet);
    setAccessibleName(page ? tr("Slide %1 of %2, %3: %4")
                                 .arg(m_sheet + 1)
                                 .arg(sheetCount())
                                 .arg(briefing::label(page->marking), page->title)
                           : tr("No slides"));
    const bool chosen = m_current >= 0 && m_current < int(m_live.size());
    setAccessibleDescription(chosen ? m_live[std::size_t(m_current)].card.title : QString());
}

QRect Presenter::pageRect() const {
    const QSize page = QSize(1600, 900).scaled(size(), Qt::KeepAspectRatio);
    return {QPoint((width() - page.width()) / 2, (height() - page.height()) / 2), page};
}

QRect Presenter::onScreen(const QRectF &points) const {
    const QRect page = pageRect();
    const double scale = page.width() / 960.0;
    return QRectF(page.topLeft() + points.topLeft() * scale, points.size() * scale).toAlignedRect();
}

qint64 Presenter::secondsRunning() const { return m_startedAt.isValid() ? m_startedAt.secsTo(m_clock()) : 0; }

void Presenter::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.fillRect(rect(), m_theme.color("ink.dark"));
    const briefing::LaidPage *page = laid(m_sheet);
    if (m_black || !page)
        return;
    const QRect r = pageRect();
    p.drawPixmap(r.topLeft(), m_pictures.of(*page, briefing::Paper::Wide, r.width(), devicePixelRatioF()));
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(Qt::NoBrush);
    for (const auto &[place, width] : {std::pair(m_hovered, 1.0), std::pair(m_current, 2.5)})
        if (place >= 0 && place < int(m_live.size())) {
            p.setPen(QPen(m_desk.paperTheme().color("accent.default"), width));
            p.drawRoundedRect(QRectF(onScreen(m_live[std::size_t(place)].rect)).adjusted(-4, -3, 4, 3), 4, 4);
        }
}

void Presenter::resizeEvent(QResizeEvent *) {
    m_pictures.forget();
    if (m_drill)
        m_drill->fit();
    QTimer::singleShot(0, this, &Presenter::paintAhead);
}

bool Presenter::showsList() const { return m_list && m_list->isVisible(); }

void Presenter::showList() {
    delete m_list;
    m_list = new LinesView(m_theme, {.row = 34, .codeWidth = 40, .titleRole = Type::Body}, this);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::StyledPanel); // an edge on a white slide
    m_list->setAutoFillBackground(true);
    m_list->viewport()->setAutoFillBackground(true);
    std::vector<LineItem> rows;
    for (int i = 0; i < sheetCount(); ++i) {
        LineItem item;
        item.code = QString::number(i + 1);
        item.title = laid(i)->title;
        rows.push_back(std::move(item));
    }
    m_list->setItems(std::move(rows));
    const auto open = [this] {
        const int row = m_list->currentIndex().row();
        m_list->deleteLater();
        m_list->hide();
        setFocus(Qt::OtherFocusReason);
        turnTo(row);
    };
    connect(m_list, &LinesView::opened, this, open);
    connect(m_list, &QListView::clicked, this, open);
    const int wide = std::min(width() - 80, m_theme.scaled(620));
    m_list->setGeometry((width() - wide) / 2, height() / 10, wide, height() * 8 / 10);
    m_list->show();
    m_list->setCurrentIndex(m_list->model()->index(m_sheet, 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void Presenter::toggleNotes() {
    if (m_notes) {
        delete m_notes;
        return;
    }
    m_notes = new PresenterNotes(*this, m_desk, m_theme);
    m_notes->show();
}

void Presenter::chooseLive(int place) {
    findLive();
    if (m_live.empty())
        return;
    m_current = (place % int(m_live.size()) + int(m_live.size())) % int(m_live.size());
    const LivePlace &live = m_live[std::size_t(m_current)];
    m_card->showFor(onScreen(live.rect), onScreen(live.rect).center(), live.card);
    describe();
    update();
}

void Presenter::openLive(int place) {
    if (place < 0 || place >= int(m_live.size()) || !m_live[std::size_t(place)].opens)
        return;
    const briefing::Page &page = m_desk.deck().pages[std::size_t(laid(m_sheet)->page)];
    const auto filter = parseFilter(page.frozen.filter.toStdString(), *m_landscape, UnknownValues::Keep);
    if (!filter)
        return; // other rows than those of the page would be shown
    m_card->hide();
    m_hovered = -1; // back on the slide, pointing at it tells again
    delete m_drill;
    m_drill = new PresenterDrill(m_landscape, m_theme, this);
    m_drill->open(*m_live[std::size_t(place)].opens, *filter, briefing::label(laid(m_sheet)->marking));
    connect(m_drill, &PresenterDrill::closed, this, [this] {
        m_drill->hide();
        m_drill->deleteLater();
        m_drill.clear();
        setFocus(Qt::OtherFocusReason);
    });
}

void Presenter::escape() {
    if (m_drill)
        return m_drill->escape();
    if (showsList()) {
        delete m_list;
        return setFocus(Qt::OtherFocusReason);
    }
    if (m_black) {
        m_black = false;
        return update();
    }
    close();
}

bool Presenter::focusNextPrevChild(bool next) {
    if (m_drill || showsList())
        return QWidget::focusNextPrevChild(next);
    chooseLive(m_current < 0 && !next ? -1 : m_current + (next ? 1 : -1));
    return true;
}

void Presenter::pressed(QKeyEvent &event) {
    event.accept();
    switch (event.key()) {
    case Qt::Key_Escape: return escape();
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_PageDown: return turnTo(m_sheet + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Backspace:
    case Qt::Key_PageUp: return turnTo(m_sheet - 1);
    case Qt::Key_Home: return turnTo(0);
    case Qt::Key_End: return turnTo(sheetCount() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter: return openLive(m_current);
    case Qt::Key_G: return showList();
    case Qt::Key_N: return toggleNotes();
    case Qt::Key_S: return moveScreens();
    case Qt::Key_B:
        m_black = !m_black;
        m_card->hide();
        return update();
    default: event.ignore();
    }
}

void Presenter::keyPressEvent(QKeyEvent *event) { pressed(*event); }

void Presenter::mousePressEvent(QMouseEvent *event) {
    if (m_black || event->button() != Qt::LeftButton)
        return;
    const QRect page = pageRect();
    const QPointF at = (event->position() - page.topLeft()) * 960.0 / page.width();
    findLive();
    const int place = livePlaceAt(m_live, at);
    if (place >= 0)
        openLive(place);
    else
        turnTo(m_sheet + 1);
}

void Presenter::mouseMoveEvent(QMouseEvent *event) {
    const QRect page = pageRect();
    const QPointF at = (event->position() - page.topLeft()) * 960.0 / page.width();
    findLive();
    const int place = m_black || m_drill ? -1 : livePlaceAt(m_live, at);
    if (place == std::exchange(m_hovered, place))
        return;
    setCursor(place >= 0 && m_live[std::size_t(place)].opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place >= 0)
        m_card->showFor(onScreen(m_live[std::size_t(place)].rect), event->position().toPoint(),
                        m_live[std::size_t(place)].card);
    else
        m_card->hide();
    update();
}

void Presenter::closeEvent(QCloseEvent *event) {
    QWidget::closeEvent(event);
    emit ended();
    deleteLater();
}

} // namespace hw
