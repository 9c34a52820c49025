#include "drawing/paint.h"
#include "drawing/text_cache.h"
#include "support/test_registry.h"

#include <QFontMetricsF>

using namespace hw;

/// What is kept of a text is what Qt says of it, and stays so when fonts change or very many texts have gone by.
class TextCacheTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void saysWhatTheFontSays() {
        const QFont font = m_theme.font(Type::Body);
        const QFontMetricsF metrics(font);
        for (const QString &text : {QStringLiteral("Wizard Spider (Ryuk)"), QStringLiteral("<b>x</b> & y"), QString(),
                                    QStringLiteral("\u05E9\u05DC\u05D5\u05DD")})
            for (int again = 0; again < 2; ++again) {
                QCOMPARE(cache().width(font, 0, text), metrics.horizontalAdvance(text));
                for (const double room : {5.0, 60.0, 1000.0})
                    QCOMPARE(cache().elided(font, 0, text, Qt::ElideRight, room),
                             metrics.elidedText(text, Qt::ElideRight, room));
            }
    }
    void rolesAndWidthsAreToldApart() {
        const QString text = QStringLiteral("Infectious disease and virology");
        QVERIFY(paint::textWidth(m_theme, text, Type::Display) > paint::textWidth(m_theme, text, Type::Small));
        QVERIFY(paint::wrappedHeight(m_theme, 60, text, Type::Small, 5) >
                paint::wrappedHeight(m_theme, 600, text, Type::Small, 5));
        QCOMPARE(paint::wrappedHeight(m_theme, 60, text, Type::Small, 2), 2.0 * m_theme.lineHeight(Type::Small));
    }
    void newFontsAreMeasuredAnew() {
        Theme theme;
        const QString text = QStringLiteral("Lazarus Group");
        const double before = paint::textWidth(theme, text, Type::Body);
        theme.setTextScale(150);
        QCOMPARE(paint::textWidth(theme, text, Type::Body),
                 QFontMetricsF(theme.font(Type::Body)).horizontalAdvance(text));
        QVERIFY(paint::textWidth(theme, text, Type::Body) > before * 1.3);
    }
    void markupIsText() {
        const QFont font = m_theme.font(Type::Body);
        const QString text = QStringLiteral("<h1>big</h1>");
        const QSizeF size = cache().shaped(font, 0, text).size();
        QVERIFY(std::abs(size.width() - QFontMetricsF(font).horizontalAdvance(text)) < 1);
    }
    void lineEndsStayInOneLine() {
        const QFont font = m_theme.font(Type::Body);
        QCOMPARE(cache().shaped(font, 0, QStringLiteral("a\nb\u2028c")).size().height(),
                 cache().shaped(font, 0, QStringLiteral("a b c")).size().height());
    }
    void manyTextsDoNotMixUp() {
        const QFont font = m_theme.font(Type::Body);
        for (int i = 0; i < 10000; ++i)
            (void)cache().width(font, 0, QString::number(i));
        QCOMPARE(cache().width(font, 0, QStringLiteral("7")), QFontMetricsF(font).horizontalAdvance(u'7'));
    }
    void linesEndWithAnEllipsisWhenTheyAreTooMany() {
        const QFont font = m_theme.font(Type::Body);
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        const QStringList all = cache().lines(font, 0, text, 60, 100);
        QCOMPARE(all.join(u' '), text);
        const QStringList two = cache().lines(font, 0, text, 60, 2);
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.front(), all.front());
        QVERIFY(two.back().endsWith(QChar(0x2026)));
        QCOMPARE(cache().lines(font, 0, text, 60, 1).size(), 1);
        QVERIFY(cache().lines(font, 0, text, 60, 0).isEmpty());
    }

private:
    TextCache &cache() { return m_theme.texts(); }
    Theme m_theme;
};

HW_TEST(TextCacheTest, "text_cache")
#include "tst_text_cache.moc"
