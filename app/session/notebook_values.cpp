#include "session/notebook_values.h"

#include "landscape/landscape.h"

#include <QCoreApplication>

namespace hw {

namespace {

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

QString tr(const char *sentence) { return QCoreApplication::translate("Notebook", sentence); }

/// "3 notes", "1 note"; nothing for none.
void addCount(QStringList &parts, qsizetype count, const QString &one, const QString &many) {
    if (count > 0)
        parts << (count == 1 ? one : many.arg(count));
}

} // namespace

Target targetOf(const Landscape &landscape, ObjectIndex object) {
    return {Target::Is::Object, text(landscape.id(object)), text(landscape.name(object))};
}

Target targetOf(const Landscape &landscape, ClaimIndex claim) {
    const Claim &c = landscape.claim(claim);
    QString name = text(c.statement);
    if (name.isEmpty()) {
        const QString end = c.object.isValid() ? text(landscape.name(c.object)) : text(c.value);
        name = QStringList{text(landscape.name(c.subject)), text(title(c.predicate)), end}
                   .join(QLatin1Char(' '))
                   .trimmed();
    }
    return {Target::Is::Claim, text(c.id), name};
}

bool has(const Landscape &landscape, const Target &target) { return objectOf(landscape, target).isValid(); }

ObjectIndex objectOf(const Landscape &landscape, const Target &target) {
    const std::string id = target.id.toStdString();
    if (target.is == Target::Is::Object)
        return landscape.find(id).value_or(ObjectIndex{});
    const auto claim = landscape.findClaim(id);
    return claim ? landscape.claim(*claim).subject : ObjectIndex{};
}

QList<Target> Orphans::targets() const {
    QList<Target> all;
    const auto add = [&all](const Target &target) {
        if (!all.contains(target))
            all << target;
    };
    for (const Note &note : notes)
        add(note.target);
    for (const Pin &pin : pins)
        add(pin.target);
    for (const Tag &tag : tags)
        add(tag.target);
    return all;
}

QString Orphans::sentence() const {
    QStringList parts;
    addCount(parts, notes.size(), tr("1 note"), tr("%1 notes"));
    addCount(parts, pins.size(), tr("1 pin"), tr("%1 pins"));
    addCount(parts, tags.size(), tr("1 tag"), tr("%1 tags"));
    if (parts.isEmpty())
        return {};
    const bool single = notes.size() + pins.size() + tags.size() == 1;
    const QString last = parts.takeLast();
    const QString what = parts.isEmpty() ? last : tr("%1 and %2").arg(parts.join(tr(", ")), last);
    if (single)
        return tr("%1 points to a thing that this dataset no longer has. It is kept.").arg(what);
    return tr("%1 point to things that this dataset no longer has. They are kept.").arg(what);
}

bool settings::isWork(const QString &setting) {
    return setting == exposureProfile || setting.startsWith(decks) || setting.startsWith(exports);
}

} // namespace hw
