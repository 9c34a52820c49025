// Asks the person where a file shall be saved. The dialog itself adds an ending that is left out, so that it asks about
// the very file that would be replaced. Window's thread.
#pragma once

#include <QString>

class QWidget;

namespace hw {

/// `name`: proposed, with its ending, in the person's documents; `what`: of files with that ending, "CSV files". Empty:
/// the person thought better of it.
QString askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QString &what);

} // namespace hw
