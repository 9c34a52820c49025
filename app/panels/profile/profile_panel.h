// ProfilePanel: one object of any kind with everything said about it, and the claims and sources behind every line.
// Shows Exploration's route (View::Profile, focus = object id, argument = "claim:ID" opens that claim). Window's
// thread.
#pragma once

#include "panels/panel.h"

#include <memory>

namespace hw {

class Notebook;

class ProfilePanel : public Panel {
    Q_OBJECT
public:
    /// Without a notebook (pictures, command line) notes, tags and pins are hidden.
    ProfilePanel(Exploration &exploration, const Theme &theme, Notebook *notebook = nullptr, QWidget *parent = nullptr);
    ~ProfilePanel() override;

    QString statusText() const override;
    QString copyText() const override;
    std::optional<PageMaking> forBriefing() const override; ///< the claim that is open, else the object
    briefing::Tlp marking() const override;                 ///< what the person's note on it says of itself
    void togglePin();                                       ///< Ctrl+D
    void editNote();

protected:
    void refresh(Exploration::Parts parts) override;
    void themeChanged() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;
    void connectParts();
    void showObject();
    void arrange();

    std::unique_ptr<Parts> m;
};

} // namespace hw
