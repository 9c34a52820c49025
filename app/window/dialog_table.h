// The table of a dialog: one row chosen at a time, rows of the theme's height, Tab leads out of it. Window's thread.
#pragma once

class QAbstractItemModel;
class QString;
class QTableView;

namespace hw {

class Theme;

/// `name`: what a screen reader calls it. Owned by whoever puts it into a layout; columns are the caller's.
QTableView *dialogTable(QAbstractItemModel *model, const QString &name, const Theme &theme);

} // namespace hw
