// Wording check: where a deck says how sure it is against the rules of ICD 203 and of the design (13.2, 14), each place
// with the reason and the words that are allowed. Pure.
#pragma once

#include "briefing/deck_texts.h"

namespace hw::briefing {

enum class WordingRule : std::uint8_t {
    LikelihoodWithConfidence, ///< both in one sentence
    MixedRows,                ///< terms of both rows on one page
    BareModal,                ///< may, might, could
    PercentAsJudgement,
    ObsoleteLabel, ///< TLP:WHITE
    NoClaim,
    OwnWords, ///< in the place of generated ones; nobody has said that the claims carry them
    OnePublisher,
    Unverified,  ///< shown as fact
    Withdrawn,   ///< a claim that the dataset no longer has
    Vague,       ///< possible, suggests, we believe
    Drama,       ///< devastating, sophisticated …
    Placeholder, ///< owners to be named, dates to be set
    LongTitle    ///< of a one-page brief: more than nine words
};

struct WordingFinding {
    WordingRule rule = WordingRule::BareModal;
    bool blocks = false; ///< design system 12.8: nothing is exported with it
    int page = -1;
    Place place;
    bool inNotes = false;
    QString in;                   ///< the text that it stands in
    qsizetype at = 0, length = 0; ///< of the words in it
    QString text;                 ///< what stands there
    QString reason;
    QStringList allowed;                                  ///< words that may stand there instead; may be empty
    QString said() const;                                 ///< "Page 2, “may”: …"
    QString sentence() const;                             ///< the same with the words that are allowed
    bool isOfWords() const { return length < in.size(); } ///< else all of the text is meant
};
std::vector<WordingFinding> wordingOf(const Deck &deck);
/// Of one text, as somebody types it.
std::vector<WordingFinding> wordingOf(const QString &text);

} // namespace hw::briefing
