// TimelineCanvas: shows a timeline, moves its window of time, says what the hand and the keys want. It knows no filter:
// what a gesture means is its owner's business. Owned by TimelinePanel; window's thread.
#pragma once

#include "drawing/activity_chart.h"
#include "drawing/timeline_frame.h"
#include "panels/parts/hover_card.h"

#include <QWidget>

#include <functional>

class QScrollBar;

namespace hw {

class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    explicit TimelineCanvas(const Theme &theme, QWidget *parent = nullptr);
    ~TimelineCanvas() override;

    /// Keeps window, scroll position and, by the event, the cursor.
    void setScene(TimelineScene scene);
    const TimelineScene &scene() const { return m_scene; }
    void setSelected(std::vector<ObjectIndex> selected);
    void setKnownBy(std::optional<DayNumber> day);
    /// What a card says about a thing; empty title: no card.
    void setTeller(std::function<HoverCard::Content(const TimelineHit &)> teller) { m_teller = std::move(teller); }
    /// All there is; the window stays within it.
    void setDomain(const TimeWindow &domain);
    const TimeWindow &domain() const { return m_domain; }
    void setWindow(const TimeWindow &window);
    const TimeWindow &window() const { return m_window; }
    double scroll() const;
    void setScroll(double scroll);

    void zoomBy(double factor); ///< around the middle, or around the mark of the cursor where it is in view
    void panBy(double days);
    void show(std::uint32_t mark, bool inTime = true); ///< brings it into view when it is not; else only its row
    /// Brings what was selected elsewhere into view: a lane, or an event's mark. Until the person moves anything.
    void showObject(ObjectIndex object);
    /// The next event in time after (1) or before (-1) the one of the cursor, over all lanes.
    void stepInTime(int by);
    void stepInContext(int by); ///< the same of what else happened

    const TimelineLayout &layout() const;
    TimelineFrame frame() const;
    TimelineLook look() const;
    std::uint32_t cursor() const { return m_cursor; }
    std::uint32_t cursorLane() const { return m_cursorLane; }
    std::vector<ObjectIndex> eventsOf(std::uint32_t mark) const;
    QSize sizeHint() const override { return {700, 400}; }

signals:
    void eventsChosen(const std::vector<hw::ObjectIndex> &events, bool extend);
    void eventOpened(hw::ObjectIndex event);
    void eventsListed(const std::vector<hw::ObjectIndex> &events); ///< the number that stands for the rest
    void laneChosen(std::uint32_t lane, bool extend);
    void laneOpened(std::uint32_t lane);
    void foldWanted(std::uint32_t lane);
    void notesChosen(const std::vector<std::uint32_t> &notes, const QPoint &globalPos);
    void periodChosen(hw::ChartPeriod period); ///< drawn on the axis, or with Shift on the ground
    void groundChosen();
    void menuWanted(const hw::TimelineHit &hit, const QPoint &globalPos);
    void cursorMoved(std::uint32_t mark, std::uint32_t lane); ///< noMark where it stands on the lane's header
    void windowMoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Hand { Free, Pressed, Pans, Brushes };
    QRectF area() const;
    void stale(); ///< places have changed; the cursor follows its event
    ObjectIndex cursorEvent() const;
    void fitScrollBar();
    void hover(const QPointF &at);
    void tellAt(const QPoint &at);
    void setCursorMark(std::uint32_t mark, std::uint32_t lane);
    void goElsewhere(std::uint32_t lane, bool after);
    std::int64_t firstFromHeader(std::uint32_t lane) const;
    void moveInLane(int by);
    void moveToLane(int by);
    bool moveCursor(int key);
    void showLane(std::uint32_t lane);
    void choose(const TimelineHit &hit, bool extend, const QPoint &globalPos);
    ChartPeriod brushed() const;

    const Theme &m_theme;
    TimelineScene m_scene;
    TimeWindow m_window{0, 365}, m_domain{0, 365};
    std::vector<ObjectIndex> m_selected;
    std::optional<DayNumber> m_knownBy;
    std::function<HoverCard::Content(const TimelineHit &)> m_teller;
    HoverCard *m_card;
    QScrollBar *m_bar;
    mutable std::optional<TimelineLayout> m_layout;
    mutable TimelineLayout::DigestPtr m_digest; ///< of the scene, with the theme's fonts
    TimelineHit m_hovered, m_pressed;
    std::uint32_t m_cursor = noMark, m_cursorLane = noMark;
    ObjectIndex m_wanted;             ///< see showObject
    ObjectIndex m_context, m_stepped; ///< that the last step in context, the last step in time led to
    Hand m_hand = Hand::Free;
    QPointF m_pressedAt, m_last;
};

} // namespace hw
