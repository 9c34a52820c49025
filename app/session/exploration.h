// Exploration: the one mutable state of a window: which landscape, which filter, what is selected, where the person is
// and was. Views listen to `changed` and derive everything from these values. Lives on the window's thread.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace hw {

/// The views, in the order of the rail and of Ctrl+1 … Ctrl+7, then those without a place of their own on it.
enum class View { Overview, Relationships, Timeline, Techniques, Areas, Defences, Briefing, Profile, List };

/// Where the person is: a view, what it is about, and what the view needs to come back (text form in route.h).
struct Route {
    View view = View::Overview;
    QString focus;    ///< object id (Profile), kind word (List), or empty
    QString argument; ///< view's own: of a List the rows behind a number (an event query's text form)
    friend bool operator==(const Route &, const Route &) = default;
};

struct Selection {
    std::vector<ObjectIndex> objects; ///< the last one is the current one
    friend bool operator==(const Selection &, const Selection &) = default;
};

class Exploration : public QObject {
    Q_OBJECT
public:
    enum Part { LandscapePart = 1, FilterPart = 2, SelectionPart = 4, RoutePart = 8, HistoryPart = 16 };
    Q_DECLARE_FLAGS(Parts, Part)

    explicit Exploration(LandscapePtr landscape, QObject *parent = nullptr);

    const Landscape &landscape() const { return *m_landscape; }
    const LandscapePtr &snapshot() const { return m_landscape; }
    const Filter &filter() const { return m_entry.filter; }
    const VisibleSet &visible() const { return m_visible; }
    const Selection &selection() const { return m_entry.selection; }
    const Route &route() const { return m_entry.route; }

    /// One entry of the history with the change before: within 1.5 s; never; however long ago, if nothing was between.
    enum class Step { MayJoin, OfItsOwn, Continues };
    /// Sets the filter; equal: nothing happens. `title` names the undo step ("Area: Genetics").
    void narrow(Filter filter, const QString &title, Step step = Step::MayJoin);
    void select(Selection selection);
    /// Goes to a place and remembers this one; MayJoin (arrow keys down a list): unless it came there just so.
    void go(Route route);
    void go(Route route, Step step);
    void go(Route route, Filter filter, const QString &title);
    /// A new dataset or an import: the same places, ids looked up anew.
    void replaceLandscape(LandscapePtr landscape);

    bool canGoBack() const { return !m_back.empty(); }
    bool canGoForward() const { return !m_forward.empty(); }
    void back(), forward();
    struct Place {
        Route route;
        Filter filter;
    };
    std::vector<Place> places(int most = 15) const;      ///< the newest first, what Back lists
    std::vector<Place> placesAhead(int most = 15) const; ///< the nearest first, what Forward lists
    void backTo(int steps), forwardTo(int steps);        ///< 1 is back(), forward()

    int undoSteps() const { return static_cast<int>(m_undo.size()); } ///< kept, the newest 100
    int redoSteps() const { return static_cast<int>(m_redo.size()); }
    int newSteps() const { return m_newSteps; } ///< ever taken, however many are kept; see undo_order.h
    QString undoTitle() const;
    QString redoTitle() const;
    void undo();
    void redo();

    void keepViewState(const QByteArray &state); ///< scroll, zoom and the like: stored before the place is left
    QByteArray viewState() const { return m_entry.viewState; }

    /// Milliseconds, for quick changes; tests hand in their own.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }

signals:
    /// Once per change, after all values are in place.
    void changed(hw::Exploration::Parts parts);
    /// The place is about to be left: views store their state now.
    void leaving();

private:
    struct Entry {
        Route route;
        Filter filter;
        Selection selection;
        QByteArray viewState;
    };
    struct FilterStep {
        Filter before, after;
        QString title;
    };
    void push();
    void travel(std::vector<Entry> &from, std::vector<Entry> &to, int steps);
    void setFilter(Filter filter);
    void remember(const Filter &before, const QString &title, bool merge);
    void applyStep(std::vector<FilterStep> &from, std::vector<FilterStep> &to, Filter FilterStep::*goal);

    LandscapePtr m_landscape;
    VisibleSet m_visible;
    Entry m_entry;
    std::vector<Entry> m_back, m_forward; ///< the nearest one last
    std::vector<FilterStep> m_undo, m_redo;
    int m_newSteps = 0;
    std::function<qint64()> m_clock;
    qint64 m_mergeUntil = 0; ///< a filter change before this moment joins the last one; 0: nor does one that continues
    qint64 m_walkUntil = 0;  ///< the same of steps of a walk
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Exploration::Parts)

} // namespace hw
