#include "panels/graph_floating.h"

#include "drawing/graph_legend.h"
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/graph_canvas.h"
#include "panels/graph_legend_card.h"
#include "panels/plain_text.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

namespace hw {
void paintFloating(QWidget &widget, const Theme &theme) {
    QPainter p(&widget);
    const QRectF card =
        QRectF(widget.rect()).adjusted(floatingShadow, floatingShadow, -floatingShadow, -floatingShadow);
    paint::shadow(p, theme, card, 8, 1);
    paintFloatingCard(p, theme, card);
}

QToolButton *floatingButton(const Theme &theme, const QString &icon, const QString &what, const QString &key) {
    auto *made = new QToolButton;
    made->setIcon(themedIcon(theme, icon));
    made->setAutoRaise(true);
    made->setToolTip(paint::toolTip(key.isEmpty() ? what : QStringLiteral("%1  %2").arg(what, key)));
    made->setAccessibleName(what);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

ToolStrip::ToolStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(floatingShadow + 4, floatingShadow + 3, floatingShadow + 4, floatingShadow + 3);
    m_row->setSpacing(2);
}

QToolButton *ToolStrip::add(const QString &icon, const QString &what, const QString &key) {
    QToolButton *made = floatingButton(m_theme, icon, what, key);
    m_row->addWidget(made);
    return made;
}

void ToolStrip::paintEvent(QPaintEvent *) { paintFloating(*this, m_theme); }

PathBar::PathBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ends(new PlainText(theme, Type::SmallStrong))
    , m_sentence(new PlainText(theme, Type::Small, "text.muted"))
    , m_before(floatingButton(theme, QStringLiteral("chev-left"), tr("Path before"), QStringLiteral("[")))
    , m_after(floatingButton(theme, QStringLiteral("chev-right"), tr("Next path"), QStringLiteral("]")))
    , m_hubs(floatingButton(theme, QStringLiteral("graph"), tr("Also through what everything hangs on"), {}))
    , m_keep(floatingButton(theme, QStringLiteral("plus"), tr("Keep this path on the board"), {}))
    , m_close(floatingButton(theme, QStringLiteral("close"), tr("Leave the path"), {})) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(floatingShadow + 12, floatingShadow + 6, floatingShadow + 6, floatingShadow + 6);
    row->setSpacing(8);
    row->addWidget(m_ends);
    row->addWidget(m_sentence, 1);
    for (QToolButton *each : {m_before, m_after, m_hubs, m_keep, m_close})
        row->addWidget(each);
    m_sentence->setMaxLines(2);
    m_hubs->setCheckable(true);
    connect(m_before, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_hubs, &QToolButton::clicked, this, &PathBar::hubsWanted);
    connect(m_keep, &QToolButton::clicked, this, &PathBar::keepWanted);
    connect(m_close, &QToolButton::clicked, this, &PathBar::closed);
}

void PathBar::setPath(const QString &ends, const QString &sentence, bool several, bool throughHubs) {
    m_ends->setText(ends);
    m_sentence->setText(sentence);
    m_before->setVisible(several);
    m_after->setVisible(several);
    m_hubs->setChecked(throughHubs);
    setAccessibleName(tr("Path: %1. %2").arg(ends, sentence));
    updateGeometry();
}

QString PathBar::sentence() const { return m_sentence->text(); }

QSize PathBar::sizeHint() const {
    const int texts = m_ends->sizeHint().width() + m_sentence->sizeHint().width();
    const int line = m_theme.lineHeight(Type::Small);
    return {texts + 2 * floatingShadow + 60 + 5 * m_theme.px(Metric::Control), 2 * floatingShadow + 12 + 2 * line};
}

void PathBar::paintEvent(QPaintEvent *) { paintFloating(*this, m_theme); }

OverviewMapCard::OverviewMapCard(const Theme &theme, GraphCanvas &canvas, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_canvas(canvas) {
    setAccessibleName(tr("The whole graph in small"));
    connect(&canvas, &GraphCanvas::cameraMoved, this, qOverload<>(&QWidget::update));
}

GraphOverviewMap OverviewMapCard::map() const {
    return {m_theme, m_canvas.scene(), m_canvas.look(), m_canvas.camera(), QPointF(floatingShadow, floatingShadow)};
}

QSize OverviewMapCard::sizeHint() const {
    return GraphOverviewMap::size().toSize() + QSize(2 * floatingShadow, 2 * floatingShadow);
}

void OverviewMapCard::paintEvent(QPaintEvent *) {
    paintFloating(*this, m_theme);
    QPainter p(this);
    map().paint(p);
}

void OverviewMapCard::lookAt(const QPointF &at) {
    GraphCamera camera = m_canvas.camera();
    camera.lookAt(map().toScene(at));
    m_canvas.setCamera(camera);
    update();
}

void OverviewMapCard::mousePressEvent(QMouseEvent *event) { lookAt(event->position()); }
void OverviewMapCard::mouseMoveEvent(QMouseEvent *event) {
    if (event->buttons() & Qt::LeftButton)
        lookAt(event->position());
}

} // namespace hw
