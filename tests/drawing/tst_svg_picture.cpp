#include "drawing/svg_picture.h"
#include "drawing/xml_text.h"
#include "support/test_registry.h"

#include <QPainter>
#include <QXmlStreamReader>

using namespace hw;

namespace {

const QString odd = QStringLiteral("<b>&amp;</b> \"font-family=\"X\"\" ]]> \u0001 \u202Eabc") + QChar(0xD800) +
                    QStringLiteral(" β 遺伝");

SvgPicture oddPicture() {
    return {QSizeF(80.5, 40), odd, odd, [](QPainter &p) {
                QFont font(QStringLiteral("JetBrains Mono"));
                p.setFont(font);
                p.drawText(QPointF(5, 20), odd);
            }};
}

/// What the elements of a name hold; one entry "fault: …" where the picture is no XML.
QStringList textsOf(const QByteArray &svg, const QString &element) {
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            texts << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    if (xml.hasError())
        return {QStringLiteral("fault: ") + xml.errorString()};
    return texts;
}

} // namespace

/// Vector pictures stay well-formed and say what they were given, whatever that is.
class SvgPictureTest : public QObject {
    Q_OBJECT
private slots:
    void oddTextsComeThroughAsText() {
        for (const QByteArray &svg : {svgOf(oddPicture()), ownSvgOf(oddPicture())}) {
            QCOMPARE(textsOf(svg, QStringLiteral("title")), QStringList(cleaned(odd)));
            QCOMPARE(textsOf(svg, QStringLiteral("desc")), QStringList(cleaned(odd)));
            QVERIFY(textsOf(svg, QStringLiteral("text")).join(QString()).contains(QStringLiteral("<b>&amp;</b>")));
            QVERIFY(textsOf(svg, QStringLiteral("b")).isEmpty());
        }
    }
    void withoutWordsThereIsNoTitle() {
        SvgPicture picture = oddPicture();
        picture.title.clear();
        picture.description.clear();
        QVERIFY(textsOf(svgOf(picture), QStringLiteral("title")).isEmpty());
        QVERIFY(textsOf(svgOf(picture), QStringLiteral("desc")).isEmpty());
    }
    void theTitleIsTheFirstThingInside() {
        QXmlStreamReader xml(svgOf(oddPicture()));
        QVERIFY(xml.readNextStartElement() && xml.name() == QStringLiteral("svg"));
        QCOMPARE(xml.attributes().value(QStringLiteral("viewBox")).toString(), QStringLiteral("0 0 80.5 40"));
        QVERIFY(xml.readNextStartElement() && xml.name() == QStringLiteral("title"));
    }
    void othersTakeThePlaceOfOurTypefaces() {
        QVERIFY(svgOf(oddPicture()).contains("font-family=\"JetBrains Mono, monospace\""));
        QVERIFY(ownSvgOf(oddPicture()).contains("font-family=\"JetBrains Mono\""));
    }
};

HW_TEST(SvgPictureTest, "svg_picture")
#include "tst_svg_picture.moc"
