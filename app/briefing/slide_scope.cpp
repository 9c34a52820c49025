#include "briefing/slide_scope.h"

#include <array>
#include <cmath>
#include <cstring>

namespace hw::briefing {
namespace {

QString whole(double value) { return QString::number(qRound64(value)); }

/// The numbers of a bracket as one run: to presentation programs every link is a piece of its own, and some break the
/// line between two of them. All lead to the same list; each note of it has its own link.
std::vector<Run> withWholeBrackets(const std::vector<Run> &runs) {
    std::vector<Run> joined;
    for (const Run &run : runs) {
        const bool goesOn = !joined.empty() && run.endnote > 0 && joined.back().endnote > 0 &&
                            run.text.startsWith(u',') && run.token == joined.back().token;
        if (goesOn)
            joined.back().text += run.text;
        else
            joined.push_back(run);
    }
    return joined;
}

} // namespace

QString emu(double points) { return whole(points * 12700); }

QString hex(const QColor &colour) { return colour.name(QColor::HexRgb).mid(1).toUpper(); }

const char *schemeColour(const char *token) {
    static constexpr std::array<std::array<const char *, 2>, 5> known{{{"text.default", "tx1"},
                                                                       {"bg.surface", "bg1"},
                                                                       {"text.muted", "tx2"},
                                                                       {"accent.subtle", "bg2"},
                                                                       {"accent.default", "accent1"}}};
    for (const auto &[name, place] : known)
        if (std::strcmp(name, token) == 0)
            return place;
    return "";
}

XmlOut::Attributes slideSpaces() {
    static const std::initializer_list<XmlOut::Attribute> spaces{
        {"xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")},
        {"xmlns:r", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
        {"xmlns:p", QStringLiteral("http://schemas.openxmlformats.org/presentationml/2006/main")}};
    return spaces;
}

void SlideScope::named(const ShapeName &name) {
    const QString id = QString::number(++lastId);
    if (!name.isOrnament) {
        if (name.alternative.isEmpty())
            xml.leaf("p:cNvPr", {{"id", id}, {"name", name.name}});
        else
            xml.leaf("p:cNvPr", {{"id", id}, {"name", name.name}, {"descr", name.alternative}});
        return;
    }
    xml.in("p:cNvPr", {{"id", id}, {"name", name.name}}, [&] {
        xml.in("a:extLst", {}, [&] {
            xml.in("a:ext", {{"uri", QStringLiteral("{C183D7F6-B498-43B3-948B-1728B52AA6E4}")}}, [&] {
                xml.leaf("adec:decorative",
                         {{"xmlns:adec", QStringLiteral("http://schemas.microsoft.com/office/drawing/2017/decorative")},
                          {"val", QStringLiteral("1")}});
            });
        });
    });
}

void SlideScope::place(const char *element, const QRectF &rect) {
    xml.in(element, {}, [&] {
        xml.leaf("a:off", {{"x", emu(rect.left())}, {"y", emu(rect.top())}});
        xml.leaf("a:ext", {{"cx", emu(std::max(0.0, rect.width()))}, {"cy", emu(std::max(0.0, rect.height()))}});
    });
}

void SlideScope::fill(const char *token) {
    const char *place = schemeColour(token);
    if (*place == 0) {
        fill(theme.color(token));
        return;
    }
    xml.in("a:solidFill", {}, [&] { xml.leaf("a:schemeClr", {{"val", QLatin1String(place)}}); });
}

void SlideScope::fill(const QColor &colour) {
    xml.in("a:solidFill", {}, [&] { xml.leaf("a:srgbClr", {{"val", hex(colour)}}); });
}

void SlideScope::rectangle(const QRectF &rect, const char *token) {
    xml.in("p:spPr", {}, [&] {
        place("a:xfrm", rect);
        xml.in("a:prstGeom", {{"prst", QStringLiteral("rect")}}, [&] { xml.leaf("a:avLst"); });
        if (token)
            fill(token);
        else
            xml.leaf("a:noFill");
        xml.in("a:ln", {}, [&] { xml.leaf("a:noFill"); });
    });
}

void SlideScope::filled(const QRectF &rect, const char *token, const ShapeName &name) {
    xml.in("p:sp", {}, [&] {
        xml.in("p:nvSpPr", {}, [&] {
            named(name);
            xml.leaf("p:cNvSpPr");
            xml.leaf("p:nvPr");
        });
        rectangle(rect, token);
    });
}

void SlideScope::link(const Run &run) {
    // Links keep the colour of the text around them.
    const auto write = [&](const QString &id, const char *action, const QString &tip) {
        const auto inside = [&] {
            xml.in("a:extLst", {}, [&] {
                xml.in("a:ext", {{"uri", QStringLiteral("{A12FA001-AC4F-418D-AE19-62706E023703}")}}, [&] {
                    xml.leaf("ahyp:hlinkClr",
                             {{"xmlns:ahyp",
                               QStringLiteral("http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor")},
                              {"val", QStringLiteral("tx")}});
                });
            });
        };
        if (*action)
            xml.in("a:hlinkClick", {{"r:id", id}, {"action", QLatin1String(action)}}, inside);
        else
            xml.in("a:hlinkClick", {{"r:id", id}, {"tooltip", tip}}, inside);
    };
    if (const QString target = linkTarget(run.link); !target.isEmpty())
        write(package.relateOutside(part, "hyperlink", target), "", target.left(200));
    else if (run.endnote != 0) {
        const auto &slides = run.endnote > 0 ? notes.listed : notes.mentioned;
        const QString slide = slides.value(std::abs(run.endnote));
        if (!slide.isEmpty() && slide != part)
            write(package.relate(part, "slide", slide), "ppaction://hlinksldjump", {});
    }
}

void SlideScope::runProperties(const char *element, const Run &run, const ParagraphStyle &style) {
    const bool bold = run.weight == Weight::SemiBold || run.weight == Weight::Bold;
    // Large type is set a little closer, as on the page.
    const double closer = (style.points >= 18 ? 1.1 : 0) + style.closer * 55;
    const QString spacing = QString::number(-int(std::lround(style.points * closer)));
    xml.in(element,
           {{"lang", QStringLiteral("en-GB")},
            {"sz", whole(style.points * 100)},
            {"b", bold ? QStringLiteral("1") : QStringLiteral("0")},
            {"spc", spacing},
            {"dirty", QStringLiteral("0")}},
           [&] {
               if (style.ink)
                   fill(*style.ink);
               else
                   fill(run.token);
               xml.leaf("a:latin", {{"typeface", QLatin1String(style.isTitle ? "+mj-lt" : "+mn-lt")}});
               link(run);
           });
}

void SlideScope::run(const Run &run, const ParagraphStyle &style) {
    const QStringList lines = cleaned(run.text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            xml.in("a:br", {}, [&] { runProperties("a:rPr", run, style); });
        if (lines[i].isEmpty())
            continue;
        xml.in("a:r", {}, [&] {
            runProperties("a:rPr", run, style);
            xml.text("a:t", {}, lines[i]);
        });
    }
}

void SlideScope::field(const QString &text, const Run &run, const ParagraphStyle &style) {
    xml.in("a:fld",
           {{"id", QStringLiteral("{5B0C2E3A-6D0F-4C53-9C1B-7A4C2B0D9E11}")}, {"type", QStringLiteral("slidenum")}},
           [&] {
               runProperties("a:rPr", run, style);
               xml.text("a:t", {}, text);
           });
}

void SlideScope::paragraph(const std::vector<Run> &runs, const ParagraphStyle &style) {
    const char *align = style.align == Align::Left ? "l" : style.align == Align::Right ? "r" : "ctr";
    xml.in("a:p", {}, [&] {
        xml.in("a:pPr", {{"marL", emu(style.hanging)}, {"indent", emu(-style.hanging)}, {"algn", QLatin1String(align)}},
               [&] {
                   xml.in("a:lnSpc", {}, [&] { xml.leaf("a:spcPts", {{"val", whole(style.leading * 100)}}); });
                   xml.in("a:spcBef", {}, [&] { xml.leaf("a:spcPts", {{"val", QStringLiteral("0")}}); });
                   xml.in("a:spcAft", {}, [&] { xml.leaf("a:spcPts", {{"val", QStringLiteral("0")}}); });
                   xml.leaf("a:buNone");
               });
        bool fieldDone = style.pageNumber.isEmpty();
        for (const Run &each : withWholeBrackets(runs)) {
            const qsizetype at = fieldDone ? -1 : each.text.indexOf(style.pageNumber);
            if (at < 0) {
                run(each, style);
                continue;
            }
            fieldDone = true;
            Run piece = each;
            piece.text = each.text.left(at);
            run(piece, style);
            field(style.pageNumber, each, style);
            piece.text = each.text.mid(at + style.pageNumber.size());
            run(piece, style);
        }
        // Else an empty cell would be as high as 18 points.
        Run end = runs.empty() ? Run() : runs.back();
        end.link.clear();
        end.endnote = 0;
        runProperties("a:endParaRPr", end, style);
    });
}

} // namespace hw::briefing
