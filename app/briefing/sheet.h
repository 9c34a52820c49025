// Sheet: one page while its boxes are being placed: styles of document and slide, columns with a cursor, header and
// footer, and the parts that every template shares. Private to app/briefing.
#pragma once

#include "briefing/page_layout.h"
#include "briefing/type_setting.h"

namespace hw::briefing {

struct TextStyle {
    double points = 9, leading = 12;
    Weight weight = Weight::Regular;
    const char *token = "text.default";
    Role role = Role::Body;
};
/// Sizes of design system 13.3 (upright) and 13.4 (slides).
struct Styles {
    double margin, gap;
    TextStyle title, subtitle, heading, body, caption, number, numberCaption, cell, cellHead, endnote, frame;
    double chartScale;
};
const Styles &documentStyles();
/// Larger type where there is room, smaller where not, down to what a room still reads: 0 is the largest.
inline constexpr int slideSteps = 4;
const Styles &slideStyles(int step);

/// A column: what is placed goes to `top`, which moves down.
struct Column {
    double left = 0, top = 0, width = 0, bottom = 0;
    double room() const { return bottom - top; }
};

class Sheet {
public:
    Sheet(const Deck &deck, const Endnotes &notes, std::size_t page, Paper paper, const Theme &theme, Tlp marking,
          int step = 1, double air = 0);

    const Deck &deck() const { return m_deck; }
    const Page &page() const { return m_page; }
    const Endnotes &notes() const { return m_notes; }
    const Theme &theme() const { return m_theme; }
    const Styles &styles() const { return m_styles; }
    bool isSlide() const { return m_slide; }
    QSizeF size() const { return m_laid.size; }
    Column body() const;                           ///< between header and footer
    double air() const { return m_air; }           ///< more room between rows and statements of a slide that has it
    bool overflows() const { return m_overflows; } ///< something did not fit

    LaidPage take() { return std::move(m_laid); }
    void leaveOut(const QString &sentence) { m_laid.leftOut << sentence; }

    void frame();
    /// Title and subtitle; moves the column below them. `lines` that the title may have.
    void head(Column &column, int lines, bool withDateline);
    /// A paragraph; what does not fit becomes a misfit. Returns its rectangle.
    QRectF text(Column &column, std::vector<Run> runs, const TextStyle &style, Place place, double indent = 0,
                Align align = Align::Left);
    void fill(const QRectF &rect, const char *token) { m_laid.boxes.push_back(FillBox{rect, token}); }
    void rule(Column &column, double before, double after);
    void add(Box box) { m_laid.boxes.push_back(std::move(box)); }
    void misfit(Place place, int words, int most, const QString &sentence);

    // Blocks
    void heading(Column &column, const QString &text, Place place, const QString &unit = {});
    void prose(Column &column, int block, const Prose &prose, std::size_t skipped = 0); ///< without the first ones
    void numbers(Column &column, int block, const Numbers &numbers, bool shortThird = false);
    void table(Column &column, int block, const Table &table);
    void figure(Column &column, int block, const Figure &figure, double height);
    void scale(Column &column);
    /// Endnotes over several columns; returns how many were placed.
    void sources(Column &column, int block); ///< the endnotes of the page, short, over three columns
    std::size_t endnotes(std::vector<Column> columns, std::span<const Endnote> list, bool shortForm);
    /// " [1, 2]"
    std::vector<Run> notesOf(const QStringList &claims) const;

    std::vector<Run> runsOf(const Statement &statement, const TextStyle &style, bool withNotes = true) const;

private:
    void confidence(Column &column, const Statement &statement, Place place, double indent);
    void marking(const QRectF &rect);

    const Deck &m_deck;
    const Page &m_page;
    const Endnotes &m_notes;
    const Theme &m_theme;
    const bool m_slide;
    const Styles &m_styles;
    const double m_air;
    LaidPage m_laid;
    bool m_overflows = false;
};

// The templates; each fills the sheet, and those that go on return how many more sheets they need.
/// What the brief gives up for want of room: first height of its chart, then in the order of the design: the end of
/// "What it means", rows of the heatmap, the caption of the third number.
struct BriefTrim {
    std::size_t squeeze = 0, points = 0, rows = 0;
    std::size_t grow = 0; ///< steps by which columns are higher than they have to be, where there is room
    bool third = false;
};
void layOutBrief(Sheet &sheet, const BriefTrim &trim);
void layOutSlide(Sheet &sheet);
/// Lists that go on: returns where the next sheet starts; the size of the list when all is placed.
std::size_t layOutSources(Sheet &sheet, std::size_t from);
std::size_t layOutCards(Sheet &sheet, std::size_t from);

} // namespace hw::briefing
