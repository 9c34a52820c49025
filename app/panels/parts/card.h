// Card: a titled box with a state. Title and subtitle left, legend and "more" menu right, the content below; loading,
// empty and error take the content's place, stale dims it (design system, section 11). Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace hw {

class EmptyState;
class ErrorBox;
class LoadingBars;

class Card : public QWidget {
    Q_OBJECT
public:
    enum class State { Ready, Loading, Empty, Error, Stale };

    /// Without a title there is no header: the content fills the card.
    explicit Card(const Theme &theme, const QString &title = {}, const QString &subtitle = {},
                  QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    /// Takes the widget over. Padded by the card's padding left, right and below; else it reaches the edges.
    void setContent(QWidget *content, bool padded = true);
    QWidget *content() const { return m_content; }
    /// In the header, right of the subtitle; takes the widget over. It keeps its size hint.
    void setLegend(QWidget *legend);
    /// The menu behind the three dots at the right of the header; they appear with the first call.
    QMenu &moreMenu();
    QRect contentRect() const; ///< below the header, without padding

    State state() const { return m_state; }
    void setState(State state);
    EmptyState &emptyState(); ///< what State::Empty shows
    ErrorBox &errorBox();     ///< what State::Error shows
    LoadingBars &loading();   ///< what State::Loading shows; started by setState

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Content with wrapped text makes the card higher where it is narrower.
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    class Veil;
    void arrange();
    int headerHeight() const;
    QMargins padding() const;
    QSize around(const QSize &content, int headerWidth) const;

    const Theme &m_theme;
    QString m_title, m_subtitle;
    State m_state = State::Ready;
    bool m_padded = true;
    QWidget *m_content = nullptr;
    QWidget *m_legend = nullptr;
    QToolButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    EmptyState *m_empty = nullptr;
    ErrorBox *m_error = nullptr;
    LoadingBars *m_loading = nullptr;
    Veil *m_veil = nullptr;
};

} // namespace hw
