#include "panels/ranking_view.h"

#include "drawing/paint.h"
#include "panels/plain_text.h"
#include "session/wording.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace hw {

RankingView::RankingView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ranking(theme, {}, {}, {}) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Most active actors"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_card = new HoverCard(theme, this);
    connect(&theme, &Theme::changed, this, &RankingView::layOut);
}

void RankingView::show(LandscapePtr landscape, std::vector<RankedActor> actors, const QString &trendTitle) {
    m_landscape = std::move(landscape);
    m_all = std::move(actors);
    m_headings = {tr("Events"), trendTitle};
    m_cursor = m_hovered = -1;
    layOut();
}

void RankingView::layOut() {
    if (!m_landscape)
        return;
    const int fit = std::max(1, Ranking::rowsThatFit(m_theme, height()));
    m_shown.assign(m_all.begin(), m_all.begin() + std::min<std::ptrdiff_t>(fit, std::ptrdiff_t(m_all.size())));
    m_ranking = Ranking(m_theme, rankingRows(*m_landscape, m_shown, m_shown.size()), m_headings, QRectF(rect()));
    m_cursor = std::min(m_cursor, shownRows() - 1);
    QStringList words;
    for (int row = 0; row < shownRows(); ++row)
        words << m_ranking.describe(row);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

int RankingView::rowOf(ObjectIndex actor) const {
    for (int row = 0; row < shownRows(); ++row)
        if (actor.isValid() && m_shown[std::size_t(row)].actor == actor)
            return row;
    return -1;
}

void RankingView::setSelected(ObjectIndex actor) {
    m_selected = rowOf(actor);
    update();
}

void RankingView::setHovered(ObjectIndex actor) {
    m_hovered = rowOf(actor);
    update();
}

QSize RankingView::sizeHint() const { return {m_theme.scaled(450), m_theme.scaled(222)}; }
QSize RankingView::minimumSizeHint() const { return {m_theme.scaled(240), m_theme.scaled(110)}; }

void RankingView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    m_ranking.paint(p, {m_hovered, m_selected, showsFocus(*this) ? std::max(0, m_cursor) : -1});
}

void RankingView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    layOut();
}

void RankingView::mouseMoveEvent(QMouseEvent *event) {
    const int row = m_ranking.hitTest(event->position()).row;
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
    emit hovered(row >= 0 ? m_shown[std::size_t(row)].actor : ObjectIndex());
}

void RankingView::leaveEvent(QEvent *) {
    m_hovered = -1;
    update();
    emit hovered(ObjectIndex());
}

void RankingView::mousePressEvent(QMouseEvent *event) {
    const int row = m_ranking.hitTest(event->position()).row;
    if (event->button() != Qt::LeftButton || row < 0)
        return;
    m_cursor = row;
    emit chosen(m_shown[std::size_t(row)].actor, event->modifiers() & Qt::ControlModifier);
}

void RankingView::mouseDoubleClickEvent(QMouseEvent *event) {
    const Ranking::Place place = m_ranking.hitTest(event->position());
    if (event->button() != Qt::LeftButton || place.row < 0)
        return;
    const ObjectIndex actor = m_shown[std::size_t(place.row)].actor;
    if (place.part == Ranking::Place::Part::Value)
        emit rowsWanted(actor);
    else
        emit opened(actor);
}

void RankingView::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int row = byMouse ? m_ranking.hitTest(event->pos()).row : m_cursor;
    if (row >= 0 && row < shownRows())
        emit menuWanted(m_shown[std::size_t(row)].actor,
                        byMouse ? event->globalPos() : mapToGlobal(m_ranking.rowRect(row).center().toPoint()));
}

void RankingView::moveTo(int row) {
    m_cursor = std::clamp(row, 0, std::max(0, shownRows() - 1));
    if (m_cursor < shownRows())
        emit chosen(m_shown[std::size_t(m_cursor)].actor, false);
    update();
}

void RankingView::keyPressEvent(QKeyEvent *event) {
    if (shownRows() == 0)
        return QWidget::keyPressEvent(event);
    const ObjectIndex current = m_cursor >= 0 ? m_shown[std::size_t(m_cursor)].actor : ObjectIndex();
    switch (event->key()) {
    case Qt::Key_Down: moveTo(m_cursor + 1); break;
    case Qt::Key_Up: moveTo(m_cursor - 1); break;
    case Qt::Key_Home: moveTo(0); break;
    case Qt::Key_End: moveTo(shownRows() - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current.isValid())
            break;
        if (event->modifiers() & Qt::ControlModifier)
            emit filtered(current);
        else
            emit opened(current);
        break;
    default: QWidget::keyPressEvent(event);
    }
}

void RankingView::focusInEvent(QFocusEvent *event) {
    QWidget::focusInEvent(event);
    if (m_cursor < 0)
        m_cursor = std::max(0, m_selected);
    update();
}

bool RankingView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = m_ranking.hitTest(help->pos()).row;
        if (row >= 0)
            showCard(row, help->pos());
        else if (const QString words = m_ranking.explainHeading(help->pos()); !words.isEmpty())
            QToolTip::showText(help->globalPos(), paint::toolTip(words), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void RankingView::showCard(int row, const QPoint &pointer) {
    const RankingRow &content = m_ranking.rows()[std::size_t(row)];
    HoverCard::Content card;
    card.title = content.name;
    card.meta = QStringLiteral("%1 · %2").arg(wording::text(title(content.origin)), wording::events(content.value));
    card.lines << (content.change == 0 ? tr("As many in the last 24 months as in the 24 before: %1").arg(content.before)
                                       : tr("%1 in the last 24 months, %2 in the 24 before")
                                             .arg(content.before + content.change)
                                             .arg(content.before));
    card.confidence = content.confidence;
    card.keys = tr("Enter or double-click opens the profile; a double-click on the bar lists them");
    m_card->showFor(m_ranking.rowRect(row).toAlignedRect(), pointer, card);
}

} // namespace hw
