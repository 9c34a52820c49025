#include "session/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>

namespace hw::wording {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::wording", text); }

const QLocale &locale() {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english;
}

/// Marks that turn the direction of what follows, or that show as nothing: they could make a name read as another.
bool isInvisible(char16_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0x200B && c <= 0x200F) ||
           c == 0x061C || c == 0x00AD || c == 0xFEFF || (c >= 0x2060 && c <= 0x2065) || (c >= 0xFFF9 && c <= 0xFFFB) ||
           c >= 0xFFFE;
}

QString cut(QString text, int maxLength) {
    if (text.size() <= maxLength)
        return text;
    int keep = std::max(0, maxLength - 1);
    if (keep > 0 && text.at(keep - 1).isHighSurrogate())
        --keep;
    return text.left(keep).trimmed() + QChar(0x2026);
}

/// Printable ASCII without spaces to squeeze, as nearly all names are: nothing to clean.
bool isClean(std::string_view data) {
    char before = ' ';
    for (const char c : data) {
        if (c < 0x20 || c > 0x7E || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return before != ' ' || data.empty();
}

QString cleaned(std::string_view data, int maxLength, bool keepLines) {
    if (data.size() <= static_cast<std::size_t>(maxLength) && isClean(data))
        return QString::fromLatin1(data.data(), static_cast<qsizetype>(data.size()));
    // Four bytes a character at most: what lies beyond can not be shown, so it is not decoded either.
    const auto most = static_cast<std::size_t>(maxLength) * 4 + 16;
    QString in = text(data.substr(0, std::min(data.size(), most)));
    QString out;
    out.reserve(in.size());
    for (qsizetype i = 0; i < in.size(); ++i) {
        const QChar c = in.at(i);
        if (c == u'\r' && i + 1 < in.size() && in.at(i + 1) == u'\n')
            continue;
        const bool lineEnd = c == u'\n' || c == u'\r' || c.unicode() == 0x2028 || c.unicode() == 0x2029;
        if (lineEnd)
            out += keepLines ? QChar(u'\n') : QChar(u' ');
        else if (c == u'\t')
            out += u' ';
        else if (c.category() == QChar::Other_Control || isInvisible(c.unicode()))
            out += QChar(QChar::ReplacementCharacter);
        else
            out += c;
    }
    return cut(keepLines ? out.trimmed() : out.simplified(), maxLength);
}

QString dateAs(const PartialDate &date, const QString &dayFormat, const QString &monthFormat) {
    switch (date.precision()) {
    case DatePrecision::Year: return QString::number(date.year());
    case DatePrecision::Month: return locale().toString(QDate(date.year(), date.month(), 1), monthFormat);
    case DatePrecision::Day: return locale().toString(QDate(date.year(), date.month(), date.day()), dayFormat);
    }
    return {};
}

struct Words {
    std::string_view key;
    const char *text;
};

QString find(std::span<const Words> list, std::string_view key) {
    for (const Words &w : list)
        if (w.key == key)
            return tr(w.text);
    return {};
}

} // namespace

QString date(const PartialDate &d) { return dateAs(d, QStringLiteral("d MMMM yyyy"), QStringLiteral("MMMM yyyy")); }
QString date(const std::optional<PartialDate> &d) { return d ? date(*d) : tr("not stated"); }
QString day(DayNumber d) { return date(PartialDate::ofDay(d)); }
QString shortDate(const PartialDate &d) {
    // Three letters in every month: newer locale data write "Sept".
    return dateAs(d, QStringLiteral("d MMM yyyy"), QStringLiteral("MMM yyyy"))
        .replace(QLatin1String("Sept "), QLatin1String("Sep "));
}

QString span(const TimeSpan &s) {
    if (!s.isKnown())
        return tr("not stated");
    if (!s.start)
        return tr("until %1").arg(date(*s.end));
    if (s.end) {
        if (*s.end == *s.start)
            return s.sinceAtLeast ? tr("%1 or earlier").arg(date(*s.start)) : date(*s.start);
        return (s.sinceAtLeast ? tr("%1 or earlier, to %2") : tr("%1 to %2")).arg(date(*s.start), date(*s.end));
    }
    if (s.ongoing)
        return (s.sinceAtLeast ? tr("since at least %1, going on") : tr("since %1, going on")).arg(date(*s.start));
    return s.sinceAtLeast ? tr("since at least %1").arg(date(*s.start)) : date(*s.start);
}

QString shortSpan(const TimeSpan &s) {
    if (!s.isKnown())
        return tr("not stated");
    if (!s.start)
        return tr("until %1").arg(shortDate(*s.end));
    const QString start = s.sinceAtLeast ? tr("%1 or earlier").arg(shortDate(*s.start)) : shortDate(*s.start);
    if (s.end)
        return *s.end == *s.start ? start : tr("%1 – %2").arg(start, shortDate(*s.end));
    if (s.ongoing)
        return tr("since %1").arg(shortDate(*s.start));
    return s.sinceAtLeast ? tr("since %1 or earlier").arg(shortDate(*s.start)) : start;
}

QString number(qint64 value) { return locale().toString(value).replace(u'-', QChar(0x2212)); }

QString change(qint64 value) {
    if (value > 0)
        return QLatin1Char('+') + number(value);
    return number(value);
}

QString count(qint64 value, const QString &one, const QString &many) {
    return number(value) + QLatin1Char(' ') + (value == 1 ? one : many);
}

QString events(qint64 value) {
    if (value == 0)
        return tr("none reported");
    return count(value, tr("incident or campaign"), tr("incidents and campaigns"));
}

QString confidence(Confidence c) { return text(title(c)); }

QString reliability(char r) {
    switch (r) {
    case 'A': return tr("A, completely reliable");
    case 'B': return tr("B, usually reliable");
    case 'C': return tr("C, fairly reliable");
    case 'D': return tr("D, not usually reliable");
    case 'E': return tr("E, unreliable");
    case 'F': return tr("F, reliability cannot be judged");
    default: return tr("not graded");
    }
}

QString credibility(char c) {
    switch (c) {
    case '1': return tr("1, confirmed by other sources");
    case '2': return tr("2, probably true");
    case '3': return tr("3, possibly true");
    case '4': return tr("4, doubtful");
    case '5': return tr("5, improbable");
    case '6': return tr("6, truth cannot be judged");
    default: return tr("not graded");
    }
}

QString grade(char r, char c) {
    if (!r && !c)
        return tr("not graded");
    return QString(r ? QLatin1Char(r) : QChar(0x2013)) + (c ? QChar(QLatin1Char(c)) : QChar(0x2013));
}

QString verification(std::string_view word) {
    static constexpr Words list[] = {
        {"attack-reference", QT_TR_NOOP("address as MITRE ATT&CK cites it")},
        {"misp-reference", QT_TR_NOOP("address as the MISP galaxy cites it")},
        {"search-result", QT_TR_NOOP("address seen in a search result")},
        {"repository-copy", QT_TR_NOOP("read as a copy in a public repository")},
        {"unverified", QT_TR_NOOP("address not verified")},
    };
    const QString known = find(list, word);
    return known.isEmpty() ? line(word, 60) : known;
}

QString factLabel(std::string_view key) {
    static constexpr Words list[] = {
        {"attackId", QT_TR_NOOP("ATT&CK number")},
        {"mispId", QT_TR_NOOP("MISP number")},
        {"mispName", QT_TR_NOOP("Name in MISP")},
        {"note", QT_TR_NOOP("Note")},
        {"iso", QT_TR_NOOP("Country code")},
        {"platform", QT_TR_NOOP("Platform")},
        {"narrative", QT_TR_NOOP("Narrative")},
        {"audience", QT_TR_NOOP("Audience")},
        {"disarm", QT_TR_NOOP("DISARM technique")},
        {"disarmMapping", QT_TR_NOOP("DISARM mapping")},
        {"sponsor", QT_TR_NOOP("Sponsor")},
        {"mesh", QT_TR_NOOP("MeSH heading")},
        {"ukhrcs", QT_TR_NOOP("UK HRCS category")},
        {"naics", QT_TR_NOOP("NAICS code")},
        {"mappingNote", QT_TR_NOOP("About the mapping")},
        {"url", QT_TR_NOOP("Address")},
        {"shortname", QT_TR_NOOP("Short name")},
        {"alias", QT_TR_NOOP("Also called")},
        {"product", QT_TR_NOOP("Product")},
        {"productNote", QT_TR_NOOP("About the product")},
        {"csf", QT_TR_NOOP("NIST CSF category")},
        {"cpg", QT_TR_NOOP("Performance goal (CPG)")},
        {"hicp", QT_TR_NOOP("405(d) HICP practice")},
        {"basis", QT_TR_NOOP("Rests on")},
        {"period", QT_TR_NOOP("Period")},
        {"attackCitation", QT_TR_NOOP("ATT&CK citation")},
        {"alsoAt", QT_TR_NOOP("Also at")},
        {"otherDate", QT_TR_NOOP("Other date given")},
        {"qualityNote", QT_TR_NOOP("About its quality")},
    };
    const QString known = find(list, key);
    return known.isEmpty() ? line(key, 60) : known;
}

QString unverifiedFields(std::string_view joined) {
    static constexpr Words list[] = {
        {"start", QT_TR_NOOP("start")},          {"end", QT_TR_NOOP("end")},
        {"victims", QT_TR_NOOP("victims")},      {"outcome", QT_TR_NOOP("outcome")},
        {"malware", QT_TR_NOOP("malware")},      {"attribution", QT_TR_NOOP("attribution")},
        {"cves", QT_TR_NOOP("vulnerabilities")},
    };
    QStringList fields;
    for (const QString &part : text(joined).split(u',', Qt::SkipEmptyParts)) {
        const std::string key = part.trimmed().toStdString();
        const QString known = find(list, key);
        fields << (known.isEmpty() ? line(key, 40) : known);
    }
    if (fields.size() < 2)
        return fields.join(QString());
    const QString last = fields.takeLast();
    return tr("%1 and %2").arg(fields.join(QStringLiteral(", ")), last);
}

QString line(std::string_view data, int maxLength) { return cleaned(data, maxLength, false); }
QString paragraph(std::string_view data, int maxLength) { return cleaned(data, maxLength, true); }
QString name(const Landscape &landscape, ObjectIndex object, int maxLength) {
    return line(landscape.name(object), maxLength);
}

namespace {
QString factName(Predicate predicate) {
    switch (predicate) {
    case Predicate::Outcome: return tr("outcome");
    case Predicate::Sophistication: return tr("sophistication");
    case Predicate::Motivation: return tr("motivation");
    default: return {};
    }
}
} // namespace

QString claimSupports(const Landscape &landscape, ClaimIndex index) {
    const Claim &claim = landscape.claim(index);
    QString words = text(title(claim.predicate));
    if (claim.predicate == Predicate::Occurred || claim.predicate == Predicate::FirstSeen ||
        claim.predicate == Predicate::LastSeen) {
        words += claim.span.isKnown() ? QStringLiteral(": ") + span(claim.span) : tr(", no date stated");
        return claim.value.empty() ? words : words + QStringLiteral("; ") + line(claim.value);
    }
    if (claim.predicate == Predicate::Statement && !claim.value.empty())
        return line(claim.value);
    const bool fact = claim.predicate == Predicate::Outcome || claim.predicate == Predicate::Sophistication ||
                      claim.predicate == Predicate::Motivation;
    if (fact && !claim.value.empty())
        return factName(claim.predicate) + QStringLiteral(": ") + line(claim.value);
    if (!claim.value.empty())
        words += QLatin1Char(' ') + line(claim.value);
    if (claim.object.isValid())
        words += claim.value.empty() ? QLatin1Char(' ') + name(landscape, claim.object)
                                     : QStringLiteral(" (") + name(landscape, claim.object) + QLatin1Char(')');
    if (claim.predicate == Predicate::LinkedTo && claim.areaBasis != AreaBasis::None)
        words += QStringLiteral(" (") + text(title(claim.areaBasis)).toLower() + QLatin1Char(')');
    return words;
}

QString claimSentence(const Landscape &landscape, ClaimIndex index) {
    const Claim &claim = landscape.claim(index);
    if (!claim.statement.empty())
        return paragraph(claim.statement);
    const bool fact = claim.predicate == Predicate::Statement || claim.predicate == Predicate::Outcome ||
                      claim.predicate == Predicate::Sophistication || claim.predicate == Predicate::Motivation;
    const QString supports = claimSupports(landscape, index);
    const QString sentence =
        name(landscape, claim.subject) + (fact ? QStringLiteral(", ") : QStringLiteral(" ")) + supports;
    return sentence.endsWith(u'.') ? sentence : sentence + QLatin1Char('.');
}

} // namespace hw::wording
