#include "briefing/missing_signs.h"

#include "briefing/deck_texts.h"
#include "briefing/type_setting.h"

#include <QCoreApplication>
#include <QGlyphRun>
#include <QRawFont>
#include <QSet>
#include <QTextLayout>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr qsizetype mostNamed = 8;

/// Also with what is installed beside our own typeface.
bool isDrawn(const QString &sign, const QFont &font) {
    QTextLayout layout(sign, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    return !runs.isEmpty() && std::all_of(runs.begin(), runs.end(), [](const QGlyphRun &run) {
        const auto glyphs = run.glyphIndexes();
        return !glyphs.isEmpty() && !glyphs.contains(0);
    });
}

} // namespace

QStringList signsWithoutGlyph(const Deck &deck) {
    QStringList missing;
    QSet<uint> seen;
    const QFont font = pageFont(9, Weight::Regular);
    const QRawFont own = QRawFont::fromFont(font);
    forEachText(deck, [&](const DeckText &text) {
        for (const uint sign : text.text.toUcs4()) {
            if (sign < 0x80 || seen.contains(sign))
                continue;
            seen.insert(sign);
            const QChar::Category is = QChar::category(sign);
            const bool shows = is != QChar::Other_Format && is != QChar::Other_Control && is != QChar::Separator_Line &&
                               is != QChar::Separator_Paragraph && !(sign >= 0xFE00 && sign <= 0xFE0F);
            const auto unit = char32_t(sign);
            const QString one = QString::fromUcs4(&unit, 1);
            if (shows && !own.supportsCharacter(sign) && !isDrawn(one, font))
                missing << one;
        }
    });
    return missing;
}

QString missingSignsWords(const Deck &deck) {
    const QStringList signs = signsWithoutGlyph(deck);
    if (signs.isEmpty())
        return {};
    QStringList named;
    for (const QString &sign : signs.mid(0, mostNamed))
        named << QStringLiteral("%1 (U+%2)").arg(sign).arg(sign.toUcs4().value(0), 4, 16, QLatin1Char('0')).toUpper();
    QString words = tr("No font here can draw %1").arg(named.join(QStringLiteral(", ")));
    if (signs.size() > mostNamed)
        words += tr(" and %1 more").arg(signs.size() - mostNamed);
    return words + tr(": an empty box will stand there. Install a font that has it, or write it in other letters.");
}

} // namespace hw::briefing
