#include "cli/commands.h"

#include "landscape/answer_words.h"
#include "landscape/similarity.h"
#include "store/landscape_location.h"
#include "store/landscape_reader.h"

namespace hw::cli {
namespace {

using Names = std::string_view;

constexpr OptionSpec optionTable[] = {
    {"--data", "", "FILE", "Opens this landscape instead of the bundled one."},
    {"--workspace", "", "FILE",
     "Opens this workspace (pins, notes, saved views, boards) instead of the one in your data folder; show reads a "
     "board or a briefing from it, brief a briefing, and brief remembers there what it said."},
    {"--focus", "", "ID",
     "What the view is about: an object's id or name; for the view list, a KIND; for the timeline, what its lanes "
     "stand for: actor, origin, area, sector or country."},
    {"--with", "", "AREA", "A second research area, which the first is compared with."},
    {"--periods", "", "P/P",
     "Two periods in which a research area is compared with itself, each as DATE..DATE with either end left open: "
     "..2019/2020.."},
    {"--profile", "", "FILE", "Your programmes (JSON): what exposure is reckoned for."},
    {"--board", "", "NAME", "Which board of the --workspace is drawn; the one that was shown last unless given."},
    {"--deck", "", "NAME",
     "Which briefing of the --workspace, as the window made it, is written or drawn; show draws the last one unless "
     "given."},
    {"--known-by", "", "DATE",
     "Of the timeline: outlines what our sources had not reported by that day, as in 2020-03-01."},
    {"--theme", "", "light|dark", "Light unless dark is asked for."},
    {"--size", "", "WxH", "Width and height, 320x240 to 16384x16384; 1440x900 unless given."},
    {"--text-scale", "", "PERCENT", "Size of the text: 80, 90, 100, 115, 130 or 150."},
    {"--through-hubs", "", "",
     "Also through what everything hangs on: countries, tactics, and what else is no actor, campaign or incident and "
     "has 40 neighbours or more."},
    {"--tlp", "", "LABEL",
     "The label that the file carries: CLEAR, GREEN, AMBER, AMBER+STRICT or RED; that of its content unless given."},
    {"--since", "", "DATASET|DATE",
     "What changed since then stands on a page: since the briefing from that dataset or day that the --workspace "
     "remembers; without one, what was first reported from that day on."},
    {"--paper", "", "a4|letter|16:9", "The size of the pages; a4 unless given. PowerPoint is always 16:9."},
    {"--title", "", "NAME", "What the briefing is called; Briefing with month and year unless given."},
    {"--organisation", "", "NAME", "Whose briefing it is: above every page."},
    {"--committee", "", "NAME", "For whom it is: above every page."},
    {"--author", "", "NAME", "Who prepared it."},
    {"--audience", "", "everybody|board|technical",
     "Only the pages for them; everybody unless given. The pages about one actor and one path are technical."},
    {"--confirm-red", "", "", "The second yes that a file with TLP:RED needs."},
    {"--max", "", "N", "How many answers at most"},
    {"--format", "", "FORMAT", "How the data is written"},
    {"--output", "-o", "FILE", "Writes to this file, whole or not at all."},
    {"--help", "-h", "", "Says how it is used."},
    {"--version", "-V", "", "Says which version this is and which landscape it finds."},
};

constexpr Names windowOptions[] = {"--data", "--workspace", "--help", "--version"};
constexpr Names listOptions[] = {"--profile", "--format", "--output", "--data", "--help"};
constexpr Names areaOptions[] = {"--with", "--periods", "--format", "--output", "--data", "--help"};
constexpr Names showOptions[] = {"--focus",      "--with",   "--periods",   "--profile",     "--known-by",
                                 "--board",      "--deck",   "--workspace", "--theme",       "--size",
                                 "--text-scale", "--output", "--data",      "--confirm-red", "--help"};
constexpr Names explainOptions[] = {"--format", "--output", "--data", "--help"};
constexpr Names pathOptions[] = {"--max", "--through-hubs", "--format", "--output", "--data", "--help"};
constexpr Names answerOptions[] = {"--max", "--format", "--output", "--data", "--help"};
constexpr Names measureOptions[] = {"--max", "--through-hubs", "--format", "--output", "--data", "--help"};
constexpr Names briefOptions[] = {"--deck",         "--tlp",       "--since",  "--audience", "--title",
                                  "--organisation", "--committee", "--author", "--paper",    "--confirm-red",
                                  "--workspace",    "--output",    "--data",   "--help"};
constexpr Names exportOptions[] = {"--format", "--output", "--data", "--help"};
constexpr Names checkOptions[] = {"--format", "--output", "--help"};

constexpr Names dataFormats[] = {"table", "json", "csv"};
constexpr Names pathFormats[] = {"text", "json"};
constexpr Names answerFormats[] = {"text", "json", "csv"};
constexpr Names graphFormats[] = {"graphml", "gexf", "csv"};

constexpr int usual = static_cast<int>(usualAnswers), most = 10000; // answers

constexpr CommandSpec commandTable[] = {
    {"", "", "Opens the window.", "", windowOptions, 0, 1, false, nullptr},
    {"list", "list KIND [FILTER]", "Lists what passes the filter.",
     "KIND is one of: actors, campaigns, incidents, events (incidents and campaigns as the Overview counts them), "
     "disinformation, areas, sectors, techniques, tactics, software, vulnerabilities, measures, recommendations, "
     "sponsors, countries, context-events, priorities, names, sources, claims; or exposure, with --profile.\n"
     "FILTER narrows it, as in the window's search bar: area:genetics basis:targeted origin:CN since:2020 "
     "-publisher:\"Vendor X\". Terms of different keys must all hold, of several values of one key one must; - "
     "excludes.\n"
     "With --format json every row carries the claims that make it pass, each with its confidence and its sources.\n"
     "list exposure --profile FILE ranks actors by how your programmes are exposed to them: targeting of your areas, "
     "your country and kind of organisation, recency, stated capability, quality of the evidence. What nobody says is "
     "unknown, not zero, so sums and ranks are ranges. The manual has the form of the file.",
     listOptions, 1, SIZE_MAX, true, list, dataFormats},
    {"show", "show VIEW [FILTER]", "Draws a view as a picture: PNG, SVG or PDF.",
     "VIEW is one of: overview, profile (with --focus), list (with --focus KIND), relationships (with or without "
     "--focus), timeline (with or without --focus and --known-by), areas (actors by research area), area ID (one "
     "area's page; with --with or --periods two side by side), exposure (with --profile), briefing (the first draft, "
     "or what a "
     "--workspace keeps).\n"
     "The picture is the window itself at that place, and it needs no display. The ending of -o decides what it "
     "becomes: "
     ".png, .svg or .pdf.\n"
     "Nothing of what you have kept is drawn, unless relationships get a --workspace (then the board that was shown "
     "last, or the one that --board names) or briefing does (then the briefing that was worked on last, or the one "
     "that "
     "--deck names). The workspace is only read.",
     showOptions, 1, SIZE_MAX, true, show},
    {"area", "area AREA [FILTER]", "Prints who reaches for a research area, told apart, or compares two.",
     "AREA is an id, a name, another name or an unambiguous beginning of a word of a name: area genetics since:2018.\n"
     "Who reaches for it stands under observed targeting, stated state priority, assessed interest and only exposed or "
     "disrupted, each with the ids of the claims, which explain prints in full; then kinds of organisation, techniques "
     "and what nobody reports.\n"
     "With --with, or with --periods, two stand side by side, A and B, and each line says whether it is reported on "
     "both.",
     areaOptions, 1, SIZE_MAX, true, area, answerFormats},
    {"explain", "explain A [B]", "Prints the claims about A, or between A and B, with their sources.",
     "A and B are ids, names, other names or an unambiguous beginning of a word of a name: explain APT41 genetics. A "
     "may "
     "also be a claim as a briefing cites it: explain \"HW 2026.11 / claim ab12cd34\".\n"
     "Each claim comes with who makes it, when it holds, how sure it is and why, and its numbered sources.",
     explainOptions, 1, 2, false, explain, dataFormats},
    {"path", "path A B [FILTER]", "Prints the shortest paths between A and B with the claims that they rest on.",
     "A and B are ids, names, other names or an unambiguous beginning of a word of a name: path APT41 \"Clinical "
     "trials\".\n"
     "A path has at most six steps. The shorter come first; of equal length the one whose weakest link is stronger. "
     "Each step says how sure it is, how many claims of how many publishers carry it, and the ids of these claims.\n"
     "Paths leave out what everything hangs on, such as countries, unless --through-hubs is given.",
     pathOptions, 2, SIZE_MAX, true, path, pathFormats, false, 5, 50},
    {"common", "common A B [C...] [FILTER]",
     "Prints what all of the things named are linked with, and by which claims.",
     "A, B and C are ids, names, other names or an unambiguous beginning of a word of a name: common APT41 \"Lazarus "
     "Group\" since:2020.\n"
     "What all are linked with by strong links comes first: of the strongest link to each of them the weakest counts. "
     "Of "
     "equal ones the rarer is first, which is linked with fewer things in all.\n"
     "FILTER starts with the first word that has a key, such as since:2020 or, for a word to search, text:vaccine.",
     answerOptions, 2, SIZE_MAX, true, common, answerFormats, false, usual, most},
    {"similar", "similar ACTOR [FILTER]",
     "Prints which actors work like one, by the techniques and software they share.",
     "Each technique and each software weighs the more the fewer actors are known for it (inverse document frequency). "
     "How alike two actors are is the weight of what they share by the weight of all that either is known for, itself "
     "or through what is attributed to it (weighted Jaccard index). As text the 20 that weigh most are named, with "
     "--format json and csv all.",
     answerOptions, 1, SIZE_MAX, true, similar, answerFormats, false, usual, most},
    {"fits", "fits TRAIT... [FILTER]", "Prints which actors are known for techniques and software that were seen.",
     "TRAIT is a technique or software: an id, a name, another name or an unambiguous beginning of a word of a name: "
     "fits T1566.001 Mimikatz \"Remote Desktop Protocol\" type:state.\n"
     "What few actors are known for weighs more; a technique is also met by the one above or one under it, with half "
     "of "
     "its weight. The answer names what fits, what it rests on where it is not the thing itself, and what is not "
     "reported of the actor, which is no reason against it.\n"
     "FILTER starts with the first word that has a key, such as type:state or, for a word to search, text:vaccine.",
     answerOptions, 1, SIZE_MAX, true, fits, answerFormats, false, usual, most},
    {"central", "central [FILTER]", "Prints through which things the shortest ways between all others lead.",
     "The share is of all pairs of other things that are joined at all (betweenness). Countries, tactics and what else "
     "everything hangs on are left out unless --through-hubs is given.",
     measureOptions, 0, SIZE_MAX, true, central, answerFormats, false, usual, most},
    {"groups", "groups [FILTER]", "Prints which things are linked together more than chance would make them.",
     "Communities by modularity (Leiden), the same for the same data. Countries, tactics and what else everything "
     "hangs "
     "on are left out unless --through-hubs is given. With --format json and csv all members are named.",
     measureOptions, 0, SIZE_MAX, true, groups, answerFormats, false, usual, most},
    {"export", "export [FILTER]", "Writes what passes the filter as a graph: GraphML, GEXF or CSV.",
     "Nodes are the objects that pass, without the sources; an edge is every claim of one predicate between the same "
     "two objects, with its confidence, the number of claims and of publishers, first and last day and the ids of the "
     "claims.\n"
     "GraphML and GEXF name the dataset and the filter, and Gephi opens both. CSV becomes two files: with -o "
     "links.csv these are links-nodes.csv and links-edges.csv.",
     exportOptions, 0, SIZE_MAX, true, exportGraph, graphFormats, true},
    {"brief", "brief [FILTER]", "Writes a briefing about what passes the filter: PDF, PowerPoint, HTML, Markdown.",
     "The first draft of a briefing: a one-page brief, what stands out, who is linked with what, what to do first, "
     "decisions, sources. Every sentence is counted from the landscape and names its claims; the PDF carries the list "
     "of "
     "all of them as an attachment. The label stands twice on each page. What is stricter than the chosen label is "
     "listed, "
     "and nothing is written.\n"
     "With a --workspace each briefing is remembered there, and the next one under the same filter opens with what is "
     "new, changed, re-graded or withdrawn inside it; another file of the same briefing on the same day counts as the "
     "same. With --deck NAME too, the briefing of that name is written as it stands in the window, with the filters of "
     "its pages. What the check of wording finds is said on standard error.",
     briefOptions, 0, SIZE_MAX, true, brief},
    {"check", "check FILE...", "Checks files of a dataset; prints every fault with file and place.",
     "A folder with a dataset.json is checked as a whole, a file of a dataset together with the rest of it. Exit "
     "status 1 "
     "when there is a fault.",
     checkOptions, 1, SIZE_MAX, false, check, dataFormats},
};

} // namespace

std::span<const CommandSpec> commands() { return commandTable; }
std::span<const OptionSpec> options() { return optionTable; }

int run(const Invocation &invocation, Streams &streams) {
    if (invocation.version)
        return version(invocation, streams);
    if (invocation.help)
        return streams.deliver(helpText(invocation.command->name.empty() ? nullptr : invocation.command), {});
    return invocation.command->run(invocation, streams);
}

void sayWhatTakesTime(const Landscape &landscape, std::string_view what, const Streams &streams) {
    constexpr std::uint32_t fewClaims = 40'000; // done before anybody wonders
    if (streams.messagesGoToTerminal() && landscape.claimCount() > fewClaims)
        streams.say(std::string(what) + " of " + answers::counted(landscape.claimCount(), "claim", "claims") +
                    "; Ctrl+C stops, and nothing is written.");
}

Result<LandscapePtr> openLandscape(const Invocation &invocation, Streams &streams) {
    const Result<std::string> path = landscapeLocation(invocation.data);
    if (!path)
        return hw::fail(path.error().message);
    TerminalProgress progress(streams, "Reading the landscape:");
    return readLandscape(*path, progress);
}

} // namespace hw::cli
