#include "panels/saved_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace hw {

namespace {

/// False: the device says why not all of them were written (to Qt a part is no fault).
bool writeAll(QIODevice &device, const QByteArray &bytes) {
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 some = device.write(bytes.constData() + done, bytes.size() - done);
        if (some <= 0)
            return false;
        done += some;
    }
    return true;
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeAll(file, bytes) || !file.commit())
        return fail(QCoreApplication::translate("hw::SavedFile",
                                                "The file %1 could not be written: %2. A file that was there before is "
                                                "unchanged. Choose another folder or free some space.")
                        .arg(QDir::toNativeSeparators(path), file.errorString())
                        .toStdString());
    return {};
}

} // namespace hw
