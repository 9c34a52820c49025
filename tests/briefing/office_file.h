// Office files as tests see them: their parts, and what of the packaging rules of ECMA-376 they break.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace hw::test {

using Parts = QMap<QString, QByteArray>;
/// Empty where it is no archive.
Parts unzipped(const QByteArray &archive);

/// Parts without a content type, XML that is not well-formed, relationships that lead nowhere or are missing, parts
/// that nothing leads to, ids that occur twice in a part.
QStringList packageFaults(const Parts &parts);

/// All characters of the elements of this name, in order.
QStringList textsIn(const QByteArray &xml, const QString &element);
/// Values of this attribute of the elements of this name ("p:cNvPr", "descr"); only of those that have it.
QStringList attributesIn(const QByteArray &xml, const QString &element, const QString &attribute);
/// Names of the children of each element of this name, in order: "a:tblPr a:tblGrid a:tr".
QStringList childrenIn(const QByteArray &xml, const QString &element);

} // namespace hw::test
