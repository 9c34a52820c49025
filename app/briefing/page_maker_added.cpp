// "Add to briefing": pages from a profile, a path, a claim, a table, a view.
#include "briefing/page_maker.h"

#include "briefing/page_painter.h"
#include "landscape/answer_words.h"
#include "landscape/explain.h"
#include "landscape/path_answer.h"
#include "landscape/profile.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr std::size_t mostNamed = 3;

/// The names of the links and all their claims.
struct Listed {
    QString words;
    std::vector<ClaimIndex> claims;
};
Listed listed(const Landscape &landscape, const std::vector<ProfileLink> &links) {
    Listed all;
    std::vector<std::string> names;
    for (const ProfileLink &link : links) {
        names.push_back(answers::nameOf(landscape, link.object));
        all.claims.insert(all.claims.end(), link.ownClaims.begin(), link.ownClaims.end());
        all.claims.insert(all.claims.end(), link.eventClaims.begin(), link.eventClaims.end());
    }
    all.words = wording::paragraph(answers::listed(names, mostNamed));
    return all;
}

/// Of these areas the part that rests on one basis.
std::vector<ProfileLink> onBasis(const std::vector<ProfileArea> &areas, AreaBasis basis) {
    std::vector<ProfileLink> links;
    for (const ProfileArea &area : areas)
        if (const ProfileLink &link = area.byBasis[std::size_t(basis)]; link.claimCount() > 0)
            links.push_back(link);
    return links;
}

std::vector<ProfileLink> firstAccess(const Landscape &landscape, const std::vector<ProfileLink> &techniques) {
    std::vector<ProfileLink> found;
    std::copy_if(techniques.begin(), techniques.end(), std::back_inserter(found),
                 [&](const ProfileLink &link) { return isInitialAccess(landscape, link.object); });
    return found;
}

/// How many of the techniques stand in each tactic, most first: claims for each technique would be bars of one, in the
/// order of the alphabet. Empty where no bar is longer than another.
Ranks tacticsOf(const Landscape &landscape, const std::vector<ProfileLink> &techniques, std::size_t most) {
    std::map<ObjectIndex, std::uint32_t> counts;
    for (const ProfileLink &link : techniques)
        for (const ObjectIndex tactic : landscape.tacticsOf(link.object))
            ++counts[tactic];
    std::vector<std::pair<ObjectIndex, std::uint32_t>> sorted(counts.begin(), counts.end());
    std::sort(sorted.begin(), sorted.end(), [&](const auto &a, const auto &b) {
        return std::tuple(b.second, landscape.order(a.first)) < std::tuple(a.second, landscape.order(b.first));
    });
    Ranks ranks;
    if (sorted.empty() || sorted.front().second == sorted.back().second)
        return ranks;
    sorted.resize(std::min(most, sorted.size()));
    for (const auto &[tactic, count] : sorted) {
        BarRow row;
        row.label = wording::name(landscape, tactic);
        row.parts = {{count, QStringLiteral("chart.ink"), {}, false}};
        ranks.rows.push_back(std::move(row));
        ranks.ids << wording::line(landscape.id(tactic));
    }
    return ranks;
}

/// On what ground a link to a research area stands, where that is less than that it was the aim: "assessed interest".
QString groundsOf(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    QStringList grounds;
    for (const ClaimIndex c : claims)
        if (const AreaBasis basis = landscape.claim(c).areaBasis; basis != AreaBasis::None)
            grounds << wording::text(title(basis)).toLower();
    grounds.removeDuplicates();
    return grounds.join(QStringLiteral(", "));
}

/// "HC3, The Record and 2 more": who says it.
QString sayersOfAll(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    std::vector<std::string> sayers;
    for (const ClaimIndex c : claims)
        if (const std::string said(sayersOf(landscape, c));
            std::find(sayers.begin(), sayers.end(), said) == sayers.end())
            sayers.push_back(said);
    return wording::paragraph(answers::listed(sayers, 2));
}

} // namespace

std::vector<Prose> PageMaker::profileProse(const Profile &of) {
    std::vector<Prose> all;
    const auto section = [&](const QString &heading, const QString &text, std::vector<ClaimIndex> claims) {
        if (!text.isEmpty())
            all.push_back(Prose{Prose::Is::Lines, heading, {m_citing.say(text, std::move(claims))}});
    };
    std::vector<ClaimIndex> who;
    QStringList sentences;
    for (const auto *links : {&of.countries, &of.sponsors})
        if (!links->empty() && !links->front().ownClaims.empty()) {
            sentences << wholeSentences(wording::claimSentence(m_landscape, links->front().ownClaims.front()), 180);
            who.insert(who.end(), links->front().ownClaims.begin(), links->front().ownClaims.end());
        }
    if (sentences.isEmpty() && !of.assessments.empty()) {
        sentences << wholeSentences(wording::claimSentence(m_landscape, of.assessments.front()), 180);
        who = {of.assessments.front()};
    }
    section(tr("Who"), sentences.join(u' '), who);

    const Listed aims = listed(m_landscape, onBasis(of.areas, AreaBasis::Targeted));
    const Listed interests = listed(m_landscape, onBasis(of.areas, AreaBasis::AssessedInterest));
    QStringList wants;
    if (!aims.words.isEmpty())
        wants << tr("Named as the aim: %1.").arg(aims.words);
    if (!interests.words.isEmpty())
        wants << tr("Assessed interest: %1.").arg(interests.words);
    std::vector<ClaimIndex> wanted = aims.claims;
    wanted.insert(wanted.end(), interests.claims.begin(), interests.claims.end());
    section(tr("What it wants"), wants.join(u' '), wanted);

    const Listed access = listed(m_landscape, firstAccess(m_landscape, of.techniques));
    section(tr("How it gets in"), access.words.isEmpty() ? QString() : tr("First access by %1.").arg(access.words),
            access.claims);
    const Listed software = listed(m_landscape, of.software);
    section(tr("What is seen"), software.words.isEmpty() ? QString() : tr("Uses %1.").arg(software.words),
            software.claims);
    std::vector<std::string> todo;
    std::vector<ClaimIndex> mitigating;
    for (const ProfileMitigation &mitigation : of.mitigations) {
        todo.push_back(answers::nameOf(m_landscape, mitigation.mitigation));
        mitigating.insert(mitigating.end(), mitigation.claims.begin(), mitigation.claims.end());
    }
    if (!todo.empty())
        section(tr("What to do"), tr("Against its techniques: %1.").arg(wording::paragraph(answers::listed(todo, 2))),
                mitigating);
    return all;
}

/// When it was active, else what it does; nothing of what has neither.
std::optional<Figure> PageMaker::profileFigure(const Profile &of) {
    Figure figure;
    if (of.activity.buckets.size() >= 3) {
        figure.heading = tr("When");
        figure.unit = wording::events(of.incidents + of.campaigns);
        Columns columns{of.activity};
        if (m_landscape.kind(of.object) == Kind::Actor) // its own page: also of events that others are named for, too
            for (ActivityBucket &bucket : columns.activity.buckets) {
                const std::uint32_t all = bucket.total();
                bucket.byOrigin.fill(0);
                bucket.byOrigin[std::size_t(m_landscape.origin(of.object))] = all;
            }
        figure.chart = std::move(columns);
        static constexpr Predicate said[] = {Predicate::Occurred, Predicate::AttributedTo};
        figure.claims = m_citing.cite(claimsOfEvents(m_landscape, m_visible, of.events, said));
    } else if (Ranks ranks = tacticsOf(m_landscape, of.techniques, 9); !ranks.rows.empty()) {
        figure.heading = tr("What it does");
        figure.unit = tr("techniques for each tactic");
        figure.chart = std::move(ranks);
        figure.claims = m_citing.cite(listed(m_landscape, of.techniques).claims);
    } else {
        return std::nullopt;
    }
    const Theme theme;
    figure.alternative = describe(theme, figure.chart);
    return figure;
}

Page PageMaker::profile(ObjectIndex object) {
    const Profile of = profileOf(m_landscape, m_visible, object);
    const QString name = wording::name(m_landscape, object);
    Page page = start(PageKind::Actor, name);
    page.about = {wording::line(m_landscape.id(object))};
    for (Prose &prose : profileProse(of))
        page.blocks.push_back(std::move(prose));
    auto aims = onBasis(of.areas, AreaBasis::Targeted);
    std::stable_partition(aims.begin(), aims.end(), // what the filter asks for comes first
                          [&](const ProfileLink &link) { return m_reach.isOf(m_landscape, link.object); });
    QString title = aims.empty() ? tr("%1 is named in %2").arg(name, wording::events(of.incidents + of.campaigns))
                                 : tr("%1 had %2 as the aim").arg(name, listed(m_landscape, {aims.front()}).words);
    if (title.size() > mostTitle)
        title = tr("%1 in one page").arg(name.left(60));
    page.title = m_citing.say(title, aims.empty() ? occurred(of.events) : listed(m_landscape, {aims.front()}).claims);
    if (auto figure = profileFigure(of))
        page.blocks.push_back(std::move(*figure));
    return finished(std::move(page));
}

Page PageMaker::path(const LinkGraph &graph, const Path &path) {
    const QString from = wording::name(m_landscape, path.objects.front());
    const QString to = wording::name(m_landscape, path.objects.back());
    std::vector<ClaimIndex> all;
    Steps steps;
    for (const ObjectIndex object : path.objects) {
        const Kind kind = m_landscape.kind(object);
        steps.chain.nodes.push_back({wording::name(m_landscape, object), wording::text(title(kind)), kind});
        steps.ids << wording::line(m_landscape.id(object));
    }
    Prose said{Prose::Is::Lines, {}, {}};
    for (std::size_t i = 0; i < path.links.size(); ++i) {
        const Link &link = graph.link(path.links[i]);
        const auto claims = graph.claimsOf(path.links[i]);
        all.insert(all.end(), claims.begin(), claims.end());
        steps.chain.links.push_back({wording::text(title(link.predicate)), link.confidence, link.disputed,
                                     link.from != path.objects[i], path.steps() > 1 && path.links[i] == path.weakest});
        steps.links.push_back(m_citing.cite({claims.begin(), claims.end()}));
        const QString grounds = groundsOf(m_landscape, claims);
        QString words = wording::paragraph(linkWords(graph, path.links[i]));
        if (!grounds.isEmpty() && grounds != wording::text(title(AreaBasis::Targeted)).toLower())
            words += QStringLiteral(" (%1)").arg(grounds);
        words += QStringLiteral("; ") + wording::paragraph(basisWords(graph, path.links[i])) + u'.';
        words += u' ' + tr("According to %1.").arg(sayersOfAll(m_landscape, claims));
        said.statements.push_back(m_citing.say(words, {claims.begin(), claims.end()}));
    }
    const auto weakest = graph.claimsOf(path.weakest);
    const bool isOne = path.steps() == 1; // of which none is weaker than another
    if (!isOne)
        said.statements.push_back(
            m_citing.say(wording::paragraph(weakestWords(graph, path)), {weakest.begin(), weakest.end()}));
    const bool isInterest =
        isOne && groundsOf(m_landscape, weakest) == wording::text(title(AreaBasis::AssessedInterest)).toLower();
    QString words = isInterest ? tr("%1: an interest in %2 is assessed, no more").arg(from, to)
                    : isOne    ? wording::paragraph(linkWords(graph, path.links.front()))
                               : tr("%1 steps lead from %2 to %3").arg(path.steps()).arg(from, to);
    if (words.size() > mostTitle)
        words = isOne ? tr("What joins two of them directly") : tr("A path of %1 steps").arg(path.steps());
    Page page = start(PageKind::Path, words, all);
    page.about = {wording::line(m_landscape.id(path.objects.front())),
                  wording::line(m_landscape.id(path.objects.back()))};
    Figure figure;
    figure.chart = std::move(steps);
    const Theme theme;
    figure.alternative = describe(theme, figure.chart);
    figure.claims = m_citing.cite(all);
    page.blocks.push_back(std::move(figure));
    page.blocks.push_back(std::move(said));
    return finished(std::move(page));
}

Page PageMaker::claim(ClaimIndex index) {
    const Claim &claim = m_landscape.claim(index);
    QString words = wording::name(m_landscape, claim.subject) + u' ' + wording::claimSupports(m_landscape, index);
    if (words.size() > mostTitle)
        words = tr("What is said of %1").arg(wording::name(m_landscape, claim.subject, 60));
    Page page = start(PageKind::Detail, words, {index});
    page.about = {wording::line(claim.id)};
    Prose prose{Prose::Is::Lines, {}, {m_citing.sure(wording::claimSentence(m_landscape, index), {index})}};
    const auto add = [&](const QString &text) { prose.statements.push_back(m_citing.say(text, {index})); };
    add(tr("According to %1; %2.").arg(wording::line(sayersOf(m_landscape, index)), wording::span(claim.span)));
    if (claim.isDisputed())
        add(tr("Disputed: %1").arg(wording::paragraph(claim.dispute)));
    if (!claim.unverified.empty())
        add(tr("Not verified by a text: %1.").arg(wording::unverifiedFields(claim.unverified)));
    if (!claim.confidenceReason.empty())
        add(wording::paragraph(claim.confidenceReason));
    page.blocks.push_back(std::move(prose));
    return finished(std::move(page));
}

Page PageMaker::table(const AddedTable &added) {
    std::vector<ClaimIndex> all;
    Table table;
    table.columns = added.columns;
    for (const AddedTable::Row &row : added.rows) {
        table.rows.push_back({row.cells, row.confidence, m_citing.cite(row.claims), Tlp::Clear});
        all.insert(all.end(), row.claims.begin(), row.claims.end());
    }
    Page page = start(PageKind::Detail, added.title, all);
    page.blocks.push_back(std::move(table));
    return finished(std::move(page));
}

Page PageMaker::picture(const AddedPicture &added) {
    // A view without claims of its own shows what passes the filter.
    const std::vector<ClaimIndex> claims = added.claims.empty() ? occurred(m_events) : added.claims;
    Page page = start(PageKind::Detail, added.title, claims);
    Figure figure;
    figure.chart = added.picture;
    figure.alternative = added.alternative;
    figure.claims = m_citing.cite(claims);
    page.blocks.push_back(std::move(figure));
    if (!claims.empty()) { // with the numbers of its sources
        const QString count = wording::count(qint64(claims.size()), tr("claim"), tr("claims"));
        page.blocks.push_back(Prose{Prose::Is::Lines, {}, {m_citing.sure(tr("This picture rests on %1.").arg(count), claims)}});
    }
    return finished(std::move(page));
}

} // namespace hw::briefing
