#include "window/palette_rows.h"

#include "landscape/filter_text.h"
#include "panels/list_counts.h"
#include "session/filter_fields.h"
#include "session/narrow_to.h"
#include "session/wording.h"
#include "window/views.h"

#include <QAction>
#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::PaletteRows", text); }

/// The order of the groups; kinds that are not listed come after these, in their own order.
constexpr Kind groupOrder[] = {Kind::Actor,        Kind::Campaign, Kind::Incident,     Kind::Technique,
                               Kind::ResearchArea, Kind::Software, Kind::Vulnerability};

std::vector<Kind> orderedKinds() {
    std::vector<Kind> kinds(std::begin(groupOrder), std::end(groupOrder));
    for (std::size_t k = 0; k < kindCount; ++k)
        if (const auto kind = static_cast<Kind>(k);
            kind != Kind::Name && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            kinds.push_back(kind);
    return kinds;
}

std::vector<Kind> kindsOf(PaletteScope scope) {
    switch (scope) {
    case PaletteScope::Actors: return {Kind::Actor};
    case PaletteScope::Techniques: return {Kind::Technique, Kind::Tactic};
    case PaletteScope::Areas: return {Kind::ResearchArea};
    default: return {};
    }
}

PaletteRow group(const QString &title) {
    PaletteRow row;
    row.title = title;
    return row;
}

PaletteRow message(const QString &sentence) {
    PaletteRow row;
    row.is = PaletteRow::Is::Message;
    row.title = sentence;
    return row;
}

/// What tells this object apart at a glance: origin, parent or date, and the name under which it was found.
QString metaOf(const PaletteContext &c, ObjectIndex o, const QString &foundAs) {
    const Landscape &l = c.landscape;
    QStringList parts;
    const Kind kind = l.kind(o);
    if (kind == Kind::Actor || kind == Kind::Sponsor)
        parts << wording::text(title(l.origin(o)));
    else if (isEvent(kind)) {
        if (l.origin(o) != Origin::Unknown)
            parts << wording::text(title(l.origin(o)));
        if (l.span(o).isKnown())
            parts << wording::shortSpan(l.span(o));
    } else if (kind == Kind::Technique || kind == Kind::Tactic || kind == Kind::Software || kind == Kind::Mitigation)
        parts << wording::line(l.id(o), 40);
    else if (l.parent(o).isValid())
        parts << wording::name(l, l.parent(o), 60);
    if (!foundAs.isEmpty())
        parts << tr("also %1").arg(foundAs);
    return parts.join(QStringLiteral(" · "));
}

PaletteRow objectRow(const PaletteContext &c, ObjectIndex o) {
    PaletteRow row;
    row.is = PaletteRow::Is::Object;
    row.object = o;
    row.kind = c.landscape.kind(o);
    row.title = wording::name(c.landscape, o, 120);
    row.meta = metaOf(c, o, {});
    if (!isEvent(row.kind)) {
        const auto events = countedEvents(c.landscape, c.visible, o, std::nullopt).size();
        if (events > 0)
            row.right = wording::events(static_cast<qint64>(events));
    }
    return row;
}

PaletteRow hitRow(const PaletteContext &c, const SearchHit &hit) {
    PaletteRow row = objectRow(c, hit.object);
    row.tier = hit.tier;
    const QString before = QString::fromUtf8(hit.text.data(), static_cast<qsizetype>(hit.from));
    const QString marked = QString::fromUtf8(hit.text.data() + hit.from,
                                             static_cast<qsizetype>(std::min(hit.length, hit.text.size() - hit.from)));
    if (hit.in == SearchHit::In::Name && wording::line(hit.text, 120) == row.title) {
        row.markFrom = static_cast<int>(before.size());
        row.markLength = static_cast<int>(marked.size());
    } else {
        // An identifier is no other name of it.
        const bool alias = hit.in != SearchHit::In::Identifier;
        row.meta = metaOf(c, hit.object, alias ? wording::line(hit.text, 80) : QString());
    }
    return row;
}

/// Where the letters stand in a title: at its start, at the start of a word, or anywhere.
std::optional<std::pair<SearchTier, int>> matchIn(const QString &title, const QString &text) {
    if (title.compare(text, Qt::CaseInsensitive) == 0)
        return std::pair{SearchTier::ExactName, 0};
    if (title.startsWith(text, Qt::CaseInsensitive))
        return std::pair{SearchTier::NamePrefix, 0};
    if (const auto at = title.indexOf(QLatin1Char(' ') + text, 0, Qt::CaseInsensitive); at >= 0)
        return std::pair{SearchTier::WordPrefix, static_cast<int>(at) + 1};
    if (const auto at = title.indexOf(text, 0, Qt::CaseInsensitive); at >= 0 && text.size() > 1)
        return std::pair{SearchTier::Substring, static_cast<int>(at)};
    return std::nullopt;
}

PaletteRow commandRow(const PaletteContext &c, const CommandSpec &command) {
    PaletteRow row;
    row.is = PaletteRow::Is::Command;
    row.command = QLatin1String(command.id);
    row.title = Commands::title(command);
    row.meta = Commands::group(command);
    row.right = c.commands.keyText(row.command);
    row.icon = *command.icon ? QLatin1String(command.icon) : QStringLiteral("enter");
    return row;
}

bool isOffered(const PaletteContext &c, const CommandSpec &command) {
    const QString id = QLatin1String(command.id);
    return command.where == CommandSpec::Where::Window && id != QLatin1String("go.palette") &&
           id != QLatin1String("window.escape") && c.commands.action(id)->isEnabled();
}

void addCommands(std::vector<PaletteRow> &rows, const QString &text, const PaletteContext &c) {
    std::vector<PaletteRow> found;
    for (const CommandSpec &command : Commands::table()) {
        if (!isOffered(c, command))
            continue;
        PaletteRow row = commandRow(c, command);
        if (!text.isEmpty()) {
            const auto match = matchIn(row.title, text);
            if (!match)
                continue;
            row.tier = match->first;
            row.markFrom = match->second;
            row.markLength = static_cast<int>(text.size());
        }
        found.push_back(std::move(row));
    }
    if (!text.isEmpty())
        std::stable_sort(found.begin(), found.end(),
                         [](const PaletteRow &a, const PaletteRow &b) { return a.tier < b.tier; });
    rows.insert(rows.end(), found.begin(), found.end());
}

/// "Filter everything to APT41", "Pin APT41": about the best hit.
void addCommandsAbout(std::vector<PaletteRow> &rows, ObjectIndex o, const PaletteContext &c) {
    const QString name = wording::name(c.landscape, o, 60);
    const auto add = [&](const char *command, const QString &sentence, const QString &icon, const QString &meta,
                         const QString &key) {
        PaletteRow row;
        row.is = PaletteRow::Is::Command;
        row.command = QLatin1String(command);
        row.object = o;
        row.title = sentence.arg(name);
        row.markFrom = static_cast<int>(sentence.indexOf(QLatin1String("%1")));
        row.markLength = static_cast<int>(name.size());
        row.icon = icon;
        row.meta = meta;
        row.right = key;
        rows.push_back(std::move(row));
    };
    if (canNarrowTo(c.landscape.kind(o)))
        add("filter-to", tr("Filter everything to %1"), QStringLiteral("filter"), tr("Global filter"),
            QKeySequence(QStringLiteral("Ctrl+Return")).toString(QKeySequence::NativeText));
    add("relate", tr("Show the relationships of %1"), QStringLiteral("graph"), tr("Navigation"), {});
    if (c.hasNotebook) {
        const bool pinned = std::find(c.pinned.begin(), c.pinned.end(), o) != c.pinned.end();
        add("pin", pinned ? tr("Unpin %1") : tr("Pin %1"), QStringLiteral("pin"), tr("Navigation"), {});
    }
}

/// What is typed as a link or in the filter's language.
void addLanguage(std::vector<PaletteRow> &rows, const QString &text, const PaletteContext &c) {
    if (looksLikeLink(text)) {
        const auto link = parseLink(text, c.landscape);
        if (!link) {
            rows.push_back(message(wording::line(link.error().message, 300)));
            return;
        }
        PaletteRow row;
        row.is = PaletteRow::Is::Place;
        row.title = tr("Go to %1").arg(placeTitle(link->route, c.landscape));
        row.meta = wording::line(printFilter(link->filter), 120);
        row.icon = QStringLiteral("link");
        row.place = *link;
        row.tier = SearchTier::ExactName;
        rows.push_back(std::move(row));
        return;
    }
    if (!text.contains(QLatin1Char(':')))
        return;
    const auto filter = parseFilter(text.toStdString(), c.landscape);
    if (!filter) {
        rows.push_back(message(wording::line(filter.error().sentence(), 300)));
        return;
    }
    PaletteRow row;
    row.is = PaletteRow::Is::Filter;
    row.title = tr("Set the filter to %1").arg(wording::line(printFilter(*filter), 160));
    row.right = countText(countedEvents(c.landscape, visibleIn(c.landscape, *filter)).size(),
                          countedEvents(c.landscape, visibleIn(c.landscape, {})).size());
    row.icon = QStringLiteral("filter");
    row.place = {c.here, *filter};
    row.tier = SearchTier::ExactName;
    rows.push_back(std::move(row));
}

PaletteRow placeRow(const PaletteContext &c, const Exploration::Place &place) {
    PaletteRow row;
    row.is = PaletteRow::Is::Place;
    row.place = {place.route, place.filter};
    row.title = placeTitle(place.route, c.landscape);
    const ViewEntry *entry = viewEntry(place.route.view);
    row.icon = entry && *entry->icon ? QLatin1String(entry->icon) : QStringLiteral("actor");
    if (const auto object = c.landscape.find(place.route.focus.toStdString());
        object && place.route.view == View::Profile) {
        row.object = *object;
        row.kind = c.landscape.kind(*object);
        row.meta = metaOf(c, *object, {});
    } else if (place.route.view == View::List) {
        row.meta = viewTitle(View::List);
    }
    if (!place.filter.isEmpty())
        row.right = tr("filtered");
    return row;
}

/// Nothing typed: the last five places, then what is pinned and saved, then four commands that fit.
void addStart(std::vector<PaletteRow> &rows, const PaletteContext &c) {
    std::vector<PaletteRow> places;
    for (const auto &place : c.recent) {
        const bool seen = place.route == c.here || std::any_of(places.begin(), places.end(), [&](const PaletteRow &r) {
                              return r.place.route == place.route;
                          });
        if (!seen && places.size() < 5)
            places.push_back(placeRow(c, place));
    }
    if (!places.empty()) {
        rows.push_back(group(tr("Last places")));
        rows.insert(rows.end(), places.begin(), places.end());
    }
    if (!c.pinned.empty()) {
        rows.push_back(group(tr("Pinned")));
        for (const ObjectIndex o : c.pinned)
            rows.push_back(objectRow(c, o));
    }
    rows.push_back(group(tr("Commands")));
    int offered = 0;
    for (const char *id :
         {"filter.text", "filter.clear", "view.link", "view.export", "view.catalogue", "window.theme", "window.keys"})
        for (const CommandSpec &command : Commands::table())
            if (QLatin1String(command.id) == QLatin1String(id) && isOffered(c, command) && offered++ < 4)
                rows.push_back(commandRow(c, command));
}

void addObjects(std::vector<PaletteRow> &rows, const QString &text, PaletteScope scope, const PaletteContext &c,
                std::optional<ObjectIndex> &best) {
    SearchOptions options;
    options.kinds = kindsOf(scope);
    options.selected = c.selected;
    options.pinned = c.pinned;
    options.most = scope == PaletteScope::All ? 200 : 60;
    auto hits = c.index->find(text.toStdString(), options);
    // A typo is only guessed at when nothing was spelt that way.
    if (!hits.empty() && hits.front().tier != SearchTier::OneTypo)
        std::erase_if(hits, [](const SearchHit &hit) { return hit.tier == SearchTier::OneTypo; });
    if (hits.empty())
        return;
    best = hits.front().object;
    const std::size_t most = scope == PaletteScope::All ? 4 : 60;
    for (const Kind kind : orderedKinds()) {
        std::size_t taken = 0, all = 0;
        for (const SearchHit &hit : hits) {
            if (c.landscape.kind(hit.object) != kind)
                continue;
            if (++all > most)
                continue;
            if (taken++ == 0)
                rows.push_back(group(wording::text(pluralTitle(kind))));
            rows.push_back(hitRow(c, hit));
        }
        if (all > most) {
            auto head = std::find_if(rows.rbegin(), rows.rend(),
                                     [](const PaletteRow &r) { return r.is == PaletteRow::Is::Group; });
            head->right = tr("%1 of %2").arg(most).arg(all);
        }
    }
}

} // namespace

QString scopeTitle(PaletteScope scope) {
    switch (scope) {
    case PaletteScope::All: return tr("All");
    case PaletteScope::Commands: return tr("Commands");
    case PaletteScope::Actors: return tr("Actors");
    case PaletteScope::Techniques: return tr("Techniques");
    case PaletteScope::Areas: return tr("Research areas");
    }
    return {};
}

PaletteScope scopeOf(QString &text, PaletteScope otherwise) {
    constexpr std::pair<char, PaletteScope> prefixes[] = {{'>', PaletteScope::Commands},
                                                          {'@', PaletteScope::Actors},
                                                          {'#', PaletteScope::Techniques},
                                                          {':', PaletteScope::Areas}};
    for (const auto &[prefix, scope] : prefixes)
        if (text.startsWith(QLatin1Char(prefix))) {
            text = text.mid(1).trimmed();
            return scope;
        }
    return otherwise;
}

std::vector<PaletteRow> paletteRows(const QString &typed, PaletteScope scope, const PaletteContext &c) {
    QString text = typed.trimmed();
    scope = scopeOf(text, scope);
    std::vector<PaletteRow> rows;
    if (scope == PaletteScope::Commands) {
        addCommands(rows, text, c);
    } else if (text.isEmpty()) {
        if (scope == PaletteScope::All)
            addStart(rows, c);
    } else {
        if (scope == PaletteScope::All)
            addLanguage(rows, text, c);
        std::optional<ObjectIndex> best;
        if (c.index)
            addObjects(rows, text, scope, c, best);
        else
            rows.push_back(message(tr("The search is being prepared…")));
        if (scope == PaletteScope::All) {
            std::vector<PaletteRow> commands;
            for (const SavedView &view : c.views)
                if (const auto match = matchIn(view.name, text)) {
                    PaletteRow row;
                    row.is = PaletteRow::Is::View;
                    row.title = view.name.left(120);
                    row.meta = tr("Saved view");
                    row.icon = QStringLiteral("bookmark");
                    row.tier = match->first;
                    row.markFrom = match->second;
                    row.markLength = static_cast<int>(text.size());
                    commands.push_back(std::move(row));
                }
            addCommands(commands, text, c);
            if (best)
                addCommandsAbout(commands, *best, c);
            if (!commands.empty()) {
                rows.push_back(group(tr("Commands")));
                rows.insert(rows.end(), commands.begin(), commands.end());
            }
        }
    }
    if (rows.empty())
        rows.push_back(message(text.isEmpty()
                                   ? tr("Type to search.")
                                   : tr("Nothing is called “%1”, not even with one letter wrong.").arg(text.left(60))));
    return rows;
}

int bestRow(const std::vector<PaletteRow> &rows) {
    int best = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].canBeChosen() && (best < 0 || rows[i].tier < rows[static_cast<std::size_t>(best)].tier))
            best = static_cast<int>(i);
    return best;
}

} // namespace hw
