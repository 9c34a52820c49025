// Reading a landscape: SQLite's C API stepping over every row against what the program does with the same file: the
// records, and the finished landscape with columns and adjacency. Bundled data and two generated sizes.
#include "basics/progress.h"
#include "store/landscape_reader.h"
#include "store/landscape_writer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <sqlite3.h>
#include <string>
#include <vector>

using namespace hw;

namespace {

template<class Work>
double medianMs(int rounds, Work work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// The reference: every value of every row, as little as one can do with it.
std::uint64_t stepThrough(const std::string &path) {
    sqlite3 *database = nullptr;
    sqlite3_open_v2(("file://" + path + "?immutable=1").c_str(), &database,
                    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    std::uint64_t sum = 0;
    for (const char *table : {"object", "source", "fact", "object_tactic", "object_source", "claim", "claim_source"}) {
        sqlite3_stmt *rows = nullptr;
        sqlite3_prepare_v2(database, (std::string("SELECT * FROM ") + table).c_str(), -1, &rows, nullptr);
        const int columns = sqlite3_column_count(rows);
        while (sqlite3_step(rows) == SQLITE_ROW)
            for (int i = 0; i < columns; ++i) {
                if (sqlite3_column_type(rows, i) == SQLITE_INTEGER)
                    sum += static_cast<std::uint64_t>(sqlite3_column_int64(rows, i));
                else if (sqlite3_column_type(rows, i) == SQLITE_TEXT)
                    sum += sqlite3_column_text(rows, i)[0] + static_cast<std::uint64_t>(sqlite3_column_bytes(rows, i));
            }
        sqlite3_finalize(rows);
    }
    sqlite3_close(database);
    return sum;
}

/// Random relations between random objects, a tenth of them sources; dates, texts and sources as in the bundled data.
DatasetRecord generated(std::size_t objects, std::size_t claims) {
    std::mt19937 random(42);
    DatasetRecord data;
    data.version = "2026.11";
    data.licences = {{"own", "Own", "Own."}};
    static constexpr Kind kinds[] = {Kind::Actor,  Kind::Incident, Kind::Technique, Kind::Software, Kind::ResearchArea,
                                     Kind::Source, Kind::Name,     Kind::Campaign,  Kind::Incident, Kind::Software};
    for (std::size_t i = 0; i < objects; ++i) {
        ObjectRecord &object = data.objects.emplace_back();
        object.kind = kinds[i % 10];
        object.id = "object-" + std::to_string(i);
        object.name = "Object number " + std::to_string(i);
        object.licence = "own";
        object.added = "2026.11";
        if (object.kind == Kind::Source) {
            object.publisher = "Publisher " + std::to_string(i % 400);
            object.verification = "search-result";
        }
    }
    const auto any = [&](std::size_t rest) {
        return "object-" + std::to_string(random() % (objects / 10) * 10 + rest);
    };
    for (std::size_t i = 0; i < claims; ++i) {
        ClaimRecord &claim = data.claims.emplace_back();
        claim.subject = any(i % 2);
        claim.predicate = Predicate::Uses;
        claim.object = any(2 + i % 2);
        claim.confidence = static_cast<Confidence>(random() % 4);
        claim.evidence = Evidence::SummarySeen;
        claim.accordingTo = i % 3 ? "MITRE ATT&CK" : "";
        if (i % 8 == 0) {
            claim.span.start = PartialDate::ofDay(static_cast<DayNumber>(15000 + random() % 5000));
            claim.statement =
                "A sentence of ours of usual length that carries what is claimed, number " + std::to_string(i) + ".";
        }
        claim.sources = {any(5)};
    }
    return data;
}

bool measure(const char *name, const std::string &path, int rounds) {
    NoProgress silent;
    bool whole = true;
    std::uint64_t sum = 0;
    const double reference = medianMs(rounds, [&] { sum += stepThrough(path); });
    LandscapePtr kept;
    const double records = medianMs(rounds, [&] { whole = whole && readLandscapeRecords(path, silent).has_value(); });
    const double landscape = medianMs(rounds, [&] {
        auto read = readLandscape(path, silent);
        whole = whole && read.has_value();
        kept = read ? *read : nullptr;
    });
    if (!whole || sum == 0) {
        std::printf("%-12s could not be read\n", name);
        return false;
    }
    std::printf("%-12s %8u %9u %10.1f %10.1f %6.2f %10.1f %6.2f\n", name, kept->objectCount(), kept->claimCount(),
                reference, records, records / reference, landscape, landscape / reference);
    return records <= 1.5 * reference;
}

} // namespace

int main() {
    std::printf("Median milliseconds. Target: records at most 1.5 x SQLite's C API over the same rows.\n"
                "%-12s %8s %9s %10s %10s %6s %10s %6s\n",
                "landscape", "objects", "claims", "C API", "records", "ratio", "landscape", "ratio");
    bool reached = true;
    if (std::filesystem::exists(HELIXWATCH_LANDSCAPE_DB))
        reached = measure("bundled", HELIXWATCH_LANDSCAPE_DB, 31);
    const auto folder = std::filesystem::temp_directory_path();
    for (const auto &[name, objects, claims, rounds] :
         {std::tuple("10k/50k", 10000, 50000, 11), std::tuple("100k/500k", 100000, 500000, 5)}) {
        const std::string path = (folder / ("helixwatch-speed-" + std::to_string(objects) + ".db")).string();
        if (!writeLandscape(generated(static_cast<std::size_t>(objects), static_cast<std::size_t>(claims)), path))
            return 2;
        reached = measure(name, path, rounds) && reached;
        std::filesystem::remove(path);
    }
    return reached ? 0 : 1;
}
