#include "panels/lists/list_table.h"

#include "drawing/paint.h"
#include "panels/plain_text.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace hw {
namespace {

constexpr int givingFrom = 160; ///< width of a column that can do with less
constexpr double leastGiven = 0.75;

/// Marks, tags and confidence before the text of a cell; identifiers in their own type.
class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const Theme &theme, const RowsModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_model(model) {}

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Cell cell = m_model.cell(index.row(), index.column());
        const Column &column = m_model.columns()[std::size_t(index.column())];
        const QRectF row = option.rect;
        p->save();
        p->setClipRect(row);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver))
            p->fillRect(row, m_theme.color(selected ? "bg.selected" : "bg.hover"));
        if (selected && index.column() == 0)
            p->fillRect(QRectF(row.left(), row.top(), 3, row.height()), m_theme.color("accent.default"));
        QRectF text = row.adjusted(8, 0, -8, 0);
        const double middle = row.center().y() + 0.5;
        if (cell.mark) {
            paint::kindMark(*p, m_theme, *cell.mark, {text.left() + 7, middle}, 7);
            text.setLeft(text.left() + 22);
        } else if (cell.origin) {
            paint::originTag(*p, m_theme, {text.left(), middle}, *cell.origin);
            text.setLeft(text.left() + 32);
        } else if (cell.confidence) {
            paint::confidence(*p, m_theme, {text.left(), middle - 5}, *cell.confidence);
            text.setLeft(text.left() + 20);
        }
        const Type role = column.mono ? Type::MonoSmall : index.column() == 0 ? Type::BodyMed : Type::Body;
        paint::text(*p, m_theme, text, cell.text, role, m_theme.color(cell.absent ? "text.subtle" : "text.default"),
                    int(Qt::AlignVCenter | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft)));
        p->fillRect(QRectF(row.left(), row.bottom(), row.width(), 1), m_theme.color("stroke.subtle"));
        const auto *view = static_cast<const QWidget *>(option.widget);
        if ((option.state & QStyle::State_HasFocus) && view && showsFocus(*view))
            paint::focusRing(*p, m_theme, row.adjusted(0, 0, 0, -1), 3);
        p->restore();
    }

private:
    const Theme &m_theme;
    const RowsModel &m_model;
};

} // namespace

ListTable::ListTable(const Theme &theme, RowsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model) {
    setModel(&model);
    setItemDelegate(new CellDelegate(theme, model, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // one stop for Tab, arrows move inside
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        // Of numbers and dates one wants the largest and the latest first.
        const bool numbers = m_model.columns()[std::size_t(section)].rightAligned;
        const Qt::SortOrder first = numbers ? Qt::DescendingOrder : Qt::AscendingOrder;
        const Qt::SortOrder other = numbers ? Qt::AscendingOrder : Qt::DescendingOrder;
        const bool again = m_model.sortColumn() == section && m_model.sortOrder() == first;
        const Qt::SortOrder order = again ? other : first;
        m_model.sort(section, order);
        horizontalHeader()->setSortIndicator(section, order);
    });
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex &index) { emit rowChosen(m_model.at(index.row())); });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit rowOpened(m_model.at(index.row())); });
    connect(&theme, &Theme::changed, this, &ListTable::rescale);
    rescale();
}

void ListTable::rescale() {
    verticalHeader()->setMinimumSectionSize(m_theme.px(Metric::Row));
    verticalHeader()->setDefaultSectionSize(m_theme.px(Metric::Row));
    horizontalHeader()->setFixedHeight(m_theme.scaled(30));
    horizontalHeader()->setFont(m_theme.font(Type::SmallMed));
    fitColumns();
}

void ListTable::columnsChanged() {
    QStringList titles;
    for (const Column &column : m_model.columns())
        titles << column.title;
    horizontalHeader()->setSortIndicator(m_model.sortColumn(), m_model.sortOrder());
    if (titles == m_titles)
        return;
    m_titles = titles;
    fitColumns();
    scrollToTop();
}

void ListTable::fitColumns() {
    const auto &columns = m_model.columns();
    const int room = viewport()->width();
    int total = 0;
    int wide = 0; // of those that can give
    for (const Column &column : columns) {
        total += m_theme.scaled(column.width);
        wide += column.width >= givingFrom ? m_theme.scaled(column.width) : 0;
    }
    // Room that is left goes to the columns by their width: no empty right half on a wide screen. What is missing is
    // taken from the wide ones as long as they stay readable: a scroll bar for a few pixels hides a column.
    const double stretch = total > 0 ? std::max(1.0, double(room) / total) : 1;
    double given = wide > 0 && total > room ? double(wide - (total - room)) / wide : 1;
    if (given < leastGiven)
        given = 1;
    for (int c = 0; c < int(columns.size()); ++c) {
        const Column &column = columns[std::size_t(c)];
        const int title = int(paint::textWidth(m_theme, column.title, Type::SmallMed)) + 36;
        const double factor = column.width >= givingFrom ? stretch * given : stretch;
        setColumnWidth(c, std::max(title, int(m_theme.scaled(column.width) * factor)));
    }
}

void ListTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

void ListTable::select(int row) {
    m_quiet = true;
    if (row < 0)
        clearSelection();
    else if (currentIndex().row() != row)
        selectRow(row);
    m_quiet = false;
}

std::vector<int> ListTable::selectedRows() const {
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QByteArray ListTable::state() const {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << qint32(m_model.sortColumn()) << qint32(m_model.sortOrder()) << qint32(verticalScrollBar()->value())
        << m_model.narrowing();
    return bytes;
}

QString ListTable::narrowingIn(const QByteArray &state) {
    QDataStream in(state);
    qint32 column = -1, order = 0, scroll = 0;
    QString narrowing;
    in >> column >> order >> scroll >> narrowing;
    return in.status() == QDataStream::Ok ? narrowing : QString();
}

void ListTable::restore(const QByteArray &state) {
    if (state.isEmpty()) {
        scrollToTop();
        return;
    }
    QDataStream in(state);
    qint32 column = -1, order = 0, scroll = 0;
    in >> column >> order >> scroll;
    if (in.status() != QDataStream::Ok || column >= m_model.columnCount())
        return;
    m_model.sort(column, order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->setSortIndicator(column, m_model.sortOrder());
    verticalScrollBar()->setValue(scroll);
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTableView::currentChanged(current, previous);
    const bool byKeyboard = hasFocus() && !QGuiApplication::mouseButtons();
    if (!m_quiet && byKeyboard && current.isValid() && current.row() != previous.row())
        emit rowChosen(m_model.at(current.row()));
}

/// Qt puts the cursor on the first row then. Nobody has chosen it.
void ListTable::focusInEvent(QFocusEvent *event) {
    m_quiet = true;
    QTableView::focusInEvent(event);
    m_quiet = false;
}

void ListTable::keyPressEvent(QKeyEvent *event) {
    const QModelIndex index = currentIndex();
    if (event->key() == Qt::Key_Down && index.isValid() && !selectionModel()->hasSelection()) {
        selectRow(index.row()); // the first press chooses the row on which the cursor waits
        emit rowChosen(m_model.at(index.row()));
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid()) {
        if (event->modifiers().testFlag(Qt::ControlModifier))
            emit rowFiltered(m_model.at(index.row()));
        else
            emit rowOpened(m_model.at(index.row()));
        return;
    }
    if (event->matches(QKeySequence::Copy)) { // the window copies what the panel says, with its header
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    if (!index.isValid())
        return;
    emit menuWanted(m_model.at(index.row()),
                    byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

} // namespace hw
