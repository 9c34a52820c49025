#include "briefing/slide_master.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }
QString attribute(const char *text) { return QLatin1String(text); }
constexpr const char *drawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/main";

void colours(XmlOut &xml, const Theme &theme) {
    static constexpr const char *places[][2] = {
        {"a:dk1", "text.default"},  {"a:lt1", "bg.surface"},         {"a:dk2", "text.muted"},
        {"a:lt2", "accent.subtle"}, {"a:accent1", "accent.default"}, {"a:accent2", "origin.CN"},
        {"a:accent3", "origin.RU"}, {"a:accent4", "origin.ECRIME"},  {"a:accent5", "origin.IR"},
        {"a:accent6", "origin.KP"}, {"a:hlink", "text.link"},        {"a:folHlink", "text.link"}};
    xml.in("a:clrScheme", {{"name", attribute("Helixwatch")}}, [&] {
        for (const auto &[place, token] : places)
            xml.in(place, {}, [&, colour = token] { xml.leaf("a:srgbClr", {{"val", hex(theme.color(colour))}}); });
    });
}

void fonts(XmlOut &xml) {
    xml.in("a:fontScheme", {{"name", attribute("Helixwatch")}}, [&] {
        for (const char *which : {"a:majorFont", "a:minorFont"})
            xml.in(which, {}, [&] {
                // Said to be a typeface without serifs, so that one of its sort stands in where it is missing.
                xml.leaf("a:latin", {{"typeface", attribute("Inter")}, {"panose", attribute("020B0604020202020204")}});
                xml.leaf("a:ea", {{"typeface", QString()}});
                xml.leaf("a:cs", {{"typeface", QString()}});
            });
    });
}

void styleMatrix(XmlOut &xml) {
    const auto solid = [&] {
        xml.in("a:solidFill", {}, [&] { xml.leaf("a:schemeClr", {{"val", attribute("phClr")}}); });
    };
    const auto three = [&](const char *list, const auto &each) {
        xml.in(list, {}, [&] {
            for (int i = 0; i < 3; ++i)
                each(i);
        });
    };
    xml.in("a:fmtScheme", {{"name", attribute("Helixwatch")}}, [&] {
        three("a:fillStyleLst", [&](int) { solid(); });
        three("a:lnStyleLst", [&](int i) {
            xml.in("a:ln", {{"w", emu(0.5 * (i + 1))}}, [&] {
                solid();
                xml.leaf("a:prstDash", {{"val", attribute("solid")}});
            });
        });
        three("a:effectStyleLst", [&](int) { xml.in("a:effectStyle", {}, [&] { xml.leaf("a:effectLst"); }); });
        three("a:bgFillStyleLst", [&](int) { solid(); });
    });
}

QByteArray themePart(const Theme &theme) {
    XmlOut xml(true);
    xml.in("a:theme", {{"xmlns:a", attribute(drawingSpace)}, {"name", attribute("Helixwatch")}}, [&] {
        xml.in("a:themeElements", {}, [&] {
            colours(xml, theme);
            fonts(xml);
            styleMatrix(xml);
        });
        xml.leaf("a:objectDefaults");
        xml.leaf("a:extraClrSchemeLst");
    });
    return xml.bytes();
}
constexpr const char *themeType = "application/vnd.openxmlformats-officedocument.theme+xml";

/// A placeholder with its prompt; `rect` null: where the master has it.
void placeholder(SlideScope &page, const Placeholder &place, const QString &name, const QRectF &rect,
                 const QString &prompt, bool isField = false) {
    XmlOut &xml = page.xml;
    const QString type = QLatin1String(place.type), index = QString::number(place.index);
    const bool isPicture = type == QLatin1String("sldImg");
    xml.in("p:sp", {}, [&] {
        xml.in("p:nvSpPr", {}, [&] {
            page.named({name, {}, false});
            xml.in("p:cNvSpPr", {}, [&] {
                if (isPicture)
                    xml.leaf(
                        "a:spLocks",
                        {{"noGrp", attribute("1")}, {"noRot", attribute("1")}, {"noChangeAspect", attribute("1")}});
                else
                    xml.leaf("a:spLocks", {{"noGrp", attribute("1")}});
            });
            xml.in("p:nvPr", {}, [&] {
                if (place.index == 0 && *place.size == 0)
                    xml.leaf("p:ph", {{"type", type}});
                else if (place.index == 0)
                    xml.leaf("p:ph", {{"type", type}, {"sz", QLatin1String(place.size)}});
                else if (*place.size == 0)
                    xml.leaf("p:ph", {{"type", type}, {"idx", index}});
                else
                    xml.leaf("p:ph", {{"type", type}, {"sz", QLatin1String(place.size)}, {"idx", index}});
            });
        });
        if (rect.isNull())
            xml.leaf("p:spPr");
        else
            page.rectangle(rect, nullptr);
        if (isPicture)
            return;
        xml.in("p:txBody", {}, [&] {
            xml.leaf("a:bodyPr");
            xml.leaf("a:lstStyle");
            for (const QString &line : cleaned(prompt).split(u'\n'))
                xml.in("a:p", {}, [&] {
                    const XmlOut::Attributes language{{"lang", attribute("en-GB")}};
                    if (isField)
                        xml.in("a:fld",
                               {{"id", attribute("{5B0C2E3A-6D0F-4C53-9C1B-7A4C2B0D9E11}")},
                                {"type", attribute("slidenum")}},
                               [&] {
                                   xml.leaf("a:rPr", language);
                                   xml.text("a:t", {}, line);
                               });
                    else if (!line.isEmpty())
                        xml.in("a:r", {}, [&] {
                            xml.leaf("a:rPr", language);
                            xml.text("a:t", {}, line);
                        });
                });
        });
    });
}

void treeHead(XmlOut &xml) {
    xml.in("p:nvGrpSpPr", {}, [&] {
        xml.leaf("p:cNvPr", {{"id", attribute("1")}, {"name", QString()}});
        xml.leaf("p:cNvGrpSpPr");
        xml.leaf("p:nvPr");
    });
    xml.leaf("p:grpSpPr");
}

void ground(SlideScope &page) {
    page.xml.in("p:bg", {}, [&] {
        page.xml.in("p:bgPr", {}, [&] {
            page.fill("bg.surface");
            page.xml.leaf("a:effectLst");
        });
    });
}

void colourMap(XmlOut &xml) {
    xml.leaf("p:clrMap", {{"bg1", attribute("lt1")},
                          {"tx1", attribute("dk1")},
                          {"bg2", attribute("lt2")},
                          {"tx2", attribute("dk2")},
                          {"accent1", attribute("accent1")},
                          {"accent2", attribute("accent2")},
                          {"accent3", attribute("accent3")},
                          {"accent4", attribute("accent4")},
                          {"accent5", attribute("accent5")},
                          {"accent6", attribute("accent6")},
                          {"hlink", attribute("hlink")},
                          {"folHlink", attribute("folHlink")}});
}

void level(XmlOut &xml, const char *element, double points, bool bold, const char *font) {
    xml.in(element, {{"marL", attribute("0")}, {"algn", attribute("l")}}, [&] {
        xml.leaf("a:buNone");
        xml.in("a:defRPr",
               {{"sz", QString::number(qRound(points * 100))}, {"b", bold ? attribute("1") : attribute("0")}}, [&] {
                   xml.in("a:solidFill", {}, [&] { xml.leaf("a:schemeClr", {{"val", attribute("tx1")}}); });
                   xml.leaf("a:latin", {{"typeface", QLatin1Char('+') + QLatin1String(font) + attribute("-lt")}});
               });
    });
}

struct Places {
    QRectF title, subtitle, body, footer, number;
};
Places placesOn(const QSizeF &size) {
    const double margin = 48, width = size.width() - 2 * margin, foot = size.height() - 42;
    return {{margin, 62, width, 70},
            {margin, 136, width, 24},
            {margin, 166, width, std::max(40.0, foot - 180)},
            {margin, foot, width * 0.6, 22},
            {margin + width * 0.62, foot, width * 0.14, 22}};
}

void standardShapes(SlideScope &page, const QSizeF &size, bool isLayout) {
    const Places places = placesOn(size);
    placeholder(page, titlePlace, tr("Title"), places.title, tr("Click to edit the title"));
    if (isLayout)
        placeholder(page, subtitlePlace, tr("Subtitle"), places.subtitle, tr("Click to edit the subtitle"));
    else
        placeholder(page, {"body", "", 1}, tr("Text"), places.body, tr("Click to edit the text"));
    placeholder(page, footerPlace, tr("Footer"), places.footer, {});
    placeholder(page, numberPlace, tr("Page number"), places.number, QStringLiteral("‹#›"), true);
}

QByteArray masterPart(OfficePackage &package, const Theme &theme, const MasterParts &parts, const QSizeF &size) {
    const NoteSlides none;
    SlideScope page{package, theme, none, parts.master};
    XmlOut &xml = page.xml;
    xml.in("p:sldMaster", slideSpaces(), [&] {
        xml.in("p:cSld", {}, [&] {
            ground(page);
            xml.in("p:spTree", {}, [&] {
                treeHead(xml);
                standardShapes(page, size, false);
            });
        });
        colourMap(xml);
        xml.in("p:sldLayoutIdLst", {}, [&] {
            xml.leaf("p:sldLayoutId", {{"id", attribute("2147483649")},
                                       {"r:id", package.relate(parts.master, "slideLayout", parts.layout)}});
        });
        xml.in("p:txStyles", {}, [&] {
            xml.in("p:titleStyle", {}, [&] { level(xml, "a:lvl1pPr", 29, true, "mj"); });
            xml.in("p:bodyStyle", {}, [&] { level(xml, "a:lvl1pPr", 15, false, "mn"); });
            xml.in("p:otherStyle", {}, [&] { level(xml, "a:lvl1pPr", 12, false, "mn"); });
        });
    });
    return xml.bytes();
}

QByteArray layoutPart(OfficePackage &package, const Theme &theme, const MasterParts &parts, const QSizeF &size) {
    const NoteSlides none;
    SlideScope page{package, theme, none, parts.layout};
    XmlOut &xml = page.xml;
    xml.in("p:sldLayout", slideSpaces(), [&] {
        xml.in("p:cSld", {{"name", tr("Page of a briefing")}}, [&] {
            xml.in("p:spTree", {}, [&] {
                treeHead(xml);
                standardShapes(page, size, true);
            });
        });
        xml.in("p:clrMapOvr", {}, [&] { xml.leaf("a:masterClrMapping"); });
    });
    return xml.bytes();
}

} // namespace

MasterParts addMaster(OfficePackage &package, const Theme &theme, const QSizeF &size) {
    const MasterParts parts{QStringLiteral("ppt/slideMasters/slideMaster1.xml"),
                            QStringLiteral("ppt/slideLayouts/slideLayout1.xml")};
    const QString themed = QStringLiteral("ppt/theme/theme1.xml");
    package.add(parts.master, "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml",
                masterPart(package, theme, parts, size));
    package.relate(parts.master, "theme", themed);
    package.add(parts.layout, "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml",
                layoutPart(package, theme, parts, size));
    package.relate(parts.layout, "slideMaster", parts.master);
    package.add(themed, themeType, themePart(theme));
    return parts;
}

QString addNotesMaster(OfficePackage &package, const Theme &theme) {
    const QString part = QStringLiteral("ppt/notesMasters/notesMaster1.xml");
    const QString themed = QStringLiteral("ppt/theme/theme2.xml");
    const NoteSlides none;
    SlideScope page{package, theme, none, part};
    XmlOut &xml = page.xml;
    xml.in("p:notesMaster", slideSpaces(), [&] {
        xml.in("p:cSld", {}, [&] {
            ground(page);
            xml.in("p:spTree", {}, [&] {
                treeHead(xml);
                placeholder(page, {"hdr", "quarter", 0}, tr("Header"), {36, 24, 300, 24}, {});
                placeholder(page, {"sldImg", "", 2}, tr("Slide"), {36, 60, 468, 263}, {});
                placeholder(page, {"body", "quarter", 3}, tr("Notes"), {36, 340, 468, 330}, tr("Notes"));
                placeholder(page, {"ftr", "quarter", 4}, tr("Footer"), {36, 680, 300, 24}, {});
                placeholder(page, {"sldNum", "quarter", 5}, tr("Page number"), {404, 680, 100, 24},
                            QStringLiteral("‹#›"), true);
            });
        });
        colourMap(xml);
        xml.in("p:notesStyle", {}, [&] { level(xml, "a:lvl1pPr", 12, false, "mn"); });
    });
    package.add(part, "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml", xml.bytes());
    package.relate(part, "theme", themed);
    package.add(themed, themeType, themePart(theme));
    return part;
}

void addNotes(OfficePackage &package, const Theme &theme, const QString &master, const QString &slide, int number,
              const QString &text, const QString &label) {
    const QString part = QStringLiteral("ppt/notesSlides/notesSlide%1.xml").arg(number);
    const NoteSlides none;
    SlideScope page{package, theme, none, part};
    XmlOut &xml = page.xml;
    xml.in("p:notes", slideSpaces(), [&] {
        xml.in("p:cSld", {}, [&] {
            xml.in("p:spTree", {}, [&] {
                treeHead(xml);
                placeholder(page, {"hdr", "quarter", 0}, tr("Header"), {}, label);
                placeholder(page, {"sldImg", "", 0}, tr("Slide"), {}, {});
                placeholder(page, {"body", "", 1}, tr("Notes"), {}, text);
                placeholder(page, {"ftr", "quarter", 4}, tr("Footer"), {}, label);
            });
        });
        xml.in("p:clrMapOvr", {}, [&] { xml.leaf("a:masterClrMapping"); });
    });
    package.add(part, "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml", xml.bytes());
    package.relate(part, "notesMaster", master);
    package.relate(part, "slide", slide);
    package.relate(slide, "notesSlide", part);
}

} // namespace hw::briefing
