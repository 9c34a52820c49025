// PlainText: a label that shows data as plain text by the theme's type roles: one line, elided, or wrapped up to a
// number of lines; LinkText: the same as a button. Both follow theme and text scale by themselves. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QAbstractButton>
#include <QLabel>

namespace hw {

class PlainText : public QLabel {
    Q_OBJECT
public:
    PlainText(const Theme &theme, Type role, const char *token = "text.default", QWidget *parent = nullptr);

    /// 1: one line, cut with an ellipsis where it must be (the tool tip then has all of it). 0: as many as it takes.
    void setMaxLines(int lines);
    void setRole(Type role);
    void setToken(const char *token);
    /// Whether something of the text does not fit where it stands.
    bool isCut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_maxLines != 1; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int mostLines() const;

    const Theme &m_theme;
    Type m_role;
    const char *m_token;
    int m_maxLines = 1;
};

/// A word that does something: link colour, underlined while hovered, at least 24 high.
class LinkText : public QAbstractButton {
    Q_OBJECT
public:
    LinkText(const Theme &theme, const QString &text, Type role = Type::SmallMed, QWidget *parent = nullptr);
    void setRole(Type role, const char *token);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Type m_role;
    const char *m_token = "text.link";
};

/// Whether the ring may be shown: focus that came by keyboard (design system 10).
bool showsFocus(const QWidget &widget);

} // namespace hw
