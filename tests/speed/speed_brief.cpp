// How long a briefing of ten pages takes from the bundled data: made, laid out, written as PDF, a page turned.
// Reference: ten empty pages by QPdfWriter in the same run. Targets (issue "Briefing"): PDF under 1 s and 1 MB, a page
// under 50 ms.
#include "briefing/briefing_file.h"
#include "briefing/page_maker.h"
#include "briefing/page_painter.h"
#include "briefing/pdf_writer.h"
#include "store/landscape_reader.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace hw;
using namespace hw::briefing;

namespace {

template<class Work>
double median(int rounds, Work work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void emptyPages() {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    QPainter p(&pdf);
    for (int i = 1; i < 10; ++i)
        pdf.newPage();
}

} // namespace

int main(int argc, char **argv) {
    const QApplication application(argc, argv);
    NoProgress nobody;
    const auto landscape =
        readLandscape(argc > 2 && qstrcmp(argv[1], "--db") == 0 ? argv[2] : HELIXWATCH_LANDSCAPE_DB, nobody);
    if (!loadFonts() || !landscape) {
        std::printf("There is no landscape or there are no fonts.\n");
        return 1;
    }
    const Theme theme;
    const Selection selection = selectionOf(*landscape, {});
    Deck head;
    head.name = QStringLiteral("Threat brief");
    head.date = QDate(2026, 11, 23);
    Deck deck;
    std::vector<LaidPage> pages;
    qsizetype bytes = 0;
    const double reference = median(9, emptyPages);
    const double drafted = median(9, [&] { deck = draftOf(selection, head); });
    const double laid = median(9, [&] { pages = layOut(deck, Paper::A4, theme); });
    const double written = median(9, [&] {
        const auto pdf = pdfOf(deck, pages, theme);
        bytes = pdf ? pdf->size() : 0;
    });
    double turn = 0;
    QImage screen(1920, 1080, QImage::Format_RGB32);
    for (std::size_t page = 0; page < deck.pages.size(); ++page)
        turn = std::max(turn, median(5, [&] {
                            const auto one = layOut(deck, page, Paper::Wide, theme);
                            QPainter p(&screen);
                            p.scale(2, 2);
                            paintPage(p, theme, one.front());
                        }));
    std::printf("%-34s %9s %9s\n", "", "ms", "ratio");
    const auto row = [&](const char *what, double ms) { std::printf("%-34s %9.1f %9.1f\n", what, ms, ms / reference); };
    row("ten empty pages (reference)", reference);
    row("first draft, ten pages", drafted);
    row("laid out, A4", laid);
    row("PDF written", written);
    row("draft to PDF", drafted + laid + written);
    row("slowest page turn, 1920 x 1080", turn);
    std::printf("%-34s %9.0f kB\n", "PDF", double(bytes) / 1024);
    return drafted + laid + written < 1000 && bytes > 0 && bytes < 1 << 20 && turn < 50 ? 0 : 1;
}
