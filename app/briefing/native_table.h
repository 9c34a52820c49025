// Native tables of a slide: the tables of pages and the matrix "who targets what", both as tables that PowerPoint
// edits. Private to the PowerPoint writer.
#pragma once

#include "briefing/slide_scope.h"

namespace hw::briefing {

/// `letters`: the A, B, C before the rows of a numbered table, as boxes of their own on the page; they join the first
/// cells. The bars of confidence stand over the table as shapes.
void writeTable(SlideScope &slide, const TableBox &table, const std::vector<const TextBox *> &letters);
/// False where the matrix is empty and there is nothing to write.
bool writeMatrix(SlideScope &slide, const FigureBox &figure, const Matrix &matrix, const QString &alternative);

} // namespace hw::briefing
