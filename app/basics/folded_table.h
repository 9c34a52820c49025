// Folded letters: for every code point of three ranges the letter that it folds to (lower case, canonical decomposition
// without the marks, and the letters that Unicode does not decompose: ø ł đ …); those that become two letters stand
// apart.
#pragma once

#include <array>
#include <string_view>

namespace hw {

struct FoldRange {
    char16_t first, last;
    std::u16string_view letters; ///< one per code point
};
struct FoldPair {
    char16_t from;
    std::string_view to;
};

// clang-format off
inline constexpr std::array<FoldRange, 3> foldRanges{{
    {0x00C0, 0x024F,
    u"aaaaaaÆceeeeiiiidnooooo\u00D7ouuuuyÞßaaaaaaæceeeeiiiidnooooo\u00F7ouuuuyþy"
    u"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĲĳjjkkkllllllĿ"
    u"ŀllnnnnnnŉnnooooooŒœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    u"bɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛffɠɣƕɩiƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴzzʒƹƹƺƻƽƽƾƿ"
    u"ǀǁǂǃǄǅǆǇǈǉǊǋǌaaiioouuuuuuuuuuǝaaaaǢǣǥǥggkkooooʒʒjǱǲǳggƕƿnnaaǼǽoo"
    u"aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣzzaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
    u"ɀɂɂbʉʌeeɉɉɋɋrryy"},
    {0x0370, 0x052F,
    u"ͱͱͳͳʹ\u0375ͷͷ\u0378\u0379\u037Aͻͼͽ;ϳ\u0380\u0381\u0382\u0383\u0384\u0385α\u00B7εηι\u038Bο\u038Dυωιαβγδεζηθικλμνξοπρ\u03A2στυφχψωιυαεηι"
    u"υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗβθυυυφπϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ"
    u"κρσϳθε\u03F6ϸϸσϻϻϼͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя"
    u"абвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯ"
    u"ѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ\u0482\u0483\u0484\u0485\u0486\u0487\u0488\u0489ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүү"
    u"ұұҳҳҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээуу"
    u"ууууччӷӷыыӻӻӽӽӿӿԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ"},
    {0x1E00, 0x1FFF,
    u"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    u"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    u"wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝẞẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    u"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ"
    u"ααααααααααααααααεεεεεε\u1F16\u1F17εεεεεε\u1F1E\u1F1Fηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"
    u"οοοοοο\u1F46\u1F47οοοοοο\u1F4E\u1F4Fυυυυυυυυ\u1F58υ\u1F5Aυ\u1F5Cυ\u1F5Eυωωωωωωωωωωωωωωωωααεεηηιιοουυωω\u1F7E\u1F7F"
    u"ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα\u1FB5ααααααα\u1FBDι\u1FBF"
    u"\u1FC0\u1FC1ηηη\u1FC5ηηεεηηη\u1FCD\u1FCE\u1FCFιιιι\u1FD4\u1FD5ιιιιιι\u1FDC\u1FDD\u1FDE\u1FDFυυυυρρυυυυυυρ\u1FED\u1FEE`\u1FF0\u1FF1ωωω\u1FF5ωωοοωωω\u1FFD\u1FFE\u1FFF"},
}};
inline constexpr std::array<FoldPair, 26> foldPairs{{
    {0x00C6, "ae"}, {0x00DE, "th"}, {0x00DF, "ss"}, {0x00E6, "ae"}, {0x00FE, "th"}, {0x0132, "ij"}, {0x0133, "ij"},
    {0x0152, "oe"}, {0x0153, "oe"}, {0x01C4, "dz"}, {0x01C5, "dz"}, {0x01C6, "dz"}, {0x01C7, "lj"}, {0x01C8, "lj"},
    {0x01C9, "lj"}, {0x01CA, "nj"}, {0x01CB, "nj"}, {0x01CC, "nj"}, {0x01E2, "ae"}, {0x01E3, "ae"}, {0x01F1, "dz"},
    {0x01F2, "dz"}, {0x01F3, "dz"}, {0x01FC, "ae"}, {0x01FD, "ae"}, {0x1E9E, "ss"},
}};
// clang-format on

} // namespace hw
