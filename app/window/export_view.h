// What leaves a view as a file: any view as a picture, the graph of Relationships as a picture of its own and as nodes
// and links for other programs, a list as its rows. Window's thread.
#pragma once

#include "basics/result.h"

#include <QString>

#include <functional>
#include <vector>

class QDialog;
class QFileDialog;
class QWidget;

namespace hw {

class Panel;
class RelationshipsPanel;

struct ExportType {
    enum class Is { Rows, Png, Svg, Pdf, GraphMl, Gexf, Tables, Nodes, Links };
    Is is = Is::Png;
    QString ending; ///< "png"
    QString title;  ///< of the dialog's list: "PNG picture (*.png)"
};

/// What the view can become, the usual one first.
std::vector<ExportType> exportTypes(const Panel &page);
/// Which one a person means: the ending that was typed decides, where several have it the type that was chosen in the
/// dialog; a name without one of the endings is of the chosen type.
const ExportType *exportTypeOf(const std::vector<ExportType> &types, const QString &fileName, const QString &chosen);
/// A file name for it without an ending, safe on every system: "relationships-of-apt41".
QString exportName(const Panel &page);

/// Writes what is shown, whole or not at all; waits for what is still on its way to the view. The sentence says what is
/// where. What is drawn for paper (SVG, PDF) is in light colours, whatever the window wears; a PNG looks like the
/// window.
Result<QString> exportView(Panel &page, const ExportType &type, const QString &fileName);
/// The graph of Relationships as a page of its own, with its legend, what was asked and where it is from; `board`: what
/// its board is called, or nothing. The ending of the name decides: .png, .svg or .pdf.
Result<void> writeGraphSheet(const RelationshipsPanel &page, const QString &fileName, const QString &board);
/// The same as soon as the view shows what the filter says: while something is still gathered or laid out, the dialog
/// that is returned says so and can stop it. `said`: what became of it, and whether that is a fault.
QDialog *exportWhenReady(Panel &page, const ExportType &type, const QString &fileName, QWidget *parent,
                         const std::function<void(const QString &, bool)> &said);

/// Asks where to; the owner opens it and gets its signal fileSelected.
QFileDialog *exportDialog(const Panel &page, QWidget *parent);

} // namespace hw
