#include "briefing/deck_text.h"

#include "briefing/deck_json.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace hw::briefing {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::Briefing", text); }

constexpr const char *prefix = "hw-deck-1";
constexpr qsizetype longestText = 64 << 20; // bytes, unpacked

QString sign(char grade) { return grade ? QString(QLatin1Char(grade)) : QString(); }
char signFrom(const QJsonValue &json, char first, char last) {
    const QString text = json.toString();
    const char c = text.isEmpty() ? char(0) : text.front().toLatin1();
    return c >= first && c <= last ? c : char(0);
}

QJsonObject jsonOf(const CitedSource &source) {
    return {
        {"id", source.id},   {"title", source.title}, {"publisher", source.publisher},          {"date", source.date},
        {"url", source.url}, {"weak", source.weak},   {"reliability", sign(source.reliability)}};
}

CitedSource sourceFrom(const QJsonObject &json) {
    CitedSource source;
    source.id = json.value("id").toString();
    source.title = json.value("title").toString();
    source.publisher = json.value("publisher").toString();
    source.date = json.value("date").toString();
    source.url = json.value("url").toString();
    source.weak = json.value("weak").toBool();
    source.reliability = signFrom(json.value("reliability"), 'A', 'F');
    return source;
}

QJsonObject jsonOf(const Page &page) {
    QJsonArray blocks;
    for (const Block &block : page.blocks)
        blocks << briefing::jsonOf(block);
    return {{"key", page.key},
            {"kind", int(page.kind)},
            {"title", briefing::jsonOf(page.title)},
            {"subtitle", briefing::jsonOf(page.subtitle)},
            {"blocks", blocks},
            {"notes", page.notes},
            {"notesMarking", int(page.notesMarking)},
            {"filter", page.frozen.filter},
            {"lens", page.frozen.lens},
            {"dataset", page.frozen.dataset},
            {"date", page.frozen.date},
            {"scope", page.frozen.scope},
            {"about", briefing::jsonOf(page.about)},
            {"raised", int(page.raised)},
            {"audience", int(page.audience)}};
}

Page pageFrom(const QJsonObject &json) {
    Page page;
    page.key = json.value("key").toInt();
    page.kind = enumFrom<PageKind>(json.value("kind"), int(pageKindCount));
    page.title = statementFrom(json.value("title").toObject());
    page.subtitle = statementFrom(json.value("subtitle").toObject());
    for (const QJsonValue &block : json.value("blocks").toArray())
        page.blocks.push_back(blockFrom(block.toObject()));
    page.notes = json.value("notes").toString();
    page.notesMarking = tlpFrom(json.value("notesMarking"));
    page.frozen = {json.value("filter").toString(), json.value("lens").toString(), json.value("dataset").toString(),
                   json.value("date").toString(), json.value("scope").toString()};
    page.about = listFrom(json.value("about"));
    page.raised = tlpFrom(json.value("raised"));
    page.audience = enumFrom<Audience>(json.value("audience"), 3);
    return page;
}

/// One that cannot be read lowers nothing.
Permission permissionFrom(const QJsonObject &json) {
    Permission permission;
    permission.what = json.value("what").toString();
    permission.by = json.value("by").toString();
    permission.on = QDate::fromString(json.value("on").toString(), Qt::ISODate);
    permission.from = tlpFrom(json.value("from"));
    permission.to = tlpFrom(json.value("to"));
    if (permission.by.isEmpty() || !permission.on.isValid() || permission.to > permission.from)
        permission.from = permission.to = Tlp::Clear;
    return permission;
}

} // namespace

QJsonObject jsonOf(const CitedClaim &claim) {
    return {{"id", claim.id},
            {"dataset", claim.dataset},
            {"text", claim.text},
            {"confidence", int(claim.confidence)},
            {"evidence", int(claim.evidence)},
            {"credibility", sign(claim.credibility)},
            {"disputed", claim.disputed},
            {"withdrawn", claim.withdrawn},
            {"corrected", claim.corrected},
            {"unverified", claim.unverified},
            {"sources", jsonOf(claim.sources)},
            {"about", claim.about},
            {"value", claim.value},
            {"marking", int(claim.marking)}};
}

CitedClaim claimFrom(const QJsonObject &json) {
    CitedClaim claim;
    claim.id = json.value("id").toString();
    claim.dataset = json.value("dataset").toString();
    claim.text = json.value("text").toString();
    claim.confidence = enumFrom<Confidence>(json.value("confidence"), 4);
    claim.evidence = enumFrom<Evidence>(json.value("evidence"), 4);
    claim.credibility = signFrom(json.value("credibility"), '1', '6');
    claim.disputed = json.value("disputed").toBool();
    claim.withdrawn = json.value("withdrawn").toBool();
    claim.corrected = json.value("corrected").toString();
    claim.unverified = json.value("unverified").toString();
    claim.sources = listFrom(json.value("sources"));
    claim.about = json.value("about").toString();
    claim.value = json.value("value").toString();
    claim.marking = tlpFrom(json.value("marking"));
    return claim;
}

QString packed(const char *sign, const QJsonObject &json) {
    const QByteArray bytes = qCompress(QJsonDocument(json).toJson(QJsonDocument::Compact), 6);
    return QLatin1String(sign) + u':' + QString::fromLatin1(bytes.toBase64());
}

std::optional<QJsonObject> unpacked(const char *sign, const QString &text) {
    const QString start = QLatin1String(sign) + QLatin1Char(':');
    if (!text.startsWith(start))
        return std::nullopt;
    const auto bytes =
        QByteArray::fromBase64Encoding(text.mid(start.size()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    // The first four bytes say how long it will be: nothing is unpacked that is longer than any deck.
    if (!bytes || (*bytes).size() < 5)
        return std::nullopt;
    quint32 length = 0;
    for (int i = 0; i < 4; ++i)
        length = length << 8 | static_cast<unsigned char>((*bytes).at(i));
    if (length > longestText)
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(qUncompress(*bytes));
    return json.isObject() ? std::optional(json.object()) : std::nullopt;
}

QString textOf(const Deck &deck) {
    QJsonArray pages, claims, sources;
    for (const Page &page : deck.pages)
        pages << jsonOf(page);
    for (const CitedClaim &claim : deck.claims)
        claims << jsonOf(claim);
    for (const CitedSource &source : deck.sources)
        sources << jsonOf(source);
    QJsonArray permissions;
    for (const Permission &each : deck.permissions)
        permissions << QJsonObject{{"what", each.what},
                                   {"from", int(each.from)},
                                   {"to", int(each.to)},
                                   {"by", each.by},
                                   {"on", each.on.toString(Qt::ISODate)}};
    return packed(prefix, {{"name", deck.name},
                           {"organisation", deck.organisation},
                           {"forWhom", deck.forWhom},
                           {"author", deck.author},
                           {"date", deck.date.toString(Qt::ISODate)},
                           {"period", deck.period},
                           {"restriction", deck.restriction},
                           {"raised", int(deck.raised)},
                           {"pages", pages},
                           {"claims", claims},
                           {"sources", sources},
                           {"permissions", permissions}});
}

Result<Deck> deckFrom(const QString &text) {
    const auto json = unpacked(prefix, text);
    if (!json)
        return fail(
            tr("The kept briefing cannot be read: it is damaged, or a newer version of the program wrote it. It "
               "stays as it is.")
                .toStdString());
    Deck deck;
    deck.name = json->value("name").toString();
    deck.organisation = json->value("organisation").toString();
    deck.forWhom = json->value("forWhom").toString();
    deck.author = json->value("author").toString();
    deck.date = QDate::fromString(json->value("date").toString(), Qt::ISODate);
    deck.period = json->value("period").toString();
    deck.restriction = json->value("restriction").toString();
    deck.raised = tlpFrom(json->value("raised"));
    for (const QJsonValue &page : json->value("pages").toArray())
        deck.pages.push_back(pageFrom(page.toObject()));
    for (const QJsonValue &value : json->value("claims").toArray())
        if (const CitedClaim claim = claimFrom(value.toObject()); !claim.id.isEmpty())
            deck.claims.insert(claim.id, claim);
    for (const QJsonValue &value : json->value("sources").toArray())
        if (const CitedSource source = sourceFrom(value.toObject()); !source.id.isEmpty())
            deck.sources.insert(source.id, source);
    for (const QJsonValue &value : json->value("permissions").toArray())
        deck.permissions.push_back(permissionFrom(value.toObject()));
    return deck;
}

} // namespace hw::briefing
