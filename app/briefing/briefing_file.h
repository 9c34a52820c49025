// The kinds of file that a briefing becomes, by the ending of the name. Makes bytes, touches no file.
#pragma once

#include "basics/result.h"
#include "briefing/page_layout.h"

#include <QByteArray>

namespace hw::briefing {

enum class FileKind : std::uint8_t { Pdf, PowerPoint, Html, Markdown };

/// ".pdf", ".pptx", ".html", ".md": all endings, for messages.
QStringList fileEndings();
std::optional<FileKind> fileKindOf(const QString &fileName);
/// Slides are 16:9, whatever was asked for; a text has no paper.
Paper paperOf(FileKind kind, Paper asked);
constexpr bool hasPages(FileKind kind) { return kind == FileKind::Pdf || kind == FileKind::PowerPoint; }
/// What is to be said before such a file is written, a sentence for each.
struct BeforeWriting {
    QStringList blocking; ///< must be mended first: what does not fit its page, wording that blocks
    QStringList leftOut;  ///< what there was no room for
};
BeforeWriting beforeWriting(FileKind kind, const Deck &deck, Paper paper, const Theme &theme);
/// The deck laid out and written; `theme` is a light one at 100 %.
Result<QByteArray> written(FileKind kind, const Deck &deck, Paper paper, const Theme &theme);

} // namespace hw::briefing
