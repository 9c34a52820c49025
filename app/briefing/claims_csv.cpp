#include "briefing/claims_csv.h"

#include "briefing/deck_facts.h"
#include "session/spreadsheet_cell.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

QByteArray cell(const QString &from) {
    QString text = spreadsheetCell(from);
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

} // namespace hw::briefing
