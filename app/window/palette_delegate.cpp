#include "window/palette_delegate.h"

#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QPainter>
#include <cmath>

namespace hw {

PaletteDelegate::PaletteDelegate(const Theme &theme, const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model) {}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const PaletteRow &row = m_model.row(index.row());
    if (row.is == PaletteRow::Is::Group)
        return {100, m_theme.scaled(26) + (index.row() == 0 ? 8 : 0)};
    if (row.is == PaletteRow::Is::Message) {
        const double width = std::max(100, option.rect.width()) - 40;
        const double text = paint::wrappedHeight(m_theme, width, row.title, Type::Small, 5);
        return {100, static_cast<int>(std::ceil(text)) + 20};
    }
    return {100, m_theme.px(Metric::TwoLineRow)};
}

void PaletteDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const PaletteRow &row = m_model.row(index.row());
    const QRectF r(option.rect);
    const Theme &t = m_theme;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (row.is == PaletteRow::Is::Group) {
        const QRectF line(r.left() + 19, r.bottom() - t.scaled(26), r.width() - 38, t.scaled(26));
        paint::text(*p, t, line, row.title, Type::Caption, t.color("text.subtle"));
        paint::text(*p, t, line, row.right, Type::Caption, t.color("text.subtle"), Qt::AlignRight | Qt::AlignVCenter);
    } else if (row.is == PaletteRow::Is::Message) {
        paint::wrapped(*p, t, r.adjusted(19, 10, -19, -10), row.title, Type::Small, t.color("text.muted"), 5);
    } else {
        const bool current = option.state & QStyle::State_Selected;
        if (current)
            paint::roundedRect(*p, r.adjusted(7, 0, -7, 0), 6, t.color("bg.selected"));
        else if (option.state & QStyle::State_MouseOver)
            paint::roundedRect(*p, r.adjusted(7, 0, -7, 0), 6, t.color("bg.hover"));
        const QPointF mark(r.left() + 31, r.center().y());
        if (row.object.isValid() && row.is != PaletteRow::Is::Command)
            paint::kindMark(*p, t, row.kind, mark, 9);
        else
            drawIcon(*p, row.icon, QRectF(mark.x() - 8, mark.y() - 8, 16, 16), t.color("text.muted"));
        const double left = r.left() + 55, edge = r.right() - 19;
        const double rightWidth = std::ceil(paint::textWidth(t, row.right, Type::Caption));
        paint::text(*p, t, QRectF(edge - rightWidth, r.top(), rightWidth + 1, r.height()), row.right, Type::Caption,
                    t.color("text.muted"), Qt::AlignRight | Qt::AlignVCenter);
        const double room = edge - rightWidth - (row.right.isEmpty() ? 0 : 16) - left;
        const double wanted = std::ceil(paint::textWidth(t, row.title, Type::BodyMed)) + 1;
        const double titleWidth = std::min(wanted, row.meta.isEmpty() ? room : std::max(room * .6, room - 200));
        if (row.markLength > 0) {
            const double from = paint::textWidth(t, row.title.left(row.markFrom), Type::BodyMed);
            const double to = paint::textWidth(t, row.title.left(row.markFrom + row.markLength), Type::BodyMed);
            const double height = t.scaled(20);
            const QRectF wash(left + from - 1, r.center().y() - height / 2, std::min(to, titleWidth) - from + 2,
                              height);
            const QColor ground = t.color(current ? "bg.selected" : "bg.raised");
            if (wash.width() > 2)
                paint::roundedRect(*p, wash, 3, mixed(ground, t.color("accent.default"), t.isDark() ? .30 : .18));
        }
        paint::text(*p, t, QRectF(left, r.top(), titleWidth, r.height()), row.title, Type::BodyMed,
                    t.color("text.default"));
        const double meta = left + titleWidth + 10;
        if (!row.meta.isEmpty() && left + room - meta > 20)
            paint::text(*p, t, QRectF(meta, r.top(), left + room - meta, r.height()), row.meta, Type::Small,
                        t.color("text.muted"));
    }
    p->restore();
}

} // namespace hw
