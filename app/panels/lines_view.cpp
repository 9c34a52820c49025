#include "panels/lines_view.h"

#include "panels/lines_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

namespace hw {

void LinesModel::setItems(std::vector<LineItem> items) {
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

int LinesModel::rowOf(ObjectIndex object) const {
    for (int row = 0; row < rowCount(); ++row)
        if (item(row).object.isValid() && item(row).object == object)
            return row;
    return -1;
}

int LinesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant LinesModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LineItem &line = item(index.row());
    switch (role) {
    case Qt::DisplayRole: return line.title;
    case Qt::AccessibleTextRole: return line.accessible.isEmpty() ? line.title : line.accessible;
    case Qt::ToolTipRole: {
        if (line.heading)
            return {};
        QStringList parts;
        for (const QString &part : {line.title, line.second, line.third})
            if (!part.isEmpty())
                parts << part.left(300).toHtmlEscaped();
        return QStringLiteral("<qt>") + parts.join(QStringLiteral("<br>")) + QStringLiteral("</qt>");
    }
    default: return {};
    }
}

Qt::ItemFlags LinesModel::flags(const QModelIndex &index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    return item(index.row()).heading
               ? Qt::ItemFlags(Qt::ItemIsEnabled | Qt::ItemNeverHasChildren)
               : Qt::ItemFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
}

LinesView::LinesView(const Theme &theme, const Shape &shape, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_shape(shape)
    , m_model(this) {
    setModel(&m_model);
    setItemDelegate(new LinesDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    // Long lists are laid out while nothing else is to be done: the first rows are there at once.
    setLayoutMode(QListView::Batched);
    setBatchSize(24);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        refit();
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (!m_model.item(index.row()).heading)
            emit chosen(m_model.item(index.row()));
    });
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!m_model.item(index.row()).heading)
            emit opened(m_model.item(index.row()));
    });
}

void LinesView::setItems(std::vector<LineItem> items) {
    m_quiet = true;
    m_heights.clear();
    m_model.setItems(std::move(items));
    m_quiet = false;
    refit();
}

const LineItem *LinesView::current() const {
    const QModelIndex index = currentIndex();
    return index.isValid() && !m_model.item(index.row()).heading ? &m_model.item(index.row()) : nullptr;
}

void LinesView::selectObject(ObjectIndex object) {
    const int row = m_model.rowOf(object);
    m_quiet = true;
    if (row < 0)
        selectionModel()->clear();
    else if (currentIndex().row() != row || selectionModel()->selectedIndexes().isEmpty())
        selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    m_quiet = false;
}

void LinesView::setGrowing(int mostRows) {
    m_mostRows = mostRows;
    setLayoutMode(mostRows > 0 ? QListView::SinglePass : QListView::Batched);
    setVerticalScrollBarPolicy(mostRows > 0 ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, mostRows > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    refit();
}

int LinesView::contentHeight() const {
    int height = 0;
    const int rows = m_mostRows > 0 ? std::min(m_mostRows, m_model.rowCount()) : m_model.rowCount();
    if (!m_placed)
        return rows * m_theme.scaled(m_shape.row);
    for (int row = 0; row < rows; ++row)
        height += rowHeight(row);
    return height;
}

int LinesView::rowHeight(int row) const {
    const int width = viewport()->width();
    if (width != m_measuredWidth || m_theme.textScale() != m_measuredScale ||
        m_heights.size() != static_cast<std::size_t>(m_model.rowCount())) {
        m_heights.assign(static_cast<std::size_t>(m_model.rowCount()), -1);
        m_measuredWidth = width;
        m_measuredScale = m_theme.textScale();
    }
    int &height = m_heights[static_cast<std::size_t>(row)];
    if (height < 0)
        height = static_cast<const LinesDelegate *>(itemDelegate())->measured(m_model.item(row), width);
    return height;
}

QSize LinesView::sizeHint() const {
    if (m_mostRows == 0)
        return {m_theme.scaled(240), m_theme.scaled(m_shape.row * 6)};
    return {m_theme.scaled(240), contentHeight()};
}

QSize LinesView::minimumSizeHint() const {
    return {m_theme.scaled(120), m_mostRows > 0 ? contentHeight() : m_theme.scaled(m_shape.row * 3)};
}

void LinesView::refit() {
    if (m_mostRows > 0)
        updateGeometry();
}

void LinesView::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    m_placed = true;
    // Another width wraps the titles differently: the height follows in the next turn, or the layout would never
    // settle.
    if (event->oldSize().width() == event->size().width())
        return;
    QTimer::singleShot(0, this, &LinesView::refit);
    // Also when the scroll bar has just taken some of the width: left alone, the view waits a tenth of a second and
    // rows overlap until then.
    scheduleDelayedItemsLayout();
}

void LinesView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    const bool byKeyboard = hasFocus() && !QGuiApplication::mouseButtons();
    if (m_quiet || !byKeyboard || !current.isValid() || m_model.item(current.row()).heading)
        return;
    m_walked = true;
    emit chosen(m_model.item(current.row()));
    m_walked = false;
}

/// Keys walk over headings: there is nothing to open on them.
QModelIndex LinesView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex to = QListView::moveCursor(action, modifiers);
    const bool upwards = action == MoveUp || action == MovePrevious || action == MovePageUp || action == MoveEnd;
    int row = to.row();
    while (row >= 0 && row < m_model.rowCount() && m_model.item(row).heading)
        row += upwards ? -1 : 1;
    if (row < 0 || row >= m_model.rowCount())
        return current() ? currentIndex() : QModelIndex();
    return m_model.index(row);
}

void LinesView::keyPressEvent(QKeyEvent *event) {
    const LineItem *item = current();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (item && event->modifiers().testFlag(Qt::ControlModifier))
            emit filtered(*item);
        else if (item)
            emit opened(*item);
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void LinesView::contextMenuEvent(QContextMenuEvent *event) {
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || m_model.item(index.row()).heading)
        return;
    const QPoint where = event->reason() == QContextMenuEvent::Mouse
                             ? event->globalPos()
                             : viewport()->mapToGlobal(visualRect(index).center());
    emit menuWanted(m_model.item(index.row()), where);
}

void LinesView::wheelEvent(QWheelEvent *event) {
    // A list that shows all of its rows leaves the wheel to the page.
    if (m_mostRows > 0)
        event->ignore();
    else
        QListView::wheelEvent(event);
}

} // namespace hw
