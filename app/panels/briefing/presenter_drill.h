// PresenterDrill: the rows, claims and profiles behind a place of a slide, over the slide, with a place and a history
// of their own: the window behind stays where it was. Esc leads back, at the end to the slide. Owned by Presenter.
#pragma once

#include "session/exploration.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace hw {

class Panel;
class PlainText;
class Theme;
class TlpBox;

class PresenterDrill : public QWidget {
    Q_OBJECT
public:
    PresenterDrill(LandscapePtr landscape, const Theme &theme, QWidget *slide);
    ~PresenterDrill() override;

    /// `label` of the slide stays in sight.
    void open(const Route &route, const Filter &filter, const QString &label);
    void escape(); ///< back, or closed()
    void fit();    ///< to the slide
    Exploration &exploration() { return m_exploration; }
    Panel *page() const { return m_page; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();

    Exploration m_exploration;
    const Theme &m_theme;
    PlainText *m_title, *m_hint;
    TlpBox *m_tlp;
    QStackedWidget *m_stack;
    std::map<View, Panel *> m_pages;
    Panel *m_page = nullptr;
};

} // namespace hw
