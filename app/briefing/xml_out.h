// XmlOut: elements written one inside the other, through QXmlStreamWriter, so that nothing can stay open or unescaped.
// Texts are cleaned of what XML cannot hold. For one thread.
#pragma once

#include "drawing/xml_text.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>
#include <initializer_list>
#include <utility>

namespace hw::briefing {

/// The address encoded, where it is one of http or https with a host; else empty. Only these become links in files.
QString linkTarget(const QString &address);

class XmlOut {
public:
    struct Attribute {
        const char *name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    /// `declared`: with the XML declaration, as parts of office files want it.
    explicit XmlOut(bool declared);
    XmlOut(const XmlOut &) = delete;
    XmlOut &operator=(const XmlOut &) = delete;

    /// <name attributes>, what `inside` writes, </name>. Names with their prefix: "p:sp", "xmlns:p" is an attribute.
    template<class Inside>
    void in(const char *name, Attributes attributes, Inside inside) {
        start(name, attributes);
        inside();
        m_writer.writeEndElement();
    }
    void leaf(const char *name, Attributes attributes = {}); ///< <name attributes/>
    void text(const char *name, Attributes attributes, const QString &text);
    void text(const QString &text);
    void docType(const char *docType) { m_writer.writeDTD(QLatin1String(docType)); }
    QByteArray bytes();

private:
    void start(const char *name, Attributes attributes);
    void write(Attributes attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

} // namespace hw::briefing
