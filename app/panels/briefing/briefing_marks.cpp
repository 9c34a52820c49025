// BriefingCanvas: what is to be looked at on the page, marked at the very words.
#include "briefing/type_setting.h"
#include "drawing/paint.h"
#include "panels/briefing/briefing_canvas.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hw {
namespace {

/// Paragraphs of a sheet, also those in the cells of its tables.
template<class Use>
void forEachText(const briefing::LaidPage &sheet, Use use) {
    for (const briefing::Box &box : sheet.boxes)
        if (const auto *text = std::get_if<briefing::TextBox>(&box))
            use(*text);
        else if (const auto *table = std::get_if<briefing::TableBox>(&box))
            for (const auto &row : table->rows)
                for (const briefing::TableBox::Cell &cell : row)
                    use(cell.text);
}

/// The bottom line of a one-page brief stands as one paragraph, without the numbers of its statements.
bool isThere(const briefing::Place &box, const briefing::Place &mark) {
    return box == mark || (box.is == mark.is && box.block == mark.block && box.item < 0);
}

/// One line: a wave is too fine for small pages, so a row of dots, thick enough to be seen.
void underline(QPainter &p, const QRect &r, const QColor &colour) {
    p.setPen(QPen(colour, 2, Qt::DotLine));
    p.drawLine(r.bottomLeft() + QPoint(0, 1), r.bottomRight() + QPoint(0, 1));
}

} // namespace

void BriefingCanvas::placeMarks() {
    m_markedWords.clear();
    const auto sheets = m_desk.laidOf(m_desk.current());
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const Mark &mark = m_marks[i];
        if (mark.in.isEmpty() || mark.length >= mark.in.size())
            continue;
        for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
            forEachText(*sheets[sheet], [&](const briefing::TextBox &box) {
                if (!isThere(box.place, mark.place))
                    return;
                if (const qsizetype start = box.text().indexOf(mark.in); start >= 0)
                    for (const QRectF &rect : briefing::rectsOf(box, start + mark.at, mark.length))
                        m_markedWords.push_back({i, int(sheet), rect});
            });
    }
}

std::vector<QRect> BriefingCanvas::rectsOf(std::size_t mark) const {
    std::vector<QRect> rects;
    for (const MarkedWords &words : m_markedWords)
        if (words.mark == mark)
            rects.push_back(onScreen(words.rect, words.sheet));
    return rects;
}

std::vector<std::size_t> BriefingCanvas::marksAt(const briefing::Place &place) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (isThere(place, m_marks[i].place))
            found.push_back(i);
    return found;
}

QString BriefingCanvas::sentencesAt(const briefing::Place &place) const {
    QStringList sentences;
    for (const std::size_t i : marksAt(place))
        sentences << m_marks[i].sentence;
    return sentences.join(u' ');
}

/// Of the words under the pointer, else of all that is to be said of their text.
QString BriefingCanvas::markWordsAt(const QPoint &at) const {
    for (const MarkedWords &words : m_markedWords)
        if (onScreen(words.rect, words.sheet).adjusted(-2, -2, 2, 4).contains(at))
            return m_marks[words.mark].sentence;
    const int text = textAtPoint(at);
    if (text < 0)
        return {};
    return sentencesAt(m_texts[std::size_t(text)].at.place);
}

void BriefingCanvas::stepMark(int by) {
    const int next = m_mark < 0 ? (by > 0 ? 0 : int(m_marks.size()) - 1) : m_mark + by;
    if (next < 0 || next >= int(m_marks.size()))
        return emit pastMarks(by);
    const Mark &mark = m_marks[std::size_t(next)];
    for (int i = 0; i < int(m_texts.size()); ++i)
        if (isThere(m_texts[std::size_t(i)].at.place, mark.place)) {
            setCurrent(i);
            break;
        }
    m_mark = next;
    setAccessibleDescription(mark.sentence);
    const auto words = rectsOf(std::size_t(next));
    const QRect beside = !words.empty() ? words.front()
                         : current()    ? onScreen(current()->rect, m_sheetOf[std::size_t(m_current)])
                                        : viewport()->rect();
    QToolTip::showText(viewport()->mapToGlobal(beside.bottomLeft()), paint::toolTip(mark.sentence), viewport());
    viewport()->update();
}

void BriefingCanvas::beginMarks(int by) {
    m_mark = -1;
    if (!m_marks.empty())
        stepMark(by);
}

void BriefingCanvas::paintMarks(QPainter &p) const {
    const auto colour = [this](const Mark &mark) {
        return m_desk.paperTheme().color(mark.blocks ? "status.danger" : "status.warning");
    };
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const auto marks = marksAt(m_texts[i].at.place);
        if (marks.empty() || m_texts[i].at.part != 0)
            continue;
        const bool blocks =
            std::any_of(marks.begin(), marks.end(), [this](std::size_t m) { return m_marks[m].blocks; });
        const QRect r = onScreen(m_texts[i].rect, m_sheetOf[i]);
        p.fillRect(QRect(r.left() - 5, r.top(), 2, r.height()),
                   m_desk.paperTheme().color(blocks ? "status.danger" : "status.warning"));
    }
    for (const MarkedWords &words : m_markedWords) {
        const QRect r = onScreen(words.rect, words.sheet);
        QColor ground = colour(m_marks[words.mark]);
        ground.setAlphaF(int(words.mark) == m_mark ? 0.30f : 0.14f);
        p.fillRect(r, ground);
        underline(p, r, colour(m_marks[words.mark]));
    }
}

} // namespace hw
