#include "briefing/speaker_notes.h"

#include "briefing/deck_facts.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hw::briefing {
namespace {

constexpr qsizetype mostSaid = 5, mostNamed = 2, mostCited = 3;
constexpr qsizetype leastRepeated = 12; // letters: shorter sentences are words that anybody uses

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// "Proofpoint, Microsoft and 4 more publishers": of the sources of these claims, those that somebody graded best first,
/// else in their order.
QString publishersOf(const Deck &deck, const QStringList &claims) {
    std::vector<CitedSource> sources;
    for (const QString &id : claims)
        for (const QString &source : deck.claims.value(id).sources)
            sources.push_back(deck.sources.value(source));
    const auto grade = [](const CitedSource &source) {
        return std::pair(source.weak, source.reliability == 0 ? 'G' : source.reliability);
    };
    std::ranges::stable_sort(sources, {}, grade);
    QStringList all;
    for (const CitedSource &source : sources)
        if (!source.publisher.isEmpty())
            all << source.publisher;
    all.removeDuplicates();
    const qsizetype more = all.size() - mostNamed;
    const QString named = all.mid(0, mostNamed).join(tr(", "));
    return more > 0
               ? tr("%1 and %2").arg(named, wording::count(more, tr("more publisher"), tr("more publishers")))
               : named;
}

QString line(const Deck &deck, const Statement &statement) {
    QString said = statement.lead.isEmpty() ? statement.text : statement.lead + u' ' + statement.text;
    if (const QString who = publishersOf(deck, statement.claims); !who.isEmpty())
        said += u' ' + tr("According to %1.").arg(who);
    if (statement.confidence != Confidence::NotStated)
        said += u' ' + tr("How sure: %1.").arg(wording::confidence(statement.confidence).toLower());
    return said;
}

/// The words that stand for it, where somebody can say them in a breath.
QString inShort(const Figure &figure) {
    constexpr qsizetype most = 160;
    if (!figure.alternative.isEmpty() && figure.alternative.size() <= most)
        return figure.alternative;
    return figure.unit.isEmpty() ? figure.heading : tr("%1, %2").arg(figure.heading, figure.unit);
}

/// What to say: the statements that rest on something, then what the charts show.
QStringList sayingsOf(const Deck &deck, const Page &page) {
    QStringList lines;
    for (const Block &block : page.blocks)
        if (const auto *prose = std::get_if<Prose>(&block)) {
            for (const Statement &statement : prose->statements)
                if (!statement.claims.isEmpty() && !statement.text.isEmpty())
                    lines << line(deck, statement);
        } else if (const auto *figure = std::get_if<Figure>(&block)) {
            lines << tr("The picture shows: %1").arg(inShort(*figure));
        }
    return lines.mid(0, mostSaid);
}

/// What somebody may object: "2 of 14 claims are disputed; 3 have a field that no text confirms".
QString openOf(const Deck &deck, const QStringList &claims) {
    qsizetype disputed = 0, unverified = 0, withdrawn = 0;
    for (const QString &id : claims) {
        const CitedClaim claim = deck.claims.value(id);
        disputed += claim.disputed;
        unverified += !claim.unverified.isEmpty() || claim.evidence == Evidence::Unverified;
        withdrawn += claim.withdrawn;
    }
    QStringList parts;
    const auto tell = [&](qsizetype count, const char *what) {
        if (count > 0)
            parts << tr(what).arg(wording::number(count), wording::number(claims.size()));
    };
    tell(withdrawn, QT_TRANSLATE_NOOP("hw::Briefing", "%1 of %2 claims are withdrawn"));
    tell(disputed, QT_TRANSLATE_NOOP("hw::Briefing", "%1 of %2 claims are disputed"));
    tell(unverified, QT_TRANSLATE_NOOP("hw::Briefing", "%1 of %2 claims have a field that no text confirms"));
    return parts.isEmpty() ? QString() : tr("Open: %1.").arg(parts.join(tr("; ")));
}

QSet<QString> sentencesOf(const Page &page) {
    QSet<QString> all;
    forEachStatement(page, [&](const Statement &statement) { all << statement.text; });
    return all;
}

QSet<QString> publishersOf(const Deck &deck) {
    QSet<QString> all;
    for (const CitedSource &source : deck.sources)
        all << source.publisher;
    return all;
}

void dropLines(QString &notes, const QSet<QString> &gone) {
    QStringList lines = notes.split(u'\n');
    lines.removeIf([&](const QString &line) {
        return std::any_of(gone.begin(), gone.end(),
                           [&](const QString &text) { return line.contains(text, Qt::CaseInsensitive); });
    });
    notes = lines.join(u'\n');
}

const Page *pageOf(const Deck &deck, int key) {
    if (key == 0) // a deck that was never on a desk: its pages cannot be told apart
        return nullptr;
    const auto found = std::ranges::find(deck.pages, key, &Page::key);
    return found == deck.pages.end() ? nullptr : &*found;
}

} // namespace

QString speakerNotes(const Deck &deck, const Page &page) {
    const QStringList claims = claimsOf(page);
    QStringList lines;
    if (!page.title.text.isEmpty())
        lines << tr("Say: %1.").arg(page.title.text);
    lines << sayingsOf(deck, page);
    if (const QString open = openOf(deck, claims); !open.isEmpty())
        lines << open;
    if (!claims.isEmpty())
        lines << tr("If asked: this page rests on %1.")
                     .arg(wording::count(claims.size(), tr("claim"), tr("claims")));
    else if (page.kind != PageKind::Sources) // which lists what the others rest on
        lines << tr("This page rests on no claim.");
    for (const QString &id : claims.mid(0, mostCited))
        lines << QStringLiteral("%1: %2").arg(citationOf(deck.claims.value(id)), deck.claims.value(id).text);
    if (claims.size() > mostCited)
        lines << tr("All of them stand in the list of claims.");
    if (!page.frozen.filter.isEmpty())
        lines << tr("Filter: %1").arg(page.frozen.filter);
    return lines.join(u'\n');
}

void followPages(const Deck &before, Deck &after) {
    for (Page &page : after.pages)
        if (const Page *was = pageOf(before, page.key);
            was && was->notes == page.notes && page.notes == speakerNotes(before, *was))
            page.notes = speakerNotes(after, page);
}

void renewNotes(const Deck &before, Deck &after) {
    const QSet<QString> publishersGone = publishersOf(before) - publishersOf(after);
    for (Page &page : after.pages) {
        const Page *was = pageOf(before, page.key);
        if (!was || page.notes.isEmpty())
            continue;
        if (was->notes == speakerNotes(before, *was)) {
            page.notes = speakerNotes(after, page);
            continue;
        }
        QSet<QString> gone = (sentencesOf(*was) - sentencesOf(page)) + publishersGone;
        for (auto text = gone.begin(); text != gone.end();)
            text = text->size() < leastRepeated && !publishersGone.contains(*text) ? gone.erase(text) : std::next(text);
        gone.remove(QString());
        dropLines(page.notes, gone);
    }
}

} // namespace hw::briefing
