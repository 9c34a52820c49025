#include "landscape/folded_texts.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <algorithm>

using namespace hw;

class FoldedTextsTest : public QObject {
    Q_OBJECT

    /// What marking has to find, by the plainest of searches.
    static std::vector<std::uint8_t> found(const FoldedTexts::Arena &arena, std::string_view word,
                                           std::vector<std::uint8_t> bytes) {
        for (std::uint32_t o = 0; o < bytes.size(); ++o)
            if (arena.row(ObjectIndex(o)).find(word) != std::string_view::npos)
                bytes[o] = 1;
        return bytes;
    }
    /// A piece of a row: it exists, starts anywhere, and is long or short. Lines stay whole, as words know no line
    /// ends.
    static std::string piece(const FoldedTexts::Arena &arena, std::uint32_t objects, test::Dice &dice) {
        const std::string_view row = arena.row(ObjectIndex(dice.below(objects)));
        const std::string_view word = row.substr(dice.below(row.size() + 1), 1 + dice.below(12));
        return std::string(word.substr(0, word.find('\n')));
    }
private slots:
    void marksTheRowsThatContainTheWord() {
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            const auto l = test::generatedLandscape({300, 1500, seed});
            test::Dice dice(seed);
            for (const auto *arena : {&l->foldedTexts().names, &l->foldedTexts().texts}) {
                std::vector<std::string> words{"ba",           "e",         "zor",     "kebake", "0",
                                               "no such word", "publisher", "\xc3\xa4"};
                for (int i = 0; i < 200; ++i)
                    words.push_back(piece(*arena, l->objectCount(), dice));
                std::erase(words, std::string());
                for (const std::string &word : words) {
                    std::vector<std::uint8_t> none(l->objectCount(), 0), some(none);
                    for (auto &byte : some)
                        byte = dice.oneIn(3);
                    for (const auto &before : {none, some}) {
                        std::vector<std::uint8_t> bytes = before;
                        arena->mark(word, bytes);
                        QVERIFY2(bytes == found(*arena, word, before), word.c_str());
                    }
                }
            }
        }
    }
    void wordsLongerThanAllTextsAreNowhere() {
        const auto l = test::generatedLandscape({20, 10, 1});
        std::vector<std::uint8_t> bytes(l->objectCount(), 0);
        const std::string word(l->foldedTexts().names.size() + 1, 'a');
        l->foldedTexts().names.mark(word, bytes);
        QCOMPARE(std::count(bytes.begin(), bytes.end(), 1), std::ptrdiff_t(0));
    }
};

HW_TEST(FoldedTextsTest, "folded_texts")
#include "tst_folded_texts.moc"
