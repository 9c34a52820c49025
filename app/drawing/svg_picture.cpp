#include "drawing/svg_picture.h"

#include "drawing/xml_text.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QXmlStreamWriter>
#include <algorithm>
#include <cmath>

namespace hw {
namespace {

QSize whole(const QSizeF &size) {
    return {std::max(1, int(std::ceil(size.width()))), std::max(1, int(std::ceil(size.height())))};
}

/// The reader's default has serifs.
QByteArray withOtherFonts(const QByteArray &svg) {
    const QByteArray attribute = "font-family=\"";
    QByteArray out;
    out.reserve(svg.size() + svg.size() / 8);
    qsizetype from = 0;
    for (qsizetype at = svg.indexOf(attribute); at >= 0; at = svg.indexOf(attribute, from)) {
        const qsizetype end = svg.indexOf('"', at + attribute.size());
        if (end < 0)
            break;
        const QByteArrayView name = QByteArrayView(svg).sliced(from, end - from);
        out += name;
        out += name.endsWith("Mono") ? ", monospace" : ", Inter, Helvetica, Arial, sans-serif";
        from = end;
    }
    out += QByteArrayView(svg).sliced(from);
    return out;
}

/// <title> and <desc>, which have to be the first things inside <svg> (SVG 1.1, 5.4).
QByteArray about(const SvgPicture &picture) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    if (!picture.title.isEmpty())
        xml.writeTextElement(QStringLiteral("title"), cleaned(picture.title));
    if (!picture.description.isEmpty())
        xml.writeTextElement(QStringLiteral("desc"), cleaned(picture.description));
    return bytes;
}

} // namespace

QByteArray ownSvgOf(const SvgPicture &picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(whole(picture.size));
    svg.setViewBox(QRectF(QPointF(), picture.size));
    // Qt 6.4 writes both as they are, later ones escape them: we write them ourselves.
    svg.setTitle(QString());
    svg.setDescription(QString());
    svg.setResolution(96);
    QPainter p(&svg);
    picture.paint(p);
    p.end();
    bytes = cleaned(QString::fromUtf8(bytes)).toUtf8();
    const qsizetype inside = bytes.indexOf('>', bytes.indexOf("<svg")) + 1;
    return bytes.insert(inside, about(picture));
}

QByteArray svgOf(const SvgPicture &picture) { return withOtherFonts(ownSvgOf(picture)); }

} // namespace hw
