#include "cli/offscreen.h"

#include <QApplication>
#include <cstdio>

namespace hw::cli {
namespace {

/// Qt's word about a run-time folder that a machine without a session lacks is nothing that a person could act on.
void passOnMessages(QtMsgType type, const QMessageLogContext &context, const QString &message) {
    if (!message.contains(QLatin1String("XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

} // namespace

Offscreen::Offscreen() {
    // A picture never needs the screen, and the same picture comes out with one and without.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(passOnMessages);
    static char program[] = "helixwatch";
    static char *words[] = {program, nullptr};
    static int count = 1;
    m_application = std::make_unique<QApplication>(count, words);
}

Offscreen::~Offscreen() = default;

} // namespace hw::cli
