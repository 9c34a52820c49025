#include "panels/briefing/briefing_strip.h"

#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hw {
namespace {

QString titleOf(const briefing::Page &page) {
    const QString title = page.title.text.simplified();
    return title.isEmpty() ? briefing::title(page.kind) : title;
}

/// The first sheet of each page; its continuations follow it.
const briefing::LaidPage *sheetOf(const briefing::DeckDesk &desk, int page) {
    for (const briefing::LaidPage &sheet : desk.laid())
        if (sheet.page == page)
            return &sheet;
    return nullptr;
}

class PageDelegate : public QStyledItemDelegate {
public:
    explicit PageDelegate(BriefingStrip &strip)
        : QStyledItemDelegate(&strip)
        , m_strip(strip) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return m_strip.itemSize(); }

    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &t = m_strip.theme();
        const briefing::LaidPage *sheet = sheetOf(m_strip.desk(), index.row());
        if (!sheet)
            return;
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & QStyle::State_Selected;
        const QRectF r = QRectF(option.rect).adjusted(12, 2, -8, -6);
        if (chosen || option.state & QStyle::State_MouseOver)
            paint::roundedRect(*p, r, 6, t.color(chosen ? "bg.selected" : "bg.hover"));
        const double number = t.scaled(24);
        paint::text(*p, t, {r.left() + 6, r.top() + 7, number, t.scaled(18) * 1.0}, QString::number(index.row() + 1),
                    Type::SmallMed, t.color("text.muted"));
        const bool upright = sheet->size.height() > sheet->size.width();
        const double high = 67, wide = sheet->size.width() * high / sheet->size.height();
        const QRectF picture(r.left() + 6 + number, r.top() + 8, std::min(120.0, wide),
                             std::min(high, 120 * sheet->size.height() / sheet->size.width()));
        const QPixmap pixels =
            m_strip.pictures().of(*sheet, m_strip.desk().paper(), int(picture.width()), m_strip.devicePixelRatioF());
        p->drawPixmap(picture.topLeft(), pixels);
        p->setPen(QPen(t.color(chosen ? "accent.default" : "stroke.default"), chosen ? 1.5 : 1));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(picture.adjusted(-.5, -.5, .5, .5), upright ? 2 : 3, upright ? 2 : 3);
        const QStringList faults = m_strip.pages().faultsOf(index.row());
        const double top = r.top() + 8 + high + 4, line = t.lineHeight(Type::SmallMed);
        const QRectF words(picture.left(), top, r.right() - picture.left() - (faults.isEmpty() ? 6 : 26), line);
        paint::text(*p, t, words, titleOf(m_strip.desk().deck().pages[std::size_t(index.row())]), Type::SmallMed,
                    t.color("text.default"));
        if (!faults.isEmpty())
            drawIcon(*p, QStringLiteral("warning"), {words.right() + 4, top + (line - 16) / 2, 16, 16},
                     t.color("status.warning"));
        if (option.state & QStyle::State_HasFocus && m_strip.hasFocus())
            paint::focusRing(*p, t, r, 6);
        p->restore();
    }

private:
    BriefingStrip &m_strip;
};

} // namespace

PagesModel::PagesModel(const briefing::DeckDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk) {}

int PagesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant PagesModel::data(const QModelIndex &index, int role) const {
    const briefing::Page *page = index.isValid() ? m_desk.pageAt(index.row()) : nullptr;
    if (!page)
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(*page);
    if (role == Qt::ToolTipRole)
        return paint::toolTip(
            QStringList{titleOf(*page), briefing::title(page->kind)}.join(u'\n') +
            (faultsOf(index.row()).isEmpty() ? QString() : u'\n' + faultsOf(index.row()).join(u'\n')));
    if (role != Qt::AccessibleTextRole)
        return {};
    QString words = tr("Page %1 of %2, %3: %4, %5")
                        .arg(index.row() + 1)
                        .arg(m_rows)
                        .arg(briefing::title(page->kind), titleOf(*page),
                             briefing::label(briefing::markingOf(m_desk.deck(), *page)));
    if (const QStringList faults = faultsOf(index.row()); !faults.isEmpty())
        words += QStringLiteral(". ") + faults.join(u' ');
    return words;
}

void PagesModel::follow(bool pagesToo) {
    const int rows = int(m_desk.deck().pages.size());
    if (pagesToo && rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (m_rows > 0) {
        emit dataChanged(index(0), index(m_rows - 1));
    }
}

BriefingStrip::BriefingStrip(briefing::DeckDesk &desk, const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_pictures(desk)
    , m_model(desk, this) {
    setModel(&m_model);
    setItemDelegate(new PageDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Pages"));
    setAccessibleDescription(tr("Ctrl+Up and Ctrl+Down move a page, Delete takes it away, Enter edits it"));
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

QSize BriefingStrip::itemSize() const {
    return {m_theme.scaled(200), 67 + 8 + 4 + 15 + m_theme.lineHeight(Type::SmallMed)};
}

void BriefingStrip::follow(briefing::DeckDesk::Parts parts) {
    m_quiet = true;
    m_model.follow(parts & briefing::DeckDesk::DeckPart);
    const QModelIndex shown = m_model.index(m_desk.current());
    if (shown.isValid() && (currentIndex() != shown || !selectionModel()->isSelected(shown)))
        selectionModel()->setCurrentIndex(shown, QItemSelectionModel::ClearAndSelect);
    m_quiet = false;
    viewport()->update();
}

void BriefingStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        m_desk.show(current.row());
}

int BriefingStrip::placeAt(int y) const {
    const int pitch = itemSize().height();
    const int place = (y + verticalOffset() + pitch / 2) / pitch;
    return std::clamp(place, 0, m_model.rowCount());
}

void BriefingStrip::mousePressEvent(QMouseEvent *event) {
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = event->button() == Qt::LeftButton && index.isValid() ? index.row() : -1;
    m_pressedAt = event->position().toPoint();
}

void BriefingStrip::mouseMoveEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    if (m_pressed < 0 || !(event->buttons() & Qt::LeftButton))
        return QListView::mouseMoveEvent(event);
    if (m_dropBefore >= 0 || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_dropBefore = placeAt(at.y());
        scrollTo(m_model.index(std::min(m_dropBefore, m_model.rowCount() - 1)));
        viewport()->update();
    }
}

void BriefingStrip::mouseReleaseEvent(QMouseEvent *event) {
    const int from = std::exchange(m_pressed, -1), before = std::exchange(m_dropBefore, -1);
    if (from >= 0 && before >= 0)
        m_desk.move(from, before > from ? before - 1 : before);
    viewport()->update();
    QListView::mouseReleaseEvent(event);
}

void BriefingStrip::mouseDoubleClickEvent(QMouseEvent *event) {
    if (indexAt(event->position().toPoint()).isValid())
        emit editWanted();
}

void BriefingStrip::keyPressEvent(QKeyEvent *event) {
    const int page = m_desk.current();
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_dropBefore < 0)
            break;
        m_dropBefore = m_pressed = -1;
        return viewport()->update();
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!control)
            break;
        return m_desk.move(page, page + (event->key() == Qt::Key_Up ? -1 : 1));
    case Qt::Key_Delete: return m_desk.remove(page);
    case Qt::Key_Insert: return emit addWanted();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2: return emit editWanted();
    default: break;
    }
    QListView::keyPressEvent(event);
}

void BriefingStrip::contextMenuEvent(QContextMenuEvent *event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    m_desk.show(index.row());
    emit menuWanted(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void BriefingStrip::paintEvent(QPaintEvent *event) {
    QListView::paintEvent(event);
    if (m_dropBefore < 0)
        return;
    QPainter p(viewport());
    const int y = m_dropBefore * itemSize().height() - verticalOffset();
    p.fillRect(QRect(14, std::max(0, y - 3), viewport()->width() - 24, 3), m_theme.color("accent.default"));
}

} // namespace hw
