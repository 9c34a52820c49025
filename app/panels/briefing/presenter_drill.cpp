#include "panels/briefing/presenter_drill.h"

#include "drawing/paint.h"
#include "panels/briefing/tlp_box.h"
#include "panels/lists/list_panel.h"
#include "panels/plain_text.h"
#include "panels/profile/profile_panel.h"
#include "session/route.h"
#include "session/rows_query.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hw {

PresenterDrill::PresenterDrill(LandscapePtr landscape, const Theme &theme, QWidget *slide)
    : QWidget(slide)
    , m_exploration(std::move(landscape))
    , m_theme(theme)
    , m_title(new PlainText(theme, Type::Title))
    , m_hint(new PlainText(theme, Type::Small, "text.muted"))
    , m_tlp(new TlpBox(theme))
    , m_stack(new QStackedWidget) {
    setAccessibleName(tr("What it rests on"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 16);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_hint);
    head->addWidget(m_tlp);
    auto *close = new QPushButton(tr("Back to the slide"));
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    m_hint->setText(tr("Esc leads back"));
    connect(close, &QPushButton::clicked, this, &PresenterDrill::closed);
    connect(&m_exploration, &Exploration::changed, this, [this](Exploration::Parts parts) {
        if (parts & Exploration::RoutePart)
            follow();
    });
}

PresenterDrill::~PresenterDrill() {
    m_exploration.disconnect(this);
    delete m_stack; // its pages look at the exploration
}

void PresenterDrill::open(const Route &route, const Filter &filter, const QString &label) {
    m_tlp->setLabel(label);
    fit();
    m_exploration.go(route, filter, {});
    show();
    raise();
    if (m_page)
        m_page->setFocus(Qt::OtherFocusReason);
}

/// Lists and profiles; other views are the window's.
void PresenterDrill::follow() {
    const Route &route = m_exploration.route();
    if (route.view != View::List && route.view != View::Profile) {
        if (m_exploration.canGoBack() && m_page)
            m_exploration.back();
        return;
    }
    Panel *&page = m_pages[route.view];
    if (!page) {
        if (route.view == View::List)
            page = new ListPanel(m_exploration, m_theme);
        else
            page = new ProfilePanel(m_exploration, m_theme);
        m_stack->addWidget(page);
    }
    m_page = page;
    m_stack->setCurrentWidget(page);
    m_title->setText(placeTitle(route, m_exploration.landscape()));
    page->refreshNow();
    page->setFocus(Qt::OtherFocusReason);
}

void PresenterDrill::escape() {
    if (m_exploration.places().size() > 1)
        m_exploration.back();
    else
        emit closed();
}

void PresenterDrill::fit() {
    const QRect slide = parentWidget()->rect();
    const int side = slide.width() / 16, above = slide.height() / 14;
    setGeometry(slide.adjusted(side, above, -side, -above));
}

void PresenterDrill::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        return escape();
    event->accept(); // keys of the slide mean nothing here
}

void PresenterDrill::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(rect(), m_theme.color("bg.canvas"));
    paint::roundedRect(p, QRectF(rect()).adjusted(.5, .5, -.5, -.5), 0, m_theme.color("bg.canvas"),
                       m_theme.color("stroke.strong"));
}

} // namespace hw
