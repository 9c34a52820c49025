// Which room may include which: the table of README ("How it is built") as code.
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace hw::test {

/// Direct arrows; a room may also use what lies behind them, and always itself.
const QMap<QString, QStringList> &arrows();
QSet<QString> reachable(const QString &room);
/// Every forbidden #include of one file, as "path:line: what, and what may be".
QStringList includeFaults(const QString &path, const QString &source);

} // namespace hw::test
