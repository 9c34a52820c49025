#include "store/landscape_location.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace hw {
namespace {

namespace fs = std::filesystem;

std::string programFolder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? std::string() : program.parent_path().string();
}

} // namespace

Result<std::string> landscapeLocation(const std::string &asked, const std::string &fromEnvironment,
                                      const std::string &programFolder) {
    if (!asked.empty())
        return asked;
    if (!fromEnvironment.empty())
        return fromEnvironment;
    const fs::path folder = fs::path(programFolder).parent_path();
    const fs::path places[] = {folder / "landscape.db", folder / "share" / "helixwatch" / "landscape.db"};
    for (const fs::path &place : places) {
        std::error_code error;
        // Anything but "not there" goes to the reader, which says what is wrong with it.
        if (fs::exists(fs::symlink_status(place, error)))
            return place.string();
    }
    return fail("The bundled landscape was not found: there is neither " + places[0].string() + " nor " +
                places[1].string() +
                ". Build or install Helixwatch again, or name a landscape with --data FILE or HELIXWATCH_DATA.");
}

Result<std::string> landscapeLocation(const std::string &asked) {
    const char *environment = std::getenv("HELIXWATCH_DATA"); // clazy:exclude=raw-environment-function
    return landscapeLocation(asked, environment ? environment : "", programFolder());
}

} // namespace hw
