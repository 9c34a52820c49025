#include "briefing/likelihood.h"

#include <QRegularExpression>

namespace hw::briefing {

const std::array<LikelihoodTerm, 7> &likelihoodTerms() {
    static constexpr std::array<LikelihoodTerm, 7> terms{{{"almost no chance", "remote", "1–5%"},
                                                          {"very unlikely", "highly improbable", "5–20%"},
                                                          {"unlikely", "improbable", "20–45%"},
                                                          {"roughly even chance", "roughly even odds", "45–55%"},
                                                          {"likely", "probable", "55–80%"},
                                                          {"very likely", "highly probable", "80–95%"},
                                                          {"almost certain", "nearly certain", "95–99%"}}};
    return terms;
}

std::vector<FoundTerm> likelihoodIn(const QString &text) {
    // The longer ones first, so that a part of one is not taken for another. "Remote" alone is nearly always remote
    // access, so only a remote chance counts; adverbs belong to their row.
    static const QRegularExpression expression(
        QStringLiteral(
            R"(\b(?:(almost no chance|a remote chance|remote chance|remote possibility))"
            R"(|(very unlikely|highly improbable)|(very likely|highly probable))"
            R"(|(roughly even chance|roughly even odds|even chance)|(almost certain(?:ly)?|nearly certain(?:ly)?))"
            R"(|(unlikely|improbable)|(likely|probable|probably))\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static constexpr int termOfGroup[] = {0, 1, 5, 3, 6, 2, 4};
    static const QRegularExpression other(QStringLiteral("remote|improbable|probabl|odds|nearly"),
                                          QRegularExpression::CaseInsensitiveOption);
    std::vector<FoundTerm> found;
    for (auto each = expression.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const int group = match.lastCapturedIndex();
        found.push_back({match.capturedStart(), match.capturedLength(), termOfGroup[group - 1],
                         other.match(match.captured()).hasMatch()});
    }
    return found;
}

} // namespace hw::briefing
