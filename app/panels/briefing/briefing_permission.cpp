#include "panels/briefing/briefing_permission.h"

#include "panels/parts/text_label.h"
#include "panels/plain_text.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hw {
namespace {
constexpr int longest = 120;
}

BriefingPermission::BriefingPermission(const QString &what, const QString &from, const QString &to, const Theme &theme,
                                       QWidget *parent)
    : QDialog(parent)
    , m_by(new QLineEdit)
    , m_on(new QDateEdit(QDate::currentDate()))
    , m_keep(new QPushButton(tr("Record permission"))) {
    setWindowTitle(tr("Who allowed this as %1?").arg(to));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *words = new PlainText(theme, Type::Body);
    words->setMaxLines(4);
    words->setText(what);
    column->addWidget(words);
    auto *rule = new PlainText(theme, Type::Small, "text.muted");
    rule->setMaxLines(4);
    rule->setText(tr("It is %1. Only its source can allow it to be shared more widely. The name and the day are kept "
                     "with the briefing and stand on its page of sources.")
                      .arg(from));
    column->addWidget(rule);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_by->setAccessibleName(tr("Allowed by"));
    m_by->setMaxLength(longest);
    m_by->setPlaceholderText(tr("Name and organisation"));
    m_on->setAccessibleName(tr("On"));
    m_on->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_on->setMaximumDate(QDate::currentDate());
    for (QWidget *each : std::initializer_list<QWidget *>{m_by, m_on})
        form->addRow(new TextLabel(theme, each->accessibleName(), Type::Body, "text.muted"), each);
    column->addLayout(form);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    m_keep->setProperty("variant", "primary");
    m_keep->setDefault(true);
    m_keep->setEnabled(false);
    cancel->setAutoDefault(false);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    column->addLayout(buttons);
    connect(m_by, &QLineEdit::textChanged, this, [this] { m_keep->setEnabled(!by().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    setFixedWidth(theme.scaled(480));
    m_by->setFocus();
}

QString BriefingPermission::by() const { return m_by->text().simplified(); }
QDate BriefingPermission::on() const { return m_on->date(); }

} // namespace hw
