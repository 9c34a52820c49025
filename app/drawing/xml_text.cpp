#include "drawing/xml_text.h"

namespace hw {
namespace {

constexpr char16_t unknown = 0xFFFD;

bool turnsText(char16_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

} // namespace

QString cleaned(const QString &text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            out += text.at(i);
            out += text.at(++i);
        } else if (c == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                out += u'\n';
        } else if (c == 0x2028 || c == 0x2029) {
            out += u'\n';
        } else if (QChar::isSurrogate(c) || (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0) ||
                   c >= 0xFFFE) {
            out += QChar(unknown);
        } else if (!turnsText(c)) {
            out += QChar(c);
        }
    }
    return out;
}

} // namespace hw
