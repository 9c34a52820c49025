// BriefingPermission: who allowed something to be shared more widely than its label says, and when. Nothing is lowered
// without a name.
#pragma once

#include "drawing/theme.h"

#include <QDate>
#include <QDialog>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace hw {

class BriefingPermission : public QDialog {
    Q_OBJECT
public:
    /// `what`: the words that it is about; `from` and `to`: labels.
    BriefingPermission(const QString &what, const QString &from, const QString &to, const Theme &theme,
                       QWidget *parent);
    QString by() const;
    QDate on() const;

private:
    QLineEdit *m_by;
    QDateEdit *m_on;
    QPushButton *m_keep;
};

} // namespace hw
