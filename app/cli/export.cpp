// helixwatch export [FILTER]
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/filter_argument.h"
#include "cli/whole_file.h"
#include "exchange/graph_file.h"

#include <algorithm>

namespace hw::cli {
namespace {

std::string endingOf(std::string_view path) {
    const std::size_t name = path.find_last_of('/') + 1; // 0 where there is none
    const std::size_t dot = path.find_last_of('.');
    if (dot == std::string_view::npos || dot < name)
        return {};
    std::string ending(path.substr(dot + 1));
    for (char &c : ending)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return ending;
}

/// How the graph is to be written, or what is missing.
Result<Format> formatOf(const Invocation &invocation) {
    if (invocation.formatGiven)
        return invocation.format;
    const std::string &output = invocation.output;
    if (output.empty() || output == "-")
        return hw::fail("Say how the graph is to be written: --format graphml, gexf or csv, or -o FILE.graphml, "
                        "FILE.gexf or FILE.csv.");
    const auto formats = invocation.command->formats;
    const std::string ending = endingOf(output);
    if (std::find(formats.begin(), formats.end(), ending) != formats.end())
        return *formatNamed(ending);
    return hw::fail("The name " + asTyped(output) +
                    " does not say how the graph is to be written: it ends with "
                    ".graphml, .gexf or .csv, or --format says it." +
                    didYouMean(ending, formats));
}

std::string csvOf(const GraphFile::Table &table) {
    CsvText csv(table.front());
    for (std::size_t i = 1; i < table.size(); ++i)
        csv.row(table[i]);
    return csv.take();
}

/// "links.csv" becomes "links-nodes.csv" and "links-edges.csv".
int deliverTables(const GraphFile &graph, const std::string &output, const Streams &streams) {
    const std::string name = endingOf(output) == "csv" ? output.substr(0, output.size() - 4) : output;
    const FileContent files[] = {{name + "-nodes.csv", csvOf(graph.nodes())},
                                 {name + "-edges.csv", csvOf(graph.edges())}};
    if (const Result<void> written = writeFiles(files); !written)
        return streams.fail(written.error().message);
    streams.say("Written: " + files[0].path + " and " + files[1].path + ".");
    return done;
}

} // namespace

int exportGraph(const Invocation &invocation, Streams &streams) {
    const Result<Format> format = formatOf(invocation);
    if (!format)
        return streams.wrong(format.error().message);
    const bool toFile = !invocation.output.empty() && invocation.output != "-";
    if (*format == Format::Csv && !toFile)
        return streams.wrong("As CSV a graph becomes two files, so they need a name: add -o FILE.csv.");
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const auto filter = filterFrom(invocation, 0, **landscape);
    if (!filter)
        return streams.wrong(filter.error().message);

    sayWhatTakesTime(**landscape, "Gathering the links", streams);
    const GraphFile graph(*landscape, *filter);
    const int status =
        *format == Format::Csv
            ? deliverTables(graph, invocation.output, streams)
            : streams.deliver(*format == Format::Gexf ? graph.gexf() : graph.graphMl(), invocation.output);
    if (status == done && graph.nodeCount() == 0)
        streams.say("Nothing passes this filter, so the graph is empty. That nothing is reported does not mean that "
                    "nothing happened.");
    return status;
}

} // namespace hw::cli
