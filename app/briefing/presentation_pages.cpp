#include "briefing/presentation_pages.h"

#include <algorithm>

namespace hw::briefing {
namespace {

/// Grows a page by a factor and moves it.
struct Growth {
    double factor = 1;
    QPointF offset;

    void operator()(QRectF &rect) const { rect = {rect.topLeft() * factor + offset, rect.size() * factor}; }
    void operator()(TextBox &text) const {
        (*this)(text.rect);
        text.points *= factor;
        text.leading *= factor;
    }
    void operator()(TableBox &table) const {
        (*this)(table.rect);
        for (auto &row : table.rows)
            for (TableBox::Cell &cell : row) {
                (*this)(cell.rect);
                (*this)(cell.text);
            }
    }
    void operator()(FigureBox &figure) const {
        (*this)(figure.rect);
        figure.scale *= factor;
    }
    void operator()(MarkingBox &marking) const {
        (*this)(marking.rect);
        marking.points *= factor;
    }
    void operator()(ConfidenceBox &box) const { (*this)(box.rect); }
    void operator()(FillBox &box) const { (*this)(box.rect); }
};

} // namespace

std::vector<LaidPage> onOneSize(std::vector<LaidPage> pages) {
    if (pages.empty() ||
        std::all_of(pages.begin(), pages.end(), [&](const LaidPage &page) { return page.size == pages.front().size; }))
        return pages;
    QSizeF shape;      // of the widest
    double height = 0; // of the highest
    for (const LaidPage &page : pages) {
        if (page.size.width() > shape.width())
            shape = page.size;
        height = std::max(height, page.size.height());
    }
    const QSizeF slide = shape * (height / shape.height());
    for (LaidPage &page : pages) {
        const double factor = std::max(1.0, std::min(slide.width() / page.size.width(), height / page.size.height()));
        const QSizeF left = slide - page.size * factor;
        const Growth grow{factor, {left.width() / 2, left.height() / 2}};
        for (Box &box : page.boxes)
            std::visit(grow, box);
        page.size = slide;
    }
    return pages;
}

} // namespace hw::briefing
