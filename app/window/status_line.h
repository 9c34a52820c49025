// StatusLine: left what the data is, right what the view shows and how much is hidden.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

namespace hw {

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);
    void setData(const QString &text);
    void setView(const QString &text);
    const QString &data() const { return m_data; }
    const QString &view() const { return m_view; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_data, m_view;
};

} // namespace hw
