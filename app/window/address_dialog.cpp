#include "window/address_dialog.h"

#include "panels/parts/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace hw {

AddressDialog::AddressDialog(const QString &address, bool mayOpen, const Theme &theme, QWidget *parent)
    : QDialog(parent) {
    setWindowTitle(mayOpen ? tr("Open this address in the browser?") : tr("Address of a source"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *why = new TextLabel(theme,
                              mayOpen ? tr("Helixwatch itself uses no network. The browser will, and the page may have "
                                           "changed or moved since it was cited.")
                                      : tr("This is no web address; it can be copied, not opened."),
                              Type::Body, "text.muted");
    why->setWraps(true);
    column->addWidget(why);
    auto *text = new QPlainTextEdit(address);
    text->setObjectName(QStringLiteral("address"));
    text->setAccessibleName(tr("Address"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(theme.font(Type::Mono));
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    text->setFixedHeight(4 * theme.lineHeight(Type::Mono) + 16);
    column->addWidget(text);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *copy = new QPushButton(tr("Copy address"));
    auto *cancel = new QPushButton(mayOpen ? tr("Cancel") : tr("Close"));
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(cancel);
    if (mayOpen) {
        auto *open = new QPushButton(tr("Open in browser"));
        open->setProperty("variant", "primary");
        buttons->addWidget(open);
        connect(open, &QPushButton::clicked, this, [this] {
            accept();
            emit openAccepted();
        });
    }
    cancel->setDefault(true); // Return must not send anybody anywhere
    cancel->setFocus();
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this, address] {
        QGuiApplication::clipboard()->setText(address);
        accept();
        emit copied();
    });
    setFixedWidth(theme.scaled(480));
}

} // namespace hw
