// BriefingDeckDialog: what stands above every page: the briefing's name, for whom it is, by whom, of which day; and
// what the sources ask to be said beside the label.
#pragma once

#include "briefing/deck.h"
#include "drawing/theme.h"

#include <QDialog>

class QDateEdit;
class QLineEdit;

namespace hw {

class BriefingDeckDialog : public QDialog {
    Q_OBJECT
public:
    BriefingDeckDialog(const briefing::Deck &deck, const Theme &theme, QWidget *parent);
    /// The deck with what was typed.
    briefing::Deck deck() const;

private:
    QLineEdit *field(const QString &name, const QString &text);

    briefing::Deck m_deck;
    QLineEdit *m_name, *m_organisation, *m_forWhom, *m_author, *m_restriction;
    QDateEdit *m_date;
};

} // namespace hw
