#include "briefing/html_blocks.h"

#include "basics/overloaded.h"
#include "briefing/chart_data.h"
#include "briefing/chart_picture.h"
#include "briefing/deck_texts.h"
#include "briefing/likelihood.h"
#include "briefing/page_painter.h"
#include "drawing/paint.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
const XmlOut::Attributes column{{"scope", QStringLiteral("col")}}, row{{"scope", QStringLiteral("row")}};

QString level(Confidence confidence) {
    const std::string_view word = title(confidence);
    return QString::fromUtf8(word.data(), qsizetype(word.size())).toLower();
}

/// Nothing reported is not the same as nothing happened.
QString counted(std::uint32_t value) { return value > 0 ? paint::number(value) : tr("none reported"); }

QSizeF pictureSize(const Chart &chart) {
    if (const auto *matrix = std::get_if<Matrix>(&chart))
        return {760, 52 + 28 * double(matrix->content.rows.size() + 1)};
    if (const auto *ranks = std::get_if<Ranks>(&chart))
        return {760, 26 * double(std::max<std::size_t>(1, ranks->rows.size()))};
    if (const auto *picture = std::get_if<Picture>(&chart))
        return picture->size.scaled(QSizeF(760, 760), Qt::KeepAspectRatio);
    return std::holds_alternative<Steps>(chart) ? QSizeF(900, 170) : QSizeF(760, 260);
}

bool isEmpty(const Chart &chart) {
    return std::visit(Overloaded{[](const Columns &c) { return c.activity.buckets.empty(); },
                                 [](const Matrix &m) { return m.content.rows.empty() || m.content.columns.empty(); },
                                 [](const Ranks &r) { return r.rows.empty(); },
                                 [](const Steps &s) { return s.chain.nodes.empty(); },
                                 [](const Picture &p) { return p.svg.isEmpty() || p.size.isEmpty(); }},
                      chart);
}

} // namespace

void HtmlPages::label(Tlp tlp) {
    xml.in("p", {{"class", QStringLiteral("tlp")}}, [&] {
        xml.text("strong", {{"class", QStringLiteral("tlp-") + QString::number(int(tlp))}}, briefing::label(tlp));
        xml.text(QStringLiteral(" ") + tr("Share: %1.").arg(meaning(tlp)));
        if (!m_deck.restriction.isEmpty())
            xml.text(u' ' + m_deck.restriction);
    });
}

void HtmlPages::heading(const QString &words) {
    if (!words.isEmpty())
        xml.text("h3", {}, words);
}

void HtmlPages::references(const QStringList &claims) {
    const std::vector<int> numbers = m_notes.numbersOf(claims);
    if (numbers.empty())
        return;
    xml.text(QStringLiteral(" "));
    xml.in("span", {{"class", QStringLiteral("refs")}}, [&] {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const int number = numbers[i];
            const QString id = QStringLiteral("ref-%1-%2").arg(number).arg(++m_references[number]);
            xml.text(i == 0 ? QStringLiteral("[") : QStringLiteral(", "));
            xml.text("a",
                     {{"href", QStringLiteral("#note-%1").arg(number)},
                      {"id", id},
                      {"role", QStringLiteral("doc-noteref")},
                      {"aria-label", tr("Source %1").arg(number)}},
                     QString::number(number));
        }
        xml.text(QStringLiteral("]"));
        if (const QString more = m_notes.moreWords(claims); !more.isEmpty())
            xml.text(u' ' + more);
    });
}

void HtmlPages::confidence(const Statement &statement) {
    if (statement.confidence == Confidence::NotStated && statement.why.isEmpty())
        return;
    const QString words = tr("Confidence %1").arg(level(statement.confidence));
    xml.text("p", {{"class", QStringLiteral("confidence")}},
             statement.why.isEmpty() ? words + u'.' : words + QStringLiteral(": ") + statement.why);
}

void HtmlPages::statement(const Statement &statement) {
    if (!statement.lead.isEmpty()) {
        xml.text("strong", {}, statement.lead);
        xml.text(QStringLiteral(" "));
    }
    qsizetype from = 0;
    for (const FoundTerm &term : likelihoodIn(statement.text)) {
        xml.text(statement.text.mid(from, term.at - from));
        xml.text("strong", {}, statement.text.mid(term.at, term.length));
        from = term.at + term.length;
    }
    xml.text(statement.text.mid(from));
    references(statement.claims);
    for (const QString &id : statement.claims)
        if (const CitedClaim claim = m_deck.claims.value(id); claim.withdrawn) {
            xml.text("em", {},
                     u' ' + (claim.corrected.isEmpty() ? tr("Rests on a claim that was withdrawn.")
                                                       : tr("Rests on a claim that was corrected.")));
            break;
        }
}

void HtmlPages::prose(const Prose &prose) {
    if (prose.statements.empty())
        return;
    heading(prose.heading);
    const bool ordered = prose.is == Prose::Is::Judgements, listed = ordered || prose.is == Prose::Is::Points;
    const auto each = [&] {
        for (const Statement &one : prose.statements)
            if (listed)
                xml.in("li", {}, [&] {
                    xml.in("p", {}, [&] { statement(one); });
                    confidence(one);
                });
            else {
                xml.in("p", {}, [&] { statement(one); });
                confidence(one);
            }
    };
    if (listed)
        xml.in(ordered ? "ol" : "ul", {}, each);
    else if (prose.is == Prose::Is::BottomLine || prose.is == Prose::Is::Ask)
        xml.in("div", {{"class", QStringLiteral("boxed")}}, each);
    else
        each();
}

void HtmlPages::numbers(const Numbers &numbers) {
    if (numbers.numbers.empty())
        return;
    xml.in("dl", {{"class", QStringLiteral("numbers")}}, [&] {
        for (const Numbers::Number &number : numbers.numbers)
            xml.in("div", {}, [&] {
                xml.text("dt", {}, number.caption);
                xml.text("dd", {}, number.value);
            });
    });
}

void HtmlPages::table(const Page &page, const Table &table) {
    if (table.rows.empty() || table.columns.empty())
        return;
    const bool sure = std::any_of(table.rows.begin(), table.rows.end(),
                                  [](const Table::Row &r) { return r.confidence != Confidence::NotStated; });
    const auto head = [&] {
        xml.in("tr", {}, [&] {
            for (const Table::Column &each : table.columns)
                xml.text("th", column, each.title);
            if (sure)
                xml.text("th", column, tr("Confidence"));
        });
    };
    const auto line = [&](std::size_t i) {
        const Table::Row &cells = table.rows[i];
        xml.in("th", row, [&] {
            if (table.numbered)
                xml.text(QStringLiteral("%1. ").arg(columnLetters(int(i))));
            xml.text(cells.cells.value(0));
            references(cells.claims);
        });
        for (std::size_t j = 1; j < table.columns.size(); ++j)
            if (table.columns[j].isNumber)
                xml.text("td", {{"class", QStringLiteral("number")}}, cells.cells.value(int(j)));
            else
                xml.text("td", {}, cells.cells.value(int(j)));
        if (sure)
            xml.text("td", {}, level(cells.confidence));
    };
    xml.in("table", {}, [&] {
        xml.text("caption", {}, table.heading.isEmpty() ? page.title.text : table.heading);
        xml.in("thead", {}, head);
        xml.in("tbody", {}, [&] {
            for (std::size_t i = 0; i < table.rows.size(); ++i)
                xml.in("tr", {}, [&] { line(i); });
        });
    });
}

void HtmlPages::chartTable(const Chart &chart, const QString &caption) {
    const ChartData data = dataOf(chart);
    const auto *matrix = std::get_if<Matrix>(&chart);
    const auto number = [&](std::uint32_t value, bool isMarked) {
        xml.in("td", {{"class", QStringLiteral("number")}}, [&] {
            if (isMarked)
                xml.text("mark", {}, counted(value));
            else
                xml.text(counted(value));
        });
    };
    const auto line = [&](std::size_t i) {
        const ChartData::Row &values = data.rows[i];
        xml.text("th", row, values.label());
        for (std::size_t j = 0; j < values.values.size(); ++j)
            number(values.values[j], matrix && matrix->markedRow == int(i) && matrix->markedColumn == int(j));
        if (data.hasTotals)
            number(values.total, false);
    };
    xml.in("table", {}, [&] {
        xml.text("caption", {}, caption);
        xml.in("thead", {}, [&] {
            xml.in("tr", {}, [&] {
                xml.text("th", column, data.rowsAre);
                for (const ChartData::Series &series : data.series)
                    xml.text("th", column, series.name);
                if (data.hasTotals)
                    xml.text("th", column, tr("Total"));
            });
        });
        xml.in("tbody", {}, [&] {
            for (std::size_t i = 0; i < data.rows.size(); ++i)
                xml.in("tr", {}, [&] { line(i); });
            if (!data.columnTotals.empty())
                xml.in("tr", {}, [&] {
                    xml.text("th", row, tr("Total"));
                    for (const std::uint32_t total : data.columnTotals)
                        number(total, false);
                    number(data.total, false);
                });
        });
    });
}

void HtmlPages::stepsTable(const Steps &steps, const QString &caption) {
    const Chain &chain = steps.chain;
    const auto nodeName = [&](std::size_t i) {
        const Chain::Node &node = chain.nodes[i];
        return node.kind.isEmpty() ? node.name : QStringLiteral("%1 (%2)").arg(node.name, node.kind);
    };
    const auto line = [&](std::size_t i) {
        const Chain::Link &link = chain.links[i];
        xml.text("th", row, nodeName(link.backwards ? i + 1 : i));
        xml.text("td", {}, link.disputed ? link.words + u' ' + tr("(disputed)") : link.words);
        xml.text("td", {}, nodeName(link.backwards ? i : i + 1));
        xml.in("td", {}, [&] {
            xml.text(link.weakest ? tr("%1, the weakest step").arg(level(link.confidence)) : level(link.confidence));
            if (i < steps.links.size())
                references(steps.links[i]);
        });
    };
    xml.in("table", {}, [&] {
        xml.text("caption", {}, caption);
        xml.in("thead", {}, [&] {
            xml.in("tr", {}, [&] {
                for (const QString &head : {tr("From"), tr("Link"), tr("To"), tr("Confidence")})
                    xml.text("th", column, head);
            });
        });
        xml.in("tbody", {}, [&] {
            for (std::size_t i = 0; i < chain.links.size() && i + 1 < chain.nodes.size(); ++i)
                xml.in("tr", {}, [&] { line(i); });
        });
    });
}

void HtmlPages::figure(const Figure &figure) {
    QString caption = figure.heading;
    if (!figure.unit.isEmpty())
        caption += (caption.isEmpty() ? QString() : QStringLiteral(" · ")) + figure.unit;
    if (caption.isEmpty())
        caption = tr("Chart");
    const QString said = figure.alternative.isEmpty() ? describe(m_theme, figure.chart) : figure.alternative;
    xml.in("figure", {}, [&] {
        xml.text("figcaption", {}, caption);
        if (isEmpty(figure.chart)) {
            xml.text("p", {}, said.isEmpty() ? tr("None reported.") : said);
            return;
        }
        const QByteArray svg = svgOf(figure.chart, m_theme, pictureSize(figure.chart));
        const QString source = QStringLiteral("data:image/svg+xml;base64,") + QString::fromLatin1(svg.toBase64());
        xml.leaf("img", {{"src", source}, {"alt", said}});
        const QString numbers = tr("%1: as a table").arg(caption);
        if (const auto *steps = std::get_if<Steps>(&figure.chart))
            stepsTable(*steps, numbers);
        else if (!std::holds_alternative<Picture>(figure.chart))
            chartTable(figure.chart, numbers);
    });
}

void HtmlPages::sources(const Page &page) {
    const std::vector<Endnote> here = m_notes.on(page);
    if (here.empty())
        return;
    xml.in("p", {}, [&] {
        xml.text(tr("Sources of this page:"));
        for (const Endnote &note : here) {
            xml.text(QStringLiteral(" "));
            xml.text("a",
                     {{"href", QStringLiteral("#note-%1").arg(note.number)},
                      {"aria-label", tr("Source %1").arg(note.number)}},
                     QStringLiteral("[%1]").arg(note.number));
        }
    });
}

void HtmlPages::scaleFor(const Page &page) {
    if (!speaksOfLikelihood(page))
        return;
    xml.in("table", {}, [&] {
        xml.text("caption", {}, tr("Likelihood terms"));
        xml.in("thead", {}, [&] {
            xml.in("tr", {}, [&] {
                xml.text("th", column, tr("Term"));
                xml.text("th", column, tr("Range"));
            });
        });
        xml.in("tbody", {}, [&] {
            for (const LikelihoodTerm &term : likelihoodTerms())
                xml.in("tr", {}, [&] {
                    xml.text("th", row, QString::fromUtf8(term.term));
                    xml.text("td", {}, QString::fromUtf8(term.range));
                });
        });
    });
}

void HtmlPages::block(const Page &page, const Block &block) {
    std::visit(Overloaded{[&](const Prose &p) { prose(p); }, [&](const Numbers &n) { numbers(n); },
                          [&](const Table &t) { table(page, t); }, [&](const Figure &f) { figure(f); },
                          [&](const SourceList &) { sources(page); }, [&](const LikelihoodScale &) { scaleFor(page); }},
               block);
}

} // namespace hw::briefing
