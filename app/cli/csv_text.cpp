#include "cli/csv_text.h"

#include "panels/table_text.h"

namespace hw::cli {
namespace {

// The same rules as the window's export; toCsv writes the header's line first, so one line at a time is a header alone.
std::string line(const std::vector<std::string> &cells) {
    TextTable table;
    for (const std::string &cell : cells)
        table.header << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    return toCsv(table).toStdString();
}

} // namespace

CsvText::CsvText(const std::vector<std::string> &header)
    : m_text(line(header)) {}

void CsvText::row(const std::vector<std::string> &cells) { m_text += line(cells); }

} // namespace hw::cli
