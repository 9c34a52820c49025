// speed_core [--db FILE]: how long the pure core takes, as a table of medians and of ratios to a reference in the same
// run. The reference is what plain arrays need for the same work: one pass over the claims' columns that counts by
// month, predicate and confidence (about what a crossfilter does for one change). Release build, one thread.
#include "basics/progress.h"
#include "landscape/filter_text.h"
#include "landscape/overview.h"
#include "landscape/search.h"
#include "landscape/visible_set.h"
#include "store/landscape_reader.h"
#include "support/generated_landscape.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace hw;

namespace {

volatile std::size_t sink; // what is measured must not be optimised away
bool missed = false;       // a target

double medianMs(int rounds, const std::function<std::size_t()> &work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        sink = work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

std::size_t plainPass(const Landscape &l) {
    const auto &col = l.columns();
    std::vector<std::uint32_t> byMonth(12 * 40), byPredicate(predicateCount), byConfidence(4),
        byObject(l.objectCount());
    for (std::size_t i = 0; i < col.subject.size(); ++i) {
        if (col.confidence[i] < Confidence::Moderate)
            continue;
        const auto month = static_cast<std::size_t>(std::clamp(col.firstDay[i] / 30, 0, 479));
        ++byMonth[month];
        ++byPredicate[static_cast<std::size_t>(col.predicate[i])];
        ++byConfidence[static_cast<std::size_t>(col.confidence[i])];
        ++byObject[col.subject[i]];
        if (col.object[i] != ObjectIndex::none)
            ++byObject[col.object[i]];
    }
    return byMonth[100] + byPredicate[3] + byConfidence[2] + byObject[0];
}

void row(const char *what, double ms, double reference, double most) {
    missed = missed || (most > 0 && ms > most);
    std::printf("  %-46s %9.3f ms  %7.1f x  %s\n", what, ms, ms / reference,
                most <= 0    ? ""
                : ms <= most ? "within its target"
                             : "OVER ITS TARGET");
}

void measure(const char *name, const LandscapePtr &l, int rounds, double mostFilter, double mostSearch) {
    std::printf("%s: %u objects, %u claims\n", name, l->objectCount(), l->claimCount());
    const double reference = medianMs(rounds, [&] { return plainPass(*l); });
    row("plain pass over the claims (reference)", reference, reference, 0);
    const auto firstArea = std::string(l->id(l->objectsOf(Kind::ResearchArea)[1]));
    const std::vector<std::pair<const char *, std::string>> filters{
        {"no filter", ""},
        {"origin and period", "origin:CN,RU since:2015 until:2022"},
        {"area, basis, floor", "area:" + firstArea + " basis:targeted confidence:>=moderate"},
        {"everything at once", "origin:CN,RU,KP type:state area:" + firstArea +
                                   " since:2012 confidence:>=low evidence:text-read -basis:lure-theme"},
        {"a word", "ba"}};
    (void)visibleIn(*l, *parseFilter("ba", *l)); // folds the texts once
    for (const auto &[what, text] : filters) {
        const Filter filter = *parseFilter(text, *l);
        row((std::string("visibleIn: ") + what).c_str(),
            medianMs(rounds, [&] { return visibleIn(*l, filter).objects.count(); }), reference, 0);
        row((std::string("visibleIn + overviewOf: ") + what).c_str(),
            medianMs(rounds,
                     [&] {
                         const VisibleSet visible = visibleIn(*l, filter);
                         return std::size_t(overviewOf(*l, visible).events);
                     }),
            reference, mostFilter);
    }
    const Filter none;
    row("facetCounts: origin", medianMs(rounds, [&] { return facetCounts(*l, none, FilterKey::Origin).size(); }),
        reference, 0);
    row("facetCounts: area", medianMs(rounds, [&] { return facetCounts(*l, none, FilterKey::Area).size(); }), reference,
        0);
    row("facetCounts: publisher", medianMs(rounds, [&] { return facetCounts(*l, none, FilterKey::Publisher).size(); }),
        reference, 0);
    row("SearchIndex::build", medianMs(3, [&] { return SearchIndex::build(l) ? 1U : 0U; }), reference, 0);
    const auto index = SearchIndex::build(l);
    for (const char *query : {"b", "ba", "bake", "apt41", "phishing", "vekk", "wan x"})
        row((std::string("search: ") + query).c_str(), medianMs(rounds, [&] { return index->find(query).size(); }),
            reference, mostSearch);
}

} // namespace

int main(int argc, char **argv) {
    const std::string file = argc > 2 && std::string(argv[1]) == "--db" ? argv[2] : HELIXWATCH_LANDSCAPE_DB;
    NoProgress progress;
    if (const auto bundled = readLandscape(file, progress))
        measure("Bundled data", *bundled, 101, 1.0, 5.0);
    else
        missed = std::printf("Bundled data: not measured. %s\n", bundled.error().message.c_str()) > 0;
    measure("Generated, as large as the bundled data", test::generatedLandscape({4000, 12000, 1}), 101, 1.0, 5.0);
    measure("Generated, large", test::generatedLandscape({100000, 500000, 1}), 21, 16.0, 16.0);
    return missed ? 1 : 0;
}
