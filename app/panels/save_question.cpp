#include "panels/save_question.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace hw {

QString askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QString &what) {
    const QString ending = QFileInfo(name).suffix();
    QFileDialog dialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                       QStringLiteral("%1 (*.%2)").arg(what, ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace hw
