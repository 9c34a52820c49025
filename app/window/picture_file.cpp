#include "window/picture_file.h"

#include "drawing/svg_picture.h"
#include "panels/saved_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Picture", text); }

QByteArray asPng(const PictureFile &picture) {
    QImage image((QSizeF(picture.size) * picture.ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {}; // there is no memory for it
    image.setDevicePixelRatio(picture.ratio);
    image.fill(Qt::transparent);
    QPainter p(&image);
    picture.paint(p);
    p.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB32).save(&buffer, "PNG");
    return bytes;
}

QByteArray asPdf(const PictureFile &picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(1200);
    // One pixel of the window is 0.75 points, as on a screen of 96 dots per inch.
    pdf.setPageSize(QPageSize(QSizeF(picture.size) * .75, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    pdf.setTitle(picture.title);
    pdf.setCreator(QStringLiteral("Helixwatch"));
    QPainter p(&pdf);
    p.scale(1200.0 / 96, 1200.0 / 96);
    picture.paint(p);
    p.end();
    return bytes;
}

} // namespace

Result<void> writePictureFile(const PictureFile &picture, const QString &fileName) {
    const QString ending = QFileInfo(fileName).suffix().toLower();
    QByteArray bytes;
    if (ending == QLatin1String("png"))
        bytes = asPng(picture);
    else if (ending == QLatin1String("svg"))
        bytes = svgOf(SvgPicture{picture.size, picture.title, picture.description, picture.paint});
    else if (ending == QLatin1String("pdf"))
        bytes = asPdf(picture);
    else
        return fail(tr("A picture can be written as .png, .svg or .pdf; “%1” ends in none of these.")
                        .arg(QFileInfo(fileName).fileName())
                        .toStdString());
    if (bytes.isEmpty())
        return fail(tr("There is not enough memory for a picture of %1 by %2 pixels. Nothing was written.")
                        .arg(int(picture.size.width() * picture.ratio))
                        .arg(int(picture.size.height() * picture.ratio))
                        .toStdString());
    return saveFile(fileName, bytes);
}

} // namespace hw
