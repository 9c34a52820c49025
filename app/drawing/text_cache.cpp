#include "drawing/text_cache.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace hw {
namespace {

/// A screen shows some hundred texts; a long list that is scrolled through shall not keep all of its own.
constexpr qsizetype mostOfOneSort = 4000;

QStringList brokenInto(const QFont &font, const QString &text, double room, int most) {
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        if (lines.size() == most - 1) {
            lines << QFontMetricsF(font).elidedText(text.mid(line.textStart()).trimmed(), Qt::ElideRight, room);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

template<class Value, class Make>
Value TextCache::kept(QHash<Key, Value> &values, Key key, Make make) {
    if (const auto known = values.constFind(key); known != values.constEnd())
        return *known;
    if (values.size() >= mostOfOneSort)
        values.clear();
    return *values.insert(std::move(key), make());
}

double TextCache::width(const QFont &font, int role, const QString &text) {
    return kept(m_widths, {text, role}, [&] { return QFontMetricsF(font).horizontalAdvance(text); });
}

QString TextCache::elided(const QFont &font, int role, const QString &text, Qt::TextElideMode mode, double room) {
    if (width(font, role, text) <= room)
        return text;
    return kept(m_elided, {text, role, mode, room}, [&] { return QFontMetricsF(font).elidedText(text, mode, room); });
}

QStringList TextCache::lines(const QFont &font, int role, const QString &text, double room, int most) {
    if (most <= 0 || room <= 0)
        return {};
    if (most == 1)
        return {elided(font, role, text.trimmed(), Qt::ElideRight, room)};
    return kept(m_lines, {text, role, most, room}, [&] { return brokenInto(font, text, room, most); });
}

QStaticText TextCache::shaped(const QFont &font, int role, const QString &text) {
    return kept(m_shaped, {text, role}, [&] {
        QStaticText shaped(QString(text).replace(u'\n', u' ').replace(QChar::LineSeparator, u' '));
        shaped.setTextFormat(Qt::PlainText);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        shaped.setTextOption(option);
        shaped.prepare({}, font);
        return shaped;
    });
}

void TextCache::clear() {
    m_widths.clear();
    m_elided.clear();
    m_lines.clear();
    m_shaped.clear();
}

} // namespace hw
