// The blocks of a page as HTML elements. Private to the HTML writer.
#pragma once

#include "briefing/deck_facts.h"
#include "briefing/xml_out.h"
#include "drawing/theme.h"

namespace hw::briefing {

/// A document while it is written.
class HtmlPages {
public:
    HtmlPages(const Deck &deck, const Theme &theme)
        : m_deck(deck)
        , m_theme(theme)
        , m_notes(deck) {}

    XmlOut xml{false};
    const Deck &deck() const { return m_deck; }
    const Theme &theme() const { return m_theme; }
    const Endnotes &notes() const { return m_notes; }

    void block(const Page &page, const Block &block);
    /// Bold words, text with its likelihood terms, and the numbers of its sources.
    void statement(const Statement &statement);
    /// "[1, 2]", each a link to its endnote that the endnote leads back to.
    void references(const QStringList &claims);
    /// How often the endnote was referred to so far; the links have the ids "ref-3-1", "ref-3-2".
    int referencesTo(int note) const { return m_references.value(note); }
    void label(Tlp tlp);

private:
    void prose(const Prose &prose);
    void confidence(const Statement &statement);
    void numbers(const Numbers &numbers);
    void table(const Page &page, const Table &table);
    void figure(const Figure &figure);
    void chartTable(const Chart &chart, const QString &caption);
    void stepsTable(const Steps &steps, const QString &caption);
    void sources(const Page &page);
    void scaleFor(const Page &page); ///< only where it explains something
    void heading(const QString &words);

    const Deck &m_deck;
    const Theme &m_theme;
    const Endnotes m_notes;
    QMap<int, int> m_references;
};

} // namespace hw::briefing
