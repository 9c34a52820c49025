// Where a text stops being JSON (RFC 8259) and what was expected there: the fast parser says only that it does.
#pragma once

#include "exchange/json_tree.h"

#include <optional>

namespace hw {

std::optional<JsonFault> findJsonFault(std::string_view text);

} // namespace hw
