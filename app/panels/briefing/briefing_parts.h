// What BriefingPanel is made of. Private to it.
#pragma once

#include "panels/briefing/briefing_canvas.h"
#include "panels/briefing/briefing_keeper.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/briefing/briefing_properties.h"
#include "panels/briefing/briefing_strip.h"
#include "panels/briefing/presenter.h"
#include "panels/object_actions.h"
#include "panels/parts/empty_state.h"
#include "panels/plain_text.h"

#include <QComboBox>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace hw {

struct BriefingPanel::Parts {
    ObjectActions *actions = nullptr;
    Notebook *notebook = nullptr;
    briefing::DeckDesk desk;
    std::unique_ptr<BriefingKeeper> keeper; ///< null without a notebook
    QWidget *left = nullptr, *middle = nullptr, *bar = nullptr;
    LinkText *name = nullptr;
    PlainText *count = nullptr, *kind = nullptr;
    QToolButton *add = nullptr;
    QMenu *templates = nullptr;
    BriefingStrip *strip = nullptr;
    BriefingCanvas *canvas = nullptr;
    BriefingProperties *properties = nullptr;
    EmptyState *nothing = nullptr;
    QPushButton *make = nullptr; ///< the first draft, on `nothing`; null before that was shown
    QComboBox *paper = nullptr, *audience = nullptr;
    QPushButton *exportButton = nullptr, *presentButton = nullptr;
    QPointer<Presenter> presenter;
    std::vector<BriefingProperties::Check> checks;
    briefing::DeckDesk::Parts pending; ///< until the turn ends
    QTimer checkSoon;                  ///< notes are being typed
    bool scheduled = false;
};

} // namespace hw
