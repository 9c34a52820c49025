#include "briefing/tlp.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace hw::briefing {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
constexpr std::array<const char *, tlpCount> names{"CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"};

/// A text as an eye reads it: signs that show nothing are gone, wide letters and blanks of every sort are plain ones,
/// dashes and colons of every sort are the common ones.
struct Folded {
    QString text;
    std::vector<qsizetype> at; ///< where each character of it stands in the text
};
Folded fold(const QString &text) {
    static const QString colons = QStringLiteral("\u2236\uA789\u02D0\u05C3\u0589");
    Folded folded;
    folded.text.reserve(text.size());
    folded.at.reserve(std::size_t(text.size()));
    const auto add = [&](QChar c, qsizetype at) {
        folded.text += c;
        folded.at.push_back(at);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < 0x80)
            add(c, i);
        else if (c.category() == QChar::Other_Format || c.category() == QChar::Mark_NonSpacing)
            continue;
        else if (c.category() == QChar::Punctuation_Dash || c == QChar(0x2212))
            add(u'-', i);
        else if (colons.contains(c))
            add(u':', i);
        else
            for (const QChar plain : QString(c).normalized(QString::NormalizationForm_KC))
                add(plain.isSpace() ? QChar(u' ') : plain, i);
    }
    return folded;
}
} // namespace

QString label(Tlp tlp) { return QLatin1String("TLP:") + QLatin1String(names[static_cast<std::size_t>(tlp)]); }

QString fileLabel(Tlp tlp) { return QLatin1String("TLP-") + QLatin1String(names[static_cast<std::size_t>(tlp)]); }

QString meaning(Tlp tlp) {
    switch (tlp) {
    case Tlp::Clear: return tr("no limit on sharing");
    case Tlp::Green: return tr("within our sector community, not public");
    case Tlp::Amber: return tr("inside our organisation and clients who need to know");
    case Tlp::AmberStrict: return tr("inside our organisation, need to know");
    case Tlp::Red: break;
    }
    return tr("for the people in this meeting only");
}

std::optional<Tlp> tlpNamed(const QString &text) {
    QString name = text.trimmed().toUpper();
    if (name.startsWith(QLatin1String("TLP")) && name.size() > 3 && (name.at(3) == u':' || name.at(3) == u'-'))
        name = name.mid(4);
    if (name == QLatin1String("WHITE"))
        return Tlp::Clear;
    for (std::size_t i = 0; i < tlpCount; ++i)
        if (name == QLatin1String(names[i]))
            return static_cast<Tlp>(i);
    return std::nullopt;
}

std::vector<WrittenLabel> labelsIn(const QString &text) {
    // Nearly all texts are plain and carry none.
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80; };
    if (!text.contains(QLatin1String("tlp"), Qt::CaseInsensitive) && std::all_of(text.begin(), text.end(), isPlain))
        return {};
    const Folded folded = fold(text);
    if (!folded.text.contains(QLatin1String("tlp"), Qt::CaseInsensitive))
        return {};
    // What stands between: a colon as it is written in addresses and in markup, too.
    static const QRegularExpression written(
        QStringLiteral(R"((?<![A-Za-z])TLP(?:%3A|&#0*58;|&#x0*3A;|&colon;|[\s:;.,=_|/~()\[\]{}"'*+-]){0,6})"
                       R"((CLEAR|WHITE|GREEN|AMBER(?:%2B|&#0*43;|[\s+_-]){0,4}STRICT|AMBER|RED)(?![A-Za-z]))"),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<WrittenLabel> found;
    for (auto each = written.globalMatch(folded.text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        QString name = match.captured(1).toUpper();
        if (name.startsWith(QLatin1String("AMBER")) && name.endsWith(QLatin1String("STRICT")))
            name = QLatin1String(names[std::size_t(Tlp::AmberStrict)]);
        const qsizetype from = folded.at[std::size_t(match.capturedStart())];
        const qsizetype to = folded.at[std::size_t(match.capturedEnd() - 1)] + 1;
        found.push_back({from, to - from, *tlpNamed(name), name == QLatin1String("WHITE")});
    }
    return found;
}

Tlp strictestIn(const QString &text) {
    Tlp strictest = Tlp::Clear;
    for (const WrittenLabel &found : labelsIn(text))
        strictest = stricter(strictest, found.tlp);
    return strictest;
}

} // namespace hw::briefing
