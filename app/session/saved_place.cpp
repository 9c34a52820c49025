#include "session/saved_place.h"

#include "landscape/filter_text.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("hw::SavedPlace", sentence); }

/// The link without its filter: that one is kept apart, and read more kindly.
QString placeAlone(const QString &link) {
    const qsizetype question = link.indexOf(QLatin1Char('?'));
    if (question < 0)
        return link;
    QStringList kept;
    for (const QString &part : link.mid(question + 1).split(QLatin1Char('&'), Qt::SkipEmptyParts))
        if (!part.startsWith(QLatin1String("filter=")))
            kept << part;
    return kept.isEmpty() ? link.left(question) : link.left(question + 1) + kept.join(QLatin1Char('&'));
}

} // namespace

Result<SavedPlace> savedPlace(const SavedView &view, const Landscape &landscape) {
    auto filter = parseFilter(view.filterText.toStdString(), landscape, UnknownValues::Keep);
    if (!filter)
        return tl::unexpected(Error{filter.error().sentence()});
    SavedPlace place;
    QStringList sentences;
    for (const std::string &value : unknownValues(*filter, landscape))
        place.unknown << QString::fromStdString(value);
    if (!place.unknown.isEmpty())
        sentences << tr("This dataset does not have %1; nothing can match that.").arg(place.unknown.join(tr(", ")));
    if (!view.routeText.isEmpty()) {
        if (const auto link = parseLink(placeAlone(view.routeText), landscape))
            place.link.route = link->route;
        else
            sentences << tr("%1 The Overview is shown in its place.").arg(QString::fromStdString(link.error().message));
    }
    place.link.filter = std::move(*filter);
    place.sentence = sentences.join(QLatin1Char(' '));
    return place;
}

SavedView viewOf(const QString &name, const PlaceLink &link) {
    return {name, QString::fromStdString(printFilter(link.filter)), placeAlone(printLink(link))};
}

} // namespace hw
