#include "panels/relationships/graph_floating.h"

#include "drawing/graph_legend.h"
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/relationships/graph_canvas.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

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

void popUp(QMenu &menu, const QPoint &globalPos, const QWidget &in) {
    const QRect room(in.window()->mapToGlobal(QPoint()), in.window()->size());
    const QSize size = menu.sizeHint();
    QPoint at = globalPos;
    if (at.y() + size.height() > room.bottom())
        at.setY(std::max(room.top(), at.y() - size.height() >= room.top() ? at.y() - size.height()
                                                                          : room.bottom() - size.height()));
    at.setX(std::max(room.left(), std::min(at.x(), room.right() - size.width())));
    menu.popup(at);
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
