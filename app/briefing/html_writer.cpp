#include "briefing/html_writer.h"

#include "briefing/deck_facts.h"
#include "briefing/html_blocks.h"
#include "briefing/labels.h"

#include <QCoreApplication>
#include <QLocale>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

/// For the eye and for paper. Written through the XML writer, so without signs that it would escape.
QString lookOf(const Theme &theme) {
    const auto colour = [&](const char *token) { return theme.color(token).name(QColor::HexRgb); };
    QString css =
        QStringLiteral(
            "body{font-family:Inter,Segoe UI,Helvetica,Arial,sans-serif;line-height:1.5;color:%1;background:%2;"
            "max-width:62rem;margin:0 auto;padding:1rem}"
            "a{color:%3}.skip{position:absolute;left:-99rem}.skip:focus{position:static}"
            "section{border-top:1px solid %4;padding:1rem 0}h1,h2,h3{line-height:1.25}"
            "table{border-collapse:collapse;margin:.5rem 0 1rem}caption{text-align:left;font-weight:600;padding:.25rem "
            "0}"
            "th,td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid %4}"
            "th[scope=row]{font-weight:500}.number{text-align:right}figure{margin:1rem 0}figcaption{font-weight:600}"
            "img{max-width:100%;height:auto}.confidence,.frozen{color:%5;margin-top:0}")
            .arg(colour("text.default"), colour("bg.surface"), colour("text.link"), colour("stroke.default"),
                 colour("text.muted"));
    css += QStringLiteral(".boxed{background:%1;border-left:4px solid %2;padding:.25rem 1rem}"
                          ".numbers{display:flex;flex-wrap:wrap;gap:1rem 2rem}.numbers div{display:flex;"
                          "flex-direction:column-reverse}.numbers dd{margin:0;font-size:1.75rem;font-weight:600}"
                          ".tlp strong{background:%3;padding:.1rem .4rem}"
                          ".refs{font-size:.875rem;font-weight:400;white-space:nowrap}.frozen{margin-top:1rem}")
               .arg(colour("accent.subtle"), colour("accent.default"), colour("tlp.box"));
    static constexpr const char *tokens[] = {"tlp.clear", "tlp.green", "tlp.amber", "tlp.amber", "tlp.red"};
    for (std::size_t i = 0; i < tlpCount; ++i)
        css += QStringLiteral(".tlp strong.tlp-%1{color:%2}").arg(i).arg(colour(tokens[i]));
    css += QStringLiteral("@media print{body{max-width:none;padding:0}nav,.skip{display:none}"
                          "section{break-before:page;border:0}tr,img,h2,h3{break-inside:avoid}"
                          ".tlp strong,.boxed{print-color-adjust:exact;-webkit-print-color-adjust:exact}}");
    return css;
}

QString longDate(const QDate &date) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString nameOf(const Page &page) { return page.title.text.isEmpty() ? title(page.kind) : page.title.text; }
QString pageId(std::size_t index) { return QStringLiteral("page-%1").arg(index + 1); }

void head(HtmlPages &html) {
    XmlOut &xml = html.xml;
    const Deck &deck = html.deck();
    const QString marking = label(markingOf(deck));
    const auto meta = [&](const char *name, const QString &content) {
        if (!content.isEmpty())
            xml.leaf("meta", {{"name", QLatin1String(name)}, {"content", content}});
    };
    xml.in("head", {}, [&] {
        xml.leaf("meta", {{"charset", QStringLiteral("utf-8")}});
        // Whatever a text may hold: nothing runs, nothing is fetched.
        xml.leaf("meta", {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                          {"content", QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                                                     "base-uri 'none'; form-action 'none'")}});
        xml.text("title", {}, deck.name.isEmpty() ? marking : marking + QStringLiteral(" – ") + deck.name);
        meta("viewport", QStringLiteral("width=device-width, initial-scale=1"));
        meta("generator", QStringLiteral("Helixwatch"));
        meta("author", deck.author);
        meta("keywords", marking);
        xml.text("style", {}, lookOf(html.theme()));
    });
}

void deckHeader(HtmlPages &html) {
    XmlOut &xml = html.xml;
    const Deck &deck = html.deck();
    xml.in("header", {}, [&] {
        html.label(markingOf(deck));
        xml.text("h1", {}, deck.name.isEmpty() ? tr("Briefing") : deck.name);
        QStringList about{deck.organisation, deck.forWhom, deck.date.isValid() ? longDate(deck.date) : QString(),
                          deck.author.isEmpty() ? QString() : tr("Prepared by %1").arg(deck.author),
                          deck.period.isEmpty() ? QString() : tr("Covers %1").arg(deck.period)};
        about.removeAll(QString());
        if (!about.isEmpty())
            xml.text("p", {}, about.join(QStringLiteral(" · ")));
        if (deck.pages.empty())
            return;
        xml.in("nav", {{"aria-label", tr("Pages")}}, [&] {
            xml.in("ol", {}, [&] {
                for (std::size_t i = 0; i < deck.pages.size(); ++i)
                    xml.in("li", {}, [&] { xml.text("a", {{"href", u'#' + pageId(i)}}, nameOf(deck.pages[i])); });
            });
        });
    });
}

void page(HtmlPages &html, std::size_t index) {
    XmlOut &xml = html.xml;
    const Page &page = html.deck().pages[index];
    const QString heading = pageId(index) + QStringLiteral("-title");
    const Tlp marking = markingOf(html.deck(), page);
    xml.in("section", {{"id", pageId(index)}, {"aria-labelledby", heading}}, [&] {
        xml.in("header", {}, [&] { html.label(marking); });
        xml.in("h2", {{"id", heading}}, [&] {
            xml.text(nameOf(page));
            html.references(page.title.claims);
        });
        if (!page.subtitle.text.isEmpty())
            xml.in("p", {}, [&] { html.statement(page.subtitle); });
        for (const Block &block : page.blocks)
            html.block(page, block);
        xml.in("footer", {}, [&] {
            QStringList frozen{tr("Page %1 of %2").arg(index + 1).arg(html.deck().pages.size())};
            if (!page.frozen.dataset.isEmpty())
                frozen << tr("Helixwatch %1").arg(page.frozen.dataset);
            if (!page.frozen.date.isEmpty())
                frozen << tr("information as of %1").arg(page.frozen.date);
            if (const QString scope = filterWords(page, INT_MAX); !scope.isEmpty())
                frozen << scope;
            xml.text("p", {{"class", QStringLiteral("frozen")}}, frozen.join(QStringLiteral(" · ")));
            html.label(marking);
        });
    });
}

void endnote(HtmlPages &html, const Endnote &note) {
    XmlOut &xml = html.xml;
    const Deck &deck = html.deck();
    const QString number = QString::number(note.number), words = endnoteText(deck, note);
    xml.in("li", {{"id", QStringLiteral("note-") + number}, {"value", number}}, [&] {
        const QString target = linkTarget(deck.sources.value(note.source).url);
        if (target.isEmpty())
            xml.text(words);
        else
            xml.text("a", {{"href", target}, {"rel", QStringLiteral("noopener noreferrer")}}, words);
        QStringList citations;
        for (const QString &claim : note.claims)
            if (const auto found = deck.claims.constFind(claim); found != deck.claims.cend())
                citations << (!found->withdrawn              ? citationOf(*found)
                              : found->corrected.isEmpty() ? tr("%1 (withdrawn)").arg(citationOf(*found))
                                                           : tr("%1 (corrected)").arg(citationOf(*found)));
        if (!citations.isEmpty())
            xml.text(u' ' + tr("Carries: %1.").arg(citations.join(QStringLiteral("; "))));
        for (int i = 1; i <= html.referencesTo(note.number); ++i) {
            xml.text(QStringLiteral(" "));
            xml.text("a",
                     {{"href", QStringLiteral("#ref-%1-%2").arg(number).arg(i)},
                      {"role", QStringLiteral("doc-backlink")},
                      {"aria-label", tr("Back to mention %1 of source %2").arg(i).arg(number)}},
                     QStringLiteral("↩"));
        }
    });
}

/// After the pages, so that every mention is known.
void endnotes(HtmlPages &html) {
    if (html.notes().all().empty())
        return;
    XmlOut &xml = html.xml;
    const QString id = QStringLiteral("sources"), heading = QStringLiteral("sources-title");
    xml.in("section", {{"id", id}, {"aria-labelledby", heading}, {"role", QStringLiteral("doc-endnotes")}}, [&] {
        xml.in("header", {}, [&] { html.label(markingOf(html.deck())); });
        xml.text("h2", {{"id", heading}}, tr("Sources"));
        for (const QString &each : permissionWords(html.deck()))
            xml.text("p", {}, each);
        xml.in("ol", {}, [&] {
            for (const Endnote &note : html.notes().all())
                endnote(html, note);
        });
        xml.in("footer", {}, [&] { html.label(markingOf(html.deck())); });
    });
}

} // namespace

QByteArray htmlOf(const Deck &deck, const Theme &theme) {
    HtmlPages html(deck, theme);
    XmlOut &xml = html.xml;
    xml.docType("<!DOCTYPE html>");
    xml.in("html", {{"lang", QStringLiteral("en")}}, [&] {
        head(html);
        xml.in("body", {}, [&] {
            xml.text("a", {{"class", QStringLiteral("skip")}, {"href", QStringLiteral("#pages")}},
                     tr("Skip to the first page"));
            deckHeader(html);
            xml.in("main", {{"id", QStringLiteral("pages")}}, [&] {
                if (deck.pages.empty())
                    xml.text("p", {}, tr("This briefing has no page."));
                for (std::size_t i = 0; i < deck.pages.size(); ++i)
                    page(html, i);
                endnotes(html);
            });
            xml.in("footer", {}, [&] { html.label(markingOf(deck)); });
        });
    });
    return xml.bytes() + '\n';
}

} // namespace hw::briefing
