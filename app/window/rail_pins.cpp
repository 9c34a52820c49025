#include "window/rail_pins.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"
#include "session/notebook.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace hw {

RailPins::RailPins(Exploration &exploration, const Theme &theme, Notebook &notebook, QWidget *parent)
    : QWidget(parent)
    , m_exploration(exploration)
    , m_theme(theme)
    , m_notebook(notebook) {
    setObjectName(QStringLiteral("pins"));
    setAccessibleName(tr("Pinned"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
        if (parts & Notebook::PinsPart)
            refresh();
    });
    refresh();
}

/// Things that this dataset does not have stay pinned, but have no row: the workspace lists them.
void RailPins::refresh() {
    const Landscape &landscape = m_exploration.landscape();
    std::vector<Row> rows;
    for (int i = 0; i < m_notebook.pins().size() && static_cast<int>(rows.size()) < most; ++i) {
        const Target &target = m_notebook.pins()[i].target;
        const ObjectIndex object = objectOf(landscape, target);
        if (object.isValid())
            rows.push_back({i, object, wording::name(landscape, object), target.id});
    }
    const bool other = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_current = std::clamp(m_current, 0, std::max(0, count() - 1));
    QStringList names;
    for (const Row &row : m_rows)
        names << row.name;
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    update();
    if (other)
        emit countChanged();
}

bool RailPins::isNarrow() const { return width() < m_theme.scaled(100); }
int RailPins::titleHeight() const { return isNarrow() ? 8 : m_theme.scaled(30); }
int RailPins::pitch() const { return m_theme.scaled(28); }
int RailPins::heightFor() const { return m_theme.scaled(30) + count() * pitch() + 4; }

QRectF RailPins::rowRect(int row) const {
    return {8.0, static_cast<double>(titleHeight() + row * pitch()), width() - 16.0, static_cast<double>(pitch())};
}

int RailPins::rowAt(const QPoint &point) const {
    for (int row = 0; row < count(); ++row)
        if (rowRect(row).contains(point))
            return row;
    return -1;
}

void RailPins::open(int row) {
    if (row >= 0 && row < count())
        m_exploration.go(profileRoute(m_exploration.landscape(), m_rows[static_cast<std::size_t>(row)].object));
}

void RailPins::move(int row, int to) {
    to = std::clamp(to, 0, count() - 1);
    if (row == to || row < 0)
        return;
    m_current = to;
    m_notebook.movePin(m_rows[static_cast<std::size_t>(row)].pin, m_rows[static_cast<std::size_t>(to)].pin);
}

void RailPins::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    if (!isNarrow())
        paint::text(p, m_theme, QRectF(20, 0, width() - 28, titleHeight() - 4), tr("Pinned"), Type::Small,
                    m_theme.color("text.subtle"));
    const Landscape &landscape = m_exploration.landscape();
    for (int row = 0; row < count(); ++row) {
        const Row &pin = m_rows[static_cast<std::size_t>(row)];
        const QRectF r = rowRect(row);
        if (r.bottom() > height())
            break;
        const bool shown = m_exploration.route().view == View::Profile && m_exploration.route().focus == pin.id;
        if (shown)
            paint::roundedRect(p, r, 6, m_theme.color("accent.subtle"));
        else if (row == m_hovered || row == m_pressed)
            paint::roundedRect(p, r, 6, m_theme.color(row == m_pressed ? "bg.pressed" : "bg.hover"));
        const double x = isNarrow() ? width() / 2.0 : 27;
        paint::kindMark(p, m_theme, landscape.kind(pin.object), QPointF(x, r.center().y()), 6,
                        m_dragging && row == m_pressed ? .42 : 1);
        if (!isNarrow())
            paint::text(p, m_theme, QRectF(44, r.top(), width() - 44 - 12, r.height()), pin.name, Type::Small,
                        m_theme.color(shown ? "accent.text" : "text.muted"), Qt::AlignLeft | Qt::AlignVCenter,
                        Qt::ElideMiddle);
        if (hasFocus() && focusIsVisible(*this) && row == m_current)
            paint::focusRing(p, m_theme, r, 6);
    }
    if (m_dragging && m_dropAt >= 0) {
        const double y = rowRect(m_dropAt).top();
        p.fillRect(QRectF(12, y - 1, width() - 24, 2), m_theme.color("accent.default"));
    }
}

bool RailPins::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos());
        if (row < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), paint::toolTip(m_rows[static_cast<std::size_t>(row)].name), this);
        return true;
    }
    return QWidget::event(event);
}

void RailPins::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = rowAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    update();
}

void RailPins::mouseMoveEvent(QMouseEvent *event) {
    const QPoint point = event->position().toPoint();
    if (m_pressed >= 0 && (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_dragging = true;
    if (m_dragging) {
        const double row = (point.y() - titleHeight()) / static_cast<double>(pitch());
        m_dropAt = std::clamp(static_cast<int>(row + .5), 0, count());
    }
    m_hovered = rowAt(point);
    update();
}

void RailPins::mouseReleaseEvent(QMouseEvent *event) {
    const int row = std::exchange(m_pressed, -1);
    if (std::exchange(m_dragging, false)) {
        if (row >= 0 && m_dropAt >= 0)
            move(row, m_dropAt > row ? m_dropAt - 1 : m_dropAt);
    } else if (row >= 0 && row == rowAt(event->position().toPoint())) {
        open(row);
    }
    m_dropAt = -1;
    update();
}

void RailPins::leaveEvent(QEvent *) {
    m_hovered = -1;
    update();
}

void RailPins::contextMenuEvent(QContextMenuEvent *event) {
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const int row = keyboard ? m_current : rowAt(event->pos());
    if (row < 0 || row >= count())
        return;
    openMenu(row, keyboard ? mapToGlobal(rowRect(row).bottomLeft().toPoint()) : event->globalPos());
}

void RailPins::openMenu(int row, const QPoint &at) {
    const Target target = m_notebook.pins()[m_rows[static_cast<std::size_t>(row)].pin].target;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(m_theme, QStringLiteral("enter")), tr("Open"), this, [this, row] { open(row); });
    menu->addSeparator();
    auto *up = menu->addAction(tr("Move up"), this, [this, row] { move(row, row - 1); });
    up->setEnabled(row > 0);
    auto *down = menu->addAction(tr("Move down"), this, [this, row] { move(row, row + 1); });
    down->setEnabled(row < count() - 1);
    menu->addSeparator();
    menu->addAction(themedIcon(m_theme, QStringLiteral("close")), tr("Unpin"), this,
                    [this, target] { m_notebook.unpin(target); });
    menu->popup(at);
}

void RailPins::keyPressEvent(QKeyEvent *event) {
    const bool moving = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Up: moving ? move(m_current, m_current - 1) : void(m_current = std::max(0, m_current - 1)); break;
    case Qt::Key_Down:
        moving ? move(m_current, m_current + 1) : void(m_current = std::min(count() - 1, m_current + 1));
        break;
    case Qt::Key_Home: m_current = 0; break;
    case Qt::Key_End: m_current = count() - 1; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: open(m_current); break;
    case Qt::Key_Delete:
        if (m_current < count())
            m_notebook.unpin(m_notebook.pins()[m_rows[static_cast<std::size_t>(m_current)].pin].target);
        break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace hw
