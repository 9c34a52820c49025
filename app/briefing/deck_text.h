// Deck text: a deck as one line of text for the person's workspace, and back. Compressed JSON behind a sign of its
// version; whatever else is given back is refused with a sentence, and nothing in it is trusted. Pure.
#pragma once

#include "basics/result.h"
#include "briefing/deck.h"
#include "session/notebook_values.h"

#include <QJsonObject>

namespace hw::briefing {

QString textOf(const Deck &deck);
Result<Deck> deckFrom(const QString &text);

// Parts that records of exports share.
QJsonObject jsonOf(const CitedClaim &claim);
CitedClaim claimFrom(const QJsonObject &json);
/// "PREFIX:" and the compressed object.
QString packed(const char *prefix, const QJsonObject &json);
std::optional<QJsonObject> unpacked(const char *prefix, const QString &text);

/// Where decks and records of exports are kept among the settings of the notebook, by the name of the deck or the
/// moment of the export (ISO 8601, UTC).
inline QString deckKey(const QString &name) { return settings::decks + name; }
/// Under this name the deck that was worked on last.
inline constexpr const char *lastDeckKey = "briefing-deck";
inline QString exportKey(const QString &moment) { return settings::exports + moment; }

} // namespace hw::briefing
