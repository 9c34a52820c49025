// What the bundled landscape must say: objects and claims in number, every statement of the founding article by its
// claims, and the rules that keep aim, evidence and dispute apart.
#include "landscape/landscape.h"
#include "store/landscape_reader.h"
#include "support/test_registry.h"

#include <map>
#include <set>

using namespace hw;

namespace {

/// A claim that must be there: what is left empty is not asked for.
struct Expected {
    const char *subject;
    const char *predicate;
    const char *object = "";
    const char *source = "";
    const char *words = ""; ///< part of its value or statement
    const char *extra = ""; ///< "basis=targeted" or "start=2009"
};

struct Row {
    const char *statement;
    std::vector<Expected> claims;
};

const std::vector<Row> &foundingArticle() {
    static const std::vector<Row> rows{
        {"Chinese and North Korean groups remain a serious threat to the US health sector",
         {{"ctx-hc3-cnnk", "occurred", "", "hc3-cn-nk-2023", "", "start=2023-09-21"},
          {"ctx-hc3-cnnk", "context-for", "act-apt41", "hc3-cn-nk-2023"},
          {"ctx-hc3-cnnk", "context-for", "act-kimsuky", "hc3-cn-nk-2023"},
          {"ctx-hc3-cnnk", "context-for", "act-lazarus", "hc3-cn-nk-2023"},
          {"act-apt41", "targets", "hs-hospitals", "hc3-cn-nk-2023"},
          {"act-kimsuky", "targets", "hs-hospitals", "hc3-cn-nk-2023"},
          {"act-lazarus", "targets", "hs-hospitals", "hc3-cn-nk-2023"}}},
        {"They steal data for espionage and intellectual property",
         {{"act-apt41", "motivation", "", "attack-G0096", "espionage"},
          {"act-apt41", "motivation", "", "attack-G0096", "intellectual property theft"},
          {"act-kimsuky", "motivation", "", "attack-G0094", "espionage"},
          {"act-lazarus", "motivation", "", "attack-G0032", "espionage"},
          {"act-apt41", "targets", "hs-pharma", "hc3-china-2023", "medical intellectual property"},
          {"act-lazarus", "targets", "hs-pharma", "fabiotongson-cn-nk", "theft of intellectual property"}}},
        {"HC3 names APT41, APT43, Lazarus Group and Thallium as top actors",
         {{"act-lazarus", "targets", "hs-hospitals", "ismg-cn-nk-2023", "top threat"},
          {"act-kimsuky", "targets", "hs-hospitals", "ismg-cn-nk-2023", "Thallium"},
          {"name-apt43", "names", "act-kimsuky", "attack-G0094"},
          {"name-apt43", "disputed-same-as", "name-thallium", "hc3-cn-nk-2023"},
          {"ctx-hc3-cnnk", "context-for", "act-apt41", "ismg-cn-nk-2023"}}},
        {"They are state-sponsored",
         {{"act-apt41", "sponsored-by", "sp-mss", "doj-apt41-2020"},
          {"act-apt41", "sponsored-by", "sp-chengdu404", "doj-apt41-2020"},
          {"act-lazarus", "sponsored-by", "sp-rgb", "attack-G0032"},
          {"act-kimsuky", "sponsored-by", "sp-rgb", "mandiant-apt43-2023"}}},
        {"Financially motivated gangs with the sophistication of other gangs plus state resources",
         {{"act-lazarus", "sophistication", "", "ismg-cn-nk-2023", "plus state resources"},
          {"act-apt41", "motivation", "", "attack-G0096", "financial gain"},
          {"act-kimsuky", "motivation", "", "attack-G0094", "financial gain"},
          {"act-lazarus", "motivation", "", "attack-G0032", "financial gain"}}},
        {"Errol Weiss of Health-ISAC agrees on APT41, APT43 and Lazarus",
         {{"act-apt41", "statement", "", "hisac-cn-nk-2023", "Errol Weiss of Health-ISAC agrees"},
          {"act-kimsuky", "statement", "", "hisac-cn-nk-2023", "Errol Weiss of Health-ISAC agrees"},
          {"act-lazarus", "statement", "", "hisac-cn-nk-2023", "Errol Weiss of Health-ISAC agrees"},
          {"rec-26", "statement", "", "hisac-cn-nk-2023"}}},
        {"China is the most powerful cyber power of the region and focuses on data theft for economic development",
         {{"pri-cn-14fyp", "statement", "", "indcyber-cn-nk-2023", "most powerful cyber power"},
          {"pri-cn-14fyp", "statement", "", "techtarget-cn-nk-2023", "theft of data for its economic development"},
          {"pri-cn-14fyp", "originates-from", "country-CN", "hc3-cn-nk-2023"}}},
        {"Clinical medicine, genetics, biotechnology, neuroscience, research and development",
         {{"act-apt41", "linked-to", "ra-clinical-medicine", "indcyber-cn-nk-2023", "", "basis=assessed-interest"},
          {"act-apt41", "linked-to", "ra-genomics", "indcyber-cn-nk-2023", "", "basis=assessed-interest"},
          {"act-apt41", "linked-to", "ra-biotech", "indcyber-cn-nk-2023", "", "basis=assessed-interest"},
          {"act-apt41", "linked-to", "ra-neuroscience", "indcyber-cn-nk-2023", "", "basis=assessed-interest"},
          {"act-apt41", "linked-to", "ra-academic-rd", "indcyber-cn-nk-2023", "", "basis=assessed-interest"},
          {"pri-cn-14fyp", "states-priority", "ra-clinical-medicine", "indcyber-cn-nk-2023"},
          {"pri-cn-14fyp", "states-priority", "ra-genomics", "hc3-cn-nk-2023"},
          {"pri-cn-14fyp", "states-priority", "ra-biotech", "hc3-cn-nk-2023"},
          {"pri-cn-14fyp", "states-priority", "ra-neuroscience", "hc3-cn-nk-2023"},
          {"pri-cn-14fyp", "states-priority", "ra-academic-rd", "lifeboat-14fyp-2021"}}},
        {"APT41 is highly sophisticated and innovative",
         {{"act-apt41", "sophistication", "", "fabiotongson-cn-nk", "high"},
          {"act-apt41", "targets", "hs-hospitals", "hc3-cn-nk-2023", "Innovative and highly capable"}}},
        {"APT41 serves China's own research and development",
         {{"act-apt41", "targets", "hs-hospitals", "fabiotongson-cn-nk", "Chinese research and development"}}},
        {"APT41 uses supply-chain compromise",
         {{"act-apt41", "targets", "hs-hospitals", "techtarget-cn-nk-2023", "supply-chain compromise"},
          {"act-apt41", "uses", "T1195.002", "cit-fireeye-apt41-aug-2019"},
          {"rec-20", "statement", "", "fabiotongson-cn-nk", "APT41 uses supply chains"}}},
        {"APT41 uses compromised digital certificates",
         {{"act-apt41", "targets", "hs-hospitals", "fabiotongson-cn-nk", "stolen or misused certificates"},
          {"act-apt41", "uses", "T1553.002", "cit-fireeye-apt41-aug-2019"},
          {"rec-20", "statement", "", "fabiotongson-cn-nk", "stolen certificates"}}},
        {"APT41 uses bootkits",
         {{"act-apt41", "targets", "hs-hospitals", "fabiotongson-cn-nk", "bootkits"},
          {"act-apt41", "uses", "T1542.003", "cit-fireeye-apt41-aug-2019"},
          {"rec-21", "statement", "", "techtarget-cn-nk-2023", "bootkits, which APT41 uses"}}},
        {"APT43 is of moderate sophistication: social engineering, spear-phishing",
         {{"act-kimsuky", "sophistication", "", "hc3-cn-nk-2023", "moderate"},
          {"act-kimsuky", "sophistication", "", "mandiant-apt43-2023", "moderate"},
          {"act-kimsuky", "targets", "hs-hospitals", "fabiotongson-cn-nk", "social engineering and spear-phishing"},
          {"act-kimsuky", "uses", "T1566.001"}}},
        {"Lazarus: over a decade of espionage, IP theft, financial fraud, geopolitics",
         {{"act-lazarus", "targets", "hs-hospitals", "hc3-cn-nk-2023", "more than a decade", "start=2009"},
          {"act-lazarus", "targets", "hs-pharma", "ismg-cn-nk-2023", "financial fraud and geopolitical goals"},
          {"act-lazarus", "first-seen", "", "", "", "start=2009"}}},
        {"Review and secure network components",
         {{"rec-01", "statement", "", "fabiotongson-cn-nk", "domain controllers"},
          {"rec-02", "statement", "", "ismg-cn-nk-2023", "scheduled tasks"}}},
        {"Back up data regularly",
         {{"rec-03", "statement", "", "fabiotongson-cn-nk", "Back up often"},
          {"rec-04", "statement", "", "hc3-iran-2022-news", "Three copies"},
          {"rec-05", "statement", "", "hc3-iran-2022-news", "Encrypt backups"}}},
        {"Segment the network", {{"rec-06", "statement", "", "fabiotongson-cn-nk", "networks apart"}}},
        {"Keep several copies of sensitive data in separate places",
         {{"rec-07", "statement", "", "fabiotongson-cn-nk", "physically separate"}}},
        {"Watch for Russian and Chinese disinformation harming care",
         {{"rec-28", "statement", "", "fabiotongson-cn-nk", "false claims"},
          {"dis-denver", "originates-from", "country-SU", "wilson-denver"},
          {"dis-ru-vax-2020", "originates-from", "country-RU", "eeas-vax-2021"},
          {"dis-cn-vax-2020", "originates-from", "country-CN", "eeas-vax-2021"},
          {"dis-fazze", "originates-from", "country-RU", "smh-fazze-2021"},
          {"dis-cn-fortdetrick", "originates-from", "country-CN", "ap-dfrlab-2021"},
          {"dis-wilson-edwards", "originates-from", "country-CN", "twitchy-wilson-2021"},
          {"dis-ua-biolabs", "originates-from", "country-RU", "npr-biolabs-2022"},
          {"dis-african-initiative", "originates-from", "country-RU", "voa-africa-2024"},
          {"dis-malaria-bf", "originates-from", "country-RU", "nyt-malaria-2024"},
          {"dis-ru-covid-origins", "originates-from", "country-RU", "ap-dfrlab-2021"}}},
    };
    return rows;
}

} // namespace

class LandscapeContentTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        NoProgress progress;
        auto read = readLandscape(HELIXWATCH_LANDSCAPE_DB, progress);
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        m_l = *read;
        QCOMPARE(QString::fromStdString(m_l->info().version), QStringLiteral("2026.11"));
        QCOMPARE(QString::fromStdString(m_l->info().attackVersion), QStringLiteral("18.1"));
    }

    void objectsPerKind() {
        const std::map<Kind, std::size_t> expected{
            {Kind::Actor, 103},     {Kind::Sponsor, 30},        {Kind::Country, 34},      {Kind::Campaign, 60},
            {Kind::Incident, 138},  {Kind::Disinformation, 10}, {Kind::ResearchArea, 20}, {Kind::Subsector, 23},
            {Kind::Technique, 528}, {Kind::Tactic, 14},         {Kind::Software, 375},    {Kind::Vulnerability, 94},
            {Kind::Mitigation, 44}, {Kind::Recommendation, 32}, {Kind::ContextEvent, 55}, {Kind::Priority, 9},
            {Kind::Name, 598},      {Kind::Source, 2123}};
        QCOMPARE(expected.size(), kindCount);
        for (const auto &[kind, count] : expected)
            QVERIFY2(m_l->objectsOf(kind).size() == count,
                     qPrintable(QStringLiteral("%1: %2, expected %3")
                                    .arg(QString::fromUtf8(word(kind).data(), int(word(kind).size())))
                                    .arg(m_l->objectsOf(kind).size())
                                    .arg(count)));
        std::size_t background = 0;
        for (const ObjectIndex o : m_l->objectsOf(Kind::Campaign))
            background += m_l->isBackground(o);
        QCOMPARE(background, std::size_t(11));
    }

    void claimsPerPredicate() {
        const std::map<std::string_view, std::size_t> expected{
            {"uses", 8036},           {"mitigates", 1139},     {"names", 1026},     {"targets", 295},
            {"occurred", 263},        {"affects", 234},        {"victim", 207},     {"outcome", 196},
            {"linked-to", 190},       {"motivation", 183},     {"exploits", 150},   {"attributed-to", 149},
            {"originates-from", 127}, {"first-seen", 95},      {"context-for", 80}, {"last-seen", 76},
            {"maps-to", 74},          {"sponsored-by", 58},    {"statement", 36},   {"states-priority", 27},
            {"same-as", 20},          {"related-to", 13},      {"overlaps", 9},     {"sophistication", 7},
            {"formerly-named", 5},    {"disputed-same-as", 5}, {"subset-of", 2}};
        std::map<std::string_view, std::size_t> found;
        for (std::uint32_t c = 0; c < m_l->claimCount(); ++c)
            ++found[word(m_l->claim(ClaimIndex(c)).predicate)];
        for (const std::string_view predicate : words<Predicate>()) {
            const auto at = expected.find(predicate);
            QVERIFY2(at != expected.end() && found[predicate] == at->second,
                     qPrintable(QStringLiteral("%1: %2")
                                    .arg(QString::fromStdString(std::string(predicate)))
                                    .arg(found[predicate])));
        }
    }

    void theFoundingArticle_data() {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < foundingArticle().size(); ++i)
            QTest::newRow(foundingArticle()[i].statement) << int(i);
        QCOMPARE(foundingArticle().size(), std::size_t(20));
    }
    void theFoundingArticle() {
        QFETCH(int, row);
        for (const Expected &e : foundingArticle()[std::size_t(row)].claims)
            QVERIFY2(holds(e), qPrintable(QStringLiteral("no claim: %1 %2 %3 (source %4) \"%5\" %6")
                                              .arg(QString::fromUtf8(e.subject), QString::fromUtf8(e.predicate),
                                                   QString::fromUtf8(e.object), QString::fromUtf8(e.source),
                                                   QString::fromUtf8(e.words), QString::fromUtf8(e.extra))));
    }

    void everyClaimHasASource() {
        for (std::uint32_t c = 0; c < m_l->claimCount(); ++c)
            QVERIFY2(!m_l->sourcesOf(ClaimIndex(c)).empty(), std::string(m_l->claim(ClaimIndex(c)).id).c_str());
        for (const ObjectIndex s : m_l->objectsOf(Kind::Source)) // and every source stands behind something
            m_cited.insert(s.value);
        for (std::uint32_t o = 0; o < m_l->objectCount(); ++o)
            for (const ObjectIndex s : m_l->sourcesOf(ObjectIndex(o)))
                m_cited.erase(s.value);
        for (std::uint32_t c = 0; c < m_l->claimCount(); ++c)
            for (const ObjectIndex s : m_l->sourcesOf(ClaimIndex(c)))
                m_cited.erase(s.value);
        QCOMPARE(m_cited.size(), std::size_t(0));
    }

    void onlyAnAimIsTargeting() {
        std::size_t targeted = 0, linked = 0;
        for (std::uint32_t i = 0; i < m_l->claimCount(); ++i) {
            const Claim &c = m_l->claim(ClaimIndex(i));
            const bool area = c.object.isValid() && m_l->kind(c.object) == Kind::ResearchArea;
            if (c.predicate == Predicate::Targets && area) {
                QCOMPARE(word(c.areaBasis), word(AreaBasis::Targeted));
                ++targeted;
            } else if (c.predicate == Predicate::LinkedTo) {
                QVERIFY(area && c.areaBasis != AreaBasis::Targeted && c.areaBasis != AreaBasis::None);
                ++linked;
            } else {
                QCOMPARE(word(c.areaBasis), word(AreaBasis::None));
            }
        }
        QCOMPARE(targeted, std::size_t(88));
        QCOMPARE(linked, std::size_t(190));
    }

    /// Observed targeting of genetics: an actor's own claim, or an event that is attributed to it.
    void genetics_data() {
        QTest::addColumn<QString>("actor");
        QTest::newRow("APT40") << "act-apt40";
        QTest::newRow("the TA453 cluster") << "act-magic-hound";
    }
    void genetics() {
        QFETCH(QString, actor);
        const auto a = m_l->find(actor.toStdString());
        const auto area = m_l->find("ra-genomics");
        QVERIFY(a && area);
        QVERIFY(targets(*a, *area));
        bool throughEvent = false;
        for (const ClaimIndex c : m_l->claimsTo(*a))
            throughEvent |= m_l->claim(c).predicate == Predicate::AttributedTo && targets(m_l->claim(c).subject, *area);
        QVERIFY(throughEvent);
    }
    void nobodyElseIsSaidToTargetGenetics() {
        std::set<std::string_view> actors;
        const ObjectIndex area = *m_l->find("ra-genomics");
        for (const ClaimIndex c : m_l->claimsTo(area))
            if (m_l->claim(c).predicate == Predicate::Targets && m_l->kind(m_l->claim(c).subject) == Kind::Actor)
                actors.insert(m_l->id(m_l->claim(c).subject));
        QCOMPARE(actors, (std::set<std::string_view>{"act-apt40", "act-magic-hound"}));
    }

    void disputesStand_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("predicate");
        QTest::addColumn<QString>("object");
        const auto row = [](const char *s, const char *p, const char *o) {
            QTest::addRow("%s %s %s", s, p, o) << QString(s) << QString(p) << QString(o);
        };
        row("name-fin12", "names", "act-wizard-spider"); // ATT&CK and MISP against Mandiant
        row("name-fin12", "same-as", "name-wizard-spider");
        row("name-apt43", "same-as", "name-kimsuky");
        row("name-apt19", "same-as", "name-deep-panda");
        row("inc-singhealth", "attributed-to", "act-whitefly");
        row("inc-snuh-2021", "attributed-to", "act-kimsuky");
        row("inc-hollywood-2016", "attributed-to", "act-samsam");
        row("inc-dusseldorf-2020", "attributed-to", "act-doppelpaymer");
        row("inc-ascension-2024", "attributed-to", "act-black-basta");
        row("inc-stryker-2026", "attributed-to", "act-void-manticore");
        row("inc-evilnugget-2019", "attributed-to", "act-apt41");
        row("inc-shamir-2025", "originates-from", "country-IR");
        row("inc-pfizer-2021", "originates-from", "country-KP");
        row("act-apt41", "targets", "ra-oncology");
        row("act-tropic-trooper", "originates-from", "country-CN");
    }
    void disputesStand() {
        QFETCH(QString, subject);
        QFETCH(QString, predicate);
        QFETCH(QString, object);
        const auto s = m_l->find(subject.toStdString()), o = m_l->find(object.toStdString());
        QVERIFY(s && o);
        bool disputed = false;
        for (const ClaimIndex c : m_l->claimsFrom(*s))
            disputed |= m_l->claim(c).object == *o && m_l->claim(c).isDisputed() &&
                        word(m_l->claim(c).predicate) == predicate.toStdString();
        QVERIFY(disputed);
    }
    void fin12IsTwoActorsUnderOneName() {
        std::map<std::string_view, std::string_view> namedBy;
        for (const ClaimIndex c : m_l->claimsFrom(*m_l->find("name-fin12")))
            if (m_l->claim(c).predicate == Predicate::Names)
                namedBy[m_l->claim(c).accordingTo] = m_l->id(m_l->claim(c).object);
        QCOMPARE(namedBy["Mandiant"], std::string_view("act-fin12"));
        QCOMPARE(namedBy["MITRE ATT&CK"], std::string_view("act-wizard-spider"));
    }

    void attackIsOnlySummarySeen() {
        for (std::uint32_t i = 0; i < m_l->claimCount(); ++i) {
            const Claim &c = m_l->claim(ClaimIndex(i));
            if (c.accordingTo == "MITRE ATT&CK")
                QCOMPARE(word(c.evidence), word(Evidence::SummarySeen));
        }
    }
    void eventsSayWhatHappened() {
        for (const Kind kind : {Kind::Campaign, Kind::Incident, Kind::Disinformation})
            for (const ObjectIndex o : m_l->objectsOf(kind)) {
                QVERIFY2(m_l->span(o).isKnown(), std::string(m_l->id(o)).c_str());
                QVERIFY2(m_l->summary(o).ends_with('.'), std::string(m_l->id(o)).c_str());
            }
        for (const ObjectIndex o : m_l->objectsOf(Kind::Actor))
            QVERIFY2(m_l->summary(o).ends_with('.'), std::string(m_l->id(o)).c_str());
    }
    void weakSourcesAreShownAsWeak() {
        std::size_t weak = 0, titleUnseen = 0;
        for (const ObjectIndex s : m_l->objectsOf(Kind::Source)) {
            weak += m_l->source(s).weak;
            titleUnseen += !m_l->source(s).titleVerified;
        }
        QCOMPARE(weak, std::size_t(66));
        QCOMPARE(titleUnseen, std::size_t(124));
    }

private:
    bool holds(const Expected &e) const {
        const auto subject = m_l->find(e.subject);
        const auto predicate = fromWord<Predicate>(e.predicate);
        if (!subject || !predicate)
            return false;
        const std::string_view extra = e.extra;
        for (const ClaimIndex ci : m_l->claimsFrom(*subject)) {
            const Claim &c = m_l->claim(ci);
            const bool says = c.predicate == *predicate &&
                              (!*e.object || (c.object.isValid() && m_l->id(c.object) == e.object)) &&
                              (c.value.find(e.words) != std::string_view::npos ||
                               c.statement.find(e.words) != std::string_view::npos);
            const bool fits = extra.empty() || (extra.starts_with("basis=") && word(c.areaBasis) == extra.substr(6)) ||
                              (extra.starts_with("start=") && c.span.start && c.span.start->text() == extra.substr(6));
            bool cited = !*e.source;
            for (const ObjectIndex s : m_l->sourcesOf(ci))
                cited |= m_l->id(s) == e.source;
            if (says && fits && cited)
                return true;
        }
        return false;
    }
    bool targets(ObjectIndex subject, ObjectIndex area) const {
        for (const ClaimIndex c : m_l->claimsFrom(subject))
            if (m_l->claim(c).predicate == Predicate::Targets && m_l->claim(c).object == area &&
                m_l->claim(c).areaBasis == AreaBasis::Targeted)
                return true;
        return false;
    }

    LandscapePtr m_l;
    std::set<std::uint32_t> m_cited;
};

HW_TEST(LandscapeContentTest, "landscape_content")
#include "tst_landscape_content.moc"
