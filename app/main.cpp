// The program: one command without a window, or the window.
#include "cli/commands.h"
#include "window/run_window.h"

#include <vector>

int main(int argc, char **argv) {
    hw::cli::guardStandardStreams();
    hw::cli::Streams streams;
    const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    const auto invocation = hw::cli::parseCommandLine(words);
    if (!invocation)
        return streams.wrong(invocation.error().message);
    if (invocation->opensWindow())
        return hw::runWindow(argc, argv,
                             {invocation->data, invocation->workspace,
                              invocation->arguments.empty() ? std::string() : invocation->arguments.front()});
    return hw::cli::run(*invocation, streams);
}
