#include "panels/areas/areas_matrix_view.h"

#include "drawing/paint.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace hw {

using Part = AreaMatrixChart::Place::Part;

AreasMatrixView::AreasMatrixView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
    , m_chart(theme, {}, {}) {
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Who is reported where"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_card = new HoverCard(theme, viewport());
    CellsTable::install();
    connect(&theme, &Theme::changed, this, &AreasMatrixView::layOut);
}

void AreasMatrixView::show(LandscapePtr landscape, AreaMatrix matrix) {
    m_landscape = std::move(landscape);
    m_matrix = std::move(matrix);
    m_hovered = m_cursor = m_selected = {};
    layOut();
    if (QAccessible::isActive()) {
        QAccessibleTableModelChangeEvent reset(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&reset);
    }
}

void AreasMatrixView::layOut() {
    if (!m_landscape)
        return;
    m_chart = AreaMatrixChart(m_theme, areaMatrixContent(*m_landscape, m_matrix), QRectF(viewport()->rect()));
    setScrollBars();
    setAccessibleDescription(
        tr("%1 actors by %2 research areas. Arrows move, Enter opens the claims; the menu of this card shows it as a "
           "table.")
            .arg(wording::number(qint64(m_matrix.actors.size())), wording::number(qint64(m_matrix.areas.size()))));
    viewport()->update();
}

void AreasMatrixView::setScrollBars() {
    const QSizeF all = m_chart.contentSize();
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(all.width())) - seen.width()));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(all.height())) - seen.height()));
    horizontalScrollBar()->setPageStep(seen.width());
    verticalScrollBar()->setPageStep(seen.height());
    horizontalScrollBar()->setSingleStep(int(m_chart.columnWidth()));
    verticalScrollBar()->setSingleStep(int(m_chart.rowHeight()));
    m_chart.setOffset(QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
}

void AreasMatrixView::scrollContentsBy(int, int) {
    m_chart.setOffset(QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
    m_hovered = {};
    viewport()->update();
}

ObjectIndex AreasMatrixView::actorOf(const AreaMatrixChart::Place &place) const {
    return place.row >= 0 && place.row < int(m_matrix.actors.size()) ? m_matrix.actors[std::size_t(place.row)]
                                                                     : ObjectIndex();
}

ObjectIndex AreasMatrixView::areaOf(const AreaMatrixChart::Place &place) const {
    return place.column >= 0 && place.column < int(m_matrix.areas.size()) ? m_matrix.areas[std::size_t(place.column)]
                                                                          : ObjectIndex();
}

void AreasMatrixView::setSelected(ObjectIndex actor, ObjectIndex area) {
    const auto row = std::ranges::find(m_matrix.actors, actor), column = std::ranges::find(m_matrix.areas, area);
    const bool hasRow = row != m_matrix.actors.end(), hasColumn = column != m_matrix.areas.end();
    m_selected = {};
    if (hasRow || hasColumn)
        m_selected = {hasRow && hasColumn ? Part::Cell
                      : hasRow            ? Part::RowHeader
                                          : Part::ColumnHeader,
                      hasRow ? int(row - m_matrix.actors.begin()) : -1,
                      hasColumn ? int(column - m_matrix.areas.begin()) : -1};
    viewport()->update();
}

QSize AreasMatrixView::sizeHint() const { return {m_theme.scaled(900), m_theme.scaled(560)}; }
QSize AreasMatrixView::minimumSizeHint() const { return {m_theme.scaled(320), m_theme.scaled(200)}; }

void AreasMatrixView::paintEvent(QPaintEvent *) {
    QPainter p(viewport());
    std::optional<AreaMatrixChart::Place> cursor;
    if (showsFocus(*this))
        cursor = m_cursor.part == Part::None ? m_chart.moved({}, 0, 0) : m_cursor;
    m_chart.paint(p, {m_hovered, m_selected, cursor});
}

void AreasMatrixView::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void AreasMatrixView::mouseMoveEvent(QMouseEvent *event) {
    const auto place = m_chart.hitTest(event->position());
    if (place == m_hovered)
        return;
    m_hovered = place;
    viewport()->setCursor(place.part == Part::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

bool AreasMatrixView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::Leave) {
        m_hovered = {};
        viewport()->update();
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto place = m_chart.hitTest(help->pos()); place.part != Part::None)
            showCard(place, help->pos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void AreasMatrixView::mousePressEvent(QMouseEvent *event) {
    const auto place = m_chart.hitTest(event->position());
    if (event->button() != Qt::LeftButton || place.part == Part::None)
        return;
    m_cursor = place;
    emit chosen(place, event->modifiers() & Qt::ControlModifier);
    viewport()->update();
}

/// A click on a cell opens it; actors and areas are selected first, as two of them may be wanted.
void AreasMatrixView::mouseReleaseEvent(QMouseEvent *event) {
    const auto place = m_chart.hitTest(event->position());
    if (event->button() == Qt::LeftButton && place.part == Part::Cell && place == m_cursor &&
        !(event->modifiers() & Qt::ControlModifier))
        emit opened(place);
}

void AreasMatrixView::mouseDoubleClickEvent(QMouseEvent *event) {
    const auto place = m_chart.hitTest(event->position());
    if (event->button() == Qt::LeftButton && (place.part == Part::RowHeader || place.part == Part::ColumnHeader))
        emit opened(place);
}

void AreasMatrixView::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const auto place = byMouse ? m_chart.hitTest(event->pos()) : m_cursor;
    if (place.part != Part::None)
        emit menuWanted(place, byMouse ? event->globalPos()
                                       : viewport()->mapToGlobal(m_chart.rectOf(place).center().toPoint()));
}

/// By a cell, a page, or to the end of a row.
std::optional<ArrowStep> AreasMatrixView::stepOf(int key) const {
    const int page = std::max(1, int(m_chart.cellArea().height() / std::max(1.0, m_chart.rowHeight())) - 1);
    switch (key) {
    case Qt::Key_PageDown: return ArrowStep{page, 0};
    case Qt::Key_PageUp: return ArrowStep{-page, 0};
    case Qt::Key_Home: return ArrowStep{0, -m_cursor.column};
    case Qt::Key_End: return ArrowStep{0, int(m_matrix.areas.size())};
    default: return arrowStep(key);
    }
}

void AreasMatrixView::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_cursor.part == Part::None)
            return;
        if (event->modifiers() & Qt::ControlModifier)
            emit filtered(m_cursor);
        else
            emit opened(m_cursor);
        return;
    }
    const auto step = stepOf(event->key());
    if (!step)
        return QAbstractScrollArea::keyPressEvent(event);
    m_cursor = m_chart.moved(m_cursor, step->down, step->right);
    bringIntoSight(m_cursor);
    emit chosen(m_cursor, false);
    setAccessibleDescription(m_chart.describe(m_cursor));
    announceCell(*this, *this);
    viewport()->update();
}

ShowsCells::Cell AreasMatrixView::cellCount() const {
    return {int(m_chart.content().rows.size()), int(m_chart.content().columns.size())};
}
QString AreasMatrixView::cellWords(const Cell &cell) const {
    return m_chart.describe({Part::Cell, cell.row, cell.column});
}
QRect AreasMatrixView::cellRect(const Cell &cell) const {
    const QRect r = m_chart.rectOf({Part::Cell, cell.row, cell.column}).toAlignedRect();
    return {viewport()->mapToGlobal(r.topLeft()), r.size()};
}
ShowsCells::Cell AreasMatrixView::cellAtPoint(const QPoint &onScreen) const {
    const auto place = m_chart.hitTest(viewport()->mapFromGlobal(onScreen));
    return place.part == Part::Cell ? Cell{place.row, place.column} : Cell();
}
ShowsCells::Cell AreasMatrixView::cellOfCursor() const {
    return m_cursor.part == Part::Cell ? Cell{m_cursor.row, m_cursor.column} : Cell();
}
QString AreasMatrixView::rowWords(int row) const { return m_chart.content().rows[std::size_t(row)].name; }
QString AreasMatrixView::columnWords(int column) const {
    return m_chart.content().columns[std::size_t(column)].fullName;
}

void AreasMatrixView::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void AreasMatrixView::focusOutEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void AreasMatrixView::bringIntoSight(const AreaMatrixChart::Place &place) {
    const QRectF cells = m_chart.cellArea(), r = m_chart.rectOf(place);
    if (place.row >= 0)
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() +
            int(std::min(0.0, r.top() - cells.top()) + std::max(0.0, r.bottom() - cells.bottom() + 1)));
    if (place.column >= 0)
        horizontalScrollBar()->setValue(
            horizontalScrollBar()->value() +
            int(std::min(0.0, r.left() - cells.left()) + std::max(0.0, r.right() - cells.right() + 1)));
}

void AreasMatrixView::showCard(const AreaMatrixChart::Place &place, const QPoint &pointer) {
    QStringList names;
    if (const ObjectIndex actor = actorOf(place); actor.isValid())
        names << wording::name(*m_landscape, actor, 80);
    if (const ObjectIndex area = areaOf(place); area.isValid())
        names << wording::name(*m_landscape, area, 80);
    HoverCard::Content card;
    card.title = names.join(QStringLiteral(" · "));
    if (place.part == Part::Cell) {
        const AreaCell &cell = m_chart.content().cell(place.row, place.column);
        card.meta = wording::text(title(cell.state));
        card.lines << AreaMatrixChart::stateWords(cell);
        if (cell.state == CellState::NoneReported)
            card.lines << tr("Somebody says which areas this actor is after and reports this one of others.");
        card.keys = cell.state == CellState::NotAssessed ? QString() : tr("Enter or a click opens the claims");
    } else {
        card.meta = wording::events(place.part == Part::RowHeader
                                        ? m_chart.content().rows[std::size_t(place.row)].events
                                        : m_chart.content().columns[std::size_t(place.column)].events);
        card.keys = place.part == Part::RowHeader ? tr("Enter or double-click opens the profile")
                                                  : tr("Enter or double-click opens the research area");
    }
    m_card->showFor(m_chart.rectOf(place).toAlignedRect(), pointer, card);
}

CellStateLegend::CellStateLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {}

void CellStateLegend::setCounts(const std::array<std::uint32_t, cellStateCount> &counts) {
    m_counts = counts;
    setAccessibleName(tr("Cells: %1").arg(words(true).join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QStringList CellStateLegend::words(bool counted) const {
    QStringList list;
    for (std::size_t s = 0; s < cellStateCount; ++s) {
        list << wording::text(title(static_cast<CellState>(s)));
        if (counted)
            list.last() += u' ' + wording::number(m_counts[s]);
    }
    return list;
}

double CellStateLegend::widthOf(const QStringList &words) const {
    double wide = 0;
    for (const QString &word : words)
        wide += 28 + 6 + paint::textWidth(m_theme, word, Type::Caption) + 16;
    return wide;
}

QSize CellStateLegend::sizeHint() const { return {int(widthOf(words(true))), m_theme.lineHeight(Type::Caption) + 6}; }

void CellStateLegend::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    // Where there is little room it does without the numbers; they stand in the status bar.
    const QStringList list = words(widthOf(words(true)) <= width() + 16);
    const double room = std::min(16.0, 16 + (width() - widthOf(list)) / double(cellStateCount));
    double x = 0;
    for (std::size_t s = 0; s < cellStateCount; ++s) {
        AreaMatrixChart::paintCell(p, m_theme, QRectF(x + 0.5, height() / 2.0 - 7, 27, 14), static_cast<CellState>(s),
                                   m_theme.color("seq.2"), {}, false);
        const double wide = paint::textWidth(m_theme, list[int(s)], Type::Caption);
        paint::text(p, m_theme, QRectF(x + 34, 0, wide + 2, height()), list[int(s)], Type::Caption,
                    m_theme.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
        x += 28 + 6 + wide + std::max(4.0, room);
    }
}

} // namespace hw
