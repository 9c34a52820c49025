#include "briefing/pptx_writer.h"

#include "briefing/deck_facts.h"
#include "briefing/page_layout.h"
#include "briefing/presentation_pages.h"
#include "briefing/slide_master.h"
#include "briefing/slide_writer.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

QString slidePart(std::size_t index) { return QStringLiteral("ppt/slides/slide%1.xml").arg(index + 1); }

std::optional<Error> faultIn(const std::vector<LaidPage> &pages) {
    if (pages.empty())
        return Error{tr("The briefing has no page. Nothing was written; add a page first.").toStdString()};
    const Result<void> fits = allFits(pages);
    return fits ? std::nullopt : std::optional(fits.error());
}

void forEachRun(const LaidPage &page, const std::function<void(const Run &)> &each) {
    const auto of = [&](const TextBox &text) { std::for_each(text.runs.begin(), text.runs.end(), each); };
    for (const Box &box : page.boxes) {
        if (const auto *text = std::get_if<TextBox>(&box))
            of(*text);
        if (const auto *table = std::get_if<TableBox>(&box))
            for (const auto &row : table->rows)
                for (const TableBox::Cell &cell : row)
                    of(cell.text);
    }
}

NoteSlides noteSlides(const std::vector<LaidPage> &pages) {
    NoteSlides found;
    for (std::size_t i = 0; i < pages.size(); ++i)
        forEachRun(pages[i], [&](const Run &run) {
            if (run.endnote == 0)
                return;
            auto &slides = run.endnote > 0 ? found.mentioned : found.listed;
            const int number = std::abs(run.endnote);
            if (!slides.contains(number))
                slides.insert(number, slidePart(i));
        });
    return found;
}

QByteArray coreProperties(const Deck &deck, const QString &tlp) {
    XmlOut xml(true);
    const QDate date = deck.date.isValid() ? deck.date : QDate(1980, 1, 1);
    const QString when = date.toString(Qt::ISODate) + QLatin1String("T00:00:00Z");
    const XmlOut::Attributes instant{{"xsi:type", QStringLiteral("dcterms:W3CDTF")}};
    xml.in("cp:coreProperties",
           {{"xmlns:cp", QStringLiteral("http://schemas.openxmlformats.org/package/2006/metadata/core-properties")},
            {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
            {"xmlns:dcterms", QStringLiteral("http://purl.org/dc/terms/")},
            {"xmlns:xsi", QStringLiteral("http://www.w3.org/2001/XMLSchema-instance")}},
           [&] {
               xml.text("dc:title", {}, deck.name);
               xml.text("dc:subject", {}, tlp);
               xml.text("dc:creator", {}, deck.author);
               xml.text("cp:keywords", {}, tlp);
               xml.text("dc:description", {},
                        tr("Made with Helixwatch, dataset %1. Share: %2.")
                            .arg(datasetsOf(deck).isEmpty() ? tr("not stated") : datasetsOf(deck),
                                 meaning(markingOf(deck))));
               xml.text("cp:lastModifiedBy", {}, deck.author);
               xml.text("dcterms:created", instant, when);
               xml.text("dcterms:modified", instant, when);
               xml.text("cp:category", {}, tlp);
               xml.text("dc:language", {}, QStringLiteral("en-GB"));
           });
    return xml.bytes();
}

QByteArray appProperties(const Deck &deck, std::size_t slides, int notes) {
    XmlOut xml(true);
    xml.in("Properties",
           {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")}},
           [&] {
               xml.text("Application", {}, QStringLiteral("Helixwatch"));
               xml.text("Slides", {}, QString::number(slides));
               xml.text("Notes", {}, QString::number(notes));
               xml.text("HiddenSlides", {}, QStringLiteral("0"));
               xml.text("Company", {}, deck.organisation);
           });
    return xml.bytes();
}

QByteArray customProperties(const Deck &deck, const QString &tlp) {
    XmlOut xml(true);
    int id = 2; // the first that the format leaves free
    const auto property = [&](const char *name, const QString &value) {
        if (value.isEmpty())
            return;
        xml.in("property",
               {{"fmtid", QStringLiteral("{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")},
                {"pid", QString::number(id++)},
                {"name", QLatin1String(name)}},
               [&] { xml.text("vt:lpwstr", {}, value); });
    };
    xml.in("Properties",
           {{"xmlns", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")},
            {"xmlns:vt", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")}},
           [&] {
               property("TLP", tlp);
               property("Helixwatch dataset", datasetsOf(deck));
           });
    return xml.bytes();
}

void addProperties(OfficePackage &package, const Deck &deck, const std::vector<LaidPage> &pages, int notes) {
    // The strictest of the pages, whatever the deck says of itself.
    Tlp strictest = markingOf(deck);
    for (const LaidPage &page : pages)
        strictest = stricter(strictest, page.marking);
    const QString tlp = label(strictest);
    const QString core = QStringLiteral("docProps/core.xml"), app = QStringLiteral("docProps/app.xml"),
                  custom = QStringLiteral("docProps/custom.xml");
    package.add(core, "application/vnd.openxmlformats-package.core-properties+xml", coreProperties(deck, tlp));
    package.add(app, "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                appProperties(deck, pages.size(), notes));
    package.add(custom, "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                customProperties(deck, tlp));
    package.relate({}, "core-properties", core);
    package.relate({}, "extended-properties", app);
    package.relate({}, "custom-properties", custom);
}

QByteArray presentationPart(OfficePackage &package, const QString &part, const MasterParts &masters,
                            const QString &notesMaster, const std::vector<LaidPage> &pages) {
    XmlOut xml(true);
    const QSizeF size = pages.front().size;
    xml.in("p:presentation", slideSpaces(), [&] {
        xml.in("p:sldMasterIdLst", {}, [&] {
            xml.leaf("p:sldMasterId", {{"id", QStringLiteral("2147483648")},
                                       {"r:id", package.relate(part, "slideMaster", masters.master)}});
        });
        if (!notesMaster.isEmpty())
            xml.in("p:notesMasterIdLst", {}, [&] {
                xml.leaf("p:notesMasterId", {{"r:id", package.relate(part, "notesMaster", notesMaster)}});
            });
        xml.in("p:sldIdLst", {}, [&] {
            for (std::size_t i = 0; i < pages.size(); ++i)
                xml.leaf("p:sldId",
                         {{"id", QString::number(256 + i)}, {"r:id", package.relate(part, "slide", slidePart(i))}});
        });
        xml.leaf("p:sldSz", {{"cx", emu(size.width())}, {"cy", emu(size.height())}});
        xml.leaf("p:notesSz", {{"cx", emu(540)}, {"cy", emu(720)}});
    });
    package.relate(part, "theme", QStringLiteral("ppt/theme/theme1.xml"));
    return xml.bytes();
}

/// What a page's speaker says, once: not again on the sheets that it goes on over.
QString notesOf(const Deck &deck, const LaidPage &page) {
    const bool known = page.page >= 0 && page.page < int(deck.pages.size());
    return known && page.part == 0 ? deck.pages[std::size_t(page.page)].notes : QString();
}

} // namespace

Result<QByteArray> pptxOf(const Deck &deck, const std::vector<LaidPage> &laid, const Theme &theme) {
    if (const auto fault = faultIn(laid))
        return tl::unexpected<Error>(*fault);
    const std::vector<LaidPage> pages = onOneSize(laid);
    OfficePackage package;
    const QString part = QStringLiteral("ppt/presentation.xml");
    package.relate({}, "officeDocument", part);
    const MasterParts masters = addMaster(package, theme, pages.front().size);
    const int notes = int(std::count_if(pages.begin(), pages.end(),
                                        [&](const LaidPage &page) { return !notesOf(deck, page).isEmpty(); }));
    const QString notesMaster = notes > 0 ? addNotesMaster(package, theme) : QString();
    package.add(part, "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
                presentationPart(package, part, masters, notesMaster, pages));
    const NoteSlides endnotes = noteSlides(pages);
    PartNumbers numbers;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        SlideScope slide{package, theme, endnotes, slidePart(i)};
        if (auto written = writeSlide(slide, pages[i], masters.layout, numbers); !written)
            return tl::unexpected<Error>(written.error());
        if (const QString text = notesOf(deck, pages[i]); !text.isEmpty())
            addNotes(package, theme, notesMaster, slidePart(i), int(i) + 1, text, label(pages[i].marking));
    }
    addProperties(package, deck, pages, notes);
    return package.bytes();
}

} // namespace hw::briefing
