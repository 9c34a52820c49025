#include "window/export_view.h"

#include "drawing/graph_sheet.h"
#include "exchange/graph_file.h"
#include "landscape/filter_text.h"
#include "landscape/provenance.h"
#include "panels/lists/list_panel.h"
#include "panels/parts/question_dialog.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/relationships_panel.h"
#include "panels/saved_file.h"
#include "panels/table_text.h"
#include "panels/timeline/timeline_panel.h"
#include "session/graph_board.h"
#include "session/graph_spoken.h"
#include "session/route.h"
#include "session/wording.h"
#include "window/picture.h"
#include "window/picture_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace hw {
namespace {

using Is = ExportType::Is;

QString tr(const char *text) { return QCoreApplication::translate("hw::ExportView", text); }

bool isPicture(Is is) { return is == Is::Png || is == Is::Svg || is == Is::Pdf; }

const GraphBoard &boardOf(const RelationshipsPanel &page) { return *page.board(); }

/// "Relationships of APT41", of a list its title; for people and, made safe, for file names.
QString titleOf(const Panel &page) {
    const Exploration &e = page.exploration();
    const QString title = placeTitle(e.route(), e.landscape());
    if (e.route().view != View::Relationships)
        return title;
    const auto focus = e.landscape().find(e.route().focus.toStdString());
    return focus ? tr("%1 of %2").arg(title, wording::name(e.landscape(), *focus)) : title;
}

/// Everything that is drawn, members of collections too.
DrawnGraph drawnGraph(const RelationshipsPanel &page) {
    const GraphBoard &board = boardOf(page);
    const ShownGraph &shown = board.shown();
    const auto &scene = page.canvas().scene().nodes;
    const auto placeOf = [&](std::size_t at) -> std::optional<DrawnGraph::Place> {
        if (at >= scene.size() || !isUsable(scene[at].at))
            return std::nullopt;
        return DrawnGraph::Place{double(scene[at].at.x), double(scene[at].at.y)};
    };
    DrawnGraph drawn;
    for (std::size_t i = 0; i < shown.nodes.size(); ++i)
        drawn.nodes.push_back({shown.nodes[i].object, placeOf(i), board.content().isPinned(shown.nodes[i].object), {}});
    for (std::size_t i = 0; i < shown.collections.size(); ++i) {
        const std::size_t at = shown.nodes.size() + i;
        const std::string name = at < scene.size() ? scene[at].label.toStdString() : std::string();
        const bool pinned = at < scene.size() && scene[at].pinned;
        for (const ObjectIndex member : shown.collections[i].members)
            drawn.nodes.push_back({member, placeOf(at), pinned, name});
    }
    drawn.links = shown.links;
    for (const ShownGraph::Bundle &bundle : shown.bundles)
        drawn.links.insert(drawn.links.end(), bundle.links.begin(), bundle.links.end());
    std::sort(drawn.links.begin(), drawn.links.end());
    drawn.links.erase(std::unique(drawn.links.begin(), drawn.links.end()), drawn.links.end());
    drawn.counts = spoken::board(shown).toStdString();
    return drawn;
}

GraphSheet::Words wordsOf(const RelationshipsPanel &page, const QString &board) {
    const Exploration &e = page.exploration();
    const GraphBoard &content = boardOf(page);
    GraphSheet::Words words;
    words.title = board.isEmpty() ? titleOf(page) : tr("%1: %2").arg(titleOf(page), wording::line(board.toStdString()));
    words.label = briefing::label(page.marking());
    words.filter =
        e.filter().isEmpty() ? tr("No filter") : tr("Filter: %1").arg(wording::line(printFilter(e.filter()), 2000));
    words.counts = spoken::board(content.shown());
    if (const auto &path = content.content().path)
        words.path = tr("%1 → %2: %3")
                         .arg(wording::name(e.landscape(), path->from), wording::name(e.landscape(), path->to),
                              content.pathSentence());
    words.from = wording::line(versionWords(e.landscape())) + u'.';
    std::vector<ObjectIndex> objects;
    for (const DrawnGraph::Node &node : drawnGraph(page).nodes)
        objects.push_back(node.object);
    words.notices = tr("Every line stands for claims with published sources; the program opens them. %1")
                        .arg(wording::line(noticesOf(e.landscape(), objects), 2000));
    return words;
}

/// Paper is white; a PNG is as the screen.
bool isDark(const Panel &page, const QString &fileName) {
    return QFileInfo(fileName).suffix().compare(QLatin1String("png"), Qt::CaseInsensitive) == 0 &&
           page.theme().isDark();
}

TextTable tableOf(const GraphFile::Table &from) {
    const auto cells = [](const std::vector<std::string> &row) {
        QStringList list;
        for (const std::string &cell : row)
            list << QString::fromStdString(cell);
        return list;
    };
    TextTable table{cells(from.front()), {}};
    for (std::size_t i = 1; i < from.size(); ++i)
        table.rows << cells(from[i]);
    return table;
}

/// Nodes and links as data.
QByteArray graphBytes(const RelationshipsPanel &page, Is is) {
    const Exploration &e = page.exploration();
    // The board's own, which the file does not outlive.
    const LinkGraphPtr graph(LinkGraphPtr(), &boardOf(page).graph());
    const GraphFile file(e.snapshot(), e.filter(), graph, drawnGraph(page));
    if (is == Is::GraphMl || is == Is::Gexf)
        return QByteArray::fromStdString(is == Is::GraphMl ? file.graphMl() : file.gexf());
    return toCsv(tableOf(is == Is::Nodes ? file.nodes() : file.edges())).toUtf8();
}

/// "case.csv" becomes "case-nodes.csv" and "case-edges.csv", as on the command line. The dialog asked about another
/// name, so nothing that is there is written over.
Result<QString> writeTables(const RelationshipsPanel &page, const QString &fileName) {
    const QFileInfo file(fileName);
    const QString name = file.dir().filePath(file.completeBaseName());
    const std::pair<QString, Is> tables[] = {{name + QLatin1String("-nodes.csv"), Is::Nodes},
                                             {name + QLatin1String("-edges.csv"), Is::Links}};
    for (const auto &[path, is] : tables)
        if (QFileInfo::exists(path))
            return fail(tr("“%1” exists already, so nothing was written. Choose another name.")
                            .arg(QDir::toNativeSeparators(path))
                            .toStdString());
    for (const auto &[path, is] : tables)
        if (const auto written = saveFile(path, graphBytes(page, is)); !written) {
            QFile::remove(tables[0].first); // both or none; it was made here
            return tl::unexpected(written.error());
        }
    return tr("The nodes are saved in %1, the links in %2.")
        .arg(QDir::toNativeSeparators(tables[0].first), QDir::toNativeSeparators(tables[1].first));
}

Result<void> writeWindowPicture(const Panel &page, const QString &fileName) {
    const Exploration &e = page.exploration();
    PictureRequest request;
    request.place = {e.route(), e.filter()};
    request.viewState = page.viewState();
    request.settings = page.settingsShown();
    request.size = page.window()->size();
    request.dark = isDark(page, fileName);
    request.density = page.theme().density();
    request.textScale = page.theme().textScale();
    request.ratio = page.devicePixelRatioF();
    return writePicture(e.snapshot(), request, fileName);
}

QString titleOf(Is is) {
    switch (is) {
    case Is::Rows: return tr("Rows as CSV (*.csv)");
    case Is::Png: return tr("PNG picture (*.png)");
    case Is::Svg: return tr("SVG drawing (*.svg)");
    case Is::Pdf: return tr("PDF page (*.pdf)");
    case Is::GraphMl: return tr("GraphML, for graph programs (*.graphml)");
    case Is::Gexf: return tr("GEXF, for Gephi (*.gexf)");
    case Is::Tables: return tr("Nodes and links as CSV, two files (*.csv)");
    case Is::Nodes: return tr("Nodes as CSV (*.csv)");
    case Is::Links: return tr("Links as CSV (*.csv)");
    }
    return {};
}

} // namespace

std::vector<ExportType> exportTypes(const Panel &page) {
    std::vector<ExportType> types;
    const auto add = [&types](Is is, const char *ending) { types.push_back({is, QLatin1String(ending), titleOf(is)}); };
    if (qobject_cast<const ListPanel *>(&page))
        add(Is::Rows, "csv");
    add(Is::Png, "png");
    add(Is::Svg, "svg");
    add(Is::Pdf, "pdf");
    if (qobject_cast<const TimelinePanel *>(&page))
        add(Is::Rows, "csv");
    if (qobject_cast<const RelationshipsPanel *>(&page)) {
        add(Is::GraphMl, "graphml");
        add(Is::Gexf, "gexf");
        add(Is::Tables, "csv");
        add(Is::Nodes, "csv");
        add(Is::Links, "csv");
    }
    return types;
}

const ExportType *exportTypeOf(const std::vector<ExportType> &types, const QString &fileName, const QString &chosen) {
    const QString ending = QFileInfo(fileName).suffix().toLower();
    const ExportType *byEnding = nullptr, *byChoice = &types.front();
    for (const ExportType &type : types) {
        if (type.title == chosen) {
            byChoice = &type;
            if (type.ending == ending)
                return &type;
        }
        if (type.ending == ending && byEnding == nullptr)
            byEnding = &type;
    }
    return byEnding ? byEnding : byChoice;
}

Result<void> writeGraphSheet(const RelationshipsPanel &page, const QString &fileName, const QString &board) {
    const GraphCanvas &canvas = page.canvas();
    Theme theme;
    theme.setTextScale(page.theme().textScale());
    theme.setDark(isDark(page, fileName));
    const GraphSheet::Words words = wordsOf(page, board);
    const GraphSheet sheet(theme, canvas.scene(), canvas.look(), canvas.camera(), words);
    PictureFile picture;
    picture.size = sheet.size();
    picture.title = words.title;
    picture.description =
        QStringList{words.label + u'.', words.filter + u'.', words.counts, words.path, words.from}.join(u' ');
    picture.ratio = std::max(2.0, page.devicePixelRatioF()); // to be read on paper and projectors too
    picture.paint = [&sheet](QPainter &p) { sheet.paint(p); };
    return writePictureFile(picture, fileName);
}

QString exportName(const Panel &page) {
    const Exploration &e = page.exploration();
    const bool isOurs = page.marking() != briefing::Tlp::Clear;
    return safeFileName(titleOf(page) + u' ' + QString::fromStdString(printFilter(e.filter())),
                        isOurs ? u'_' + fileLabel(page.marking()) : QString());
}

Result<QString> exportView(Panel &page, const ExportType &type, const QString &fileName) {
    const QString where = QDir::toNativeSeparators(fileName);
    page.catchUp(); // a file never states a filter that it does not show
    Result<void> written;
    const auto *graph = qobject_cast<const RelationshipsPanel *>(&page);
    if (const auto *list = qobject_cast<const ListPanel *>(&page); list && type.is == Is::Rows)
        written = saveFile(fileName, toCsv(list->rowsAsTable()).toUtf8());
    else if (const auto *timeline = qobject_cast<const TimelinePanel *>(&page); timeline && type.is == Is::Rows)
        written = saveFile(fileName, toCsv(timeline->rowsAsTable()).toUtf8());
    else if (graph && isPicture(type.is))
        written = writeGraphSheet(*graph, fileName, graph->boardName());
    else if (graph && type.is == Is::Tables)
        return writeTables(*graph, fileName);
    else if (graph)
        written = saveFile(fileName, graphBytes(*graph, type.is));
    else
        written = writeWindowPicture(page, fileName);
    if (!written)
        return tl::unexpected(written.error());
    const bool madeLight = page.theme().isDark() && (type.is == Is::Svg || type.is == Is::Pdf);
    return madeLight ? tr("The view is saved in %1, in light colours for paper.").arg(where)
                     : tr("The view is saved in %1.").arg(where);
}

QDialog *exportWhenReady(Panel &page, const ExportType &type, const QString &fileName, QWidget *parent,
                         const std::function<void(const QString &, bool)> &said) {
    const auto write = [&page, type, fileName, said] {
        const auto saved = exportView(page, type, fileName);
        said(saved ? *saved : wording::paragraph(saved.error().message), !saved);
    };
    if (!page.isBehind()) {
        write();
        return nullptr;
    }
    constexpr int ready = 2; // besides QDialog::Accepted and Rejected
    auto *waiting = new QuestionDialog(
        tr("Waiting for the graph"),
        tr("Its links are gathered and laid out first, so that %1 shows what the filter says. It is written as soon as "
           "that is done.")
            .arg(QFileInfo(fileName).fileName()),
        page.theme(), parent);
    waiting->addChoice(tr("Stop the export"), QuestionDialog::Look::Plain, nullptr);
    // Once, and not out of the view's own work: writing asks it to catch up again.
    QObject::connect(
        &page, &Panel::caughtUp, waiting, [waiting] { waiting->done(ready); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    QObject::connect(
        waiting, &QDialog::finished, parent,
        [write, said](int how) {
            how == ready ? write() : said(tr("The export is stopped; nothing was written."), false);
        },
        Qt::SingleShotConnection); // who stopped it has stopped it, should the view catch up before the dialog is gone
    return waiting;
}

QFileDialog *exportDialog(const Panel &page, QWidget *parent) {
    const std::vector<ExportType> types = exportTypes(page);
    auto *dialog = new QFileDialog(parent, tr("Export this view"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList titles;
    for (const ExportType &type : types)
        titles << type.title;
    dialog->setNameFilters(titles);
    dialog->setDefaultSuffix(types.front().ending);
    // Without an ending: that of the type which is chosen in the end is added.
    dialog->selectFile(exportName(page));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, types](const QString &title) {
        for (const ExportType &type : types)
            if (type.title == title)
                dialog->setDefaultSuffix(type.ending);
    });
    return dialog;
}

} // namespace hw
