#include "window/orphans_dialog.h"

#include "drawing/paint.h"
#include "landscape/resolve.h"
#include "panels/parts/text_label.h"
#include "session/wording.h"
#include "window/dialog_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace hw {
namespace {

QString shown(const QString &text) { return wording::line(text.toStdString(), 300); }

} // namespace

OrphansModel::OrphansModel(const Notebook &notebook, LandscapePtr landscape, QObject *parent)
    : QAbstractTableModel(parent)
    , m_notebook(notebook)
    , m_landscape(std::move(landscape)) {
    read();
    connect(&notebook, &Notebook::changed, this, [this](Notebook::Parts parts) {
        if (!(parts & (Notebook::PinsPart | Notebook::NotesPart | Notebook::TagsPart)))
            return;
        beginResetModel();
        read();
        endResetModel();
    });
}

void OrphansModel::read() {
    m_orphans = m_notebook.orphans(*m_landscape);
    m_targets = m_orphans.targets();
}

QString OrphansModel::whatAt(int row) const {
    const Target &target = m_targets.at(row);
    QStringList what;
    if (m_notebook.note(target))
        what << tr("Note");
    if (m_notebook.isPinned(target))
        what << tr("Pin");
    if (const QStringList tags = m_notebook.tagsOf(target); !tags.isEmpty())
        what << tr("Tags: %1").arg(tags.join(tr(", ")));
    return what.join(tr("; "));
}

int OrphansModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_targets.size());
}

int OrphansModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OrphansModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Target &target = m_targets.at(index.row());
    switch (index.column()) {
    case NameColumn: return target.name.isEmpty() ? tr("Name not known") : shown(target.name);
    case NumberColumn: return target.is == Target::Is::Claim ? tr("Claim %1").arg(shown(target.id)) : shown(target.id);
    case WhatColumn: return shown(whatAt(index.row()));
    default: return {};
    }
}

QVariant OrphansModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("What is gone");
    case NumberColumn: return tr("Identifier");
    case WhatColumn: return tr("What you have on it");
    default: return {};
    }
}

OrphansDialog::OrphansDialog(Notebook &notebook, LandscapePtr landscape, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_notebook(notebook)
    , m_landscape(std::move(landscape))
    , m_theme(theme)
    , m_model(new OrphansModel(notebook, m_landscape, this)) {
    setWindowTitle(tr("Notes on things that are gone"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    m_title = new TextLabel(theme, {}, Type::Body, "text.muted");
    m_title->setObjectName(QStringLiteral("summary"));
    m_title->setWraps(true);
    column->addWidget(m_title);
    column->addWidget(table(), 2);
    m_note = new QPlainTextEdit;
    m_note->setReadOnly(true);
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("The note"));
    column->addWidget(m_note, 1);
    column->addLayout(moveRow());
    m_said = new TextLabel(theme, {}, Type::Caption, "text.muted");
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWraps(true);
    m_said->hide();
    column->addWidget(m_said);

    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    m_copy = new QPushButton(tr("Copy text"));
    m_delete = new QPushButton(tr("Delete"));
    m_undo = new QPushButton;
    auto *close = new QPushButton(tr("Close"));
    bottom->addWidget(m_copy);
    bottom->addWidget(m_delete);
    bottom->addWidget(m_undo);
    bottom->addStretch();
    bottom->addWidget(close);
    column->addLayout(bottom);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &OrphansDialog::copy);
    connect(m_delete, &QPushButton::clicked, this, &OrphansDialog::remove);
    connect(m_undo, &QPushButton::clicked, &m_notebook, &Notebook::undo);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&notebook, &Notebook::changed, this, &OrphansDialog::follow);
    const auto fit = [this] { resize(m_theme.scaled(640), m_theme.scaled(520)); };
    fit();
    connect(&theme, &Theme::changed, this, fit);
    selectNear(0);
    follow();
    m_table->setFocus();
}

QWidget *OrphansDialog::table() {
    m_table = dialogTable(m_model, tr("What points to things that are gone"), m_theme);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(OrphansModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(OrphansModel::NumberColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(OrphansModel::WhatColumn, QHeaderView::Interactive);
    header->resizeSection(OrphansModel::NumberColumn, m_theme.scaled(140));
    header->resizeSection(OrphansModel::WhatColumn, m_theme.scaled(200));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OrphansDialog::follow);
    m_table->installEventFilter(this);
    return m_table;
}

bool OrphansDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Delete)
        remove();
    else if (key->matches(QKeySequence::Undo) && m_undo->isVisibleTo(this))
        m_notebook.undo();
    else if (key->matches(QKeySequence::Copy))
        copy();
    else
        return false;
    return true;
}

QLayout *OrphansDialog::moveRow() {
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_where = new QLineEdit;
    m_where->setAccessibleName(tr("What it belongs to now"));
    m_where->setPlaceholderText(tr("Name or identifier of what it belongs to now"));
    m_where->setClearButtonEnabled(true);
    m_move = new QPushButton(tr("Move there"));
    row->addWidget(m_where, 1);
    row->addWidget(m_move);
    connect(m_where, &QLineEdit::textEdited, this, &OrphansDialog::follow);
    connect(m_where, &QLineEdit::returnPressed, this, &OrphansDialog::moveTo);
    connect(m_move, &QPushButton::clicked, this, &OrphansDialog::moveTo);
    return row;
}

int OrphansDialog::row() const { return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1; }

void OrphansDialog::selectNear(int at) {
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::min(at, m_model->rowCount() - 1));
}

void OrphansDialog::say(const QString &text, const char *token) {
    m_said->setText(text);
    m_said->setToken(token);
    m_said->setVisible(!text.isEmpty());
}

void OrphansDialog::follow() {
    const int at = row();
    const QString sentence = m_model->orphans().sentence();
    m_title->setText(sentence.isEmpty()
                         ? tr("All that you have written, pinned and tagged belongs to things that this dataset has.")
                         : sentence);
    const Note *note = at < 0 ? nullptr : m_notebook.note(m_model->targetAt(at));
    m_note->setPlainText(note ? wording::paragraph(note->markdown.toStdString()) : QString());
    m_note->setPlaceholderText(at < 0 ? QString() : tr("No note on this one."));
    m_copy->setEnabled(at >= 0);
    m_delete->setEnabled(at >= 0);
    m_move->setEnabled(at >= 0 && !m_where->text().trimmed().isEmpty());
    m_where->setEnabled(at >= 0);
    say({}, "text.muted");
    const bool mine = m_notebook.canUndo() && !m_undoable.isEmpty() && m_notebook.undoTitle() == m_undoable;
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(paint::toolTip(m_undoable));
    m_undo->setVisible(mine);
}

void OrphansDialog::moveTo() {
    const int at = row();
    const QString text = m_where->text().trimmed();
    if (at < 0 || text.isEmpty())
        return;
    const Resolved resolved = resolveObject(*m_landscape, text.toStdString());
    if (!resolved.object) {
        say(wording::paragraph(resolved.sentence(*m_landscape, text.toStdString())), "status.danger");
        return;
    }
    const Target to = targetOf(*m_landscape, *resolved.object);
    m_notebook.retarget(m_model->targetAt(at), to);
    m_undoable = m_notebook.undoTitle();
    m_where->clear();
    selectNear(at);
    follow();
    say(tr("Moved to %1.").arg(shown(to.name)), "text.muted");
}

void OrphansDialog::remove() {
    const int at = row();
    if (at < 0)
        return;
    m_notebook.forget(m_model->targetAt(at));
    m_undoable = m_notebook.undoTitle();
    selectNear(at);
    follow();
}

void OrphansDialog::copy() {
    const int at = row();
    if (at < 0)
        return;
    const Target &target = m_model->targetAt(at);
    const Note *note = m_notebook.note(target);
    QStringList lines{target.name.isEmpty() ? target.id : tr("%1 (%2)").arg(target.name, target.id)};
    if (const QStringList tags = m_notebook.tagsOf(target); !tags.isEmpty())
        lines << tr("Tags: %1").arg(tags.join(tr(", ")));
    if (note)
        lines << QString() << note->markdown;
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    say(tr("The text is copied."), "text.muted");
}

} // namespace hw
