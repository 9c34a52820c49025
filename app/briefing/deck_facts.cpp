#include "briefing/deck_facts.h"

#include "basics/overloaded.h"
#include "briefing/labels.h"
#include "briefing/speaker_notes.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// Calls `each` with the claims and the label of every part of the page.
template<class Call>
void forEachPart(const Page &page, Call each) {
    forEachStatement(page, [&](const Statement &s) { each(s.claims, s.marking); });
    for (const Block &block : page.blocks)
        std::visit(Overloaded{[&](const Numbers &n) {
                                  for (const Numbers::Number &number : n.numbers)
                                      each(number.claims, number.marking);
                              },
                              [&](const Table &t) {
                                  for (const Table::Row &row : t.rows)
                                      each(row.claims, row.marking);
                              },
                              [&](const Figure &f) { each(f.claims, f.marking); }, [](const auto &) {}},
                   block);
}

/// What shows the numbers of its endnotes: statements but the title, and rows.
template<class Call>
void forEachNoted(const Page &page, Call each) {
    each(page.subtitle.claims);
    for (const Block &block : page.blocks)
        if (const auto *prose = std::get_if<Prose>(&block))
            for (const Statement &statement : prose->statements)
                each(statement.claims);
        else if (const auto *table = std::get_if<Table>(&block))
            for (const Table::Row &row : table->rows)
                each(row.claims);
}

int gradeOrder(const CitedSource &source) {
    const int letter = source.reliability >= 'A' && source.reliability <= 'F' ? source.reliability - 'A' : 6;
    return letter * 2 + (source.weak ? 1 : 0);
}

} // namespace

QString title(PageKind kind) {
    switch (kind) {
    case PageKind::Brief: return tr("One-page brief");
    case PageKind::Cover: return tr("Cover");
    case PageKind::BottomLine: return tr("Bottom line");
    case PageKind::Changes: return tr("What changed");
    case PageKind::StatementChart: return tr("Statement and chart");
    case PageKind::WhoTargetsWhat: return tr("Who targets what");
    case PageKind::Actor: return tr("Actor in one page");
    case PageKind::Path: return tr("Path");
    case PageKind::Recommendations: return tr("What to do first");
    case PageKind::Decisions: return tr("Decisions");
    case PageKind::Sources: return tr("Sources and method");
    case PageKind::Questions: return tr("Board questions");
    case PageKind::Tabletop: return tr("Tabletop exercise");
    case PageKind::Detail: break;
    }
    return tr("Detail");
}

void forEachStatement(const Page &page, const std::function<void(const Statement &)> &each) {
    each(page.title);
    each(page.subtitle);
    for (const Block &block : page.blocks)
        if (const auto *prose = std::get_if<Prose>(&block))
            for (const Statement &statement : prose->statements)
                each(statement);
}

namespace {

Tlp markingOf(const Deck &deck, const Page &page, const Labels &labels) {
    Tlp strictest = stricter(page.raised, deck.raised);
    for (const QString &text : metadataOf(deck))
        strictest = stricter(strictest, strictestIn(text));
    forEachText(page, 0, [&](const DeckText &text) {
        strictest = stricter(strictest, stricter(labels.own(text), labels.restsOn(text)));
    });
    for (const QString &id : claimsOf(page))
        for (const QString &source : deck.claims.value(id).sources)
            strictest = stricter(strictest, labels.ofSource(source));
    return strictest;
}

} // namespace

Tlp markingOf(const Deck &deck, const Page &page) { return markingOf(deck, page, Labels(deck)); }

Tlp markingOf(const Deck &deck) {
    Tlp strictest = deck.raised;
    const Labels labels(deck);
    for (const Page &page : deck.pages)
        strictest = stricter(strictest, markingOf(deck, page, labels));
    return strictest;
}

QStringList claimsOf(const Page &page) {
    QStringList all;
    QSet<QString> seen;
    forEachPart(page, [&](const QStringList &claims, Tlp) {
        for (const QString &id : claims)
            if (!seen.contains(id)) {
                seen << id;
                all << id;
            }
    });
    return all;
}

QStringList claimsOf(const Deck &deck) {
    QStringList all;
    for (const Page &page : deck.pages)
        all += claimsOf(page);
    all.removeDuplicates();
    return all;
}

void recount(Deck &deck) {
    std::vector<Statement *> counting;
    for (Page &page : deck.pages)
        for (Block &block : page.blocks)
            if (auto *prose = std::get_if<Prose>(&block))
                for (Statement &statement : prose->statements)
                    if (statement.countsDeck && !statement.isEdited())
                        counting.push_back(&statement);
    if (counting.empty())
        return;
    const Deck before = deck;
    const QStringList claims = claimsOf(deck);
    QSet<QString> sources, publishers;
    for (const QString &id : claims)
        for (const QString &source : deck.claims.value(id).sources) {
            sources << source;
            publishers << deck.sources.value(source).publisher;
        }
    const QString text = tr("%1 from %2 of %3 stand behind these pages.")
                             .arg(wording::count(claims.size(), tr("claim"), tr("claims")),
                                  wording::count(sources.size(), tr("source"), tr("sources")),
                                  wording::count(publishers.size(), tr("publisher"), tr("publishers")));
    for (Statement *statement : counting)
        statement->text = statement->generated = text;
    followPages(before, deck);
}

QString filterWords(const Page &page, qsizetype most) {
    if (page.frozen.filter.isEmpty())
        return page.frozen.dataset.isEmpty() ? QString() : tr("No filter");
    // Decks of the first version kept no words of it.
    const QStringList all =
        (page.frozen.scope.isEmpty() ? page.frozen.filter : page.frozen.scope).split(QStringLiteral("; "));
    QStringList shown;
    for (const QString &each : all)
        if (shown.join(QStringLiteral("; ")).size() + each.size() <= most)
            shown << each;
        else
            break;
    const qsizetype left = all.size() - shown.size();
    if (shown.isEmpty())
        return tr("Filtered by %1").arg(wording::count(left, tr("condition"), tr("conditions")));
    const QString words = shown.join(QStringLiteral("; "));
    return left == 0 ? tr("Filtered by %1").arg(words) : tr("Filtered by %1 and %2 more").arg(words).arg(left);
}

QString withdrawnWords(const Deck &deck, const QStringList &claims) {
    constexpr qsizetype few = 5;
    qsizetype gone = 0, corrected = 0;
    for (const QString &id : claims)
        if (const CitedClaim claim = deck.claims.value(id); claim.withdrawn) {
            ++gone;
            corrected += !claim.corrected.isEmpty();
        }
    if (gone == 0 || (gone < claims.size() && claims.size() > few))
        return {};
    const QString what = corrected == gone ? tr("corrected")
                         : corrected > 0   ? tr("withdrawn or corrected")
                                           : tr("withdrawn");
    return gone == claims.size() ? what : tr("%1 of %2 %3").arg(gone).arg(claims.size()).arg(what);
}

Deck forAudience(Deck deck, Audience audience) {
    if (audience != Audience::Both)
        deck.pages.erase(std::remove_if(deck.pages.begin(), deck.pages.end(),
                                        [audience](const Page &page) {
                                            return page.audience != Audience::Both && page.audience != audience;
                                        }),
                         deck.pages.end());
    recount(deck);
    return deck;
}

QString citationOf(const CitedClaim &claim) { return QStringLiteral("HW %1 / claim %2").arg(claim.dataset, claim.id); }

QString claimCited(const QString &text) {
    static const QRegularExpression citation(QStringLiteral(R"(\bclaim\s+([0-9a-f]{8})\b|^\s*([0-9a-f]{8})\s*$)"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = citation.match(text);
    return (match.captured(1) + match.captured(2)).toLower();
}

Endnotes::Endnotes(const Deck &deck)
    : m_deck(deck) {
    for (const Page &page : deck.pages)
        forEachNoted(page, [&](const QStringList &claims) { note(claims); });
}

QStringList Endnotes::bestSources(const QStringList &claims, int &more) const {
    constexpr qsizetype fewClaims = 5;
    struct Candidate {
        QString id;
        const CitedSource *source;
        int grade;
    };
    std::vector<const CitedClaim *> cited;
    std::vector<Candidate> candidates; // those of the strongest claims first
    QSet<QString> seen;
    for (const QString &id : claims)
        if (const auto claim = m_deck.claims.constFind(id); claim != m_deck.claims.cend()) {
            cited.push_back(&*claim);
            for (const QString &source : claim->sources)
                if (const auto known = m_deck.sources.constFind(source);
                    known != m_deck.sources.cend() && !seen.contains(source)) {
                    seen << source;
                    candidates.push_back({source, &*known, gradeOrder(*known)});
                }
        }
    // What carries most of what none before it carries comes first, then what says when it was written, then what
    // carries most of all, then what has a number already (the fewer different notes, the easier the page is to
    // follow), then the better grade.
    QHash<QString, int> carries;
    for (const CitedClaim *claim : cited)
        for (const QString &source : claim->sources)
            ++carries[source];
    QStringList best, publishers;
    while (best.size() < mostForOne) {
        QHash<QString, int> adds;
        for (const CitedClaim *claim : cited)
            for (const QString &source : claim->sources)
                ++adds[source];
        const Candidate *next = nullptr;
        std::tuple<int, bool, int, bool, int> most;
        for (const Candidate &each : candidates) {
            if (publishers.contains(each.source->publisher))
                continue;
            const std::tuple<int, bool, int, bool, int> of(adds.value(each.id), !each.source->date.isEmpty(),
                                                           carries.value(each.id), m_numbers.contains(each.id),
                                                           -each.grade);
            if (!next || of > most) {
                next = &each;
                most = of;
            }
        }
        if (!next)
            break;
        best << next->id;
        publishers << next->source->publisher;
        std::erase_if(cited, [&](const CitedClaim *claim) { return claim->sources.contains(next->id); });
        if (cited.empty() && claims.size() > fewClaims)
            break; // one source carries a long list; of the others none says more of it than the next
    }
    more = int(candidates.size()) - int(best.size());
    return best;
}

void Endnotes::note(const QStringList &claims) {
    if (claims.isEmpty() || m_shown.contains(claims))
        return;
    std::vector<int> &shown = m_shown[claims];
    int more = 0;
    const QStringList best = bestSources(claims, more);
    m_more.insert(claims, more);
    for (const QString &id : best) {
        if (!m_numbers.contains(id)) {
            m_all.push_back({int(m_all.size()) + 1, id, {}});
            m_numbers.insert(id, m_all.back().number);
        }
        Endnote &entry = m_all[std::size_t(m_numbers.value(id)) - 1];
        for (const QString &claim : claims)
            if (m_deck.claims.value(claim).sources.contains(id) && !entry.claims.contains(claim))
                entry.claims << claim;
        shown.push_back(entry.number);
    }
    std::sort(shown.begin(), shown.end());
}

std::vector<int> Endnotes::numbersOf(const QStringList &claims) const { return m_shown.value(claims); }

QString Endnotes::moreWords(const QStringList &claims) const {
    const int more = moreOf(claims);
    return more > 0 ? QStringLiteral("+%1").arg(more) : QString();
}

std::vector<Endnote> Endnotes::on(const Page &page) const {
    QSet<int> numbers;
    forEachNoted(page, [&](const QStringList &claims) {
        for (const int number : numbersOf(claims))
            numbers << number;
    });
    std::vector<Endnote> found;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found),
                 [&](const Endnote &note) { return numbers.contains(note.number); });
    return found;
}

QString gradeOf(const Deck &deck, const Endnote &note) {
    const char reliability = deck.sources.value(note.source).reliability;
    char credibility = 0;
    for (const QString &id : note.claims)
        if (const char c = deck.claims.value(id).credibility; c && (!credibility || c < credibility))
            credibility = c;
    if (!reliability && !credibility)
        return {};
    const auto sign = [](char c) { return c ? QChar(QLatin1Char(c)) : QChar(0x2013); };
    return QString(sign(reliability)) + sign(credibility);
}

QString endnoteText(const Deck &deck, const Endnote &note) {
    const CitedSource source = deck.sources.value(note.source);
    QString text = source.title;
    if (!source.publisher.isEmpty())
        text += QLatin1String(". ") + source.publisher;
    text += QLatin1String(", ") + (source.date.isEmpty() ? tr("no date") : source.date);
    if (const QString grade = gradeOf(deck, note); !grade.isEmpty())
        text += QLatin1String(" (") + grade + QLatin1Char(')');
    if (source.weak)
        text += QLatin1Char(' ') + tr("Weak source.");
    return text;
}

QString shortEndnote(const Deck &deck, const Endnote &note) {
    const CitedSource source = deck.sources.value(note.source);
    const QString who = source.publisher.isEmpty() ? source.title : source.publisher;
    const QString grade = gradeOf(deck, note);
    return who + QLatin1String(", ") + (source.date.isEmpty() ? tr("no date") : source.date) +
           (grade.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(grade));
}

QString fileNameFor(const Deck &deck, const QString &ending) {
    QString name = deck.name.toLower();
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    name.replace(other, QStringLiteral("-"));
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    name = name.left(60);
    while (name.endsWith(u'-'))
        name.chop(1);
    return QStringLiteral("%1_%2_%3.%4")
        .arg(deck.date.toString(Qt::ISODate), name.isEmpty() ? QStringLiteral("briefing") : name,
             fileLabel(markingOf(deck)), ending);
}

namespace {

QString eachOnce(const Deck &deck, QString Frozen::*what, const QString &between) {
    QStringList all;
    for (const Page &page : deck.pages)
        if (const QString &value = page.frozen.*what; !value.isEmpty() && !all.contains(value))
            all << value;
    return all.join(between);
}

} // namespace

QString datasetsOf(const Deck &deck) { return eachOnce(deck, &Frozen::dataset, QStringLiteral(", ")); }
QString filtersOf(const Deck &deck) { return eachOnce(deck, &Frozen::filter, QStringLiteral("; ")); }

} // namespace hw::briefing
