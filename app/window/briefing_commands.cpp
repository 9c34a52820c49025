#include "window/briefing_commands.h"

#include "briefing/page_maker.h"
#include "drawing/graph_frame.h"
#include "drawing/graph_sheet.h"
#include "drawing/svg_picture.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/parts/toast.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/relationships_panel.h"
#include "session/graph_board.h"
#include "session/graph_spoken.h"
#include "session/route.h"
#include "session/wording.h"
#include "window/main_window.h"
#include "window/picture.h"

#include <QAction>

#include <algorithm>
#include <functional>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::BriefingCommands", text); }

constexpr const char *offersUndo = "sentenceOfAnAddedPage"; ///< of the toast: what it said then
constexpr qsizetype mostShown = 64;                         ///< characters behind the name of a view
constexpr std::size_t mostClaims = 400;                     ///< behind one picture

/// A window whose view has about the shape of a slide and letters that can be read there.
constexpr QSize onASlide(1280, 690);

/// The graph beside its legend on a slide: names have the size that they have on the screen.
constexpr QRectF graphOnASlide(0, 0, 860, 420);

/// What the canvas shows, on paper of another shape.
GraphCamera onPaper(const GraphCanvas &canvas) {
    GraphCamera camera(graphOnASlide);
    if (canvas.follows()) {
        camera.fit(fitPoints(canvas.scene(), canvas.look()));
        return camera;
    }
    const QRectF seen = canvas.camera().viewport();
    camera.setZoom(canvas.camera().zoom() *
                   std::min(graphOnASlide.width() / seen.width(), graphOnASlide.height() / seen.height()));
    camera.lookAt(canvas.camera().centre());
    return camera;
}

/// "APT41 and Clinical medicine have the most links of 49 things"; empty where several have as many.
QString mostLinked(const GraphScene &scene) {
    std::vector<const SceneNode *> nodes;
    for (const SceneNode &node : scene.nodes)
        if (!node.isCollection())
            nodes.push_back(&node);
    std::ranges::stable_sort(nodes, std::greater(), &SceneNode::degree);
    const auto stands = [&](std::size_t place) { // above all that come after it
        return nodes.size() > place + 1 && nodes[place]->degree > nodes[place + 1]->degree;
    };
    const QString count = wording::number(qint64(scene.nodes.size()));
    if (stands(1))
        return tr("%1 and %2 have the most links of %3 things").arg(nodes[0]->label, nodes[1]->label, count);
    return stands(0) ? tr("%1 has the most links of %2 things").arg(nodes[0]->label, count) : QString();
}

/// The graph as it lies on the board, with its legend.
briefing::AddedPicture pictureOfGraph(const RelationshipsPanel &page) {
    const GraphBoard &board = *page.board();
    const GraphCanvas &canvas = page.canvas();
    const Theme light; // the page is paper
    const GraphSheet sheet(light, canvas.scene(), canvas.look(), onPaper(canvas), {});
    briefing::AddedPicture added;
    added.title = mostLinked(canvas.scene());
    added.picture.svg = ownSvgOf(SvgPicture{sheet.size(), {}, {}, [&sheet](QPainter &p) { sheet.paint(p); }});
    added.picture.size = sheet.size();
    added.alternative = spoken::board(board.shown());
    for (const LinkIndex link : board.shown().links)
        for (const ClaimIndex claim : board.graph().claimsOf(link))
            if (added.claims.size() < mostClaims)
                added.claims.push_back(claim);
    return added;
}

briefing::AddedPicture pictureOfPanel(const Panel &page) {
    const Exploration &e = page.exploration();
    PictureRequest request;
    request.place = {e.route(), e.filter()};
    request.viewState = page.viewState();
    request.settings = page.settingsShown();
    request.size = page.window()->size().boundedTo(onASlide);
    request.density = page.theme().density();
    QSizeF size;
    briefing::AddedPicture added;
    added.picture.svg = svgOfView(e.snapshot(), request, size);
    added.picture.size = size;
    added.alternative = page.statusText();
    return added;
}

BriefingPanel *briefingOf(MainWindow &window) { return qobject_cast<BriefingPanel *>(window.pageOf(View::Briefing)); }

void act(MainWindow &window, void (BriefingPanel::*what)()) {
    if (window.exploration().route().view != View::Briefing)
        window.exploration().go({View::Briefing, {}, {}});
    if (BriefingPanel *panel = briefingOf(window))
        (panel->*what)();
}

PageMaking unmarkedPageOf(Panel &page) {
    page.catchUp(); // a page never freezes a filter that it does not show
    if (auto making = page.forBriefing())
        return *making;
    const Exploration &e = page.exploration();
    const auto *graph = qobject_cast<const RelationshipsPanel *>(&page);
    briefing::AddedPicture picture = graph ? pictureOfGraph(*graph) : pictureOfPanel(page);
    const auto focus = e.landscape().find(e.route().focus.toStdString());
    const QString title = placeTitle(e.route(), e.landscape());
    const QString what = focus && graph ? tr("%1 of %2").arg(title, wording::name(e.landscape(), *focus)) : title;
    QString shown = page.statusText();
    if (shown.endsWith(u'.'))
        shown.chop(1);
    if (picture.title.isEmpty() || focus)
        picture.title = shown.isEmpty() || shown.size() > mostShown ? what : tr("%1: %2").arg(what, shown);
    return {what, [picture](briefing::PageMaker &maker) { return std::optional(maker.picture(picture)); }};
}

} // namespace

PageMaking pageOfView(Panel &page) {
    const briefing::Tlp level = page.marking();
    const PageMaking making = unmarkedPageOf(page);
    if (level == briefing::Tlp::Clear)
        return making;
    return {making.what, [making, level](briefing::PageMaker &maker) {
                std::optional<briefing::Page> made = making.make(maker);
                if (made)
                    made->raised = stricter(made->raised, level); // theirs to change
                return made;
            }};
}

void addToBriefing(MainWindow &window, const PageMaking &making) {
    BriefingPanel *panel = briefingOf(window);
    if (!panel)
        return;
    const int at = panel->add(making.make);
    if (at < 0)
        return window.say(tr("There is nothing of “%1” under this filter to add to the briefing.").arg(making.what));
    const QString sentence = tr("“%1” is page %2 of %3 in “%4”.")
                                 .arg(making.what, QString::number(at + 1),
                                      QString::number(panel->desk().deck().pages.size()), panel->desk().deck().name);
    window.toast().setProperty(offersUndo, sentence);
    window.toast().say(sentence, tr("Undo"));
}

void showMarking(MainWindow &window) {
    const briefing::Tlp level = window.page() ? window.page()->marking() : briefing::Tlp::Clear;
    window.topBar().setMarking(briefing::label(level),
                               level == briefing::Tlp::Clear
                                   ? tr("Everything on screen is public: no limit on sharing it.")
                                   : tr("What is on screen is %1.").arg(briefing::meaning(level)));
}

void connectBriefing(MainWindow &window) {
    const auto on = [&window](const char *id, auto what) {
        QObject::connect(window.commands().action(QLatin1String(id)), &QAction::triggered, &window, what);
    };
    on("brief.add", [&window] {
        if (!window.page() || window.exploration().route().view == View::Briefing)
            return window.say(tr("Go to what is to be added first: any view, list, profile, claim or path."));
        addToBriefing(window, pageOfView(*window.page()));
    });
    on("brief.draft", [&window] { act(window, &BriefingPanel::draft); });
    on("brief.present", [&window] { act(window, &BriefingPanel::present); });
    on("brief.export", [&window] { act(window, &BriefingPanel::exportDeck); });
    on("brief.changes", [&window] { act(window, &BriefingPanel::listChanges); });
    on("brief.about", [&window] { act(window, &BriefingPanel::editDeck); });
    QObject::connect(&window.toast(), &Toast::actionTriggered, &window, [&window] {
        if (window.toast().property(offersUndo).toString() == window.toast().text())
            window.commands().action(QStringLiteral("filter.undo"))->trigger();
    });
    QObject::connect(&window.exploration(), &Exploration::changed, &window, [&window](Exploration::Parts parts) {
        if (parts & Exploration::RoutePart)
            showMarking(window);
    });
}

} // namespace hw
