#include "panels/areas/areas_waterfall_view.h"

#include "panels/plain_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hw {

AreasWaterfallView::AreasWaterfallView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_waterfall(theme, {}, {}, {}, 100, {}) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The sum, term by term"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        layOut();
    });
}

void AreasWaterfallView::show(std::vector<WaterfallRow> rows, const QString &sumLabel, const QString &sumValue) {
    const bool more = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_sumLabel = sumLabel;
    m_sumValue = sumValue;
    if (more)
        updateGeometry();
    layOut();
    QStringList words;
    for (int row = 0; row <= int(m_rows.size()); ++row)
        words << m_waterfall.describe(row);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

void AreasWaterfallView::layOut() {
    m_waterfall = Waterfall(m_theme, m_rows, m_sumLabel, m_sumValue, 100, QRectF(rect()));
    update();
}

QSize AreasWaterfallView::sizeHint() const {
    return {m_theme.scaled(300), Waterfall::heightFor(m_theme, int(m_rows.size()))};
}

void AreasWaterfallView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    m_waterfall.paint(p, {m_hovered, -1, showsFocus(*this) ? std::max(0, m_cursor) : -1});
}

void AreasWaterfallView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    layOut();
}

void AreasWaterfallView::mouseMoveEvent(QMouseEvent *event) {
    const int row = m_waterfall.hitTest(event->position());
    if (row == m_hovered)
        return;
    m_hovered = row;
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void AreasWaterfallView::mousePressEvent(QMouseEvent *event) {
    if (const int row = m_waterfall.hitTest(event->position()); event->button() == Qt::LeftButton && row >= 0)
        m_cursor = row;
    update();
}

void AreasWaterfallView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (const int row = m_waterfall.hitTest(event->position()); event->button() == Qt::LeftButton && row >= 0)
        emit opened(row);
}

void AreasWaterfallView::leaveEvent(QEvent *) {
    m_hovered = -1;
    update();
}

void AreasWaterfallView::keyPressEvent(QKeyEvent *event) {
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step != 0) {
        m_cursor = std::clamp(std::max(0, m_cursor) + step, 0, int(m_rows.size()));
        setAccessibleDescription(m_waterfall.describe(m_cursor));
        if (QAccessible::isActive()) {
            QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
            QAccessible::updateAccessibility(&changed);
        }
        update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit opened(std::max(0, m_cursor));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace hw
