#include "briefing/page_texts.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

template<class P, class T = std::conditional_t<std::is_const_v<P>, const Block, Block>>
T *blockAt(P &page, const Place &place) {
    const bool there = place.is == Place::Is::InBlock && place.block >= 0 && place.block < int(page.blocks.size());
    return there ? &page.blocks[std::size_t(place.block)] : nullptr;
}

template<class V>
auto *itemAt(V &list, int item) {
    return item >= 0 && item < int(list.size()) ? &list[std::size_t(item)] : nullptr;
}

/// The bottom line of a one-page brief stands as one paragraph.
QString joined(const Prose &prose) {
    QStringList texts;
    for (const Statement &statement : prose.statements)
        texts << statement.text;
    return texts.join(u' ');
}

Statement merged(const Prose &prose, const QString &text) {
    Statement one = prose.statements.empty() ? Statement() : prose.statements.front();
    QStringList generated;
    for (const Statement &statement : prose.statements) {
        for (const QString &claim : statement.claims)
            if (!one.claims.contains(claim))
                one.claims << claim;
        one.marking = stricter(one.marking, statement.marking);
        generated << statement.generated;
    }
    generated.removeAll(QString());
    one.generated = generated.join(u' ');
    one.text = text;
    return one;
}

/// What is written into, where it is one string of the page.
template<class P>
auto *stringAt(P &page, const TextAt &at) {
    using S = std::conditional_t<std::is_const_v<P>, const QString, QString>;
    S *none = nullptr;
    if (at.place.is == Place::Is::Title)
        return &page.title.text;
    if (at.place.is == Place::Is::Subtitle)
        return &page.subtitle.text;
    auto *block = blockAt(page, at.place);
    if (!block)
        return none;
    const int item = at.place.item;
    if (auto *prose = std::get_if<Prose>(block)) {
        if (at.isHeading)
            return &prose->heading;
        auto *statement = itemAt(prose->statements, item);
        return !statement ? none : at.part == 1 ? &statement->why : &statement->text;
    }
    if (auto *numbers = std::get_if<Numbers>(block)) {
        auto *number = itemAt(numbers->numbers, item);
        return !number ? none : at.part == 1 ? &number->caption : &number->value;
    }
    if (auto *table = std::get_if<Table>(block)) {
        if (at.isHeading)
            return &table->heading;
        if (item < 0) {
            auto *column = itemAt(table->columns, at.part);
            return column ? &column->title : none;
        }
        auto *row = itemAt(table->rows, item);
        return row && at.part >= 0 && at.part < row->cells.size() ? &row->cells[at.part] : none;
    }
    if (auto *figure = std::get_if<Figure>(block))
        return at.isHeading ? &figure->heading : none;
    return none;
}

/// All statements of the block at once.
bool isWholeProse(const Page &page, const TextAt &at) {
    const Block *block = blockAt(page, at.place);
    return block && std::holds_alternative<Prose>(*block) && at.place.item < 0 && !at.isHeading;
}

QString nameOf(const Prose &prose, const TextAt &at) {
    const QString number = QString::number(at.place.item + 1);
    if (at.part == 1)
        return tr("Why it is that sure, of statement %1").arg(number);
    switch (prose.is) {
    case Prose::Is::BottomLine: return tr("Bottom line");
    case Prose::Is::Judgements: return tr("Judgement %1").arg(number);
    case Prose::Is::Ask: return tr("What is asked");
    case Prose::Is::ChangeOfView: return tr("What would change the view");
    case Prose::Is::Points:
    case Prose::Is::Lines: break;
    }
    return tr("Statement %1").arg(number);
}

QString nameOf(const Page &page, const TextAt &at) {
    if (at.place.is == Place::Is::Title)
        return tr("Title");
    if (at.place.is == Place::Is::Subtitle)
        return tr("Subtitle");
    const Block &block = page.blocks[std::size_t(at.place.block)];
    if (at.isHeading)
        return tr("Heading “%1”").arg(textAt(page, at).value_or(QString()));
    if (const auto *prose = std::get_if<Prose>(&block))
        return nameOf(*prose, at);
    if (std::holds_alternative<Numbers>(block))
        return at.part == 1 ? tr("Words under number %1").arg(at.place.item + 1)
                            : tr("Number %1").arg(at.place.item + 1);
    const auto &table = std::get<Table>(block);
    const QString column = at.part < int(table.columns.size()) ? table.columns[std::size_t(at.part)].title : QString();
    return at.place.item < 0 ? tr("Column “%1”").arg(column) : tr("Row %1, %2").arg(at.place.item + 1).arg(column);
}

/// Which text of its block a paragraph is; nothing for what the layout writes by itself.
std::optional<TextAt> textOf(const Page &page, const TextBox &box) {
    if (box.place.is == Place::Is::Title || box.place.is == Place::Is::Subtitle)
        return TextAt{box.place, 0, false};
    const Block *block = blockAt(page, box.place);
    if (!block || box.role == Role::Endnote)
        return std::nullopt;
    const QString words = box.text();
    if (box.role == Role::Heading) {
        const TextAt at{{Place::Is::InBlock, box.place.block, -1}, 0, true};
        const auto text = textAt(page, at);
        return text && !text->isEmpty() && words.startsWith(*text) ? std::optional(at) : std::nullopt;
    }
    if (const auto *prose = std::get_if<Prose>(block)) {
        if (box.place.item < 0)
            return TextAt{box.place, 0, false};
        const Statement *statement = itemAt(prose->statements, box.place.item);
        if (!statement)
            return std::nullopt;
        if (box.role == Role::Caption)
            return statement->why.isEmpty() ? std::nullopt : std::optional(TextAt{box.place, 1, false});
        const bool isNumber = words == QString::number(box.place.item + 1) && words != statement->text;
        return isNumber ? std::nullopt : std::optional(TextAt{box.place, 0, false});
    }
    if (std::holds_alternative<Numbers>(*block))
        return TextAt{box.place, box.role == Role::Caption ? 1 : 0, false};
    return std::nullopt; // letters before the rows of a table
}

} // namespace

std::vector<PlacedText> textsOf(const Page &page, const LaidPage &laid) {
    std::vector<PlacedText> all;
    const auto add = [&](const TextBox &box, const TextAt &at, const QRectF &rect) {
        const Weight weight = box.runs.empty() ? Weight::Regular : box.runs.front().weight;
        all.push_back({at, rect, box.points, box.leading, weight, nameOf(page, at)});
    };
    for (const Box &box : laid.boxes) {
        if (const auto *text = std::get_if<TextBox>(&box)) {
            if (const auto at = textOf(page, *text))
                add(*text, *at, text->rect);
        } else if (const auto *table = std::get_if<TableBox>(&box)) {
            for (const auto &row : table->rows)
                for (std::size_t column = 0; column < row.size(); ++column) {
                    const TextAt at{row[column].text.place, int(column), false};
                    if (textAt(page, at))
                        add(row[column].text, at, row[column].rect);
                }
        }
    }
    return all;
}

std::optional<QString> textAt(const Page &page, const TextAt &at) {
    if (isWholeProse(page, at))
        return joined(std::get<Prose>(*blockAt(page, at.place)));
    const QString *text = stringAt(page, at);
    return text ? std::optional(*text) : std::nullopt;
}

bool setTextAt(Page &page, const TextAt &at, const QString &text) {
    if (isWholeProse(page, at)) {
        auto &prose = std::get<Prose>(*blockAt(page, at.place));
        prose.statements = {merged(prose, text)};
        return true;
    }
    QString *string = stringAt(page, at);
    if (string)
        *string = text;
    return string != nullptr;
}

const Statement *statementAt(const Page &page, const Place &place) {
    if (place.is == Place::Is::Title)
        return &page.title;
    if (place.is == Place::Is::Subtitle)
        return &page.subtitle;
    const Block *block = blockAt(page, place);
    const auto *prose = block ? std::get_if<Prose>(block) : nullptr;
    if (!prose)
        return nullptr;
    return place.item < 0 && prose->statements.size() == 1 ? &prose->statements.front()
                                                           : itemAt(prose->statements, place.item);
}

Statement *statementAt(Page &page, const Place &place) {
    return const_cast<Statement *>(statementAt(static_cast<const Page &>(page), place));
}

namespace {

/// What holds the label of that text; several where statements stand as one paragraph.
template<class P>
auto markingsAt(P &page, const TextAt &at) {
    using T = std::conditional_t<std::is_const_v<P>, const Tlp, Tlp>;
    std::vector<T *> found;
    const auto add = [&found](auto *holder) {
        if (holder)
            found.push_back(&holder->marking);
    };
    if (at.place.is == Place::Is::Title)
        add(&page.title);
    else if (at.place.is == Place::Is::Subtitle)
        add(&page.subtitle);
    auto *block = blockAt(page, at.place);
    if (!block)
        return found;
    if (auto *figure = std::get_if<Figure>(block))
        add(figure);
    if (at.isHeading)
        return found;
    if (auto *prose = std::get_if<Prose>(block); prose && at.place.item >= 0)
        add(itemAt(prose->statements, at.place.item));
    else if (prose)
        for (auto &statement : prose->statements)
            add(&statement);
    else if (auto *numbers = std::get_if<Numbers>(block))
        add(itemAt(numbers->numbers, at.place.item));
    else if (auto *table = std::get_if<Table>(block))
        add(itemAt(table->rows, at.place.item));
    return found;
}

} // namespace

std::optional<Tlp> markingAt(const Page &page, const TextAt &at) {
    const auto found = markingsAt(page, at);
    if (found.empty())
        return std::nullopt;
    Tlp strictest = Tlp::Clear;
    for (const Tlp *each : found)
        strictest = stricter(strictest, *each);
    return strictest;
}

bool setMarkingAt(Page &page, const TextAt &at, Tlp marking) {
    const auto found = markingsAt(page, at);
    for (Tlp *each : found)
        *each = marking;
    return !found.empty();
}

QStringList claimsAt(const Page &page, const Place &place) {
    if (const Statement *statement = statementAt(page, place))
        return statement->claims;
    const Block *block = blockAt(page, place);
    if (!block)
        return {};
    QStringList claims;
    if (const auto *prose = std::get_if<Prose>(block))
        claims = merged(*prose, {}).claims;
    if (const auto *numbers = std::get_if<Numbers>(block))
        if (const auto *number = itemAt(numbers->numbers, place.item))
            claims = number->claims;
    if (const auto *table = std::get_if<Table>(block))
        if (const auto *row = itemAt(table->rows, place.item))
            claims = row->claims;
    if (const auto *figure = std::get_if<Figure>(block))
        claims = figure->claims;
    return claims;
}

} // namespace hw::briefing
