#include "panels/parts/origin_tag_label.h"

#include "drawing/paint.h"

#include <QPainter>

#include <cmath>

namespace hw {

OriginTagLabel::OriginTagLabel(const Theme &theme, Origin origin, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_origin(origin) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    setOrigin(origin);
}

void OriginTagLabel::setOrigin(Origin origin) {
    m_origin = origin;
    const QString name = paint::plain(title(origin));
    setToolTip(paint::toolTip(name));
    setAccessibleName(name);
    update();
}

QSize OriginTagLabel::sizeHint() const { return {m_theme.scaled(24), m_theme.scaled(15) + 1}; }

void OriginTagLabel::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::originTag(p, m_theme, {0, std::floor(height() / 2.0 - 0.5) + 0.5}, m_origin);
}

} // namespace hw
