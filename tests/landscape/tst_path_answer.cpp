#include "landscape/path_answer.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

namespace {
constexpr const char *text = R"(
source s-one "Report" publisher=One
source s-two "Other report" publisher=Two
actor act-a "Anna"
actor act-b "Bert"
actor act-c "Carl"
software S1 "Tool"
claim act-a uses S1 conf=high src=s-one
claim act-a uses S1 conf=low src=s-two start=2020
claim act-b uses S1 conf=low src=s-one
claim act-b related-to act-c conf=low src=s-one
claim act-c related-to act-c conf=not-stated src=s-one
)";
} // namespace

class PathAnswerTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);

    PathAnswer between(std::string_view a, std::string_view b, const Filter &filter = {}, bool throughHubs = false) {
        PathQuestion question{*m_landscape->find(a), *m_landscape->find(b)};
        question.throughHubs = throughHubs;
        return pathsBetween(m_landscape, filter, question);
    }
    std::string weakest(std::string_view a, std::string_view b) {
        const PathAnswer answer = between(a, b);
        return weakestWords(*answer.graph, answer.paths.at(0));
    }

private slots:
    void theWeakestLinkIsNamed() {
        QCOMPARE(weakest("act-a", "S1"), std::string("It hangs on this one link."));
        QCOMPARE(weakest("act-a", "act-b"), std::string("Weakest link: step 2, Bert uses Tool (confidence: low, 1 "
                                                        "claim of 1 publisher)."));
        QCOMPARE(weakest("act-a", "act-c"),
                 std::string("Weakest link: step 2, Bert uses Tool (confidence: low, 1 claim of 1 publisher). 1 other "
                             "is no stronger."));
        QCOMPARE(weakest("S1", "act-c"), std::string("No link is weaker than the others (confidence: low)."));
    }
    void whatALinkRestsOn() {
        const PathAnswer answer = between("act-a", "S1");
        QCOMPARE(linkWords(*answer.graph, answer.paths[0].links[0]), std::string("Anna uses Tool"));
        QCOMPARE(basisWords(*answer.graph, answer.paths[0].links[0]),
                 std::string("confidence: high, 2 claims of 2 publishers"));
    }
    void pathsThatThereAreNeedNoReason() {
        const PathAnswer answer = between("act-a", "act-c");
        QCOMPARE(answer.paths.size(), std::size_t(1));
        QCOMPARE(answer.withoutFilter + answer.throughHubs + answer.withNeither, std::size_t(0));
        QVERIFY(!answer.isFiltered);
    }
    void whyThereIsNone() {
        Filter sure;
        sure.confidenceAtLeast = Confidence::High;
        const PathAnswer filtered = between("act-a", "act-c", sure);
        QCOMPARE(filtered.withoutFilter, std::size_t(1));
        QVERIFY(filtered.isFiltered && filtered.fromPasses && !filtered.toPasses);
        QCOMPARE(noPathWords(filtered), std::string("No path within 6 steps joins Anna and Carl under this filter; "
                                                    "without it there is 1. Carl does not pass the filter."));
        QCOMPARE(noPathWords(between("act-a", "s-one")),
                 std::string("No path within 6 steps joins Anna and Report. Report is a source: claims rest on it, and "
                             "none is about it. That nothing is recorded does not mean that there is nothing."));
        QCOMPARE(noPathWords(between("act-c", "act-c")),
                 std::string("Both ends are Carl; a path joins two different things."));
    }
};

HW_TEST(PathAnswerTest, "path_answer")
#include "tst_path_answer.moc"
