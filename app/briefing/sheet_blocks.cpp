// The blocks that templates share: prose, numbers, figures, the scale of terms, endnotes.
#include "briefing/likelihood.h"
#include "briefing/sheet.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
constexpr const char *accent = "accent.text";

QString confidenceWords(const Statement &statement, bool slide) {
    const std::string_view level = title(statement.confidence);
    const QString word = QString::fromUtf8(level.data(), qsizetype(level.size())).toLower();
    if (statement.why.isEmpty())
        return slide ? tr("Confidence %1").arg(word) : tr("Confidence %1.").arg(word);
    return tr("Confidence %1: %2").arg(word, statement.why);
}

TextStyle with(TextStyle style, Weight weight, const char *token) {
    style.weight = weight;
    style.token = token;
    return style;
}

Place at(int block, int item = -1) { return {Place::Is::InBlock, block, item}; }

} // namespace

void Sheet::heading(Column &column, const QString &words, Place place, const QString &unit) {
    if (words.isEmpty())
        return;
    const TextStyle &style = m_styles.heading, &small = m_styles.caption;
    const double top = column.top;
    text(column, {{words, Weight::SemiBold, "text.default", {}, 0}}, style, place);
    const std::vector<Run> runs{{unit, Weight::Regular, "text.subtle", {}, 0}};
    const double wide = textWidth(words, style.points, Weight::SemiBold) + small.points;
    if (!unit.isEmpty() && wide + textWidth(unit, small.points, Weight::Regular) <= column.width &&
        column.top - top <= style.leading + 0.01) {
        std::get<TextBox>(m_laid.boxes.back()).rect.setWidth(wide - small.points + 1);
        // On the line of the heading, with its baseline.
        add(TextBox{{column.left + wide, column.top - small.leading - (style.leading - small.leading) * 0.42,
                     column.width - wide, small.leading},
                    runs,
                    small.points,
                    small.leading,
                    Align::Left,
                    Role::Caption,
                    place});
    } else if (!unit.isEmpty())
        text(column, runs, small, place);
    column.top += m_slide ? 4 : 2;
}

void Sheet::confidence(Column &column, const Statement &statement, Place place, double indent) {
    if (statement.confidence == Confidence::NotStated && statement.why.isEmpty())
        return;
    const TextStyle &style = m_styles.caption;
    column.top += 1;
    const double grow = style.points / 11;
    add(ConfidenceBox{{column.left + indent, column.top + (style.leading - 10 * grow) / 2, 12 * grow, 10 * grow},
                      statement.confidence});
    text(column, {{confidenceWords(statement, m_slide), Weight::Regular, style.token, {}, 0}}, style, place,
         indent + 12 * grow + 6);
}

void Sheet::prose(Column &column, int block, const Prose &prose, std::size_t skipped) {
    const std::size_t count = prose.statements.size();
    if (count <= skipped)
        return;
    const TextStyle &body = m_styles.body;
    const bool boxed = prose.is == Prose::Is::Ask || prose.is == Prose::Is::BottomLine;
    const double pad = boxed ? (m_slide ? 14 : 8) : 0;
    const std::size_t ground = m_laid.boxes.size();
    const double top = column.top;
    if (boxed) {
        fill({}, "accent.subtle");
        fill({}, "accent.default");
        column.left += pad + 3;
        column.width -= 2 * pad + 3;
        column.top += pad;
    }
    if (!prose.heading.isEmpty() && boxed)
        text(column, {{prose.heading, Weight::SemiBold, accent, {}, 0}},
             with(m_styles.heading, Weight::SemiBold, accent), at(block));
    else
        heading(column, prose.heading, at(block));
    const bool bar = prose.is == Prose::Is::Judgements && m_slide;
    for (std::size_t i = skipped; i < count; ++i) {
        const Statement &statement = prose.statements[i];
        const Place place = at(block, int(i));
        const double start = column.top;
        double indent = 0;
        if (prose.is == Prose::Is::Judgements) {
            indent = m_slide ? 16 : 14;
            if (!m_slide)
                add(TextBox{{column.left, column.top, indent, body.leading},
                            {{QString::number(i + 1), Weight::SemiBold, accent, {}, 0}},
                            body.points,
                            body.leading,
                            Align::Left,
                            Role::ListItem,
                            place});
        } else if (prose.is == Prose::Is::Points) {
            indent = m_slide ? 14 : 10;
            const double side = m_slide ? 4 : 2.6;
            fill({column.left, column.top + (body.leading - side) / 2, side, side}, "accent.default");
        }
        TextStyle style = body;
        style.role = prose.is == Prose::Is::Points ? Role::ListItem : Role::Body;
        text(column, runsOf(statement, style), style, place, indent);
        confidence(column, statement, place, indent);
        if (bar)
            fill({column.left, start, 3, column.top - start}, "accent.default");
        if (i + 1 < count)
            column.top += m_slide ? 13 + m_air : 4;
    }
    if (boxed) {
        column.left -= pad + 3;
        column.width += 2 * pad + 3;
        column.top += pad;
        const QRectF box(column.left, top, column.width, column.top - top);
        std::get<FillBox>(m_laid.boxes[ground]).rect = box;
        std::get<FillBox>(m_laid.boxes[ground + 1]).rect = {box.left(), box.top(), 3, box.height()};
    }
}

void Sheet::numbers(Column &column, int block, const Numbers &numbers, bool shortThird) {
    if (numbers.numbers.empty())
        return;
    const std::size_t count = std::min<std::size_t>(4, numbers.numbers.size());
    const double gap = m_styles.gap, width = (column.width - gap * double(count - 1)) / double(count);
    double bottom = column.top;
    for (std::size_t i = 0; i < count; ++i) {
        const Numbers::Number &number = numbers.numbers[i];
        Column cell{column.left + double(i) * (width + gap), column.top, width, column.bottom};
        text(cell, {{number.value, Weight::SemiBold, "text.default", {}, 0}}, m_styles.number, at(block, int(i)));
        if (!(shortThird && i == 2))
            text(cell, {{number.caption, Weight::Regular, m_styles.numberCaption.token, {}, 0}}, m_styles.numberCaption,
                 at(block, int(i)));
        bottom = std::max(bottom, cell.top);
    }
    column.top = bottom;
}

void Sheet::figure(Column &column, int block, const Figure &figure, double height) {
    heading(column, figure.heading, at(block), figure.unit);
    const QRectF rect(column.left, column.top, column.width, height);
    if (rect.bottom() > column.bottom + 0.01)
        misfit(at(block), 0, 0,
               tr("The chart “%1” has no room here. Take something else off the page.").arg(figure.heading));
    add(FigureBox{rect, m_styles.chartScale, figure.chart, figure.heading, figure.alternative, at(block)});
    column.top += height;
}

void Sheet::scale(Column &column) {
    const auto &terms = likelihoodTerms();
    const double points = m_slide ? 9 : leastCaption, leading = points * 1.28;
    const double head = m_slide ? 108 : 66;
    const Place place{};
    add(TextBox{{column.left, column.top, head, leading * 1.2},
                {{tr("Likelihood terms"), Weight::Regular, "text.muted", {}, 0}},
                std::max(points, double(leastCaption)),
                leading * 1.2,
                Align::Left,
                Role::Caption,
                place});
    // Each as wide as its words need, and its part of what is left.
    std::array<double, 7> widths{};
    double needed = 0;
    for (std::size_t i = 0; i < terms.size(); ++i)
        needed += widths[i] = textWidth(QString::fromUtf8(terms[i].term), points, Weight::Regular) + 4;
    const double more = (column.width - head - needed) / double(terms.size());
    static constexpr const char *steps[] = {"seq.0", "seq.1", "seq.2", "seq.3", "seq.4", "seq.5", "seq.6"};
    double left = column.left + head;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const double width = widths[i] + more;
        fill({left, column.top, width - 1, 2.4}, steps[i]);
        for (int row = 0; row < 2; ++row)
            add(TextBox{
                {left, column.top + 4 + row * leading, width, leading},
                {{QString::fromUtf8(row ? terms[i].range : terms[i].term), Weight::Regular, "text.muted", {}, 0}},
                points,
                leading,
                Align::Centre,
                Role::Caption,
                place});
        left += width;
    }
    column.top += 4 + 2 * leading;
}

void Sheet::sources(Column &page, int block) {
    const auto notes = m_notes.on(m_page);
    if (notes.empty())
        return;
    const TextStyle &style = m_styles.endnote;
    const bool narrow = page.width < 360;
    const std::size_t across = narrow ? 2 : 3;
    const double head = narrow ? 0 : 44, gap = 10;
    const double width = (page.width - head - gap * double(across - 1)) / double(across);
    Column label{page.left, page.top, narrow ? page.width : head, page.bottom};
    text(label, {{tr("Sources"), Weight::SemiBold, "text.default", {}, 0}},
         {8, 9.2, Weight::SemiBold, "text.default", Role::Heading}, {Place::Is::InBlock, block, -1});
    if (narrow)
        page.top = label.top + 2;
    // Balanced: no column higher than it has to be.
    double height = 0, tallest = 0;
    for (const Endnote &note : notes) {
        const double one = 1 + measure({{shortEndnote(m_deck, note), Weight::Regular, style.token, {}, 0}},
                                       style.points, style.leading, width - style.points * 2.6)
                                   .height;
        height += one;
        tallest = std::max(tallest, one);
    }
    const double bottom = std::min(page.bottom, page.top + height / double(across) + tallest);
    std::vector<Column> columns;
    for (std::size_t i = 0; i < across; ++i)
        columns.push_back(
            {page.left + head + double(i) * (width + gap), page.top, width, i + 1 == across ? page.bottom : bottom});
    const std::size_t placed = endnotes(columns, notes, true);
    if (placed < notes.size())
        misfit({Place::Is::InBlock, block, -1}, int(notes.size()), int(placed),
               tr("The page rests on %1 sources; %2 fit on it. Take something off the page: sources are never "
                  "dropped.")
                   .arg(notes.size())
                   .arg(placed));
    page.top = bottom;
}

std::size_t Sheet::endnotes(std::vector<Column> columns, std::span<const Endnote> list, bool shortForm) {
    const TextStyle &style = m_styles.endnote;
    const double indent = style.points * 2.6;
    std::size_t placed = 0;
    for (Column &column : columns)
        for (; placed < list.size(); ++placed) {
            const Endnote &note = list[placed];
            std::vector<Run> runs{{shortForm ? shortEndnote(m_deck, note) : endnoteText(m_deck, note), Weight::Regular,
                                   style.token, m_deck.sources.value(note.source).url, 0}};
            const SetText set = measure(runs, style.points, style.leading, column.width - indent);
            if (column.top + set.height > column.bottom + 0.01)
                break;
            add(TextBox{{column.left, column.top, indent, style.leading},
                        {{QStringLiteral("[%1]").arg(note.number), Weight::Regular, style.token, {}, -note.number}},
                        style.points,
                        style.leading,
                        Align::Left,
                        Role::Endnote,
                        {}});
            text(column, std::move(runs), style, {}, indent);
            column.top += m_slide ? 2.5 : 1;
        }
    return placed;
}

} // namespace hw::briefing
