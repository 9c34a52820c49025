// ProfileCards: the cards of a profile below its header and beside the evidence, one template for every kind: what has
// nothing to say is not there, except where its absence is itself worth saying. Owned by ProfilePanel; window's thread.
#pragma once

#include "landscape/profile.h"
#include "panels/lines_view.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace hw {

class Card;
class NotesBox;
class Notebook;
class ObjectActions;
class ProfileActivity;

class ProfileCards : public QWidget {
    Q_OBJECT
public:
    ProfileCards(const Theme &theme, ObjectActions &actions, Notebook *notebook, QWidget *parent = nullptr);
    void show(LandscapePtr landscape, const Profile &profile);
    void setColumns(int columns); ///< 1 or 2
    void selectObject(ObjectIndex object);
    void editNote();

signals:
    void addressRequested(const QString &url);

private:
    enum Column { Left, Middle };
    QVBoxLayout *newCard(Column column, const QString &title, const QString &subtitle);
    LinesView *addLines(Column column, const QString &title, const QString &subtitle, const LinesView::Shape &shape,
                        std::vector<LineItem> items, std::size_t all = 0, const std::optional<Route> &everything = {});
    void addInset(QVBoxLayout *body, QWidget *widget, int place = -1, Qt::Alignment alignment = {});
    void addBlank(Column column, const QString &title, const QString &sentence);
    void addAssessment();
    void addTargets();
    void addActivity();
    void addTechniques();
    void addLinks(Column column, const QString &title, const std::vector<ProfileLink> &links, Kind kind, bool codes);
    void addRelated();
    void addEvents();
    void addMitigations();
    void addDetails(Column column);
    void addNotes();
    Route joinedRoute(Kind kind) const;
    Route evidenceRoute() const;

    const Theme &m_theme;
    ObjectActions &m_actions;
    Notebook *m_notebook;
    LandscapePtr m_landscape;
    Profile m_profile;
    QWidget *m_content = nullptr;
    QBoxLayout *m_row = nullptr;
    QVBoxLayout *m_columns[2] = {};
    std::vector<LinesView *> m_lists;
    NotesBox *m_notes = nullptr;
    int m_columnCount = 2;
    bool m_bothColumns = true;
};

} // namespace hw
