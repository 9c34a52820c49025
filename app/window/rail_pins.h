// RailPins: up to eight pinned things in the rail: open, reorder by dragging or Ctrl+Up and Ctrl+Down, unpin.
#pragma once

#include "drawing/theme.h"
#include "session/exploration.h"

#include <QWidget>

namespace hw {

class Notebook;

class RailPins : public QWidget {
    Q_OBJECT
public:
    static constexpr int most = 8; ///< the others are in the palette
    RailPins(Exploration &exploration, const Theme &theme, Notebook &notebook, QWidget *parent = nullptr);
    void refresh();
    int count() const { return static_cast<int>(m_rows.size()); }
    int heightFor() const;

signals:
    void countChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row {
        int pin = 0; ///< index in the notebook
        ObjectIndex object;
        QString name;
        QString id;
    };
    bool isNarrow() const;
    int titleHeight() const;
    int pitch() const;
    QRectF rowRect(int row) const;
    int rowAt(const QPoint &point) const; ///< -1: none
    void open(int row);
    void move(int row, int to);
    void openMenu(int row, const QPoint &at);

    Exploration &m_exploration;
    const Theme &m_theme;
    Notebook &m_notebook;
    std::vector<Row> m_rows;
    int m_hovered = -1, m_current = 0, m_pressed = -1, m_dropAt = -1;
    QPoint m_pressedAt;
    bool m_dragging = false;
};

} // namespace hw
