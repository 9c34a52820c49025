// PillTabs: filter pills above a list ("All", "Attribution 12"); one chosen; they wrap into further rows where there is
// no room. Arrows move. To a screen reader a group of radio buttons. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

class QButtonGroup;

namespace hw {

class PillTabs : public QWidget {
    Q_OBJECT
public:
    struct Option {
        QString text;
        int count = -1; ///< shown after the text; below zero: none
        friend bool operator==(const Option &, const Option &) = default;
    };

    explicit PillTabs(const Theme &theme, QWidget *parent = nullptr);
    void setOptions(const QList<Option> &options); ///< keeps the chosen place where it still exists
    int current() const;
    void setCurrent(int index); ///< says nothing
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool apply) const;

    const Theme &m_theme;
    QList<Option> m_options;
    QButtonGroup *m_group;
};

} // namespace hw
