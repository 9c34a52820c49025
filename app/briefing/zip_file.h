// Zip archives in memory, written by libzip: the same entries always make the same bytes.
#pragma once

#include "basics/result.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace hw::briefing {

struct ZipEntry {
    QString name; ///< "ppt/slides/slide1.xml"
    QByteArray bytes;
};
/// In the order given, every entry of 1 January 1980. Fails where memory is short.
Result<QByteArray> zipped(const std::vector<ZipEntry> &entries);

} // namespace hw::briefing
