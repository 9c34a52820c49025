#include "drawing/icons.h"

#include <QCache>
#include <QFile>
#include <QIconEngine>
#include <QPainterPath>
#include <QSvgRenderer>

namespace hw {
namespace {

QString pathOf(const QString &name) { return QStringLiteral(":/helixwatch/icons/%1.svg").arg(name); }

/// QtSvg has no reliable `currentColor`, so the colour is written into the picture before it is parsed.
QByteArray tinted(const QString &name, const QColor &c, double strokeScale) {
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("stroke=\"black\"", "stroke=\"" + c.name().toLatin1() + "\" stroke-opacity=\"" +
                                        QByteArray::number(c.alphaF(), 'f', 3) + '"');
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(1.5 * strokeScale, 'f', 3) + '"');
    return svg;
}

struct IconKey {
    QString name;
    QRgb colour;
    int stroke; ///< in hundredths
    friend bool operator==(const IconKey &, const IconKey &) = default;
    friend std::size_t qHash(const IconKey &k, std::size_t seed = 0) {
        return qHashMulti(seed, k.name, k.colour, k.stroke);
    }
};

QSvgRenderer *parsed(const QString &name, const QColor &c, double strokeScale) {
    thread_local QCache<IconKey, QSvgRenderer> kept(400);
    const IconKey key{name, c.rgba(), qRound(strokeScale * 100)};
    if (QSvgRenderer *known = kept.object(key))
        return known;
    const QByteArray svg = tinted(name, c, strokeScale);
    Q_ASSERT_X(!svg.isEmpty(), "drawIcon", qPrintable(name));
    if (svg.isEmpty())
        return nullptr;
    auto *renderer = new QSvgRenderer(svg);
    kept.insert(key, renderer);
    return renderer;
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const Theme &theme, QString name, QByteArray token)
        : m_theme(theme)
        , m_name(std::move(name))
        , m_token(std::move(token)) {}
    void paint(QPainter *p, const QRect &r, QIcon::Mode mode, QIcon::State state) override {
        drawIcon(*p, m_name, QRectF(r), colour(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    // `size` is in device pixels since Qt 6.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter p(&picture);
        paint(&p, QRect(QPoint(), size), mode, state);
        return picture;
    }
    QIconEngine *clone() const override { return new ThemedIconEngine(m_theme, m_name, m_token); }
    QString key() const override { return QStringLiteral("helixwatch"); }
    QString iconName() override { return m_name; }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled)
            return m_theme.color("text.disabled");
        if (state == QIcon::On)
            return m_theme.color("accent.text");
        return m_theme.color(mode == QIcon::Active ? "text.default" : m_token.constData());
    }

    const Theme &m_theme;
    QString m_name;
    QByteArray m_token;
};

} // namespace

void drawIcon(QPainter &p, const QString &name, const QRectF &r, const QColor &c, double strokeScale) {
    QSvgRenderer *renderer = parsed(name, c, strokeScale);
    if (!renderer)
        return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    renderer->render(&p, r);
    p.restore();
}

QIcon themedIcon(const Theme &theme, const QString &name, const char *token) {
    Q_ASSERT_X(hasIcon(name), "themedIcon", qPrintable(name));
    return QIcon(new ThemedIconEngine(theme, name, token));
}

bool hasIcon(const QString &name) { return QFile::exists(pathOf(name)); }

void drawProductMark(QPainter &p, const Theme &theme, const QRectF &r) {
    const auto strand = [](double from, double to) {
        QPainterPath path(QPointF(from, 2));
        path.cubicTo(from, 4.9, to, 7.1, to, 10);
        path.cubicTo(to, 12.9, from, 15.1, from, 18);
        return path;
    };
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(r.topLeft());
    p.scale(r.width() / 20, r.height() / 20);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme.color("text.subtle"), 1.1, Qt::SolidLine, Qt::RoundCap));
    for (const double y : {4.0, 10.0, 16.0})
        p.drawLine(QPointF(6.8, y), QPointF(13.2, y));
    p.setPen(QPen(theme.color("text.default"), 1.7, Qt::SolidLine, Qt::RoundCap));
    p.drawPath(strand(5.6, 14.4));
    p.setPen(QPen(theme.color("accent.default"), 1.7, Qt::SolidLine, Qt::RoundCap));
    p.drawPath(strand(14.4, 5.6));
    p.restore();
}

QIcon applicationIcon() {
    QSvgRenderer drawing(QStringLiteral(":/helixwatch/helixwatch.svg"));
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter p(&picture);
        drawing.render(&p, picture.rect());
        p.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace hw
