// OverviewPanel: who targets what, when, how sure: bottom line, key numbers, activity, ranking, heatmap, what is new.
// Every number opens the rows behind it. Owned by the window or by whoever draws a picture; window's thread.
#pragma once

#include "panels/panel.h"

#include <memory>

namespace hw {

class Notebook;

class OverviewPanel : public Panel {
    Q_OBJECT
public:
    /// Without a notebook (pictures, command line) everything that belongs to the person's workspace is hidden.
    OverviewPanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr,
                  QWidget *parent = nullptr);
    ~OverviewPanel() override;

    QString statusText() const override;
    QString copyText() const override;

protected:
    void refresh(Exploration::Parts parts) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace hw
