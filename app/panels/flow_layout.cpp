#include "panels/flow_layout.h"

#include <QWidget>

namespace hw {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap) {
    setContentsMargins(0, 0, 0, 0);
}

QLayoutItem *FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::place(const QRect &rect, bool apply) const {
    int x = rect.left();
    int y = rect.top();
    int rowHeight = 0;
    std::vector<std::pair<QLayoutItem *, QRect>> row;
    // A row's items stand on one middle line, whatever their heights.
    const auto finish = [&] {
        for (auto &[item, place] : row)
            if (apply)
                item->setGeometry(place.translated(0, (rowHeight - place.height()) / 2));
        row.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint().boundedTo({std::max(1, rect.width()), QWIDGETSIZE_MAX});
        if (x > rect.left() && x + size.width() > rect.left() + rect.width()) {
            finish();
            x = rect.left();
            y += rowHeight + m_gap;
            rowHeight = 0;
        }
        if (item->hasHeightForWidth())
            size.setHeight(item->heightForWidth(size.width()));
        x += size.width() + m_gap;
        rowHeight = std::max(rowHeight, size.height());
        row.push_back({item.get(), QRect(QPoint(x - size.width() - m_gap, y), size)});
    }
    finish();
    return y + rowHeight - rect.top();
}

int FlowLayout::heightForWidth(int width) const {
    const QMargins m = contentsMargins();
    return place({0, 0, width - m.left() - m.right(), 0}, false) + m.top() + m.bottom();
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins m = contentsMargins();
    return {width + m.left() + m.right(), height + m.top() + m.bottom()};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

void FlowLayout::setGeometry(const QRect &rect) {
    QLayout::setGeometry(rect);
    place(contentsRect().isEmpty() ? rect : rect.marginsRemoved(contentsMargins()), true);
}

} // namespace hw
