#include "panels/briefing/briefing_canvas.h"

#include "briefing/page_layout.h"
#include "briefing/type_setting.h"
#include "drawing/paint.h"
#include "panels/briefing/briefing_editor.h"
#include "panels/plain_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hw {
namespace {
constexpr int around = 14, between = 18, mostZoom = 8;

bool has(const std::vector<briefing::PlacedText> &texts, int at) { return at >= 0 && at < int(texts.size()); }
} // namespace

BriefingCanvas::BriefingCanvas(briefing::DeckDesk &desk, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_pictures(desk)
    , m_editor(new BriefingEditor(theme, viewport())) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setFocusProxy(this);
    setAccessibleName(tr("The page"));
    connect(m_editor, &BriefingEditor::kept, this, [this](const QString &text) {
        std::erase_if(m_held, [&](const auto &each) { return each.first == m_editing; });
        const auto done = m_desk.setText(editedPage(), m_editing.at, text);
        if (!done)
            emit refused(QString::fromStdString(done.error().message));
    });
    connect(m_editor, &BriefingEditor::held, this, [this](const QString &text) {
        std::erase_if(m_held, [&](const auto &each) { return each.first == m_editing; });
        m_held.push_back({m_editing, text});
        emit refused(tr("The new words of page %1 do not fit and are not on it yet. They are there again when you edit "
                        "that text.")
                         .arg(editedPage() + 1));
    });
    connect(m_editor, &BriefingEditor::left, this,
            [this] { std::erase_if(m_held, [&](const auto &each) { return each.first == m_editing; }); });
    connect(m_editor, &BriefingEditor::stepped, this, [this](int by) {
        step(by);
        startEditing();
    });
    layOutSheets();
}

void BriefingCanvas::follow(briefing::DeckDesk::Parts parts) {
    if (parts & briefing::DeckDesk::PagePart && m_editor->isEditing()) {
        const briefing::Page *page = m_desk.page();
        if (!page || page->key != m_editing.page)
            m_editor->finish();
    }
    const auto before = current() ? std::optional(current()->at) : std::nullopt;
    layOutSheets();
    m_current = -1;
    for (int i = 0; before && i < int(m_texts.size()); ++i)
        if (m_texts[std::size_t(i)].at == *before)
            m_current = i;
    m_hovered = -1;
    viewport()->update();
    emit chosen();
}

void BriefingCanvas::layOutSheets() {
    m_sheets.clear();
    m_texts.clear();
    m_sheetOf.clear();
    const auto sheets = m_desk.laidOf(m_desk.current());
    const QSize room = viewport()->size() - QSize(2 * around, 2 * around);
    int y = around, widest = 0;
    for (const briefing::LaidPage *sheet : sheets) {
        const double whole = std::min(room.width() / sheet->size.width(), room.height() / sheet->size.height());
        const double scale = std::max(0.1, whole) * std::pow(1.2, m_zoom);
        const int width = std::max(40, int(sheet->size.width() * scale));
        const QSize size(width, pageHeight(*sheet, width));
        m_sheets.push_back({QPoint(0, y), size});
        y += size.height() + between;
        widest = std::max(widest, width);
        if (const briefing::Page *page = m_desk.page())
            for (briefing::PlacedText &text : textsOf(*page, *sheet)) {
                m_texts.push_back(std::move(text));
                m_sheetOf.push_back(int(m_sheets.size()) - 1);
            }
    }
    const int across = std::max(viewport()->width(), widest + 2 * around);
    for (QRect &sheet : m_sheets)
        sheet.moveLeft((across - sheet.width()) / 2);
    const int high = y - between + around;
    if (m_sheets.size() == 1 && high < viewport()->height())
        m_sheets.front().moveTop((viewport()->height() - m_sheets.front().height()) / 2);
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setRange(0, std::max(0, across - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    placeEditor();
    placeMarks();
}

QRect BriefingCanvas::onScreen(const QRectF &points, int sheet) const {
    if (sheet < 0 || sheet >= int(m_sheets.size()))
        return {};
    const QRect place =
        m_sheets[std::size_t(sheet)].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const auto sheets = m_desk.laidOf(m_desk.current());
    const double scale = place.width() / sheets[std::size_t(sheet)]->size.width();
    return QRectF(place.left() + points.left() * scale, place.top() + points.top() * scale, points.width() * scale,
                  points.height() * scale)
        .toAlignedRect();
}

const briefing::PlacedText *BriefingCanvas::current() const {
    return has(m_texts, m_current) ? &m_texts[std::size_t(m_current)] : nullptr;
}

bool BriefingCanvas::isEditing() const { return m_editor->isEditing(); }

/// It may have been moved meanwhile.
int BriefingCanvas::editedPage() const {
    const auto &pages = m_desk.deck().pages;
    const auto at = std::find_if(pages.begin(), pages.end(), [this](const auto &p) { return p.key == m_editing.page; });
    return at == pages.end() ? -1 : int(at - pages.begin());
}

void BriefingCanvas::setMarks(std::vector<Mark> marks) {
    m_marks = std::move(marks);
    m_mark = -1;
    placeMarks();
    viewport()->update();
}

void BriefingCanvas::setCurrent(int text) {
    m_current = has(m_texts, text) ? text : -1;
    if (const briefing::PlacedText *now = current()) {
        const QRect r = onScreen(now->rect, m_sheetOf[std::size_t(m_current)]);
        if (r.top() < 0 || r.bottom() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + r.top() - viewport()->height() / 3);
        const briefing::Page *page = m_desk.page();
        setAccessibleDescription(QStringLiteral("%1: %2. %3")
                                     .arg(now->name, page ? textAt(*page, now->at).value_or(QString()) : QString(),
                                          sentencesAt(now->at.place)));
    } else {
        setAccessibleDescription({});
    }
    viewport()->update();
    emit chosen();
}

void BriefingCanvas::choose(const briefing::Place &place) {
    for (int i = 0; i < int(m_texts.size()); ++i)
        if (m_texts[std::size_t(i)].at.place == place)
            return setCurrent(i);
}

void BriefingCanvas::step(int by) {
    if (!m_texts.empty())
        setCurrent(m_current < 0 ? (by > 0 ? 0 : int(m_texts.size()) - 1)
                                 : std::clamp(m_current + by, 0, int(m_texts.size()) - 1));
}

void BriefingCanvas::edit() {
    if (!current())
        step(1);
    startEditing();
}

void BriefingCanvas::startEditing() {
    const briefing::PlacedText *text = current();
    const briefing::Page *page = m_desk.page();
    if (!text || !page)
        return;
    m_editor->finish();
    m_editing = {page->key, text->at};
    BriefingEditor::Job job;
    job.old = textAt(*page, text->at).value_or(QString());
    job.text = job.old;
    for (const auto &[key, words] : m_held)
        if (key == m_editing)
            job.text = words;
    job.name = text->name;
    const auto sheets = m_desk.laidOf(m_desk.current());
    const int sheet = m_sheetOf[std::size_t(m_current)];
    const double scale = m_sheets[std::size_t(sheet)].width() / sheets[std::size_t(sheet)]->size.width();
    job.font = m_theme.font(Type::Body);
    job.font.setPixelSize(std::clamp(int(std::lround(text->points * scale)), m_theme.scaled(12), m_theme.scaled(26)));
    const auto *block = text->at.place.block >= 0 ? &page->blocks[std::size_t(text->at.place.block)] : nullptr;
    const auto *prose = block ? std::get_if<briefing::Prose>(block) : nullptr;
    if (prose && prose->is == briefing::Prose::Is::BottomLine && page->kind == briefing::PageKind::Brief &&
        !text->at.isHeading)
        job.most = briefing::mostBottomLineWords;
    job.faultOf = [this, at = text->at](const QString &words) { return m_desk.faultOf(editedPage(), at, words); };
    m_editor->edit(std::move(job));
    placeEditor();
}

void BriefingCanvas::placeEditor() {
    if (m_editor->isEditing() && current())
        m_editor->place(onScreen(current()->rect, m_sheetOf[std::size_t(m_current)]));
}

void BriefingCanvas::zoom(int steps) {
    m_zoom = steps == 0 ? 0 : std::clamp(m_zoom + steps, 0, mostZoom);
    layOutSheets();
    viewport()->update();
}

void BriefingCanvas::paintEvent(QPaintEvent *) {
    QPainter p(viewport());
    p.fillRect(viewport()->rect(), m_theme.color("bg.sunken"));
    p.setRenderHint(QPainter::Antialiasing);
    const auto sheets = m_desk.laidOf(m_desk.current());
    for (std::size_t i = 0; i < m_sheets.size() && i < sheets.size(); ++i) {
        const QRect r = m_sheets[i].translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        if (!r.intersects(viewport()->rect()))
            continue;
        paint::shadow(p, m_theme, r, 0, 1);
        p.drawPixmap(r.topLeft(), m_pictures.of(*sheets[i], m_desk.paper(), r.width(), devicePixelRatioF()));
    }
    paintMarks(p);
    // On paper: its colours are those of the light theme.
    const QColor ring = m_desk.paperTheme().color("accent.default");
    const auto outline = [&](int text, double width) {
        if (!has(m_texts, text))
            return;
        p.setPen(QPen(ring, width));
        p.setBrush(Qt::NoBrush);
        p.drawRoundedRect(
            QRectF(onScreen(m_texts[std::size_t(text)].rect, m_sheetOf[std::size_t(text)])).adjusted(-4, -3, 4, 3), 3,
            3);
    };
    if (m_hovered != m_current)
        outline(m_hovered, 1);
    outline(m_current, 2);
    if (showsFocus(*this) && m_current < 0 && !m_sheets.empty())
        paint::focusRing(p, m_theme, viewport()->rect(), 0);
}

void BriefingCanvas::resizeEvent(QResizeEvent *) { layOutSheets(); }

void BriefingCanvas::scrollContentsBy(int, int) {
    placeEditor();
    viewport()->update();
}

/// The smallest that holds the point: cells before their table.
int BriefingCanvas::textAtPoint(const QPoint &at) const {
    int best = -1;
    double smallest = 1e12;
    for (int i = 0; i < int(m_texts.size()); ++i) {
        const QRect r = onScreen(m_texts[std::size_t(i)].rect, m_sheetOf[std::size_t(i)]).adjusted(-3, -2, 3, 2);
        const double size = double(r.width()) * r.height();
        if (r.contains(at) && size < smallest) {
            best = i;
            smallest = size;
        }
    }
    return best;
}

void BriefingCanvas::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (m_editor->isEditing() && !m_editor->keep())
        return; // it says why
    const int text = textAtPoint(event->position().toPoint());
    setCurrent(text);
    if (text >= 0)
        startEditing();
}

void BriefingCanvas::mouseMoveEvent(QMouseEvent *event) {
    const int text = textAtPoint(event->position().toPoint());
    viewport()->setCursor(text >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (text != std::exchange(m_hovered, text))
        viewport()->update();
}

bool BriefingCanvas::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString said = markWordsAt(help->pos());
        QToolTip::showText(help->globalPos(), said.isEmpty() ? QString() : paint::toolTip(said), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && std::exchange(m_hovered, -1) >= 0)
        viewport()->update();
    return QAbstractScrollArea::viewportEvent(event);
}

void BriefingCanvas::wheelEvent(QWheelEvent *event) {
    if (event->modifiers() & Qt::ControlModifier)
        zoom(event->angleDelta().y() > 0 ? 1 : m_zoom > 0 ? -1 : 0);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void BriefingCanvas::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BriefingCanvas::keyPressEvent(QKeyEvent *event) {
    const int page = m_desk.current();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right: return step(1);
    case Qt::Key_Up:
    case Qt::Key_Left: return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: return edit();
    case Qt::Key_PageDown: return m_desk.show(page + 1);
    case Qt::Key_PageUp: return m_desk.show(page - 1);
    case Qt::Key_F8: return stepMark(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_Plus: return zoom(1);
    case Qt::Key_Minus: return zoom(m_zoom > 0 ? -1 : 0);
    case Qt::Key_0: return zoom(0);
    case Qt::Key_Escape:
        if (m_current < 0)
            break;
        return setCurrent(-1);
    default: break;
    }
    event->ignore();
}

} // namespace hw
