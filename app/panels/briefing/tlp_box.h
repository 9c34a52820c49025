// TlpBox: a TLP label in its box, always in its own colours.
#pragma once

#include "drawing/theme.h"

#include <QWidget>

namespace hw {

class TlpBox : public QWidget {
    Q_OBJECT
public:
    TlpBox(const Theme &theme, QWidget *parent = nullptr);
    void setLabel(const QString &label);
    QString label() const { return m_label; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_label;
};

} // namespace hw
