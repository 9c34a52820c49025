// What the window does for the view Briefing: its commands, "Add to briefing" from anywhere, the label of what is on
// screen. Free functions over MainWindow; window's thread.
#pragma once

#include "panels/page_making.h"

namespace hw {

class MainWindow;
class Panel;

void connectBriefing(MainWindow &window);
/// Puts a page behind the one that was looked at last and says where it went.
void addToBriefing(MainWindow &window, const PageMaking &making);
/// The view as a page: what it says it is, or else its picture, in light colours and as vectors.
PageMaking pageOfView(Panel &page);
/// The highest label of what is on screen.
void showMarking(MainWindow &window);

} // namespace hw
