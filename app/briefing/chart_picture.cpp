#include "briefing/chart_picture.h"

#include "briefing/page_painter.h"
#include "drawing/svg_picture.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>
#include <cmath>

namespace hw::briefing {
namespace {

QSize whole(const QSizeF &size) {
    return {std::max(1, int(std::ceil(size.width()))), std::max(1, int(std::ceil(size.height())))};
}

} // namespace

QByteArray svgOf(const Chart &chart, const Theme &theme, const QSizeF &size) {
    return svgOf(SvgPicture{size, {}, {}, [&](QPainter &p) { paintChart(p, theme, chart, {QPointF(), size}); }});
}

QByteArray pngOf(const Chart &chart, const Theme &theme, const QSizeF &size, double ratio) {
    const double most = std::max({1.0, size.width(), size.height()});
    const double used = std::min(ratio, 4096 / most);
    QImage image(whole(size * used), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(theme.color("bg.surface"));
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.scale(used, used);
    paintChart(p, theme, chart, {QPointF(), size});
    p.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace hw::briefing
