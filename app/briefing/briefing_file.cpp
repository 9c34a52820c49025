#include "briefing/briefing_file.h"

#include "briefing/deck_facts.h"
#include "briefing/html_writer.h"
#include "briefing/markdown_writer.h"
#include "briefing/pdf_writer.h"
#include "briefing/pptx_writer.h"
#include "briefing/wording_check.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

struct Ending {
    const char *ending;
    FileKind kind;
};
constexpr Ending endings[] = {
    {".pdf", FileKind::Pdf}, {".pptx", FileKind::PowerPoint}, {".html", FileKind::Html}, {".md", FileKind::Markdown}};

} // namespace

QStringList fileEndings() {
    QStringList all;
    for (const Ending &each : endings)
        all << QString::fromLatin1(each.ending);
    return all;
}

std::optional<FileKind> fileKindOf(const QString &fileName) {
    for (const Ending &each : endings)
        if (fileName.endsWith(QLatin1String(each.ending), Qt::CaseInsensitive))
            return each.kind;
    return std::nullopt;
}

Paper paperOf(FileKind kind, Paper asked) { return kind == FileKind::PowerPoint ? Paper::Wide : asked; }

BeforeWriting beforeWriting(FileKind kind, const Deck &deck, Paper paper, const Theme &theme) {
    BeforeWriting said;
    if (hasPages(kind)) {
        const std::vector<LaidPage> pages = layOut(deck, paperOf(kind, paper), theme);
        said.blocking = misfitsOf(pages);
        for (const LaidPage &page : pages)
            for (const QString &sentence : page.leftOut)
                said.leftOut
                    << QCoreApplication::translate("hw::Briefing", "Page %1: %2").arg(page.number).arg(sentence);
    }
    for (const WordingFinding &finding : wordingOf(deck))
        if (finding.blocks)
            said.blocking << finding.sentence();
    return said;
}

Result<QByteArray> written(FileKind kind, const Deck &asked, Paper paper, const Theme &theme) {
    Deck deck = asked;
    recount(deck); // pages may have gone since it was made
    std::vector<LaidPage> pages;
    if (hasPages(kind)) {
        pages = layOut(deck, paperOf(kind, paper), theme);
        if (const Result<void> fits = allFits(pages); !fits)
            return tl::unexpected<Error>(fits.error());
    }
    switch (kind) {
    case FileKind::Pdf: return pdfOf(deck, pages, theme);
    case FileKind::PowerPoint: return pptxOf(deck, pages, theme);
    case FileKind::Html: return htmlOf(deck, theme);
    case FileKind::Markdown: break;
    }
    return markdownOf(deck);
}

} // namespace hw::briefing
