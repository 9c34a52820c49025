#include "briefing/wording_check.h"

#include "briefing/gate.h"
#include "briefing/likelihood.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr int mostTitleWords = 9;
constexpr qsizetype fewClaims = 5; ///< up to so many a single unverified one carries the sentence

QStringList terms() {
    QStringList all;
    for (const LikelihoodTerm &term : likelihoodTerms())
        all << QString::fromUtf8(term.term);
    return all;
}

QRegularExpression words(const char *pattern) {
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

/// From where to where each sentence goes.
std::vector<std::pair<qsizetype, qsizetype>> sentencesOf(const QString &text) {
    // A semicolon ends none, nor does the full stop of "p. 3".
    static const QRegularExpression end(QStringLiteral(R"((?<!\b\p{L})[.!?]["”’)\]]*\s+(?=["“‘(\[]*[\p{Lu}\d])|\n)"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<std::pair<qsizetype, qsizetype>> all;
    qsizetype from = 0;
    for (auto each = end.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        all.emplace_back(from, match.capturedStart() + 1 - from);
        from = match.capturedEnd();
    }
    if (from < text.size())
        all.emplace_back(from, text.size() - from);
    return all;
}

using Findings = std::vector<WordingFinding>;

void add(Findings &found, WordingRule rule, bool blocks, qsizetype at, qsizetype length, const QString &text,
         const QString &reason, const QStringList &allowed = {}) {
    found.push_back({rule, blocks, -1, {}, false, text, at, length, text.mid(at, length), reason, allowed});
}

void checkSentence(Findings &found, const QString &text, qsizetype from, qsizetype length) {
    const QString sentence = text.mid(from, length);
    const auto likelihood = likelihoodIn(sentence);
    static const QRegularExpression confidence =
        words(R"(\b(?:(?:low|moderate|medium|high)(?:ly)?[- ]confiden(?:ce|t)|confidence|confident(?:ly)?)\b)");
    if (const auto match = confidence.match(sentence); match.hasMatch() && !likelihood.empty())
        add(found, WordingRule::LikelihoodWithConfidence, true, from + match.capturedStart(), match.capturedLength(),
            text,
            tr("A likelihood is about the event, a confidence about the evidence: they never stand in one sentence. "
               "Say "
               "the confidence on a line of its own."));
    static const QRegularExpression percent = words(R"(\d+(?:[.,]\d+)?\s*(?:%|per\s?cent))");
    static const QRegularExpression chance = words(R"(\b(?:chance|probability|likelihood|odds|certain(?:ty)?)\b)");
    if (const auto match = percent.match(sentence);
        match.hasMatch() && (!likelihood.empty() || chance.match(sentence).hasMatch()))
        add(found, WordingRule::PercentAsJudgement, false, from + match.capturedStart(), match.capturedLength(), text,
            tr("A judgement is said in words; the scale with its ranges stands at the foot of the page."), terms());
}

/// A question judges nothing: "Could this stop surgery?"
bool isAsked(const QString &text, qsizetype from) {
    static const QRegularExpression end(QStringLiteral(R"([.!?\n])"));
    const qsizetype at = text.indexOf(end, from);
    return at >= 0 && text.at(at) == u'?';
}

void checkWords(Findings &found, const QString &text) {
    static const QRegularExpression modal = words(R"(\b(?:may|might|could)\b)");
    // The month has a capital: inside a sentence always, at its start where a number or a sign follows.
    static const QRegularExpression month(QStringLiteral(R"(^May(?:\s+\d|$|[,.;:)–-]))"));
    static const QRegularExpression starts(QStringLiteral(R"((?:^|[.!?:\n]["”’)]*\s*)["“‘(]*$)"));
    for (auto each = modal.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        if (match.captured() == QLatin1String("May") && (month.match(text.mid(match.capturedStart())).hasMatch() ||
                                                         !starts.match(text.left(match.capturedStart())).hasMatch()))
            continue;
        if (isAsked(text, match.capturedEnd()))
            continue;
        add(found, WordingRule::BareModal, false, match.capturedStart(), match.capturedLength(), text,
            tr("“%1” says neither how likely it is nor how sure we are.").arg(match.captured()), terms());
    }
    static const QRegularExpression vague = words(
        R"(\b(?:possibl[ey]|possibilit(?:y|ies)|suggest(?:s|ed|ing)?|we (?:believe|think|feel)|perhaps|maybe)\b)");
    for (auto each = vague.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        add(found, WordingRule::Vague, false, match.capturedStart(), match.capturedLength(), text,
            tr("“%1” cannot be held against the scale of terms.").arg(match.captured()), terms());
    }
    static const QRegularExpression drama =
        words(R"(\b(?:devastating|sophisticated|cyber[ -]?weapons?|bad guys|unprecedented)\b)");
    for (auto each = drama.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        add(found, WordingRule::Drama, false, match.capturedStart(), match.capturedLength(), text,
            tr("“%1” judges without saying what happened. Say what was done and to whom.").arg(match.captured()));
    }
    for (const WrittenLabel &written : labelsIn(text))
        if (written.isObsolete)
            add(found, WordingRule::ObsoleteLabel, true, written.at, written.length, text,
                tr("TLP:WHITE is the label of TLP 1.0; TLP 2.0 says CLEAR."), {label(Tlp::Clear)});
}

/// The reason stands behind "Confidence high:", so a likelihood in it is in that sentence.
void checkReason(Findings &found, const Statement &statement) {
    for (const FoundTerm &term : likelihoodIn(statement.why))
        add(found, WordingRule::LikelihoodWithConfidence, true, term.at, term.length, statement.why,
            tr("This is the reason for the confidence; a likelihood belongs into the judgement."));
}

/// Terms of the other row where the page, or another one, also uses ours.
void checkRows(Findings &found, const QString &text, bool pageUsesOurs, bool deckUsesOurs) {
    for (const FoundTerm &term : likelihoodIn(text))
        if (term.isOther && deckUsesOurs)
            add(found, WordingRule::MixedRows, pageUsesOurs, term.at, term.length, text,
                pageUsesOurs ? tr("Terms of two rows of the scale stand on one page; use one row.")
                             : tr("Other pages use the other row of the scale; use one row."),
                {QString::fromUtf8(likelihoodTerms()[std::size_t(term.term)].term)});
}

bool needsClaims(const Deck &deck, const DeckText &text) {
    if (!text.statement || text.statement->text.isEmpty() || text.text == withheldWords())
        return false;
    const Page &page = deck.pages[std::size_t(text.page)];
    // Asks and method are ours; titles of pages that list other things claim nothing.
    if (page.kind == PageKind::Sources || page.kind == PageKind::Questions || page.kind == PageKind::Tabletop)
        return false;
    if (page.kind == PageKind::Changes && text.place.is == Place::Is::Subtitle)
        return false; // it says what was held against what
    if (text.is == DeckText::Is::Title)
        return page.kind != PageKind::Decisions && page.kind != PageKind::Changes && page.kind != PageKind::Cover;
    if (text.place.is == Place::Is::InBlock)
        if (const auto *prose = std::get_if<Prose>(&page.blocks[std::size_t(text.place.block)]))
            if (prose->is == Prose::Is::Ask || prose->is == Prose::Is::ChangeOfView)
                return false;
    static const QRegularExpression ask = words(R"(^\s*(?:we ask|ATT&CK does not list))");
    return !ask.match(text.text).hasMatch();
}

void checkEvidence(Findings &found, const Deck &deck, const DeckText &text) {
    const auto all = [&](WordingRule rule, bool blocks, const QString &reason) {
        add(found, rule, blocks, 0, text.text.size(), text.text, reason);
    };
    const QStringList &claims = text.statement->claims;
    if (claims.isEmpty()) {
        if (needsClaims(deck, text))
            all(WordingRule::NoClaim, text.is != DeckText::Is::Title,
                tr("No claim stands behind this. Add what it rests on, or take it out."));
        return;
    }
    if (text.statement->isUnchecked() && text.text == text.statement->text)
        all(WordingRule::OwnWords, false,
            tr("Own words: nobody has said yet that what the generated words rested on (%1) carries these, too. "
               "Confirm "
               "it, or go back to the generated words.")
                .arg(wording::count(claims.size(), tr("claim"), tr("claims"))));
    QSet<QString> publishers;
    qsizetype unverified = 0, withdrawn = 0, corrected = 0;
    QString gone, now;
    for (const QString &id : claims) {
        const CitedClaim claim = deck.claims.value(id);
        unverified += claim.evidence == Evidence::Unverified || !claim.unverified.isEmpty();
        if (claim.withdrawn && !claim.corrected.isEmpty()) {
            ++corrected;
            now = claim.corrected;
        } else if (claim.withdrawn) {
            ++withdrawn;
            gone = claim.text;
        }
        for (const QString &source : claim.sources)
            publishers << deck.sources.value(source).publisher;
    }
    const QString said = text.text + u' ' + text.statement->why;
    static const QRegularExpression saysSo =
        words(R"(\b(?:not\s+(?:been\s+)?verified|un-?verified|no text confirms)\b)");
    if (publishers.size() == 1 && !said.contains(*publishers.cbegin(), Qt::CaseInsensitive))
        all(WordingRule::OnePublisher, false,
            tr("All of it rests on one publisher, %1. Say so, or find a second one.").arg(*publishers.cbegin()));
    if (unverified > 0 && (claims.size() <= fewClaims || unverified * 2 > claims.size()) &&
        !saysSo.match(said).hasMatch())
        all(WordingRule::Unverified, false,
            (claims.size() == 1
                 ? tr("The claim behind it holds something that no text confirms. Say “not verified” or leave it out.")
                 : tr("%1 of %2 claims behind it hold something that no text confirms. Say “not verified” or leave it "
                      "out.")
                       .arg(unverified)
                       .arg(claims.size())));
    if (withdrawn > 0)
        all(WordingRule::Withdrawn, true,
            tr("%1 of %2 claims behind it were withdrawn, last seen as: “%3”")
                .arg(withdrawn)
                .arg(claims.size())
                .arg(gone));
    if (corrected > 0)
        all(WordingRule::Withdrawn, true,
            tr("%1 of %2 claims behind it were corrected, now: “%3” Update the data of the page.")
                .arg(corrected)
                .arg(claims.size())
                .arg(now));
}

/// Owners and dates that the draft leaves to people: once for a page, at the first of them.
void checkPlaceholders(Findings &found, const Deck &deck) {
    const QStringList left{tr("open")}; // as the draft writes it
    for (int i = 0; i < int(deck.pages.size()); ++i) {
        const std::size_t first = found.size();
        int open = 0;
        forEachText(deck.pages[std::size_t(i)], i, [&](const DeckText &text) {
            if (text.is != DeckText::Is::Cell || !left.contains(text.text))
                return;
            if (++open == 1) {
                add(found, WordingRule::Placeholder, false, 0, text.text.size(), text.text, QString());
                found.back().page = i;
                found.back().place = text.place;
            }
        });
        if (open > 0)
            found[first].reason = open == 1 ? tr("One owner or date is still open here.")
                                            : tr("%1 owners and dates are still open here.").arg(open);
    }
}

} // namespace

QString WordingFinding::said() const {
    const QString cut = text.size() > 60 ? text.left(59).trimmed() + QChar(0x2026) : text;
    return page < 0
               ? tr("“%1”: %2").arg(cut, reason)
               : (inNotes ? tr("Page %1, notes, “%2”: %3") : tr("Page %1, “%2”: %3")).arg(page + 1).arg(cut, reason);
}

QString WordingFinding::sentence() const {
    return allowed.isEmpty() ? said() : said() + u' ' + tr("Allowed: %1.").arg(allowed.join(QStringLiteral(", ")));
}

std::vector<WordingFinding> wordingOf(const QString &text) {
    Findings found;
    checkWords(found, text);
    for (const auto &[from, length] : sentencesOf(text))
        checkSentence(found, text, from, length);
    bool ours = false;
    for (const FoundTerm &term : likelihoodIn(text))
        ours = ours || !term.isOther;
    checkRows(found, text, ours, ours);
    return found;
}

std::vector<WordingFinding> wordingOf(const Deck &deck) {
    QSet<int> withOurs;
    forEachText(deck, [&](const DeckText &text) {
        if (text.page < 0 || text.is == DeckText::Is::Notes || text.is == DeckText::Is::Metadata)
            return; // quoted, or not shown
        for (const FoundTerm &term : likelihoodIn(text.text))
            if (!term.isOther)
                withOurs << text.page;
    });
    Findings all;
    forEachText(deck, [&](const DeckText &text) {
        // Titles of sources and sentences of claims are quoted as they are.
        if (text.is == DeckText::Is::Claim || text.is == DeckText::Is::Source || text.is == DeckText::Is::Figure)
            return;
        Findings found;
        if (text.is != DeckText::Is::Notes) {
            checkWords(found, text.text);
            for (const auto &[from, length] : sentencesOf(text.text))
                checkSentence(found, text.text, from, length);
            checkRows(found, text.text, withOurs.contains(text.page), !withOurs.isEmpty());
            if (text.statement && text.page >= 0) {
                checkEvidence(found, deck, text);
                checkReason(found, *text.statement);
            }
        } else {
            for (const WrittenLabel &written : labelsIn(text.text))
                if (written.isObsolete)
                    add(found, WordingRule::ObsoleteLabel, true, written.at, written.length, text.text,
                        tr("TLP:WHITE is the label of TLP 1.0; TLP 2.0 says CLEAR."), {label(Tlp::Clear)});
        }
        static const QRegularExpression blank(QStringLiteral(R"(\s+)"));
        if (text.is == DeckText::Is::Title && deck.pages[std::size_t(text.page)].kind == PageKind::Brief)
            if (const auto count = text.text.split(blank, Qt::SkipEmptyParts).size(); count > mostTitleWords)
                add(found, WordingRule::LongTitle, false, 0, text.text.size(), text.text,
                    tr("The title of a one-page brief has at most %1 words; this one has %2.")
                        .arg(mostTitleWords)
                        .arg(count));
        for (WordingFinding &finding : found) {
            finding.page = text.page;
            finding.place = text.place;
            finding.inNotes = text.is == DeckText::Is::Notes;
            all.push_back(std::move(finding));
        }
    });
    checkPlaceholders(all, deck);
    return all;
}

} // namespace hw::briefing
