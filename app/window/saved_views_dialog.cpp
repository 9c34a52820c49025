#include "window/saved_views_dialog.h"

#include "drawing/paint.h"
#include "panels/parts/text_label.h"
#include "window/dialog_table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hw {

SavedViewsDialog::SavedViewsDialog(Notebook &notebook, LandscapePtr landscape, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_notebook(notebook)
    , m_theme(theme)
    , m_model(new SavedViewsModel(notebook, std::move(landscape), this)) {
    setWindowTitle(tr("Saved views"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *what = new TextLabel(
        theme, tr("A place and its filter under a name, kept in your workspace. A new dataset changes none of them."),
        Type::Body, "text.muted");
    what->setWraps(true);
    column->addWidget(what);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(table(), 1);
    middle->addLayout(rowButtons());
    column->addLayout(middle, 1);
    m_detail = new TextLabel(theme, {}, Type::Small, "text.muted");
    m_detail->setObjectName(QStringLiteral("detail"));
    m_detail->setWraps(true);
    column->addWidget(m_detail);
    m_fault = new TextLabel(theme, {}, Type::Caption, "status.danger");
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWraps(true);
    m_fault->hide();
    column->addWidget(m_fault);

    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    auto *save = new QPushButton(tr("Save the present view…"));
    m_undo = new QPushButton;
    auto *close = new QPushButton(tr("Close"));
    bottom->addWidget(save);
    bottom->addWidget(m_undo);
    bottom->addStretch();
    bottom->addWidget(close);
    column->addLayout(bottom);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, &SavedViewsDialog::saveRequested);
    connect(m_undo, &QPushButton::clicked, &m_notebook, &Notebook::undo);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_model, &SavedViewsModel::renameRefused, this, [this](const QString &why) {
        m_fault->setText(why);
        m_fault->show();
    });
    connect(&notebook, &Notebook::changed, this, &SavedViewsDialog::follow);
    const auto fit = [this] { resize(m_theme.scaled(640), m_theme.scaled(460)); };
    fit();
    connect(&theme, &Theme::changed, this, fit);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    follow();
    m_table->setFocus();
}

QWidget *SavedViewsDialog::table() {
    m_table = dialogTable(m_model, tr("Saved views"), m_theme);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(SavedViewsModel::NameColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(SavedViewsModel::FilterColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(SavedViewsModel::LackColumn, QHeaderView::ResizeToContents);
    header->resizeSection(SavedViewsModel::NameColumn, m_theme.scaled(170));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SavedViewsDialog::follow);
    connect(m_table, &QTableView::doubleClicked, this, &SavedViewsDialog::openRow);
    m_table->installEventFilter(this);
    return m_table;
}

bool SavedViewsDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    // A name that is being typed hands its Return on to the table.
    if (m_table->viewport()->findChild<QLineEdit *>())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool control = key->modifiers() == Qt::ControlModifier;
    if (key->matches(QKeySequence::Undo) && m_undo->isVisibleTo(this))
        m_notebook.undo();
    else if (control && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        move(key->key() == Qt::Key_Up ? -1 : 1);
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        openRow();
    else if (key->key() == Qt::Key_Delete)
        removeRow();
    else
        return false;
    return true;
}

QLayout *SavedViewsDialog::rowButtons() {
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    const auto add = [this, column](const QString &text, auto act) {
        auto *button = new QPushButton(text);
        column->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_open = add(tr("Open view"), &SavedViewsDialog::openRow);
    m_open->setProperty("variant", "primary");
    m_rename = add(tr("Rename"),
                   [this] { m_table->edit(m_table->currentIndex().siblingAtColumn(SavedViewsModel::NameColumn)); });
    m_delete = add(tr("Delete"), &SavedViewsDialog::removeRow);
    m_up = add(tr("Move up"), [this] { move(-1); });
    m_down = add(tr("Move down"), [this] { move(1); });
    column->addStretch();
    return column;
}

int SavedViewsDialog::row() const { return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1; }

void SavedViewsDialog::openRow() {
    if (row() < 0)
        return;
    const SavedView view = m_model->viewAt(row());
    accept();
    emit chosen(view);
}

void SavedViewsDialog::removeRow() {
    if (row() < 0)
        return;
    const int at = row();
    m_notebook.removeView(m_model->viewAt(at).name);
    m_undoable = m_notebook.undoTitle();
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::min(at, m_model->rowCount() - 1));
    follow();
}

void SavedViewsDialog::move(int by) {
    const int from = row(), to = from + by;
    if (from < 0 || to < 0 || to >= m_model->rowCount())
        return;
    m_notebook.moveView(from, to);
    m_undoable = m_notebook.undoTitle();
    m_table->selectRow(to);
    follow();
}

void SavedViewsDialog::follow() {
    const int at = row();
    const bool any = at >= 0;
    for (QPushButton *button : {m_open, m_rename, m_delete})
        button->setEnabled(any);
    m_up->setEnabled(at > 0);
    m_down->setEnabled(any && at + 1 < m_model->rowCount());
    m_fault->hide();
    m_detail->setText(m_model->rowCount() == 0 ? tr("No views are saved yet.")
                      : !any                   ? QString()
                                               : m_model->lackOf(at));
    m_detail->setVisible(!m_detail->text().isEmpty());
    // Only what was done here, and only while nothing else was done since.
    const bool mine = m_notebook.canUndo() && !m_undoable.isEmpty() && m_notebook.undoTitle() == m_undoable;
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(paint::toolTip(m_undoable));
    m_undo->setVisible(mine);
}

} // namespace hw
