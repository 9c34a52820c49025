// Panel: base of every view. Refreshes once per turn of the event loop, and not while hidden; paints through drawing/.
// A panel states intents through Exploration and the signals here; it never knows other panels, files or the database.
#pragma once

#include "briefing/tlp.h"
#include "panels/page_making.h"
#include "session/exploration.h"

#include <QMap>
#include <QWidget>

namespace hw {

class GraphBoard;
class Theme;

class Panel : public QWidget {
    Q_OBJECT
public:
    Panel(Exploration &exploration, const Theme &theme, QWidget *parent = nullptr);

    Exploration &exploration() const { return m_exploration; }
    const Theme &theme() const { return m_theme; }
    /// Runs what is pending now: for pictures and tests.
    void refreshNow();
    /// Status bar, right: what the view shows and how much is hidden.
    virtual QString statusText() const { return {}; }
    /// The current rows as tab-separated text for Ctrl+C; empty when there is nothing to copy.
    virtual QString copyText() const { return {}; }
    /// The view as a page of the briefing; none where only its picture says what it shows.
    virtual std::optional<PageMaking> forBriefing() const { return std::nullopt; }
    /// How the person looks at it, as Exploration keeps it with the place: for a picture that shows the same. Empty:
    /// nothing but the place matters.
    virtual QByteArray viewState() const { return {}; }
    /// Of the person's settings those that it draws (session/notebook_values.h), by key: for a picture of it.
    virtual QMap<QString, QString> settingsShown() const { return {}; }
    /// The strictest label of what is on screen. The landscape is public; what is the person's own is not.
    virtual briefing::Tlp marking() const { return briefing::Tlp::Clear; }
    /// What it keeps undo steps of besides filter and notebook; null for none.
    virtual GraphBoard *board() const { return nullptr; }
    /// Waits for work on other threads and shows what it brought: for pictures and tests.
    virtual void finish() {}
    /// Waits until it shows what the exploration says, whole: before it leaves as a file. The person's look at it (the
    /// camera) stays.
    virtual void catchUp() { refreshNow(); }
    /// catchUp() would wait for another thread; caughtUp() comes when it would not any more.
    virtual bool isBehind() const { return false; }

signals:
    void caughtUp();
    void statusTextChanged();
    /// Something in the view is to become a page of the briefing.
    void pageWanted(const hw::PageMaking &making);
    /// A sentence for the person, beside the work: what came, what was left out, what is missing first.
    void noticed(const QString &sentence);
    /// The same of what could not be done: a file that was refused or not written.
    void warned(const QString &sentence);
    /// Asks the window to show a source's address in full and to open it outside after a yes.
    void addressRequested(const QString &url);

protected:
    /// Called at most once per turn of the event loop, never while hidden.
    virtual void refresh(Exploration::Parts parts) = 0;
    /// Colours or sizes have changed; repaints this and everything in it. Panels that cache text or sizes extend it.
    virtual void themeChanged();
    void showEvent(QShowEvent *event) override;

private:
    void schedule(Exploration::Parts parts);

    Exploration &m_exploration;
    const Theme &m_theme;
    Exploration::Parts m_pending;
    bool m_scheduled = false;
};

} // namespace hw
