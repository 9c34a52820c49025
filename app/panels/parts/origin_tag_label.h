// OriginTagLabel: the two-letter tag of an origin as a widget; its full name as tool tip and for screen readers.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QWidget>

namespace hw {

class OriginTagLabel : public QWidget {
    Q_OBJECT
public:
    OriginTagLabel(const Theme &theme, Origin origin, QWidget *parent = nullptr);
    Origin origin() const { return m_origin; }
    void setOrigin(Origin origin);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Origin m_origin;
};

} // namespace hw
