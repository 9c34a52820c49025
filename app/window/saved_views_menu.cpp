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
    if (notebook.views().isEmpty())
        return;
    auto *rename = addMenu(tr("Rename"));
    auto *remove = addMenu(tr("Remove"));
    for (const SavedView &view : notebook.views()) {
        rename->addAction(menuText(view.name), parent, [&notebook, &theme, parent, name = view.name] {
            auto *dialog = new SaveViewDialog(notebook, theme, parent, name);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &SaveViewDialog::named, &notebook,
                    [&notebook, name](const QString &newName) { notebook.renameView(name, newName); });
            dialog->open();
        });
        remove->addAction(menuText(view.name), &notebook, [&notebook, name = view.name] { notebook.removeView(name); });
    }
}

SaveViewDialog::SaveViewDialog(Notebook &notebook, const Theme &theme, QWidget *parent, const QString &oldName)
    : QDialog(parent) {
    setWindowTitle(oldName.isEmpty() ? tr("Save this view") : tr("Rename the view"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *note = new TextLabel(theme, tr("The place and its filter are kept under a name, in your workspace."),
                               Type::Body, "text.muted");
    note->setWraps(true);
    column->addWidget(note);
    auto *name = new QLineEdit(oldName);
    name->setAccessibleName(tr("Name of the view"));
    name->setMaxLength(120);
    name->setPlaceholderText(tr("Genetics, state actors"));
    column->addWidget(name);
    auto *fault = new TextLabel(theme, {}, Type::Caption, "status.warning");
    fault->setWraps(true);
    column->addWidget(fault);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *save = new QPushButton(oldName.isEmpty() ? tr("Save view") : tr("Rename view"));
    save->setProperty("variant", "primary");
    save->setDefault(true);
    save->setEnabled(!oldName.isEmpty());
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(name, &QLineEdit::textChanged, this, [&notebook, fault, save, oldName](const QString &text) {
        const QString given = text.trimmed();
        const bool taken = given != oldName && notebook.view(given);
        save->setEnabled(!given.isEmpty() && !(taken && !oldName.isEmpty()));
        fault->setText(!taken              ? QString()
                       : oldName.isEmpty() ? tr("A view of that name exists; it will be replaced.")
                                           : tr("Another view has that name already."));
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
