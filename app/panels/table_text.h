// Tables as text: tab-separated for the clipboard, CSV (RFC 4180) for files. Pure functions, and one that writes a file
// whole or not at all. Cells arrive as the person sees them; numbers as plain digits. In both forms a cell that a
// spreadsheet would run as a formula (it starts with = + - @ or a tab) gets an apostrophe before it, unless it is a
// plain number.
#pragma once

#include "basics/result.h"

#include <QIODevice>
#include <QString>
#include <QStringList>
#include <QVector>

namespace hw {

struct TextTable {
    QStringList header;
    QVector<QStringList> rows;
};

/// One line per row. Tabs and line ends inside a cell become spaces, so that every row keeps its columns.
QString toTsv(const TextTable &table);

/// RFC 4180: CRLF, cells with comma, quote or line end in quotes.
QString toCsv(const TextTable &table);

/// False: the device says why not all of them were written (to Qt a part is no fault).
bool writeAll(QIODevice &device, const QByteArray &bytes);

/// Writes beside the target first and then takes its place: the old file stays when anything fails.
Result<void> saveText(const QString &path, const QString &text);

/// "actors-apt41.csv": a file name that every system accepts.
QString safeFileName(const QString &title, const QString &ending);

} // namespace hw
