#include "briefing/xml_out.h"

#include <QUrl>

namespace hw::briefing {

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
