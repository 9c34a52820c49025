// ObjectActions: what a person can do with an object or a claim anywhere (design system 9.2): open, filter, list, pin,
// copy; with their keys shown. One per panel, owned by it; states intents through Exploration only.
#pragma once

#include "panels/page_making.h"
#include "session/rows_query.h"

#include <QObject>
#include <optional>

class QMenu;

namespace hw {

class Notebook;
class Panel;
class Theme;

class ObjectActions : public QObject {
    Q_OBJECT
public:
    ObjectActions(Panel &panel, Notebook *notebook);

    void select(ObjectIndex object, bool extend = false);
    void open(ObjectIndex object);
    void open(ClaimIndex claim);
    void go(const Route &route);
    /// Ctrl+Enter: this value and no other of its key. False for kinds that the filter has no key for.
    bool filterTo(ObjectIndex object);
    void togglePin(ObjectIndex object);
    bool isPinned(ObjectIndex object) const;

    /// Its page of the briefing: asked for through Panel::pageWanted.
    void addToBriefing(ObjectIndex object);
    void addToBriefing(ClaimIndex claim);
    static PageMaking pageOf(const Landscape &landscape, ObjectIndex object);
    static PageMaking pageOf(const Landscape &landscape, ClaimIndex claim);

    /// The menu of an object, at a place on the screen. `more` is listed first ("Incidents and campaigns here").
    struct Extra {
        QString text;
        Route route;
    };
    void menu(ObjectIndex object, const QPoint &globalPos, const std::vector<Extra> &more = {});
    void menu(ClaimIndex claim, const QPoint &globalPos);
    QMenu *menuOf(ObjectIndex object, const std::vector<Extra> &more);
    QMenu *menuOf(ClaimIndex claim);

    Notebook *notebook() const { return m_notebook; }

private:
    Panel &m_panel;
    Notebook *m_notebook;
};

} // namespace hw
