#include "briefing/chart_picture.h"

#include "briefing/page_painter.h"
#include "briefing/xml_out.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

namespace hw::briefing {
namespace {

QSize whole(const QSizeF &size) {
    return {std::max(1, int(std::ceil(size.width()))), std::max(1, int(std::ceil(size.height())))};
}

} // namespace

QByteArray svgOf(const Chart &chart, const Theme &theme, const QSizeF &size) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(whole(size));
    svg.setViewBox(QRectF(QPointF(), size));
    svg.setTitle(QString());
    svg.setDescription(QString());
    svg.setResolution(96);
    QPainter p(&svg);
    paintChart(p, theme, chart, {QPointF(), size});
    p.end();
    // Texts of the chart may hold what XML cannot.
    bytes = cleaned(QString::fromUtf8(bytes)).toUtf8();
    bytes.replace("font-family=\"Inter Tabular\"", "font-family=\"Inter, Segoe UI, Helvetica, Arial, sans-serif\"");
    bytes.replace("font-family=\"JetBrains Mono\"", "font-family=\"JetBrains Mono, Consolas, monospace\"");
    return bytes;
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
