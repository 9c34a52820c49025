#include "program.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

using namespace hw::test;

namespace {
/// Three actors with traits. T1 is known of all, T2 of two (of B through its incident), S1 of A alone, T3.001 of C.
constexpr const char *traits = R"text(
source s-one "One" publisher="Vendor One"
source s-two "Two" publisher="Vendor Two"
actor act-a "Anna" type=state origin=CN
actor act-b "Bert" type=state origin=RU
actor act-c "Carl" type=crime
actor act-d "Operation: Dora" type=crime
research-area ra-gen "Genetics"
technique T1 "Common"
technique T2 "Rare"
technique T3 "Parent"
technique T3.001 "Child" parent=T3
software S1 "=Tool"
incident inc-1 "Breach" start=2020
claim act-a uses T1 src=s-one
claim act-a uses T1 conf=low src=s-two
claim act-b uses T1 src=s-one
claim act-c uses T1 src=s-one
claim act-a uses T2 src=s-one
claim act-a uses S1 src=s-one
claim inc-1 attributed-to act-b src=s-two
claim inc-1 uses T2 src=s-two
claim act-c uses T3.001 src=s-one
claim act-d targets ra-gen basis=targeted src=s-one
claim act-a targets ra-gen basis=targeted conf=moderate src=s-two
)text";

/// A chain of five, and two that are joined with each other alone.
constexpr const char *chain = R"text(
actor act-a "Anna"
actor act-b "Bert"
actor act-c "Carl"
actor act-d "Dora"
actor act-e "Emil"
actor act-x "Xaver"
actor act-y "Yvonne" origin=CN
claim act-a related-to act-b
claim act-b related-to act-c
claim act-c related-to act-d
claim act-d related-to act-e
claim act-x related-to act-y
)text";

/// Two triangles and a bridge.
constexpr const char *triangles = R"text(
actor act-a "Anna"
actor act-b "Bert"
actor act-c "Carl"
actor act-d "Dora"
actor act-e "Emil"
actor act-f "Frida"
claim act-a related-to act-b
claim act-b related-to act-c
claim act-a related-to act-c
claim act-d related-to act-e
claim act-e related-to act-f
claim act-d related-to act-f
claim act-c related-to act-d
)text";
} // namespace

/// The questions besides paths: what is in common, who works alike, who fits, who stands between, which groups.
class QuestionsTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_traits{traits}, m_chain{chain}, m_triangles{triangles};

    static Answer on(const LandscapeFile &landscape, const QStringList &arguments) {
        return helixwatch(arguments + QStringList{"--data", landscape.path()});
    }
    static QJsonObject json(const LandscapeFile &landscape, const QStringList &arguments) {
        return QJsonDocument::fromJson(on(landscape, arguments + QStringList{"--format", "json"}).out).object();
    }
    static QString withoutIds(const QByteArray &text) {
        static const QRegularExpression id(QStringLiteral("\\[[0-9a-f]{8}\\]"));
        return QString::fromUtf8(text).replace(id, QStringLiteral("[id]"));
    }
    static bool near(double a, double b) { return std::abs(a - b) < 0.00005001; }

private slots:
    void whoWorksAlike() {
        const Answer answer = on(m_traits, {"similar", "Anna"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.err, QByteArray());
        // Weights: T1 ln(4/3), T2 ln(4/2), S1 and T3.001 ln(4/1). B shares T1 and T2 of T1, T2, S1: 0.414; C T1 of T1,
        // T2, S1, T3.001: 0.077.
        QCOMPARE(QString::fromUtf8(answer.out),
                 QStringLiteral("2 actors share techniques or software with Anna, the most alike first:\n"
                                "By the techniques and the software that they share; what few actors use counts more.\n"
                                "\n"
                                "1. Bert [act-b]: 41 % alike, 2 of its 2 shared\n"
                                "    Shares Rare (T2) and Common (T1)\n"
                                "\n"
                                "2. Carl [act-c]: 8 % alike, 1 of its 2 shared\n"
                                "    Shares Common (T1)\n"));
        const QJsonObject all = json(m_traits, {"similar", "Anna"});
        const double t1 = std::log(4.0 / 3), t2 = std::log(2.0), s1 = std::log(4.0);
        QCOMPARE(all["count"].toInt(), 2);
        QCOMPARE(all["actor"].toObject()["id"].toString(), QString("act-a"));
        const QJsonValue first = all["actors"].toArray().at(0);
        QCOMPARE(first[u"id"].toString(), QString("act-b"));
        QVERIFY(near(first[u"likeness"].toDouble(), (t1 + t2) / (t1 + t2 + s1)));
        QVERIFY(near(first[u"shared"][0][u"weight"].toDouble(), t2));
        QVERIFY(near(all["actors"].toArray().at(1)[u"likeness"].toDouble(), t1 / (t1 + t2 + s1 + s1)));
        const QByteArray csv = on(m_traits, {"similar", "act-a", "--format", "csv"}).out;
        QVERIFY2(csv.startsWith("actor,name,likeness,traits,shared,kind,shared name,weight\r\nact-b,Bert,0.4144,2,T2,"
                                "technique,Rare,0.6931\r\n"),
                 csv.constData());
        QCOMPARE(csv.count("\r\n"), 4);
        const QByteArray one = on(m_traits, {"similar", "act-a", "--max", "1"}).out;
        QVERIFY2(one.startsWith("2 actors share techniques or software with Anna; the one most alike:\n"),
                 one.constData());
        QCOMPARE(json(m_traits, {"similar", "Anna", "--max", "1"})["actors"].toArray().size(), 1);
    }

    void likenessUnderAFilter() {
        const QByteArray answer = on(m_traits, {"similar", "Anna", "type:state"}).out;
        QVERIFY2(answer.startsWith("1 actor shares techniques or software with Anna, under this filter:\n"),
                 answer.constData());
        QVERIFY(!answer.contains("Carl"));
        const Answer none = on(m_traits, {"similar", "Anna", "origin:RU"});
        QCOMPARE(none.status, 0);
        QCOMPARE(none.out, QByteArray());
        QCOMPARE(none.err, QByteArray("No other actor shares a technique or software with Anna under this filter. Anna "
                                      "does not pass the filter. That nothing is recorded does not mean that there is "
                                      "nothing.\n"));
        QVERIFY(json(m_traits, {"similar", "Dora"})["actors"].toArray().isEmpty());
        QCOMPARE(on(m_traits, {"similar", "Anna", "aera:x"}).status, 2);
    }

    void whoFits() {
        const Answer answer = on(m_traits, {"fits", "T2", "=Tool"});
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(
            QString::fromUtf8(answer.out),
            QStringLiteral("2 actors are known for some of Rare (T2) and =Tool (S1), the best fit first:\n"
                           "Actors known for what was seen; what few actors use counts more. That something is not "
                           "reported of\nan actor is no reason against it.\n"
                           "\n"
                           "1. Anna [act-a]: fits 100 %, 2 of 2\n"
                           "    Known for =Tool (S1) and Rare (T2)\n"
                           "\n"
                           "2. Bert [act-b]: fits 33 %, 1 of 2\n" // ln 2 of ln 2 + ln 4
                           "    Known for Rare (T2)\n"
                           "    Not reported of it: =Tool (S1)\n"));
        const QJsonObject part = json(m_traits, {"fits", "Parent"});
        const QJsonValue carl = part["actors"].toArray().at(0);
        QCOMPARE(carl[u"id"].toString(), QString("act-c"));
        QVERIFY(near(carl[u"fit"].toDouble(), 0.5));
        QVERIFY(near(carl[u"matched"][0][u"weight"].toDouble(), std::log(4.0) / 2)); // nobody's: as if one had it
        QCOMPARE(carl[u"matched"][0][u"through"][u"id"].toString(), QString("T3.001"));
        const QByteArray words = on(m_traits, {"fits", "Parent"}).out;
        QVERIFY2(words.contains("Known for Parent (T3) (by its part Child (T3.001), which counts half)\n"),
                 words.constData());
        const QByteArray csv = on(m_traits, {"fits", "T2", "S1", "--format", "csv"}).out;
        QVERIFY2(csv.contains("\r\nact-b,Bert,0.3333,2,S1,software,'=Tool,no,,\r\n"), csv.constData()); // no formula
        QCOMPARE(json(m_traits, {"fits", "T2", "S1"})["seen"].toArray().size(), 2);
        QCOMPARE(on(m_traits, {"fits", "T2", "S1", "T2", "S1", "T2"}).out, on(m_traits, {"fits", "T2", "S1"}).out);
    }

    void oneOfMoreIsSaidProperly() {
        const auto head = [](const LandscapeFile &landscape, const QStringList &question, int most) {
            return on(landscape, question + QStringList{"--max", QString::number(most)}).out.split('\n').front();
        };
        const LandscapeFile three(std::string(traits) + "actor act-e \"Emil\"\nclaim act-e uses T2\n");
        QCOMPARE(head(three, {"fits", "T2"}, 1),
                 QByteArray("3 actors are known for Rare (T2); the one that fits best:"));
        QCOMPARE(head(three, {"fits", "T2"}, 2), QByteArray("3 actors are known for Rare (T2); the 2 that fit best:"));
        QVERIFY(head(three, {"fits", "T2"}, 3).endsWith(", the best fit first:"));
        QVERIFY(head(three, {"similar", "Anna"}, 1).endsWith("; the one most alike:"));
        QVERIFY(head(three, {"similar", "Anna"}, 2).endsWith("; the 2 most alike:"));
        QVERIFY(head(m_chain, {"central"}, 2).contains(": the first 2 of 7 things "));
        QVERIFY(head(m_triangles, {"groups"}, 1).endsWith("; the largest:"));
    }

    void whatDoesNotFit() {
        const Answer none = on(m_traits, {"fits", "S1", "type:crime"});
        QCOMPARE(none.status, 0);
        QCOMPARE(none.out, QByteArray());
        QCOMPARE(none.err, QByteArray("No actor is known for =Tool (S1) under this filter. That nothing is recorded "
                                      "does not mean that there is nothing.\n"));
        const Answer kind = on(m_traits, {"fits", "Anna"});
        QCOMPARE(kind.status, 1);
        QCOMPARE(kind.err, QByteArray("helixwatch: \"Anna\" is Anna (actor); expected a technique or software.\n"));
        const Answer unknown = on(m_traits, {"fits", "T2", "Comon"});
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.err.contains("Did you mean \"Common\"?"), unknown.err.constData());
        QCOMPARE(on(m_traits, {"similar", "T1"}).err,
                 QByteArray("helixwatch: \"T1\" is Common (technique); expected an actor.\n"));
    }

    void whatIsInCommon() {
        const Answer answer = on(m_traits, {"common", "Anna", "act-d"});
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(
            withoutIds(answer.out),
            QStringLiteral("Anna and Operation: Dora have 1 thing in common:\n"
                           "\n"
                           "1. Genetics (research area) [ra-gen]\n"
                           "    Anna targets Genetics; confidence: moderate, 1 claim of 1 publisher [id]\n"
                           "    Operation: Dora targets Genetics; confidence: high, 1 claim of 1 publisher [id]\n"));
        const QJsonObject three = json(m_traits, {"common", "Anna", "Bert", "Carl"});
        QCOMPARE(three["count"].toInt(), 1);
        const QJsonValue common = three["common"].toArray().at(0);
        QCOMPARE(common[u"id"].toString(), QString("T1"));
        QCOMPARE(common[u"neighbours"].toInt(), 3);
        QCOMPARE(common[u"links"].toArray().size(), 3);
        QCOMPARE(common[u"links"][0][u"claims"].toArray().size(), 2);
        QCOMPARE(common[u"links"][0][u"publishers"].toInt(), 2);
        const QByteArray csv = on(m_traits, {"common", "Anna", "Bert", "--format", "csv"}).out;
        QVERIFY2(csv.contains("\r\nT1,technique,Common,3,act-a,uses,T1,high,false,2,"), csv.constData());
        const Answer none = on(m_traits, {"common", "Anna", "Dora", "confidence:high"});
        QCOMPARE(none.err,
                 QByteArray("There is nothing that all of Anna and Operation: Dora are linked with under this "
                            "filter. That nothing is recorded does not mean that there is nothing.\n"));
        QCOMPARE(on(m_traits, {"common", "Anna", "act-a"}).err,
                 QByteArray("helixwatch: \"act-a\" and \"Anna\" are both Anna; name different things.\n"));
    }

    void namesFirstAndTheFilterAfterThem() {
        // A word with a key begins the filter, unless it is itself the name of something.
        QCOMPARE(json(m_traits, {"common", "Anna", "Operation: Dora"})["count"].toInt(), 1);
        QCOMPARE(json(m_traits, {"common", "Anna", "Bert", "type:state"})["filter"].toString(), QString("type:state"));
        QCOMPARE(json(m_traits, {"common", "Anna", "Bert", "-origin:KP", "rare"})["filter"].toString(),
                 QString("-origin:KP rare"));
        const Answer slip = on(m_traits, {"common", "Anna", "Bert", "tipe:state"});
        QCOMPARE(slip.status, 2);
        QVERIFY2(slip.err.contains("Did you mean type?"), slip.err.constData());
    }

    void whoStandsBetween() {
        // Joined pairs of others: ten of the chain and one of the two, less the own four. C stands between A, B and D,
        // E: four pairs of seven; B between A and the three behind it.
        const QJsonObject all = json(m_chain, {"central"});
        QCOMPARE(all["measured"].toInt(), 7);
        const QJsonArray objects = all["objects"].toArray();
        QCOMPARE(objects.at(0)[u"id"].toString(), QString("act-c"));
        QVERIFY(near(objects.at(0)[u"share"].toDouble(), 4.0 / 7));
        QVERIFY(near(objects.at(1)[u"share"].toDouble(), 3.0 / 7));
        QCOMPARE(objects.at(0)[u"neighbours"].toInt(), 2);
        const Answer text = on(m_chain, {"central", "--max", "1"});
        QCOMPARE(QString::fromUtf8(text.out),
                 QStringLiteral("Who stands between the others: the first of 7 things that have links.\n"
                                "Through whom the shortest ways between all others lead, countries, tactics and the "
                                "like left out.\n\n"
                                "1. Carl stands on 57 % of all shortest ways between two others and is linked with 2 "
                                "things. [act-c]\n"));
        QCOMPARE(json(m_chain, {"central", "--through-hubs"})["measured"].toInt(), 8); // with the country
        const Answer none = on(m_chain, {"central", "actor:act-y"});
        QCOMPARE(none.out, QByteArray());
        QCOMPARE(none.err,
                 QByteArray("Nothing is linked under this filter, countries, tactics and the like left out. Ask for "
                            "these with --through-hubs. That nothing is recorded does not mean that there is "
                            "nothing.\n"));
        QVERIFY(on(m_chain, {"central", "--format", "csv"})
                    .out.startsWith("id,kind,name,share,neighbours\r\nact-c,actor,"
                                    "Carl,0.5714,2\r\n"));
    }

    void whichGroups() {
        const Answer text = on(m_triangles, {"groups"});
        QCOMPARE(
            QString::fromUtf8(text.out),
            QStringLiteral("2 groups among 6 things that have links, the largest first:\n"
                           "Things that are linked with one another more often than chance would make them. Where less "
                           "than half\nof their links stay among them, the group is a loose one.\n\n"
                           "Group 1: 3 things: Anna, Bert and Carl. 75 % of their links stay among them.\n\n"
                           "Group 2: 3 things: Dora, Emil and Frida. 75 % of their links stay among them.\n"));
        const QJsonObject all = json(m_triangles, {"groups"});
        QCOMPARE(all["count"].toInt(), 2);
        QVERIFY(near(all["modularity"].toDouble(), 6.0 / 7 - 0.5)); // 6 of 7 links inside; two halves of the ends
        QCOMPARE(all["groups"].toArray().at(0)[u"linksInside"].toInt(), 3);
        QCOMPARE(all["groups"].toArray().at(0)[u"linksOutside"].toInt(), 1);
        QCOMPARE(all["groups"].toArray().at(1)[u"members"].toArray().size(), 3);
        const QByteArray csv = on(m_triangles, {"groups", "--format", "csv"}).out;
        QCOMPARE(csv.count("\r\n"), 7);
        QVERIFY2(csv.contains("\r\n2,act-d,actor,Dora,3,1\r\n"), csv.constData());
    }

    void nothingIsNoEmptyFile() {
        const QTemporaryDir folder;
        const QString file = folder.filePath("answer");
        const auto written = [&](QStringList question, const char *format) {
            QFile old(file);
            if (!old.open(QIODevice::WriteOnly) || old.write("an older answer") < 0)
                return Answer();
            old.close();
            Answer answer = on(m_traits, question << "--format" << format << "-o" << file);
            QFile now(file);
            if (answer.status != 0 || !answer.out.isEmpty() || !now.open(QIODevice::ReadOnly))
                return Answer();
            answer.out = now.readAll();
            return answer;
        };
        for (const QStringList &question :
             {QStringList{"path", "Anna", "Genetics", "origin:KP"}, QStringList{"common", "Anna", "Bert", "origin:KP"},
              QStringList{"similar", "Anna", "origin:KP"}, QStringList{"fits", "T1", "origin:KP"},
              QStringList{"central", "origin:KP"}, QStringList{"groups", "origin:KP"}}) {
            const Answer text = written(question, "text");
            QVERIFY2(text.out.endsWith(".\n") && text.out.simplified() == text.err.simplified(),
                     (question.join(u' ').toUtf8() + ": " + text.out).constData());
            if (question.front() == QLatin1String("path"))
                continue;                                        // not as CSV
            const QByteArray csv = written(question, "csv").out; // its header alone
            QVERIFY2(csv.count("\r\n") == 1 && csv.endsWith("\r\n"), csv.constData());
        }
        // The other questions, too.
        QVERIFY(written({"explain", "Bert", "Genetics"}, "table").out.startsWith("No claim joins Bert and Genetics"));
        const Answer list = written({"list", "actors", "origin:KP"}, "table");
        QVERIFY2(!list.out.isEmpty() && list.out.simplified() == list.err.simplified(), list.out.constData());
    }

    void namesAreHarmless() {
        const LandscapeFile nasty(std::string(nastyLandscape) +
                                  "technique T1 \"\\x1b[31mred\"\nclaim act-esc uses T1\nclaim act-rtl uses T1\n"
                                  "claim act-esc related-to act-rtl\n");
        for (const QStringList &question :
             {QStringList{"similar", "act-esc"}, QStringList{"fits", "T1"}, QStringList{"common", "act-esc", "act-rtl"},
              QStringList{"central"}, QStringList{"groups"}})
            for (const QString &format : QStringList{"text", "json"}) {
                const Answer answer = on(nasty, question + QStringList{"--format", format});
                QCOMPARE(answer.status, 0);
                QVERIFY2(answer.out.contains("gnp.exe"), qPrintable(question.join(u' ')));
                for (const char c : answer.out + answer.err)
                    QVERIFY(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
                QVERIFY(!(answer.out + answer.err).contains("\u202e"));
            }
    }
};

HW_TEST(QuestionsTest, "questions")
#include "tst_questions.moc"
