#include "window/saved_views_menu.h"

#include "drawing/icons.h"
#include "panels/parts/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {
namespace {

QString menuText(QString name) {
    name.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (name.size() > 60)
        name = name.left(59) + QChar(0x2026);
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

SavedViewsMenu::SavedViewsMenu(Notebook &notebook, const Theme &theme, QWidget *parent)
    : QMenu(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    for (const SavedView &view : notebook.views())
        addAction(themedIcon(theme, QStringLiteral("bookmark")), menuText(view.name), this,
                  [this, view] { emit chosen(view); });
    if (notebook.views().isEmpty())
        addAction(tr("No views are saved yet"))->setEnabled(false);
    addSeparator();
    addAction(themedIcon(theme, QStringLiteral("save")), tr("Save this view…"), this, &SavedViewsMenu::saveRequested);
    addAction(themedIcon(theme, QStringLiteral("bookmark")), tr("All saved views…"), this,
              &SavedViewsMenu::allRequested)
        ->setEnabled(!notebook.views().isEmpty());
}

SaveViewDialog::SaveViewDialog(const Notebook &notebook, const Theme &theme, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(tr("Save this view"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *note = new TextLabel(theme, tr("The place and its filter are kept under a name, in your workspace."),
                               Type::Body, "text.muted");
    note->setWraps(true);
    column->addWidget(note);
    auto *name = new QLineEdit;
    name->setAccessibleName(tr("Name of the view"));
    name->setMaxLength(120);
    name->setPlaceholderText(tr("Genetics, state actors"));
    column->addWidget(name);
    auto *fault = new TextLabel(theme, {}, Type::Caption, "status.warning");
    fault->setWraps(true);
    column->addWidget(fault);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *save = new QPushButton(tr("Save view"));
    save->setProperty("variant", "primary");
    save->setDefault(true);
    save->setEnabled(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(name, &QLineEdit::textChanged, this, [&notebook, fault, save](const QString &text) {
        const QString given = text.simplified();
        save->setEnabled(!given.isEmpty());
        fault->setText(notebook.view(given) ? tr("A view of that name exists; it will be replaced.") : QString());
    });
    connect(save, &QPushButton::clicked, this, [this, name] {
        const QString given = name->text().trimmed();
        accept();
        emit named(given);
    });
    name->setFocus();
    setFixedWidth(theme.scaled(480));
}

} // namespace hw
