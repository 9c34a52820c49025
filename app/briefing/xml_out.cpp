#include "briefing/xml_out.h"

#include <QUrl>

namespace hw::briefing {
namespace {

constexpr char16_t unknown = 0xFFFD;

bool turnsText(char16_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
}

} // namespace

QString cleaned(const QString &text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            out += text.at(i);
            out += text.at(++i);
        } else if (c == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                out += u'\n';
        } else if (c == 0x2028 || c == 0x2029) {
            out += u'\n';
        } else if (QChar::isSurrogate(c) || (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0) ||
                   c >= 0xFFFE) {
            out += QChar(unknown);
        } else if (!turnsText(c)) {
            out += QChar(c);
        }
    }
    return out;
}

QString linkTarget(const QString &address) {
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return {};
    return QString::fromLatin1(url.toEncoded(QUrl::FullyEncoded));
}

XmlOut::XmlOut(bool declared)
    : m_writer(&m_bytes) {
    if (declared)
        m_writer.writeStartDocument(QStringLiteral("1.0"), true);
}

void XmlOut::write(Attributes attributes) {
    for (const Attribute &attribute : attributes)
        m_writer.writeAttribute(QLatin1String(attribute.name), cleaned(attribute.value));
}

void XmlOut::start(const char *name, Attributes attributes) {
    m_writer.writeStartElement(QLatin1String(name));
    write(attributes);
}

void XmlOut::leaf(const char *name, Attributes attributes) {
    m_writer.writeEmptyElement(QLatin1String(name));
    write(attributes);
}

void XmlOut::text(const char *name, Attributes attributes, const QString &text) {
    start(name, attributes);
    m_writer.writeCharacters(cleaned(text));
    m_writer.writeEndElement();
}

void XmlOut::text(const QString &text) { m_writer.writeCharacters(cleaned(text)); }

QByteArray XmlOut::bytes() {
    m_writer.writeEndDocument();
    return m_bytes;
}

} // namespace hw::briefing
