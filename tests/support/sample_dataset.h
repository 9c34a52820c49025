// A small dataset as text, with every kind of object and every predicate, for tests that read, check or compile one.
// Everything in it is invented. Tests change single places and say what must come of it.
#pragma once

#include <QString>
#include <map>
#include <string>

namespace hw::test {

class SampleDataset {
public:
    SampleDataset();
    /// The text of one file, by its path in the dataset; for changing.
    std::string &file(const std::string &path);
    /// Replaces the one place where `from` stands; a failed test when there is none or more than one.
    SampleDataset &change(const std::string &path, const std::string &from, const std::string &to);
    SampleDataset &add(const std::string &path, std::string text);
    SampleDataset &remove(const std::string &path);
    /// Writes all files below `folder`, in the order of their paths or in the reverse.
    void write(const QString &folder, bool backwards = false) const;
    const std::map<std::string, std::string> &files() const { return m_files; }

private:
    std::map<std::string, std::string> m_files;
};

} // namespace hw::test
