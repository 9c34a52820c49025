#include "briefing/pdf_writer.h"

#include "briefing/page_layout.h"
#include "briefing/page_painter.h"
#include "briefing/pdf_extras.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr int dotsPerInch = 1200;

QPageSize pageSize(const QSizeF &points) { return QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch); }

/// The pages as Qt writes them; empty where the painter could not start.
QByteArray painted(const Deck &deck, const std::vector<LaidPage> &pages, const Theme &theme) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(dotsPerInch);
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    pdf.setPageSize(pageSize(pages.front().size));
    pdf.setTitle(deck.name);
    pdf.setCreator(QStringLiteral("Helixwatch " HELIXWATCH_VERSION));
    QPainter p;
    if (!p.begin(&pdf))
        return {};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            pdf.setPageSize(pageSize(pages[i].size));
            pdf.newPage();
        }
        p.save();
        p.scale(dotsPerInch / 72.0, dotsPerInch / 72.0);
        paintPage(p, theme, pages[i]);
        p.restore();
    }
    p.end();
    return bytes;
}

} // namespace

Result<QByteArray> pdfOf(const Deck &deck, const std::vector<LaidPage> &pages, const Theme &theme) {
    if (pages.empty())
        return fail(tr("The briefing has no pages, so nothing was made.").toStdString());
    if (const Result<void> fits = allFits(pages); !fits)
        return tl::unexpected<Error>(fits.error());
    const QByteArray bytes = painted(deck, pages, theme);
    if (bytes.isEmpty())
        return fail(tr("The PDF could not be made: there is not enough memory for its pages.").toStdString());
    return withExtras(bytes, deck, pages);
}

} // namespace hw::briefing
