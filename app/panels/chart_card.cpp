#include "panels/chart_card.h"

#include "drawing/icons.h"
#include "panels/plain_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace hw {

void TextTableModel::setTable(const TextTable &table) {
    beginResetModel();
    m_table = table;
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_table.rows.size());
}
int TextTableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_table.header.size());
}

QVariant TextTableModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return m_table.rows.at(index.row()).value(index.column());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::AccessibleTextRole) // "APT41, Genomics, 12"
        return QStringLiteral("%1, %2, %3")
            .arg(m_table.rows.at(index.row()).value(0), m_table.header.value(index.column()),
                 m_table.rows.at(index.row()).value(index.column()));
    return {};
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return m_table.header.value(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

ChartCard::ChartCard(const Theme &theme, const QString &title, QWidget *chart, bool reachesEdges, QWidget *parent)
    : Card(theme, title, {}, parent)
    , m_theme(theme)
    , m_chart(chart)
    , m_caption(new PlainText(theme, Type::Caption, "text.subtle"))
    , m_pages(new QStackedWidget)
    , m_view(new QTableView) {
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setAccessibleName(tr("%1, as a table").arg(title));
    m_pages->addWidget(chart);
    m_pages->addWidget(m_view);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_pages, 1);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(reachesEdges ? theme.px(Metric::CardPadding) : 0, 0, 0, 0);
    below->addWidget(m_caption, 1);
    column->addLayout(below);
    m_caption->hide();
    m_caption->setMaxLines(2);
    if (reachesEdges)
        column->setContentsMargins(0, 0, 0, theme.px(Metric::CardPadding) - 4);
    setContent(body, !reachesEdges);
    connect(&moreMenu(), &QMenu::aboutToShow, this, &ChartCard::fillMenu);
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit rowOpened(index.row(), index.column()); });
}

void ChartCard::setCaption(const QString &caption) {
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void ChartCard::setTable(std::function<TextTable()> make) {
    if (showsTable())
        return setTable(make());
    m_make = std::move(make);
}

const TextTable &ChartCard::table() const {
    if (const auto make = std::exchange(m_make, {}))
        m_model.setTable(make());
    return m_model.table();
}

void ChartCard::setTable(const TextTable &table) {
    m_make = {};
    m_model.setTable(table);
    m_view->verticalHeader()->setDefaultSectionSize(m_theme.px(Metric::Row));
    if (showsTable())
        m_view->resizeColumnsToContents();
}

bool ChartCard::showsTable() const { return m_pages->currentWidget() == m_view; }

void ChartCard::showTable(bool table) {
    if (table) { // laid out only now: nobody waits for the columns of a table that is not seen
        this->table();
        m_view->verticalHeader()->setDefaultSectionSize(m_theme.px(Metric::Row));
        m_view->setModel(&m_model);
        m_view->resizeColumnsToContents();
    }
    m_pages->setCurrentWidget(table ? static_cast<QWidget *>(m_view) : m_chart);
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChartCard::fillMenu() {
    QMenu &menu = moreMenu();
    menu.clear();
    QAction *flip =
        menu.addAction(themedIcon(m_theme, showsTable() ? QStringLiteral("overview") : QStringLiteral("list")),
                       showsTable() ? tr("Show as chart") : tr("Show as table"));
    connect(flip, &QAction::triggered, this, [this] { showTable(!showsTable()); });
    if (m_briefable)
        connect(menu.addAction(themedIcon(m_theme, QStringLiteral("briefing")), tr("Add to briefing")),
                &QAction::triggered, this, &ChartCard::briefingWanted);
    connect(menu.addAction(tr("Copy as table")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(toTsv(table())); });
    connect(menu.addAction(tr("Copy as picture")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
}

} // namespace hw
