#include "landscape/naming.h"
#include "landscape/resolve.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class ResolveTest : public QObject {
    Q_OBJECT
    LandscapePtr m_l = test::landscapeOf(R"(
actor act-apt41 "APT41" type=state origin=CN fact.attackId=G0096 fact.mispName="APT41 of misp"
actor act-apt40 "APT40" type=state origin=CN
actor act-two "Two" type=crime
actor act-strasse "Straßenbande" type=crime
name name-winnti "Winnti" of=act-apt41
name name-shared "Shared Panda" of=act-apt40
claim name-shared names act-two
research-area ra-genomics "Genetics and genomics"
research-area ra-trials "Clinical trials"
incident inc-ambry "Ambry Genetics"
incident inc-clinical "Clinical network"
incident inc-long "Two"
source src-x "Winnti report"
)");
    QString resolved(const char *text, std::vector<Kind> kinds = {}) {
        const Resolved r = resolveObject(*m_l, text, kinds);
        if (r.object)
            return QString::fromStdString(std::string(m_l->id(*r.object)));
        QStringList list;
        for (const ObjectIndex o : r.candidates)
            list += QString::fromStdString(std::string(m_l->id(o)));
        return list.isEmpty() ? QString::fromStdString("?" + r.nearest) : list.join(u'|');
    }
private slots:
    void findsTheBestFit() {
        QCOMPARE(resolved("act-apt41"), "act-apt41");
        QCOMPARE(resolved("ACT-APT41"), "act-apt41");
        QCOMPARE(resolved("apt41"), "act-apt41");
        QCOMPARE(resolved("G0096"), "act-apt41");
        QCOMPARE(resolved(" winnti "), "act-apt41");
        QCOMPARE(resolved("genetics"), "ra-genomics"); // the beginning of a name wins over a later word
        QCOMPARE(resolved("ambry"), "inc-ambry");
        QCOMPARE(resolved("genomics"), "ra-genomics");
        QCOMPARE(resolved("STRASSEN"), "act-strasse");
        QCOMPARE(resolved("src-x"), "src-x"); // sources and names by their exact ids only
        QCOMPARE(resolved("name-winnti"), "name-winnti");
    }
    void tellsSeveralApart() {
        QCOMPARE(resolved("apt"), "act-apt40|act-apt41");
        QCOMPARE(resolved("shared panda"), "act-apt40|act-two");
        QCOMPARE(resolved("two"), "act-two|inc-long");
        QCOMPARE(resolved("two", {Kind::Incident}), "inc-long");
        const Resolved r = resolveObject(*m_l, "apt");
        QVERIFY(r.isAmbiguous());
        QCOMPARE(r.sentence(*m_l, "apt"), std::string("\"apt\" could be APT40 (act-apt40) or APT41 (act-apt41)."));
    }
    void suggestsTheNearest() {
        QCOMPARE(resolved("genetiks"), "?Genetics and genomics");
        QCOMPARE(resolved("wintni"), "?APT41");
        QCOMPARE(resolved("zzzzzzzz"), "?");
        QCOMPARE(resolved("xq"), "?"); // of two letters none may be another
        QCOMPARE(resolved("ra-genomics-core"), "?Genetics and genomics"); // a word of it
        QCOMPARE(resolved("zz-network-zz"), "?Clinical network");
        QCOMPARE(resolved("zz-netwrok-zz"), "?");
        QCOMPARE(resolved(""), "?");
        QCOMPARE(resolveObject(*m_l, "genetiks").sentence(*m_l, "genetiks"),
                 std::string("\"genetiks\" is not known here. Did you mean \"Genetics and genomics\"?"));
    }
    void strangeTextsAreUnknown() {
        for (const std::string &text : {std::string(10000, 'x'), std::string("\0\0", 2), std::string("\n"),
                                        std::string("\xFF\xFE"), std::string("<b>"), std::string("%s%n")}) {
            const Resolved r = resolveObject(*m_l, text);
            QVERIFY(!r.object);
            QVERIFY(r.candidates.empty());
            QVERIFY(r.sentence(*m_l, text).size() < 200);
        }
    }
    void aliasesAndIdentifiers() {
        const auto aliases = aliasesOf(*m_l, *m_l->find("act-apt41"));
        QCOMPARE(aliases.size(), std::size_t(2));
        QCOMPARE(std::string(aliases[0].text), std::string("Winnti"));
        QCOMPARE(aliases[0].name, *m_l->find("name-winnti"));
        QCOMPARE(std::string(aliases[1].text), std::string("APT41 of misp"));
        QVERIFY(!aliases[1].name.isValid());
        QCOMPARE(identifiersOf(*m_l, *m_l->find("act-apt41")), (std::vector<std::string_view>{"act-apt41", "G0096"}));
    }
};

HW_TEST(ResolveTest, "resolve")
#include "tst_resolve.moc"
