// Labels: which label each text of a deck has: given to it, written in it, or of the claims that it rests on or
// repeats; lowered only where a recorded permission says so (design system 13.1). Pure; answers are kept while it
// lives.
#pragma once

#include "briefing/deck_texts.h"

#include <QHash>
#include <QSet>

namespace hw::briefing {

class Labels {
public:
    explicit Labels(const Deck &deck); ///< which outlives it and does not change meanwhile

    /// Its own, that of its sentence, and that of the laxest of its sources: where a public one says it, it is public.
    Tlp ofClaim(const QString &id) const;
    Tlp ofSource(const QString &id) const;
    Tlp own(const DeckText &text) const; ///< given to it or written in it
    /// The strictest of the claims that it rests on.
    Tlp restsOn(const DeckText &text) const;
    /// The strictest of the claims whose number or sentence it repeats: notes and pictures name what they show.
    Tlp repeats(const DeckText &text) const;

private:
    struct Marked {
        QString id, text;
        Tlp label = Tlp::Clear;
    };
    Tlp lowered(const QString &what, Tlp label) const;
    const std::vector<Marked> &marked() const;

    const Deck &m_deck;
    mutable QHash<QString, Tlp> m_claims, m_sources;
    mutable std::optional<std::vector<Marked>> m_marked;
};

/// Cut to a length that can be read, on one line, with the strictest label in it where one is written.
QString excerpt(const QString &text, qsizetype most);
/// By what a permission names this text.
QString permissionKey(const DeckText &text);
bool isInUse(const Permission &permission, const QSet<QString> &keys); ///< keys of the texts that are there
/// Those whose text, claim or source is still in the deck: of what was taken out nothing may be said.
std::vector<Permission> permissionsInUse(const Deck &deck);
/// "TLP:AMBER may be shared as TLP:GREEN: J. Doe, 23 November 2026 (“…”)." for each in use.
QStringList permissionWords(const Deck &deck);

} // namespace hw::briefing
