// EmptyState: what stands in a card that has nothing to show: what is missing, why, and what would bring it back
// (design system, section 11). Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace hw {

class TextLabel;

class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);
    /// `title`: "No incidents match these filters"; `text`: which filter removes how many; `icon`: "filter".
    void setText(const QString &title, const QString &text = {}, const QString &icon = QStringLiteral("filter"));
    /// A way out. The first is usually a button ("Any confidence"), the last a link ("Clear all filters").
    QPushButton *addAction(const QString &text, bool link = false);
    void clearActions();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    QHBoxLayout *m_actions;
};

} // namespace hw
