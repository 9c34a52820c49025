// A deck with a page of every kind, everything in it invented, for tests that lay out, check or write one.
#pragma once

#include "briefing/deck.h"

namespace hw::test {

briefing::Deck sampleDeck();

} // namespace hw::test
