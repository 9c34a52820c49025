// Text on its way into a file of XML: SVG, HTML, the parts of office files. Whoever writes the file escapes it.
#pragma once

#include <QString>

namespace hw {

/// Without what XML 1.0 cannot hold (section 2.2: control characters, halves of a pair, U+FFFE and U+FFFF), with U+FFFD
/// in their place, and without what turns the direction of the text around it. Line ends are '\n'.
QString cleaned(const QString &text);

} // namespace hw
