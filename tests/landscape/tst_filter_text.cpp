#include "landscape/filter_text.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <random>

using namespace hw;

namespace {

constexpr const char *small = R"(
source s1 "Report" publisher="Vendor X"
source s2 "Other" publisher="Vendor Y"
actor act-apt41 "APT41" type=state origin=CN fact.attackId=G0096
actor act-apt10 "APT10" type=state origin=CN
name name-winnti "Winnti" of=act-apt41
research-area ra-root "Research areas"
research-area ra-genomics "Genetics and genomics" parent=ra-root
research-area ra-neuro "Neuroscience" parent=ra-root
subsector hs-hospitals "Hospitals and health systems"
subsector hs-pharma "Pharmaceutical companies"
tactic TA0001 "Initial access" order=1
technique T1195 "Supply chain compromise" tactics=TA0001
technique T1566 "Phishing" tactics=TA0001
software S0001 "ShadowPad" fact.alias="POISONPLUG"
vulnerability CVE-2020-10189 "CVE-2020-10189"
mitigation M1017 "User training"
sponsor sp-mss "Ministry of State Security"
incident inc-1 "One"
claim inc-1 victim "Clinic" object=country-US src=s1,s2,s3
)";

const Landscape &landscape() {
    static const LandscapePtr l =
        test::landscapeOf(std::string(small) + "source s3 \"Third\" publisher=\"Zeta, \\\"quoted\\\" \\\\ Labs\"\n");
    return *l;
}

Filter parsed(const std::string &text) {
    const auto filter = parseFilter(text, landscape());
    if (!filter)
        throw std::invalid_argument(filter.error().sentence());
    return *filter;
}

} // namespace

class FilterTextTest : public QObject {
    Q_OBJECT
private slots:
    void printsCanonically_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("blanks") << " \t\n "
                                << "";
        QTest::newRow("the example") << "origin:CN area:genetics since:2020 until:2023-06 confidence:>=moderate "
                                        "-publisher:\"Vendor X\" apt41"
                                     << "origin:CN area:ra-genomics since:2020 until:2023-06 confidence:>=moderate "
                                        "-publisher:\"Vendor X\" apt41";
        QTest::newRow("order and case") << "apt41 Area:RA-GENOMICS ORIGIN:cn"
                                        << "origin:CN area:ra-genomics apt41";
        QTest::newRow("list is repetition") << "sector:hospitals,pharma"
                                            << "sector:hs-hospitals,hs-pharma";
        QTest::newRow("repetition is list") << "sector:pharma sector:hospitals"
                                            << "sector:hs-hospitals,hs-pharma";
        QTest::newRow("same twice") << "origin:RU,RU origin:RU"
                                    << "origin:RU";
        QTest::newRow("alias") << "actor:winnti software:poisonplug"
                               << "actor:act-apt41 software:S0001";
        QTest::newRow("attack id") << "actor:G0096"
                                   << "actor:act-apt41";
        QTest::newRow("word of the name") << "technique:chain sponsor:state"
                                          << "sponsor:sp-mss technique:T1195";
        QTest::newRow("title")
            << "origin:China-nexus basis:\"Service disrupted\" confidence:High evidence:\"text read\""
            << "origin:CN confidence:high evidence:text-read basis:service-disrupted";
        QTest::newRow("beginning of a title") << "origin:iran type:crim"
                                              << "origin:IR type:crime";
        QTest::newRow("period") << "period:2020..2023"
                                << "since:2020 until:2023";
        QTest::newRow("period, one year") << "period:2020"
                                          << "since:2020 until:2020";
        QTest::newRow("period, open end") << "period:2020-03.."
                                          << "since:2020-03";
        QTest::newRow("period, open start") << "period:..2020"
                                            << "until:2020";
        QTest::newRow("the narrower bounds") << "since:2019 since:2020-05 until:2023 until:2022"
                                             << "since:2020-05 until:2022";
        QTest::newRow("the stricter floor") << "confidence:>=low confidence:>=high"
                                            << "confidence:>=high";
        QTest::newRow("floor and value") << "confidence:high confidence:>=low"
                                         << "confidence:high confidence:>=low";
        QTest::newRow("excluded wins") << "-origin:CN origin:CN,RU"
                                       << "origin:RU -origin:CN";
        QTest::newRow("publisher, folded") << "publisher:\"vendor x\""
                                           << "publisher:\"Vendor X\"";
        QTest::newRow("publisher with everything") << "publisher:zeta"
                                                   << "publisher:\"Zeta, \\\"quoted\\\" \\\\ Labs\"";
        QTest::newRow("country") << "country:us"
                                 << "country:country-US";
        QTest::newRow("quoted text") << "\"supply chain\" \"a:b\" \"-x\""
                                     << "\"-x\" \"a:b\" \"supply chain\"";
        QTest::newRow("excluded text") << "-\"supply chain\" -botnet"
                                       << "-botnet -\"supply chain\"";
        QTest::newRow("escapes") << "\"a \\\"b\\\" \\\\ c\""
                                 << "\"a \\\"b\\\" \\\\ c\"";
        QTest::newRow("text key") << "text:a,b"
                                  << "a b";
        QTest::newRow("kind") << "kind:actor kind:campaigns"
                              << "";
        QTest::newRow("right to left") << "שלום"
                                       << "שלום";
        QTest::newRow("markup") << "<b>x</b>"
                                << "<b>x</b>";
    }
    void printsCanonically() {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        if (qstrcmp(QTest::currentDataTag(), "kind") == 0) { // no plural: refused, with the singular
            const auto filter = parseFilter(text.toStdString(), landscape());
            QVERIFY(!filter);
            QCOMPARE(filter.error().suggestion, std::string("campaign"));
            return;
        }
        const Filter filter = parsed(text.toStdString());
        QCOMPARE(QString::fromStdString(printFilter(filter)), canonical);
        QVERIFY(parsed(printFilter(filter)) == filter);
    }
    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part"); // what the error points at
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("key") << "origin:CN aera:genetics"
                             << "aera"
                             << "area";
        QTest::newRow("key far from all") << "zzzzzz:1"
                                          << "zzzzzz"
                                          << "";
        QTest::newRow("origin") << "origin:XX"
                                << "XX"
                                << "";
        QTest::newRow("area") << "area:genetiks"
                              << "genetiks"
                              << "\"Genetics and genomics\"";
        QTest::newRow("actor") << "actor:APTT41"
                               << "APTT41"
                               << "APT41";
        QTest::newRow("kind is wrong") << "actor:T1195"
                                       << "T1195"
                                       << "";
        QTest::newRow("second of a list") << "sector:hospitals,farma"
                                          << "farma"
                                          << "\"Pharmaceutical companies\"";
        QTest::newRow("ambiguous") << "actor:apt"
                                   << "apt"
                                   << "act-apt10";
        QTest::newRow("publisher") << "publisher:\"Vendor Z\""
                                   << "\"Vendor Z\""
                                   << "\"Vendor X\"";
        QTest::newRow("ambiguous publisher") << "publisher:vendor"
                                             << "vendor"
                                             << "\"Vendor X\"";
        QTest::newRow("no value") << "area: origin:CN"
                                  << ""
                                  << "";
        QTest::newRow("no value after a comma") << "origin:CN,"
                                                << ""
                                                << "";
        QTest::newRow("date") << "since:2020-13"
                              << "2020-13"
                              << "";
        QTest::newRow("dates of a period") << "period:2020..x"
                                           << "2020..x"
                                           << "";
        QTest::newRow("empty period") << "period:.."
                                      << ".."
                                      << "";
        QTest::newRow("period backwards") << "since:2023 until:2020"
                                          << "2020"
                                          << "";
        QTest::newRow("two dates") << "since:2020,2021"
                                   << "2021"
                                   << "";
        QTest::newRow("excluded date") << "-since:2020"
                                       << "since"
                                       << "";
        QTest::newRow("confidence") << "confidence:>=hihg"
                                    << "hihg"
                                    << "high";
        QTest::newRow("excluded floor") << "-confidence:>=high"
                                        << ">=high"
                                        << "";
        QTest::newRow("basis none") << "basis:none"
                                    << "none"
                                    << "";
        QTest::newRow("open quote") << "publisher:\"Vendor"
                                    << "\"Vendor"
                                    << "Vendor";
        QTest::newRow("open quote with a blank") << "-\"supply chain"
                                                 << "\"supply chain"
                                                 << "\"supply chain\"";
        QTest::newRow("comma between words") << "\"a\",\"b\""
                                             << ","
                                             << "";
        QTest::newRow("after a quote") << "\"a\"b"
                                       << "b"
                                       << "";
        QTest::newRow("lone minus") << "origin:CN - x"
                                    << "-"
                                    << "";
        QTest::newRow("empty quotes") << "\"\""
                                      << "\"\""
                                      << "";
    }
    void saysWhatIsWrong() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        QFETCH(QString, suggestion);
        const std::string utf8 = text.toStdString();
        const auto filter = parseFilter(utf8, landscape());
        QVERIFY(!filter);
        const FilterTextError &error = filter.error();
        QVERIFY(error.position <= utf8.size());
        if (!part.isEmpty())
            QCOMPARE(QString::fromStdString(utf8.substr(error.position, error.length)), part);
        QCOMPARE(QString::fromStdString(error.suggestion), suggestion);
        QVERIFY2(error.message.starts_with("At character "), error.message.c_str());
        QVERIFY2(error.message.ends_with("."), error.message.c_str());
        QVERIFY(QString::fromStdString(error.sentence()).startsWith(QString::fromStdString(error.message)));
        // Put in the place of the fault it is understood there as one value; half a quoted name may be several.
        if (!suggestion.isEmpty() && qstrcmp(QTest::currentDataTag(), "open quote") != 0) {
            std::string mended = utf8;
            mended.replace(error.position, error.length, error.suggestion);
            const auto again = parseFilter(mended, landscape());
            QVERIFY2(again.has_value(), (mended + ": " + (again ? "" : again.error().message)).c_str());
            QVERIFY2(again->values(FilterKey::Text).include.empty(), mended.c_str());
        }
    }
    void placesAreCountedInCharacters() {
        const auto filter = parseFilter("süß foo:1", landscape());
        QVERIFY(!filter);
        QCOMPARE(filter.error().position, std::size_t(6));
        QVERIFY(filter.error().message.starts_with("At character 5:"));
    }
    void refusingKeepsTheLimitsOfALine() {
        const auto filter = parseFilter("area:" + std::string(10000, 'x'), landscape());
        QVERIFY(!filter);
        QVERIFY(filter.error().message.size() < 400);
        QVERIFY(parseFilter(std::string(10000, 'x'), landscape()).has_value());
        QVERIFY(parseFilter(std::string("a\0b", 3), landscape()).has_value());
    }
    void savedViewsKeepWhatIsGone() {
        const std::string saved = "origin:CN,ZZ actor:act-gone area:ra-genomics -publisher:Gone";
        QVERIFY(!parseFilter(saved, landscape()));
        const auto filter = parseFilter(saved, landscape(), UnknownValues::Keep);
        QVERIFY(filter.has_value());
        QCOMPARE(printFilter(*filter), saved);
        QCOMPARE(unknownValues(*filter, landscape()),
                 (std::vector<std::string>{"origin:ZZ", "actor:act-gone", "publisher:Gone"}));
        QVERIFY(unknownValues(parsed("origin:CN actor:winnti publisher:zeta x"), landscape()).empty());
        // What begins like the name of a publisher of today is not that publisher.
        const auto publisher = parseFilter("publisher:Zeta", landscape(), UnknownValues::Keep);
        QVERIFY(publisher.has_value());
        QCOMPARE(unknownValues(*publisher, landscape()), std::vector<std::string>{"publisher:Zeta"});
        const auto floor = parseFilter("confidence:>=certain", landscape(), UnknownValues::Keep);
        QVERIFY(!floor);
        QVERIFY2(floor.error().message.find("certain") != std::string::npos, floor.error().message.c_str());
    }
    void generatedFiltersSurvive() {
        std::mt19937 random(4711);
        const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };
        const std::vector<std::string> texts{
            "a",      "two words", "a:b", "-minus", "\"",  "\\",   ">=high",  "a,b",
            "\\\"",   "é\xFF",     "\n",  "since",  " x ", "שלום", "<b>&amp", std::string("\0", 1),
            "text:x", "a\\",       "-",   "'"};
        for (int round = 0; round < 3000; ++round) {
            Filter filter;
            for (std::size_t k = 0; k < filterKeyCount; ++k) {
                const auto key = static_cast<FilterKey>(k);
                for (std::size_t n = below(4); n > 0 && below(3) == 0; --n) {
                    std::string value = texts[below(texts.size())];
                    if (const auto kinds = objectKindsOf(key); !kinds.empty()) {
                        const auto all = landscape().objectsOf(kinds[below(kinds.size())]);
                        value = landscape().id(all[below(all.size())]);
                    } else if (key == FilterKey::Publisher) {
                        value = landscape().publishers()[below(landscape().publishers().size())];
                    } else if (key != FilterKey::Text) {
                        const auto pick = [&](auto list) { value = list[1 + below(list.size() - 1)]; };
                        key == FilterKey::Kind         ? pick(words<Kind>())
                        : key == FilterKey::Origin     ? pick(words<Origin>())
                        : key == FilterKey::Type       ? pick(words<ActorType>())
                        : key == FilterKey::Confidence ? pick(words<Confidence>())
                        : key == FilterKey::Evidence   ? pick(words<Evidence>())
                                                       : pick(words<AreaBasis>());
                    }
                    below(3) ? filter.include(key, value) : filter.exclude(key, value);
                }
            }
            if (below(3) == 0)
                filter.since = *PartialDate::parse("201" + std::to_string(below(10)) + (below(2) ? "-03" : ""));
            if (below(3) == 0)
                filter.until = *PartialDate::parse("202" + std::to_string(below(10)) + (below(2) ? "-03-09" : ""));
            if (below(3) == 0)
                filter.confidenceAtLeast = static_cast<Confidence>(below(4));
            const std::string text = printFilter(filter);
            const auto again = parseFilter(text, landscape());
            QVERIFY2(again.has_value(), again ? "" : (text + "\n" + again.error().sentence()).c_str());
            QVERIFY2(*again == filter, text.c_str());
            QCOMPARE(printFilter(*again), text);
        }
    }
    void anyBytesAreReadOrRefused() {
        std::mt19937 random(815);
        static constexpr char bytes[] = "aeo:,-\"\\ >=.120\xC3\xA9\0areoigncsu";
        const std::string_view alphabet(bytes, sizeof bytes); // with the zero at its end
        int accepted = 0;
        for (int round = 0; round < 20000; ++round) {
            std::string text(random() % 24, ' ');
            for (char &c : text)
                c = alphabet[random() % alphabet.size()];
            for (const auto unknown : {UnknownValues::Refuse, UnknownValues::Keep}) {
                const auto filter = parseFilter(text, landscape(), unknown);
                if (!filter) {
                    QVERIFY(filter.error().position <= text.size());
                    QVERIFY(filter.error().position + filter.error().length <= text.size() + 1);
                    continue;
                }
                ++accepted;
                const auto again = parseFilter(printFilter(*filter), landscape(), unknown);
                QVERIFY2(again.has_value() && *again == *filter, text.c_str());
            }
        }
        QVERIFY(accepted > 1000);
    }
};

HW_TEST(FilterTextTest, "filter_text")
#include "tst_filter_text.moc"
