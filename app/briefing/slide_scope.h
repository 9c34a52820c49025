// SlideScope: a slide while its XML is being written: its part, ids and relationships, and the DrawingML that shapes,
// tables and pictures share. Lengths in points; DrawingML wants English metric units. Private to the PowerPoint writer.
#pragma once

#include "briefing/laid_page.h"
#include "briefing/office_package.h"
#include "briefing/xml_out.h"
#include "drawing/theme.h"

#include <QColor>
#include <QMap>
#include <optional>

namespace hw::briefing {

QString emu(double points);
QString hex(const QColor &colour); ///< "0B6B83"

/// Where endnotes stand: slide parts by the number of the note.
struct NoteSlides {
    QMap<int, QString> listed, mentioned; ///< mentioned: the first slide that does
};
struct ParagraphStyle {
    double points = 9, leading = 12;
    Align align = Align::Left;
    double hanging = 0;                       ///< the first line starts this far left of the others
    std::optional<QColor> ink = std::nullopt; ///< instead of the colours of the runs
    double closer = 0;                        ///< letters, by this part of their width
    bool isTitle = false;                     ///< in the theme's typeface for headings
    QString pageNumber = {};                  ///< where it first occurs in the text, a field takes its place
};
struct ShapeName {
    QString name, alternative;
    bool isOrnament = false; ///< passed over by screen readers
};

struct SlideScope {
    OfficePackage &package;
    const Theme &theme;
    const NoteSlides &notes;
    QString part; ///< "ppt/slides/slide1.xml"
    XmlOut xml{true};
    int lastId = 1; ///< 1 is the tree of shapes itself

    void named(const ShapeName &name); ///< p:cNvPr with an id of its own
    void place(const char *element, const QRectF &rect);
    void fill(const char *token); ///< of the theme's scheme where it is one of its colours
    void fill(const QColor &colour);
    /// p:spPr of a rectangle; no token: no fill.
    void rectangle(const QRectF &rect, const char *token);
    /// p:sp with a rectangle, no text.
    void filled(const QRectF &rect, const char *token, const ShapeName &name);
    void paragraph(const std::vector<Run> &runs, const ParagraphStyle &style);
    void paragraph(const TextBox &box) { paragraph(box.runs, {box.points, box.leading, box.align}); }

private:
    void runProperties(const char *element, const Run &run, const ParagraphStyle &style);
    void link(const Run &run);
    void run(const Run &run, const ParagraphStyle &style);
    void field(const QString &text, const Run &run, const ParagraphStyle &style);
};

/// The colour's place in the theme ("tx1", "accent1"), which people can change for all slides at once; empty: none.
const char *schemeColour(const char *token);

/// Name spaces of a slide's root element.
XmlOut::Attributes slideSpaces();

} // namespace hw::briefing
