// OfficePackage: the parts of an office file with their content types and relationships (ECMA-376 part 2), from which
// [Content_Types].xml and the .rels files follow. Private to the writers.
#pragma once

#include "briefing/zip_file.h"

#include <QMap>

namespace hw::briefing {

class OfficePackage {
public:
    /// `type`: content type; `part` without a slash in front ("ppt/slides/slide1.xml").
    void add(const QString &part, const char *type, QByteArray bytes);
    /// The id of the relationship from one part to another ("" is the package itself); the same for the same two.
    QString relate(const QString &from, const char *type, const QString &to);
    /// To an address outside, as linkTarget gives it.
    QString relateOutside(const QString &from, const char *type, const QString &address);

    Result<QByteArray> bytes() const;

private:
    struct Part {
        QString name;
        const char *type;
        QByteArray bytes;
    };
    struct Relation {
        QString id, type, target;
        bool isOutside = false;
    };
    QString relate(const QString &from, const char *type, const QString &target, bool isOutside);
    QByteArray contentTypes() const;

    std::vector<Part> m_parts;
    QMap<QString, std::vector<Relation>> m_relations; ///< by where they start
};

/// Types of relationships end in these words ("slide", "notesSlide"); of core properties and pictures alike.
QString relationType(const char *word);

} // namespace hw::briefing
