#include "briefing/zip_file.h"

#include <QCoreApplication>
#include <zip.h>

namespace hw::briefing {
namespace {

constexpr zip_uint16_t firstDay = (1U << 5U) | 1U; ///< 1 January 1980: the first that the format knows

tl::unexpected<Error> refused(const QString &why) {
    return fail(QCoreApplication::translate("hw::Briefing", "The archive could not be made in memory (%1). Nothing "
                                                            "was written; close other programs and try again.")
                    .arg(why)
                    .toStdString());
}

bool add(zip_t *archive, const ZipEntry &entry) {
    // The bytes stay where they are until the archive is closed.
    zip_source_t *source =
        zip_source_buffer(archive, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.toUtf8().constData(), source, 0);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 6) == 0 &&
           zip_file_set_dostime(archive, at, 0, firstDay, 0) == 0;
}

QByteArray bytesOf(zip_source_t *source) {
    zip_stat_t about;
    if (zip_source_stat(source, &about) != 0 || (about.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(about.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), about.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> zipped(const std::vector<ZipEntry> &entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!memory)
        return refused(QString::fromUtf8(zip_error_strerror(&error)));
    zip_source_keep(memory); // one reference is the archive's, one is ours
    zip_t *archive = zip_open_from_source(memory, ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) {
        zip_source_free(memory);
        zip_source_free(memory);
        return refused(QString::fromUtf8(zip_error_strerror(&error)));
    }
    bool done = true;
    for (const ZipEntry &entry : entries)
        done = done && add(archive, entry);
    if (!done || zip_close(archive) != 0) {
        const QString why = QString::fromUtf8(zip_strerror(archive));
        zip_discard(archive);
        zip_source_free(memory);
        return refused(why);
    }
    const QByteArray bytes = bytesOf(memory);
    zip_source_free(memory);
    if (bytes.isEmpty())
        return refused(QCoreApplication::translate("hw::Briefing", "it could not be read back"));
    return bytes;
}

} // namespace hw::briefing
