#include "session/filter_fields.h"

#include "session/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace hw {
namespace {

using Is = FilterField::Is;

#define TR(text) QT_TRANSLATE_NOOP("hw::FilterField", text)
constexpr FilterField fieldTable[] = {
    {Is::Period, FilterKey::Text, TR("Period"), TR("Any"), true},
    {Is::Values, FilterKey::Origin, TR("Origin"), TR("All"), true},
    {Is::Values, FilterKey::Type, TR("Actor type"), TR("All"), true},
    {Is::Values, FilterKey::Area, TR("Research area"), TR("Any"), true},
    {Is::Confidence, FilterKey::Confidence, TR("Confidence"), TR("Any"), true},
    {Is::Values, FilterKey::Actor, TR("Actor"), TR("Any"), false},
    {Is::Values, FilterKey::Sector, TR("Organisation type"), TR("Any"), false},
    {Is::Values, FilterKey::Basis, TR("Area basis"), TR("Any"), false},
    {Is::Values, FilterKey::Technique, TR("Technique"), TR("Any"), false},
    {Is::Values, FilterKey::Tactic, TR("Tactic"), TR("Any"), false},
    {Is::Values, FilterKey::Software, TR("Software"), TR("Any"), false},
    {Is::Values, FilterKey::Vulnerability, TR("Vulnerability"), TR("Any"), false},
    {Is::Values, FilterKey::Mitigation, TR("Mitigation"), TR("Any"), false},
    {Is::Values, FilterKey::Sponsor, TR("Sponsor"), TR("Any"), false},
    {Is::Values, FilterKey::Country, TR("Country of victim"), TR("Any"), false},
    {Is::Values, FilterKey::Publisher, TR("Publisher"), TR("Any"), false},
    {Is::Values, FilterKey::Evidence, TR("Evidence basis"), TR("Any"), false},
    {Is::Values, FilterKey::Confidence, TR("Confidence exactly"), TR("Any"), false},
    {Is::Values, FilterKey::Kind, TR("Kind of object"), TR("All"), false},
    {Is::Words, FilterKey::Text, TR("Words"), TR("None"), false},
};
#undef TR

QString tr(const char *text) { return QCoreApplication::translate("hw::FilterField", text); }

template<class E>
QString titleOf(const std::string &value) {
    const auto known = fromWord<E>(value);
    return known ? wording::text(title(*known)) : wording::line(value, 60);
}

QString valueLabel(FilterKey key, const std::string &value, const Landscape &landscape) {
    switch (key) {
    case FilterKey::Kind: return titleOf<Kind>(value);
    case FilterKey::Origin: return titleOf<Origin>(value);
    case FilterKey::Type: return titleOf<ActorType>(value);
    case FilterKey::Confidence: return titleOf<Confidence>(value);
    case FilterKey::Evidence: return titleOf<Evidence>(value);
    case FilterKey::Basis: return titleOf<AreaBasis>(value);
    case FilterKey::Publisher: return wording::line(value, 60);
    case FilterKey::Text: return QStringLiteral("“%1”").arg(wording::line(value, 60));
    default: break;
    }
    const auto object = landscape.find(value);
    return object ? wording::name(landscape, *object, 60) : wording::line(value, 60);
}

QString listed(FilterKey key, const std::vector<std::string> &values, const Landscape &landscape) {
    QStringList labels;
    for (std::size_t i = 0; i < values.size() && i < 2; ++i)
        labels << valueLabel(key, values[i], landscape);
    const QString text = labels.join(QStringLiteral(", "));
    return values.size() > 2 ? text + QStringLiteral(" +%1").arg(values.size() - 2) : text;
}

QString periodText(const Filter &filter) {
    if (filter.since && filter.until) {
        if (*filter.since == *filter.until)
            return wording::shortDate(*filter.since);
        return tr("%1 – %2").arg(wording::shortDate(*filter.since), wording::shortDate(*filter.until));
    }
    if (filter.since)
        return tr("since %1").arg(wording::shortDate(*filter.since));
    return filter.until ? tr("until %1").arg(wording::shortDate(*filter.until)) : QString();
}

// ---------------------------------------------------------------- period and confidence: values of our own

const std::string anyValue = "any";

/// The dataset's last month and the `months` - 1 before it.
Filter lastMonths(Filter filter, const Landscape &landscape, int months) {
    const auto date = PartialDate::parse(landscape.info().date);
    const PartialDate end = date ? *date : today();
    int year = end.year(), month = std::max(1, end.month()) - (months - 1);
    while (month < 1) {
        month += 12;
        --year;
    }
    const QString text = QStringLiteral("%1-%2").arg(year, 4, 10, QLatin1Char('0')).arg(month, 2, 10, QLatin1Char('0'));
    if (const auto since = PartialDate::parse(text.toStdString()))
        filter.since = *since;
    filter.until.reset();
    return filter;
}

struct Recent {
    const char *value;
    int months;
    const char *label;
};
constexpr Recent recents[] = {{"last12", 12, QT_TRANSLATE_NOOP("hw::FilterField", "Last 12 months")},
                              {"last24", 24, QT_TRANSLATE_NOOP("hw::FilterField", "Last 2 years")},
                              {"last60", 60, QT_TRANSLATE_NOOP("hw::FilterField", "Last 5 years")}};

/// The filter with the period that an option's value stands for. `dataDate` comes with the value: "last12@2026-11-23".
Filter withPeriod(Filter filter, const std::string &value) {
    filter.since.reset();
    filter.until.reset();
    if (value == anyValue)
        return filter;
    const auto at = value.find('@');
    const auto since = PartialDate::parse(at == std::string::npos ? value : value.substr(at + 1));
    if (!since)
        return filter;
    filter.since = *since;
    if (at == std::string::npos)
        filter.until = *since;
    return filter;
}

Filter withFloor(Filter filter, const std::string &value) {
    filter.confidenceAtLeast = fromWord<Confidence>(value);
    return filter;
}

std::vector<FacetCount> periodOptions(const Landscape &landscape) {
    std::vector<FacetCount> options{{anyValue, tr("Any time").toStdString(), 0, 0}};
    for (const Recent &recent : recents) {
        const Filter last = lastMonths({}, landscape, recent.months);
        options.push_back({std::string(recent.value) + "@" + last.since->text(), tr(recent.label).toStdString(), 0, 0});
    }
    int first = INT_MAX, last = INT_MIN;
    for (const Kind kind : {Kind::Incident, Kind::Campaign})
        for (const ObjectIndex o : landscape.objectsOf(kind))
            if (const TimeSpan &span = landscape.span(o); span.isKnown() && !landscape.isBackground(o)) {
                if (span.start)
                    first = std::min(first, span.start->year());
                last = std::max(last, (span.end ? *span.end : *span.start).year());
            }
    for (int year = last; first <= last && year >= first; --year)
        options.push_back({std::to_string(year), std::to_string(year), 0, 0});
    return options;
}

std::vector<FacetCount> confidenceOptions() {
    return {{anyValue, tr("Any, also not stated").toStdString(), 0, 0},
            {"low", tr("Low or higher").toStdString(), 0, 0},
            {"moderate", tr("Moderate or higher").toStdString(), 0, 0},
            {"high", tr("High only").toStdString(), 0, 0}};
}

Filter withOption(const FilterField &field, Filter filter, const std::string &value) {
    return field.is == Is::Period ? withPeriod(std::move(filter), value) : withFloor(std::move(filter), value);
}

} // namespace

std::span<const FilterField> filterFields() { return fieldTable; }
QString fieldTitle(const FilterField &field) { return tr(field.title); }
bool isSingleChoice(const FilterField &field) { return field.is == Is::Period || field.is == Is::Confidence; }

bool isSet(const FilterField &field, const Filter &filter) {
    switch (field.is) {
    case Is::Period: return filter.since || filter.until;
    case Is::Confidence: return filter.confidenceAtLeast.has_value();
    case Is::Values:
    case Is::Words: return filter.has(field.key);
    }
    return false;
}

Filter without(const FilterField &field, Filter filter) {
    switch (field.is) {
    case Is::Period:
        filter.since.reset();
        filter.until.reset();
        break;
    case Is::Confidence: filter.confidenceAtLeast.reset(); break;
    case Is::Values:
    case Is::Words: filter.clear(field.key); break;
    }
    return filter;
}

QString fieldValue(const FilterField &field, const Filter &filter, const Landscape &landscape) {
    if (!isSet(field, filter))
        return tr(field.any);
    if (field.is == Is::Period)
        return periodText(filter);
    if (field.is == Is::Confidence) {
        const QString word = wording::confidence(*filter.confidenceAtLeast);
        return *filter.confidenceAtLeast == Confidence::High ? word : tr("%1 or higher").arg(word);
    }
    const FilterValues &values = filter.values(field.key);
    QStringList parts;
    if (!values.include.empty())
        parts << listed(field.key, values.include, landscape);
    if (!values.exclude.empty())
        parts << tr("not %1").arg(listed(field.key, values.exclude, landscape));
    return parts.join(QStringLiteral(", "));
}

QString fieldStep(const FilterField &field, const Filter &filter, const Landscape &landscape) {
    return QStringLiteral("%1: %2").arg(fieldTitle(field), fieldValue(field, filter, landscape));
}

QString filterInWords(const Filter &filter, const Landscape &landscape) {
    QStringList parts;
    for (const FilterField &field : fieldTable)
        if (isSet(field, filter))
            parts << fieldStep(field, filter, landscape);
    return parts.join(QStringLiteral("; "));
}

std::vector<FacetCount> optionsOf(const FilterField &field, const Landscape &landscape, const Filter &filter,
                                  Progress &progress) {
    if (field.is == Is::Values)
        return facetCounts(landscape, filter, field.key);
    if (field.is == Is::Words)
        return {};
    auto options = field.is == Is::Period ? periodOptions(landscape) : confidenceOptions();
    std::uint64_t done = 0;
    for (FacetCount &option : options) {
        if (progress.cancelled())
            return options;
        option.count = countedEvents(landscape, visibleIn(landscape, withOption(field, filter, option.value))).size();
        progress.report(++done, options.size());
    }
    return options;
}

OptionState optionState(const FilterField &field, const Filter &filter, const std::string &value) {
    if (isSingleChoice(field)) {
        const Filter with = withOption(field, filter, value);
        return with == filter ? OptionState::On : OptionState::Off;
    }
    const FilterValues &values = filter.values(field.key);
    if (std::binary_search(values.include.begin(), values.include.end(), value))
        return OptionState::On;
    return std::binary_search(values.exclude.begin(), values.exclude.end(), value) ? OptionState::Excluded
                                                                                   : OptionState::Off;
}

Filter picked(const FilterField &field, Filter filter, const std::string &value, Pick pick) {
    if (isSingleChoice(field))
        return withOption(field, std::move(filter), value);
    const OptionState state = optionState(field, filter, value);
    switch (pick) {
    case Pick::Toggle:
        if (state == OptionState::Off)
            filter.include(field.key, value);
        else
            filter.remove(field.key, value);
        break;
    case Pick::Only: filter.setOnly(field.key, value); break;
    case Pick::Exclude:
        if (state == OptionState::Excluded)
            filter.remove(field.key, value);
        else
            filter.exclude(field.key, value);
        break;
    }
    return filter;
}

QString countText(std::size_t shown, std::size_t all) {
    const auto n = [](std::size_t value) { return wording::number(static_cast<qint64>(value)); };
    if (shown == all)
        return wording::events(static_cast<qint64>(all));
    return tr("%1 of %2").arg(n(shown), wording::events(static_cast<qint64>(all)));
}

std::optional<PartialDate> dateFromPerson(const QString &given) {
    const QString text = given.simplified();
    if (const auto date = PartialDate::parse(text.toStdString()))
        return *date;
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,2}) )?(\\p{L}{3,})\\.? (\\d{4})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (int month = 1; month <= 12; ++month) {
        if (!english.standaloneMonthName(month, QLocale::LongFormat).startsWith(match.captured(2), Qt::CaseInsensitive))
            continue;
        QString iso = QStringLiteral("%1-%2").arg(match.captured(3)).arg(month, 2, 10, QLatin1Char('0'));
        if (!match.captured(1).isEmpty())
            iso += QStringLiteral("-%1").arg(match.captured(1).toInt(), 2, 10, QLatin1Char('0'));
        if (const auto date = PartialDate::parse(iso.toStdString()))
            return *date;
    }
    return std::nullopt;
}

} // namespace hw
