// Tables as text: tab-separated for the clipboard, CSV (RFC 4180) for files. Pure functions. Cells arrive as the person
// sees them; numbers as plain digits. In both forms a cell that a spreadsheet would run as a formula (it starts with =
// + - @ or a tab) gets an apostrophe before it, unless it is a plain number.
#pragma once

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

/// "actors-apt41.csv": a file name that every system accepts.
QString safeFileName(const QString &title, const QString &ending);

} // namespace hw
