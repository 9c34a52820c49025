// The project's own files, and C++ source taken apart into code, literals and comments, for the tests of the house
// rules.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hw::test {

struct Literal {
    int line = 0;
    QString text; ///< as written, without the marks
};

/// One C++ source. `code` and `withoutComments` have the lines of the source: what is left out is blank.
struct SourceText {
    QString code;            ///< without comments and without what stands inside literals
    QString withoutComments; ///< with literals
    QList<Literal> literals;
};
SourceText scan(const QString &source);

/// Paths relative to the source folder, sorted: all files below `folder` (or the folder's own, for ".") with one of the
/// endings. Never what is built.
QStringList projectFiles(const QString &folder, const QStringList &endings);
QByteArray projectFile(const QString &path);
/// "app/landscape/filter.h" -> "landscape"; empty outside app.
QString roomOf(const QString &path);
int lineAt(const QString &text, qsizetype position); ///< from 1

} // namespace hw::test
