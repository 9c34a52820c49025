#include "panels/briefing/briefing_pictures.h"

#include "briefing/page_painter.h"

#include <cmath>

namespace hw {
namespace {
constexpr std::size_t mostKept = 60;
}

int pageHeight(const briefing::LaidPage &page, int width) {
    return int(std::lround(page.size.height() * width / page.size.width()));
}

PagePictures::Key PagePictures::keyOf(const briefing::LaidPage &page, briefing::Paper paper, int width, double ratio) {
    return {page.number, int(paper), width, int(std::lround(ratio * 100))};
}

bool PagePictures::has(const briefing::LaidPage &page, briefing::Paper paper, int width, double ratio) const {
    return m_of == m_desk.changes() && m_kept.count(keyOf(page, paper, width, ratio)) > 0;
}

QPixmap PagePictures::of(const briefing::LaidPage &page, briefing::Paper paper, int width, double ratio) {
    if (m_of != m_desk.changes() || m_kept.size() > mostKept) {
        m_kept.clear();
        m_of = m_desk.changes();
    }
    QPixmap &kept = m_kept[keyOf(page, paper, width, ratio)];
    if (kept.isNull()) {
        kept = QPixmap((QSizeF(width, pageHeight(page, width)) * ratio).toSize());
        kept.fill(m_desk.paperTheme().color("bg.surface"));
        QPainter p(&kept);
        const double scale = width * ratio / page.size.width();
        p.scale(scale, scale);
        briefing::paintPage(p, m_desk.paperTheme(), page);
        p.end();
        kept.setDevicePixelRatio(ratio);
    }
    return kept;
}

} // namespace hw
