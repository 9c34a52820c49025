// PagePictures: pages of the deck as pixels of one size, painted once and kept until the deck changes, so that turning
// a page costs nothing but copying it. Window's thread; owned by whoever shows pages.
#pragma once

#include "briefing/deck_desk.h"

#include <QPixmap>

#include <map>
#include <tuple>

namespace hw {

class PagePictures {
public:
    explicit PagePictures(const briefing::DeckDesk &desk)
        : m_desk(desk) {}

    /// `width` in device-independent pixels; the height follows from the page.
    QPixmap of(const briefing::LaidPage &page, briefing::Paper paper, int width, double ratio);
    bool has(const briefing::LaidPage &page, briefing::Paper paper, int width, double ratio) const;
    void forget() { m_kept.clear(); }

private:
    using Key = std::tuple<int, int, int, int>; ///< number of the page, paper, width and ratio in hundredths
    static Key keyOf(const briefing::LaidPage &page, briefing::Paper paper, int width, double ratio);

    const briefing::DeckDesk &m_desk;
    std::map<Key, QPixmap> m_kept;
    int m_of = -1; ///< the desk's changes() that they show
};

/// As high as the page is at this width.
int pageHeight(const briefing::LaidPage &page, int width);

} // namespace hw
