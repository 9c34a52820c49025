#include "include_rules.h"

#include "source_text.h"

#include <QRegularExpression>

namespace hw::test {
const QMap<QString, QStringList> &arrows() {
    static const QMap<QString, QStringList> table{
        {QStringLiteral("basics"), {}},
        {QStringLiteral("landscape"), {QStringLiteral("basics")}},
        {QStringLiteral("background"), {QStringLiteral("basics")}},
        {QStringLiteral("layout"), {QStringLiteral("basics")}},
        {QStringLiteral("store"), {QStringLiteral("landscape")}},
        {QStringLiteral("exchange"), {QStringLiteral("landscape")}},
        {QStringLiteral("session"), {QStringLiteral("landscape")}},
        {QStringLiteral("drawing"), {QStringLiteral("landscape"), QStringLiteral("layout")}},
        {QStringLiteral("briefing"), {QStringLiteral("drawing"), QStringLiteral("session")}},
        {QStringLiteral("panels/parts"), {QStringLiteral("drawing")}},
        {QStringLiteral("panels"),
         {QStringLiteral("panels/parts"), QStringLiteral("briefing"), QStringLiteral("background")}},
        {QStringLiteral("panels/overview"), {QStringLiteral("panels")}},
        {QStringLiteral("panels/lists"), {QStringLiteral("panels")}},
        {QStringLiteral("panels/profile"), {QStringLiteral("panels")}},
        {QStringLiteral("panels/relationships"), {QStringLiteral("panels")}},
        {QStringLiteral("panels/timeline"), {QStringLiteral("panels")}},
        {QStringLiteral("panels/areas"), {QStringLiteral("panels")}},
        // the presenter drills down to a list or a profile
        {QStringLiteral("panels/briefing"), {QStringLiteral("panels/lists"), QStringLiteral("panels/profile")}},
        {QStringLiteral("window"),
         {QStringLiteral("panels/overview"), QStringLiteral("panels/relationships"), QStringLiteral("panels/timeline"),
          QStringLiteral("panels/areas"), QStringLiteral("panels/briefing"), QStringLiteral("store"),
          QStringLiteral("exchange")}},
        {QStringLiteral("cli"), {QStringLiteral("window")}},
        // not rooms, but they include some
        {QStringLiteral("data/compiler"), {QStringLiteral("exchange"), QStringLiteral("store")}},
        {QStringLiteral("app"), {QStringLiteral("cli"), QStringLiteral("window")}},
    };
    return table;
}

QSet<QString> reachable(const QString &room) {
    QSet<QString> all{room};
    QStringList next{room};
    while (!next.isEmpty())
        for (const QString &other : arrows().value(next.takeFirst()))
            if (!all.contains(other)) {
                all << other;
                next << other;
            }
    return all;
}

namespace {
/// The rooms that know nothing of Qt, and those that know no widgets.
const QSet<QString> &roomsWithoutQt() {
    static const QSet<QString> rooms{QStringLiteral("basics"), QStringLiteral("landscape"), QStringLiteral("layout"),
                                     QStringLiteral("store"), QStringLiteral("exchange")};
    return rooms;
}
const QSet<QString> &roomsWithoutWidgets() {
    static const QSet<QString> rooms{QStringLiteral("background"), QStringLiteral("session")};
    return rooms;
}

/// "store/database.h" -> "store"; in panels, where every view is a room: "panels/areas/areas_page.h" -> "panels/areas".
QString roomOfInclude(const QString &what) {
    const QStringList parts = what.split(QLatin1Char('/'));
    return parts.size() > 2 && parts.front() == QLatin1String("panels") ? parts.front() + QLatin1Char('/') + parts.at(1)
                                                                        : parts.front();
}

QString homeOf(const QString &path) {
    if (path.startsWith(QLatin1String("data/compiler/")))
        return QStringLiteral("data/compiler");
    const QString room = roomOf(path);
    return room.isEmpty() ? QStringLiteral("app") : roomOfInclude(path.mid(QStringLiteral("app/").size()));
}

} // namespace

QStringList includeFaults(const QString &path, const QString &source) {
    static const QRegularExpression include(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression widget(QStringLiteral(
        "^(QtWidgets|QWidget|QApplication|QDialog|QMessageBox|QLabel|QMenu|QAbstractItemView|QToolTip|QStyle)\\b"));
    const QString home = homeOf(path);
    if (!arrows().contains(home))
        return {QStringLiteral("%1: the room “%2” has no arrows; give it some here and in README").arg(path, home)};
    const QSet<QString> allowed = reachable(home);
    const QString text = scan(source).withoutComments;
    QStringList faults;
    for (auto found = include.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString what = match.captured(2);
        const QString line = QStringLiteral("%1:%2: ").arg(path).arg(lineAt(text, match.capturedStart(1)));
        if (match.captured(1) == QLatin1String("<")) {
            const bool isQt = what.startsWith(QLatin1String("Qt")) ||
                              (what.size() > 1 && what.at(0) == QLatin1Char('Q') && what.at(1).isUpper());
            if (isQt && roomsWithoutQt().contains(home))
                faults << line + QStringLiteral("<%1>, but %2 knows nothing of Qt").arg(what, home);
            else if (roomsWithoutWidgets().contains(home) && widget.match(what).hasMatch())
                faults << line + QStringLiteral("<%1>, but %2 knows no widgets").arg(what, home);
            continue;
        }
        if (what.contains(QLatin1String("..")))
            faults << line + QStringLiteral("“%1” climbs; includes start at app/").arg(what);
        const QString room = roomOfInclude(what);
        if (what.contains(QLatin1Char('/')) && !allowed.contains(room))
            faults << line +
                          QStringLiteral("“%1”: %2 may include %3")
                              .arg(what, home, QStringList(allowed.cbegin(), allowed.cend()).join(QLatin1String(", ")));
    }
    return faults;
}

} // namespace hw::test
