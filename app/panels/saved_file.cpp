#include "panels/saved_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace hw {

Result<void> saveFile(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(QCoreApplication::translate("hw::SavedFile",
                                                "The file %1 could not be written: %2. A file that was there before is "
                                                "unchanged. Choose another folder or free some space.")
                        .arg(QDir::toNativeSeparators(path), file.errorString())
                        .toStdString());
    return {};
}

} // namespace hw
