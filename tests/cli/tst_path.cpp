#include "program.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace hw::test;

namespace {
/// Two actors of one country, and nothing else that joins them.
constexpr const char *countrymen =
    "actor act-a \"Anna\" type=state origin=CN\nactor act-b \"Bert\" type=state origin=CN\n"
    "actor act-c \"Carl\" type=crime\n";
} // namespace

class PathTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};
    const LandscapeFile m_countrymen{countrymen};

    Answer path(const QStringList &arguments) const { return on(m_small, arguments); }
    static Answer on(const LandscapeFile &landscape, const QStringList &arguments) {
        return helixwatch(QStringList{"path"} + arguments + QStringList{"--data", landscape.path()});
    }
    static QString withoutIds(const QByteArray &text) {
        static const QRegularExpression id(QStringLiteral("\\[[0-9a-f]{8}\\]"));
        return QString::fromUtf8(text).replace(id, QStringLiteral("[id]"));
    }

private slots:
    void everyStepSaysWhatItRestsOn() {
        const Answer answer = path({"Alpha", "act-beta"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(withoutIds(answer.out),
                 QStringLiteral("Alpha (Leviathan) and Beta: 1 path.\n\n"
                                "Path 1, 3 steps: Alpha (Leviathan) > Genetics and genomics > Institute breach > Beta\n"
                                "  1. Alpha (Leviathan) targets Genetics and genomics\n"
                                "     Confidence: high, 1 claim of 2 publishers [id]\n"
                                "  2. Institute breach was aimed at Genetics and genomics\n"
                                "     Confidence: moderate, 1 claim of 1 publisher [id]\n"
                                "  3. Institute breach is attributed to Beta\n"
                                "     Confidence: low, 1 claim of 1 publisher, disputed [id]\n"
                                "  Weakest link: step 3, Institute breach is attributed to Beta (confidence: low, 1 "
                                "claim of 1\n    publisher, disputed).\n"));
        const QString back = withoutIds(path({"Beta", "Leviathan"}).out);
        QVERIFY2(back.contains("Path 1, 3 steps: Beta > Institute breach > Genetics"), qPrintable(back));
        QVERIFY2(back.contains("Weakest link: step 1,"), qPrintable(back));
        QVERIFY(withoutIds(path({"Alpha", "genetics"}).out).contains("It hangs on this one link."));
    }

    void theClaimsOfAStepCanBeExplained() {
        const QByteArray paths = path({"Alpha", "genetics"}).out;
        const QRegularExpression id(QStringLiteral("\\[([0-9a-f]{8})\\]"));
        const QString claim = id.match(QString::fromUtf8(paths)).captured(1);
        QVERIFY(!claim.isEmpty());
        const Answer explained = helixwatch({"explain", "Alpha", "genetics", "--data", m_small.path()});
        QVERIFY(explained.out.contains(claim.toUtf8()));
    }

    void theSameAsJson() {
        const QJsonObject json =
            QJsonDocument::fromJson(path({"act-alpha", "act-beta", "--format", "json"}).out).object();
        QCOMPARE(json["a"].toObject()["id"].toString(), QStringLiteral("act-alpha"));
        QCOMPARE(json["b"].toObject()["id"].toString(), QStringLiteral("act-beta"));
        QVERIFY(json["dataset"].isObject());
        QVERIFY(json["otherwise"].isNull());
        QCOMPARE(json["mostSteps"].toInt(), 6);
        const QJsonArray paths = json["paths"].toArray();
        QCOMPARE(paths.size(), 1);
        QStringList objects;
        for (const QJsonValue object : paths.at(0)[u"objects"].toArray())
            objects << object[u"id"].toString();
        QCOMPARE(objects, (QStringList{"act-alpha", "ra-gen", "inc-lab", "act-beta"}));
        QCOMPARE(paths.at(0)[u"weakestStep"].toInt(), 3);
        const QJsonValue step = paths.at(0)[u"steps"][0];
        QCOMPARE(step[u"subject"].toString(), QStringLiteral("act-alpha"));
        QCOMPARE(step[u"predicate"].toString(), QStringLiteral("targets"));
        QCOMPARE(step[u"object"].toString(), QStringLiteral("ra-gen"));
        QCOMPARE(step[u"confidence"].toString(), QStringLiteral("high"));
        QCOMPARE(step[u"publishers"].toInt(), 2);
        QCOMPARE(step[u"claims"].toArray().size(), 1);
        QVERIFY(paths.at(0)[u"steps"][2][u"disputed"].toBool());
    }

    void whereTheFilterTakesAPath() {
        const Answer answer = path({"Alpha", "Beta", "confidence:>=moderate"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(answer.err, QByteArray("No path within 6 steps joins Alpha (Leviathan) and Beta under this filter; "
                                        "without it there is 1.\n"));
        const Answer hidden = path({"Alpha", "Beta", "origin:CN"});
        QVERIFY2(hidden.err.contains("without it there is 1. Beta does not pass the filter.\n"),
                 hidden.err.constData());
        const QJsonObject json =
            QJsonDocument::fromJson(path({"Alpha", "Beta", "confidence:>=moderate", "--format", "json"}).out).object();
        QVERIFY(json["paths"].toArray().isEmpty());
        QCOMPARE(json["otherwise"].toObject()["withoutFilter"].toInt(), 1);
        QCOMPARE(json["filter"].toString(), QStringLiteral("confidence:>=moderate"));
    }

    void hubsAreWaysOnlyWhenAskedFor() {
        const Answer without = on(m_countrymen, {"Anna", "Bert"});
        QCOMPARE(without.status, 0);
        QCOMPARE(without.err, QByteArray("No path within 6 steps joins Anna and Bert. Through what everything hangs "
                                         "on, such as countries, there is 1. Ask for these with --through-hubs.\n"));
        const Answer with = on(m_countrymen, {"Anna", "Bert", "--through-hubs"});
        QVERIFY2(with.out.contains("Path 1, 2 steps: Anna > "), with.out.constData());
        QVERIFY2(with.out.contains("No link is weaker than the others (confidence: "), with.out.constData());
        const Answer both = on(m_countrymen, {"Anna", "Bert", "actor:Anna"});
        QVERIFY2(both.err.contains("under this filter. Bert does not pass the filter. Without it and through what "),
                 both.err.constData());
        QCOMPARE(on(m_countrymen, {"Anna", "Carl", "--through-hubs"}).err,
                 QByteArray("No path within 6 steps joins Anna and Carl. That nothing is recorded does not mean that "
                            "there is nothing.\n"));
    }

    void noMoreThanAskedFor() {
        std::string text = "actor act-a \"Anna\"\nactor act-b \"Bert\"\n";
        for (const std::string i : {"1", "2", "3", "4", "5", "6", "7"})
            text += "software S" + i + "\nclaim act-a uses S" + i + "\nclaim act-b uses S" + i + "\n";
        const LandscapeFile seven(text);
        QCOMPARE(on(seven, {"Anna", "Bert"}).out.count("\nPath "), 5);
        QCOMPARE(on(seven, {"Anna", "Bert", "--max", "2"}).out.count("\nPath "), 2);
        QVERIFY(on(seven, {"Anna", "Bert"}).out.startsWith("Anna and Bert: the 5 shortest paths.\n"));
        QVERIFY(on(seven, {"Anna", "Bert", "--max=1"}).out.startsWith("Anna and Bert: the shortest path.\n"));
        QVERIFY(on(seven, {"Anna", "Bert", "--max=50"}).out.startsWith("Anna and Bert: 7 paths, the shortest first."));
        QVERIFY(on(seven, {"Anna", "Bert", "actor:Anna"}).err.contains("; without it there are 5 or more."));
    }

    void theSameThingTwice() {
        const Answer answer = path({"Alpha", "act-alpha"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(answer.err, QByteArray("Both ends are Alpha (Leviathan); a path joins two different things.\n"));
    }

    void unknownAndAmbiguous() {
        const Answer unknown = path({"genetics", "Alhpa"});
        QCOMPARE(unknown.status, 1);
        QCOMPARE(unknown.out, QByteArray());
        QVERIFY2(unknown.err.contains("\"Alhpa\"") && unknown.err.contains("Alpha (Leviathan)"),
                 unknown.err.constData());
        const LandscapeFile two("actor act-a \"Panda one\"\nactor act-b \"Panda two\"\n");
        const Answer ambiguous = on(two, {"act-a", "panda"});
        QCOMPARE(ambiguous.status, 1);
        QVERIFY2(ambiguous.err.contains("(act-a) or Panda two (act-b)"), ambiguous.err.constData());
        QCOMPARE(path({"Alpha", "Beta", "aera:genetics"}).status, 2);
    }

    void backgroundIsNamed() {
        const LandscapeFile landscape("actor act-a \"Anna\"\nactor act-b \"Bert\"\ncampaign cam-x \"Old\" start=2012 "
                                      "background\nclaim cam-x attributed-to act-a\nclaim cam-x attributed-to act-b\n");
        const Answer answer = on(landscape, {"Anna", "Bert"});
        QVERIFY2(answer.out.contains("Anna > Old (ATT&CK background, not counted) > Bert"), answer.out.constData());
        const Answer from = on(landscape, {"Old", "Bert"});
        QVERIFY2(from.out.startsWith("Old (ATT&CK background, not counted) and Bert: 1 path."), from.out.constData());
    }

    void namesAreHarmless() {
        const LandscapeFile nasty(std::string(nastyLandscape) + "claim act-esc related-to act-rtl\n"
                                                                "claim act-rtl related-to act-markup\n");
        for (const QString &format : QStringList{"text", "json"}) {
            const Answer answer = on(nasty, {"act-esc", "act-markup", "--format", format});
            QCOMPARE(answer.status, 0);
            QVERIFY(answer.out.contains("name"));
            for (const char c : answer.out + answer.err)
                QVERIFY(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
            QVERIFY(!(answer.out + answer.err).contains("\u202e"));
        }
    }
};

HW_TEST(PathTest, "path")
#include "tst_path.moc"
