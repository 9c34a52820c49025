#include "panels/relationships/graph_legend_card.h"

#include "drawing/paint.h"
#include "drawing/style.h"
#include "panels/relationships/graph_floating.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

QSize sizeOf(const GraphLegend &drawn) {
    const QSizeF size = drawn.area().size();
    return {int(std::ceil(size.width())) + 2 * floatingShadow, int(std::ceil(size.height())) + 2 * floatingShadow};
}

} // namespace

GraphLegendCard::GraphLegendCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Legend: kinds of things, to show or hide"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        emit resized();
        update();
    });
}

GraphLegend GraphLegendCard::legend(bool folded) const {
    return {m_theme, tr("Show"), m_rows, m_note, QPointF(floatingShadow, floatingShadow), folded};
}

void GraphLegendCard::setRows(std::vector<LegendRow> rows, const QString &note) {
    const QSize before = sizeHint();
    m_rows = std::move(rows);
    m_note = note;
    if (sizeHint() != before)
        emit resized();
    update();
}

QSize GraphLegendCard::sizeHint() const { return sizeOf(legend()); }
QSize GraphLegendCard::openSize() const { return sizeOf(legend(false)); }

void GraphLegendCard::setCrowded(bool crowded) {
    if (crowded == m_crowded)
        return;
    m_crowded = crowded;
    m_row = -1;
    updateGeometry();
    update();
}

void GraphLegendCard::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const GraphLegend drawn = legend();
    paint::shadow(p, m_theme, drawn.area(), 8, 1);
    paintFloatingCard(p, m_theme, drawn.area());
    drawn.paint(p, m_row);
    if (focusIsVisible(*this))
        paint::focusRing(p, m_theme,
                         m_row >= 0 && m_row < int(m_rows.size()) ? drawn.rowRect(m_row) : drawn.headerRect(), 4);
}

void GraphLegendCard::toggle(int row) {
    if (row < 0 || row >= int(m_rows.size()) || !m_rows[std::size_t(row)].kind)
        return;
    const LegendRow &chosen = m_rows[std::size_t(row)];
    emit kindToggled(*chosen.kind, !chosen.shown);
}

void GraphLegendCard::fold() {
    m_chosen = !isFolded();
    m_row = -1;
    updateGeometry();
    emit resized();
    update();
}

void GraphLegendCard::mousePressEvent(QMouseEvent *event) {
    const GraphLegend drawn = legend();
    if (drawn.headerRect().contains(event->position()))
        fold();
    else
        toggle(drawn.rowAt(event->position()));
}

void GraphLegendCard::mouseMoveEvent(QMouseEvent *event) { moveTo(legend().rowAt(event->position())); }
void GraphLegendCard::leaveEvent(QEvent *) { moveTo(-1); }

void GraphLegendCard::moveTo(int row) {
    if (row == m_row)
        return;
    m_row = row;
    setAccessibleDescription(row >= 0 ? legend().describe(row) : QString());
    update();
}

void GraphLegendCard::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Up: return moveTo(std::max(-1, m_row - 1));
    case Qt::Key_Down: return moveTo(isFolded() ? -1 : std::min(int(m_rows.size()) - 1, m_row + 1));
    case Qt::Key_Space:
    case Qt::Key_Return:
        if (m_row < 0)
            return fold();
        return toggle(m_row);
    default: QWidget::keyPressEvent(event);
    }
}

void GraphLegendCard::focusInEvent(QFocusEvent *) { update(); }
void GraphLegendCard::focusOutEvent(QFocusEvent *) { update(); }

} // namespace hw
