// DataDialog: what the landscape consists of, as of when, under which licences, with the notices that must be shown.
#pragma once

#include "drawing/theme.h"
#include "landscape/landscape.h"

#include <QDialog>

namespace hw {

class DataDialog : public QDialog {
    Q_OBJECT
public:
    DataDialog(const Landscape &landscape, const Theme &theme, QWidget *parent);
};

} // namespace hw
