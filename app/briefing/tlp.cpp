#include "briefing/tlp.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

namespace hw::briefing {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
constexpr std::array<const char *, tlpCount> names{"CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"};
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
    static const QRegularExpression written(
        QStringLiteral(R"((?<![A-Za-z])TLP\s*[:\-_]\s*(CLEAR|WHITE|GREEN|AMBER\s*\+\s*STRICT|AMBER|RED)(?![A-Za-z]))"),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<WrittenLabel> found;
    for (auto each = written.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString name = match.captured(1).toUpper().remove(u' ');
        found.push_back(
            {match.capturedStart(), match.capturedLength(), *tlpNamed(name), name == QLatin1String("WHITE")});
    }
    return found;
}

} // namespace hw::briefing
