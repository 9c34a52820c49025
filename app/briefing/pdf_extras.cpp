#include "briefing/pdf_extras.h"

#include "briefing/claims_csv.h"
#include "briefing/deck_facts.h"
#include "briefing/pdf_writer.h"
#include "briefing/type_setting.h"
#include "briefing/xml_out.h"

#include <QCoreApplication>
// qpdf 11 asks for it while it moves to std::shared_ptr.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>

namespace hw::briefing {
namespace {

using Handle = QPDFObjectHandle;

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

Handle text(const QString &words) { return Handle::newUnicodeString(words.toStdString()); }

Handle rectangle(const QRectF &r, double pageHeight) {
    return Handle::newArray(Handle::Rectangle(r.left(), pageHeight - r.bottom(), r.right(), pageHeight - r.top()));
}

struct Spot {
    std::size_t page = 0;
    double top = 0;
};

class Extras {
public:
    Extras(QPDF &pdf, const Deck &deck, const std::vector<LaidPage> &pages)
        : m_pdf(pdf)
        , m_deck(deck)
        , m_laid(pages)
        , m_pages(QPDFPageDocumentHelper(pdf).getAllPages()) {}

    void add() {
        findEndnotes();
        for (std::size_t i = 0; i < m_laid.size() && i < m_pages.size(); ++i)
            addLinks(i);
        addBookmarks();
        addMetadata();
        attachClaims();
    }

private:
    Handle destination(const Spot &spot) const {
        Handle dest = Handle::newArray();
        dest.appendItem(m_pages[spot.page].getObjectHandle());
        dest.appendItem(Handle::newName("/XYZ"));
        dest.appendItem(Handle::newNull());
        dest.appendItem(Handle::newReal(m_laid[spot.page].size.height() - spot.top, 2));
        dest.appendItem(Handle::newNull());
        return dest;
    }

    template<class Use>
    static void forEachText(const LaidPage &page, Use use) {
        for (const Box &box : page.boxes)
            if (const auto *one = std::get_if<TextBox>(&box))
                use(*one);
            else if (const auto *table = std::get_if<TableBox>(&box))
                for (const auto &row : table->rows)
                    for (const TableBox::Cell &cell : row)
                        use(cell.text);
    }

    /// The page of sources comes last and says most, so the last place of a note is where its number leads.
    void findEndnotes() {
        for (std::size_t i = 0; i < m_laid.size(); ++i)
            forEachText(m_laid[i], [&](const TextBox &box) {
                for (const Run &run : box.runs)
                    if (run.endnote < 0)
                        m_notes[-run.endnote] = {i, box.rect.top()};
            });
    }

    void addLinks(std::size_t index) {
        const double height = m_laid[index].size.height();
        Handle links = Handle::newArray();
        const auto link = [&](const QRectF &rect) {
            Handle one = Handle::newDictionary();
            one.replaceKey("/Type", Handle::newName("/Annot"));
            one.replaceKey("/Subtype", Handle::newName("/Link"));
            one.replaceKey("/Rect", rectangle(rect, height));
            one.replaceKey("/Border", Handle::parse("[0 0 0]"));
            one.replaceKey("/F", Handle::newInteger(4)); // also printed
            return one;
        };
        forEachText(m_laid[index], [&](const TextBox &box) {
            for (const RunRect &spot : linkRects(box)) {
                const Run &run = box.runs[spot.run];
                Handle one = link(spot.rect);
                if (const QString target = linkTarget(run.link); !target.isEmpty()) {
                    Handle action = Handle::newDictionary();
                    action.replaceKey("/S", Handle::newName("/URI"));
                    action.replaceKey("/URI", Handle::newString(target.toStdString()));
                    one.replaceKey("/A", action);
                    one.replaceKey("/Contents", text(run.link));
                } else if (const auto note = m_notes.find(run.endnote); note != m_notes.end()) {
                    one.replaceKey("/Dest", destination(note->second));
                    one.replaceKey("/Contents", text(tr("Source %1").arg(run.endnote)));
                } else {
                    continue;
                }
                links.appendItem(m_pdf.makeIndirectObject(one));
            }
        });
        if (links.getArrayNItems() > 0)
            m_pages[index].getObjectHandle().replaceKey("/Annots", links);
    }

    void addBookmarks() {
        Handle outline = m_pdf.makeIndirectObject(Handle::newDictionary());
        std::vector<Handle> items;
        for (std::size_t i = 0; i < m_laid.size() && i < m_pages.size(); ++i) {
            if (m_laid[i].part > 0)
                continue;
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", text(m_laid[i].title));
            item.replaceKey("/Parent", outline);
            item.replaceKey("/Dest", destination({i, 0}));
            items.push_back(item);
        }
        if (items.empty())
            return;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                items[i].replaceKey("/Prev", items[i - 1]);
            if (i + 1 < items.size())
                items[i].replaceKey("/Next", items[i + 1]);
        }
        outline.replaceKey("/Type", Handle::newName("/Outlines"));
        outline.replaceKey("/First", items.front());
        outline.replaceKey("/Last", items.back());
        outline.replaceKey("/Count", Handle::newInteger(static_cast<long long>(items.size())));
        m_pdf.getRoot().replaceKey("/Outlines", outline);
    }

    void addMetadata() {
        Tlp strictest = Tlp::Clear;
        for (const LaidPage &page : m_laid)
            strictest = stricter(strictest, page.marking);
        const QString datasets = datasetsOf(m_deck), filters = filtersOf(m_deck);
        Handle info = m_pdf.getTrailer().getKey("/Info");
        if (!info.isDictionary()) {
            info = m_pdf.makeIndirectObject(Handle::newDictionary());
            m_pdf.getTrailer().replaceKey("/Info", info);
        }
        // The day of the briefing, not the second of the export: the same pages are the same file.
        info.removeKey("/CreationDate");
        info.removeKey("/ModDate");
        if (m_deck.date.isValid())
            info.replaceKey("/CreationDate", text(m_deck.date.toString(QStringLiteral("'D:'yyyyMMdd'000000Z'"))));
        if (!m_deck.author.isEmpty())
            info.replaceKey("/Author", text(m_deck.author));
        info.replaceKey("/Subject", text(label(strictest)));
        info.replaceKey("/Keywords", text(tr("%1; dataset %2").arg(label(strictest), datasets) +
                                          (filters.isEmpty() ? QString() : tr("; filter %1").arg(filters))));
        Handle root = m_pdf.getRoot();
        root.replaceKey("/Lang", Handle::newString("en-GB"));
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
        root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
        Handle xmp = Handle::newStream(&m_pdf, xmpOf(strictest, datasets, filters).toStdString());
        xmp.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
        xmp.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
        root.replaceKey("/Metadata", m_pdf.makeIndirectObject(xmp)); // Qt's own says nothing of label and dataset
    }

    /// Who reads it without opening the pages: label, dataset and filter (ISO 16684-1).
    QString xmpOf(Tlp strictest, const QString &datasets, const QString &filters) const {
        const auto plain = [](const QString &words) { return words.toHtmlEscaped(); };
        return QStringLiteral(
                   "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                   "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                   "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
                   "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                   "xmlns:hw=\"urn:helixwatch:briefing\">"
                   "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
                   "<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:rights>"
                   "<xmp:CreatorTool>Helixwatch</xmp:CreatorTool>"
                   "<hw:tlp>%2</hw:tlp><hw:dataset>%3</hw:dataset><hw:filter>%4</hw:filter>"
                   "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
            .arg(plain(m_deck.name), label(strictest), plain(datasets), plain(filters));
    }

    void attachClaims() {
        const QByteArray csv = claimsCsv(m_deck);
        auto stream = QPDFEFStreamObjectHelper::createEFStream(m_pdf, csv.toStdString());
        stream.setSubtype("text/csv");
        auto file = QPDFFileSpecObjectHelper::createFileSpec(m_pdf, "sources.csv", stream);
        file.setDescription(tr("Every claim that these pages rest on, with its sources").toStdString());
        QPDFEmbeddedFileDocumentHelper(m_pdf).replaceEmbeddedFile("sources.csv", file);
    }

    QPDF &m_pdf;
    const Deck &m_deck;
    const std::vector<LaidPage> &m_laid;
    std::vector<QPDFPageObjectHelper> m_pages;
    std::map<int, Spot> m_notes;
};

} // namespace

Result<QByteArray> withExtras(const QByteArray &bytes, const Deck &deck, const std::vector<LaidPage> &pages) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("briefing", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        Extras(pdf, deck, pages).add();
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setCompressStreams(true);
        writer.setDeterministicID(true);
        writer.write();
        const auto out = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), static_cast<qsizetype>(out->getSize()));
    } catch (const std::exception &e) {
        return fail(tr("The PDF could not be finished: %1. Nothing was written.")
                        .arg(QString::fromUtf8(e.what()))
                        .toStdString());
    }
}

} // namespace hw::briefing
