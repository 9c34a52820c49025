// Spreadsheet cell: the one guard of everything that may end in a spreadsheet. Pure; any thread.
#pragma once

#include <QString>

namespace hw {

/// With an apostrophe before it where a spreadsheet would run it as a formula (=, +, -, @ and their wide forms, tab,
/// carriage return), so that it is text; numbers stay numbers. Without NUL.
QString spreadsheetCell(QString text);

} // namespace hw
