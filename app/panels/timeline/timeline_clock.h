// TimelineClock: the second clock: by which day something had to be public to count, as a slider that can play, with
// the sentence that says what it makes of the timeline. No timer runs at rest. Owned by TimelinePanel; window's thread.
#pragma once

#include "drawing/theme.h"

#include "basics/partial_date.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCheckBox;
class QGridLayout;
class QSlider;
class QToolButton;

namespace hw {

class PlainText;

class TimelineClock : public QWidget {
    Q_OBJECT
public:
    explicit TimelineClock(const Theme &theme, QWidget *parent = nullptr);

    void setRange(DayNumber first, DayNumber last);
    /// So far do its days reach on the axis of the strip below, which begins at the same day: its handle stands above
    /// the strip's line.
    void setReach(double share);
    void setDay(std::optional<DayNumber> day); ///< says nothing
    std::optional<DayNumber> day() const { return m_day; }
    /// What the day makes of the events, shown while one is set; `rest`: what is shown while none is.
    void setSentence(const QString &sentence);
    void setRest(const QString &rest);
    void setRestShown(bool shown);
    bool isPlaying() const { return m_tick.isActive(); }
    void setPlaying(bool playing);
    int playStep() const; ///< days by which playing goes on at every tick
    void tick();          ///< one step of playing, at the end of which it stops
    QSlider &slider() const { return *m_slider; }

signals:
    void dayChanged(std::optional<hw::DayNumber> day);

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void change(std::optional<DayNumber> day);
    void align();
    void show(std::optional<DayNumber> day);

    const Theme &m_theme;
    QToolButton *m_play;
    QCheckBox *m_on;
    QSlider *m_slider;
    PlainText *m_words;
    QGridLayout *m_grid;
    QTimer m_tick;
    double m_reach = 1;
    std::optional<DayNumber> m_day;
    QString m_sentence, m_rest;
    bool m_quiet = false, m_restShown = true;
};

} // namespace hw
