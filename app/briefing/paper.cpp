#include "briefing/paper.h"

namespace hw::briefing {

QString word(Paper paper) {
    return paper == Paper::A4       ? QStringLiteral("a4")
           : paper == Paper::Letter ? QStringLiteral("letter")
                                    : QStringLiteral("16:9");
}

std::optional<Paper> paperNamed(const QString &text) {
    for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide})
        if (text.trimmed().compare(word(paper), Qt::CaseInsensitive) == 0)
            return paper;
    return std::nullopt;
}

QSizeF sizeOf(PageKind kind, Paper paper) {
    if (paper == Paper::Wide)
        return {960, 540};
    const QSizeF upright = paper == Paper::A4 ? QSizeF(595.276, 841.89) : QSizeF(612, 792);
    const bool stands = kind == PageKind::Brief || kind == PageKind::Questions || kind == PageKind::Tabletop;
    return stands ? upright : upright.transposed();
}

} // namespace hw::briefing
