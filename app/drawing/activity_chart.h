// ActivityChart: events over time, stacked by origin, as a widget (QCustomPlot inside; design system, section 7.4) and
// as vectors on any painter. Hover names the bucket, click and drag choose a period, double click opens it.
// Window's thread.
#pragma once

#include "drawing/theme.h"
#include "landscape/overview.h"

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace hw {

/// A dotted line with words: a context event.
struct ChartNote {
    DayNumber day = 0;
    QString text;
};

struct ChartPeriod {
    DayNumber from = 0, to = 0;
    friend bool operator==(const ChartPeriod &, const ChartPeriod &) = default;
};

class ActivityChart : public QWidget {
    Q_OBJECT
public:
    explicit ActivityChart(const Theme &theme, QWidget *parent = nullptr);
    ~ActivityChart() override;

    void setActivity(const Activity &activity, const std::vector<ChartNote> &notes = {});
    const Activity &activity() const;
    /// The chosen period, shown as a wash; none for no wash.
    void setBrush(std::optional<ChartPeriod> period);

    int bucketAt(const QPointF &at) const;           ///< nearest by x; -1 outside the axes
    QRectF barRect(int bucket, Origin origin) const; ///< empty where nothing is drawn
    QRectF plotRect() const;                         ///< inside the axes
    std::uint32_t drawnTotal() const;                ///< sum of all bars on screen
    int currentBucket() const;                       ///< under the pointer or the keyboard's cursor; -1 none
    QString describe(int bucket) const;              ///< "May 2025: 10 events; China-nexus 4, …"
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

    /// The same picture as vectors, for files.
    static void draw(QPainter &p, const Theme &theme, const QRectF &r, const Activity &activity,
                     const std::vector<ChartNote> &notes = {});

signals:
    void bucketHovered(int bucket);            ///< -1: left
    void periodChosen(hw::ChartPeriod period); ///< click on a bucket or drag over several
    void periodOpened(hw::ChartPeriod period); ///< double click or Ctrl+Enter

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Overlay;
    struct State;
    void setCurrent(int bucket);
    ChartPeriod periodOf(int first, int last) const;

    std::unique_ptr<State> m;
};

} // namespace hw
