// DeckDesk: the state behind the view Briefing: the deck that is worked on, which page is looked at, on which paper.
// Every edit is one titled undo step. One per window, owned by the view, on the window's thread; it knows no file and
// no landscape. Needs loadFonts().
#pragma once

#include "basics/result.h"
#include "briefing/page_layout.h"
#include "briefing/page_texts.h"

#include <QObject>
#include <vector>

namespace hw::briefing {

class DeckDesk : public QObject {
    Q_OBJECT
public:
    /// Notes: they alone have changed, and with them nothing that stands on a page; else they are part of the deck.
    enum Part { DeckPart = 1, PagePart = 2, PaperPart = 4, HistoryPart = 8, AudiencePart = 16, NotesPart = 32 };
    Q_DECLARE_FLAGS(Parts, Part)

    explicit DeckDesk(QObject *parent = nullptr);

    const Deck &deck() const { return m_deck; }
    int current() const { return m_current; } ///< -1 while there is no page
    const Page *page() const { return pageAt(m_current); }
    const Page *pageAt(int page) const;
    void show(int page); ///< no undo step
    Paper paper() const { return m_paper; }
    void setPaper(Paper paper); ///< no undo step
    /// Whose pages are presented and, unless somebody chooses others there, exported; all are worked on.
    Audience audience() const { return m_audience; }
    void setAudience(Audience audience); ///< no undo step
    const Theme &paperTheme() const { return m_theme; }
    /// All pages on that paper, laid when they are asked for and kept until something changes.
    const std::vector<LaidPage> &laid() const { return laid(m_paper); }
    const std::vector<LaidPage> &laid(Paper paper) const;
    std::vector<const LaidPage *> laidOf(int page) const; ///< with its continuations; until the next change
    int changes() const { return m_changes; }             ///< goes up with whatever pictures of pages depend on
    int revision() const { return m_revision; }           ///< goes up with every change of the deck

    /// Takes over another deck; forgets the undo steps.
    void load(Deck deck);

    /// The same deck with what is known of its claims now; no undo step. What has changed before is said with it.
    void restate(Deck deck, Parts alsoChanged = {});

    // Edits: each is one undo step.
    /// `pageToShow` afterwards; -1: the one that is shown, or what took its place. Edits of the same `merging`, one
    /// after the other, are one step until closeStep().
    void edit(Deck after, const QString &title, int pageToShow = -1, const QString &merging = {});
    void editPage(int page, Page after, const QString &title, const QString &merging = {});
    /// `citing`: this deck with what the page cites; without it the deck cites that already.
    /// What is typed in one go is one step. Pages are laid out anew only where a label in the notes changes theirs.
    void editNotes(int page, const QString &notes);
    void insert(int before, Page page, std::optional<Deck> citing = std::nullopt);
    /// Where a new page comes to stand: behind the one that is shown, and before the sources.
    int placeForNew() const;
    void move(int from, int to);
    void duplicate(int page);
    void remove(int page);
    /// Refused, and nothing changes, when the words are more than their box holds: the error says how many fit.
    Result<void> setText(int page, const TextAt &at, const QString &text);
    /// Somebody says that the claims carry these own words.
    void confirm(int page, const Place &place);
    /// What that would be refused with; empty: it fits.
    QString faultOf(int page, const TextAt &at, const QString &text) const;
    void closeStep() { m_merging.clear(); }

    bool canUndo() const { return !m_undo.empty(); } // steps: the newest 100 are kept
    bool canRedo() const { return !m_redo.empty(); }
    int undoSteps() const { return int(m_undo.size()); }
    int redoSteps() const { return int(m_redo.size()); }
    int newSteps() const { return m_newSteps; } ///< ever taken; see session/undo_order.h
    QString undoTitle() const { return m_undo.empty() ? QString() : m_undo.back().title; }
    QString redoTitle() const { return m_redo.empty() ? QString() : m_redo.back().title; }
    void undo();
    void redo();

signals:
    /// Once per change, after all values are in place.
    void changed(hw::briefing::DeckDesk::Parts parts);

private:
    struct Step {
        QString title;
        Deck other; ///< the deck before it; of one to be redone, after it
        int page = -1;
    };
    void swapWith(std::vector<Step> &from, std::vector<Step> &to);
    void take(Deck after, const QString &title, int pageToShow, const QString &merging);
    void put(Deck deck, int page);
    int newKey(const Deck &deck) const;
    QString naming(int page) const;

    Theme m_theme; ///< light, at 100 %
    Deck m_deck;
    int m_current = -1;
    Paper m_paper = Paper::A4;
    Audience m_audience = Audience::Both;
    std::vector<Step> m_undo, m_redo;
    int m_newSteps = 0, m_changes = 0, m_revision = 0;
    QString m_merging;
    struct Sheets {
        std::vector<LaidPage> pages;
        int of = -1; ///< m_changes when they were laid
    };
    mutable Sheets m_sheets[3]; ///< by paper
};
Q_DECLARE_OPERATORS_FOR_FLAGS(DeckDesk::Parts)

} // namespace hw::briefing
