// What the desktop prefers, read before our own palette replaces it (Qt 6.4 has no colour scheme to ask for).
#pragma once

namespace hw {

/// Remembers what the platform's palette says; call once, before applyTheme().
void readSystemLook();
bool systemPrefersDark();

} // namespace hw
