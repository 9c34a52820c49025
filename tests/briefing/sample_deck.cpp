#include "sample_deck.h"

namespace hw::test {
namespace {

using namespace briefing;

Statement said(const char *text, const QStringList &claims, Confidence confidence = Confidence::NotStated,
               const char *why = "") {
    Statement statement;
    statement.text = QString::fromUtf8(text);
    statement.claims = claims;
    statement.confidence = confidence;
    statement.why = QString::fromUtf8(why);
    return statement;
}

Statement led(const char *lead, const char *text) {
    Statement statement = said(text, {QStringLiteral("00000001")});
    statement.lead = QString::fromUtf8(lead);
    return statement;
}

QString u(const char *text) { return QString::fromUtf8(text); }

Figure columns() {
    Columns chart;
    chart.activity.unit = BucketUnit::Quarter;
    for (int i = 0; i < 8; ++i) {
        ActivityBucket bucket;
        bucket.firstDay = 19509 + i * 91;
        bucket.lastDay = bucket.firstDay + 90;
        bucket.byOrigin = {std::uint32_t(3 + i), 1, 2, 1, 0, std::uint32_t(3 + i % 3), std::uint32_t(i % 2)};
        chart.activity.buckets.push_back(bucket);
    }
    return {u("Incidents by quarter and origin"), {}, chart, u("Rising from 10 to 20."), {u("00000001")}, Tlp::Clear};
}

Figure matrix() {
    Matrix chart;
    const char *rows[] = {"APT41", "Rhysida", "Lazarus Group", "APT10", "Kimsuky", "APT29"};
    const Origin origins[] = {Origin::China, Origin::Criminal,   Origin::NorthKorea,
                              Origin::China, Origin::NorthKorea, Origin::Russia};
    const char *areas[] = {"Genomics", "Biotech", "Vaccines", "Clinical trials", "Devices"};
    for (int i = 0; i < 6; ++i) {
        chart.content.rows.push_back({u(rows[i]), origins[i], 0});
        chart.rowIds << QStringLiteral("act-%1").arg(i);
    }
    for (int i = 0; i < 5; ++i) {
        chart.content.columns.push_back({u(areas[i]), 0});
        chart.columnIds << QStringLiteral("area-%1").arg(i);
    }
    for (std::uint32_t i = 0; i < 30; ++i) {
        const std::uint32_t value = i * 7 % 13;
        chart.content.cells.push_back(value);
        chart.content.rows[i / 5].total += value;
        chart.content.columns[i % 5].total += value;
        chart.content.total += value;
    }
    return {u("Who targets what"), u("incidents, 24 months"), chart, u("A matrix."), {u("00000002")}, Tlp::Clear};
}

Page page(PageKind kind, const char *title, std::vector<Block> blocks) {
    Page made;
    made.kind = kind;
    made.title = said(title, {});
    made.blocks = std::move(blocks);
    made.frozen = {u("area:genetics"), {}, u("2026.11"), u("23 November 2026")};
    made.notes = u("Say this slowly.");
    return made;
}

std::vector<Statement> judgements() {
    return {
        said("China-nexus groups very likely keep targeting sequencing data and methods at academic medical centres "
             "through mid-2027.",
             {u("00000001"), u("00000002")}, Confidence::High, "14 independent sources, two first-hand."),
        said("A ransomware group likely disrupts at least one partner hospital this year.", {u("00000003")},
             Confidence::Moderate, "consistent pattern, thin data on small partners."),
        said("There is a roughly even chance that criminal callers reach our help desk.", {u("00000004")},
             Confidence::Low, "six cases, attribution contested.")};
}

std::vector<Statement> bottomLine() {
    return {said("State-linked groups very likely keep collecting genomic data from institutions like ours.",
                 {u("00000001")}),
            said("Ransomware remains the main risk to patient care.", {u("00000003")}),
            said("We ask the Committee for three decisions.", {})};
}

Numbers numbers() {
    return {{{u("142"), u("incidents in 24 months (+18%)"), {u("00000001")}, Tlp::Clear},
             {u("50"), u("against genomics or biotech"), {u("00000002")}, Tlp::Clear},
             {u("21 days"), u("median time undetected"), {}, Tlp::Clear},
             {u("7 of 31"), u("priority techniques not covered by us"), {}, Tlp::Clear}}};
}

Table decisions() {
    Table table;
    table.heading = u("Decisions requested");
    table.columns = {
        {u("Decision"), 4, false}, {u("Owner"), 1.4, false}, {u("By"), 1, false}, {u("Closes"), 1.4, false}};
    table.rows = {
        {{u("Monitor the lab notebook and sequence store"), u("CIO"), u("Sep 2027"), u("4 of 7 gaps")}, {}, {}, {}},
        {{u("Require phishing-resistant sign-in for vendors"), u("CISO"), u("Dec 2027"), u("2 of 7 gaps")}, {}, {}, {}},
        {{u("Call-back rule for help-desk password resets"), u("COO"), u("Jul 2027"), u("judgement 3")}, {}, {}, {}}};
    table.numbered = true;
    return table;
}

Table changes() {
    Table table;
    table.columns = {{u("What changed"), 5, false}, {u("Date"), 1, false}, {u("So what"), 2.4, false}};
    for (int i = 0; i < 5; ++i)
        table.rows.push_back({{u("Vendor X reports an intrusion into a sequencing provider."), u("22 May 2026"),
                               u("Our provider of the same kind has not been asked.")},
                              i % 2 ? Confidence::Moderate : Confidence::High,
                              {u("00000001")},
                              Tlp::Clear});
    return table;
}

Figure chain() {
    Steps steps;
    const Kind kinds[] = {Kind::Actor, Kind::Campaign, Kind::Software, Kind::Incident, Kind::ResearchArea};
    const char *names[] = {"Kimsuky", "Operation Long Name of Something", "ShadowPad", "Breach of 2024", "Genomics"};
    for (int i = 0; i < 5; ++i) {
        steps.chain.nodes.push_back({u(names[i]), QString::fromUtf8(title(kinds[i]).data()), kinds[i]});
        steps.ids << QStringLiteral("obj-%1").arg(i);
    }
    for (int i = 0; i < 4; ++i) {
        steps.chain.links.push_back({u("is attributed to"), static_cast<Confidence>(i), i == 1, i == 0, i == 3});
        steps.links.push_back({u("00000001")});
    }
    return {{}, {}, steps, u("A chain."), {u("00000001")}, Tlp::Clear};
}

void addSources(Deck &deck) {
    const char *titles[] = {"Report on <b>sequencing</b> & “quotes” – Ärzte, 密码, =1+1",
                            "Joint advisory",
                            "Sector alert",
                            "Own incident record 2024-117",
                            "Survey",
                            "Peer sharing notes"};
    for (int i = 0; i < 6; ++i) {
        CitedSource source;
        source.id = QStringLiteral("src-%1").arg(i);
        source.title = u(titles[i]);
        source.publisher = QStringLiteral("Publisher %1").arg(i);
        source.date = u("22 May 2026");
        source.url = QStringLiteral("https://example.org/%1?a=1&b=(2)").arg(i);
        source.reliability = i == 4 ? 0 : char('A' + i % 3);
        deck.sources.insert(source.id, source);
    }
    for (int i = 1; i <= 4; ++i) {
        CitedClaim claim;
        claim.id = QStringLiteral("0000000%1").arg(i);
        claim.dataset = u("2026.11");
        claim.text = QStringLiteral("Claim %1 says something.").arg(i);
        claim.credibility = '2';
        claim.sources = {QStringLiteral("src-%1").arg(i - 1), QStringLiteral("src-%1").arg(i)};
        deck.claims.insert(claim.id, claim);
    }
}

} // namespace

Deck sampleDeck() {
    Deck deck;
    deck.name = u("Quarterly cyber-threat brief");
    deck.organisation = u("St. Aurelia Health and Research");
    deck.forWhom = u("Board Risk Committee");
    deck.author = u("the CISO");
    deck.period = u("June 2024 to May 2026");
    deck.date = QDate(2026, 11, 23);
    deck.raised = Tlp::Amber;
    addSources(deck);
    const Prose judged{Prose::Is::Judgements, u("What we judge"), judgements()};
    const Prose means{
        Prose::Is::Points,
        u("What it means for us"),
        {led("Research.", "The sequencing core and its two vendors hold the data that these groups collect."),
         led("Care.", "Loss of a partner hospital would divert about 40 admissions a day to us."),
         led("Trust and law.", "A breach of genomic data cannot be undone for patients.")}};
    const Prose change{
        Prose::Is::ChangeOfView,
        u("What would change our view"),
        {said("A public attribution of the vendor case to criminals; a drop in exploitation for two quarters.", {})}};
    const Prose ask{Prose::Is::Ask, u("Decision A"), {said("Fund monitoring of the lab notebook.", {})}};
    deck.pages = {
        page(PageKind::Brief, "Our genomics work is now the main state target",
             {Prose{Prose::Is::BottomLine, u("Bottom line"), bottomLine()}, numbers(), judged, means, columns(),
              matrix(), decisions(), change, SourceList{}, LikelihoodScale{}}),
        page(PageKind::Cover, "Our genomics work is now the main state target", {}),
        page(PageKind::BottomLine, "Our genomics work is now the main state target",
             {Prose{Prose::Is::Lines, {}, bottomLine()}, numbers(), ask}),
        page(PageKind::Changes, "Five things changed since the last briefing", {changes()}),
        page(PageKind::StatementChart, "Our genomics work is now the main state target",
             {columns(), Prose{Prose::Is::Judgements, {}, {judgements()[0], judgements()[1]}}, ask}),
        page(PageKind::WhoTargetsWhat, "APT41 stands for most of what hits genomics",
             {matrix(), Prose{Prose::Is::Lines, {}, {judgements()[0], judgements()[1]}}}),
        page(PageKind::Actor, "APT41 collects sequencing data and methods", {means, change, columns()}),
        page(PageKind::Path, "Four steps lead from Kimsuky to genomics",
             {chain(), Prose{Prose::Is::Lines, {}, {judgements()[1]}}}),
        page(PageKind::Decisions, "We ask for three decisions", {decisions()}),
        page(PageKind::Sources, "What this rests on", {means}),
    };
    deck.pages[4].subtitle = said("50 of 142 incidents in 24 months hit genomics or biotechnology.", {u("00000001")});
    for (std::size_t i = 0; i < deck.pages.size(); ++i)
        deck.pages[i].key = int(i) + 1;
    return deck;
}

} // namespace hw::test
