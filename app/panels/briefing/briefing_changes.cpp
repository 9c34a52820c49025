#include "panels/briefing/briefing_changes.h"

#include "panels/lines_view.h"
#include "panels/parts/text_label.h"
#include "session/rows_query.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {

BriefingChanges::BriefingChanges(const briefing::Changes &changes, const Landscape &landscape, const Theme &theme,
                                 QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(tr("Since %1").arg(changes.since));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *title = new TextLabel(theme, windowTitle(), Type::Title);
    title->setWraps(true);
    column->addWidget(title);
    column->addWidget(new TextLabel(theme, countWords(changes), Type::Body, "text.muted"));
    auto *list = new LinesView(theme, {.row = 30, .titleLines = 3, .secondLines = 2, .separators = true});
    list->setAccessibleName(windowTitle());
    std::vector<LineItem> rows;
    for (const briefing::ClaimChange &change : changes.changes) {
        LineItem item;
        item.title = changeWords(change);
        item.second = change.wasShown ? tr("It was on a page of that briefing.") : QString();
        if (change.claim) {
            item.claim = *change.claim;
            item.opens = profileRoute(landscape, *change.claim);
        }
        rows.push_back(std::move(item));
    }
    list->setItems(std::move(rows));
    column->addWidget(list, 1);
    auto *buttons = new QHBoxLayout;
    auto *add = new QPushButton(tr("Add as a page"));
    add->setProperty("variant", "primary");
    auto *close = new QPushButton(tr("Close"));
    for (QPushButton *button : {add, close})
        button->setAutoDefault(false);
    buttons->addWidget(add);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(add, &QPushButton::clicked, this, [this] {
        accept();
        emit pageWanted();
    });
    connect(list, &LinesView::opened, this, [this](const LineItem &item) {
        if (!item.opens)
            return;
        const Route route = *item.opens;
        accept();
        emit opened(route);
    });
    resize(theme.scaled(640), theme.scaled(480));
}

} // namespace hw
