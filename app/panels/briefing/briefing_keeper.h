// BriefingKeeper: keeps the deck of the desk in the person's notebook, and what each export said. Between one DeckDesk
// and one Notebook; both outlive it. Owned by BriefingPanel; window's thread.
#pragma once

#include "briefing/deck_desk.h"
#include "briefing/since.h"

#include <QTimer>

namespace hw {

class Notebook;

class BriefingKeeper : public QObject {
    Q_OBJECT
public:
    BriefingKeeper(briefing::DeckDesk &desk, Notebook &notebook, QObject *parent = nullptr);

    QStringList names() const; ///< of all decks that are kept, in alphabetical order
    void open(const QString &name);
    /// An empty deck beside the others, with a name that none of them has.
    void startNew(briefing::Deck head);
    void remember(const briefing::ExportRecord &record);
    /// What was told of this selection before.
    briefing::ToldBefore toldBefore(const briefing::Selection &selection) const;
    bool hasExports() const;
    void flush(); ///< what has changed goes into the notebook

signals:
    /// A sentence for the person.
    void said(const QString &sentence);

private:
    void deskChanged(briefing::DeckDesk::Parts parts);
    void adopt();
    QString freeName(const QString &wanted) const;

    briefing::DeckDesk &m_desk;
    Notebook &m_notebook;
    QTimer m_soon, m_atLatest;
    QString m_name;       ///< under which the deck on the desk is kept; empty: it is not yet
    bool m_isNew = false; ///< the deck holds what the notebook has not
    bool m_own = false;   ///< what changes now is this object's doing
};

} // namespace hw
