// What a workspace file holds, for who only looks: commands that draw what the person has kept. The file is not
// touched, not brought forward and not taken from the window that has it open: a private copy is read.
#pragma once

#include "store/workspace.h"

namespace hw {

/// A sentence when there is no such file, or it is none that this program reads.
Result<WorkspaceContent> contentOfWorkspace(const std::string &path);

} // namespace hw
