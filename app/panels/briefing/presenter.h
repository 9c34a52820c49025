// Presenter: the deck as slides on a whole screen. Charts and statements stay alive: pointing tells, a click shows the
// rows or claims behind, Esc leads back to the slide. Notes are another window. Pages are painted ahead, so that
// turning one is copying a picture. Shows what the chosen audience gets, with the numbers that its file has. A window
// of its own, owned by BriefingPanel; window's thread.
#pragma once

#include "panels/briefing/briefing_pictures.h"
#include "panels/briefing/live_places.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace hw {

class LinesView;
class PresenterDrill;
class PresenterNotes;

/// Which screens slides and notes go to; -1: there is none for it.
struct ScreenChoice {
    int slides = 0, notes = -1;
    friend bool operator==(const ScreenChoice &, const ScreenChoice &) = default;
};
/// Notes stay on the screen of the window, slides go to the next one; `moved`: by how many screens somebody moved the
/// slides on. One screen has the slides.
ScreenChoice screensFor(int screens, int windowOn, int moved);

class Presenter : public QWidget {
    Q_OBJECT
public:
    /// The desk outlives it.
    Presenter(const briefing::DeckDesk &desk, LandscapePtr landscape, const Theme &theme, QWidget *parent);
    ~Presenter() override;

    /// Fills a screen; with a second one the notes go there. Begins with that page of the desk's deck, or with the
    /// first after it that this audience gets.
    void start(int page);
    void follow();                        ///< the deck or the audience has changed
    int page() const;                     ///< of the desk's deck; -1: none
    void moveScreens();                   ///< the slides to the next screen
    int sheet() const { return m_sheet; } ///< which of the laid pages, from 0
    int sheetCount() const;
    void turnTo(int sheet);
    bool isBlack() const { return m_black; }
    bool showsList() const;
    PresenterDrill *drill() const; ///< null while the slide is seen
    PresenterNotes *notes() const; ///< null while there are none on a screen
    const std::vector<LivePlace> &live() const { return m_live; }
    QRect onScreen(const QRectF &points) const;
    void toggleNotes();
    /// The first that applies: back inside what was opened, close it, close the list, light again, end.
    void escape();
    void pressed(QKeyEvent &event); ///< also of the window of the notes
    /// Replaces the clock on the wall, for tests.
    void setClock(std::function<QDateTime()> clock) { m_clock = std::move(clock); }
    QDateTime now() const { return m_clock(); }
    qint64 secondsRunning() const;

signals:
    void turned();
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const briefing::LaidPage *laid(int sheet) const;
    QRect pageRect() const;
    void findLive(); ///< unless they are known
    void paintAhead();
    void chooseLive(int place);
    void openLive(int place);
    void showList();
    void describe();

    void load();
    void fillScreens();

    const briefing::DeckDesk &m_whole; ///< all pages
    briefing::DeckDesk m_desk;         ///< those of the audience
    int m_changes = -1;                ///< of m_whole, when they were taken
    briefing::Audience m_audience = briefing::Audience::Both;
    int m_moved = 0; ///< screens
    LandscapePtr m_landscape;
    const Theme &m_theme;
    PagePictures m_pictures;
    HoverCard *m_card;
    std::vector<LivePlace> m_live;
    int m_liveOf = -1; ///< the sheet that they are on; -1: not looked for yet
    std::function<QDateTime()> m_clock;
    QDateTime m_startedAt;
    int m_sheet = 0;
    int m_current = -1, m_hovered = -1; ///< live places
    bool m_black = false;
    QPointer<PresenterDrill> m_drill;
    QPointer<PresenterNotes> m_notes;
    QPointer<LinesView> m_list;
};

} // namespace hw
