// GraphStage: a landscape with what passes a filter and the graph of it, for the tests of the board of Relationships.
#pragma once

#include "landscape/links.h"
#include "support/generated_landscape.h"
#include "support/text_landscape.h"

#include <QStringList>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace hw::test {

struct GraphStage {
    LandscapePtr landscape;
    VisibleSet visible;
    LinkGraphPtr graph;

    explicit GraphStage(LandscapePtr of, const Filter &filter = {})
        : landscape(std::move(of))
        , visible(visibleIn(*landscape, filter))
        , graph(LinkGraph::of(landscape, visible)) {}
    explicit GraphStage(std::string_view text, const Filter &filter = {})
        : GraphStage(landscapeOf(text), filter) {}

    ObjectIndex operator[](const char *id) const { return landscape->find(id).value(); }
    std::vector<ObjectIndex> all(std::initializer_list<const char *> ids) const {
        std::vector<ObjectIndex> list;
        for (const char *id : ids)
            list.push_back((*this)[id]);
        return list;
    }
    QStringList ids(std::span<const ObjectIndex> objects) const {
        QStringList list;
        for (const ObjectIndex o : objects)
            list << QString::fromStdString(std::string(landscape->id(o)));
        return list;
    }
};

inline Filter originFilter(const char *code) {
    Filter filter;
    filter.include(FilterKey::Origin, code);
    return filter;
}

/// Two actors with what they do, a self loop (act-a), an object without links (act-lone).
inline const char *smallGraph = R"(
    actor act-a "Alpha" type=state origin=CN
    actor act-b "Bravo" type=crime origin=RU
    actor act-lone "Lone"
    research-area ra-root "All research"
    research-area ra-gen "Genetics" parent=ra-root
    campaign cam-1 "Quiet Helix" start=2021-03
    campaign cam-2 "Cold Bench" start=2023-03
    incident inc-1 "Hospital" start=2020-03
    software S1 "Tool"
    technique T1 "Phishing"
    technique T2 "Valid accounts"
    technique T3 "Web shell"
    claim cam-1 attributed-to act-a
    claim cam-2 attributed-to act-a
    claim inc-1 attributed-to act-b
    claim cam-1 targets ra-gen basis=targeted
    claim inc-1 targets ra-gen basis=targeted
    claim act-a uses S1 conf=moderate
    claim act-a uses T1 conf=low
    claim act-a uses T2 conf=high
    claim act-b uses T2 conf=high dispute="Nobody agrees."
    claim S1 uses T3
    claim act-a related-to act-a
)";

/// A hub "act-hub" that uses `leaves` techniques T000000 …, and a second actor "act-other" that uses the first of them.
inline LandscapePtr hubLandscape(int leaves) {
    std::string text = "actor act-hub \"Hub\"\nactor act-other \"Other\"\n";
    for (int i = 0; i < leaves; ++i) {
        const std::string number = std::to_string(i);
        const std::string id = "T" + std::string(6 - number.size(), '0') + number;
        text += "technique " + id + "\nclaim act-hub uses " + id + "\n";
    }
    text += "claim act-other uses T000000\n";
    return landscapeOf(text);
}

} // namespace hw::test
