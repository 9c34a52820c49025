// The header of a profile as values: name, aliases, who attributes it to whom, tags, numbers.
#include "panels/profile_lines.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::ProfileHead", text); }

std::vector<ClaimIndex> claimsOf(const ProfileLink &link) {
    std::vector<ClaimIndex> claims = link.ownClaims;
    claims.insert(claims.end(), link.eventClaims.begin(), link.eventClaims.end());
    return claims;
}

QString aliasesOf(const Landscape &l, const Profile &profile) {
    const QString own = wording::name(l, profile.object);
    QStringList names;
    for (const ProfileName &name : profile.names) {
        const QString text = wording::line(name.text, 60);
        // "APT43" stands in "Kimsuky (APT43)" already; saying it twice helps nobody.
        if (!text.isEmpty() && !own.contains(text, Qt::CaseInsensitive) && !names.contains(text))
            names << text;
    }
    if (names.isEmpty())
        return {};
    constexpr int most = 4; // all of them stand in a card of their own
    QString text = tr("also %1").arg(names.mid(0, most).join(QStringLiteral(", ")));
    if (names.size() > most)
        text += tr(" and %1 more").arg(wording::number(names.size() - most));
    return text;
}

/// "China by FireEye and HHS HC3".
QString attributedTo(const Landscape &l, const ProfileLink &link) {
    const QString sayers = sayersInShort(l, claimsOf(link));
    const QString name = wording::name(l, link.object, 80);
    QString text = sayers.isEmpty() ? name : tr("%1 by %2").arg(name, sayers);
    if (link.disputed)
        text += tr(" (disputed)");
    return text;
}

QString listed(const Landscape &l, const std::vector<ProfileLink> &links, std::size_t most) {
    QStringList parts;
    for (const ProfileLink &link : std::span(links).first(std::min(most, links.size())))
        parts << attributedTo(l, link);
    QString text = parts.join(QStringLiteral("; "));
    if (links.size() > most)
        text += tr(" and %1 more").arg(wording::number(static_cast<qint64>(links.size() - most)));
    return text;
}

/// "Chengdu 404 Network Technology (US Department of Justice) and 1 more".
QString sponsors(const Landscape &l, const std::vector<ProfileLink> &links) {
    const QString sayers = sayersInShort(l, claimsOf(links.front()));
    QString text = wording::name(l, links.front().object, 80);
    QStringList about;
    for (const QString &part : {sayers, links.front().disputed ? tr("disputed") : QString()})
        if (!part.isEmpty())
            about << part;
    if (!about.isEmpty())
        text += QStringLiteral(" (%1)").arg(about.join(QStringLiteral(", ")));
    if (links.size() > 1)
        text += tr(" and %1 more").arg(wording::number(static_cast<qint64>(links.size() - 1)));
    return text;
}

QString actorSentence(const Landscape &l, const Profile &profile) {
    QStringList sentences;
    if (!profile.countries.empty())
        sentences << tr("Attributed to %1.").arg(listed(l, profile.countries, 2));
    else if (l.actorType(profile.object) != ActorType::Crime)
        sentences << tr("No visible claim names a country.");
    else
        sentences << tr("No state link is claimed.");
    if (!profile.sponsors.empty())
        sentences << tr("Said to be sponsored by %1.").arg(sponsors(l, profile.sponsors));
    return sentences.join(u' ');
}

QString eventSentence(const Landscape &l, const Profile &profile) {
    if (!profile.actors.empty())
        return tr("Attributed to %1.").arg(listed(l, profile.actors, 2));
    if (!profile.countries.empty())
        return tr("Attributed to %1; no actor is named.").arg(listed(l, profile.countries, 2));
    return tr("No source names an actor or a state.");
}

QString sentenceFor(const Landscape &l, const Profile &profile) {
    const Kind kind = l.kind(profile.object);
    if (kind == Kind::Actor)
        return actorSentence(l, profile);
    if (isEvent(kind))
        return eventSentence(l, profile);
    if (kind == Kind::Source) {
        const SourceDetails source = l.source(profile.object);
        return QStringLiteral("%1 · %2 · %3")
            .arg(wording::line(source.publisher, 120),
                 source.published ? wording::date(*source.published) : tr("no date stated"),
                 wording::verification(source.verification));
    }
    return wording::paragraph(l.summary(profile.object), 600);
}

QStringList pillsOf(const Landscape &l, const Profile &profile) {
    const ObjectIndex o = profile.object;
    const Kind kind = l.kind(o);
    QStringList pills{wording::text(title(kind))};
    if (kind == Kind::Actor)
        pills << wording::text(title(l.actorType(o)));
    if (!l.subtype(o).empty()) {
        QString text = wording::line(l.subtype(o), 60);
        text[0] = text.at(0).toUpper();
        pills << text;
    }
    if (isEvent(kind))
        pills << (l.span(o).isKnown() ? wording::shortSpan(l.span(o)) : tr("No date stated"));
    if (const QString code = codeOf(l, o); !code.isEmpty())
        pills << code;
    if (l.isBackground(o))
        pills << tr("Background, not counted");
    if (kind == Kind::Source && l.source(o).weak)
        pills << tr("Weak source");
    for (const ClaimIndex c : profile.assessments)
        if (l.claim(c).isDisputed()) {
            pills << tr("Disputed");
            break;
        }
    return pills;
}

Route ofProfile(const Landscape &l, const Profile &profile, Kind kind) {
    RowsQuery query;
    query.kind = kind;
    query.about = profile.object;
    query.set = RowsQuery::Set::OfProfile;
    return routeOf(query, l);
}

Route evidenceOf(const Landscape &l, const Profile &profile) {
    RowsQuery query;
    query.what = RowsQuery::What::Claims;
    query.about = profile.object;
    query.set = RowsQuery::Set::OfProfile;
    return routeOf(query, l);
}

std::vector<ProfileHead::Number> numbersOf(const Landscape &l, const Profile &profile) {
    ProfileHead head;
    const Kind kind = l.kind(profile.object);
    const auto count = [](const QString &label, std::size_t n, const Route &route) {
        if (n == 0)
            return ProfileHead::Number{label, tr("none"), {}};
        return ProfileHead::Number{label, wording::number(static_cast<qint64>(n)), route};
    };
    if (!isEvent(kind) && kind != Kind::Source && kind != Kind::Name && kind != Kind::Recommendation &&
        kind != Kind::Mitigation && kind != Kind::Tactic && kind != Kind::Priority && kind != Kind::ContextEvent) {
        head.numbers.push_back(count(tr("Incidents"), profile.incidents, ofProfile(l, profile, Kind::Incident)));
        head.numbers.push_back(count(tr("Campaigns"), profile.campaigns, ofProfile(l, profile, Kind::Campaign)));
    }
    if (kind == Kind::Technique || kind == Kind::Software || kind == Kind::Sponsor || kind == Kind::Vulnerability)
        head.numbers.push_back(count(tr("Actors"), profile.actors.size(), ofProfile(l, profile, Kind::Actor)));
    if (kind == Kind::Actor || isEvent(kind) || kind == Kind::Software || kind == Kind::Mitigation)
        head.numbers.push_back(
            count(tr("Techniques"), profile.techniques.size(), ofProfile(l, profile, Kind::Technique)));
    head.numbers.push_back(count(tr("Evidence"), profile.evidence, evidenceOf(l, profile)));
    if (kind != Kind::Source)
        head.numbers.push_back(
            {tr("Publishers"), profile.publishers ? wording::number(profile.publishers) : tr("none"), {}});
    if (profile.lastSeen && (kind == Kind::Actor || isEvent(kind) || kind == Kind::Software))
        head.numbers.push_back(
            {kind == Kind::Actor ? tr("Last seen") : tr("Latest date"), wording::shortDate(*profile.lastSeen), {}});
    if (head.numbers.size() > 5 && kind == Kind::Actor) // the publishers stand in the evidence card too
        std::erase_if(head.numbers, [](const ProfileHead::Number &n) { return n.label == tr("Publishers"); });
    return std::move(head.numbers);
}

} // namespace

QString codeOf(const Landscape &l, ObjectIndex object) {
    const Kind kind = l.kind(object);
    if (kind != Kind::Technique && kind != Kind::Tactic && kind != Kind::Software && kind != Kind::Mitigation)
        return {};
    // Ours say what they are and are long ("sw-comebacker"); those of ATT&CK are letters and a number.
    const std::string_view id = l.id(object);
    return id.find('-') == std::string_view::npos ? wording::line(id, 20) : QString();
}

ProfileHead headOf(const Landscape &l, const Profile &profile) {
    ProfileHead head;
    head.name = wording::name(l, profile.object, 200);
    head.aliases = aliasesOf(l, profile);
    head.sentence = sentenceFor(l, profile);
    const Kind kind = l.kind(profile.object);
    if (kind == Kind::Actor || kind == Kind::Sponsor || kind == Kind::Country || isEvent(kind))
        head.origin = l.origin(profile.object);
    head.pills = pillsOf(l, profile);
    head.numbers = numbersOf(l, profile);
    QStringList words{head.name, wording::text(title(kind)).toLower()};
    if (head.origin)
        words << wording::text(title(*head.origin));
    for (const ProfileHead::Number &n : head.numbers)
        words << QStringLiteral("%1 %2").arg(n.value, n.label.toLower());
    head.accessible = words.join(QStringLiteral(", "));
    return head;
}

} // namespace hw
