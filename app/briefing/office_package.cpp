#include "briefing/office_package.h"

#include "briefing/xml_out.h"

#include <QDir>
#include <algorithm>

namespace hw::briefing {
namespace {

constexpr const char *packageSpace = "http://schemas.openxmlformats.org/package/2006/";
constexpr const char *officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QString folderOf(const QString &part) { return u'/' + part.left(part.lastIndexOf(u'/') + 1); }

/// "ppt/slides/_rels/slide1.xml.rels"
QString relationsPart(const QString &from) {
    const qsizetype slash = from.lastIndexOf(u'/') + 1;
    return from.left(slash) + QLatin1String("_rels/") + from.mid(slash) + QLatin1String(".rels");
}

} // namespace

QString relationType(const char *word) {
    if (QLatin1String(word) == QLatin1String("core-properties"))
        return QLatin1String(packageSpace) + QLatin1String("relationships/metadata/core-properties");
    return QLatin1String(officeSpace) + QLatin1String(word);
}

void OfficePackage::add(const QString &part, const char *type, QByteArray bytes) {
    Q_ASSERT(std::none_of(m_parts.begin(), m_parts.end(), [&](const Part &p) { return p.name == part; }));
    m_parts.push_back({part, type, std::move(bytes)});
}

QString OfficePackage::relate(const QString &from, const char *type, const QString &target, bool isOutside) {
    auto &relations = m_relations[from];
    const QString kind = relationType(type);
    for (const Relation &relation : relations)
        if (relation.type == kind && relation.target == target)
            return relation.id;
    relations.push_back({QStringLiteral("rId%1").arg(relations.size() + 1), kind, target, isOutside});
    return relations.back().id;
}

QString OfficePackage::relate(const QString &from, const char *type, const QString &to) {
    return relate(from, type, QDir(folderOf(from)).relativeFilePath(u'/' + to), false);
}

QString OfficePackage::relateOutside(const QString &from, const char *type, const QString &address) {
    return relate(from, type, address, true);
}

QByteArray OfficePackage::contentTypes() const {
    XmlOut xml(true);
    const QString space = QLatin1String(packageSpace) + QLatin1String("content-types");
    xml.in("Types", {{"xmlns", space}}, [&] {
        const auto usual = [&](const char *ending, const char *type) {
            xml.leaf("Default", {{"Extension", QLatin1String(ending)}, {"ContentType", QLatin1String(type)}});
        };
        usual("rels", "application/vnd.openxmlformats-package.relationships+xml");
        usual("xml", "application/xml");
        QStringList known{QStringLiteral("xml")};
        for (const Part &part : m_parts) {
            const QString ending = part.name.section(u'.', -1);
            if (ending == QLatin1String("xml")) {
                xml.leaf("Override", {{"PartName", u'/' + part.name}, {"ContentType", QLatin1String(part.type)}});
            } else if (!known.contains(ending)) {
                known << ending;
                usual(ending.toLatin1().constData(), part.type);
            }
        }
    });
    return xml.bytes();
}

Result<QByteArray> OfficePackage::bytes() const {
    std::vector<ZipEntry> entries{{QStringLiteral("[Content_Types].xml"), contentTypes()}};
    for (auto it = m_relations.cbegin(); it != m_relations.cend(); ++it) {
        XmlOut xml(true);
        xml.in("Relationships", {{"xmlns", QLatin1String(packageSpace) + QLatin1String("relationships")}}, [&] {
            for (const Relation &each : it.value())
                if (each.isOutside)
                    xml.leaf("Relationship", {{"Id", each.id},
                                              {"Type", each.type},
                                              {"Target", each.target},
                                              {"TargetMode", QStringLiteral("External")}});
                else
                    xml.leaf("Relationship", {{"Id", each.id}, {"Type", each.type}, {"Target", each.target}});
        });
        entries.push_back({relationsPart(it.key()), xml.bytes()});
    }
    for (const Part &part : m_parts)
        entries.push_back({part.name, part.bytes});
    return zipped(entries);
}

} // namespace hw::briefing
