// Page texts: which words of a page a person can change, where they stand on a laid page, and what they are. Pure.
#pragma once

#include "briefing/laid_page.h"

#include <optional>
#include <vector>

namespace hw::briefing {

/// One text of a page. `part`: of a number 0 the value, 1 its caption; of a statement 0 its words, 1 why it is that
/// sure; of a table the column; of a block's heading (item -1) always 0.
struct TextAt {
    Place place;
    int part = 0;
    bool isHeading = false;
    friend bool operator==(const TextAt &, const TextAt &) = default;
};

/// A text with its box on a page.
struct PlacedText {
    TextAt at;
    QRectF rect; ///< points
    double points = 9, leading = 12;
    Weight weight = Weight::Regular;
    QString name; ///< "Title", "Judgement 2", "Decision 3, Owner": for screen readers and lists
};
/// In the order of reading; charts, header, footer and endnotes are not among them.
std::vector<PlacedText> textsOf(const Page &page, const LaidPage &laid);

/// As it stands; nothing where the page has no such text (any more).
std::optional<QString> textAt(const Page &page, const TextAt &at);
/// False when the page has no such text. Several statements that stand as one paragraph become one, with the claims of
/// all.
bool setTextAt(Page &page, const TextAt &at, const QString &text);
/// The statement that the text is, or a part of; null for headings, numbers, tables.
const Statement *statementAt(const Page &page, const Place &place);
Statement *statementAt(Page &page, const Place &place);
/// The label that a person gave to that text alone; a row of a table and a figure have one for all of their texts. None
/// where it cannot have one: headings. A label that is written in the text, or of its claims, is not meant.
std::optional<Tlp> markingAt(const Page &page, const TextAt &at);
bool setMarkingAt(Page &page, const TextAt &at, Tlp marking);
/// Ids of the claims that the text rests on.
QStringList claimsAt(const Page &page, const Place &place);

} // namespace hw::briefing
