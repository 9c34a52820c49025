#include "store/landscape_reader.h"

#include "landscape/landscape_builder.h"
#include "store/digest.h"
#include "store/landscape_tables.h"
#include "store/schema.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace hw {
namespace {

constexpr std::string_view remedy = "Install Helixwatch again to get the bundled landscape back, or open another file.";

std::string inQuotes(const std::string &path) { return "\"" + path + "\""; }

tl::unexpected<Error> damaged(const std::string &path, std::string_view how) {
    // Some faults are sentences already, and some name the file already.
    const std::string again = inQuotes(path) + " is damaged (";
    if (how.starts_with(again) && how.ends_with(")."))
        how = how.substr(again.size(), how.size() - again.size() - 2);
    else if (how.ends_with('.'))
        how.remove_suffix(1);
    return fail("The landscape file " + inQuotes(path) + " is damaged: " + std::string(how) +
                ". Nothing was read from it. " + std::string(remedy));
}

std::uint32_t bigEndian(const std::array<unsigned char, 100> &header, std::size_t at, std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = (value << 8) | header[at + i];
    return value;
}

tl::unexpected<Error> forbidden(const std::string &path) {
    return fail("There is no permission to read the landscape file " + inQuotes(path) +
                ". Change the permissions of the file or open another one.");
}

/// What can be said of a path before SQLite sees it.
Result<std::uintmax_t> sizeOfFile(const std::string &path) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return fail("There is no landscape file " + inQuotes(path) + ". " + std::string(remedy));
    if (status.type() == fs::file_type::directory)
        return fail(inQuotes(path) + " is a folder. Name the landscape file in it, for example \"" +
                    (fs::path(path) / "landscape.db").string() + "\".");
    if (error == std::errc::permission_denied)
        return forbidden(path);
    if (error || status.type() == fs::file_type::none || status.type() == fs::file_type::unknown)
        return fail("The landscape file " + inQuotes(path) + " cannot be looked at: " + error.message() + ". " +
                    std::string(remedy));
    if (status.type() != fs::file_type::regular)
        return fail(inQuotes(path) + " is not a file that can be read as a landscape. Name a landscape.db.");
    const auto size = fs::file_size(path, error);
    if (error)
        return fail("The landscape file " + inQuotes(path) + " cannot be looked at: " + error.message() + ". " +
                    std::string(remedy));
    if (size == 0)
        return fail("The landscape file " + inQuotes(path) + " is empty. " + std::string(remedy));
    return size;
}

/// Whose file it is, from the first hundred bytes (sqlite.org/fileformat2.html, section 1.3).
Result<void> checkHeader(const std::string &path, std::uintmax_t size) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return forbidden(path);
    std::array<unsigned char, 100> header{};
    file.read(reinterpret_cast<char *>(header.data()), header.size());
    const std::string_view magic("SQLite format 3\0", 16);
    if (std::string_view(reinterpret_cast<const char *>(header.data()), magic.size()) != magic)
        return fail(inQuotes(path) + " is not a landscape file (it is no SQLite database). " + std::string(remedy));
    if (file.gcount() < static_cast<std::streamsize>(header.size()))
        return fail("The landscape file " + inQuotes(path) + " is cut off after " + std::to_string(size) + " bytes. " +
                    std::string(remedy));
    const auto application = static_cast<std::int32_t>(bigEndian(header, 68, 4));
    if (application != schema::landscapeApplicationId)
        return fail(inQuotes(path) + " is a SQLite database of another program, not a landscape file. " +
                    std::string(remedy));
    const auto version = bigEndian(header, 60, 4);
    if (version > static_cast<std::uint32_t>(schema::landscapeVersion))
        return fail("The landscape file " + inQuotes(path) + " was made by a newer Helixwatch (format " +
                    std::to_string(version) + "; this one reads format " + std::to_string(schema::landscapeVersion) +
                    "). Update Helixwatch, or open an older file.");
    if (version != static_cast<std::uint32_t>(schema::landscapeVersion))
        return damaged(path, "its format number is " + std::to_string(version));
    const std::uint32_t pageSize = bigEndian(header, 16, 2);
    const std::uintmax_t expected = std::uintmax_t{pageSize} * bigEndian(header, 28, 4);
    if (pageSize != static_cast<std::uint32_t>(schema::pageSize) || bigEndian(header, 56, 4) != 1)
        return damaged(path, "its header is wrong");
    if (size < expected)
        return fail("The landscape file " + inQuotes(path) + " is cut off: it has " + std::to_string(size) + " of " +
                    std::to_string(expected) + " bytes. " + std::string(remedy));
    return {};
}

/// The schema letter by letter: a view or trigger in the place of a table would be somebody else's program.
Result<void> checkSchema(const Database &database) {
    std::size_t known = 0;
    auto statement = database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    if (!statement)
        return tl::unexpected(statement.error());
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const bool table = statement->text(0) == "table";
        bool found = false;
        for (const schema::Part &part : table ? schema::landscapeTables() : schema::landscapeIndexes())
            found = found || (part.name == statement->text(1) && part.sql == statement->text(2));
        if (!found)
            return fail("its tables are not those of a landscape");
        ++known;
    }
    if (known != schema::landscapeTables().size() + schema::landscapeIndexes().size())
        return fail("a table or index is missing");
    return {};
}

} // namespace

Result<DatasetRecord> readLandscapeRecords(const std::string &path, Progress &progress) {
    const auto size = sizeOfFile(path);
    if (!size)
        return tl::unexpected(size.error());
    if (auto header = checkHeader(path, *size); !header)
        return tl::unexpected(header.error());
    auto database = Database::open(path, Database::Mode::ReadOnlyImmutable);
    if (!database)
        return tl::unexpected(database.error());
    database->setLengthLimit(16 * 1024 * 1024);
    if (auto same = checkSchema(*database); !same)
        return damaged(path, same.error().message);
    auto reading = readTables(*database, progress);
    if (!reading)
        return progress.cancelled() ? tl::unexpected(reading.error()) : damaged(path, reading.error().message);
    const auto digest = database->text("SELECT value FROM meta WHERE key = 'digest'");
    if (!digest || *digest != Digest::text(reading->digest))
        return damaged(path, "its content is not what was written");
    return std::move(reading->dataset);
}

Result<LandscapePtr> readLandscape(const std::string &path, Progress &progress) {
    auto records = readLandscapeRecords(path, progress);
    if (!records)
        return tl::unexpected(records.error());
    auto landscape = LandscapeBuilder::build(std::move(*records));
    if (!landscape)
        return damaged(path, landscape.error().message);
    return landscape;
}

} // namespace hw
