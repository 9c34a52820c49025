// What an empty view says about the filter: which key removes most, and buttons that take it away. Shared by all
// panels.
#pragma once

#include "session/exploration.h"

namespace hw {

class EmptyState;

/// "Confidence removes 31 of them, origin 12."; empty when no single key is to blame.
QString relaxationSentence(const Exploration &exploration);
/// A button for the key that brings most back, and "Clear all filters".
void addRelaxations(EmptyState &empty, Exploration &exploration);

} // namespace hw
