// The parts of an AreasExposurePage: only for its own source files.
#pragma once

#include "background/latest_only.h"
#include "panels/areas/areas_exposure_page.h"
#include "panels/areas/areas_page_parts.h"
#include "panels/areas/areas_programmes.h"
#include "panels/areas/areas_waterfall_view.h"
#include "session/exposure_text.h"

#include <QBoxLayout>
#include <QScrollArea>

namespace hw {

struct AreasExposurePage::Parts {
    Parts(Panel &p, ObjectActions &a, Notebook *n)
        : panel(p)
        , actions(a)
        , notebook(n)
        , reckoning(std::make_unique<LatestOnly<ExposureFindings>>(&p)) {}
    Panel &panel;
    ObjectActions &actions;
    Notebook *notebook;
    LandscapePtr landscape;
    QString kept; ///< the profile as the notebook has it
    bool wasRead = false;
    ExposureReading reading;
    ExposureFindings findings;
    LandscapePtr foundIn; ///< whose places the findings name
    std::vector<RankedExposure> ranked;
    ObjectIndex actor;                                       ///< whose sum is opened
    std::unique_ptr<LatestOnly<ExposureFindings>> reckoning; ///< of large landscapes

    QHBoxLayout *row = nullptr;
    Card *editorCard = nullptr, *detailCard = nullptr;
    QScrollArea *editorScroll = nullptr, *detailScroll = nullptr;
    AreasProgrammes *editor = nullptr;
    ChartCard *rankingCard = nullptr;
    LinesView *ranking = nullptr, *terms = nullptr, *lifts = nullptr;
    AreasWaterfallView *waterfall = nullptr;
    PlainText *rankWords = nullptr, *rangeWords = nullptr;
    LinkText *profileLink = nullptr;
    QWidget *side = nullptr; ///< of a narrow page: the sum above, what we do below
    QVBoxLayout *stack = nullptr;
    AreasPanel::ProfileReader reader;
};

} // namespace hw
