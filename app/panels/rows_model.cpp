#include "panels/rows_model.h"

#include "drawing/paint.h"
#include "panels/list_counts.h"
#include "session/wording.h"

#include <QCollator>
#include <QElapsedTimer>
#include <QLocale>
#include <QStringList>

namespace hw {
namespace {

QCollator alphabetical() {
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedKingdom));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// Ascending; numbers before texts, so that a mixed column still has one order.
int compared(const Cell &a, const Cell &b, const QCollator &collator) {
    if (a.sort != b.sort)
        return a.sort == Cell::Sort::Number ? -1 : 1;
    if (a.sort == Cell::Sort::Number)
        return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
    return collator.compare(a.text, b.text);
}

} // namespace

void readAlphabet() { (void)alphabetical().compare(QStringLiteral("a"), QStringLiteral("b")); }

RowsModel::RowsModel(QObject *parent)
    : QAbstractTableModel(parent) {
    connect(&m_warming, &QTimer::timeout, this, &RowsModel::warm);
}

void RowsModel::warm() {
    constexpr qint64 slice = 3; // milliseconds of the window's thread at a time
    QElapsedTimer clock;
    clock.start();
    for (; m_warmed < m_all.size() && clock.elapsed() < slice; ++m_warmed)
        for (int c = 0; c < columnCount(); ++c)
            cached(m_warmed, c);
    if (m_warmed >= m_all.size())
        m_warming.stop();
}

void RowsModel::setRows(LandscapePtr landscape, const VisibleSet &visible, const RowsQuery &query) {
    beginResetModel();
    const std::vector<Column> before = std::move(m_columns);
    m_landscape = std::move(landscape);
    m_visible = visible;
    m_columns = columnsFor(query);
    const Rows rows = rowsOf(*m_landscape, m_visible, query);
    m_all.clear();
    m_all.reserve(rows.size());
    for (const ObjectIndex o : rows.objects)
        m_all.push_back({o, {}});
    for (const ClaimIndex c : rows.claims)
        m_all.push_back({{}, c});
    // Another kind of list has other columns, and an order of its own to begin with.
    const bool sameColumns = before.size() == m_columns.size() &&
                             std::equal(before.begin(), before.end(), m_columns.begin(),
                                        [](const Column &a, const Column &b) { return a.title == b.title; });
    if (!sameColumns) {
        m_sortColumn = -1;
        m_narrowing.clear();
    }
    if (m_sortColumn < 0)
        setFirstOrder(query);
    m_cells.assign(m_all.size() * m_columns.size(), std::nullopt);
    m_shown = sorted(narrowed());
    m_warmed = 0;
    m_warming.start(0);
    endResetModel();
}

/// Events newest first, objects by name; claims as whoever asked for them has ordered them.
void RowsModel::setFirstOrder(const RowsQuery &query) {
    if (query.what == RowsQuery::What::Claims)
        return;
    if (query.what == RowsQuery::What::Objects && query.kind == Kind::Actor) {
        // Most incidents and campaigns first; no column holds both.
        std::map<ObjectIndex, std::size_t> events;
        for (const RowRef &row : m_all)
            events[row.object] = countedEvents(*m_landscape, m_visible, row.object, std::nullopt).size();
        std::ranges::stable_sort(m_all, [&](const RowRef &a, const RowRef &b) {
            return events[a.object] != events[b.object] ? events[a.object] > events[b.object]
                                                        : m_landscape->name(a.object) < m_landscape->name(b.object);
        });
        return;
    }
    m_sortColumn = 0;
    m_sortOrder = Qt::AscendingOrder;
    const auto when = std::ranges::find_if(m_columns, [](const Column &c) { return c.isWhen; });
    if (when != m_columns.end()) {
        m_sortColumn = int(when - m_columns.begin());
        m_sortOrder = Qt::DescendingOrder;
    }
}

void RowsModel::setNarrowing(const QString &text) {
    if (text == m_narrowing)
        return;
    beginResetModel();
    m_narrowing = text;
    m_shown = sorted(narrowed());
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const Cell &RowsModel::cached(std::uint32_t all, int column) const {
    auto &slot = m_cells[all * m_columns.size() + static_cast<std::size_t>(column)];
    if (!slot)
        slot = m_columns[static_cast<std::size_t>(column)].cell(*m_landscape, m_visible, m_all[all]);
    return *slot;
}

Cell RowsModel::cell(int row, int column) const { return cached(m_shown[static_cast<std::size_t>(row)], column); }

QVariant RowsModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell(index.row(), index.column()).text;
    case Qt::ToolTipRole: {
        const QString text = cell(index.row(), index.column()).text;
        return text.size() > 12 ? QVariant(paint::toolTip(text.left(600))) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(column.title, cell(index.row(), index.column()).text);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return column.title;
    case Qt::ToolTipRole: return column.explains.isEmpty() ? QVariant() : paint::toolTip(column.explains);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

std::vector<std::uint32_t> RowsModel::narrowed() const {
    std::vector<std::uint32_t> rows;
    rows.reserve(m_all.size());
    const QStringList wordsWanted = m_narrowing.simplified().split(u' ', Qt::SkipEmptyParts);
    for (std::uint32_t r = 0; r < m_all.size(); ++r) {
        const bool all = std::ranges::all_of(wordsWanted, [&](const QString &wordWanted) {
            for (int c = 0; c < columnCount(); ++c)
                if (cached(r, c).text.contains(wordWanted, Qt::CaseInsensitive))
                    return true;
            return false;
        });
        if (all)
            rows.push_back(r);
    }
    return rows;
}

std::vector<std::uint32_t> RowsModel::sorted(std::vector<std::uint32_t> rows) const {
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return rows;
    const QCollator collator = alphabetical();
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Cell &ca = cached(a, m_sortColumn);
        const Cell &cb = cached(b, m_sortColumn);
        const bool unknownA = ca.sort == Cell::Sort::Unknown;
        const bool unknownB = cb.sort == Cell::Sort::Unknown;
        if (unknownA || unknownB)
            return !unknownA && unknownB;
        const int order = compared(ca, cb, collator);
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    });
    return rows;
}

void RowsModel::sort(int column, Qt::SortOrder order) {
    if (column >= columnCount())
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> rowsBefore;
    rowsBefore.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        rowsBefore.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_sortOrder = order;
    m_shown = sorted(narrowed());
    std::vector<int> place(m_all.size(), -1);
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        place[m_shown[i]] = static_cast<int>(i);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(place[rowsBefore[static_cast<std::size_t>(i)]], before.at(i).column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int RowsModel::rowOf(ObjectIndex object) const {
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).object.isValid() && at(row).object == object)
            return row;
    return -1;
}

int RowsModel::rowOf(ClaimIndex claim) const {
    for (int row = 0; row < rowCount(); ++row)
        if (at(row).claim.isValid() && at(row).claim == claim)
            return row;
    return -1;
}

TextTable RowsModel::text(const std::vector<int> &rows) const {
    TextTable table;
    for (const Column &column : m_columns)
        table.header << column.title;
    const auto add = [&](int row) {
        QStringList cells;
        for (int c = 0; c < columnCount(); ++c) {
            const Cell &value = cached(m_shown[static_cast<std::size_t>(row)], c);
            cells << (value.plain ? QString::number(*value.plain) : value.text);
        }
        table.rows << cells;
    };
    if (rows.empty())
        for (int row = 0; row < rowCount(); ++row)
            add(row);
    else
        for (const int row : rows)
            add(row);
    return table;
}

} // namespace hw
