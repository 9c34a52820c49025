#include "landscape/search.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

namespace {
constexpr const char *text = R"(
actor act-apt41 "APT41" type=state origin=CN fact.attackId=G0096
actor act-apt40 "APT40" type=state origin=CN
actor act-kimsuky "Kimsuky" type=state origin=KP
actor act-lazarus "Lazarus Group" type=state origin=KP
actor act-scattered "Scattered Spider" type=crime
actor act-cafe "Café Noir" type=crime
name name-apt43 "APT43" of=act-kimsuky by="Mandiant"
name name-hidden "HIDDEN COBRA" of=act-lazarus by="CISA"
software S0154 "Cobalt Strike"
technique T1190 "Exploit Public-Facing Application" tactics=TA0001
tactic TA0001 "Initial Access" order=1
incident i1 start=2020
incident i2 start=2021
claim i1 attributed-to act-apt40
claim i2 attributed-to act-apt40
claim i1 uses T1190
)";
} // namespace

class SearchTest : public QObject {
    Q_OBJECT
    std::shared_ptr<const SearchIndex> m_index = SearchIndex::build(test::landscapeOf(text));

    QStringList ids(std::string_view query, SearchOptions options = {}) const {
        QStringList list;
        for (const SearchHit &hit : m_index->find(query, options))
            list << QString::fromUtf8(m_index->landscape()->id(hit.object).data());
        return list;
    }
    SearchHit first(std::string_view query) const {
        const auto hits = m_index->find(query);
        return hits.empty() ? SearchHit{} : hits.front();
    }
private slots:
    void tiersComeInTheirOrder_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("tier");
        const auto row = [](const char *query, const char *id, SearchTier tier) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromLatin1(id) << static_cast<int>(tier);
        };
        row("apt41", "act-apt41", SearchTier::ExactName);
        row("APT-41", "act-apt41", SearchTier::ExactName);
        row("apt 41", "act-apt41", SearchTier::ExactName);
        row("apt-43", "act-kimsuky", SearchTier::ExactAlias);
        row("G0096", "act-apt41", SearchTier::ExactName);
        row("t1190", "T1190", SearchTier::ExactName);
        row("apt43", "act-kimsuky", SearchTier::ExactAlias);
        row("hidden cobra", "act-lazarus", SearchTier::ExactAlias);
        row("kims", "act-kimsuky", SearchTier::NamePrefix);
        row("spider", "act-scattered", SearchTier::WordPrefix);
        row("cob", "S0154", SearchTier::NamePrefix);
        row("ss", "act-scattered", SearchTier::Initials);
        row("azaru", "act-lazarus", SearchTier::Substring);
        row("lazarsu", "act-lazarus", SearchTier::OneTypo);
        row("kimsuki", "act-kimsuky", SearchTier::OneTypo);
        row("CAFE", "act-cafe", SearchTier::NamePrefix);
        row("facing application", "T1190", SearchTier::WordPrefix);
    }
    void tiersComeInTheirOrder() {
        QFETCH(QString, query);
        const SearchHit hit = first(query.toStdString());
        QVERIFY(hit.object.isValid());
        QTEST(QString::fromUtf8(m_index->landscape()->id(hit.object).data()), "id");
        QTEST(static_cast<int>(hit.tier), "tier");
    }
    void insideATierTheSelectedThenPinnedThenMostEventsComeFirst() {
        QCOMPARE(ids("apt4").first(), QString("act-apt40")); // two incidents against none
        SearchOptions options;
        options.pinned = {*m_index->landscape()->find("act-apt41")};
        QCOMPARE(ids("apt4", options).first(), QString("act-apt41"));
        options.selected = {*m_index->landscape()->find("act-apt40")};
        QCOMPARE(ids("apt4", options).first(), QString("act-apt40"));
    }
    void everyObjectStandsOnce() {
        const QStringList list = ids("a", {});
        QCOMPARE(QSet<QString>(list.begin(), list.end()).size(), list.size());
    }
    void kindsAndNumbersAreKept() {
        SearchOptions options;
        options.kinds = {Kind::Software};
        QCOMPARE(ids("cob", options), QStringList{"S0154"});
        options.kinds.clear();
        options.most = 1;
        QCOMPARE(ids("a", options).size(), 1);
    }
    void matchedLettersAreBytesOfTheText() {
        const SearchHit hit = first("cafe");
        QCOMPARE(std::string(hit.text.substr(hit.from, hit.length)), std::string("Café"));
        const SearchHit alias = first("cobra");
        QCOMPARE(alias.in, SearchHit::In::Alias);
        QCOMPARE(std::string(alias.text.substr(alias.from, alias.length)), std::string("COBRA"));
    }
    void oddQueriesAreHarmless() {
        for (const std::string &query :
             {std::string(), std::string(" \t"), std::string("\0", 1), std::string("\xff\xfe"), std::string(10000, 'a'),
              std::string("\xe2\x80\xae"), std::string("<b>"), std::string("a\nb")})
            QVERIFY(m_index->find(query).size() <= 50);
        QVERIFY(m_index->find("").empty());
        QVERIFY(m_index->find("zzzzzzzz").empty());
    }
};

HW_TEST(SearchTest, "search")
#include "tst_search.moc"
