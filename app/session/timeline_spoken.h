// What is said of a timeline: lanes, events on two clocks, and what was public on a day, in plain words: for headers,
// cards under the pointer, tables and screen readers. Every number is one of Timeline. Pure.
#pragma once

#include "landscape/timeline.h"

#include <QString>

namespace hw {
class Landscape;
}

namespace hw::spoken {

/// "APT41", "China-nexus", "No area named", "Undated".
QString lane(const Landscape &landscape, const Timeline &timeline, const TimelineLane &lane);
/// "49 campaigns, 138 incidents, 10 disinformation operations; 3 without a date".
QString timeline(const Timeline &timeline);
/// "On 1 March 2020, our sources had reported 3 of these 14; 5 others had begun by then."
QString knownBy(const Timeline &timeline, DayNumber day);
/// "Of 96 with exact dates, our sources reported half within 33 days of their beginning; the slowest took 2,310." Empty
/// where there are too few to say so.
QString delays(const Timeline &timeline);

QString severity(Severity severity); ///< "Attempt", "Intrusion", "Care or research disrupted"
/// The kind of event with its own word: "Incident, ransomware".
QString kind(const Landscape &landscape, const TimelineItem &item);
/// The days on which it happened, in words; with what is odd about them: "dated after this dataset".
QString when(const Landscape &landscape, const TimelineItem &item);
/// "12 March 2020", "March 2020", "between 3 March and 30 April 2020", "not stated".
QString reported(const ReportDays &days);
/// "reported 214 days after it began", "reported after its end"; empty where the dates do not say.
QString lag(const TimelineItem &item);
/// What was known of it on that day: "not reported by 1 March 2020".
QString known(const ReportDays &event, const ReportDays &place, DayNumber day);
/// All of it in one sentence, for a screen reader.
QString item(const Landscape &landscape, const TimelineItem &item, const QString &laneName);

/// The kinds of context events as people read them, with a capital letter: "Indictment".
QString contextKind(std::string_view kind);

} // namespace hw::spoken
