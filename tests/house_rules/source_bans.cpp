#include "source_bans.h"

#include <QRegularExpression>

namespace hw::test {
namespace {

constexpr const char *program = "app/ data/compiler/";
constexpr const char *belowPanels =
    "app/basics/ app/landscape/ app/background/ app/layout/ app/store/ app/exchange/ app/session/ app/drawing/";

/// The text between the marks that open at `open`.
QString inParentheses(const QString &code, qsizetype open) {
    int depth = 0;
    for (qsizetype i = open; i < code.size(); ++i) {
        depth += code.at(i) == QLatin1Char('(') ? 1 : code.at(i) == QLatin1Char(')') ? -1 : 0;
        if (depth == 0)
            return code.mid(open + 1, i - open - 1);
    }
    return code.mid(open + 1);
}

} // namespace

const QList<Ban> &bans() {
    static const QList<Ban> table{
        {"style sheets",
         program,
         In::Code,
         R"(\bsetStyleSheet\b|\bstyleSheet\s*\()",
         "the theme's tokens and HelixStyle",
         {},
         "w->setStyleSheet(QStringLiteral(\"color: red\"));",
         "// setStyleSheet is not used\nauto s = \"setStyleSheet\";"},
        {"hex colours in texts",
         program,
         In::Literals,
         R"(#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})(?![0-9A-Za-z_]))",
         "resources/tokens.json",
         {},
         "QColor c(\"#0B6B83\");",
         "auto a = \"C#\"; auto b = \"issue #12\"; // #0B6B83"},
        {"colours as numbers",
         program,
         In::Code,
         R"(\bQColor(?:\s+\w+)?\s*[({]\s*(?:0[xX][0-9A-Fa-f]|\d)|\bQColor::(?:fromRgb|fromRgba|fromHsl|fromHsv)\w*\s*\(\s*(?:0[xX]|\d)|\bqRgba?\s*\(\s*\d|\bQRgba?(?:64)?\s+\w+\s*=\s*0[xX])",
         "resources/tokens.json",
         {},
         "const QColor c(255, 0, 16);",
         "const QColor c(theme.color(\"x\")); QColor d; d.setAlpha(30); auto hash = 0xCBF29CE4U;"},
        {"named colours",
         program,
         In::Code,
         R"(\bQt::(?:white|black|red|green|blue|cyan|magenta|yellow|gray|lightGray|dark\w+)\b)",
         "resources/tokens.json",
         {{"app/drawing/theme.cpp",
           "magenta marks an unknown token; black and white are what readableOn chooses from"}},
         "p.fillRect(r, Qt::white);",
         "p.setPen(Qt::transparent); p.setBrush(Qt::NoBrush); x(Qt::whitespace);"},
        {"SQL outside the store",
         program,
         In::Literals,
         R"(\b(?:SELECT\s|INSERT\s+(?:INTO|OR)|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s|CREATE\s+(?:TABLE|INDEX|VIEW|TRIGGER)|ATTACH\s|VACUUM|BEGIN\s+(?:IMMEDIATE|EXCLUSIVE|DEFERRED)))",
         "a function of app/store",
         {{"app/store/", "the one room that speaks SQL"}},
         "run(\"SELECT id FROM object\");",
         "say(tr(\"Select an actor\")); say(\"DELETE\"); // SELECT id FROM object"},
        {"SQLite outside the store",
         program,
         In::Includes,
         R"(^sqlite3)",
         "store/database.h",
         {{"app/store/", "the one room that speaks SQL"}},
         "#include <sqlite3.h>",
         "#include \"store/database.h\""},
        {"dialogs below the panels",
         belowPanels,
         In::Code,
         R"(\bQ(?:Message|Input|File|Color|Font|Error|Progress)?(?:Box|Dialog|Message)\b)",
         "a Result with a sentence; the window shows it",
         {},
         "QMessageBox::warning(nullptr, a, b);",
         "QDialogButtonBox *b; // QMessageBox"},
        {"message boxes without a parent's words",
         program,
         In::Code,
         R"(\bQMessageBox::(?:about|critical|information|question|warning)\s*\()",
         "a dialog of app/window, whose texts are plain",
         {},
         "QMessageBox::question(this, t, x);",
         "QMessageBox box(this); box.setTextFormat(Qt::PlainText);"},
        {"processEvents",
         program,
         In::Code,
         R"(\bprocessEvents\s*\()",
         "background/ and signals",
         {},
         "qApp->processEvents();",
         "// processEvents()\nauto s = \"processEvents()\";"},
        {"singletons",
         program,
         In::Code,
         R"(\b(?!Q)\w+::(?:instance|theInstance|self|global)\s*\(\s*\)|\bstatic\s+[\w:]+\s*[*&]\s*(?:instance|self|global)\s*\()",
         "pass the object on",
         {},
         "Core::instance().filter();",
         "QCoreApplication::instance()->quit(); auto x = instanceCount();"},
        {"network classes",
         program,
         In::Code,
         R"(\bQ(?:Network\w+|TcpSocket|TcpServer|UdpSocket|Ssl\w+|WebSocket\w*|AbstractSocket|HostInfo|HostAddress|DnsLookup|Http\w+|LocalSocket|LocalServer)\b)",
         "nothing: nothing leaves the machine",
         {},
         "QNetworkAccessManager m;",
         "auto n = \"QNetworkReply\"; Network x;"},
        {"network headers",
         program,
         In::Includes,
         R"(^(?:QtNetwork|QNetwork|QTcp|QUdp|QSsl|QWebSocket|QHost|QLocalS|curl/|sys/socket|netdb|netinet/|arpa/|httplib|boost/asio|boost/beast))",
         "nothing: nothing leaves the machine",
         {},
         "#include <QTcpSocket>",
         "#include <QtCore>\n#include <sys/stat.h>"},
        {"opening addresses",
         program,
         In::Code,
         R"(\bQDesktopServices::openUrl\b|\bsetOpenExternalLinks\s*\(\s*true)",
         "the window's question that shows the whole address",
         {{"app/window/", "asks first"}},
         "QDesktopServices::openUrl(url);",
         "emit addressRequested(url);"},
        {"simdjson outside its sources",
         "app/ data/ tests/",
         In::Includes,
         R"(^simdjson)",
         "a reader of app/exchange",
         {}, // its .cpp files are let through below: a header that includes it would cost every reader 20 s
         "#include <simdjson.h>",
         "#include \"exchange/dataset_reader.h\""},
        {"QCustomPlot outside drawing",
         "app/ data/ tests/",
         In::Includes,
         R"(^qcustomplot)",
         "a chart of app/drawing",
         {{"app/drawing/", "its header breaks under the project's definitions, so it stays in one target"}},
         "#include <qcustomplot.h>",
         "#include \"drawing/chart.h\""},
        {"libzip outside its file",
         program,
         In::Includes,
         R"(^zip(?:conf)?\.h)",
         "briefing/zip_file.h",
         {{"app/briefing/zip_file.cpp", "the one file that speaks it"}},
         "#include <zip.h>",
         "#include \"briefing/zip_file.h\""},
        {"QSettings",
         program,
         In::Code,
         R"(\bQSettings\b)",
         "Notebook::setting: one place, in the workspace",
         {},
         "QSettings s;",
         "settings::theme; // QSettings"},
        {"rich text",
         program,
         In::Code,
         R"(\bQt::(?:RichText|AutoText|MarkdownText)\b|\b(?:setHtml|insertHtml|appendHtml|insertMarkdown|mightBeRichText|convertFromPlainText)\s*\()",
         "Qt::PlainText; a note's preview is painted by the panel that owns it",
         {},
         "label->setTextFormat(Qt::RichText);",
         "label->setTextFormat(Qt::PlainText); s.toHtmlEscaped();"},
        {"bare labels",
         program,
         In::Code,
         R"(\bnew\s+QLabel\b|\bQLabel\s+\w|:\s*public\s+QLabel\b|\bmake_unique<QLabel>)",
         "TextLabel (panels/parts/text_label.h): a QLabel guesses whether a text is markup",
         {{"app/panels/parts/text_label.h", "the one that is plain"},
          {"app/panels/plain_text.h", "plain, and it elides"}},
         "auto *l = new QLabel(name, this);",
         "auto *l = new TextLabel(name); findChild<QLabel *>();"},
        {"payload in actions",
         program,
         In::Code,
         R"(\b\w*[aA]ction\w*(?:\(\w*\))?\s*(?:->|\.)\s*setData\s*\()",
         "a lambda that captures it",
         {},
         "action->setData(7);",
         "model->setData(index, 7); item.setData(0, 1);"},
        {"what GCC 12 has not",
         program,
         In::Includes,
         R"(^(?:format|expected|print|generator|flat_map|mdspan|stacktrace|spanstream)$)",
         "basics/result.h, QString::arg",
         {},
         "#include <expected>",
         "#include <tl/expected.hpp>\n#include <optional>"},
        {"names that say nothing",
         program,
         In::Code,
         R"(\b(?:class|struct|namespace)\s+\w*(?:Manager|Helper|Utils?|Helpers)\b)",
         "what it does",
         {},
         "class FilterManager {};",
         "class Managed {}; QNetworkAccess x; struct Utility {};"},
        {"work left undone",
         program,
         In::AllText,
         R"(\b(?:TODO|FIXME|XXX|HACK)\b)",
         "do it, or open an issue",
         {},
         "// TODO: later",
         "// todos are not kept here"},
        {"places of one machine",
         "app/ data/ tests/ installer/ resources/",
         In::AllText,
         R"((?<![\w.~])/(?:root|work|home/\w+)/)",
         "a path below the source or build folder",
         {},
         "const char *p = \"/ro"
         "ot/x\";",
         "auto p = folder + \"/home\"; // ~/work/x and $HOME/root/x"},
        {"waiting in tests",
         "tests/",
         In::Code,
         R"(\bqWait\s*\(|\bqSleep\s*\(|\bQThread::(?:m|u)?sleep\s*\(|\bsleep_for\s*\()",
         "QTRY_VERIFY, QSignalSpy::wait",
         {},
         "QTest::qWait(100);",
         "QTRY_VERIFY(done); qWaitForWindow(); "},
    };
    return table;
}

bool appliesTo(const Ban &ban, const QString &path) {
    for (const Exception &exception : ban.exceptions) {
        const QString allowed = QString::fromLatin1(exception.path);
        if (path == allowed || (allowed.endsWith(QLatin1Char('/')) && path.startsWith(allowed)))
            return false;
    }
    if (path.startsWith(QLatin1String("app/exchange/")) && path.endsWith(QLatin1String(".cpp")) &&
        QByteArray(ban.name).startsWith("simdjson"))
        return false;
    for (const QString &folder : QString::fromLatin1(ban.folders).split(QLatin1Char(' ')))
        if (path.startsWith(folder))
            return true;
    return false;
}

QStringList faultsIn(const Ban &ban, const QString &path, const QString &raw, const SourceText &source) {
    QStringList faults;
    const QRegularExpression pattern(QString::fromLatin1(ban.pattern));
    const auto report = [&](int line, const QString &what) {
        faults << QStringLiteral("%1:%2: %3: “%4”; instead: %5")
                      .arg(path)
                      .arg(line)
                      .arg(QString::fromLatin1(ban.name), what, QString::fromUtf8(ban.instead));
    };
    const auto search = [&](const QString &text) {
        for (auto found = pattern.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            report(lineAt(text, match.capturedStart()), match.captured().simplified());
        }
    };
    switch (ban.in) {
    case In::Code: search(source.code); break;
    case In::AllText: search(raw); break;
    case In::Literals:
        for (const Literal &literal : source.literals)
            if (const auto match = pattern.match(literal.text); match.hasMatch())
                report(literal.line, match.captured().simplified());
        break;
    case In::Includes: {
        static const QRegularExpression include(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"])"),
                                                QRegularExpression::MultilineOption);
        for (auto found = include.globalMatch(source.withoutComments); found.hasNext();) {
            const auto match = found.next();
            if (pattern.match(match.captured(1)).hasMatch())
                report(lineAt(source.withoutComments, match.capturedStart(1)), match.captured(1));
        }
    }
    }
    return faults;
}

QStringList faultsIn(const Ban &ban, const QString &path, const QString &raw) {
    return faultsIn(ban, path, raw, scan(raw));
}

QStringList toolTipFaults(const QString &path, const QString &code) {
    static const QRegularExpression call(QStringLiteral(R"(\b(?:setToolTip|QToolTip::showText)\s*\()"));
    static const QRegularExpression known(QStringLiteral(
        R"(\btr\s*\(|\btranslate\s*\(|toHtmlEscaped|[tT]oolTip\s*\(|escaped\s*\(|^\s*(?:QString\(\)|\{\})\s*$)"));
    static const QRegularExpression escapes(QStringLiteral(R"([eE]scaped\s*\(|paint::toolTip\s*\()"));
    QStringList faults;
    for (auto found = call.globalMatch(code); found.hasNext();) {
        const auto match = found.next();
        const QString argument = inParentheses(code, match.capturedEnd() - 1);
        const bool filled = argument.contains(QLatin1String(".arg("));
        if (!known.match(argument).hasMatch() || (filled && !escapes.match(argument).hasMatch()))
            faults << QStringLiteral("%1:%2: a tool tip of “%3”; instead: paint::toolTip(text)")
                          .arg(path)
                          .arg(lineAt(code, match.capturedStart()))
                          .arg(argument.simplified());
    }
    static const QRegularExpression role(QStringLiteral(R"(\bQt::ToolTipRole\b)"));
    if (const auto match = role.match(code); match.hasMatch() && !escapes.match(code).hasMatch())
        faults << QStringLiteral("%1:%2: tool tips of rows without paint::toolTip(text)")
                      .arg(path)
                      .arg(lineAt(code, match.capturedStart()));
    return faults;
}

} // namespace hw::test
