// The fields of the global filter as people meet them: chips, their words, and the options of their lists with counts.
// Pure; options may be asked for on any thread.
#pragma once

#include "landscape/event_facts.h"

#include "basics/progress.h"
#include "landscape/visible_set.h"

#include <QString>
#include <span>
#include <vector>

namespace hw {

struct FilterField {
    enum class Is { Period, Confidence, Values, Words };
    Is is;
    FilterKey key; ///< of Values and Words
    const char *title;
    const char *any;
    bool standard; ///< its chip always shows; the others come with "+ Filter" or when they are set
};

std::span<const FilterField> filterFields();
QString fieldTitle(const FilterField &field);
bool isSet(const FilterField &field, const Filter &filter);
Filter without(const FilterField &field, Filter filter);
/// "China-nexus, Russia-nexus +1", "not Russia-nexus", "Jun 2023 – May 2025"; "All" or "Any" when it is not set.
QString fieldValue(const FilterField &field, const Filter &filter, const Landscape &landscape);
/// "Origin: China-nexus": the title of the undo step.
QString fieldStep(const FilterField &field, const Filter &filter, const Landscape &landscape);

/// The whole filter, as documents name it: "Research area: Genetics and genomics; Period: since 2020"; empty for none.
QString filterInWords(const Filter &filter, const Landscape &landscape);

enum class OptionState { Off, On, Excluded };
enum class Pick { Toggle, Only, Exclude };

bool isSingleChoice(const FilterField &field);
/// Every value with the number of incidents and campaigns that it would show under the other fields of the filter.
std::vector<FacetCount> optionsOf(const FilterField &field, const Landscape &landscape, const Filter &filter,
                                  Progress &progress);
OptionState optionState(const FilterField &field, const Filter &filter, const std::string &value);
Filter picked(const FilterField &field, Filter filter, const std::string &value, Pick pick);

/// "142 of 187 incidents and campaigns".
QString countText(std::size_t shown, std::size_t all);

/// What people type for a date: "2020", "2020-06", "June 2020", "3 Jun 2020".
std::optional<PartialDate> dateFromPerson(const QString &text);

} // namespace hw
