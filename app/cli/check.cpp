#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/json_text.h"
#include "cli/plain_text.h"
#include "exchange/dataset_check.h"

namespace hw::cli {
namespace {

std::string asJson(const CheckReport &report) {
    JsonText json;
    json.beginObject();
    json.flag("passed", report.passed());
    json.member("files", static_cast<std::int64_t>(report.files));
    json.member("objects", static_cast<std::int64_t>(report.objects));
    json.member("claims", static_cast<std::int64_t>(report.claims));
    json.member("faultsElsewhere", static_cast<std::int64_t>(report.faultsElsewhere));
    json.key("checkedAlone").beginArray();
    for (const std::string &file : report.alone)
        json.text(file);
    json.endArray();
    json.key("faults").beginArray();
    for (const DatasetFault &fault : report.faults) {
        json.beginObject();
        json.member("file", fault.file);
        json.key("line");
        fault.line > 0 ? json.number(fault.line) : json.null();
        json.key("column");
        fault.column > 0 ? json.number(fault.column) : json.null();
        json.textOrNull("path", fault.path);
        json.member("message", fault.message);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

std::string asCsv(const CheckReport &report) {
    CsvText csv({"file", "line", "column", "path", "message"});
    for (const DatasetFault &fault : report.faults)
        csv.row({fault.file, fault.line > 0 ? std::to_string(fault.line) : "",
                 fault.column > 0 ? std::to_string(fault.column) : "", fault.path, fault.message});
    return csv.take();
}

std::string asText(const CheckReport &report) {
    std::string out;
    for (const DatasetFault &fault : report.faults)
        out += harmless(fault.text()) + "\n";
    return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string summary(const CheckReport &report) {
    std::string out = counted(report.files, "file", "files") + " with " + counted(report.objects, "object", "objects") +
                      " and " + counted(report.claims, "claim", "claims") + ": " +
                      (report.passed() ? "no fault" : counted(report.faults.size(), "fault", "faults")) + ".";
    if (report.faultsElsewhere > 0)
        out += " Other files of the same dataset have " + counted(report.faultsElsewhere, "fault", "faults") +
               "; check the whole folder to see them.";
    if (!report.alone.empty())
        out += " " + counted(report.alone.size(), "file belongs", "files belong") +
               " to no dataset, so references to other objects were not followed.";
    return out;
}

} // namespace

int check(const Invocation &invocation, Streams &streams) {
    Result<CheckReport> report = hw::fail({});
    {
        TerminalProgress progress(streams, "Checking:");
        report = checkDatasetFiles(invocation.arguments, progress);
    }
    if (!report)
        return streams.fail(report.error().message);
    const std::string out = invocation.format == Format::Json  ? asJson(*report)
                            : invocation.format == Format::Csv ? asCsv(*report)
                                                               : asText(*report);
    if (const int status = streams.deliver(out, invocation.output); status != done)
        return status;
    streams.say(summary(*report));
    return report->passed() ? done : couldNotBeDone;
}

} // namespace hw::cli
