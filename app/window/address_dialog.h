// AddressDialog: shows an address of a source in full before anything leaves the program: copy it, or open it outside
// after a yes. Owned by the window.
#pragma once

#include "drawing/theme.h"

#include <QDialog>

namespace hw {

class AddressDialog : public QDialog {
    Q_OBJECT
public:
    /// `mayOpen`: it is a web address; others can only be copied.
    AddressDialog(const QString &address, bool mayOpen, const Theme &theme, QWidget *parent);

signals:
    void openAccepted();
    void copied();
};

} // namespace hw
