#include "briefing/deck_facts.h"
#include "landscape/filter_text.h"
#include "panels/areas/areas_exposure_page.h"
#include "panels/areas/areas_panel.h"
#include "panels/briefing/briefing_panel.h"
#include "panels/lists/list_panel.h"
#include "panels/parts/question_dialog.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/relationships_panel.h"
#include "panels/table_text.h"
#include "panels/timeline/timeline_canvas.h"
#include "panels/timeline/timeline_clock.h"
#include "panels/timeline/timeline_panel.h"
#include "session/area_place.h"
#include "session/exposure_text.h"
#include "session/graph_board.h"
#include "session/graph_spoken.h"
#include "session/rows_query.h"
#include "session/timeline_place.h"
#include "session/wording.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "window/briefing_commands.h"
#include "window/export_view.h"
#include "window/window_stage.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace hw;
using test::WindowStage;

/// What leaves the window as a file: what is shown, in every form, whole or not at all.
class ExportViewTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<WindowStage> m_stage;

    Panel &page() { return *m_stage->window().page(); }
    RelationshipsPanel &graph() { return static_cast<RelationshipsPanel &>(page()); }
    const ExportType &type(ExportType::Is is) {
        static std::vector<ExportType> types;
        types = exportTypes(page());
        for (const ExportType &candidate : types)
            if (candidate.is == is)
                return candidate;
        qFatal("no such type");
    }
    QByteArray written(ExportType::Is is, const QString &name) {
        const QString path = m_folder.filePath(name);
        const auto saved = exportView(page(), type(is), path);
        if (!saved)
            return QByteArray::fromStdString(saved.error().message);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    /// The relationships of an actor, a path of it, settled.
    void openGraph(bool dark = false) {
        m_stage = std::make_unique<WindowStage>(QSize(1440, 900), 100, dark);
        m_stage->exploration().go({View::Relationships, QStringLiteral("act-apt41"), {}});
        m_stage->settle();
        page().finish();
        m_stage->settle();
    }

private slots:
    void cleanup() { m_stage.reset(); }

    void theGraphSaysWhatItIs() {
        openGraph();
        GraphBoard &board = *graph().board();
        const auto find = [&](const char *id) { return *m_stage->landscape().find(id); };
        board.setPath(find("act-apt41"), find("ra-oncology"));
        m_stage->exploration().narrow(*parseFilter("origin:CN", m_stage->landscape()), {});
        m_stage->settle();
        page().finish();
        const QByteArray svg = written(ExportType::Is::Svg, "g.svg");
        const DatasetInfo &info = m_stage->landscape().info();
        for (const QString &text :
             {QStringLiteral("Relationships of APT41"), QStringLiteral("Filter: origin:CN"),
              spoken::board(board.shown()), QString("dataset " + QString::fromStdString(info.version)),
              QStringLiteral("Actors"), QStringLiteral("MITRE Corporation")})
            QVERIFY2(svg.contains(text.toUtf8()), qPrintable(text));
        QVERIFY(svg.contains("APT41 → Oncology: Path 1 of"));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.contains("font-family=\"Inter Tabular, Inter, "));
        QVERIFY(svg.contains("<desc>TLP:CLEAR. Filter: origin:CN. "));
        const QByteArray pdf = written(ExportType::Is::Pdf, "g.pdf");
        QVERIFY(pdf.startsWith("%PDF-") && pdf.contains("/FontFile") && !pdf.contains("/Subtype /Image"));
    }

    void paperIsLightAndTheScreenAsItIs() {
        openGraph(true);
        const QImage png = QImage::fromData(written(ExportType::Is::Png, "d.png"), "PNG");
        QVERIFY(png.width() >= 2 * graph().canvas().width());
        QVERIFY(png.pixelColor(3, 3).lightness() < 60);
        const auto saved = exportView(page(), type(ExportType::Is::Svg), m_folder.filePath("d.svg"));
        QVERIFY(saved && saved->contains("light colours"));
        QFile svg(m_folder.filePath("d.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        Theme light;
        QVERIFY(svg.readAll().contains(light.color("bg.surface").name().toUtf8()));
    }

    void theBoardAsData() {
        openGraph();
        const ShownGraph &shown = graph().board()->shown();
        for (const bool gexf : {true, false}) {
            QXmlStreamReader xml(
                written(gexf ? ExportType::Is::Gexf : ExportType::Is::GraphMl, gexf ? "b.gexf" : "b.graphml"));
            std::size_t nodes = 0, edges = 0, places = 0;
            while (!xml.atEnd())
                if (xml.readNext() == QXmlStreamReader::StartElement) {
                    nodes += xml.name() == QLatin1String("node");
                    edges += xml.name() == QLatin1String("edge");
                    places += xml.name() == QLatin1String("position") ||
                              xml.attributes().value(QLatin1String("key")) == QLatin1String("node-x");
                }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QCOMPARE(nodes, shown.drawnObjects());
            QCOMPARE(edges, shown.drawnLinks());
            QCOMPARE(places, nodes); // everything has its place
        }
        const QByteArray csv = written(ExportType::Is::Nodes, "n.csv");
        QCOMPARE(std::size_t(csv.count("\r\n")), shown.drawnObjects() + 1);
        QVERIFY(csv.startsWith("id,name,kind,"));
        QVERIFY(csv.left(csv.indexOf('\r')).endsWith("x,y,pinned,collection"));
        QCOMPARE(std::size_t(written(ExportType::Is::Links, "l.csv").count("\r\n")), shown.drawnLinks() + 1);
    }

    void bothTablesOrNone() {
        openGraph();
        const auto saved = exportView(page(), type(ExportType::Is::Tables), m_folder.filePath("case.csv"));
        QVERIFY(saved);
        QVERIFY(saved->contains("case-nodes.csv") && saved->contains("case-edges.csv"));
        for (const auto &[file, is] :
             {std::pair("case-nodes.csv", ExportType::Is::Nodes), std::pair("case-edges.csv", ExportType::Is::Links)}) {
            QFile both(m_folder.filePath(file));
            QVERIFY(both.open(QIODevice::ReadOnly));
            QCOMPARE(both.readAll(), written(is, "alone.csv"));
        }
        // The dialog asked about case.csv: what has another name is not written over.
        const auto again = exportView(page(), type(ExportType::Is::Tables), m_folder.filePath("case.csv"));
        QVERIFY(!again);
        QVERIFY(QString::fromStdString(again.error().message).contains("case-nodes.csv"));
    }
    void aPictureSaysHowFarItMayGo() {
        openGraph();
        QCOMPARE(page().marking(), briefing::Tlp::Clear);
        QVERIFY(written(ExportType::Is::Svg, "clear.svg").contains("TLP:CLEAR"));
        CanvasNote note;
        note.text = "ours alone";
        note.width = 80;
        note.height = 40;
        graph().board()->addNote(note);
        page().finish();
        QCOMPARE(page().marking(), briefing::Tlp::Amber);
        QVERIFY(written(ExportType::Is::Svg, "ours.svg").contains("TLP:AMBER"));
        QVERIFY(exportName(page()).contains("AMBER"));
        note.text = "TLP:RED, for the room";
        graph().board()->addNote(note);
        page().finish();
        QCOMPARE(page().marking(), briefing::Tlp::Red);
    }
    void redAsksAgain() {
        openGraph();
        CanvasNote note;
        note.text = "TLP:RED, for the room";
        note.width = 80;
        note.height = 40;
        graph().board()->addNote(note);
        m_stage->settle();
        for (const bool yes : {false, true}) {
            m_stage->key("Ctrl+E");
            auto *files = m_stage->window().findChild<QFileDialog *>();
            QVERIFY(files);
            const QString path = m_folder.filePath("red.png");
            emit files->fileSelected(path);
            delete files;
            auto *question = m_stage->window().findChild<QuestionDialog *>();
            QVERIFY(question);
            QVERIFY(!QFile::exists(path));
            for (auto *button : question->findChildren<QPushButton *>())
                if (button->text().contains("all the same") == yes)
                    button->click();
            delete question;
            page().finish();
            m_stage->settle();
            QCOMPARE(QFile::exists(path), yes);
        }
    }

    void placesAreThoseOfTheCanvas() {
        openGraph();
        const SceneNode &node = graph().canvas().scene().nodes.front();
        const QByteArray csv = written(ExportType::Is::Nodes, "p.csv");
        const QList<QByteArray> row = csv.split('\n').at(1).trimmed().split(',');
        QVERIFY(std::abs(row.at(row.size() - 4).toDouble() - double(node.at.x)) < 0.01);
        QVERIFY(std::abs(row.at(row.size() - 3).toDouble() + double(node.at.y)) < 0.01); // y goes upwards
    }

    void everyViewBecomesAPicture() {
        m_stage = std::make_unique<WindowStage>();
        QCOMPARE(exportTypes(page()).size(), std::size_t(3));
        QVERIFY(written(ExportType::Is::Svg, "o.svg").contains("Most active actors"));
        m_stage->exploration().go(listRoute(Kind::Actor));
        m_stage->settle();
        QCOMPARE(exportTypes(page()).front().is, ExportType::Is::Rows);
        const QByteArray rows = written(ExportType::Is::Rows, "r.csv");
        QCOMPARE(std::size_t(rows.count("\r\n")), m_stage->landscape().objectsOf(Kind::Actor).size() + 1);
        QCOMPARE(QImage::fromData(written(ExportType::Is::Png, "r.png"), "PNG").size(), m_stage->window().size());
    }

    void ourExposureAsItIsAndMarkedAsOurs() {
        m_stage = std::make_unique<WindowStage>();
        ExposureProfile profile;
        ExposureProgramme programme;
        programme.name = "Gene therapy";
        programme.area = "ra-genomics";
        profile.programmes.push_back(programme);
        m_stage->notebook().setSetting(settings::exposureProfile, exposureText(profile, {}));
        AreaPlace place;
        place.page = AreaPlace::Page::Exposure;
        m_stage->exploration().go(routeOf(place, m_stage->landscape()));
        m_stage->settle();
        page().finish();
        const auto &exposure = static_cast<AreasPanel &>(page()).exposure();
        QVERIFY(exposure.ranked().size() > 3);
        const ObjectIndex first = exposure.findings().linked[exposure.ranked()[0].finding].actor;
        QCOMPARE(page().marking(), briefing::Tlp::AmberStrict);
        QVERIFY(exportName(page()).contains("TLP-AMBER+STRICT"));
        const QByteArray svg = written(ExportType::Is::Svg, "e.svg");
        QVERIFY(svg.contains("Gene therapy") && svg.contains("TLP:AMBER+STRICT"));
        QVERIFY(svg.contains(wording::name(m_stage->landscape(), first).toUtf8()));
        auto &desk = static_cast<BriefingPanel &>(*m_stage->window().pageOf(View::Briefing)).desk();
        addToBriefing(m_stage->window(), pageOfView(page()));
        QCOMPARE(desk.deck().pages.size(), std::size_t(1));
        QCOMPARE(markingOf(desk.deck()), briefing::Tlp::AmberStrict);
    }

    void theTimelineAsItIsLookedAt() {
        m_stage = std::make_unique<WindowStage>();
        m_stage->exploration().go(timelineRoute({}));
        m_stage->settle();
        auto &timeline = static_cast<TimelinePanel &>(page());
        const DayNumber from = PartialDate::parse("2021-05-01")->firstDay();
        timeline.canvas().setWindow({double(from), from + 40.0});
        timeline.clock().slider().setValue(from + 9);
        m_stage->settle();
        const QByteArray svg = written(ExportType::Is::Svg, "t.svg");
        QVERIFY(svg.contains("Known by 10 May 2021") && svg.contains("On 10 May 2021, "));
        QVERIFY(svg.contains(" later</text>")); // not all of the time
        const QByteArray rows = written(ExportType::Is::Rows, "t.csv");
        QCOMPARE(int(rows.count("\r\n")), int(timeline.rowsAsTable().rows.size()) + 1);
        QVERIFY(rows.contains("On 10 May 2021"));
    }

    void aFilterThatIsStillFollowedIsWaitedFor() {
        const LandscapePtr landscape = test::generatedLandscape({3000, 45000, 3}); // so many are followed on a thread
        Exploration exploration(landscape);
        Theme theme;
        exploration.go({View::Relationships, {}, {}});
        RelationshipsPanel panel(exploration, theme);
        panel.resize(1200, 800);
        panel.show();
        panel.finish();
        GraphCamera camera = panel.canvas().camera();
        camera.setZoom(camera.zoom() * 2);
        panel.canvas().setCamera(camera);
        const auto before = panel.board()->shown().nodes.size();
        exploration.narrow(*parseFilter("origin:CN", *landscape), {});
        QVERIFY(panel.board()->visible() != exploration.visible());
        const QString path = m_folder.filePath("late.svg");
        const std::vector<ExportType> types = exportTypes(panel);
        QVERIFY(exportView(panel, *exportTypeOf(types, path, {}), path).has_value());
        QVERIFY(panel.board()->visible() == exploration.visible());
        QVERIFY(panel.board()->shown().nodes.size() < before);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("Filter: origin:CN"));
        QVERIFY(svg.contains(spoken::board(panel.board()->shown()).toUtf8()));
        QVERIFY(panel.canvas().camera() == camera);
        const Positions exported = panel.canvas().positions();
        QVERIFY(std::all_of(exported.begin(), exported.end(), [](Point at) { return isUsable(at); }));
        panel.finish(); // it was all there, and laid out
        QVERIFY(panel.canvas().positions() == exported);
    }
    void waitingIsSaidAndCanBeStopped() {
        openGraph();
        const QString path = m_folder.filePath("waited.csv"), stopped = m_folder.filePath("stopped.csv");
        QStringList said;
        const auto tell = [&said](const QString &sentence, bool isFault) {
            said << sentence;
            QVERIFY(!isFault);
        };
        const ExportType links = type(ExportType::Is::Links);
        QVERIFY(!page().isBehind());
        QVERIFY(!exportWhenReady(page(), links, m_folder.filePath("at-once.csv"), &m_stage->window(), tell));
        QCOMPARE(said.size(), 1);
        QVERIFY(QFile::exists(m_folder.filePath("at-once.csv")));
        graph().board()->add(std::array{*m_stage->landscape().find("act-lazarus")});
        QVERIFY(page().isBehind());
        QDialog *waiting = exportWhenReady(page(), links, path, &m_stage->window(), tell);
        QVERIFY(waiting);
        waiting->show();
        QVERIFY(!QFile::exists(path));
        page().finish();
        m_stage->settle();
        QVERIFY(QFile::exists(path));
        QVERIFY(waiting->isHidden());
        QCOMPARE(said.size(), 2);
        graph().board()->undo();
        QVERIFY(page().isBehind());
        QDialog *left = exportWhenReady(page(), links, stopped, &m_stage->window(), tell);
        QVERIFY(left);
        left->show();
        left->close();
        page().finish();
        m_stage->settle();
        QVERIFY(!QFile::exists(stopped));
        QCOMPARE(said.size(), 3);
        delete waiting;
        delete left;
    }
    void wholeOrNotAtAll() {
        openGraph();
        for (const ExportType &each : exportTypes(page())) {
            const QString ending = each.is == ExportType::Is::Tables ? "-nodes.csv" : '.' + each.ending;
            const auto nowhere = exportView(page(), each, m_folder.filePath("no/such/g." + each.ending));
            QVERIFY(!nowhere);
            QVERIFY2(QString::fromStdString(nowhere.error().message).contains("no/such/g" + ending),
                     nowhere.error().message.c_str());
            QVERIFY(QDir(m_folder.path()).mkpath("taken" + ending));
            QVERIFY(!exportView(page(), each, m_folder.filePath("taken." + each.ending)));
        }
    }

    void theEndingDecidesAndElseTheType() {
        openGraph();
        const auto types = exportTypes(page());
        const auto is = [&](const char *name, ExportType::Is chosen) {
            return exportTypeOf(types, QString::fromLatin1(name), type(chosen).title)->is;
        };
        QCOMPARE(is("g.gexf", ExportType::Is::Png), ExportType::Is::Gexf);
        QCOMPARE(is("g.csv", ExportType::Is::Links), ExportType::Is::Links);
        QCOMPARE(is("g.csv", ExportType::Is::Nodes), ExportType::Is::Nodes);
        QCOMPARE(is("g.CSV", ExportType::Is::Png), ExportType::Is::Tables); // all of it, where only the ending says
        QCOMPARE(is("g", ExportType::Is::Pdf), ExportType::Is::Pdf);
    }

    void askedForByKey() {
        openGraph();
        m_stage->exploration().narrow(*parseFilter("\"../x/<b>\"", m_stage->landscape()), {});
        m_stage->settle();
        m_stage->key("Ctrl+E");
        auto *dialog = m_stage->window().findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().constFirst()).completeBaseName(),
                 QString("relationships-of-apt41-x-b"));
        dialog->setDirectory(m_folder.path());
        dialog->selectNameFilter(type(ExportType::Is::Gexf).title);
        emit dialog->filterSelected(dialog->selectedNameFilter());
        dialog->selectFile("by-key");
        QMetaObject::invokeMethod(dialog, "accept");
        m_stage->settle();
        QVERIFY(QFile::exists(m_folder.filePath("by-key.gexf")));
    }
};

HW_TEST(ExportViewTest, "export_view")
#include "tst_export_view.moc"
