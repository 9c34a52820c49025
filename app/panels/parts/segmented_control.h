// SegmentedControl: two to four options side by side, one chosen; arrows move, the value changes at once (design
// system, section 11). To a screen reader a group of radio buttons. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace hw {

class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    SegmentedControl(const Theme &theme, const QStringList &options, QWidget *parent = nullptr);
    int current() const;
    void setCurrent(int index); ///< says nothing: `chosen` is what the person did; -1: none of them
    QSize sizeHint() const override;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace hw
