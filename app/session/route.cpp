#include "session/route.h"

#include "landscape/filter_text.h"
#include "session/rows_query.h"
#include "session/timeline_place.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>
#include <array>

namespace hw {
namespace {

const QLatin1String scheme("helixwatch:");

struct ViewName {
    View view;
    const char *word;
    const char *title;
};
constexpr std::array<ViewName, 9> viewNames{{
    {View::Overview, "overview", QT_TRANSLATE_NOOP("hw::View", "Overview")},
    {View::Relationships, "relationships", QT_TRANSLATE_NOOP("hw::View", "Relationships")},
    {View::Timeline, "timeline", QT_TRANSLATE_NOOP("hw::View", "Timeline")},
    {View::Techniques, "techniques", QT_TRANSLATE_NOOP("hw::View", "Techniques")},
    {View::Areas, "areas", QT_TRANSLATE_NOOP("hw::View", "Research areas")},
    {View::Defences, "defences", QT_TRANSLATE_NOOP("hw::View", "Defences")},
    {View::Briefing, "briefing", QT_TRANSLATE_NOOP("hw::View", "Briefing")},
    {View::Profile, "profile", QT_TRANSLATE_NOOP("hw::View", "Profile")},
    {View::List, "list", QT_TRANSLATE_NOOP("hw::View", "Catalogue")},
}};

const ViewName &nameOf(View view) { return viewNames[static_cast<std::size_t>(view)]; }

/// Only what would break the link apart is escaped, so that it stays readable in notes.
QString escaped(const QString &text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text, QByteArrayLiteral(":,/>.!*")));
}

QString sentence(const char *text) { return QCoreApplication::translate("hw::PlaceLink", text); }

Error error(const QString &text) { return Error{text.toStdString()}; }

} // namespace

QString viewWord(View view) { return QLatin1String(nameOf(view).word); }
QString viewTitle(View view) { return QCoreApplication::translate("hw::View", nameOf(view).title); }

std::optional<View> viewFromWord(const QString &word) {
    for (const auto &name : viewNames)
        if (word == QLatin1String(name.word))
            return name.view;
    return std::nullopt;
}

QString placeTitle(const Route &route, const Landscape &landscape) {
    if (route.view == View::Profile) {
        const auto object = landscape.find(route.focus.toStdString());
        return object ? wording::name(landscape, *object) : wording::line(route.focus.toStdString());
    }
    if (route.view == View::Areas) {
        if (const auto area = landscape.find(route.focus.toStdString()))
            return wording::name(landscape, *area);
        if (route.argument == QLatin1String("matrix"))
            return sentence("Who is reported where");
        if (route.argument.startsWith(QLatin1String("exposure")))
            return sentence("Our exposure");
    }
    if (route.view == View::List && !route.focus.isEmpty())
        if (const auto query = rowsQueryOf({View::List, route.focus, {}}, landscape))
            return rowsTitle(*query);
    return viewTitle(route.view);
}

QString printLink(const PlaceLink &link) {
    QStringList parts;
    if (!link.route.focus.isEmpty())
        parts << QStringLiteral("focus=") + escaped(link.route.focus);
    if (!link.route.argument.isEmpty())
        parts << QStringLiteral("rows=") + escaped(link.route.argument);
    if (!link.filter.isEmpty())
        parts << QStringLiteral("filter=") + escaped(QString::fromStdString(printFilter(link.filter)));
    const QString place = scheme + viewWord(link.route.view);
    return parts.isEmpty() ? place : place + QLatin1Char('?') + parts.join(QLatin1Char('&'));
}

bool looksLikeLink(const QString &text) { return text.trimmed().startsWith(scheme, Qt::CaseInsensitive); }

Result<PlaceLink> parseLink(const QString &given, const Landscape &landscape) {
    const QString text = given.trimmed();
    if (!looksLikeLink(text))
        return tl::unexpected(error(sentence("A link starts with “helixwatch:”.")));
    const QString body = text.mid(scheme.size());
    const qsizetype question = body.indexOf(QLatin1Char('?'));
    const QString word = question < 0 ? body : body.left(question);
    const auto view = viewFromWord(word);
    if (!view) {
        QStringList known;
        for (const auto &name : viewNames)
            known << QLatin1String(name.word);
        return tl::unexpected(error(sentence("The link names the view “%1”, which does not exist; expected one of %2.")
                                        .arg(word.left(60), known.join(QLatin1String(", ")))));
    }
    PlaceLink link{{*view, {}, {}}, {}};
    const QStringList parts =
        question < 0 ? QStringList{} : body.mid(question + 1).split(QLatin1Char('&'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString key = part.left(equals < 0 ? part.size() : equals);
        const QString value = equals < 0 ? QString() : QUrl::fromPercentEncoding(part.mid(equals + 1).toUtf8());
        if (key == QLatin1String("focus")) {
            link.route.focus = value;
        } else if (key == QLatin1String("rows")) {
            link.route.argument = value;
        } else if (key == QLatin1String("filter")) {
            auto filter = parseFilter(value.toStdString(), landscape);
            if (!filter)
                return tl::unexpected(Error{filter.error().sentence()});
            link.filter = std::move(*filter);
        } else {
            return tl::unexpected(
                error(sentence("The link says “%1”, which means nothing here; expected focus, rows or filter.")
                          .arg(key.left(60))));
        }
    }
    const bool needsObject = *view == View::Profile || (*view == View::Areas && !link.route.focus.isEmpty());
    if (needsObject && !landscape.find(link.route.focus.toStdString()))
        return tl::unexpected(error(
            sentence("The link leads to “%1”, which this dataset does not know.").arg(link.route.focus.left(80))));
    if (*view == View::List && !isListFocus(link.route.focus))
        return tl::unexpected(error(
            sentence("The link leads to a list of “%1”, which is no kind of object.").arg(link.route.focus.left(80))));
    if (*view == View::Timeline)
        if (const auto place = timelinePlaceOf(link.route); !place)
            return tl::unexpected(place.error());
    return link;
}

} // namespace hw
