#include "session/spreadsheet_cell.h"

namespace hw {
namespace {

bool couldRun(const QString &cell) {
    if (cell.isEmpty() || !QStringLiteral(u"=+-@\t\r\uff1d\uff0b\uff0d\uff20").contains(cell.at(0)))
        return false;
    bool isNumber = false;
    cell.toDouble(&isNumber);
    return !isNumber;
}

} // namespace

QString spreadsheetCell(QString text) {
    text.remove(QChar(u'\0'));
    return couldRun(text) ? text.prepend(u'\'') : text;
}

} // namespace hw
