// GraphPlayer: plays the years over the graph of Relationships by setting the period of the global filter: a floating
// card with a slider. All that it does between opening and closing is one undo step, unless something else narrows in
// between. It never begins by itself and stops at the last year. Owned by RelationshipsPanel; window's thread.
#pragma once

#include "drawing/theme.h"
#include "session/exploration.h"
#include "session/year_play.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QSlider;
class QToolButton;

namespace hw {

class PlainText;

class GraphPlayer : public QWidget {
    Q_OBJECT
public:
    GraphPlayer(Exploration &exploration, const Theme &theme, QWidget *parent = nullptr);

    /// Objects of a landscape.
    struct Among {
        const Landscape *landscape = nullptr;
        Bits objects;
    };
    /// Which objects have to be named by a claim for its year to count: none of another landscape than the one that is
    /// explored.
    void setAmong(std::function<Among()> among) { m_among = std::move(among); }
    /// Shows or hides the card; the filter stays as it is.
    void setOpen(bool open);
    /// Hides it; the period is again what it was before the card changed it.
    void giveUp();
    bool isOpen() const { return m_open; }
    bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool playing);
    /// One year on; at the last one it stops.
    void advance();
    const std::optional<YearRange> &years() const { return m_years; }
    /// The year of the filter's period, when it is one that the card sets.
    std::optional<int> year() const;
    void setYear(int year);
    void setWindow(YearWindow window);
    /// "34 things, 52 links": what is on the canvas now.
    void setSaid(const QString &what);
    QSize sizeHint() const override;

signals:
    void openChanged(bool open);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QToolButton *choice(const QStringList &names, const QString &what, int first, std::function<void(int)> chosen);
    void filterChanged(Exploration::Parts parts);
    void step(int by);
    void findYears();
    void showState();

    Exploration &m_exploration;
    const Theme &m_theme;
    QToolButton *m_play, *m_before, *m_after, *m_close, *m_windowChoice, *m_speedChoice;
    QSlider *m_slider;
    PlainText *m_label, *m_first, *m_last, *m_said;
    QTimer m_timer;
    std::optional<YearRange> m_years;
    std::optional<Filter> m_yearsOf; ///< the filter that they were found for, its period aside
    std::function<Among()> m_among;
    YearWindow m_window = YearWindow::OneYear;
    bool m_open = false;
    bool m_continues = false; ///< the last change of the filter was its own
    Filter m_former;          ///< when it began to change the period
    bool m_narrows = false;
};

} // namespace hw
