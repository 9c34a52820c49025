// What the source may not contain, as one table: each ban brings a planted violation and something harmless, so that a
// ban that catches nothing fails.
#pragma once

#include "source_text.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hw::test {

enum class In { Code, Literals, Includes, AllText };

/// Where a ban does not hold, and why.
struct Exception {
    const char *path; ///< a file, or a folder when it ends in "/"
    const char *reason;
};

struct Ban {
    const char *name;
    const char *folders; ///< space-separated beginnings of paths
    In in;
    const char *pattern;
    const char *instead;
    QList<Exception> exceptions;
    const char *planted;  ///< must be caught
    const char *harmless; ///< must not be caught
};
const QList<Ban> &bans();

bool appliesTo(const Ban &ban, const QString &path);
/// As "path:line: what; instead: what".
QStringList faultsIn(const Ban &ban, const QString &path, const QString &raw, const SourceText &source);
QStringList faultsIn(const Ban &ban, const QString &path, const QString &raw);
/// A tool tip guesses whether it is markup: data in it must be escaped.
QStringList toolTipFaults(const QString &path, const QString &code);

} // namespace hw::test
