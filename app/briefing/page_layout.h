// Page layout: a page of a deck turned into placed boxes for a paper (design system 13.3, 13.4). The one place that
// decides what stands where: every writer and the screen take its boxes as they are. Type never gets smaller than the
// design allows and no text is cut: what does not fit is named in LaidPage::misfits. Needs a QGuiApplication and
// loadFonts(); `theme` is the light one at 100 %.
#pragma once

#include "basics/result.h"
#include "briefing/deck_facts.h"
#include "briefing/laid_page.h"
#include "briefing/paper.h"
#include "drawing/theme.h"

namespace hw::briefing {

/// All pages in order. Lists of sources and questions go on over as many pages as they need, so there may be more than
/// the deck has (LaidPage::page says which one it belongs to).
std::vector<LaidPage> layOut(const Deck &deck, Paper paper, const Theme &theme);
/// One of them with its continuations, numbered as in the whole.
std::vector<LaidPage> layOut(const Deck &deck, std::size_t page, Paper paper, const Theme &theme);

/// Words that the bottom line may have.
inline constexpr int mostBottomLineWords = 45;
/// Smallest type, in points: scale captions and sources, notes, what a director must read, the label.
inline constexpr double leastCaption = 7, leastNote = 8, leastText = 9, leastMarking = 12;

/// "Page 3: The title has 24 words; 15 fit …" for every misfit; empty: all may be written.
QStringList misfitsOf(const std::vector<LaidPage> &pages);

/// "The briefing was not made: page 2: …" of the first misfits; none when all texts fit.
Result<void> allFits(const std::vector<LaidPage> &pages);

} // namespace hw::briefing
