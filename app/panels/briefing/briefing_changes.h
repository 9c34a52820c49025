// BriefingChanges: what is new, changed, re-graded or withdrawn since the last briefing left, as a list. Enter opens a
// claim.
#pragma once

#include "briefing/since.h"
#include "drawing/theme.h"
#include "session/exploration.h"

#include <QDialog>

namespace hw {

class BriefingChanges : public QDialog {
    Q_OBJECT
public:
    BriefingChanges(const briefing::Changes &changes, const Landscape &landscape, const Theme &theme, QWidget *parent);

signals:
    void opened(const hw::Route &route);
    void pageWanted();
};

} // namespace hw
