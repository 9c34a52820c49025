// Rail: navigation at the left: product mark, the views that exist, what is pinned, the data, settings.
#pragma once

#include "session/commands.h"
#include "session/exploration.h"
#include "window/painted_button.h"

namespace hw {

class Notebook;
class RailPins;

class Rail : public QWidget {
    Q_OBJECT
public:
    /// Without a notebook (pictures) nothing is pinned.
    Rail(Exploration &exploration, const Theme &theme, const Commands &commands, Notebook *notebook,
         QWidget *parent = nullptr);
    void refresh();
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    Exploration &m_exploration;
    const Theme &m_theme;
    std::vector<QAbstractButton *> m_items;
    RailPins *m_pins = nullptr;
    QAbstractButton *m_snapshot, *m_settings;
    IconButton *m_fold;
    bool m_collapsed = false;
};

} // namespace hw
