// LaidPage: a page with everything in its place, in points from the top left. What the PDF paints, PowerPoint turns
// into text boxes and tables, HTML into elements, and the screen shows: all from the same boxes, in reading order.
// Values.
#pragma once

#include "briefing/deck.h"

#include <QRectF>
#include <QSizeF>
#include <variant>

namespace hw::briefing {

enum class Weight : std::uint8_t { Regular, Medium, SemiBold, Bold };
enum class Align : std::uint8_t { Left, Centre, Right };

struct Run {
    QString text; ///< plain
    Weight weight = Weight::Regular;
    const char *token = "text.default"; ///< colour, of the light theme
    QString link;                       ///< address of a source; empty: none
    int endnote = 0;                    ///< a number that leads to this endnote; 0: none
};

/// Where a box comes from, so that a click on it edits the right thing.
struct Place {
    enum class Is : std::uint8_t { Frame, Title, Subtitle, InBlock }; ///< Frame: header and footer
    Is is = Is::Frame;
    int block = -1; ///< index into Page::blocks
    int item = -1;  ///< statement, number or row of it; -1: its heading, or all of it
    friend bool operator==(const Place &, const Place &) = default;
};

/// What a text is, for tags and placeholders.
enum class Role : std::uint8_t { Title, Subtitle, Heading, Body, ListItem, Caption, Header, Footer, Endnote };

/// One paragraph. It fits: rect is as high as its lines.
struct TextBox {
    QRectF rect;
    std::vector<Run> runs;
    double points = 9;   ///< size of the type
    double leading = 12; ///< from line to line
    Align align = Align::Left;
    Role role = Role::Body;
    Place place;
    QString text() const; ///< of all runs
};
/// A native table: cells in rows, the first row its head.
struct TableBox {
    struct Cell {
        QRectF rect; ///< with its padding
        TextBox text;
        Confidence confidence = Confidence::NotStated;
        bool showsConfidence = false;
    };
    QRectF rect;
    QString heading;
    std::vector<std::vector<Cell>> rows;
    Place place;
};
struct FigureBox {
    QRectF rect;
    double scale = 1; ///< points for one pixel of the theme's type
    Chart chart;
    QString heading, alternative;
    Place place;
};
/// The TLP box: bold, always on black.
struct MarkingBox {
    QRectF rect;
    Tlp tlp = Tlp::Clear;
    double points = 12;
};
struct ConfidenceBox { ///< the three bars
    QRectF rect;
    Confidence confidence = Confidence::NotStated;
};
/// A rule, an accent bar, a ground.
struct FillBox {
    QRectF rect;
    const char *token = "stroke.subtle";
};
using Box = std::variant<FillBox, TextBox, TableBox, FigureBox, MarkingBox, ConfidenceBox>;

/// A text that does not fit its place: the page is not written with it.
struct Misfit {
    Place place;
    int words = 0, most = 0; ///< most: how many words fit there
    QString sentence;        ///< "The title has 14 words; 9 fit. Shorten it by 5 words."
};

struct LaidPage {
    QSizeF size; ///< points
    std::vector<Box> boxes;
    std::vector<Misfit> misfits;
    QStringList leftOut; ///< sentences: what the page had no room for, in the order that the design allows
    Tlp marking = Tlp::Clear;
    int number = 0, of = 0; ///< of the laid pages, from 1
    int page = 0;           ///< index into Deck::pages
    int part = 0;           ///< 0, or which continuation of that page it is
    QString title;
};

} // namespace hw::briefing
