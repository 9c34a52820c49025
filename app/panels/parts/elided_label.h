// ElidedLabel: one line that gives way: cut with an ellipsis where there is no room, the whole text as tool tip then.
// Plain text always. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

namespace hw {

class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    ElidedLabel(const Theme &theme, const QString &text, Type role = Type::Body, const char *token = "text.default",
                QWidget *parent = nullptr);
    QString text() const { return m_text; }
    void setText(const QString &text);
    void setToken(const char *token);
    void setAlignment(Qt::Alignment alignment);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Theme &m_theme;
    QString m_text;
    Type m_role;
    const char *m_token;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace hw
