#include "office_file.h"

#include <QSet>
#include <QXmlStreamReader>
#include <zip.h>

namespace hw::test {
namespace {

QString resolved(const QString &from, const QString &target) {
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList path = from.split(u'/');
    path.removeLast();
    for (const QString &step : target.split(u'/')) {
        if (step == QLatin1String("..")) {
            if (path.isEmpty())
                return {};
            path.removeLast();
        } else if (step != QLatin1String(".")) {
            path << step;
        }
    }
    return path.join(u'/');
}

/// "ppt/slides/_rels/slide1.xml.rels" belongs to "ppt/slides/slide1.xml"; "_rels/.rels" to the package.
QString ownerOf(const QString &relations) {
    QString owner = relations;
    owner.replace(QLatin1String("_rels/"), QString());
    owner.chop(5);
    return owner;
}

struct Relations {
    QMap<QString, QMap<QString, QString>> ids; ///< part: id: target, "" for one outside
    QSet<QString> reached;
};

Relations relationsOf(const Parts &parts, QStringList &faults) {
    Relations found;
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        if (!it.key().endsWith(QLatin1String(".rels")))
            continue;
        const QString owner = ownerOf(it.key());
        if (!owner.isEmpty() && !parts.contains(owner))
            faults << it.key() + QStringLiteral(" belongs to no part");
        QXmlStreamReader reader(it.value());
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("Relationship"))
                continue;
            const auto attributes = reader.attributes();
            const QString id = attributes.value(QLatin1String("Id")).toString();
            const QString target = attributes.value(QLatin1String("Target")).toString();
            if (found.ids[owner].contains(id))
                faults << QStringLiteral("%1: %2 twice").arg(it.key(), id);
            if (attributes.value(QLatin1String("TargetMode")) == QLatin1String("External")) {
                found.ids[owner].insert(id, QString());
                continue;
            }
            const QString part = resolved(owner, target);
            if (!parts.contains(part))
                faults << QStringLiteral("%1: %2 leads to %3, which is not there").arg(it.key(), id, part);
            found.ids[owner].insert(id, part);
            found.reached << part;
        }
    }
    return found;
}

void checkXml(const QString &name, const QByteArray &bytes, const QMap<QString, QString> &known, QStringList &faults) {
    QXmlStreamReader reader(bytes);
    QSet<QString> ids;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const auto &attribute : reader.attributes())
            if (attribute.prefix() == QLatin1String("r") && !known.contains(attribute.value().toString()))
                faults << QStringLiteral("%1: %2=%3 is no relationship")
                              .arg(name, attribute.qualifiedName().toString(), attribute.value().toString());
        if (reader.name() != QLatin1String("cNvPr"))
            continue;
        const QString id = reader.attributes().value(QLatin1String("id")).toString();
        if (ids.contains(id) || id.toInt() <= 0)
            faults << QStringLiteral("%1: the id %2 is no good").arg(name, id);
        ids << id;
    }
    if (reader.hasError())
        faults << QStringLiteral("%1:%2: %3").arg(name).arg(reader.lineNumber()).arg(reader.errorString());
}

} // namespace

Parts unzipped(const QByteArray &archive) {
    Parts parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(archive.constData(), static_cast<zip_uint64_t>(archive.size()), 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (!zip) {
        zip_source_free(source);
        return parts;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t about;
        const auto index = static_cast<zip_uint64_t>(i);
        zip_file_t *file = zip_stat_index(zip, index, 0, &about) == 0 ? zip_fopen_index(zip, index, 0) : nullptr;
        if (!file)
            continue;
        QByteArray bytes(static_cast<qsizetype>(about.size), Qt::Uninitialized);
        if (zip_fread(file, bytes.data(), about.size) == bytes.size())
            parts.insert(QString::fromUtf8(about.name), bytes);
        zip_fclose(file);
    }
    zip_discard(zip);
    return parts;
}

QStringList packageFaults(const Parts &parts) {
    QStringList faults;
    const QByteArray types = parts.value(QStringLiteral("[Content_Types].xml"));
    const QStringList usual = attributesIn(types, QStringLiteral("Default"), QStringLiteral("Extension"));
    const QStringList named = attributesIn(types, QStringLiteral("Override"), QStringLiteral("PartName"));
    for (const QString &part : named)
        if (!parts.contains(part.mid(1)))
            faults << part + QStringLiteral(" has a type but is not there");
    if (QSet<QString>(named.cbegin(), named.cend()).size() != named.size() ||
        QSet<QString>(usual.cbegin(), usual.cend()).size() != usual.size())
        faults << QStringLiteral("a content type is given twice");
    const Relations relations = relationsOf(parts, faults);
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        const QString &name = it.key(), ending = name.section(u'.', -1);
        if (ending == QLatin1String("xml") || ending == QLatin1String("rels"))
            checkXml(name, it.value(), relations.ids.value(name), faults);
        if (name == QLatin1String("[Content_Types].xml"))
            continue;
        const bool typed = ending == QLatin1String("xml") ? named.contains(u'/' + name) : usual.contains(ending);
        if (!typed)
            faults << name + QStringLiteral(" has no content type");
        if (ending != QLatin1String("rels") && !relations.reached.contains(name))
            faults << QStringLiteral("nothing leads to ") + name;
    }
    return faults;
}

QStringList textsIn(const QByteArray &xml, const QString &element) {
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element)
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements);
    return texts;
}

QStringList attributesIn(const QByteArray &xml, const QString &element, const QString &attribute) {
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element &&
            reader.attributes().hasAttribute(attribute))
            values << reader.attributes().value(attribute).toString();
    return values;
}

QStringList childrenIn(const QByteArray &xml, const QString &element) {
    QStringList all;
    QStringList path, children; // of the elements that are open
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString name = reader.qualifiedName().toString();
            if (!children.isEmpty())
                children.last() += (children.last().isEmpty() ? QString() : QStringLiteral(" ")) + name;
            path << name;
            children << QString();
        } else if (token == QXmlStreamReader::EndElement) {
            if (path.takeLast() == element)
                all << children.last();
            children.removeLast();
        }
    }
    return all;
}

} // namespace hw::test
