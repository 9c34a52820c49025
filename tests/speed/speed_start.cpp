// The window: start to the first complete Overview against an empty Qt window of the same size in the same run, peak
// memory, theme switch, and the longest time that the window's thread is busy while somebody clicks around.
// Targets (issue and PERFORMANCE.md, 7): 3 x the empty window; 150 MB; 50 ms; 16 ms.
#include "drawing/theme.h"
#include "session/rows_query.h"
#include "window/command_palette.h"
#include "window/main_window.h"
#include "window/run_window.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>

using namespace hw;

namespace {

constexpr int rounds = 15;

/// Milliseconds of the clock that all processes share.
double now() {
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) * 1000 + static_cast<double>(t.tv_nsec) / 1e6;
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double peakMegabytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "VmHWM:") {
            double kilobytes = 0;
            status >> kilobytes;
            return kilobytes / 1024;
        }
    return 0;
}

/// Calls back once the window has been painted and everything that the painting asked for is done.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget &window, std::function<void()> done)
        : QObject(&window)
        , m_done(std::move(done)) {
        window.installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Paint && !std::exchange(m_seen, true))
            QTimer::singleShot(0, this, m_done);
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_done;
    bool m_seen = false;
};

// ---------------------------------------------------------------- what the measured processes do

int emptyWindow(int argc, char **argv) {
    QApplication app(argc, argv);
    QWidget window;
    window.resize(1440, 900);
    FirstPaint first(window, [] {
        std::printf("painted %.3f\n", now());
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}

/// Somebody clicks around: each step is done in the event loop, and the longest stretch without it is kept.
class Tour : public QObject {
public:
    explicit Tour(MainWindow &window)
        : QObject(&window)
        , m_window(window) {
        beat();
        fill();
    }
    void start() { QTimer::singleShot(300, this, &Tour::next); }

private:
    /// A heartbeat of the window's thread, one for each turn of the event loop: a key that is pressed waits for the
    /// turn that is under way, so the longest time between two beats is the longest that it can wait.
    void beat() {
        if (m_sinceBeat.isValid())
            m_longest = std::max(m_longest, static_cast<double>(m_sinceBeat.nsecsElapsed()) / 1e6);
        m_sinceBeat.start();
        QMetaObject::invokeMethod(this, &Tour::beat, Qt::QueuedConnection);
    }
    void add(const char *name, std::function<void()> what) { m_steps.push_back({name, std::move(what)}); }
    void command(const char *name, const char *id) {
        add(name, [this, id] { m_window.commands().action(QLatin1String(id))->trigger(); });
    }
    void narrow(const char *name, FilterKey key, const char *value) {
        add(name, [this, key, value] {
            Filter filter = m_window.exploration().filter();
            filter.include(key, value);
            m_window.exploration().narrow(filter, QStringLiteral("step"));
        });
    }
    void type(const char *letters) {
        for (const char *c = letters; *c; ++c)
            add("letter in the palette", [this, c] {
                auto &palette = m_window.palettePanel();
                palette.input().insert(QString(QLatin1Char(*c)));
                emit palette.input().textEdited(palette.input().text());
            });
    }
    void fill() {
        narrow("filter: China", FilterKey::Origin, "CN");
        narrow("filter: Russia", FilterKey::Origin, "RU");
        add("filter: confidence", [this] {
            Filter filter = m_window.exploration().filter();
            filter.confidenceAtLeast = Confidence::Moderate;
            m_window.exploration().narrow(filter, QStringLiteral("step"));
        });
        command("filter: clear", "filter.clear");
        for (const char *title : {"Origin", "Period", "Research area"}) {
            add("open a popover", [this, title] { m_window.filterBar().chip(QLatin1String(title))->click(); });
            add("close a popover", [this] { m_window.escape(); });
        }
        command("palette: open", "go.palette");
        type("kimsuky");
        add("palette: close", [this] { m_window.palettePanel().close(); });
        command("catalogue, first time", "view.catalogue");
        add("list of sources", [this] { m_window.exploration().go(listRoute(Kind::Source)); });
        add("profile, first time", [this] { profile("act-apt41"); });
        add("profile of another", [this] { profile("act-lazarus"); });
        command("back", "go.back");
        command("overview", "view.overview");
        narrow("filter again", FilterKey::Origin, "KP");
        command("filter: undo", "filter.undo");
    }
    void profile(const char *id) {
        const Landscape &landscape = m_window.exploration().landscape();
        if (const auto object = landscape.find(id))
            m_window.exploration().go(profileRoute(landscape, *object));
    }
    void next() {
        if (m_at > 0)
            std::printf("step %.3f %s\n", m_longest, m_steps[m_at - 1].name);
        m_longest = 0;
        if (m_at == m_steps.size())
            return themes();
        const auto &step = m_steps[m_at++];
        QTimer::singleShot(0, this, [this, &step] {
            step.what();
            QTimer::singleShot(200, this, &Tour::next);
        });
    }
    void themes() {
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            m_window.theme().setDark(!m_window.theme().isDark());
            QCoreApplication::sendPostedEvents();
            m_window.repaint();
            std::printf("theme %.3f\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("peak %.3f\n", peakMegabytes());
        std::fflush(stdout);
        QApplication::quit();
    }

    struct Step {
        const char *name;
        std::function<void()> what;
    };
    MainWindow &m_window;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    QElapsedTimer m_sinceBeat;
    double m_longest = 0;
};

int realWindow(int argc, char **argv, bool tour) {
    WindowOptions options;
    options.dataFile = HELIXWATCH_LANDSCAPE_DB;
    options.workspaceFile = qgetenv("SPEED_WORKSPACE").toStdString();
    options.shown = [tour](MainWindow &window) {
        new FirstPaint(window, [&window, tour] {
            std::printf("painted %.3f\n", now());
            std::printf("peak %.3f\n", peakMegabytes());
            if (tour)
                (new Tour(window))->start();
            else
                QApplication::quit();
        });
    };
    return runWindow(argc, argv, options);
}

// ---------------------------------------------------------------- what measures

struct Run {
    double startToPainted = 0, peak = 0;
    std::vector<double> themes;
    std::vector<std::pair<double, QString>> steps;
};

Run measure(const QString &program, const QTemporaryDir &folder, const QString &what) {
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SPEED_WORKSPACE"), folder.filePath(QStringLiteral("workspace.db")));
    environment.insert(QStringLiteral("HOME"), folder.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder.path());
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double started = now();
    child.start(program, {what});
    if (!child.waitForFinished(120000) || child.exitCode() != 0)
        qFatal("%s did not end well", qPrintable(what));
    Run run;
    for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const double value = words.size() > 1 ? words[1].toDouble() : 0;
        if (words[0] == "painted")
            run.startToPainted = value - started;
        else if (words[0] == "peak")
            run.peak = value;
        else if (words[0] == "theme")
            run.themes.push_back(value);
        else if (words[0] == "step")
            run.steps.push_back({value, QString::fromUtf8(words.mid(2).join(' '))});
    }
    return run;
}

bool within(const char *what, double value, double target, const char *unit) {
    std::printf("  %-52s %8.2f %-2s  (at most %g)  %s\n", what, value, unit, target, value <= target ? "ok" : "MISSED");
    return value <= target;
}

} // namespace

int main(int argc, char **argv) {
    const QByteArray what = argc > 1 ? argv[1] : "";
    if (what == "--empty")
        return emptyWindow(argc, argv);
    if (what == "--start" || what == "--tour")
        return realWindow(argc, argv, what == "--tour");

    QCoreApplication app(argc, argv);
    const QString program = QCoreApplication::applicationFilePath();
    std::vector<double> empty, real, ratios;
    const QTemporaryDir folder;
    measure(program, folder, QStringLiteral("--start")); // the first start makes the workspace; the others find it
    for (int i = 0; i < rounds; ++i) {
        empty.push_back(measure(program, folder, QStringLiteral("--empty")).startToPainted);
        real.push_back(measure(program, folder, QStringLiteral("--start")).startToPainted);
        ratios.push_back(real.back() / empty.back());
    }
    const Run tour = measure(program, folder, QStringLiteral("--tour"));
    std::printf("  %-52s %8.2f ms\n", "empty Qt window, exec to painted, median", median(empty));
    std::printf("  %-52s %8.2f ms\n", "complete Overview, exec to painted, median", median(real));
    bool good = within("ratio, median", median(ratios), 3, "x");
    good &= within("peak memory after the tour", tour.peak, 150, "MB");
    good &= within("theme switch, median", median(tour.themes), 50, "ms");
    std::printf("  longest time in which the window answered nothing:\n");
    for (const auto &[time, name] : tour.steps)
        good &= within(qPrintable(QStringLiteral("  ") + name), time, 16, "ms");
    return good ? 0 : 1;
}
