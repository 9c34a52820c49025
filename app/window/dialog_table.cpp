#include "window/dialog_table.h"

#include "drawing/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace hw {

QTableView *dialogTable(QAbstractItemModel *model, const QString &name, const Theme &theme) {
    auto *table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme.px(Metric::Row));
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace hw
