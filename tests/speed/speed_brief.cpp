// How long a briefing of ten pages takes from the bundled data: made, laid out, written as PDF and as PowerPoint, a
// page turned in the presenter, and for how long the window does not answer meanwhile. Reference: ten empty pages by
// QPdfWriter in the same run. Targets (issue "Briefing"): PDF under 1 s and 1 MB, PowerPoint under 2 s, a page turn
// under 50 ms, nothing longer between two beats of the event loop.
#include "briefing/briefing_file.h"
#include "briefing/deck_desk.h"
#include "briefing/page_maker.h"
#include "briefing/page_painter.h"
#include "briefing/pdf_writer.h"
#include "panels/briefing/presenter.h"
#include "panels/briefing/presenter_notes.h"
#include "store/landscape_reader.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTimer>

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

/// Beats as often as the event loop lets it; the longest pause between two beats is how long nothing else came through.
class Heartbeat : public QObject {
public:
    Heartbeat() {
        m_beat.setInterval(0);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
        m_since.start();
        m_beat.start();
    }
    double longest() const { return m_longest; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_longest = 0;
};

/// Runs the event loop until it has come round a few times: painted, and the next page painted ahead.
void comeRound() {
    QEventLoop loop;
    int rounds = 0;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &loop, [&] {
        if (++rounds > 4)
            loop.quit();
    });
    beat.start(0);
    loop.exec();
}

struct Turns {
    double slowest = 0, pause = 0;
};
/// Every page of the deck, forwards and back, on a whole screen with the notes open.
Turns turnPages(const Deck &deck, const LandscapePtr &landscape) {
    DeckDesk desk;
    desk.load(deck);
    const Theme theme;
    Presenter presenter(desk, landscape, theme, nullptr);
    presenter.start(0);
    if (!presenter.notes())
        presenter.toggleNotes();
    presenter.resize(1920, 1080);
    comeRound();
    comeRound();
    Turns turns;
    const auto turn = [&](int sheet) {
        const Heartbeat heart;
        QElapsedTimer timer;
        timer.start();
        presenter.turnTo(sheet);
        presenter.repaint();
        turns.slowest = std::max(turns.slowest, double(timer.nsecsElapsed()) / 1e6);
        comeRound();
        turns.pause = std::max(turns.pause, heart.longest());
    };
    for (int sheet = 1; sheet < presenter.sheetCount(); ++sheet)
        turn(sheet);
    for (int sheet = presenter.sheetCount() - 2; sheet >= 0; --sheet)
        turn(sheet);
    presenter.close();
    return turns;
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
    const briefing::Selection selection = briefing::selectionOf(*landscape, Filter());
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
    qsizetype slideBytes = 0;
    const double slides = median(5, [&] {
        const auto file = briefing::written(FileKind::PowerPoint, deck, Paper::Wide, theme);
        slideBytes = file ? file->size() : 0;
    });
    const Turns turns = turnPages(deck, *landscape);
    std::printf("%-34s %9s %9s\n", "", "ms", "ratio");
    const auto row = [&](const char *what, double ms) { std::printf("%-34s %9.1f %9.1f\n", what, ms, ms / reference); };
    row("ten empty pages (reference)", reference);
    row("first draft, ten pages", drafted);
    row("laid out, A4", laid);
    row("PDF written", written);
    row("draft to PDF", drafted + laid + written);
    row("PowerPoint written", slides);
    row("page laid out and painted", turn);
    row("slowest turn in the presenter", turns.slowest);
    row("longest pause while turning", turns.pause);
    std::printf("%-34s %9.0f kB\n", "PDF", double(bytes) / 1024);
    return drafted + laid + written < 1000 && bytes > 0 && bytes < 1 << 20 && turn < 50 && slideBytes > 0 &&
                   slides < 2000 && turns.slowest < 50 && turns.pause < 50
               ? 0
               : 1;
}
