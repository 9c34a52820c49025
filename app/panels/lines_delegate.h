// LinesDelegate: measures and paints one row of a LinesView. Pure painting; the view owns it.
#pragma once

#include "panels/lines_view.h"

#include <QStyledItemDelegate>

namespace hw {

class LinesDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit LinesDelegate(LinesView &view);
    void paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    int measured(const LineItem &item, int width) const;

private:
    struct Places {
        QRectF code, lead, title, second, third, bar, right, tag, confidence, trend;
        double height = 0;
    };
    Places placesOf(const LineItem &item, const QRectF &row) const;
    void paintTexts(QPainter &p, const LineItem &item, const Places &at) const;
    void paintBar(QPainter &p, const LineItem &item, const QRectF &r) const;

    LinesView &m_view;
    const Theme &m_theme;
};

} // namespace hw
