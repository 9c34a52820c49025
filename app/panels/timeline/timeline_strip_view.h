// TimelineStripView: the strip of all events as a widget: dragging its brush sets the period, arrows move and resize
// it. Owned by TimelinePanel; window's thread.
#pragma once

#include "drawing/timeline_strip.h"
#include "session/exploration.h"

#include <QWidget>

namespace hw {

class TimelineStripView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineStripView(const Theme &theme, QWidget *parent = nullptr);

    void setActivity(Activity activity, const TimeWindow &domain);
    void setBrush(std::optional<ChartPeriod> period);
    const std::optional<ChartPeriod> &brush() const { return m_look.brush; }
    void setWindow(const TimeWindow &window);
    void setKnownBy(std::optional<DayNumber> day);
    void setWords(const QString &title, const QString &subtitle);
    TimelineStrip strip() const;
    /// Which part of the brush the keys move.
    TimelineStrip::Part part() const { return m_cursor; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// `step`: a drag begins, or goes on; by keys it may join the one before.
    void periodDragged(hw::ChartPeriod period, hw::Exploration::Step step);
    void periodCleared(); ///< double click, Delete
    void left();          ///< B or Escape: back to the lanes

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void dragTo(double x);
    void move(int by, bool resize);
    ChartPeriod firstPeriod(int by) const;
    void describe();

    const Theme &m_theme;
    Activity m_activity;
    TimeWindow m_domain{0, 365};
    TimelineStrip::Look m_look;
    TimelineStrip::Part m_cursor = TimelineStrip::Part::Body;
    TimelineStrip::Part m_dragged = TimelineStrip::Part::Outside;
    ChartPeriod m_start; ///< when the drag began
    double m_fromX = 0;
    bool m_moved = false; ///< in this drag
};

} // namespace hw
