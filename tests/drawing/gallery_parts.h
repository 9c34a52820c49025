// What both gallery pages are made of. Only gallery_*.cpp includes this header.
#pragma once

#include "drawing/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QWidget>
#include <functional>

namespace hw::test {

/// A widget that is only a painting.
class Painting final : public QWidget {
public:
    using Paint = std::function<void(QPainter &, const QRectF &)>;
    Painting(Theme &theme, Paint paint, const QSize &least = {60, 40})
        : m_paint(std::move(paint)) {
        const auto dress = [this, &theme, least] {
            setMinimumSize(least * theme.textScale() / 100);
            update();
        };
        connect(&theme, &Theme::changed, this, dress);
        dress();
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter p(this);
        m_paint(p, QRectF(rect()));
    }

private:
    Paint m_paint;
};

inline QHBoxLayout *row(std::initializer_list<QWidget *> widgets) {
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}

} // namespace hw::test
