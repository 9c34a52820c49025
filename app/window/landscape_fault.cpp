#include "window/landscape_fault.h"

#include "panels/parts/question_dialog.h"
#include "panels/parts/text_label.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {

LandscapeFault::LandscapeFault(const QString &sentence, const Theme &theme, QWidget *parent)
    : QDialog(parent) {
    m_ask = [this] {
        return QFileDialog::getOpenFileName(this, tr("Open a landscape"), {}, tr("Landscapes (*.db);;All files (*)"));
    };
    setWindowTitle(tr("The landscape could not be opened"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *text = new TextLabel(theme, breakable(sentence), Type::Body, "text.muted");
    text->setObjectName(QStringLiteral("sentence"));
    text->setWraps(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(text);
    auto *buttons = new QHBoxLayout;
    auto *quit = new QPushButton(tr("Quit"));
    auto *choose = new QPushButton(tr("Choose another file…"));
    choose->setProperty("variant", "primary");
    choose->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(quit);
    buttons->addWidget(choose);
    column->addLayout(buttons);
    choose->setFocus(); // or Return would take the first button
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, [this] {
        m_chosen = m_ask();
        if (!m_chosen.isEmpty())
            accept();
    });
    setFixedWidth(theme.scaled(480));
}

QSize LandscapeFault::sizeHint() const { return {minimumWidth(), layout()->totalHeightForWidth(minimumWidth())}; }

} // namespace hw
