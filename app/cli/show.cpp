// helixwatch show VIEW [FILTER]: the window at one place, as a picture.
#include "briefing/board_marking.h"
#include "briefing/deck_text.h"
#include "cli/commands.h"
#include "cli/comparison.h"
#include "cli/filter_argument.h"
#include "cli/kept_deck.h"
#include "cli/offscreen.h"
#include "cli/row_order.h"
#include "cli/show_board.h"
#include "exchange/exposure_profile_file.h"
#include "landscape/explain.h"
#include "session/area_place.h"
#include "session/exposure_text.h"
#include "session/notebook_values.h"
#include "session/rows_query.h"
#include "session/timeline_place.h"
#include "window/picture.h"

#include <QApplication>
#include <QFileInfo>
#include <cstdio>
#include <memory>
#include <new>

namespace hw::cli {
namespace {

constexpr std::string_view viewNames[] = {"overview", "profile", "list",     "relationships", "timeline",
                                          "areas",    "area",    "exposure", "briefing"};
constexpr std::string_view laneNames[] = {"actor", "origin", "area", "sector", "country"};
constexpr std::string_view endings[] = {"png", "svg", "pdf"};

/// `show area ID`: the id may stand where other views have their filter.
bool areaStandsAlone(const Invocation &invocation) {
    return invocation.arguments.front() == "area" && invocation.focus.empty() && invocation.arguments.size() > 1;
}

tl::expected<Route, ViewError> areaRouteFor(const Invocation &invocation, const Landscape &l) {
    const std::string &typed = areaStandsAlone(invocation) ? invocation.arguments[1] : invocation.focus;
    if (typed.empty())
        return tl::unexpected(ViewError{"Which research area? Add its id or name, as in show area ra-genomics."});
    const Kind kinds[] = {Kind::ResearchArea};
    const Resolved resolved = resolveObject(l, typed, kinds);
    if (!resolved.object)
        return tl::unexpected(ViewError{resolved.sentence(l, typed), couldNotBeDone});
    const auto compared = comparisonAsked(invocation, l, *resolved.object);
    if (!compared)
        return tl::unexpected(compared.error());
    AreaPlace place;
    place.area = *resolved.object;
    place.other = compared->other;
    place.periods = compared->periods;
    return routeOf(place, l);
}

/// The matrix, one area's page, or the exposure.
tl::expected<Route, ViewError> areasRouteFor(const Invocation &invocation, const Landscape &l) {
    const std::string &view = invocation.arguments.front();
    if (view == "area")
        return areaRouteFor(invocation, l);
    AreaPlace place;
    place.page = view == "areas" ? AreaPlace::Page::Matrix : AreaPlace::Page::Exposure;
    if (invocation.focus.empty())
        return routeOf(place, l);
    if (view == "areas")
        return tl::unexpected(
            ViewError{"The view areas shows all of them; for one there is: show area " + invocation.focus + "."});
    const Kind kinds[] = {Kind::Actor};
    const Resolved resolved = resolveObject(l, invocation.focus, kinds);
    if (!resolved.object)
        return tl::unexpected(ViewError{resolved.sentence(l, invocation.focus), couldNotBeDone});
    place.actor = *resolved.object;
    return routeOf(place, l);
}

/// Which place --focus and the view's name mean.
tl::expected<Route, ViewError> routeFor(const Invocation &invocation, const Landscape &l) {
    const auto wrong = [](std::string message, int status = wrongUsage) {
        return tl::unexpected<ViewError>(ViewError{std::move(message), status});
    };
    const std::string &view = invocation.arguments.front();
    const std::string &focus = invocation.focus;
    if (!invocation.knownBy.empty() && view != "timeline")
        return wrong("--known-by goes with the timeline.");
    if ((!invocation.with.empty() || !invocation.periods.empty()) && view != "area")
        return wrong("--with and --periods go with the view area, as in show area ra-genomics --with ra-oncology.");
    if (view == "overview") {
        if (!focus.empty())
            return wrong("The overview is about everything; --focus goes with profile and list.");
        return Route();
    }
    if (view == "briefing")
        return focus.empty() ? tl::expected<Route, ViewError>(Route{View::Briefing, {}, {}})
                             : wrong("The briefing is about what passes the filter; --focus goes with other views.");
    if (view == "area" || view == "areas" || view == "exposure")
        return areasRouteFor(invocation, l);
    if (view == "timeline") {
        const auto by = lanesByFromWord(focus.empty() ? laneNames[0] : std::string_view(focus));
        if (!by)
            return wrong("A timeline has no lanes by " + asTyped(focus) + "." + didYouMean(focus, laneNames) +
                         " See helixwatch show --help.");
        TimelinePlace place{*by, {}};
        if (!invocation.knownBy.empty()) {
            const PartialDate asked = *PartialDate::parse(invocation.knownBy); // read when it was typed
            const auto ends = PartialDate::parse(l.info().date);
            if (ends && asked.firstDay() > ends->lastDay())
                return wrong("The value of --known-by: nobody knows yet what will be reported by " + asked.text() +
                             "; this dataset ends on " + ends->text() + ".");
            place.knownBy = ends ? std::min(asked.lastDay(), ends->lastDay()) : asked.lastDay();
        }
        return timelineRoute(place);
    }
    if (view == "relationships" && focus.empty())
        return Route{View::Relationships, {}, {}};
    if (view == "profile" || view == "relationships") {
        if (focus.empty())
            return wrong("A profile is about something: add --focus ID, as in --focus act-apt41.");
        const Resolved resolved = resolveObject(l, focus);
        if (!resolved.object)
            return wrong(resolved.sentence(l, focus), couldNotBeDone);
        return view == "profile" ? profileRoute(l, *resolved.object) : relationshipsRoute(l, *resolved.object);
    }
    const ListedKind *kind = listedKind(focus.empty() ? std::string_view("actors") : std::string_view(focus));
    if (!kind)
        return wrong("There is no list of " + asTyped(focus) + "." + didYouMean(focus, listedKindNames()) +
                     " See helixwatch list --help.");
    return routeOf(kind->query, l);
}

std::string wrongOutput(const std::string &output) {
    if (output.empty())
        return "A picture needs a file: add -o FILE.png, FILE.svg or FILE.pdf.";
    const std::string ending = QFileInfo(QString::fromStdString(output)).suffix().toLower().toStdString();
    for (const std::string_view known : endings)
        if (ending == known)
            return {};
    return "The name \"" + output +
           "\" does not say which kind of picture it is to be: it ends with .png, .svg or .pdf." +
           didYouMean(ending, endings);
}

std::string wrongProfile(const Invocation &invocation) {
    const bool isExposure = invocation.arguments.front() == "exposure";
    if (isExposure && invocation.profile.empty())
        return "Exposure is reckoned for your programmes: add --profile FILE. See helixwatch show --help.";
    return isExposure || invocation.profile.empty() ? std::string() : "--profile goes with the view exposure.";
}

/// Qt draws into memory that it did not get as if nothing had happened, so it is asked for first. The bytes of a pixel
/// are those of the window's own buffer, of the picture and of its other format on the way to a PNG; measured.
std::string tooLarge(const QSize &size, const std::string &output) {
    const std::size_t perPixel =
        QString::fromStdString(output).endsWith(QLatin1String(".png"), Qt::CaseInsensitive) ? 12 : 4;
    const std::size_t pixels = static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height());
    const std::unique_ptr<char[]> room(new (std::nothrow) char[pixels * perPixel]);
    if (room)
        return {};
    return "A picture of " + std::to_string(size.width()) + "x" + std::to_string(size.height()) + " needs " +
           std::to_string(pixels * perPixel / 1'000'000) +
           " MB of memory, which is not to be had here. Ask for a smaller --size.";
}

} // namespace

int show(const Invocation &invocation, Streams &streams) {
    const std::string &view = invocation.arguments.front();
    if (std::find(std::begin(viewNames), std::end(viewNames), view) == std::end(viewNames))
        return streams.wrong("There is no view " + asTyped(view) + "." + didYouMean(view, viewNames) +
                             " See helixwatch show --help.");
    if (const std::string fault = wrongOutput(invocation.output); !fault.empty())
        return streams.wrong(fault);
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const auto filter = filterFrom(invocation, areaStandsAlone(invocation) ? 2 : 1, **landscape);
    if (!filter)
        return streams.wrong(filter.error().message);
    if (const std::string fault = wrongProfile(invocation); !fault.empty())
        return streams.wrong(fault);
    auto route = routeFor(invocation, **landscape);
    if (!route) {
        streams.fail(route.error().message);
        return route.error().status;
    }

    auto board = boardFor(invocation, **landscape, streams);
    if (!board) {
        streams.fail(board.error().message);
        return board.error().status;
    }

    PictureRequest request;
    if (*board) {
        if (briefing::markingOf((*board)->content) == briefing::Tlp::Red && !invocation.confirmRed)
            return streams.wrong("A note on the board " + asTyped((*board)->name) +
                                 " is TLP:RED: for the people of one meeting. Nothing was written; if it has to be a "
                                 "file, say so a second time with --confirm-red.");
        request.board = std::move((*board)->content);
        request.boardName = QString::fromStdString((*board)->name);
    }
    request.place = {std::move(*route), *filter};
    if (invocation.size)
        request.size = QSize(invocation.size->width, invocation.size->height);
    request.dark = invocation.dark.value_or(false);
    request.textScale = invocation.textScale.value_or(100);
    if (!invocation.profile.empty()) {
        const auto profile = loadExposureProfile(invocation.profile, **landscape);
        if (!profile)
            return streams.fail(profile.error().message);
        request.settings[settings::exposureProfile] = exposureText(profile->profile, profile->weights);
    }

    if (const bool isBriefing = view == "briefing"; !invocation.deck.empty() && !isBriefing)
        return streams.wrong("--deck goes with show briefing.");
    else if (isBriefing && !(invocation.workspace.empty() && invocation.deck.empty())) {
        const auto kept = keptDeck(invocation);
        if (!kept) {
            streams.fail(kept.error().message);
            return kept.error().status;
        }
        request.settings[briefing::deckKey(QString::fromStdString(kept->name))] = kept->text;
        request.settings[briefing::lastDeckKey] = QString::fromStdString(kept->name);
    }

    if (const std::string fault = tooLarge(request.size, invocation.output); !fault.empty())
        return streams.fail(fault);

    const Offscreen application;
    if (view == "relationships")
        sayWhatTakesTime(**landscape, "Laying out the graph", streams);
    const Result<void> written = writePicture(*landscape, request, QString::fromStdString(invocation.output));
    return written ? done : streams.fail(written.error().message);
}

} // namespace hw::cli
