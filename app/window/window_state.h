// WindowState: what the person has set (theme, density, text size, motion, keys, geometry) goes from the notebook to
// theme, commands and window at the start, and geometry back at the end. Owned by run_window.
#pragma once

class QWidget;

namespace hw {

class Commands;
class Notebook;
class Theme;

void applyLook(const Notebook &notebook, Theme &theme);
void applyKeys(const Notebook &notebook, Commands &commands);
/// False when nothing was remembered, or what was remembered lies on no screen that there is.
bool restoreGeometry(const Notebook &notebook, QWidget &window);
void keepGeometry(Notebook &notebook, const QWidget &window);

} // namespace hw
