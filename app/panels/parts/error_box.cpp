#include "panels/parts/error_box.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "panels/parts/text_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {

ErrorBox::ErrorBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, {}, Type::Section))
    , m_text(new TextLabel(theme, {}, Type::Small, "text.muted"))
    , m_details(new QPlainTextEdit)
    , m_fold(new QPushButton(tr("Details")))
    , m_copy(new QPushButton(tr("Copy details")))
    , m_actions(new QHBoxLayout) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(50, 18, 20, 14);
    column->setSpacing(2);
    m_text->setWraps(true);
    m_title->setWraps(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(8);
    m_details->setReadOnly(true);
    m_details->hide();
    column->addWidget(m_details);
    m_actions->setSpacing(8);
    m_actions->addWidget(m_fold);
    m_actions->addWidget(m_copy);
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch();
    for (QPushButton *button : {m_fold, m_copy}) {
        button->setProperty("variant", "link");
        button->hide();
    }
    m_fold->setCheckable(true);
    connect(m_fold, &QPushButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_copy->setVisible(open);
        m_fold->setText(open ? tr("Hide details") : tr("Details"));
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_details->toPlainText()); });
    const auto dress = [this] {
        m_details->setFont(m_theme.font(Type::MonoSmall));
        m_details->setMaximumHeight(m_theme.scaled(120));
        update();
    };
    connect(&theme, &Theme::changed, this, dress);
    dress();
}

void ErrorBox::setError(const QString &title, const QString &text, const QString &details) {
    m_title->setText(title);
    m_text->setText(text);
    m_details->setPlainText(details);
    m_fold->setChecked(false);
    m_fold->setVisible(!details.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton *ErrorBox::addAction(const QString &text, bool link) {
    auto *button = new QPushButton(text, this);
    if (link)
        button->setProperty("variant", "link");
    m_actions->insertWidget(m_actions->indexOf(m_fold), button);
    return button;
}

void ErrorBox::clearActions() {
    while (m_actions->indexOf(m_fold) > 0) {
        QLayoutItem *item = m_actions->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QString ErrorBox::details() const { return m_details->toPlainText(); }

void ErrorBox::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::roundedRect(p, {0, 12, 3, std::max(0.0, height() - 24.0)}, 1.5, m_theme.color("status.danger"));
    drawIcon(p, QStringLiteral("warning"), {22, m_title->y() + m_title->fontMetrics().height() / 2.0 - 9, 18, 18},
             m_theme.color("status.danger"));
}

} // namespace hw
