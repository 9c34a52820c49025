#include "panels/briefing/tlp_box.h"

#include "drawing/paint.h"

#include <QPainter>

namespace hw {

TlpBox::TlpBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void TlpBox::setLabel(const QString &label) {
    m_label = label;
    setAccessibleName(label);
    updateGeometry();
    update();
}

QSize TlpBox::sizeHint() const {
    return {int(paint::textWidth(m_theme, m_label, Type::SmallStrong)) + 22, m_theme.scaled(22)};
}

void TlpBox::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paint::tlp(p, m_theme, QRectF(rect()), m_label);
}

} // namespace hw
