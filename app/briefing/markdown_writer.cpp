#include "briefing/markdown_writer.h"

#include "basics/overloaded.h"
#include "briefing/deck_facts.h"
#include "briefing/deck_texts.h"
#include "briefing/labels.h"
#include "briefing/likelihood.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

class Writer {
public:
    explicit Writer(const Deck &deck)
        : m_deck(deck)
        , m_notes(deck) {}

    QString write() {
        line(label(markingOf(m_deck)));
        line(QStringLiteral("# %1").arg(markdownEscaped(m_deck.name)));
        QStringList facts;
        for (const QString &fact : {m_deck.organisation, m_deck.forWhom, m_deck.author,
                                    m_deck.date.toString(Qt::ISODate), m_deck.period, m_deck.restriction})
            if (!fact.isEmpty())
                facts << markdownEscaped(fact);
        line(facts.join(QStringLiteral(" · ")));
        for (const Page &page : m_deck.pages)
            writePage(page);
        writeSources();
        line(label(markingOf(m_deck)));
        return m_out;
    }

private:
    void line(const QString &text) {
        if (!text.isEmpty())
            m_out += text + QStringLiteral("\n\n");
    }

    QString noted(const QStringList &claims) const {
        QString marks;
        for (const int number : m_notes.numbersOf(claims))
            marks += QStringLiteral("[^%1]").arg(number);
        if (const QString more = m_notes.moreWords(claims); !more.isEmpty() && !marks.isEmpty())
            marks += u' ' + more;
        if (const QString gone = withdrawnWords(m_deck, claims); !gone.isEmpty())
            marks += QStringLiteral(" **(%1)**").arg(gone);
        return marks;
    }

    QString said(const Statement &statement) const {
        QString text;
        if (!statement.lead.isEmpty())
            text = QStringLiteral("**%1** ").arg(markdownEscaped(statement.lead));
        qsizetype from = 0;
        for (const FoundTerm &term : likelihoodIn(statement.text)) {
            text += markdownEscaped(statement.text.mid(from, term.at - from)) + QStringLiteral("**") +
                    statement.text.mid(term.at, term.length) + QStringLiteral("**");
            from = term.at + term.length;
        }
        return text + markdownEscaped(statement.text.mid(from)) + noted(statement.claims);
    }

    static QString sure(const Statement &statement) {
        if (statement.confidence == Confidence::NotStated && statement.why.isEmpty())
            return {};
        return tr("Confidence %1").arg(wording::confidence(statement.confidence).toLower()) +
               (statement.why.isEmpty() ? QStringLiteral(".") : QStringLiteral(": ") + markdownEscaped(statement.why));
    }

    void write(const Prose &prose) {
        if (!prose.heading.isEmpty())
            line(QStringLiteral("### %1").arg(markdownEscaped(prose.heading)));
        const bool listed = prose.is == Prose::Is::Points || prose.is == Prose::Is::Judgements;
        for (std::size_t i = 0; i < prose.statements.size(); ++i) {
            const QString mark = prose.is == Prose::Is::Judgements ? QStringLiteral("%1. ").arg(i + 1)
                                 : listed                          ? QStringLiteral("- ")
                                                                   : QString();
            line(mark + said(prose.statements[i]));
            const QString confidence = sure(prose.statements[i]);
            if (!confidence.isEmpty())
                line((listed ? QStringLiteral("   ") : QString()) + QStringLiteral("*%1*").arg(confidence));
        }
    }

    void row(const QStringList &cells) {
        QStringList escaped;
        for (const QString &cell : cells)
            escaped << markdownEscaped(cell);
        m_out += QStringLiteral("| %1 |\n").arg(escaped.join(QStringLiteral(" | ")));
    }
    void rule(qsizetype cells) { m_out += u'|' + QStringLiteral(" --- |").repeated(cells) + u'\n'; }

    void write(const Table &table) {
        if (table.rows.empty())
            return;
        if (!table.heading.isEmpty())
            line(QStringLiteral("### %1").arg(markdownEscaped(table.heading)));
        QStringList heads;
        for (const Table::Column &column : table.columns)
            heads << column.title;
        heads << tr("Confidence") << tr("Sources");
        row(heads);
        rule(heads.size());
        for (const Table::Row &each : table.rows) {
            QStringList cells = each.cells;
            while (cells.size() < qsizetype(table.columns.size()))
                cells << QString(); // what was withheld is one cell
            cells << wording::confidence(each.confidence) << QString();
            row(cells);
            // Footnotes are marks, not text: they go in behind the escaping.
            m_out.chop(3);
            m_out += noted(each.claims) + QStringLiteral(" |\n");
        }
        m_out += u'\n';
    }

    void write(const Figure &figure) {
        if (!figure.heading.isEmpty())
            line(QStringLiteral("### %1%2")
                     .arg(markdownEscaped(figure.heading),
                          figure.unit.isEmpty() ? QString()
                                                : QStringLiteral(" (%1)").arg(markdownEscaped(figure.unit))));
        if (const auto *matrix = std::get_if<Matrix>(&figure.chart))
            writeMatrix(*matrix);
        else
            line(markdownEscaped(figure.alternative));
    }

    void writeMatrix(const Matrix &matrix) {
        QStringList heads{QString()};
        for (const auto &column : matrix.content.columns)
            heads << column.name;
        heads << tr("Total");
        row(heads);
        rule(heads.size());
        for (int i = 0; i < int(matrix.content.rows.size()); ++i) {
            QStringList cells{matrix.content.rows[std::size_t(i)].name};
            for (int j = 0; j < int(matrix.content.columns.size()); ++j)
                cells << (matrix.content.cell(i, j) > 0 ? QString::number(matrix.content.cell(i, j))
                                                        : QStringLiteral("·"));
            const auto total = matrix.content.rows[std::size_t(i)].total;
            cells << (total > 0 ? QString::number(total) : QStringLiteral("·"));
            row(cells);
        }
        m_out += u'\n';
        line(tr("· none reported"));
    }

    void write(const Numbers &numbers) {
        for (const Numbers::Number &number : numbers.numbers)
            m_out +=
                QStringLiteral("- **%1** %2\n").arg(markdownEscaped(number.value), markdownEscaped(number.caption));
        m_out += u'\n';
    }

    /// Where a term stands that it explains.
    void writeScale(const Page &page) {
        if (!speaksOfLikelihood(page))
            return;
        QStringList terms;
        for (const LikelihoodTerm &term : likelihoodTerms())
            terms << QString::fromUtf8(term.term) + u' ' + QString::fromUtf8(term.range);
        line(tr("Likelihood terms: %1.").arg(terms.join(QStringLiteral("; "))));
    }

    void writePage(const Page &page) {
        line(QStringLiteral("---"));
        line(label(markingOf(m_deck, page)));
        line(QStringLiteral("## %1").arg(markdownEscaped(page.title.text)));
        line(said(page.subtitle));
        for (const Block &block : page.blocks)
            std::visit(Overloaded{[&](const Prose &p) { write(p); }, [&](const Numbers &n) { write(n); },
                                  [&](const Table &t) { write(t); }, [&](const Figure &f) { write(f); },
                                  [](const SourceList &) {}, // they stand at the end, once
                                  [&](const LikelihoodScale &) { writeScale(page); }},
                       block);
        if (!page.notes.isEmpty()) {
            QString notes = tr("Notes:") + u' ' + page.notes;
            for (const QString &each : notes.split(u'\n'))
                m_out += QStringLiteral("> %1\n").arg(markdownEscaped(each));
            m_out += u'\n';
        }
        line(tr("Dataset %1 of %2%3")
                 .arg(markdownEscaped(page.frozen.dataset), page.frozen.date,
                      page.frozen.filter.isEmpty() ? QString()
                                                   : tr(", filter %1").arg(markdownEscaped(page.frozen.filter))));
        if (!page.frozen.filter.isEmpty())
            line(markdownEscaped(filterWords(page, INT_MAX)) + u'.');
        line(label(markingOf(m_deck, page)));
    }

    void writeSources() {
        if (m_notes.all().empty())
            return;
        line(QStringLiteral("---"));
        line(label(markingOf(m_deck)));
        line(QStringLiteral("## ") + tr("Sources"));
        for (const QString &each : permissionWords(m_deck))
            line(markdownEscaped(each));
        for (const Endnote &note : m_notes.all()) {
            QStringList citations;
            for (const QString &id : note.claims.mid(0, 3))
                citations << citationOf(m_deck.claims.value(id));
            const QString url = m_deck.sources.value(note.source).url;
            line(QStringLiteral("[^%1]: %2%3 (%4)")
                     .arg(note.number)
                     .arg(markdownEscaped(endnoteText(m_deck, note)),
                          url.startsWith(QLatin1String("http")) && !url.contains(u'>')
                              ? QStringLiteral(" <%1>").arg(url)
                              : QString(),
                          citations.join(QStringLiteral("; "))));
        }
    }

    const Deck &m_deck;
    const Endnotes m_notes;
    QString m_out;
};

} // namespace

QString markdownEscaped(const QString &text) {
    static const QString special = QStringLiteral("\\`*_{}[]<>#|~$");
    QString out;
    out.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        // At the start of a line a sign or a number with a full stop would make a list.
        const bool starts = i == 0 && (c == u'-' || c == u'+' || c == u'=');
        const bool numbered = c == u'.' && i > 0 && text.left(i).toInt() > 0;
        if (c == u'\n')
            out += u' ';
        else {
            if (special.contains(c) || starts || numbered)
                out += u'\\';
            out += c;
        }
    }
    return out;
}

QByteArray markdownOf(const Deck &deck) { return Writer(deck).write().toUtf8(); }

} // namespace hw::briefing
