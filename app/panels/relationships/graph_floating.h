// Things that float above the graph of Relationships: strips of buttons, the overview map. Cards that the design
// system calls floating: radius 8, a shadow. Window's thread.
#pragma once

#include "drawing/graph_overview_map.h"
#include "drawing/theme.h"

#include <QToolButton>
#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace hw {

class GraphCanvas;

/// How far the shadow of such a card reaches.
inline constexpr int floatingShadow = 8;
/// Paints such a card below what stands in the widget, and makes one of its buttons.
void paintFloating(QWidget &widget, const Theme &theme);
QToolButton *floatingButton(const Theme &theme, const QString &icon, const QString &what, const QString &key = {});

/// A menu at a point of the screen, above it where below it the window ends.
void popUp(QMenu &menu, const QPoint &globalPos, const QWidget &in);

/// Buttons side by side, 36 high.
class ToolStrip : public QWidget {
    Q_OBJECT
public:
    explicit ToolStrip(const Theme &theme, QWidget *parent = nullptr);
    /// `what` and its key are the tool tip; without the key, it is the accessible name.
    QToolButton *add(const QString &icon, const QString &what, const QString &key = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QHBoxLayout *m_row;
};

/// The whole graph in small; a click leads there.
class OverviewMapCard : public QWidget {
    Q_OBJECT
public:
    OverviewMapCard(const Theme &theme, GraphCanvas &canvas, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    GraphOverviewMap map() const;
    void lookAt(const QPointF &at);

    const Theme &m_theme;
    GraphCanvas &m_canvas;
};

} // namespace hw
