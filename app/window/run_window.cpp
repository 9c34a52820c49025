#include "window/run_window.h"

#include "drawing/icons.h"
#include "drawing/style.h"
#include "landscape/filter_text.h"
#include "landscape/landscape_builder.h"
#include "panels/rows_model.h"
#include "session/wording.h"
#include "store/landscape_location.h"
#include "store/landscape_reader.h"
#include "window/landscape_fault.h"
#include "window/main_window.h"
#include "window/system_look.h"
#include "window/window_state.h"
#include "window/workspace_dialogs.h"
#include "window/workspace_link.h"

#include <QApplication>
#include <QCloseEvent>
#include <QStyleHints>
#include <QTimer>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <string_view>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hw {
namespace {

Result<LandscapePtr> readFrom(const std::string &asked) {
    const auto path = landscapeLocation(asked);
    if (!path)
        return tl::unexpected(path.error());
    NoProgress nobody;
    return readLandscape(*path, nobody);
}

QString namedDisplay() { return qEnvironmentVariable("WAYLAND_DISPLAY", qEnvironmentVariable("DISPLAY")); }

/// Why no window can be shown, as far as the environment tells.
QString withoutDisplay() {
    const QString asked = qEnvironmentVariable("QT_QPA_PLATFORM"), display = namedDisplay();
    const QString why =
        !asked.isEmpty() ? QObject::tr("Qt cannot show it on \"%1\" (QT_QPA_PLATFORM)").arg(asked)
        : display.isEmpty()
            ? QObject::tr("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)")
            : QObject::tr("the display \"%1\" does not answer, or Qt's part for it is missing").arg(display);
    return QObject::tr(
               "The window could not be opened: %1. Start it in a desktop session, or draw it to a file without "
               "one: helixwatch show overview -o overview.png.")
        .arg(why);
}

/// Qt ends a program that finds no display by abort(), as if it had crashed. This one ends with a sentence.
void sayWhileStarting(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "helixwatch: %s\n", qPrintable(withoutDisplay()));
        std::_Exit(1);
    }
    // Where no display is named, the sentence above says all that the platforms which were tried have to say.
    const bool ofPlatform = context.category && std::string_view(context.category).starts_with("qt.qpa");
    if (!(ofPlatform && namedDisplay().isEmpty()) && !message.contains(QLatin1String("XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

/// Asks until a landscape opens or the person gives up (null).
LandscapePtr openedLandscape(Result<LandscapePtr> read, const Theme &theme) {
    while (!read) {
        LandscapeFault fault(wording::paragraph(read.error().message), theme);
        if (fault.exec() != QDialog::Accepted)
            return nullptr;
        NoProgress nobody;
        read = readLandscape(fault.chosenFile().toStdString(), nobody);
    }
    return *read;
}

/// A link or a filter text from the command line.
void goTo(const std::string &place, MainWindow &window) {
    if (place.empty())
        return;
    const QString text = QString::fromStdString(place);
    const Landscape &landscape = window.exploration().landscape();
    if (looksLikeLink(text)) {
        if (const auto link = parseLink(text, landscape))
            window.showRoute(*link);
        else
            window.say(wording::paragraph(link.error().message), true);
    } else if (auto filter = parseFilter(place, landscape)) {
        window.exploration().narrow(std::move(*filter), QObject::tr("Filter text"));
    } else {
        window.say(wording::paragraph(filter.error().sentence()), true);
    }
}

} // namespace

int runWindow(int &argc, char **argv, const WindowOptions &options) {
#ifdef __GLIBC__
    // The heap of the thread that reads would otherwise grow page by page, with a system call for each.
    mallopt(M_TOP_PAD, 32 * 1024 * 1024);
#endif
    // The file is read while Qt finds its display and fonts.
    auto reading = std::async(std::launch::async, readFrom, options.dataFile);
    const auto usualHandler = qInstallMessageHandler(sayWhileStarting);
    QApplication app(argc, argv);
    qInstallMessageHandler(usualHandler);
    QApplication::setApplicationName(QStringLiteral("helixwatch"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setApplicationVersion(QStringLiteral(HELIXWATCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("helixwatch"));
    readSystemLook();
    loadFonts();
    Theme theme;
    Notebook notebook;
    WorkspaceLink workspace(notebook, QString::fromStdString(options.workspaceFile));
    const WorkspaceNews news = workspace.open();
    applyLook(notebook, theme);
    applyTheme(app, theme);
    QApplication::setWindowIcon(applicationIcon());
    // The window is made while the file is still being read: without a landscape, shown only with one.
    Exploration exploration(*LandscapeBuilder::build({}));
    MainWindow window(exploration, theme, &notebook);
    applyKeys(notebook, window.commands());
    restoreGeometry(notebook, window);
    window.winId(); // the desktop makes its part now, too

    const LandscapePtr landscape = openedLandscape(reading.get(), theme);
    if (!landscape)
        return 1;
    exploration.replaceLandscape(landscape);
    notebook.rememberNames(*landscape);
    WorkspaceDialogs dialogs(workspace, notebook, theme, window);
    QObject::connect(&window, &MainWindow::closeRequested, &window, [&](QCloseEvent *event) {
        keepGeometry(notebook, window);
        event->setAccepted(dialogs.mayClose());
    });
    goTo(options.place, window);
    window.show();
    if (options.shown)
        options.shown(window);
    dialogs.tell(news);
    QTimer::singleShot(200, &window, readAlphabet);
    return QApplication::exec();
}

} // namespace hw
