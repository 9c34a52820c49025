// Traffic Light Protocol 2.0 (FIRST): the labels, their order and what they mean. Values; pure.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <vector>

namespace hw::briefing {

/// From what everybody may read to what stays in the room: a larger one is stricter.
enum class Tlp : std::uint8_t { Clear, Green, Amber, AmberStrict, Red };
inline constexpr std::size_t tlpCount = 5;

/// "TLP:AMBER+STRICT": capitals, no blanks, never translated.
QString label(Tlp tlp);
/// For file names: "TLP-AMBER+STRICT".
QString fileLabel(Tlp tlp);
/// The one-line meaning for the footer, in our own words: "inside our organisation, need to know".
QString meaning(Tlp tlp);
/// "AMBER", "tlp:amber", "TLP:AMBER+STRICT"; the obsolete WHITE is read as CLEAR.
std::optional<Tlp> tlpNamed(const QString &text);

constexpr Tlp stricter(Tlp a, Tlp b) { return a < b ? b : a; }

/// A label that stands written in a text, in any case of letters, also as in file names ("TLP-RED"), with blanks
/// ("TLP: Red", "TLP RED"), with signs that nobody sees in it, with wide letters, as in addresses ("tlp%3Ared"), and
/// the obsolete TLP:WHITE.
struct WrittenLabel {
    qsizetype at = 0, length = 0;
    Tlp tlp = Tlp::Clear;
    bool isObsolete = false; ///< TLP:WHITE
};
std::vector<WrittenLabel> labelsIn(const QString &text);
Tlp strictestIn(const QString &text); ///< CLEAR where none stands in it

} // namespace hw::briefing
