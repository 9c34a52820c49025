#include "briefing/labels.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr qsizetype shortest = 12; ///< characters of a sentence that is known again by its words
constexpr qsizetype mostNamed = 60;

QString claimKey(const QString &id) { return QStringLiteral("claim ") + id; }
QString sourceKey(const QString &id) { return QStringLiteral("source ") + id; }

} // namespace

QString excerpt(const QString &text, qsizetype most) {
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    qsizetype from = 0;
    for (const WrittenLabel &each : labelsIn(line))
        if (each.tlp == strictestIn(line)) {
            from = std::clamp(each.at - most / 2, qsizetype(0), line.size() - most);
            break;
        }
    const QString dots(QChar(0x2026));
    return (from > 0 ? dots : QString()) + line.mid(from, most - 2).trimmed() +
           (from + most - 2 < line.size() ? dots : QString());
}

QString permissionKey(const DeckText &text) {
    return text.is == DeckText::Is::Claim    ? claimKey(text.id)
           : text.is == DeckText::Is::Source ? sourceKey(text.id)
                                             : text.text;
}

bool isInUse(const Permission &permission, const QSet<QString> &keys) {
    return permission.to < permission.from && keys.contains(permission.what);
}

std::vector<Permission> permissionsInUse(const Deck &deck) {
    if (deck.permissions.empty())
        return {};
    QSet<QString> there;
    forEachText(deck, [&there](const DeckText &text) {
        if (text.is != DeckText::Is::Metadata) // which no permission lowers
            there.insert(permissionKey(text));
    });
    std::vector<Permission> used;
    for (const Permission &each : deck.permissions)
        if (isInUse(each, there))
            used.push_back(each);
    return used;
}

QStringList permissionWords(const Deck &deck) {
    QStringList all;
    for (const Permission &each : permissionsInUse(deck)) {
        QString what = each.what;
        for (const auto &claim : deck.claims)
            if (what == claimKey(claim.id))
                what = claim.text;
        for (const auto &source : deck.sources)
            if (what == sourceKey(source.id))
                what = source.title;
        what = excerpt(what, mostNamed);
        const QString day = QLocale(QLocale::English, QLocale::UnitedKingdom)
                                .toString(each.on, QStringLiteral("d MMMM "
                                                                  "yyyy"));
        all << tr("“%1”, %2, is shared as %3 by permission of %4, %5.")
                   .arg(what, label(each.from), label(each.to), each.by, day);
    }
    return all;
}

Labels::Labels(const Deck &deck)
    : m_deck(deck) {}

Tlp Labels::lowered(const QString &what, Tlp label) const {
    for (const Permission &each : m_deck.permissions)
        if (each.what == what && label <= each.from)
            label = std::min(label, each.to);
    return label;
}

Tlp Labels::ofSource(const QString &id) const {
    if (const auto known = m_sources.constFind(id); known != m_sources.cend())
        return *known;
    const CitedSource source = m_deck.sources.value(id);
    const Tlp written = strictestIn(QStringList{source.title, source.publisher, source.date, source.url}.join(u' '));
    return *m_sources.insert(id, lowered(sourceKey(id), written));
}

Tlp Labels::ofClaim(const QString &id) const {
    if (const auto known = m_claims.constFind(id); known != m_claims.cend())
        return *known;
    const auto claim = m_deck.claims.constFind(id);
    if (claim == m_deck.claims.cend())
        return Tlp::Clear;
    Tlp answer = stricter(claim->marking, strictestIn(claim->text + u' ' + claim->unverified));
    if (!claim->sources.isEmpty()) {
        Tlp laxest = Tlp::Red;
        for (const QString &source : claim->sources)
            laxest = std::min(laxest, ofSource(source));
        answer = stricter(answer, laxest);
    }
    return *m_claims.insert(id, lowered(claimKey(id), answer));
}

Tlp Labels::own(const DeckText &text) const {
    if (text.is == DeckText::Is::Claim)
        return ofClaim(text.id);
    if (text.is == DeckText::Is::Source)
        return ofSource(text.id);
    return lowered(text.text, stricter(text.marking, strictestIn(text.text)));
}

Tlp Labels::restsOn(const DeckText &text) const {
    Tlp strictest = Tlp::Clear;
    if (text.claims)
        for (const QString &id : *text.claims)
            strictest = stricter(strictest, ofClaim(id));
    return strictest;
}

const std::vector<Labels::Marked> &Labels::marked() const {
    if (!m_marked) {
        m_marked.emplace();
        for (const CitedClaim &claim : m_deck.claims)
            if (const Tlp label = ofClaim(claim.id); label > Tlp::Clear)
                m_marked->push_back({claim.id, claim.text, label});
    }
    return *m_marked;
}

Tlp Labels::repeats(const DeckText &text) const {
    if (text.is == DeckText::Is::Claim || text.is == DeckText::Is::Source)
        return Tlp::Clear;
    Tlp strictest = Tlp::Clear;
    for (const Marked &each : marked())
        if (text.text.contains(each.id) ||
            (each.text.size() >= shortest && text.text.contains(each.text, Qt::CaseInsensitive)))
            strictest = stricter(strictest, each.label);
    return strictest;
}

} // namespace hw::briefing
