#include "briefing/slide_writer.h"

#include "basics/overloaded.h"
#include "briefing/chart_picture.h"
#include "briefing/native_chart.h"
#include "briefing/native_table.h"
#include "briefing/page_painter.h"
#include "briefing/slide_master.h"
#include "briefing/type_setting.h"

#include <QCoreApplication>
#include <algorithm>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

QString confidenceWords(Confidence confidence) {
    const std::string_view level = title(confidence);
    return tr("Confidence %1").arg(QString::fromUtf8(level.data(), qsizetype(level.size())).toLower());
}

/// Writes the boxes of a page; knows which placeholders are taken and which boxes joined a table.
class SlideXml {
public:
    SlideXml(SlideScope &slide, const LaidPage &page, PartNumbers &numbers)
        : m_slide(slide)
        , m_xml(slide.xml)
        , m_page(page)
        , m_numbers(numbers) {}
    Result<void> write();

private:
    void tree();
    void box(std::size_t at);
    void text(const TextBox &box);
    void table(const TableBox &table, std::size_t at);
    void marking(const MarkingBox &box);
    void frameOf(const char *wrap, const char *anchor);
    void confidence(const QRectF &rect, Confidence confidence);
    void figure(const FigureBox &figure);
    void chart(const FigureBox &figure, const QString &alternative);
    void picture(const FigureBox &figure, const QString &alternative);
    void words(const QRectF &rect, const QString &words);
    void textShape(const TextBox &box, const Placeholder *place, const QString &name);
    const Placeholder *placeFor(const TextBox &box);
    bool joinsTable(std::size_t at) const;
    void hiddenTitle();

    SlideScope &m_slide;
    XmlOut &m_xml;
    const LaidPage &m_page;
    PartNumbers &m_numbers;
    bool m_hasTitle = false, m_hasSubtitle = false, m_hasFooter = false, m_hasNumber = false;
    std::optional<Error> m_error;
};

QString nameOf(Role role) {
    switch (role) {
    case Role::Title: return tr("Title");
    case Role::Subtitle: return tr("Subtitle");
    case Role::Heading: return tr("Heading");
    case Role::ListItem: return tr("List item");
    case Role::Caption: return tr("Caption");
    case Role::Header: return tr("Header");
    case Role::Footer: return tr("Footer");
    case Role::Endnote: return tr("Endnote");
    case Role::Body: break;
    }
    return tr("Text");
}

/// Presentations know no weight between regular and bold: where bold takes more lines than the page has, letters stand
/// closer.
double closerToFit(const TextBox &box) {
    std::vector<Run> runs = box.runs;
    for (Run &run : runs)
        if (run.weight == Weight::SemiBold)
            run.weight = Weight::Bold;
    for (const double closer : {0.0, 0.01, 0.02, 0.03, 0.04})
        if (measure(runs, box.points, box.leading, box.rect.width() * (1 + closer)).height <= box.rect.height() + 0.5)
            return closer;
    return 0.05;
}

const Placeholder *SlideXml::placeFor(const TextBox &box) {
    const auto once = [](bool &taken, const Placeholder &place) -> const Placeholder * {
        if (taken)
            return nullptr;
        taken = true;
        return &place;
    };
    switch (box.role) {
    case Role::Title: return once(m_hasTitle, titlePlace);
    case Role::Subtitle: return once(m_hasSubtitle, subtitlePlace);
    case Role::Footer:
        return box.align == Align::Right ? once(m_hasNumber, numberPlace) : once(m_hasFooter, footerPlace);
    default: return nullptr;
    }
}

void SlideXml::textShape(const TextBox &box, const Placeholder *place, const QString &name) {
    const QString zero = QStringLiteral("0");
    m_xml.in("p:sp", {}, [&] {
        m_xml.in("p:nvSpPr", {}, [&] {
            m_slide.named({name, {}, false});
            if (!place) {
                m_xml.leaf("p:cNvSpPr", {{"txBox", QStringLiteral("1")}});
                m_xml.leaf("p:nvPr");
                return;
            }
            m_xml.in("p:cNvSpPr", {}, [&] { m_xml.leaf("a:spLocks", {{"noGrp", QStringLiteral("1")}}); });
            m_xml.in("p:nvPr", {}, [&] {
                const QString type = QLatin1String(place->type);
                if (place->index == 0)
                    m_xml.leaf("p:ph", {{"type", type}});
                else
                    m_xml.leaf(
                        "p:ph",
                        {{"type", type}, {"sz", QLatin1String(place->size)}, {"idx", QString::number(place->index)}});
            });
        });
        m_slide.rectangle(box.rect, nullptr);
        m_xml.in("p:txBody", {}, [&] {
            frameOf("square", "t");
            ParagraphStyle style{box.points, box.leading, box.align};
            style.isTitle = box.role == Role::Title;
            style.closer = closerToFit(box);
            if (place == &numberPlace)
                style.pageNumber = QString::number(m_page.number);
            m_slide.paragraph(box.runs, style);
        });
    });
}

/// Words begin at the very edge of their box and never change their size.
void SlideXml::frameOf(const char *wrap, const char *anchor) {
    const QString zero = QStringLiteral("0");
    m_xml.in("a:bodyPr",
             {{"wrap", QLatin1String(wrap)},
              {"lIns", zero},
              {"tIns", zero},
              {"rIns", zero},
              {"bIns", zero},
              {"rtlCol", zero},
              {"anchor", QLatin1String(anchor)}},
             [&] { m_xml.leaf("a:noAutofit"); });
    m_xml.leaf("a:lstStyle");
}

void SlideXml::text(const TextBox &box) {
    if (!box.text().isEmpty())
        textShape(box, placeFor(box), nameOf(box.role));
}

/// One letter that stands in front of a row of a table that comes later.
bool SlideXml::joinsTable(std::size_t at) const {
    const auto *letter = std::get_if<TextBox>(&m_page.boxes[at]);
    if (!letter || letter->place.is != Place::Is::InBlock || letter->runs.size() != 1 ||
        letter->runs[0].text.size() != 1)
        return false;
    for (std::size_t i = at + 1; i < m_page.boxes.size(); ++i) {
        if (const auto *table = std::get_if<TableBox>(&m_page.boxes[i]))
            return table->place.block == letter->place.block && table->rect.intersects(letter->rect);
        if (!std::holds_alternative<TextBox>(m_page.boxes[i]))
            return false;
    }
    return false;
}

void SlideXml::table(const TableBox &table, std::size_t at) {
    std::vector<const TextBox *> letters;
    for (std::size_t i = 0; i < at; ++i)
        if (joinsTable(i) && table.rect.intersects(std::get<TextBox>(m_page.boxes[i]).rect))
            letters.push_back(&std::get<TextBox>(m_page.boxes[i]));
    writeTable(m_slide, table, letters);
    for (const auto &row : table.rows)
        for (const TableBox::Cell &cell : row)
            if (cell.showsConfidence)
                confidence({cell.rect.right() - 14, cell.text.rect.top() + cell.text.leading / 2 - 5, 12, 10},
                           cell.confidence);
}

void SlideXml::marking(const MarkingBox &box) {
    static constexpr const char *tokens[] = {"tlp.clear", "tlp.green", "tlp.amber", "tlp.amber", "tlp.red"};
    const QString zero = QStringLiteral("0");
    m_xml.in("p:sp", {}, [&] {
        m_xml.in("p:nvSpPr", {}, [&] {
            m_slide.named({tr("TLP label"), {}, false});
            m_xml.leaf("p:cNvSpPr");
            m_xml.leaf("p:nvPr");
        });
        m_slide.rectangle(box.rect, "tlp.box");
        m_xml.in("p:txBody", {}, [&] {
            frameOf("none", "ctr");
            m_slide.paragraph({{label(box.tlp), Weight::Bold, tokens[static_cast<std::size_t>(box.tlp)], {}, 0}},
                              {box.points, box.points * 1.2, Align::Centre});
        });
    });
}

/// The three bars, as a group that says what it means.
void SlideXml::confidence(const QRectF &rect, Confidence confidence) {
    m_xml.in("p:grpSp", {}, [&] {
        m_xml.in("p:nvGrpSpPr", {}, [&] {
            m_slide.named({confidenceWords(confidence), confidenceWords(confidence), false});
            m_xml.leaf("p:cNvGrpSpPr");
            m_xml.leaf("p:nvPr");
        });
        m_xml.in("p:grpSpPr", {}, [&] {
            m_xml.in("a:xfrm", {}, [&] {
                for (const char *off : {"a:off", "a:chOff"}) {
                    m_xml.leaf(off, {{"x", emu(rect.left())}, {"y", emu(rect.top())}});
                    m_xml.leaf(off == QLatin1String("a:off") ? "a:ext" : "a:chExt",
                               {{"cx", emu(rect.width())}, {"cy", emu(rect.height())}});
                }
            });
        });
        const double x = rect.width() / 12, y = rect.height() / 10;
        const bool stated = confidence != Confidence::NotStated;
        for (int i = 0; i < 3; ++i) {
            const double height = stated ? 4 + i * 3 : 1.5;
            const char *token = !stated                            ? "text.subtle"
                                : i < static_cast<int>(confidence) ? "chart.ink"
                                                                   : "chart.muted";
            m_slide.filled({rect.left() + i * 4.5 * x, rect.top() + (10 - height) * y, 3 * x, height * y}, token,
                           {tr("Bar"), {}, true});
        }
    });
}

void SlideXml::words(const QRectF &rect, const QString &words) {
    TextBox box;
    box.rect = rect;
    box.runs = {{words, Weight::Regular, "text.muted", {}, 0}};
    text(box);
}

void SlideXml::chart(const FigureBox &figure, const QString &alternative) {
    const int number = ++m_numbers.charts;
    const QString part = QStringLiteral("ppt/charts/chart%1.xml").arg(number);
    const QString book = QStringLiteral("ppt/embeddings/Microsoft_Excel_Worksheet%1.xlsx").arg(number);
    auto workbook = workbookOf(nativeData(figure, m_slide.theme));
    if (!workbook) {
        m_error = workbook.error();
        return;
    }
    OfficePackage &package = m_slide.package;
    package.add(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", *std::move(workbook));
    package.add(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                nativeChart(figure, m_slide.theme, package.relate(part, "package", book)));
    m_xml.in("p:graphicFrame", {}, [&] {
        m_xml.in("p:nvGraphicFramePr", {}, [&] {
            m_slide.named({tr("Chart"), alternative, false});
            m_xml.in("p:cNvGraphicFramePr", {}, [&] {
                m_xml.leaf("a:graphicFrameLocks", {{"noGrp", QStringLiteral("1")}});
            });
            m_xml.leaf("p:nvPr");
        });
        m_slide.place("p:xfrm", figure.rect);
        m_xml.in("a:graphic", {}, [&] {
            const QString space = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/chart");
            m_xml.in("a:graphicData", {{"uri", space}}, [&] {
                m_xml.leaf("c:chart", {{"xmlns:c", space}, {"r:id", package.relate(m_slide.part, "chart", part)}});
            });
        });
    });
}

void SlideXml::picture(const FigureBox &figure, const QString &alternative) {
    const QSizeF size = figure.rect.size() / figure.scale;
    const QString part = QStringLiteral("ppt/media/image%1.%2").arg(++m_numbers.pictures);
    OfficePackage &package = m_slide.package;
    const QString svg = part.arg(QLatin1String("svg")), png = part.arg(QLatin1String("png"));
    package.add(svg, "image/svg+xml", svgOf(figure.chart, m_slide.theme, size));
    package.add(png, "image/png", pngOf(figure.chart, m_slide.theme, size, 3 * figure.scale));
    m_xml.in("p:pic", {}, [&] {
        m_xml.in("p:nvPicPr", {}, [&] {
            m_slide.named({tr("Picture"), alternative, false});
            m_xml.in("p:cNvPicPr", {}, [&] { m_xml.leaf("a:picLocks", {{"noChangeAspect", QStringLiteral("1")}}); });
            m_xml.leaf("p:nvPr");
        });
        m_xml.in("p:blipFill", {}, [&] {
            m_xml.in("a:blip", {{"r:embed", package.relate(m_slide.part, "image", png)}}, [&] {
                m_xml.in("a:extLst", {}, [&] {
                    m_xml.in("a:ext", {{"uri", QStringLiteral("{96DAC541-7B7A-43D3-8B79-37D633B846F1}")}}, [&] {
                        m_xml.leaf("asvg:svgBlip",
                                   {{"xmlns:asvg",
                                     QStringLiteral("http://schemas.microsoft.com/office/drawing/2016/SVG/main")},
                                    {"r:embed", package.relate(m_slide.part, "image", svg)}});
                    });
                });
            });
            m_xml.in("a:stretch", {}, [&] { m_xml.leaf("a:fillRect"); });
        });
        m_xml.in("p:spPr", {}, [&] {
            m_slide.place("a:xfrm", figure.rect);
            m_xml.in("a:prstGeom", {{"prst", QStringLiteral("rect")}}, [&] { m_xml.leaf("a:avLst"); });
        });
    });
}

void SlideXml::figure(const FigureBox &figure) {
    const QString said = figure.alternative.isEmpty() ? describe(m_slide.theme, figure.chart) : figure.alternative;
    const QString alternative = figure.heading.isEmpty() ? said : figure.heading + QStringLiteral(". ") + said;
    const auto *matrix = std::get_if<Matrix>(&figure.chart);
    const bool isPicture = std::holds_alternative<Steps>(figure.chart) || std::holds_alternative<Picture>(figure.chart);
    if (isPicture)
        picture(figure, alternative);
    else if (isNativeChart(figure.chart))
        chart(figure, alternative);
    else if (!matrix || !writeMatrix(m_slide, figure, *matrix, alternative))
        words(figure.rect, said);
}

void SlideXml::box(std::size_t at) {
    std::visit(Overloaded{[&](const FillBox &f) {
                              m_slide.filled(f.rect, f.token, {tr("Ground"), {}, true});
                          },
                          [&](const TextBox &t) {
                              if (!joinsTable(at))
                                  text(t);
                          },
                          [&](const TableBox &t) { table(t, at); }, [&](const FigureBox &f) { figure(f); },
                          [&](const MarkingBox &m) { marking(m); },
                          [&](const ConfidenceBox &c) { confidence(c.rect, c.confidence); }},
               m_page.boxes[at]);
}

/// Above the slide: screen readers and the outline want a name for every slide.
void SlideXml::hiddenTitle() {
    TextBox box;
    box.rect = {0, -30, m_page.size.width(), 24};
    box.points = 18;
    box.leading = 22;
    box.role = Role::Title;
    box.runs = {{m_page.title.isEmpty() ? tr("Page %1").arg(m_page.number) : m_page.title, {}, "text.default", {}, 0}};
    text(box);
}

void SlideXml::tree() {
    m_xml.in("p:nvGrpSpPr", {}, [&] {
        m_xml.leaf("p:cNvPr", {{"id", QStringLiteral("1")}, {"name", QString()}});
        m_xml.leaf("p:cNvGrpSpPr");
        m_xml.leaf("p:nvPr");
    });
    m_xml.leaf("p:grpSpPr");
    const bool hasTitle = std::any_of(m_page.boxes.begin(), m_page.boxes.end(), [](const Box &each) {
        const auto *text = std::get_if<TextBox>(&each);
        return text && text->role == Role::Title && !text->text().isEmpty();
    });
    if (!hasTitle)
        hiddenTitle();
    for (std::size_t i = 0; i < m_page.boxes.size(); ++i)
        box(i);
}

Result<void> SlideXml::write() {
    m_xml.in("p:sld", slideSpaces(), [&] {
        m_xml.in("p:cSld", {}, [&] { m_xml.in("p:spTree", {}, [&] { tree(); }); });
        m_xml.in("p:clrMapOvr", {}, [&] { m_xml.leaf("a:masterClrMapping"); });
    });
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    m_slide.package.add(m_slide.part, "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
                        m_xml.bytes());
    return {};
}

} // namespace

Result<void> writeSlide(SlideScope &slide, const LaidPage &page, const QString &layoutPart, PartNumbers &numbers) {
    slide.package.relate(slide.part, "slideLayout", layoutPart);
    return SlideXml(slide, page, numbers).write();
}

} // namespace hw::briefing
