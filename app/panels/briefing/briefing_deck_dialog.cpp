#include "panels/briefing/briefing_deck_dialog.h"

#include "panels/parts/text_label.h"

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

QLineEdit *BriefingDeckDialog::field(const QString &name, const QString &text) {
    auto *edit = new QLineEdit(text);
    edit->setAccessibleName(name);
    edit->setMaxLength(longest);
    return edit;
}

BriefingDeckDialog::BriefingDeckDialog(const briefing::Deck &deck, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_deck(deck)
    , m_name(field(tr("Name"), deck.name))
    , m_organisation(field(tr("Organisation"), deck.organisation))
    , m_forWhom(field(tr("For"), deck.forWhom))
    , m_author(field(tr("Prepared by"), deck.author))
    , m_restriction(field(tr("Beside the label"), deck.restriction))
    , m_date(new QDateEdit(deck.date)) {
    setWindowTitle(tr("About this briefing"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, windowTitle(), Type::Title));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    m_date->setAccessibleName(tr("Date"));
    m_date->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_name, m_organisation, m_forWhom, m_author, m_date, m_restriction})
        form->addRow(new TextLabel(theme, each->accessibleName(), Type::Body, "text.muted"), each);
    m_restriction->setPlaceholderText(tr("Only where a source asks for it"));
    column->addLayout(form);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *take = new QPushButton(tr("Keep"));
    take->setProperty("variant", "primary");
    take->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, &QDialog::accept);
    setFixedWidth(theme.scaled(480));
    m_name->setFocus();
}

briefing::Deck BriefingDeckDialog::deck() const {
    briefing::Deck deck = m_deck;
    deck.name = m_name->text().simplified();
    deck.organisation = m_organisation->text().simplified();
    deck.forWhom = m_forWhom->text().simplified();
    deck.author = m_author->text().simplified();
    deck.restriction = m_restriction->text().simplified();
    deck.date = m_date->date();
    return deck;
}

} // namespace hw
