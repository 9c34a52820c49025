// Dates, spans, counts and scale words as people read them (design system 14): "22 May 2025", "May 2025", "since at
// least 2012". Always en_GB; data goes through `line` so that it stays plain text in one line. Pure; any thread.
#pragma once

#include "basics/partial_date.h"
#include "landscape/kinds.h"
#include "landscape/landscape.h"

#include <QString>
#include <optional>

namespace hw::wording {

/// "22 May 2025", "May 2025", "2025".
QString date(const PartialDate &date);
QString date(const std::optional<PartialDate> &date); ///< "not stated" where there is none
QString day(DayNumber day);
/// "March 2020", "since at least 2012", "2014 to May 2016", "since June 2023, going on", "until 2019", "not stated".
QString span(const TimeSpan &span);
/// The same, short enough for a column: "Mar 2020", "since 2012", "2014 – May 2016".
QString shortSpan(const TimeSpan &span);
QString shortDate(const PartialDate &date);

/// With the thousands separator.
QString number(qint64 value);
/// "+3", "−2" (U+2212), "0".
QString change(qint64 value);
/// "1 claim", "12 claims". Both words are given by the caller, so that no plural is guessed.
QString count(qint64 value, const QString &one, const QString &many);
/// "12 incidents and campaigns", "1 incident or campaign", "none reported".
QString events(qint64 value);

QString confidence(Confidence confidence); ///< "High", "Not stated"
QString reliability(char reliability);     ///< "A, completely reliable"; "not graded"
QString credibility(char credibility);     ///< "2, probably true"; "not graded"
/// "B2", "B–" or "not graded".
QString grade(char reliability, char credibility);
QString verification(std::string_view word);       ///< how a source's address was confirmed, in words
QString factLabel(std::string_view key);           ///< "attackId" -> "ATT&CK number"
QString unverifiedFields(std::string_view joined); ///< "start,end" -> "start and end"

/// Our own words (titles of scales and kinds), as they are.
inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
/// Data in one line of plain text: control characters and bidirectional overrides replaced, at most `maxLength`.
QString line(std::string_view utf8, int maxLength = 400);
/// Data as plain text that may run over several lines: line ends stay, everything else as in `line`.
QString paragraph(std::string_view utf8, int maxLength = 20000);
QString name(const Landscape &landscape, ObjectIndex object, int maxLength = 160);
/// "APT41 is attributed to …" in the predicate's words, for a claim that carries no statement of its own.
QString claimSentence(const Landscape &landscape, ClaimIndex claim);
/// What a claim supports, without its subject: "targets Genetics and genomics", "outcome: …".
QString claimSupports(const Landscape &landscape, ClaimIndex claim);

} // namespace hw::wording
