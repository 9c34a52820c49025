#include "panels/table_text.h"

#include "session/spreadsheet_cell.h"

namespace hw {
namespace {

QString tsvCell(const QString &from) {
    QString cell = spreadsheetCell(from);
    for (QChar &c : cell)
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c.unicode() == 0x2028 ||
            c.unicode() == 0x2029)
            c = u' ';
    return cell;
}

QString csvCell(const QString &from) {
    QString cell = spreadsheetCell(from);
    const bool quoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    if (!quoted)
        return cell;
    return u'"' + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
}

template<class Encode>
QString joined(const TextTable &table, QChar separator, QLatin1String end, Encode encode) {
    QString out;
    const auto add = [&](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                out += separator;
            out += encode(cells.at(i));
        }
        out += end;
    };
    add(table.header);
    for (const QStringList &row : table.rows)
        add(row);
    return out;
}

} // namespace

QString toTsv(const TextTable &table) { return joined(table, u'\t', QLatin1String("\n"), tsvCell); }
QString toCsv(const TextTable &table) { return joined(table, u',', QLatin1String("\r\n"), csvCell); }

QString safeFileName(const QString &title, const QString &ending) {
    QString name;
    for (const QChar c : title.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c.toLower();
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name.truncate(60);
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("helixwatch") : name) + ending;
}

} // namespace hw
