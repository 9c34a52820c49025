// The commands, one file each (central and groups share one). They return the exit status; what they have to say goes
// through Streams.
#pragma once

#include "cli/command_line.h"
#include "cli/streams.h"
#include "landscape/landscape.h"

namespace hw::cli {

int list(const Invocation &, Streams &);
int area(const Invocation &, Streams &);
/// `list exposure`.
int listExposure(const Invocation &, Streams &);
int show(const Invocation &, Streams &);
int explain(const Invocation &, Streams &);
int path(const Invocation &, Streams &);
int similar(const Invocation &, Streams &);
int fits(const Invocation &, Streams &);
int common(const Invocation &, Streams &);
int central(const Invocation &, Streams &);
int groups(const Invocation &, Streams &);
int exportGraph(const Invocation &, Streams &);
int brief(const Invocation &, Streams &);
int check(const Invocation &, Streams &);

/// `helixwatch --help`, or one command's help.
std::string helpText(const CommandSpec *command);
int version(const Invocation &, Streams &);

/// What main() does with an invocation that is not the window's: help, version or the command.
int run(const Invocation &, Streams &);

/// The landscape that the invocation asks for.
Result<LandscapePtr> openLandscape(const Invocation &invocation, Streams &streams);
/// Says on a terminal, of a landscape so large that one has to wait, what is waited for: "Laying out the graph".
void sayWhatTakesTime(const Landscape &landscape, std::string_view what, const Streams &streams);

} // namespace hw::cli
