// ProfileHeader: who or what a profile is about: mark, name, aliases, tags, who says so, numbers that open their lists.
// Owned by ProfilePanel; window's thread.
#pragma once

#include "panels/profile_lines.h"

#include <QAbstractButton>
#include <QWidget>

class QBoxLayout;
class QToolButton;

namespace hw {

class FlowLayout;
class PlainText;

/// A headline number with its noun; a button when there are rows behind it.
class NumberButton : public QAbstractButton {
    Q_OBJECT
public:
    NumberButton(const Theme &theme, const ProfileHead::Number &number, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    const QString &value() const { return m_number.value; }
    const QString &label() const { return m_number.label; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    ProfileHead::Number m_number;
};

class ProfileHeader : public QWidget {
    Q_OBJECT
public:
    ProfileHeader(const Theme &theme, bool withPin, QWidget *parent = nullptr);
    void show(Kind kind, const ProfileHead &head);
    void setPinned(bool pinned);

signals:
    void numberOpened(const hw::Route &route);
    void pinToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rearrange();
    void placeAliases(int width);

    const Theme &m_theme;
    Kind m_kind = Kind::Actor;
    QWidget *m_mark, *m_tags, *m_numbers;
    PlainText *m_name, *m_aliases, *m_sentence;
    QToolButton *m_pin = nullptr;
    QBoxLayout *m_row, *m_title;
};

} // namespace hw
