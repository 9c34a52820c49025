// TopBar: back, forward, where you are, the way into search, the marking of what is on screen, theme, help.
#pragma once

#include "session/commands.h"
#include "window/breadcrumb.h"
#include "window/painted_button.h"

namespace hw {

class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(Exploration &exploration, const Theme &theme, const Commands &commands, QWidget *parent = nullptr);
    void refresh();
    /// The highest label of what is on screen, and what it means.
    void setMarking(const QString &label, const QString &meaning);
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void listPlaces(QWidget *anchor, bool ahead);

    Exploration &m_exploration;
    const Theme &m_theme;
    IconButton *m_back, *m_forward, *m_themeSwitch, *m_help;
    Breadcrumb *m_breadcrumb;
    QAbstractButton *m_search, *m_add;
    QWidget *m_marking;
};

} // namespace hw
