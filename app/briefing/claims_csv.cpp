#include "briefing/page_layout.h"
#include "briefing/pdf_writer.h"

#include "session/wording.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

QByteArray cell(QString text) {
    // The wide signs start formulas, too, where a spreadsheet is set to Chinese or Japanese.
    static const QString formula = QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
    text.remove(QChar(u'\0'));
    if (!text.isEmpty() && formula.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

QByteArray line(const QStringList &cells) {
    QByteArray out;
    for (const QString &text : cells)
        out += (out.isEmpty() ? "" : ",") + cell(text);
    return out + "\r\n";
}

} // namespace

QByteArray claimsCsv(const Deck &deck) {
    const Endnotes notes(deck);
    QMap<QString, int> numbers;
    for (const Endnote &note : notes.all())
        numbers.insert(note.source, note.number);
    QByteArray out = line({tr("Endnote"), tr("Citation"), tr("Claim"), tr("Confidence"), tr("Evidence"), tr("Disputed"),
                           tr("Withdrawn"), tr("Source"), tr("Publisher"), tr("Date"), tr("Grade"), tr("Address")});
    for (const QString &id : claimsOf(deck)) {
        const CitedClaim claim = deck.claims.value(id);
        QStringList sources = claim.sources;
        if (sources.isEmpty())
            sources << QString();
        for (const QString &sourceId : sources) {
            const CitedSource source = deck.sources.value(sourceId);
            const int number = numbers.value(sourceId);
            out += line({number ? QString::number(number) : QString(), citationOf(claim), claim.text,
                         wording::confidence(claim.confidence), wording::text(title(claim.evidence)),
                         claim.disputed ? tr("yes") : tr("no"), claim.withdrawn ? tr("yes") : tr("no"), source.title,
                         source.publisher, source.date, wording::grade(source.reliability, claim.credibility),
                         source.url});
        }
    }
    return out;
}

Result<void> allFits(const std::vector<LaidPage> &pages) {
    const QStringList misfits = misfitsOf(pages);
    if (misfits.isEmpty())
        return {};
    constexpr qsizetype most = 3;
    QString said = misfits.mid(0, most).join(u' ');
    if (misfits.size() > most)
        said += u' ' + tr("%1 more do not fit.").arg(misfits.size() - most);
    return fail(tr("The briefing was not made, because not everything fits. %1").arg(said).toStdString());
}

} // namespace hw::briefing
