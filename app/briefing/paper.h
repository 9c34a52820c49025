// Paper: what pages are laid out for. Lengths in points (1/72 inch).
#pragma once

#include "briefing/deck.h"

#include <QSizeF>
#include <optional>

namespace hw::briefing {

enum class Paper : std::uint8_t { A4, Letter, Wide }; ///< Wide: 16:9, 960 x 540

QString word(Paper paper); ///< "a4", "letter", "16:9"
std::optional<Paper> paperNamed(const QString &text);
/// The one-page brief, questions and the exercise sheet stand upright on A4 and Letter; slides lie.
QSizeF sizeOf(PageKind kind, Paper paper);

} // namespace hw::briefing
