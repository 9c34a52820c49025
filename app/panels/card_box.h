// CardBox: the frame of every card here: title, subtitle, room for a legend or a link at the right, a menu, a body.
// Owned by its panel; window's thread.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace hw {

class PlainText;

class CardBox : public QWidget {
    Q_OBJECT
public:
    CardBox(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &text);
    QVBoxLayout *body() const { return m_body; }
    /// Between the subtitle and the menu.
    void addToHeader(QWidget *widget);
    /// "…" at the right: filled anew each time that it is opened.
    void setMenu(std::function<void(QMenu &)> fill);
    QToolButton *menuButton() const { return m_more; }
    /// A sentence instead of the body; empty: the body again.
    void setBlank(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rescale();

    const Theme &m_theme;
    PlainText *m_title, *m_subtitle, *m_blank;
    QWidget *m_bodyWidget;
    QHBoxLayout *m_header;
    QVBoxLayout *m_outer, *m_body;
    QToolButton *m_more;
};

} // namespace hw
