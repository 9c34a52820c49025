#include "briefing/sheet.h"

#include "briefing/likelihood.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
constexpr const char *ink = "text.default", *muted = "text.muted", *subtle = "text.subtle";

QString longDate(const QDate &date) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString joined(const QStringList &parts) {
    QStringList there;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(there), [](const QString &s) { return !s.isEmpty(); });
    return there.join(QStringLiteral("  ·  "));
}

} // namespace

const Styles &documentStyles() {
    static const Styles styles{44,
                               12,
                               {21, 26, Weight::SemiBold, ink, Role::Title},
                               {8, 11, Weight::Regular, muted, Role::Subtitle},
                               {11, 15, Weight::SemiBold, ink, Role::Heading},
                               {9, 12.2, Weight::Regular, ink, Role::Body},
                               {8, 10.6, Weight::Regular, muted, Role::Caption},
                               {18, 21, Weight::SemiBold, ink, Role::Body},
                               {8, 10.2, Weight::Regular, muted, Role::Caption},
                               {9, 11.6, Weight::Regular, ink, Role::Body},
                               {8, 11, Weight::Medium, muted, Role::Caption},
                               {7, 9.2, Weight::Regular, muted, Role::Endnote},
                               {9, 12, Weight::Regular, muted, Role::Header},
                               0.68};
    return styles;
}

const Styles &slideStyles(int step) {
    const auto make = [](double body, double caption, double cell, double gap) {
        return Styles{48,
                      gap,
                      {29, 35, Weight::SemiBold, ink, Role::Title},
                      {15, 20, Weight::Regular, muted, Role::Subtitle},
                      {12.5, 18, Weight::SemiBold, ink, Role::Heading},
                      {body, body * 1.34, Weight::Regular, ink, Role::Body},
                      {caption, caption * 1.32, Weight::Regular, muted, Role::Caption},
                      {30, 36, Weight::SemiBold, ink, Role::Body},
                      {12, 15, Weight::Regular, muted, Role::Caption},
                      {cell, cell * 1.3, Weight::Regular, ink, Role::Body},
                      {11, 15, Weight::Medium, muted, Role::Caption},
                      {7.5, 9.8, Weight::Regular, muted, Role::Endnote},
                      {10.5, 14, Weight::Regular, muted, Role::Header},
                      1.0};
    };
    static const std::array<Styles, slideSteps> styles{make(18, 12, 14, 20), make(15, 11, 12.5, 20),
                                                       make(13, 10, 11, 16), make(11, 9, 10, 10)};
    return styles[static_cast<std::size_t>(std::clamp(step, 0, slideSteps - 1))];
}

Sheet::Sheet(const Deck &deck, const Endnotes &notes, std::size_t page, Paper paper, const Theme &theme, Tlp marking,
             int step, double air)
    : m_deck(deck)
    , m_page(deck.pages[page])
    , m_notes(notes)
    , m_theme(theme)
    , m_slide(m_page.kind != PageKind::Brief &&
              sizeOf(m_page.kind, paper).width() > sizeOf(m_page.kind, paper).height())
    , m_styles(m_slide ? slideStyles(step) : documentStyles())
    , m_air(m_slide ? air : 0) {
    m_laid.size = sizeOf(m_page.kind, paper);
    m_laid.page = int(page);
    m_laid.marking = marking;
    m_laid.title = m_page.title.text;
}

Column Sheet::body() const {
    const double w = m_laid.size.width(), h = m_laid.size.height(), margin = m_styles.margin;
    return m_slide ? Column{margin, 62, w - 2 * margin, h - 58} : Column{margin, 64, w - 2 * margin, h - 50};
}

void Sheet::marking(const QRectF &rect) { add(MarkingBox{rect, m_laid.marking, m_slide ? 13.0 : 12.0}); }

void Sheet::frame() {
    const double w = m_laid.size.width(), h = m_laid.size.height(), margin = m_styles.margin;
    const double points = m_slide ? 13 : 12, height = m_slide ? 22 : 20;
    const double wide = textWidth(label(m_laid.marking), points, Weight::Bold) + 16;
    const double top = m_slide ? 28 : 26, bottom = h - (m_slide ? 42 : 38);
    TextStyle style = m_styles.frame;
    const auto line = [&](double y, std::vector<Run> runs, Align align, double left, double width, Role role) {
        const SetText set = measure(runs, style.points, style.leading, width);
        const double high = std::max(1, set.lines) * style.leading;
        if (set.lines > 2)
            misfit({}, 0, 0, tr("The words beside the label are too long for two lines."));
        const QRectF rect(left, y + (height - high) / 2, width, high);
        add(TextBox{rect, std::move(runs), style.points, style.leading, align, role, {}});
    };
    marking({w - margin - wide, top, wide, height});
    const QString kicker = joined({m_deck.forWhom, m_slide ? longDate(m_deck.date) : m_deck.name});
    std::vector<Run> head;
    if (!m_deck.organisation.isEmpty())
        head.push_back({m_deck.organisation + QStringLiteral("   "),
                        m_slide ? Weight::Regular : Weight::SemiBold,
                        m_slide ? muted : ink,
                        {},
                        0});
    head.push_back({kicker, Weight::Regular, muted, {}, 0});
    line(top, std::move(head), Align::Left, margin, w - 2 * margin - wide - 12, Role::Header);
    if (!m_slide)
        fill({margin, 54, w - 2 * margin, 0.6}, "stroke.subtle");

    style.points = m_slide ? 10 : leastNote;
    style.leading = m_slide ? 12.5 : 10;
    fill({margin, bottom - (m_slide ? 8 : 6), w - 2 * margin, m_slide ? 0.8 : 0.6}, "stroke.subtle");
    marking({w - margin - wide, bottom, wide, height});
    QString words = tr("Share: %1.").arg(meaning(m_laid.marking));
    if (!m_deck.restriction.isEmpty())
        words += u' ' + m_deck.restriction;
    if (!m_page.frozen.dataset.isEmpty())
        words = joined(
            {words, m_slide ? tr("Helixwatch %1, information as of %2").arg(m_page.frozen.dataset, m_page.frozen.date)
                            : tr("Helixwatch %1").arg(m_page.frozen.dataset)});
    // As much of the filter as two lines hold.
    const double room = w - 2 * margin - wide - 84;
    QString scope = filterWords(m_page);
    for (const int most : {60, 30, 0})
        if (measure({{joined({words, scope}), Weight::Regular, subtle, {}, 0}}, style.points, style.leading, room)
                .lines > 2)
            scope = filterWords(m_page, most);
    line(bottom, {{joined({words, scope}), Weight::Regular, subtle, {}, 0}}, Align::Left, margin, room, Role::Footer);
    // The number of pages is known when all are laid: layOut() fills it in.
    line(bottom, {{QString(), Weight::Regular, muted, {}, 0}}, Align::Right, w - margin - wide - 82, 70, Role::Footer);
}

void Sheet::misfit(Place place, int words, int most, const QString &sentence) {
    m_overflows = true;
    m_laid.misfits.push_back({place, words, most, sentence});
}

std::vector<Run> Sheet::runsOf(const Statement &statement, const TextStyle &style, bool withNotes) const {
    std::vector<Run> runs;
    if (!statement.lead.isEmpty())
        runs.push_back({statement.lead + u' ', Weight::SemiBold, ink, {}, 0});
    qsizetype from = 0;
    const auto plainly = [&](qsizetype end) {
        if (end > from)
            runs.push_back({statement.text.mid(from, end - from), style.weight, style.token, {}, 0});
    };
    for (const FoundTerm &term : likelihoodIn(statement.text)) {
        plainly(term.at);
        runs.push_back({statement.text.mid(term.at, term.length), Weight::SemiBold, style.token, {}, 0});
        from = term.at + term.length;
    }
    plainly(statement.text.size());
    if (withNotes)
        for (Run &run : notesOf(statement.claims))
            runs.push_back(std::move(run));
    return runs;
}

std::vector<Run> Sheet::notesOf(const QStringList &claims) const {
    std::vector<Run> runs;
    const std::vector<int> numbers = m_notes.numbersOf(claims);
    if (!numbers.empty())
        runs.push_back({QStringLiteral(" "), Weight::Regular, muted, {}, 0});
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        // No line ends inside the brackets: they belong to the links, which programs keep in one piece.
        QString words = (i == 0 ? QStringLiteral("[") : QStringLiteral(",\u00A0")) + QString::number(numbers[i]);
        if (i + 1 == numbers.size())
            words += u']';
        runs.push_back({words, Weight::Regular, muted, {}, numbers[i]});
    }
    if (const QString more = m_notes.moreWords(claims).replace(u' ', QChar(0x00A0));
        !more.isEmpty() && !numbers.empty())
        runs.push_back({QChar(0x00A0) + more, Weight::Regular, muted, {}, 0});
    if (const QString gone = withdrawnWords(m_deck, claims); !gone.isEmpty())
        runs.push_back({QStringLiteral(" [%1]").arg(gone), Weight::SemiBold, "status.warning", {}, 0});
    return runs;
}

QRectF Sheet::text(Column &column, std::vector<Run> runs, const TextStyle &style, Place place, double indent,
                   Align align) {
    const double width = column.width - indent;
    const SetText set = measure(runs, style.points, style.leading, width);
    if (column.top + set.height > column.bottom + 0.01) {
        QString all;
        for (const Run &run : runs)
            all += run.text;
        const int words = wordCount(all);
        const int most = wordsThatFit(runs, style.points, style.leading, width, column.room());
        misfit(place, words, most,
               tr("“%1” has %2 words; %3 fit here. Shorten it or take something else off the page.")
                   .arg(all.left(60).trimmed() + (all.size() > 60 ? QStringLiteral("…") : QString()))
                   .arg(words)
                   .arg(most));
    }
    const QRectF rect(column.left + indent, column.top, width, set.height);
    add(TextBox{rect, std::move(runs), style.points, style.leading, align, style.role, place});
    column.top += set.height;
    return rect;
}

void Sheet::rule(Column &column, double before, double after) {
    column.top += before;
    fill({column.left, column.top, column.width, 0.6}, "stroke.subtle");
    column.top += after;
}

void Sheet::head(Column &column, int lines, bool withDateline) {
    const TextStyle &style = m_styles.title;
    const Place place{Place::Is::Title, -1, -1};
    std::vector<Run> runs = runsOf(m_page.title, style, false);
    for (Run &run : runs)
        run.weight = style.weight;
    const SetText set = measure(runs, style.points, style.leading, column.width);
    if (set.lines > lines) {
        const int words = wordCount(m_page.title.text);
        const int most = wordsThatFit(runs, style.points, style.leading, column.width, lines * style.leading);
        misfit(place, words, most,
               tr("The title has %1 words; %2 fit. Shorten it by %3.").arg(words).arg(most).arg(words - most));
    }
    const QRectF rect(column.left, column.top, column.width, set.height);
    add(TextBox{rect, std::move(runs), style.points, style.leading, Align::Left, Role::Title, place});
    column.top += set.height;
    if (withDateline) {
        const QString by = m_deck.author.isEmpty() ? QString() : tr("Prepared by %1").arg(m_deck.author);
        const QString period = m_deck.period.isEmpty() ? QString() : tr("Covers %1").arg(m_deck.period);
        const QString asOf =
            m_page.frozen.date.isEmpty() ? QString() : tr("Information as of %1").arg(m_page.frozen.date);
        text(column, {{joined({longDate(m_deck.date), by, period, asOf}), Weight::Regular, subtle, {}, 0}},
             m_styles.subtitle, {Place::Is::Frame, -1, -1});
    } else if (!m_page.subtitle.text.isEmpty()) {
        column.top += 3;
        text(column, runsOf(m_page.subtitle, m_styles.subtitle), m_styles.subtitle, {Place::Is::Subtitle, -1, -1});
    }
}

} // namespace hw::briefing
