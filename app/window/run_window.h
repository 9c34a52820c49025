// The window, from reading the landscape to the last click. main.cpp decides between this and one command.
#pragma once

#include <functional>
#include <string>

namespace hw {

class MainWindow;

struct WindowOptions {
    std::string dataFile;      ///< --data; empty: store/landscape_location.h decides
    std::string workspaceFile; ///< --workspace; empty: the platform's data folder
    std::string place;         ///< a link ("helixwatch:profile?focus=act-apt41") or a filter text; empty: the Overview
    std::function<void(MainWindow &)> shown = {}; ///< called once the window is asked to show: for measurements
};

/// Creates the QApplication itself (the landscape is read meanwhile). Returns the exit status; what went wrong has been
/// said in a dialog, or on standard error where there is no display.
int runWindow(int &argc, char **argv, const WindowOptions &options);

} // namespace hw
