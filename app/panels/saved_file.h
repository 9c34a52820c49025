// Files that a person saves, whole or not at all. Any thread.
#pragma once

#include "basics/result.h"

#include <QByteArray>
#include <QString>

namespace hw {

/// Writes beside the target first and then takes its place: an earlier file stays as it is when anything fails, and
/// the error says so. A link stays a link; what it points to is replaced.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace hw
