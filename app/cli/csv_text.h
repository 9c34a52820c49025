// CsvText: RFC 4180, for spreadsheets: a cell that one would run as a formula gets an apostrophe before it.
#pragma once

#include <string>
#include <vector>

namespace hw::cli {

class CsvText {
public:
    explicit CsvText(const std::vector<std::string> &header);
    void row(const std::vector<std::string> &cells);
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

} // namespace hw::cli
