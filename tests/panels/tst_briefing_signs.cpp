// What the embedded typeface can draw: every name and sentence of the bundled landscape, and what people type; the rest
// is named before a file is written.
#include "briefing/missing_signs.h"
#include "drawing/theme.h"
#include "panel_bench.h"
#include "session/wording.h"
#include "support/test_registry.h"

#include <QSet>

using namespace hw;
using namespace hw::test;

class BriefingSignsTest : public QObject {
    Q_OBJECT

    static briefing::Deck deckWith(const QString &text) {
        briefing::Deck deck;
        briefing::Page page;
        page.title.text = text;
        deck.pages.push_back(page);
        return deck;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void everyBundledNameAndSentenceIsDrawn() {
        const LandscapePtr landscape = bundledLandscape();
        QVERIFY2(landscape, "The bundled landscape has not been compiled.");
        QSet<QChar> signs;
        const auto take = [&signs](const QString &text) {
            for (const QChar c : text)
                signs << c;
        };
        for (std::uint32_t i = 0; i < landscape->objectCount(); ++i)
            take(wording::name(*landscape, ObjectIndex(i), 1000));
        for (std::uint32_t i = 0; i < landscape->claimCount(); ++i)
            take(wording::claimSentence(*landscape, ClaimIndex(i)));
        QVERIFY(signs.size() > 60);
        QString all;
        for (const QChar c : signs)
            all += c;
        QCOMPARE(briefing::signsWithoutGlyph(deckWith(all)).join(u' '), QString());
    }
    void whatPeopleTypeIsDrawn() {
        const QString typed = QString::fromUtf8(
            "“Ärzte” – naïve œuvre, Łódź, Ştefan, Đồng, ŐŰ, Αθήνα, Київ, § 5 ± 2 µm ≤ 3 × 4 … € £ ¥ → ✓ • ½");
        QCOMPARE(briefing::signsWithoutGlyph(deckWith(typed)).join(u' '), QString());
        QVERIFY(briefing::missingSignsWords(deckWith(typed)).isEmpty());
    }
    void whatNoFontDrawsIsNamed() {
        // A place for private use: nobody's font has it.
        const char32_t unit = 0x10FF00;
        const QString sign = QString::fromUcs4(&unit, 1);
        const QString typed = QStringLiteral("Sign ") + sign + QStringLiteral(" here, ") + sign;
        QCOMPARE(briefing::signsWithoutGlyph(deckWith(typed)).size(), 1);
        const QString words = briefing::missingSignsWords(deckWith(typed));
        QVERIFY2(words.contains(QStringLiteral("U+10FF00")), qPrintable(words));
        // What nobody sees needs no sign.
        QVERIFY(briefing::signsWithoutGlyph(deckWith(QStringLiteral("a\u200Bb\u00ADc\u2028d"))).isEmpty());
    }
};

HW_TEST(BriefingSignsTest, "briefing_signs")
#include "tst_briefing_signs.moc"
